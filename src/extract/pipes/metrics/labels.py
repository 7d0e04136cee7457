"""What the figures of a table are called: the row's label, the column's head, the date above."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.pipes.metrics import columns as heads_module
from extract.pipes.metrics import phrases
from extract.pipes.metrics.columns import Heads
from extract.pipes.metrics.figures import Reading
from extract.pipes.metrics.tokens import limited
from extract.records.types import Offsets
from extract.records.view import Cell, Row, View

_MEASURES = re.compile(
    r"measure|indicator|\bkpi|metric|\bpi\b|success|objective|standard|item|priority|test|outcome|"
    r"what|performance|question|description",
    re.I,
)
_GENERIC = re.compile(
    r"(?:%|per\s*cent|percent(?:age)?|share|figure|rate|value|score|amount|result|rise"
    r"|fall|change|increase|variance|actual|latest|current|now|outturn|position|ytd|to\s+date"
    r"|this|last|previous|year|quarter|month|target|floor|average|mean|forecast|"
    r"difference|movement|growth|\W)*(?:\s*(?:on|since|from|over|against)\b.*)?\Z",
    re.I,
)
_NUMBERING = re.compile(
    r"\s*(?:[(\[]?(?:[A-Z]{1,4}\s?\d{1,3}[a-z]?|\d{1,3}[a-z]?|[A-Za-z])(?:\.\d+)*[.)\]:]"
    r"|(?:[A-Z]{1,3}\d{1,3}|\d{1,2}[a-z])(?=\s+[^\sa-z])|[A-Z](?=\s{2,})|[•·*–—-])\s+"
)
_LONGEST_TITLE = 120
_ASIDE = ("target", "floor", "average", "forecast", "previous")


_YEAR_GROUP = re.compile(r"(?:Y(?:ear|r)?|KS)\s?\d{1,3}\s", re.I)
"""Y6 reading, KS2 maths: not the number of the row."""


_THINGS = re.compile(
    r"\s*(?:provider|trust|hospital|site|school|academy|ward|area|locality|district|region|council|authority"
    r"|directorate|department|service|team|division|group|station|force|borough|county|place|organisation"
    r"|port|station|library|centre|community|village|town|branch|practice|care\s+home|home|cohort|constituency)s?\s*",
    re.I,
)
"""Heads of columns whose rows are bodies and places."""
_STATE_HEAD = re.compile(
    r"\b(?:actual|latest|current|now|outturn|performance|ytd|date|this|last|previous|achieved|result"
    r"|delivered|reached|got|position|measured|average|mean|figure|score|q[1-4])\b",
    re.I,
)
"""Heads that say when or how a figure is got, and not of whom it is."""


_GROUPS = re.compile(
    r"(?:(?:our|this|whole)\s+)?(?:school|college|academy|mat|la|local\s+authority|national(?:ly)?|england|wales"
    r"|scotland|region(?:al)?|county|district|similar\s+schools)(?:\s+average)?(?:\s*%)?",
    re.I,
)
"""Heads that say of whom a figure is: *School*, *LA*, *National*."""
_STATE_OF = re.compile(
    r"(?:%|per\s*cent)\s+of\b.*|(?:%\s*)?(?:[a-z]+ed|spent|done|paid|met|sold|complete)"
    r"(?:\s+(?:so\s+far|to\s+date|ytd|%|\(%\)))?\s*",
    re.I,
)
"""Heads that say what part of the row's thing it is: *Spent*, *% of budget*."""


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


def title_of(view: View, table: Sequence[Row]) -> Offsets | None:
    """The words of the short line right above a table, without code, bracket and date."""
    number = view.block_number(table[0].block.start) - 1
    block = view.blocks[number] if number >= 0 else None
    if block is None or block.kind not in ("paragraph", "heading", "list_item"):
        return None
    start, end = block.start, block.end
    if end - start > _LONGEST_TITLE or view.text[end - 1] in ".;,?":
        return None
    stops = [date.start for date in view.within(start, end, "DATE")]
    bracket = view.text.find("(", start, end)
    end = min([end, *stops, *([bracket] if bracket > 0 else [])])
    return label_words(view.text, Cell(start, end, 0))


def name_row(
    view: View,
    row: Row,
    heads: Heads | None,
    label: Cell,
    found: Mapping[int, Reading],
    band: Offsets | None,
    caption: Offsets | None = None,
) -> None:
    """Measure and condition: the row's label, or the column's head for rows that are things.

    ``caption``: the words above the table, which name the measure where rows are places or bodies.
    """
    text = view.text
    label_span = label_words(text, label)
    if label_span is None:
        return
    label_head = (
        heads.columns[label.column].head if heads and label.column in heads.columns else None
    )
    measures = label_head is None or bool(
        _MEASURES.search(view.plain(label_head.start, label_head.end))
    )
    category = _category(view, row, heads, label)
    kinds = {n: heads.columns[n].holds for n in found if heads and n in heads.columns}
    own = [n for n, holds in kinds.items() if holds not in _ASIDE]
    for number, reading in found.items():
        if heads and number in kinds and not measures:
            aside = kinds[number] in _ASIDE and len(own) == 1  # the target of what stands beside it
            head = _measuring_head(view, heads, own[0] if aside else number)
            whole = heads.columns[number].head
            narrows = whole and (
                _STATE_OF.fullmatch(text, whole.start, whole.end)
                or _GROUPS.fullmatch(text, whole.start, whole.end)
            )
            if head is not None and whole and narrows:
                reading.measure, reading.about = label_span, (whole.start, whole.end)
                continue
            if head is not None:
                reading.measure, reading.about = head, label_span
                continue
        reading.measure, reading.about = label_span, category
        if caption is not None and label_head and _is_thing(view, label, label_head):
            reading.measure, reading.about = caption, label_span
            continue
        if heads and category is None:
            reading.about = _group_head(view, heads, number)
        reading.about = reading.about or band


def _is_thing(view: View, label: Cell, head: Cell) -> bool:
    """Whether a row is of a body or place, and not an indicator: by its column's head or name."""
    if _THINGS.fullmatch(view.plain(head.start, head.end)):
        return True
    bodies = view.within(label.start, label.end, "ORG")
    return [(one.start, one.end) for one in bodies] == [(label.start, label.end)]


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
            if candidate.date:
                continue
            if other < number and candidate.holds in ("other", "actual") and candidate.head:
                return candidate.head.start, candidate.head.end
    return None


def _group_head(view: View, heads: Heads, number: int) -> Offsets | None:
    """*Penhallow* beside *England*, *Ours* beside *National*: of whom a column's figures are."""
    column = heads.columns.get(number)
    if column is None or column.head is None or column.date or not heads.holding("average"):
        return None
    if column.holds not in ("average", "actual", "other"):
        return None
    words = view.plain(column.head.start, column.head.end)
    if _GENERIC.match(words) or _STATE_HEAD.search(words):
        return None
    return limited(view.text, column.head.start, column.head.end)


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


def label_words(text: str, cell: Cell) -> Offsets | None:
    """A label without its number: ``1a First pump within 10 mins``."""
    start = cell.start
    lead = _NUMBERING.match(text, start, cell.end)
    if lead and _YEAR_GROUP.match(text, start, cell.end):
        lead = None
    if lead and re.search(r"[^\W\d_]{2}", text[lead.end() : cell.end]):
        start = lead.end()
    return limited(text, start, cell.end)
