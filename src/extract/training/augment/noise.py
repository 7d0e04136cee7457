"""What scanning and broken fonts do to letters."""

from __future__ import annotations

import re
from random import Random

from extract.training.augment.passage import Edit, Passage, apply_edits

_LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}
_LIGATURE = re.compile("|".join(_LIGATURES))
_CONFUSED = {
    "rn": "m", "m": "rn", "l": "1", "I": "l", "i": "l", "e": "c", "c": "e", "h": "b", "O": "0",
    "o": "0", "S": "5", "u": "n", "ti": "li", "cl": "d", "d": "cl", "vv": "w", "tt": "ft",
}  # fmt: skip
_PART = re.compile("|".join(sorted(_CONFUSED, key=len, reverse=True)))
_WORD = re.compile(r"[^\W\d_]{4,}")
_EXACT = frozenset({"RAG", "PERCENT", "JUDGEMENT", "DATE"})
"""Labels whose words are too few to stay legible with a letter wrong."""


def add_ligatures(passage: Passage, rng: Random) -> Passage:
    """Join *fi*, *fl* and the like into one letter, as text taken out of a PDF often has them.

    >>> add_ligatures(Passage("five officers", ((5, 13, "ROLE"),)), Random(1))
    Passage(text='ﬁve oﬃcers', spans=((4, 10, 'ROLE'),))
    """
    return apply_edits(
        passage,
        [Edit(m.start(), m.end(), _LIGATURES[m.group()]) for m in _LIGATURE.finditer(passage.text)],
    )


def add_noise(passage: Passage, rate: float, rng: Random) -> Passage:
    """Misread a share of the words: a letter taken for another, a word cut in two or run on.

    Words of ratings, shares, grades and dates stay whole; words are run on only where no mention
    begins or ends.
    """
    spans = [span for span in passage.spans if span[2] in _EXACT]
    edges = {edge for start, end, _ in passage.spans for edge in (start, end)}
    edits = []
    at = 0
    for match in _WORD.finditer(passage.text):
        while at < len(spans) and spans[at][1] <= match.start():
            at += 1
        exact = at < len(spans) and spans[at][0] < match.end()
        if exact or rng.random() >= rate:
            continue
        kind = rng.random()
        start, end = match.span()
        if kind < 0.15 and passage.text[end : end + 1] == " " and not edges & {end, end + 1}:
            edits.append(Edit(end, end + 1, ""))
        elif kind < 0.3 and end - start >= 6:
            cut = rng.randint(start + 2, end - 2)
            edits.append(Edit(cut, cut, " "))
        else:
            places = list(_PART.finditer(passage.text, start, end))
            if places:
                place = rng.choice(places)
                edits.append(Edit(place.start(), place.end(), _CONFUSED[place.group()]))
    return apply_edits(passage, edits)
