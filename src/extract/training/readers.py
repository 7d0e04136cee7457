"""Corpus readers for spaCy's training loop."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

from extract.corpus.markup import MarkedDocument, read_document


@registry.readers("extract.MarkedCorpus.v1")
def make_marked_corpus(path: str) -> Callable[[Language], Iterator[Example]]:
    """Registered as ``extract.MarkedCorpus.v1``: Examples from a folder of marked-up documents.

    ``path`` is one split's folder (``corpus/train``).  Documents come sorted by name, so that a
    seed fixes
    the run.  Raises MarkupError naming the line of a document that cannot be read.
    """

    def read(nlp: Language) -> Iterator[Example]:
        for file in sorted(Path(path).rglob("*.txt")):
            yield to_example(nlp, read_document(file))

    return read


def to_example(nlp: Language, document: MarkedDocument) -> Example:
    """An Example whose reference holds the document's marks as entities.

    A mark that the tokenizer would cut takes in the whole tokens it touches.
    """
    reference = nlp.make_doc(document.text)
    spans = []
    last = 0
    for mark in document.marks:
        span = reference.char_span(mark.start, mark.end, label=mark.label, alignment_mode="expand")
        if span is not None and span.start >= last:
            spans.append(span)
            last = span.end
    reference.set_ents(spans)
    return Example(_bare(nlp, document.text), reference)


def _bare(nlp: Language, text: str) -> Doc:
    return nlp.make_doc(text)
