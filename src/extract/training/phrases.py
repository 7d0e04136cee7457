"""Fit which words tell what a mention is about on documents whose records are known."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from extract.errors import UsageError
from extract.evaluation.agree import LEAST_F1, token_f1
from extract.evaluation.record_gold import GoldRecord, record_gold
from extract.evaluation.record_pairs import judge_section
from extract.models import component_of
from extract.pipes.phrases import PhrasesComponent
from extract.pipes.phrases.chooser import FIELDS, Alternative, PhraseChooser, likeliest
from extract.pipes.phrases.component import Question, clues_for, questions, with_phrase
from extract.records.shadow import Shadow
from extract.records.store import get_records
from extract.records.types import Offsets, to_json
from extract.records.view import View
from extract.training.gold_docs import gold_docs
from extract.training.logistic import FOLDS, folds_by_body
from extract.training.scores import Scores

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from extract.corpus.documents import CorpusDocument

_SEEN = 2
"""A clue of fewer questions says nothing about other documents."""
_LEAST = 0.03
"""Weights below it are left out."""
_SAMPLE = 80
"""So many wrong phrases of a question are learned from: a conditional logit may be fitted on a
sample of what there is to choose from (McFadden 1978, *Modelling the choice of residential
location*)."""
_PENALTY = 1.0
_MOST_STEPS = 120


@dataclass(frozen=True)
class FieldScores:
    """Of ``asked`` records of which the gold tells a field: what the ``grammar`` finds, and the
    ``chooser``, cross-validated by body; the grammar flatters where it was written."""

    asked: int
    grammar: Scores
    chooser: Scores


@dataclass(frozen=True)
class LearnedPhrases:
    """What `learn_phrases` did; ``fields`` by name (``metrics.measure``)."""

    documents: int
    fields: Mapping[str, FieldScores]

    def to_json(self) -> dict[str, Any]:
        """The report as plain JSON data."""
        return asdict(self)


@dataclass
class _Read:
    """The records of one type in a document: what is asked of them, their partners in the gold by
    number, as far as they have one, and ``settled`` as
    `extract.pipes.phrases.component.clues_for` has it."""

    body: str
    text: str
    records: list[Any]
    settled: list[Any]
    asked: list[Question]
    gold: Mapping[int, GoldRecord]
    view: View


@dataclass(frozen=True)
class _ChoiceSet:
    """The alternatives of one question with their clues, and how right each is, 0 to 1.

    ``known``: whether the record has a partner in the gold, ``told``: whether that tells the field;
    ``own``: what the grammar finds, ``own_score`` how right it is.
    """

    read: _Read
    number: int
    spans: list[Offsets | None]
    clues: list[list[str]]
    scores: list[float]
    known: bool
    told: bool
    own: Offsets | None
    own_score: float


def learn_phrases(nlp: Language, documents: Sequence[CorpusDocument]) -> LearnedPhrases:
    """Fit the chooser of a pipeline's ``minutes_phrases``, and set it there.

    Args:
        nlp: a pipeline with ``minutes_phrases``; its chooser is replaced, and is saved with it.
        documents: marked documents with records, of five bodies at least; those without are left
            out.

    Raises:
        UsageError: the pipeline has no ``minutes_phrases``, or the documents are too few.

    >>> from extract.corpus.documents import documents
    >>> from extract.models import load_model
    >>> nlp = load_model("rules")  # doctest: +SKIP
    >>> learned = learn_phrases(nlp, list(documents("corpus/train")))  # doctest: +SKIP
    >>> learned.fields["metrics.measure"].chooser.recall > 0.7  # doctest: +SKIP
    True
    """
    component = component_of(nlp, PhrasesComponent, "minutes_phrases")
    component.chooser = None  # the grammars alone
    given = [one for one in documents if one.records]
    read = [one for document, doc in gold_docs(nlp, given) for one in _read(document, doc)]
    weights: dict[str, Mapping[str, float]] = {}
    scores: dict[str, FieldScores] = {}
    for kind, names in FIELDS.items():
        of_kind = [one for one in read if isinstance(one.records[0], kind)]
        if len({one.body for one in of_kind}) < FOLDS:
            raise UsageError(
                f"too few documents with {kind.section} to learn from",
                f"give those of {FOLDS} bodies or more (corpus/train)",
            )
        for name in names:
            # What the record before has is the grammar's at first, then what would be chosen.
            _settle(of_kind, name)
            sets, crossed = _settle(of_kind, name)
            weights[f"{kind.section}.{name}"] = _fit(sets)
            scores[f"{kind.section}.{name}"] = _score(sets, crossed)
    component.chooser = PhraseChooser(weights)
    return LearnedPhrases(len(given), scores)


def _read(document: CorpusDocument, doc: Doc) -> Iterator[_Read]:
    gold = record_gold(document)
    shadow = Shadow(View(doc))
    for kind in FIELDS:
        records: list[Any] = get_records(doc, kind)
        wanted = [one for one in gold.records if one.section == kind.section] if gold else []
        found = [to_json(record) for record in records]
        partners = {
            id(judged.found): judged.gold
            for judged in judge_section(kind.section, wanted, found, doc.text)
            if judged.found is not None and judged.gold is not None
        }
        of = {n: partners[id(one)] for n, one in enumerate(found) if id(one) in partners}
        asked = list(questions(shadow, records))
        if asked:
            yield _Read(document.body, doc.text, records, list(records), asked, of, shadow.view)


def _settle(read: Sequence[_Read], name: str) -> tuple[list[_ChoiceSet], list[int]]:
    """The choice sets of a field's questions, and the number of the alternative that a chooser
    fitted on other bodies takes of each; those are settled."""
    sets = [_choice_set(one, question, name) for one in read for question in one.asked]
    crossed = _cross_validated(sets)
    for one, number in zip(sets, crossed, strict=True):
        settled = one.read.settled
        settled[one.number] = with_phrase(
            settled[one.number], name, one.spans[number], one.read.view
        )
    return sets, crossed


def _choice_set(read: _Read, question: Question, name: str) -> _ChoiceSet:
    clues = clues_for(question, name, read.records, read.settled, read.text)
    alternatives = list(clues.alternatives())
    gold = read.gold.get(question.number)
    wanted = str(gold.fields.get(name) or "") if gold else ""

    def score(span: Offsets | None) -> float:
        if span is None or not wanted:
            return float(span is None and not wanted)
        return token_f1(read.text[slice(*span)], wanted)

    return _ChoiceSet(
        read,
        question.number,
        [span for span, _ in alternatives],
        [clues.of(*one) for one in alternatives],
        [score(span) for span, _ in alternatives],
        gold is not None,
        bool(wanted),
        clues.own,
        score(clues.own) if clues.own else 0.0,
    )


def _cross_validated(sets: Sequence[_ChoiceSet]) -> list[int]:
    crossed = [0] * len(sets)
    for train, rest in folds_by_body([one.read.body for one in sets]):
        weights = _fit([sets[i] for i in train])
        for i in rest:
            one = sets[i]
            totals = (sum(weights.get(clue, 0.0) for clue in clues) for clues in one.clues)
            several = [Alternative(*pair) for pair in zip(one.spans, totals, strict=True)]
            crossed[i] = one.spans.index(likeliest(several, one.own))
    return crossed


def _fit(sets: Sequence[_ChoiceSet]) -> dict[str, float]:
    """The weights that make the right phrases likeliest."""
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    known = [one for one in sets if one.known]
    seen = Counter(clue for one in known for clue in {c for clues in one.clues for c in clues})
    columns = {clue: n for n, clue in enumerate(sorted(c for c in seen if seen[c] >= _SEEN))}
    draw = random.Random(0)
    rows: list[list[int]] = []
    right: list[bool] = []
    starts: list[int] = []
    for one in known:
        best = max(one.scores)
        # Several phrases may have the words that are wanted; where none has, *none* is right.
        good = [n for n, score in enumerate(one.scores) if score == best]
        good = good if best >= LEAST_F1 else [len(one.scores) - 1]
        bad = sorted(set(range(len(one.scores))) - set(good))
        starts.append(len(rows))
        for number in [*good, *draw.sample(bad, min(len(bad), _SAMPLE))]:
            rows.append([columns[clue] for clue in one.clues[number] if clue in columns])
        right += [True] * len(good) + [False] * (len(rows) - starts[-1] - len(good))
    table = csr_matrix(
        (
            np.ones(sum(map(len, rows))),
            np.concatenate([np.asarray(row, dtype=np.int32) for row in rows]),
            np.cumsum([0, *map(len, rows)]),
        ),
        shape=(len(rows), len(columns)),
    )
    turned, chosen = table.T.tocsr(), np.array(right)
    first = np.array(starts)
    of = np.repeat(np.arange(len(starts)), np.diff([*starts, len(rows)]))

    def shares(totals: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The chance of each row in its set, and the logarithm of the set's sum."""
        most = np.maximum.reduceat(totals, first)
        powers = np.exp(totals - most[of])
        sums = np.add.reduceat(powers, first)
        return powers / sums[of], np.log(sums) + most

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        totals = table @ weights
        among_all, all_ = shares(totals)
        among_right, good = shares(np.where(chosen, totals, -np.inf))
        slope = turned @ (among_all - among_right) + _PENALTY * weights
        return float((all_ - good).sum() + _PENALTY / 2 * weights @ weights), slope

    fitted = minimize(
        loss,
        np.zeros(len(columns)),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": _MOST_STEPS},
    )
    return {
        clue: round(float(weight), 2)
        for clue, weight in zip(columns, fitted.x, strict=True)
        if abs(weight) >= _LEAST
    }


def _score(sets: Sequence[_ChoiceSet], crossed: Sequence[int]) -> FieldScores:
    chosen = [(one, number) for one, number in zip(sets, crossed, strict=True) if one.known]
    told = sum(one.told for one, _ in chosen)
    own = sum(one.told and one.own_score >= LEAST_F1 for one, _ in chosen)
    right = sum(one.told and one.scores[number] >= LEAST_F1 for one, number in chosen)
    filled = sum(one.own is not None for one, _ in chosen)
    found = sum(one.spans[number] is not None for one, number in chosen)
    return FieldScores(
        told,
        Scores.of(own, filled, told),
        Scores.of(right, found, told),
    )
