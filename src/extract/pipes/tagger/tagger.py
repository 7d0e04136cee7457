from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Model, Optimizer, set_dropout_rate
from thinc.types import Floats2d
from threadpoolctl import ThreadpoolController

from extract.labels import LABELS
from extract.pipes.candidates import PREFIX, TAGGER, Candidate, store
from extract.pipes.tagger.decode import DecodedSpan, decode, tag_count
from extract.pipes.tagger.features import LEXICAL, featurize, run_starts, vectors_of, word_indices
from extract.pipes.tagger.model import DocInput, Inputs

_KIND = {"B": 0, "I": 1, "L": 2, "U": 3}


class TaggerComponent(TrainablePipe):
    """Trainable pipe around the network of `extract.pipes.tagger.model`."""

    def __init__(
        self,
        vocab: Vocab,
        model: Model[Inputs, list[Floats2d]],
        name: str = "minutes_tagger",
        *,
        word_dropout: float = 0.0,
        scorer: Callable[..., dict[str, Any]] | None = None,
    ) -> None:
        self.vocab = vocab
        self.model = model
        self.name = name
        self.word_dropout = word_dropout
        self.scorer = scorer
        self.cfg: dict[str, Any] = {"labels": list(LABELS)}

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(self.cfg["labels"])

    @property
    def label_data(self) -> tuple[str, ...]:
        return self.labels

    def predict(self, docs: Iterable[Doc]) -> list[list[DecodedSpan]]:
        """The decoded spans of each document; positions count its words (white space left out)."""
        with _blas().limit(limits=1, user_api="blas"):
            return [self._predict_one(doc) for doc in docs]

    def _predict_one(self, doc: Doc) -> list[DecodedSpan]:
        # One document at a time: the tables of a whole batch leave the processor's cache, and take
        # twice as long.
        words = word_indices(doc)
        if not len(words):
            return []  # an encoder may not take a document without any
        (probabilities,) = self.model.predict(self._inputs([doc], [words]))
        log_probs = np.log(self.model.ops.to_numpy(probabilities) + 1e-12).astype("float64")
        return decode(log_probs, run_starts(doc, words), len(self.labels))

    def _inputs(self, docs: list[Doc], words: list[NDArray[np.int64]]) -> Inputs:
        # thinc's types name its own arrays; numpy's are what they are on a CPU.
        tables: list[Any] = [featurize(doc, w) for doc, w in zip(docs, words, strict=True)]
        vectors: list[Any] = [vectors_of(doc, w) for doc, w in zip(docs, words, strict=True)]
        return [
            DocInput(*one)
            for one in zip(tables, vectors, zip(docs, words, strict=True), strict=True)
        ]

    def _hide_words(self, table: Any, vectors: Any) -> None:
        """Make a share of the words unknown: context, layout and rules must do for them too."""
        hidden = np.random.random(len(table)) < self.word_dropout
        table[hidden, : len(LEXICAL) - 1] = 0  # the shape stays: it is seen of any word
        vectors[hidden] = 0.0

    def set_annotations(self, docs: Iterable[Doc], scores: list[list[DecodedSpan]]) -> None:
        """Store the spans and their marginal probabilities as the group ``minutes_tagger``."""
        for doc, spans in zip(docs, scores, strict=True):
            words = word_indices(doc)
            candidates = []
            for span in spans:
                first, last = doc[int(words[span.first])], doc[int(words[span.last - 1])]
                label = self.labels[span.label]
                candidates.append(Candidate(first.idx, last.idx + len(last), label, span.score))
            store(doc, TAGGER, candidates)

    def update(
        self,
        examples: Iterable[Example],
        *,
        drop: float = 0.0,
        sgd: Optimizer | None = None,
        losses: dict[str, float] | None = None,
    ) -> dict[str, float]:
        """One step on a batch: cross-entropy of the tag probabilities against the gold tags."""
        losses = {} if losses is None else losses
        losses.setdefault(self.name, 0.0)
        examples = [eg for eg in examples if len(eg.predicted)]
        if not examples:
            return losses
        set_dropout_rate(self.model, drop)
        docs = [eg.predicted for eg in examples]
        inputs = self._inputs(docs, [word_indices(doc) for doc in docs])
        for given in inputs:
            self._hide_words(given.table, given.vectors)
        probabilities, backprop = self.model.begin_update(inputs)
        loss, gradients = self.get_loss(examples, probabilities)
        backprop(gradients)
        if sgd is not None:
            self.finish_update(sgd)
        losses[self.name] += loss
        return losses

    def get_loss(
        self, examples: Iterable[Example], scores: list[Floats2d]
    ) -> tuple[float, list[Floats2d]]:
        """Summed cross-entropy and its gradient; words of unknown gold tag count for nothing."""
        loss = 0.0
        gradients = []
        total = sum(len(s) for s in scores) or 1
        for eg, p in zip(examples, scores, strict=True):
            gold = gold_tags(eg, self.labels)
            known = gold >= 0
            rows = np.flatnonzero(known)
            gradient = self.model.ops.to_numpy(p).copy()
            gradient[~known] = 0.0
            loss -= float(np.log(gradient[rows, gold[rows]] + 1e-9).sum())
            gradient[rows, gold[rows]] -= 1.0
            gradients.append(self.model.ops.asarray2f(gradient / total))
        return loss, gradients

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,
        labels: Iterable[str] | None = None,
    ) -> None:
        """Size the output for the labels and give the network a first batch to infer its shapes."""
        if labels is not None:
            self.cfg["labels"] = list(labels)
        sample = [eg.predicted for eg in islice(get_examples(), 5)]
        inputs = self._inputs(sample, [word_indices(doc) for doc in sample])
        outputs = [
            self.model.ops.alloc2f(len(given.table), tag_count(len(self.labels)))
            for given in inputs
        ]
        self.model.initialize(X=inputs, Y=outputs)

    def add_label(self, label: str) -> int:
        raise ValueError(
            f"{self.name}: labels are fixed; pass them to initialize ({label!r} refused)"
        )


