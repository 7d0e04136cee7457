"""Dates by rule: what no single case shows (the cases run in `test_grammars`)."""

import pytest
from spacy.language import Language

from extract.pipes.dates.patterns import FORMS
from extract.pipes.forms import find
from markup import rules


@pytest.fixture(scope="module")
def nlp() -> Language:
    return rules("minutes_dates")


def test_every_mention_keeps_a_score(nlp: Language) -> None:
    doc = nlp("On 3 May 2019, and again in June.")
    group = doc.spans["minutes_dates"]
    assert [span.text for span in group] == ["3 May 2019", "June"]
    assert all(0 < score <= 1 for score in group.attrs["scores"])


def test_no_date_crosses_a_cell(nlp: Language) -> None:
    doc = nlp("Owner\tFrom\tTo\nJP\t3 May\t2019\nKD\t4 June\t2020")
    assert [e.text for e in doc.ents] == ["3 May", "2019", "4 June", "2020"]


def test_a_form_names_its_parts() -> None:
    text = "from Tuesday 4th May 2021 to June 2022"
    (whole,) = find(FORMS, text, 0, len(text))
    assert whole.name == "from to"
    assert whole.groups["first"] == "Tuesday 4th May 2021"
    assert whole.groups["last"] == "June 2022"
    (first,) = find(FORMS, whole.groups["first"], 0, len(whole.groups["first"]))
    assert first.groups == {"weekday": "Tuesday", "day": "4th", "month": "May", "year": "2021"}
