"""Posts in lists of those present that their words alone do not tell, or not to their ends.

The line tells how far they reach: *Ann Lee – Public Governor – East Moor*,
*Bo Ray Company Secretary BR*, *Cy Orr (CO), Local Fraud Specialist (LFS)*, *Di May, HT*.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.pipes.organisations.acronyms import initials_of
from extract.pipes.overlaps import Overlaps
from extract.pipes.persons.lines import CELL, PersonLine
from extract.pipes.roles import patterns as R
from extract.pipes.words import Word
from extract.records.types import Offsets

_DASHES = frozenset(("-", "–", "—"))
_SMALL = frozenset("of and & for the to in".split())
_LONGEST = 8


def capacities(lines: Iterable[PersonLine], bodies: Overlaps) -> Iterator[tuple[Offsets, str]]:
    """The characters and label of each post that stands beside a name, of the name and initials.

    Args:
        lines: those of the document that begin with a name.
        bodies: where bodies are known.

    >>> import spacy
    >>> from extract.pipes.persons.lines import person_line
    >>> from extract.pipes.words import word_runs
    >>> doc = spacy.blank("en")("Ann Lee – Public Governor – East Moor")
    >>> (run,) = word_runs(doc)
    >>> found = capacities([person_line(run.words)], Overlaps([]))
    >>> [(doc.text[start:end], label) for (start, end), label in found]
    [('Public Governor – East Moor', 'ROLE')]
    """
    for parsed in lines:
        post = _cell(parsed.beside)
        if not (_is_short_post(post) or _is_post(post, bodies, closed=parsed.key is not None)):
            continue
        yield (post[0].start, post[-1].end), "ROLE"
        short = _short_form(parsed.beside, len(post))
        if short is not None:
            yield (short.start, short.end), "ROLE"
        if parsed.key is not None:
            yield (parsed.name[0].start, parsed.name[-1].end), "PERSON"
            yield (parsed.key.start, parsed.key.end), "PERSON"


def _cell(beside: list[Word]) -> list[Word]:
    """What stands beside a name up to a bracket, a comma or the end of its cell."""
    end = next((i for i, w in enumerate(beside) if w.text in ("(", ",", ";", "|", CELL)), None)
    post = beside[:end]
    while post and not post[-1].text[-1].isalnum():
        post = post[:-1]
    return post


def _short_form(beside: list[Word], at: int) -> Word | None:
    """The bracket or cell behind a post that its initials make."""
    if at + 1 >= len(beside) or beside[at].text not in ("(", "|", CELL):
        return None
    word = beside[at + 1]
    closed = at + 2 == len(beside) or beside[at + 2].text in (")", "|", CELL)
    fits = sum(letter.isupper() for letter in word.text) > 1
    return word if closed and fits and word.text in initials_of([beside[:at]]) else None


def _is_short_post(post: list[Word]) -> bool:
    """*HT* alone beside a name."""
    return len(post) == 1 and post[0].text in R.SHORT_POSTS


def _is_post(post: list[Word], bodies: Overlaps, closed: bool) -> bool:
    """Whether the words are one post to their end: its head in their last place, or a remit behind
    a dash, or behind *of* where something else (``closed``) tells where it ends."""
    if not 2 <= len(post) <= _LONGEST or not post[0].is_cap:
        return False
    dash = next((i for i, word in enumerate(post) if word.text in _DASHES), len(post))
    title, remit = post[:dash], post[dash + 1 :]
    if not all(word.is_cap or word.lower in _SMALL for word in [*title, *remit]):
        return False
    heads = [i for i, word in enumerate(title) if word.lower in R.HEADS]
    if not heads or title[0].lower in R.HONORIFICS:
        return False
    if remit:
        other = remit[-1].lower in R.BODY_ENDINGS or any(w.lower in R.HEADS for w in remit)
        there = bodies.touch((remit[0].start, remit[-1].end))
        noted = remit[0].lower in R.HOW_ATTENDED | R.STOPS
        return not (other or there or noted or remit[-1].lower in _SMALL)
    if closed and title[heads[-1] + 1 : heads[-1] + 2]:
        return title[heads[-1] + 1].lower in ("of", "for")
    ends = heads[-1] == len(title) - 1
    joined = any(word.lower in ("and", "&") for word in title)
    return ends and not joined and all(title[i].lower in R.SENIORITY for i in heads[:-1])
