"""Tables broken by band lines: one head row, then a group's name, its rows, the next group's."""

from __future__ import annotations

from bisect import bisect_left

from extract.pipes.metrics.tokens import limited
from extract.records.types import Offsets
from extract.records.view import Row, View

_BAND = 60
"""Characters that a line naming a group of rows has at most."""
_LINES = 2
"""How many such lines may stand between two parts of a table."""


def joined_tables(view: View) -> list[list[Row]]:
    """The tables of the document; a part that has no head row of its own goes to the one above.

    Parts belong together when only short lines without a full stop or a figure stand between them
    and the lower one begins with figures under columns that the upper one has.
    """
    starts = [block.start for block in view.blocks]
    tables: list[list[Row]] = []
    for table in view.tables:
        if tables and _continues(view, starts, tables[-1], table):
            tables[-1].extend(table)
        else:
            tables.append(list(table))
    return tables


def _continues(view: View, starts: list[int], upper: list[Row], lower: list[Row]) -> bool:
    first, head = lower[0], upper[0]
    if not view.within(first.block.start, first.block.end, "PERCENT"):
        return False
    if view.within(head.block.start, head.block.end, "PERCENT") or len(head.cells) < 3:
        return False
    if first.cells[-1].column > head.cells[-1].column or len(first.cells) < len(head.cells) - 2:
        return False
    low = bisect_left(starts, upper[-1].block.start) + 1
    high = bisect_left(starts, first.block.start)
    between = view.blocks[low:high]
    return len(between) <= _LINES and all(_is_band(view.text[b.start : b.end]) for b in between)


def bands_of(view: View, table: list[Row]) -> dict[int, Offsets]:
    """The name of the group that each row of a table stands in, by where the row starts.

    A group is named by a short line between the rows, or by a row with words in one cell alone.
    """
    starts = [block.start for block in view.blocks]
    low = bisect_left(starts, table[0].block.start)
    rows = {row.block.start: row for row in table[1:]}
    widest = max(len(row.cells) for row in table)
    bands: dict[int, Offsets] = {}
    band: Offsets | None = None
    for block in view.blocks[low + 1 : bisect_left(starts, table[-1].block.start) + 1]:
        row = rows.get(block.start)
        alone = row is not None and len(row.cells) == 1 and widest > _LINES
        start, end = (row.cells[0].start, row.cells[0].end) if row and alone else (0, 0)
        if row is None:
            start, end = block.start, block.end
        elif not alone:
            if band:
                bands[block.start] = band
            continue
        figures = view.within(start, end, "PERCENT", "DATE", "RAG")
        named = any(char.isalpha() for char in view.text[start:end])
        if named and not figures and _is_band(view.text[start:end]):
            band = limited(view.text, start, end)
    return bands


def _is_band(line: str) -> bool:
    line = line.strip()
    return len(line) <= _BAND and "\n" not in line and not line.endswith((".", ":", ";", "?"))
