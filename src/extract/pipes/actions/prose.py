"""Actions in a sentence: who is to do, undertook, was asked or resolved what."""

from __future__ import annotations

import re

from extract.pipes.actions import patterns
from extract.pipes.actions.directives import is_base, parts_of
from extract.pipes.actions.drafts import Draft, cut, owners_in
from extract.pipes.actions.lexicon import ACTS
from extract.pipes.forms import words
from extract.records.shadow import UNITS, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

BODIES = words(
    """committee sub-committee subcommittee board panel council cabinet forum commission executive group partnership
    party authority trust assembly governing"""
)
_KINDS: dict[str, ActionKind] = {
    "resol": "resolution", "agree": "resolution", "deter": "resolution", "decid": "resolution",
    "decis": "resolution", "direc": "resolution", "order": "resolution", "remit": "resolution",
    "recom": "recommendation", "reque": "request", "actio": "action", "ap": "action",
    "propo": "resolution", "sugge": "recommendation", "advis": "recommendation", "autho": "resolution",
    "instr": "resolution", "requi": "resolution", "endor": "resolution",
}  # fmt: skip
_UNITS = re.compile(UNITS, re.I)
_SUBJECT = re.compile(
    r"(?:\A|[.;:,*)\]\u2022\u2192\u2026\"-]|\b(?:and|but|while|whilst|so|that|where|which|then|thereupon|however))[\"' *_]*\Z",
    re.I,
)
_PRONOUN = re.compile(r"(?<![\w'])(?P<who>he|she|they|it)(?![\w'-])", re.I)
_HEAD = re.compile(r"[\W_\d]*\Z")
_AND_TO = re.compile(r",? and +(?:(?:then|also) +)?to +(?=[a-z])")
_STARTED = re.compile(r"(?:would|will) +(?:be|have)\b|would (?:like|prefer|welcome)", re.I)


def kind_of(word: str) -> ActionKind:
    """The kind of action that a word such as *RESOLVED* opens."""
    low = word.lower()
    return next((kind for key, kind in _KINDS.items() if low.startswith(key)), "resolution")


def headed(shadow: Shadow, start: int, end: int) -> list[Draft] | None:
    """The parts of a sentence that opens with RESOLVED, Action: and the like; None of another."""
    text = shadow.text
    head = patterns.HEADED.match(text, start, end)
    if head is None:
        return None
    word = head.group("word")
    after = patterns.AFTER_HEAD.match(text, head.end(), end)
    if after is None:
        return None
    rest = text[head.end() : head.end() + 8].lower().lstrip(" *_,")
    heads_on = rest.startswith(("that", "to ", "by "))
    if not (word.isupper() or after.group("mark") or heads_on):
        return None
    kind: ActionKind = "recommendation" if after.group("recommend") else kind_of(word)
    body = next(shadow.within(start, head.end(), "ORG"), None)
    recipient = None
    for group in ("to", "to2"):
        if after.group(group):
            recipient = next(shadow.within(*after.span(group)), None)
    begin = after.end()
    if heads_on and not after.group("mark") and not recipient:
        begin = head.end()
    if kind == "action":
        return _labelled(shadow, begin, end, kind)
    if kind == "request":
        drafts = _labelled(shadow, begin, end, kind)
        return drafts
    return parts_of(shadow, begin, end, kind, body, recipient)


def _labelled(shadow: Shadow, start: int, end: int, kind: ActionKind) -> list[Draft]:
    """What follows *Action:*: an owner and a verb, or a note of what is to be done."""
    text = shadow.text
    found = owned_line(shadow, start, end, kind)
    if found:
        return found
    only = _UNITS.match(text, start, end)
    if only is not None and not re.search(r"[a-z]{3}", text[only.end() : end]):
        return []  # "ACTION: JS" speaks of the words before it
    return parts_of(shadow, start, end, kind)


