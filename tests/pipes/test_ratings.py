"""Ratings by rule: cases as data, then what no single case shows."""

import pytest
from spacy.language import Language

from markup import as_document, expected, found, load_cases, rules, seconds

NAME, LABEL = "ratings", "RAG"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return rules(f"minutes_{NAME}")


@pytest.mark.parametrize("case", load_cases(NAME))
def test_case(nlp: Language, case: str) -> None:
    assert found(nlp, case, LABEL) == expected(case, LABEL)


def test_enough_cases() -> None:
    cases = load_cases(NAME)
    bearing = [case for case in cases if expected(case, LABEL)]
    assert len(bearing) >= 60
    assert len(cases) - len(bearing) >= 40


def test_twice_the_text_takes_twice_the_time(nlp: Language) -> None:
    cases = load_cases(NAME)
    once = seconds(nlp, f"minutes_{NAME}", as_document(cases, 10))
    twice = seconds(nlp, f"minutes_{NAME}", as_document(cases, 20))
    assert twice <= 2.2 * once + 0.02


def test_empty_and_hostile_texts(nlp: Language) -> None:
    for text in ("", " ", "\n\n\t", "1 " * 3000, "the " * 3000, " " * 5000, "red " * 2000):
        nlp(text)


def test_the_same_sentence_needs_a_document_that_rates(nlp: Language) -> None:
    sentence = "It was amber when they called."
    assert not nlp(sentence).ents
    doc = nlp(f"The RAG report was tabled.\n\n{sentence}")
    assert [e.text for e in doc.ents] == ["amber"]


def test_letters_count_only_in_a_column_of_ratings(nlp: Language) -> None:
    attendance = "Name\tMay\tJune\nJ Low\tA\tP\nK Dunn\tP\tA\nM Fell\tA\tA"
    assert not nlp(attendance).ents
    rated = "Measure\tRAG\nDelays\tA\nFalls\tR"
    assert [e.text for e in nlp(rated).ents] == ["A", "R"]
