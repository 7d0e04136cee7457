"""What the fitting commands report of grammars and of what they fit."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scores:
    """Precision and recall of what is found, 0 to 1.

    >>> Scores(0.9, 0.6).recall
    0.6
    """

    precision: float
    recall: float

    @classmethod
    def of(cls, right: int, found: int, wanted: int) -> Scores:
        """The scores where ``right`` of what is ``found`` and of what is ``wanted`` are the same.

        >>> Scores.of(3, 4, 6)
        Scores(precision=0.75, recall=0.5)
        """
        return cls(right / max(1, found), right / max(1, wanted))
