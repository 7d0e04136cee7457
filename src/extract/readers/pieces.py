"""What a marked-up document is made of, between its parser and the text: paragraphs and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from extract.layout import MARKER
from extract.readers.builder import TextBuilder, clean

# A cell with this much text in several paragraphs is a stretch of minutes laid out by a table.
_PROSE = 250
PLAIN_HEADING = 4
"""The level of what heads a stretch of text by bold type or capitals only."""
_PAGE_LINE = re.compile(r"(?:.{0,80}[-–—|,]\s*)?page \d{1,3}(?: ?(?:of|/) ?\d{1,3})?", re.I)
_NUMBER_CELL = re.compile(
    r"[(\[]?(?:(?:[A-Za-z]{1,3}[./-]?)?\d{1,4}(?:[./-]\d{1,4})*[A-Za-z]?|[a-z]|[ivx]{1,5})[.):\]]*"
)


@dataclass
class Para:
    """A paragraph: line ends in ``text`` are breaks its writer set, tabs part columns."""

    text: str
    kind: str = "paragraph"
    marker: str | None = None
    level: int | None = None
    page: int | None = None


@dataclass
class Table:
    """Rows of cells, a cell being a list of pieces; ``pages`` has each row's page or is empty."""

    rows: list[list[list[Piece]]] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)


Piece: TypeAlias = "Para | Table"


def emit(builder: TextBuilder, pieces: Sequence[Piece]) -> None:
    """Write pieces to ``builder`` in order, tables as rows where they hold data.

    >>> builder = TextBuilder()
    >>> table = Table([[[Para("Fleet")], [Para("Red")]]])
    >>> emit(builder, [Para("Present:\\nA. Low\\nB. High"), table])
    >>> builder.build("html").text
    'Present:\\nA. Low\\nB. High\\n\\nFleet\\tRed'
    """
    for piece in pieces:
        if isinstance(piece, Table):
            _emit_table(builder, piece)
        else:
            _emit_para(builder, piece)


def lines(text: str) -> list[str]:
    """The lines of a paragraph, those that only wrap a sentence joined.

    >>> lines("The Chair, who had\\nread it, agreed.\\nMr B. Low")
    ['The Chair, who had read it, agreed.', 'Mr B. Low']
    """
    found: list[str] = []
    for line in text.split("\n"):
        bare = line.strip(" \r\f\v\u00a0\u200b")
        text_line = clean(bare)
        # A page number left in the middle of a pasted document belongs to no sentence.
        if not text_line or _PAGE_LINE.fullmatch(text_line):
            continue
        if found and bare[0].islower() and found[-1][-1] not in ".:;!?" and not MARKER.match(bare):
            found[-1] += " " + bare
        else:
            found.append(bare)
    return found


def looks_like_heading(text: str, bold: bool) -> bool:
    """Whether a paragraph set wholly in bold, or in capitals, heads what follows it.

    >>> looks_like_heading("Apologies for absence", bold=True)
    True
    >>> looks_like_heading("The Chair thanked everyone.", bold=True)
    False
    """
    bare = clean(text)
    letters = [c for c in bare if c.isalpha()]
    if len(letters) < 3 or len(bare) > 120 or bare[-1] in ".;,":
        return False
    # "SA19 7HU" and "E/37069" are in capitals, yet head nothing.
    worded = len(letters) > 4 and len(letters) > 2 * sum(c.isdigit() for c in bare)
    return bold or (worded and sum(c.isupper() for c in letters) > 0.8 * len(letters))


def _emit_para(builder: TextBuilder, para: Para) -> None:
    marker, tight = para.marker, False
    for line in lines(para.text):
        typed = None if marker else MARKER.match(line)
        if typed and typed.end() < len(line):
            marker, line = typed.group("marker").strip(), line[typed.end() :]
        kind, level = para.kind, para.level
        if marker and kind == "paragraph":
            kind = "list_item"
        elif kind == "paragraph" and "\t" not in line and looks_like_heading(line, bold=False):
            kind, level = "heading", PLAIN_HEADING
        builder.block(kind, line, marker=marker, level=level, page=para.page, tight=tight)
        marker, tight = None, True


def _emit_table(builder: TextBuilder, table: Table) -> None:
    pages: list[int | None] = [*table.pages] or [None] * len(table.rows)
    rows = [
        (row, page)
        for row, page in zip(table.rows, pages, strict=True)
        if any(map(_text_length, row))
    ]
    wide = max((sum(1 for cell in row if _text_length(cell)) for row, _ in rows), default=0)
    number: int | None = None
    for row, page in rows:
        if wide < 2 or _is_prose(row):
            _emit_prose(builder, row)
            number = None
            continue
        if number is None:
            number = builder.new_table()
        builder.row([_cell_parts(cell) for cell in row], table=number, page=page)


def _is_prose(row: list[list[Piece]]) -> bool:
    for cell in row:
        if any(isinstance(piece, Table) for piece in cell) or _is_sectioned(cell):
            return True
        if len(_cell_parts(cell)) > 1 and _text_length(cell) > _PROSE:
            return True
    return False


def _is_sectioned(cell: list[Piece]) -> bool:
    """Whether a cell is a headed stretch of text; a bold word alone is a column's or row's name."""
    headed = any(
        isinstance(piece, Para) and piece.kind == "heading" and (piece.level or 0) < PLAIN_HEADING
        for piece in cell
    )
    return headed and len(_cell_parts(cell)) > 1


def _emit_prose(builder: TextBuilder, row: list[list[Piece]]) -> None:
    cells = [cell for cell in row if _text_length(cell)]
    while cells:
        cell = cells.pop(0)
        head = cell[0] if len(cell) == 1 else None
        label = clean(head.text) if isinstance(head, Para) else ""
        if cells and label and len(label) <= 10 and _NUMBER_CELL.fullmatch(label):
            first = next((p for p in cells[0] if isinstance(p, Table) or clean(p.text)), None)
            if isinstance(first, Para) and not first.marker:
                first.marker = label
                continue
        emit(builder, cell)


def _cell_parts(cell: list[Piece]) -> list[str]:
    parts: list[str] = []
    for piece in cell:
        if isinstance(piece, Table):
            parts += [part for row in piece.rows for inner in row for part in _cell_parts(inner)]
        else:
            found = [clean(line) for line in lines(piece.text.replace("\t", " "))]
            if found and piece.marker:
                found[0] = f"{piece.marker} {found[0]}"
            parts += found
    return parts


def _text_length(cell: list[Piece]) -> int:
    return sum(map(len, _cell_parts(cell)))
