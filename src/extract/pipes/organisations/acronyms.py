"""Acronyms: those that a name in the document explains, and those that stand where bodies do."""

from __future__ import annotations

from collections.abc import Iterator

from extract.pipes.organisations import patterns as P
from extract.pipes.words import POSSESSIVES, Run, Word


def acronyms_in(
    run: Run, explained: frozenset[str], kinds: frozenset[str] = frozenset()
) -> Iterator[tuple[Word, float]]:
    """Each acronym of a run with its score; ``explained`` are the `initials_of` known names,
    ``kinds`` the `council_kinds` of them."""
    if run.shouted:
        return
    for i, word in enumerate(run.words):
        if not _looks_like_acronym(word):
            continue
        if word.text in kinds and follows_the(run.words, i):
            yield word, 0.95
        elif word.text in explained:
            yield word, 0.9
        elif word.text.upper() not in P.NOT_BODIES:
            yield word, _unexplained_score(run.words, i)


def initials_of(names: list[list[Word]]) -> frozenset[str]:
    """Every acronym that the initials of a name in the document make, small words in or out."""
    made: set[str] = set()
    for words in names:
        parts = [p for w in words for p in w.text.replace("-", " ").split() if p[0].isalpha()]
        full = "".join(p[0] for p in parts)
        capitals = "".join(p[0] for p in parts if p[0].isupper())
        whole = "".join(p if p.isupper() and len(p) > 1 else p[0] for p in parts)  # UK + PA
        made.update(x for x in (full, capitals, full.upper(), capitals + "s", whole) if len(x) >= 2)
    return frozenset(made)


def council_kinds(names: list[list[Word]]) -> frozenset[str]:
    """What councils are called for short in their own minutes: *the PC*, *the CC*."""
    lower = (words[-2].lower for words in names if len(words) > 1 and words[-1].lower == "council")
    return frozenset(kind[0].upper() + "C" for kind in lower if kind in P.LOCAL_COUNCILS)


def follows_the(words: list[Word], i: int) -> bool:
    """Whether a word stands alone behind *the*: "the PC said", and not "the PC Orr spoke to"."""
    named = i + 1 < len(words) and words[i + 1].is_cap
    return i > 0 and words[i - 1].lower == "the" and not named


def _looks_like_acronym(word: Word) -> bool:
    text = word.text
    if not 2 <= len(text) <= 8 or not text[0].isupper() or not text.isalnum():
        return False
    return sum(c.isupper() for c in text) >= max(2, len(text) - 2)


def _unexplained_score(words: list[Word], i: int) -> float:
    """An unexplained acronym's chance to be a body, from the words around it."""
    before = words[i - 1].lower if i else ""
    after = words[i + 1].lower if i + 1 < len(words) else ""
    if (after in POSSESSIVES and after != "'") or after in P.ACTS_OF_BODIES:
        return 0.6
    if before in P.BEFORE_BODIES and after in P.AFTER_BODIES:
        return 0.55
    if before == "the" and after in P.AFTER_THE_BODY:
        return 0.45
    return 0.2
