"""What a chooser sees of a phrase beside a mention.

Most clues belong to where a phrase begins, to where it ends or to one of its words, so that the
weights of some hundred phrases are sums of few parts (`extract.pipes.phrases.chooser`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from extract.pipes.phrases.window import Phrase, Window
from extract.records.types import Offsets

_FEW = 4
"""Up to so many words between phrase and mention are a clue together."""
_NEAR = 12
_VERBS = frozenset("is was were are had has have".split())


class Place(NamedTuple):
    """The side and length of a phrase, how it lies to the grammar's, whether it has the same words
    elsewhere, how it lies to that of the mention before and to those ``beside``."""

    side: str
    length: int
    own: str
    own_words: bool
    previous: str
    beside: tuple[tuple[str, str, str], ...]


class Clues:
    """The clues of the phrases of one window.

    Args:
        window: the words around the mention.
        tag: what is known of the mention, such as the kind of a figure.
        own: where the grammar finds the phrase; None where it finds none.
        previous: the phrase of the mention before, of which the next often tells more.
        beside: other phrases of the mention by their names.

    >>> import spacy
    >>> from extract.pipes.phrases.window import window_of
    >>> from extract.records.shadow import Shadow
    >>> from extract.records.view import View
    >>> doc = spacy.blank("en")("Sickness rose to 4%.")
    >>> doc.ents = [doc.char_span(17, 19, "PERCENT")]
    >>> clues = Clues(window_of(Shadow(View(doc)), 17, 19), "level", (0, 8), None, {})
    >>> [span for span, _ in clues.alternatives()]
    [(0, 8), (0, 13), (9, 13), None]
    >>> [clue for clue in clues.of(*next(clues.alternatives())) if "own" in clue]
    ['own same', '< own same', 'own same of level']
    """

    def __init__(
        self,
        window: Window,
        tag: str,
        own: Offsets | None,
        previous: Offsets | None,
        beside: Mapping[str, Offsets],
    ) -> None:
        self.window = window
        self.tag = tag
        self.own = own
        self.previous = previous
        self.beside = beside

    def alternatives(self) -> Iterator[tuple[Offsets | None, Phrase | None]]:
        """All that may be chosen, each once: phrases, the heading above, what the grammar finds or
        the mention before has elsewhere, and last None for *none*.

        The words of the phrases ``beside`` are taken.
        """
        seen = set(self.beside.values())
        for phrase in self.window.phrases():
            span = (phrase.start, phrase.end)
            if span not in seen:
                seen.add(span)
                yield span, phrase
        for other in (self.window.heading, self.own, self.previous):
            if other is not None and other not in seen:
                seen.add(other)
                yield other, None
        yield None, None

    def of(self, span: Offsets | None, phrase: Phrase | None) -> list[str]:
        """All clues of an alternative."""
        if phrase is None:
            return list(self.of_other(span))
        found = [*self.of_side(phrase.side), *self.of_start(phrase.side, phrase.first)]
        found += self.of_end(phrase.side, phrase.last)
        for number in range(phrase.first, phrase.last + 1):
            found += self.of_word(number)
        return [*found, *self.of_place(self.place_of(phrase))]

    def of_other(self, span: Offsets | None) -> Iterator[str]:
        """Of an alternative that is no phrase of the window."""
        if span is None:
            yield from self._of_none()
        elif span == self.window.heading:
            yield from self._of_heading()
        else:
            yield from self._of_elsewhere(span)

    def of_side(self, side: str) -> Iterator[str]:
        """What all phrases on one side share: the words beside the mention."""
        word, at = self.window.word, self.window.anchor
        yield f"{side}"
        yield f"{side} of {self.tag}"
        yield f"{side} {word(at - 1)} @"
        yield f"{side} {word(at - 2)} {word(at - 1)} @"
        yield f"{side} @ {word(at + 1)}"
        yield f"{side} @ {word(at + 1)} {word(at + 2)}"
        if at == self.window.opening:
            yield f"{side} after an opening @"
        yield f"{side} nth {self._nth}"

    def of_start(self, side: str, first: int) -> Iterator[str]:
        """Of all phrases that begin with a word."""
        word = self.window.word
        before = self._before(side, first - 1)
        yield f"{side} {before} ["
        yield f"{side} {self._before(side, first - 2)} {before} ["
        yield f"[ {word(first)}"
        yield f"{side} [ ..{word(first)[-3:]}"
        if first == self.window.opening:
            yield f"{side} opening ["
        if side == ">":
            yield from self._between(side, self.window.anchor + 1, first)

    def of_end(self, side: str, last: int) -> Iterator[str]:
        """Of all phrases that end with a word."""
        word = self.window.word
        yield f"{side} ] {word(last + 1)}"
        yield f"{side} ] {word(last + 1)} {word(last + 2)}"
        yield f"{word(last)} ]"
        yield f"{side} {word(last)} ]"
        yield f"..{word(last)[-3:]} ]"
        yield f"{word(last - 1)} {word(last)} ]"
        if side == "<":
            yield from self._between(side, last + 1, self.window.anchor)

    def of_word(self, number: int) -> Iterator[str]:
        """Of all phrases with a word in them."""
        word = self.window.words[number]
        side = self.window.side(number)
        yield f"in {word.text}"
        if word.kind != "word":
            yield f"{side} in {word.kind}"
        elif word.text.endswith("ed") or word.text in _VERBS:
            yield f"{side} in a verb"

    def place_of(self, phrase: Phrase) -> Place:
        """How a phrase lies to what the grammar finds and to the other phrases.

        Few places serve many phrases, so that their weights are summed once.
        """
        span = (phrase.start, phrase.end)
        lies = _lies(span, self.own)
        beside = [(name, _lies(span, at), _order(span, at)) for name, at in self.beside.items()]
        return Place(
            phrase.side,
            phrase.last - phrase.first,
            lies,
            lies == "apart" and self._same_words(phrase),
            _lies(span, self.previous),
            tuple(beside),
        )

    def of_place(self, place: Place) -> Iterator[str]:
        """Of all phrases of one length that lie alike."""
        side = place.side
        yield f"{side} long {place.length}"
        yield f"own {place.own}"
        yield f"{side} own {place.own}"
        yield f"own {place.own} of {self.tag}"
        if place.own_words:
            yield f"{side} own words"
        yield f"previous {place.previous}"
        yield f"{side} previous {place.previous}"
        for name, lies, order in place.beside:
            yield f"{name} {lies}"
            yield f"{side} {name} {lies} {order}"

    def _of_heading(self) -> Iterator[str]:
        """Of the heading above."""
        yield f"heading of {self.tag}"
        yield f"heading own {_lies(self.window.heading or (0, 0), self.own)}"
        yield from self._neighbours("heading")
        word, opening = self.window.word, self.window.opening
        for how in ("heading", "label") if self.window.labelled else ("heading",):
            yield how
            yield f"{how} nth {self._nth}"
            yield f"{how} opening {word(opening)}"
            yield f"{how} opening {word(opening)} {word(opening + 1)}"

    def _of_elsewhere(self, span: Offsets) -> Iterator[str]:
        """Of what the grammar finds or the mention before has, where it is none of the phrases."""
        for name, other in (("own", self.own), ("previous", self.previous)):
            if span == other:
                yield f"{name} elsewhere"
                yield f"{name} elsewhere of {self.tag}"
                yield f"{name} elsewhere nth {self._nth}"
                yield from self._neighbours(f"{name} elsewhere")

    def _of_none(self) -> Iterator[str]:
        """Of there being no such phrase."""
        yield "none"
        yield f"none of {self.tag}"
        yield f"none own {'found' if self.own else 'none'}"
        yield f"none previous {'found' if self.previous else 'none'}"
        yield from self._neighbours("none")
        for name in self.beside:
            yield f"none {name}"

    def _neighbours(self, of: str) -> Iterator[str]:
        """An alternative with the word after and the word before the mention."""
        yield f"{of} @ {self.window.word(self.window.anchor + 1)}"
        yield f"{of} {self.window.word(self.window.anchor - 1)} @"

    @cached_property
    def _nth(self) -> int:
        """How many figures go before in the sentence: 0 to 3."""
        before = self.window.words[self.window.opening : self.window.anchor]
        return min(3, sum(word.kind == "figure" for word in before))

    def _same_words(self, phrase: Phrase) -> bool:
        words = self.window.words[phrase.first : phrase.last + 1]
        return [word.text for word in words] == self._own_words

    @cached_property
    def _own_words(self) -> list[str]:
        start, end = self.own or (0, 0)
        return [w.text for w in self.window.words if start <= w.start and w.end <= end]

    def _before(self, side: str, number: int) -> str:
        low = self.window.opening if side != "^" else 0
        return self.window.word(number) if number >= low else "OPENING"

    def _between(self, side: str, first: int, last: int) -> Iterator[str]:
        """Of the words between phrase and mention."""
        words = [word.text for word in self.window.words[first:last]]
        yield f"{side} far {_roughly(len(words))}"
        yield f"{side} commas {min(words.count(','), 3)}"
        yield f"{side} figures {min(words.count('PERCENT'), 3)}"
        if len(words) <= _FEW:
            yield f"{side} between {' '.join(words)}"
            yield f"{side} between {' '.join(words)} / {self.window.word(self.window.anchor + 1)}"
        for word in dict.fromkeys(words[:_NEAR]):
            yield f"{side} over {word}"
        yield f"{side} over [{words[0] if words else '-'}"
        yield f"{side} over {words[-1] if words else '-'}]"


def _roughly(number: int) -> str:
    return str(number) if number < 4 else "4" if number < 7 else "7" if number < 13 else "13"


def _lies(span: Offsets, other: Offsets | None) -> str:
    """How a stretch lies to another: *same*, *start*, *end*, *in*, *over*, *apart* or *none*."""
    if other is None:
        return "none"
    if span == other:
        return "same"
    if min(span[1], other[1]) <= max(span[0], other[0]):
        return "apart"
    if span[0] == other[0]:
        return "start"
    if span[1] == other[1]:
        return "end"
    return "in" if other[0] <= span[0] and span[1] <= other[1] else "over"


def _order(span: Offsets, other: Offsets) -> str:
    """Whether a stretch follows another at once, later, or stands before it."""
    if span[0] >= other[1]:
        return "next" if span[0] - other[1] < 8 else "later"
    return "before"
