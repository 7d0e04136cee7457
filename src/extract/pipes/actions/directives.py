"""What a body resolved, agreed, recommended or directed: each part of it an action."""

from __future__ import annotations

from extract.pipes.actions import patterns
from extract.pipes.actions.drafts import Draft, cut, owners_in
from extract.pipes.actions.lexicon import ACTS, NOT_BASE
from extract.records.shadow import Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

MOST_PARTS = 40


def is_base(verb: str) -> bool:
    """Whether a word after an owner can be a verb in the base form."""
    return verb in ACTS or (
        verb not in NOT_BASE and not verb.endswith(("ed", "ing", "s", "ly", "ion", "ment", "er"))
    )


def parts_of(
    shadow: Shadow,
    start: int,
    end: int,
    kind: ActionKind,
    body: Mention | None = None,
    recipient: Mention | None = None,
) -> list[Draft]:
    """The actions in the words after *RESOLVED* and its like."""
    text = shadow.text
    drafts: list[Draft] = []
    at = start
    for _ in range(MOST_PARTS):
        # "that it be published and to ask ..." is two; a date's or name's dot ends none.
        match = patterns.PART.search(text, at + 1, end)
        stop = match.start() if match else end
        draft = _part(shadow, at, stop, kind, body)
        if draft is not None:
            if draft.by_body or not draft.owners:
                draft.recipient = draft.recipient or recipient
            drafts.append(draft)
        if match is None:
            break
        at = match.end()
    return drafts


def _part(
    shadow: Shadow, start: int, end: int, kind: ActionKind, body: Mention | None
) -> Draft | None:
    text = shadow.text
    head = patterns.PART_HEAD.match(text, start, end)
    at = head.end() if head else start
    while end > at and text[end - 1] in " ,;:.\"'*_)":
        if text[end - 1] == ")" and "(" in text[at:end]:
            break
        end -= 1
    if end - at < 3 or not any(c.isalpha() for c in text[at:end]):
        return None
    tasked = patterns.TASKED.match(text, at, end)
    if tasked is not None:
        owners = owners_in(shadow, *tasked.span("who"))
        return Draft(kind, tasked.start("what"), cut(text, tasked.start("what"), end), at, owners)
    tasking = patterns.TASKING.match(text, at, end)
    if tasking is not None and (tasking.group("link") or text[at:].lower().startswith("recommend")):
        if text[at : at + 12].lower().lstrip().startswith(("recommend", "to recommend")):
            kind = "recommendation"
        owners = owners_in(shadow, *tasking.span("who"))
        negated = tasking.group("link") or ""
        begin = (
            tasking.start("link") if negated.lower().startswith("not") else tasking.start("what")
        )
        return Draft(kind, begin, cut(text, begin, end), at, owners)
    owned = patterns.OWNED.match(text, at, end)
    if owned is not None and owned.group("verb") != "be" and is_base(owned.group("verb")):
        owners = owners_in(shadow, *owned.span("who"))
        told = owned.group("modal").endswith("to") and kind == "resolution"
        begin = owned.start("what")
        return Draft("action" if told else kind, begin, cut(text, begin, end), at, owners)
    bare = patterns.BARE.match(text, at, end)
    if bare is not None:
        verb = bare.group("verb")
        if verb in ACTS or (verb.endswith("s") and verb[:-1] in ACTS) or verb in ("be",):
            owners = owners_in(shadow, *bare.span("who"))
            if verb == "be":
                return Draft(kind, at, cut(text, at, end), at, by_body=True)
            return Draft(kind, bare.start("what"), cut(text, bare.start("what"), end), at, owners)
    agent = patterns.BY_AGENT.match(text, at, end)
    if agent is not None and " be " in text[at : agent.start("who")]:
        owners = owners_in(shadow, *agent.span("who"))
        return Draft(kind, at, cut(text, at, end), at, owners)
    return Draft(
        kind,
        at,
        cut(text, at, end),
        at,
        [body] if body and kind != "action" else [],
        by_body=kind in ("resolution", "recommendation"),
    )
