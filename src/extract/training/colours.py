"""Fit which colours rate on documents that are marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from extract.errors import UsageError
from extract.models import component_of
from extract.pipes.candidates import PREFIX, layout_of
from extract.pipes.ratings import RatingsComponent
from extract.pipes.ratings.classifier import ColourClassifier, Linear
from extract.pipes.ratings.clues import Occurrence, clues_beside, clues_of, occurrences_of
from extract.pipes.ratings.occurrences import search_for
from extract.training.logistic import FOLDS, fit_logistic, folds_by_body
from extract.training.scores import Scores

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from extract.corpus.documents import CorpusDocument

SURE = 0.8
"""The chance from which on a colour counts as found where the classifier is scored alone."""
_SEEN = 2
"""A clue of fewer occurrences says nothing about other documents."""
_LEAST = 0.03
"""Weights below it are left out."""

Span = tuple[int, int]


@dataclass(frozen=True)
class LearnedColours:
    """What `learn_colours` did.

    Of ``occurrences`` colours and letters in the ``documents`` ``ratings`` rate.  ``classifier``,
    ``grammar`` and ``both`` score what each finds of the gold's spans; the classifier is
    cross-validated by body, the grammar is as it is, so that it flatters on documents that it was
    written on.
    """

    documents: int
    occurrences: int
    ratings: int
    classifier: Scores
    grammar: Scores
    both: Scores

    def to_json(self) -> dict[str, Any]:
        """The report as plain JSON data."""
        return asdict(self)


@dataclass(frozen=True)
class _Read:
    """A document's occurrences, their clues, which rate, and the spans of gold and grammar."""

    body: str
    occurrences: list[Occurrence]
    clues: list[list[str]]
    right: list[bool]
    gold: set[Span]
    grammar: set[Span]


def learn_colours(nlp: Language, documents: Sequence[CorpusDocument]) -> LearnedColours:
    """Fit the classifier of a pipeline's ``minutes_ratings``, and set it there.

    Args:
        nlp: a pipeline with ``minutes_ratings``; its classifier is replaced, and is saved with it.
        documents: marked documents of five bodies at least.

    Raises:
        UsageError: the pipeline has no ``minutes_ratings``, or the documents are too few.

    >>> from extract.corpus.documents import documents
    >>> from extract.models import load_model
    >>> nlp = load_model("rules")  # doctest: +SKIP
    >>> learn_colours(nlp, list(documents("corpus/train"))).classifier.recall  # doctest: +SKIP
    0.96
    """
    component = component_of(nlp, RatingsComponent, "minutes_ratings")
    component.classifier = None  # the grammar alone
    read = [_read(one, component(nlp.make_doc(one.text))) for one in documents]
    ratings = sum(map(sum, (one.right for one in read)))
    if len({one.body for one in read}) < FOLDS or ratings < FOLDS:
        raise UsageError(
            "too few documents with ratings to learn from",
            f"give marked documents of {FOLDS} bodies or more (corpus/train)",
        )
    found = [
        {
            (at.start, at.end)
            for at, chance in zip(one.occurrences, chances, strict=True)
            if chance >= SURE
        }
        for one, chances in zip(read, _cross_validated(read), strict=True)
    ]
    grammar, gold = [one.grammar for one in read], [one.gold for one in read]
    component.classifier = _fit(read)
    return LearnedColours(
        len(read),
        sum(len(one.occurrences) for one in read),
        ratings,
        _score(found, gold),
        _score(grammar, gold),
        _score([a | b for a, b in zip(grammar, found, strict=True)], gold),
    )


def _read(document: CorpusDocument, doc: Doc) -> _Read:
    blocks = layout_of(doc)
    found = occurrences_of(doc.text, blocks, search_for(doc.text))
    gold = {(mark.start, mark.end) for mark in document.marks if mark.label == "RAG"}
    return _Read(
        document.body,
        found,
        clues_of(doc.text, blocks, found),
        [(one.start, one.end) in gold for one in found],
        gold,
        {(span.start_char, span.end_char) for span in doc.spans[PREFIX + "ratings"]},
    )


def _cross_validated(read: list[_Read]) -> list[list[float]]:
    """The chances that a classifier fitted on other bodies gives each document's occurrences."""
    crossed: list[list[float]] = [[] for _ in read]
    for train, rest in folds_by_body([one.body for one in read]):
        classifier = _fit([read[i] for i in train])
        for i in rest:
            crossed[i] = classifier.chances_by(read[i].occurrences, read[i].clues)
    return crossed


def _fit(read: list[_Read]) -> ColourClassifier:
    """Both models; the second learns from chances that the first gave bodies it had not seen."""
    before: list[list[float]] = [[] for _ in read]
    for train, rest in folds_by_body([one.body for one in read]):
        model = _fit_linear([(one.clues, one.right) for one in (read[i] for i in train)])
        for i in rest:
            before[i] = [model.chance(clues) for clues in read[i].clues]
    first = _fit_linear([(one.clues, one.right) for one in read])
    second = _fit_linear(
        [
            (clues_beside(one.occurrences, chances, one.clues), one.right)
            for one, chances in zip(read, before, strict=True)
        ]
    )
    return ColourClassifier(first, second)


def _fit_linear(documents: Sequence[tuple[list[list[str]], list[bool]]]) -> Linear:
    fitted = fit_logistic(
        [clues for several, _ in documents for clues in several],
        [mention for _, several in documents for mention in several],
        seen=_SEEN,
        least=_LEAST,
        most_steps=500,
    )
    return Linear(
        fitted.intercepts[0], {clue: weight for clue, (weight,) in fitted.weights.items()}
    )


def _score(found: Sequence[set[Span]], gold: Sequence[set[Span]]) -> Scores:
    right = sum(len(a & b) for a, b in zip(found, gold, strict=True))
    return Scores.of(right, sum(map(len, found)), sum(map(len, gold)))
