"""Cases as text with inline mark-up: ``It was [[91%|PERCENT]].``; no mark, nothing to find."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.corpus.markup import parse_marks
from extract.tokenizer import make_tokenizer_factory

CASES = Path(__file__).parent / "cases"


def load_cases(name: str) -> list[str]:
    """The cases of ``tests/cases/NAME.json``, those with marks first."""
    cases = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    return [*cases["positive"], *cases["negative"]]


def rules(*components: str) -> Language:
    """A pipeline of the layout, the named rule components and the one that sets ``doc.ents``."""
    nlp = spacy.blank("en")
    nlp.tokenizer = make_tokenizer_factory()(nlp)
    for name in ("minutes_layout", *components, "minutes_entities"):
        nlp.add_pipe(name)
    return nlp


def expected(case: str, label: str) -> list[str]:
    """The marked surfaces of one label, each with its offset to tell repeated words apart."""
    text, marks = parse_marks(case)
    return [f"{m.start}:{text[m.start : m.end]}" for m in marks if m.label == label]


def found(nlp: Language, case: str, label: str) -> list[str]:
    """What the pipeline tags in the case's text, in the form of `expected`."""
    doc = nlp(parse_marks(case)[0])
    return [f"{e.start_char}:{e.text}" for e in doc.ents if e.label_ == label]


def timed_on(nlp: Language, component: str, doc: Doc) -> Callable[[], object]:
    """One component's work over one Doc, ready to be timed."""
    return partial(nlp.get_pipe(component), doc)


def laid_out(nlp: Language, text: str) -> Doc:
    """The text, tokenized and laid out, with nothing found in it."""
    return nlp.get_pipe("minutes_layout")(nlp.make_doc(text))


def as_document(cases: list[str], times: int) -> str:
    """One long text of all the cases, a paragraph each, without their marks."""
    return "\n\n".join(parse_marks(case)[0] for case in cases * times)
