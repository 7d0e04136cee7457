"""The records and values, typed: the one definition that JSON, CSV and the JSON Schema come from.

A *value* is what one mention means (``span._.value``); a *record* joins mentions and words of the
text (``doc._.records``).  The names of sections and fields are those of the corpus.

Every record carries ``offsets``: for each field that is taken from the text the characters it
came from, as (start, end), end exclusive; ``span`` is the mention that the record is about.
``confidence`` is the least of the confidences of the mentions it is made of.  A field that cannot
be had is None; where that is a failure to find it, and not its absence from the text, ``reasons``
says why.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, ClassVar, Literal, TypeVar, get_args, get_origin, get_type_hints

VERSION = "1.1"
"""Version of the records' form: the first number changes when a field is removed or renamed."""

Offsets = tuple[int, int]
Days = tuple[str, str]
"""First and last day, ISO 8601, both inclusive; an open end is the empty string."""
Number = float | tuple[float, float]
"""A number, or the two ends of a range."""

Comparator = Literal["<", ">", "<=", ">=", "~", "="]
Direction = Literal["up", "down", "level"]
MetricKind = Literal["level", "change", "target", "sample", "tolerance"]
Status = Literal["actual", "planned", "forecast", "hypothetical", "negated"]
ActionKind = Literal["action", "recommendation", "resolution", "request", "undertaking"]
SectionKind = Literal[
    "attendance", "apologies", "declarations", "minutes", "discussion", "key_points",
    "recommendations", "resolutions", "actions", "next_meeting", "other",
]  # fmt: skip


# --- values of single mentions ------------------------------------------------------------------


@dataclass(frozen=True)
class DateValue:
    """A DATE on the calendar.

    ``start`` and ``end`` are the first and last day (ISO 8601, inclusive), None where they cannot
    be said (``reason`` tells why).  ``interval`` is the open stretch that a word before the date
    makes of it (*since May*, *by Friday*, *until 2019*).  ``type``, ``value`` and ``mod`` are
    TIMEX3's; ``granularity`` the unit the words name; ``anchor`` the date (ISO)
    that a relative expression was resolved on and ``anchored_on`` where that came from.
    ``alternatives`` are other readings that are alive, as (start, end).
    ``conflict`` says what contradicts itself, such as a weekday that is not that day's.
    """

    start: str | None = None
    end: str | None = None
    type: Literal["DATE", "DURATION", "SET", "TIME"] = "DATE"
    value: str | None = None
    mod: str | None = None
    granularity: (
        Literal[
            "day", "week", "month", "quarter", "term", "season", "half", "year", "decade", "range"
        ]
        | None
    ) = None
    anchor: str | None = None
    anchored_on: Literal["text", "meeting", "paragraph", "section"] | None = None
    alternatives: tuple[Days, ...] = ()
    interval: Days | None = None
    conflict: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class PercentValue:
    """A PERCENT as numbers: shares in percent.

    ``value`` is a number or a range's two ends; ``unit`` tells percentages from percentage points;
    ``count`` and ``total`` are those of *12 out of 70*.
    """

    value: Number
    unit: Literal["percent", "points"] = "percent"
    comparator: Comparator = "="
    count: float | None = None
    total: float | None = None


@dataclass(frozen=True)
class ColourValue:
    """A RAG colour in lower case: ``red``, or a compound scale's ``amber/red``."""

    colour: str


@dataclass(frozen=True)
class GradeValue:
    """A JUDGEMENT's grade in lower case: ``requires improvement``."""

    grade: str


@dataclass(frozen=True)
class EntityValue:
    """Which entity of the document a ROLE, ORG or PERSON mention stands for.

    ``name`` is its full form in this document; None where two or more ``candidates`` are alive.
    ``remit`` and ``body`` are a post's, ``qualifier`` is *acting*, *interim* or *former*.
    """

    name: str | None
    candidates: tuple[str, ...] = ()
    remit: str | None = None
    body: str | None = None
    qualifier: str | None = None


