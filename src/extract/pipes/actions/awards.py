"""Lists of what is given to whom: *Oakham Band £500*, *Village Hall Committee: Cllr Lee*."""

from __future__ import annotations

import re

from extract.pipes.actions.clause_patterns import FINITE
from extract.pipes.actions.drafts import Draft
from extract.records.shadow import HONORIFIC, PERSON, Shadow

_THINGS = (
    r"grants?|awards?|donations?|allocations?|appointments?|nominations?|representatives?|officers?|"
    r"vacanc(?:y|ies)|seats?"
)
_OPENS = re.compile(
    rf"\b(?:(?:{_THINGS})\b[^.:;]{{0,60}}?\b(?:was|were|are|be)\b[^.:;]{{0,30}}? as follows|"
    rf"following (?:[a-z]+ ){{0,2}}(?:{_THINGS})\b[^.:;]{{0,60}}?(?:made|agreed|awarded|approved|"
    r"appointed|elected|confirmed|allocated)|"
    r"(?:agreed|approved|awarded|allocated|appointed|elected|nominated) as follows)\W*\Z",
    re.I,
)
"""The lead-in: *Awards were made as follows:*, *The following grants were agreed:*."""
_SUM = re.compile(r"[^:;£€]{3,90}?[ ,:–-]+(?:[£€]\s?\d[\d,.]*k?|nothing|nil)\b", re.I)
_SEAT = re.compile(rf"[^:;£€]{{3,90}}?(?::| -| –) *(?P<who>(?:{HONORIFIC})*{PERSON})", re.I)


def opens_awards(shadow: Shadow, start: int, end: int) -> bool:
    """Whether a paragraph leads into such a list."""
    return _OPENS.search(shadow.text, max(start, end - 200), end) is not None


def awarded(shadow: Shadow, start: int, end: int) -> Draft | None:
    """The award or the seat that a line of such a list tells; None for any other line."""
    text = shadow.text
    given = _SUM.match(text, start, end)
    seat = _SEAT.match(text, start, end)
    match = given or seat
    if match is None or FINITE.search(text, start, match.end()):
        return None
    draft = Draft("resolution", start, end, start, by_body=True, labelled=True)
    if given is not None:
        draft.recipient = next(shadow.within(start, given.end(), "ORG", "PERSON"), None)
    elif seat is not None:
        draft.owners = list(shadow.within(*seat.span("who")))
    return draft
