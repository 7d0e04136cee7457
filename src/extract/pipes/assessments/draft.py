"""Ratings and judgements while they are put together: mentions and characters, not yet values."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.records.types import Offsets
from extract.records.view import Mention


@dataclass
class Draft:
    """One rating: the mention it is about and what was found for each field."""

    mention: Mention
    present: bool = True  # whether the mention's colour is what the item is (or was) at the time
    item: Offsets | None = None
    previous: Mention | None = None
    previous_date: Mention | None = None
    expected: Mention | None = None
    expected_date: Mention | None = None
    date: Mention | None = None
    count: float | None = None
    count_at: Offsets | None = None
    negated: bool = False
    moving: bool = False  # whether it goes *from* its colour to the expected one
    reasons: dict[str, str] = field(default_factory=dict)

    @property
    def says_something(self) -> bool:
        """Whether there is more than a colour word."""
        return any((self.item, self.count_at, self.previous, self.expected))


@dataclass
class Graded:
    """One grade: the mention it is about and what was found for each field."""

    mention: Mention
    body: Offsets | None = None
    inspectorate: Mention | None = None
    date: Mention | None = None
    negated: bool = False
