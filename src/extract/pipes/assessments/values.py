"""What a colour and a grade are, whatever form they are printed in, and which of two is better."""

from __future__ import annotations

import re
from typing import Literal

COLOURS = ("red", "amber", "green", "blue", "grey", "black", "purple", "yellow", "white", "orange")
_LETTERS = {"r": "red", "a": "amber", "g": "green", "b": "blue", "w": "white", "y": "yellow"}
_VARIANTS = {
    "gray": "grey", "arnber": "amber", "ambre": "amber", "rcd": "red", "grecn": "green",
    "done": "complete", "completed": "complete", "complete": "complete",
}  # fmt: skip
# Blue is what has been done and proved; what grey, black and purple mean differs by scheme.
_RANKS = {"red": 0.0, "amber": 2.0, "yellow": 3.0, "green": 4.0, "blue": 6.0, "complete": 6.0}
_WORDS = re.compile(r"[a-z]+")


def colour_of(surface: str) -> str | None:
    """The colour in lower case, the parts of a compound joined by a slash; None for no colour.

    >>> colour_of("Reds"), colour_of("AMBER – GREEN"), colour_of("G"), colour_of("A/R")
    ('red', 'amber/green', 'green', 'amber/red')
    """
    words = _WORDS.findall(surface.casefold())
    if len(words) == 1 and len(words[0]) == 2 and set(words[0]) <= set("rag"):
        words = list(words[0])
    found = [colour for colour in map(_one, words) if colour]
    return "/".join(found[:2]) if found else None


def _one(word: str) -> str | None:
    if word in _LETTERS:
        return _LETTERS[word]
    for form in (word, word.removesuffix("s")):
        form = _VARIANTS.get(form, form)
        if form in COLOURS or form == "complete":
            return form
    return None


def grade_of(surface: str) -> str:
    """The grade in lower case, white space folded and a line-end hyphen mended.

    >>> grade_of("‘Requires\\nimprove-\\nment’"), grade_of("limited assurances")
    ('requires improvement', 'limited assurance')
    """
    joined = re.sub(r"(?<=[a-z])-\s*\n\s*(?=[a-z])", "", surface)
    grade = " ".join(joined.split()).strip("‘’'\"“”*_ ").casefold()
    return grade[:-1] if grade.endswith(" assurances") else grade


def movement(previous: str, colour: str) -> Literal["better", "worse", "same"] | None:
    """From one colour to another; None where a scheme decides which of the two is better.

    >>> movement("red", "amber"), movement("green", "amber/green"), movement("grey", "red")
    ('better', 'worse', None)
    """
    if previous == colour:
        return "same"
    before, now = _rank(previous), _rank(colour)
    if before is None or now is None or before == now:
        return None
    return "better" if now > before else "worse"


def _rank(colour: str) -> float | None:
    ranks = [_RANKS.get(part) for part in colour.split("/")]
    known = [rank for rank in ranks if rank is not None]
    return sum(known) / len(known) if len(known) == len(ranks) else None
