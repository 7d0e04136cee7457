"""Bodies in lists of those present: *Ann Lee, Surevine*, where other lines name known bodies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from extract.pipes.overlaps import Overlaps
from extract.pipes.persons.lines import PersonLine
from extract.pipes.persons.parts import is_given, is_surname
from extract.pipes.words import Word
from extract.records.types import Offsets

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
    lines: Iterable[tuple[list[Word], PersonLine | None]], taken: Collection[Offsets]
) -> Iterator[Affiliation]:
    """The lines that name a body nobody knows, in lists that name known ones in its place.

    Args:
        lines: those of the document (`lines_of`), each with its `person_line`.
        taken: the characters of bodies and posts that are known.
    """
    overlaps = Overlaps(taken)
    known = 0
    unknown: list[Affiliation] = []
    for line, parsed in lines:
        found = _affiliation(parsed)
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


def _affiliation(parsed: PersonLine | None) -> Affiliation | None:
    """A name, a mark, and to the end of the line what can name a body."""
    if parsed is None or parsed.is_row or parsed.key or not is_given(parsed.name[0]):
        return None
    name, body = parsed.name, parsed.beside
    while body and body[0].lower == "the":
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
