"""What one word says about a name: a given name, a surname, initials."""

from __future__ import annotations

import re

from extract.pipes.words import Word
from extract.resources import entries

_INITIALS = re.compile(r"(?:[A-Z]\.?){1,3}")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_.]*(?:['’.-][^\W\d_]+)*", re.UNICODE)


def as_listed(word: Word) -> str:
    """The word as the lists of names write it: *SMITH* as *Smith*, straight apostrophes."""
    text = word.text.replace("’", "'")
    return text.title() if text.isupper() and len(text) > 1 else text


def is_given(word: Word) -> bool:
    """Whether a word is a listed given name, or two joined by a hyphen: *Lesley-Ann*."""
    return _is_listed(as_listed(word), "given_names")


def is_surname(word: Word) -> bool:
    """Whether a word is a listed surname, or two joined by a hyphen."""
    return _is_listed(as_listed(word), "surnames")


def _is_listed(name: str, resource: str) -> bool:
    known = entries(resource)
    return name in known or ("-" in name and all(part in known for part in name.split("-")))


def is_initials(word: Word, shouted: bool) -> bool:
    """Whether a word is one initial or more; among capitals only (``shouted``) stops tell."""
    text = word.text
    if len(text) == 1 or (len(text) == 2 and text[1] == "."):
        return word.is_cap
    sure = "." in text or (len(text) == 2 and not shouted)
    return sure and bool(_INITIALS.fullmatch(text))


def is_like_name(word: Word) -> bool:
    """Whether a word has the form of a name or of initials: a capital, letters, few signs."""
    return word.is_cap and bool(_NAME_WORD.fullmatch(word.text) or _INITIALS.fullmatch(word.text))


def keys_of(parts: list[str]) -> frozenset[str]:
    """The short forms of a name: every initial, the first and last, and those with one more letter.

    >>> sorted(keys_of(["Ola", "Jane", "Brandt"]))
    ['OB', 'OBR', 'OBr', 'OJB']
    """
    letters = "".join(p[0] for part in parts for p in part.split("-") if p)
    short = parts[0][0] + parts[-1][0]
    more = parts[-1][1:2]
    return frozenset((letters, short, short + more.lower(), short + more.upper()))
