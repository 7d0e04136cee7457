"""Parts of what has been placed: early, the end of, the first week of; weeks and years to a day."""

from __future__ import annotations

import calendar
import re
from dataclasses import replace
from datetime import date, timedelta

from extract.pipes.date_values import stretches
from extract.pipes.date_values.expressions import Ended, Nth, Part, Week
from extract.pipes.date_values.readings import Context, Reading, unknown
from extract.pipes.date_values.stretches import ONE_DAY, ONE_WEEK, Stretch, months_on

_THIRDS = {"early": 0, "mid": 1, "middle": 1, "late": 2}
_MODS = ("START", "MID", "END")
_THIRD_NAMES = {
    "latter part": 2, "latter third": 2, "former part": 0, "early part": 0, "first part": 0,
    "first third": 0, "second third": 1, "last third": 2, "last part": 2, "final part": 2,
    "final third": 2, "next part": 1,
}  # fmt: skip
_EDGES = ("end", "close", "beginning", "start", "turn")


def cut(part: Part, whole: Reading, context: Context) -> Reading:
    """The part of a period that has been placed.

    Early, mid and late are thirds: of a month to the 10th, the 20th and its end, of a season or
    quarter its months, of a year four months each.
    """
    period = whole.stretch
    if period is None:
        return whole
    name = part.part
    thirds = [_THIRDS[word] for word in re.findall("early|middle|mid|late(?!r)", name)]
    if name in _THIRD_NAMES:
        thirds = [_THIRD_NAMES[name]]
    if thirds and not name.startswith(("later", "latter h")):
        first, last = third(period, min(thirds)), third(period, max(thirds))
        mod = _MODS[thirds[0]] if len(set(thirds)) == 1 else "APPROX"
        return _cut_to(whole, first.first, last.last, mod)
    if name in _EDGES:
        at_end = name in ("end", "close")
        day = period.last if at_end else period.first
        return replace(_cut_to(whole, day, day, "END" if at_end else "START"), unit="day")
    if name.endswith("half"):
        first_half, second_half = halves(period)
        if re.match("second|latter|last|next", name):
            return _cut_to(whole, second_half.first, second_half.last, "END")
        return _cut_to(whole, first_half.first, first_half.last, "START")
    if match := re.fullmatch(r"first (\d+) months", name):
        until = months_on(period.first, int(match[1])) - ONE_DAY
        return _cut_to(whole, period.first, min(until, period.last), "START")
    if name in ("rest", "remainder", "later", "earlier", "so far"):
        return _as_of_meeting(name, whole, period, context)
    return whole


def _as_of_meeting(name: str, whole: Reading, period: Stretch, context: Context) -> Reading:
    today = context.meeting.days.first if context.meeting else None
    if today is None or today not in period:
        if name in ("rest", "remainder", "so far"):
            return whole
        found = third(period, 2 if name == "later" else 0)
        return _cut_to(whole, found.first, found.last, "END" if name == "later" else "START")
    if name in ("so far", "earlier"):
        return _cut_to(whole, period.first, today, "START")
    return _cut_to(whole, min(today + ONE_DAY, period.last), period.last, "END")


def _cut_to(whole: Reading, first: date, last: date, mod: str) -> Reading:
    return replace(whole, first=first, last=last, mod=mod, whole=whole.stretch, alternatives=())


