"""Metrics: cases as data (mark-up gives the mentions), then what no single case shows.

In a case a text field may hold alternatives, split by ``|``; ``None`` among them allows nothing.  A
text field is right when it shares at least 0.6 of its words (token F1) with one of them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.corpus.markup import parse_marks
from extract.pipes.candidates import TokenIndex
from extract.pipes.metrics.values import percent_value
from extract.records.store import get_records, get_value, put_records
from extract.records.types import Metric, PercentValue, Post, Statement
from extract.tokenizer import make_tokenizer_factory
from markup import CASES, timed_on
from timing import assert_linear

TEXTS = ("measure", "about", "said_by")
CASE_LIST = json.loads((CASES / "metrics.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def nlp() -> Language:
    made = spacy.blank("en")
    made.tokenizer = make_tokenizer_factory()(made)
    made.add_pipe("minutes_layout")
    made.add_pipe("minutes_metrics")
    return made


def marked(nlp: Language, case: str) -> Doc:
    """The case's text as a Doc whose entities are the marks, before the metrics component."""
    text, marks = parse_marks(case)
    doc = nlp.get_pipe("minutes_layout")(nlp.make_doc(text))
    index = TokenIndex(doc)
    spans = [index.span(mark.start, mark.end, mark.label) for mark in marks]
    assert all(span is not None for span in spans)
    doc.ents = [span for span in spans if span is not None]
    return doc


def metrics(nlp: Language, case: str) -> tuple[Doc, list[Metric]]:
    doc = nlp.get_pipe("minutes_metrics")(marked(nlp, case))
    return doc, get_records(doc, Metric)


def overlap(found: str, wanted: str) -> float:
    ours, theirs = Counter(found.lower().split()), Counter(wanted.lower().split())
    return 2 * sum((ours & theirs).values()) / (sum(ours.values()) + sum(theirs.values()))


def fits(name: str, found: Any, wanted: Any, doc: Doc, metric: Metric) -> bool:
    if name in ("period", "baseline_period"):
        place = metric.offsets.get(name)
        return (doc.text[slice(*place)] if place else None) == wanted
    if name in TEXTS and wanted is not None:
        options = wanted.split("|")
        if found is None:
            return "None" in options
        return any(overlap(found, option) >= 0.6 for option in options)
    if isinstance(wanted, str) and "|" in wanted:
        return found in wanted.split("|")
    if isinstance(wanted, list):
        wanted = tuple(wanted)
    return bool(found == wanted)


@pytest.mark.parametrize("case", CASE_LIST, ids=[c["text"][:60] for c in CASE_LIST])
def test_case(nlp: Language, case: dict[str, Any]) -> None:
    doc, found = metrics(nlp, case["text"])
    assert len(found) == len(case["expected"])
    for metric, expected in zip(found, case["expected"], strict=True):
        wrong = {
            name: (getattr(metric, name), wanted)
            for name, wanted in expected.items()
            if not fits(name, getattr(metric, name), wanted, doc, metric)
        }
        assert not wrong, metric


def test_enough_cases() -> None:
    figures = [expected for case in CASE_LIST for expected in case["expected"]]
    assert len(CASE_LIST) >= 120
    kinds = {expected.get("kind") for expected in figures}
    assert {"level", "change", "target", "sample", "tolerance"} <= kinds
    statuses = {expected.get("status") for expected in figures}
    assert {"actual", "planned", "forecast", "hypothetical", "negated"} <= statuses


@pytest.mark.parametrize(
    ("surface", "value"),
    [
        ("91%", PercentValue(91.0)),
        ("7.5 per cent", PercentValue(7.5)),
        ("twenty-five per cent", PercentValue(25.0)),
        ("seven\n  per cent", PercentValue(7.0)),
        ("7½%", PercentValue(7.5)),
        ("two and a half per cent", PercentValue(2.5)),
        ("three-quarters of one per cent", PercentValue(0.75)),
        ("half", PercentValue(50.0)),
        ("a third", PercentValue(33.33)),
        ("three-\ufb01fths", PercentValue(60.0)),
        ("¾", PercentValue(75.0)),
        ("2/3", PercentValue(66.67)),
        ("5-10%", PercentValue((5.0, 10.0))),
        ("5% to 7.5%", PercentValue((5.0, 7.5))),
        ("one and two percentage points", PercentValue((1.0, 2.0), "points")),
        ("-1.5pp", PercentValue(-1.5, "points")),
        ("minus 3%", PercentValue(-3.0)),
        ("+2.7%", PercentValue(2.7)),
        ("1 in 8", PercentValue(12.5, count=1.0, total=8.0)),
        ("nine posts of 51", PercentValue(17.65, count=9.0, total=51.0)),
        ("4,100 of the 5,000", PercentValue(82.0, count=4100.0, total=5000.0)),
        ("five of nought", None),
        ("several", None),
        ("", None),
    ],
)
def test_value(surface: str, value: PercentValue | None) -> None:
    assert percent_value(surface) == value


