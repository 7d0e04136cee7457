"""Who is to act and for whom, as a record names them."""

from __future__ import annotations

import re

from extract.pipes.actions import details
from extract.pipes.actions.drafts import owners_in
from extract.records.shadow import HONORIFIC, Shadow
from extract.records.view import Mention, View

_TITLED = re.compile(rf"{HONORIFIC}+\Z")
_APPOSED = re.compile(rf",? (?:{HONORIFIC})*")
_POSSESSED = re.compile(r"'s? +")

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


def recipients(shadow: Shadow, start: int, end: int) -> list[Mention]:
    """For whom or to whom it is done, where the words name one or a list."""
    text = shadow.text
    match = details.PROVIDED_WITH.search(text, start, end)
    match = match or details.IS_TOLD.match(text, start, end)
    match = match or details.AT_MEETING.search(text, start, end)
    match = match or _recipient(text, start, end)
    match = match or details.TO_END.search(text, max(start, end - 120), end)
    match = match or details.TOLD_PEOPLE.search(text, start, end)
    match = match or details.MADE_FOR.search(text, start, end)
    if match is None:
        return []
    found = list(shadow.within(match.start("who"), match.end("who"), "ROLE", "PERSON", "ORG"))
    last = found[-1] if found else None
    if last is None:
        # Those whom no mention names: "all staff".
        first, stop = match.span("who")
        return [Mention(first, stop, "PERSON", shadow.view.text[first:stop])]
    # "the manager of Sodexo, Vaughan Preece": the name is the one.
    after = next(shadow.within(last.end, end), None)
    titled = after is not None and after.label == "PERSON" and last.label == "ROLE"
    if after is not None and titled and _APPOSED.fullmatch(text, last.end, after.start):
        return [after]
    if len(found) == 2 and _POSSESSED.fullmatch(text, found[0].end, last.start):
        full = shadow.view.name_of(last) != shadow.view.plain(last.start, last.end)
        return [last] if full or last.label == "PERSON" else found
    return owners_in(shadow, match.start("who"), match.end("who"))


def advised(shadow: Shadow, start: int) -> list[Mention]:
    """The body to which the words right before a deed recommend it."""
    match = details.RECOMMENDED_TO.search(shadow.text, max(0, start - 120), start)
    return owners_in(shadow, *match.span("who")) if match else []


def _recipient(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first who is told or addressed, or to whom something goes."""
    for match in details.RECIPIENT.finditer(text, start, end):
        after = text[match.end() : match.end() + 12]
        if match.group("to") and (
            details.NOT_TO.search(text, max(start, match.start() - 24), match.start())
            or re.match(r" *'s? ", after)
        ):
            continue
        return match
    return None


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
