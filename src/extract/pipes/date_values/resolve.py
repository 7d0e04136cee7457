"""From an `Expression` and what it stands in to days: one function for each kind."""

from __future__ import annotations

from dataclasses import replace

from extract.pipes.date_values import stretches
from extract.pipes.date_values.expressions import (
    Away,
    DayOfMonth,
    Decade,
    Ended,
    Expression,
    Impossible,
    Nth,
    Open,
    Part,
    Range,
    Relative,
    Rolling,
    Same,
    Shifted,
    Week,
    Weekday,
    YearKind,
    Yearly,
    Years,
)
from extract.pipes.date_values.parts import cut, ended, nth, week_of
from extract.pipes.date_values.ranges import resolve_range
from extract.pipes.date_values.readings import Context, Reading, of_stretch, unknown
from extract.pipes.date_values.relative import (
    resolve_away,
    resolve_day_of_month,
    resolve_relative,
    resolve_rolling,
    resolve_same,
    resolve_weekday,
)
from extract.pipes.date_values.yearly import full_year, resolve_shifted, resolve_yearly

OUT_OF_RANGE = "it lies outside the calendar's years 1 to 9999"


def resolve(found: Expression, context: Context) -> Reading:
    """The days that an expression stands for in its context.

    >>> from extract.pipes.date_values.parser import parse
    >>> parsed = parse("the end of February 2024")
    >>> assert parsed is not None
    >>> resolve(parsed, Context()).last
    datetime.date(2024, 2, 29)
    """
    try:
        return _resolve(found, context)
    except (OverflowError, ValueError):
        return unknown(OUT_OF_RANGE)


def _resolve(found: Expression, context: Context) -> Reading:
    match found:
        case Yearly():
            return resolve_yearly(found, context)
        case Years():
            return _years(found, context)
        case Shifted():
            return resolve_shifted(found, context)
        case Weekday():
            return resolve_weekday(found, context)
        case DayOfMonth():
            return resolve_day_of_month(found, context)
        case Relative():
            return resolve_relative(found, context)
        case Rolling():
            return resolve_rolling(found, context)
        case Away():
            return resolve_away(found, context)
        case Same():
            return resolve_same(found, context, _resolve(found.year, context))
        case Decade():
            return of_stretch(stretches.decade(found.first))
        case Part():
            return _part(found, context)
        case Nth():
            return nth(found, _resolve(found.inner, context))
        case Week():
            return week_of(found, _resolve(found.inner, context))
        case Ended():
            return ended(found, _resolve(found.inner, context))
        case Range():
            return resolve_range(found, context, _resolve)
        case Open():
            return _open(found, context)
        case Impossible():
            return _impossible(found, context)


def _part(found: Part, context: Context) -> Reading:
    inner = found.inner
    if found.part == "turn" and isinstance(inner, Relative) and inner.unit == "year":
        today = context.meeting.days.first if context.meeting else None
        if today and context.leaning >= 0 and inner.shift == 0:
            inner = replace(inner, shift=1)
    elif isinstance(inner, Relative) and inner.word == "the":
        inner = replace(inner, word="this")  # "the end of the month": the running one
    return cut(found, _resolve(inner, context), context)


def _years(found: Years, context: Context) -> Reading:
    years = full_year(found, context)
    kind: YearKind = years.kind or "calendar"
    if years.last is None:
        if years.kind in (None, "calendar"):
            return of_stretch(stretches.year(years.first))
        # "FY23" is the year that ends in 2023; written out, it may as well begin then.
        ends = stretches.year(years.first - 1, kind)
        return replace(of_stretch(ends), alternatives=(stretches.year(years.first, kind),))
    if years.last - years.first > 1:
        count = years.last - years.first + (kind == "calendar")
        return of_stretch(stretches.year(years.first, kind, count))
    if years.kind is not None:
        return of_stretch(stretches.year(years.first, years.kind))
    chosen = context.year_kind
    other: YearKind = "academic" if chosen == "financial" else "financial"
    return replace(
        of_stretch(stretches.year(years.first, chosen)),
        alternatives=(stretches.year(years.first, other),),
    )


def _open(found: Open, context: Context) -> Reading:
    inner = _resolve(found.inner, context)
    days = inner.stretch
    if days is None:
        return inner
    inner = replace(inner, whole=inner.whole or days, alternatives=())
    match found.word:
        case "pre" | "before":
            return replace(inner, first=None, last=days.first - stretches.ONE_DAY, mod="BEFORE")
        case "until" | "till" | "up to" | "by":
            return replace(inner, first=None, mod="ON_OR_BEFORE")
        case "post" | "after":
            return replace(inner, first=days.last + stretches.ONE_DAY, last=None, mod="AFTER")
        case _:
            return replace(inner, last=None, mod="ON_OR_AFTER")


def _impossible(found: Impossible, context: Context) -> Reading:
    other = resolve_yearly(found.other, context) if found.other else None
    days = other.stretch if other else None
    return Reading(reason=found.reason, alternatives=(days,) if days else ())
