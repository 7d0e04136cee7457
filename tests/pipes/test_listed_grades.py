"""Grades at the end of list items, and in rows with their counts."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    for name in ("minutes_layout", "minutes_judgements"):
        nlp.add_pipe(name)
    return nlp


def sure(nlp: Language, text: str) -> list[str]:
    """The grades that need no recogniser beside them."""
    group = nlp(text).spans["minutes_judgements"]
    scores = group.attrs["scores"]
    return [span.text for span, score in zip(group, scores, strict=True) if score >= 0.95]


def test_a_list_under_an_inspectorate(nlp: Language) -> None:
    text = (
        "HMICFRS reported on the Force:\n\n- Crime, and its victims - good\n\n"
        "- Custody – adequate\n\n- Vulnerable people: inadequate.\n\nThe Panel was sorry.\n"
    )
    assert sure(nlp, text) == ["good", "adequate", "inadequate"]


def test_what_a_grade_was_before_stands_in_brackets(nlp: Language) -> None:
    text = (
        "The CQC had been to:\n\n• Fern Lea – Excellent (first visit)\n\n"
        "• Elm Lodge – Good (previously Requires Improvement)\n"
    )
    assert sure(nlp, text) == ["Excellent", "Good", "Requires Improvement"]


def test_counts_of_grades_in_a_row(nlp: Language) -> None:
    text = "Sixty files were read. Good 15 (25%), Requires Improvement 36 (60%), Inadequate 9."
    assert sure(nlp, text) == ["Good", "Requires Improvement", "Inadequate"]


def test_numbered_grades_in_cells(nlp: Language) -> None:
    text = (
        "Care Inspectorate\n\nService\tCare\tStaffing\nElm\t5 - Very Good\t4 - Good\n\n"
        "Oak\t3 - Adequate\t2 - Weak\n"
    )
    assert sure(nlp, text) == ["Very Good", "Good", "Adequate", "Weak"]


@pytest.mark.parametrize(
    "text",
    [
        "Walk in the woods:\n\n- Path – good\n\n- Roof – weak\n",  # nobody inspects
        "The CQC came.\n\n- The path was good\n\n- The roof was weak\n",  # no label
        "The CQC came.\n\n- Path – good\n\nThe rest was not seen.\n",  # one is no list
        "Good 3 and good 4 were the boats.",  # one grade only
        "",
    ],
)
def test_what_is_no_list_of_grades(nlp: Language, text: str) -> None:
    assert sure(nlp, text) == []
