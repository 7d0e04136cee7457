"""Tables of actions: which column holds the owner, the action and the date."""

from __future__ import annotations

import re

from extract.pipes.actions.directives import OWNERS
from extract.pipes.actions.drafts import Draft, owners_in, unnamed
from extract.pipes.actions.lexicon import (
    DONE,
    DUE_HEADS,
    NEXT_HEADS,
    OWNER_HEADS,
    RAISED_HEADS,
    STATUS_HEADS,
    WHAT_HEADS,
    WHAT_UNDER_ACTIONS,
)
from extract.records.shadow import DATE, UNIT, UNITS, Shadow
from extract.records.view import Cell, Mention, Row

_IN_BRACKETS = re.compile(rf" *[(\[](?P<who>{UNITS})[)\]]\W*\Z")
_ONLY_OWNER = re.compile(rf"[ ,:-]*(?:(?:by|before|in|on|due)? *{DATE})?\W*\Z", re.I)
_SHORT_NAME = rf"(?:{UNIT}|[A-Z][A-Za-z-]{{0,3}}[A-Z](?!\w))"
_SHARED = re.compile(
    rf"\W*(?P<who>{_SHORT_NAME}(?: *(?:[/&+,]|\band\b) *{_SHORT_NAME})+)[\W_]*(?:{DATE}\W*)?\Z"
)
"""*AD & LA*: owners of whom some are no mentions."""
_INITIALS = re.compile(r"[A-Z]{2}(?: *(?:[/&+,]|\band\b) *[A-Z]{2})+")
"""Of several people, though some of them may be the short names of bodies as well."""
_ALL = re.compile(rf"\W*(?P<who>(?i:all|everyone|everybody|each)(?: +(?:{UNIT}|[a-z]+))?)\W*\Z")
"""*All*, *All governors*."""
_PRINTED = re.compile(
    r"\W*(?P<who>(?!(?:TB[ACD]|N/?A|None|Nil|Open|Ongoing|On|In|Yes|No|See|As|To|For|Not|Noted|"
    r"Information|Done|Complete|Completed|Closed|Next|Immediate|Immediately|ASAP)\b)"
    r"[A-Z][\w&'\u2019/-]*(?: +[\w&'\u2019/-]+){0,3})\W*\Z"
)
"""An owner's cell that holds no mention, but what may be a name: *Legal*, *MO*."""
_STILL_OPEN = re.compile(rf"\b(?:not|to|be|due)\b|\bcompleted? by +{DATE}", re.I)
"""*To be completed*, *Complete by half term*."""


def in_table(shadow: Shadow, rows: list[Row], headed: bool) -> list[Draft]:
    """The actions of a table.

    ``headed``: the table stands under a heading such as *Actions*, so that it needs no
    head of its own.
    """
    if not rows:
        return []
    columns = _columns(shadow, rows[0], headed)
    if (
        columns is not None
        and not headed
        and _steps_column(shadow, rows[0]) != columns["what"]
        and _is_scorecard(shadow, rows[1:])
    ):
        return []
    steps = None if columns is not None else _steps_column(shadow, rows[0])
    if steps is not None:
        return [draft for row in rows[1:] for draft in _step(shadow, row, steps)]
    if columns is not None:
        body = rows[1:]
    elif headed:
        columns, body = _guess(shadow, rows), rows
    else:
        return []
    if columns is None:
        return []
    labelled = body is not rows
    return [draft for row in body for draft in _of_row(shadow, row, columns, labelled)]


def _is_scorecard(shadow: Shadow, rows: list[Row]) -> bool:
    """Whether the rows show how old actions have fared: a colour then and a colour now."""
    coloured = sum(
        len(shadow.view.within(row.block.start, row.block.end, "RAG")) > 1 for row in rows
    )
    return coloured * 2 > len(rows)


def _steps_column(shadow: Shadow, head: Row) -> int | None:
    """The column of what comes next, of a table about something else; None without one."""
    for cell in head.cells[1:]:
        text = shadow.view.plain(cell.start, cell.end).lower().strip(" *_:.?")
        if text in NEXT_HEADS:
            return cell.column
    return None


