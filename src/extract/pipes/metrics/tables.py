"""Figures in tables: a row with its target, floor, previous figure and rating."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extract.pipes.metrics import columns as heads_module
from extract.pipes.metrics.columns import Heads
from extract.pipes.metrics.figures import Reading
from extract.pipes.metrics.labels import label_cell, name_row
from extract.pipes.metrics.lexicon import DOWN_NOUN, UP_NOUN
from extract.pipes.metrics.values import sign_of
from extract.records.types import Direction, Offsets
from extract.records.view import Cell, Mention, Row, View

_WAYS: tuple[tuple[Direction, re.Pattern[str]], ...] = (
    ("up", re.compile(r"[↑▲△⬆⇧↗]|\b(?:up|rising|higher)\b", re.I)),
    ("down", re.compile(r"[↓▼▽⬇⇩↘]|\b(?:down|falling|lower)\b", re.I)),
    ("level", re.compile(r"[→►↔⇔⇒▶=]|\b(?:same|level|flat|no\s+change|stable|steady)\b", re.I)),
)
_ARROW = re.compile("[↑▲△⬆⇧↗↓▼▽⬇⇩↘→►↔⇔⇒▶]")
_QUARTER = re.compile(r"(?:q|qtr\.?|quarter)\s*(?P<number>[1-4])", re.I)
_OPTIONS = re.compile(r"\b(?:options?|scenarios?|model)\b", re.I)
_MARGIN = re.compile(
    r"[\s*_()\[\]†‡^,.;:<>≥≤~=+±\-–—↑↓→▲▼►↔]*(?:(?:under|over|at\s+least|up\s+to|max|min"
    r"|below|above|about|c\.?|circa|less\s+than|more\s+than|or\s+(?:more|less|over"
    r"|under))[\s.*_]*)?",
    re.I,
)


def is_cell_figure(view: View, mention: Mention, cell: Cell) -> bool:
    """Whether a figure has its cell to itself but for marks and a comparator."""
    text = view.text
    before, after = text[cell.start : mention.start], text[mention.end : cell.end]
    return bool(_MARGIN.fullmatch(before) and _MARGIN.fullmatch(after))


def read_row(
    view: View,
    row: Row,
    heads: Heads | None,
    found: Mapping[int, Reading],
    caption: Mention | None,
    band: Offsets | None = None,
    title: Offsets | None = None,
) -> list[Reading]:
    """The readings of a row's figures joined; ``found`` has one for each column with a figure.

    ``caption`` is a date in the words above the table, the period of columns without one;
    ``band`` names the group of rows that this one stands in, ``title`` what the table is of.
    """
    label = label_cell(view, row, heads)
    if label is not None:
        name_row(view, row, heads, label, found, band, title)
    for number, reading in found.items():
        column = heads.columns.get(number) if heads else None
        holds = column.holds if column else "other"
        if holds in ("target", "floor"):
            # Beside a target a floor is what is tolerated; alone it is the target.
            alone = holds == "floor" and not (heads and heads.holding("target"))
            reading.role = "target" if alone else holds
            if reading.role == "floor" and reading.comparator == "=":
                reading.comparator = ">="
            reading.kind = "target" if reading.role == "target" else "tolerance"
            reading.status = "actual"
        elif holds == "average":
            reading.role = "average"
        elif holds == "forecast":
            reading.status = "forecast"
        elif holds == "change" or sign_of(reading.mention.text):
            reading.kind = "change"
            reading.direction = _change_direction(view, column, reading)
        reading.period = column.date if column and column.date else None
        if reading.kind == "change" and column and column.head and column.date:
            lead = view.text[column.head.start : column.date.start]
            if re.search(r"\b(?:on|since|from|over|against|than)\s*\Z", lead, re.I):
                reading.period, reading.baseline_period = None, column.date
        if reading.period is None and holds != "previous":
            reading.period = caption
        if heads is not None and _is_options(view, heads):
            reading.status = "hypothetical"
    _join(view, row, heads, found)
    return [found[number] for number in sorted(found)]


def _join(view: View, row: Row, heads: Heads | None, found: Mapping[int, Reading]) -> None:
    if heads is None:
        return
    holds_of = {n: heads.columns[n].holds if n in heads.columns else "other" for n in found}
    levels = {
        n: reading
        for n, reading in found.items()
        if reading.role == "main"
        and reading.kind == "level"
        and holds_of[n] in ("actual", "previous", "other")
    }
    current, earlier = _order(view, heads, levels)
    beside = {
        role: r for r in found.values() for role in ("target", "floor", "average") if r.role == role
    }
    travel = _travel(view, row, heads)
    for reading in levels.values():
        reading.target = beside.get("target")
        reading.floor = beside.get("floor")
        reading.average = beside.get("average")
    if current is None:
        return
    reading = levels[current]
    reading.target = reading.target or beside.get("target")
    reading.rating = _rating(view, row, heads)
    for number in reversed(earlier):
        before = levels[number]
        reading.baseline, reading.baseline_period = before, before.period
        if heads.columns[number].holds == "previous":
            before.role = "baseline"
        reading = before
    if travel is not None:
        _point(levels[current], travel)


def _point(reading: Reading, way: Direction) -> None:
    """The arrow's way, where the figures do not go the other: red ones may point down as worse."""
    if {way, reading.moved} != {"up", "down"}:
        reading.direction = way


