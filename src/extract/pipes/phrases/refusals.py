"""What a chosen phrase may not be, and what is cut off two that run into each other."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extract.pipes.assessments.lexicon import NUMBER
from extract.pipes.forms import words
from extract.pipes.metrics.lexicon import AUXILIARIES, CONDITIONS, DETERMINERS, RELATIVES, TRAILING
from extract.pipes.metrics.tokens import Token, is_participle, tokens, trimmed
from extract.records.types import Offsets

_ADVERBS = DETERMINERS | TRAILING | {"almost", "hardly", "currently", "remaining", "equivalent"}
_PAST = words(
    "knew felt said thought went took got came saw found stood sat ran fell rose grew won "
    "gave became began showed seemed appeared needed wanted told spoke wrote"
)
"""Verbs that begin no noun phrase: *53% knew how to reach them*."""
_BEFORE_PLACE = words("in at of among across from within")
_VERBS_ALONE = (["needs"], ["wants"])
"""Nouns as well, but with words beside them: *40% needs to be found*."""
_IN_NUMBER = re.compile(r"\bhundred\s+(?:and\s+)?\Z", re.I)
"""Before the rest of a number: *one hundred and* twenty pupils."""
_NUMBER = re.compile(NUMBER, re.I)
_FOLLOWED = re.compile(r"\bfollowed\s+by\s+(?:the\s+|an?\s+)?\Z", re.I)
_LIST = re.compile(
    r"\b(?:for|in|of|with)\s+(?:[\w’'-]+,\s+){1,3}[\w’'-]+,?\s+(?:and|or)\s+[\w’'-]+", re.I
)
_AGE_NEXT = re.compile(r"\s+(?:and|or)\s+(?:over|above|under|below)\b", re.I)
_VERB_LAST = re.compile(
    r"\s+(?:has|had|have|was|were|is|are)(?:\s+(?:not|now|also|been|since|all))*"
    r"(?:\s+(?:\w{2,}ed|fallen|risen|gone|come|grown|slipped|shut|met|made))?\Z",
    re.I,
)
"""*Risk 4 (fuel) had moved*: the verb behind a subject."""


def is_refused(name: str, span: Offsets, settled: Mapping[str, Offsets], text: str) -> bool:
    """Whether a phrase of ``text`` cannot tell a field; ``settled`` are the record's fields so far.

    >>> text = "Nearly half knew how to call."
    >>> is_refused("measure", (0, 6), {}, text), is_refused("measure", (12, 20), {}, text)
    (True, True)
    """
    if name == "body":
        return settled.get("inspectorate") == span
    measure = settled.get("measure")
    if measure and _FOLLOWED.search(text, max(0, measure[0] - 24), measure[0]):
        return name == "measure" or span[0] < measure[0]  # "followed by neglect (22%)"
    if name == "measure" and _cuts_list(span, measure, text):
        return True
    number = _IN_NUMBER.search(text, max(0, span[0] - 12), span[0])
    if name in ("measure", "about") and (number or _NUMBER.fullmatch(text, *span)):
        return True
    kept = [token.lower for token in tokens(text, *span)]
    if kept in _VERBS_ALONE or kept[:1] == ["hundred"]:
        return True
    return name == "measure" and bool(kept) and (_ADVERBS.issuperset(kept) or kept[0] in _PAST)


def _cuts_list(span: Offsets, own: Offsets | None, text: str) -> bool:
    """Whether a part of the grammar's phrase ends or begins inside its list or an age."""
    if own is None or span == own or not (own[0] <= span[0] and span[1] <= own[1]):
        return False
    parts = _LIST.search(text, *own)
    if parts and (parts.start() < span[0] or span[1] < parts.end()):
        return True
    return _AGE_NEXT.match(text, span[1], own[1]) is not None


def without_verb(span: Offsets, text: str) -> Offsets:
    """A subject without the verb behind it.

    >>> text = "Risk 4 (fuel) had moved to red."
    >>> text[slice(*without_verb((0, 23), text))]
    'Risk 4 (fuel)'
    """
    verb = _VERB_LAST.search(text[slice(*span)])
    who = verb and RELATIVES.intersection(text[slice(*span)].lower().split())
    return (span[0], span[0] + verb.start()) if verb and verb.start() and not who else span


def parted(measure: Offsets, about: Offsets, text: str) -> tuple[Offsets, Offsets]:
    """A measure and its condition, neither with words of the other where that is plain.

    >>> text = "Urgent calls answered in 5 rings were 81%"
    >>> [text[slice(*part)] for part in parted((0, 32), (13, 32), text)]
    ['Urgent calls', 'answered in 5 rings']
    >>> [text[slice(*part)] for part in parted((0, 12), (7, 32), text)]
    ['Urgent calls', 'answered in 5 rings']
    """
    if measure[0] <= about[0] < measure[1] < about[1]:
        rest = [token for token in tokens(text, measure[1], about[1]) if token.is_word]
        goes_on = len(rest) > 1 and _narrows(rest[0])
        return measure, (rest[0].start, about[1]) if goes_on else about
    is_label = text[measure[1] : measure[1] + 1] == ":"
    if measure[0] < about[0] and about[1] == measure[1] and not is_label:
        within = tokens(text, *measure)
        at = next((n for n, token in enumerate(within) if token.start >= about[0]), 0)
        opens = next((n for n in range(max(at, 1), len(within)) if _narrows(within[n])), None)
        if opens is None and at and within[at - 1].lower in _BEFORE_PLACE:
            opens = at
        kept = trimmed(within[:opens]) if opens else None
        if opens and kept:
            return kept, (within[opens].start, about[1])
    return measure, about


def _narrows(token: Token) -> bool:
    return token.lower in CONDITIONS | RELATIVES | AUXILIARIES or is_participle(token.lower)
