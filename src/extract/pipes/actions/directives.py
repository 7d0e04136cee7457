"""What a body resolved, agreed, recommended or directed: each part of it an action."""

from __future__ import annotations

import re

from extract.pipes.actions import limbs, patterns
from extract.pipes.actions.drafts import Draft, cut, owners_at, owners_in
from extract.pipes.actions.lexicon import ACTS, is_base, is_third_person
from extract.records.shadow import UNITS, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

MOST_PARTS = 40
_RECOMMEND = re.compile(r" *(?:to )?(?:recommend|advise)", re.I)
OWNERS = re.compile(UNITS, re.I)
_WORD = re.compile(r"[a-z-]+")
BECAUSE = re.compile(
    r"\b(?:for|on|subject to|with) the following (?:[a-z]+ ){0,2}"
    r"(?:reasons?|grounds?|conditions?|amendments?|changes|provisos?)\b",
    re.I,
)
"""Before a list that is part of one decision."""
_IN_CLAUSE = re.compile(r"\b(?:that|THAT)\b")
_THAT = re.compile(r"\bthat\W*\Z", re.I)
"""Before an owner: any verb in the base form is then what is to be done."""


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
    # "for the following reasons: (a) noise, (b) traffic" is no list of decisions.
    because = BECAUSE.search(text, start, end)
    whole = because.start() if because is not None else end
    at = start
    for _ in range(MOST_PARTS):
        # "that it be published and to ask ..." is two; a date's or name's dot ends none.
        match = _next_part(text, at + 1, whole)
        stop = match.start() if match else end
        draft = _part(shadow, at, stop, kind, body)
        if draft is not None:
            # What stands behind the next limb is not by when this one is due.
            later = next(shadow.within(draft.end, stop, "DATE"), None)
            draft.closed = draft.closed or (match is not None and later is None)
            # "RECOMMENDED to the Board that the plan be adopted": the Board is to adopt it.
            if recipient is not None and (draft.by_body or not draft.owners):
                draft.owners = [recipient]
            drafts.append(draft)
        if match is None:
            break
        at = match.end()
    return drafts


def first_decision(text: str, begin: int, end: int) -> int:
    """Where the first ends of a body's decisions: *noted the report and asked for another*."""
    object_at = text.find(" ", begin, end) + 1
    then = patterns.AND_DECIDES.search(text, object_at, end) if object_at else None
    if then is None or " be " in text[begin : then.start()]:
        return end
    return then.start()


