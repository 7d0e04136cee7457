"""Forms that name a point: what their groups say."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable

from extract.pipes.date_values.expressions import (
    Decade,
    Expression,
    Impossible,
    Part,
    Range,
    Relative,
    Shifted,
    Yearly,
    Years,
)
from extract.pipes.date_values.names import (
    day_number,
    month_number,
    nth_number,
    read_years,
    weekday_number,
)


def _day_month(match: re.Match[str]) -> Expression | None:
    groups = match.groupdict()
    month, day = month_number(groups["month"]), day_number(groups["day"])
    word = groups.get("last")
    found = _yearly_day(day, month, groups.get("year"), groups.get("weekday"))
    if word in ("inst", "ult"):
        return found
    if word and isinstance(found, Yearly):
        return Shifted(found, word)
    return found


def _iso(match: re.Match[str]) -> Expression | None:
    return _yearly_day(int(match["day"]), int(match["month"]), match["year"], None)


def _numeric(match: re.Match[str]) -> Expression | None:
    return _yearly_day(int(match["day"]), int(match["month"]), match["year"], match["weekday"])


def _day_slash(match: re.Match[str]) -> Expression | None:
    day, month = int(match["day"]), int(match["month"])
    if month > 12 or "." in match[0]:
        years = read_years(match[0]) if "/" in match[0] else None
        return years if years and years.last else None
    return _yearly_day(day, month, None, match["weekday"])


def _yearly_day(day: int, month: int, year: str | None, weekday: str | None) -> Expression:
    years = None
    if year:
        years = Years(int(year.lstrip("'")), short=len(year.lstrip("'")) == 2)
    named = weekday_number(weekday) if weekday else None
    if not 1 <= month <= 12:
        other = None
        if 1 <= day <= 12 and 1 <= month <= calendar.monthrange(2000, day)[1]:
            other = Yearly("day", (day, month), years, named)
        return Impossible(f"there is no month {month}", other)
    longest = calendar.monthrange(2000, month)[1]
    if not 1 <= day <= longest:
        return Impossible(f"{calendar.month_name[month]} has {longest} days, not {day}")
    return Yearly("day", (month, day), years, named)


def _month_year(match: re.Match[str]) -> Expression | None:
    year = match["year"].lstrip("'")
    return Yearly("month", (month_number(match["month"]),), Years(int(year), short=len(year) == 2))


def _finance_month(match: re.Match[str]) -> Expression | None:
    # Accountants count months from April.
    number = (int(match["number"]) + 2) % 12 + 1
    return Yearly("month", (number,), read_years(match["years"]) if match["years"] else None)


def _month_of(match: re.Match[str]) -> Expression | None:
    shift = {"last": -1, "this": 0, "next": 1}[match["shift"]]
    return Shifted(Yearly("month", (month_number(match["month"]),)), match["shift"], shift)


def _month(match: re.Match[str]) -> Expression | None:
    found = Yearly("month", (month_number(match["month"]),))
    return Shifted(found, match["last"]) if match["last"] else found


def _years(match: re.Match[str]) -> Expression | None:
    return read_years(match["years"])


def _decade(match: re.Match[str]) -> Expression | None:
    century = int(match["century"] or 19)
    return Decade(century * 100 + int(match["tens"]) * 10)


def _quarter(match: re.Match[str]) -> Expression | None:
    groups = match.groupdict()
    printed = groups.get("before") or groups.get("years")
    years = read_years(printed) if printed else None
    numbers = match[0][match.start("first") : match.end(0)]
    if groups.get("years"):
        numbers = match[0][match.start("first") : match.start("years")]
    found = [int(n) for n in re.findall(r"[1-4]", numbers)]
    quarter = Yearly("quarter", (found[0], found[-1]), years)
    if groups.get("shift"):
        word = groups["shift"]
        return Shifted(quarter, word, {"last": -1, "this": 0, "next": 1}[word])
    return quarter


def _nth_quarter(match: re.Match[str]) -> Expression | None:
    first = nth_number(match["nth"])
    last = nth_number(match["nth2"]) if match["nth2"] else first
    years = read_years(match["years"]) if match["years"] else None
    if match["unit"].startswith("half"):
        half = 2 if first == -1 else first
        return Yearly("half", (half,), years) if half in (1, 2) else None
    if match["nth"] == "last" and not match["years"] and not match["shift"]:
        return Relative("quarter", -1, "last")
    first, last = (4 if n == -1 else n for n in (first, last))
    if not (1 <= first <= 4 and 1 <= last <= 4):
        return None
    found = Yearly("quarter", (first, last), years)
    shift = {"last": -1, "next": 1, "this": 0}.get(match["shift"] or "")
    return found if shift is None else Shifted(found, match["shift"], shift)


def _half(match: re.Match[str]) -> Expression | None:
    years = read_years(match["years"]) if match["years"] else None
    return Yearly("half", (int(match["half"]),), years)


def _month_quarter(match: re.Match[str]) -> Expression | None:
    first, last = month_number(match["month"]), month_number(match["month2"])
    return Range(Yearly("month", (first,)), Yearly("month", (last,)))


def _term(match: re.Match[str]) -> Expression | None:
    names = re.findall(r"[a-z]+", re.sub(r"\b(?:and|or)\b", "", match["term"]))
    years = read_years(match["years"]) if match["years"] else None
    found = Yearly("term", tuple(names), years)
    if match["number"] and int(match["number"]) <= 2:
        return Part(("first half", "second half")[int(match["number"]) - 1], found)
    return found


def _numbered_term(match: re.Match[str]) -> Expression | None:
    """One of the six terms of a school year, two to a season."""
    years = read_years(match["years"]) if match["years"] else None
    if match["season"]:
        name, half = match["season"], int(match["half"])
    else:
        number = int(match["number"]) if match["number"] else nth_number(match["nth"])
        if not 1 <= number <= 6:
            return None
        name, half = ("autumn", "spring", "summer")[(number - 1) // 2], (number - 1) % 2 + 1
    return Part(("first half", "second half")[half - 1], Yearly("term", (name,), years))


def _season(match: re.Match[str]) -> Expression | None:
    years = read_years(match["years"]) if match["years"] else None
    return Yearly("season", tuple(match["season"].split("/")), years)


def _holiday(match: re.Match[str]) -> Expression | None:
    years = read_years(match["years"]) if match["years"] else None
    return Yearly("holiday", (match["holiday"].replace("-", " "),), years)


READERS: dict[str, Callable[[re.Match[str]], Expression | None]] = {
    "day month": _day_month,
    "month day": _day_month,
    "iso": _iso,
    "numeric": _numeric,
    "day slash": _day_slash,
    "month year": _month_year,
    "month of": _month_of,
    "month": _month,
    "finance month": _finance_month,
    "years": _years,
    "decade": _decade,
    "quarter": _quarter,
    "nth quarter": _nth_quarter,
    "quarter of": _quarter,
    "half": _half,
    "month quarter": _month_quarter,
    "term": _term,
    "numbered term": _numbered_term,
    "season short": _season,
    "season": _season,
    "school": _holiday,
    "bank": _holiday,
    "holiday": _holiday,
}
