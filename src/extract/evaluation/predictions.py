"""A model run over gold texts: what it predicts, how fast, and with how much memory."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extract.errors import UsageError
from extract.evaluation.gold import GoldDocument
from extract.evaluation.gold_mentions import tag_gold_mentions
from extract.evaluation.spans import Span
from extract.run.tagging import describe, tag

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH_SIZE = 32

Adapter = Callable[[str, Span], Span | None]
"""From a text and an entity of some model to a span of our labels; None leaves it out."""


@dataclass(frozen=True)
class Prediction:
    """What a model says of one document.

    ``confidences`` are those of ``spans``, None from a model that gives none; ``words`` are the
    model's tokens but for white space, as (start, end) in characters; ``cut`` holds those gold
    spans whose ends lie inside a token, which the model could not predict however good it were.
    ``records`` (by section) and ``values`` (by ``start-end``) are JSON data as
    `extract.records.store` keeps them; empty from a model without components for them.
    """

    spans: tuple[Span, ...]
    confidences: tuple[float | None, ...]
    words: tuple[tuple[int, int], ...]
    cut: tuple[Span, ...]
    records: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Run:
    """A model's predictions, in the order of the gold, and what they cost.

    ``words`` are runs without white space, ``seconds`` the time in the pipeline (loading, warming
    up and reading gold left out); ``peak_memory`` is the most bytes that the process has held so
    far, None where the system does not say.
    """

    predictions: list[Prediction]
    words: int
    seconds: float
    peak_memory: int | None

    @property
    def words_per_second(self) -> float:
        return self.words / self.seconds if self.seconds else 0.0


def predict(
    nlp: Language,
    gold: Sequence[GoldDocument],
    adapt: Adapter | None = None,
    gold_mentions: bool = False,
) -> Run:
    """Run a model over gold texts; the date of the meeting, where gold has it, is given to it.

    Args:
        nlp: any pipeline that sets ``doc.ents``.
        gold: see `extract.evaluation.gold.load_gold`.
        adapt: how the entities of a foreign model become ours (`extract.evaluation.foreign`).
        gold_mentions: take the gold's mentions for the model's, and run its components for records
            only: what is wrong then is not the tagger's fault.

    Raises:
        UsageError: the model raises on a text; the message names it.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Ofsted"}])
    >>> run = predict(nlp, [GoldDocument("Ofsted came", (), "")])
    >>> run.predictions[0].spans, run.predictions[0].confidences, run.words
    (((0, 6, 'ORG'),), (None,), 2)
    """
    # The first text pays for what is loaded late (word lists, compiled patterns); its own errors
    # are met again below.
    tag(nlp, [(document.text[:200], None) for document in gold[:1]])
    predictions: list[Prediction] = []
    seconds = 0.0
    for at in range(0, len(gold), BATCH_SIZE):
        batch = gold[at : at + BATCH_SIZE]
        started = time.perf_counter()
        # Gold texts are bare: without a layout, the pipeline infers it.
        inputs = [(document.text, None) for document in batch]
        data = [_given(document) for document in batch]
        if gold_mentions:
            docs = tag_gold_mentions(nlp, inputs, data, [document.spans for document in batch])
        else:
            docs = tag(nlp, inputs, data)
        seconds += time.perf_counter() - started
        for document, doc in zip(batch, docs, strict=True):
            if isinstance(doc, Exception):
                raise UsageError(
                    f"{document.place}: the model fails on it: {describe(doc)}", "try another model"
                ) from doc
            predictions.append(_prediction(document, doc, adapt))
    words = sum(len(document.text.split()) for document in gold)
    return Run(predictions, words, seconds, peak_memory())


def peak_memory() -> int | None:
    """The most bytes that this process has held; None where the system does not say."""
    try:
        import resource
    except ImportError:
        return None
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # macOS counts bytes, others kilobytes.
    return most if sys.platform == "darwin" else most * 1024


def _prediction(document: GoldDocument, doc: Doc, adapt: Adapter | None) -> Prediction:
    from extract.pipes.candidates import token_bounds
    from extract.pipes.entities.confidence import confidence_of
    from extract.records.store import RECORDS_KEY, VALUES_KEY

    found: list[tuple[Span, float | None]] = []
    for ent in doc.ents:
        span: Span | None = (ent.start_char, ent.end_char, ent.label_)
        if adapt is not None and span is not None:
            span = adapt(document.text, span)
        if span is not None:
            found.append((span, confidence_of(ent)))
    starts, ends = token_bounds(doc)
    words = [
        (int(start), int(end))
        for start, end in zip(starts, ends, strict=True)
        if not document.text[start:end].isspace()
    ]
    return Prediction(
        spans=tuple(span for span, _ in found),
        confidences=tuple(confidence for _, confidence in found),
        words=tuple(words),
        cut=tuple(_cut(doc, document.spans)),
        records=doc.user_data.get(RECORDS_KEY, {}),
        values=doc.user_data.get(VALUES_KEY, {}),
    )


def _given(document: GoldDocument) -> dict[str, Any]:
    from extract.records.store import MEETING_DATE_KEY

    date = document.meeting_date
    return {} if date is None else {MEETING_DATE_KEY: date}


def _cut(doc: Doc, spans: Iterable[Span]) -> Iterator[Span]:
    """Those spans that no run of tokens covers."""
    from extract.pipes.candidates import TokenIndex

    index = TokenIndex(doc)
    return (span for span in spans if index.span(*span) is None)
