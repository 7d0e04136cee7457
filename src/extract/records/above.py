"""What stands above a place in the text: the heading it is under, and the time that it names.

One pass over the blocks when made, then one look-up by bisection for each question.
"""

from __future__ import annotations

import re
from datetime import date as Day

from extract.layout import Block
from extract.pipes.forms import ends_in_colon
from extract.records.store import MEETING_DATE_KEY, get_records, get_value
from extract.records.types import DateValue, Meeting, Offsets
from extract.records.view import Mention, View

_MOST_WORDS = 16
_LONGEST = 370
"""Days that a time in a heading has at most: a plan for five years is not when a figure holds."""
_LABEL = re.compile(
    r"\W*(?:it\s+was\s+)?(?:resolved|agreed|recommend(?:ed|ations?)|determined|decisions?"
    r"|decided|minutes|discussion|actions?|noted|reasons?|comments?|notes?|outcome"
    r"|additional\s+documents|questions?(?:\s+and\s+answers?)?|in\s+discussion|debate)\b"
    r"[^\w]*(?:that|points?|unanimously|to)?\W*",
    re.I,
)
_OF_MEETING = re.compile(
    r"\b(?:minutes?|meetings?|held|notes?\s+of|matters\s+arising|record\s+of|present|deferred"
    r"|adjourned|circulated|published|next|last\s+time)\b",
    re.I,
)
_HOLDS_ON = re.compile(r"(?:\bat|\bto|\bend(?:ed|ing)|\bposition\s+on|\bby|\bof)\s+\Z", re.I)
_ITEM = re.compile(r"(?:[A-Z]{1,5}[./ ]{0,2})?\d{1,4}(?:[./]\d{1,4}){0,3}[.:]?|[IVX]{1,5}\.")
_LINK = re.compile(r"\s+pdf\s+icon\b|\s+PDF\s+\d")
_TITLE_LINE = re.compile(r"(?P<title>[^\n.;:]{1,3}[.)]?[^\n.;:]{3,60})\n(?=[A-Z])")
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
_BULLET = re.compile(r"[^\w#(\[]+")
_BARE_NUMBER = re.compile(
    r"\W*(?:[A-Z]{1,5}[-/. ]?)?\d{1,4}(?:[-/.]\d{1,4}){0,2}[.):]?\W*|agenda\s+item", re.I
)
_ITEM_OPENS = re.compile(
    r"\W*(?:minutes|decisions?|additional\s+documents|purpose(?:\s+of\s+(?:the\s+)?report)?)\W*\Z"
    r"|\W*(?:decision\s+maker|meeting\s*:)"
    r"|\W*to\s+(?:consider|receive|note|report|review|discuss|agree|approve|provide|update|scrutinise)\b",
    re.I,
)
"""What stands under the title of an item on a web page."""
_PAGE_LINE = re.compile(
    r"(?:meeting\s*:|venue|contact|decision\s+(?:maker|status|type)|is\s+(?:it\s+)?(?:an?\s+)?(?:key|subject)\b"
    r"|wards?\s+affected|effective\s+from|report\s+(?:of|by)|consider\s+report|moved\s+by)\b",
    re.I,
)
"""What a web page says of an item under its title."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|be|been|can|could|should|must|may|might)\b"
)
_QUARTER = re.compile(r"\bq(?:uarter|tr)?\s?[1-4]\b|\bquarter\b", re.I)
_LETTERED = 5
"""The rank of a heading with a letter or a bullet."""
_LETTER = re.compile(r"\W*(?:[a-z]|[ivx]{1,5})[.)]", re.I)
_NUMBER = re.compile(
    r"\W*(?:[A-Z]{1,5}[./]?)?(?:\d{1,4}/)?\d{1,4}(?P<sub>\.\d{1,3})*|\W*[IVX]{1,5}\.(?=\s)"
)


def meeting_day(view: View) -> str | None:
    """The day of the meeting (ISO 8601): found in the text before, or given by the user."""
    meeting = next(iter(get_records(view.doc, Meeting)), None)
    if meeting and meeting.date:
        return meeting.date
    given = view.doc.user_data.get(MEETING_DATE_KEY)
    return given if isinstance(given, str) else None


class Above:
    """The headings of a document and the dates in them.

    Args:
        view: the document.  Days come from ``minutes_date_values``; a date without days is kept.
    """

    def __init__(self, view: View) -> None:
        self.view = view
        self.today = meeting_day(view)
        self._dates: list[Mention | None] = []
        self._headings: list[Offsets | None] = []
        open_: list[tuple[float, Offsets, Mention | None]] = []
        self._last_table: int | None = None
        lead: Mention | None = None
        above: Block | None = None
        opened = -1  # the last block that is a heading
        following = view.blocks[1:]
        for number, block in enumerate(view.blocks):
            below = following[number] if number < len(following) else None
            line = self._line(block)
            if self._is_heading(block, below) and not _LABEL.fullmatch(view.text, *line):
                rank = self._rank(block, above, below)
                if opened == number - 1 and open_ and open_[-1][0] == rank:
                    rank += 0.5  # "PERFORMANCE, QUARTER 3" over "REPORT OF THE DIRECTOR"
                while open_ and open_[-1][0] >= rank:
                    open_.pop()
                open_.append((rank, self._words(block), self._date(*line)))
                lead, opened = None, number
            elif block.kind == "list_item" and (block.marker or "")[:1].isdigit():
                while open_ and open_[-1][0] >= _LETTERED:
                    open_.pop()  # "4. Members asked" goes on after "3. ... as follows: a. Roads"
            self._headings.append(open_[-1][1] if open_ else None)
            self._dates.append(lead or next((date for _, _, date in reversed(open_) if date), None))
            self._last_table = block.table
            if block.kind == "paragraph" or ends_in_colon(self.view.text, *_span(block)):
                lead = self._lead(block)
                if lead is None and below and below.kind == "list_item":
                    lead = self.position(*_span(block))
            above = block

    def date(self, offset: int) -> Mention | None:
        """The DATE of the lead-in or the headings above a place: when what stands there holds."""
        at = self.view.block_number(offset)
        return self._dates[at] if at >= 0 else None

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
            if near and (end - start < 220 or self.view.text[start:end].rstrip().endswith(":")):
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
        at = self.view.block_number(offset)
        return self._headings[at] if at >= 0 else None

    def _is_heading(self, block: Block, below: Block | None) -> bool:
        """A heading by the layout, or a short line without a full stop that others follow."""
        if block.kind == "heading":
            return True
        if block.kind == "table_row" and (below is None or below.table != block.table):
            return self._is_item_line(block)
        if block.kind not in ("paragraph", "list_item") or below is None:
            return False
        words = self.view.text[slice(*self._line(block))].rstrip(" *_")
        if ends_in_colon(words, 0, len(words)) or _PAGE_LINE.match(words) or _VERB.search(words):
            return False
        if block.marker and _BULLET.fullmatch(block.marker):
            linked = _LINK.search(self.view.text, block.start, block.end)
            if linked or below.kind != "paragraph":
                return False
        return (
            len(words) < 120
            and len(words.split()) <= _MOST_WORDS
            and words[-1:] not in (".", ";", ",", ":", "?", "")
            and not self.view.within(*self._line(block), "PERCENT", "RAG", "JUDGEMENT")
            and bool(re.search(r"\w{3}", words))
        )

    def _is_item_line(self, block: Block) -> bool:
        """A number, a tab and a title: how agendas on web pages are copied."""
        cells = [self.view.text[slice(*cell)] for cell in block.cells]
        if len(cells) == 3:
            cells = cells[:2] if _LINK.match(f" {cells[2]}") else cells
            cells = cells[::2] if re.fullmatch(r"item\s+\d+", cells[1], re.I) else cells
        if len(cells) != 2 or self._last_table == block.table:
            return False
        number, title = cells
        return bool(_ITEM.fullmatch(number)) and len(title) < 200 and title[:1].isupper()

    def _rank(self, block: Block, above: Block | None, below: Block | None) -> float:
        """How deep a heading is: the title of an item on a web page, capitals, numbers, plain words,
        what has a letter or bullet before it."""
        text = self.view.text
        line = text[slice(*self._line(block))]
        if line.startswith("#"):
            return len(line) - len(line.lstrip("#"))
        if block.kind == "list_item" and (
            _LETTER.match(line) or _BULLET.fullmatch(block.marker or "0")
        ):
            return _LETTERED
        opens = below is not None and _ITEM_OPENS.match(text, *self._line(below))
        if opens or (above is not None and _BARE_NUMBER.fullmatch(text, *self._line(above))):
            return 0
        number = _NUMBER.match(line)
        if number:
            return 3 if number["sub"] else 2
        return 1 if line.isupper() else 4

    def _line(self, block: Block) -> Offsets:
        """A heading without what a web page hangs on it, or the title line of a numbered item."""
        start, end = _span(block)
        end = min(end, start + 300)
        tail = _LINK.search(self.view.text, start, end)
        end = tail.start() if tail else end
        if block.kind == "list_item" and block.marker and block.marker[:1].isdigit():
            title = _TITLE_LINE.match(self.view.text, start, end)
            end = title.end("title") if title else end
        return start, end

    def _words(self, block: Block) -> Offsets:
        start, end = self._line(block)
        marker = block.marker or ""
        at = self.view.text.find(marker, start, start + len(marker) + 8) if marker else -1
        start = at + len(marker) if at >= 0 else block.cells[-1][0] if block.cells else start
        while start < end and not self.view.text[start].isalnum():
            start += 1
        return start, end

    def _lead(self, block: Block) -> Mention | None:
        """The date of a line that ends in a colon: *Performance in May:*."""
        start, end = _span(block)
        if not ends_in_colon(self.view.text, *_span(block)):
            return None
        start = max(start, self.view.sentence(end - 1)[0])
        return self._date(start, end) if end - start < 300 else None

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
        return (Day.fromisoformat(last) - Day.fromisoformat(first)).days <= _LONGEST


def _span(block: Block) -> Offsets:
    return block.start, block.end
