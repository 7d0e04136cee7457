"""How likely a row of words, by its form a name, is a person's."""

from __future__ import annotations

from extract.pipes.persons import patterns as P
from extract.pipes.persons.parts import is_given, is_initials, is_surname
from extract.pipes.words import Run, Word

_RATING = frozenset({"red", "amber", "green", "blue"})
"""Colours side by side are a row's ratings, though Amber and Blue are names."""


def name_score(run: Run, i: int, end: int, attendance: bool, plural: bool) -> float:
    """The chance that words[i:end] is a person's name.

    ``attendance``: in a list of those present; ``plural``: after "Councillors" and the like.
    """
    words = run.words
    parts = [word for word in words[i:end] if word.text != "."]
    if is_place(words, end) or (len(parts) > 1 and all(w.lower in _RATING for w in parts)):
        return 0.0
    listed = _opens_item(words, i)
    vocabulary = any(word.is_remit for word in parts)
    given, surname = is_given(parts[0]), is_surname(parts[-1])
    if plural and listed:
        return 0.5 if vocabulary else 0.85
    if is_initials(parts[0], run.shouted):
        return _score_of_initials(words[i - 1].lower if i else "", parts, attendance)
    is_full = len(parts) in (2, 3) and not vocabulary and not run.shouted
    if is_full and (given or surname or listed) and _has_affiliation(words, end):
        return 0.8
    if len(parts) == 1:
        known = (given or surname) and not vocabulary
        return 0.3 if attendance and listed and known else 0.0
    if run.shouted and not (given and surname):
        return 0.0
    if given:
        if vocabulary and not (attendance and surname):
            return 0.3
        return 0.9 if attendance or surname else 0.7
    if attendance and listed and not vocabulary and len(parts) <= 4:
        return 0.75 if surname else 0.65
    return 0.0


def is_place(words: list[Word], i: int) -> bool:
    """Whether words[i] makes the name before it that of a place or thing: *Jubilee Hall*."""
    return i < len(words) and words[i].is_cap and words[i].lower in P.PLACE_AFTER


def _opens_item(words: list[Word], i: int) -> bool:
    """Whether words[i] is the first of its run, or stands behind what separates names."""
    if i == 0:
        return True
    before = words[i - 1]
    return before.text in P.SEPARATORS or before.lower in ("and", "by", "&")


def _score_of_initials(before: str, parts: list[Word], attendance: bool) -> float:
    """A name that begins with an initial; ``before`` is the word before it in small letters."""
    surname = is_surname(parts[-1])
    if before in P.LETTERED or len(parts) < 2:
        return 0.0
    if attendance:
        return 0.9
    article = parts[0].text == "A" and not surname
    if article or any(word.is_remit for word in parts):
        return 0.0
    return 0.75 if surname else 0.6


def _has_affiliation(words: list[Word], i: int) -> bool:
    """ "Hulya Mustafa (DCLG)": an affiliation in capitals behind the name."""
    return (
        i + 2 < len(words)
        and words[i].text == "("
        and words[i + 1].is_upper
        and words[i + 2].text == ")"
    )
