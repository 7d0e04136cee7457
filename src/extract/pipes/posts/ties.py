"""How close a title and the name before or after it are tied, by the words between them."""

from __future__ import annotations

from itertools import pairwise

from extract.pipes.posts.initials import is_initials
from extract.pipes.posts.patterns import (
    AFTER_NAMES,
    APPOINTS,
    APPOSED,
    AT_BODY,
    BACKWARD,
    CLAUSE,
    FORWARD,
    FRONTED_WITH,
    HONORIFICS,
    IN_PLACE,
    NO_LABEL,
    OWNED,
    OWNS,
    PART_OPENS,
    PART_STOPS,
    STANDS_FIRST,
    STRENGTH,
    STRENGTH_BACK,
    SUCCEEDED,
    THE_POST,
    THROUGH,
)
from extract.pipes.posts.stretches import Group, Stretch, clean
from extract.pipes.posts.titles import is_plural
from extract.records.view import View

Tie = tuple[int, float, str]
"""The item of a name, how close it is tied to the title, and of what kind the tie is."""


class Ties:
    """Weighs what stands between two items of a stretch."""

    def __init__(self, view: View) -> None:
        self._view = view

    def gap(self, stretch: Stretch, one: int, other: int) -> str:
        """The words between two items, without honorifics, remarks in brackets and mark-up."""
        a, b = stretch.items[one], stretch.items[other]
        text = self._view.text[max(a.alias_end, a.mention.end) : b.begin]
        # A tagger may take the colon behind a title for a part of it.
        words = a.mention.text.rstrip(":;,")
        if a.alias_end <= a.mention.end and len(words) < len(a.mention.text):
            text = a.mention.text[len(words) :] + text
        return clean(text)

    def before(self, stretch: Stretch, group: Group) -> Tie | None:
        """The name before a title: its item, how close the tie is, and of what kind."""
        role = group.roles[0]
        if role == 0:
            return None
        items = stretch.items
        before = items[role - 1]
        if self._owns_next(stretch, group.roles[-1]):
            return None
        if before.label == "PERSON" and items[role].is_signed:
            return role - 1, STRENGTH["paren"], "paren"
        if before.label == "PERSON":
            kind = self.forward_kind(stretch, role - 1, role)
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
            if OWNS.fullmatch(out) and out:
                return self._of_owner(stretch, role - 2, role, into)
        owner = before.label == "ROLE" and role >= 2 and items[role - 2].label == "PERSON"
        if owner and OWNED.fullmatch(self.gap(stretch, role - 1, role)):
            into = self.gap(stretch, role - 2, role - 1)
            return self._of_owner(stretch, role - 2, role, into)
        return None

    def _of_owner(self, stretch: Stretch, name: int, role: int, into: str) -> Tie | None:
        """*Mr Ray is the Council's trustee*, *Ms Orr, the Commissioner's Head of Staff*."""
        if dict(FORWARD)["is"].fullmatch(into):
            return name, STRENGTH["is"], "is"
        if APPOSED.fullmatch(into) and not self._is_fronted(stretch, name, role):
            return name, STRENGTH["owned"], "owned"
        return None

    def _is_fronted(self, stretch: Stretch, name: int, role: int) -> bool:
        """*In answer to Mr Hale, the Director said*: the title begins a clause of its own."""
        text, at = self._view.text, stretch.items[name].begin
        if not CLAUSE.match(text, stretch.items[role].alias_end):
            return False
        before = HONORIFICS.sub("", text[max(stretch.start, at - 200) : at])
        return not STANDS_FIRST.search(before)

    def _owns_next(self, stretch: Stretch, role: int) -> bool:
        """*the Commissioner's Head of Staff*: the post is the second."""
        items = stretch.items
        return (
            role + 1 < len(items)
            and items[role + 1].label == "ROLE"
            and OWNED.fullmatch(self.gap(stretch, role, role + 1)) is not None
        )

    def forward_kind(self, stretch: Stretch, one: int, other: int) -> str | None:
        a, b = stretch.items[one], stretch.items[other]
        if stretch.is_column:
            return "line"
        if a.cell != b.cell:
            return self._cell_kind(stretch, one, other)
        gap = self.gap(stretch, one, other)
        raw = self._view.text[a.alias_end : b.begin]
        kind = next((kind for kind, pattern in FORWARD if pattern.fullmatch(gap)), None)
        # "Ann LeeDirector": the break between them was lost.
        if (not raw and a.alias_end == a.mention.end) or (stretch.is_stacked and "\n" in raw):
            return "line"
        apart = "  " in raw or "\t" in raw or b.mention.text in AFTER_NAMES
        if kind == "none" and a.alias_end == a.mention.end and not apart:
            # One after the other in a sentence says nothing, but after "appointed".
            if self._stand_alone(stretch, one, other) and "\n" not in raw:
                return "line"
            if stretch.in_pairs is None:
                stretch.in_pairs = self._in_pairs(stretch)
            if stretch.in_pairs:
                return "dash"
            before = self._view.text[max(stretch.start, a.mention.start - 120) : a.mention.start]
            if APPOINTS.search(before) and "\n" not in raw:
                return "is"
            return "none" if self._is_apposed(stretch, one, other) else None
        if kind is None and THE_POST.fullmatch(gap) and self._is_apposed(stretch, one, other):
            return "none"
        if kind == "none" and "\n" in raw:
            return "line"
        if kind == "comma" and " " in gap and self._is_fronted(stretch, one, other):
            return None
        if kind == "is" and SUCCEEDED.search(
            self._view.text[max(stretch.start, a.mention.start - 40) : a.mention.start]
        ):
            return None
        if kind in ("dash", "comma") and is_initials(a.mention.text) and not stretch.links_cells:
            return None
        return kind

    def _is_apposed(self, stretch: Stretch, one: int, other: int) -> bool:
        """*thanked Ann Lee Head of Revenues*: a full name, then a title, nothing between."""
        a, b = stretch.items[one], stretch.items[other]
        text = self._view.text
        name, title = a.mention.text.split(), b.mention.text.split()
        if len(name) < 2 or len(title) < 2 or "\n" in text[a.alias_end : b.begin]:
            return False
        if not title[0][0].isupper() or is_plural(b.mention.text):
            return False
        start = max(stretch.start, self._view.sentence(a.mention.start)[0])
        return not FRONTED_WITH.match(text[start : a.begin])

    def _stand_alone(self, stretch: Stretch, one: int, other: int) -> bool:
        """Whether a part of a list is two items and no more: *Contact: Bo Ray Clerk*."""
        a, b = stretch.items[one], stretch.items[other]
        before = HONORIFICS.sub("", self._view.text[stretch.start : a.begin])
        after = PART_STOPS.match(self._view.text, b.alias_end, stretch.end)
        return after is not None and PART_OPENS.search(before) is not None

    def _in_pairs(self, stretch: Stretch) -> bool:
        """Whether a list has names and posts with nothing between, and commas after the posts:
        *Ann Lee Chair, Bo Ray Treasurer, Cy Orr Clerk*."""
        pairs = commas = 0
        for at, (one, other) in enumerate(pairwise(stretch.items)):
            labels = one.label, other.label
            gap = self.gap(stretch, at, at + 1) if "ORG" not in labels else "-"
            pairs += labels == ("PERSON", "ROLE") and not gap
            commas += labels == ("ROLE", "PERSON") and gap == ","
        return pairs > 1 and commas > 0

    def _cell_kind(self, stretch: Stretch, one: int, other: int) -> str | None:
        """A name in one cell, its post in another: both at the beginning of theirs."""
        if not stretch.links_cells:
            return None
        a, b = stretch.items[one], stretch.items[other]
        start, _ = stretch.cells[b.cell]
        if clean(self._view.text[start : b.begin]):
            return None
        _, end = stretch.cells[a.cell]
        tail = clean(self._view.text[a.alias_end : end])
        if any(character.isalnum() for character in tail):
            return None
        return "cell" if b.cell == a.cell + 1 else "far"

    def after(self, stretch: Stretch, group: Group, following: int | None) -> Tie | None:
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
            first = stretch.items[group.roles[0]].mention.start
            if kind is None or clean(self._view.text[start:first]):
                return None
            return role + 1, STRENGTH_BACK[kind], kind
        kind = next((kind for kind, pattern in BACKWARD if pattern.fullmatch(gap)), None)
        if kind is None:
            return None
        before = self._view.text[max(stretch.start, a.mention.start - 12) : a.mention.start]
        if kind == "colon" and NO_LABEL.search(before):
            return None
        if kind == "none" and "\n" in self._view.text[a.alias_end : b.begin]:
            kind = "line"
        return role + 1, STRENGTH_BACK[kind], kind

    def _after_body(self, stretch: Stretch, role: int) -> Tie | None:
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

    def continued(self, stretch: Stretch, group: Group, before: Group | None) -> Tie | None:
        """*Ann Lee, Manager at Oak Bank, was appointed Chair of the Panel*."""
        role = group.roles[0]
        if before is None or not before.forward or len(before.holders) != 1 or role == 0:
            return None
        if not 0 < role - before.roles[-1] <= 2 or stretch.is_column:
            return None
        gap = self.gap(stretch, role - 1, role)
        is_pattern = dict(FORWARD)["is"]
        return (before.holders[0], STRENGTH["is"], "is") if is_pattern.fullmatch(gap) else None
