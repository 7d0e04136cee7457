"""A text with its spans, and edits that keep the spans on their words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

Span = tuple[int, int, str]
"""Start, end (exclusive) and label."""


@dataclass(frozen=True)
class Passage:
    """A text and its spans, which do not overlap, in text order."""

    text: str
    spans: tuple[Span, ...]

    def surface(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span[0] : span[1]]


@dataclass(frozen=True, order=True)
class Edit:
    """Put ``new`` in the place of the characters from ``start`` to ``end`` (exclusive)."""

    start: int
    end: int
    new: str


def apply_edits(passage: Passage, edits: Iterable[Edit]) -> Passage:
    """The passage with the edits made.

    An edit changes what is inside a span, or all of it, or what lies outside; one that crosses a
    span's edge is left out, as is one that overlaps an edit before it.  What is put in at a span's
    edge lies outside the span.  A span that loses all its words is gone; white space at its ends
    is not part of it.

    >>> apply_edits(Passage("the Board met", ((4, 9, "ORG"),)), [Edit(4, 9, "Pension Panel")])
    Passage(text='the Pension Panel met', spans=((4, 17, 'ORG'),))
    """
    made: list[Edit] = []
    starts = [span[0] for span in passage.spans]
    for edit in sorted(edits):
        free = not made or edit.start >= made[-1].end
        if free and not _crosses(edit, passage.spans, starts):
            made.append(edit)
    if not made:
        return passage
    pieces, at = [], 0
    for edit in made:
        pieces += [passage.text[at : edit.start], edit.new]
        at = edit.end
    text = "".join([*pieces, passage.text[at:]])
    shifts = [0, *accumulate(len(edit.new) - (edit.end - edit.start) for edit in made)]
    edit_starts, edit_ends = [e.start for e in made], [e.end for e in made]
    spans = []
    for start, end, label in passage.spans:
        first = start + shifts[bisect_right(edit_ends, start)]
        last = end + shifts[bisect_left(edit_starts, end)]
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        if first < last:
            spans.append((first, last, label))
    return Passage(text, tuple(spans))


def _crosses(edit: Edit, spans: tuple[Span, ...], starts: list[int]) -> bool:
    # Spans before the one that starts at or before the edit's start end before it too.
    for start, end, _ in spans[max(0, bisect_right(starts, edit.start) - 1) :]:
        if start >= edit.end and start > edit.start:
            return False
        outside = edit.end <= start or edit.start >= end
        inside = start <= edit.start and edit.end <= end
        if not outside and not inside:
            return True
    return False


def gaps(passage: Passage) -> list[tuple[int, int]]:
    """The stretches of text between the spans, empty ones left out.

    >>> gaps(Passage("the Board met", ((4, 9, "ORG"),)))
    [(0, 4), (9, 13)]
    """
    edges = [0, *(edge for start, end, _ in passage.spans for edge in (start, end))]
    edges.append(len(passage.text))
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
