"""Ratings in tables: what each row is, was and shall be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.pipes.assessments import lexicon
from extract.pipes.assessments.columns import (
    ColumnKind,
    Grid,
    cell_text,
    column_kind,
    date_above,
    earlier_above,
    header_date,
    is_today,
    item_of,
    was,
    whole_mention,
)
from extract.pipes.assessments.draft import Draft
from extract.records.types import Offsets
from extract.records.view import Cell, Mention, Row, View

_NUMBER = re.compile(r"\d{1,5}")
_LEAD = re.compile(r"[A-Z]{0,4}\d{0,3}(?:[./]\d{1,2})?(?=[.)]?(?:\s|\Z))")


def table_ratings(view: View, tables: list[Grid]) -> Iterator[Draft]:
    """The ratings of the cells that hold a colour, a row at a time."""
    for grid in tables:
        yield from _counts_under_colours(view, grid)
        for row in grid.rows:
            yield from _row(view, grid, row)


def _row(view: View, grid: Grid, row: Row) -> Iterator[Draft]:
    rated = [(cell, m) for cell in row.cells if (m := whole_mention(view, cell, "RAG"))]
    if not rated:
        return
    item = item_of(view, row, grid)
    if item is None and len(row.cells) > 1 and rated[0][0] == row.cells[0]:
        yield from _count_beside(view, grid, row, rated[0][1])
        return
    kinds: dict[int, ColumnKind] = {
        cell.column: "previous" if was(view, cell) else column_kind(view, grid, cell.column)
        for cell, _ in rated
    }
    present = [pair for pair in rated if kinds[pair[0].column] in ("now", "plain")]
    dated = [pair for pair in rated if kinds[pair[0].column] == "dated"]
    before = [pair for pair in rated if kinds[pair[0].column] == "previous"]
    after = [pair for pair in rated if kinds[pair[0].column] == "expected"]
    now = [pair for pair in present if kinds[pair[0].column] == "now"] or present
    # Without a column for the present, the last of the dated ones is that.
    series = before + dated if now else before + dated[:-1]
    current = now or dated[-1:]
    drafts: list[Draft] = []
    for cell, mention in rated:
        draft = Draft(mention, item=item, date=_period(view, grid, cell, kinds))
        if item is None:
            draft.reasons["item"] = "no cell of the row has words"
        drafts.append(draft)
    by_column = {cell.column: draft for (cell, _), draft in zip(rated, drafts, strict=True)}
    for earlier, later in pairwise(series):
        _precede(by_column[later[0].column], by_column[earlier[0].column])
    if len(current) == 1 and series:
        _precede(by_column[current[0][0].column], by_column[series[-1][0].column])
    for cell, mention in after:
        draft = by_column[cell.column]
        draft.present = False
        draft.expected, draft.expected_date = mention, header_date(view, grid, cell.column)
        if len(current) == 1 and draft.expected_date is None:
            by_column[current[0][0].column].expected = mention
        elif len(current) == 1:
            target = by_column[current[0][0].column]
            target.expected, target.expected_date = mention, draft.expected_date
    yield from drafts


def _precede(later: Draft, earlier: Draft) -> None:
    later.previous, later.previous_date = earlier.mention, earlier.date


def _period(view: View, grid: Grid, cell: Cell, kinds: dict[int, ColumnKind]) -> Mention | None:
    """When a cell's colour holds: its column's date, or that of the caption or heading above."""
    kind = kinds[cell.column]
    own = header_date(view, grid, cell.column)
    if own or kind == "expected" or is_today(view, grid, cell.column):
        return own
    if kind == "previous":
        return earlier_above(view, grid)
    if "dated" in kinds.values():
        return None
    return date_above(view, grid)


def _counts_under_colours(view: View, grid: Grid) -> Iterator[Draft]:
    """Columns of counts, each under its colour."""
    columns = {
        column + grid.shift: mention
        for column, head in grid.header.items()
        if (mention := whole_mention(view, head, "RAG"))
    }
    for row in grid.rows if columns else ():
        for cell in row.cells:
            words = cell_text(view, cell)
            if cell.column in columns and _NUMBER.fullmatch(words):
                yield Draft(
                    columns[cell.column],
                    item=item_of(view, row, grid),
                    count=float(words),
                    count_at=(cell.start, cell.end),
                    date=date_above(view, grid),
                )


def _count_beside(view: View, grid: Grid, row: Row, mention: Mention) -> Iterator[Draft]:
    """A row of a colour and how many have it."""
    words = cell_text(view, row.cells[1])
    if _NUMBER.fullmatch(words):
        above = grid.heading(row.cells[1].column)
        noun = lexicon.ANY_COUNTED.search(view.text, above.start, above.end) if above else None
        if noun is None and grid.above >= 0:
            block = view.blocks[grid.above]
            noun = lexicon.ANY_COUNTED.search(view.text, block.start, block.end)
        yield Draft(
            mention,
            item=noun.span("noun") if noun else None,
            count=float(words),
            count_at=(row.cells[1].start, row.cells[1].end),
            date=date_above(view, grid),
        )
    else:
        yield Draft(mention, item=(row.cells[1].start, row.cells[1].end))


def references(view: View, tables: list[Grid]) -> dict[str, Offsets]:
    """What the letters and numbers of rows (*D.*, *R4*) stand for: the items of those rows."""
    found: dict[str, Offsets] = {}
    for grid in tables:
        for row in grid.rows:
            if not any(view.within(cell.start, cell.end, "RAG") for cell in row.cells):
                continue
            item = item_of(view, row, grid)
            first = row.cells[0]
            lead = _LEAD.match(view.text, first.start, first.end)
            if item and lead and lead.group() and item[0] != first.start:
                found.setdefault(lead.group(), item)
    return found
