"""What the words right before and after a colour say: a rating, a thing, a name, or little."""

from __future__ import annotations

import re

from extract.pipes.forms import words
from extract.pipes.ratings.mentions import Mention
from extract.pipes.ratings.patterns import (
    COUNT_BEFORE,
    EXPLAINED,
    GOES_ON,
    HUE,
    LABEL_BEFORE,
    LINKED_BEFORE,
    NOMINAL_BEFORE,
    ON_THE,
    RATED_AFTER,
    RATED_BEFORE,
)
from extract.pipes.ratings.things import IN_THE, MONEY, NAMED_BEFORE, PARTY, THINGS

# A place or a club in a heading: "THE GREEN", "CLUB AMBER".
_IN_CAPITALS = re.compile(
    r"\b(?!(?:RAG|STATUS|RATING|RISK|OVERALL|NOW|WAS|IS|AT|TO|FROM|AND|OR|RED|AMBER|GREEN)\b)"
    r"[A-Z]{3,}\s\Z"
)
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_FIGURE_LAST = re.compile(r"(?:%|\bper\s?cent)\)?[\s–—-]+\Z")
"""*Complaints answered in time (71%) Red*"""
_ENDS_PART = re.compile(r"\s*(?:[.;)(\]]|\Z|[:–—-]\s)")
_OPENS_PART = re.compile(r"[:–—-]\s*\Z|^\W*\Z")
# "She felt that green flattered it", "amber was the best that could be hoped for".
_SUBJECT_BEFORE = re.compile(
    r"\b(?:that|whether|if|because|though|although|but|and|when|so|said|felt|thought|agreed)\s+\Z|[;:,]\s+\Z"
)
_SUBJECT_AFTER = re.compile(
    r"\s+(?:was|is|were|would|should|could|might|may|must|will|had|has|seemed|looked|felt|showed|meant"
    r"|flatter(?:s|ed)|overstate[sd]|understate[sd]|reflect(?:s|ed)|masks|masked|misled)\b"
)
_JOINED_BEFORE = re.compile(r"(?:\b(?:and|but|or|then|not|than)|[,;])\s+\Z")
_FAR = 400  # characters: a list without full stops is one sentence, read anew for each colour
_BEFORE_A_RATING = words(
    "Rated Status Rating Rag Risk Overall From To Currently Now Was Is The All Both Still No "
    "Remains Two Three Four Five Six Seven One"
)


def evidence_beside(text: str, start: int, end: int, mention: Mention) -> float | None:
    """Evidence from what stands before and after; None where the colour names or describes.

    ``start`` and ``end`` bound the sentence.
    """
    before = text[max(start, mention.start - 70) : mention.start]
    after = text[mention.end : min(end, mention.end + 40)]
    surface = text[mention.start : mention.end]
    rated_before = RATED_BEFORE.search(before) is not None
    # "voids 31 days (21) RED and climbing": capitals among small letters stand by themselves.
    stands_out = surface.isupper() and _SMALL.search(before) and _SMALL.search(after)
    goes_on = bool(stands_out or GOES_ON.match(after))
    if NAMED_BEFORE.search(before) and not mention.is_compound:
        return None
    described = THINGS.get(mention.colour)
    rated_after = RATED_AFTER.match(after)
    firm_after = rated_after is not None and (
        rated_after.group("firm") or not rated_after.group("noun")
    )
    describes = described is not None and described.match(after) is not None
    may_rate = rated_after is not None and mention.colour in ("red", "amber")
    if describes and not (firm_after or rated_before or may_rate):
        return None
    if _is_name(before, after, surface, rated_after is not None and bool(firm_after)):
        return None
    if surface.isupper() and not rated_before and _IN_CAPITALS.search(before):
        return None
    if rated_before and (goes_on or rated_after):
        return 1.3
    if LABEL_BEFORE.search(before) and goes_on:
        return 1.1
    if rated_after is not None and firm_after:
        return 1.3 if "rat" in rated_after.group().lower() or "RAG" in rated_after.group() else 0.7
    if rated_after is not None:
        if rated_after.group("noun").lower() in ("lines", "one"):
            return 0.2 if mention.colour in ("red", "amber") else None
        if not mention.is_core:
            return 0.2
        return 0.45 if mention.colour != "green" else 0.3
    if surface.lower().endswith("s") and mention.is_core and not mention.is_compound:
        return 0.7 if mention.colour != "green" else 0.4
    if HUE.match(after) and not rated_before:
        return None
    if EXPLAINED.match(after) or (mention.colour == "green" and ON_THE.search(before)):
        return None
    if IN_THE.search(before) and _near_money(text, start, end, mention):
        return None
    if not goes_on:
        return None
    if mention.is_compound:
        return 0.9 if "amber" in mention.colour else 0.8
    placed = _by_place(text, before, after, mention)
    return max(placed, 0.45) if stands_out and placed is not None else placed


def _near_money(text: str, start: int, end: int, mention: Mention) -> bool:
    first, last = max(start, mention.start - 120), min(end, mention.end + _FAR)
    return MONEY.search(text, first, last) is not None


def _by_place(text: str, before: str, after: str, mention: Mention) -> float | None:
    """Evidence of a colour with no noun of its own: after a verb, in brackets, as a last part."""
    quoted = before[-1:] in "'‘\"“" and bool(before) and after[:1] in "'’\"”"
    if LINKED_BEFORE.search(before):
        return 0.7 if quoted else 0.55
    if mention.is_core and _SUBJECT_BEFORE.search(before) and _SUBJECT_AFTER.match(after):
        return 0.55
    bracketed = before[-1:] in ("(", "[") and after[:1] in (")", "]")
    is_party = bracketed and text[mention.start : mention.end] == "Green"
    if is_party and PARTY.search(text, max(0, mention.start - 200), mention.end + 40):
        return None
    if quoted or bracketed:
        return 0.65
    if text[mention.start].isupper() and _FIGURE_LAST.search(before) and not after.strip(" .)"):
        return 0.6
    if COUNT_BEFORE.search(before):
        return 0.45
    if NOMINAL_BEFORE.search(before) and mention.is_core:
        return 0.4 if mention.colour != "green" else 0.2
    if _ENDS_PART.match(after):
        if _OPENS_PART.search(before):
            return 0.45
        if before.endswith(", "):
            return 0.4
    if mention.is_core and _JOINED_BEFORE.search(before):
        return 0.3
    return 0.25 if _OPENS_PART.search(before) else 0.2


def _is_name(before: str, after: str, surface: str, is_rated: bool) -> bool:
    """A capitalised colour beside another capitalised word: Green Lane, Peter Black."""
    if is_rated or not surface[:1].isupper() or surface.isupper():
        return False
    if re.match(r"[\s-]+[A-Z][a-z]+", after) or re.search(r"\b(?:called|named)\s+\Z", before):
        return True
    previous = re.search(r"(?:\A|(?P<end>[.:;!?–-])?\s+)(?P<word>[A-Z][a-z]+)\s+\Z", before)
    if previous is None or previous.group("end"):
        return False
    return previous.group("word") not in _BEFORE_A_RATING
