"""Five readings of "right", from the strictest to the most lenient, over all labels together.

Those of SemEval-2013 task 9.1 (see `extract.evaluation.spans`) and one by intersection over union:

========  ============================================================================
strict    same ends, same label
exact     same ends, any label
iou       same label, characters in common at least half of those in either
type      same label, at least one character in common (`match_overlap`)
partial   any label: a point for the same ends, half a point for a character in common
========  ============================================================================
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extract.evaluation.spans import (
    Counts,
    Pairs,
    Span,
    match_overlap,
    match_strict,
    maximum_matching,
    overlapping,
)

LEAST_IOU = 0.5


def match_iou(gold: Sequence[Span], predicted: Sequence[Span], least: float = LEAST_IOU) -> Pairs:
    """Pair spans of the same label whose intersection over union is ``least`` or more.

    >>> match_iou([(0, 10, "ORG")], [(4, 10, "ORG")]), match_iou([(0, 10, "ORG")], [(6, 10, "ORG")])
    ([(0, 0)], [])
    """
    return match_where(
        gold,
        predicted,
        lambda one, other: one[2] == other[2] and intersection_over_union(one, other) >= least,
    )


def intersection_over_union(one: Span, other: Span) -> float:
    """Characters in both spans, divided by those in either.

    >>> intersection_over_union((0, 4, "ORG"), (2, 6, "DATE"))
    0.3333333333333333
    """
    common = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    return common / (max(one[1], other[1]) - min(one[0], other[0]))


def count_strict(gold: Sequence[Span], predicted: Sequence[Span]) -> Counts:
    """A point for each span of the same ends and label."""
    return Counts(len(match_strict(gold, predicted)), len(gold), len(predicted))


def count_exact(gold: Sequence[Span], predicted: Sequence[Span]) -> Counts:
    """A point for each span of the same ends, whatever its label."""
    return count_strict(_without_labels(gold), _without_labels(predicted))


def count_iou(gold: Sequence[Span], predicted: Sequence[Span]) -> Counts:
    """A point for each pair of `match_iou`."""
    return Counts(len(match_iou(gold, predicted)), len(gold), len(predicted))


def count_type(gold: Sequence[Span], predicted: Sequence[Span]) -> Counts:
    """A point for each span of the right label that has a character in common."""
    return Counts(len(match_overlap(gold, predicted)), len(gold), len(predicted))


def count_partial(gold: Sequence[Span], predicted: Sequence[Span]) -> Counts:
    """A point for the same ends, half a point for a character in common; labels do not matter.

    >>> count_partial([(0, 5, "ORG"), (6, 9, "ORG")], [(0, 5, "DATE"), (8, 9, "ORG")])
    Counts(matched=1.5, gold=2, predicted=2)
    """
    lefts, rights = _without_labels(gold), _without_labels(predicted)
    same = match_strict(lefts, rights)
    # Equal spans first loses nothing: an equal pair is worth the two halves it may stand in for.
    left_over = _others(lefts, {i for i, _ in same}), _others(rights, {j for _, j in same})
    touching = match_where(*left_over, lambda one, other: True)
    return Counts(len(same) + len(touching) / 2, len(gold), len(predicted))


SCHEMES: dict[str, Callable[[Sequence[Span], Sequence[Span]], Counts]] = {
    "strict": count_strict,
    "exact": count_exact,
    "iou": count_iou,
    "type": count_type,
    "partial": count_partial,
}


def count_schemes(sides: Sequence[tuple[Sequence[Span], Sequence[Span]]]) -> dict[str, Counts]:
    """The counts of each scheme over (gold, predicted) of several documents.

    >>> found = count_schemes([([(0, 5, "ORG")], [(0, 5, "DATE")])])
    >>> {name: counts.f1 for name, counts in found.items()}
    {'strict': 0.0, 'exact': 1.0, 'iou': 0.0, 'type': 0.0, 'partial': 1.0}
    """
    return {
        name: sum((scheme(gold, predicted) for gold, predicted in sides), Counts())
        for name, scheme in SCHEMES.items()
    }


def match_where(
    gold: Sequence[Span], predicted: Sequence[Span], fits: Callable[[Span, Span], bool]
) -> Pairs:
    """As many pairs as can be of spans that share a character and fit, one to one."""
    lefts = sorted(range(len(gold)), key=gold.__getitem__)
    rights = sorted(range(len(predicted)), key=predicted.__getitem__)
    ordered = [gold[i] for i in lefts], [predicted[j] for j in rights]
    neighbours = [
        [j for j in near if fits(ordered[0][i], ordered[1][j])]
        for i, near in enumerate(overlapping(*ordered))
    ]
    pairs = maximum_matching(neighbours, len(rights))
    return sorted((lefts[left], rights[right]) for left, right in pairs)


def _without_labels(spans: Sequence[Span]) -> list[Span]:
    return [(start, end, "") for start, end, _ in spans]


def _others(spans: Sequence[Span], taken: set[int]) -> list[Span]:
    return [span for i, span in enumerate(spans) if i not in taken]
