"""Span metrics: precision, recall and F1 per label, strict and overlap.

The two readings of "right" are the strict and the type evaluation of SemEval-2013 task 9.1
(Segura-Bedmar, Martínez and Herrero-Zazo, "SemEval-2013 Task 9: Extraction of Drug-Drug
Interactions from Biomedical Texts"): same offsets and label; same label and at least one character
in common.  Each gold span is matched with at most one prediction and the other way round, and the
matching is as large as can be, so that no figure depends on the order in which spans come.

``nervaluate`` was considered.  Release 1.2.1 still matches greedily in the order of predictions
(gold 0-5, predictions 0-3 and 0-5: strict precision 0 in that order, 0.5 in the other) and takes
ends as inclusive, so that neighbours overlap.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extract.labels import LABELS

Span = tuple[int, int, str]
"""Start and end in characters, end exclusive, and label."""

Pairs = list[tuple[int, int]]
"""Matched spans: index into the gold spans, index into the predictions."""

Matcher = Callable[[Sequence[Span], Sequence[Span]], Pairs]


@dataclass(frozen=True)
class Counts:
    """How many spans were matched, annotated (the support) and predicted.

    ``matched`` is a fraction where a scheme gives part of a point.

    >>> counts = Counts(matched=1, gold=2, predicted=4)
    >>> counts.precision, counts.recall, round(counts.f1, 3)
    (0.25, 0.5, 0.333)
    """

    matched: float = 0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.matched + other.matched,
            self.gold + other.gold,
            self.predicted + other.predicted,
        )

    @property
    def precision(self) -> float:
        """The share of predictions that are right; 1 if there is nothing to find or found."""
        return self._share(self.predicted)

    @property
    def recall(self) -> float:
        """The share of gold spans that were found; 1 if there is nothing to find or found."""
        return self._share(self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return self._share((self.gold + self.predicted) / 2)

    def _share(self, of: float) -> float:
        if not self.gold and not self.predicted:
            return 1.0
        return self.matched / of if of else 0.0

    def to_json(self) -> dict[str, Any]:
        """Scores and counts as plain JSON data."""
        return {
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "matched": self.matched,
            "gold": self.gold,
            "predicted": self.predicted,
        }


def match_strict(gold: Sequence[Span], predicted: Sequence[Span]) -> Pairs:
    """Pair spans of the same offsets and label, one to one.

    >>> match_strict([(0, 5, "ORG")], [(0, 3, "ORG"), (0, 5, "ORG"), (0, 5, "ORG")])
    [(0, 1)]
    """
    places: defaultdict[Span, list[int]] = defaultdict(list)
    for j in reversed(range(len(predicted))):
        places[predicted[j]].append(j)
    return [(i, places[span].pop()) for i, span in enumerate(gold) if places[span]]


def match_overlap(gold: Sequence[Span], predicted: Sequence[Span]) -> Pairs:
    """Pair spans of the same label that share a character, one to one and as many as can be.

    >>> match_overlap([(0, 5, "ORG"), (6, 9, "ORG")], [(0, 9, "ORG"), (8, 9, "ORG")])
    [(0, 0), (1, 1)]
    """
    pairs: Pairs = []
    for label in {span[2] for span in gold}:
        lefts = sorted((i for i, s in enumerate(gold) if s[2] == label), key=gold.__getitem__)
        rights = sorted(
            (j for j, s in enumerate(predicted) if s[2] == label), key=predicted.__getitem__
        )
        neighbours = overlapping([gold[i] for i in lefts], [predicted[j] for j in rights])
        for left, right in maximum_matching(neighbours, len(rights)):
            pairs.append((lefts[left], rights[right]))
    return sorted(pairs)


def count(
    gold: Sequence[Span], predicted: Sequence[Span], match: Matcher = match_strict
) -> dict[str, Counts]:
    """The counts of one document per label.

    >>> count([(0, 5, "ORG")], [(0, 4, "ORG"), (6, 9, "DATE")])["ORG"]
    Counts(matched=0, gold=1, predicted=1)
    """
    matched = Counter(gold[i][2] for i, _ in match(gold, predicted))
    annotated = Counter(span[2] for span in gold)
    found = Counter(span[2] for span in predicted)
    return {
        label: Counts(matched[label], annotated[label], found[label])
        for label in ordered_labels({*annotated, *found})
    }


def add(tables: Iterable[Mapping[str, Counts]]) -> dict[str, Counts]:
    """The counts of several documents together."""
    total: defaultdict[str, Counts] = defaultdict(Counts)
    for table in tables:
        for label, counts in table.items():
            total[label] += counts
    return {label: total[label] for label in ordered_labels(total)}


def micro(table: Mapping[str, Counts]) -> Counts:
    """The counts of all labels together.

    >>> micro({"ORG": Counts(1, 1, 2), "DATE": Counts(0, 1, 0)})
    Counts(matched=1, gold=2, predicted=2)
    """
    return sum(table.values(), Counts())


def ordered_labels(labels: Iterable[str]) -> list[str]:
    """Labels in the order in which tables print them: ours, then others by name.

    >>> ordered_labels({"ZOO", "DATE", "ROLE"})
    ['ROLE', 'DATE', 'ZOO']
    """
    places = {label: place for place, label in enumerate(LABELS)}
    return sorted(set(labels), key=lambda label: (places.get(label, len(places)), label))


def overlapping(gold: list[Span], predicted: list[Span]) -> list[list[int]]:
    """For each gold span the predictions that share a character with it; both sorted."""
    neighbours: list[list[int]] = []
    reachable: list[int] = []
    following = 0
    for start, end, _ in gold:
        while following < len(predicted) and predicted[following][0] < end:
            reachable.append(following)
            following += 1
        # What ends before this span starts ends before every later one starts.
        reachable = [j for j in reachable if predicted[j][1] > start]
        neighbours.append([j for j in reachable if predicted[j][0] < end])
    return neighbours


def maximum_matching(neighbours: list[list[int]], n_right: int) -> list[tuple[int, int]]:
    """A largest one-to-one matching, by augmenting paths (Kuhn 1955), each found breadth first."""
    partner: list[int | None] = [None] * len(neighbours)
    owner: list[int | None] = [None] * n_right
    for root in range(len(neighbours)):
        reached_from: dict[int, int] = {}
        queue = [root]
        free: int | None = None
        for left in queue:
            for right in neighbours[left]:
                if right in reached_from:
                    continue
                reached_from[right] = left
                taken_by = owner[right]
                if taken_by is None:
                    free = right
                    break
                queue.append(taken_by)
            if free is not None:
                break
        while free is not None:
            left = reached_from[free]
            owner[free], partner[left], free = left, free, partner[left]
    return [(left, right) for left, right in enumerate(partner) if right is not None]
