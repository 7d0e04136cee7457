from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc, Span

from extract.pipes.candidates import stored


class EntitiesComponent:
    """Weighs the candidates scored at ``threshold`` or more and sets ``doc.ents`` anew.

    ``groups`` names whose candidates count (``["roles", "dates"]``); None takes everyone's.
    """

    def __init__(self, groups: list[str] | None, threshold: float) -> None:
        self.groups = groups
        self.threshold = threshold

    def __call__(self, doc: Doc) -> Doc:
        likely = [
            (span, score) for span, score in stored(doc, self.groups) if score >= self.threshold
        ]
        doc.set_ents(best_spans(likely))
        return doc


def best_spans(candidates: list[tuple[Span, float]]) -> list[Span]:
    """The spans, none overlapping another, whose score times length sums highest."""
    ordered = sorted(candidates, key=lambda c: (c[0].end, c[0].start, c[0].label_))
    ends = [span.end for span, _ in ordered]
    best = [0.0]
    taken: list[int | None] = [None]
    for i, (span, score) in enumerate(ordered):
        before = bisect_right(ends, span.start, hi=i)
        weight = score * _words(span) + best[before]
        keep = weight > best[-1]
        best.append(weight if keep else best[-1])
        taken.append(before if keep else None)
    chosen: list[Span] = []
    at = len(ordered)
    while at > 0:
        before_at = taken[at]
        if before_at is None:
            at -= 1
        else:
            chosen.append(ordered[at - 1][0])
            at = before_at
    return chosen[::-1]


def _words(span: Span) -> int:
    return sum(not token.is_space and not token.is_punct for token in span) or 1