@cache
def _blas() -> ThreadpoolController:
    """The libraries whose threads are held back: a document is too small for several, which would
    wait for each other busily, and take the processors from other processes (``run --jobs``)."""
    return ThreadpoolController()


def gold_tags(example: Example, labels: tuple[str, ...]) -> NDArray[np.int64]:
    """The gold tag number of each word of the predicted document; -1 where it is unknown.

    Unknown are words of a span that the tokenizer cuts, or whose label is none of ``labels``: a
    text labelled by machine marks what it is not sure of that way.
    """
    doc = example.predicted
    numbers = {label: k for k, label in enumerate(labels)}
    tags = np.zeros(len(doc), dtype="int64")
    for span in example.reference.ents:
        own = (
            doc.char_span(span.start_char, span.end_char) if doc is not example.reference else span
        )
        number = numbers.get(span.label_)
        if own is None or number is None:
            wide = doc.char_span(span.start_char, span.end_char, alignment_mode="expand")
            if wide is not None:
                tags[wide.start : wide.end] = -1
            continue
        inner = [t.i for t in own if not t.is_space]
        kinds = ["U"] if len(inner) == 1 else ["B", *["I"] * (len(inner) - 2), "L"]
        for i, kind in zip(inner, kinds, strict=True):
            tags[i] = 1 + _KIND[kind] * len(labels) + number
    return tags[word_indices(doc)]


def score_group(examples: Iterable[Example], **kwargs: Any) -> dict[str, Any]:
    """Precision, recall and F1 of the recogniser's own spans, as ``ents_p/r/f`` and per type."""

    def spans_of(doc: Doc, key: str) -> Iterator[Any]:
        group = doc.spans.get(PREFIX + TAGGER)
        return iter(doc.ents if group is None else group)

    kwargs.update(
        attr="ents", getter=spans_of, allow_overlap=False, has_annotation=lambda doc: True
    )
    return Scorer.score_spans(list(examples), **kwargs)
