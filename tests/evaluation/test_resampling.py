from __future__ import annotations

import numpy as np
import pytest

from extract.evaluation.resampling import compare, draw, f1_intervals
from extract.evaluation.spans import Counts, add, micro


def tables(share: float, seed: int, n: int = 40) -> list[dict[str, Counts]]:
    rng = np.random.default_rng(seed)
    made = []
    for _ in range(n):
        found = int(rng.binomial(30, share))
        made.append({"ORG": Counts(found, 30, 30), "DATE": Counts(1, 1, 1)})
    return made


def test_every_resample_has_as_many_documents() -> None:
    drawn = draw(7, samples=50)
    assert drawn.shape == (50, 7)
    assert set(drawn.sum(axis=1)) == {7.0}
    assert (drawn == draw(7, samples=50)).all()
    assert (drawn != draw(7, samples=50, seed=1)).any()


def test_an_interval_holds_the_figure_and_narrows_with_documents() -> None:
    few, many = tables(0.8, 1, 10), tables(0.8, 1, 160)
    widths = []
    for each in (few, many):
        low, high = f1_intervals(each)["micro"] or (1.0, 0.0)
        assert low < micro(add(each)).f1 < high
        widths.append(high - low)
    assert widths[1] < widths[0] / 2
    assert f1_intervals(few)["DATE"] == (1.0, 1.0)


def test_one_document_has_no_interval() -> None:
    assert set(f1_intervals(tables(0.5, 1, 1)).values()) == {None}
    alone = compare(tables(0.9, 1, 1), tables(0.1, 1, 1))["micro"]
    assert alone.difference > 0
    assert alone.interval is None
    assert alone.p is None
    assert f1_intervals([]) == {"micro": None}


def test_resamples_without_a_label_do_not_count_as_perfect() -> None:
    rare = [{"RAG": Counts(0, 1, 1)}, *[{"ORG": Counts(1, 1, 1)}] * 9]
    assert f1_intervals(rare)["RAG"] == (0.0, 0.0)


def test_a_better_model_is_told_from_an_equal_one() -> None:
    one = tables(0.8, 1)
    worse, equal = compare(one, tables(0.6, 2))["micro"], compare(one, tables(0.8, 3))["micro"]
    assert worse.interval is not None
    assert worse.interval[0] > 0
    assert worse.p is not None
    assert worse.p < 0.01
    assert equal.p is not None
    assert equal.p > 0.05
    same = compare(one, one)["ORG"]
    assert (same.difference, same.interval, same.p) == (0.0, (0.0, 0.0), 1.0)


def test_swapping_the_models_turns_the_sign() -> None:
    one, other = tables(0.8, 1), tables(0.7, 2)
    there, back = compare(one, other)["micro"], compare(other, one)["micro"]
    assert there.difference == -back.difference
    assert there.interval is not None
    assert back.interval is not None
    assert there.interval == pytest.approx((-back.interval[1], -back.interval[0]))
    assert there.p == back.p


def test_labels_of_one_side_only_are_compared() -> None:
    missed, spurious = {"ORG": Counts(0, 1, 0)}, {"DATE": Counts(0, 0, 1)}
    found = compare([missed] * 2, [{**missed, **spurious}] * 2)
    assert list(found) == ["micro", "ORG", "DATE"]
