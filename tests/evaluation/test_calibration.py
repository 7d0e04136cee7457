from __future__ import annotations

import json

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from extract.errors import UsageError
from extract.evaluation.calibrate import calibrate
from extract.evaluation.calibration import (
    Judged,
    bins,
    error_interval,
    expected_error,
    judge,
    score_calibration,
)
from extract.evaluation.gold import GoldDocument
from extract.evaluation.predictions import predict
from extract.evaluation.scoring import Scored, pair
from extract.models import component_of
from extract.pipes.candidates import Candidate, store
from extract.pipes.entities import EntitiesComponent


def judged(confidences: list[float], right: list[float]) -> Judged:
    n = len(confidences)
    labels = np.array(["ORG"] * n)
    return Judged(labels, np.array(confidences), np.array(right), np.arange(n))


def test_ten_bins_of_equal_mass() -> None:
    rng = np.random.default_rng(1)
    confidences = rng.uniform(size=1003)
    found = bins(confidences, np.ones(1003))
    assert len(found) == 10
    assert {each.predictions for each in found} == {100, 101}
    assert [b.confidence for b in found] == sorted(b.confidence for b in found)
    assert expected_error(confidences, np.ones(1003)) == pytest.approx(1 - confidences.mean())


def test_the_error_of_true_and_of_boastful_confidences() -> None:
    rng = np.random.default_rng(2)
    confidences = rng.uniform(size=20_000)
    right = (rng.uniform(size=20_000) < confidences).astype(float)
    assert expected_error(confidences, right) < 0.02
    assert expected_error(np.full(20_000, 0.99), right) == pytest.approx(0.99 - right.mean())


@given(
    st.lists(st.tuples(st.sampled_from([0.1, 0.5, 0.9, 0.95]), st.booleans()), max_size=40),
    st.randoms(),
)
def test_the_order_of_predictions_does_not_matter(pairs: list[tuple[float, bool]], rng) -> None:  # type: ignore[no-untyped-def]
    def error(given: list[tuple[float, bool]]) -> float:
        return expected_error(
            np.array([c for c, _ in given]), np.array([float(r) for _, r in given])
        )

    shuffled = list(pairs)
    rng.shuffle(shuffled)
    assert error(shuffled) == pytest.approx(error(pairs))
    assert 0 <= error(pairs) <= 1


def test_the_interval_holds_the_error_and_needs_two_documents() -> None:
    rng = np.random.default_rng(3)
    confidences = rng.uniform(size=400)
    given_ = judged(confidences.tolist(), (rng.uniform(size=400) < 0.5).astype(float).tolist())
    low, high = error_interval(given_, 400) or (1.0, 0.0)
    assert low < expected_error(given_.confidences, given_.right) < high
    assert error_interval(given_, 400) == error_interval(given_, 400)
    assert error_interval(given_, 1) is None
    json.dumps(score_calibration(given_, 400, samples=20).to_json())


def test_predictions_without_confidence_are_not_judged() -> None:
    document = Scored(GoldDocument("x", (), ""), (), ((0, 1, "ORG"),), (None,))
    assert judge([document]) is None
    assert judge([]) is None


@Language.component("calibration_test_guesses")
def guesses(doc: Doc) -> Doc:
    """Every word is an ORG; one of a digit is scored by it, boastfully."""
    found = [
        Candidate(token.idx, token.idx + len(token), "DATE" if "d" in token.text else "ORG",
                  0.5 + int(token.text[0]) / 20)
        for token in doc
    ]  # fmt: skip
    store(doc, "guesses", found)
    return doc


@pytest.fixture
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("calibration_test_guesses")
    nlp.add_pipe("minutes_entities")
    return nlp


def documents(n: int, seed: int, body: bool = True) -> list[GoldDocument]:
    """Words "4x": right four times in ten for ORG; "4d": always right."""
    rng = np.random.default_rng(seed)
    made = []
    for number in range(n):
        text, spans = "", []
        for digit in rng.integers(0, 10, size=100):
            word = f"{digit}{'d' if rng.random() < 0.1 else 'x'}"
            if "d" in word or rng.random() < digit / 10:
                spans.append((len(text), len(text) + 2, "DATE" if "d" in word else "ORG"))
            text += word + " "
        name = f"body {number % 4}" if body else ""
        made.append(GoldDocument(text, tuple(spans), f"g:{number}", body=name))
    return made


def test_calibrating_makes_confidences_true(nlp: Language) -> None:
    found = calibrate(nlp, documents(20, 1), samples=50)
    assert found.before.error > 0.15
    assert found.after.error < 0.05
    assert found.groups == 4
    assert found.predictions == 2000
    json.dumps(found.to_json())
    calibration = component_of(nlp, EntitiesComponent, "minutes_entities").calibration
    assert calibration is not None
    assert calibration("DATE", 0.9) > 0.9
    assert calibration("ORG", 0.5) < 0.15
    # On documents that it has not seen.
    gold = documents(20, 2)
    after = judge(pair(gold, predict(nlp, gold).predictions))
    assert after is not None
    assert expected_error(after.confidences, after.right) < 0.07


def test_calibrating_again_starts_from_the_scores(nlp: Language) -> None:
    calibrate(nlp, documents(8, 1), samples=2)
    first = component_of(nlp, EntitiesComponent, "minutes_entities").calibration
    found = calibrate(nlp, documents(8, 1), samples=2)
    assert component_of(nlp, EntitiesComponent, "minutes_entities").calibration == first
    assert found.before.error > 0.15


def test_what_cannot_be_calibrated_is_told(nlp: Language) -> None:
    with pytest.raises(UsageError, match="one document"):
        calibrate(nlp, documents(1, 1))
    with pytest.raises(UsageError, match="minutes_entities"):
        calibrate(spacy.blank("en"), documents(2, 1))
    nothing = [GoldDocument("0d", ((0, 2, "DATE"),), f"g:{i}") for i in range(3)]
    with pytest.raises(UsageError, match="all right or all wrong"):
        calibrate(nlp, nothing)
    assert component_of(nlp, EntitiesComponent, "minutes_entities").calibration is None


def test_bodies_that_are_not_told_are_documents(nlp: Language) -> None:
    assert calibrate(nlp, documents(6, 1, body=False), samples=2).groups == 6
