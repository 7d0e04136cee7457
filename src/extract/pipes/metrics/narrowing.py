"""A measure without what narrows it, and phrases that are none."""

from __future__ import annotations

import re

from extract.pipes.forms import words
from extract.pipes.metrics import lexicon as words_of
from extract.pipes.metrics import patterns as p
from extract.pipes.metrics.figures import Place
from extract.pipes.metrics.tokens import Token, is_participle, tokens
from extract.records.types import Offsets
from extract.records.view import View

_TIME = re.compile(
    rf"\s+(?:\d+|an?|one|two|three|four|five|six|seven|eight|ten|twelve)\s+(?:\w+\s+)?{words_of.TIMES}\Z",
    re.I,
)
"""*Majors in 13 weeks*: the time in which they are to be done."""
_PLACE_LEADS = ("in", "at", "across", "within", "throughout", "outside", "inside", "near", "among")
_LEADS_NOUN = words("in at of on for by to with from a an the its their our")


_TALK = re.compile(
    r"(?:(?:(?:attention|discussions?|concerns?|questions?|debate|queries|information|reference|an?\s+update"
    r"|reports?(?=\s+(?:of|on)\s+(?:an?|the)\b))"
    r"\s+(?:(?:raised|made|drawn|expressed)\s+)?(?:to|of|on|about|over|regarding|around|that))"
    r"|regarding|concerning|followed\s+by|as\s+well\s+as)\s+(?:the\s+|an?\s+|their\s+|its\s+)?",
    re.I,
)
_FORETELLING = frozenset(
    "forecasting projecting predicting reporting looking seeking considering proposing "
    "expecting anticipating".split()
)
_NTH_TIME = re.compile(r"(?:first|second|third|last|next|same) time", re.I)
_POSSESSIVE = re.compile(r"['’]s?\s+\w")
"""*auditors' fee*: no speaker."""
_AFTER_BODY = re.compile(r"(?:['’]s?)?\s+(?=[a-z])")
_BEFORE_BODY = re.compile(r"\s+(?:from|with|at|by|for|in|across|within)\s+(?:the\s+)?\Z", re.I)


def divided(text: str, subject: Offsets) -> tuple[Offsets, Offsets | None]:
    """A subject as measure and condition: *repairs | done in time*, *Interest | at Lloyds*.

    >>> text = "Emergency repairs attended in 24 hours"
    >>> [text[slice(*part)] for part in divided(text, (0, len(text)))]
    ['Emergency repairs', 'attended in 24 hours']
    """
    kept = tokens(text, *subject)
    for n, token in enumerate(kept):
        if not 0 < n < len(kept) - 1:
            continue
        low, following = token.lower, kept[n + 1].text
        if kept[n - 1].lower in _LEADS_NOUN:
            continue
        if low in ("in", "within") and _TIME.match(text, token.end, subject[1]):
            return (subject[0], kept[n - 1].end), (token.start, subject[1])
        if is_participle(low) and low not in ("fixed", "need"):
            place = n + 2 < len(kept) and following in _PLACE_LEADS
            if place and kept[n + 2].text[:1].isupper():  # "tonnes landed at Seaham"
                return (subject[0], token.end), (kept[n + 2].start, subject[1])
            return (subject[0], kept[n - 1].end), (token.start, subject[1])
        if low in ("for", "on") and following[:1].isupper():
            return (subject[0], kept[n - 1].end), (kept[n + 1].start, subject[1])
        if _is_place(kept, n):
            start = n + 1
            if following == "the":  # "in the west", but "Ardness" and "ICS"
                start = n + 2 if kept[n + 2].text[0].isupper() else n
            return (subject[0], kept[n - 1].end), (kept[start].start, subject[1])
    return subject, None


def narrowed(text: str, measure: Offsets) -> tuple[Offsets, Offsets | None]:
    """A counted noun and its place: *posts | North team*, *pupils | Year 6*.

    >>> text = "parish councils in England"
    >>> [text[slice(*part)] for part in narrowed(text, (0, len(text)))]
    ['parish councils', 'England']
    """
    kept = tokens(text, *measure)
    at = next((n for n in range(1, len(kept) - 1) if _is_place(kept, n)), None)
    if at is None:
        return measure, None
    lead = 2 if kept[at + 1].lower == "the" and at + 2 < len(kept) else 1
    return (measure[0], kept[at - 1].end), (kept[at + lead].start, measure[1])


def without_talk(text: str, measure: Offsets) -> Offsets:
    """What was talked of, without the talk: *attention to | complaints*."""
    talk = _TALK.match(text, *measure)
    return (talk.end(), measure[1]) if talk and talk.end() < measure[1] else measure


def without_body(view: View, measure: Offsets) -> tuple[Offsets, Offsets | None]:
    """A measure and the body that narrows it: *Redwood Nursery | fees*, *bill* from *SSE*."""
    text = view.text
    for body in view.within(*measure, "ORG"):
        if body.start == measure[0]:
            rest = _AFTER_BODY.match(text, body.end, measure[1])
            if rest and rest.end() < measure[1]:
                return (rest.end(), measure[1]), (body.start, body.end)
        elif body.end == measure[1]:
            lead = _BEFORE_BODY.search(text, measure[0], body.start)
            if lead and lead.start() > measure[0]:
                return (measure[0], lead.start()), (body.start, body.end)
    return measure, None


def _is_place(kept: list[Token], at: int) -> bool:
    """Whether a preposition leads a name or *the ...*: *in Year 6*, *across the county*."""
    low, following = kept[at].lower, kept[at + 1].text
    if low not in _PLACE_LEADS or kept[at - 1].lower in ("rate", "rise", "change", "cut"):
        return False
    if following[:1].isupper():
        return True
    return following == "the" and low != "to" and at + 2 < len(kept)


def is_no_measure(place: Place, measure: Offsets) -> bool:
    """A speaker, or a number without a noun."""
    words = place.text[slice(*measure)]
    if (
        words.lower() in p.NO_MEASURES
        or p.NUMBER_ALONE.fullmatch(words)
        or words.lower() in _FORETELLING
        or _NTH_TIME.fullmatch(words)
        or p.OF_AMOUNT.match(words)
        or p.VERB_LAST.search(words)
    ):
        return True
    if (
        words.isalpha()
        and words.islower()
        and (is_participle(words) or words in words_of.FINITE_LEFT)
    ):
        return True
    return (
        not re.search(r"[^\W\d_]{2}|\d{3}", words)
        or (words.replace(",", "").isdigit() and (words not in ("101", "111", "999")))
        or any(
            a < measure[1] and measure[0] < b and not _POSSESSIVE.match(place.text, b, measure[1])
            for a, b in place.speakers
        )
    )
