"""Words of a stretch of text with their characters, and phrases cut from them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.pipes.metrics import lexicon as words_of
from extract.records.types import Offsets

LONGEST = 15
_TOKEN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|[^\W_]+(?:['’&./-][^\W_]+)*|[£$€]\S+|[^\w\s]")
_IRREGULAR = frozenset(
    "done paid met seen held kept sent left given taken made built found spent begun overdue late "
    "complete owed used overspent underspent withdrawn shown known broken chosen grown drawn "
    "driven written upheld sold bought stolen frozen worn".split()
)


_BEFORE_NOUNS = frozenset(
    "combined unauthorised authorised unplanned weighted adjusted mixed fixed hundred".split()
)
"""Participles and the like that stand before what they are of: *combined reading and maths*."""


@dataclass(frozen=True)
class Token:
    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Words (with inner hyphens and apostrophes), money, and single marks."""
    return [Token(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text, start, end)]


def is_participle(word: str) -> bool:
    """Whether a word looks like a participle that follows its noun.

    >>> is_participle("employed"), is_participle("combined")
    (True, False)
    """
    return (
        len(word) > 4
        and word.endswith("ed")
        and not word.endswith(("need", "eed"))
        and word not in _BEFORE_NOUNS
    ) or word in _IRREGULAR


def is_noun(token: Token) -> bool:
    """Whether *with* after a word goes on with its noun phrase: *children with a plan*."""
    low = token.lower
    return token.is_word and not (
        is_participle(low)
        or low.endswith("ing")
        or low in words_of.FINITE
        or low in words_of.AUXILIARIES
        or low in words_of.PRONOUNS
        or low in words_of.TRAILING
        or low in words_of.REPORTING
    )


def is_counted(token: Token) -> bool:
    """Whether *answered* or *reported* after a word is its participle: *calls answered 80%*."""
    return (
        token.text.islower() and token.lower.endswith("s") and token.lower not in words_of.PRONOUNS
    )


def trimmed(kept: list[Token]) -> Offsets | None:
    """A phrase without determiners before and prepositions after; None for pronouns."""
    while kept and (kept[0].lower in words_of.DETERMINERS or not kept[0].is_word):
        if kept[0].text in ("'", "‘", '"', "“") and len(kept) > 1 and kept[1].is_word:
            break
        if kept[0].lower == "those" and len(kept) > 1:  # "those in temporary homes", "those left"
            break
        kept = kept[1:]
    while (
        kept
        and not _ends_in_age(kept)
        and (
            (kept[-1].lower in words_of.TRAILING and kept[-1].text != "A")  # "Option A"
            or kept[-1].lower in ("and", "or", "ought")
            or not kept[-1].is_word
        )
    ):
        kept = kept[:-1]
    if not kept or all(token.lower in words_of.PRONOUNS for token in kept):
        return None
    if not any(token.text[0].isalpha() for token in kept) and len(kept) > 1:
        return None
    first = kept[0]
    return first.start, kept[-1].end


def _ends_in_age(kept: list[Token]) -> bool:
    """Whether a phrase ends in *11 and over*."""
    return (
        len(kept) > 3
        and kept[-1].lower in ("over", "above", "under", "below")
        and kept[-2].lower in ("and", "or")
        and kept[-3].text.isdigit()
    )


def limited(text: str, start: int, end: int) -> Offsets | None:
    """At most fifteen words, without blank ends."""
    found = list(re.finditer(r"\S+", text[start:end]))
    if not found:
        return None
    last = found[min(len(found), LONGEST) - 1]
    return start + found[0].start(), start + last.end()
