"""The numbers behind names: months, weekdays, ordinals, years, units."""

from __future__ import annotations

import re

from extract.pipes.date_values.expressions import Unit, YearKind, Years
from extract.pipes.date_values.surface import MONTH_NAMES, ORDINALS, WEEKDAY_NAMES

_MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, start=1)}
_WEEKDAYS = {name: number for number, name in enumerate(WEEKDAY_NAMES)}
_NTHS = {**ORDINALS, "last": -1, "final": -1, "penultimate": -2}
_KINDS: dict[str, YearKind] = {
    **dict.fromkeys(
        ("financial", "fiscal", "tax", "accounting", "budget", "reporting"), "financial"
    ),
    **dict.fromkeys(("academic", "school", "session"), "academic"),
    **dict.fromkeys(("municipal", "civic", "mayoral", "council"), "municipal"),
    "calendar": "calendar",
}
_UNITS: dict[str, Unit] = {
    "day": "day", "week": "week", "weekend": "weekend", "fortnight": "fortnight",
    "month": "month", "quarter": "quarter", "half year": "half", "half-year": "half",
    "term": "term", "year": "year",
}  # fmt: skip


def month_number(name: str) -> int:
    """The month, from 1, of its full name."""
    return _MONTHS[name]


def weekday_number(name: str) -> int:
    """The weekday, Monday 0, of its full name."""
    return _WEEKDAYS[name]


def day_number(text: str) -> int:
    """A day of the month in figures or as an ordinal.

    >>> day_number("07"), day_number("fifteenth")
    (7, 15)
    """
    return int(text) if text.isdigit() else ORDINALS[text]


def nth_number(text: str) -> int:
    """Which one of several, from 1; the last is -1."""
    return int(text) if text.isdigit() else _NTHS[text]


def split_unit(text: str) -> tuple[Unit, YearKind | None]:
    """A unit without its plural, and the kind of year if it is one.

    >>> split_unit("financial years"), split_unit("calendar month")
    (('year', 'financial'), ('month', None))
    """
    kind, _, unit = text.removesuffix("s").rpartition(" ")
    if unit == "half" or text.startswith("half"):
        return "half", None
    return _UNITS.get(unit, "day"), _KINDS.get(kind) if unit == "year" else None


def read_years(text: str) -> Years | None:
    """Years as printed; None where they are no span of years (*2019-05*, *24/7*).

    >>> read_years("2019/20"), read_years("academic year 2021")
    (Years(first=2019, last=2020, kind=None, short=False), \
Years(first=2021, last=None, kind='academic', short=False))
    """
    named = re.search("|".join(_KINDS), text)
    kind = _KINDS[named[0]] if named else "financial" if text.startswith("fy") else None
    numbers = re.findall(r"\d+", text)
    if not numbers or len(numbers) > 2:
        return None
    first = int(numbers[0])
    short = len(numbers[0]) == 2
    if len(numbers) == 1:
        return Years(first, None, kind, short)
    last = int(numbers[1])
    if short:
        return Years(first, last, kind, True) if (last - first) % 100 == 1 else None
    if len(numbers[1]) < 3:
        century = 10 ** len(numbers[1])  # of "2022/3" the decade
        last += first - first % century
        last += century if last < first else 0
    return Years(first, last, kind) if 0 < last - first <= 200 else None
