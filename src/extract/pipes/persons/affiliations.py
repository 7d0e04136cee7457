"""Bodies in lists of those present: *Ann Lee, Surevine*, where other lines name known bodies."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.pipes.overlaps import Overlaps
from extract.pipes.persons import patterns as P
from extract.pipes.persons.parts import is_given, is_surname
from extract.pipes.words import Run, Word
from extract.records.types import Offsets

_MARKS = frozenset((",", "-", "–", "—", "(", "|", ":"))
_SMALL = frozenset("of and & for the upon on to".split())
_LONGEST = 8
_LEAST = 2
"""So many lines of a list must name known bodies before other words count as bodies."""


@dataclass(frozen=True)
class Affiliation:
    """A line of such a list: the characters of the person's name and of the body behind it."""

    name: Offsets
    body: Offsets


def affiliations(
    text: str, runs: Sequence[Run], taken: Collection[Offsets]
) -> Iterator[Affiliation]:
    """The lines that name a body nobody knows, in lists that name known ones in its place.

    Args:
        text: the document's.
        runs: its words.
        taken: the characters of bodies and posts that are known.
    """
    overlaps = Overlaps(taken)
    known = 0
    unknown: list[Affiliation] = []
    for line in _lines(text, runs):
        found = _affiliation(line)
        if found is None:
            # A heading such as "Apologies" stands between the parts of one list.
            if len(line) > 3:
                yield from unknown if known >= _LEAST else ()
                known, unknown = 0, []
        elif found.body in taken:
            known += 1
        elif not overlaps.touch(found.body):
            unknown.append(found)
    yield from unknown if known >= _LEAST else ()


def _lines(text: str, runs: Sequence[Run]) -> Iterator[list[Word]]:
    for run in runs:
        line = run.words[:1]
        for before, word in pairwise(run.words):
            if "\n" in text[before.end : word.start]:
                yield line
                line = []
            line.append(word)
        yield line


def _affiliation(line: list[Word]) -> Affiliation | None:
    """A name of two to four words, a mark, and to the end of the line what can name a body."""
    first = next((i for i, word in enumerate(line[:4]) if word.is_cap), len(line))
    while first < len(line) and line[first].lower in P.HONORIFICS:
        first += 1
    mark = next((i for i in range(first, len(line)) if line[i].text in _MARKS), first)
    name = line[first:mark]
    if not 2 <= len(name) <= 4 or not is_given(name[0]) or not all(w.is_cap for w in name):
        return None
    if line[mark].text == "(" and [word.text for word in line[mark + 2 : mark + 3]] == [")"]:
        mark += 3  # initials: "Ann Lee (AL), Surevine"
    body = line[mark:]
    while body and (body[0].text in _MARKS or body[0].lower == "the"):
        body = body[1:]
    while body and not body[-1].text[-1].isalnum():
        body = body[:-1]
    if not body or len(body) > _LONGEST or not body[0].is_cap:
        return None
    if is_given(body[0]) and (len(body) == 1 or (len(body) == 2 and is_surname(body[1]))):
        return None
    if not all(word.is_cap or word.lower in _SMALL for word in body):
        return None
    return Affiliation((name[0].start, name[-1].end), (body[0].start, body[-1].end))
