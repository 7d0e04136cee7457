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
_STOP = re.compile(r"[.!?]\s+(?=\S)")
_MONTH_YEAR = re.compile(
    r"(?P<lead>(?:[Tt]he\s)?(?:end|start|beginning|middle)\sof\s)?(?P<month>[A-Za-z]{3,9})\.?[\s-]?(?P<year>\d\d)"
)
_IN_LAST = re.compile(r"\b(?:in|during|since|end\s+of)\s\Z", re.I)
_NEAR_YEARS = 4
_SENTENCE = 300  # characters that it is looked back
_TITLE = 120  # characters of a heading that count


@dataclass(frozen=True)
class Dated:
    """A DATE with what its words say."""

    mention: Mention
    expression: Expression | None


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

    def read_heads(self, year: int | None) -> None:
        """Read *Dec 18* in the head of a column, or behind *in*, as month and year, where that is
        near ``year``."""
        heads = {
            cell.start: cell.end
            for table in self._view.tables
            if len(table) > 1
            for cell in table[0].cells[1:]
        }
        for at, dated in enumerate(self.dates):
            found = _MONTH_YEAR.fullmatch(dated.mention.text)
            if found is None:
                continue
            start = dated.mention.start
            run = self._view.run(start)
            inside = found["lead"] or _IN_LAST.search(self._view.text, max(0, start - 12), start)
            if not inside and heads.get(run[0]) != run[1]:
                continue
            if year is None or abs(2000 + int(found["year"]) - year) <= _NEAR_YEARS:
                words = f"{found['lead'] or ''}{found['month']} '{found['year']}"
                self.dates[at] = Dated(dated.mention, parse(words))

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
            if len(table) < 2:
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
