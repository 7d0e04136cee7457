"""Clauses without an owner before the verb: *The crossing will be raised*, *The bid was refused*.

A clause is what stands between the marks and conjunctions around its verb.  Whose deed it is, is
said by its agent (*by the Clerk*) or by the one who promises it (*the Clerk said that ...*).
"""

from __future__ import annotations

import re
from itertools import pairwise

from extract.pipes.actions import clause_patterns as grammar
from extract.pipes.actions import due_patterns, patterns
from extract.pipes.actions.drafts import Draft, cut, owners_in
from extract.pipes.actions.heads import skip
from extract.pipes.actions.lexicon import SURE
from extract.pipes.actions.participles import ADDRESSED, DONE, PROMISED, SETTLED, TOLD
from extract.records.shadow import Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_CARRIED = ("adopted", "agreed", "approved", "carried", "passed")
_MOST = 160
"""Characters before a verb in which its subject is sought."""


def clause_start(text: str, floor: int, verb: int) -> int:
    """Where the clause of a verb begins: behind the last mark or conjunction that opens one.

    An *and* that only joins names (*the code and the register were signed*, *It was agreed that
    the code and the register be signed*) opens none.
    """
    begin = floor
    for match in grammar.BREAK.finditer(text, max(floor, verb - 3 * _MOST), verb):
        if not re.search(r"\w", text[match.end() : verb]):
            continue
        _, that, before = text[begin : match.start()].rpartition(" that ")
        which = match.group().endswith("of which")
        if (
            match.group("hard")
            or which
            or grammar.FINITE.search(before)
            or grammar.PAST.search(before)
        ):
            begin = match.end()
        elif that:
            begin = match.start() - len(before)
    return skip(text, begin, verb)


def deeds_and_decisions(
    shadow: Shadow, start: int, end: int, in_minutes: bool = False
) -> list[Draft]:
    """What a sentence tells to be done, or as settled, by whomever.

    *The form is to be altered and a notice put up*; *The accounts were passed*.  ``in_minutes``:
    in the item on the last minutes, where it is the meeting that mends them.
    """
    text = shadow.text
    if not grammar.LIKELY.search(text, start, end):
        return []
    found: list[Draft | None] = []
    for match in grammar.VERB.finditer(text, start, end):
        begin = clause_start(text, start, match.start())
        if match.start() - begin > _MOST:
            continue
        if match.group("past"):
            found.append(_settled(shadow, match, begin, end, in_minutes))
        elif match.group("goes"):
            found.append(_going(shadow, match, skip(text, start, end), begin, end))
        else:
            found.append(_deed(shadow, match, start, begin, end, in_minutes))
    drafts: list[Draft] = []
    for draft in found:
        if draft is not None and (not drafts or draft.scope > drafts[-1].scope):
            drafts.append(draft)
    for before, after in pairwise(drafts):
        before.end = min(before.end, before_and(text, before.start, after.start))
    return drafts