def _next_part(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where the next part begins; "and to the Clerk" goes on with the same one."""
    limb = limbs.another(text, start, end)
    for match in patterns.PART.finditer(text, start, end):
        if limb is not None and limb.start() < match.start():
            return limb
        # "resolved, by four votes to one, that" opens the first.
        if match.group().endswith(", that") and not _IN_CLAUSE.search(text, start - 8, start + 8):
            continue
        if not match.group().endswith("to ") or ";" in match.group():
            return match
        verb = _WORD.match(text, match.end(), end)
        if verb is not None and verb.group() in ACTS:
            return match
    return limb


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
    if patterns.SAYS.match(text, at, end):
        return None
    advises = limbs.RECOMMENDS.match(text, at, end)
    if advises is not None:
        to = owners_in(shadow, *advises.span("to"))
        advice = _part(shadow, advises.end(), end, "recommendation", None)
        if advice is not None and (advice.by_body or not advice.owners):
            advice.owners = to
        return advice
    by_committee = limbs.BODY_RECOMMENDS.match(text, at, end)
    at = by_committee.end() if by_committee is not None else at
    if end - at < 3 or not any(c.isalpha() for c in text[at:end]):
        return None
    tasked = patterns.TASKED.match(text, at, end)
    if tasked is not None:
        if tasked.group("word").lower() == "recommended" and OWNERS.match(tasked.group("what")):
            return _undirected(text, at, end, "recommendation", body)
        owners = owners_in(shadow, *tasked.span("who"))
        if tasked.group("word").lower() in ("advised", "recommended") and kind == "resolution":
            kind = "recommendation"
        return Draft(kind, tasked.start("what"), cut(text, tasked.start("what"), end), at, owners)
    tasking = patterns.TASKING.match(text, at, end)
    link = (tasking.group("link") or "").lower() if tasking is not None else ""
    # "to ask the Trust for a return": the body itself asks.
    if (
        tasking is not None
        and link != "for"
        and (link or text[at:].lower().startswith("recommend"))
    ):
        if _RECOMMEND.match(text, at):
            kind = "recommendation"
        owners = owners_in(shadow, *tasking.span("who"))
        begin = tasking.start("link") if link.startswith("not") else tasking.start("what")
        return Draft(kind, begin, cut(text, begin, end), at, owners)
    if kind == "resolution" and re.match(r"recommend\b", text[at:end]):
        kind = "recommendation"
    for pattern in (patterns.OWNED, patterns.PEOPLE_OWN):
        owned = pattern.match(text, at, end)
        if owned is not None and owned.group("verb") != "be" and is_base(owned.group("verb")):
            owners = owners_at(shadow, *owned.span("who"))
            begin = owned.start("what")
            return Draft(kind, begin, cut(text, begin, end), at, owners)
    bare = patterns.BARE.match(text, at, end)
    if bare is not None:
        verb = bare.group("verb")
        if (
            verb in ACTS
            or (kind != "action" and is_third_person(verb))
            or verb == "be"
            or (
                _THAT.search(text, max(0, start - 8), at)
                and is_base(verb)
                and not _of_one(shadow, bare)
            )
        ):
            owners = owners_in(shadow, *bare.span("who"))
            if verb == "be":
                agent = agent_of(text, at, end)
                if agent is not None:
                    owners = owners_in(shadow, *agent.span("who"))
                    stop = without_agent(text, at, agent, cut(text, at, end))
                    return Draft(kind, at, stop, at, owners)
                if patterns.PASSIVE_BE.match(text, bare.start("what"), end):
                    return _undirected(text, at, end, kind, body)
                return Draft(kind, bare.start("what"), cut(text, at, end), at, owners)
            return Draft(kind, bare.start("what"), cut(text, bare.start("what"), end), at, owners)
    agent = agent_of(text, at, end)
    signs = _SIGNED.match(text, at, agent.start("who")) if agent is not None else None
    if agent is not None and signs is None and " be " in text[at : agent.start("who")]:
        owners = owners_in(shadow, *agent.span("who"))
        return Draft(kind, at, without_agent(text, at, agent, cut(text, at, end)), at, owners)
    return _undirected(text, at, end, kind, body)


_SIGNED = re.compile(
    r"(?:\S+ +){0,3}(?:minutes?|record)\b.{0,200}?\b(?:confirmed|approved|agreed|accepted|"
    r"adopted|received)\b.{0,60}?\bsigned\b.{0,40}\bby +\Z",
    re.I | re.S,
)
"""*the minutes be confirmed and signed by*: the meeting confirms them; no deed of who signs."""


def _of_one(shadow: Shadow, bare: re.Match[str]) -> bool:
    """Whether the owner only has what acts: *that Mr Hay's name be added*."""
    owner = shadow.view.text[bare.start("who") : bare.start("what")]
    return owner.rstrip().endswith(("'s", "’s", "s'", "s’"))


_NESTED = re.compile(r" be [a-z]+ (?:[^;]*? )?(?:that|which|who) ")


def agent_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """*by* and who is to do a deed; not who did what a clause inside tells of.

    *that proof be had that the land was bought by the Trust*.
    """
    match = patterns.BY_AGENT.match(text, start, end)
    nested = match is not None and _NESTED.search(text, start, match.start("who")) is not None
    return None if nested else match


def without_agent(text: str, start: int, agent: re.Match[str], end: int) -> int:
    """Where the deed ends, if the one who is to do it stands last: *be shredded by the Clerk*."""
    if re.search(r"\w", text[agent.end("who") : end]) or agent.start("who") < start + 4:
        return end
    return text.rindex("by", start, agent.start("who"))


def _undirected(text: str, start: int, end: int, kind: ActionKind, body: Mention | None) -> Draft:
    if kind == "resolution" and limbs.IS_RECOMMENDED.search(text, start, end):
        kind = "recommendation"
    return Draft(
        kind,
        start,
        cut(text, start, end),
        start,
        [body] if body and kind != "action" else [],
        by_body=kind in ("resolution", "recommendation"),
    )
