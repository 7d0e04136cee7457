"""A model's components for records, run on the mentions of the gold instead of the model's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from extract.errors import UsageError
from extract.evaluation.spans import Span
from extract.run.tagging import Input, tag

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_RECORDS = {"span._.value", "doc._.records", "doc._.meeting", "doc._.sections"}
_SENTENCES = "token.is_sent_start"


def record_components(nlp: Language) -> list[str]:
    """The components of a pipeline that find values or records, in its order.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("minutes_layout"), nlp.add_pipe("minutes_actions")
    >>> record_components(nlp)
    ['minutes_actions']
    """
    return [name for name in nlp.pipe_names if _RECORDS & set(nlp.get_pipe_meta(name).assigns)]


def tag_gold_mentions(
    nlp: Language,
    inputs: Sequence[Input],
    data: Sequence[Mapping[str, Any]],
    spans: Sequence[Iterable[Span]],
) -> list[Doc | Exception]:
    """Sentences by the model, mentions as given, then the model's components for records.

    Args:
        nlp: a pipeline with components for records.
        inputs: see `extract.run.tagging.tag`.
        data: likewise.
        spans: the mentions of each text; those that cut a token, or overlap a longer one, are left
            out, because a Doc cannot hold them.

    Raises:
        UsageError: the pipeline has no component for records.
    """
    components = record_components(nlp)
    if not components:
        raise UsageError(
            "the model has no component that finds records", "leave --gold-mentions out"
        )
    layout = [name for name in nlp.pipe_names if _SENTENCES in nlp.get_pipe_meta(name).assigns]
    with nlp.select_pipes(enable=layout):
        docs = tag(nlp, inputs, data)
    for doc, mentions in zip(docs, spans, strict=True):
        if not isinstance(doc, Exception):
            _set_mentions(doc, mentions)
    with nlp.select_pipes(enable=components):
        return [_records(nlp, doc) for doc in docs]


def _set_mentions(doc: Doc, mentions: Iterable[Span]) -> None:
    from spacy.util import filter_spans

    found = [doc.char_span(start, end, label=label) for start, end, label in mentions]
    doc.set_ents(filter_spans([span for span in found if span is not None]))


def _records(nlp: Language, doc: Doc | Exception) -> Doc | Exception:
    if isinstance(doc, Exception):
        return doc
    try:
        return nlp(doc)
    # The caller says which text it was, as for any other failure of a model.
    except Exception as error:
        return error
