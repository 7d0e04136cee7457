"""Stretches of days on the calendar, each made by Python's or dateutil's arithmetic.

The conventions are those of the corpus: financial years from 1 April, academic years from
1 September, meteorological seasons, weeks from Monday to Sunday.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from extract.pipes.date_values.expressions import YearKind

ONE_DAY = timedelta(days=1)
ONE_WEEK = timedelta(days=7)
_FIRST_MONTH: dict[YearKind, int] = {
    "calendar": 1, "financial": 4, "municipal": 5, "academic": 9,
}  # fmt: skip
SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}  # TIMEX3's
SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_TERMS = {
    **dict.fromkeys(("autumn", "michaelmas"), (9, 12)),
    **dict.fromkeys(("spring", "lent", "hilary"), (1, 3)),
    **dict.fromkeys(("summer", "trinity"), (4, 7)),
}


@dataclass(frozen=True)
class Stretch:
    """Days from ``first`` to ``last``, both inclusive, and the unit that they are."""

    first: date
    last: date
    unit: str

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def months_on(day: date, months: int) -> date:
    """The same day so many months on, or the month's last where it has no such day.

    >>> months_on(date(2020, 3, 31), -1)
    datetime.date(2020, 2, 29)
    """
    from dateutil.relativedelta import relativedelta  # not at import: every spacy.load imports this

    return day + relativedelta(months=months)


def day(when: date) -> Stretch:
    """One day."""
    return Stretch(when, when, "day")


def month(year: int, number: int) -> Stretch:
    """A calendar month."""
    last = calendar.monthrange(year, number)[1]
    return Stretch(date(year, number, 1), date(year, number, last), "month")


def months(first: date, count: int, unit: str) -> Stretch:
    """So many whole months from the first day of one.

    >>> months(date(2019, 12, 1), 3, "season").last
    datetime.date(2020, 2, 29)
    """
    return Stretch(first, months_on(first, count) - ONE_DAY, unit)


def week(when: date) -> Stretch:
    """Monday to Sunday around a day."""
    monday = when - when.weekday() * ONE_DAY
    return Stretch(monday, monday + 6 * ONE_DAY, "week")


def weekend(when: date) -> Stretch:
    """Saturday and Sunday of the week around a day."""
    sunday = week(when).last
    return Stretch(sunday - ONE_DAY, sunday, "week")


def year(first: int, kind: YearKind = "calendar", count: int = 1) -> Stretch:
    """The year of a kind that begins in ``first``; ``count`` of them.

    >>> year(2019, "financial").last
    datetime.date(2020, 3, 31)
    """
    unit = "year" if count == 1 else "range"
    return months(date(first, _FIRST_MONTH[kind], 1), 12 * count, unit)


def year_around(when: date, kind: YearKind = "calendar") -> Stretch:
    """The year of a kind that holds a day."""
    return year(when.year - (when.month < _FIRST_MONTH[kind]), kind)


def quarter(first_year: int, number: int, kind: YearKind = "financial", count: int = 1) -> Stretch:
    """The quarter of the year that begins in ``first_year``.

    >>> quarter(2022, 4).first
    datetime.date(2023, 1, 1)
    """
    start = months_on(date(first_year, _FIRST_MONTH[kind], 1), 3 * (number - 1))
    return months(start, 3 * count, "quarter" if count == 1 else "range")


def quarter_around(when: date) -> Stretch:
    """The quarter that holds a day; those of financial and calendar years fall together."""
    return months(date(when.year, (when.month - 1) // 3 * 3 + 1, 1), 3, "quarter")


def half(first_year: int, number: int, kind: YearKind = "financial") -> Stretch:
    """The first or second half of a year."""
    start = months_on(date(first_year, _FIRST_MONTH[kind], 1), 6 * (number - 1))
    return months(start, 6, "half")


def season(name: str, first_year: int) -> Stretch:
    """A meteorological season; winter begins in December of ``first_year``."""
    return months(date(first_year, SEASON_STARTS[name], 1), 3, "season")


def term(name: str, calendar_year: int) -> Stretch:
    """A school term in a calendar year."""
    first, last = _TERMS[name]
    return months(date(calendar_year, first, 1), last - first + 1, "term")


def term_around(when: date, shift: int = 0) -> Stretch:
    """The term that holds a day, or ``shift`` terms away; in August the one that comes.

    >>> term_around(date(2024, 1, 18), -1).first
    datetime.date(2023, 9, 1)
    """
    terms = [
        term(name, calendar_year)
        for calendar_year in range(when.year - 2, when.year + 3)
        for name in ("spring", "summer", "autumn")
    ]
    now = next(i for i, found in enumerate(terms) if found.last >= when)
    if when < terms[now].first and shift < 0:  # in August the last term is the summer's
        shift += 1
        now -= 1
    return terms[now + shift] if 0 <= now + shift < len(terms) else terms[now]


def decade(first: int) -> Stretch:
    """Ten years."""
    return Stretch(date(first, 1, 1), date(first + 9, 12, 31), "decade")


def unit_around(when: date, unit: str, kind: YearKind | None = None, shift: int = 0) -> Stretch:
    """The calendar's unit that holds a day, or ``shift`` of them away.

    >>> unit_around(date(2020, 1, 15), "month", shift=-1).first
    datetime.date(2019, 12, 1)
    """
    if unit == "week":
        return week(when + shift * ONE_WEEK)
    if unit == "weekend":
        return weekend(when + shift * ONE_WEEK)
    if unit == "month":
        there = months_on(when.replace(day=1), shift)
        return month(there.year, there.month)
    if unit == "quarter":
        return quarter_around(months_on(when.replace(day=1), 3 * shift))
    if unit == "half":
        there = months_on(when.replace(day=1), 6 * shift)
        begins = 4 if 4 <= there.month <= 9 else 10
        return months(date(there.year - (there.month < 4), begins, 1), 6, "half")
    if unit == "term":
        return term_around(when, shift)
    if unit == "year":
        return year_around(months_on(when, 12 * shift), kind or "calendar")
    if unit == "fortnight":
        start = when + ONE_DAY if shift > 0 else when - 13 * ONE_DAY
        return Stretch(start, start + 13 * ONE_DAY, "week")
    return day(when + shift * ONE_DAY)


def rolling(when: date, unit: str, count: int, sign: int) -> Stretch:
    """So many units that end on a day (-1) or begin on the next one (1).

    >>> rolling(date(2020, 7, 28), "month", 12, -1).first
    datetime.date(2019, 7, 29)
    """
    length = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}.get(unit)
    per_unit = {"month": 1, "quarter": 3, "half": 6, "term": 4, "year": 12}.get(unit, 0)
    name = unit if count == 1 and unit in ("day", "week", "month", "quarter", "year") else "range"
    if length:
        there = when + sign * count * length * ONE_DAY
    else:
        there = months_on(when, sign * count * per_unit)
    return (
        Stretch(there + ONE_DAY, when, name) if sign < 0 else Stretch(when + ONE_DAY, there, name)
    )
