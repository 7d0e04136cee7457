"""Roles by rule: cases as data, then what no single case shows."""

import pytest
from spacy.language import Language

from markup import as_document, expected, found, load_cases, rules, seconds

NAME, LABEL = "roles", "ROLE"


@pytest.fixture(scope="module")
def nlp() -> Language:
    return rules("minutes_organisations", "minutes_roles", "minutes_persons")


@pytest.mark.parametrize("case", load_cases(NAME))
def test_case(nlp: Language, case: str) -> None:
    assert found(nlp, case, LABEL) == expected(case, LABEL)


def test_enough_cases() -> None:
    cases = load_cases(NAME)
    bearing = [case for case in cases if expected(case, LABEL)]
    assert len(bearing) >= 60
    assert len(cases) - len(bearing) >= 30


def test_twice_the_text_takes_twice_the_time(nlp: Language) -> None:
    cases = load_cases(NAME)
    once = seconds(nlp, f"minutes_{NAME}", as_document(cases, 20))
    twice = seconds(nlp, f"minutes_{NAME}", as_document(cases, 40))
    assert twice <= 2.2 * once + 0.02
