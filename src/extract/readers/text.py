"""Plain text and Markdown: the decoded file as it stands, its blocks inferred."""

from __future__ import annotations

import codecs
import re

from extract.errors import ReadError
from extract.layout import infer_layout
from extract.readers.builder import SourceText

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


def read_bytes(data: bytes, format: str) -> SourceText:
    """Read a text file; ``format`` (``txt`` or ``md``) is only passed on.

    Line ends, indents and mark-up stay, so offsets point into the decoded file.

    >>> read_bytes(b"Caf\\xe9: 40% \\x96 red\\r\\n", "txt").text
    'Café: 40% – red\\r\\n'
    """
    text = decode(data)
    return SourceText(text, infer_layout(text), format)


def decode(data: bytes) -> str:
    """The text of a file: by its byte order mark, else UTF-8, UTF-16, Windows-1252 or a guess.

    Only the byte order mark is left out.  Raises `ReadError` for bytes that are no text.

    >>> decode("\\ufeffMinutes".encode("utf-16-le"))
    'Minutes'
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _checked(_decode_marked(data[len(bom) :], encoding))
    if b"\x00" in data:
        return _checked(_decode_wide(data))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    mixed = _decode_mixed(data)
    if mixed is not None:
        return _checked(mixed)
    try:
        return _checked(data.decode("cp1252"))
    except UnicodeDecodeError:
        return _checked(_guess(data))


def _decode_marked(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return _decode_mixed(data) or data.decode("cp1252", "replace")
        raise ReadError(
            f"is not valid {encoding[:6].upper()} text, though it is marked as such",
            "open it in a text editor and save it as UTF-8",
        ) from error


def _decode_wide(data: bytes) -> str:
    """UTF-16 without its mark: every other byte of English is nought."""
    half = max(1, len(data) // 2)
    for encoding, high in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
        if high.count(0) > 0.6 * half:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
    raise _binary()


def _decode_mixed(data: bytes) -> str | None:
    """UTF-8 with a few Windows-1252 bytes pasted into it; None where it is not mainly UTF-8."""
    text = data.decode("utf-8", "surrogateescape")
    strays = sum("\udc80" <= c <= "\udcff" for c in text)
    whole = sum(ord(c) > 0x7F for c in text) - strays
    if whole < 3 * strays:
        return None
    return re.sub("[\udc80-\udcff]", _stray, text)


def _stray(match: re.Match[str]) -> str:
    return match.group().encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise _binary()
    return str(best)


def _checked(text: str) -> str:
    sample = text if len(text) < 200_000 else text[:100_000] + text[-100_000:]
    if len(_NOT_TEXT.findall(sample)) > 0.005 * len(sample):
        raise _binary()
    return text


def _binary() -> ReadError:
    return ReadError("is a binary file of an unknown kind", "give txt, md, html, pdf, docx or odt")
