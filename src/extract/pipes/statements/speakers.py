"""Who speaks where the text names several together, or people by a common noun."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.records.shadow import HONORIFIC, PERSON, UNIT, Shadow
from extract.records.view import Mention

_AND = re.compile(rf" *(?:,? and|&) *(?P<who>{UNIT})(?= *(?:\([^()]*\) *)?(?!(?:of|from)\b)[a-z])")
_HOLDER = re.compile(
    rf" *(?:, *)?(?:{HONORIFIC}){{0,3}}{PERSON}(?! *(?:&|/|and\b|, *{UNIT}))"
    rf"| *\( *(?:{HONORIFIC}){{0,3}}{PERSON} *\)"
)
"""After a post: who holds it (*Inspector Rennie*, *the Director, Ms Low*, *Chair (Mr Hay)*)."""


def together(shadow: Shadow, first: Mention, end: int) -> Mention:
    """The speaker with the one who speaks beside him: *the Valuer and the Housing Team thought*."""
    beside = _AND.match(shadow.text, first.end, end + 1)
    if beside is None or re.search(r"\bby +\Z", shadow.text[: first.start][-20:]):
        return first
    found = list(shadow.within(beside.start("who"), beside.end("who"), "ROLE", "PERSON", "ORG"))
    if not found:
        return first
    last = found[-1]
    known = [m.confidence for m in (first, last) if m.confidence is not None]
    return replace(
        first,
        end=last.end,
        text=shadow.view.plain(first.start, last.end),
        confidence=min(known, default=None),
    )


def people(shadow: Shadow, start: int, end: int) -> Mention:
    """Speakers whom the text names by a common noun only, as a mention with the label PEOPLE."""
    return Mention(start, end, "PEOPLE", shadow.view.plain(start, end))


def head(shadow: Shadow, start: int, end: int) -> Mention | None:
    """Who is meant where several stand together: the first, but the person beside a post."""
    found = list(shadow.within(start, end, "ROLE", "PERSON", "ORG"))
    labels = [mention.label for mention in found[:2]]
    if labels == ["ROLE", "PERSON"] and _HOLDER.match(shadow.text, found[0].end):
        return found[1]
    return found[0] if found else None
