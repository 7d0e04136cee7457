"""The record of the meeting: its date, body, title and item number, each with where it stands."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from extract.pipes.meeting import patterns
from extract.pipes.meeting.acting import acting_body
from extract.pipes.meeting.dates import DayOfYear, dates_without_year, full_dates, iso_day, months
from extract.pipes.meeting.header import (
    Candidate,
    Line,
    bodies,
    called_in_text,
    choose_body,
    head_lines,
    parts,
    strip,
)
from extract.records.types import Meeting, Offsets
from extract.records.view import View, least_confidence

_MOST_WORDS = 15
_PAGE_HEAD = 1500
_CASE_BY = 8  # the line of the head by which a hearing names its case
_LONGEST_CASE = 160
_DATED_BY = 8
_WRAPPED = re.compile(r"[ \t]*\r?\n[ \t]*\S[^\r\n]{0,24}")
"""Where a date may end that a line's end breaks: *on 14*, *February 2019*."""
"""Lines of the head by which a meeting without a year is dated."""
_NEAR = 200
"""Days from a meeting within which the dates of its minutes tell its year."""
_CHARITY = re.compile(r"\s*\(\s*(?:a\s+)?(?:registered\s+)?charity\b[^)\n]*(?:\)|\Z)", re.I)
_DANGLING = re.compile(r"(?:\s+(?:at|on|in|the|of|held|from|to|and|for|by))+\Z", re.I)


@dataclass
class _Found:
    """Fields as they are found, with their characters, and why others are not."""

    values: dict[str, str] = field(default_factory=dict)
    offsets: dict[str, Offsets] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)

    def put(self, view: View, name: str, start: int, end: int, value: str | None = None) -> None:
        self.values[name] = view.plain(start, end) if value is None else value
        self.offsets[name] = (start, end)


def meeting_record(view: View, given_date: str | None) -> Meeting:
    """The meeting that a document is of, as far as its head tells.

    ``given_date`` is the date that the user gave; it is used where the text has none.
    """
    text = view.text
    lines = head_lines(text)
    found = _Found()
    page = patterns.MODERN_GOV.search(text, 0, min(len(text), _PAGE_HEAD))
    item_page = page or patterns.ITEM_PAGE.search(text, 0, min(len(text), _PAGE_HEAD))
    if item_page and not page:
        page = patterns.ITEM_OF.search(text, item_page.end(), min(len(text), _PAGE_HEAD))
    chosen = None
    if page:
        found.put(view, "body", *_named(text, *page.span("body")))
        if page["item"]:
            found.put(view, "item", *page.span("item"))
    elif not item_page:
        chosen = choose_body(text, bodies(view, lines))
        if chosen is None:
            chosen = _tagged_body(view, lines)
        if chosen:
            named = _named(text, chosen.start, chosen.end)
            found.put(view, "body", *(_unclipped(view, *named) or named))
    body_from: Literal["head", "text"] | None = "head"
    if "body" not in found.values:
        called = None if item_page else called_in_text(view)
        called = called or acting_body(view)
        body_from = "text" if called else None
        if called:
            found.put(view, "body", called.start, called.end)
        else:
            found.reasons["body"] = "no line at the head names the body that met"
    if item_page:
        _put_item_title(view, found, item_page.end() if not page else 0, page)
    else:
        _put_title(view, found, lines, chosen)
    if "title" not in found.values:
        found.reasons["title"] = "no line at the head says what the paper is about"
    date_from: Literal["text", "inferred", "option"] | None = None
    dated = (page.start("date"), page.end("date")) if page else None
    if _put_date(view, found, lines, dated):
        date_from = "text"
    elif given_date and iso_day(given_date):
        found.values["date"] = given_date
        date_from = "option"
    elif _put_day(view, found, lines):
        date_from = "inferred"
    if date_from is not None:
        found.reasons.pop("date", None)
    used = [m for span in found.offsets.values() for m in view.within(*span)]
    return Meeting(
        offsets=found.offsets,
        reasons=found.reasons,
        confidence=least_confidence(used),
        date_from=date_from,
        body_from=body_from,
        date=found.values.get("date"),
        body=found.values.get("body"),
        title=found.values.get("title"),
        item=found.values.get("item"),
    )