def _deed(
    shadow: Shadow, match: re.Match[str], floor: int, begin: int, end: int, in_minutes: bool
) -> Draft | None:
    text = shadow.text
    modal, verb = match.group("modal").lower(), match.group("verb").lower()
    told = modal in ("will", "would", "shall")
    speech = _speech(text, floor, begin, match) if told else None
    if speech is not None:
        begin = max(begin, speech.end())
        that = grammar.THAT.match(text, begin, match.start())
        begin = that.end() if that is not None else begin
    name = text[begin : match.start()]
    relative = name.strip().lower() == "which"
    if grammar.PAST.match(name) or grammar.FOR.match(name):
        return None  # "expressed a wish to be told": of what stands before the "and"
    placed = in_minutes and grammar.PLACED.match(name)
    plain = grammar.WHO.sub(" ", grammar.NONE.sub("", name))
    if not relative and not placed and grammar.FINITE.search(plain):
        return None
    agent = patterns.AGENT.match(text, match.end(), end)
    owners = owners_in(shadow, *agent.span("who")) if agent else []
    if modal.startswith(("was", "were")) and not owners:
        return None
    if not name.strip() and (modal != "to" or begin > floor + 4):
        return None
    rest = text[match.end() : end]
    if told and not (verb in PROMISED or (verb in DONE and (owners or _soon(shadow, match, end)))):
        return None
    if not told and (verb in grammar.STATES or not (verb in DONE or verb.endswith("ed"))):
        return None
    if modal == "to" and verb in grammar.ADJUNCT and re.match(r"\W*[^\W\d_]", rest):
        return None
    whom = next(shadow.within(begin, match.start(), "ROLE", "PERSON", "ORG"), None)
    if told and speech is None and not owners:
        subject = whom is not None and shadow.opens(shadow.lead(whom.start, begin), begin)
        # "The Inspectorate's letters will be circulated": what is its own is no news of it.
        owns = whom is not None and re.search(r"[a-z]{3}", text[whom.end : match.start()])
        if subject and not owns and verb not in ADDRESSED and verb != "written":
            return None  # whose fate is news
        if modal == "would" and grammar.HYPOTHESIS.search(text, floor, end):
            return None
    if told and owners and all(m.label == "ORG" for m in owners):
        return None
    kind: ActionKind = "action"
    if told:
        kind = "undertaking"
    elif in_minutes or verb in grammar.OF_THE_MEETING:
        kind = "resolution"
    at = match.start("verb") if relative else begin
    if whom is not None and whom.label == "ROLE":
        named = next(shadow.within(whom.end, match.start(), "PERSON"), None)
        whom = named if named and text[whom.end : named.start].startswith(",") else whom
    sent = verb in ("sent", "given", "shown") and grammar.A_THING.match(rest)
    recipient = whom if verb in TOLD or sent or (verb == "written" and rest[:3] == " to") else None
    if recipient is not None and rest.count(" ") > name.count(" ") + 2:
        at = match.start("verb")
    stop = cut(text, max(at, match.end() - 3), end)
    if agent is not None and owners and not re.search(r"\w", text[agent.end("who") : stop]):
        stop = max(at, text.rindex("by", at, agent.start("who")))
    if told and not owners:
        owners = _speaker(shadow, speech, floor, begin)
    open_who = modal == "would" and not owners
    draft = Draft(kind, at, stop, begin, owners, recipient=recipient, open_who=open_who)
    # A paper or an answer that goes to the meeting is no news.
    draft.labelled = told and verb in grammar.HANDED and grammar.TO_US.match(rest) is not None
    return draft


def _speech(text: str, floor: int, begin: int, verb: re.Match[str]) -> re.Match[str] | None:
    """The saying that leads into a clause, or into the one before which its *that* goes on.

    *In reply, the Clerk said that it was late and that a letter would be sent*.
    """
    goes_on = grammar.THAT.match(text, begin, verb.start()) is not None
    floor = floor if goes_on else begin
    said = list(grammar.SPEECH.finditer(text, floor, verb.start()))
    if not said:
        return None
    if (goes_on or not said[-1].group("promises")) and verb.group("verb") not in grammar.HANDED:
        return None
    before = text[floor : said[-1].start()]
    opens = not re.search(r"\w", before) or before.rstrip().endswith(",")
    return said[-1] if opens and not grammar.HYPOTHESIS.search(before) else None


def _speaker(shadow: Shadow, speech: re.Match[str] | None, floor: int, begin: int) -> list[Mention]:
    """Who says that something will be done, or opened the sentence that goes on to tell it."""
    if speech is not None and speech.group("who"):
        return owners_in(shadow, *speech.span("who"))
    first = next(shadow.within(floor, begin, "ROLE", "PERSON", "ORG"), None)
    if (
        first is None
        or first.label == "ORG"
        or not shadow.opens(shadow.lead(first.start, floor), floor)
    ):
        return []
    return [first]


def _soon(shadow: Shadow, match: re.Match[str], end: int) -> bool:
    """Whether what will be done has a day by which."""
    return any(
        due_patterns.STRICT.search(m.group("lead"))
        or grammar.SOON.match(shadow.view.text, m.start("date"), m.end("date"))
        for m in due_patterns.DUE.finditer(shadow.text, match.end(), end)
    )


def _going(shadow: Shadow, match: re.Match[str], floor: int, begin: int, end: int) -> Draft | None:
    """*A report by officers will go to the Executive*; *Brown sauce to remain*."""
    text = shadow.text
    name = text[begin : match.start()]
    goes = match.group("goes").lower()
    bare = match.group("modal").lower() == "to"
    if grammar.FINITE.search(name) or not (re.search(r"\w", name) or (bare and begin == floor)):
        return None
    if goes in ("remain", "stay"):
        if not bare or name.count(" ") > 4 or next(shadow.within(begin, match.start()), None):
            return None
        return Draft("resolution", begin, cut(text, begin, end), begin, by_body=True)
    onward = re.match(r" +(?:to|back|before|up)\b", text[match.end() : end])
    if onward is None or (name.strip() and not grammar.THING.match(name)):
        return None
    modal = match.group("modal").lower()
    kind: ActionKind = "undertaking" if modal in ("will", "would", "shall") else "action"
    return Draft(kind, begin, cut(text, begin, end), begin, open_who=modal == "would")


