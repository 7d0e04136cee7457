"""Actions in a sentence: who is to do or undertook what."""

from __future__ import annotations

import re

from extract.pipes.actions import patterns
from extract.pipes.actions.decisions import body_decides, impersonal, passive, terse
from extract.pipes.actions.directives import is_base, parts_of
from extract.pipes.actions.drafts import Draft, cut, owners_in
from extract.pipes.actions.heads import OWNERS, skip
from extract.pipes.actions.lexicon import ACTS
from extract.pipes.actions.requests import requested
from extract.records.shadow import UNITS, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_SUBJECT = re.compile(
    r"(?:\A|[.;:,*)\]\u2022\u2192\u2026\"-]|\b(?:and|but|while|whilst|so|that|"
    r"where|which|then|thereupon|however))[\"' *_]*\Z",
    re.I,
)
_PRONOUN = re.compile(r"(?<![\w'])(?P<who>he|she|they|it)(?![\w'-])", re.I)
_RUN_IN = re.compile(r"[\W_\d]*\Z")
_IS_TO = ("to", "is to", "are to", "was to", "were to", "had to")
# Without one of these words near a subject its patterns need not be tried.
_ASKED = (
    "asked",
    "request",
    "invited",
    "instruct",
    "remind",
    "tasked",
    "urged",
    "encourag",
    "direct",
    "requir",
    "authori",
)
_UNDERTOOK = (
    "undert",
    "agree",
    "promis",
    "offer",
    "volunteer",
    "committed",
    "pledged",
    "gave ",
    "has still",
)
_MODALS = (" will ", " would ", " shall ", " must ", " should ", " to ")
_ASKING = (
    *_ASKED,
    "asks",
    "wish",
    "wants",
    "recommend",
    "invites",
    "commission",
    "would like",
    "called on",
)
_AND_TO = re.compile(r",? and +(?:(?:then|also) +)?to +(?=[a-z])")


