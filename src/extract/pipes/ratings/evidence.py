"""How the words around a colour add up to a rating.

A colour's evidence is a sum: what stands before and after it, what the sentence speaks of, whether
another colour of the scale is rated beside it, and whether the document rates with colours at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.pipes.ratings.patterns import (
    COLOUR,
    COLOURED_SURELY,
    CORE,
    COUNT_AFTER,
    COUNT_BEFORE,
    EXPLAINED,
    FIRM_NOUN,
    GOES_ON,
    HINT,
    LABEL_BEFORE,
    LINKED_BEFORE,
    MOVED,
    NAMED_BEFORE,
    NOMINAL_BEFORE,
    PARTY,
    PHYSICAL,
    RATED_AFTER,
    RATED_BEFORE,
    RATED_NOUN,
    SCALE_NAME,
    SCHEME,
    THINGS,
)

ENOUGH = 0.84
_SENTENCE_END = re.compile(r"[.?!]['’\"”)]{0,2}(?=\s)")


@dataclass(frozen=True)
class Mention:
    """A colour word (or compound) in the text; ``colour`` is its base form, in lower case."""

    start: int
    end: int
    colour: str
    is_compound: bool

    @property
    def is_core(self) -> bool:
        return self.is_compound or self.colour in CORE


def colour_mentions(text: str, start: int, end: int) -> list[Mention]:
    """The colour words of a run, without those that name the scale itself."""
    names = [
        m.span()
        for m in SCALE_NAME.finditer(text, start, end)
        if not COUNT_BEFORE.search(text[max(start, m.start() - 60) : m.start()])
    ]
    found = []
    for match in COLOUR.finditer(text, start, end):
        a, b = match.span()
        if any(x <= a < y for x, y in names):
            continue
        compound = match.group("compound")
        word = match.group().lower()
        base = word if compound or word in THINGS else word.removesuffix("s")
        found.append(Mention(a, b, base, bool(compound)))
    return found


def document_evidence(text: str) -> float:
    """0.5 where the document speaks of a colour scheme, 0.25 where it measures or tracks."""
    if SCHEME.search(text):
        return 0.5
    return 0.25 if HINT.search(text) else 0.0


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a run, by their final punctuation only."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text, start, end)]
    return [(a, b) for a, b in zip([start, *ends], [*ends, end], strict=True) if a < b]


def rated_in_sentence(
    text: str, start: int, end: int, mentions: list[Mention], document: float
) -> list[tuple[Mention, float]]:
    """The mentions of one sentence that rate, each with its evidence."""
    sentence = text[start:end]
    scored = [(m, _alone(text, start, end, m)) for m in mentions]
    colours = {m.colour for m, base in scored if base is not None and m.is_core}
    counted = [m for m, base in scored if base is not None and _is_counted(text, start, end, m)]
    is_list = len({m.colour for m in counted}) > 1 and any(m.is_core for m in counted)
    common = document
    if FIRM_NOUN.search(sentence):
        common += 0.35
    elif RATED_NOUN.search(sentence):
        common += 0.15
    if COLOURED_SURELY.search(sentence):
        common -= 0.6
    elif PHYSICAL.search(sentence):
        common -= 0.2 if document >= 0.5 else 0.4
    moved = [m.span() for m in MOVED.finditer(text, start, end)]
    totals: list[tuple[Mention, float]] = []
    for mention, base in scored:
        if base is None:
            continue
        total = base
        if any(a <= mention.start < b for a, b in moved):
            total += 0.5
        if is_list and mention in counted:
            total += 0.6 if len(colours) < 3 else 0.8
        elif len(colours) > 2 and mention.is_core:
            total += 0.5
        if not mention.is_core:
            total -= 0.4
        totals.append((mention, total if total >= 1.2 else total + common))
    firm = [m for m, total in totals if total >= ENOUGH and m.is_core]
    return [
        (m, total + 0.4 if len(colours) > 1 and firm and m not in firm else total)
        for m, total in totals
        if total + (0.4 if firm and m not in firm and total > 0.2 else 0) >= ENOUGH
    ]


def _alone(text: str, start: int, end: int, mention: Mention) -> float | None:
    """Evidence from what stands before and after; None where the colour names or describes."""
    before = text[max(start, mention.start - 70) : mention.start]
    after = text[mention.end : min(end, mention.end + 40)]
    surface = text[mention.start : mention.end]
    rated_before = RATED_BEFORE.search(before) is not None
    goes_on = bool(GOES_ON.match(after))
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
    if _is_name(before, after, surface, rated_after is not None):
        return None
    if rated_before and (goes_on or rated_after):
        return 1.3
    if LABEL_BEFORE.search(before) and goes_on:
        return 1.1
    if rated_after is not None and firm_after:
        return 1.3 if "rat" in rated_after.group().lower() or "RAG" in rated_after.group() else 0.7
    if rated_after is not None:
        return 0.45 if mention.colour != "green" else 0.3
    if surface.lower().endswith("s") and mention.is_core and not mention.is_compound:
        return 0.7 if mention.colour != "green" else 0.4
    if EXPLAINED.match(after):
        return None
    if not goes_on:
        return 0.0
    if mention.is_compound:
        return 0.8
    quoted = before[-1:] in "'‘\"“" and bool(before) and after[:1] in "'’\"”"
    if LINKED_BEFORE.search(before):
        return 0.7 if quoted else 0.55
    bracketed = before[-1:] in ("(", "[") and after[:1] in (")", "]")
    if bracketed and surface == "Green" and PARTY.search(text, max(0, mention.start - 200), end):
        return None
    if quoted or bracketed:
        return 0.65
    if COUNT_BEFORE.search(before):
        return 0.45
    if NOMINAL_BEFORE.search(before) and mention.is_core:
        return 0.4 if mention.colour != "green" else 0.2
    if re.search(r"[:–—-]\s*\Z|^\W*\Z", before):
        return 0.45 if re.match(r"\s*(?:[.;)\]]|\Z|[:–—-]\s)", after) else 0.25
    return 0.2


def _is_counted(text: str, start: int, end: int, mention: Mention) -> bool:
    before = text[max(start, mention.start - 70) : mention.start]
    after = text[mention.end : min(end, mention.end + 20)]
    return bool(COUNT_BEFORE.search(before) or COUNT_AFTER.match(after))


def _is_name(before: str, after: str, surface: str, is_rated: bool) -> bool:
    """A capitalised colour beside another capitalised word: Green Lane, Peter Black."""
    if is_rated or not surface[:1].isupper() or surface.isupper():
        return False
    if re.match(r"\s+[A-Z][a-z]+", after):
        return True
    previous = re.search(r"(?:\A|(?P<end>[.:;!?–-])?\s+)(?P<word>[A-Z][a-z]+)\s+\Z", before)
    if previous is None or previous.group("end"):
        return False
    return previous.group("word") not in (
        *(
            "Rated",
            "Status",
            "Rating",
            "Rag",
            "Risk",
            "Overall",
            "From",
            "To",
            "Currently",
            "Now",
            "Was",
            "Is",
        ),
        *(
            "The",
            "All",
            "Both",
            "Still",
            "No",
            "Remains",
            "Two",
            "Three",
            "Four",
            "Five",
            "Six",
            "Seven",
            "One",
        ),
    )