def test_every_percent_has_a_value_and_a_record(nlp: Language) -> None:
    doc, found = metrics(nlp, "At least [[60%|PERCENT]] of boats and [[a fifth|PERCENT]] of nets.")
    values = [get_value(doc, ent.start_char, ent.end_char, "PERCENT") for ent in doc.ents]
    assert values == [PercentValue(60.0, comparator=">="), PercentValue(20.0)]
    assert [metric.span for metric in found] == [(9, 12), (26, 33)]


def test_offsets_hold_the_words(nlp: Language) -> None:
    doc, found = metrics(
        nlp,
        "Rent\n  arrears were [[4%|PERCENT]] in [[May|DATE]], down from [[5%|PERCENT]] in "
        "[[April|DATE]], against a target of [[3%|PERCENT]].",
    )
    main = found[0]
    words = {name: " ".join(doc.text[slice(*at)].split()) for name, at in main.offsets.items()}
    assert words == {
        "value": "4%",
        "measure": "Rent arrears",
        "period": "May",
        "baseline": "5%",
        "baseline_period": "April",
        "target": "3%",
    }
    assert main.measure == "Rent arrears"
    assert main.baseline_period is not None
    assert main.baseline_period.text == "April"


def test_what_is_not_said_is_none_with_a_reason(nlp: Language) -> None:
    _, found = metrics(nlp, "It was [[40%|PERCENT]] in [[May|DATE]].")
    assert found[0].measure is None
    assert set(found[0].reasons) == {"measure", "period"}  # no component gave the date its days


def test_statements_tell_who_said_it(nlp: Language) -> None:
    doc = marked(nlp, "He thought that [[40%|PERCENT]] of nets were torn.")
    said = Statement(span=(0, 44), offsets={"said_by": (0, 2)}, said_by="Harbour Master")
    put_records(doc, "statements", [said])
    found = get_records(nlp.get_pipe("minutes_metrics")(doc), Metric)
    assert found[0].said_by == "Harbour Master"
    assert found[0].offsets["said_by"] == (0, 2)


def test_a_speaker_with_a_post_keeps_his_name(nlp: Language) -> None:
    doc = marked(nlp, "[[Ada Orme|PERSON]] said that [[40%|PERCENT]] of nets were torn.")
    said = Statement(span=(14, 44), offsets={"said_by": (0, 8)}, said_by="Ada Orme")
    put_records(doc, "statements", [said])
    put_records(doc, "posts", [Post(holder="Ada Orme", role="Harbour Master")])
    found = get_records(nlp.get_pipe("minutes_metrics")(doc), Metric)
    assert found[0].said_by == "Ada Orme"


def test_records_survive_storage(nlp: Language) -> None:
    doc, found = metrics(nlp, "Between [[5 and 10%|PERCENT]] of calls are dropped.")
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert get_records(again, Metric) == found
    assert found[0].value == (5.0, 10.0)


def test_empty_and_hostile_texts(nlp: Language) -> None:
    pipe = nlp.get_pipe("minutes_metrics")
    for text in ("", " ", "\n\n\t", "40%", "40% " * 500, "of the " * 2000 + "40%", "\t40%" * 300):
        doc = nlp.get_pipe("minutes_layout")(nlp.make_doc(text))
        starts = [at for at in range(len(text)) if text.startswith("40%", at)]
        index = TokenIndex(doc)
        spans = [index.span(at, at + 3, "PERCENT") for at in starts]
        doc.ents = [span for span in spans if span is not None]
        assert len(get_records(pipe(doc), Metric)) == len(doc.ents)


def test_a_pipeline_without_layout_or_sentences() -> None:
    nlp = spacy.blank("en")
    doc = nlp("Take-up was 40%.")
    doc.ents = [doc.char_span(12, 15, label="PERCENT")]
    made = nlp.create_pipe("minutes_metrics")
    assert get_records(made(doc), Metric)[0].measure == "Take-up"


def test_time_is_in_proportion_to_the_text(nlp: Language) -> None:
    def work(times: int) -> Callable[[], object]:
        text = "\n\n".join(case["text"] for case in CASE_LIST * times)
        return timed_on(nlp, "minutes_metrics", marked(nlp, text))

    assert_linear(work, 1)
