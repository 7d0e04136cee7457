"""The bodies that lists set beside people: *Guy Low (Department for Transport)*."""

from __future__ import annotations

import re

from extract.pipes.posts.attach import Attacher
from extract.pipes.posts.lexicon import PARTY
from extract.pipes.posts.people import People
from extract.pipes.posts.stretches import Stretch
from extract.records.view import Mention, View

_FROM = re.compile(
    r"\(|,(?: (?:of|from|at|representing))?(?: the)?|(?:of|from|representing)(?: the)?"
)
_ENDS = re.compile(r"[ \t*_]*(?:[),;.]*[ \t*_]*(?:\n|\Z|[,;]|and\b|&)|\))")
_SHORT_BLOCK = 120


class Affiliations:
    """The body of each person that an attendance list or a signature gives, by the full name."""

    def __init__(self, view: View, people: People, attacher: Attacher) -> None:
        self._view = view
        self._people = people
        self._attacher = attacher
        self._found: dict[str, list[Mention]] = {}

    def of(self, holder: str) -> Mention | None:
        """The one body that lists set beside ``holder``; None where there is none, or several."""
        found = self._found.get(holder, [])
        return found[0] if len(found) == 1 else None

    def read(self, stretch: Stretch, is_list: bool) -> None:
        """Take note of the bodies beside people in ``stretch``, if it is a list or a signature."""
        if not is_list and stretch.end - stretch.start > _SHORT_BLOCK:
            return
        items = stretch.items
        if is_list and stretch.cells:
            self._read_row(stretch)
        for at in range(len(items) - 1):
            one, body = items[at], items[at + 1]
            if one.label != "PERSON" or body.label != "ORG" or PARTY.search(body.mention.text):
                continue
            gap = self._attacher.ties.gap(stretch, at, at + 1)
            crosses = one.cell != body.cell and not gap and is_list
            end = max(body.mention.end, body.alias_end)
            if crosses or (
                one.cell == body.cell
                and _FROM.fullmatch(gap)
                and _ENDS.match(self._view.text, end, stretch.end + 1)
            ):
                name = self._people.who(one.mention).name
                if name and not self._found.get(name):
                    self._found[name] = [body.mention]

    def _read_row(self, stretch: Stretch) -> None:
        """A row of a list: one person, and one body in a cell of its own behind."""
        people = [item for item in stretch.items if item.label == "PERSON"]
        bodies = [item for item in stretch.items if item.label == "ORG"]
        if len(people) != 1 or len(bodies) != 1 or bodies[0].cell <= people[0].cell:
            return
        body = bodies[0].mention
        start, end = stretch.cells[bodies[0].cell]
        alone = self._view.plain(start, end) == self._view.plain(body.start, body.end)
        name = self._people.who(people[0].mention).name
        if alone and name and not PARTY.search(body.text) and not self._found.get(name):
            self._found[name] = [body]
