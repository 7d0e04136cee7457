"""Tables broken by band lines: one head row, then a group's name, its rows, the next group's."""

from __future__ import annotations

from bisect import bisect_left

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


def _is_band(line: str) -> bool:
    line = line.strip()
    return len(line) <= _BAND and "\n" not in line and not line.endswith((".", ":", ";", "?"))
