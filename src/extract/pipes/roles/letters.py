"""Posts and ranks written as letters: *the HT*, *CC Fenwick*, *AM Hession*.

What letters stand for depends on whose minutes they are: those of a school, the police, a fire
service.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.pipes.organisations.acronyms import follows_the
from extract.pipes.persons.parts import is_given, is_initials, is_surname, keys_of
from extract.pipes.roles import patterns as P
from extract.pipes.words import Run, Word
from extract.records.types import Offsets

Mention = tuple[Offsets, str]

_POLICE = re.compile(r"\b(?:Constable|Constabulary|Police|Superintendent)\b")
_PARISH = re.compile(r"\bParochial\b|\b(?:Church|Parish|Community) Council\b", re.I)
"""Where a PCC is rather a church's council."""
_FIRE = re.compile(
    r"\bFire (?:(?:and|&) Rescue|Authority|Service|Brigade)\b"
    r"|\b(?:Area|Group|Station|Watch) (?:Manager|Commander)\b"
)
_NAMES_OF = 3
"""Words at most before a bracket whose initials it may hold."""


def posts_in_letters(runs: Sequence[Run], text: str) -> Iterator[Mention]:
    """The characters and label of each post in letters, and of the name behind a rank.

    ``text`` is the document's, ``runs`` all of its words.
    """
    keys = _keys(runs)
    known = _established(runs, P.SCHOOL_LETTERS) - keys
    ranks = frozenset[str]()
    if _POLICE.search(text):
        ranks |= P.POLICE_LETTERS
        if not _PARISH.search(text):
            known |= _established(runs, P.COMMISSIONER_LETTERS) - keys
    if _FIRE.search(text):
        ranks |= P.FIRE_LETTERS
    places = list(_occurrences(runs, ranks))
    borne = {words[i].text for words, i in places if len(_name_behind(words, i)) > 1}
    borne |= {
        words[i].text
        for words, i in places
        if _is_sure(_name_behind(words, i), words[i].text, borne)
    }
    alone = (borne & P.ALONE_LETTERS) - keys
    for words, i in _occurrences(runs, known | ranks):
        word, name = words[i], _name_behind(words, i) if words[i].text in ranks else []
        if _is_sure(name, word.text, borne):
            yield (_start(words, i), word.end), "ROLE"
            yield (name[0].start, name[-1].end), "PERSON"
        elif word.text in known or word.text in alone or _is_the(words, i, borne):
            end = _end(words, i)
            if end is not None:
                yield (_start(words, i), end), "ROLE"


def _occurrences(runs: Sequence[Run], letters: frozenset[str]) -> Iterator[tuple[list[Word], int]]:
    for run in runs if letters else ():
        for i, word in enumerate(run.words):
            if word.text in letters:
                yield run.words, i


def _keys(runs: Sequence[Run]) -> frozenset[str]:
    """The initials of people that brackets behind their names set out."""
    keys = set()
    for run in runs:
        words = run.words
        for i in range(2, len(words) - 1):
            if words[i].is_upper and (words[i - 1].text, words[i + 1].text) == ("(", ")"):
                names = [words[k : i - 1] for k in range(max(0, i - 1 - _NAMES_OF), i - 2)]
                made = (keys_of([word.text for word in name]) for name in names)
                keys |= {words[i].text for one in made if words[i].text in one}
    return frozenset(keys)


def _established(runs: Sequence[Run], letters: frozenset[str]) -> frozenset[str]:
    """Those letters that stand behind *the* somewhere, alone."""
    found = _occurrences(runs, letters)
    return frozenset(words[i].text for words, i in found if follows_the(words, i))


def _is_the(words: list[Word], i: int, borne: set[str]) -> bool:
    """Whether the letters that somebody bears stand for him behind *the*."""
    return words[i].text in borne and follows_the(words, i)


def _name_behind(words: list[Word], i: int) -> list[Word]:
    """What can be the name behind a rank in letters; empty where there is none."""
    before = words[i - 1] if i else None
    if before is not None and (before.lower in P.HONORIFICS or before.text[-1].isdigit()):
        return []
    name = words[i + 1 : i + 3]
    opens = len(name) == 2 and (is_initials(name[0], shouted=False) or is_given(name[0]))
    if not (opens and _is_surname(name[1])):
        name = name[:1]
    return name if name and _is_surname(name[-1]) else []


def _is_sure(name: list[Word], rank: str, borne: set[str]) -> bool:
    """Whether the words behind a rank are a name for sure.

    ``borne``: the ranks that some full name bears.
    """
    if not name or rank not in P.OTHER_LETTERS:
        return bool(name)
    return len(name) > 1 or is_surname(name[0]) or rank in borne


def _is_surname(word: Word) -> bool:
    plain = len(word.text) > 2 and word.is_cap and not word.is_upper
    return plain and not word.is_remit and word.lower not in P.HEADS | P.STOPS


def _start(words: list[Word], i: int) -> int:
    """Where a rank begins: *T/ACC* with its *T*."""
    acting = i > 1 and words[i - 1].text == "/" and words[i - 2].text in P.ACTING
    return words[i - 2 if acting else i].start


def _end(words: list[Word], i: int) -> int | None:
    """Where a post that bears no name ends, one word of its remit with it; None: it is no post."""
    after = words[i + 1] if i + 1 < len(words) else None
    further = words[i + 2] if i + 2 < len(words) else None
    if (
        after is not None
        and after.text == "/"
        and further is not None
        and further.text[0].isdigit()
    ):
        return None  # "Report PCC/12/21"
    if after is None or not after.is_cap:
        return words[i].end
    with_remit = after.is_remit and words[i].text not in P.COMMISSIONER_LETTERS
    return after.end if with_remit else None
