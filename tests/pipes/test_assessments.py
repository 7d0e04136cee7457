"""Ratings and judgements: cases as data, with their mentions marked, then what no case shows."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.corpus.markup import parse_marks
from extract.pipes.assessments.values import colour_of, grade_of, movement
from extract.records.store import get_records, get_value
from extract.records.types import ColourValue, GradeValue, Judgement, Rating, Record
from extract.tokenizer import make_tokenizer_factory
from markup import CASES, rules, timed_on
from timing import assert_linear

ALL: dict[str, Any] = json.loads((CASES / "assessments.json").read_text(encoding="utf-8"))
FIELDS: dict[type[Record], tuple[str, ...]] = {
    Rating: (
        *("colour", "item", "previous", "expected", "movement", "count", "negated", "period"),
    ),
    Judgement: ("grade", "body", "inspectorate", "negated", "period"),
}


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.tokenizer = make_tokenizer_factory()(nlp)
    for name in ("minutes_layout", "minutes_date_values", "minutes_assessments"):
        nlp.add_pipe(name)
    return nlp


def read(nlp: Language, case: str) -> Doc:
    """The case with its marks as entities, and what the component makes of them."""
    text, marks = parse_marks(case)
    doc = nlp.make_doc(text)
    doc = nlp.get_pipe("minutes_layout")(doc)
    spans = [doc.char_span(m.start, m.end, m.label, alignment_mode="expand") for m in marks]
    doc.ents = [span for span in spans if span is not None]
    for name in ("minutes_date_values", "minutes_assessments"):
        doc = nlp.get_pipe(name)(doc)
    return doc


def found(doc: Doc, kind: type[Record], expected: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The records with the fields that a case may give, a period as its words."""
    rows = []
    for record in get_records(doc, kind):
        row = {name: getattr(record, name) for name in FIELDS[kind] if name != "period"}
        if "period" in record.offsets:
            row["period"] = doc.text[slice(*record.offsets["period"])]
        rows.append({k: v for k, v in row.items() if v is not None and v is not False})
    # A case leaves out an item or a period that it does not care about.
    for row, wanted in zip(rows, expected, strict=False):
        for name in ("item", "period"):
            if name not in wanted:
                row.pop(name, None)
    return rows


@pytest.mark.parametrize("case", ALL["ratings"], ids=lambda case: case["text"][:60])
def test_ratings(nlp: Language, case: dict[str, Any]) -> None:
    doc = read(nlp, case["text"])
    assert found(doc, Rating, case["is"]) == case["is"]


@pytest.mark.parametrize("case", ALL["judgements"], ids=lambda case: case["text"][:60])
def test_judgements(nlp: Language, case: dict[str, Any]) -> None:
    doc = read(nlp, case["text"])
    assert found(doc, Judgement, case["is"]) == case["is"]


@pytest.mark.parametrize("case", ALL["negative"])
def test_negative(nlp: Language, case: str) -> None:
    doc = read(nlp, case)
    assert not get_records(doc, Rating)
    assert not get_records(doc, Judgement)


def test_enough_cases() -> None:
    assert len(ALL["ratings"]) >= 80
    assert len(ALL["judgements"]) >= 40


@pytest.mark.parametrize("case", ALL["ratings"] + ALL["judgements"], ids=lambda c: c["text"][:40])
def test_offsets_hold_the_words(nlp: Language, case: dict[str, Any]) -> None:
    doc = read(nlp, case["text"])
    for kind, names in ((Rating, ("item",)), (Judgement, ("body", "inspectorate"))):
        for record in get_records(doc, kind):
            assert record.span is not None
            for name in names:
                words = getattr(record, name)
                if words is None:
                    assert name not in record.offsets
                    continue
                start, end = record.offsets[name]
                assert " ".join(doc.text[start:end].split()) == words
                assert len(words.split()) <= 15


def test_values_of_mentions(nlp: Language) -> None:
    doc = read(nlp, "Roads: [[Amber / Red|RAG]]. Rated [[Requires\nimprovement|JUDGEMENT]].")
    values = [get_value(doc, e.start_char, e.end_char, e.label_) for e in doc.ents]
    assert values == [ColourValue("amber/red"), GradeValue("requires improvement")]
    restored = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert restored.ents[0]._.value == ColourValue("amber/red")
    assert restored._.records.ratings == doc._.records.ratings


