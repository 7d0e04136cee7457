"""Capitals given and taken; labels follow the guidelines, by which *the council* is no ORG."""

from __future__ import annotations

import re
from random import Random

from extract.training.augment.passage import Edit, Passage, apply_edits

_REDUCED = frozenset(
    """
    Agency Association Authority Board Cabinet Centre Charity Commission Committee Company Council
    Department Directorate Executive Federation Force Forum Government Group Office Panel
    Parliament Partnership Police School Secretariat Service Services Sub-Committee Team Trust
    Trustees Unit
    """.split()
)
_HEADS = "|".join(word.lower() for word in sorted(_REDUCED))
_DETERMINER = re.compile(r"\b(?:the|this|that|our|their|its)\s+$", re.I)
_UNMARKED = re.compile(rf"\b(?:the|this|that|our|their|its)\s+(?:{_HEADS})\b")
_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")


def lower_reduced(passage: Passage, share: float, rng: Random) -> Passage:
    """Write a share of the reduced mentions small; bodies lose their label by it, posts keep it.

    Each word goes the same way throughout the passage.

    >>> lower_reduced(Passage("the Board; a Chair", ((4, 9, "ORG"), (13, 18, "ROLE"))), 1, Random())
    Passage(text='the board; a chair', spans=((13, 18, 'ROLE'),))
    """
    small: dict[str, bool] = {}
    edits, spans = [], []
    for span in passage.spans:
        start, end, label = span
        surface = passage.surface(span)
        reduced = (
            label == "ORG"
            and surface in _REDUCED
            and _DETERMINER.search(passage.text, max(0, start - 12), start) is not None
        )
        post = label == "ROLE" and surface.isalpha() and surface.istitle()
        if (reduced or post) and small.setdefault(surface, rng.random() < share):
            edits.append(Edit(start, end, surface.lower()))
            if reduced:
                continue
        spans.append(span)
    return apply_edits(Passage(passage.text, tuple(spans)), edits)


def capitalise(passage: Passage, share: float, rng: Random) -> Passage:
    """Set a share of the paragraphs in capitals.

    One that speaks of *the council* stays, as nobody could tell it from *the Council* in capitals.

    >>> capitalise(Passage("Report of the Chair", ((14, 19, "ROLE"),)), 1, Random(1))
    Passage(text='REPORT OF THE CHAIR', spans=((14, 19, 'ROLE'),))
    """
    edits = []
    for paragraph in _PARAGRAPH.finditer(passage.text):
        content = paragraph.group()
        if rng.random() < share and not _UNMARKED.search(content):
            # Letters like the ligatures, of which capitals make two, stay: offsets must.
            capitals = "".join(c.upper() if len(c.upper()) == 1 else c for c in content)
            edits += [
                Edit(paragraph.start() + i, paragraph.start() + i + 1, new)
                for i, (old, new) in enumerate(zip(content, capitals, strict=True))
                if old != new
            ]
    return apply_edits(passage, edits)