# --- date ---------------------------------------------------------------------------------------


def _put_date(view: View, found: _Found, lines: list[Line], dated: Offsets | None) -> bool:
    """Whether the text has the date of the meeting; the reason where it has not."""
    text = view.text
    best: tuple[int, int, int, str] | None = None
    reason = "the text gives no date of the meeting"
    for line in lines if dated is None else [Line(*dated, 0)]:
        wrapped = _WRAPPED.match(text, line.end)
        for full in full_dates(text, line.start, wrapped.end() if wrapped else line.end):
            if full.start >= line.end:
                continue
            score = 9 if dated else _date_score(text, line, full.start, full.end)
            if not score:
                continue
            if full.day is None:
                reason = f"{view.plain(full.start, full.end)} is no day of the calendar"
            elif best is None or score > best[0]:
                best = (score, full.start, full.end, full.day)
    if best is not None:
        found.put(view, "date", best[1], best[2], best[3])
        return True
    day = _day_of_meeting(text, lines) if "no day" not in reason else None
    if day is not None:
        reason = f"the text dates the meeting {view.plain(day.start, day.end)}, without a year"
    found.reasons["date"] = reason
    return False


def _day_of_meeting(text: str, lines: list[Line]) -> DayOfYear | None:
    """The day and month of the meeting at the head, where no year stands with them."""
    for line in lines:
        for day in dates_without_year(text, line.start, line.end):
            if _date_score(text, line, day.start, day.end):
                return day
    return None


def _is_surely_held(text: str, day: DayOfYear) -> bool:
    """Whether a day is told as one of sitting: *held on 3 May*, *Tuesday 3 May*."""
    return day.weekday is not None or _is_of_meeting(text, day.start)


def _is_of_meeting(text: str, start: int) -> bool:
    """Whether the words before a date say that it is a meeting's."""
    before = text[max(0, start - 140) : start].rsplit("\n\n", 1)[-1]
    return patterns.OF_MEETING.search(before) is not None


def _put_day(view: View, found: _Found, lines: list[Line]) -> bool:
    """Whether the dates in the text settle the year of a meeting that is dated without one.

    It is the year in which most of them are near the day of the meeting, and in which that has its
    day of the week.
    """
    day = _day_of_meeting(view.text, lines[:_DATED_BY])
    if day is None or not _is_surely_held(view.text, day):
        return False
    others = [
        date.fromisoformat(full.day)
        for full in full_dates(view.text, 0, len(view.text))
        if full.day is not None
    ]
    others += months(view.text)
    years = {other.year + shift for other in others for shift in (-1, 0, 1)}
    days = [held for year in sorted(years) if (held := day.in_year(year)) is not None]
    near = Counter(
        {held: sum(abs((other - held).days) <= _NEAR for other in others) for held in days}
    )
    (best, most), (_, next_most) = (*near.most_common(2), (date.min, 0), (date.min, 0))[:2]
    if most == next_most:  # no date is near, or as many are in another year
        return False
    found.put(view, "date", day.start, day.end, best.isoformat())
    return True


def _date_score(text: str, line: Line, start: int, end: int) -> int:
    """How surely a date of the head is that of the meeting; 0: it is another."""
    if line.field == "date":
        return 1
    in_line = text[max(line.start, start - 140) : start]
    if patterns.OTHER_DAY.search(in_line) and not re.search(
        r"\bsigned\b|\breport\b(?=.*\bmeeting\b)", in_line, re.I
    ):
        return 0
    if patterns.OTHER_DAY_AFTER.match(text, end, min(len(text), end + 90)):
        return 0
    if _is_of_meeting(text, start):
        return 6 if line.number < 12 and not patterns.TOLD_OF.search(in_line) else 4
    return 5 if line.end - line.start <= 160 and line.number < 10 else 0


# --- title --------------------------------------------------------------------------------------


