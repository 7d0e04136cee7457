"""Actions that the cells of a table tell which is none of actions: text set in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.pipes.actions.answers import verdict_beside
from extract.pipes.actions.drafts import Draft, deeds, owners_in
from extract.pipes.actions.runs import of_run
from extract.pipes.actions.tables import is_names
from extract.records.shadow import DATE, UNITS, Shadow
from extract.records.view import Cell, Row

_NOTED = re.compile(rf"[\W_]*{UNITS} +to +[a-z]")
_OWNER_AND_DAY = re.compile(
    rf"\W*{UNITS}[ ,;:(-]*(?:(?:by|before|due|on|for) +)?(?:the end of +)?{DATE}\W*"
)
_PROSE = 60
"""Characters from which a cell of a table may hold sentences."""


def of_cells(shadow: Shadow, rows: list[Row], body: str | None) -> Iterator[Draft]:
    """The actions told in the cells of a table that is none of actions: text set in columns."""
    for row in rows:
        verdict = verdict_beside(shadow, [(cell.start, cell.end) for cell in row.cells])
        if verdict is not None:
            yield verdict
            continue
        last = row.cells[-1]
        if len(row.cells) > 1 and _is_owner(shadow, last):
            yield from _beside(shadow, row, body)
            continue
        for cell in row.cells:
            noted = _NOTED.match(shadow.text, cell.start, cell.end) is not None
            if noted or cell.end - cell.start > _PROSE:
                for draft in of_run(shadow, cell.start, cell.end, body, False):
                    yield from deeds(shadow.text, draft) if draft.owners else [draft]


def _is_owner(shadow: Shadow, cell: Cell) -> bool:
    """Whether a cell holds names, or names and a day: *PF, 13 December*."""
    if cell.end - cell.start >= _PROSE:
        return False
    return is_names(shadow, cell) or (
        _OWNER_AND_DAY.fullmatch(shadow.text, cell.start, cell.end) is not None
    )


def _beside(shadow: Shadow, row: Row, body: str | None) -> Iterator[Draft]:
    """What a row tells whose last cell says who sees to it."""
    owners = owners_in(shadow, row.cells[-1].start, row.cells[-1].end)
    due = next(shadow.within(row.cells[-1].start, row.cells[-1].end, "DATE"), None)
    for cell in row.cells[:-1]:
        if cell.end - cell.start > _PROSE:
            drafts = list(of_run(shadow, cell.start, cell.end, body, False))
            if drafts and not any(draft.owners for draft in drafts[-1:]):
                drafts[-1].owners = owners
            if drafts and due is not None and drafts[-1].due is None:
                drafts[-1].due = due
            yield from drafts
