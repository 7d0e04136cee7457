"""spaCy's DocBin: Docs with ``ents``, for training.  The tokenizer is the pipeline's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc, DocBin

from extract.corpus.convert.entry import (
    Entry,
    dates_back,
    json_value,
    make_entry,
    marks_from_json,
)
from extract.corpus.documents import span_json
from extract.corpus.markup import Mark
from extract.corpus.tokens import tokenizing_pipeline
from extract.errors import ReadError
from extract.pipes.candidates import TokenIndex

_KEY = "corpus"


def write_docbin(entries: list[Entry], output: Path) -> list[str]:
    """One file with all documents.  Spans that would cut a token are left out, and named."""
    nlp = tokenizing_pipeline()
    docbin = DocBin(store_user_data=True)
    problems: list[str] = []
    for entry in entries:
        doc, lost = make_doc(nlp, entry.document.text, entry.document.marks)
        for mark in lost:
            surface = entry.document.text[mark.start : mark.end]
            problems.append(f"{entry.id}: {surface!r} ({mark.label}) cuts a token: left out")
        more = {
            "id": entry.id,
            "header": json_value(entry.document.header),
            "records": json_value(entry.document.records),
            "spans": [span_json(m) for m in entry.document.marks if m.id or m.attrs],
        }
        # As one string: lists in user_data come back from a DocBin as tuples.
        doc.user_data[_KEY] = json.dumps(more, ensure_ascii=False)
        docbin.add(doc)
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(docbin.to_bytes())
    return problems


def make_doc(nlp: spacy.Language, text: str, marks: list[Mark]) -> tuple[Doc, list[Mark]]:
    """A Doc whose ``ents`` are the marks, and the marks that would cut a token."""
    doc = nlp.make_doc(text)
    index = TokenIndex(doc)
    spans = [(mark, index.span(mark.start, mark.end, mark.label)) for mark in marks]
    doc.ents = tuple(span for _, span in spans if span is not None)
    return doc, [mark for mark, span in spans if span is None]


def read_docbin(path: Path) -> list[Entry]:
    """The inverse of `write_docbin`; also any other DocBin with entities."""
    nlp = spacy.blank("en")
    try:
        docs = list(DocBin().from_bytes(path.read_bytes()).get_docs(nlp.vocab))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ReadError(f"{path}: {error}", "Give a .spacy file (DocBin).") from None
    entries = []
    for number, doc in enumerate(docs, start=1):
        stored: dict[str, Any] = json.loads(doc.user_data.get(_KEY, "{}"))
        known = {(m.start, m.end, m.label): m for m in marks_from_json(stored.get("spans") or [])}
        marks = [Mark(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
        marks = [known.get((m.start, m.end, m.label), m) for m in marks]
        name = stored.get("id", f"{path.stem}-{number}")
        records = dates_back(stored.get("records") or {})
        entries.append(make_entry(name, doc.text, marks, stored.get("header"), records))
    return entries
