"""Which phrase tells what a mention is about: a conditional logit over the phrases beside it.

The model (McFadden 1974, *Conditional logit analysis of qualitative choice behavior*) gives each
alternative a chance among all phrases of its window and *none*; the weights are numbers in a JSON
file, fitted elsewhere (`extract.training.phrases`).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, repeat
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
MARGIN = 1.0
"""By so much (a factor of 2.7 of its chance) another phrase must be likelier than the one that the
grammar finds: cross-validated, as many are right as with 0, and dev, which the grammars were
written on, loses less."""
_MOST = 1e6
"""Of a weight."""


@dataclass(frozen=True)
class Alternative:
    """What may be chosen, with the sum of its clues' weights; ``span`` is None for *none*."""

    span: Offsets | None
    weight: float


def likeliest(
    alternatives: Sequence[Alternative],
    own: Offsets | None,
    is_refused: Callable[[Offsets], bool] = lambda span: False,
) -> Offsets | None:
    """What to choose: the grammar's ``own`` where no other is much likelier.

    Others that ``is_refused`` holds of are passed over.

    >>> several = [Alternative((0, 4), 1.5), Alternative((6, 9), 1.0), Alternative(None, 0.0)]
    >>> likeliest(several, (6, 9)), likeliest(several, None)
    ((6, 9), (0, 4))
    """
    ranked = sorted(alternatives, key=lambda one: one.weight, reverse=True)
    best = next(
        one for one in ranked if one.span is None or one.span == own or not is_refused(one.span)
    )
    if own is not None:
        known = max((one.weight for one in alternatives if one.span == own), default=-math.inf)
        if best.weight - known < MARGIN:
            return own
    return best.span


@dataclass(frozen=True)
class PhraseChooser:
    """Weights by field (``metrics.measure``) and clue; a clue that is not there weighs nothing.

    >>> PhraseChooser({"metrics.measure": {"none": 1.0}}).weights.keys()
    dict_keys(['metrics.measure'])
    """

    weights: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def choose(
        self,
        name: str,
        clues: Clues,
        is_refused: Callable[[Offsets], bool] = lambda span: False,
    ) -> Offsets | None:
        """The likeliest phrase for a field; None where *none* is."""
        return likeliest(list(weighed(self.weights[name], clues)), clues.own, is_refused)

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
            if not all(type(w) in (int, float) and abs(w) < _MOST for w in weights.values()):
                raise ValueError("each clue has a number")
        return cls(data)


def weighed(weights: Mapping[str, float], clues: Clues) -> Iterator[Alternative]:
    """The alternatives with their weights.

    The sums are those over ``clues.of`` each, taken apart into what many phrases share.
    """
    get = weights.get

    def total(several: Iterable[str]) -> float:
        return sum(map(get, several, repeat(0.0)))

    sides = {side: total(clues.of_side(side)) for side in "^<>"}
    starts: dict[int, float] = {}
    ends: dict[int, float] = {}
    places: dict[Place, float] = {}
    numbers = range(len(clues.window.words))
    words = list(accumulate((total(clues.of_word(n)) for n in numbers), initial=0.0))
    for span, phrase in clues.alternatives():
        if phrase is None:
            yield Alternative(span, total(clues.of_other(span)))
            continue
        first, last, side = phrase.first, phrase.last, phrase.side
        if first not in starts:
            starts[first] = sides[side] + total(clues.of_start(side, first))
        if last not in ends:
            ends[last] = total(clues.of_end(side, last))
        place = clues.place_of(phrase)
        if place not in places:
            places[place] = total(clues.of_place(place))
        inside = words[last + 1] - words[first]
        yield Alternative(span, starts[first] + ends[last] + inside + places[place])
