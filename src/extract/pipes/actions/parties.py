"""Who is to act and for whom, as a record names them, and who is none of the meeting's."""

from __future__ import annotations

import re

from extract.records.shadow import HONORIFIC, Shadow
from extract.records.view import Mention, View

_TITLED = re.compile(rf"{HONORIFIC}+\Z")

_HEAD = 1500
_PRESENT = 4
"""So many people named in so many characters at its head: a list of those present."""


def somebody(shadow: Shadow, mentions: list[Mention]) -> tuple[str, tuple[int, int]] | None:
    """One by the full name, several as they are printed; with the place of the words."""
    if not mentions:
        return None
    view, first, last = shadow.view, mentions[0], mentions[-1]
    if first is last:
        return view.name_of(first), (first.start, first.end)
    titled = _TITLED.search(shadow.text, max(0, first.start - 20), first.start)
    start = titled.start() if titled else first.start
    return view.plain(start, last.end), (start, last.end)


class Strangers:
    """Who is first named in the very sentence that says what they will do.

    Where a list of those present opens the document, such a person is not of the meeting, so that
    the sentence tells news: *the Regional Director, Ada Orr, would visit in May*.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self._first: dict[str, int] = {}
        for mention in view.of("PERSON"):
            self._first.setdefault(view.name_of(mention), mention.start)
        self._listed = sum(start < _HEAD for start in self._first.values()) >= _PRESENT

    def is_one(self, mention: Mention) -> bool:
        if not self._listed:
            return False
        end = mention.end
        named: Mention | None = mention
        if mention.label == "ROLE" and self._view.text[end : end + 2] == ", ":
            named = next(iter(self._view.within(end, end + 60, "PERSON")), None)
            if named is None or named.start != end + 2:
                return False
        if named is None or named.label != "PERSON" or mention.start < _HEAD:
            return False
        return self._first[self._view.name_of(named)] >= self._view.sentence(mention.start)[0]
