"""Actions in a sentence: who is to do or undertook what."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from extract.pipes.actions import patterns, request_patterns
from extract.pipes.actions.appointments import appointed
from extract.pipes.actions.clause_patterns import FINITE
from extract.pipes.actions.clauses import before_and, bidden, deeds_and_decisions, elliptic, joined
from extract.pipes.actions.decisions import (
    body_decides,
    by_meeting,
    impersonal,
    is_body,
    left_or_asked,
    proposed,
    terse,
)
from extract.pipes.actions.directives import OWNERS, parts_of
from extract.pipes.actions.drafts import Draft, cut, owners_in, unnamed
from extract.pipes.actions.heads import EVERYONE, skip
from extract.pipes.actions.lexicon import ACTS, NEWS_DUE, is_base
from extract.pipes.actions.promises import ASKED, has, verb_of
from extract.records.shadow import UNITS, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_SUBJECT = re.compile(
    r"(?:\A|[.;:,*)\]\u2022\u2192\u2026\"-]|\b(?:and|but|while|whilst|so|that|"
    r"where|which|then|thereupon|however))[\"' *_]*\Z",
    re.I,
)
_PRONOUN = re.compile(r"(?<![\w'])(?P<who>he|she|they|it)(?!\w|-|'(?!ll|d))", re.I)
_RUN_IN = re.compile(r"[\W_\d]*\Z")
_TO_SOMEBODY = re.compile(
    rf"(?P<new>[;\u2022] *)|,? *(?:and +)?(?=(?:{UNITS})(?: *,[^,;.]{{1,60}},)? +(?:to|will|"
    rf"shall)\b)"
)
"""After a decision: who is to do what."""
_WITH_ONE = re.compile(
    rf",? +with +(?P<who>{UNITS}) +to +(?!be\b)(?P<what>(?P<verb>[a-z-]+).*)", re.S
)
_SETTLED = re.compile(
    r"\b(?:approved|adopted|accepted|agreed|endorsed|granted|passed|deferred|confirmed)\b", re.I
)
_AND_THAT = re.compile(
    r"[ ,]*and(?: that)?(?: (?:he|she|they|it))?(?: (?:would|will|should|to|also))* *", re.I
)
_HAD = re.compile(r" +ha(?:d|s|ve)\b")
_WHO_THEN = re.compile(r",? who (?:would|will|should) (?:then |also )?(?P<verb>[a-z-]+)(?![\w'-])")
_IS_TO = ("to", "is to", "are to", "was to", "were to", "had to")


def in_sentence(
    shadow: Shadow,
    start: int,
    end: int,
    before: Mention | None,
    body: str | None,
    in_minutes: bool = False,
) -> list[Draft]:
    """The actions of a sentence that no heading word opens.

    ``before`` is whom *he* or *she* means, ``body`` the meeting's body; ``in_minutes``: the item
    is that on the last minutes.
    """
    text = shadow.text
    quoted = patterns.QUOTED.search(text, start, end)
    if quoted is not None:
        return parts_of(shadow, quoted.end(), end, "resolution")
    if patterns.THAT_BE.match(text, start, end):
        return parts_of(shadow, start, end, "resolution")
    if patterns.THAT_ONE.match(text, start, end):
        found = parts_of(shadow, start, end, "resolution")
        if found and found[0].owners:
            return found
    every = EVERYONE.match(text, skip(text, start, end), end)
    if every is not None and is_base(every.group("verb")):
        who = unnamed(shadow, *every.span("who"))
        begin = every.start("what")
        return [Draft("action", begin, cut(text, begin, end), every.start(), [who])]
    verdict = terse(shadow, start, end)
    if verdict:
        return _after_verdict(shadow, verdict, end)
    drafts = proposed(shadow, start, end) or impersonal(shadow, start, end)
    left = left_or_asked(shadow, start, end) if not drafts else []
    drafts = drafts or left or appointed(shadow, start, end) or by_meeting(shadow, start, end)
    # "The Board approved it, and it was left to the Clerk to tell them": two deeds.
    first = left[0].scope if left else start
    reach = max((draft.end for draft in drafts), default=start)
    for at, mention in _subjects(shadow, start, end, before):
        if first <= at < reach:
            continue
        lead = shadow.lead(at, start)
        window = text[max(start, lead - 30) : lead]
        inside = not _RUN_IN.match(text[start:lead])
        if inside and not _SUBJECT.search(window):
            if not isinstance(mention, Mention):
                continue
            if mention.label == "ORG" and not is_body(mention, body):
                continue
            fronted = patterns.FRONTED.match(text, start, lead)
            if patterns.NOT_A_SUBJECT.search(window):
                continue
            if mention.label == "ORG":
                after = OWNERS.match(text, lead, end)
                if fronted and after is not None:
                    drafts += body_decides(shadow, after.end(), end, [mention], body)
                continue
            # "War Memorial   JS to ...": the item's title runs into its text.
            if not fronted and not _is_title(text, start, lead):
                continue
        apposed = patterns.APPOSED.search(text, start, lead) if inside else None
        if apposed is not None and patterns.CAUSED.search(text, start, apposed.start()):
            continue
        found = _of_subject(shadow, lead, mention, end, body, inside)
        for draft in found:
            if draft.start < first < draft.end:
                draft.end = before_and(text, draft.start, first)
        found = [d for d in found if d.end <= first or d.start >= reach]
        if found:
            drafts += found
            reach = found[-1].end
    drafts += _second_verbs(shadow, start, end, drafts, body)
    drafts = joined(text, drafts, deeds_and_decisions(shadow, start, end, in_minutes))
    drafts += _with_one(shadow, start, end, drafts)
    drafts += _who_then(shadow, end, drafts)
    drafts += (elliptic(shadow, start, end) or bidden(shadow, start, end)) if not drafts else []
    return _as_decided(text, sorted(drafts, key=lambda draft: draft.start))


def _as_decided(text: str, drafts: list[Draft]) -> list[Draft]:
    """*agreed that Mr Hay write and that he would ring*: the second is as much a decision."""
    for before, after in pairwise(drafts):
        if before.kind != "resolution" or after.kind not in ("action", "undertaking"):
            continue
        if _AND_THAT.fullmatch(text, before.end, max(before.end, after.start)):
            after.kind, after.by_body = before.kind, before.by_body and not after.owners
    return drafts


def _after_verdict(shadow: Shadow, verdict: list[Draft], end: int) -> list[Draft]:
    """*ADOPTED, the Chair to sign*: the decision, then what it gives somebody to do."""
    first = verdict[0]
    at = first.start + 1
    match = _TO_SOMEBODY.search(shadow.text, at, end)
    if len(verdict) > 1 or match is None:
        return verdict
    more = in_sentence(shadow, match.end(), end, None, None)
    more = [draft for draft in more if draft.owners or match.group("new")]
    if more:
        first.end = min(first.end, match.start())
    return [first, *(replace(d, kind="resolution") if d.kind == "action" else d for d in more)]


def _is_title(text: str, start: int, end: int) -> bool:
    """*War Memorial* before *JS to ...*: a few words, and no verb of a clause that goes on."""
    words = patterns.TITLE.fullmatch(text, start, end)
    return words is not None and FINITE.search(text, start, end) is None


def _second_verbs(
    shadow: Shadow, start: int, end: int, drafts: list[Draft], body: str | None
) -> list[Draft]:
    """*The Chair owned up and will call a meeting*."""
    text = shadow.text
    found: list[Draft] = []
    for match in patterns.AND_THEN.finditer(text, start, end):
        if any(draft.start <= match.start() < draft.end for draft in drafts):
            continue
        floor = max(text.rfind(mark, start, match.start()) + 1 for mark in (";", ":")) or start
        floor = max(floor, start)
        subject = next(shadow.within(floor, match.start(), "ROLE", "PERSON", "ORG"), None)
        if subject is not None and not _RUN_IN.match(
            text[floor : shadow.lead(subject.start, floor)]
        ):
            subject = None
        if subject is None and not _PRONOUN.match(text, skip(text, floor, end)):
            continue
        units = OWNERS.match(text, shadow.lead(subject.start, floor)) if subject else None
        owners = owners_in(shadow, units.start(), units.end()) if units else []
        after = match.end() - 1
        earlier = units is not None and _HAD.match(text, units.end(), match.start())
        more = body_decides(shadow, after, end, owners, body) if owners and not earlier else []
        more = more or verb_of(shadow, after, owners, match.end(), end)
        found += [d for d in more if not any(d.start < e.end and e.start < d.end for e in drafts)]
    return found


def _with_one(shadow: Shadow, start: int, end: int, drafts: list[Draft]) -> list[Draft]:
    """*The statement was adopted, with the Clerk to publish it*."""
    match = _WITH_ONE.search(shadow.text, start, end)
    if match is None or not is_base(match.group("verb")):
        return []
    begin = match.start("what")
    if any(draft.start <= begin < draft.end for draft in drafts):
        return []
    settled = any(draft.kind == "resolution" for draft in drafts) or _SETTLED.search(
        shadow.text, start, match.start()
    )
    if not settled:
        return []
    for draft in drafts:
        draft.closed = draft.closed or draft.end <= match.start() + 1
    owners = owners_in(shadow, *match.span("who"))
    return [Draft("resolution", begin, cut(shadow.text, begin, end), match.start(), owners)]


def _who_then(shadow: Shadow, end: int, drafts: list[Draft]) -> list[Draft]:
    """*write to the Clerk, who would then ring them*: what he to whom it goes does next."""
    found: list[Draft] = []
    for draft in drafts:
        match = _WHO_THEN.match(shadow.text, draft.end, end)
        if match is None or any(draft.end < d.end and d.start < end for d in drafts):
            continue
        owners = list(shadow.within(draft.start, draft.end, "ROLE", "PERSON", "ORG"))[-1:]
        if not owners or owners[0].end < draft.end or not is_base(match.group("verb")):
            continue
        begin = match.start("verb")
        stop = cut(shadow.text, begin, end)
        draft.closed = True
        found.append(Draft(draft.kind, begin, stop, begin, owners))
    return found


def _subjects(
    shadow: Shadow, start: int, end: int, before: Mention | None
) -> list[tuple[int, Mention | int]]:
    found: list[tuple[int, Mention | int]] = [
        (m.start, m) for m in shadow.within(start, end, "ROLE", "PERSON", "ORG")
    ]
    found += [(m.start(), m.end()) for m in _PRONOUN.finditer(shadow.text, start, end)]
    return sorted(found, key=lambda item: item[0])


def _was_put(text: str, who: Mention, after: int, asked: re.Match[str]) -> bool:
    """*The Panel was asked*: by the paper before it."""
    put = re.search(r"\b(?:was|were|had been)\b", text[after : asked.start("what")])
    return put is not None and request_patterns.MEETING.match(who.text) is not None


def _of_subject(
    shadow: Shadow,
    lead: int,
    who: Mention | int,
    end: int,
    body: str | None,
    inside: bool,
) -> list[Draft]:
    text = shadow.text
    if isinstance(who, int):
        owners: list[Mention] = []
        after, first = who, None
    else:
        units = OWNERS.match(text, lead, end)
        after = units.end() if units else who.end
        owners = owners_in(shadow, lead, after) or [who]
        first = owners[0]
        decided = body_decides(shadow, after, end, owners, body)
        if decided:
            return decided
        owned = (
            patterns.OWNED.match(text, lead, end) if " to " in text[after : after + 160] else None
        )
        if owned is not None and owned.group("modal") in _IS_TO:
            verb, modal = owned.group("verb"), owned.group("modal")
            bodies = all(m.label == "ORG" for m in owners)
            if (
                modal != "to"
                and bodies
                and (not is_base(verb) or verb in NEWS_DUE or modal in _IS_TO[3:])
            ):
                return []
            plain = verb != "be" and is_base(verb) and modal in _IS_TO[: 1 if inside else 3]
            plain = plain and not (inside and modal == "to")
            if verb in ACTS or plain:
                begin = owned.start("what")
                who_to = owners_in(shadow, *owned.span("who"))
                return [Draft("action", begin, cut(text, begin, end), lead, who_to)]
    window = text[after : min(end, after + 240)].lower()
    asked = request_patterns.WAS_ASKED.match(text, after, end) if has(window, ASKED) else None
    if asked is None and first is not None and lead == first.start and not inside:
        noted = request_patterns.IN_NOTES.match(text, after, end)
        officer = first.label == "ROLE" and not request_patterns.ASKS_HIMSELF.search(first.text)
        if noted is not None and officer and is_base(noted.group("verb")):
            begin = noted.start("what")
            return [Draft("request", begin, cut(text, begin, end), lead, owners)]
    if asked is not None and first is not None:
        what = asked.start("what")
        if request_patterns.PUT_TO_MEETING.match(text, what) and _was_put(
            text, first, after, asked
        ):
            return [Draft("request", what, end, lead, done=True)]
        match = re.match(r"(?:not +)?(?:to|for|with) +", text[what:end])
        begin = what + (match.end() if match and not match.group().startswith("not") else 0)
        kind: ActionKind = "resolution" if asked.group("power") else "request"
        return [Draft(kind, begin, cut(text, begin, end), lead, owners)]
    return verb_of(shadow, after, owners, lead, end)
