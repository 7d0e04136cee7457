"""Grades by rule: cases as data, then what no single case shows."""

import pytest
from spacy.language import Language

from markup import as_document, expected, found, load_cases, rules, seconds

NAME, LABEL = "judgements", "JUDGEMENT"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return rules(f"minutes_{NAME}")


@pytest.mark.parametrize("case", load_cases(NAME))
def test_case(nlp: Language, case: str) -> None:
    assert found(nlp, case, LABEL) == expected(case, LABEL)


def test_enough_cases() -> None:
    cases = load_cases(NAME)
    bearing = [case for case in cases if expected(case, LABEL)]
    assert len(bearing) >= 40
    assert len(cases) - len(bearing) >= 30


def test_twice_the_text_takes_twice_the_time(nlp: Language) -> None:
    cases = load_cases(NAME)
    once = seconds(nlp, f"minutes_{NAME}", as_document(cases, 15))
    twice = seconds(nlp, f"minutes_{NAME}", as_document(cases, 30))
    assert twice <= 2.2 * once + 0.02


def test_empty_and_hostile_texts(nlp: Language) -> None:
    for text in ("", " ", "\n\n\t", "1 " * 3000, "the " * 3000, " " * 5000, "good or " * 2000):
        nlp(text)


def test_an_everyday_word_needs_an_inspection_nearby(nlp: Language) -> None:
    assert not nlp("The quiz was good or satisfactory.").ents
    doc = nlp("Every Ofsted report since has been good or outstanding.")
    assert [e.text for e in doc.ents] == ["good", "outstanding"]


def test_grades_need_a_table_of_grades(nlp: Language) -> None:
    assert not nlp("Ward\tTurnout\nElm\tGood\nOak\tGood").ents
    doc = nlp("Audit\tOpinion\nPayroll\tReasonable\nStores\tLimited")
    assert [e.text for e in doc.ents] == ["Reasonable", "Limited"]
