"""Metrics: cases as data (mark-up gives the mentions), then what no single case shows.

In a case a text field may hold alternatives, split by ``|``; ``None`` among them allows nothing.  A
text field is right when it shares at least 0.6 of its words (token F1) with one of them.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.corpus.markup import parse_marks
from extract.pipes.candidates import TokenIndex
from extract.pipes.metrics.values import percent_value
from extract.records.store import get_records, get_value, put_records
from extract.records.types import Metric, PercentValue, Statement
from extract.tokenizer import make_tokenizer_factory
from markup import CASES, seconds

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
