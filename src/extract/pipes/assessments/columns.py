"""The columns and rows of tables of colours and grades: what each says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from extract.records.above import Above
from extract.records.types import Offsets
from extract.records.view import Cell, Mention, Row, View

ColumnKind = Literal["now", "previous", "expected", "dated", "plain"]
_REFERENCE = re.compile(
    r"(?:[A-Z]{0,5}[\s./-]?\d{1,4}(?:[./-]\d{1,4})*[a-z]?[.)]?|[A-Z]{1,2}[.)]?|[ivx]+[.)]?)"
    r"(?:\s*\([a-z]+\))?"
)
_NO_ITEM_HEAD = re.compile(
    r"(?:(?:action|risk|lead|responsible)\s+)?(?:owner|lead|sponsor|officer|professional|manager|who"
    r"|holder|by\s+whom|responsible|when|due|date|deadline)\b",
    re.I,
)
"""Heads of columns that say who and when, not what."""
_MARKER = re.compile(r"(?:[A-Z]|\d{1,2})[.)]\s+(?=\S)|[•·▪*–-]\s+")
_BESIDE = re.compile(
    r"(?:\b(?:was|were|previously|prev|formerly|last|now|currently)\b|[\s*_()\[\]'\"‘’“”↑↓→←↔⇧⇩⇨▲▼►◄↗↘=+\-–—.,:;\d/%])*",
    re.I,
)
_MOST_BESIDE = 4
"""Words after a colour that may stand in its cell: *Blue (all sold)*."""
_CELL_WAS = re.compile(r"\W*(?:was|were|previously|prev\.?|formerly|last)\b", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d{1,5}")
_PREVIOUS = re.compile(
    r"\b(?:prev(?:ious(?:ly)?)?|last|prior|was|before|then|old|earlier|start(?:ing)?|original|initial)\b",
    re.I,
)
_EXPECTED = re.compile(
    r"\b(?:target|expected|forecast|next|proposed|aim|goal|predicted|projected|planned|anticipated"
    r"|trajectory|future|residual\s+target|year\s?-?\s?end)\b",
    re.I,
)
_NOW = re.compile(
    r"\b(?:B?RAG|status|rating|current|now|is|latest|this|light|colou?r|today|confidence|grade|opinion"
    r"|judge?ment|assurance|outcome|result|overall|score)\b",
    re.I,
)
_BANDS = 4
"""How many blocks from the one above a row of heads the rows may begin."""
_TODAY = re.compile(r"(?:now|today|current|this\s+meeting|is\s+now)", re.I)
_LOOKED_LAST = re.compile(r"\b(?:last|previously)\s+(?:\w+\s+){0,3}(?:in\s+|at\s+|on\s+)?\Z", re.I)


@dataclass
class Grid:
    """A table with its header; ``shift`` is how far the data stand right of their header."""

    rows: list[Row]
    header: dict[int, Cell]
    shift: int
    above: int  # the number of the block before the table
    caption: Mention | None = None  # the time that the caption or the headings name

    def heading(self, column: int) -> Cell | None:
        return self.header.get(column - self.shift)


def grids(view: View, above: Above) -> list[Grid]:
    """The tables of a document; one without a header of its own takes that of the table before."""
    found: list[Grid] = []
    for rows in view.tables:
        first = view.block_number(rows[0].block.start)
        header = {cell.column: cell for cell in rows[0].cells}
        data = rows[1:]
        shift = 0
        if not _is_header(view, rows):
            data, header = rows, {}
            last = found[-1] if found else None
            if last and first - last.above <= _BANDS and _is_bare_header(view, last):
                header = {cell.column: cell for cell in last.rows[0].cells}
            if last and first - last.above - len(last.rows) <= 4 and last.header:
                width = max(cell.column for cell in last.rows[0].cells) if last.rows else -1
                if width == max(cell.column for cell in rows[0].cells):
                    header, shift = last.header, last.shift
        elif data and len(data[0].cells) == len(header) + 1:
            shift = int(_REFERENCE.fullmatch(cell_text(view, data[0].cells[0])) is not None)
        caption = above.caption(rows[0].block.start)
        found.append(Grid(data, header, shift, first - 1, caption))
    return found


def _is_bare_header(view: View, grid: Grid) -> bool:
    """Whether a table is one row of heads, cut off by the name of the first group of rows."""
    cells = grid.rows[0].cells if len(grid.rows) == 1 and not grid.header else ()
    return len(cells) > 2 and not any(
        view.within(c.start, c.end, "RAG", "JUDGEMENT", "PERCENT") or _NUMBER.fullmatch(w)
        for c in cells
        if (w := cell_text(view, c))
    )


def _is_header(view: View, rows: list[Row]) -> bool:
    if len(rows) < 2:
        return False
    rated = [cell for cell in rows[0].cells if whole_mention(view, cell, "RAG", "JUDGEMENT")]
    if not rated:
        words = [cell_text(view, cell) for cell in rows[0].cells[1:]]
        return not any(_NUMBER.fullmatch(w) and not _YEAR.fullmatch(w) for w in words)
    counts = [rows[1].cell(cell.column) for cell in rated]
    return all(cell and _NUMBER.fullmatch(cell_text(view, cell)) for cell in counts)


def cell_text(view: View, cell: Cell) -> str:
    """The words of a cell without mark-up."""
    return view.text[cell.start : cell.end].strip(" *_")


def whole_mention(view: View, cell: Cell, *labels: str) -> Mention | None:
    """The only mention of a cell that holds no more but arrows, numbers, a date, and few words."""
    inside = view.within(cell.start, cell.end, *labels)
    if len(inside) != 1:
        return None
    mention = inside[0]
    rest = [(cell.start, mention.start), (mention.end, cell.end)]
    for date in view.within(cell.start, cell.end, "DATE"):
        rest = [part for a, b in rest for part in ((a, min(b, date.start)), (max(a, date.end), b))]
    clear = all(b > mention.start or a >= b or _BESIDE.fullmatch(view.text, a, b) for a, b in rest)
    aside = " ".join(view.text[a:b] for a, b in rest if a >= mention.end)
    return mention if clear and len(aside.split()) <= _MOST_BESIDE else None


def item_of(view: View, row: Row, grid: Grid) -> Offsets | None:
    """The first cell of a row that has words: what the row is about; else its letters."""
    reference: Offsets | None = None
    for cell in row.cells:
        start, end = cell.start, cell.end
        head = grid.heading(cell.column)
        if head and cell != row.cells[0] and _NO_ITEM_HEAD.match(cell_text(view, head)):
            continue
        if any((d.start, d.end) == (start, end) for d in view.within(start, end, "DATE")):
            continue
        marker = _MARKER.match(view.text, start, end)
        start = marker.end() if marker else start
        words = view.text[start:end].strip(" *_")
        if not any(c.isalpha() for c in words):
            continue
        if _REFERENCE.fullmatch(words):
            if cell == row.cells[0]:
                reference = start, end
            continue
        if whole_mention(view, cell, "RAG", "JUDGEMENT") or view.within(start, end, "PERSON"):
            continue
        while start < end and view.text[start] in " *_":
            start += 1
        while end > start and view.text[end - 1] in " *_:":
            end -= 1
        cut = list(re.finditer(r"\S+", view.text[start:end]))
        if len(cut) > 15:
            end = start + cut[14].end()
        return start, end
    return reference


def column_kind(view: View, grid: Grid, column: int) -> ColumnKind:
    """What a column's colours or grades are, by its header."""
    head = grid.heading(column)
    if head is None:
        return "plain"
    words = view.text[head.start : head.end]
    if _EXPECTED.search(words):
        return "expected"
    if _PREVIOUS.search(words):
        return "previous"
    if header_date(view, grid, column):
        return "dated"
    return "now" if _NOW.search(words) else "plain"


