"""Which units tell an action, and of which kind: a linear model over their clues.

The model is numbers in a JSON file, fitted elsewhere (`extract.training.clauses`, which needs
scikit-learn); applying it needs nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from extract.records.types import ActionKind

LIKELY = 0.7
"""The chance of an action from which on a clause is taken for one.  Chosen on dev, where from 0.5
to 0.7 precision rises and as many records are right in full."""
NONE = "none"
KINDS: tuple[str, ...] = (NONE, *get_args(ActionKind))
"""The classes, in the order of a clue's weights."""


@dataclass(frozen=True)
class ClauseClassifier:
    """Multinomial logistic regression.

    ``weights`` has for each clue one number a class of `KINDS`, ``bias`` those of no clue; a clue
    that is not there weighs nothing.

    >>> classifier = ClauseClassifier((3.0, 0, 0, 0, 0, 0), {"RESOLVED": (0, 0, 0, 9.0, 0, 0)})
    >>> classifier.kind_of(["RESOLVED", "that"]), classifier.kind_of(["tea"])
    ('resolution', None)
    """

    bias: tuple[float, ...] = (0.0,) * len(KINDS)
    weights: Mapping[str, tuple[float, ...]] = field(default_factory=dict)

    def chances(self, clues: Iterable[str]) -> dict[str, float]:
        """The chance of each of `KINDS` for a unit with these clues."""
        sums = list(self.bias)
        for clue in clues:
            row = self.weights.get(clue)
            if row is not None:
                for number, weight in enumerate(row):
                    sums[number] += weight
        most = max(sums)
        shares = [math.exp(total - most) for total in sums]
        whole = sum(shares)
        return {kind: share / whole for kind, share in zip(KINDS, shares, strict=True)}

    def kind_of(self, clues: Iterable[str], threshold: float = LIKELY) -> str | None:
        """The likeliest kind of action; None where all together are less likely than that."""
        return likeliest(self.chances(clues), threshold)

    def to_json(self) -> dict[str, Any]:
        """The model as plain JSON data."""
        return {"kinds": list(KINDS), "bias": list(self.bias), "weights": dict(self.weights)}

    @classmethod
    def from_json(cls, data: Any) -> ClauseClassifier:
        """The inverse of `to_json`.  Raises ValueError for anything else."""
        if not isinstance(data, dict) or data.get("kinds") != list(KINDS):
            raise ValueError(f"a classifier of clauses has the kinds {', '.join(KINDS)}")
        weights = data.get("weights")
        if not isinstance(weights, dict):
            raise ValueError("a classifier of clauses has weights by clue")
        return cls(
            _numbers(data.get("bias")), {str(clue): _numbers(row) for clue, row in weights.items()}
        )


def likeliest(chances: Mapping[str, float], threshold: float = LIKELY) -> str | None:
    """The likeliest kind of action; None where all together are less likely than that.

    >>> likeliest({"none": 0.2, "action": 0.3, "request": 0.5}), likeliest({"none": 0.4})
    ('request', None)
    """
    if 1 - chances[NONE] < threshold:
        return None
    return max((kind for kind in chances if kind != NONE), key=chances.__getitem__)


def _numbers(values: Any) -> tuple[float, ...]:
    if (
        not isinstance(values, list)
        or len(values) != len(KINDS)
        or not all(type(value) in (int, float) and math.isfinite(value) for value in values)
    ):
        raise ValueError(f"each clue has {len(KINDS)} numbers")
    return tuple(float(value) for value in values)
