"""Scores of single words, by scikit-learn: which label is taken for which.

A word has the label of the span that it lies in (the first, where gold spans overlap), or O.  Words
are the model's tokens without white space.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extract.errors import UsageError
from extract.evaluation.predictions import Prediction
from extract.evaluation.scoring import Scored
from extract.evaluation.spans import Span, ordered_labels

OUTSIDE = "O"


@dataclass(frozen=True)
class TokenScores:
    """``matrix[i][j]`` counts words of gold label ``labels[i]`` that are given ``labels[j]``.

    ``report`` is scikit-learn's classification report: per label precision, recall, f1-score and
    support, and their averages.
    """

    labels: list[str]
    matrix: list[list[int]]
    report: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        """The scores as plain JSON data."""
        return dict(vars(self))


def score_tokens(scored: Sequence[Scored], predictions: Sequence[Prediction]) -> TokenScores:
    """Confusion matrix and classification report over all words.

    Raises:
        UsageError: scikit-learn is not installed.

    >>> from extract.evaluation.gold import GoldDocument
    >>> org = (0, 6, "ORG")
    >>> scored = [Scored(GoldDocument("Ofsted came", (org,), ""), (org,), (), ())]
    >>> found = score_tokens(scored, [Prediction((), (), ((0, 6), (7, 11)), ())])
    >>> found.labels, found.matrix
    (['ORG', 'O'], [[0, 1], [0, 1]])
    """
    try:
        from sklearn.metrics import classification_report, confusion_matrix
    except ImportError as error:
        raise UsageError(
            "scores of words need scikit-learn", 'pip install "minutes-extract[train]"'
        ) from error
    annotated: list[str] = []
    predicted: list[str] = []
    for document, prediction in zip(scored, predictions, strict=True):
        annotated += word_labels(prediction.words, document.gold)
        predicted += word_labels(prediction.words, document.predicted)
    labels = [*ordered_labels({*annotated, *predicted} - {OUTSIDE}), OUTSIDE]
    if not annotated:
        return TokenScores([], [], {})
    report = classification_report(
        annotated, predicted, labels=labels, output_dict=True, zero_division=0.0
    )
    matrix = confusion_matrix(annotated, predicted, labels=labels)
    return TokenScores(labels, matrix.tolist(), _plain(report))


def word_labels(words: Sequence[tuple[int, int]], spans: Sequence[Span]) -> list[str]:
    """The label of each word, O for none; a word counts to a span that it touches.

    >>> word_labels([(0, 3), (4, 8), (9, 11)], [(4, 8, "ORG")])
    ['O', 'ORG', 'O']
    """
    ordered = sorted(spans)
    starts = [start for start, _, _ in ordered]
    labels = []
    for start, end in words:
        at = bisect_right(starts, end - 1) - 1
        within = at >= 0 and start < ordered[at][1]
        labels.append(ordered[at][2] if within else OUTSIDE)
    return labels


def _plain(report: Any) -> Any:
    """numpy's numbers as Python's, which JSON can write."""
    if isinstance(report, dict):
        return {key: _plain(value) for key, value in report.items()}
    return float(report)
