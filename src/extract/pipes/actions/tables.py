"""Tables of actions: which column holds the owner, the action and the date."""

from __future__ import annotations

import re

from extract.pipes.actions.drafts import Draft, owners_in
from extract.pipes.actions.lexicon import (
    DONE,
    DUE_HEADS,
    OWNER_HEADS,
    STATUS_HEADS,
    WHAT_HEADS,
    WHAT_UNDER_ACTIONS,
)
from extract.records.shadow import Shadow
from extract.records.view import Cell, Row

_NAMES = re.compile(r"[\w .,&/()'+-]*")


def in_table(shadow: Shadow, rows: list[Row], headed: bool) -> list[Draft]:
    """The actions of a table.

    ``headed``: the table stands under a heading such as *Actions*, so that it needs no
    head of its own.
    """
    if not rows:
        return []
    columns = _columns(shadow, rows[0], headed)
    if columns is not None:
        body = rows[1:]
    elif headed:
        columns, body = _guess(shadow, rows), rows
    else:
        return []
    if columns is None:
        return []
    return [draft for row in body for draft in _of_row(shadow, row, columns)]


def _columns(shadow: Shadow, head: Row, headed: bool) -> dict[str, int] | None:
    """The columns by what their heads say: ``owner``, ``what``, ``due``, ``status``."""
    found: dict[str, int] = {}
    heads = WHAT_HEADS | WHAT_UNDER_ACTIONS if headed else WHAT_HEADS
    for cell in head.cells:
        text = shadow.view.plain(cell.start, cell.end).lower().strip(" *_:.?")
        words = re.findall(r"[a-z]+", text)
        if not words or len(words) > 6:
            continue
        last = {words[-1]}
        if text in ("by", "date", "by when", "due by", "target date") or set(words) & (
            DUE_HEADS - {"by", "completion"}
        ):
            role = "due"
        elif (
            set(words) & OWNER_HEADS
            or text.startswith(("by whom", "action by", "who"))
            or text == "action for"
        ):
            role = "owner"
        elif set(words) & STATUS_HEADS:
            role = "status"
        elif set(words) & heads or last & {"action", "actions"}:
            role = "what"
        else:
            continue
        # "Action" heads the owners where another column says what is to be done.
        if role not in found or (role == "what" and "action" in words):
            found[role] = cell.column
    return found if {"owner", "what"} <= set(found) else None


def _guess(shadow: Shadow, rows: list[Row]) -> dict[str, int] | None:
    """The columns by what stands in them: names, dates, words."""
    names: dict[int, int] = {}
    lengths: dict[int, int] = {}
    dates: dict[int, int] = {}
    for row in rows:
        for cell in row.cells:
            if _is_names(shadow, cell):
                names[cell.column] = names.get(cell.column, 0) + 1
            elif (
                next(shadow.within(cell.start, cell.end, "DATE"), None)
                and cell.end - cell.start < 40
            ):
                dates[cell.column] = dates.get(cell.column, 0) + 1
            else:
                lengths[cell.column] = lengths.get(cell.column, 0) + cell.end - cell.start
    owner = max(names, key=lambda column: names[column], default=None)
    what = max(lengths, key=lambda column: lengths[column], default=None)
    if owner is None or what is None or owner == what or names[owner] * 2 < len(rows):
        return None
    found = {"owner": owner, "what": what}
    if dates:
        found["due"] = max(dates, key=lambda column: dates[column])
    return found


def _is_names(shadow: Shadow, cell: Cell) -> bool:
    found = owners_in(shadow, cell.start, cell.end)
    rest = shadow.text[cell.start : cell.end]
    named = sum(m.end - m.start for m in found)
    return bool(found) and named * 2 >= len(rest.replace(" ", ""))


def _of_row(shadow: Shadow, row: Row, columns: dict[str, int]) -> list[Draft]:
    text = shadow.text
    cells = {role: row.cell(column) for role, column in columns.items()}
    what, owner, due, status = (cells.get(role) for role in ("what", "owner", "due", "status"))
    if what is None or not re.search(r"[^\W\d_]{2}", text[what.start : what.end]):
        return []
    if status is not None or due is not None:
        said = {
            word
            for cell in (status, due)
            if cell is not None
            for word in re.findall(r"[a-z]+", text[cell.start : cell.end].lower())
        }
        if said & DONE and not said & {"not", "to", "be", "due"}:
            return []
    owners = owners_in(shadow, owner.start, owner.end) if owner else []
    reason = None
    if not owners:
        reason = (
            "the owner's cell is empty" if owner is None else "the owner's cell names nobody known"
        )
    date = next(shadow.within(due.start, due.end, "DATE"), None) if due else None
    return [Draft("action", what.start, what.end, what.start, owners, due=date, reason=reason)]
