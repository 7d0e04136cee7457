"""A model's scores on gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extract.evaluation.gold import GoldDocument
from extract.evaluation.predictions import Prediction, predict
from extract.evaluation.spans import (
    Counts,
    Span,
    add,
    count,
    match_overlap,
    match_strict,
    micro,
    ordered_labels,
)
from extract.labels import LABELS

if TYPE_CHECKING:
    from spacy.language import Language


@dataclass(frozen=True)
class Evaluation:
    """Scores of one model on one gold file.

    ``strict`` and ``overlap`` hold counts per label; ``ignored`` counts predictions whose label is
    none of those scored; ``cut_tokens`` counts, per label, gold spans whose ends lie inside a
    token, which the model could not predict however good it were.
    """

    documents: int
    words: int
    strict: dict[str, Counts]
    overlap: dict[str, Counts]
    ignored: dict[str, int]
    cut_tokens: dict[str, int]

    def to_json(self) -> dict[str, Any]:
        """The scores as plain JSON data."""
        return {
            "documents": self.documents,
            "words": self.words,
            "strict": table_to_json(self.strict),
            "overlap": table_to_json(self.overlap),
            "ignored": self.ignored,
            "cut_tokens": self.cut_tokens,
        }


@dataclass(frozen=True)
class Scored:
    """One document's spans of the labels that are scored, on both sides.

    ``confidences`` are those of ``predicted``; None from a model that gives none.
    """

    document: GoldDocument
    gold: tuple[Span, ...]
    predicted: tuple[Span, ...]
    confidences: tuple[float | None, ...]

    def strict(self) -> dict[str, Counts]:
        return count(self.gold, self.predicted, match_strict)

    def overlap(self) -> dict[str, Counts]:
        return count(self.gold, self.predicted, match_overlap)


def evaluate(nlp: Language, gold: Sequence[GoldDocument], labels: Iterable[str] = ()) -> Evaluation:
    """Run a model over gold texts and score its entities.

    Args:
        nlp: any pipeline that sets ``doc.ents``.
        gold: see `extract.evaluation.gold.load_gold`.
        labels: score these labels only, on both sides. None: those of `extract.labels` and any
            other that the gold has.

    Raises:
        UsageError: the model raises on a text; the message names it.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> ruler = nlp.add_pipe("entity_ruler")
    >>> ruler.add_patterns([{"label": "ORG", "pattern": "Ofsted"}])
    >>> evaluate(nlp, [GoldDocument("Ofsted came", ((0, 6, "ORG"),), "")]).strict
    {'ORG': Counts(matched=1, gold=1, predicted=1)}
    """
    return score(gold, predict(nlp, gold).predictions, labels)


def scored_labels(gold: Iterable[GoldDocument], labels: Iterable[str] = ()) -> set[str]:
    """The labels that are scored: those given, else ours and the gold's."""
    return set(labels) or {*LABELS, *(span[2] for document in gold for span in document.spans)}


def pair(
    gold: Sequence[GoldDocument], predictions: Sequence[Prediction], labels: Iterable[str] = ()
) -> list[Scored]:
    """Gold and predictions side by side, cut down to the labels that are scored."""
    wanted = scored_labels(gold, labels)
    scored = []
    for document, prediction in zip(gold, predictions, strict=True):
        kept = [
            (span, confidence)
            for span, confidence in zip(prediction.spans, prediction.confidences, strict=True)
            if span[2] in wanted
        ]
        scored.append(
            Scored(
                document,
                tuple(span for span in document.spans if span[2] in wanted),
                tuple(span for span, _ in kept),
                tuple(confidence for _, confidence in kept),
            )
        )
    return scored


def score(
    gold: Sequence[GoldDocument], predictions: Sequence[Prediction], labels: Iterable[str] = ()
) -> Evaluation:
    """Score predictions that were made before; the arguments are those of `evaluate`."""
    wanted = scored_labels(gold, labels)
    scored = pair(gold, predictions, wanted)
    ignored = Counter(
        span[2] for prediction in predictions for span in prediction.spans if span[2] not in wanted
    )
    cut = Counter(
        span[2] for prediction in predictions for span in prediction.cut if span[2] in wanted
    )
    return Evaluation(
        documents=len(gold),
        words=sum(len(document.text.split()) for document in gold),
        strict=add(document.strict() for document in scored),
        overlap=add(document.overlap() for document in scored),
        ignored=dict(ignored.most_common()),
        cut_tokens={label: cut[label] for label in ordered_labels(cut)},
    )


def table_to_json(table: dict[str, Counts]) -> dict[str, Any]:
    """Counts per label, and of all together, as plain JSON data."""
    return {
        "micro": micro(table).to_json(),
        "labels": {label: counts.to_json() for label, counts in table.items()},
    }
