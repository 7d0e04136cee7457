"""What machine labelling keeps, and what it leaves open."""

import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus.markup import render_marks
from extract.pipes.candidates import Candidate, store
from extract.training.selftrain import machine_label

TEXT = "Ola Brandt met the Clerk and Dunn Ltd in May 2021 by Lark."


def span(surface: str, label: str, score: float) -> Candidate:
    start = TEXT.index(surface)
    return Candidate(start, start + len(surface), label, score)


class StandIn:
    """Two components in one: candidates of the rules and of the recogniser, as given."""

    def __init__(self, rules: list[Candidate], learned: list[Candidate]) -> None:
        self.rules, self.learned = rules, learned

    def __call__(self, doc: Doc) -> Doc:
        store(doc, "roles", self.rules)
        store(doc, "tagger", self.learned)
        return doc


def pipeline(rules: list[Candidate], learned: list[Candidate]) -> Language:
    nlp = spacy.blank("en")
    Language.component("standin", func=StandIn(rules, learned))
    nlp.add_pipe("standin", name="minutes_tagger")
    return nlp


def test_agreement_certainty_and_doubt() -> None:
    rules = [
        span("Clerk", "ROLE", 0.9),
        span("Dunn Ltd", "ORG", 0.9),
        span("May 2021", "DATE", 0.9),
    ]
    learned = [
        span("Ola Brandt", "PERSON", 0.97),
        span("Clerk", "ROLE", 0.6),
        span("Dunn", "PERSON", 0.7),
        span("Lark", "PERSON", 0.5),
    ]
    labelled = machine_label(pipeline(rules, learned), TEXT)
    assert render_marks(labelled.text, labelled.marks) == (
        "[[Ola Brandt|PERSON]] met the [[Clerk|ROLE]] and [[Dunn|UNSURE]] Ltd in "
        "[[May 2021|DATE]] by [[Lark|UNSURE]]."
    )


def test_rules_alone_are_no_pipeline_to_learn_from() -> None:
    with pytest.raises(ValueError, match="minutes_tagger"):
        machine_label(spacy.blank("en"), TEXT)


def test_texts_to_leave_out_are_left_out(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for name in ("caf\u00e9.txt", "b.txt"):
        (texts / name).write_text(f"The Clerk met Lark ({name}).\n", encoding="utf-8")
    spans = tmp_path / "spans.jsonl"
    spans.write_text(json.dumps({"source": "caf\u00e9.txt", "spans": []}) + "\n", "utf-8")
    arguments = ["selftrain", "en_minutes_sm", str(texts), "--exclude", str(spans)]
    result = CliRunner().invoke(app, [*arguments, "--output", str(tmp_path / "out")])
    assert result.exit_code == 0, result.output
    (labelled,) = (tmp_path / "out").iterdir()
    assert "[[Clerk|ROLE]] met" in labelled.read_text(encoding="utf-8")