def _step(shadow: Shadow, row: Row, column: int) -> list[Draft]:
    """*fence it off tonight (JS)*, or only *Clerk by 3 May* of what the row is about."""
    cell, thing = row.cell(column), row.cells[0]
    if cell is None or cell.start == thing.start:
        return []
    text = shadow.text
    units = OWNERS.match(text, cell.start, cell.end)
    who = _IN_BRACKETS.search(text, cell.start, cell.end)
    date = next(shadow.within(cell.start, cell.end, "DATE"), None)
    if units is not None:
        if _ONLY_OWNER.match(text, units.end(), cell.end):
            owners = owners_in(shadow, cell.start, units.end())
            return (
                [Draft("action", thing.start, thing.end, thing.start, owners, due=date)]
                if date
                else []
            )
        return []  # "Clerk to mend it" is told as elsewhere
    end = who.start() if who is not None else cell.end
    if not re.match(r"[^\W\d_]{2,}\W+\w", text[cell.start : end]) or DONE & set(
        text[cell.start : end].lower().split()
    ):
        return []
    owners = owners_in(shadow, *who.span("who")) if who is not None else []
    return [Draft("action", cell.start, end, cell.start, owners)]


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
        if _is_raised(set(words)) or (text == "date" and "what" not in found):
            role = "raised"  # "Date" before the deed: of the meeting that set it
        elif text in ("by", "date", "by when", "due by", "target date") or set(words) & (
            DUE_HEADS - {"by", "completion"}
        ):
            role = "due"
        elif (
            set(words) & OWNER_HEADS
            or text.startswith(("by whom", "action by", "who"))
            or text == "action for"
        ):
            role = "owner"
        elif words[0] != "what" and set(words) & STATUS_HEADS:
            role = "status"
        elif set(words) & heads or last & {"action", "actions"}:
            role = "what"
        else:
            continue
        # "Action" heads the owners where another column says what is to be done.
        if role not in found or (role == "what" and "action" in words):
            found[role] = cell.column
    return found if {"owner", "what"} <= set(found) else None


def _is_raised(words: set[str]) -> bool:
    """Whether a head says that its column holds when the action was set, not by when it is due."""
    if not words & RAISED_HEADS or "next" in words:
        return False
    return "date" in words or not words & (WHAT_HEADS | OWNER_HEADS)


def _guess(shadow: Shadow, rows: list[Row]) -> dict[str, int] | None:
    """The columns by what stands in them: names, dates, words."""
    names: dict[int, int] = {}
    lengths: dict[int, int] = {}
    dates: dict[int, int] = {}
    for row in rows:
        for cell in row.cells:
            if is_names(shadow, cell):
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


def is_names(shadow: Shadow, cell: Cell) -> bool:
    """Whether a cell holds names and hardly anything else."""
    found = owners_in(shadow, cell.start, cell.end)
    rest = shadow.text[cell.start : cell.end]
    named = sum(m.end - m.start for m in found)
    return bool(found) and named * 2 >= len(rest.replace(" ", ""))


def _in_charge(owners: list[Mention]) -> list[Mention]:
    """Of *AB with Housing*, *AB / Oak Trust* the person: what is named with him is his or helps."""
    people = [one for one in owners if one.label == "PERSON"]
    return people if people and owners[0] is people[0] else owners


def _is_done(shadow: Shadow, cell: Cell) -> bool:
    """Whether a cell of the status, or of the day, says that the action was seen to."""
    said = shadow.text[cell.start : cell.end].lower()
    words = set(re.findall(r"[a-z]+", said))
    return bool(words & DONE) and _STILL_OPEN.search(said) is None


def owners_of(shadow: Shadow, cell: Cell) -> list[Mention]:
    """Those whom an owner's cell names; several as they are printed where not all are mentions."""
    text = shadow.text
    found = owners_in(shadow, cell.start, cell.end)
    printed = _SHARED.match(text, cell.start, cell.end) or _ALL.match(text, cell.start, cell.end)
    if printed is not None:
        first, last = printed.span("who")
        if not found or found[0].start > first or found[-1].end < last:
            return [unnamed(shadow, first, last)]
        if _INITIALS.fullmatch(shadow.view.text, first, last):
            return found
    if not found and (alone := _PRINTED.match(shadow.view.text, cell.start, cell.end)):
        return [unnamed(shadow, *alone.span("who"))]
    return _in_charge(found)


def _of_row(shadow: Shadow, row: Row, columns: dict[str, int], labelled: bool) -> list[Draft]:
    """What a row says is to be done; ``labelled``: the heads of its columns say so."""
    text = shadow.text
    cells = {role: row.cell(column) for role, column in columns.items()}
    what, owner, due, status = (cells.get(role) for role in ("what", "owner", "due", "status"))
    if what is None or not re.search(r"[^\W\d_]{2}", text[what.start : what.end]):
        return []
    if any(_is_done(shadow, cell) for cell in (status, due) if cell is not None):
        return [Draft("action", what.start, what.end, what.start, done=True)]
    owners = owners_of(shadow, owner) if owner else []
    reason = None
    if not owners:
        reason = (
            "the owner's cell is empty" if owner is None else "the owner's cell names nobody known"
        )
    date = next(shadow.within(due.start, due.end, "DATE"), None) if due else None
    return [
        Draft(
            "action",
            what.start,
            what.end,
            what.start,
            owners,
            due=date,
            reason=reason,
            labelled=labelled,
        )
    ]
