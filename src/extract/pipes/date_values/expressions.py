"""What a DATE's words say, before it is known when they were said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

YearKind = Literal["financial", "academic", "calendar", "municipal"]
Unit = Literal["day", "week", "weekend", "fortnight", "month", "quarter", "half", "term", "year"]


@dataclass(frozen=True)
class Years:
    """A year or a span of years as printed: 2019, '98, 2019/20, FY 2023; ``kind`` if named."""

    first: int
    last: int | None = None
    kind: YearKind | None = None
    short: bool = False


@dataclass(frozen=True)
class Yearly:
    """What each year has one of.

    ``kind`` and ``parts``: *day* (month, day), *month* (month), *quarter* (first, last), *half*
    (number), *season*, *term* and *holiday* (a name, or two).
    """

    kind: Literal["day", "month", "quarter", "half", "season", "term", "holiday"]
    parts: tuple[int | str, ...]
    years: Years | None = None
    weekday: int | None = None


@dataclass(frozen=True)
class Decade:
    """The 1990s: its first year."""

    first: int


@dataclass(frozen=True)
class DayOfMonth:
    """*the 15th*, *Monday 28th*; ``shift`` in months where the words name the month."""

    day: int
    weekday: int | None = None
    shift: int | None = None


@dataclass(frozen=True)
class Weekday:
    """A day of the week; ``word``: this, next, last, past, following; ``weeks`` later."""

    day: int
    word: str | None = None
    weeks: int = 0
    of_week: int | None = None


@dataclass(frozen=True)
class Relative:
    """A unit counted from the anchor: *today* (day, 0), *last month*, *the following year*.

    ``word`` is the one that shifts it (``the`` for *the year*), ``kind`` the kind of year.
    """

    unit: Unit
    shift: int
    word: str
    kind: YearKind | None = None
    part_of_day: str | None = None


@dataclass(frozen=True)
class Rolling:
    """*the previous 12 months*: ``count`` units back (-1) or on (1); None: *the last few*."""

    unit: Unit
    count: int | None
    sign: int
    word: str
    kind: YearKind | None = None


@dataclass(frozen=True)
class Away:
    """*two years ago*, *a year earlier*, *in six weeks' time*: a point so far from the anchor."""

    unit: Unit
    count: int | None
    sign: int
    word: str


@dataclass(frozen=True)
class Same:
    """*the same quarter last year*, *the same period of 2020/21*: a stretch named before, in
    another year; ``unit`` is None for a period."""

    unit: Unit | None
    year: Expression


@dataclass(frozen=True)
class Shifted:
    """*last April*, *next spring*, *this Christmas*, *autumn last year* (``years`` = -1)."""

    inner: Yearly
    word: str
    years: int | None = None


@dataclass(frozen=True)
class Part:
    """A part of something: early, mid, late, end, beginning, *first half*, *rest*."""

    part: str
    inner: Expression


@dataclass(frozen=True)
class Nth:
    """*the first week of April*, *last day of May*, *second Monday in June*; -1 is the last.

    ``count`` units together (*the last two weeks of May*).
    """

    nth: int
    unit: str
    inner: Expression
    count: int = 1


@dataclass(frozen=True)
class Week:
    """*w/c 12 June*, *week ending 3 March*, *the week following 5 June*: ``side``."""

    side: Literal["from", "to", "of", "after", "before"]
    inner: Expression
    weekend: bool = False


@dataclass(frozen=True)
class Ended:
    """*year ending 31 August 2021*, *the twelve months to March*, *quarter from 1 July*."""

    unit: Unit
    count: int
    side: Literal["to", "from"]
    inner: Expression


@dataclass(frozen=True)
class Range:
    """From the first day of one to the last day of another."""

    first: Expression
    last: Expression


@dataclass(frozen=True)
class Open:
    """*pre-1989*, *since May 2019* where the word is inside the mention."""

    word: str
    inner: Expression


@dataclass(frozen=True)
class Impossible:
    """Figures in the form of a date that no calendar has; ``reason`` says why."""

    reason: str
    other: Yearly | None = None


Expression = (
    Years
    | Yearly
    | Decade
    | DayOfMonth
    | Weekday
    | Relative
    | Rolling
    | Away
    | Same
    | Shifted
    | Part
    | Nth
    | Week
    | Ended
    | Range
    | Open
    | Impossible
)
