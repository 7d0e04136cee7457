"""Ranges and lists: their ends lend each other the month or year that one leaves out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from extract.pipes.date_values.expressions import (
    DayOfMonth,
    Ended,
    Expression,
    Nth,
    Open,
    Part,
    Range,
    Week,
    Weekday,
    Yearly,
    Years,
)
from extract.pipes.date_values.readings import (
    NO_ANCHOR,
    Anchor,
    Context,
    Reading,
    anchored,
    unknown,
)
from extract.pipes.date_values.stretches import ONE_DAY, ONE_WEEK, Stretch
from extract.pipes.date_values.yearly import nearest

Resolve = Callable[[Expression, Context], Reading]


def resolve_range(found: Range, context: Context, resolve: Resolve) -> Reading:
    """From the first day of the first to the last day of the last."""
    first_end, last_end = _month_lent(found.first, found.last)
    first_year, last_year = years_of(first_end), years_of(last_end)
    if isinstance(first_end, Weekday) and isinstance(last_end, Weekday):
        return _weekdays(first_end, last_end, context, resolve)
    if first_year is None and last_year is None and _has_year(first_end) and _has_year(last_end):
        return _likeliest(first_end, last_end, context, resolve)
    if first_year is None and last_year is not None and _has_year(first_end):
        last = resolve(last_end, context)
        first = _before(first_end, last, context, resolve)
    elif last_year is None and first_year is not None and _has_year(last_end):
        first = resolve(first_end, context)
        last = _after(last_end, first, context, resolve)
    else:
        first = resolve(first_end, context)
        lent = context
        if isinstance(last_end, DayOfMonth) and first.stretch:
            lent = replace(context, beside=Anchor(first.stretch, "paragraph"))
        last = resolve(last_end, lent)
    return _joined(first, last)


def _joined(first: Reading, last: Reading) -> Reading:
    for end in (first, last):
        if end.reason:
            return end
    if first.first and last.last and first.first > last.last:
        return unknown("it would end before it begins")
    one = first.stretch == last.stretch
    return replace(
        first,
        last=last.last,
        unit=first.unit if one else "range",
        type="DATE",
        whole=None,
        mod=None,
        timex=None,
        anchor=first.anchor or last.anchor,
        anchored_on=first.anchored_on or last.anchored_on,
        alternatives=(),
        conflict=first.conflict or last.conflict,
    )


def _likeliest(first: Expression, last: Expression, context: Context, resolve: Resolve) -> Reading:
    """Of the ranges of the years around, the one that is near and to which the text leans."""
    if context.meeting is None:
        return unknown(NO_ANCHOR)
    today = context.meeting.days.first
    found: dict[Stretch, Reading] = {}
    for year in range(today.year - 1, today.year + 2):
        end = resolve(with_year(last, year), context)
        whole = _joined(_before(first, end, context, resolve), end)
        if whole.stretch:
            found[whole.stretch] = whole
    beside = context.beside.days if context.beside else None
    # "Q2 (July to September)"
    same = [
        days for days in found if beside and (days.first, days.last) == (beside.first, beside.last)
    ]
    chosen = nearest(same or list(found), today, context.leaning)
    return anchored(found[chosen], context.meeting) if chosen else resolve(last, context)


def _weekdays(first: Weekday, last: Weekday, context: Context, resolve: Resolve) -> Reading:
    start = resolve(first, context)
    if start.first is None:
        return start
    end = start.first + (last.day - start.first.weekday()) % 7 * ONE_DAY
    end += last.weeks * ONE_WEEK
    return _joined(start, replace(start, first=end, last=end))


def _month_lent(first: Expression, last: Expression) -> tuple[Expression, Expression]:
    """*20 to 23 December*, *December 20 to 23*: the day alone takes the other's month."""
    if isinstance(first, DayOfMonth) and (dated := _day_in(last)):
        month, number = int(dated.parts[0]), int(dated.parts[1])
        years = dated.years
        if first.day > number:
            month = (month - 2) % 12 + 1
            years = replace(years, first=years.first - 1) if years and month == 12 else years
        return Yearly("day", (month, first.day), years, first.weekday), last
    if isinstance(last, DayOfMonth) and isinstance(first, Yearly) and first.kind == "day":
        return first, Yearly("day", (first.parts[0], last.day), first.years, last.weekday)
    return first, last


def _day_in(found: Expression) -> Yearly | None:
    return found if isinstance(found, Yearly) and found.kind == "day" else None


def years_of(found: Expression) -> Years | None:
    """The year printed in an expression, however deep."""
    if isinstance(found, Years):
        return found
    if isinstance(found, Yearly):
        return found.years
    if isinstance(found, Part | Nth | Week | Ended | Open):
        return years_of(found.inner)
    return None


def with_year(found: Expression, year: int) -> Expression:
    """The expression with a year for the one that it leaves out."""
    if isinstance(found, Yearly) and found.years is None:
        last = year + 1 if found.kind in ("quarter", "half") else None
        return replace(found, years=Years(year, last))
    if isinstance(found, Part | Nth | Week | Ended | Open):
        return replace(found, inner=with_year(found.inner, year))
    return found


def _has_year(found: Expression) -> bool:
    """Whether it is something that takes a year (not *next month*, *Friday*)."""
    if isinstance(found, Part | Nth | Week | Ended | Open):
        return _has_year(found.inner)
    return isinstance(found, Yearly)


def _before(found: Expression, last: Reading, context: Context, resolve: Resolve) -> Reading:
    """The latest that does not begin after ``last`` ends."""
    if last.last is None:
        return last
    for year in (last.last.year, last.last.year - 1):
        first = resolve(with_year(found, year), context)
        if first.first is not None and first.first <= last.last:
            return _keeps(first, last)
    return unknown("it would end before it begins")


def _after(found: Expression, first: Reading, context: Context, resolve: Resolve) -> Reading:
    """The earliest that does not end before ``first`` begins."""
    if first.first is None:
        return first
    for year in (first.first.year, first.first.year + 1):
        last = resolve(with_year(found, year), context)
        if last.last is not None and last.last >= first.first:
            return _keeps(last, first)
    return unknown("it would end before it begins")


def _keeps(found: Reading, other: Reading) -> Reading:
    return replace(found, anchor=other.anchor, anchored_on=other.anchored_on)
