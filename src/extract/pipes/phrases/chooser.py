"""Which phrase tells what a mention is about: a conditional logit over the phrases beside it.

The model (McFadden 1974, *Conditional logit analysis of qualitative choice behavior*) gives each
phrase a chance among all phrases of its window and *none*; the weights are numbers in a JSON file,
fitted elsewhere (`extract.training.phrases`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from extract.pipes.phrases.clues import Clues, Place
from extract.records.types import Judgement, Metric, Offsets, Rating

Told = Metric | Rating | Judgement


FIELDS: dict[type[Told], tuple[str, ...]] = {
    Metric: ("measure", "about"),
    Rating: ("item",),
    Judgement: ("body",),
}
"""The fields of each type that are chosen, in the order in which they are."""
NAMES = tuple(f"{kind.section}.{name}" for kind, names in FIELDS.items() for name in names)
MUCH = 1.0
"""By so much (a factor of 2.7 of its chance) another phrase must be likelier than the one that the
grammar finds: cross-validated, as many are right as with 0, and dev, which the grammars were
written on, loses less."""


@dataclass(frozen=True)
class Choice:
    """A phrase that was weighed; ``span`` is None for *none*."""

    span: Offsets | None
    weight: float


def likeliest(choices: Sequence[Choice], own: Offsets | None) -> Offsets | None:
    """The phrase to take: the grammar's ``own`` where no other is much likelier.

    >>> likeliest([Choice((0, 4), 1.5), Choice((6, 9), 1.0), Choice(None, 0.0)], (6, 9))
    (6, 9)
    """
    best = max(choices, key=lambda one: one.weight)
    if own is not None:
        known = max((one.weight for one in choices if one.span == own), default=-math.inf)
        if best.weight - known < MUCH:
            return own
    return best.span


@dataclass(frozen=True)
class PhraseChooser:
    """Weights by field (``metrics.measure``) and clue; a clue that is not there weighs nothing.

    >>> PhraseChooser({"metrics.measure": {"none": 1.0}}).weights.keys()
    dict_keys(['metrics.measure'])
    """

    weights: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def choose(self, name: str, clues: Clues) -> Offsets | None:
        """The likeliest phrase for a field; None where *none* is."""
        return likeliest(list(self._choices(self.weights[name], clues)), clues.own)

    def _choices(self, weights: Mapping[str, float], clues: Clues) -> Iterator[Choice]:
        get = weights.get

        def total(several: Iterable[str]) -> float:
            return sum(get(clue, 0.0) for clue in several)

        window = clues.window
        sides = {side: total(clues.of_side(side)) for side in "^<>"}
        starts: dict[int, float] = {}
        ends: dict[int, float] = {}
        places: dict[Place, float] = {}
        numbers = range(len(window.words))
        words = list(accumulate((total(clues.of_word(n)) for n in numbers), initial=0.0))
        spans = set()
        for phrase in window.phrases():
            first, last, side = phrase.first, phrase.last, phrase.side
            if first not in starts:
                starts[first] = sides[side] + total(clues.of_start(side, first))
            if last not in ends:
                ends[last] = total(clues.of_end(side, last))
            place = clues.place_of(phrase)
            if place not in places:
                places[place] = total(clues.of_place(place))
            span = (phrase.start, phrase.end)
            spans.add(span)
            inside = words[last + 1] - words[first]
            yield Choice(span, starts[first] + ends[last] + inside + places[place])
        if window.heading:
            spans.add(window.heading)
            yield Choice(window.heading, total(clues.of_heading()))
        for other in clues.others:
            if other not in spans:
                yield Choice(other, total(clues.of_other(other)))
        yield Choice(None, total(clues.of_none()))

    def to_json(self) -> dict[str, Any]:
        """The weights as plain JSON data."""
        return {name: dict(weights) for name, weights in self.weights.items()}

    @classmethod
    def from_json(cls, data: Any) -> PhraseChooser:
        """The inverse of `to_json`.  Raises ValueError for anything else."""
        if not isinstance(data, dict) or not all(isinstance(w, dict) for w in data.values()):
            raise ValueError("a chooser of phrases has weights by field and clue")
        if not data.keys() <= set(NAMES):
            raise ValueError(f"a chooser of phrases has the fields {', '.join(NAMES)}")
        for weights in data.values():
            if not all(type(w) in (int, float) and math.isfinite(w) for w in weights.values()):
                raise ValueError("each clue has a number")
        return cls(data)


def phrases_of(clues: Clues) -> list[tuple[Offsets | None, list[str]]]:
    """The phrases that `PhraseChooser.choose` weighs, each with all of its clues; None is last."""
    window = clues.window
    found: list[tuple[Offsets | None, list[str]]] = [
        ((phrase.start, phrase.end), clues.of(phrase)) for phrase in window.phrases()
    ]
    if window.heading:
        found.append((window.heading, list(clues.of_heading())))
    spans = {span for span, _ in found}
    found += [(one, list(clues.of_other(one))) for one in clues.others if one not in spans]
    return [*found, (None, list(clues.of_none()))]
