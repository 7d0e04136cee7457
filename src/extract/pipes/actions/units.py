"""The stretches of a document that may tell an action each, and what a classifier sees of them.

A unit is a sentence, a limb between semicolons, a list item's sentence or a table row.  Its clues
are words over the masked text (`extract.records.shadow`: a name is its label), their pairs and
triples, where they stand, and the words that lead into the unit: a heading, a lead-in such as
*RESOLVED that:*, the head of its table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.records.shadow import DATE, ORG, PERSON, ROLE, Shadow, content_start

_WORD = re.compile(
    rf"(?P<role>{ROLE})|(?P<person>{PERSON})|(?P<org>{ORG})|(?P<date>{DATE})|(?P<number>\d[\d.,]*)"
    r"|[^\W\d_]+(?:'[a-z]+)?|[:;?!%£]"
)
_NAMES = {"role": "ROLE", "person": "PERSON", "org": "ORG", "date": "DATE", "number": "0"}
_LIMB = re.compile(r";\s+(?:and\s+)?|\s•\s")
_OPENS = re.compile(r"(?::|\bthat|\bto|[-–—])\W*\Z")
_LEAD = 8
"""So many last words of what leads into a unit are clues."""
_FIRST = 4


@dataclass(frozen=True, slots=True)
class Unit:
    """Where it stands, the ``kind`` of its block, whether it is ``marked`` as an item and whether
    it is the ``first`` of its block; ``lead``: the words that lead into it, ``leads`` how."""

    start: int
    end: int
    kind: str
    marked: bool
    first: bool
    lead: tuple[str, ...]
    leads: str


def words_of(shadow: Shadow, start: int, end: int) -> list[str]:
    """The words of a stretch: small letters, a label for each mention, 0 for each number.

    >>> import spacy
    >>> from extract.records.view import View
    >>> doc = spacy.blank("en")("The Clerk will write 2 letters.")
    >>> doc.ents = [doc.char_span(4, 9, "ROLE")]
    >>> words_of(Shadow(View(doc)), 0, 30)
    ['the', 'ROLE', 'will', 'write', '0', 'letters']
    """
    return [
        _NAMES.get(match.lastgroup or "") or match.group().lower()
        for match in _WORD.finditer(shadow.text, start, end)
    ]


def units_of(shadow: Shadow) -> Iterator[Unit]:
    """The units of a document, in order."""
    view = shadow.view
    heading: tuple[str, ...] = ()
    opener: tuple[str, ...] = ()
    table: int | None = None
    head: tuple[str, ...] = ()
    for block in view.blocks:
        if block.kind == "furniture":
            continue
        if block.kind == "table_row":
            words = tuple(words_of(shadow, block.start, block.end))
            if table is None or block.table != table:
                head = words
            table = block.table
            yield Unit(block.start, block.end, "row", False, True, head[:12], "table")
            continue
        table = None
        marked = bool(block.marker)
        is_item = marked or block.kind == "list_item"
        number = 0
        for run_start, run_end in block.runs:
            at = content_start(view, run_start)
            for first, last in view.sentences_in(at, run_end):
                for start, end in _limbs(shadow.text, max(first, at), last):
                    if is_item and opener:
                        lead, leads = opener, "opener"
                    else:
                        lead, leads = heading, "heading"
                    yield Unit(start, end, block.kind, marked, number == 0, lead, leads)
                    number += 1
        words = tuple(words_of(shadow, max(block.start, block.end - 120), block.end)[-_LEAD:])
        if block.kind == "heading":
            heading = opener = words
        elif _OPENS.search(shadow.text, max(block.start, block.end - 20), block.end):
            opener = words
        elif not is_item and block.end - block.start > 60:
            opener = ()


def _limbs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _LIMB.finditer(text, start, end):
        if match.start() > start:
            yield start, match.start()
            start = match.end()
    if start < end:
        yield start, end


def clues(shadow: Shadow, unit: Unit) -> list[str]:
    """What a classifier sees of a unit: each clue once, not in order."""
    words = words_of(shadow, unit.start, unit.end)
    found = {
        f"kind {unit.kind}",
        f"kind {unit.kind} {'marked' if unit.marked else ''} {'first' if unit.first else ''}",
        f"long {min(len(words) // 6, 7)}",
        *words,
        *map(" ".join, pairwise(words)),
        *map(" ".join, zip(words, words[1:], words[2:], strict=False)),
        *(f"{number}: {word}" for number, word in enumerate(words[:_FIRST])),
        *(f"{unit.leads}> {word}" for word in unit.lead),
    }
    if words:
        found.add(f"last: {words[-1]}")
    if shadow.view.text[unit.start : unit.start + 3].isupper():
        found.add("capitals")
    for number, word in enumerate(words):
        if word in _PIVOTS:
            before = words[number - 1] if number else "-"
            place = "early" if number < 5 else "late"
            named = before if before.isupper() else "word"
            found.add(f"{place} {named} {word}")
            if number + 1 < len(words):
                found.add(f"{named} {word} ..{words[number + 1][-2:]}")
    return list(found)


_PIVOTS = frozenset(
    "will would to should shall must be been was were is are".split()
    + "agreed asked requested resolved".split()
)
