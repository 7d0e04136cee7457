"""How far confidences can be taken at their word: expected calibration error and its bins.

Predictions are sorted by confidence and cut into ten bins of equal mass; the error is the mean over
predictions of the distance between their bin's mean confidence and the share of it that is right
(Naeini, Cooper and Hauskrecht 2015, with bins of equal mass as in Nixon et al. 2019).  "Right" is
strict: ends and label.  Predictions of equal confidence share what is right among them before the
cut, so that the order of documents does not matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.evaluation.resampling import SAMPLES, Interval, draw, interval_of
from extract.evaluation.scoring import Scored
from extract.evaluation.spans import match_strict, ordered_labels

BINS = 10
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Judged:
    """Predictions with what came of them, as columns of the same length.

    ``confidences`` are floats, ``right`` is 1.0 or 0.0, ``documents`` numbers the document.
    """

    labels: NDArray[np.str_]
    confidences: Floats
    right: Floats
    documents: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.confidences)

    def of(self, chosen: NDArray[np.bool_]) -> Judged:
        """Those predictions where ``chosen`` is true."""
        return Judged(
            self.labels[chosen],
            self.confidences[chosen],
            self.right[chosen],
            self.documents[chosen],
        )


@dataclass(frozen=True)
class Bin:
    """Predictions of neighbouring confidence: how many, their mean, and the share that is right."""

    predictions: int
    confidence: float
    right: float


@dataclass(frozen=True)
class CalibrationScores:
    """Expected calibration error of all predictions, with its interval, and per label."""

    error: float
    interval: Interval | None
    labels: dict[str, float]
    bins: list[Bin]

    def to_json(self) -> dict[str, Any]:
        """The scores as plain JSON data."""
        return {
            "error": self.error,
            "interval": None if self.interval is None else list(self.interval),
            "labels": self.labels,
            "bins": [vars(each) for each in self.bins],
        }


def judge(scored: Sequence[Scored]) -> Judged | None:
    """What came of each prediction; None where some prediction has no confidence, or none is made.

    >>> from extract.evaluation.gold import GoldDocument
    >>> org = (0, 6, "ORG")
    >>> document = Scored(GoldDocument("Ofsted came", (), ""), (org,), (org,), (0.75,))
    >>> judge([document]).right.tolist()
    [1.0]
    """
    labels: list[str] = []
    confidences: list[float] = []
    right: list[float] = []
    numbers: list[int] = []
    for number, document in enumerate(scored):
        matched = {j for _, j in match_strict(document.gold, document.predicted)}
        for j, (span, confidence) in enumerate(
            zip(document.predicted, document.confidences, strict=True)
        ):
            if confidence is None:
                return None
            labels.append(span[2])
            confidences.append(confidence)
            right.append(float(j in matched))
            numbers.append(number)
    if not labels:
        return None
    return Judged(np.array(labels), np.array(confidences), np.array(right), np.array(numbers))


def bins(confidences: Floats, right: Floats, most: int = BINS) -> list[Bin]:
    """The predictions by rising confidence in ``most`` bins of (nearly) the same size.

    >>> bins(np.array([0.2, 0.9, 0.2, 0.9]), np.array([0.0, 1.0, 1.0, 1.0]), most=2)
    [Bin(predictions=2, confidence=0.2, right=0.5), Bin(predictions=2, confidence=0.9, right=1.0)]
    """
    values, where = np.unique(confidences, return_inverse=True)
    sizes = np.bincount(where, minlength=len(values))
    mean_right = np.bincount(where, weights=right, minlength=len(values)) / np.maximum(sizes, 1)
    # `values` rise, so that repeating them gives the sorted predictions.
    columns = np.repeat(values, sizes), np.repeat(mean_right, sizes)
    parts = zip(*(np.array_split(column, most) for column in columns), strict=True)
    return [Bin(len(c), float(c.mean()), float(r.mean())) for c, r in parts if len(c)]


def expected_error(confidences: Floats, right: Floats, most: int = BINS) -> float:
    """The expected calibration error; 0 for no predictions.

    >>> expected_error(np.array([0.5, 0.5]), np.array([1.0, 0.0]))
    0.0
    """
    if not len(confidences):
        return 0.0
    each = bins(confidences, right, most)
    return sum(b.predictions * abs(b.confidence - b.right) for b in each) / len(confidences)


def error_interval(
    judged: Judged, documents: int, samples: int = SAMPLES, seed: int = 0
) -> Interval | None:
    """The 95% interval of the error by documents drawn anew; None for fewer than two documents.

    Fewer predictions in a resample than in the whole make its bins noisier, so that the interval
    lies a little high.
    """
    if documents < 2:
        return None
    values = []
    for drawn in draw(documents, samples, seed).astype("int64"):
        times = drawn[judged.documents]
        values.append(
            expected_error(np.repeat(judged.confidences, times), np.repeat(judged.right, times))
            if times.any()
            else np.nan
        )
    return interval_of(np.array(values))


def score_calibration(
    judged: Judged, documents: int, samples: int = SAMPLES, seed: int = 0
) -> CalibrationScores:
    """The calibration of predictions made on so many ``documents``."""
    labels: dict[str, float] = {}
    for label in ordered_labels(judged.labels.tolist()):
        own = judged.of(judged.labels == label)
        labels[label] = expected_error(own.confidences, own.right)
    return CalibrationScores(
        error=expected_error(judged.confidences, judged.right),
        interval=error_interval(judged, documents, samples, seed),
        labels=labels,
        bins=bins(judged.confidences, judged.right),
    )
