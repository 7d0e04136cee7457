"""What a DATE came to, and what it was said in: the input and output of `resolve`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from extract.pipes.date_values.expressions import YearKind, Yearly, Years
from extract.pipes.date_values.stretches import Stretch

AnchoredOn = Literal["text", "meeting", "paragraph", "section"]
NO_ANCHOR = "the date of the meeting is not known"


@dataclass(frozen=True)
class Reading:
    """A DATE on the calendar; ``whole`` is the period that a part (*the end of March*) is cut from.

    ``first`` or ``last`` None: open, or not known (``reason``).
    """

    first: date | None = None
    last: date | None = None
    unit: str | None = None
    type: Literal["DATE", "DURATION", "SET", "TIME"] = "DATE"
    whole: Stretch | None = None
    mod: str | None = None
    timex: str | None = None
    anchor: date | None = None
    anchored_on: AnchoredOn | None = None
    alternatives: tuple[Stretch, ...] = ()
    conflict: str | None = None
    reason: str | None = None

    @property
    def stretch(self) -> Stretch | None:
        """Its days, where both ends are known."""
        if self.first is None or self.last is None:
            return None
        return Stretch(self.first, self.last, self.unit or "range")


@dataclass(frozen=True)
class Anchor:
    """A date that others are resolved on, and where it comes from."""

    days: Stretch
    of: AnchoredOn


@dataclass(frozen=True)
class Context:
    """What a DATE stands in.

    ``meeting``: the anchor of what is said at the meeting.  ``near``: the last date before it in
    its paragraph, ``beside`` in its sentence.  ``earlier``: by unit, the last one before it that
    has this unit (a quarter, a year), also from a heading or the paragraph before.  ``leaning``:
    above 0 where the words around it tell of the future, below of the past (log odds).
    ``same``: the date of that name in the paragraph.
    ``years``: those of a list that it is in.  ``defined``: whether *the* stands before it.
    ``told``: the last date before it in its paragraph that is not one looked back to.
    ``compared``: whether it is said to set something else against it.
    ``row``: the heads of the columns that it is one of, ``row_at`` which.
    """

    meeting: Anchor | None = None
    near: Anchor | None = None
    beside: Anchor | None = None
    same: Anchor | None = None
    earlier: dict[str, Anchor] = field(default_factory=dict)
    leaning: float = 0.0
    year_kind: YearKind = "financial"
    plain_year: YearKind = "calendar"
    years: Years | None = None
    defined: bool = False
    recurring: bool = False
    told: Anchor | None = None
    compared: bool = False
    row: tuple[Yearly, ...] = ()
    row_at: int = 0


def of_stretch(found: Stretch, anchor: Anchor | None = None) -> Reading:
    """A stretch as a reading, with what it was resolved on."""
    reading = Reading(found.first, found.last, found.unit)
    return anchored(reading, anchor) if anchor else reading


def anchored(reading: Reading, anchor: Anchor) -> Reading:
    """The reading with the anchor that it was resolved on."""
    return replace(reading, anchor=anchor.days.first, anchored_on=anchor.of)


def unknown(reason: str) -> Reading:
    """No value, and why."""
    return Reading(reason=reason)
