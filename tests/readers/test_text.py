"""Plain text: encodings and line ends; the text is the decoded file."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import ReadError
from readers.makers import kinds, read_data

TEXT = "Présent:\r\nCllr Zoë Nuñez – “Chair”, 40% of £3m\r\n\r\n1. Apologies\r\n"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-32-le", b"\xff\xfe\x00\x00"),
        ("cp1252", b""),
    ],
)
def test_encodings(encoding: str, mark: bytes, tmp_path: Path) -> None:
    assert read_data(tmp_path, mark + TEXT.encode(encoding), "minutes.txt").text == TEXT


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_stay_and_blocks_do_not_depend_on_them(end: str, tmp_path: Path) -> None:
    text = "MINUTES\n\n1. The Clerk read the letter.\n2. Fees\n\nFleet\tRed\nRoads\tGreen\n"
    source = read_data(tmp_path, text.replace("\n", end).encode(), "minutes.txt")
    assert source.text == text.replace("\n", end)
    assert kinds(source) == [
        ("heading", "MINUTES"),
        ("list_item", "1. The Clerk read the letter."),
        ("list_item", "2. Fees"),
        ("table_row", "Fleet\tRed"),
        ("table_row", "Roads\tGreen"),
    ]


def test_utf8_with_a_few_stray_windows_bytes(tmp_path: Path) -> None:
    data = "Seán, Siân, Zoë and Chloë – agreed".encode() + b"; the Clerk\x92s letter"
    source = read_data(tmp_path, data, "minutes.txt")
    assert source.text == "Seán, Siân, Zoë and Chloë – agreed; the Clerk’s letter"


def test_bytes_that_windows_1252_lacks_are_guessed(tmp_path: Path) -> None:
    text = "Rada města Žďár: přítomni členové rady a tajemník. Ťuhýk, Ťapka, Šťastný. " * 5
    assert "Rada" in read_data(tmp_path, text.encode("cp1250"), "minutes.txt").text


def test_marked_utf16_that_is_cut_short(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"not valid UTF-16"):
        read_data(tmp_path, b"\xff\xfe" + "Minutes".encode("utf-16-le") + b"\x00", "minutes.txt")


def test_markdown_keeps_its_marks(tmp_path: Path) -> None:
    text = (
        "---\ntitle: Minutes\ndate: 2024-03-05\n---\n\n## Present\n\n* Ann Low — "
        "*Chair*\n\n|Item|RAG|\n|-|-|\n|Fleet|Red|\n"
    )
    source = read_data(tmp_path, text.encode(), "minutes.md")
    assert source.text == text
    assert [(b.kind, b.level, b.marker) for b in source.blocks if b.kind != "furniture"] == [
        ("paragraph", None, None),
        ("paragraph", None, None),
        ("heading", 2, None),
        ("list_item", None, "*"),
        ("table_row", None, None),
        ("table_row", None, None),
    ]
    assert [b.table for b in source.blocks if b.kind == "table_row"] == [0, 0]
