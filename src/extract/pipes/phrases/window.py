"""What stands around a mention: the words among which a phrase about it is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.records.shadow import DATE, ORG, PERSON, ROLE, Shadow
from extract.records.types import Offsets

ANCHOR = "MENTION"
"""The word that stands for the mention itself; others of the text are in small letters."""
EDGE = "EDGE"
"""The word beside the ends of a window."""
MOST_WORDS = 10
"""Of a phrase."""

_WORD = re.compile(
    rf"(?P<ROLE>{ROLE})|(?P<PERSON>{PERSON})|(?P<ORG>{ORG})|(?P<DATE>{DATE})"
    r"|(?P<number>£?\d(?:[\d.,]*\d)?)|(?P<word>[^\W\d_]+(?:['&-][^\W\d_]+)*)|(?P<mark>[^\w\s])"
)
_FIGURES = ("PERCENT", "RAG", "JUDGEMENT")
_LEFT, _RIGHT, _EARLIER, _BEFORE = 300, 250, 400, 60
"""Characters before and after the mention in its sentence, and before that sentence; words there
that phrases are made of."""
_HEADING = 120
"""Characters of a heading that may tell what a figure under it is of."""
_DETERMINERS = frozenset(
    "the a an our its their his her each every all any this that these those some".split()
)
_LITTLE = frozenset(
    "of to for with by in on at and or but that which who whom whose about before after from into "
    "as if when where while will would should could may might must is are was were be been being "
    "has have had so until unless it they he she we there than then also only just now still "
    "down over against between during through because since said reported noted told".split()
)
_CAN_OPEN = frozenset({"over"})
_ENDS = frozenset(".;:?!")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the masked text: its characters, the word in small letters or its label, and its
    kind: ``word``, ``number``, ``mark``, a label or ``figure``."""

    start: int
    end: int
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Some words of a window, ``first`` to ``last``.

    ``side``: ``<`` before the mention in its sentence, ``>`` after it, ``^`` in what goes before
    that sentence.
    """

    side: str
    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True)
class Window:
    """The words around a mention, ``anchor`` among them, ``opening`` the first of its sentence.

    ``heading``: where the heading or label line stands that it is under, None for none or a long
    one; ``labelled``: whether that stands right above its block.
    """

    words: list[Word]
    anchor: int
    opening: int
    heading: Offsets | None
    labelled: bool = False

    def word(self, number: int) -> str:
        """The word there; `EDGE` beside the window's ends."""
        return self.words[number].text if 0 <= number < len(self.words) else EDGE

    def side(self, number: int) -> str:
        """On which side of the mention a word stands; see `Phrase`."""
        return "^" if number < self.opening else "<" if number < self.anchor else ">"

    def phrases(self) -> Iterator[Phrase]:
        """All phrases that may tell what the mention is about: up to `MOST_WORDS` words without a
        full stop, figure or half a bracket in them, that begin and end with no little word."""
        yield from self._phrases(max(0, self.opening - _BEFORE), self.opening)
        yield from self._phrases(self.opening, self.anchor)
        yield from self._phrases(self.anchor + 1, len(self.words))

    def _phrases(self, low: int, high: int) -> Iterator[Phrase]:
        words, side = self.words, self.side(low)
        for first in range(low, high):
            if not _opens(words[first]):
                continue
            depth = 0
            for last in range(first, min(high, first + MOST_WORDS)):
                word = words[last]
                depth += (word.text == "(") - (word.text == ")")
                if word.kind == "figure" or word.text in _ENDS or depth < 0:
                    break
                if depth == 0 and _closes(word):
                    yield Phrase(side, first, last, words[first].start, word.end)


def window_of(shadow: Shadow, start: int, end: int, heading: Offsets | None = None) -> Window:
    """The window around the mention from character ``start`` to ``end``: its sentence and, as far
    as they are near, the sentences before it in its block and the block above.

    ``heading``: the words of the heading that it is under (`extract.records.above`).

    >>> import spacy
    >>> from extract.records.view import View
    >>> doc = spacy.blank("en")("Sickness stood at 4% in May.")
    >>> doc.ents = [doc.char_span(18, 20, "PERCENT"), doc.char_span(24, 27, "DATE")]
    >>> window = window_of(Shadow(View(doc)), 18, 20)
    >>> [word.text for word in window.words]
    ['sickness', 'stood', 'at', 'MENTION', 'in', 'DATE', '.']
    >>> [doc.text[one.start:one.end] for one in window.phrases()][:2]
    ['Sickness', 'Sickness stood']
    """
    view = shadow.view
    number = view.block_number(start)
    first = view.blocks[max(number - 1, 0)].start
    sentence_start, sentence_end = view.sentence(start)
    left, right = max(first, sentence_start - _EARLIER), min(sentence_end, end + _RIGHT)
    words = []
    if start - sentence_start > _LEFT:
        left = start - _LEFT
        words.append(Word(left, left, "…", "mark"))  # no opening of a sentence
    left = _word_start(shadow.text, left, start)
    words += _words(shadow, left, _word_end(shadow.text, end, right), (start, end))
    anchor = next(n for n, word in enumerate(words) if word.text == ANCHOR)
    opening = sum(word.start < sentence_start for word in words)
    if heading is None or heading[1] - heading[0] > _HEADING or heading[1] > start:
        return Window(words, anchor, opening, None)
    labelled = not shadow.view.text[heading[1] : view.blocks[number].start].strip(" \n*_:–-")
    return Window(words, anchor, opening, heading, labelled)


def _word_start(text: str, at: int, stop: int) -> int:
    """The first place from ``at`` on that is not within a word or mention."""
    while 0 < at < stop and text[at - 1].isalnum() and text[at].isalnum():
        at += 1
    return at


def _word_end(text: str, floor: int, at: int) -> int:
    """The last place up to ``at`` that is not within a word or mention."""
    while floor < at < len(text) and text[at - 1].isalnum() and text[at].isalnum():
        at -= 1
    return at


def _words(shadow: Shadow, start: int, end: int, anchor: Offsets) -> Iterator[Word]:
    at = start
    stops = [(run, run, ".", "mark") for run in shadow.view.run_starts(start + 1, end)]
    stops += [
        (figure.start, figure.end, figure.label, "figure")
        for figure in shadow.view.within(start, end, *_FIGURES)
        if figure.end <= anchor[0] or figure.start >= anchor[1]
    ]
    for first, last, word, kind in sorted([*stops, (*anchor, ANCHOR, "figure")]):
        yield from _plain(shadow.text, at, first)
        yield Word(first, last, word, kind)
        at = last
    yield from _plain(shadow.text, at, end)


def _plain(text: str, start: int, end: int) -> Iterator[Word]:
    for match in _WORD.finditer(text, start, end):
        kind = match.lastgroup or "word"
        named = kind in ("word", "mark")
        yield Word(match.start(), match.end(), match.group().lower() if named else kind, kind)


def _opens(word: Word) -> bool:
    if word.kind in ("mark", "figure") or word.text in _DETERMINERS:
        return False
    return word.text not in _LITTLE or word.text in _CAN_OPEN


def _closes(word: Word) -> bool:
    return word.kind != "mark" and word.text not in _DETERMINERS and word.text not in _LITTLE
