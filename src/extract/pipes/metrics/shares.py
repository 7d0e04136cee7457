"""Parts of a share's reading: what stands right of it, inside it and before it."""

from __future__ import annotations

import re

from extract.pipes.metrics import clauses, phrases
from extract.pipes.metrics import lexicon as words_of
from extract.pipes.metrics import patterns as p
from extract.pipes.metrics.figures import Place, Reading
from extract.pipes.metrics.narrowing import is_no_measure
from extract.pipes.metrics.tokens import Token, is_noun, is_participle, limited, tokens, trimmed
from extract.records.types import Offsets

_PEOPLE = re.compile(
    r"\b(?:women|men|children|pupils|people|staff|members|officers|councillors|residents|patients|girls|boys"
    r"|students|learners|volunteers|tenants|one|these|those|most)\Z",
    re.I,
)
_DISTANCES = frozenset("ahead behind adrift short".split())
"""*1.2% ahead of benchmark*: how far off the subject is."""
_SHARES = frozenset(
    "response turnout uptake take-up attendance completion compliance occupancy satisfaction "
    "retention turnover success approval engagement coverage availability utilisation pass "
    "underspend overspend surplus deficit shortfall contingency".split()
)
"""Nouns that a share needs no other words beside: *a 54% response*."""


def give_group(reading: Reading, place: Place, head: int) -> None:
    """*of the letters that came in* nine out of eleven *were against*: the group stands before."""
    if reading.measure is not None or reading.about is None:
        return
    base = max(place.left, head - 100)
    found = p.OF_THOSE.search(place.text[base:head])
    if found:
        reading.measure, _ = phrases.after(
            place.text, base + found.start("group"), head, place.stops
        )


def clause_before(place: Place, head: int) -> Offsets | None:
    """*the standard is used by* 74 of the 333 councils: the short clause before a share."""
    base = max(place.left, head - 90)
    found = p.CLAUSE_BEFORE.search(place.text[base:head])
    if not found:
        return None
    span = base + found.start("clause"), base + found.end("clause")
    words = place.text[slice(*span)].lower().split()
    if (
        not 3 <= len(words) <= 8
        or words[0] in words_of.PRONOUNS
        or not (words_of.AUXILIARIES & set(words))
    ):
        return None
    if place.names_a_person(span) or any(a < span[1] and span[0] < b for a, b in place.stops):
        return None
    return limited(place.text, *span)


def read_between(reading: Reading, place: Place, surface: re.Match[str]) -> None:
    """*12 'inadequate' cases out of 70*: the noun inside, and what comes before it in it."""
    a = reading.mention.start + surface.start("between")
    b = reading.mention.start + surface.end("between")
    kept = [t for t in tokens(place.text, a, b) if t.is_word]
    if not kept:
        return
    reading.measure = (kept[-1].start, kept[-1].end)
    if len(kept) > 1:
        reading.about = (kept[0].start, kept[-2].end)
    else:
        tail = clauses.clause_after(place.text, reading.mention.end, place.right, place.stops)
        reading.about = clauses.condition(place.text, tail)


def read_right(reading: Reading, place: Place) -> None:
    """*X% NP VP* or *X% VP*, without *of*."""
    text, end = place.text, reading.mention.end
    kept = clauses.clause_after(text, end, place.right, place.stops)
    if not kept:
        return
    low = kept[0].lower
    if low in words_of.SUBORDINATORS:
        reading.inherits = True
        return
    verbal = (
        low in words_of.AUXILIARIES
        or low in words_of.FINITE
        or low in words_of.CONDITIONS
        or low in words_of.RELATIVES
        or (is_participle(low) and not _is_adjective(reading, kept))
        or low in ("in", "on", "not", "at", "of", "good", "fewer")
        or (low in _DISTANCES and len(kept) > 1)
        or low in words_of.TRAILING - {"the"}
    )
    alone = len(kept) == 1 and reading.value.total is None
    if verbal or (alone and low not in _SHARES):
        reading.about = clauses.condition(text, kept)
        reading.inherits = True
        return
    reading.measure, reading.about = phrases.after(text, end, place.right, place.stops)


def _is_adjective(reading: Reading, kept: list[Token]) -> bool:
    """*28 of the 120 rented homes*: a participle before its noun."""
    if reading.value.total is None or len(kept) < 2:
        return False
    return is_noun(kept[1]) and kept[1].lower not in words_of.DETERMINERS


def stands_first(text: str, place: Place, head: int) -> bool:
    """Whether nothing but *that*, a speaker or a mark stands between the clause's start and it."""
    lead = text[max(place.left, head - 80) : head]
    return not re.search(r"\w", re.split(r"[.:;,()–—]", lead)[-1]) or bool(
        re.search(
            r"\b(?:that|said|and|but|where|while|when|as|because|replied|reported|with)\s*\Z",
            lead,
            re.I,
        )
    )


def without_number(reading: Reading, text: str, phrase: Offsets | None) -> Offsets | None:
    """*188 households, of which half*: the number is the total, the rest what is counted."""
    number = p.NUMBER_FIRST.match(text, *phrase) if phrase else None
    if phrase is None or number is None:
        return phrase
    if number["total"][0].isdigit():
        reading.total = number.span("total")
    return number.end(), phrase[1]


def last_noun(text: str, phrase: Offsets | None) -> Offsets | None:
    if phrase is None:
        return None
    kept = tokens(text, *phrase)[-6:]
    return trimmed(kept)


def is_base(place: Place, reading: Reading, subject: Offsets | None) -> bool:
    """Whether a share is the subject's, told in a sum of money: *Staff costs are 80% of income*."""
    text, end = place.text, reading.mention.end
    return bool(
        subject
        and p.OF_MONEY.match(text, end, place.right)
        and p.EQUALS.search(text[subject[1] : reading.mention.start])
        and not place.names_a_person(subject)
    )


def is_amount(place: Place, reading: Reading, subject: Offsets) -> bool:
    """Whether the subject of *is X% of* is an amount or a rate and no group: *Rents are 58% of*."""
    words = place.text[slice(*subject)]
    if place.names_a_person(subject) or is_no_measure(place, subject):
        return False
    if is_participle(words.split()[-1].lower()):
        return False
    return reading.value.total is None and not _PEOPLE.search(words)
