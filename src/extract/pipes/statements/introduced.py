"""Lists that a speaker introduces: *The Director made these points:* and an item for each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.pipes.forms import ends_in_colon
from extract.pipes.statements import patterns, phrases
from extract.pipes.statements.frames import find_frames
from extract.pipes.statements.lexicon import TELL
from extract.pipes.statements.places import is_speech, is_subject, stops, words_from
from extract.pipes.statements.spacing import grammar
from extract.pipes.statements.verbs import verb_of
from extract.records.shadow import UNIT, Shadow
from extract.records.view import Mention

_LONGEST = 600
"""Characters of a sentence that are looked at, so that odd texts take no longer."""
_MADE = (
    r"(?:made|makes|raised|offered|gave|put|had|asked|posed|reported|advised|noted|commented|stated|"
    r"said|explained|confirmed|added|told|informed|observed|responded|replied|answered|"
    r"emphasi[sz]ed|stressed|suggested|included?|were|was|updated|reminded|concluded|argued|"
    r"highlighted(?= that\b)|expressed|covered|queried|mentioned|remarked|felt|considered|believed)"
)
_POINTING = grammar(
    r"\b(?:(?:drew|drawn)\b[^.:;]*?\b(?:attention|out)|highlighted(?! that\b)|outlined|set out"
    r"|took\b[^.:;]*? through|(?:was|were) provided)\b[^.:;]{0,80}:[ -]*\Z",
    re.I,
)
"""What somebody points to is the report's: *drew attention to these points:*."""
_TOLD = grammar(
    rf"(?:{UNIT}|members|{patterns.THE_MEETING}) +(?:was|were) +"
    r"(?:also +|then +|further +)?(?:told|informed|advised|notified|reminded|updated|assured)\b"
    r"(?! by\b)[^.:;]{0,60}:[ -]*\Z",
    re.I,
)
"""*Members were informed that:*: by whom is not said."""
_POINTS = (
    r"(?:points?|comments?|observations?|remarks?|suggestions?|questions?|queries|concerns?|issues|"
    r"views?|statements?|replies|responses?|answers?|proposals|objections|representations|"
    r"arguments?)"
)
_POINTED = grammar(
    rf"\b{_MADE}\b[^.:;]*?(?:\b(?:the following|these|as follows|several|some|a number of|"
    rf"(?:an)?other|"
    rf"further|two|three|four|five|six)\b(?: +(?:key|main|further|additional|general|other))?"
    rf"(?: +{_POINTS})?)[^.:;]{{0,60}}:[ -]*\Z|\b{_POINTS} +(?:included?|were|"
    rf"was)\b[^.:;]{{0,40}}:[ -]*\Z"
    rf"|\b{_POINTS}(?: +to +[^.:;]{{1,40}})?:[ -]*\Z",
    re.I,
)
"""*made the following points:*; not *received the following reports:*."""
_SAYING = grammar(
    rf"[^.;]*?(?:(?i:in|during|following|after|"
    rf"on) [^.:;]{{3,60}}?,? *)?{UNIT}(?: *\([^()]*\))?[^.:;]{{0,60}}?"
    rf" {_MADE}(?: +[^.:;,]{{1,40}})?(?:,? +that)?:[ -]*\Z",
    re.I,
)
_BARE = grammar(
    rf"[\W\d_]*(?:in|during|following|after|on)\b[^.:;]{{3,80}}?,? +(?P<who>{UNIT}) *:[ -]*\Z", re.I
)
"""*In discussion the Board:* before items that begin with a verb."""
_BY = grammar(rf"\bby +(?P<who>{UNIT})[^.:;]{{0,40}}:[ -]*\Z", re.I)
_PLANNED = grammar(r"[A-Z]?[a-z]+ing(?![\w'-])(?! (?:is|was|were|are|had|would)\b)")
"""Deeds in a list: *Exploring other data*."""
_THAT = grammar(r"(?:that|how)(?![\w'-]) *", re.I)


@dataclass(frozen=True)
class Lead:
    """Who introduced the items that follow.

    ``bare``: no verb of saying came yet, so that only an item with one begins the list.
    """

    speaker: Mention
    bare: bool = False


def introduction(shadow: Shadow, start: int, end: int, before: Mention | None) -> Lead | None:
    """The speaker of a sentence that ends in a colon; ``before``: the one who spoke last."""
    text = shadow.text
    start = max(start, end - _LONGEST)
    if not ends_in_colon(text, start, end) or patterns.LISTING.match(text, start, end):
        return None
    if _POINTING.search(text, start, end) or _TOLD.search(text, start, end):
        return None
    bare = _BARE.match(text, start, end)
    if bare is not None:
        who = next(shadow.within(*bare.span("who"), "ROLE", "PERSON", "ORG"), None)
        return Lead(who, bare=True) if who is not None else None
    if not (_POINTED.search(text, start, end) or _SAYING.match(text, start, end)):
        return None
    by = _BY.search(text, start, end)
    if by is not None:
        who = next(shadow.within(*by.span("who"), "ROLE", "PERSON", "ORG"), None)
        return Lead(who) if who is not None else None
    for mention in shadow.within(start, end, "ROLE", "PERSON", "ORG"):
        if is_subject(shadow, mention.start, start):
            return Lead(mention)
    pronoun = re.match(r"\W*(?:he|she|his|her|they|their)\b", text[start:end], re.I)
    return Lead(before) if pronoun and before is not None else None


def item_start(shadow: Shadow, start: int, end: int, lead: Lead) -> tuple[int, bool] | None:
    """Where an item's words begin, and whether a verb of saying opened it; None if not said."""
    text = shadow.text
    start = words_from(text, start, end)
    verb = verb_of(text, start, end, bare=True)
    if verb is not None and not verb.passive:
        later = patterns.COORDINATE.search(text, verb.end, min(end, verb.end + 200))
        pattern = patterns.SAID_TO if verb.base in TELL else patterns.SAID
        if phrases.A_CLAUSE.match(text, verb.end, end):
            said = pattern.match(text, verb.end, end)
            return (said.end() if said else verb.end), True
        if later is not None:
            said = patterns.SAID.match(text, later.end(later.lastgroup or 0), end)
            return (said.end() if said else later.end()), True
    second = phrases.THANKED.match(text, start, end)
    if second is not None:
        return second.end(), True
    if lead.bare or not is_speech(text, start, end) or not _is_clause(text, start, end):
        return None
    that = _THAT.match(text, start, end)
    return (that.end() if that else start), False


def _is_clause(text: str, start: int, end: int) -> bool:
    if _PLANNED.match(text, start, end):
        return False
    if phrases.FINITE.search(text, start, end):
        return True
    return text[start:end].rstrip().endswith(".") and len(text[start:end].split()) > 6


def goes_on(shadow: Shadow, start: int, end: int, listed: bool) -> bool:
    """Whether a paragraph without a verb of saying can still be of the list."""
    text = shadow.text
    if patterns.DIRECTIVE.match(text, start, end) or (not listed and stops(shadow, start, end)):
        return False
    opener = next(shadow.within(start, end, "ROLE", "PERSON"), None)
    if opener is not None and shadow.opens(shadow.lead(opener.start, start), start):
        return listed and not find_frames(shadow, start, end)
    return True
