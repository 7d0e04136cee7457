"""Duties and promises told in the passive: *The crossing will be raised*, *Line to be added*."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.pipes.actions import patterns
from extract.pipes.actions.drafts import Draft, cut, owners_in
from extract.pipes.actions.heads import skip
from extract.pipes.actions.lexicon import ACTS, ANSWERS
from extract.pipes.forms import words
from extract.records.shadow import UNIT, Shadow
from extract.records.types import ActionKind

_IRREGULAR = {
    "bring": "brought", "build": "built", "buy": "bought", "deal": "dealt", "draw": "drawn",
    "find": "found", "give": "given", "hold": "held", "hang": "hung", "keep": "kept",
    "lay": "laid", "lead": "led", "lend": "lent", "make": "made", "meet": "met", "mow": "mown",
    "pay": "paid", "rewrite": "rewritten", "seek": "sought", "send": "sent", "show": "shown",
    "take": "taken", "teach": "taught", "tell": "told", "undertake": "undertaken",
    "withdraw": "withdrawn", "write": "written",
}  # fmt: skip
_DOUBLED = words("chat fit log plan ship stop submit swap trim map tap tip top rub refer remit")


def _participle(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _DOUBLED:
        return verb + verb[-1] + "ed"
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


_ASKED = words(
    "ask invite request remind expect receive require accept need call hold prepare keep"
)
"""Of these the passive tells a request, or news."""
_DONE_MORE = words(
    "redrawn renamed put set read run told looked engaged painted counted thanked altered deleted"
)
_DONE = {_participle(verb) for verb in ACTS - _ASKED} | _DONE_MORE
_ANSWERED = {_participle(verb) for verb in ANSWERS - _ASKED} | words(
    "told put looked altered reviewed translated consulted drawn brought taken met added amended"
)
_ADDRESSED = words("told informed notified advised thanked reminded")
"""Deeds done to somebody, who is then the one for whom they are done."""

_NEXT = re.compile(
    r"(?:;|,? *\b(?:and|so|but)) +(?=(?:the|an?|these|both|his|her|their|its|our)\b)|, +(?=which )"
)
_NAME = r"(?P<name>(?:[^\s;:.,()]+ +){0,10}?)"
_ADVERB = r"(?:(?:also|now|then|still|again|further|both|all|[a-z]{3,}ly) +)*"
_PASSIVE = re.compile(
    rf"{_NAME}(?P<modal>(?:will|would|shall|(?:is|are|was|were|has|have) +to|"
    rf"to)) +{_ADVERB}be +{_ADVERB}(?P<verb>[a-z-]+)(?![\w'-])",
    re.I,
)
_GOES = re.compile(
    rf"(?P<name>(?:(?:an?|the|his|her|their|this|these|its) +)?(?:[a-z-]+ +){{0,3}}?(?:reports?|"
    rf"papers?|letters?|"
    rf"items?|advertisements?|adverts?|cop(?:y|ies)|notices?|notes?|updates?|proposals?|"
    rf"matters?|drafts?) +(?:by +{UNIT} +)?|)(?P<modal>will|shall|(?:is|are) "
    r"+to|to) +(?:then +|also +)?(?P<verb>go|come)(?= +(?:to|back|before|up)\b)",
    re.I,
)
_FINITE = re.compile(
    r"(?<![\w'])(?:that|if|when|which|who|what|how|whether|where|said|would|will|was|were|is|are|"
    r"had|has|have|did|does|asked|agreed|wanted|wished|thought|felt|hoped|expected|in|on|no|"
    r"nobody|nothing|one|nor|there|and|with|ought|need|needs|likely|due|able|it is|"
    r"want|wants|wish|wishes|tend|tends|seem|seems|hope|hopes|like|going|come|came|asks|"
    r"if|should|not)(?![\w'-])",
    re.I,
)
"""Words that no name of a thing holds: the clause is another's, or denies."""
_PLACED = re.compile(r"in the [^;:.,()]{3,60}? the [a-z]+ (?:[^\s;:.,()]+ )?\Z", re.I)


