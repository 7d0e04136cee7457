"""Frames of one sentence, and where the words of one speaker end and the next one's begin."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extract.pipes.statements import patterns, phrases
from extract.records.view import Mention


@dataclass(frozen=True)
class Frame:
    """Somebody says something.

    ``at`` is where the speaker stands; ``speaker`` the mention, or None with ``pronoun`` or
    without (nobody is named).  ``start`` and ``end`` hold the words said; they are equal where the
    speaker only takes the floor (``takes_floor``).
    """

    at: int
    start: int
    end: int
    speaker: Mention | None = None
    pronoun: str | None = None
    takes_floor: bool = False
    whole: bool = False
    """The words said stand on both sides of the speaker."""
    turn: bool = False
    """A turn in a transcript, that goes on to the next speaker."""


def untangle(text: str, frames: list[Frame], start: int, end: int) -> list[Frame]:
    """Frames in order; words end where the next speaker's clause begins; none inside another's."""
    kept: list[Frame] = []
    for frame in sorted(frames, key=lambda f: (f.at, -f.start)):
        if frame.whole:
            # The words around a speaker reach to the clauses of others.
            begin = max([start, *(_clause_end(text, frame.at, k.start) for k in kept)])
            kept.append(_cut(frame, begin, frame.end))
            continue
        if kept and frame.at < kept[-1].end:
            bound = _boundary(text, kept[-1].start, frame.at)
            if bound is None and _responds(text, kept[-1], frame):
                joined = phrases.AND.search(text, max(kept[-1].start, frame.at - 20), frame.at)
                bound = joined.start() if joined else None
            if bound is None:
                bound = _splice(text, kept[-1], frame)
            if bound is None:
                continue
            kept[-1] = _cut(kept[-1], kept[-1].start, bound)
        kept.append(frame)
    return [frame for frame in kept if frame.start < frame.end or frame.takes_floor]


def _responds(text: str, before: Frame, frame: Frame) -> bool:
    """Whether the second, whom *and* joins, answers the first."""
    if phrases.RESPONDS.search(text, frame.at, frame.start):
        return True
    asked = phrases.ASKED.search(text, before.at, before.start)
    return asked is not None and phrases.AND_ANSWERED.search(text, frame.at, frame.end) is not None


def _clause_end(text: str, at: int, floor: int) -> int:
    cut = text.rfind(";", floor, at)
    return cut + 1 if cut >= 0 else floor


def _boundary(text: str, floor: int, at: int) -> int | None:
    """Where the words before a new speaker end; None where he is spoken of in them."""
    match = patterns.BOUNDARY.search(text, max(floor, at - 20), at)
    return match.start() if match else None


def _splice(text: str, before: Frame, frame: Frame) -> int | None:
    """The comma between clauses without a conjunction: *Mr Hay having asked ..., Ms Low said*."""
    comma = text.rfind(",", before.start, frame.at)
    if comma < 0 or text[comma + 1 : frame.at].strip() or before.whole:
        return None
    if phrases.HAVING.search(text, before.at, before.start):
        return comma
    short = comma - before.start <= 60 and "," not in text[before.start : comma]
    return (
        comma if short and not phrases.THAT_OR_COLON.search(text, before.at, before.start) else None
    )


def _cut(frame: Frame, start: int, end: int) -> Frame:
    return replace(frame, start=start, end=max(start, end))
