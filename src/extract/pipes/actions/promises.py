"""What a subject undertakes, shall do or asks for: the verb after it."""

from __future__ import annotations

import re

from extract.pipes.actions import patterns, request_patterns
from extract.pipes.actions.drafts import Draft, cut
from extract.pipes.actions.lexicon import ACTS, ANSWERS, NEWS, NO_TASK, base_of, is_base
from extract.pipes.actions.requests import requested
from extract.records.shadow import UNITS, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

# Without one of these words near a subject its patterns need not be tried.
ASKED = (
    "asked", "request", "invited", "instruct", "remind", "tasked", "urged", "encourag", "direct",
    "requir", "authori", "empower", "mandat", "given ", "granted ",
)  # fmt: skip
_UNDERTOOK = (
    "undert",
    "action",
    "agree",
    "promis",
    "offer",
    "volunteer",
    "committed",
    "pledged",
    "gave ",
    "happy",
    "willing",
    "content",
    "prepared",
    "ready",
    "glad",
    "has still",
)
_MODALS = (
    " going to ",
    " will ",
    " would ",
    " shall ",
    " must ",
    " should ",
    " to ",
    "'ll ",
    "'d ",
)
_ASKING = (
    *ASKED,
    "asks",
    "wish",
    "want",
    "begged",
    "implored",
    "demand",
    "pressed",
    "recommend",
    "invites",
    "commission",
    "would like",
    "called on",
    "sought",
    "pleaded",
    "appealed",
    "pushed for",
    "argued for",
    "petitioned",
    "lobbied",
    "suggested",
    "called for",
)
_BELIEVED = re.compile(
    r"\b(?:believ|th(?:ink|ought)|hop|expect|fear|underst|assum|suspect|anticipat|doubt|wonder|"
    r"predict|heard|learn|read|if|when|unless|until|once)\w*(?: (?:that|whether|if))?\W*\Z",
    re.I,
)
"""Before what somebody would do: an expectation, no promise."""
_HYPOTHESIS = re.compile(
    r"(?:\A|[.,;] +|\bor +)(?:should (?:the|an?|this|it|he|she|they)|if|unless|were)\b[^.;]*\Z",
    re.I,
)
_OURS = re.compile(
    r"\b(?:services?|team|department|legal|finance|hr|office|working (?:group|party)|"
    r"sub-?group|(?:sub-?)?committee|panel|secretariat|directorate|unit)\Z",
    re.I,
)
"""How the parts of a body are called, which act for the meeting."""
_FOLLOWS_UP = re.compile(r"follow (?:\w+ ){0,2}up\b")
_NO_OFFER = {"take", "go", "do", "continue", "sign", "add", "sit"}
"""Verbs of what somebody is ready for rather than offers."""
_CAUSES = re.compile(
    r"have (?:it|them|this|these|that|(?:the|an?|all|its|their) [^,;.]{2,40}?) "
    r"[a-z]+(?:ed|en|ut|de|ne|wn)\b"
)
"""*have it tested*"""
_AT_THE_MEETING = re.compile(
    r"(?:join|chair(?:ing)?|leave|open|close) (?:the|this) (?:meeting|session)\b"
)
"""The course of the meeting: *would join the meeting after the break*."""
_TOLD = ("will", "would", "shall", "'ll", "'d", "is going to", "are going to", "'s going to")


def has(window: str, words: tuple[str, ...]) -> bool:
    return any(word in window for word in words)


