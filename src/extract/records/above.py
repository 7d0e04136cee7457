"""What stands above a place in the text: the heading it is under, and the time that it names.

One pass over the blocks at the first question, then one look-up by bisection for each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date as Day
from functools import cached_property

from extract.layout import Block
from extract.pipes.forms import ends_in_colon
from extract.records.heading_lines import LETTERED, HeadingLines
from extract.records.store import MEETING_DATE_KEY, get_records, get_value
from extract.records.types import DateValue, Meeting, Offsets
from extract.records.view import Mention, View

_LONGEST = 370
"""Days that a time in a heading has at most: a plan for five years is not when a figure holds."""
_OF_MEETING = re.compile(
    r"\b(?:minutes?|meetings?|held|notes?\s+of|matters\s+arising|record\s+of|present|deferred"
    r"|adjourned|circulated|published|next|last\s+time)\b",
    re.I,
)
_HOLDS_ON = re.compile(r"(?:\bat|\bto|\bend(?:ed|ing)|\bposition\s+on|\bby|\bof)\s+\Z", re.I)
_OTHER = re.compile(
    r"\b(?:since|before|after|until|due|issued|sent|received|deadline|agreed|approved|adopted)"
    r"(?:\s+(?:in|on|by|the))*\s+\Z",
    re.I,
)
_POSITION = re.compile(
    r"\b(?:positions?|figures|numbers|performance|data|dashboard|scorecard|tracker|results|progress"
    r"|register|log|slide|sheet|returns?|summary|heat\s?map|(?:performance|monitoring|quarterly|monthly"
    r"|survey|inspection|progress|highlight|(?-i:[A-Z]\w+))\s+report|assessment|survey)"
    r"\s+(?:[a-z]+\s+)?(?:as\s+)?(?:at|to|for|in|on|of|from|dated|during)\s+(?:the\s+)?"
    r"(?:[a-z]+\s+of\s+)?\Z",
    re.I,
)
_CODE = re.compile(r"(?:(?:[A-Z]{2,4}[ /.]?)+\d{1,4}[a-z]?\b[\s:.–-]*(?=[^\W\d_]))?")
_LONGEST_LABEL = 120
_TITLE = re.compile(r"[^.;:?!]{4,}\s[-–—]\s+(?:the\s+)?")
_TITLE_ENDS = re.compile(r"\s*[.:]\s")
_MOST_HEADINGS = 6
_LEAST_LABEL = 3
"""The rank from which on a heading may be the label of an indicator."""
_GENERAL = re.compile(
    r"(?:(?:the|this|that|its|our|current|overall|latest|actual|year\s+end|national|monthly|quarterly)\s+)*"
    r"(?:performance|score|figure|rate|result|position|indicator|measure|outturn|percentage|proportion"
    r"|compliance|total|trajectory|actual|level|number|target|average|response|standard|it|this|that|red|amber"
    r"|green|ambition|remained|unchanged|whole)",
    re.I,
)
_QUARTER = re.compile(r"\bq(?:uarter|tr)?\s?[1-4]\b|\bquarter\b", re.I)


def meeting_day(view: View) -> str | None:
    """The day of the meeting (ISO 8601): found in the text before, or given by the user."""
    meeting = next(iter(get_records(view.doc, Meeting)), None)
    if meeting and meeting.date:
        return meeting.date
    given = view.doc.user_data.get(MEETING_DATE_KEY)
    return given if isinstance(given, str) else None


def is_general(words: str) -> bool:
    """Whether words only stand for the label above: *Performance*, *the score*, *this*.

    >>> is_general("The score"), is_general("Rent arrears")
    (True, False)
    """
    return _GENERAL.fullmatch(words) is not None


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading, its time or that of the one it stands under, and that one."""

    rank: float
    words: Offsets
    date: Mention | None
    parent: _Heading | None


def _above_rank(heading: _Heading | None, rank: float) -> _Heading | None:
    """The nearest heading that one of this rank stands under."""
    while heading is not None and heading.rank >= rank:
        heading = heading.parent
    return heading


