"""Fit which clauses tell an action on documents whose actions are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from extract.errors import UsageError
from extract.models import component_of
from extract.pipes.actions import ActionsComponent
from extract.pipes.actions.classifier import KINDS, NONE, ClauseClassifier
from extract.pipes.actions.units import Unit, clues, units_of
from extract.records.shadow import Shadow
from extract.records.store import get_records
from extract.records.types import Action
from extract.records.view import View
from extract.training.gold_docs import gold_docs
from extract.training.logistic import FOLDS, fit_logistic, folds_by_body
from extract.training.scores import Scores

if TYPE_CHECKING:
    from spacy.language import Language

    from extract.corpus.documents import CorpusDocument

_SEEN = 3
"""A clue of fewer units says nothing about other documents."""
_LEAST = 0.05
"""Weights below it are left out."""

Span = tuple[int, int]


@dataclass(frozen=True)
class LearnedClauses:
    """What `learn_clauses` did.

    ``units`` were read in ``documents``, ``actions`` of them tell an action.  ``classifier``,
    ``grammar`` and ``both`` score what each finds; the classifier is cross-validated by body, the
    grammar is as it is, so that it flatters on documents that it was written on.  ``kinds``: share
    of the classifier's right units with the right kind.
    """

    documents: int
    units: int
    actions: int
    classifier: Scores
    grammar: Scores
    both: Scores
    kinds: float

    def to_json(self) -> dict[str, Any]:
        """The report as plain JSON data."""
        return asdict(self)


@dataclass(frozen=True)
class _Read:
    """A document's units: their clues, their kinds in the gold, and which the grammar finds."""

    body: str
    clues: list[list[str]]
    kinds: list[str]
    found: list[bool]


def learn_clauses(nlp: Language, documents: Sequence[CorpusDocument]) -> LearnedClauses:
    """Fit the classifier of a pipeline's ``minutes_actions``, and set it there.

    Args:
        nlp: a pipeline with ``minutes_actions``; its classifier is replaced, and is saved with it.
        documents: marked documents with records, of five bodies at least; those without are left
            out.

    Raises:
        UsageError: the pipeline has no ``minutes_actions``, or the documents are too few.

    >>> from extract.corpus.documents import documents
    >>> from extract.models import load_model
    >>> nlp = load_model("rules")  # doctest: +SKIP
    >>> learn_clauses(nlp, list(documents("corpus/train"))).classifier.precision  # doctest: +SKIP
    0.85
    """
    component = component_of(nlp, ActionsComponent, "minutes_actions")
    component.classifier = None  # the grammar alone
    read = _read(nlp, [one for one in documents if one.records])
    bodies = np.array([one.body for one in read for _ in one.kinds])
    kinds = np.array([kind for one in read for kind in one.kinds])
    found = np.array([hit for one in read for hit in one.found])
    if len(set(bodies)) < FOLDS or len(set(kinds)) < len(KINDS):
        raise UsageError(
            "too few documents with records to learn from",
            f"give those of {FOLDS} bodies or more, with actions of every kind (corpus/train)",
        )
    given = [unit for one in read for unit in one.clues]
    crossed = _cross_validated(given, kinds, bodies)
    gold, hits = kinds != NONE, crossed != NONE
    component.classifier = _fit(given, kinds)
    return LearnedClauses(
        documents=len(read),
        units=len(kinds),
        actions=int(gold.sum()),
        classifier=_score(hits, gold),
        grammar=_score(found, gold),
        both=_score(hits | found, gold),
        kinds=float((crossed == kinds)[hits & gold].mean()) if (hits & gold).any() else 0.0,
    )


def place_of(text: str, words: str, taken: Sequence[Span] = ()) -> Span | None:
    """Where a record's words stand in the text, whatever stands between them; None for nowhere.

    ``taken``: places that other records have.

    >>> place_of("The Clerk will\\nwrite.", "will write")
    (10, 20)
    """
    parts = re.findall(r"\w+", words)
    if not parts:
        return None
    pattern = re.compile(r"\W+".join(map(re.escape, parts)), re.I)
    places = [match.span() for match in pattern.finditer(text)]
    free = [place for place in places if place not in taken]
    return next(iter(free or places), None)


def _read(nlp: Language, documents: Sequence[CorpusDocument]) -> list[_Read]:
    read = []
    for document, doc in gold_docs(nlp, documents):
        shadow = Shadow(View(doc))
        units = list(units_of(shadow))
        gold: list[tuple[Span, str]] = []
        for action in document.records.get("actions", []):
            place = place_of(doc.text, str(action["what"]), [place for place, _ in gold])
            if place is not None:
                gold.append((place, action["kind"]))
        rules = [action.offsets["what"] for action in get_records(doc, Action)]
        read.append(
            _Read(
                document.body,
                [clues(shadow, unit) for unit in units],
                [
                    next((kind for place, kind in gold if _mostly(place, unit)), NONE)
                    for unit in units
                ],
                [any(_mostly(place, unit) for place in rules) for unit in units],
            )
        )
    return read


def _mostly(place: Span, unit: Unit) -> bool:
    """Whether most of a place lies in a unit."""
    common = min(place[1], unit.end) - max(place[0], unit.start)
    return 2 * common > place[1] - place[0]


def _cross_validated(
    given: list[list[str]], kinds: NDArray[Any], bodies: NDArray[Any]
) -> NDArray[Any]:
    """The kind that a classifier fitted on other bodies gives each unit."""
    crossed = np.full(len(kinds), NONE, dtype=object)
    for train, rest in folds_by_body(bodies.tolist()):
        classifier = _fit([given[i] for i in train], kinds[train])
        for i in rest:
            crossed[i] = classifier.kind_of(given[i]) or NONE
    return crossed


def _fit(given: list[list[str]], kinds: NDArray[Any]) -> ClauseClassifier:
    fitted = fit_logistic(given, kinds.tolist(), seen=_SEEN, least=_LEAST, most_steps=300)
    order = [fitted.classes.index(kind) for kind in KINDS]
    return ClauseClassifier(
        tuple(fitted.intercepts[i] for i in order),
        {clue: tuple(weights[i] for i in order) for clue, weights in fitted.weights.items()},
    )


def _score(found: NDArray[np.bool_], gold: NDArray[np.bool_]) -> Scores:
    return Scores.of(int((found & gold).sum()), int(found.sum()), int(gold.sum()))
