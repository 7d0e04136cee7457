"""House styles of numbering, bullets, dashes and quotation marks; one each for a passage."""

from __future__ import annotations

import re
from random import Random

from extract.training.augment.passage import Edit, Passage, apply_edits

_NUMBER = re.compile(r"^[ ]*(?P<mark>(?P<n>\d{1,3})[.)]?)(?=[ \t]+[A-Z])", re.M)
_NUMBERS = ("{n}.", "{n})", "({n})", "{n}", "{n}.0", "Item {n}:", "Minute {n}", "{n}/24", "1.{n}")
_BULLET = re.compile(r"^[ ]*(?P<mark>[-•·*–▪o])(?=[ \t]+\S)", re.M)
_BULLETS = ("-", "•", "·", "*", "–", "▪", "\uf0b7")
_DASH = re.compile(r"(?<=[ ])[-–—](?=[ ])")
_RANGE = re.compile(r"(?<=\d)[-–](?=\d{1,4}\b)")
_DASHES = "-–—"
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)|(?<=[\w.,!?])['’](?!\w)")
_DOUBLE = re.compile(r'["“”]')


def vary_style(passage: Passage, rng: Random) -> Passage:
    """Give the passage another style in each respect, or, by chance, leave it.

    >>> vary_style(Passage('1. The "Board" - met.', ((8, 13, "ORG"),)), Random(137)).text
    'Minute 1 The “Board” – met.'
    """
    edits: list[Edit] = []
    if rng.random() < 0.5:
        form = rng.choice(_NUMBERS)
        edits += [
            Edit(m.start("mark"), m.end("mark"), form.format(n=m.group("n")))
            for m in _NUMBER.finditer(passage.text)
        ]
    if rng.random() < 0.5:
        bullet = rng.choice(_BULLETS)
        edits += [
            Edit(m.start("mark"), m.end("mark"), bullet) for m in _BULLET.finditer(passage.text)
        ]
    taken = {edit.start for edit in edits}
    if rng.random() < 0.5:
        dash = rng.choice(_DASHES)
        short = "-" if dash == "-" else "–"
        for pattern, new in ((_DASH, dash), (_RANGE, short)):
            edits += [
                Edit(m.start(), m.end(), new)
                for m in pattern.finditer(passage.text)
                if m.start() not in taken
            ]
    if rng.random() < 0.5:
        edits += _quotes(passage.text, curly=rng.random() < 0.5)
    return apply_edits(passage, edits)


def _quotes(text: str, curly: bool) -> list[Edit]:
    edits = []
    for pattern, opening, closing in ((_DOUBLE, "“", "”"), (_SINGLE, "‘", "’")):
        for match in pattern.finditer(text):
            new = '"' if pattern is _DOUBLE else "'"
            if curly:
                opens = match.start() == 0 or text[match.start() - 1] in " \t\n([–—"
                new = opening if opens else closing
            edits.append(Edit(match.start(), match.end(), new))
    edits += [Edit(m.start(), m.end(), "’" if curly else "'") for m in _APOSTROPHE.finditer(text)]
    return edits
