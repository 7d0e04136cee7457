from __future__ import annotations

import json

import pytest
import spacy
from spacy.language import Language

from extract.evaluation.benchmark import benchmark, to_markdown
from extract.evaluation.foreign import adapt, is_foreign
from extract.evaluation.gold import GoldDocument
from extract.models import load_model


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("the Audit Board's", "ORG", "Audit Board"),
        ("The Audit Board’", "ORG", "Audit Board"),
        ("the May meeting\n", "ORG", "May meeting"),
        ("the end of May", "DATE", "the end of May"),
        ("the year", "DATE", "the year"),
        ("the 27th", "DATE", "27th"),
        ("this week", "DATE", "this week"),
        ("their Board", "ORG", "Board"),
        ("Theatre Trust", "ORG", "Theatre Trust"),
        ("a third", "PERCENT", "third"),
    ],
)
def test_foreign_spans_are_trimmed(text: str, label: str, expected: str) -> None:
    found = adapt(text, (0, len(text), label))
    assert found is not None
    assert text[found[0] : found[1]] == expected


def test_foreign_labels() -> None:
    assert adapt("Ann", (0, 3, "PER")) == (0, 3, "PERSON")
    assert adapt("Leeds", (0, 5, "GPE")) is None
    assert adapt("the ", (0, 4, "ORG")) == (0, 3, "ORG")


@pytest.fixture
def ruler() -> Language:
    nlp = spacy.blank("en")
    patterns = [{"label": "ORG", "pattern": "the Board"}, {"label": "ROLE", "pattern": "Chair"}]
    nlp.add_pipe("entity_ruler").add_patterns(patterns)
    return nlp


def test_the_table(ruler: Language) -> None:
    text = "The Chair told the Board on 3 May 2024."
    gold = [
        GoldDocument(text, ((4, 9, "ROLE"), (19, 24, "ORG"), (28, 38, "DATE")), f"g:{i}")
        for i in range(2)
    ]
    rules = load_model("rules")
    assert is_foreign(ruler)
    assert not is_foreign(rules)
    rows = list(benchmark({"ruler": ruler, "rules|x": rules}, {"one": gold, "two": gold[:1]}, 20))
    assert [(row.gold, row.model) for row in rows] == [
        ("one", "ruler"), ("one", "rules|x"), ("two", "ruler"), ("two", "rules|x"),
    ]  # fmt: skip
    first = rows[0]
    # Its ROLE is not scored: a foreign model has no such label.
    assert first.labels["ROLE"] is None
    assert first.labels["ORG"] == 1.0
    assert first.all_labels == pytest.approx(0.5)
    assert first.four_labels == pytest.approx(2 / 3)
    assert first.all_interval == pytest.approx((0.5, 0.5))
    assert rows[2].all_interval is None
    json.dumps([row.to_json() for row in rows])
    lines = to_markdown(rows, ["ruler", "rules|x"], ["one", "two"]).splitlines()
    assert len(lines) == 6
    assert lines[2].startswith("| one | ruler | 0.500 [0.50, 0.50] | 0.667 [0.67, 0.67] | – | 1.00")
    assert "| rules\\|x | **" in lines[3]
    assert len({line.replace("\\|", "").count("|") for line in lines}) == 1
