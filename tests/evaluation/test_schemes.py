from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extract.evaluation.schemes import (
    SCHEMES,
    count_partial,
    intersection_over_union,
    match_iou,
)
from extract.evaluation.spans import Span, match_overlap

spans = st.lists(
    st.tuples(st.integers(0, 12), st.integers(1, 6), st.sampled_from(["ORG", "DATE"])).map(
        lambda span: (span[0], span[0] + span[1], span[2])
    ),
    max_size=6,
    unique=True,
)


@given(spans, spans)
def test_lenient_readings_never_give_less(gold: list[Span], predicted: list[Span]) -> None:
    matched = {name: scheme(gold, predicted).matched for name, scheme in SCHEMES.items()}
    assert matched["strict"] <= matched["exact"] <= matched["partial"]
    assert matched["strict"] <= matched["iou"] <= matched["type"]
    assert matched["type"] == len(match_overlap(gold, predicted))


@given(spans, spans)
def test_partial_is_the_best_assignment(gold: list[Span], predicted: list[Span]) -> None:
    def points(one: Span, other: Span) -> float:
        if one[:2] == other[:2]:
            return 1.0
        return 0.5 if intersection_over_union(one, other) > 0 else 0.0

    def best(left: list[Span], right: list[Span]) -> float:
        if not left:
            return 0.0
        found = best(left[1:], right)
        for j, span in enumerate(right):
            gained = points(left[0], span)
            if gained:
                found = max(found, gained + best(left[1:], right[:j] + right[j + 1 :]))
        return found

    assert count_partial(gold[:4], predicted[:4]).matched == best(gold[:4], predicted[:4])


def test_iou_asks_for_half() -> None:
    assert match_iou([(0, 4, "ORG")], [(0, 2, "ORG")]) == [(0, 0)]
    assert match_iou([(0, 5, "ORG")], [(0, 2, "ORG")]) == []
    assert match_iou([(0, 4, "ORG")], [(0, 4, "DATE")]) == []
