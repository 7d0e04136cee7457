"""Dates that are counted from another: weekdays, *last month*, *the year before*, *a year ago*."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.pipes.date_values import stretches
from extract.pipes.date_values.expressions import (
    Away,
    DayOfMonth,
    Relative,
    Rolling,
    Same,
    Weekday,
    YearKind,
)
from extract.pipes.date_values.readings import (
    NO_ANCHOR,
    Anchor,
    Context,
    Reading,
    anchored,
    of_stretch,
    unknown,
)
from extract.pipes.date_values.stretches import ONE_DAY, ONE_WEEK, Stretch, months_on
from extract.pipes.date_values.yearly import nearest

_FROM_NEAR = (
    "previous", "preceding", "prior", "before", "following", "subsequent", "ensuing",
    "that", "same",
)  # fmt: skip
_PARTS_OF_DAY = {
    "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "tonight": "TNI", "night": "TNI",
}  # fmt: skip
# A weekday is of this week or the next: the words around weigh more than the days.
_DAY_COST = 1.5
_EARLY_IN_MONTH = 10
_MOST_YEARS_BACK = 20
_SHORT = ("day", "week", "weekend", "fortnight")
_ALIGNED = ("quarter", "term", "half")


def resolve_weekday(found: Weekday, context: Context) -> Reading:
    """A weekday: of the week named, else the one before or after by word and leaning."""
    word = found.word
    anchor = context.meeting
    if word in ("following", "previous", "preceding", "that") or (context.defined and not word):
        anchor = context.near or anchor
    if anchor is None:
        return unknown(NO_ANCHOR)
    today = anchor.days.first
    monday = stretches.week(today).first
    this_week = monday + found.day * ONE_DAY
    coming = today + ((found.day - today.weekday() - 1) % 7 + 1) * ONE_DAY
    passed = today - ((today.weekday() - found.day - 1) % 7 + 1) * ONE_DAY
    others: tuple[date, ...] = ()
    if found.of_week is not None:
        chosen = this_week + found.of_week * ONE_WEEK
    elif found.weeks:
        chosen = coming + found.weeks * ONE_WEEK
    elif word in ("last", "past", "previous", "preceding"):
        chosen = passed
        if word == "last" and passed >= monday:
            others = (passed - ONE_WEEK,)
    elif word == "next":
        chosen = this_week + ONE_WEEK
        others = (coming,) if coming != chosen else ()
    elif word in ("following", "coming"):
        chosen = coming
    elif word == "this":
        chosen = coming if coming <= monday + 6 * ONE_DAY or context.leaning >= 0 else this_week
    elif anchor.of == "paragraph":
        start = anchor.days.first
        chosen = start + (found.day - start.weekday()) % 7 * ONE_DAY
    else:
        days = [stretches.day(day) for day in (passed, coming)]
        near = nearest(days, today, context.leaning, _DAY_COST)
        chosen = near.first if near else coming
    reading = anchored(of_stretch(stretches.day(chosen)), anchor)
    return replace(reading, alternatives=tuple(stretches.day(other) for other in others))


def resolve_day_of_month(found: DayOfMonth, context: Context) -> Reading:
    """*the 15th*, *Monday 28th*: of the month of the date beside it, or of the meeting's time."""
    anchor = context.beside or context.meeting
    if found.shift is not None or found.weekday is not None:
        anchor = context.meeting
    if anchor is None:
        return unknown(NO_ANCHOR)
    around = anchor.days.first
    shifts = (found.shift,) if found.shift is not None else range(-6, 7)
    days = []
    for shift in shifts:
        there = months_on(around.replace(day=1), shift)
        if found.day <= stretches.month(there.year, there.month).last.day:
            days.append(stretches.day(there.replace(day=found.day)))
    fitting = [s for s in days if s.first.weekday() == found.weekday]
    if anchor.of == "paragraph":
        after = [s for s in days if s.first >= around]
        chosen = after[0] if after and context.leaning > -2 else nearest(days, around, 0)
    else:
        chosen = nearest(fitting or days, around, context.leaning)
    if chosen is None:
        return unknown(f"that month has no day {found.day}")
    reading = anchored(of_stretch(chosen), anchor)
    if found.weekday is not None and not fitting:
        reading = replace(reading, conflict=f"no {found.day} near the meeting is that weekday")
    return reading


