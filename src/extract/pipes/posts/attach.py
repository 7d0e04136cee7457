"""Who holds which post: names, titles and bodies of one stretch of text joined by what is between.

In a stretch the mentions stand in a row, and the words between two of them (the *gap*) say whether
a title goes with the name before it (*Name, Post*; *Name (Post)*) or with the one after (*Post:
Name*; *the Post, Name,*).  Where both could be, the closer tie wins, and a name that has its post
already gives way.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.pipes.posts.initials import is_initials
from extract.pipes.posts.patterns import (
    AFTER_NAMES,
    APPOINTS,
    AT_BODY,
    BACKWARD,
    CLAUSE,
    FORWARD,
    GROUP,
    HEADS,
    IN_PLACE,
    NO_LABEL,
    PEOPLE_JOINED,
    STRENGTH,
    STRENGTH_BACK,
    SUCCEEDED,
    THROUGH,
)
from extract.pipes.posts.people import People
from extract.pipes.posts.stretches import Group, Stretch, Stretches, clean
from extract.pipes.posts.titles import is_plural
from extract.records.view import View


class Attacher:
    """Finds the posts of a document, stretch by stretch."""

    def __init__(self, view: View, people: People, aliases: set[int]) -> None:
        self._view = view
        self._stretches = Stretches(view, people, aliases)

    def stretches(self) -> Iterator[Stretch]:
        """The stretches that hold a mention, with the groups of titles found there."""
        for stretch in self._stretches.all():
            if any(item.label == "ROLE" for item in stretch.items):
                self._attach(stretch)
            yield stretch

    def gap(self, stretch: Stretch, one: int, other: int) -> str:
        """The words between two items, without honorifics, remarks in brackets and mark-up."""
        a, b = stretch.items[one], stretch.items[other]
        text = self._view.text[a.mention.end : b.mention.start]
        if a.alias_end > a.mention.end:
            text = self._view.text[a.alias_end : b.mention.start]
        return clean(text)

    def _attach(self, stretch: Stretch) -> None:
        taken: set[int] = set()
        groups = list(self._groups(stretch))
        for number, group in enumerate(groups):
            forward = self._before(stretch, group) or self._continued(
                stretch, group, stretch.groups[-1] if stretch.groups else None
            )
            following = groups[number + 1].roles[0] if number + 1 < len(groups) else None
            backward = self._after(stretch, group, following)
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
            alone = other - one == 1 and people == 1 and not self.gap(stretch, one, other)
            return alone and stretch.links_cells
        after = self._after(stretch, Group([other]), None)
        if other - one == 2:
            gap = self.gap(stretch, one + 1, other)
            return gap in (")", "(", ") (") or gap.endswith("(")
        gap = self.gap(stretch, one, other)
        if gap == ";" and (stretch.cells or self._in_bracket(stretch, one)):
            return True
        if after and after[1] >= STRENGTH_BACK["colon"] and self._before(stretch, Group([one])):
            return False
        return GROUP.fullmatch(gap) is not None

    def _in_bracket(self, stretch: Stretch, at: int) -> bool:
        """Whether an item stands in a bracket that is still open behind it."""
        before = self._view.text[stretch.start : stretch.items[at].mention.start]
        return before.rfind("(") > before.rfind(")")

    def _before(self, stretch: Stretch, group: Group) -> tuple[int, float, str] | None:
        """The name before a title: its item, how close the tie is, and of what kind."""
        role = group.roles[0]
        if role == 0:
            return None
        items = stretch.items
        before = items[role - 1]
        if before.label == "PERSON":
            kind = self._forward_kind(stretch, role - 1, role)
            return (role - 1, STRENGTH[kind], kind) if kind else None
        if before.label == "ORG" and role >= 2 and items[role - 2].label == "PERSON":
            if items[role - 2].cell != items[role].cell and not stretch.links_cells:
                return None
            into, out = self.gap(stretch, role - 2, role - 1), self.gap(stretch, role - 1, role)
            crosses = items[role - 2].cell != items[role - 1].cell and not into
            leaves = items[role - 1].cell != items[role].cell and not out
            if (crosses or (into and THROUGH.fullmatch(into))) and (
                leaves or (out and THROUGH.fullmatch(out))
            ):
                return role - 2, STRENGTH["through"], "through"
        return None

    def _forward_kind(self, stretch: Stretch, one: int, other: int) -> str | None:
        a, b = stretch.items[one], stretch.items[other]
        if stretch.is_column:
            return "line"
        if a.cell != b.cell:
            return self._cell_kind(stretch, one, other)
        gap = self.gap(stretch, one, other)
        raw = self._view.text[a.alias_end : b.mention.start]
        kind = next((kind for kind, pattern in FORWARD if pattern.fullmatch(gap)), None)
        apart = "  " in raw or "\t" in raw or b.mention.text in AFTER_NAMES
        if kind == "none" and a.alias_end == a.mention.end and not apart:
            # One after the other in a sentence says nothing, but after "appointed".
            before = self._view.text[max(stretch.start, a.mention.start - 120) : a.mention.start]
            return "is" if APPOINTS.search(before) and "\n" not in raw else None
        if kind == "none" and "\n" in raw:
            return "line"
        # In answer to Mr Hale, the Director said: the title begins a clause of its own.
        if kind == "comma" and " " in gap and CLAUSE.match(self._view.text, b.alias_end):
            return None
        if kind == "is" and SUCCEEDED.search(
            self._view.text[max(stretch.start, a.mention.start - 40) : a.mention.start]
        ):
            return None
        if kind in ("dash", "comma") and is_initials(a.mention.text) and not stretch.links_cells:
            return None
        return kind

    def _cell_kind(self, stretch: Stretch, one: int, other: int) -> str | None:
        """A name in one cell, its post in another: both at the beginning of theirs."""
        if not stretch.links_cells:
            return None
        a, b = stretch.items[one], stretch.items[other]
        start, _ = stretch.cells[b.cell]
        if clean(self._view.text[start : b.mention.start]):
            return None
        _, end = stretch.cells[a.cell]
        tail = clean(self._view.text[a.alias_end : end])
        if any(character.isalnum() for character in tail):
            return None
        return "cell" if b.cell == a.cell + 1 else "far"

    def _after(
        self, stretch: Stretch, group: Group, following: int | None
    ) -> tuple[int, float, str] | None:
        """The name after a title, in the form of `_before`."""
        role = group.roles[-1]
        items = stretch.items
        if role + 1 >= len(items):
            return None
        if items[role + 1].label == "ORG":
            return self._after_body(stretch, role)
        if items[role + 1].label != "PERSON" or items[role].mention.text in AFTER_NAMES:
            return None
        a, b = items[role], items[role + 1]
        if stretch.is_column:
            return role + 1, STRENGTH_BACK["line"], "line"
        gap = self.gap(stretch, role, role + 1)
        if a.cell != b.cell:
            if gap == ":":
                return role + 1, STRENGTH_BACK["colon"], "colon"
            start, _ = stretch.cells[a.cell]
            kind = self._cell_kind(stretch, role, role + 1)
            if kind is None or clean(self._view.text[start : a.mention.start]):
                return None
            return role + 1, STRENGTH_BACK[kind], kind
        kind = next((kind for kind, pattern in BACKWARD if pattern.fullmatch(gap)), None)
        if kind is None:
            return None
        before = self._view.text[max(stretch.start, a.mention.start - 12) : a.mention.start]
        if kind == "colon" and NO_LABEL.search(before):
            return None
        if kind == "none" and "\n" in self._view.text[a.alias_end : b.mention.start]:
            kind = "line"
        return role + 1, STRENGTH_BACK[kind], kind

    def _after_body(self, stretch: Stretch, role: int) -> tuple[int, float, str] | None:
        """*The English Lead at Oak School, Ann Lee,*."""
        items = stretch.items
        if role + 2 >= len(items) or items[role + 2].label != "PERSON" or stretch.is_column:
            return None
        into = self.gap(stretch, role, role + 1)
        out = self.gap(stretch, role + 1, role + 2)
        if (
            AT_BODY.fullmatch(into)
            and IN_PLACE.fullmatch(out)
            and items[role].cell == items[role + 2].cell
        ):
            return role + 2, STRENGTH["through"], "through"
        return None

    def _continued(
        self, stretch: Stretch, group: Group, before: Group | None
    ) -> tuple[int, float, str] | None:
        """*Ann Lee, Manager at Oak Bank, was appointed Chair of the Panel*."""
        role = group.roles[0]
        if before is None or not before.forward or len(before.holders) != 1 or role == 0:
            return None
        if not 0 < role - before.roles[-1] <= 2 or stretch.is_column:
            return None
        gap = self.gap(stretch, role - 1, role)
        is_pattern = dict(FORWARD)["is"]
        return (before.holders[0], STRENGTH["is"], "is") if is_pattern.fullmatch(gap) else None

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
            gap = self.gap(stretch, min(at, found[-1]), max(at, found[-1])) if not inside else ""
            if inside:
                ends = (self.gap(stretch, *sorted((at, inside[0]))),
                        self.gap(stretch, *sorted((found[-1], inside[0]))))  # fmt: skip
                joined = all(len(end) < 8 and ";" not in end for end in ends)
            else:
                joined = item.cell != stretch.items[found[-1]].cell or bool(
                    PEOPLE_JOINED.fullmatch(gap)
                )
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
            and self._forward_kind(stretch, at, following) in kinds
        )