def _put_title(view: View, found: _Found, lines: list[Line], chosen: Candidate | None) -> None:
    """What the paper is about, where its head says so: *In the matter of: The Bell, Mill Lane*.

    A heading that only names the body and the kind of paper gives no title.
    """
    text = view.text
    named = chosen and text[chosen.start : chosen.end].casefold()
    for line in lines:
        subject = patterns.SUBJECT.match(text, line.start, line.end)
        if subject is None and line.number < _CASE_BY and line.end - line.start < _LONGEST_CASE:
            subject = patterns.HEARD.fullmatch(text, line.start, line.end)
        if subject and subject["title"].strip().casefold() != named:
            found.put(view, "title", *_title_of(text, *subject.span("title")))
            return
        if line.field != "title" or patterns.KIND_OF_PAPER.search(text, line.start, line.end):
            continue
        if not named or named not in text[line.start : line.end].casefold():
            found.put(view, "title", *_title_of(text, line.start, line.end))
            return


def _title_of(text: str, start: int, end: int) -> Offsets:
    """A title up to its first dash or column, cut where it is too long for a title."""
    part = re.compile(r"\t|\s+[-–—]\s+|\s{3,}|[;.]\s").search(text, start, end)
    end = part.start() if part else end
    words = list(re.finditer(r"\S+", text[start:end]))
    if len(words) > _MOST_WORDS:
        end = start + words[_MOST_WORDS - 1].end()
    return _trimmed(text, start, end)


def _put_item_title(view: View, found: _Found, after: int, page: re.Match[str] | None) -> None:
    """The title of the item that a page is about: the line that has its number, or stands first."""
    text = view.text
    candidates: list[tuple[int, int]] = []
    for match in re.compile(r"[^\r\n]+").finditer(text, after, min(len(text), after + _PAGE_HEAD)):
        start, end = strip(text, *match.span())
        icon = patterns.ICON.search(text, start, end)
        end = icon.start() if icon else end
        if start >= end:
            continue
        if page and page.start() <= start < page.end():
            continue
        if re.match(
            r"councillors and committees|(?:.{0,60}\W)?agenda item$|issue - meetings",
            text[start:end],
            re.I,
        ):
            continue
        if patterns.LABEL_LINE.fullmatch(text[start:end]):
            break
        if page and page["item"]:
            number = patterns.NUMBERED.match(text, start, end)
            if number and number["number"].rstrip(".") == page["item"].rstrip("."):
                found.put(view, "title", number.end(), end)
                return
        candidates.append((start, end))
        if not page:
            break
    for start, end in candidates[:1]:
        number = patterns.NUMBERED.match(text, start, end)
        if number and "item" not in found.values:
            found.put(view, "item", *number.span("number"))
        found.put(view, "title", number.end() if number else start, end)


# --- body ---------------------------------------------------------------------------------------


def _tagged_body(view: View, lines: list[Line]) -> Candidate | None:
    """A tagged body that opens a title line, where no line has a noun such as *Committee*."""
    for line in lines[:6]:
        if patterns.NO_TITLE.match(view.text, line.start, line.end) or line.field == "date":
            continue
        for mention in view.within(line.start, line.end, "ORG"):
            lead = patterns.LEAD.match(view.text, line.start, line.end)
            if view.text[mention.end : mention.end + 1].strip():
                continue
            alone = (mention.start, mention.end) in parts(view.text, line)
            if alone or mention.start == line.start or (lead and lead.end() == mention.start):
                return Candidate(mention.start, mention.end, line, narrow=False, sure=True)
    return None


def _unclipped(view: View, start: int, end: int) -> Offsets | None:
    """The same name with the first letter that a large capital lost: *RANSPARENCY BOARD*."""
    clipped = view.plain(start, end).casefold()
    for mention in view.of("ORG"):
        name = mention.text.casefold()
        if len(name) == len(clipped) + 1 and name.endswith(clipped) and name[0].isalpha():
            return mention.start, mention.end
    return None


def _named(text: str, start: int, end: int) -> Offsets:
    """A body's name without its charity's number."""
    bracket = _CHARITY.search(text, start, end)
    return _trimmed(text, start, bracket.start() if bracket else end)


def _trimmed(text: str, start: int, end: int) -> Offsets:
    start, end = strip(text, start, end)
    while end > start and text[end - 1] in ",;:–—-":
        start, end = strip(text, start, end - 1)
    dangling = _DANGLING.search(text[start:end])
    return start, start + dangling.start() if dangling else end
