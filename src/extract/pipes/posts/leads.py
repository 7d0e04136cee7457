"""Bodies at the head of a row, of a list (*Trust: ...*), or of part of one."""

from __future__ import annotations

import re

from extract.pipes.posts.patterns import FOR_BODY, LEADS, OTHER_LABEL, PART_ENDS, PART_LEAD
from extract.pipes.posts.stretches import Group, Stretch, clean
from extract.records.view import Mention, View

_WORDS = re.compile(r"[a-z]{3,} +[a-z]{3,}|[A-Za-z]{8,}")
_IN_PROSE = re.compile(
    r"[a-z,]\s+(?:the|its|their|an?)\s+\Z"
    r"|\b(?:had|has|have|was|were|said|told|met|asked|would|will)\b[^;\n]*\Z"
)


class Leads:
    """Finds the body that heads what a post stands in."""

    def __init__(self, view: View) -> None:
        self._view = view

    def of(self, stretch: Stretch, group: Group) -> Mention | None:
        """The body at the head of a row, of a list (*Trust: ...*), or of part of one."""
        items = stretch.items
        first = items[0]
        nearer = self._nearest(stretch, group)
        if nearer is not None:
            return nearer
        if first.label == "ORG" and len(items) > 1 and not stretch.is_column:
            end = first.alias_end
            gap = clean(self._view.text[end : items[1].mention.start])
            before = clean(self._view.text[stretch.start : first.mention.start])
            alone = items[1].cell > first.cell == 0
            if items[1].label == "ORG" and len(items) > 2:
                gap = clean(self._view.text[items[1].alias_end : items[2].mention.start])
            figures = alone and self._fills_cell(stretch) and not _WORDS.search(gap)
            if (
                (alone and not gap.strip(":–- "))
                or figures
                or (
                    gap
                    and LEADS.fullmatch(gap)
                    and len(before) < 30
                    and not self._in_prose(stretch, group)
                )
            ):
                return first.mention
        role = items[group.roles[0]].mention
        first_of_post = min([group.roles[0], *group.holders])
        for at in range(first_of_post - 1, max(first_of_post - 12, -1), -1):
            mention = items[at].mention
            between = self._view.text[mention.end : role.start]
            if ";" in between or ". " in between:
                return None
            if mention.label == "ORG":
                start = max(stretch.start, mention.start - 30)
                if FOR_BODY.search(self._view.text[start : mention.start]):
                    return mention
        return None

    def _fills_cell(self, stretch: Stretch) -> bool:
        """Whether the first cell of a row is its first mention and nothing else."""
        first = stretch.items[0].mention
        if not stretch.cells:
            return False
        start, end = stretch.cells[0]
        return clean(self._view.text[start:end]).strip(" |") == clean(first.text)

    def _in_prose(self, stretch: Stretch, group: Group) -> bool:
        """Whether a title stands in a sentence, *and the Wardens, ...*: not in a list of people."""
        at = min([group.roles[0], *group.holders])
        before = self._view.text[stretch.start : stretch.items[at].mention.start]
        return at > 1 and _IN_PROSE.search(before) is not None

    def _nearest(self, stretch: Stretch, group: Group) -> Mention | None:
        """The last body that heads part of a line: *Dale Council: ...; Fell Trust: Bo Ray, Clerk*.

        Not the first: that one heads the whole line.
        """
        items = stretch.items
        first_of_post = min([group.roles[0], *group.holders])
        for at in range(first_of_post - 1, max(first_of_post - 12, 0), -1):
            mention = items[at].mention
            if items[at].cell != items[first_of_post].cell:
                return None
            between = self._view.text[mention.end : items[at + 1].mention.start]
            if items[at].label != "ORG":
                if OTHER_LABEL.search(between):
                    return None  # "Fell Trust: Bo Ray. Union: Al Fox, officer"
                continue
            before = self._view.text[items[at - 1].mention.end : mention.start]
            after = clean(self._view.text[items[at].alias_end : items[at + 1].mention.start])
            if PART_ENDS.search(before) and PART_LEAD.fullmatch(after):
                return mention
        return None