def third(period: Stretch, which: int) -> Stretch:
    """The first, second or last third of a period, from 0.

    >>> third(stretches.month(2024, 2), 1).last
    datetime.date(2024, 2, 20)
    """
    length = (period.last - period.first).days + 1
    count = _whole_months(period)
    if count == 1:
        edges = [period.first + offset * ONE_DAY for offset in (0, 10, 20)]
    elif period.unit == "decade":
        edges = [months_on(period.first, 12 * years) for years in (0, 4, 7)]
    elif count and count % 3 == 0:
        edges = [months_on(period.first, count // 3 * i) for i in range(3)]
    else:
        edges = [period.first + length * i // 3 * ONE_DAY for i in range(3)]
    ends = [*(edge - ONE_DAY for edge in edges[1:]), period.last]
    return Stretch(edges[which], max(ends[which], edges[which]), period.unit)


def halves(period: Stretch) -> tuple[Stretch, Stretch]:
    """The two halves: of a month to the 15th, of longer periods in whole months if that goes."""
    count = _whole_months(period)
    if count == 1:
        edge = period.first + 15 * ONE_DAY
    elif count and count % 2 == 0:
        edge = months_on(period.first, count // 2)
    else:
        edge = period.first + ((period.last - period.first).days + 1) // 2 * ONE_DAY
    unit = period.unit
    return (
        Stretch(period.first, max(edge - ONE_DAY, period.first), unit),
        Stretch(edge, period.last, unit),
    )


def _whole_months(period: Stretch) -> int | None:
    """How many calendar months a period is; None where it does not begin and end with one."""
    after = period.last + ONE_DAY
    if period.first.day != 1 or after.day != 1:
        return None
    return (after.year - period.first.year) * 12 + after.month - period.first.month


def nth(found: Nth, whole: Reading) -> Reading:
    """*the first week of April* (its first seven days), *last day of May*, *second Monday*."""
    period = whole.stretch
    if period is None:
        return whole
    days = _nth_days(found, period)
    if days is None:
        return unknown(f"it has no such {found.unit}")
    return replace(
        whole, first=days.first, last=days.last, unit=days.unit, whole=None, alternatives=()
    )


def _nth_days(found: Nth, period: Stretch) -> Stretch | None:
    number, count = found.nth, found.count
    weekdays = {name.lower(): i for i, name in enumerate(calendar.day_name)}
    length = {"day": 1, "week": 7, "fortnight": 14}.get(found.unit)
    if length:
        if number > 0:
            first = period.first + (number - 1) * length * ONE_DAY
            last = first + (length * count - 1) * ONE_DAY
        else:
            last = period.last + (number + 1) * length * ONE_DAY
            first = last - (length * count - 1) * ONE_DAY
        unit = found.unit if found.unit in ("day", "week") and count == 1 else "range"
    elif found.unit == "month":
        if number > 0:
            first = months_on(period.first, number - 1)
            last = months_on(first, count) - ONE_DAY
        else:
            after = months_on(period.last + ONE_DAY, number + 1)
            first, last = months_on(after, -count), after - ONE_DAY
        unit = "month" if count == 1 else "range"
    else:
        weekday = 5 if found.unit == "weekend" else weekdays[found.unit]
        if number > 0:
            start = period.first + (weekday - period.first.weekday()) % 7 * ONE_DAY
            first = start + (number - 1) * ONE_WEEK
        else:
            start = period.last - (period.last.weekday() - weekday) % 7 * ONE_DAY
            first = start + (number + 1) * ONE_WEEK
        last = first + ONE_DAY if found.unit == "weekend" else first
        unit = "week" if found.unit == "weekend" else "day"
    if first < period.first or first > period.last:
        return None
    return Stretch(first, min(last, period.last) if length else last, unit)


def week_of(found: Week, inner: Reading) -> Reading:
    """*w/c 12 June* (seven days from it), *week ending 3 March* (to it), *week after Easter*."""
    days = inner.stretch
    if days is None:
        return inner
    if found.weekend:
        saturday = days.first + (5 - days.first.weekday()) % 7 * ONE_DAY
        if days.first.weekday() == 6:
            saturday = days.first - ONE_DAY
        first, last = saturday, saturday + ONE_DAY
    elif found.side == "from":
        first, last = days.first, days.last + 6 * ONE_DAY
    elif found.side == "to":
        first, last = days.first - 6 * ONE_DAY, days.last
    else:
        weeks = {"of": timedelta(0), "after": ONE_WEEK, "before": -ONE_WEEK}[found.side]
        around = stretches.week(days.first + weeks)
        first, last = around.first, around.last
    return replace(inner, first=first, last=last, unit="week", whole=None, alternatives=())


def ended(found: Ended, inner: Reading) -> Reading:
    """*year ending 31 August 2021*, *the twelve months to March*, *quarter from 1 July*."""
    days = inner.stretch
    if days is None or found.count < 1:
        return inner  # "0 weeks to March" is no time
    if found.side == "to":
        first = stretches.rolling(days.last, found.unit, found.count, -1).first
        after = days.last + ONE_DAY
        if after.day == 1 and found.unit not in ("day", "week", "fortnight", "weekend"):
            # To the end of a month, however long: not from the same day of another month.
            per_unit = {"month": 1, "quarter": 3, "half": 6, "term": 4}.get(found.unit, 12)
            first = months_on(after, -per_unit * found.count)
        last = days.last
    else:
        first = days.first
        last = stretches.rolling(days.first - ONE_DAY, found.unit, found.count, 1).last
    unit = found.unit if found.count == 1 and found.unit != "weekend" else "range"
    return replace(inner, first=first, last=last, unit=unit, whole=None, alternatives=())
