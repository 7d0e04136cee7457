"""Firms that are called after a family: *J Smith & Sons*, *Bell & Co Ltd*."""

from __future__ import annotations

from collections.abc import Iterator

from extract.pipes.organisations import patterns as P
from extract.pipes.persons.patterns import HONORIFICS
from extract.pipes.words import Run, Word

_LONGEST = 4
"""Words of the family's name at most, with initials and their stops."""
_NO_FAMILY = P.NOT_IN_NAME | P.COMPANY_ENDINGS | P.HEADS | HONORIFICS


def family_firms(run: Run) -> Iterator[tuple[int, int]]:
    """(first, last) of each such firm in a run of words, ``last`` exclusive.

    The recogniser takes the family for a person and the rest for the firm.
    """
    words = run.words
    for joint in range(1, len(words) - 1):
        if words[joint].lower not in ("&", "and") or run.shouted:
            continue
        kin = words[joint + 1]
        if not kin.is_cap or kin.lower.rstrip(".") not in P.KIN:
            continue
        first = _family_start(words, joint)
        if first < joint:
            yield first, _firm_end(words, joint + 2)


def _family_start(words: list[Word], joint: int) -> int:
    first = joint
    while first and joint - first < _LONGEST and _is_in_family(words, first - 1):
        first -= 1
    while first < joint and not words[first].is_cap:
        first += 1
    return first


def _is_in_family(words: list[Word], i: int) -> bool:
    word = words[i]
    if word.text == ".":
        return i > 0 and len(words[i - 1].text) == 1 and words[i - 1].is_cap
    return word.is_cap and word.lower not in _NO_FAMILY


def _firm_end(words: list[Word], end: int) -> int:
    if end < len(words) and words[end].lower.rstrip(".") in P.COMPANY_ENDINGS:
        return end + 1
    return end
