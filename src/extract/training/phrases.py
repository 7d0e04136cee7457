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
from extract.evaluation.gold_mentions import tag_gold_mentions
from extract.evaluation.record_gold import GoldRecord, record_gold
from extract.evaluation.record_pairs import judge_section
from extract.models import component_of
from extract.pipes.phrases import PhrasesComponent
from extract.pipes.phrases.chooser import FIELDS, Choice, PhraseChooser, likeliest, phrases_of
from extract.pipes.phrases.component import Question, clues_for, questions, with_phrase
from extract.records.shadow import Shadow
from extract.records.store import get_records
from extract.records.types import Offsets, to_json
from extract.records.view import View
from extract.training.clauses import Scores

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from extract.corpus.documents import CorpusDocument

FOLDS = 5
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
    number, and ``settled`` as `extract.pipes.phrases.component.clues_for` has it."""

    body: str
    text: str
    records: list[Any]
    settled: list[Any]
    asked: list[Question]
    gold: Mapping[int, GoldRecord]
    view: View


@dataclass(frozen=True)
class _Choice:
    """The phrases of one question with their clues, and how right each is, 0 to 1; ``told``:
    whether the gold tells the field, ``own`` how right the grammar is, None where it finds none."""

    read: _Read
    number: int
    spans: list[Offsets | None]
    clues: list[list[str]]
    scores: list[float]
    told: bool
    grammar: Offsets | None
    own: float | None


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
    read = list(_read(nlp, given))
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
            choices, crossed = _settle(of_kind, name)
            weights[f"{kind.section}.{name}"] = _fit(choices)
            scores[f"{kind.section}.{name}"] = _score(choices, crossed)
    component.chooser = PhraseChooser(weights)
    return LearnedPhrases(len(given), scores)


def _read(nlp: Language, documents: Sequence[CorpusDocument]) -> Iterator[_Read]:
    inputs = [(one.text, None) for one in documents]
    data = [{"meeting_date": str(one.date)} if one.date else {} for one in documents]
    spans = [[(m.start, m.end, m.label) for m in one.marks] for one in documents]
    for document, doc in zip(documents, tag_gold_mentions(nlp, inputs, data, spans), strict=True):
        if isinstance(doc, Exception):
            raise doc
        yield from _read_one(document, doc)


def _read_one(document: CorpusDocument, doc: Doc) -> Iterator[_Read]:
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
        asked = [one for one in questions(shadow, records) if one.number in of]
        if asked:
            yield _Read(document.body, doc.text, records, list(records), asked, of, shadow.view)


def _settle(read: Sequence[_Read], name: str) -> tuple[list[_Choice], list[int]]:
    """The choices that a field's questions give, and the number of the phrase that is taken for
    each by a chooser fitted on other bodies; those are settled."""
    choices = [_choice(one, question, name) for one in read for question in one.asked]
    crossed = _cross_validated(choices)
    for one, number in zip(choices, crossed, strict=True):
        settled = one.read.settled
        settled[one.number] = with_phrase(
            settled[one.number], name, one.spans[number], one.read.view
        )
    return choices, crossed


def _choice(read: _Read, question: Question, name: str) -> _Choice:
    spans, clues = zip(
        *phrases_of(clues_for(question, name, read.records, read.settled)), strict=True
    )
    gold = read.gold[question.number]
    value = gold.fields.get(name)
    wanted = [str(value), *gold.aliases.get(name, ())] if value else []

    def score(span: Offsets | None) -> float:
        if span is None or not wanted:
            return float(span is None and not wanted)
        return max(token_f1(read.text[slice(*span)], one) for one in wanted)

    own = read.records[question.number].offsets.get(name)
    return _Choice(
        read,
        question.number,
        list(spans),
        list(clues),
        [score(span) for span in spans],
        bool(wanted),
        own,
        score(own) if own else None,
    )


def _cross_validated(choices: Sequence[_Choice]) -> list[int]:
    from sklearn.model_selection import GroupKFold

    crossed = [0] * len(choices)
    bodies = [one.read.body for one in choices]
    for train, rest in GroupKFold(FOLDS).split(choices, groups=bodies):
        weights = _fit([choices[i] for i in train])
        for i in rest:
            one = choices[i]
            totals = [sum(weights.get(clue, 0.0) for clue in clues) for clues in one.clues]
            weighed = [Choice(*pair) for pair in zip(one.spans, totals, strict=True)]
            crossed[i] = one.spans.index(likeliest(weighed, one.grammar))
    return crossed


def _fit(choices: Sequence[_Choice]) -> dict[str, float]:
    """The weights that make the right phrases likeliest."""
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    seen = Counter(clue for one in choices for clue in {c for clues in one.clues for c in clues})
    columns = {clue: n for n, clue in enumerate(c for c, times in seen.items() if times >= _SEEN)}
    draw = random.Random(0)
    rows: list[list[int]] = []
    right: list[float] = []
    starts: list[int] = []
    for one in choices:
        best = max(one.scores)
        # Several phrases may have the words that are wanted; where none has, there is none.
        good = (
            [n for n, score in enumerate(one.scores) if score == best]
            if best >= LEAST_F1
            else [len(one.scores) - 1]
        )
        taken = set(good)
        bad = [n for n in range(len(one.scores)) if n not in taken]
        starts.append(len(rows))
        for number in [*good, *draw.sample(bad, min(len(bad), _SAMPLE))]:
            rows.append([columns[clue] for clue in one.clues[number] if clue in columns])
            right.append(float(number in taken))
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

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        totals = table @ weights
        shares = np.exp(totals - np.maximum.reduceat(totals, first)[of])
        all_, good = np.add.reduceat(shares, first), np.add.reduceat(shares * chosen, first)
        slope = turned @ (shares / all_[of] - shares * chosen / good[of])
        value = -np.log(good / all_).sum() + _PENALTY / 2 * weights @ weights
        return float(value), slope + _PENALTY * weights

    fitted = minimize(
        loss,
        np.zeros(len(columns)),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": _MOST_STEPS},
    )
    return {
        clue: round(float(fitted.x[column]), 2)
        for clue, column in columns.items()
        if abs(fitted.x[column]) >= _LEAST
    }


def _score(choices: Sequence[_Choice], crossed: Sequence[int]) -> FieldScores:
    told = sum(one.told for one in choices)
    filled = sum(one.own is not None for one in choices)
    own = sum(one.told and (one.own or 0) >= LEAST_F1 for one in choices)
    chosen = list(zip(choices, crossed, strict=True))
    found = sum(one.spans[number] is not None for one, number in chosen)
    right = sum(one.told and one.scores[number] >= LEAST_F1 for one, number in chosen)
    return FieldScores(
        told,
        Scores(own / max(1, filled), own / max(1, told)),
        Scores(right / max(1, found), right / max(1, told)),
    )
