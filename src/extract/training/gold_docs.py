"""The documents that the grammars' helpers are fitted on, as the pipeline reads them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from extract.evaluation.gold_mentions import tag_gold_mentions

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from extract.corpus.documents import CorpusDocument


def gold_docs(
    nlp: Language, documents: Sequence[CorpusDocument]
) -> Iterator[tuple[CorpusDocument, Doc]]:
    """Each document with its Doc: mentions of the gold, values and records of the pipeline.

    Raises whatever a component raised.
    """
    inputs = [(one.text, None) for one in documents]
    data = [{"meeting_date": str(one.date)} if one.date else {} for one in documents]
    spans = [[(m.start, m.end, m.label) for m in one.marks] for one in documents]
    for document, doc in zip(documents, tag_gold_mentions(nlp, inputs, data, spans), strict=True):
        if isinstance(doc, Exception):
            raise doc
        yield document, doc