def was(view: View, cell: Cell) -> bool:
    """Whether a cell itself says that its colour is of the time before: *was A*."""
    return _CELL_WAS.match(view.text, cell.start, cell.end) is not None


def header_date(view: View, grid: Grid, column: int) -> Mention | None:
    head = grid.heading(column)
    dates = view.within(head.start, head.end, "DATE") if head else []
    return dates[-1] if dates else None


def is_today(view: View, grid: Grid, column: int) -> bool:
    """Whether a column is headed *Now* or the like: none of the dates beside it is its own."""
    head = grid.heading(column)
    return bool(head and _TODAY.fullmatch(cell_text(view, head)))


def date_above(view: View, grid: Grid) -> Mention | None:
    """The date of the caption or the headings, unless that is of the time before."""
    date = grid.caption
    if date and _LOOKED_LAST.search(view.text, max(0, date.start - 60), date.start):
        return None
    return date


def earlier_above(view: View, grid: Grid) -> Mention | None:
    """When the table was *last looked at*, by the words right above it."""
    for block in view.blocks[max(0, grid.above - 1) : grid.above + 1]:
        for date in view.within(block.start, block.end, "DATE"):
            if _LOOKED_LAST.search(view.text, max(block.start, date.start - 60), date.start):
                return date
    return None