def in_sentence(
    shadow: Shadow, start: int, end: int, before: Mention | None, body: str | None
) -> list[Draft]:
    """The actions of a sentence that no heading word opens.

    ``before`` is whom *he* or *she* means, ``body`` the meeting's body.
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
    drafts = impersonal(shadow, start, end)
    reach = max((draft.end for draft in drafts), default=start)
    for at, mention in _subjects(shadow, start, end, before):
        if at < reach:
            continue
        lead = shadow.lead(at, start)
        window = text[max(start, lead - 30) : lead]
        inside = not _RUN_IN.match(text[start:lead])
        if inside and not _SUBJECT.search(window):
            named = isinstance(mention, Mention) and mention.label != "ORG"
            if not named or not patterns.FRONTED.match(text, start, lead):
                continue
            if patterns.NOT_A_SUBJECT.search(window):
                continue
        found = _of_subject(shadow, lead, mention, end, body, inside)
        if found:
            drafts += found
            reach = found[-1].end
    drafts += _second_verbs(shadow, start, end, drafts, body)
    drafts += passive(shadow, start, end) if not drafts else []
    drafts += terse(shadow, start, end) if not drafts else []
    return sorted(drafts, key=lambda draft: draft.start)


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
        found += _verb_of(shadow, match.end() - 1, owners, match.end(), end)
    return found


def _has(window: str, words: tuple[str, ...]) -> bool:
    return any(word in window for word in words)


def _subjects(
    shadow: Shadow, start: int, end: int, before: Mention | None
) -> list[tuple[int, Mention | int]]:
    found: list[tuple[int, Mention | int]] = [
        (m.start, m) for m in shadow.within(start, end, "ROLE", "PERSON", "ORG")
    ]
    found += [(m.start(), m.end()) for m in _PRONOUN.finditer(shadow.text, start, end)]
    return sorted(found, key=lambda item: item[0])


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
            verb = owned.group("verb")
            if verb in ACTS or (not inside and verb != "be" and is_base(verb)):
                begin = owned.start("what")
                who_to = owners_in(shadow, *owned.span("who"))
                return [Draft("action", begin, cut(text, begin, end), lead, who_to)]
    window = text[after : min(end, after + 240)].lower()
    asked = patterns.WAS_ASKED.match(text, after, end) if _has(window, _ASKED) else None
    if asked is not None and first is not None:
        what = asked.start("what")
        match = re.match(r"(?:not +)?to +", text[what:end])
        begin = what + (match.end() if match and not match.group().startswith("not") else 0)
        asker = next(shadow.within(*asked.span("by")), None) if asked.group("by") else None
        return [Draft("request", begin, cut(text, begin, end), lead, owners, asker=asker)]
    return _verb_of(shadow, after, owners, lead, end)


def _verb_of(shadow: Shadow, after: int, owners: list[Mention], lead: int, end: int) -> list[Draft]:
    """What the subject that ends at ``after`` undertakes, shall do or asks for."""
    text = shadow.text
    first = owners[0] if owners else None
    window = text[after : min(end, after + 240)].lower()
    undertakes = patterns.UNDERTAKES.match(text, after, end) if _has(window, _UNDERTOOK) else None
    if undertakes is not None:
        found = _undertaken(shadow, undertakes, owners, lead, end)
        if found:
            return found
    future = _has(window, _MODALS)
    said = patterns.SAID_WOULD.match(text, after, end) if future else None
    if said is not None and said.group("verb") in ACTS:
        begin = said.start("what")
        named = list(shadow.within(*said.span("who")))
        who = named or owners
        return [Draft("undertaking", begin, cut(text, begin, end), lead, who, open_who=not who)]
    will = patterns.WILL.match(text, after, end) if future else None
    if (
        will is not None
        and will.group("modal") == "would"
        and will.group("what").startswith("not ")
    ):
        will = None
    if will is not None and (
        will.group("verb") in ACTS
        or (will.group("modal") == "must" and is_base(will.group("verb")))
    ):
        modal = will.group("modal")
        kind: ActionKind = (
            "undertaking"
            if modal in ("will", "would", "shall")
            else "recommendation"
            if modal == "should"
            else "action"
        )
        begin = will.start("what")
        if not (modal == "should" and first is None):
            return [Draft(kind, begin, cut(text, begin, end), lead, owners, open_who=not owners)]
    asks = patterns.ASKS.match(text, after, end) if _has(window, _ASKING) else None
    if asks is not None:
        return requested(shadow, asks, first, end)
    promised = patterns.PROMISES.match(text, after, end) if "promis" in window else None
    if promised is not None:
        begin = promised.start("what")
        to = next(shadow.within(*promised.span("for")), None) if promised.group("for") else None
        stop = cut(text, begin, end)
        return [Draft("undertaking", begin, stop, lead, owners, recipient=to, open_who=not owners)]
    return []


def _undertaken(
    shadow: Shadow, match: re.Match[str], owners: list[Mention], lead: int, end: int
) -> list[Draft]:
    text = shadow.text
    begin = match.start("what")
    link = match.group("link").lower()
    word = match.group("word").lower()
    if link == "that":
        would = re.match(
            rf"(?P<who>he|she|they|it|{UNITS}) +(?:would|will|"
            rf"should) +(?P<what>(?P<verb>[a-z-]+))",
            text[begin:end],
            re.I,
        )
        if would is None:
            if not word.startswith(("undert", "promis", "gave", "pledg")):
                return []
        elif would.group("verb") in ACTS and not list(
            shadow.within(begin, begin + would.end("who"))
        ):
            begin += would.start("what")
        elif word.startswith("agree") and would.group("verb") not in ACTS:
            return []
    else:
        verb = re.match(r"[a-z-]+", text[begin:end])
        if verb is None or (verb.group().endswith("ing") and verb.group() not in ACTS):
            return []
    stop = cut(text, begin, end)
    drafts, at = [], begin
    for again in _AND_TO.finditer(text, begin, stop):
        drafts.append(Draft("undertaking", at, again.start(), lead, owners, open_who=not owners))
        at = again.end()
    return [*drafts, Draft("undertaking", at, stop, lead, owners, open_who=not owners)]