def resolve_relative(found: Relative, context: Context) -> Reading:
    """*today*, *last month*, *the previous quarter*, *the year*: a unit counted from the anchor."""
    anchor = _anchor_for(found.word, found.unit, context)
    if anchor is None:
        return unknown(NO_ANCHOR)
    start = anchor.days.first if found.shift <= 0 else anchor.days.last
    kind, kind_unsaid = found.kind, found.kind is None
    if found.unit == "year" and kind is None:
        kind = context.plain_year
        if anchor.of != "meeting" and anchor.days.unit == "year":
            kind = _kind_of(anchor.days)
    shift = found.shift
    if found.word == "the" and shift == 0 and anchor.of == "meeting":
        shift = _which(found.unit, start, context.leaning)
    days = stretches.unit_around(start, found.unit, kind, shift)
    if found.unit == "year" and kind_unsaid and shift == -1 and _is_twelve_months(anchor):
        days = _months_away(anchor.days, -12)  # "the year to August ... the previous year"
    named = context.earlier.get(found.unit) if found.unit in ("quarter", "term") else None
    if named and found.word == "last" and context.compared and named.days.first <= days.first:
        # "Q2: 89%, down from 94% last quarter": the one before that which is told of
        anchor, days = named, stretches.unit_around(named.days.first, found.unit, kind, shift)
    reading = anchored(of_stretch(days), anchor)
    if found.part_of_day:
        code = _PARTS_OF_DAY.get(found.part_of_day)
        if code:
            return replace(reading, type="TIME", timex=days.first.isoformat() + code)
    if found.unit == "weekend" and found.word == "next":
        return replace(reading, alternatives=(stretches.weekend(start),))
    if (
        found.unit == "year"
        and found.kind is None
        and found.word in ("the", "this", "last", "next")
    ):
        other: YearKind = "financial" if kind == "calendar" else "calendar"
        also = stretches.unit_around(start, "year", other, shift)
        return replace(reading, alternatives=(also,))
    return reading


def _is_twelve_months(anchor: Anchor) -> bool:
    """Whether what is counted from was named in the text and is a year long."""
    after = anchor.days.last + ONE_DAY
    return anchor.of != "meeting" and after == months_on(anchor.days.first, 12)


def _which(unit: str, today: date, leaning: float) -> int:
    """*the weekend*, *the quarter*, *the month*: this one, or the last whole one looked back on."""
    if unit in ("weekend", "quarter", "half"):
        return 0 if leaning > 0 else -1
    if unit == "month":
        return -1 if leaning < 0 and today.day <= _EARLY_IN_MONTH else 0
    return 0


def _anchor_for(word: str, unit: str, context: Context) -> Anchor | None:
    if word in ("that", "same"):
        return context.near or context.meeting
    if word not in _FROM_NEAR:
        if word == "the" and unit in ("quarter", "half", "term"):
            return context.earlier.get(unit) or context.meeting
        if word == "the" and unit == "month" and context.near and context.near.days.unit == unit:
            return context.near
        return context.meeting
    if unit in ("quarter", "year", "term", "half") and unit in context.earlier:
        return context.earlier[unit]
    if unit == "month" and context.near and context.near.days.unit not in ("day", "week", "month"):
        return context.meeting
    return context.near or context.meeting


def _kind_of(days: Stretch) -> YearKind:
    kinds: dict[int, YearKind] = {4: "financial", 9: "academic", 5: "municipal"}
    return kinds.get(days.first.month, "calendar")


