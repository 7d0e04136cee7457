"""Who does what nobody is named for right before the deed: an agent behind it, *he*, *could X*."""

from __future__ import annotations

import re
from bisect import bisect_right

from extract.pipes.actions.drafts import Draft, owners_in
from extract.pipes.posts.titles import is_plural
from extract.records.shadow import UNIT, UNITS, Shadow
from extract.records.store import get_records
from extract.records.types import Statement
from extract.records.view import Mention

_AGENT = re.compile(
    r"\b(?:be|being|been) +(?:[a-z]+ly +)?[a-z]+(?:ed|en|nt|wn|de|ut|pt|ght)\b"
    rf"(?:(?!\b(?:by|who|which|that)\b)[^.;]){{0,120}}? by +(?P<who>{UNITS})",
    re.I,
)
"""*a note will be sent to Members by the Clerk*."""
_COULD = re.compile(rf"\W*(?:could|would|can|will) +(?P<who>{UNITS}) +(?:please +)?[a-z]", re.I)
"""*Could the Clerk ring the bank?*"""
_SUMMONED = re.compile(rf"\W*(?P<who>{UNITS})(?:, *{UNIT},)? +to +(?=[a-z])", re.I)
"""What was asked for: *the Clerk, Mr Hay, to attend*."""
_HE_WOULD = (
    r"\b(?:he|she)(?: +(?:also|then|further|had))*(?: +(?:would|will|agreed to|undertook to"
    r"|offered to|promised to|was to|is to|intended to)|'d|'ll)(?: +be (?:happy|pleased|able) to)?"
)
_HE = re.compile(rf"{_HE_WOULD} *\Z", re.I)
"""Right before the deed."""
_HE_SAID = re.compile(rf"{_HE_WOULD} +(?=[a-z])", re.I)
_REACH = 600
"""Characters between what somebody said and *he*."""
_NEAR = 4
"""Characters before a deed that is the whole sentence: its number or mark."""


class Told:
    """Who is meant in the clauses of a document that name no owner.

    Args:
        shadow: the document's.  Speakers come from ``minutes_statements``, where it was run.

    >>> import spacy
    >>> from extract.records.view import View
    >>> doc = spacy.blank("en")("A note will be sent by the Clerk.")
    >>> doc.ents = [doc.char_span(27, 32, "ROLE")]
    >>> told = Told(Shadow(View(doc)))
    >>> [owner.text for owner in told.owners(Draft("undertaking", 2, 32, 2))]
    ['Clerk']
    """

    def __init__(self, shadow: Shadow) -> None:
        self._shadow = shadow
        said = [one for one in get_records(shadow.view.doc, Statement) if "said_by" in one.offsets]
        said.sort(key=lambda one: one.offsets["text"])
        self._said = [(one.offsets["text"][1], one.offsets["said_by"]) for one in said]
        self._ends = [end for end, _ in self._said]

    def owners(self, draft: Draft) -> list[Mention]:
        """Those who are to do it; none where the text does not say.

        Where they stand within a draft's words before the deed, it begins behind them from now on.
        """
        shadow = self._shadow
        start, end = draft.start, draft.end
        found = _AGENT.search(shadow.text, start, end) or _COULD.match(shadow.text, start, end)
        if found is not None:
            return owners_in(shadow, *found.span("who"))
        summoned = _SUMMONED.match(shadow.text, start, end) if draft.kind == "request" else None
        if summoned is not None:
            draft.start = summoned.end()
            return owners_in(shadow, *summoned.span("who"))
        return self._he(draft)

    def _he(self, draft: Draft) -> list[Mention]:
        """*Mr Hay said that it was late, but he would see to it*; *He would see to it*."""
        shadow = self._shadow
        first = shadow.view.sentence(draft.start)[0]
        before = _HE.search(shadow.text, max(first, draft.start - 60), draft.start)
        inside = _HE_SAID.search(shadow.text, draft.start, min(draft.end, draft.start + 160))
        pronoun = before or (inside if draft.start - first < _NEAR else None)
        if pronoun is None:
            return []
        opener = next(shadow.within(first, pronoun.start(), "ROLE", "PERSON"), None)
        if before is None:
            draft.start = pronoun.end()
        if opener is not None:
            opens = shadow.opens(shadow.lead(opener.start, first), first)
            return [opener] if opens and not is_plural(opener.text) else []
        return self._speaker(first)

    def _speaker(self, at: int) -> list[Mention]:
        """Who spoke last before a sentence, in its block or the one before, none named since."""
        number = bisect_right(self._ends, at) - 1
        if number < 0:
            return []
        end, (start, stop) = self._said[number]
        view = self._shadow.view
        if at - end > _REACH or view.block_number(at) - view.block_number(end) > 1:
            return []
        if view.within(end, at, "ROLE", "PERSON"):
            return []
        speakers = view.within(start, stop, "ROLE", "PERSON")[:1]
        return [one for one in speakers if not is_plural(one.text)]
