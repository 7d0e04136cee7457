"""Ratings by rule: what no single case shows (the cases run in `test_grammars`)."""

from pathlib import Path

import pytest
from spacy.language import Language

from extract.corpus.documents import documents
from extract.models import load_model
from markup import rules


@pytest.fixture(scope="module")
def nlp() -> Language:
    return rules("minutes_ratings")


def test_the_same_sentence_needs_a_document_that_rates(nlp: Language) -> None:
    sentence = "It was amber when they called."
    assert not nlp(sentence).ents
    doc = nlp(f"The RAG report was tabled.\n\n{sentence}")
    assert [e.text for e in doc.ents] == ["amber"]


def test_letters_count_only_in_a_column_of_ratings(nlp: Language) -> None:
    attendance = "Name\tMay\tJune\nJ Low\tA\tP\nK Dunn\tP\tA\nM Fell\tA\tA"
    assert not nlp(attendance).ents
    rated = "Measure\tRAG\nDelays\tA\nFalls\tR"
    assert [e.text for e in nlp(rated).ents] == ["A", "R"]


def test_certain_ratings_raise_a_bare_colour(nlp: Language) -> None:
    bare = "Nobody would have red again."
    assert not nlp(bare).ents
    table = "Risk\tRAG\nFire\tRed\nTheft\tAmber\nFraud\tGreen\nFlood\tAmber"
    assert [e.text for e in nlp(f"{table}\n\n{bare}").ents][-1] == "red"


def test_a_heading_inside_a_table_does_not_end_it(nlp: Language) -> None:
    rows = "Measure\tTarget\tNow\tRAG\n\nHomes\n\nVoids\t20\t31\tR\n\nRoads\n\nPotholes\t10\t9\tG"
    assert [e.text for e in nlp(rows).ents] == ["R", "G"]


def test_bracketed_letters_beside_a_colour(nlp: Language) -> None:
    ents = nlp("Risk\tRAG\nFire\tRed (R)\nFlood\tAmber ( A )").ents
    assert [e.text for e in ents if len(e.text) > 1] == ["Red", "Amber"]


def test_a_marker_that_is_not_in_the_text(nlp: Language) -> None:
    text = "The RAG report was tabled.\n\nred: the depot"
    blocks = [
        {"kind": "paragraph", "start": 0, "end": 26},
        {"kind": "list_item", "start": 28, "end": len(text), "marker": "7."},
    ]
    doc = nlp.make_doc(text)
    doc.user_data["layout"] = blocks
    assert [e.text for e in nlp(doc).ents] == ["red"]


def test_colours_that_nobody_wrote_rules_for() -> None:
    """Passages whose writers did not know the grammar; most were read while it was mended."""
    root = Path(__file__).parents[2] / "corpus" / "extracts"
    nlp = load_model("rules")
    gold, found = set(), set()
    for document in documents(root):
        marks = [m for m in document.marks if m.label == "RAG"]
        gold |= {(document.id, m.start, m.end) for m in marks}
        ents = [e for e in nlp(document.text).ents if e.label_ == "RAG"]
        found |= {(document.id, e.start_char, e.end_char) for e in ents}
    assert len(gold) > 250
    assert len(gold & found) / len(gold) > 0.9
    assert len(gold & found) / len(found) > 0.95
