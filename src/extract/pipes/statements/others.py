"""Speakers after their words, and reports without one."""

from __future__ import annotations

import re

from extract.pipes.statements import patterns, phrases
from extract.pipes.statements.lexicon import ATTITUDE, INTRODUCE
from extract.pipes.statements.places import ENDS, is_subject, words_from
from extract.pipes.statements.speakers import head, people
from extract.pipes.statements.untangle import Frame
from extract.pipes.statements.verbs import past_passive, verb_of
from extract.records.shadow import Shadow


def other_frames(shadow: Shadow, start: int, end: int) -> list[Frame]:
    """Speakers after their words, and reports without one."""
    text, found = shadow.text, []
    for match in patterns.INVERTED.finditer(text, start, end):
        speaker = head(shadow, match.start("who"), match.end("who"))
        before = text[start : match.start()].strip(" \"'*-")
        if speaker is not None and before:
            found.append(Frame(speaker.start, start, end, speaker, whole=True))
    for match in patterns.ACCORDING.finditer(text, start, end):
        speaker = head(shadow, match.start("who"), match.end("who"))
        if speaker is not None:
            found.append(Frame(speaker.start, start, end, speaker, whole=True))
    for match in (
        *phrases.GIVEN_BY.finditer(text, start, end),
        *phrases.ASKED_BY.finditer(text, start, end),
        *patterns.HEARD_FROM.finditer(text, start, end),
    ):
        speaker = head(shadow, match.start("who"), match.end("who"))
        if speaker is not None:
            found.append(Frame(match.start(), match.end(), end, speaker))
    for match in patterns.HIS_VIEW.finditer(text, start, end):
        if match.start() == words_from(text, start, end):
            found.append(Frame(match.start(), match.end(), end, None, match.group("who").lower()))
    for match in (
        *patterns.IN_VIEW.finditer(text, start, end),
        *patterns.VIEW_OF.finditer(text, start, end),
    ):
        if match.start() != words_from(text, start, end):
            continue
        groups = match.groupdict()
        if groups.get("his"):
            found.append(Frame(match.start(), match.end(), end, None, match["his"].lower()))
            continue
        name = "who" if match["who"] else "whose"
        speaker = head(shadow, match.start(name), match.end(name))
        if speaker is not None:
            found.append(Frame(match.start(), match.end(), end, speaker))
    for match in patterns.IT_WAS.finditer(text, start, end):
        if not is_subject(shadow, match.start(), start):
            continue
        by = patterns.BY.match(text, match.end(), end)
        speaker = head(shadow, by.start("who"), by.end("who")) if by else None
        several = None if by else phrases.BY_PEOPLE.match(text, match.end(), end)
        if several:
            by, speaker = several, people(shadow, *several.span("who"))
        if by and not patterns.THAT.match(text, by.end(), end):
            continue
        said = patterns.SAID.match(text, by.end() if by else match.end(), end)
        stop = said.end() if said else match.end()
        if not ENDS.match(text, stop, end) and not patterns.TO_DO.match(text, match.end(), end):
            found.append(Frame(match.start(), stop, end, speaker))
    found += _who_said(shadow, start, end)
    for mention in shadow.within(start, end, "ROLE", "PERSON", "ORG"):
        passive = verb_of(text, mention.end, end)
        if passive is None or not passive.passive or not is_subject(shadow, mention.start, start):
            continue
        stop = past_passive(text, passive.end, end)
        by = patterns.BY.match(text, stop, end)
        speaker = head(shadow, by.start("who"), by.end("who")) if by else None
        if by and not patterns.THAT.match(text, by.end(), end):
            continue  # "proposed by X and seconded by Y"
        said = patterns.SAID.match(text, by.end() if by else stop, end)
        stop = said.end() if said else stop
        if not ENDS.match(text, stop, end) and not re.match(r"(?:not )?to\b", text[stop:end]):
            found.append(Frame(mention.start, stop, end, speaker))
    return found


def _who_said(shadow: Shadow, start: int, end: int) -> list[Frame]:
    """Speakers in a relative clause: *Mr Hay, Clerk of the Board, who said that ...*"""
    text, found = shadow.text, []
    for match in phrases.WHO.finditer(text, start, end):
        verb = verb_of(text, match.end(), end, bare=True)
        if verb is None or verb.passive or verb.base in INTRODUCE | ATTITUDE:
            continue
        if not (patterns.THAT.match(text, verb.end, end) or verb.base == "say"):
            continue
        chain = list(shadow.within(start, match.start(), "ROLE", "PERSON", "ORG"))
        if not chain or not phrases.BESIDE.fullmatch(text, chain[-1].end, match.start()):
            continue
        while len(chain) > 1 and phrases.APPOSED.fullmatch(text, chain[-2].end, chain[-1].start):
            chain.pop()
        said = patterns.SAID.match(text, verb.end, end)
        stop = said.end() if said else verb.end
        if not ENDS.match(text, stop, end):
            found.append(Frame(shadow.lead(chain[-1].start, start), stop, end, chain[-1]))
    return found
