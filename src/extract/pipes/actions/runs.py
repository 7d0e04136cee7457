"""The actions of a paragraph or list item, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.pipes.actions.approvals import approved, is_item_of_minutes
from extract.pipes.actions.drafts import Draft
from extract.pipes.actions.heads import headed, marked
from extract.pipes.actions.prose import in_sentence
from extract.records.shadow import Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_DOES_IT = re.compile(r"(?:do|obtain|bring|action|provide|arrange|organise|supply|find out)\W*\Z")


def of_run(
    shadow: Shadow, start: int, end: int, body: str | None, in_minutes: bool
) -> Iterator[Draft]:
    text = shadow.text
    before: Mention | None = None
    decided: ActionKind | None = None  # "**Decision.**" speaks of the whole paragraph
    last_draft: Draft | None = None
    tagged = marked(shadow, start, end)
    for first, last in shadow.view.sentences_in(start, end):
        first = max(first, start)
        found = approved(shadow, first, last, in_minutes)
        if not found:
            found = headed(shadow, first, last) or []
            if found and found[0].kind in ("resolution", "recommendation"):
                decided = found[0].kind
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
        yield last_draft
    yield from tagged


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
