"""Corpus readers for spaCy's training loop."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.training import Example
from spacy.util import registry

from extract.corpus.documents import CorpusDocument, corpus_files, read_corpus_document
from extract.corpus.markup import MarkedDocument
from extract.errors import ReadError
from extract.labels import LABELS, UNSURE

Augmenter = Callable[[Language, Example], Iterator[Example]]


@registry.readers("extract.MarkedCorpus.v1")
def make_marked_corpus(
    path: str,
    augmenter: Augmenter | None = None,
    shuffle: bool = False,
    extra: str | None = None,
    spans_key: str | None = None,
) -> Callable[[Language], Iterator[Example]]:
    """Registered as ``extract.MarkedCorpus.v1``: Examples from a folder of marked-up documents.

    Args:
        path: one split's folder (``corpus/train``).
        augmenter: makes of each Example those that are used, each time the corpus is read; with
            ``training.max_epochs = -1`` that is each epoch, else once.
        shuffle: give the documents in chance order (by the `random` module, which the training
            seed sets), which spaCy leaves to the reader where ``training.max_epochs = -1``.
            Otherwise they come sorted by name.
        extra: another folder of documents to read after those of ``path``, such as the real texts
            that ``selftrain`` labels.
        spans_key: where spaCy's span categorizer looks for the marks: ``doc.spans[spans_key]``.

    The reader raises ReadError that names file and line of a document that cannot be used, and
    UsageError where there is none.
    """

    cached: list[MarkedDocument] = []

    def read(nlp: Language) -> Iterator[Example]:
        if not cached:
            for file in (
                file for folder in (path, extra) if folder for file in corpus_files(Path(folder))
            ):
                found = read_corpus_document(file)
                _check(found)
                cached.append(found.source)
        documents = list(cached)
        if shuffle:
            random.shuffle(documents)
        for document in documents:
            example = to_example(nlp, document)
            if spans_key is not None:
                example.reference.spans[spans_key] = list(example.reference.ents)
            if augmenter is None:
                yield example
            else:
                yield from augmenter(nlp, example)

    return read


def to_example(nlp: Language, document: MarkedDocument) -> Example:
    """An Example whose reference holds the document's marks as entities (see `make_example`)."""
    return make_example(nlp, document.text, [(m.start, m.end, m.label) for m in document.marks])


def make_example(nlp: Language, text: str, spans: Iterable[tuple[int, int, str]]) -> Example:
    """An Example of a text and its spans: start, end (exclusive) and label, in text order.

    A span that the tokenizer would cut takes in the whole tokens it touches.
    """
    reference = nlp.make_doc(text)
    entities = []
    last = 0
    for start, end, label in spans:
        span = reference.char_span(start, end, label=label, alignment_mode="expand")
        if span is not None and span.start >= last:
            entities.append(span)
            last = span.end
    reference.set_ents(entities)
    return Example(nlp.make_doc(text), reference)


def _check(document: CorpusDocument) -> None:
    for mark in document.marks:
        place = f"{document.path}:{document.source.line(mark.start)}"
        if mark.label not in (*LABELS, UNSURE):
            raise ReadError(f"{place}: unknown label {mark.label}", f"Use one of {LABELS}.")
        if not document.surface(mark).strip():
            raise ReadError(
                f"{place}: a mark of nothing but white space", "Mend the mark-up there."
            )