def owned_line(shadow: Shadow, start: int, end: int, kind: ActionKind) -> list[Draft]:
    """*JS to chase the form*, *JS - chase the form - 22/3*: an owner at the head of a line."""
    text = shadow.text
    units = _UNITS.match(text, _skip(text, start, end), end)
    if units is None:
        return []
    owned = patterns.OWNED.match(text, units.start(), end)
    if owned is not None and is_base(owned.group("verb")):
        begin = owned.start("what")
        owners = owners_in(shadow, *owned.span("who"))
        return [Draft(kind, begin, cut(text, begin, end), start, owners)]
    line = patterns.LINE.match(text, units.start(), end)
    if line is None:
        return []
    begin, stop, due = line.start("what"), end, None
    for match in re.finditer(r" - *|, *due:? *", text[begin:end]):
        date = next(shadow.within(begin + match.end(), end, "DATE"), None)
        if date is not None and not re.search(r"[^\W\d_]{4}", text[begin + match.end() : date.start]):
            stop, due = begin + match.start(), date
            break
    return [Draft(kind, begin, stop, start, owners_in(shadow, *line.span("who")), due=due)]


def _skip(text: str, start: int, end: int) -> int:
    while start < end and text[start] in " \"'*_->#•~→":
        start += 1
    return start


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
    drafts = _impersonal(shadow, start, end)
    reach = max((draft.end for draft in drafts), default=start)
    for at, mention in _subjects(shadow, start, end, before):
        if at < reach:
            continue
        lead = shadow.lead(at, start)
        window = text[max(start, lead - 30) : lead]
        inside = not _HEAD.match(text[start:lead])
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
    drafts += _passive(shadow, start, end) if not drafts else []
    drafts += _terse(shadow, start, end) if not drafts else []
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
        if subject is not None and not _HEAD.match(text[floor : shadow.lead(subject.start, floor)]):
            subject = None
        if subject is None and not _PRONOUN.match(text, _skip(text, floor, end)):
            continue
        units = _UNITS.match(text, shadow.lead(subject.start, floor)) if subject else None
        owners = owners_in(shadow, units.start(), units.end()) if units else []
        found += _verb_of(shadow, match.end() - 1, owners, match.end(), end)
    return found


