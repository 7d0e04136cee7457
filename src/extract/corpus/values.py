"""What a span's attributes must say: days of DATEs, ids, use by a record, titles of short roles."""

from __future__ import annotations

import datetime
import re
from calendar import month_abbr, month_name
from collections import Counter
from collections.abc import Iterator

from extract.corpus.documents import CorpusDocument
from extract.corpus.markup import Mark
from extract.corpus.problems import SUGGESTION, Problem
from extract.corpus.records_schema import fold, used_spans
from extract.corpus.words import WEEKDAY

MEASURED_SPLITS = ("dev", "test")
"""The splits whose values and records are complete, because they measure the product."""

_MONTHS = {name.lower(): i for i, name in enumerate(month_name) if name}
_MONTHS |= {name.lower(): i for i, name in enumerate(month_abbr) if name} | {"sept": 9}
_WEEKDAY = rf"(?:(?:{WEEKDAY}|\b(?:Mon|Tues?|Weds?|Thurs?|Fri|Sat|Sun)\b\.?),?\s*(?:the )?)?"
_DAY_MONTH_YEAR = re.compile(
    rf"{_WEEKDAY}(\d{{1,2}})(?:st|nd|rd|th)?\s(?:of )?([A-Z][a-z]+)\.?,?\s(\d{{4}})", re.I
)
_FIGURES = re.compile(rf"{_WEEKDAY}(\d{{1,2}})[./-](\d{{1,2}})[./-](\d{{4}}|\d{{2}})", re.I)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH_YEAR = re.compile(r"([A-Z][a-z]+)\.?,?\s(\d{4})", re.I)
_SHORT_ROLE = re.compile(
    r"(?:Strategic |Executive |Assistant |Deputy |Service )?"
    r"(?:Director|Cabinet Member|Chief Officer|Portfolio Holder|Lead Member|Head of Service"
    r"|Officer|Manager)"
)


def check_values(document: CorpusDocument) -> Iterator[Problem]:
    """Every attribute that is missing or wrong, by the rules of the document's split."""
    measured = document.split in MEASURED_SPLITS
    ids = Counter(mark.id for mark in document.marks if mark.id)
    used = used_spans(document.records)
    titles = {fold(document.surface(mark)) for mark in document.marks if mark.label == "ROLE"}
    for mark in document.marks:
        surface = re.sub(r"\s+", " ", document.surface(mark))
        line = document.source.line(mark.start)
        shown = f"{surface[:80]!r} ({mark.label})"
        if mark.id and ids[mark.id] > 1:
            yield Problem(document.path, line, "id", f"the id {mark.id!r} is used twice: {shown}")
        for message in _check_date(mark, surface, measured) if mark.label == "DATE" else ():
            yield Problem(document.path, line, "date-value", f"{message}: {shown}")
        if measured and mark.label in ("PERCENT", "RAG") and mark.id not in used:
            yield Problem(document.path, line, "record", f"no record uses this span: {shown}")
        if measured and mark.label == "JUDGEMENT" and mark.id not in used:
            message = f"no judgement uses this span: {shown}"
            yield Problem(document.path, line, "record", message, SUGGESTION)
        if mark.label == "ROLE":
            yield from _check_title(document, mark, surface, titles, measured)


def _check_title(
    document: CorpusDocument, mark: Mark, surface: str, titles: set[str], measured: bool
) -> Iterator[Problem]:
    line = document.source.line(mark.start)
    title = mark.attrs.get("to")
    if title is not None and title != "open" and fold(title) not in titles:
        message = f"to={title!r} is no ROLE of this document: {surface!r}"
        yield Problem(document.path, line, "title", message)
    is_short = measured and title is None and _SHORT_ROLE.fullmatch(surface)
    longer = [t for t in titles if fold(surface) in t and t != fold(surface)]
    if is_short and longer:
        message = f"does {surface!r} stand for a fuller title (to=...)?"
        yield Problem(document.path, line, "title", message, SUGGESTION)


def _check_date(mark: Mark, surface: str, required: bool) -> Iterator[str]:
    start, end = mark.attrs.get("start"), mark.attrs.get("end")
    if start is None and end is None:
        if required:
            yield "lacks start= and end="
        return
    if start is None or end is None:
        yield "has only one of start= and end="
        return
    if start == "none" or end == "none":
        if start != end or not mark.attrs.get("reason"):
            yield 'days that cannot be said: start=none end=none reason="..."'
        return
    first, last = _day(start), _day(end)
    if first is None or last is None:
        yield f"start={start} end={end} are not days (YYYY-MM-DD)"
        return
    if first > last:
        yield f"start={start} is after end={end}"
    said = stated_days(surface)
    if said and said != (first, last):
        yield f"start={start} end={end}, but the words say {said[0]} to {said[1]}"


def stated_days(surface: str) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of a DATE that needs no context: a full date, or a month and its year.

    >>> stated_days("Tuesday, 3rd May 2022")
    (datetime.date(2022, 5, 3), datetime.date(2022, 5, 3))
    """
    if match := _DAY_MONTH_YEAR.fullmatch(surface):
        day, month, year = match.groups()
        return _single(int(year), _MONTHS.get(month.lower(), 0), int(day))
    if match := _ISO.fullmatch(surface):
        return _single(*map(int, match.groups()))
    if match := _FIGURES.fullmatch(surface):
        day_, month_, year_ = map(int, match.groups())
        if year_ < 100:
            year_ += 2000 if year_ < 50 else 1900
        return _single(year_, month_, day_)
    if match := _MONTH_YEAR.fullmatch(surface):
        month_number = _MONTHS.get(match.group(1).lower(), 0)
        if month_number:
            year_number = int(match.group(2))
            first = datetime.date(year_number, month_number, 1)
            after = datetime.date(year_number + month_number // 12, month_number % 12 + 1, 1)
            return first, after - datetime.timedelta(days=1)
    return None


def _single(year: int, month: int, day: int) -> tuple[datetime.date, datetime.date] | None:
    try:
        date = datetime.date(year, month, day)
    except ValueError:  # 31 June, as minutes will have it: the words say no day
        return None
    return date, date


def _day(value: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value) if _ISO.fullmatch(value) else None
    except ValueError:  # a day that is on no calendar: the caller reports it
        return None
