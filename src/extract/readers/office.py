"""Zip-based office files: opened within limits, their XML parsed without entities or network."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from extract.errors import ReadError

# Text of a thousand pages is some 30 MB of XML; what unpacks to far more is a mistake or a trap.
_MAX_PART = 100_000_000
_MAX_WHOLE = 400_000_000
_MAX_PARTS = 10_000


def open_zip(data: bytes) -> zipfile.ZipFile:
    """Open an office file's bytes as a zip archive.

    Raises `ReadError` where it is damaged, encrypted, or would unpack to an unreasonable size.

    >>> import io, zipfile
    >>> buffer = io.BytesIO()
    >>> with zipfile.ZipFile(buffer, "w") as archive:
    ...     archive.writestr("content.xml", "<a/>")
    >>> open_zip(buffer.getvalue()).namelist()
    ['content.xml']
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ReadError(
            "is damaged: its zip container cannot be opened", "get a fresh copy"
        ) from error
    parts = archive.infolist()
    xml = max((p.file_size for p in parts if p.filename.endswith((".xml", ".rels"))), default=0)
    if len(parts) > _MAX_PARTS or xml > _MAX_PART or sum(p.file_size for p in parts) > _MAX_WHOLE:
        raise ReadError(
            "would unpack to an unreasonable size",
            "save it anew in a word processor, without images",
        )
    if any(part.flag_bits & 1 for part in parts):
        raise ReadError("is protected by a password", "save a copy without the password")
    return archive


def parse_xml(data: bytes) -> etree._Element:
    """Parse XML from an untrusted file: no entities, no DTD, no network, libxml2's limits on depth.

    >>> parse_xml(b"<a>x</a>").text
    'x'
    """
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )
    root = etree.fromstring(data, parser)
    if root is None or root.getroottree().docinfo.doctype:
        raise ReadError("holds XML of a kind that office files do not have", "save it anew")
    return root


def local(element: etree._Element) -> str:
    """An element's name without its namespace; empty for comments and entities.

    >>> local(parse_xml(b'<w:p xmlns:w="urn:w"/>'))
    'p'
    """
    tag = element.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""
