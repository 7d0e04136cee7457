"""Ruled tables of a PDF page as rows of cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from extract.readers.pdf_lines import Word, rows
from extract.readers.pdf_paragraphs import Type, paragraphs
from extract.readers.pieces import Para, Piece, Table

_Box: TypeAlias = "tuple[float, float, float, float]"
# Maps and charts are made of thousands of strokes; looking for cells among them takes minutes.
_MAX_EDGES = 4000
# A cell with this many letters in several paragraphs is minutes set in a frame, not data.
_PROSE = 250


@dataclass
class RuledTable:
    """A table's place on its page, its rows of cell boxes, and the words in each cell."""

    top: float
    bottom: float
    cells: list[list[list[Word]]]
    boxes: list[list[_Box | None]]
    page: int

    @property
    def columns(self) -> int:
        return max((len(row) for row in self.boxes), default=0)

    @property
    def edges(self) -> tuple[float, float]:
        boxes = [box for row in self.boxes for box in row if box is not None]
        return min(box[0] for box in boxes), max(box[2] for box in boxes)


def ruled_tables(
    page: Any, words: Sequence[Word], number: int
) -> tuple[list[RuledTable], list[Word]]:
    """The tables drawn with lines on a pdfplumber page, and the words that are in none of them.

    Frames with a single column, and those with hardly any text, are no tables.
    """
    if not 4 <= len(page.edges) <= _MAX_EDGES:
        return [], list(words)
    found: list[RuledTable] = []
    rest = list(words)
    for table in page.find_tables():
        boxes = [[_box(cell) for cell in row.cells] for row in table.rows]
        boxes = [row for row in boxes if any(row)]
        inside = [w for w in rest if _holds(table.bbox, w)]
        cells = _fill(boxes, inside)
        filled = sum(1 for row in cells for cell in row if cell)
        wide = max((sum(1 for cell in row if cell) for row in cells), default=0)
        if wide < 2 or filled < 3:
            continue
        taken = {id(word) for row in cells for cell in row for word in cell}
        rest = [word for word in rest if id(word) not in taken]
        found.append(RuledTable(table.bbox[1], table.bbox[3], cells, boxes, number))
    return found, rest


def to_piece(table: RuledTable, habits: Type) -> Table | None:
    """A ruled table as a piece; None where it only frames prose, to be read as lines."""
    result: list[list[list[Piece]]] = []
    for row, boxes in zip(table.cells, table.boxes, strict=True):
        cells: list[list[Piece]] = []
        for words, box in zip(row, boxes, strict=True):
            right = box[2] - 4 if box else None
            cell = paragraphs(rows(words, table.page), habits, right) if words else []
            if len(cell) > 1 and sum(len(p.text) for p in cell if isinstance(p, Para)) > _PROSE:
                return None
            cells.append(cell)
        result.append(cells)
    return Table(result, [table.page] * len(result))


def continues(before: RuledTable, table: RuledTable) -> bool:
    """Whether ``table``, first on its page, goes on with the one that ended the page before."""
    return (
        table.page == before.page + 1
        and table.columns == before.columns
        and all(abs(a - b) < 6 for a, b in zip(before.edges, table.edges, strict=True))
    )


def _box(cell: Any) -> _Box | None:
    return None if cell is None else (cell[0], cell[1], cell[2], cell[3])


def _holds(box: _Box, word: Word) -> bool:
    return box[0] <= (word.x0 + word.x1) / 2 <= box[2] and box[1] <= word.middle <= box[3]


def _fill(boxes: list[list[_Box | None]], words: Sequence[Word]) -> list[list[list[Word]]]:
    cells: list[list[list[Word]]] = [[[] for _ in row] for row in boxes]
    tops = [min(box[1] for box in row if box is not None) for row in boxes]
    order = sorted(range(len(tops)), key=tops.__getitem__)
    ordered = [tops[i] for i in order]
    for word in words:
        # Cells that span rows begin above the row a word seems to stand in.
        for at in range(bisect_right(ordered, word.middle) - 1, -1, -1):
            row = order[at]
            column = next(
                (c for c, box in enumerate(boxes[row]) if box is not None and _holds(box, word)),
                None,
            )
            if column is not None:
                cells[row][column].append(word)
                break
    return cells
