"""Intervals and comparisons by the bootstrap over documents.

Mentions of one document are alike (the same clerk, the same names), so documents, not mentions, are
drawn anew (Efron and Tibshirani 1993, chapters 13 and 16): each resample takes as many documents as
there are, with replacement, and an interval is the middle 95% of the resamples' figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.evaluation.spans import Counts, ordered_labels

Floats = NDArray[np.float64]
Interval = tuple[float, float]
Tables = Sequence[Mapping[str, Counts]]
"""The counts per label of each document."""

SAMPLES = 1000
MICRO = "micro"
_TAIL = 2.5


@dataclass(frozen=True)
class Comparison:
    """F1 of one model less that of another on the same documents.

    ``p`` is two-sided: twice the share of resamples in which the difference has not the sign that
    it has over all documents.
    """

    difference: float
    interval: Interval | None
    p: float | None

    def to_json(self) -> dict[str, Any]:
        """The comparison as plain JSON data."""
        return {
            "difference": self.difference,
            "interval": None if self.interval is None else list(self.interval),
            "p": self.p,
        }


def draw(documents: int, samples: int = SAMPLES, seed: int = 0) -> Floats:
    """How often each document is drawn in each resample: (samples, documents).

    >>> draw(3, samples=2).sum(axis=1).tolist()
    [3.0, 3.0]
    """
    shares = np.full(documents, 1 / documents)
    return np.random.default_rng(seed).multinomial(documents, shares, size=samples).astype(float)


def interval_of(values: Floats) -> Interval | None:
    """The middle 95% of the resamples' figures, those that are undefined (nan) left out."""
    defined = values[~np.isnan(values)]
    if not len(defined):
        return None
    low, high = np.percentile(defined, (_TAIL, 100 - _TAIL))
    return float(low), float(high)


def f1_intervals(
    tables: Tables, samples: int = SAMPLES, seed: int = 0
) -> dict[str, Interval | None]:
    """95% intervals of F1 per label and of all together (``micro``).

    None for everything if there are fewer than two documents, which tell nothing of their spread.

    >>> always, never = {"ORG": Counts(1, 1, 1)}, {"ORG": Counts(0, 1, 1)}
    >>> f1_intervals([always, always])["ORG"], f1_intervals([always, never])["micro"]
    ((1.0, 1.0), (0.0, 1.0))
    """
    labels, counts = _array(tables)
    names = [MICRO, *labels]
    if len(tables) < 2:
        return dict.fromkeys(names)
    values = _f1(draw(len(tables), samples, seed), counts)
    return {name: interval_of(values[:, k]) for k, name in enumerate(names)}


def compare(
    one: Tables, other: Tables, samples: int = SAMPLES, seed: int = 0
) -> dict[str, Comparison]:
    """The paired bootstrap: both models are scored on the same resamples.

    >>> good, bad = {"ORG": Counts(1, 1, 1)}, {"ORG": Counts(0, 1, 1)}
    >>> found = compare([good, good], [bad, good])["micro"]
    >>> found.difference, found.interval, round(found.p, 1)
    (0.5, (0.0, 1.0), 0.5)
    """
    labels = ordered_labels(label for table in [*one, *other] for label in table)
    arrays = [_array(tables, labels)[1] for tables in (one, other)]
    whole = np.ones((1, len(one)))
    total = (_f1(whole, arrays[0]) - _f1(whole, arrays[1]))[0]
    drawn = draw(len(one), samples, seed) if len(one) > 1 else whole
    spread = _f1(drawn, arrays[0]) - _f1(drawn, arrays[1])
    found: dict[str, Comparison] = {}
    for k, name in enumerate([MICRO, *labels]):
        # A label that neither side has is equally well done by both.
        difference = 0.0 if np.isnan(total[k]) else float(total[k])
        values = spread[:, k][~np.isnan(spread[:, k])]
        if len(one) < 2 or not len(values):
            found[name] = Comparison(difference, None, None)
            continue
        against = int(np.sum(values <= 0 if difference > 0 else values >= 0))
        # One is added to both, so that no finite number of resamples gives a p of nought.
        p = 1.0 if difference == 0 else min(1.0, 2 * (against + 1) / (len(values) + 1))
        found[name] = Comparison(difference, interval_of(values), p)
    return found


def _array(tables: Tables, labels: Sequence[str] | None = None) -> tuple[Sequence[str], Floats]:
    """Matched, gold and predicted as (documents, micro and labels, 3)."""
    names = ordered_labels(label for t in tables for label in t) if labels is None else labels
    counts = np.zeros((len(tables), len(names) + 1, 3))
    for i, table in enumerate(tables):
        for k, label in enumerate(names, 1):
            if label in table:
                each = table[label]
                counts[i, k] = each.matched, each.gold, each.predicted
    counts[:, 0] = counts[:, 1:].sum(axis=1)
    return names, counts


def _f1(drawn: Floats, counts: Floats) -> Floats:
    """F1 of each resample: (samples, micro and labels); nan where there is nothing to score."""
    sums = np.tensordot(drawn, counts, axes=1)
    spans = sums[..., 1] + sums[..., 2]
    with np.errstate(invalid="ignore"):
        f1: Floats = np.where(spans > 0, 2 * sums[..., 0] / spans, np.nan)
    return f1