def resolve_rolling(found: Rolling, context: Context) -> Reading:
    """*the previous 12 months* end on the day of the meeting, *the next six* begin after it."""
    anchor = context.meeting
    if found.sign > 0 and found.word in _FROM_NEAR:
        anchor = context.beside or anchor
    if anchor is None:
        return unknown(NO_ANCHOR)
    start = anchor.days.last if found.sign > 0 else anchor.days.first
    if found.count is None:
        reading = (
            Reading(last=start) if found.sign < 0 else Reading(first=start + ONE_DAY)
        )  # fmt: skip
        reason = f"how many {found.unit}s is not said"
        return anchored(replace(reading, type="DURATION", reason=reason, unit="range"), anchor)
    if found.unit in _ALIGNED or found.kind is not None:
        shift = found.sign
        near = stretches.unit_around(start, found.unit, found.kind, shift)
        far = stretches.unit_around(start, found.unit, found.kind, shift * found.count)
        first, last = min(near.first, far.first), max(near.last, far.last)
        days = Stretch(first, last, near.unit if found.count == 1 else "range")
    else:
        days = stretches.rolling(start, found.unit, found.count, found.sign)
    timex = duration(found.unit, found.count)
    return replace(anchored(of_stretch(days), anchor), type="DURATION", timex=timex)


def duration(unit: str, count: int) -> str | None:
    """TIMEX3's value of a duration.

    >>> duration("month", 12), duration("fortnight", 1)
    ('P12M', 'P2W')
    """
    if unit == "fortnight":
        return f"P{2 * count}W"
    if unit == "half":
        return f"P{6 * count}M"
    letter = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y"}.get(unit)
    return f"P{count}{letter}" if letter else None


def resolve_away(found: Away, context: Context) -> Reading:
    """*three weeks ago*, *a year earlier*, *in six months' time*, *this time last year*."""
    anchor = context.meeting
    if found.word in ("earlier", "later", "before", "previously"):
        anchor = context.near or anchor
    if anchor is None:
        return unknown(NO_ANCHOR)
    if found.count is None:
        return anchored(Reading(reason=f"how many {found.unit}s is not said"), anchor)
    from_day = anchor.days
    count = found.sign * found.count
    if found.unit in _SHORT:
        days = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}[found.unit]
        there = from_day.first + count * days * ONE_DAY
        return anchored(of_stretch(stretches.day(there)), anchor)
    per_unit = {"month": 1, "quarter": 3, "half": 6, "term": 4, "year": 12}[found.unit]
    if from_day.first != from_day.last:
        return anchored(of_stretch(_months_away(from_day, count * per_unit)), anchor)
    shifted = months_on(from_day.first, count * per_unit)
    if (from_day.last + ONE_DAY).day == 1 and anchor.of == "paragraph":
        shifted = months_on(from_day.last + ONE_DAY, count * per_unit) - ONE_DAY
    if anchor.of == "meeting" and found.word in ("ago", "hence", "back") and found.count > 1:
        unit = "year" if found.unit == "year" else "month"
        days_there = stretches.unit_around(shifted, unit)
        exact = stretches.day(shifted)
        return replace(
            anchored(of_stretch(days_there), anchor), mod="APPROX", alternatives=(exact,)
        )
    return anchored(of_stretch(stretches.day(shifted)), anchor)


def resolve_same(found: Same, context: Context, year: Reading) -> Reading:
    """*the same quarter last year*: the quarter named before, so many years back.

    ``year`` is the reading of the year that is named.
    """
    units = ("quarter", "range", "half", "term") if found.unit is None else (found.unit,)
    near = context.told if context.told and context.told.days.unit in units else None
    anchor = near or next((context.earlier[u] for u in context.earlier if u in units), None)
    if anchor is None:
        return unknown("no date before it says which is meant")
    within = year.stretch
    for back in range(1, _MOST_YEARS_BACK):
        days = _months_away(anchor.days, -12 * back)
        if isinstance(found.year, Relative) or (
            within is not None and within.first <= days.first <= within.last
        ):
            return anchored(of_stretch(days), anchor)
    return unknown("the year that is named has no such days before those named first")


def _months_away(days: Stretch, count: int) -> Stretch:
    """A stretch so many months later, to the end of a month where it goes to one."""
    first = months_on(days.first, count)
    return Stretch(first, months_on(days.last + ONE_DAY, count) - ONE_DAY, days.unit)
