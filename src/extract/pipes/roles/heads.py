"""Where a role's head stands: the noun that names the post, one word or a fixed pair."""

from __future__ import annotations

from extract.pipes.roles import patterns as P
from extract.pipes.words import Word


def head_at(words: list[Word], i: int) -> int | None:
    """End of the role head that starts at words[i] (``Vice Chair`` is two words), or None."""
    lower = words[i].lower.rstrip(".")
    row = _fixed_row(words, i, lower)
    if row:
        return i + row
    if words[i].text.endswith("s") and lower.removesuffix("s") in P.ACRONYMS:
        lower = lower.removesuffix("s")  # "the SROs"
    if lower in P.ACRONYMS and not words[i].text.removesuffix("s").isupper():
        return None
    return i + 1 if lower in P.HEADS else None


def starts_role(words: list[Word], i: int) -> bool:
    """Whether a post begins at words[i]: an optional row of seniority words, then a head."""
    k = i
    while k < min(len(words), i + 4) and _is_seniority(words[k]):
        k += 1
    if k >= len(words) or words[k].lower not in P.HEADS:
        return False
    return k > i or words[k].lower in P.OPENING_HEADS


def _is_seniority(word: Word) -> bool:
    return word.lower in P.SENIORITY and word.lower not in P.HEADS


def _fixed_row(words: list[Word], i: int, lower: str) -> int:
    """How many words from words[i] on are a head of several words; 0 where they are none."""
    following = words[i + 1].lower if i + 1 < len(words) else ""
    third = words[i + 2].lower if i + 2 < len(words) else ""
    if lower == "section" and following.isdigit() and third == "officer":
        return 3
    if lower == "v" and following == "/" and third.startswith("chair"):
        return 3
    if (lower, following, third) == ("secretary", "of", "state"):
        return 3
    if lower == "chief" and following in P.CHIEFS:
        return 3 if third in ("officer", "director") else 2
    if following in P.PAIRS.get(lower, ()):
        return 2
    if words[i].is_cap and following in P.CAPITALISED_PAIRS.get(lower, ()):
        return 2
    return 0
