"""What dates are resolved on: the day of the meeting, and the dates named before."""

from __future__ import annotations

import re
from datetime import date

from extract.pipes.date_values.expressions import Expression, Relative, Same, Shifted, Yearly
from extract.pipes.date_values.places import Dated
from extract.pipes.date_values.readings import Anchor, AnchoredOn, Context, Reading
from extract.pipes.date_values.resolve import resolve
from extract.pipes.date_values.stretches import Stretch, day

_HEAD = 3000
_NOT_THE_MEETING = re.compile(
    r"(?:publish\w*|posted|printed|updated|modified|despatch\w*|issued|previous|last|minutes of"
    r"|(?:notes|record) of)\W*(?:\w+\W+)?$",
    re.I,
)
# How far back, in characters, a quarter or year still is the one that "the previous" looks back on.
_REACH = 4000


def meeting_day(given: str | None, dates: list[Dated], text: str) -> Anchor | None:
    """The date of the meeting (ISO 8601) as given, else the first full date of the head."""
    if given:
        try:
            return Anchor(day(date.fromisoformat(given)), "meeting")
        except ValueError:
            return None
    for dated in dates:
        mention, expression = dated.mention, dated.expression
        if mention.start > _HEAD:
            break
        if not isinstance(expression, Yearly) or expression.kind != "day" or not expression.years:
            continue
        if _NOT_THE_MEETING.search(text[max(0, mention.start - 40) : mention.start]):
            continue
        reading = resolve(expression, Context())
        if reading.first:
            return Anchor(day(reading.first), "text")
    return None


def _looks_back(dated: Relative) -> bool:
    """*The previous year*, *last quarter*: told beside what they come before."""
    if dated.unit in ("quarter", "term"):
        return dated.shift < 0
    return dated.unit == "year" and dated.word in ("previous", "preceding", "prior")


class Memory:
    """The dates resolved so far: the last of the paragraph, of the sentence, of each unit."""

    def __init__(self) -> None:
        self._last: tuple[int, Stretch] | None = None
        self._told: tuple[int, Stretch] | None = None
        self._by_unit: dict[str, tuple[int, Stretch]] = {}
        self._by_name: dict[tuple[int | str, ...], tuple[int, Stretch]] = {}

    def add(self, offset: int, dated: Expression, reading: Reading, compared: bool = False) -> None:
        """Keep a date for those after it; what others are ``compared`` with names no other."""
        days = reading.stretch
        if days is None:
            return
        if isinstance(dated, Yearly) and not compared:
            self._by_name[(dated.kind, *dated.parts)] = (offset, days)
        self._last = (offset, days)
        # "Q3 last year" is not "the quarter"; "the previous quarter" only where no other was named.
        looked_back = isinstance(dated, Same) or (isinstance(dated, Shifted) and dated.years == -1)
        if isinstance(dated, Relative) and _looks_back(dated):
            looked_back = self._is_known(offset, days.unit)
        if looked_back:
            return
        self._told = (offset, days)
        if reading.whole is None:
            self._by_unit[days.unit] = (offset, days)

    def _is_known(self, offset: int, unit: str) -> bool:
        return unit in self._by_unit and offset - self._by_unit[unit][0] <= _REACH

    def since(self, start: int) -> Anchor | None:
        """The last date after a character (the start of the paragraph or sentence)."""
        if self._last is None or self._last[0] < start:
            return None
        return Anchor(self._last[1], "paragraph")

    def told(self, start: int) -> Anchor | None:
        """The last date after a character that is not one looked back to."""
        if self._told is None or self._told[0] < start:
            return None
        return Anchor(self._told[1], "paragraph")

    def same(self, dated: Expression, start: int) -> Anchor | None:
        """The last date after a character that has the same name, whatever its year."""
        if not isinstance(dated, Yearly):
            return None
        found = self._by_name.get((dated.kind, *dated.parts))
        return Anchor(found[1], "paragraph") if found and found[0] >= start else None

    def earlier(self, offset: int, paragraph: int, others: range = range(0)) -> dict[str, Anchor]:
        """By unit, the last date before a character, the nearest first.

        ``others``: the characters of items of business that are over.
        """
        found: dict[str, Anchor] = {}
        for unit, (at, days) in sorted(self._by_unit.items(), key=lambda one: -one[1][0]):
            if offset - at <= _REACH and at not in others:
                of: AnchoredOn = "paragraph" if at >= paragraph else "section"
                found[unit] = Anchor(days, of)
        return found
