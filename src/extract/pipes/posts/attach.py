"""Who holds which post: names, titles and bodies of one stretch of text joined by what is between.

In a stretch the mentions stand in a row, and the words between two of them (the *gap*) say whether
a title goes with the name before it (*Name, Post*; *Name (Post)*) or with the one after (*Post:
Name*; *the Post, Name,*).  Where both could be, the closer tie wins, and a name that has its post
already gives way.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.pipes.posts.patterns import GROUP, HEADS, PEOPLE_JOINED, STRENGTH_BACK
from extract.pipes.posts.people import People
from extract.pipes.posts.stretches import Group, Stretch, Stretches
from extract.pipes.posts.ties import Ties
from extract.pipes.posts.titles import is_plural
from extract.records.view import View


class Attacher:
    """Finds the posts of a document, stretch by stretch."""

    def __init__(self, view: View, people: People, aliases: set[int]) -> None:
        self._view = view
        self._stretches = Stretches(view, people, aliases)
        self.ties = Ties(view)

    def stretches(self) -> Iterator[Stretch]:
        """The stretches that hold a mention, with the groups of titles found there."""
        for stretch in self._stretches.all():
            if any(item.label == "ROLE" for item in stretch.items):
                self._attach(stretch)
            yield stretch

    def _attach(self, stretch: Stretch) -> None:
        taken: set[int] = set()
        groups = list(self._groups(stretch))
        for number, group in enumerate(groups):
            forward = self.ties.before(stretch, group) or self.ties.continued(
                stretch, group, stretch.groups[-1] if stretch.groups else None
            )
            following = groups[number + 1].roles[0] if number + 1 < len(groups) else None
            backward = self.ties.after(stretch, group, following)
            if forward and backward and (forward[2], backward[2]) == ("paren", "colon"):
                forward = None  # "Cllr Lee (Substitute: Cllr Ray)"
            if forward and forward[0] in taken:
                forward = (forward[0], forward[1] - 1.6, forward[2])
            best = max(filter(None, (forward, backward)), key=lambda found: found[1], default=None)
            if best is None:
                continue
            holder, _, group.kind = best
            group.forward = best is forward
            plural = is_plural(stretch.items[group.roles[0]].mention.text)
            if plural and not group.forward and self._heads(stretch, group, holder):
                continue  # "Wardens: Ann Lee, Bo Ray" heads a list
            group.holders = (
                self._all_holders(stretch, holder, group.forward, following, taken)
                if plural
                else [holder]
            )
            taken.update(group.holders)
            stretch.groups.append(group)

    def _heads(self, stretch: Stretch, group: Group, holder: int) -> bool:
        """Whether a plural stands over its list: by a colon, a line or a column of blanks."""
        own = ("paren", "dash", "comma")
        if group.kind == "comma" and self._has_title_after(stretch, holder, own):
            return True  # "being Officers, Ann Lee, Clerk, and ..."
        title = stretch.items[group.roles[-1]]
        raw = self._view.text[title.alias_end : stretch.items[holder].mention.start]
        return group.kind in HEADS or "   " in raw or title.mention.text.isupper()

    def _groups(self, stretch: Stretch) -> Iterator[Group]:
        """Titles side by side, a body between them allowed (*Head, Oak School (Vice Chair)*)."""
        group: Group | None = None
        items = stretch.items
        for at, item in enumerate(items):
            if item.label != "ROLE":
                continue
            if group is not None and self._joins(stretch, group.roles[-1], at):
                group.roles.append(at)
                continue
            if group is not None:
                yield group
            group = Group([at])
        if group is not None:
            yield group

    def _joins(self, stretch: Stretch, one: int, other: int) -> bool:
        items = stretch.items
        if any(items[at].label != "ORG" for at in range(one + 1, other)) or other - one > 2:
            return False
        if stretch.is_column:
            return False
        if items[one].cell != items[other].cell:
            # Name, post and capacity, each in a cell.
            people = sum(item.label == "PERSON" for item in items)
            # "Ann Lee (Chair) | Parent governor"
            empty = self.ties.gap(stretch, one, other) in ("", ")")
            alone = other - one == 1 and people == 1 and empty
            return alone and stretch.links_cells
        after = self.ties.after(stretch, Group([other]), None)
        if other - one == 2:
            gap = self.ties.gap(stretch, one + 1, other)
            return gap in (")", "(", ") (") or gap.endswith("(")
        gap = self.ties.gap(stretch, one, other)
        alone = sum(item.label == "PERSON" for item in items) == 1
        if gap == ";" and (stretch.cells or alone or self._in_bracket(stretch, one)):
            return True
        if after and after[1] >= STRENGTH_BACK["colon"] and self.ties.before(stretch, Group([one])):
            return False
        return GROUP.fullmatch(gap) is not None

    def _in_bracket(self, stretch: Stretch, at: int) -> bool:
        """Whether an item stands in a bracket that is still open behind it."""
        before = self._view.text[stretch.start : stretch.items[at].mention.start]
        return before.rfind("(") > before.rfind(")")

    def _all_holders(
        self,
        stretch: Stretch,
        first: int,
        forward: bool,
        following: int | None,
        taken: set[int],
    ) -> list[int]:
        """The names that share a plural title: *Wardens Ann Lee and Bo Ray*; *A and B, Wardens*."""
        found = [first]
        step = -1 if forward else 1
        at = first + step
        while 0 <= at < len(stretch.items) and at not in taken and at != following:
            item = stretch.items[at]
            if item.label == "ORG":  # Ann Lee (Unison), Bo Ray (GMB)
                at += step
                continue
            inside = range(min(at, found[-1]) + 1, max(at, found[-1]))
            if item.label != "PERSON" or len(inside) > 1:
                break
            if inside:
                ends = (self.ties.gap(stretch, *sorted((at, inside[0]))),
                        self.ties.gap(stretch, *sorted((found[-1], inside[0]))))  # fmt: skip
                joined = all(len(end) < 8 and ";" not in end for end in ends)
            else:
                gap = self.ties.gap(stretch, *sorted((at, found[-1])))
                apart = item.cell != stretch.items[found[-1]].cell
                joined = apart or PEOPLE_JOINED.fullmatch(gap) is not None
            if not joined or (forward and self._has_title_after(stretch, at)):
                break
            if not forward and at + 1 < len(stretch.items) and self._has_title_after(stretch, at):
                break
            found.append(at)
            at += step
        return sorted(found)

    def _has_title_after(
        self, stretch: Stretch, at: int, kinds: tuple[str, ...] = ("paren",)
    ) -> bool:
        following = at + 1
        return (
            following < len(stretch.items)
            and stretch.items[following].label == "ROLE"
            and self.ties.forward_kind(stretch, at, following) in kinds
        )
