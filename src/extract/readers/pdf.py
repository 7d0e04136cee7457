"""PDF files: pages to lines, lines to paragraphs, ruled tables to rows."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from extract.errors import ReadError
from extract.readers.builder import SourceText, TextBuilder, clean
from extract.readers.pdf_furniture import without_furniture
from extract.readers.pdf_lines import Line, Word, page_words, reading_order, rows
from extract.readers.pdf_paragraphs import Type, paragraphs
from extract.readers.pdf_tables import RuledTable, continues, ruled_tables, to_piece
from extract.readers.pieces import Para, Piece, Table, emit

_UNMAPPED = re.compile(r"\(cid:\d+\)")
# A scan may carry a stamp or a page number as text; minutes have more than that on a page.
_FEW_LETTERS = 30
_OCR = "recognise its text first, for example with: ocrmypdf in.pdf out.pdf"


def read_bytes(data: bytes, format: str = "pdf") -> SourceText:
    """Read a PDF that holds text.

    Lines are joined into paragraphs, over page ends too; words hyphenated at a line's end become
    whole; running heads, feet and page numbers are left out.  Raises `ReadError` for a scan, for a
    file that asks for a password and for one that is damaged.
    """
    words: list[list[Word]] = []
    tables: list[list[RuledTable]] = []
    heights: list[float] = []
    pictures = 0
    with _opened(data) as document:
        for number, page in enumerate(document.pages, 1):
            found = page_words(page)
            ruled, rest = ruled_tables(page, found, number) if found else ([], [])
            words.append(rest)
            tables.append(ruled)
            heights.append(float(page.height))
            pictures += bool(page.images)
            page.close()
    _check_text(words, tables, pictures)
    builder = TextBuilder()
    emit(builder, _pieces(words, tables, heights))
    return builder.build(format)


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    import pdfplumber

    # pdfminer warns of each oddity of a font; a user can do nothing about them.
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        document = pdfplumber.open(io.BytesIO(data))
    except Exception as error:
        raise _open_error(error) from error
    try:
        yield document
    finally:
        document.close()


def _open_error(error: Exception) -> ReadError:
    causes = [error, *error.args, error.__cause__, error.__context__]
    names = " ".join(type(cause).__name__ for cause in causes)
    if "Password" in names:
        return ReadError("is protected by a password", "save a copy without the password")
    if "Encryption" in names:
        return ReadError(
            "is encrypted in a way that cannot be read", "save a copy without protection"
        )
    return ReadError("is a damaged PDF and cannot be opened", "get a fresh copy of it")


def _check_text(words: list[list[Word]], tables: list[list[RuledTable]], pictures: int) -> None:
    everything = [w for page in words for w in page]
    everything += [
        w for page in tables for t in page for row in t.cells for cell in row for w in cell
    ]
    letters = sum(len(word.text) for word in everything)
    if letters < _FEW_LETTERS * len(words) and (pictures or not letters):
        if pictures:
            raise ReadError("is a scan: its pages are pictures without text and need OCR", _OCR)
        raise ReadError("holds no text", f"if it shows writing, {_OCR}")
    hidden = sum(len(match) for word in everything for match in _UNMAPPED.findall(word.text))
    if hidden > 0.3 * letters:
        raise ReadError("has fonts that do not say which letters they draw, and needs OCR", _OCR)


def _pieces(
    words: list[list[Word]], tables: list[list[RuledTable]], heights: list[float]
) -> list[Piece]:
    lines = [rows(page, number) for number, page in enumerate(words, 1)]
    lines = without_furniture(lines, heights)
    habits = Type.of([line for page in lines for line in page])
    found: list[Piece] = []
    # Lines gather over pages until a table parts them, so that paragraphs run over page ends.
    waiting: list[Line] = []
    last: tuple[RuledTable, Table] | None = None
    for number, page_lines in enumerate(lines):
        drawn = [(table, to_piece(table, habits)) for table in tables[number]]
        framed = [w for table, piece in drawn if piece is None for w in _words(table)]
        if framed:
            page_lines = rows([*_line_words(page_lines), *framed], number + 1)
        top = 0.0
        for table, piece in sorted(drawn, key=lambda pair: pair[0].top):
            if piece is None:
                continue
            above = [line for line in page_lines if top <= line.top < table.top]
            waiting += reading_order(above)
            top = table.top
            if last and not waiting and not above and continues(last[0], table):
                _append(last[1], piece)
                last = (table, last[1])
                continue
            _flush(waiting, habits, found)
            found.append(piece)
            last = (table, piece)
        rest = [line for line in page_lines if line.top >= top]
        waiting += reading_order(rest)
    _flush(waiting, habits, found)
    return found


def _flush(waiting: list[Line], habits: Type, found: list[Piece]) -> None:
    found += paragraphs(waiting, habits)
    waiting.clear()


def _append(table: Table, more: Table) -> None:
    """Add the rows of a table's next page, without the header that is printed again."""
    repeated = bool(table.rows and more.rows) and _row_text(table.rows[0]) == _row_text(
        more.rows[0]
    )
    table.rows += more.rows[repeated:]
    table.pages += more.pages[repeated:]


def _row_text(row: Sequence[Sequence[Piece]]) -> list[str]:
    return [" ".join(clean(p.text) for p in cell if isinstance(p, Para)) for cell in row]


def _words(table: RuledTable) -> list[Word]:
    return [word for row in table.cells for cell in row for word in cell]


def _line_words(lines: Sequence[Line]) -> list[Word]:
    return [word for line in lines for segment in line.segments for word in segment.words]