def duties(shadow: Shadow, start: int, end: int, in_minutes: bool = False) -> list[Draft]:
    """What is told to be done, by whomever: *The form is to be altered and a notice put up*.

    ``in_minutes``: in the item on the last minutes, where it is the meeting that mends them.
    """
    text = shadow.text
    window = text[start:end]
    if not re.search(r"\b(?:be|to go|to come|(?:will|shall) (?:go|come))\b", window, re.I):
        return []
    starts = [skip(text, start, end), *(m.end() for m in _NEXT.finditer(text, start, end))]
    found: list[Draft] = []
    for at in starts:
        if found and at < found[-1].start:
            continue
        draft = _duty(shadow, at, end, in_minutes, first=at == starts[0])
        if draft is not None:
            found.append(draft)
    for before, after in pairwise(found):
        before.end = min(before.end, _before(text, before.start, after.start))
    return found


def _duty(shadow: Shadow, at: int, end: int, in_minutes: bool, first: bool) -> Draft | None:
    text = shadow.text
    match = _PASSIVE.match(text, at, end)
    goes = match is None
    match = match or _GOES.match(text, at, end)
    if match is None:
        return None
    name, modal = match.group("name"), match.group("modal").lower()
    verb = match.group("verb").lower()
    relative = name.strip().lower() == "which"
    if not relative and not (_PLACED.match(name) and in_minutes) and _FINITE.search(name):
        return None
    told = modal in ("will", "would", "shall")
    agent = patterns.AGENT.match(text, match.end(), end)
    owners = owners_in(shadow, *agent.span("who")) if agent else []
    if modal.startswith(("was", "were")) and not owners:
        return None
    if not name.strip() and modal != "to":
        return None
    if not goes and verb not in (_ANSWERED if told else _DONE):
        return None
    if modal == "would" and (
        not first or _about_others(shadow, match) or re.search(r" (?:if|were) ", text[at:end])
    ):
        return None
    if told and owners and all(m.label == "ORG" for m in owners):
        return None
    by_meeting = in_minutes or verb == "thanked"
    kind: ActionKind = "undertaking" if told else "resolution" if by_meeting else "action"
    whom = next(shadow.within(*match.span("name"), "ROLE", "PERSON", "ORG"), None)
    begin, recipient = at, None
    if verb in _ADDRESSED:
        alone = re.match(r"\W*(?:[.;]|\Z)", text[match.end() : end]) is not None
        begin, recipient = at if alone else match.start("verb"), whom
    elif relative:
        begin = match.start("verb")
    stop = cut(text, max(begin, match.end() - 3), end)
    if agent is not None and owners and not re.search(r"\w", text[agent.end("who") : stop]):
        stop = max(begin, text.rindex("by", begin, agent.start("who")))
    return Draft(kind, begin, stop, begin, owners, recipient=recipient)


def _about_others(shadow: Shadow, match: re.Match[str]) -> bool:
    """Whether *would be* speaks of one who is tagged, whose fate is news."""
    return next(shadow.within(*match.span("name")), None) is not None


def _before(text: str, start: int, end: int) -> int:
    """Where a deed ends that an *and* before ``end`` joins to the next."""
    return start + len(re.sub(r"(?:\W|\b(?:and|so|but)\b)*\Z", "", text[start:end]))


def joined(text: str, drafts: list[Draft], more: list[Draft]) -> list[Draft]:
    """Both, where the second overlap the first only behind an *and*, and so end them."""
    kept: list[Draft] = []
    for draft in more:
        inside = next((d for d in drafts if d.start <= draft.start < d.end), None)
        if inside is None:
            if all(draft.end <= d.start or d.end <= draft.start for d in drafts):
                kept.append(draft)
        elif re.search(r"(?:;|,? *\b(?:and|so|but)) +\Z", text[inside.start : draft.start]):
            inside.end = _before(text, inside.start, draft.start)
            kept.append(draft)
    return sorted([*drafts, *kept], key=lambda draft: draft.start)