Value = DateValue | PercentValue | ColourValue | GradeValue | EntityValue


# --- records --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Mentioned:
    """A DATE that a record refers to: its words and, where they are settled, its days."""

    text: str
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True)
class Record:
    """What all records share; see the module's docstring."""

    span: Offsets | None = None
    offsets: dict[str, Offsets] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)
    confidence: float | None = None
    section: ClassVar[str] = ""


@dataclass(frozen=True)
class Meeting(Record):
    """The meeting that the minutes are of.

    ``date_from``: *text* where the head has the date, *inferred* where it has day and month and
    the other dates of the text tell the year, *option* where the user gave it.  ``body_from``:
    *head*, or *text* where no heading names the body and the text calls one *the Panel*.
    """

    date: str | None = None
    body: str | None = None
    title: str | None = None
    item: str | None = None
    date_from: Literal["text", "inferred", "option"] | None = None
    body_from: Literal["head", "text"] | None = None
    section: ClassVar[str] = "meeting"


@dataclass(frozen=True)
class Section(Record):
    """A part of the minutes under one heading or label; ``span`` covers it, heading included."""

    kind: SectionKind = "other"
    heading: str | None = None
    number: str | None = None
    section: ClassVar[str] = "sections"


@dataclass(frozen=True)
class Metric(Record):
    """A PERCENT with what it measures.

    ``measure`` is the noun phrase in the words of the text and ``about`` the group or condition;
    ``average`` a national or neighbours' average; ``floor`` the least that is accepted;
    ``rating`` the colour beside it in a table.  ``value``, ``baseline``, ``target`` and
    ``average`` are in percent where the text has percent.
    """

    value: Number | None = None
    comparator: Comparator | None = None
    unit: Literal["percent", "points"] = "percent"
    direction: Direction | None = None
    measure: str | None = None
    about: str | None = None
    kind: MetricKind = "level"
    status: Status = "actual"
    period: Days | None = None
    baseline: Number | None = None
    baseline_period: Mentioned | None = None
    target: Number | None = None
    floor: Number | None = None
    average: Number | None = None
    rating: str | None = None
    said_by: str | None = None
    count: float | None = None
    total: float | None = None
    section: ClassVar[str] = "metrics"


@dataclass(frozen=True)
class Rating(Record):
    """A RAG colour and the item it rates.

    ``colour`` is what the item is now, ``previous`` and ``expected`` what it was and shall be;
    ``movement`` is computed from the pair; ``count`` is of *nine are amber*; ``negated`` of *none
    was red*.
    """

    colour: str | None = None
    item: str | None = None
    previous: str | None = None
    previous_period: Mentioned | None = None
    expected: str | None = None
    expected_period: Mentioned | None = None
    movement: Literal["better", "worse", "same"] | None = None
    period: Days | None = None
    count: float | None = None
    negated: bool = False
    section: ClassVar[str] = "ratings"


@dataclass(frozen=True)
class Judgement(Record):
    """An inspectorate's or auditor's grade, the body graded, who graded it and when."""

    grade: str | None = None
    body: str | None = None
    inspectorate: str | None = None
    period: Days | None = None
    negated: bool = False
    section: ClassVar[str] = "judgements"


@dataclass(frozen=True)
class DateRecord(Record):
    """A DATE mention with its value; ``text`` as printed."""

    text: str = ""
    start: str | None = None
    end: str | None = None
    value: DateValue | None = None
    section: ClassVar[str] = "dates"


@dataclass(frozen=True)
class Post(Record):
    """Who holds which post; ``qualifier`` is *acting*, *interim*, *former* and the like."""

    holder: str | None = None
    role: str | None = None
    remit: str | None = None
    body: str | None = None
    qualifier: str | None = None
    section: ClassVar[str] = "posts"


