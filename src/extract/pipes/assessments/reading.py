"""A run of text as the readers of ratings share it, and where its clauses begin."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.pipes.assessments import lexicon
from extract.pipes.assessments.draft import Draft
from extract.pipes.assessments.phrases import left_phrase, right_phrase
from extract.records.types import Offsets
from extract.records.view import Mention, View

_REMEMBERED = 12
_REACH = 260
_DATE_NEAR = re.compile(
    r"['’\"”)\],*_]{0,3}\s*(?:(?:since|at|in|by|on|for|as\s+at|as\s+of|during|until|from|before|throughout|again|the|all|whole|end"
    r"|back|of|the\s+line|over|this|,|\(|–|-|status|rating|items|risks|actions|this\s+time)\s*){0,5}\Z",
    re.I,
)
_GOVERNED = re.compile(
    r"\b(?:that|how|why|because|where|when|while|whilst|whereas|although|though|since|after)\s",
    re.I,
)
_CLAUSE = re.compile(r"[;:]\s|,\s+(?:and|but|while|whereas|so|then)\s|\.\s|\s[–—-]\s")


@dataclass
class Run:
    """A paragraph, item or cell as it is read: its colours, dates, and what has been named."""

    view: View
    start: int
    end: int
    colours: list[Mention]
    drafts: list[Draft] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.view.text

    def dates(self, start: int, end: int) -> list[Mention]:
        """The DATEs inside a stretch of the run."""
        return self.view.within(max(start, self.start), min(end, self.end), "DATE")

    def left(self, start: int, end: int, verbless: bool = False) -> Offsets | None:
        """The noun phrase that ends at ``end`` (`phrases.left_phrase`); no DATE is in it."""
        start = max(start, end - _REACH)
        return left_phrase(self.text, start, end, self._bounds(start, end), verbless)

    def right(self, start: int, end: int) -> Offsets | None:
        """The noun phrase that begins at ``start`` (`phrases.right_phrase`)."""
        end = min(end, start + _REACH)
        return right_phrase(self.text, start, end, self._bounds(start, end))

    def _bounds(self, start: int, end: int) -> list[Offsets]:
        return [(date.start, date.end) for date in self.dates(start, end)]

    def recent(self) -> list[Draft]:
        """The last ratings of the run, the latest first."""
        return self.drafts[: -_REMEMBERED - 1 : -1]


def clause_start(before: str) -> int:
    """Where the last clause of some words begins."""
    return max((gap.end() for gap in _CLAUSE.finditer(before)), default=0)


def governed_start(text: str, left: int, end: int) -> int:
    """Where the clause begins that governs the words before ``end``: after *that* or *how*."""
    clause = left + clause_start(text[left:end])
    return clause + max((m.end() for m in _GOVERNED.finditer(text[clause:end])), default=0)


def is_future(before: str) -> bool:
    """Whether the words before a colour speak of what is to come."""
    return bool(lexicon.FUTURE.search(before)) and not lexicon.UNREAL.search(before)


def near_date(run: Run, start: int, end: int) -> Mention | None:
    """A date right after a colour: *amber by Q4*, *red in March*."""
    date = next(iter(run.dates(start, end)), None)
    if date and _DATE_NEAR.fullmatch(run.text, start, date.start):
        return date
    return None
