"""Full dates, with day, month and year, and what day each is.

Only what can be said without an anchor: this runs before the component that gives DATEs their
values, which needs the date of the meeting for all others.
"""

from __future__ import annotations

import re
from calendar import day_abbr, month_abbr
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from extract.pipes.dates.atoms import DAY, MONTH, ORDINAL_WORD, WEEKDAY, YEAR, YEAR_SHORT
from extract.pipes.forms import DASH

_SEP = r"[\s,.]{1,6}"
_WEEKDAY = rf"(?:{WEEKDAY}{_SEP}(?:the{_SEP})?)?"
_YEAR = rf"(?P<year>{YEAR}|{YEAR_SHORT})"
_FIRST = rf"(?P<day>{DAY}|{ORDINAL_WORD})"
# A meeting of two days is dated by its first.
_TO = rf"(?:(?:\s?{DASH}\s?|\s(?:and|to|&)\s)(?P<last>(?P<weekday>{_WEEKDAY})(?P<to>{DAY})))?"
_DATE = re.compile(
    rf"(?<![\w/])(?:{_WEEKDAY}{_FIRST}{_TO}\s{{0,4}}(?:(?:day\s{{1,4}})?of\s{{1,4}})?"
    rf"(?P<month>{MONTH})(?:{_SEP}|(?=['’‘]|(?:19|20)\d\d(?!\d))){_YEAR}"
    rf"|{_WEEKDAY}(?P<month2>{MONTH})\s{{1,4}}(?P<day2>{DAY}){_SEP}(?P<year2>{YEAR})"
    rf"|{_WEEKDAY}(?P<day3>\d{{1,2}})(?P<mark>[./-])(?P<month3>\d{{1,2}})(?P=mark)"
    r"(?P<year3>\d{4}|\d\d)(?![\d/]|\.\d)"
    r"|(?P<year4>(?:19|20)\d\d)-(?P<month4>\d\d)-(?P<day4>\d\d)(?!\d))",
    re.I,
)
_NO_YEAR = re.compile(
    rf"(?<![\w/])(?P<weekday>{_WEEKDAY})(?P<day>{DAY})\s{{0,4}}(?:of\s{{1,4}})?"
    rf"(?P<month>{MONTH})(?![^\W_])",
    re.I,
)
_OF_YEAR = re.compile(rf"(?<!\w)(?P<month>{MONTH}){_SEP}(?P<year>{YEAR})(?!\w)", re.I)
_WEEKDAYS = {name.lower(): number for number, name in enumerate(day_abbr)}
_MONTHS = {name.lower(): number for number, name in enumerate(month_abbr) if name}
_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_ORDINALS = {word: number for number, word in enumerate(_UNITS, 1)} | {"thirtieth": 30}


@dataclass(frozen=True)
class FullDate:
    """A date of the text: its characters, and its day (ISO 8601) or None for one that is none."""

    start: int
    end: int
    day: str | None


def full_dates(text: str, start: int, end: int) -> Iterator[FullDate]:
    """The dates with a year in a stretch of text, in order; day first where both readings fit.

    >>> text = "Tues 17/3/15, the 31st of June 2020 and May 4, 2021"
    >>> [(text[d.start:d.end], d.day) for d in full_dates(text, 0, len(text))]
    [('Tues 17/3/15', '2015-03-17'), ('31st of June 2020', None), ('May 4, 2021', '2021-05-04')]
    >>> [day.day for day in full_dates("No. 19 - Thurs 6 June 2024; 6-7 June 2024", 0, 41)]
    ['2024-06-06', '2024-06-06']
    """
    for match in _DATE.finditer(text, start, end):
        found = {name.rstrip("234"): value for name, value in match.groupdict().items() if value}
        start, day = match.start(), found["day"]
        if found.get("to") and _is_number_before(match):
            start, day = match.start("last"), found["to"]
        yield FullDate(start, match.end(), _day(found["year"], found["month"], day))


def _is_number_before(match: re.Match[str]) -> bool:
    """Whether the first of two figures is no day: *Meeting 19 - Thurs 6 June*."""
    if match["weekday"] and match.start() == match.start("day"):
        return True
    return match["day"][0].isdigit() and _number(match["day"]) > _number(match["to"])


@dataclass(frozen=True)
class DayOfYear:
    """A day and month of the text: its characters, and the day of the week where it is told."""

    start: int
    end: int
    day: int
    month: int
    weekday: int | None

    def in_year(self, year: int) -> date | None:
        """That day of a year; None where it has none, or on another day of the week."""
        try:
            found = date(year, self.month, self.day)
        except ValueError:
            return None
        return found if self.weekday in (None, found.weekday()) else None


def dates_without_year(text: str, start: int, end: int) -> Iterator[DayOfYear]:
    """Days and months in a stretch of text, with a year or without.

    >>> (day,) = dates_without_year("Tue 3rd May", 0, 11)
    >>> day.day, day.month, day.weekday, day.in_year(2015), str(day.in_year(2016))
    (3, 5, 1, None, '2016-05-03')
    """
    for match in _NO_YEAR.finditer(text, start, end):
        weekday = _WEEKDAYS.get(match["weekday"].lower()[:3])
        yield DayOfYear(*match.span(), _number(match["day"]), _month(match["month"]), weekday)


def months(text: str) -> Iterator[date]:
    """The first day of each month that stands with its year, of a date or alone.

    >>> [str(day) for day in months("On 3 May 2011 and in June 2012.")]
    ['2011-05-01', '2012-06-01']
    """
    for match in _OF_YEAR.finditer(text):
        month = _month(match["month"])
        if month:
            yield date(_number(match["year"]), month, 1)


def iso_day(text: str) -> str | None:
    """The text as an ISO date if it is one, written out in full.

    >>> iso_day("2024-02-29"), iso_day("2023-02-29"), iso_day("29/2/2024")
    ('2024-02-29', None, None)
    """
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _day(year: str, month: str, day: str) -> str | None:
    years = _number(year)
    if len(year.strip("'’‘")) == 2:
        years += 2000 if years < 70 else 1900
    months = _number(month) if month.isdigit() else _month(month)
    days = _number(day) if day[0].isdigit() else _ordinal(day)
    if months > 12 >= days and month.isdigit():  # no other reading: the month stands first
        days, months = months, days
    try:
        return date(years, months, days).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    letters = re.sub(r"[^a-z0]", "", name.lower()).replace("0ct", "oct")
    known = {"ocotber": 10, "dcember": 12, "arpil": 4, "agust": 8, "setpember": 9, "janaury": 1}
    return known.get(letters) or _MONTHS.get(letters[:3], 0)


def _number(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def _ordinal(words: str) -> int:
    tens, _, unit = words.lower().replace("-", " ").rpartition(" ")
    return _ORDINALS.get(unit, 0) + {"twenty": 20, "thirty": 30}.get(tens.strip(), 0)
