"""Forms that count from another date: what their groups say."""

from __future__ import annotations

import re
from collections.abc import Callable

from extract.pipes.date_values.expressions import (
    Away,
    DayOfMonth,
    Expression,
    Part,
    Relative,
    Rolling,
    Weekday,
)
from extract.pipes.date_values.names import day_number, split_unit, weekday_number

_PARTS_OF_DAY = ("morning", "afternoon", "evening", "night", "tonight")
_BACK = ("last", "previous", "past", "preceding", "prior")
_ON = ("next", "following", "coming", "forthcoming", "upcoming", "ensuing", "subsequent", "new")


def _day_of_month(match: re.Match[str]) -> Expression | None:
    day = day_number(match["day"])
    if not 1 <= day <= 31:
        return None
    words = {"ult": -1, "inst": 0, "prox": 1, "the": 0, "this": 0, "next": 1, "last": -1}
    of = match["of"] or match["of2"]
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    return DayOfMonth(day, weekday, words.get(of) if of else None)


def _weekday(match: re.Match[str]) -> Expression | None:
    word, after, of_week = match["word"], match["after"], match["of_week"]
    weeks = {"week": 1, "fortnight": 2}.get(after or "", 0)
    if after in ("past", "gone", "last"):
        word = "past"
    elif after in ("next", "following"):
        word = after
    week = {"this": 0, "last": -1, "previous": -1, "next": 1, "following": 1}
    return Weekday(
        weekday_number(match["weekday"]), word, weeks, week[of_week] if of_week else None
    )


def _day_name(match: re.Match[str]) -> Expression | None:
    name = match["name"].removeprefix("the ")
    shift = {"yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1}.get(name, 0)
    part = name.split()[-1]
    word = "that" if name.startswith(("same", "that")) else "today"
    shift += {"week": 7, "fortnight": 14}.get(match["after"] or "", 0)
    return Relative("day", shift, word, part_of_day=part if part in _PARTS_OF_DAY else None)


def _next_day(match: re.Match[str]) -> Expression | None:
    word = match["word"] or match["after"]
    if word in ("before", *_BACK):
        return Relative("day", -1, "previous" if match["word"] else "before")
    if word in ("after", *_ON):
        return Relative("day", 1, "following")
    return Relative("day", 0, "that")


def _this_time(match: re.Match[str]) -> Expression | None:
    return Away(split_unit(match["unit"])[0], 1, -1 if match["word"] == "last" else 1, "time")


def _before_last(match: re.Match[str]) -> Expression | None:
    unit, kind = split_unit(match["unit"])
    shift, word = {
        "before last": (-2, "last"),
        "after next": (2, "next"),
        "before": (-1, "previous"),
    }.get(match["after"], (1, "following"))
    return Relative(unit, shift, word, kind)


def _relative(match: re.Match[str]) -> Expression | None:
    word = match["word"]
    unit, kind = split_unit(match["unit"])
    if match["unit"].endswith("s"):
        return None
    rolls = word in ("past", "last", "coming", "next") and match[0].startswith("the ")
    if rolls and unit in ("week", "fortnight", "month", "year") and kind is None:
        return Rolling(unit, 1, -1 if word in _BACK else 1, word)
    shift = -1 if word in _BACK else 1 if word in _ON else 0
    return Relative(unit, shift, word, kind)


def _the_unit(match: re.Match[str]) -> Expression | None:
    if match["unit"].endswith("s") or match["unit"] in ("season", "day"):
        return None
    unit, kind = split_unit(match["unit"])
    found = Relative(unit, 0, "the", kind)
    return Part("so far", found) if match["to_date"] else found


def _rolling(match: re.Match[str]) -> Expression | None:
    unit, kind = split_unit(match["unit"])
    word = match["word"]
    sign = -1 if word in _BACK else 1 if word in _ON else 0
    if not sign:
        return None
    groups = match.groupdict()
    counted = groups.get("count") or ""
    several = not counted or not (counted.isdigit() or counted in ("a", "an"))
    count = None if several or groups.get("count2") else int(counted) if counted.isdigit() else 1
    if counted.startswith(("a couple", "couple")):
        count = 2
    return Rolling(unit, count, sign, word, kind)


def _away(match: re.Match[str]) -> Expression | None:
    counted, word = match["count"], match["word"]
    count = int(counted) if counted.isdigit() else {"a": 1, "an": 1}.get(counted)
    if "couple" in counted:
        count = 2
    if match["count2"]:
        count = None
    sign = 1 if word in ("hence", "later", "time") else -1
    return Away(split_unit(match["unit"])[0], count, sign, word)


READERS: dict[str, Callable[[re.Match[str]], Expression | None]] = {
    "day of month": _day_of_month,
    "weekday": _weekday,
    "day name": _day_name,
    "next day": _next_day,
    "this time": _this_time,
    "before last": _before_last,
    "relative": _relative,
    "the unit": _the_unit,
    "rolling": _rolling,
    "rolling no count": _rolling,
    "away": _away,
}
