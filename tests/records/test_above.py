"""The heading and the time that a place in a text stands under."""

from __future__ import annotations

import re

import pytest
import spacy
from spacy.language import Language

from extract.records.above import Above, is_general
from extract.records.view import View


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_layout")
    return nlp


DATE = re.compile(
    r"(?:QUARTER|Quarter) \d 20\d\d/\d\d|Quarter \d|\b(?:May|December),? 20\d\d|\b20\d\d/\d\d"
)


def above_of(nlp: Language, text: str) -> Above:
    doc = nlp(text)
    spans = [doc.char_span(*match.span(), "DATE") for match in DATE.finditer(text)]
    doc.ents = [span for span in spans if span is not None]
    return Above(View(doc))


def told(nlp: Language, text: str, words: str) -> tuple[str | None, str | None, str | None]:
    """Heading, label and date of where some words stand."""
    above, at = above_of(nlp, text), text.index(words)
    heading, label, date = above.heading(at), above.label(at), above.date(at)
    return (
        text[slice(*heading)] if heading else None,
        text[slice(*label)] if label else None,
        date.text if date else None,
    )


PAGE = """Agenda item

Scorecard, Quarter 2 2021/22

Minutes:

1. The Clerk read the main points, as follows:

a. Roads

i. Potholes were filled.

2. Members asked about the ferry.

Supporting documents:
"""


def test_a_time_in_an_items_title_holds_under_its_parts(nlp: Language) -> None:
    assert told(nlp, PAGE, "Potholes") == ("Roads", "Roads", "Quarter 2 2021/22")
    assert told(nlp, PAGE, "Members asked") == (
        "Scorecard, Quarter 2 2021/22",
        None,
        "Quarter 2 2021/22",
    )


def test_it_ends_with_the_next_item(nlp: Language) -> None:
    text = (
        "4.\n\nScorecard, Quarter 2 2021/22 pdf icon PDF 74 KB\n\nMinutes:\n\nNoted by all.\n\n"
        "5.\n\nFerry pdf icon PDF 81 KB\n\nMinutes:\n\nThe ferry was late.\n"
    )
    assert told(nlp, text, "Noted by")[2] == "Quarter 2 2021/22"
    assert told(nlp, text, "The ferry was") == ("Ferry", None, None)


def test_capitals_under_a_pages_title_are_parts_of_it(nlp: Language) -> None:
    text = "7.\n\nSchools, 2017/18\n\nMinutes:\n\nCHAIRMAN\n\nMr Low took the chair.\n"
    assert told(nlp, text, "Mr Low") == ("CHAIRMAN", None, "2017/18")


def test_a_heading_right_under_another_does_not_end_it(nlp: Language) -> None:
    text = "SCORECARD, QUARTER 3 2021/22\n\nREPORT OF THE CLERK\n\nAll was well with them.\n"
    assert told(nlp, text, "All was")[::2] == ("REPORT OF THE CLERK", "QUARTER 3 2021/22")


def test_of_several_times_the_quarter(nlp: Language) -> None:
    text = "# Scorecard - December, 2022 (Quarter 3 2022/23)\n\nAll was well with them.\n"
    assert told(nlp, text, "All was")[2] == "Quarter 3 2022/23"


def test_labels_have_no_code_and_name_nobody(nlp: Language) -> None:
    text = "As follows:-\n\n* NI 130 Letters answered in time\n\nThis was red at half.\n"
    assert told(nlp, text, "This was")[1] == "Letters answered in time"
    assert told(nlp, "Ferry were late\n\nThis was red.\n", "This was")[0] is None  # a sentence


def test_all_headings_nearest_first(nlp: Language) -> None:
    at = PAGE.index("Potholes")
    above = above_of(nlp, PAGE)
    found = [PAGE[slice(*span)] for span in above.headings(at)]
    assert found == ["Roads", "Scorecard, Quarter 2 2021/22"]


@pytest.mark.parametrize("words", ["Performance", "the score", "This", "year end figure", "Red"])
def test_words_that_stand_for_a_label(words: str) -> None:
    assert is_general(words)


@pytest.mark.parametrize("words", ["Rent arrears", "performance of the ferry", ""])
def test_words_that_say_something(words: str) -> None:
    assert not is_general(words)
