"""A model's scores on gold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extract.errors import UsageError
from extract.evaluation.gold import GoldDocument
from extract.evaluation.spans import (
    Counts,
    Span,
    add,
    count,
    match_overlap,
    match_strict,
    micro,
    ordered_labels,
)
from extract.labels import LABELS
from extract.run.tagging import describe, tag

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH_SIZE = 32


@dataclass(frozen=True)
class Evaluation:
    """Scores of one model on one gold file.

    ``strict`` and ``overlap`` hold counts per label; ``ignored`` counts predictions whose label is
    none of those scored; ``cut_tokens`` counts, per label, gold spans whose ends lie inside a
    token, which the model could not predict however good it were.
    """

    documents: int
    words: int
    strict: dict[str, Counts]
    overlap: dict[str, Counts]
    ignored: dict[str, int]
    cut_tokens: dict[str, int]

    def to_json(self) -> dict[str, Any]:
        """The scores as plain JSON data."""
        return {
            "documents": self.documents,
            "words": self.words,
            "strict": _table_to_json(self.strict),
            "overlap": _table_to_json(self.overlap),
            "ignored": self.ignored,
            "cut_tokens": self.cut_tokens,
        }


def evaluate(nlp: Language, gold: Sequence[GoldDocument], labels: Iterable[str] = ()) -> Evaluation:
    """Run a model over gold texts and score its entities.

    Args:
        nlp: any pipeline that sets ``doc.ents``.
        gold: see `extract.evaluation.gold.load_gold`.
        labels: score these labels only, on both sides. None: those of `extract.labels` and any
            other that the gold has.

    Raises:
        UsageError: the model raises on a text; the message names it.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> ruler = nlp.add_pipe("entity_ruler")
    >>> ruler.add_patterns([{"label": "ORG", "pattern": "Ofsted"}])
    >>> evaluate(nlp, [GoldDocument("Ofsted came", ((0, 6, "ORG"),), "")]).strict
    {'ORG': Counts(matched=1, gold=1, predicted=1)}
    """
    scored = set(labels) or {*LABELS, *(span[2] for document in gold for span in document.spans)}
    strict: list[dict[str, Counts]] = []
    overlap: list[dict[str, Counts]] = []
    ignored: Counter[str] = Counter()
    cut_tokens: Counter[str] = Counter()
    for document, doc in zip(gold, _docs(nlp, gold), strict=True):
        annotated = [span for span in document.spans if span[2] in scored]
        entities = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
        predicted = [span for span in entities if span[2] in scored]
        ignored.update(span[2] for span in entities if span[2] not in scored)
        strict.append(count(annotated, predicted, match_strict))
        overlap.append(count(annotated, predicted, match_overlap))
        cut_tokens.update(_cut(doc, annotated))
    return Evaluation(
        documents=len(gold),
        words=sum(len(document.text.split()) for document in gold),
        strict=add(strict),
        overlap=add(overlap),
        ignored=dict(ignored.most_common()),
        cut_tokens={label: cut_tokens[label] for label in ordered_labels(cut_tokens)},
    )


def _docs(nlp: Language, gold: Sequence[GoldDocument]) -> Iterable[Doc]:
    for at in range(0, len(gold), BATCH_SIZE):
        batch = gold[at : at + BATCH_SIZE]
        # Gold texts are bare: without a layout, the pipeline infers it.
        docs = tag(nlp, [(document.text, None) for document in batch])
        for document, doc in zip(batch, docs, strict=True):
            if isinstance(doc, Exception):
                raise UsageError(
                    f"{document.place}: the model fails on it: {describe(doc)}", "try another model"
                ) from doc
            yield doc


def _cut(doc: Doc, spans: Iterable[Span]) -> Iterable[str]:
    """The labels of those spans that no run of tokens covers."""
    from extract.pipes.candidates import TokenIndex

    index = TokenIndex(doc)
    return [label for start, end, label in spans if index.span(start, end, label) is None]


def _table_to_json(table: dict[str, Counts]) -> dict[str, Any]:
    return {
        "micro": micro(table).to_json(),
        "labels": {label: counts.to_json() for label, counts in table.items()},
    }