def _order(view: View, heads: Heads, levels: Mapping[int, Reading]) -> tuple[int | None, list[int]]:
    """The column of the current figure, and those of the figures before it, oldest first."""
    of = {n: heads.columns[n] for n in levels if n in heads.columns}
    actual = [n for n, column in of.items() if column.holds == "actual"]
    previous = [n for n, column in of.items() if column.holds == "previous"]
    if actual:
        days = {n: heads_module.day_of(view, of[n].date) for n in actual}
        quarters = {n: _quarter(view, of[n].date) for n in actual}
        if len(actual) > 1 and list(quarters.values()) in ([1, 2], [1, 2, 3], [1, 2, 3, 4]):
            pass  # of one year, whatever year each is taken to be of
        elif len(actual) > 1 and all(days.values()):
            actual.sort(key=lambda n: days[n] or "")
        elif len(actual) > 1 and not any(of[n].date for n in actual):
            actual.sort()
        else:
            actual.sort(key=lambda n: (of[n].date is None, n))
        current = actual[-1]
        return current, [*actual[:-1], *previous] if len(previous) < 2 else previous
    others = [n for n in of if of[n].holds == "other"]
    if len(others) == 1:
        return others[0], previous[-1:]
    return None, []


def _quarter(view: View, date: Mention | None) -> int | None:
    """The number of a quarter that is told without its year: *Q2*."""
    found = _QUARTER.fullmatch(view.text, date.start, date.end) if date else None
    return int(found["number"]) if found else None


def _travel(view: View, row: Row, heads: Heads) -> Direction | None:
    """The way of a cell of travel or of an arrow; *better* and *worse* are none."""
    own = [row.cell(number) for number in (*heads.holding("travel"), *heads.holding("rating"))]
    arrows = [cell for cell in row.cells if _ARROW.fullmatch(view.text, cell.start, cell.end)]
    for cell in (*own, *arrows):
        words = view.text[cell.start : cell.end] if cell else ""
        for way, pattern in _WAYS:
            if pattern.search(words):
                return way
    return None


def _rating(view: View, row: Row, heads: Heads) -> Mention | None:
    for number in heads.holding("rating"):
        cell = row.cell(number)
        found = view.within(cell.start, cell.end, "RAG") if cell else []
        if found:
            return found[0]
    return None


def _change_direction(view: View, column: object, reading: Reading) -> Direction | None:
    sign = sign_of(reading.mention.text)
    if sign:
        return "up" if sign == "+" else "down"
    if reading.value.value == 0:
        return "level"
    head = getattr(column, "head", None)
    words = view.plain(head.start, head.end) if head else ""
    if re.search(rf"\b{UP_NOUN}\b", words, re.I):
        return "up"
    if re.search(rf"\b{DOWN_NOUN}\b", words, re.I):
        return "down"
    return None


def _is_options(view: View, heads: Heads) -> bool:
    return any(
        c.holds == "label" and c.head and _OPTIONS.search(view.plain(c.head.start, c.head.end))
        for c in heads.columns.values()
    )