class Above:
    """The headings of a document and the dates in them.

    Args:
        view: the document.  Days come from ``minutes_date_values``; a date without days is kept.
    """

    def __init__(self, view: View) -> None:
        self.view = view
        self.today = meeting_day(view)

    @cached_property
    def _places(self) -> list[tuple[_Heading | None, Mention | None]]:
        """The heading that each block is under, and when what stands in it holds."""
        places: list[tuple[_Heading | None, Mention | None]] = []
        view = self.view
        lines = HeadingLines(view)
        open_: _Heading | None = None
        lead: Mention | None = None
        above: Block | None = None
        opened = -1  # the last block that is a heading
        following = view.blocks[1:]
        for number, block in enumerate(view.blocks):
            below = following[number] if number < len(following) else None
            if lines.is_heading(block, above, below):
                rank = lines.rank(block, above, below)
                numbered = rank in (2, 3)
                if opened == number - 1 and open_ and open_.rank >= rank and not numbered:
                    rank = open_.rank + 0.5  # "PERFORMANCE" over "REPORT OF THE DIRECTOR"
                open_ = _above_rank(open_, rank)
                date = self._date(*lines.line(block)) or (open_.date if open_ else None)
                open_ = _Heading(rank, lines.words(block), date, open_)
                lead, opened = None, number
            elif block.kind == "list_item" and (block.marker or "")[:1].isdigit():
                # "4. Members asked" goes on after "3. ... as follows: a. Roads"
                open_ = _above_rank(open_, LETTERED)
            places.append((open_, lead or (open_.date if open_ else None)))
            if block.kind == "paragraph" or ends_in_colon(view.text, *_span(block)):
                lead = self._lead(block)
                if lead is None and below and below.kind == "list_item":
                    lead = self.position(*_span(block)) or self._titled(block)
            above = block
        return places

    def date(self, offset: int) -> Mention | None:
        """The DATE of the lead-in or the headings above a place: when what stands there holds."""
        at = self.view.block_number(offset)
        return self._places[at][1] if at >= 0 else None

    def caption(self, offset: int) -> Mention | None:
        """The one DATE of the short line right above a table, else that of the headings."""
        at = self.view.block_number(offset) - 1
        block = self.view.blocks[at] if at >= 0 else None
        if block and block.kind not in ("table_row", "furniture", "heading"):
            start, end = _span(block)
            last = max(start, self.view.sentence(max(start, end - 1))[0])
            figures = self.view.within(last, end, "RAG", "PERCENT", "JUDGEMENT")
            found = [] if figures else self.view.within(last, end, "DATE")
            near = self._date(last, end, days=True) if len(found) == 1 else None
            near = near or self.position(start, end)
            if near and (end - start < 220 or ends_in_colon(self.view.text, start, end)):
                return near
        return self.date(offset)

    def position(self, start: int, end: int) -> Mention | None:
        """*She presented the position at 31 May. Schemes are marked by ...*: the date of it."""
        for date in self.view.within(start, end, "DATE"):
            if _POSITION.search(self.view.text, max(start, date.start - 60), date.start):
                return date if self._holds(start, date, True) else None
        return None

    def heading(self, offset: int) -> Offsets | None:
        """The words of the heading above a place, without number and marks."""
        return next(iter(self.headings(offset)), None)

    def headings(self, offset: int) -> list[Offsets]:
        """The headings that a place is under, the nearest first; no more than a few."""
        found: list[Offsets] = []
        heading = self._heading_of(offset)
        while heading is not None and len(found) < _MOST_HEADINGS:
            found.append(heading.words)
            heading = heading.parent
        return found

    def label(self, offset: int) -> Offsets | None:
        """The words of the line above a place that names what its figures are of: no title of an
        item, no code before them (*NI 130 Social care clients*), nobody named in them."""
        heading = self._heading_of(offset)
        if heading is None or heading.rank < _LEAST_LABEL:
            return None
        start, end = heading.words
        if end > offset or end - start > _LONGEST_LABEL:
            return None
        code = _CODE.match(self.view.text, start, end)
        start = code.end() if code else start
        return None if self.view.within(start, end, "PERSON", "ROLE") else (start, end)

    def _heading_of(self, offset: int) -> _Heading | None:
        at = self.view.block_number(offset)
        return self._places[at][0] if at >= 0 else None

    def _lead(self, block: Block) -> Mention | None:
        """The date of a line that ends in a colon: *Performance in May:*."""
        start, end = _span(block)
        if not ends_in_colon(self.view.text, start, end):
            return None
        start = max(start, self.view.sentence(end - 1)[0])
        return self._date(start, end) if end - start < 300 else None

    def _titled(self, block: Block) -> Mention | None:
        """The date that ends the title a paragraph opens with: *7 Safety Plan - Quarter 2. The*."""
        start, end = _span(block)
        for date in self.view.within(start, min(end, start + _LONGEST_LABEL), "DATE")[:1]:
            title = _TITLE.fullmatch(self.view.text, start, date.start)
            if title and _TITLE_ENDS.match(self.view.text, date.end, end):
                return date if self._holds(start, date, False) else None
        return None

    def _date(self, start: int, end: int, days: bool = False) -> Mention | None:
        text = self.view.text
        if _OF_MEETING.search(text, start, end):
            return None
        dates = self.view.within(start, end, "DATE")
        found = [date for date in dates if self._holds(start, date, days)]
        # "Q3 performance 2023/24", "December 2022 (Quarter 3)": the quarter.
        quarters = [date for date in found if _QUARTER.search(date.text)]
        return min(reversed(quarters or found), key=self._days, default=None)

    def _days(self, date: Mention) -> int:
        """How many days a time has; of one without days, more than any."""
        value = get_value(self.view.doc, date.start, date.end, "DATE")
        if not isinstance(value, DateValue) or not value.start or not value.end:
            return _LONGEST + 1
        return (Day.fromisoformat(value.end) - Day.fromisoformat(value.start)).days

    def _holds(self, start: int, date: Mention, days: bool) -> bool:
        """Whether a date may be when figures hold: a time, not the meeting's or another day."""
        if _OTHER.search(self.view.text, max(start, date.start - 30), date.start):
            return False
        value = get_value(self.view.doc, date.start, date.end, "DATE")
        if not isinstance(value, DateValue):
            return days or bool(re.search(r"\d{4}|\d{2}/\d{2}\Z", date.text))
        first, last = value.start, value.end
        if not first or not last or (first == last == self.today):
            return False
        if first == last and not days and not _HOLDS_ON.search(self.view.text[start : date.start]):
            return False
        return self._days(date) <= _LONGEST


def _span(block: Block) -> Offsets:
    return block.start, block.end
