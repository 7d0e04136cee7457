"""The meeting and the parts of its minutes: cases as data, then what no single case shows."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

from extract.models import load_model
from extract.pipes.meeting.dates import full_dates, iso_day
from extract.records.store import MEETING_DATE_KEY, get_records
from extract.records.types import Meeting, Section
from markup import CASES, laid_out, timed_on
from timing import assert_linear

ALL: dict[str, Any] = json.loads((CASES / "meeting.json").read_text(encoding="utf-8"))


def make() -> Language:
    nlp = spacy.blank("en")
    for name in ("minutes_layout", "minutes_meeting"):
        nlp.add_pipe(name)
    return nlp


NLP = make()


def test_what_stands_behind_a_tagged_body_is_left_out() -> None:
    head = "MINUTES OF THE LOCAL GOVERNING BOARD OF OAKMEAD ACADEMY HELD ON 23RD NOVEMBER 2023"
    doc = load_model("rules")(head + "\n\nGovernors present:\n\nCarol Ash (CA) Chair")
    assert doc._.meeting.body == "LOCAL GOVERNING BOARD OF OAKMEAD ACADEMY"


@pytest.mark.parametrize("case", ALL["meetings"], ids=lambda case: case["text"][:50])
def test_meeting(case: dict[str, Any]) -> None:
    meeting = NLP(case["text"])._.meeting
    wanted = case["is"]
    for name in ("body", "date", "item"):
        assert getattr(meeting, name) == wanted.get(name), name
    if "title" in wanted:
        assert meeting.title == wanted["title"]
    where = case.get("from", {})
    assert meeting.date_from == (where.get("date", "text") if "date" in wanted else None)
    assert meeting.body_from == (where.get("body", "head") if "body" in wanted else None)
    for name, words in wanted.get("reason", {}).items():
        assert words in meeting.reasons[name]


@pytest.mark.parametrize("case", ALL["sections"], ids=lambda case: case["text"][:50])
def test_sections(case: dict[str, Any]) -> None:
    doc = NLP(case["text"])
    assert [[s.kind, s.number, s.heading] for s in doc._.sections] == case["is"]


def test_enough_cases() -> None:
    assert len(ALL["meetings"]) + len(ALL["sections"]) >= 40


@pytest.mark.parametrize("case", ALL["meetings"] + ALL["sections"], ids=lambda c: c["text"][:50])
def test_offsets_hold_the_words(case: dict[str, Any]) -> None:
    doc = NLP(case["text"])
    meeting = doc._.meeting
    for name in ("body", "title", "item"):
        words = getattr(meeting, name)
        assert (words is None) == (name not in meeting.offsets)
        if words is not None:
            start, end = meeting.offsets[name]
            assert " ".join(doc.text[start:end].split()) == words
            assert len(words.split()) <= 15
    last = 0
    for section in doc._.sections:
        assert section.span is not None
        assert last <= section.span[0] < section.span[1] <= len(doc.text)
        last = section.span[1]
        start, end = section.offsets["heading"]
        assert section.span[0] <= start < end <= section.span[1]


def dated(text: str, day: object) -> Meeting:
    doc = NLP.make_doc(text)
    doc.user_data[MEETING_DATE_KEY] = day
    for name in NLP.pipe_names:
        doc = NLP.get_pipe(name)(doc)
    meeting: Meeting = doc._.meeting
    return meeting


def test_the_given_date_is_used_and_marked_only_where_the_text_has_none() -> None:
    bare = dated("Minutes of the Oak Board\n\nPresent: A Low", "2019-06-07")
    assert (bare.date, bare.date_from) == ("2019-06-07", "option")
    assert "date" not in bare.reasons
    assert "date" not in bare.offsets
    day = "Minutes of the Oak Board held on 3 May\n\nPresent: A Low\n\n1. From 1 May 2024 it rose."
    inferred = dated(day, None)
    assert (inferred.date, inferred.date_from) == ("2024-05-03", "inferred")
    assert (dated(day, "2023-05-03").date, dated(day, "2023-05-03").date_from) == (
        "2023-05-03",
        "option",
    )
    told = dated("Minutes of the Oak Board, 3 May 2024\n\nPresent: A Low", "2019-06-07")
    assert (told.date, told.date_from) == ("2024-05-03", "text")
    for wrong in ("7/6/2019", "", 5, None):
        assert dated("Minutes of the Oak Board", wrong).date is None


def called(text: str, *names: str) -> Meeting:
    """The meeting of a text in which these names are bodies."""
    doc = NLP.get_pipe("minutes_layout")(NLP.make_doc(text))
    found = [m.span() for name in names for m in re.finditer(rf"\b{name}\b", text)]
    spans = [doc.char_span(*place, "ORG") for place in found]
    doc.set_ents(filter_spans([span for span in spans if span is not None]))
    meeting: Meeting = NLP.get_pipe("minutes_meeting")(doc)._.meeting
    return meeting


def test_a_text_without_a_heading_is_of_the_body_that_it_calls_the_panel() -> None:
    names = ("Oak Data Panel", "Panel", "Elm Gardening Group")
    text = (
        "Present: A Low\n\nThe secretary of the Oak Data Panel spoke."
        + "\n\nThe Panel heard her." * 5
    )
    meeting = called(text, *names)
    assert (meeting.body, meeting.body_from) == ("Oak Data Panel", "text")
    assert text[slice(*meeting.offsets["body"])] == "Oak Data Panel"
    often = text + "\n\nThe Elm Gardening Group met." * 3
    rarely = "Present: A Low\n\nThe Elm Gardening Group met." * 5
    unnamed = text.replace("the Oak Data Panel", "it")
    for other in (often, unnamed):
        assert called(other, *names).body == "Panel"  # it acts
    meeting = called(rarely, *names)
    assert (meeting.body, meeting.body_from) == (None, None)
    assert "no line at the head" in meeting.reasons["body"]


@pytest.mark.parametrize(
    ("minutes", "body"),
    [
        ("A paper was before the Oak Board. The Board noted it, not the Quay Forum.", "Oak Board"),
        ("To provide the Oak Board with a paper.\n\nThe Board noted it.", "Oak Board"),
        ("The Board asked the Quay Forum for more.", "Board"),
        ("RESOLVED: That the Oak Board approve the fees.", "Oak Board"),
        ("The Board noted it and the Quay Forum noted it too.", None),
        ("Letters were sent to the Oak Board.", None),
    ],
)
def test_the_page_of_an_item_is_of_the_body_that_acts_in_it(minutes: str, body: str | None) -> None:
    page = f"Agenda item\n\nMooring fees\n\nMinutes:\n\n{minutes}"
    meeting = called(page, "Oak Board", "Board", "Quay Forum")
    assert (meeting.body, meeting.body_from) == (body, "text" if body else None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("3rd May 2021", "2021-05-03"), ("May 3, 2021", "2021-05-03"), ("03/05/2021", "2021-05-03"),
        ("3.5.21", "2021-05-03"), ("3-5-1998", "1998-05-03"), ("2021-05-03", "2021-05-03"),
        ("Monday, the 3rd of May, 2021", "2021-05-03"), ("third of May 2021", "2021-05-03"),
        ("13 th  December 2011", "2011-12-13"), ("5February2013", "2013-02-05"),
        ("3 Sept ’19", "2019-09-03"), ("twenty-first of June 2020", "2020-06-21"),
        ("03/19/2025", "2025-03-19"), ("29 February 2023", None), ("31/11/2020", None),
    ],
)  # fmt: skip
def test_full_dates(text: str, day: str | None) -> None:
    (found,) = full_dates(text, 0, len(text))
    assert found.day == day


def test_no_full_date() -> None:
    for text in ("May 2021", "2019/20", "item 3.2", "10.30 am", "12/2020", "version 1.2.3.4", ""):
        assert not list(full_dates(text, 0, len(text)))
    assert iso_day("2024-13-01") is None


def test_survives_storage() -> None:
    doc = NLP(ALL["meetings"][0]["text"])
    restored = Doc(NLP.vocab).from_bytes(doc.to_bytes())
    assert restored._.meeting == doc._.meeting
    assert restored._.sections == doc._.sections


def test_without_a_layout() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_meeting")
    doc = nlp("Minutes of the Oak Board, 3 May 2024")
    assert get_records(doc, Meeting)[0].body == "Oak Board"
    assert get_records(nlp(""), Section) == []


NOISE = [
    *"Board ( ) date: 1. 2024 : | é Council Apologies RESOLVED Present:".split(),
    *("Minutes of the", "# ", "\n", "\n\n", "---\n", "Item 3:", "3 May", " - ", "\t", "held on"),
    *("\u200b", "\r\n", "   ", "Agenda item\n", "pdf icon", "Meeting: 1/1/2020 - "),
]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(NOISE), max_size=40))
def test_noise(parts: list[str]) -> None:
    NLP("".join(parts))


@pytest.mark.parametrize(
    "unit", ["1. Roads\n\nThey were wet.\n\n", "Board of the Council ", "# A\n"]
)
def test_time_is_in_proportion_to_the_text(unit: str) -> None:
    def work(times: int) -> Callable[[], object]:
        return timed_on(NLP, "minutes_meeting", laid_out(NLP, unit * times))

    assert_linear(work, 250)


def test_a_first_letter_that_a_large_capital_lost() -> None:
    text = "AK DATA BOARD\n\nMinutes, 3 May 2021\n\nPresent: A Low\n\nThe Oak Data Board met."
    meeting = called(text, "Oak Data Board")
    assert meeting.body == "Oak Data Board"
    assert text[slice(*meeting.offsets["body"])] == "Oak Data Board"
