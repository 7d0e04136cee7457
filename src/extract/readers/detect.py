"""What kind of file this is: by its content first, by its suffix second."""

from __future__ import annotations

import io
import re
import zipfile

from extract.errors import ReadError
from extract.readers.text import decode

_OCR = "make a searchable PDF of it first, for example with ocrmypdf"
_SAVE_AS = "open it in a word processor and save it as docx, odt or pdf"
_UNPACK = "unpack it and give the files inside"

# (offset, first bytes, what it is, what to do)
_MAGIC: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"{\\rtf", "is an RTF file", _SAVE_AS),
    (0, b"\x89PNG\r\n\x1a\n", "is a PNG image", _OCR),
    (0, b"\xff\xd8\xff", "is a JPEG image", _OCR),
    (0, b"GIF8", "is a GIF image", _OCR),
    (0, b"II*\x00", "is a TIFF image", _OCR),
    (0, b"MM\x00*", "is a TIFF image", _OCR),
    (8, b"WEBP", "is a WebP image", _OCR),
    (4, b"ftyphei", "is a HEIC image", _OCR),
    (4, b"ftyp", "is a video or audio file", "give the minutes as text"),
    (0, b"ID3", "is an audio file", "give the minutes as text"),
    (0, b"\x1f\x8b", "is a gzip archive", _UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "is a 7z archive", _UNPACK),
    (0, b"Rar!\x1a\x07", "is a RAR archive", _UNPACK),
    (0, b"BZh", "is a bzip2 archive", _UNPACK),
    (0, b"\xfd7zXZ\x00", "is an xz archive", _UNPACK),
    (0, b"\xffWPC", "is a WordPerfect file", _SAVE_AS),
    (0, b"SQLite format 3\x00", "is an SQLite database", "give the documents themselves"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_XML = b"application/vnd.openxmlformats-officedocument."
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_KINDS = {
    "spreadsheet": "a spreadsheet",
    "presentation": "a presentation",
    "graphics": "a drawing",
}
_HTML_START = re.compile(
    r"(?:<\?xml[^>]*>|<!--(?:(?!-->).)*-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_TAG = re.compile(r"</?(?:p|div|table|tr|td|ul|ol|li|h[1-6]|br|span|a|b|strong)\b[^<>]*>", re.I)
_XML_START = re.compile(r"\s*<\?xml\b", re.I)
_HTML_SUFFIXES = {".html", ".htm", ".xhtml", ".shtml", ".aspx", ".asp", ".php"}
_MD_SUFFIXES = {".md", ".markdown", ".mdown", ".mkd"}
_DATA_SUFFIXES = {".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".yaml", ".yml", ".toml"}


def detect(data: bytes, suffix: str = "") -> str:
    """The format of a file's bytes: ``txt``, ``md``, ``html``, ``pdf``, ``docx`` or ``odt``.

    ``suffix`` (``".md"``) only decides between kinds of text.  Raises `ReadError`, with a hint, for
    anything that is none of these.

    >>> detect(b"<!DOCTYPE html><title>Minutes</title>", ".txt"), detect(b"# Minutes", ".md")
    ('html', 'md')
    """
    suffix = suffix.lower()
    if not data.strip(b"\x00\t\n\r\x0b\x0c "):
        raise ReadError("is empty", "check that it was downloaded or saved whole")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_OLE):
        raise _ole_error(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_format(data)
    for offset, magic, what, hint in _MAGIC:
        if data.startswith(magic, offset):
            raise ReadError(what, hint)
    if data.startswith(b"BM") and suffix in (".bmp", ".dib"):
        raise ReadError("is a bitmap image", _OCR)
    return _text_format(decode(data), suffix)


def _text_format(text: str, suffix: str) -> str:
    head = text[:20_000]
    if _HTML_START.match(head):
        return "html"
    if suffix in _HTML_SUFFIXES and _TAG.search(head):
        return "html"
    if re.match(r"(?:[\w-]+: .*\r?\n){1,20}", head) and "multipart/related" in head[:2000]:
        raise ReadError("is a web archive (MHTML)", "save the page as html only")
    if suffix in _DATA_SUFFIXES or _XML_START.match(head):
        what = "XML" if _XML_START.match(head) else suffix.lstrip(".").upper()
        raise ReadError(f"is a data file ({what}), not a document", "leave it out with --exclude")
    return "md" if suffix in _MD_SUFFIXES else "txt"


def _ole_error(data: bytes) -> ReadError:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        return ReadError("is protected by a password", "save a copy without the password")
    if holds("WordDocument"):
        return ReadError("is an old Word file (doc)", _SAVE_AS)
    if holds("__substg1.0_"):
        return ReadError("is an Outlook message", "save its text or its attachments as files")
    if holds("Workbook"):
        return ReadError("is an old Excel file (xls), not a document", _SAVE_AS)
    return ReadError("is an old Office file", _SAVE_AS)


def _zip_format(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names:
                with archive.open("mimetype") as part:
                    kind = part.read(200)
                if kind.startswith(_OPEN_DOCUMENT + b"text"):
                    return "odt"
                if kind.startswith(_OPEN_DOCUMENT):
                    raise _not_a_document(kind[len(_OPEN_DOCUMENT) :].decode("ascii", "replace"))
                if kind.startswith(b"application/epub"):
                    raise ReadError("is an e-book (epub)", _SAVE_AS)
            if "[Content_Types].xml" in names:
                with archive.open("[Content_Types].xml") as part:
                    types = part.read(1_000_000)
                if b"wordprocessingml." in types or b"ms-word." in types:
                    return "docx"
                if _OPEN_XML in types:
                    kind = types.split(_OPEN_XML, 1)[1][:20]
                    raise _not_a_document(kind.decode("ascii", "replace"))
    except ReadError:
        raise
    # zipfile answers broken archives with errors of many kinds, from BadZipFile to struct.error.
    except Exception as error:
        raise ReadError(
            "is a damaged zip-based file (docx, odt or zip)", "get a fresh copy of it"
        ) from error
    raise ReadError("is a zip archive", _UNPACK)


def _not_a_document(kind: str) -> ReadError:
    what = next((name for key, name in _KINDS.items() if kind.startswith(key)), "an Office file")
    return ReadError(f"is {what}, not a text document", _SAVE_AS)
