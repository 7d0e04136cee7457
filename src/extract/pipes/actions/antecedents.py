"""Whom *he*, *she*, *him* and *her* mean in minutes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator

from extract.pipes.posts.titles import is_plural
from extract.records.shadow import HONORIFIC, UNIT, Shadow
from extract.records.store import get_records
from extract.records.types import Statement
from extract.records.view import Mention

_MR = re.compile(r"(?:Mr|Sir|Lord|Father|Fr|Canon|Alderman)\.? *\Z")
_MRS = re.compile(r"(?:Mrs|Ms|Miss|Lady|Dame|Baroness|Sister)\.? *\Z")
_NO_SUBJECT = re.compile(
    rf"\b(?:to|of|by|from|with|for|about|at|in|on|between|under|behind|after|before|than|asked|"
    rf"told|thanked|informed|invited|urged|reminded|against) +(?:(?:the|his|her|their) +)?"
    rf"{HONORIFIC}*\Z",
    re.I,
)
"""Before one who is no subject."""
_ASKED = re.compile(
    rf"\b(?:asked|asks|urged|pressed|invited|requested|challenged|reminded|told|put it to) +"
    rf"(?P<who>{UNIT})(?: +(?:to|if|whether|for|about|why|how|what|when)\b|\W*\Z)",
    re.I,
)
"""One who is asked has the floor after it."""
_ASKED_FIRST = re.compile(
    rf"\b(?:asked|asks|urged|pressed|invited|requested|reminded|told|thanked) +(?P<who>{UNIT})"
    r"[^.]{1,160}?(?:[;,]|(?<!\w)(?:and|but|who)) *\Z",
    re.I,
)
"""Before a pronoun that goes on with the one who is asked: *asked the Clerk for it; she will*."""
_GOES_ON = r"\b(?:thanked|congratulated|assured|reminded|interrupted|welcomed) +"
_OF_HIM, _OF_HER = re.compile(rf"{_GOES_ON}him\b"), re.compile(rf"{_GOES_ON}her\b")
"""*The Clerk thanked him*: he who was spoken of before still is."""
_REACH = 900
"""Characters before a pronoun in which whom it means is looked for, as far as they are in its
block or the one before."""


class Antecedents:
    """The people of a document whom a pronoun may mean.

    Args:
        shadow: the document's.  Speakers come from ``minutes_statements``, where it was run.

    >>> import spacy
    >>> from extract.records.view import View
    >>> doc = spacy.blank("en")("Mrs Lee asked the Clerk about it. He would see.")
    >>> doc.ents = [doc.char_span(4, 7, "PERSON"), doc.char_span(18, 23, "ROLE")]
    >>> doc[8].is_sent_start = True
    >>> Antecedents(Shadow(View(doc))).meant(34, "He").text
    'Clerk'
    """

    def __init__(self, shadow: Shadow) -> None:
        self.shadow = shadow
        said = [one for one in get_records(shadow.view.doc, Statement) if "said_by" in one.offsets]
        said.sort(key=lambda one: one.offsets["text"])
        self._said = [one.offsets["said_by"] for one in said]
        self._starts = [one.offsets["text"][0] for one in said]

    def meant(self, at: int, pronoun: str, but: Collection[str] = ()) -> Mention | None:
        """Who is meant by a pronoun at an offset, none of the names in ``but``; None if unclear."""
        view = self.shadow.view
        first, _ = view.sentence(at)
        others = [one for one in self._people(first, at, pronoun) if view.name_of(one) not in but]
        subjects = [one for one in others if self._is_subject(one, first)]
        goes_on = pronoun.lower() in ("he", "she")
        asked = _ASKED_FIRST.search(self.shadow.text, first, at) if goes_on else None
        if asked is not None:
            others = [one for one in others if asked.start("who") <= one.start < asked.end("who")]
            subjects = [] if others else subjects
        if pronoun.lower() in ("him", "her"):
            # Who does something to *him* is another; where that one is known, the nearest is meant.
            others = others if but else [one for one in others if one not in subjects[:1]]
            subjects = [] if but else subjects[1:]
        if subjects or others:
            return subjects[0] if subjects else others[-1]
        for start, end in self._sentences_before(first):
            found = self._speaker(start, end, pronoun, but)
            if found is not None:
                return found
        return None

    def _sentences_before(self, at: int) -> Iterator[tuple[int, int]]:
        """The sentences before one, last first: of its block and the paragraph before."""
        view = self.shadow.view
        number = view.block_number(at)
        floor = at - _REACH
        if number >= 0:
            first = max(number - 1, 0)
            if view.blocks[first].kind not in ("paragraph", "list_item"):
                first = number
            floor = max(floor, view.blocks[first].start)
        yield from reversed(view.sentences_in(max(floor, 0), at))

    def _speaker(self, start: int, end: int, pronoun: str, but: Collection[str]) -> Mention | None:
        """Who has the floor after a sentence: the one it asks, or its speaker or subject."""
        view = self.shadow.view
        people = [one for one in self._people(start, end, pronoun) if view.name_of(one) not in but]
        asked = _ASKED.search(self.shadow.text, start, end)
        if asked is not None:
            for one in people:
                if asked.start("who") <= one.start < asked.end("who"):
                    return one
        if (_OF_HIM if _is_he(pronoun) else _OF_HER).search(self.shadow.text, start, end):
            return None
        number = bisect_left(self._starts, end) - 1
        if number >= 0 and self._starts[number] >= start:
            for one in view.within(*self._said[number], "ROLE", "PERSON")[:1]:
                if self._fits(one, pronoun) and view.name_of(one) not in but:
                    return one
        return next((one for one in people if self._is_subject(one, start)), None)

    def _people(self, start: int, end: int, pronoun: str) -> list[Mention]:
        return [
            one
            for one in self.shadow.within(start, end, "ROLE", "PERSON")
            if self._fits(one, pronoun)
        ]

    def _fits(self, mention: Mention, pronoun: str) -> bool:
        if mention.label == "ROLE" and is_plural(mention.text):
            return False
        before = self.shadow.view.text[max(0, mention.start - 10) : mention.start]
        return not (_MRS if _is_he(pronoun) else _MR).search(before)

    def _is_subject(self, mention: Mention, floor: int) -> bool:
        text = self.shadow.text
        if re.match(r" *'s? ", text[mention.end : mention.end + 4]):
            return False
        return _NO_SUBJECT.search(text, max(floor, mention.start - 40), mention.start) is None


def _is_he(pronoun: str) -> bool:
    return pronoun.lower() in ("he", "him")