def _settled(
    shadow: Shadow, match: re.Match[str], begin: int, end: int, in_minutes: bool
) -> Draft | None:
    text = shadow.text
    verb = match.group("done").lower()
    public = grammar.PUBLIC.search(text, begin, match.start())
    begin = public.start() if verb == "excluded" and public is not None else begin
    lead_in = grammar.LEAD_IN.match(text, begin, match.start())
    begin = lead_in.end() if lead_in is not None else begin
    name = text[begin : match.start()]
    if verb == "agreed" and re.fullmatch(r"\W*(?:this|both|all) ?", name, re.I):
        return None  # of what was said before
    if verb in _CARRIED and grammar.OF_A_MOTION.match(name):
        return None
    if verb not in SETTLED or re.search(
        r"\b(?:not|never|already|once|previously|recently|formerly|originally|initially) ",
        match.group(),
    ):
        return None
    plain = grammar.RELATIVE.sub("", name)
    if not re.search(r"\w{3}", name) or grammar.NO_SUBJECT.match(name):
        return None
    if grammar.FINITE.search(plain) or grammar.NOT_SETTLED.match(text, match.end(), end):
        return None
    only = grammar.ONLY_OF.get(verb)
    if only is not None and not in_minutes and not only.search(name):
        return None
    if verb in grammar.TO_DO_SO and text.startswith(" to ", match.end()):
        return None
    phrase = grammar.PHRASES.get(verb)
    if phrase is not None and not phrase.match(text, match.start("done"), end):
        return None
    rest = text[match.end() : end]
    if grammar.LONG_AGO.match(rest):
        return None
    stop = cut(text, max(begin, match.end() - 3), end)
    return Draft("resolution", begin, stop, begin, by_body=True)


def elliptic(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*Licence agreed*, *Slide closed at once*: what is settled in notes, without a finite verb."""
    text = shadow.text
    match = grammar.ELLIPTIC.match(text, start, end) if end - start < _MOST else None
    if match is None or grammar.FINITE.search(match.group("name")):
        return []
    if grammar.NO_SUBJECT.match(match.group("name")) or grammar.SHARE.match(match.group("name")):
        return []
    last = shadow.at(match.start("verb") - 2)
    if last is not None and last.end >= match.start("verb") - 1:
        return []  # "Members agreed" says nothing of what
    if grammar.OF_ITEMS.fullmatch(match.group("name")):
        return []  # "Items deferred" is a heading
    begin = match.start("name")
    return [Draft("resolution", begin, cut(text, begin, end), begin, by_body=True)]


def bidden(shadow: Shadow, start: int, end: int) -> list[Draft]:
    """*Ask the surveyor first*, *Please do not forward it*: a sentence that opens with its verb."""
    text = shadow.text
    asks = re.search(
        r"please|request for|wanted:|asked for|plea for|call for", text[start:end], re.I
    )
    wanted = grammar.WANTED.match(text, start, end) if asks is not None else None
    if wanted is not None:
        begin, stop = wanted.span("what" if wanted.group("what") else "fewer")
        if not grammar.FINITE.search(text[begin:stop].split(",")[0]):
            return [Draft("request", begin, cut(text, begin, stop), begin)]
    match = grammar.BIDDEN.match(text, start, end)
    if match is None:
        return []
    verb = match.group("verb").lower()
    please = match.group("please") or match.group("not")
    if verb not in SURE and not (verb in grammar.MAYBE and match.group("thing")):
        return []
    clause = re.split(
        r"[,;:]|\b(?:if|when|once|that|which|who|whether|as|because|so)\b",
        text[match.start("what") : end],
    )[0]
    if not please and grammar.FINITE.search(clause):
        return []
    kind: ActionKind = "request" if match.group("please") else "action"
    if verb in grammar.VERDICTS:
        kind = "resolution"
    begin = match.start("not") if match.group("not") else match.start("what")
    return [Draft(kind, begin, cut(text, begin, end), begin, by_body=kind == "resolution")]


def before_and(text: str, start: int, end: int) -> int:
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
            inside.end = before_and(text, inside.start, draft.start)
            kept.append(draft)
    return sorted([*drafts, *kept], key=lambda draft: draft.start)