@dataclass(frozen=True)
class Resolution(Record):
    """A short mention and the full title or name it stands for; None: left open."""

    text: str = ""
    label: str = "ROLE"
    to: str | None = None
    candidates: tuple[str, ...] = ()
    in_item: int | str | None = None
    section: ClassVar[str] = "mentions_resolved"


@dataclass(frozen=True)
class Abbreviation(Record):
    """A short form and the long form that the text gives for it."""

    short: str = ""
    long: str = ""
    section: ClassVar[str] = "abbreviations"


@dataclass(frozen=True)
class Entity(Record):
    """One post, body or person of the document, with all its mentions (character offsets)."""

    label: str = ""
    name: str = ""
    mentions: tuple[Offsets, ...] = ()
    section: ClassVar[str] = "entities"


@dataclass(frozen=True)
class Statement(Record):
    """Words of the text that somebody is reported to have said; ``said_by`` resolved."""

    said_by: str | None = None
    text: str = ""
    section: ClassVar[str] = "statements"


@dataclass(frozen=True)
class Action(Record):
    """What is to be done, was recommended, resolved, requested or undertaken.

    ``for_`` is called ``for`` in JSON and CSV.
    """

    kind: ActionKind = "action"
    who: str | None = None
    what: str | None = None
    for_: str | None = None
    by: Mentioned | None = None
    paragraph: str | None = None
    section: ClassVar[str] = "actions"


@dataclass(frozen=True)
class Records:
    """All records of a document, by section."""

    meeting: Meeting | None = None
    sections: tuple[Section, ...] = ()
    metrics: tuple[Metric, ...] = ()
    ratings: tuple[Rating, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    dates: tuple[DateRecord, ...] = ()
    posts: tuple[Post, ...] = ()
    mentions_resolved: tuple[Resolution, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    actions: tuple[Action, ...] = ()


RECORD_TYPES: dict[str, type[Record]] = {
    kind.section: kind
    for kind in (
        Meeting, Section, Metric, Rating, Judgement, DateRecord, Post, Resolution, Abbreviation,
        Entity, Statement, Action,
    )
}  # fmt: skip
VALUE_TYPES: dict[str, type] = {
    "DATE": DateValue,
    "PERCENT": PercentValue,
    "RAG": ColourValue,
    "JUDGEMENT": GradeValue,
    "ROLE": EntityValue,
    "ORG": EntityValue,
    "PERSON": EntityValue,
}

T = TypeVar("T")


def to_json(record: Any) -> dict[str, Any]:
    """A record or value as plain JSON data, all fields there.

    >>> to_json(Abbreviation(short="LRF", long="Local Resilience Forum"))["short"]
    'LRF'
    """
    kind: Any = type(record)
    return {key: _plain(getattr(record, name)) for key, name in _names(kind)}


def from_json(kind: type[T], data: dict[str, Any]) -> T:
    """The inverse of `to_json`; lists (as storage gives them back) become tuples.

    >>> from_json(DateValue, {"start": "2024-05-01", "alternatives": [["a", "b"]]}).alternatives
    (('a', 'b'),)
    """
    of: Any = kind
    hints, names = _hints(of), _names(of)
    return kind(**{name: _typed(hints[name], data[key]) for key, name in names if key in data})


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return to_json(value)


def _typed(hint: Any, value: Any) -> Any:
    if isinstance(value, list | tuple):
        return tuple(_typed(None, part) for part in value)
    if isinstance(value, dict):
        for kind in (hint, *get_args(hint)):
            if dataclasses.is_dataclass(kind) and isinstance(kind, type):
                return from_json(kind, value)
        return {key: _typed(None, part) for key, part in value.items()}
    return value


@lru_cache
def _hints(kind: Any) -> dict[str, Any]:
    return {
        name: hint for name, hint in get_type_hints(kind).items() if get_origin(hint) != ClassVar
    }


@lru_cache
def _names(kind: Any) -> list[tuple[str, str]]:
    return [(f.name.rstrip("_"), f.name) for f in dataclasses.fields(kind)]