def _passive(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*The register would be mended by May*; *Mr Hay was elected Chair*."""
    text = shadow.text
    begin = _skip(text, start, end)
    match = patterns.PASSIVE_DUE.match(text, begin, end)
    if match is not None:
        agent = patterns.BY_AGENT.match(text, begin, end)
        owners = owners_in(shadow, *agent.span("who")) if agent else []
        said = re.search(r"\b(?:said|promised|confirmed|undertook|assured [^,;]{2,30}?|advised|added)(?: that)? ", text[begin : match.end()])
        speaker = next(shadow.within(begin, match.end(), "ROLE", "PERSON"), None) if said else None
        due = next(
            (
                m
                for m in patterns.DUE.finditer(text, match.end(), end)
                if patterns.STRICT.search(m.group("lead"))
                or re.match(r"(?:today|tomorrow|tonight|this week|next week)", shadow.view.text[m.start("date") : m.end("date")], re.I)
            ),
            None,
        )
        if owners or due is not None:
            at = begin + said.end() if said and speaker else begin
            who = owners or ([speaker] if speaker else [])
            return [Draft("undertaking", at, cut(text, at, end), at, who, open_who=not who)]
    decided = patterns.PASSIVE_DECISION.match(text, begin, end)
    if decided is not None and not patterns.NEGATIVE.search(text[start : decided.end()][:-9]):
        rest = text[decided.end() : end]
        if not re.match(r" *(?:subject|as|for)?\b[^.]{0,12}?\b(?:19|20)\d\d", rest):
            return [Draft("resolution", begin, cut(text, begin, end), begin, by_body=True)]
    return []


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
        units = _UNITS.match(text, lead, end)
        after = units.end() if units else who.end
        owners = owners_in(shadow, lead, after) or [who]
        first = owners[0]
        decided = _body_decides(shadow, after, end, owners, body)
        if decided:
            return decided
        owned = patterns.OWNED.match(text, lead, end)
        if owned is not None and owned.group("modal") in ("to", "is to", "are to", "was to", "were to", "had to"):
            if owned.group("verb") in ACTS or (not inside and is_base(owned.group("verb")) and owned.group("verb") != "be"):
                begin = owned.start("what")
                return [Draft("action", begin, cut(text, begin, end), lead, owners_in(shadow, *owned.span("who")))]
    asked = patterns.WAS_ASKED.match(text, after, end)
    if asked is not None and first is not None:
        what = asked.start("what")
        match = re.match(r"(?:not +)?to +", text[what:end])
        begin = what + (match.end() if match and not match.group().startswith("not") else 0)
        asker = next(shadow.within(*asked.span("by")), None) if asked.group("by") else None
        return [Draft("request", begin, cut(text, begin, end), lead, owners, asker=asker)]
    return _verb_of(shadow, after, owners, lead, end)


def _verb_of(
    shadow: Shadow, after: int, owners: list[Mention], lead: int, end: int
) -> list[Draft]:
    """What the subject that ends at ``after`` undertakes, shall do or asks for."""
    text = shadow.text
    first = owners[0] if owners else None
    undertakes = patterns.UNDERTAKES.match(text, after, end)
    if undertakes is not None:
        found = _undertaken(shadow, undertakes, owners, lead, end)
        if found:
            return found
    said = patterns.SAID_WOULD.match(text, after, end)
    if said is not None and said.group("verb") in ACTS:
        begin = said.start("what")
        named = list(shadow.within(*said.span("who")))
        who = named or owners
        return [Draft("undertaking", begin, cut(text, begin, end), lead, who, open_who=not who)]
    will = patterns.WILL.match(text, after, end)
    if will is not None and will.group("modal") == "would" and will.group("what").startswith("not "):
        will = None
    if will is not None and (
        will.group("verb") in ACTS or (will.group("modal") == "must" and is_base(will.group("verb")))
    ):
        modal = will.group("modal")
        kind: ActionKind = (
            "undertaking" if modal in ("will", "would", "shall") else "recommendation" if modal == "should" else "action"
        )
        begin = will.start("what")
        if not (modal == "should" and first is None):
            return [Draft(kind, begin, cut(text, begin, end), lead, owners, open_who=not owners)]
    asks = patterns.ASKS.match(text, after, end)
    if asks is not None:
        return requested(shadow, asks, first, end)
    promised = patterns.PROMISES.match(text, after, end)
    if promised is not None:
        begin = promised.start("what")
        to = next(shadow.within(*promised.span("for")), None) if promised.group("for") else None
        stop = cut(text, begin, end)
        return [Draft("undertaking", begin, stop, lead, owners, recipient=to, open_who=not owners)]
    return []


def is_body(mention: Mention, body: str | None) -> bool:
    """Whether an ORG is the deciding body: the meeting's own, or a reduced name such as *Board*."""
    if mention.label != "ORG":
        return mention.text.lower() in ("members", "councillors", "governors", "trustees")
    name = mention.text.lower()
    tail = name.split()[-1:] or [""]
    return (tail[0] in BODIES and len(name.split()) <= 3) or (body or "").lower().endswith(name)


def _body_decides(
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
        if follow and (loud or rest.startswith(("that ", "to ", ":", "by ", "on ", "unanimously"))):
            kind: ActionKind = "recommendation" if follow.group("recommend") else kind_of(word)
            recipient = next(shadow.within(*follow.span("to")), None) if follow.group("to") else None
            recipient = recipient or (
                next(shadow.within(*follow.span("to2")), None) if follow.group("to2") else None
            )
            begin = follow.end() if follow.group("mark") or recipient or loud else resolves.end()
            found = parts_of(shadow, begin, end, kind, owners[0], recipient)
            if word.startswith("direct"):
                for draft in found:
                    if draft.owners != [owners[0]]:
                        draft.kind = "action"
            # "agreed that it was a good idea" is a view.
            return [d for d in found if loud or not word.startswith(("agree", "decid")) or d.owners != [owners[0]] or _is_to_do(text, d)]
    remits = patterns.REMITS.match(text, after, end)
    if remits is not None:
        begin = remits.start("what")
        to = owners_in(shadow, *remits.span("who"))
        return [Draft("resolution", begin, cut(text, begin, end), begin, to)]
    decides = patterns.BODY_DECIDES.match(text, after, end)
    if decides is not None and owners[0].label == "ORG":
        begin = decides.start("what")
        rest = re.match(r"\w+ +(?:that|how|whether)\b", text[begin:end])
        if rest is None and not patterns.NEGATIVE.search(text[max(0, after - 40) : after]):
            return [Draft("resolution", begin, cut(text, begin, end), begin, [owners[0]])]
    return []


def _is_to_do(text: str, draft: Draft) -> bool:
    head = text[max(0, draft.start - 4) : draft.start]
    words_said = text[draft.start : draft.end]
    return head.strip() == "to" or re.search(
        r"\b(?:should|shall|would|will|to be|be [a-z]+(?:ed|en|nt|ut))\b", words_said
    ) is not None


def _undertaken(
    shadow: Shadow, match: re.Match[str], owners: list[Mention], lead: int, end: int
) -> list[Draft]:
    text = shadow.text
    begin = match.start("what")
    link = match.group("link").lower()
    word = match.group("word").lower()
    if link == "that":
        would = re.match(
            rf"(?P<who>he|she|they|it|{UNITS}) +(?:would|will|should) +(?P<what>(?P<verb>[a-z-]+))", text[begin:end], re.I
        )
        if would is None:
            if not word.startswith(("undert", "promis", "gave", "pledg")):
                return []
        elif would.group("verb") in ACTS and not list(shadow.within(begin, begin + would.end("who"))):
            begin += would.start("what")
        elif word.startswith("agree") and would.group("verb") not in ACTS:
            return []
    elif link == "to" and not re.match(r"[a-z]", text[begin : begin + 1]):
        return []
    stop = cut(text, begin, end)
    drafts, at = [], begin
    for again in _AND_TO.finditer(text, begin, stop):
        drafts.append(Draft("undertaking", at, again.start(), lead, owners, open_who=not owners))
        at = again.end()
    return [*drafts, Draft("undertaking", at, stop, lead, owners, open_who=not owners)]


def requested(shadow: Shadow, asks: re.Match[str], asker: Mention | None, end: int) -> list[Draft]:
    """What follows *asked*: who shall do what."""
    text = shadow.text
    begin = asks.start("what")
    word = asks.group("word").lower()
    kind: ActionKind = "recommendation" if word.startswith("recom") else "request"
    if patterns.MUST_NOT_ASK.match(text, begin, end):
        return []
    semicolon = text.find(";", begin, end)
    whole = semicolon if semicolon >= 0 else end
    stop = cut(text, begin, whole)
    that = text[begin : begin + 5].lower() == "that "
    one = patterns.ASKED_ONE.match(text, begin, whole)
    if one is not None:
        what = one.start("what")
        link = (one.group("link") or "").lower()
        verb = re.match(r"[a-z-]+", text[what:whole])
        if verb is not None and (link or (that and verb.group() in ACTS)):
            return _asked(shadow, one, kind, asker, max(stop, what + 1), whole)
    if word in ("wants", "would like", "wished"):
        return []
    if that:
        plain = re.match(r"that +(?:the |an? )?[\w' -]{2,40}? [a-z]+ ", text[begin:stop])
        owners: list[Mention] = []
        agent = patterns.BY_AGENT.match(text, begin, stop)
        if agent is not None and " be " in text[begin:stop]:
            owners = owners_in(shadow, *agent.span("who"))
        return [Draft(kind, begin + 5, stop, begin, owners, asker=asker)] if plain else []
    wanted = patterns.ASKED_FOR.match(text, begin, stop)
    if wanted is not None and word in ("asked", "asks", "requested"):
        weighty = patterns.WITH_WEIGHT.search(text, wanted.start("what"), stop)
        dated = patterns.DUE.search(text, begin, stop)
        if weighty or dated:
            return [Draft(kind, wanted.start("what"), stop, begin, asker=asker)]
        return []
    if word.startswith(("requested", "recommended")) and not re.match(
        r"(?:to|by|in|at|on)\b", text[begin:stop]
    ):
        return [Draft(kind, begin, stop, begin, asker=asker)]
    return []


_AND_UNIT_TO = re.compile(rf" and +(?={UNITS} +to +[a-z])", re.I)


def _asked(
    shadow: Shadow,
    one: re.Match[str],
    kind: ActionKind,
    asker: Mention | None,
    stop: int,
    whole: int,
) -> list[Draft]:
    """*asked A to do this and B to do that*."""
    text = shadow.text
    what = one.start("link") if (one.group("link") or "").lower().startswith("not") else one.start("what")
    owners = owners_in(shadow, *one.span("who"))
    if not owners and asker is not None:
        # "AG has told the Panel; Gerald asked him to write it": he who was spoken of before.
        floor = shadow.view.sentence(asker.start)[0]
        spoken_of = list(shadow.within(floor, asker.start, "ROLE", "PERSON"))
        owners = spoken_of[:1]
    first = Draft(kind, what, stop, what, owners, asker=asker)
    more = _AND_UNIT_TO.search(text, what, whole)
    if more is None:
        return [first]
    first.end = min(stop, more.start())
    second = patterns.ASKED_ONE.match(text, more.end(), whole)
    if second is None:
        return [first]
    begin = second.start("what")
    who = owners_in(shadow, *second.span("who"))
    return [first, Draft(kind, begin, cut(text, begin, whole), begin, who, asker=asker)]


def _impersonal(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*It was agreed that the Clerk write ...*."""
    text = shadow.text
    match = patterns.IT_WAS.search(text, start, end)
    if match is None or patterns.NEGATIVE.search(text[max(start, match.start() - 40) : match.start()]):
        return []
    kind = kind_of(match.group("word"))
    if match.group("word").lower().startswith(("sugg", "requ")) and match.group("link") == "to":
        return []
    begin = match.start("link")
    drafts = []
    for draft in parts_of(shadow, begin, end, kind):
        if match.group("link").lower() == "to" or draft.owners or _is_to_do(text, draft):
            if draft.owners and kind == "resolution":
                draft.kind = "action"
            if kind == "request" and not draft.owners:
                draft.by_body = False
            drafts.append(draft)
    return drafts


def _terse(shadow: Shadow, start: int, end: int) -> list[Draft]:
    match = patterns.TERSE.match(shadow.text, start, end)
    if match is None:
        return []
    begin = match.start("what")
    stop = cut(shadow.text, begin, end)
    first = Draft("resolution", begin, stop, begin, by_body=True)
    rest = [draft for draft in parts_of(shadow, stop, end, "resolution") if draft.owners]
    return [first, *rest]


def marked(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*(Action: Head of Estates)* and *ACTION: JS* after the words they speak of."""
    text = shadow.text
    match = patterns.BRACKETED.search(text, start, end) or patterns.TRAILING.search(text, start, end)
    if match is None:
        return []
    stop = match.start()
    sentences = [s for s in shadow.view.sentences_in(start, stop) if re.search(r"\w{3}", text[s[0] : s[1]])]
    if not sentences:
        return []
    begin = _skip(text, sentences[-1][0], stop)
    due = next(shadow.within(match.end("who"), match.end(), "DATE"), None)
    owners = owners_in(shadow, *match.span("who"))
    owned = patterns.OWNED.match(text, begin, stop)
    if owned is not None and is_base(owned.group("verb")):
        begin = owned.start("what")
    return [Draft("action", begin, stop, begin, owners, due=due)]
