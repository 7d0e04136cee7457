"""Values and records on a Doc: typed when asked for, plain data wherever a Doc travels."""

import pickle

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from extract.records.store import get_records, put_records, put_value
from extract.records.types import (
    RECORD_TYPES,
    Action,
    DateValue,
    EntityValue,
    Mentioned,
    Metric,
    Records,
    from_json,
    to_json,
)


@pytest.fixture
def doc() -> Doc:
    nlp = spacy.blank("en")
    doc = nlp("The Clerk will write by May 2024.")
    doc.set_ents(
        [doc.char_span(4, 9, "ROLE"), doc.char_span(24, 32, "DATE")]  # type: ignore[list-item]
    )
    put_value(doc, 24, 32, DateValue("2024-05-01", "2024-05-31", alternatives=(("a", "b"),)))
    put_value(doc, 4, 9, EntityValue("Clerk to the Council"))
    put_records(doc, "actions", [Action(who="Clerk", by=Mentioned("May 2024"), span=(4, 20))])
    put_records(doc, "metrics", [Metric(value=(1.0, 2.0), offsets={"measure": (0, 3)})])
    return doc


def check(doc: Doc) -> None:
    role, date = doc.ents
    assert role._.value == EntityValue("Clerk to the Council")
    assert date._.value.alternatives == (("a", "b"),)
    assert doc[0:1]._.value is None
    (action,) = doc._.records.actions
    assert action == Action(who="Clerk", by=Mentioned("May 2024"), span=(4, 20))
    assert doc._.records.metrics[0].value == (1.0, 2.0)
    assert doc._.records.metrics[0].offsets == {"measure": (0, 3)}
    assert doc._.meeting is None
    assert doc._.sections == ()


def test_values_and_records_are_typed(doc: Doc) -> None:
    check(doc)


def test_they_survive_bytes_pickle_and_docbin(doc: Doc) -> None:
    check(Doc(doc.vocab).from_bytes(doc.to_bytes()))
    check(pickle.loads(pickle.dumps(doc)))
    data = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    check(next(DocBin().from_bytes(data).get_docs(doc.vocab)))


def test_a_value_of_another_label_is_none(doc: Doc) -> None:
    doc.set_ents([doc.char_span(24, 32, "ROLE")])  # type: ignore[list-item]
    assert doc.ents[0]._.value is None


@pytest.mark.parametrize("kind", list(RECORD_TYPES.values()))
def test_every_type_comes_back_from_json(kind: type) -> None:
    record = kind(span=(1, 2), offsets={"x": (3, 4)}, reasons={"x": "y"}, confidence=0.5)
    assert from_json(kind, to_json(record)) == record


def test_sections_are_those_of_the_records() -> None:
    assert {"meeting", *Records.__dataclass_fields__} == set(RECORD_TYPES)


def test_nothing_stored_reads_as_nothing() -> None:
    doc = spacy.blank("en")("Nothing")
    assert doc._.records == Records()
    assert get_records(doc, Action) == []
