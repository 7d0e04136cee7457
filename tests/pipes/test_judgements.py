"""Grades by rule: what no single case shows (the cases run in `test_grammars`)."""

import pytest
from spacy.language import Language

from markup import rules


@pytest.fixture(scope="module")
def nlp() -> Language:
    return rules("minutes_judgements")


def test_an_everyday_word_needs_an_inspection_nearby(nlp: Language) -> None:
    assert not nlp("The quiz was good or satisfactory.").ents
    doc = nlp("Every Ofsted report since has been good or outstanding.")
    assert [e.text for e in doc.ents] == ["good", "outstanding"]


def test_grades_need_a_table_of_grades(nlp: Language) -> None:
    assert not nlp("Ward\tTurnout\nElm\tGood\nOak\tGood").ents
    doc = nlp("Audit\tOpinion\nPayroll\tReasonable\nStores\tLimited")
    assert [e.text for e in doc.ents] == ["Reasonable", "Limited"]


def test_a_long_cell_of_marks_is_read_at_once(nlp: Language) -> None:
    marks = "! " * 5_000
    doc = nlp(f"School\tGrade\nElm\tgood{marks}x\nOak\tInadequate (2019)")
    assert [e.text for e in doc.ents] == ["Inadequate"]
