from __future__ import annotations

from bisect import bisect_left, bisect_right

from spacy.tokens import Doc, Span

from extract.pipes.candidates import PREFIX, RULES, TAGGER, stored
from extract.pipes.entities.calibration import Calibration
from extract.pipes.entities.confidence import set_confidences
from extract.pipes.entities.mend import mended
from extract.pipes.firm import Firm
from extract.pipes.plain_files import KeepsLearned

# A rule's candidate that scores less is a hint for the recogniser, no proposal of its own.
RULE_THRESHOLD = 0.5


_PARTLY = 0.5
"""What a rule's word counts for a reading of the recogniser that begins or ends elsewhere: of two
that differ in their ends alone both would be too weak."""


class EntitiesComponent(KeepsLearned):
    """Weighs the candidates and sets ``doc.ents`` anew from those of ``threshold`` or more.

    ``tagger_weight`` is how much the recogniser counts beside the rules: a candidate's score is its
    share of the recogniser's probability and the rest of the rules' score, so that what both find
    counts most; None where only rules (or other components) speak, whose score is the candidate's,
    as it is where the recogniser is left out of the pipeline.
    ``calibration`` turns a chosen candidate's score into ``span._.confidence``; without one they
    are the same.  It is saved with the pipeline, as JSON.
    """

    learned_as = "calibration"
    learned_type = Calibration
    file_name = "calibration.json"

    def __init__(
        self,
        tagger_weight: float | None,
        threshold: float,
        calibration: Calibration | None = None,
    ) -> None:
        self.tagger_weight = tagger_weight
        self.threshold = threshold
        self.calibration = calibration

    def __call__(self, doc: Doc) -> Doc:
        alone = self.tagger_weight is None or PREFIX + TAGGER not in doc.spans
        firm = Firm(doc)
        scored = list(stored(doc)) if alone else self._joined(doc, firm)
        likely = [
            (span, score) for span, score in scored if score >= self.threshold and firm.allows(span)
        ]
        chosen = best_spans(likely)
        doc.set_ents([span for span, _ in chosen])
        set_confidences(doc, [(span, self._confidence(span, score)) for span, score in chosen])
        return doc

    def _joined(self, doc: Doc, firm: Firm) -> list[tuple[Span, float]]:
        """Each span and label once: the recogniser's probability and the rules' score, weighted."""
        share = self.tagger_weight or 0.0
        rules = best_spans(
            [
                (span, score)
                for span, score in stored(doc, RULES)
                if score >= RULE_THRESHOLD and firm.allows(span)
            ]
        )
        joined: dict[tuple[int, int, int], tuple[Span, float]] = {
            (span.start, span.end, span.label): (span, (1 - share) * score) for span, score in rules
        }
        ruled = {
            (span.start, span.end, span.label): (1 - share) * score
            for span, score in stored(doc, RULES)
        }
        supported = _Supported(rules)
        for read, score in stored(doc, [TAGGER]):
            span = mended(read)
            if span is None:
                continue
            key = (span.start, span.end, span.label)
            support = ruled.get(key, 0.0)
            if key not in ruled and score >= 0.5:
                support = _PARTLY * (1 - share) * supported.score(span)
            joined[key] = (span, share * score + support)
        return list(joined.values())

    def _confidence(self, span: Span, score: float) -> float:
        return score if self.calibration is None else self.calibration(span.label_, score)


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


class _Supported:
    """The rules' chosen mentions, of which one that shares words with a span is found by bisection.

    Args:
        rules: mentions with their scores, none overlapping another, in text order (`best_spans`).
    """

    def __init__(self, rules: list[tuple[Span, float]]) -> None:
        self._rules = rules
        self._starts = [span.start for span, _ in rules]

    def score(self, span: Span) -> float:
        """The best score of those of its label that share words with a span; 0 for none."""
        best = 0.0
        for number in range(bisect_left(self._starts, span.end) - 1, -1, -1):
            rule, score = self._rules[number]
            if rule.end <= span.start:
                break
            if rule.label == span.label:
                best = max(best, score)
        return best


def _words(span: Span) -> int:
    return sum(not token.is_space and not token.is_punct for token in span) or 1
