"""The actions of a paragraph or list item, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.pipes.actions import patterns
from extract.pipes.actions.approvals import approved, is_item_of_minutes
from extract.pipes.actions.drafts import Draft, owners_in
from extract.pipes.actions.heads import headed, marked, owned_line
from extract.pipes.actions.prose import in_sentence
from extract.records.shadow import DATE, UNITS, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_DOES_IT = re.compile(r"(?:do|obtain|bring|action|provide|arrange|organise|supply|find out)\W*\Z")

_OWNER_LABEL = re.compile(
    rf"(?:Owner|Lead|Responsible|By whom|Action by|Who)s? *: *(?P<who>{UNITS})(?:[\W_]*"
    rf"(?:When|By|Due|By when|Deadline|Date|"
    rf"Target)(?: date)? *:? *(?:by )?(?P<due>{DATE}))?[\W_]*\Z",
    re.I,
)
"""At the end of a paragraph: *Owner: Clerk. When: 3 May.*, of the last deed that it tells."""


def of_run(
    shadow: Shadow, start: int, end: int, body: str | None, in_minutes: bool
) -> Iterator[Draft]:
    text = shadow.text
    before: Mention | None = None
    decided: ActionKind | None = None  # "**Decision.**" speaks of the whole paragraph
    last_draft: Draft | None = None
    listed = False  # "To do: JS - the lease. KT - the van."
    tagged = marked(shadow, start, end)
    label = _OWNER_LABEL.search(text, start, end)
    end = label.start() if label is not None else end
    for first, last in shadow.view.sentences_in(start, end):
        first = max(first, start)
        found = approved(shadow, first, last, in_minutes)
        if not found:
            found = headed(shadow, first, last) or []
            listed = listed or bool(found and found[0].kind == "action")
            if found and found[0].kind in ("resolution", "recommendation"):
                decided = found[0].kind
            elif not found and listed and patterns.LINE.match(text, first, last):
                found = owned_line(shadow, first, last, "action")
            elif not found:
                found = in_sentence(shadow, first, last, before, body, in_minutes)
        else:
            in_minutes = False
        if not found and is_item_of_minutes(shadow, first, last):
            in_minutes = True  # "3. Minutes of 12 July. These were taken as read."
        for draft in found:
            if decided is not None and draft.kind == "action":
                draft.kind = decided
            if not draft.owners and not draft.by_body and draft.open_who:
                passive = " be " in text[draft.start : draft.end]
                if passive and draft.told and before is not None and before.label == "ORG":
                    continue
                if before is None:
                    draft.reason = "the text does not settle who is meant"
                else:
                    draft.owners = [before]
            if any(t.start <= draft.start < t.end for t in tagged):
                continue
            if last_draft is not None and _does_it(text, last_draft, draft):
                last_draft.owners = draft.owners
                continue
            if last_draft is not None:
                yield last_draft
            last_draft = draft
        opener = next(shadow.within(first, last, "ROLE", "PERSON", "ORG"), None)
        if opener is not None and not re.search(
            r"[^\W\d_]", text[first : shadow.lead(opener.start, first)]
        ):
            before = opener
    if last_draft is not None:
        if label is not None:
            _own(shadow, last_draft, label)
        yield last_draft
    yield from tagged


def with_owners(shadow: Shadow, drafts: list[Draft]) -> list[Draft]:
    """The drafts; the last of a paragraph has the owner whom a line below gives: *Owner: Clerk*."""
    blocks = shadow.view.blocks
    last = {shadow.view.block_number(draft.start): draft for draft in drafts}
    for number, block in enumerate(blocks[1:]):
        label = _OWNER_LABEL.match(shadow.text, block.start, block.end)
        if label is not None and number in last:
            _own(shadow, last[number], label)
    return drafts


def _own(shadow: Shadow, draft: Draft, label: re.Match[str]) -> None:
    draft.owners = owners_in(shadow, *label.span("who"))
    draft.due = shadow.at(label.start("due")) if label.group("due") else draft.due


def _does_it(text: str, before: Draft, draft: Draft) -> bool:
    """Whether *Clerk to obtain* only says who is to do what was asked for just before."""
    return (
        not before.owners
        and before.kind in ("request", "resolution")
        and draft.kind in ("action", "resolution")
        and bool(draft.owners)
        and draft.start - before.end < 60
        and _DOES_IT.match(text, draft.start, draft.end) is not None
    )
