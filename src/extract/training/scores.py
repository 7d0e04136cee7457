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