def verb_of(shadow: Shadow, after: int, owners: list[Mention], lead: int, end: int) -> list[Draft]:
    """What the subject that ends at ``after`` undertakes, shall do or asks for."""
    text = shadow.text
    first = owners[0] if owners else None
    window = text[after : min(end, after + 240)].lower()
    undertakes = patterns.UNDERTAKES.match(text, after, end) if has(window, _UNDERTOOK) else None
    if undertakes is not None:
        found = _undertaken(shadow, undertakes, owners, lead, end)
        if found:
            return found
    future = has(window, _MODALS)
    said = patterns.SAID_WOULD.match(text, after, end) if future else None
    if said is not None and _AT_THE_MEETING.match(said.group("what")):
        return []
    if said is not None and _verb(said) in ACTS:
        begin = said.start("what")
        named = list(shadow.within(*said.span("who")))
        if any(m.label == "ORG" for m in named) and _verb(said) in NEWS:
            return []
        if named and said.group("be"):
            return []  # "the Inspectorate would be visiting schools" is news
        who = named or owners
        stop = cut(text, begin, end)
        return [Draft("undertaking", begin, stop, lead, who, open_who=not who, told=True)]
    will = patterns.WILL.match(text, after, end) if future else None
    if will is not None and _is_task(shadow, will, owners, lead):
        kind: ActionKind = "undertaking" if will.group("modal") in _TOLD else "action"
        begin = will.start("what")
        stop = cut(text, begin, end)
        return [Draft(kind, begin, stop, lead, owners, open_who=not owners, told=True)]
    asks = request_patterns.ASKS.match(text, after, end) if has(window, _ASKING) else None
    if asks is not None:
        return requested(shadow, asks, first, end)
    promised = patterns.PROMISES.match(text, after, end) if "promis" in window else None
    if promised is not None:
        begin = promised.start("what")
        to = next(shadow.within(*promised.span("for")), None) if promised.group("for") else None
        stop = cut(text, begin, end)
        return [Draft("undertaking", begin, stop, lead, owners, recipient=to, open_who=not owners)]
    return []


def _verb(future: re.Match[str]) -> str:
    """The verb in the base form: *would write*, *would be writing*."""
    verb = future.group("verb")
    return base_of(verb) if future.group("be") else verb


def _is_task(shadow: Shadow, will: re.Match[str], owners: list[Mention], lead: int) -> bool:
    """Whether *will* and its like promise a deed, not tell news or an opinion."""
    modal, verb = will.group("modal"), _verb(will)
    if owners and will.group("be"):
        return False  # "the Inspectorate will be visiting schools" is news
    if _BELIEVED.search(shadow.text, max(0, lead - 60), lead):
        return False
    if modal in ("would", "'d") and _HYPOTHESIS.search(shadow.text[max(0, lead - 90) : lead]):
        return False
    if modal == "should" or (modal in _TOLD and will.group("what").startswith("not ")):
        return False
    if modal.endswith("going to") and not (
        verb in ACTS and owners and all(m.label != "ORG" for m in owners)
    ):
        return False
    if _AT_THE_MEETING.match(will.group("what")):
        return False
    causes = _CAUSES.match(will.group("what")) is not None
    known = is_base(verb) and verb not in NO_TASK
    if not (known or causes or _FOLLOWS_UP.match(will.group("what"))):
        return False
    if not owners:
        return (
            causes
            or verb in ANSWERS
            or (verb in ACTS and shadow.text[lead : lead + 3].lower() != "it ")
        )
    if any(m.label != "ORG" for m in owners):
        return True
    # What another body begins, closes or spends is news; what it does for somebody is not.
    ours = all(_OURS.search(m.text) for m in owners)
    return verb in ACTS and (ours or (verb in ANSWERS and verb not in NEWS))


def _undertaken(
    shadow: Shadow, match: re.Match[str], owners: list[Mention], lead: int, end: int
) -> list[Draft]:
    text = shadow.text
    begin = match.start("what")
    if match.group("has") and all(m.label == "ORG" for m in owners):
        return []  # "the Borough has agreed to paint the gates" is news
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
        elif would.group("verb") in ACTS:
            owners = list(shadow.within(begin, begin + would.end("who"))) or owners
            begin += would.start("what")
        elif word.startswith("agree") and would.group("verb") not in ACTS:
            return []
    else:
        verb = re.match(r"[a-z-]+", text[begin:end])
        if match.group("ready") and (
            verb is None
            or verb.group() not in ACTS - _NO_OFFER
            or all(m.label == "ORG" for m in owners)
        ):
            return []
        if verb is None:
            return []
        gerund = verb.group().endswith("ing") and verb.group() not in ACTS
        if gerund and not (word == "committed" and base_of(verb.group()) in ACTS):
            return []
    stop = cut(text, begin, end)
    return [Draft("undertaking", begin, stop, lead, owners, open_who=not owners)]
