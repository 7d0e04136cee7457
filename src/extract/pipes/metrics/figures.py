"""One figure of the text: what is read of it, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from extract.records.types import Comparator, Direction, MetricKind, Offsets, PercentValue, Status
from extract.records.view import Mention

Role = Literal["main", "target", "floor", "baseline", "average"]


@dataclass
class Reading:
    """What is known of one figure; offsets are characters of the text, end exclusive."""

    mention: Mention
    value: PercentValue
    role: Role = "main"
    kind: MetricKind = "level"
    status: Status = "actual"
    comparator: Comparator = "="
    direction: Direction | None = None
    measure: Offsets | None = None
    about: Offsets | None = None
    count: Offsets | None = None
    total: Offsets | None = None
    inherits: bool = False
    part: bool = False
    named: bool = False
    period: Mention | None = None
    baseline_period: Mention | None = None
    baseline: Reading | None = None
    target: Reading | None = None
    average: Reading | None = None
    floor: Reading | None = None
    main: Reading | None = None
    rating: Mention | None = None
    sentence: Offsets = (0, 0)
    reasons: dict[str, str] = field(default_factory=dict)

    @property
    def moved(self) -> Direction | None:
        """The way from the baseline to the figure, by the pair of numbers."""
        if self.baseline is None:
            return None
        old, new = self.baseline.value.value, self.value.value
        if isinstance(old, tuple) or isinstance(new, tuple):
            return None
        return "up" if new > old else "down" if new < old else "level"


@dataclass(frozen=True)
class Place:
    """Where a figure stands: its sentence, and what no phrase may run into.

    ``left`` and ``right`` are the ends of the figure's surroundings: the figures before and after
    it in the sentence, or the sentence's ends.  ``stops`` are dates, names and other figures.
    """

    text: str
    sentence: Offsets
    left: int
    right: int
    stops: Sequence[Offsets] = ()
    speakers: Sequence[Offsets] = ()

    def stops_at(self, at: int) -> bool:
        """Whether a date or a figure begins at a character, or just after an article there."""
        return any(at <= a <= at + 5 for a, _ in self.stops)

    def stops_within(self, span: Offsets) -> bool:
        """Whether a date or figure lies in a stretch of text."""
        return any(a < span[1] and span[0] < b for a, b in self.stops)

    def names_a_person(self, span: Offsets) -> bool:
        """Whether a person or post is named in a stretch of text."""
        return any(a < span[1] and span[0] < b for a, b in self.speakers)
