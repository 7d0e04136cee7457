"""What stands right before a DATE and makes more of it: *since*, *until*, *every*, *the*."""

from __future__ import annotations

import re
from datetime import date

from extract.pipes.date_values.stretches import ONE_DAY
from extract.records.types import Days

_TIE = r"(?:\s+(?:the|close of (?:play|business)(?: on)?|noon on|midnight on))*\s*$"
_SINCE = re.compile(rf"\b(?:ever )?(?:since|from|as from|with effect from|effective){_TIE}", re.I)
_UNTIL = re.compile(rf"\b(?:until|till|by|up to|no later than|on or before|through to){_TIE}", re.I)
_AFTER = re.compile(rf"(?<!day )(?<!week )\bafter{_TIE}", re.I)
_BEFORE = re.compile(rf"(?<!or )(?<!day )(?<!week )\b(?:before|prior to|ahead of){_TIE}", re.I)
_EVERY = re.compile(r"\b(?:every|each|any|most)\s*$", re.I)
_THE = re.compile(r"\bthe\s*$", re.I)
_REACH = 40


def interval(before: str, first: date, last: date) -> tuple[Days, str] | None:
    """The open stretch that the word before makes of a date, and TIMEX3's mod.

    *since* and *from* leave the end open, *until* and *by* the start.

    >>> interval("vacant since the ", date(2020, 5, 1), date(2020, 5, 31))
    (('2020-05-01', ''), 'ON_OR_AFTER')
    >>> interval("not before ", date(2020, 5, 1), date(2020, 5, 31))
    (('', '2020-04-30'), 'BEFORE')
    """
    words = before[-_REACH:]
    if _SINCE.search(words):
        return (first.isoformat(), ""), "ON_OR_AFTER"
    if _UNTIL.search(words):
        return ("", last.isoformat()), "ON_OR_BEFORE"
    if _AFTER.search(words) and last < date.max:
        return ((last + ONE_DAY).isoformat(), ""), "AFTER"
    if _BEFORE.search(words) and first > date.min:
        return ("", (first - ONE_DAY).isoformat()), "BEFORE"
    return None


def is_recurring(before: str) -> bool:
    """*every November*: no one day."""
    return _EVERY.search(before[-_REACH:]) is not None


def has_article(before: str) -> bool:
    """*the Monday*: the one after what has been told."""
    return _THE.search(before[-_REACH:]) is not None
