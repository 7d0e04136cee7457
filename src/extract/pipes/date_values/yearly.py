"""Which year: of what each year has one of, by its year, its words or the way the text leans."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from extract.pipes.date_values import stretches
from extract.pipes.date_values.expressions import Shifted, YearKind, Yearly, Years
from extract.pipes.date_values.holidays import MOVING, bank_holidays, holiday
from extract.pipes.date_values.readings import (
    NO_ANCHOR,
    Context,
    Reading,
    anchored,
    of_stretch,
    unknown,
)
from extract.pipes.date_values.stretches import Stretch

# How far a month away weighs against the words around (log odds); set by hand, on dev.
MONTH_COST = 0.25
_DOUBT = 0.7  # how near to one another two years are both kept (log odds)
_REPORTED = 1.0  # quarters are mostly looked back on
_TABLED = 1.5  # and figures in columns still more
_SLACK = 20  # days by which a stretch of the same length may be longer
_FIRST_MONTHS_OF_PAIR = {"calendar": 1, "financial": 4, "municipal": 5, "academic": 9}
_FUTURE_SHORT_YEARS = 20


def full_year(years: Years, context: Context) -> Years:
    """Two figures as a year of the century that suits the meeting.

    >>> full_year(Years(98, short=True), Context()).first
    1998
    """
    if not years.short:
        return years
    now = context.meeting.days.first.year if context.meeting else 2040 - _FUTURE_SHORT_YEARS
    century = now - now % 100
    first = century + years.first
    first -= 100 if first > now + _FUTURE_SHORT_YEARS else 0
    last = None if years.last is None else first + (years.last - years.first) % 100
    return replace(years, first=first, last=last, short=False)


def in_year(found: Yearly, year: int, kind: YearKind = "financial") -> Stretch | None:
    """Its days in a calendar year (a quarter's or half's: in the year that begins then)."""
    if not 2 <= year <= 9990:
        return None
    match found.kind:
        case "day":
            month, number = int(found.parts[0]), int(found.parts[1])
            if number > calendar.monthrange(year, month)[1]:
                return None
            return stretches.day(date(year, month, number))
        case "month":
            return stretches.month(year, int(found.parts[0]))
        case "quarter":
            first, last = int(found.parts[0]), int(found.parts[1])
            return stretches.quarter(year, first, kind, max(last - first + 1, 1))
        case "half":
            return stretches.half(year, int(found.parts[0]), kind)
        case "season":
            return _join(stretches.season(str(name), year) for name in found.parts)
        case "term":
            return _join(stretches.term(str(name), year) for name in found.parts)
        case "holiday":
            return holiday(str(found.parts[0]), year)


def _join(parts: Iterable[Stretch]) -> Stretch:
    found = sorted(parts, key=lambda part: part.first)
    return Stretch(found[0].first, found[-1].last, found[0].unit if len(found) == 1 else "range")


def resolve_yearly(found: Yearly, context: Context) -> Reading:
    """A month, day, quarter, season, term or holiday, with its year or without."""
    years = found.years or context.years
    if found.kind == "holiday" and MOVING.search(str(found.parts[0])):
        return unknown("its date moves from year to year and is not computed here")
    if context.recurring and years is None:
        return Reading(type="SET", unit=found.kind, timex=_set_value(found), reason="it recurs")
    if years is None:
        return _check_weekday(found, _pick(found, context))
    return _check_weekday(found, _dated(found, full_year(years, context), context))


def _dated(found: Yearly, years: Years, context: Context) -> Reading:
    kind: YearKind = years.kind or (
        "calendar" if found.kind in ("quarter", "half") and years.last is None else
        "financial"
    )  # fmt: skip
    first = years.first
    days = in_year(found, first, kind)
    alternatives: list[Stretch | None] = []
    if years.last is not None and found.kind not in ("quarter", "half"):
        of_kind = years.kind or ("academic" if found.kind == "term" else context.year_kind)
        starts = _FIRST_MONTHS_OF_PAIR[of_kind]
        if days is None or days.first.month < starts:
            days = in_year(found, first + 1, kind)
    elif found.kind in ("quarter", "half") and years.last is None and years.kind is None:
        alternatives = [in_year(found, first, "financial")]
    elif found.kind == "season" and found.parts == ("winter",) and years.last is None:
        alternatives = [in_year(found, first - 1)]
    if days is None:
        return unknown(_no_such_day(found, first))
    return replace(of_stretch(days), alternatives=tuple(a for a in alternatives if a))


def _no_such_day(found: Yearly, year: int) -> str:
    if found.kind == "day":
        month, number = int(found.parts[0]), int(found.parts[1])
        longest = calendar.monthrange(year, month)[1]
        return f"{calendar.month_name[month]} {year} has {longest} days, not {number}"
    return "its days differ from place to place"


def _check_weekday(found: Yearly, reading: Reading) -> Reading:
    if found.weekday is None or reading.first is None or reading.first.weekday() == found.weekday:
        return reading
    day = reading.first
    others = tuple(
        other
        for year in (day.year - 1, day.year + 1)
        if (other := in_year(found, year)) and other.first.weekday() == found.weekday
    )
    return replace(
        reading,
        conflict=f"{day.isoformat()} is a {calendar.day_name[day.weekday()]}, "
        f"not a {calendar.day_name[found.weekday]}",
        alternatives=(*reading.alternatives, *others),
    )


# --- without a year -------------------------------------------------------------------------------


def candidates(found: Yearly, around: date) -> list[Stretch]:
    """Its days in the years around a date; those with its weekday, if any are."""
    reach = 4 if found.parts == (2, 29) else 2
    years = range(around.year - reach, around.year + reach + 1)
    if found.kind == "holiday":
        name = str(found.parts[0])
        if "bank holiday" in name and (several := _any_bank_holiday(name, years)):
            return several
        if name.startswith("half term"):
            terms = ("spring", "summer", "autumn")
            named = [holiday(f"{term} {name}", year) for year in years for term in terms]
            return sorted((found for found in named if found), key=lambda s: s.first)
    days = [days for year in years if (days := in_year(found, year))]
    if found.weekday is not None:
        fitting = [
            s for s in days
            if s.first.weekday() == found.weekday and abs((s.first - around).days) < 400
        ]  # fmt: skip
        return fitting or days
    return days


def _any_bank_holiday(name: str, years: Iterable[int]) -> list[Stretch]:
    if name not in ("bank holiday", "bank holiday monday", "bank holiday weekend"):
        return []
    days = [d for year in years for d in bank_holidays(year)]
    if name == "bank holiday":
        return [stretches.day(d) for d in days]
    mondays = [d for d in days if d.weekday() == 0]
    if name.endswith("monday"):
        return [stretches.day(d) for d in mondays]
    return [Stretch(d - 2 * stretches.ONE_DAY, d, "range") for d in mondays]


def distance(days: Stretch, around: date) -> float:
    """Months from a date to the nearest end of a stretch: ahead of it above 0, behind below."""
    if around in days:
        return 0.0
    gap = days.first - around if days.first > around else days.last - around
    return gap.days / 30.4


def unlikely(days: Stretch, around: date, leaning: float, cost: float = MONTH_COST) -> float:
    """How far a stretch is and how much it is not where the text leans (log odds).

    The end of what is running lies ahead.
    """
    gap = distance(days, around)
    if gap == 0:
        return -max(leaning, 0.0) / 2 if days.last > around else 0.0
    return cost * abs(gap) - (leaning if gap > 0 else -leaning) / 2


def nearest(
    found: list[Stretch], around: date, leaning: float, cost: float = MONTH_COST
) -> Stretch | None:
    """The likeliest of some stretches: near, and on the side to which the text leans."""
    return min(found, key=lambda days: unlikely(days, around, leaning, cost), default=None)


def in_row(row: tuple[Yearly, ...], around: date) -> list[Stretch]:
    """The days of points that follow one another: *Q1*, *Q2*, *Q3* over columns of figures.

    They go forward or back in time, whichever takes less of it.

    >>> [day.first.month for day in in_row((Yearly("month", (1,)), Yearly("month", (12,))), \
date(2024, 2, 13))]
    [1, 12]
    """
    chains = [
        chain
        for sign in (1, -1)
        for first in candidates(row[0], around)
        if (chain := _chain(first, row, around, sign))
    ]

    def length(chain: list[Stretch]) -> int:
        return abs((chain[-1].first - chain[0].first).days)

    def far(chain: list[Stretch]) -> float:
        return sum(unlikely(days, around, -_TABLED) for days in chain)

    shortest = min(map(length, chains), default=0)
    return min((c for c in chains if length(c) < shortest + _SLACK), key=far, default=[])


def _chain(first: Stretch, row: tuple[Yearly, ...], around: date, sign: int) -> list[Stretch]:
    """Each point's days next to those of the one before, later (1) or earlier (-1).

    A point that comes again (*Q1*, *Q2*, *Target*, *Q2 status*) is the same.
    """
    chain = [first]
    for place, point in enumerate(row[1:], start=1):
        if point in row[:place]:
            chain.append(chain[row.index(point)])
            continue
        days = sorted(candidates(point, around), key=lambda days: sign * days.first.toordinal())
        beyond = [one for one in days if sign * (one.first - chain[-1].first).days > 0]
        if not beyond:
            return []
        chain.append(beyond[0])
    return chain


def _pick(found: Yearly, context: Context) -> Reading:
    anchor = context.meeting
    if anchor is None and context.same is not None:
        return anchored(of_stretch(context.same.days), context.same)
    if anchor is None:
        return unknown(NO_ANCHOR)
    if found.kind in ("quarter", "half") and context.same is not None:
        return anchored(of_stretch(context.same.days), context.same)  # "Q1 2023/24 ... in Q1"
    around = anchor.days.first
    leaning = context.leaning
    if context.row and (chain := in_row(context.row, around)):
        return anchored(of_stretch(chain[context.row_at]), anchor)
    if found.kind in ("quarter", "half"):
        leaning -= _REPORTED
    ranked = sorted(
        (unlikely(days, around, leaning), days.first, days) for days in candidates(found, around)
    )
    if not ranked:
        return unknown(_no_such_day(found, around.year))
    reading = anchored(of_stretch(ranked[0][2]), anchor)
    if len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _DOUBT and around not in ranked[0][2]:
        return replace(reading, alternatives=(ranked[1][2],))
    return reading


def _set_value(found: Yearly) -> str | None:
    if found.kind == "month":
        return f"XXXX-{int(found.parts[0]):02d}"
    if found.kind == "day":
        return f"XXXX-{int(found.parts[0]):02d}-{int(found.parts[1]):02d}"
    if found.kind == "season" and len(found.parts) == 1:
        return f"XXXX-{stretches.SEASON_CODES[str(found.parts[0])]}"
    return None


# --- with a word that shifts it -------------------------------------------------------------------


def resolve_shifted(found: Shifted, context: Context) -> Reading:
    """*last April*, *next spring*, *this Christmas*, *autumn last year*, *the previous May*."""
    word = found.word
    anchor = context.meeting
    if word in ("previous", "preceding", "following", "subsequent", "ensuing", "that", "same"):
        anchor = context.near or context.meeting
    if anchor is None:
        return unknown(NO_ANCHOR)
    around = anchor.days.first if word != "following" else anchor.days.last
    if found.years is not None:
        first = around.year + found.years
        if found.inner.kind in ("quarter", "half"):
            first = stretches.year_around(around, "financial").first.year + found.years
        days = in_year(found.inner, first)
        return anchored(of_stretch(days), anchor) if days else unknown(NO_ANCHOR)
    all_days = candidates(found.inner, around)
    past = [days for days in all_days if days.last < around]
    future = [days for days in all_days if days.first > around]
    alternatives: tuple[Stretch, ...] = ()
    if word in ("last", "past", "previous", "preceding", "prior"):
        chosen = past[-1] if past else None
        if word == "last" and len(past) > 1 and chosen and chosen.first.year == around.year:
            alternatives = (past[-2],)
    elif word in ("next", "following", "coming", "forthcoming", "upcoming", "ensuing", "new"):
        chosen = future[0] if future else None
        if word == "next" and len(future) > 1 and chosen and chosen.first.year == around.year:
            alternatives = (future[1],)
    else:
        near = [days for days in all_days if around in days or days.first.year == around.year]
        chosen = nearest(near, around, 0)
    if chosen is None:
        return unknown("its days are not known")
    reading = replace(anchored(of_stretch(chosen), anchor), alternatives=alternatives)
    return _check_weekday(found.inner, reading)
