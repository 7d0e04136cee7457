"""Fit which colour words rate and which grade words grade, on documents that are marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from extract.errors import UsageError
from extract.models import component_of
from extract.pipes.candidates import PREFIX, layout_of
from extract.pipes.judgements import JudgementsComponent
from extract.pipes.judgements import occurrences as grades
from extract.pipes.ratings import RatingsComponent
from extract.pipes.ratings import occurrences as colours
from extract.pipes.senses import Occurrence, Search, SenseClassifier, occurrences_of
from extract.pipes.senses.classifier import Linear
from extract.pipes.senses.clues import clues_beside, clues_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from extract.corpus.documents import CorpusDocument

FOLDS = 5
SURE = 0.8
"""The chance from which on a word counts as found where the classifier is scored: that with which
it stands in ``doc.ents`` even if no other component finds it."""
_SEEN = 2
"""A clue of fewer occurrences says nothing about other documents."""
_LEAST = 0.03
"""Weights below it are left out."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Scores:
    """Precision and recall of mentions, 0 to 1."""

    precision: float
    recall: float


@dataclass(frozen=True)
class LearnedSenses:
    """What `learn_senses` did for one label.

    Of ``occurrences`` words in the documents ``mentions`` are mentions.  ``classifier``,
    ``grammar`` and ``both`` score what each finds of the gold's spans; the classifier is
    cross-validated by body, the grammar is as it is, so that it flatters on documents that it was
    written on.
    """

    label: str
    occurrences: int
    mentions: int
    classifier: Scores
    grammar: Scores
    both: Scores

    def to_json(self) -> dict[str, Any]:
        """The report as plain JSON data."""
        return asdict(self)


@dataclass(frozen=True)
class _Read:
    """A document's occurrences, their clues, which are mentions, and the spans of gold and
    grammar."""

    body: str
    occurrences: list[Occurrence]
    clues: list[list[str]]
    right: list[bool]
    gold: set[Span]
    grammar: set[Span]


def learn_senses(nlp: Language, documents: Sequence[CorpusDocument]) -> list[LearnedSenses]:
    """Fit the classifiers of ``minutes_ratings`` and ``minutes_judgements``, and set them there.

    Args:
        nlp: a pipeline with both; their classifiers are replaced, and are saved with it.
        documents: marked documents of five bodies at least.

    Raises:
        UsageError: the pipeline lacks a component, or the documents hold too little.

    >>> from extract.corpus.documents import documents
    >>> from extract.models import load_model
    >>> nlp = load_model("rules")  # doctest: +SKIP
    >>> learn_senses(nlp, list(documents("corpus/train")))[0].both.recall  # doctest: +SKIP
    0.99
    """
    ratings = component_of(nlp, RatingsComponent, "minutes_ratings")
    judgements = component_of(nlp, JudgementsComponent, "minutes_judgements")
    ratings.senses = judgements.senses = None  # the grammars alone
    docs = [nlp.make_doc(one.text) for one in documents]
    learned = []
    for label, component, search_for in (
        ("RAG", ratings, colours.search_for),
        ("JUDGEMENT", judgements, grades.search_for),
    ):
        read = [
            _read(one, component(doc), label, search_for)
            for one, doc in zip(documents, docs, strict=True)
        ]
        component.senses, scores = _learned(label, read)
        learned.append(scores)
    return learned


def _read(
    document: CorpusDocument, doc: Doc, label: str, search_for: Callable[[str], Search]
) -> _Read:
    blocks = layout_of(doc)
    found = occurrences_of(doc.text, blocks, search_for(doc.text))
    gold = {(mark.start, mark.end) for mark in document.marks if mark.label == label}
    group = doc.spans[PREFIX + {"RAG": "ratings", "JUDGEMENT": "judgements"}[label]]
    return _Read(
        document.body,
        found,
        clues_of(doc.text, blocks, found),
        [(one.start, one.end) in gold for one in found],
        gold,
        {(span.start_char, span.end_char) for span in group},
    )


def _learned(label: str, read: list[_Read]) -> tuple[SenseClassifier, LearnedSenses]:
    mentions = sum(map(sum, (one.right for one in read)))
    if len({one.body for one in read}) < FOLDS or mentions < FOLDS:
        raise UsageError(
            f"too few documents with {label} to learn from",
            f"give marked documents of {FOLDS} bodies or more (corpus/train)",
        )
    crossed = _cross_validated(read)
    found = [
        {
            (at.start, at.end)
            for at, chance in zip(one.occurrences, chances, strict=True)
            if chance >= SURE
        }
        for one, chances in zip(read, crossed, strict=True)
    ]
    grammar, gold = [one.grammar for one in read], [one.gold for one in read]
    both = [a | b for a, b in zip(grammar, found, strict=True)]
    classifier = _fit(read)
    return classifier, LearnedSenses(
        label,
        sum(len(one.occurrences) for one in read),
        mentions,
        _score(found, gold),
        _score(grammar, gold),
        _score(both, gold),
    )


def _cross_validated(read: list[_Read]) -> list[list[float]]:
    """The chances that a classifier fitted on other bodies gives each document's occurrences."""
    from sklearn.model_selection import GroupKFold

    crossed: list[list[float]] = [[] for _ in read]
    bodies = [one.body for one in read]
    for train, rest in GroupKFold(FOLDS).split(read, groups=bodies):
        classifier = _fit([read[i] for i in train])
        for i in rest:
            crossed[i] = _second_chances(classifier.second, read[i], _first(classifier, read[i]))
    return crossed


def _fit(read: list[_Read]) -> SenseClassifier:
    """Both models; the second learns from chances that the first gave bodies it had not seen."""
    from sklearn.model_selection import GroupKFold

    bodies = [one.body for one in read]
    before: list[list[float]] = [[] for _ in read]
    folds = GroupKFold(min(FOLDS, len(set(bodies))))
    for train, rest in folds.split(read, groups=bodies):
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
    return SenseClassifier(first, second)


def _first(classifier: SenseClassifier, one: _Read) -> list[float]:
    return [classifier.first.chance(clues) for clues in one.clues]


def _second_chances(model: Linear, one: _Read, before: list[float]) -> list[float]:
    return [model.chance(clues) for clues in clues_beside(one.occurrences, before, one.clues)]


def _fit_linear(documents: Sequence[tuple[list[list[str]], list[bool]]]) -> Linear:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    given = [set(clues) for several, _ in documents for clues in several]
    right = np.array([mention for _, several in documents for mention in several])
    seen = Counter(clue for clues in given for clue in clues)
    vectorizer = DictVectorizer()
    table: NDArray[Any] = vectorizer.fit_transform(
        [{clue: 1.0 for clue in clues if seen[clue] >= _SEEN} for clues in given]
    )
    model = LogisticRegression(max_iter=500).fit(table, right)
    weights = {
        clue: round(float(weight), 2)
        for clue, weight in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
        if abs(weight) >= _LEAST
    }
    return Linear(round(float(model.intercept_[0]), 3), weights)


def _score(found: Sequence[set[Span]], gold: Sequence[set[Span]]) -> Scores:
    right = sum(len(a & b) for a, b in zip(found, gold, strict=True))
    return Scores(
        right / max(1, sum(map(len, found))),
        right / max(1, sum(map(len, gold))),
    )
