"""Tables as the rules for ratings and grades read them: rows of cells, the first one the head."""

from __future__ import annotations

from extract.layout import Block

Table = list[tuple[tuple[int, int], ...]]
"""The rows of a table, each the (start, end) of its cells in characters."""

_HEADING = 60  # characters of the longest heading inside a table


def tables_of(blocks: list[Block]) -> list[Table]:
    """The tables of a layout: blocks in cells that follow one another or share a table's number.

    A short line between two stretches of rows is a heading inside the table where the row after it
    is as wide as the head.

    >>> from extract.layout import infer_layout
    >>> tables_of(infer_layout("Risk\\tRAG\\nFire\\tA\\n\\nDone."))
    [[((0, 4), (5, 8)), ((9, 13), (14, 15))]]
    """
    tables: list[Table] = []
    last: tuple[int | None, int] | None = None
    for position, block in enumerate(blocks):
        if len(block.cells) < 2:
            continue
        goes_on = last is not None and (
            (block.table is not None and block.table == last[0])
            or (block.table is None and position == last[1] + 1)
            or (
                position == last[1] + 2
                and blocks[position - 1].end - blocks[position - 1].start <= _HEADING
                and len(block.cells) == len(tables[-1][0])
                and len(block.cells) > 2
            )
        )
        if not goes_on:
            tables.append([])
        tables[-1].append(block.runs)
        last = (block.table, position)
    return tables
