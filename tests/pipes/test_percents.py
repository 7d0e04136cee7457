"""Shares by rule: what no single case shows (the cases run in `test_grammars`)."""

import pytest
from spacy.language import Language

from extract.pipes.forms import find
from extract.pipes.percents.patterns import FORMS
from markup import rules


@pytest.fixture(scope="module")
def nlp() -> Language:
    return rules("minutes_percents")


def test_a_form_names_its_parts() -> None:
    def groups(text: str) -> dict[str, str]:
        (reading,) = find(FORMS, text, 0, len(text))
        return reading.groups

    assert groups("5-10%") == {"low": "5", "high": "10"}
    assert groups("12 weak cases out of 70")["count"] == "12"
    assert groups("12 weak cases out of 70")["total"] == "70"
    assert groups("two thirds") == {"numerator": "two", "denominator": "thirds"}
    assert groups("-3 percentage points")["points"] == "percentage points"
