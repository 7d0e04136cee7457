from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.evaluation.spans import (
    Counts,
    Matcher,
    Pairs,
    Span,
    add,
    count,
    match_overlap,
    match_strict,
    micro,
)

spans = st.lists(
    st.tuples(st.integers(0, 12), st.integers(1, 6), st.sampled_from(["ORG", "DATE"])).map(
        lambda span: (span[0], span[0] + span[1], span[2])
    ),
    max_size=7,
)
matchers = st.sampled_from([match_strict, match_overlap])


def compatible(match: Matcher, gold: Span, predicted: Span) -> bool:
    if match is match_strict:
        return gold == predicted
    return gold[2] == predicted[2] and gold[0] < predicted[1] and predicted[0] < gold[1]


def largest(match: Matcher, gold: Sequence[Span], predicted: Sequence[Span]) -> int:
    """The size of the largest matching, by trying all."""
    if not gold:
        return 0
    best = largest(match, gold[1:], predicted)
    for j, span in enumerate(predicted):
        if compatible(match, gold[0], span):
            rest = [*predicted[:j], *predicted[j + 1 :]]
            best = max(best, 1 + largest(match, gold[1:], rest))
    return best


def one_to_one(pairs: Pairs) -> bool:
    return len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)


@given(spans, spans, matchers)
def test_a_matching_is_one_to_one_compatible_and_as_large_as_can_be(
    gold: list[Span], predicted: list[Span], match: Matcher
) -> None:
    pairs = match(gold, predicted)
    assert one_to_one(pairs)
    assert all(compatible(match, gold[i], predicted[j]) for i, j in pairs)
    assert len(pairs) == largest(match, gold, predicted)


@given(spans, spans, matchers, st.randoms())
def test_order_does_not_matter(
    gold: list[Span], predicted: list[Span], match: Matcher, rng: random.Random
) -> None:
    table = count(gold, predicted, match)
    shuffled = [*gold], [*predicted]
    for side in shuffled:
        rng.shuffle(side)
    assert count(*shuffled, match) == table


@given(spans, matchers)
def test_what_equals_the_gold_is_perfect(gold: list[Span], match: Matcher) -> None:
    counts = micro(count(gold, gold, match))
    assert (counts.precision, counts.recall, counts.f1) == (1.0, 1.0, 1.0)


@given(spans, spans, matchers)
def test_swapping_the_sides_swaps_precision_and_recall(
    gold: list[Span], predicted: list[Span], match: Matcher
) -> None:
    one, other = micro(count(gold, predicted, match)), micro(count(predicted, gold, match))
    assert (one.precision, one.recall, one.f1) == (other.recall, other.precision, other.f1)


@given(spans, spans)
def test_strict_is_never_above_overlap(gold: list[Span], predicted: list[Span]) -> None:
    strict, overlap = count(gold, predicted), count(gold, predicted, match_overlap)
    assert all(strict[label].matched <= overlap[label].matched for label in strict)


@given(spans, spans, matchers)
def test_equal_documents_do_not_change_the_scores(
    gold: list[Span], predicted: list[Span], match: Matcher
) -> None:
    table = count(gold, predicted, match)
    twice = add([table, table])
    assert {k: (v.precision, v.recall, v.f1) for k, v in twice.items()} == {
        k: (v.precision, v.recall, v.f1) for k, v in table.items()
    }


def test_neighbours_do_not_overlap() -> None:
    assert match_overlap([(0, 5, "ORG")], [(5, 9, "ORG")]) == []


def test_a_greedy_choice_is_undone_where_that_matches_more() -> None:
    gold = [(0, 4, "ORG"), (6, 9, "ORG"), (10, 20, "ORG")]
    predicted = [(3, 11, "ORG"), (0, 2, "ORG"), (12, 13, "ORG")]
    assert len(match_overlap(gold, predicted)) == 3


def test_a_long_chain_of_overlaps() -> None:
    gold = [(10 * i, 10 * i + 8, "ORG") for i in range(5000)]
    predicted = [(10 * i - 3, 10 * i + 1, "ORG") for i in range(1, 5001)]
    assert len(match_overlap(gold, predicted)) == 5000


@pytest.mark.parametrize(
    ("counts", "scores"),
    [
        (Counts(0, 0, 0), (1.0, 1.0, 1.0)),
        (Counts(0, 3, 0), (0.0, 0.0, 0.0)),
        (Counts(0, 0, 3), (0.0, 0.0, 0.0)),
        (Counts(1, 2, 1), (1.0, 0.5, 2 / 3)),
    ],
)
def test_scores_where_there_is_nothing(counts: Counts, scores: tuple[float, float, float]) -> None:
    assert (counts.precision, counts.recall, counts.f1) == pytest.approx(scores)
