"""Days with a name: fixed ones, those that follow Easter, bank holidays, Advent."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from extract.pipes.date_values.stretches import ONE_DAY, Stretch, day, season, week
from extract.pipes.date_values.surface import MONTH_NAMES, WEEKDAY_NAMES

_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "yule": (12, 25),
    "boxing day": (12, 26), "st stephen day": (12, 26), "new year": (1, 1), "new year day": (1, 1),
    "new year eve": (12, 31), "hogmanay": (12, 31), "halloween": (10, 31),
    "bonfire night": (11, 5), "guy fawkes night": (11, 5), "armistice day": (11, 11),
    "remembrance day": (11, 11), "may day": (5, 1), "st andrew day": (11, 30),
    "st david day": (3, 1), "dygwyl dewi": (3, 1), "st patrick day": (3, 17),
    "patrick day": (3, 17), "st george day": (4, 23), "st swithin day": (7, 15),
    "st brigid day": (2, 1), "st nicholas day": (12, 6), "st valentine day": (2, 14),
    "valentine day": (2, 14), "candlemas": (2, 2), "lady day": (3, 25), "lammas": (8, 1),
    "martinmas": (11, 11), "michaelmas": (9, 29), "midsummer": (6, 24), "midsummer day": (6, 24),
    "burns night": (1, 25), "twelfth night": (1, 5), "epiphany": (1, 6), "old new year": (1, 13),
    "all saint day": (11, 1), "all soul day": (11, 2), "ve day": (5, 8), "vj day": (8, 15),
}  # fmt: skip
# First and last day, counted from Easter Sunday.
_FROM_EASTER = {
    "easter": (0, 0), "easter sunday": (0, 0), "easter monday": (1, 1), "easter tuesday": (2, 2),
    "easter saturday": (-1, -1), "easter weekend": (-2, 1), "easter week": (0, 6),
    "good friday": (-2, -2), "maundy thursday": (-3, -3), "palm sunday": (-7, -7),
    "holy week": (-7, -1), "ash wednesday": (-46, -46), "shrove tuesday": (-47, -47),
    "shrovetide": (-49, -47), "lent": (-46, -1), "mothering sunday": (-21, -21),
    "ascension day": (39, 39), "whitsun": (49, 49), "whit sunday": (49, 49), "whit": (49, 49),
    "pentecost": (49, 49), "whit monday": (50, 50), "whit week": (49, 55),
    "trinity sunday": (56, 56), "corpus christi": (60, 60),
}  # fmt: skip
MOVING = re.compile(r"ramadan|eid|diwali|passover|hanukkah")
"""Those whose day follows the moon or a council's calendar: not computed here."""


def easter(year: int) -> date:
    """Easter Sunday of the Western churches.

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    from dateutil.easter import easter as sunday  # not at import: every spacy.load imports this

    return sunday(year)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth (from 1; the last: -1) of a weekday (Monday 0) in a month.

    >>> nth_weekday(2021, 8, 0, -1)
    datetime.date(2021, 8, 30)
    """
    weeks = calendar.monthcalendar(year, month)
    days = [row[weekday] for row in weeks if row[weekday]]
    return date(year, month, days[nth if nth < 0 else nth - 1])


def holiday(name: str, year: int) -> Stretch | None:
    """The days of a named day or holiday in a calendar year; None where they are not known.

    >>> holiday("whit monday", 2021).first
    datetime.date(2021, 5, 24)
    """
    name = name.replace("'", "").replace("holidays", "holiday")
    if not name.startswith("christmas"):
        name = re.sub(r"s(?= (?:day|eve)$)|(?<=year)s$", "", name)
    if name in _FIXED:
        return day(date(year, *_FIXED[name]))
    if name in _FROM_EASTER:
        first, last = _FROM_EASTER[name]
        sunday = easter(year)
        return Stretch(
            sunday + first * ONE_DAY, sunday + last * ONE_DAY, "day" if first == last else "range"
        )
    if name in ("remembrance sunday", "remembrance weekend"):
        sunday = nth_weekday(year, 11, 6, 2)
        return Stretch(sunday, sunday, "day") if name.endswith("sunday") else _weekend(sunday)
    if name.startswith("advent"):
        sunday = week(date(year, 12, 24)).last - timedelta(weeks=4)
        if date(year, 12, 24).weekday() == 6:
            sunday += timedelta(weeks=1)
        end = sunday if name.endswith("sunday") else date(year, 12, 24)
        return Stretch(sunday, end, "day" if end == sunday else "range")
    if "bank holiday" in name:
        return _bank_holiday(name, year)
    if "half term" in name:
        return _half_term(name, year)
    return season("summer", year) if re.match(r"summer|school|recess", name) else None


def bank_holidays(year: int) -> list[date]:
    """The bank holidays of England and Wales that fall on a fixed place, without substitutes."""
    return [
        date(year, 1, 1), easter(year) - 2 * ONE_DAY, easter(year) + ONE_DAY,
        nth_weekday(year, 5, 0, 1), nth_weekday(year, 5, 0, -1), nth_weekday(year, 8, 0, -1),
        date(year, 12, 25), date(year, 12, 26),
    ]  # fmt: skip


def _bank_holiday(name: str, year: int) -> Stretch | None:
    named = next((number for number, m in enumerate(MONTH_NAMES, 1) if m in name), None)
    weekday = next((d for d, w in enumerate(WEEKDAY_NAMES) if name.endswith(w)), None)
    if "easter" in name:
        found = easter(year) + (-2 if weekday == 4 else 1) * ONE_DAY
    elif "spring" in name or "late may" in name:
        found = nth_weekday(year, 5, 0, -1)
    elif "summer" in name:
        found = nth_weekday(year, 8, 0, -1)
    elif "christmas" in name:
        found = date(year, 12, 25)
    elif named:
        days = [d for d in bank_holidays(year) if d.month == named]
        if not days:
            return None
        found = days[0]
    else:
        return None
    if name.endswith("weekend"):
        return Stretch(found - 2 * ONE_DAY, found, "range") if found.weekday() == 0 else None
    return week(found) if name.endswith("week") else day(found)


def _half_term(name: str, year: int) -> Stretch | None:
    """Monday to Friday of the week that most authorities keep."""
    if re.search(r"summer|may|whit|spring bank", name):
        monday = nth_weekday(year, 5, 0, -1)
    elif re.search(r"autumn|october|michaelmas", name):
        monday = next(date(year, 10, d) for d in range(22, 29) if date(year, 10, d).weekday() == 0)
    elif re.search(r"spring|february|lent", name):
        monday = next(date(year, 2, d) for d in range(12, 19) if date(year, 2, d).weekday() == 0)
    else:
        return None
    return Stretch(monday, monday + 4 * ONE_DAY, "week")


def _weekend(sunday: date) -> Stretch:
    return Stretch(sunday - ONE_DAY, sunday, "week")
