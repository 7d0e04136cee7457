"""Where each DATE stands: its run, heading, column head, and what was dated before it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from extract.pipes.date_values.expressions import Expression, Yearly, Years
from extract.pipes.date_values.parser import parse
from extract.pipes.date_values.ranges import years_of
from extract.records.types import Section
from extract.records.view import Mention, View

_LIST_GAP = re.compile(r"\s*(?:,|&|/|;|,?\s+(?:and|or|then|to))\s*(?:(?:the|on|in)\s+)?", re.I)
_NEXT_LINE = re.compile(r"\s*\n[\s*•-]*")
_TICK = re.compile(r"[xX✓✔√•*]?")
_STOP = re.compile(r"[.!?]\s+(?=\S)")
_MONTH_YEAR = re.compile(
    r"(?P<lead>(?:[Tt]he\s)?(?:end|start|beginning|middle)\sof\s)?(?P<month>[A-Za-z]{3,9})\.?[\s-]?(?P<year>\d\d)"
)
_MONTHS_YEARS = re.compile(  # "Apr 17 to Mar 18", "Oct-Dec 17"
    r"(?:from\s)?(?P<month>[A-Za-z]{3,9})\.?(?:[\s-]?(?P<year>\d\d))?\s?(?:[-–—]|to|until)\s?"
    r"(?P<last>[A-Za-z]{3,9})\.?[\s-]?(?P<last_year>\d\d)"
)
_IN_LAST = re.compile(r"\b(?:in|during|since|end\s+of)\s\Z", re.I)
_ON = re.compile(r"\bon\s*\Z", re.I)
_DUE = re.compile(r"(?:\b(?:by|until|due|date|deadline|from|ends?|expires?)|:)\s\Z", re.I)
_NEAR_YEARS = 4
_SENTENCE = 300  # characters that it is looked back
_TITLE = 120  # characters of a heading that count


@dataclass(frozen=True)
class Dated:
    """A DATE with what its words say."""

    mention: Mention
    expression: Expression | None


@dataclass(frozen=True)
class _MonthYear:
    """The words of a month and year with the apostrophe that they lack; ``sure``: no day."""

    text: str
    sure: bool = False


def _month_year(dated: Dated, year: int) -> _MonthYear | None:
    """*Dec 18* or *Apr 17 to Mar 18* as months of years near ``year``."""
    one, two = (pattern.fullmatch(dated.mention.text) for pattern in (_MONTH_YEAR, _MONTHS_YEARS))
    last = int(one["year"] if one else two["last_year"] if two else -1)
    if abs(2000 + last - year) > _NEAR_YEARS:
        return None
    if one:
        return _MonthYear(f"{one['lead'] or ''}{one['month']} '{last:02}", sure=bool(one["lead"]))
    if two and (not two["year"] or 0 <= last - int(two["year"]) <= 1):
        first = f" '{two['year']}" if two["year"] else ""
        return _MonthYear(f"{two['month']}{first} to {two['last']} '{last:02}", sure=True)
    return None


def _add_row(
    found: dict[int, tuple[tuple[Yearly, ...], int]], heads: list[tuple[int, Yearly]]
) -> None:
    """Keeps heads of one kind, where there is more than one."""
    row = tuple(head for _, head in heads)
    if len(row) > 1:
        found.update({at: (row, place) for place, (at, _) in enumerate(heads)})


class Places:
    """The DATEs of a document, in order, and what is over them."""

    def __init__(self, view: View, sections: list[Section]) -> None:
        self._view = view
        self.dates = [Dated(m, parse(m.text)) for m in view.of("DATE")]
        self._sections = sections

    def read_years(self, year: int | None) -> None:
        """Read *Dec 18* as month and year where it stands as such and that is near ``year``."""
        if year is None:
            return
        found = {at: m for at, one in enumerate(self.dates) if (m := _month_year(one, year))}
        days = any(
            at not in found and _MONTH_YEAR.fullmatch(one.mention.text)
            for at, one in enumerate(self.dates)
        )
        for at, words in found.items():
            mention = self.dates[at].mention
            before = self._view.text[max(0, mention.start - 12) : mention.start]
            due = not days and _DUE.search(before)  # nor "March 4" elsewhere
            cell = self._is_cell(mention) and not _ON.search(self.column(mention.start))
            if words.sure or due or cell or _IN_LAST.search(before):
                self.dates[at] = Dated(mention, parse(words.text))

    def _is_cell(self, mention: Mention) -> bool:
        """Whether a mention fills a cell of a table, but for the first of a row."""
        return self._cells.get(mention.start) == mention.end

    @cached_property
    def _cells(self) -> dict[int, int]:
        return {
            cell.start: cell.end
            for table in self._view.tables
            if len(table) > 1
            for row in table
            for cell in row.cells[1:]
        }

    def goes_on(self, at: int) -> bool:
        """Whether a day without a year goes on with a list of days in their order."""
        if not at:
            return False
        last, here = (one.expression for one in self.dates[at - 1 : at + 1])
        if not isinstance(last, Yearly) or not isinstance(here, Yearly) or here.years:
            return False
        if not last.kind == here.kind == "day" or here.parts <= last.parts:
            return False
        gap = self._view.text[self.dates[at - 1].mention.end : self.dates[at].mention.start]
        return bool(_LIST_GAP.fullmatch(gap) or _NEXT_LINE.fullmatch(gap))

    def years_of_list(self, at: int) -> Years | None:
        """The year at the end of a list (*12 May and 9 June 2021*) for a member without one."""
        found = self.dates[at].expression
        if not isinstance(found, Yearly) or found.years or found.kind not in ("day", "month"):
            return None
        for here, there in zip(self.dates[at : at + 6], self.dates[at + 1 : at + 7], strict=False):
            gap = self._view.text[here.mention.end : there.mention.start]
            last = there.expression
            if not isinstance(last, Yearly) or last.kind != found.kind:
                return None
            if not _LIST_GAP.fullmatch(gap):
                return None
            if (years := years_of(last)) is not None:
                return years if found.parts <= last.parts and years.last is None else None
        return None

    def row(self, at: int) -> tuple[tuple[Yearly, ...], int]:
        """The heads of a table that name points of a year (*Q1*, *Q2*), and which of them it is."""
        return self._rows.get(at, ((), 0))

    @cached_property
    def _rows(self) -> dict[int, tuple[tuple[Yearly, ...], int]]:
        starts = [dated.mention.start for dated in self.dates]
        found: dict[int, tuple[tuple[Yearly, ...], int]] = {}
        for table in self._view.tables:
            body = [cell for row in table[1:] for cell in row.cells[1:]]
            told = (self._view.text[cell.start : cell.end] for cell in body)
            if all(_TICK.fullmatch(words) for words in told):  # what comes when, not figures
                continue
            heads: list[tuple[int, Yearly]] = []
            for cell in table[0].cells:
                at = bisect_left(starts, cell.start)
                last = at == len(starts) or starts[at] >= cell.end
                head = None if last else self.dates[at].expression
                if isinstance(head, Yearly) and head.years is None and head.kind != "day":
                    if heads and heads[-1][1].kind != head.kind:
                        _add_row(found, heads)
                        heads = []
                    heads.append((at, head))
            _add_row(found, heads)
        return found

    def sentence(self, offset: int) -> int:
        """Where the sentence around a character begins, inside its run; a semicolon ends none."""
        run_start = self._view.run(offset)[0]
        before = self._view.text[max(run_start, offset - _SENTENCE) : offset]
        stops = list(_STOP.finditer(before))
        return offset - len(before) + (stops[-1].end() if stops else 0)

    def heading(self, offset: int) -> str:
        """The heading over a character, with the kind of its section."""
        at = bisect_right(self._heading_starts, offset) - 1
        start, end = self._headings[at] if at >= 0 else (0, 0)
        return f"{self._view.text[start : min(end, start + _TITLE)]} {self._kind(offset)}"

    def items_over(self, offset: int) -> range:
        """The characters of the sections before the one that a character stands in."""
        starts = self._section_starts
        at = bisect_right(starts, offset) - 1
        return range(starts[0], starts[at]) if at > 0 else range(0)

    def _kind(self, offset: int) -> str:
        at = bisect_right(self._section_starts, offset) - 1
        if at < 0:
            return ""
        section = self._sections[at]
        return "" if section.kind == "other" else section.kind.replace("_", " ")

    def column(self, offset: int) -> str:
        """The head of the table column that a character stands in; empty outside a body cell."""
        return self._columns.get(self._view.run(offset)[0], "")

    @cached_property
    def _columns(self) -> dict[int, str]:
        heads: dict[int, str] = {}
        for table in self._view.tables:
            if len(table) < 2:
                continue
            names = {
                cell.column: self._view.text[cell.start : min(cell.end, cell.start + _TITLE)]
                for cell in table[0].cells
            }
            for row in table[1:]:
                for cell in row.cells:
                    heads[cell.start] = names.get(cell.column, "")
        return heads

    @cached_property
    def _headings(self) -> list[tuple[int, int]]:
        return [(b.start, b.end) for b in self._view.blocks if b.kind == "heading"]

    @cached_property
    def _heading_starts(self) -> list[int]:
        return [start for start, _ in self._headings]

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.span[0] if section.span else 0 for section in self._sections]
