"""From a candidate's score to the chance that it is right: curves of plain numbers, as JSON.

They are fitted elsewhere (`extract.evaluation.calibrate`, which needs scikit-learn); applying them
needs nothing.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

_SMALLEST = 1e-6


def log_odds(score: float) -> float:
    """The logarithm of a score's odds, kept finite.

    >>> log_odds(0.5), round(log_odds(1.0), 1)
    (0.0, 13.8)
    """
    clipped = min(max(score, _SMALLEST), 1 - _SMALLEST)
    return math.log(clipped / (1 - clipped))


@dataclass(frozen=True)
class Logistic:
    """A chance whose log odds are linear in those of the score (Platt 1999).

    >>> round(Logistic(slope=1.0, intercept=0.0)(0.25), 6)
    0.25
    """

    slope: float
    intercept: float

    def __call__(self, score: float) -> float:
        # The logistic function in a form that no argument overflows.
        return (1 + math.tanh((self.slope * log_odds(score) + self.intercept) / 2)) / 2

    def to_json(self) -> dict[str, Any]:
        return {"slope": self.slope, "intercept": self.intercept}


@dataclass(frozen=True)
class Steps:
    """Chances at rising scores, joined by straight lines and level beyond the ends.

    >>> Steps((0.0, 1.0), (0.25, 0.75))(0.5), Steps((0.5,), (0.25,))(0.9)
    (0.5, 0.25)
    """

    scores: tuple[float, ...]
    chances: tuple[float, ...]

    def __call__(self, score: float) -> float:
        after = bisect_right(self.scores, score)
        if after == 0:
            return self.chances[0]
        if after == len(self.scores):
            return self.chances[-1]
        left, right = self.scores[after - 1], self.scores[after]
        share = (score - left) / (right - left)
        return self.chances[after - 1] + share * (self.chances[after] - self.chances[after - 1])

    def to_json(self) -> dict[str, Any]:
        return {"scores": list(self.scores), "chances": list(self.chances)}


Curve = Logistic | Steps


@dataclass(frozen=True)
class Calibration:
    """A curve for each label that had enough examples, and one for all others.

    >>> calibration = Calibration(Logistic(1.0, 0.0), {"RAG": Steps((0.5,), (0.25,))})
    >>> calibration("RAG", 0.9), calibration("ORG", 0.75)
    (0.25, 0.75)
    >>> Calibration.from_json(calibration.to_json()) == calibration
    True
    """

    shared: Curve
    labels: Mapping[str, Curve] = field(default_factory=dict)

    def __call__(self, label: str, score: float) -> float:
        """The chance that a candidate of this label and score is right."""
        return self.labels.get(label, self.shared)(score)

    def to_json(self) -> dict[str, Any]:
        """The curves as plain JSON data."""
        return {
            "shared": self.shared.to_json(),
            "labels": {label: curve.to_json() for label, curve in self.labels.items()},
        }

    @classmethod
    def from_json(cls, data: Any) -> Calibration:
        """The inverse of `to_json`.  Raises ValueError for anything else."""
        if not isinstance(data, dict) or not isinstance(data.get("labels"), dict):
            raise ValueError('a calibration is an object with "shared" and "labels"')
        labels = {str(label): _curve(curve) for label, curve in data["labels"].items()}
        return cls(_curve(data.get("shared")), labels)


def _curve(data: Any) -> Curve:
    if isinstance(data, dict) and data.keys() == {"slope", "intercept"}:
        return Logistic(*_numbers([data["slope"], data["intercept"]]))
    if isinstance(data, dict) and data.keys() == {"scores", "chances"}:
        scores, chances = _numbers(data["scores"]), _numbers(data["chances"])
        rising = all(left < right for left, right in pairwise(scores))
        if scores and len(scores) == len(chances) and rising:
            return Steps(scores, chances)
    raise ValueError("a curve has slope and intercept, or rising scores and as many chances")


def _numbers(values: Any) -> tuple[float, ...]:
    if not isinstance(values, list) or not all(
        type(value) in (int, float) and math.isfinite(value) for value in values
    ):
        raise ValueError("a curve is made of numbers")
    return tuple(float(value) for value in values)
