"""Where colour words stand in a text, and the sentences they stand in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.pipes.ratings.patterns import COLOUR, CORE, COUNT_BEFORE, SCALE_NAME
from extract.pipes.ratings.things import THINGS

_SENTENCE_END = re.compile(r"[.?!]['’\"”)]{0,2}(?=\s)")


@dataclass(frozen=True, slots=True)
class Mention:
    """A colour word (or compound) in the text; ``colour`` is its base form, in lower case."""

    start: int
    end: int
    colour: str
    is_compound: bool

    @property
    def is_core(self) -> bool:
        return self.is_compound or self.colour in CORE


def colour_mentions(text: str, start: int, end: int) -> list[Mention]:
    """The colour words of a run, without those that name the scale itself.

    >>> [m.colour for m in colour_mentions("Two ambers and one Amber/Red.", 0, 29)]
    ['amber', 'amber/red']
    """
    matches = list(COLOUR.finditer(text, start, end))
    if not matches:
        return []
    names = [
        m.span()
        for m in SCALE_NAME.finditer(text, start, end)
        if not COUNT_BEFORE.search(text[max(start, m.start() - 60) : m.start()])
    ]
    found = []
    at = 0
    for match in matches:
        a, b = match.span()
        while at < len(names) and names[at][1] <= a:
            at += 1
        if at < len(names) and names[at][0] <= a:
            continue
        compound = match.group("compound")
        word = match.group().lower()
        base = word if compound or word in THINGS else word.removesuffix("s")
        base = base.replace("rn", "m")  # as OCR reads "amber"
        found.append(Mention(a, b, base, bool(compound)))
    return found


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The (start, end) of a run's sentences, by their final punctuation only.

    >>> sentences("It is red. Why?", 0, 15)
    [(0, 10), (10, 15)]
    """
    ends = [m.end() for m in _SENTENCE_END.finditer(text, start, end)]
    return [(a, b) for a, b in zip([start, *ends], [*ends, end], strict=True) if a < b]
