"""Record cases: a text with its mentions marked, and the records that a component finds in it."""

from __future__ import annotations

import json
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.corpus.markup import parse_marks
from extract.pipes.candidates import TokenIndex
from extract.tokenizer import make_tokenizer_factory
from markup import CASES


def load_record_cases(name: str) -> list[dict[str, Any]]:
    """The cases of ``tests/cases/NAME.json``: ``text`` and ``records``, none for a negative."""
    cases = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return [*cases["positive"], *({"text": text, "records": []} for text in cases["negative"])]


def record_pipeline(*components: str) -> Language:
    """A pipeline of the layout and the named record components."""
    nlp = spacy.blank("en")
    nlp.tokenizer = make_tokenizer_factory()(nlp)
    for name in ("minutes_layout", *components):
        nlp.add_pipe(name)
    return nlp


def marked_doc(nlp: Language, case: str) -> Doc:
    """The case's text with its marks as entities, before any component has run."""
    text, marks = parse_marks(case)
    doc = nlp.make_doc(text)
    index = TokenIndex(doc)
    spans = [index.span(mark.start, mark.end, mark.label) for mark in marks]
    doc.ents = [span for span in spans if span is not None]
    return doc


def run(nlp: Language, case: str) -> Doc:
    """The case through the pipeline."""
    return nlp(marked_doc(nlp, case))
