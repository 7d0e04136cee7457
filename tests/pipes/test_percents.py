"""Shares by rule: cases as data, then what no single case shows."""

import pytest
from spacy.language import Language

from extract.pipes.forms import find
from extract.pipes.percents.patterns import FORMS
from markup import as_document, expected, found, load_cases, rules, seconds

NAME, LABEL = "percents", "PERCENT"


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
    for text in ("", " ", "\n\n\t", "1 " * 3000, "the " * 3000, " " * 5000, "5 of " * 2000):
        nlp(text)


def test_a_form_names_its_parts() -> None:
    def groups(text: str) -> dict[str, str]:
        (reading,) = find(FORMS, text, 0, len(text))
        return reading.groups

    assert groups("5-10%") == {"low": "5", "high": "10"}
    assert groups("12 weak cases out of 70")["count"] == "12"
    assert groups("12 weak cases out of 70")["total"] == "70"
    assert groups("two thirds") == {"numerator": "two", "denominator": "thirds"}
    assert groups("-3 percentage points")["points"] == "percentage points"
