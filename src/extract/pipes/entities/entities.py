from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path

from spacy.tokens import Doc, Span

from extract.pipes.candidates import stored
from extract.pipes.entities.calibration import (
    FILE_NAME,
    Calibration,
    read_calibration,
    write_calibration,
)
from extract.pipes.entities.confidence import set_confidences


class EntitiesComponent:
    """Weighs the candidates scored at ``threshold`` or more and sets ``doc.ents`` anew.

    ``groups`` names whose candidates count (``["roles", "dates"]``); None takes everyone's.
    ``calibration`` turns a chosen candidate's score into ``span._.confidence``; without one they
    are the same.  It is saved with the pipeline, as JSON.
    """

    def __init__(
        self, groups: list[str] | None, threshold: float, calibration: Calibration | None = None
    ) -> None:
        self.groups = groups
        self.threshold = threshold
        self.calibration = calibration

    def __call__(self, doc: Doc) -> Doc:
        likely = [
            (span, score) for span, score in stored(doc, self.groups) if score >= self.threshold
        ]
        chosen = best_spans(likely)
        doc.set_ents([span for span, _ in chosen])
        set_confidences(doc, [(span, self._confidence(span, score)) for span, score in chosen])
        return doc

    def _confidence(self, span: Span, score: float) -> float:
        return score if self.calibration is None else self.calibration(span.label_, score)

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Save the calibration in the component's folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        write_calibration(folder / FILE_NAME, self.calibration)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> EntitiesComponent:
        """Load what `to_disk` saved.  Raises ValueError, naming the file, for anything else."""
        self.calibration = read_calibration(Path(path) / FILE_NAME)
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The calibration as JSON in UTF-8."""
        data = None if self.calibration is None else self.calibration.to_json()
        return json.dumps(data).encode()

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> EntitiesComponent:
        """Load what `to_bytes` gave."""
        parsed = json.loads(data)
        self.calibration = None if parsed is None else Calibration.from_json(parsed)
        return self


def best_spans(candidates: list[tuple[Span, float]]) -> list[tuple[Span, float]]:
    """The candidates, none overlapping another, whose score times length sums highest."""
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
    chosen: list[tuple[Span, float]] = []
    at = len(ordered)
    while at > 0:
        before_at = taken[at]
        if before_at is None:
            at -= 1
        else:
            chosen.append(ordered[at - 1])
            at = before_at
    return chosen[::-1]


def _words(span: Span) -> int:
    return sum(not token.is_space and not token.is_punct for token in span) or 1
