"""The draft of a clause that is known to tell an action, however it was found."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.pipes.actions import due_patterns, patterns
from extract.pipes.actions.clause_patterns import SPEECH, THAT
from extract.pipes.actions.clauses import clause_start
from extract.pipes.actions.directives import OWNERS, parts_of
from extract.pipes.actions.drafts import Draft, cut, owners_in
from extract.pipes.actions.heads import headed, skip
from extract.pipes.actions.lexicon import ACTS, is_base
from extract.pipes.actions.prose import in_sentence
from extract.pipes.actions.tables import is_names
from extract.pipes.actions.whens import due_of
from extract.records.shadow import Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_WANTED = re.compile(
    r"(?<![\w'])(?:wants?|wanted|(?:would|'d) like(?: to see)?|asked for|asks for|asking for|"
    r"called for|required|requested|suggested|asked|urged) +(?:that )?",
    re.I,
)
"""Before what somebody asks for."""
_PRONOUN = re.compile(r"(?<!\w)(?:he|she)[ a-z]{0,12}\Z", re.I)
_WOULD = re.compile(
    rf"(?P<he>\b(?:that|and|but)(?: +that)?(?: +(?:he|she|they))?{patterns.ADV})?"
    rf"(?: +(?:would|will)|'ll|'d){patterns.ADV} +{patterns.GLADLY}"
    r"(?:(?:also|nevertheless|nonetheless) +)?(?:continue to +)?"
    r"(?P<verb>[a-z-]+)",
    re.I,
)
"""The promise in what is said."""


def draft_of(
    shadow: Shadow,
    start: int,
    end: int,
    kind: ActionKind,
    body: str | None = None,
    before: Mention | None = None,
) -> Draft:
    """Who is to do what in a clause of a kind.

    What the grammar finds in the sentence where the clause stands is taken, if it is most of the
    clause; else the clause is read as a limb under its kind: an owner at its head or just before
    it, or an agent in it, and the deed.  ``body`` is the meeting's, ``before`` whom *he* or *she*
    of the clause means.

    >>> import spacy
    >>> from extract.records.view import View
    >>> doc = spacy.blank("en")("Possibly the Clerk might ring the bank by Friday.")
    >>> doc.ents = [doc.char_span(13, 18, "ROLE"), doc.char_span(42, 48, "DATE")]
    >>> draft = draft_of(Shadow(View(doc)), 9, 48, "undertaking")
    >>> [owner.text for owner in draft.owners], doc.text[draft.start : draft.end]
    (['Clerk'], 'ring the bank by Friday')
    """
    text = shadow.text
    speakers: list[Mention] = []
    first, last = shadow.view.sentence(start)
    first, last = min(first, start), max(last, end)
    found = headed(shadow, first, last) or in_sentence(shadow, first, last, before, body)
    best = max(found, key=lambda d: _common(d, start, end), default=None)
    if best is not None and 2 * _common(best, start, end) > end - start:
        draft = replace(best, kind=kind)
        if draft.open_who and not draft.owners and before is not None:
            draft.owners = [before]
    else:
        wanted = _WANTED.search(text, start, end) if kind == "request" else None
        if kind == "resolution":
            agreed = patterns.ASKED_OR_AGREED.match(text, start, end)
            start = agreed.end() if agreed is not None else start
        elif kind == "undertaking":
            start, speakers = _behind_speech(shadow, start, end, before)
        limbs = parts_of(shadow, wanted.end() if wanted else start, end, kind)
        draft = limbs[0] if limbs else Draft(kind, start, cut(text, start, end), start)
    if not draft.owners:
        _own(shadow, draft, first, start, end)
        if not draft.owners and not OWNERS.match(text, skip(text, start, end), end):
            draft.owners = speakers
    block = shadow.view.block(start)
    if block is not None and block.kind == "table_row":
        _of_row(shadow, draft, block.start, start)
    elif draft.due is None and due_of(shadow, draft)[0] is None:
        after = due_patterns.DUE.match(text, skip(text, draft.end, last), last)
        draft.due = shadow.at(after.start("date")) if after is not None else None
    return draft


def _behind_speech(
    shadow: Shadow, start: int, end: int, before: Mention | None
) -> tuple[int, list[Mention]]:
    """Where the deed begins of which somebody tells in this clause, and who tells it.

    *In reply, the Clerk said that she did not know but would ask the bank*; ``before`` is whom
    *he* or *she* means.
    """
    text = shadow.text
    said = SPEECH.search(text, start, end)
    would = _WOULD.search(text, said.end(), end) if said is not None else None
    if said is None or would is None:
        return start, []
    owners = owners_in(shadow, *said.span("who")) if said.group("who") else []
    if before is not None and _PRONOUN.search(text, start, said.start()):
        owners = [before]
    if would.group("he") is not None and would.group("verb").lower() in ACTS:
        return would.start("verb"), owners
    begin = clause_start(text, said.end(), would.start())
    that = THAT.match(text, begin, end)
    return (that.end() if that is not None else begin), owners


def _of_row(shadow: Shadow, draft: Draft, first: int, start: int) -> None:
    """The owner and the day in other cells of the row."""
    for row in (row for rows in shadow.view.tables for row in rows if row.block.start == first):
        for cell in row.cells:
            if cell.start <= start < cell.end:
                continue
            if not draft.owners and is_names(shadow, cell):
                draft.owners = owners_in(shadow, cell.start, cell.end)
            elif draft.due is None and cell.end - cell.start < 40:
                draft.due = next(shadow.within(cell.start, cell.end, "DATE"), None)


def _own(shadow: Shadow, draft: Draft, floor: int, start: int, end: int) -> None:
    """Find an owner at the head of the clause, or as the subject that ends just before it."""
    text = shadow.text
    at = skip(text, start, end)
    units = OWNERS.match(text, at, end)
    modal = patterns.MODAL.match(text, units.end(), end) if units is not None else None
    if units is not None and modal is not None and is_base(modal.group("verb")):
        draft.owners = owners_in(shadow, *units.span())
        draft.start = modal.start("verb")
        return
    subjects = list(shadow.within(max(floor, start - 120), start, "ROLE", "PERSON", "ORG"))
    if patterns.AND_MODAL.search(text, floor, start):
        opener = next(shadow.within(floor, start, "ROLE", "PERSON", "ORG"), None)
        if opener is not None and shadow.opens(shadow.lead(opener.start, floor), floor):
            draft.owners = [opener]
    elif subjects and patterns.MODAL_END.fullmatch(text, subjects[-1].end, start):
        draft.owners = [subjects[-1]]


def _common(draft: Draft, start: int, end: int) -> int:
    return max(0, min(draft.end, end) - max(draft.start, start))
