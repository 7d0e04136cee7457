"""`read`: dispatch by content, and one clear error for whatever cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import ReadError
from extract.readers import FORMATS, read
from readers.makers import SAMPLES, check_layout, odt, pdf, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)

UNREADABLE = {
    "nothing.txt": (b"", "is empty", "downloaded"),
    "blank.txt": (b" \r\n\t\n", "is empty", "downloaded"),
    "zeros.pdf": (bytes(2000), "is empty", "downloaded"),
    "old.doc": (OLE + "WordDocument".encode("utf-16-le"), "old Word file", "docx"),
    "locked.docx": (
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "password",
        "without the password",
    ),
    "mail.msg": (OLE + "__substg1.0_".encode("utf-16-le"), "Outlook", "save"),
    "sheet.xls": (OLE + "Workbook".encode("utf-16-le"), "Excel", "save"),
    "scan.png": (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG image", "ocrmypdf"),
    "scan.jpg": (b"\xff\xd8\xff\xe0" + bytes(50), "JPEG image", "ocrmypdf"),
    "scan.tif": (b"II*\x00" + bytes(50), "TIFF image", "ocrmypdf"),
    "rich.rtf": (b"{\\rtf1\\ansi Minutes}", "RTF", "docx"),
    "pack.zip": (zipped({"minutes.txt": "Minutes"}), "zip archive", "unpack"),
    "half.docx": (b"PK\x03\x04" + b"\x11" * 300, "damaged", "fresh copy"),
    "sheet.xlsx": (
        zipped(
            {
                "[Content_Types].xml": "application/vnd.openxmlformats-officedocument"
                ".spreadsheetml.sheet.main+xml"
            }
        ),
        "a spreadsheet",
        "save",
    ),
    "sheet.ods": (
        zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
        "a spreadsheet",
        "save",
    ),
    "stream.bin": (bytes(range(256)) * 20, "binary", "txt"),
    "records.json": (b'{"a": 1}', "data file (JSON)", "--exclude"),
    "feed.rss": (b'<?xml version="1.0"?><rss/>', "data file (XML)", "--exclude"),
    "broken.pdf": (b"%PDF-1.7\n" + b"garbage " * 20, "damaged PDF", "fresh copy"),
    "empty.html": (
        b"<html><body><script>x()</script></body></html>",
        "holds no text",
        "right file",
    ),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_unreadable_files_name_the_file_the_fault_and_the_cure(name: str, tmp_path: Path) -> None:
    data, fault, cure = UNREADABLE[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read(path)
    message = str(caught.value)
    assert message.startswith(name)
    assert "\n" not in message
    assert fault in message
    assert cure in caught.value.hint


def test_missing_files_folders_and_unknown_formats(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"gone\.txt does not exist"):
        read(tmp_path / "gone.txt")
    with pytest.raises(ReadError, match="is a folder"):
        read(tmp_path)
    (tmp_path / "a.txt").write_text("Minutes")
    with pytest.raises(ReadError, match="doc is not a known format"):
        read(tmp_path / "a.txt", "doc")


def test_content_goes_before_the_suffix(tmp_path: Path) -> None:
    page = pdf([lambda canvas: canvas.drawString(72, 700, "Minutes of the meeting of the Panel.")])
    for name, data, format in (
        ("really-html.txt", b"<!DOCTYPE html><p>Minutes", "html"),
        ("really-pdf.docx", page, "pdf"),
        ("really-odt.pdf", odt("<text:p>Minutes</text:p>"), "odt"),
        ("plain.html", b"Minutes of the Board: 5 < 6", "txt"),
        ("no-suffix", b"Minutes", "txt"),
        ("list.MD", b"# Minutes", "md"),
    ):
        (tmp_path / name).write_bytes(data)
        assert read(tmp_path / name).format == format


def test_a_given_format_is_taken_as_given(tmp_path: Path) -> None:
    path = tmp_path / "data.json"
    path.write_text('{"note": "Minutes"}')
    assert read(path, "txt").text == '{"note": "Minutes"}'
    with pytest.raises(ReadError, match="damaged PDF"):
        read(path, "pdf")
    for format in ("docx", "odt"):
        with pytest.raises(ReadError, match="damaged"):
            read(path, format)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.*")), ids=lambda path: path.suffix)
def test_shipped_samples(path: Path) -> None:
    source = read(path)
    check_layout(source)
    assert source.format == path.suffix[1:]
    assert source.format in FORMATS
    assert 300 <= len(source.text.split()) <= 550
    rows = [block for block in source.blocks if block.kind == "table_row"]
    ratings = {source.text[start:end] for row in rows for start, end in row.cells}
    assert {"Red", "Amber", "Green"} <= ratings
    for furniture in ("Page ", "Skip to", "cookies", "All rights reserved", "DRAFT"):
        assert furniture not in source.text
