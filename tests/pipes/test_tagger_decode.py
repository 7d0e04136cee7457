"""The decoder against brute force over every valid tag sequence of a short text."""

from itertools import product

import numpy as np
import pytest

from extract.pipes.tagger.decode import decode, tag_count

LABELS = 2


def kind_and_label(tag: int) -> tuple[str, int]:
    return ("O", -1) if tag == 0 else ("BILU"[(tag - 1) // LABELS], (tag - 1) % LABELS)


def is_valid(tags: tuple[int, ...], starts: np.ndarray) -> bool:
    open_label = None
    for t, tag in enumerate(tags):
        kind, label = kind_and_label(tag)
        if starts[t] and open_label is not None:
            return False
        if kind in "OBU" and open_label is not None:
            return False
        if kind in "IL" and open_label != label:
            return False
        open_label = label if kind in "BI" else None
    return open_label is None


def spans_of(tags: tuple[int, ...]) -> set[tuple[int, int, int]]:
    spans, first = set(), 0
    for t, tag in enumerate(tags):
        kind, label = kind_and_label(tag)
        if kind == "B":
            first = t
        elif kind == "L":
            spans.add((first, t + 1, label))
        elif kind == "U":
            spans.add((t, t + 1, label))
    return spans


@pytest.mark.parametrize("seed", range(8))
def test_decode_agrees_with_brute_force(seed: int) -> None:
    rng = np.random.default_rng(seed)
    n = 4
    probs = rng.dirichlet(np.full(tag_count(LABELS), 0.5), size=n)
    starts = np.zeros(n, dtype=bool)
    starts[0] = True
    starts[rng.integers(1, n)] = True
    weights = {
        tags: float(np.prod([probs[t, tag] for t, tag in enumerate(tags)]))
        for tags in product(range(tag_count(LABELS)), repeat=n)
        if is_valid(tags, starts)
    }
    best = max(weights, key=weights.__getitem__)
    total = sum(weights.values())
    found = decode(np.log(probs), starts, LABELS)
    assert {(s.first, s.last, s.label) for s in found} == spans_of(best)
    for span in found:
        share = sum(
            w
            for tags, w in weights.items()
            if (span.first, span.last, span.label) in spans_of(tags)
        )
        assert span.score == pytest.approx(share / total, rel=1e-6)


def test_no_span_crosses_the_start_of_a_run() -> None:
    # Both words shout "one span of label 0 over us two", but a run starts between them.
    probs = np.full((2, tag_count(LABELS)), 1e-6)
    probs[0, 1] = probs[1, 1 + 2 * LABELS] = 1.0
    whole = decode(np.log(probs), np.array([True, False]), LABELS)
    assert [(s.first, s.last) for s in whole] == [(0, 2)]
    cut = decode(np.log(probs), np.array([True, True]), LABELS)
    assert all(s.last - s.first == 1 for s in cut)


def test_empty_text_has_no_spans() -> None:
    assert decode(np.zeros((0, tag_count(LABELS))), np.zeros(0, dtype=bool), LABELS) == []
