"""Figures in tables: a row with its target, floor, previous figure and rating."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence


from extract.pipes.metrics import columns as heads_module
from extract.pipes.metrics import patterns as p
from extract.pipes.metrics import phrases
from extract.pipes.metrics.columns import Heads
from extract.pipes.metrics.reading import Reading, divided
from extract.pipes.metrics.values import sign_of
from extract.records.types import Direction, Offsets
from extract.records.view import Cell, Mention, Row, View

_UP = re.compile(r"[↑▲△⬆⇧↗]|\bup\b|\brising\b|\bhigher\b", re.I)
_DOWN = re.compile(r"[↓▼▽⬇⇩↘]|\bdown\b|\bfalling\b|\blower\b", re.I)
_LEVEL = re.compile(r"[→►↔⇔⇒▶=]|\bsame\b|\blevel\b|\bflat\b|no\s+change|\bstable\b|\bsteady\b", re.I)
_ARROW = re.compile("[↑▲△⬆⇧↗↓▼▽⬇⇩↘→►↔⇔⇒▶]")
_OPTIONS = re.compile(r"\b(?:options?|scenarios?|model)\b", re.I)
_MEASURES = re.compile(
    r"measure|indicator|\bkpi|metric|\bpi\b|success|objective|standard|item|priority|test|outcome|"
    r"what|performance|question|description",
    re.I,
)
_GENERIC = re.compile(
    r"(?:%|per\s*cent|percent(?:age)?|share|figure|rate|value|score|amount|result|rise|fall|change|increase|variance|"
    r"difference|movement|growth|\W)*(?:\s*(?:on|since|from|over|against)\b.*)?\Z",
    re.I,
)
_MARGIN = re.compile(r"[\s*_()\[\]†‡^,.;:<>≥≤~=+±\-–—↑↓→▲▼►↔]*(?:(?:under|over|at\s+least|up\s+to|max|min|below|above|about|c\.?|circa|less\s+than|more\s+than|or\s+(?:more|less|over|under))[\s.*_]*)?", re.I)


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
) -> list[Reading]:
    """The readings of a row's figures joined; ``found`` has one for each column with a figure.

    ``caption`` is a date in the words above the table, the period of columns without one.
    """
    label = label_cell(view, row, heads)
    if label is not None:
        _name(view, row, heads, label, found)
    dated = heads is not None and any(c.date for c in heads.columns.values())
    for number, reading in found.items():
        column = heads.columns.get(number) if heads else None
        holds = column.holds if column else "other"
        if holds in ("target", "floor"):
            reading.role, reading.kind, reading.status = holds, "target", "planned"
            if holds == "floor" and reading.comparator == "=":
                reading.comparator = ">="
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
        if reading.period is None and not dated:
            reading.period = caption
        if heads is not None and _is_options(view, heads):
            reading.status = "hypothetical"
    _join(view, row, heads, found)
    return [found[number] for number in sorted(found)]


def _join(view: View, row: Row, heads: Heads | None, found: Mapping[int, Reading]) -> None:
    if heads is None:
        return
    levels = {
        n: reading for n, reading in found.items()
        if reading.role == "main" and reading.kind == "level"
        and (heads.columns[n].holds if n in heads.columns else "other") in ("actual", "previous", "other")
    }  # fmt: skip
    current, previous = _order(view, heads, levels)
    beside = {role: r for r in found.values() for role in ("target", "floor", "average") if r.role == role}
    travel = _travel(view, row, heads)
    for number, reading in levels.items():
        holds = heads.columns[number].holds if number in heads.columns else "other"
        if holds == "previous" or (holds == "other" and len(levels) > 1):
            continue
        reading.target = beside.get("target")
        reading.floor = beside.get("floor")
        reading.average = beside.get("average")
    if current is None:
        return
    reading = levels[current]
    reading.target = reading.target or beside.get("target")
    reading.rating = _rating(view, row, heads)
    if previous is not None:
        before = levels[previous]
        reading.baseline, reading.baseline_period = before, before.period
        if heads.columns[previous].holds == "previous":
            before.role = "baseline"
    if travel is not None:
        reading.direction = _pair_direction(reading) or travel[1]


def _order(
    view: View, heads: Heads, levels: Mapping[int, Reading]
) -> tuple[int | None, int | None]:
    """The columns of the current and of the previous figure."""
    of = {n: heads.columns[n] for n in levels if n in heads.columns}
    actual = [n for n, column in of.items() if column.holds == "actual"]
    previous = [n for n, column in of.items() if column.holds == "previous"]
    if actual:
        days = {n: heads_module.day_of(view, of[n].date) for n in actual}
        if len(actual) > 1 and all(days.values()):
            actual.sort(key=lambda n: days[n] or "")
        elif len(actual) > 1 and not any(of[n].date for n in actual):
            actual.sort()
        else:
            actual.sort(key=lambda n: (of[n].date is None, n))
        current = actual[-1]
        earlier = previous or actual[:-1]
        return current, earlier[-1] if earlier else None
    others = [n for n in of if of[n].holds == "other"]
    if len(others) == 1:
        return others[0], previous[-1] if previous else None
    return None, None


def _pair_direction(reading: Reading) -> Direction | None:
    if reading.baseline is None:
        return None
    old, new = reading.baseline.value.value, reading.value.value
    if isinstance(old, tuple) or isinstance(new, tuple):
        return None
    return "up" if new > old else "down" if new < old else "level"


def _travel(view: View, row: Row, heads: Heads) -> tuple[Cell, Direction | None] | None:
    for number in heads.holding("travel"):
        cell = row.cell(number)
        if cell is None:
            continue
        words = view.text[cell.start : cell.end]
        for direction, pattern in (("up", _UP), ("down", _DOWN), ("level", _LEVEL)):
            if pattern.search(words):
                return cell, direction  # type: ignore[return-value]
        return cell, None
    for number in heads.holding("rating"):
        cell = row.cell(number)
        if cell is not None and _ARROW.search(view.text, cell.start, cell.end):
            return cell, None
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
    if re.search(rf"\b{p.UP_NOUN}\b", words, re.I):
        return "up"
    if re.search(rf"\b{p.DOWN_NOUN}\b", words, re.I):
        return "down"
    return None


def _is_options(view: View, heads: Heads) -> bool:
    return any(
        c.holds == "label" and c.head and _OPTIONS.search(view.plain(c.head.start, c.head.end))
        for c in heads.columns.values()
    )


def label_cell(view: View, row: Row, heads: Heads | None) -> Cell | None:
    """The cell that names what a row is about."""
    if heads is not None:
        for number in heads.holding("label"):
            cell = row.cell(number)
            if cell is not None:
                return cell
    for cell in row.cells:
        words = view.plain(cell.start, cell.end)
        if re.search(r"[^\W\d_]{3}", words) and not heads_module.is_figure(words):
            return cell if not view.within(cell.start, cell.end, "PERCENT") else None
    return None


def _name(
    view: View, row: Row, heads: Heads | None, label: Cell, found: Mapping[int, Reading]
) -> None:
    """Measure and condition: the row's label, or the column's head for rows that are things."""
    text = view.text
    label_span = label_words(text, label)
    if label_span is None:
        return
    label_head = heads.columns[label.column].head if heads and label.column in heads.columns else None
    measures = label_head is None or bool(_MEASURES.search(view.plain(label_head.start, label_head.end)))
    category = _category(view, row, heads, label)
    own = [
        n for n in found
        if heads and not measures and n in heads.columns and heads.columns[n].holds == "other"
    ]  # fmt: skip
    shared = _measuring_head(view, heads, own[0]) if heads and len(own) == 1 else None
    for number, reading in found.items():
        column = heads.columns.get(number) if heads else None
        if column and column.head and not measures and column.holds in ("other", "change"):
            head = _measuring_head(view, heads, number) if heads else None
            if head is not None:
                reading.measure, reading.about = head, label_span
                continue
        if shared and column and column.holds in ("target", "floor", "average"):
            reading.measure, reading.about = shared, label_span
            continue
        reading.measure, reading.about = label_span, category
        if category is None:
            reading.measure, reading.about = divided(text, label_span)


def _measuring_head(view: View, heads: Heads, number: int) -> Offsets | None:
    column = heads.columns[number]
    if column.head is None:
        return None
    if not _GENERIC.match(view.plain(column.head.start, column.head.end)):
        end = column.date.start if column.date else column.head.end
        return phrases.before(view.text, column.head.start, end) or (
            (column.head.start, column.head.end) if not column.date else None
        )
    if column.holds == "change":
        for other in sorted(heads.columns, reverse=True):
            candidate = heads.columns[other]
            if other < number and candidate.holds in ("other", "actual") and candidate.head:
                return candidate.head.start, candidate.head.end
    return None


def _category(view: View, row: Row, heads: Heads | None, label: Cell) -> Offsets | None:
    """A second worded column that says where or under what: provider, outcome, ward."""
    if heads is None:
        return None
    for cell in row.cells:
        if cell.column == label.column:
            continue
        column = heads.columns.get(cell.column)
        if column is None or column.holds not in ("other",) or column.head is None:
            continue
        if not heads_module.is_category(view.plain(column.head.start, column.head.end)):
            continue
        words = view.plain(cell.start, cell.end)
        if re.search(r"[^\W\d_]{2}", words) and not heads_module.is_figure(words):
            return label_words(view.text, cell)
    return None


_NUMBERING = re.compile(
    r"\s*(?:[(\[]?(?:[A-Z]{1,4}\s?\d{1,3}[a-z]?|\d{1,3}[a-z]?|[A-Za-z])(?:\.\d+)*[.)\]:]|(?:[A-Z]{1,3}\d{1,3}|\d{1,2}[a-z])(?=\s)|[A-Z](?=\s{2,})|[•·*–—-])\s+"
)


def label_words(text: str, cell: Cell) -> Offsets | None:
    """A label without its number: ``1a First pump within 10 mins``."""
    start = cell.start
    lead = _NUMBERING.match(text, start, cell.end)
    if lead and re.search(r"[^\W\d_]{2}", text[lead.end() : cell.end]):
        start = lead.end()
    return phrases.limited(text, start, cell.end)


def caption_of(view: View, table: Sequence[Row]) -> Mention | None:
    """The last date in the heading or short paragraph right above a table."""
    if not table:
        return None
    starts = [block.start for block in view.blocks]
    at = bisect_left(starts, table[0].block.start) - 1
    if at < 0:
        return None
    block = view.blocks[at]
    short = len(block_text := view.text[block.start : block.end]) < 220
    if block.kind in ("table_row", "furniture") or not (short or block_text.rstrip().endswith(":")):
        return None
    low = max(block.start, view.sentence(max(block.start, block.end - 1))[0])
    dates = view.within(low, block.end, "DATE")
    return dates[-1] if dates and len(dates) == 1 else None