@pytest.mark.parametrize(
    ("surface", "colour"),
    [
        ("R", "red"), ("a", "amber"), ("B", "blue"), ("Reds", "red"), ("GREY", "grey"),
        ("gray", "grey"), ("A/G", "amber/green"), ("AR", "amber/red"), ("Red–Amber", "red/amber"),
        ("Arnber", "amber"), ("completed", "complete"), ("brick", None), ("", None),
    ],
)  # fmt: skip
def test_colours(surface: str, colour: str | None) -> None:
    assert colour_of(surface) == colour


def test_movement_is_of_the_pair() -> None:
    assert movement("red", "red") == "same"
    assert movement("amber/red", "amber") == "better"
    assert movement("blue", "green") == "worse"
    assert movement("red", "grey") is None
    assert grade_of("‘Good’") == "good"


def test_no_period_without_its_days_goes_unexplained(nlp: Language) -> None:
    nlp_bare = spacy.blank("en")
    for name in ("minutes_layout", "minutes_assessments"):
        nlp_bare.add_pipe(name)
    text, _ = parse_marks("Drains were red in Lent.")
    doc = nlp_bare.get_pipe("minutes_layout")(nlp_bare.make_doc(text))
    doc.ents = [doc.char_span(12, 15, "RAG"), doc.char_span(19, 23, "DATE")]
    (rating,) = get_records(nlp_bare.get_pipe("minutes_assessments")(doc), Rating)
    assert rating.period is None
    assert "Lent" in rating.reasons["period"]


def test_other_pipelines(nlp: Language) -> None:
    bare = spacy.blank("en")
    bare.add_pipe("minutes_assessments")
    doc = bare("")
    assert get_records(doc, Rating) == []
    doc = bare.make_doc("Roads were red and were judged good")
    doc.ents = [doc.char_span(11, 14, "RAG"), doc.char_span(31, 35, "JUDGEMENT")]
    doc = bare.get_pipe("minutes_assessments")(doc)
    assert get_records(doc, Rating)[0].item == "Roads"


NOISE = [
    *"red amber R good from to was 7 of the ( ) . , : ' % no | were - é roads May ofsted".split(),
    *("\t", "\n", "\n\n", "\u200b", "expected", "limited assurance"),
]
LABELS = {"red": "RAG", "amber": "RAG", "R": "RAG", "good": "JUDGEMENT", "May": "DATE"}
PLAIN = spacy.blank("en")
for _name in ("minutes_layout", "minutes_assessments"):
    PLAIN.add_pipe(_name)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(NOISE), max_size=40))
def test_noise(parts: list[str]) -> None:
    PLAIN.get_pipe("minutes_assessments")(_marked(PLAIN, " ".join(parts)))


def _marked(nlp: Language, text: str) -> Doc:
    doc = nlp.get_pipe("minutes_layout")(nlp.make_doc(text))
    words = LABELS | {"Ofsted": "ORG"}
    doc.ents = [Span(doc, t.i, t.i + 1, words[t.text]) for t in doc if t.text in words]
    return doc


@pytest.mark.parametrize(
    "unit",
    [
        "Roads were red in May. Ofsted judged it good. ",
        "roads red amber good ",
        "Roads\t5\tred\n",
        "the red, amber May ",
    ],
)
def test_time_is_in_proportion_to_the_text(nlp: Language, unit: str) -> None:
    def work(times: int) -> Callable[[], object]:
        return timed_on(nlp, "minutes_assessments", _marked(nlp, unit * times))

    assert_linear(work, 150)


def test_rules_pipeline_end_to_end() -> None:
    nlp = rules("minutes_ratings", "minutes_dates")
    nlp.add_pipe("minutes_assessments")
    doc = nlp("KPI dashboard\n\nThe RAG rating of street cleaning moved from amber to red.")
    _, rating = doc._.records.ratings
    assert (rating.colour, rating.previous, rating.movement) == ("red", "amber", "worse")
    assert rating.item is not None
    assert "street cleaning" in rating.item
