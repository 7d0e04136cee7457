"""What a body decides in prose, and what is decided or promised without a subject."""

from __future__ import annotations

import re

from extract.pipes.actions import decision_patterns, details, patterns
from extract.pipes.actions.directives import parts_of, without_agent
from extract.pipes.actions.drafts import Draft, cut, owners_in
from extract.pipes.actions.heads import kind_of, skip
from extract.pipes.actions.lexicon import ACTS
from extract.pipes.forms import words
from extract.records.shadow import DATE, UNIT, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_LIMB = re.compile(r",? *(?:for|subject to)? *(?=\(a\) )")
_UNTIL = re.compile(rf" +(?:to|until|till) +(?:the +)?(?={DATE})", re.I)
_NEXT_CLAUSE = re.compile(rf"(?:;|,? *\b(?:and|so)) +(?=the\b|all\b|both\b|{UNIT} +(?:was|were)\b)")
_OTHER_CLAUSE = re.compile(
    r"\b(?:nothing|nobody|no|not|had|has|have|that|which|who) .* (?:and|but|but nothing) |"
    r"\b(?:nothing|nobody) was\b",
    re.I,
)
BODIES = words(
    """committee sub-committee subcommittee board panel council cabinet forum commission
    executive group partnership party authority trust assembly governing"""
)
_SOON = re.compile(r"today|tomorrow|tonight|this week|next week", re.I)
_TO_DO = re.compile(
    r"\b(?:should|shall|would|will|to)? ?be [a-z]+(?:ed|en|nt|ut|de|ght|ld|ft|pt|wn|ne)\b|"
    r"\b(?:should|shall|would|will) (?:also )?(?P<verb>[a-z-]+)"
)


def is_body(mention: Mention, body: str | None) -> bool:
    """Whether an ORG is the deciding body: the meeting's own, or a reduced name such as *Board*."""
    if mention.label != "ORG":
        return mention.text.lower() in ("members", "councillors", "governors", "trustees")
    name = mention.text.lower()
    tail = name.split()[-1:] or [""]
    if (
        tail[0] in ("council", "authority", "trust", "party", "partnership", "group")
        and " " in name
    ):
        return (body or "").lower() == name  # the name of some other body, as likely
    if (tail[0] in BODIES and len(name.split()) <= 3) or (body or "").lower().endswith(name):
        return True
    initials = "".join(word[0] for word in (body or "").split() if word[:1].isalpha()).upper()
    return len(name) > 1 and initials.endswith(mention.text)


def body_decides(
    shadow: Shadow, after: int, end: int, owners: list[Mention], body: str | None
) -> list[Draft]:
    text = shadow.text
    if not is_body(owners[0], body):
        return []
    resolves = patterns.BODY_RESOLVES.match(text, after, end)
    if resolves is not None:
        word = resolves.group("word")
        follow = patterns.AFTER_HEAD.match(text, resolves.end(), end)
        rest = text[resolves.end() : end].lstrip(" ,")
        loud = word.isupper()
        advised = patterns.ADVISED_THAT.match(text, resolves.end(), end)
        if advised is not None and word.lower().startswith("advis"):
            begin = advised.start("what")
            to = owners_in(shadow, *advised.span("who"))
            return [Draft("recommendation", begin, cut(text, begin, end), begin, to)]
        if follow and (loud or rest.startswith(("that ", "to ", ":", "by ", "on ", "unanimously"))):
            kind: ActionKind = "recommendation" if follow.group("recommend") else kind_of(word)
            recipient = (
                next(shadow.within(*follow.span("to")), None) if follow.group("to") else None
            )
            recipient = recipient or (
                next(shadow.within(*follow.span("to2")), None) if follow.group("to2") else None
            )
            begin = follow.end() if follow.group("mark") or recipient or loud else resolves.end()
            found = parts_of(shadow, begin, end, kind, owners[0], recipient)
            # "agreed that it was a good idea" is a view.
            return [
                d
                for d in found
                if loud
                or not word.startswith(("agree", "decid"))
                or d.owners != [owners[0]]
                or is_to_do(text, d)
            ]
    remits = decision_patterns.REMITS.match(text, after, end)
    if remits is not None:
        begin = remits.start("what")
        to = owners_in(shadow, *remits.span("who"))
        return [Draft("resolution", begin, cut(text, begin, end), begin, to)]
    decides = patterns.BODY_DECIDES.match(text, after, end)
    if decides is not None:
        begin = decides.start("what")
        view = re.match(
            r"\w+ +(?:that|how|whether|(?:it|there) (?:was|is|had|would|will))\b", text[begin:end]
        )
        if view is None and not patterns.NEGATIVE.search(text[max(0, after - 40) : after]):
            return [Draft("resolution", begin, cut(text, begin, end), begin, [owners[0]])]
    return []


def is_to_do(text: str, draft: Draft) -> bool:
    head = text[max(0, draft.start - 4) : draft.start]
    words_said = text[draft.start : draft.end]
    if head.strip() == "to":
        return True
    if re.match(
        r"(?:what|there|it|they|he|she|this (?:was|is)|in light|individuals)\b", words_said, re.I
    ):
        return False
    match = _TO_DO.search(words_said)
    return match is not None and (match.group("verb") is None or match.group("verb") in ACTS)


