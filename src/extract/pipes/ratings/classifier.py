"""How likely a colour rates: two linear models, the second after a look at the first's.

The models are numbers in a JSON file, fitted elsewhere (`extract.training.colours`, which needs
scikit-learn); applying them needs nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extract.layout import Block
from extract.pipes.ratings.clues import (
    Occurrence,
    Search,
    clues_beside,
    clues_of,
    occurrences_of,
)

LIKELY = 0.5
"""The chance from which on an occurrence is proposed; `minutes_entities` weighs the proposal."""


@dataclass(frozen=True)
class Linear:
    """Logistic regression over clues; a clue that is not there weighs nothing.

    >>> Linear(-1.0, {"rated": 3.0}).chance(["rated", "tea"]) > 0.8
    True
    """

    bias: float = 0.0
    weights: Mapping[str, float] = field(default_factory=dict)

    def chance(self, clues: Iterable[str]) -> float:
        """The chance, 0 to 1, by these clues."""
        total = self.bias + sum(self.weights.get(clue, 0.0) for clue in clues)
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


@dataclass(frozen=True)
class ColourClassifier:
    """``first`` judges each occurrence by itself, ``second`` with what ``first`` made of all."""

    first: Linear = field(default_factory=Linear)
    second: Linear = field(default_factory=Linear)

    def chances(
        self, text: str, blocks: Sequence[Block], occurrences: Sequence[Occurrence]
    ) -> list[float]:
        """The chance that each occurrence of a document rates, 0 to 1."""
        return self.chances_by(occurrences, clues_of(text, blocks, occurrences))

    def chances_by(
        self, occurrences: Sequence[Occurrence], given: Sequence[list[str]]
    ) -> list[float]:
        """The same from the clues of each occurrence, as `clues_of` gives them."""
        before = [self.first.chance(clues) for clues in given]
        return [self.second.chance(clues) for clues in clues_beside(occurrences, before, given)]

    def likely(
        self, text: str, blocks: Sequence[Block], search: Search
    ) -> Iterator[tuple[tuple[int, int], float]]:
        """The (start, end) of each occurrence that likely rates, with its chance."""
        found = occurrences_of(text, blocks, search)
        for one, chance in zip(found, self.chances(text, blocks, found), strict=True):
            if chance >= LIKELY:
                yield (one.start, one.end), chance

    def to_json(self) -> dict[str, Any]:
        """The models as plain JSON data."""
        return {
            name: {"bias": one.bias, "weights": [[clue, w] for clue, w in one.weights.items()]}
            for name, one in (("first", self.first), ("second", self.second))
        }

    @classmethod
    def from_json(cls, data: Any) -> ColourClassifier:
        """The inverse of `to_json`.  Raises ValueError for anything else."""
        if not isinstance(data, dict) or data.keys() != {"first", "second"}:
            raise ValueError("a classifier of colours has a first and a second model")
        return cls(_linear(data["first"]), _linear(data["second"]))


def _linear(data: Any) -> Linear:
    if not isinstance(data, dict) or not isinstance(data.get("weights"), list):
        raise ValueError("a model has a bias and a list of clues with their weights")
    rows = data["weights"]
    if not all(isinstance(row, list) and len(row) == 2 for row in rows):
        raise ValueError("each clue has one weight")
    weights = {str(clue): _number(weight) for clue, weight in rows}
    return Linear(_number(data.get("bias")), weights)


def _number(value: Any) -> float:
    if type(value) not in (int, float) or not math.isfinite(value):
        raise ValueError("a weight is a finite number")
    return float(value)
