"""Confidence and its calibration: set with the entities, kept wherever a Doc or pipeline goes."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from extract.models import load_model
from extract.pipes.candidates import Candidate, store
from extract.pipes.entities.calibration import Calibration, Logistic, Steps
from extract.pipes.entities.entities import EntitiesComponent

TEXT = "The Head of Property told Members on 3 May 2024 that 91% of repairs were rated amber."
CALIBRATION = Calibration(Logistic(0.5, 0.25), {"DATE": Steps((0.2, 0.9), (0.1, 0.8))})


def entities(nlp: Language) -> EntitiesComponent:
    component = nlp.get_pipe("minutes_entities")
    assert isinstance(component, EntitiesComponent)
    return component


def confidences(doc: Doc) -> list[tuple[str, float]]:
    return [(ent.text, ent._.confidence) for ent in doc.ents]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model("rules")


@pytest.fixture
def calibrated() -> Language:
    nlp = load_model("rules")
    entities(nlp).calibration = CALIBRATION
    return nlp


def test_without_calibration_the_score_is_the_confidence(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert len(doc.ents) >= 4
    scores = {
        (span.start, span.end, span.label_): score
        for name, group in doc.spans.items()
        if name.startswith("minutes_")
        for span, score in zip(group, group.attrs["scores"], strict=True)
    }
    for ent in doc.ents:
        assert ent._.confidence == scores[ent.start, ent.end, ent.label_]


def test_a_calibration_is_applied_by_label(nlp: Language, calibrated: Language) -> None:
    for raw, ent in zip(nlp(TEXT).ents, calibrated(TEXT).ents, strict=True):
        assert ent.label_ == raw.label_
        assert ent._.confidence == CALIBRATION(raw.label_, raw._.confidence)
        assert 0 < ent._.confidence < 1


def test_confidence_survives_bytes_docbin_pickle_and_processes(calibrated: Language) -> None:
    doc = calibrated(TEXT)
    expected = confidences(doc)
    assert all(type(confidence) is float for _, confidence in expected)
    assert confidences(Doc(calibrated.vocab).from_bytes(doc.to_bytes())) == expected
    assert confidences(pickle.loads(pickle.dumps(doc))) == expected
    data = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(data).get_docs(spacy.blank("en").vocab)
    assert confidences(again) == expected
    piped = list(calibrated.pipe([TEXT, TEXT, TEXT], n_process=2, batch_size=1))
    assert [confidences(each) for each in piped] == [expected] * 3


def test_a_calibration_is_saved_with_the_pipeline(calibrated: Language, tmp_path: Path) -> None:
    calibrated.to_disk(tmp_path / "model")
    saved = json.loads((tmp_path / "model/minutes_entities/calibration.json").read_text())
    assert saved["labels"]["DATE"] == {"scores": [0.2, 0.9], "chances": [0.1, 0.8]}
    assert entities(spacy.load(tmp_path / "model")).calibration == CALIBRATION
    copy = load_model("rules").from_bytes(calibrated.to_bytes())
    assert entities(copy).calibration == CALIBRATION
    entities(calibrated).calibration = None
    calibrated.to_disk(tmp_path / "model")
    assert entities(spacy.load(tmp_path / "model")).calibration is None


def test_a_model_without_a_calibration_file_loads(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "model")
    (tmp_path / "model/minutes_entities/calibration.json").unlink()
    assert entities(spacy.load(tmp_path / "model")).calibration is None


@pytest.mark.parametrize(
    "bad",
    [
        "{",
        "[]",
        '{"labels": {}}',
        '{"shared": {"slope": 1}, "labels": {}}',
        '{"shared": {"slope": "1", "intercept": 0}, "labels": {}}',
        '{"shared": {"slope": NaN, "intercept": 0}, "labels": {}}',
        '{"shared": {"scores": [0.5, 0.5], "chances": [0.1, 0.2]}, "labels": {}}',
        '{"shared": {"scores": [], "chances": []}, "labels": {}}',
    ],
)
def test_a_broken_calibration_is_named(tmp_path: Path, bad: str) -> None:
    (tmp_path / "calibration.json").write_text(bad)
    with pytest.raises(ValueError, match=r"calibration\.json"):
        EntitiesComponent(None, 0.5).from_disk(tmp_path)


def test_confidence_of_an_earlier_pass_does_not_stay() -> None:
    nlp = spacy.blank("en")
    component = nlp.add_pipe("minutes_entities")
    doc = nlp("Ofsted came in May")
    store(doc, "organisations", [Candidate(0, 6, "ORG", 0.75)])
    component(doc)
    assert doc[0:1]._.confidence == 0.75
    store(doc, "organisations", [Candidate(15, 18, "ORG", 0.5)])
    component(doc)
    assert doc[0:1]._.confidence is None
    assert confidences(doc) == [("May", 0.5)]


def test_logistic_is_finite_at_the_ends() -> None:
    curve = Logistic(1e6, 0.0)
    assert curve(0.0) == 0.0
    assert curve(1.0) == 1.0