def impersonal(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*It was agreed that the Clerk write ...*."""
    text = shadow.text
    match = patterns.IT_WAS.search(text, start, end)
    if match is None or patterns.NEGATIVE.search(
        text[max(start, match.start() - 40) : match.start()]
    ):
        return []
    kind = kind_of(match.group("word"))
    link = (match.group("link") or "that").lower()
    if kind == "request" and link.endswith("to"):
        return []
    begin = match.start("link") if match.group("link") else match.end()
    by = next(shadow.within(*match.span("by")), None) if match.group("by") else None
    drafts = []
    seconded = "seconded" in match.group("word")
    for draft in parts_of(shadow, begin, end, kind, by):
        if (
            link.endswith("to")
            or seconded
            or draft.owners not in ([], [by])
            or is_to_do(text, draft)
        ):
            drafts.append(draft)
    return drafts[:1] if seconded else drafts


def passive(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*The register would be mended by May*; *Mr Hay was elected Chair*."""
    text = shadow.text
    begin = skip(text, start, end)
    sentence = text[start:end]
    likely = " would be " in sentence or " will be " in sentence
    match = decision_patterns.PASSIVE_DUE.match(text, begin, end) if likely else None
    if match is not None:
        agent = patterns.AGENT.match(text, match.end(), end)
        owners = owners_in(shadow, *agent.span("who")) if agent else []
        if owners and all(m.label == "ORG" for m in owners):
            return []  # news of another body
        said = re.search(
            r"\b(?:said|promised|confirmed|undertook|assured [^,;]{2,30}?|advised|"
            r"added)(?: that)? ",
            text[begin : match.end()],
        )
        speaker = next(shadow.within(begin, match.end(), "ROLE", "PERSON"), None) if said else None
        due = next(
            (
                m
                for m in details.DUE.finditer(text, match.end(), end)
                if details.STRICT.search(m.group("lead"))
                or _SOON.match(shadow.view.text, m.start("date"), m.end("date"))
            ),
            None,
        )
        if owners or due is not None:
            at = begin + said.end() if said and speaker else begin
            who = owners or ([speaker] if speaker else [])
            stop = cut(text, at, end)
            stop = without_agent(text, at, agent, stop) if agent is not None else stop
            return [Draft("undertaking", at, stop, at, who, open_who=not who, told=True)]
    likely = " was " in sentence or " were " in sentence
    decided, begin = _decision(text, begin, end) if likely else (None, begin)
    if decided is not None and not patterns.NEGATIVE.search(text[start : decided.end()][:-9]):
        rest = text[decided.end() : end]
        long_ago = re.match(rf"[^,;:.]{{0,60}}? (?:in|since|last) {DATE}", rest)
        if not long_ago and not re.match(
            r" *(?:subject|as|for)?\b[^.]{0,12}?\b(?:19|20)\d\d", rest
        ):
            return [Draft("resolution", begin, cut(text, begin, end), begin, by_body=True)]
    return []


def _decision(text: str, start: int, end: int) -> tuple[re.Match[str] | None, int]:
    """The first clause that tells a decision in the passive, and where it begins."""
    for begin in (start, *(m.end() for m in _NEXT_CLAUSE.finditer(text, start, end))):
        found = decision_patterns.PASSIVE_DECISION.match(text, begin, end)
        found = found or decision_patterns.DECISION_OF_IT.match(text, begin, end)
        if found is not None and not _OTHER_CLAUSE.search(text, begin, found.end()):
            return found, begin
    return None, start


def proposed(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*The Chair proposed that the van be sold, and the Board agreed*."""
    text = shadow.text
    if not has_any(text[start:end], ("proposed that ", "moved that ", "suggested that ")):
        return []
    reach = min(len(text), end + 80)
    match = decision_patterns.PROPOSED.search(text, start, reach)
    if match is None or match.start() >= end:
        return []
    body = next(shadow.within(*match.span("who")), None) if match.group("who") else None
    begin = match.start("what")
    owners = [body] if body else []
    return [
        Draft("resolution", begin, cut(text, begin, match.end("what")), begin, owners, by_body=True)
    ]


def has_any(window: str, words_said: tuple[str, ...]) -> bool:
    return any(word in window for word in words_said)


def terse(shadow: Shadow, start: int, end: int) -> list[Draft]:
    text = shadow.text
    match = decision_patterns.TERSE.match(text, start, end)
    if match is None:
        voted = decision_patterns.VOTED.search(text, start, end)
        match = decision_patterns.TERSE.match(text, voted.end(), end) if voted is not None else None
    if match is None:
        return []
    begin = match.start("what")
    stop = cut(text, begin, end)
    limb = _LIMB.search(text, begin, stop)
    stop = limb.start() if limb is not None else stop
    remits = match.group("what").lower().startswith(("ref", "remit"))
    first = Draft("resolution", begin, stop, begin, by_body=True, to_nobody=not remits)
    if match.group("what").endswith(" was to "):
        first.start = match.end("what")
    until = _UNTIL.match(text, match.end("what"), stop)
    first.due = shadow.at(until.end()) if until is not None else None
    rest = parts_of(shadow, stop, end, "resolution")
    return [first, *(draft for draft in rest if draft.owners or limb is not None)]


def left_or_asked(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*It was left to the Clerk to find a date*; *those present were asked to leave it tidy*."""
    text = shadow.text
    window = text[start:end]
    left = decision_patterns.LEFT_TO.search(text, start, end) if " left " in window else None
    if left is not None:
        begin = left.start("what")
        return [
            Draft(
                "resolution",
                begin,
                cut(text, begin, end),
                begin,
                owners_in(shadow, *left.span("who")),
            )
        ]
    asked = decision_patterns.ALL_ASKED.search(text, start, end) if "ed to " in window else None
    if asked is not None:
        begin = asked.start("what")
        who = Mention(*asked.span("who"), "PERSON", shadow.view.text[slice(*asked.span("who"))])
        return [Draft("request", begin, cut(text, begin, end), begin, [who])]
    return []
