"""The body that a post belongs to: in its title, beside it, at the head of its list or row."""

from __future__ import annotations

import re

from extract.pipes.posts.attach import Attacher
from extract.pipes.posts.bodies import Bodies
from extract.pipes.posts.headings import body_headings
from extract.pipes.posts.leads import Leads
from extract.pipes.posts.lexicon import (
    BODY_NOUNS,
    CHAIR_RANKS,
    CHAIRS,
    KINDS,
    PARTY,
)
from extract.pipes.posts.patterns import (
    ANEW,
    AT,
    CAME,
    HONORIFICS,
    INSPECTS,
    NEXT_LINE,
    OPENS,
    OWNS,
    PART_CLOSES,
    PART_OPENS,
    PRONOUN,
    RANKED,
    SITS,
    TO_BODY,
    WHERE,
)
from extract.pipes.posts.stretches import Group, Stretch, clean
from extract.pipes.posts.titlebody import Found, at_front, in_title
from extract.pipes.posts.titles import fold, parse_title
from extract.records.view import Mention, View

_ONE_OF = re.compile(r"\ban?\s+\Z", re.I)
_NOUN_OWNS = re.compile(r"\b([a-z]+)['’]s\s+(?:\w+\s+)?\Z")


class BodyFinder:
    """Finds the body of each post of a document."""

    def __init__(self, view: View, bodies: Bodies, attacher: Attacher) -> None:
        self._view = view
        self._bodies = bodies
        self._attacher = attacher
        self._business = self._first_item()
        self._headings = body_headings(view, bodies.own)
        self._leads = Leads(view)

    def find(self, stretch: Stretch, group: Group, role: int, holder: int) -> Found | None:
        """The body of the post at item ``role`` of item ``holder``; None if the text names none."""
        title = stretch.items[role].mention
        inside = self.in_title(title)
        # "Director, Adult Care" of the council in the next cell
        at = inside[1][0] if inside else 0
        is_weak = inside is not None and self._view.text[max(at - 2, 0) : at] == ", "
        if inside is not None and not is_weak:
            return inside
        parts = parse_title(title.text)
        # "Clinical Chair" is not the chair of the meeting.
        chairs = parts.noun in CHAIRS and set(parts.head) <= CHAIRS | CHAIR_RANKS
        chairs = chairs and not parts.remit
        beside = self._beside(stretch, group, role, holder)
        if beside is not None:
            # "Head of Estates (Chair)", and the council in the next cell: his as the Head.
            second = chairs and (
                role != group.roles[0]
                or any(self._attacher.ties.gap(stretch, a, a + 1) == ";" for a in group.roles[:-1])
            )
            if second and self.is_attendance(stretch) and stretch.cells:
                return None
            return self.named(beside)
        delegate = inside or at_front(self._bodies, title)
        if delegate is not None:
            return None if self._names_own(delegate[0]) else delegate
        lead = self._leads.of(stretch, group)
        sits = lead is not None and stretch.cells and SITS.search(lead.text)
        if chairs and self.is_attendance(stretch) and not sits:
            return None
        lead = lead or self._headings.get(stretch.start)
        if lead is not None and (self._is_own(lead) or PARTY.search(lead.text)):
            return None
        if lead is None:
            lead = self._headed(stretch, role)
        return self.named(lead) if lead else None

    def _headed(self, stretch: Stretch, role: int) -> Mention | None:
        """The body that heads a paragraph, where the post is one that such bodies have.

        *(c) Oak School: two papers. The Headteacher, Ann Lee, ...*
        """
        first = stretch.items[0]
        title = fold(stretch.items[role].mention.text)
        kinds = next((bodies for posts, bodies in KINDS if posts.search(title)), None)
        if kinds is None or first.label != "ORG" or not kinds.search(fold(first.mention.text)):
            return None
        opens = clean(self._view.text[stretch.start : first.mention.start])
        heads = self._view.text[first.alias_end : first.alias_end + 1] == ":"
        return first.mention if heads and len(opens) < 8 else None

    def _names_own(self, name: str) -> bool:
        """Whether a name is the meeting's own body: *PCSP Officer* of a PCSP."""
        own = self._bodies.own
        full = fold(self._bodies.full_name(name, 0))
        return own is not None and full == fold(own) and SITS.search(full) is not None

    def _is_own(self, mention: Mention) -> bool:
        own = self._bodies.own
        name = self._bodies.which(mention).name
        return own is not None and name is not None and fold(name) == fold(own)

    def _of_its_kind(self, stretch: Stretch, role: int) -> Mention | None:
        """The body named last in the paragraph that has such a post: a head teacher's school."""
        title = fold(stretch.items[role].mention.text)
        kinds = next((bodies for posts, bodies in KINDS if posts.search(title)), None)
        if kinds is None:
            return None
        for item in reversed(stretch.items[max(0, role - 40) : role]):
            if item.label == "ORG":
                name = self._bodies.which(item.mention).name or item.mention.text
                if kinds.search(fold(item.mention.text)) or kinds.search(fold(name)):
                    return item.mention
        return None

    def in_title(self, title: Mention) -> Found | None:
        """The body in a title's own words."""
        before = self._view.text[max(title.start - 4, 0) : title.start]
        return in_title(self._bodies, title, several=_ONE_OF.search(before) is not None)

    def named(self, mention: Mention) -> Found:
        """A mention of a body as what a post belongs to, under its name in full."""
        name = self._bodies.which(mention).name or self._view.plain(mention.start, mention.end)
        return name, (mention.start, mention.end), mention

    def _beside(self, stretch: Stretch, group: Group, role: int, holder: int) -> Mention | None:
        items = stretch.items
        if stretch.is_column:
            return None
        last = group.roles[-1]
        owner = self._owner(stretch, group, role)
        if owner is not None:
            return owner
        # Title, Body; also behind the name that follows the title.
        for at in (role, last, *((holder, *group.holders[-1:]) if not group.forward else ())):
            if at + 1 < len(items) and items[at + 1].label == "ORG":
                gap = self._attacher.ties.gap(stretch, at, at + 1)
                between = self._view.text[items[at].alias_end : items[at + 1].begin]
                # "Guy Low (CEO ShEx)"
                wraps = not gap and self._wrapped(items[at].mention, items[at + 1].mention)
                crosses = wraps or (items[at].cell != items[at + 1].cell and stretch.links_cells)
                if (
                    ((gap or crosses) and TO_BODY.fullmatch(gap))
                    and not NEXT_LINE.search(between)
                    and not self._owns(stretch, at + 1)
                    # "lost its manager, Bo Ray, to the Trust"
                    and not (at != role and gap.startswith(", to"))
                ):
                    return items[at + 1].mention
        before = items[role - 1] if role else None
        if (
            before is not None
            and before.label == "ORG"
            and before.cell == items[role].cell
            and group.kind in ("through", "owned")
            and group.holders == [role - 2]
        ):
            return before.mention
        if group.forward and group.kind == "through":
            return next((items[a].mention for a in (group.roles[0] - 1,)), None)
        place = items[role].mention.start
        before_title = self._view.text[max(stretch.start, place - 40) : place]
        noun = _NOUN_OWNS.search(before_title)
        if noun and noun.group(1) in BODY_NOUNS:
            floor = self._view.blocks[max(self._view.block_number(place) - 2, 0)].start
            for mention in reversed(self._view.within(floor, place, "ORG")):
                name = self._bodies.which(mention).name or mention.text
                if fold(name).endswith(noun.group(1)):
                    return mention
            return self._bodies.only(noun.group(1))
        if PRONOUN.search(before_title):
            typed = self._of_its_kind(stretch, role)
            if typed is not None:
                return typed
            earlier = [item for item in items[max(0, role - 20) : role] if item.label == "ORG"]
            if before_title.rstrip().endswith("their"):  # of people, unless a body is what acts
                earlier = [i for i in earlier if self._acts(stretch, i.mention.start, place)]
            # "The CQC rated Ivy Lodge good. Its manager": who inspects is seldom who is meant.
            inspected = [i for i in earlier if not INSPECTS.search(i.mention.text)] or earlier
            opening = []
            if ANEW.search(before_title):
                opening = [i for i in inspected if self._acts(stretch, i.mention.start, place)]
            return (opening or inspected)[-1].mention if inspected else None
        return self._shared(stretch, group)

    def _wrapped(self, one: Mention, other: Mention) -> bool:
        """Whether a bracket holds two mentions and nothing else."""
        text = self._view.text
        return (
            text[max(one.start - 1, 0) : one.start] == "("
            and text[other.end : other.end + 1] == ")"
        )

    def _owner(self, stretch: Stretch, group: Group, role: int) -> Mention | None:
        """*The Force's Inspector*; *at Ivy Lodge the manager*; *Ivy Lodge, where the manager*."""
        before = stretch.items[role - 1] if role else None
        if before is None or before.label != "ORG" or before.cell != stretch.items[role].cell:
            return None
        text = self._view.text
        raw = text[before.mention.end : stretch.items[role].mention.start]
        gap = clean(raw)
        if (
            "\n\n" in raw
            or (not gap and "\n" in raw)
            or (group.forward and group.holders == [role - 2])
        ):
            return None
        if OWNS.fullmatch(gap) or WHERE.fullmatch(gap):
            return before.mention
        ahead = text[max(stretch.start, before.mention.start - 12) : before.mention.start]
        return before.mention if gap in ("the", ", the") and AT.search(ahead) else None

    def _acts(self, stretch: Stretch, body: int, place: int) -> bool:
        """Whether a body opens the sentence that a place is in, or the one before."""
        before = self._view.text[max(stretch.start, body - 12) : body]
        between = self._view.text[body:place].count(". ")
        return between <= 1 and OPENS.search(before) is not None

    def _shared(self, stretch: Stretch, group: Group) -> Mention | None:
        """*Ann Lee (Chief Executive) and Bo Ray (Treasurer), both of the Trust*."""
        items = stretch.items
        at = max(group.roles[-1], *group.holders)
        labels = [item.label for item in items[at + 1 : at + 4]]
        if labels not in (["PERSON", "ROLE", "ORG"], ["ROLE", "PERSON", "ORG"]):
            return None
        body = items[at + 3]
        joint = self._attacher.ties.gap(stretch, at, at + 1)
        tail = self._attacher.ties.gap(stretch, at + 2, at + 3)
        if not TO_BODY.fullmatch(tail) or self._owns(stretch, at + 3):
            return None
        joined = joint.endswith(("and", "&"))
        if joined and (tail.startswith("),") or "both" in tail or CAME.fullmatch(tail)):
            return body.mention
        # "...; Bo Ray, Auditor, and Al Fox, Manager, Audit Office;": a part of a list to itself.
        first = min(group.roles[0], *group.holders)
        before = self._view.text[stretch.start : items[first].mention.start]
        after = self._view.text[body.alias_end : min(body.alias_end + 3, stretch.end)]
        alone = PART_OPENS.search(HONORIFICS.sub("", before)) and PART_CLOSES.match(after)
        ranks = all(
            RANKED.search(fold(items[r].mention.text))
            for r in (group.roles[0], at + 1 + labels.index("ROLE"))
        )
        return body.mention if alone and (joined or (joint == "," and ranks)) else None

    def _owns(self, stretch: Stretch, at: int) -> bool:
        """Whether the body is the owner of what comes next (*Chair, Defra's Secretary*)."""
        end = stretch.items[at].mention.end
        return self._view.text[end : end + 2] in ("'s", "’s") and at + 1 < len(stretch.items)

    def is_attendance(self, stretch: Stretch) -> bool:
        """Whether a stretch stands before the first numbered paragraph, where people are listed."""
        return stretch.start < self._business

    def _first_item(self) -> int:
        """Where the first numbered or lettered paragraph begins; the 30th block at the latest."""
        blocks = self._view.blocks
        people = self._view.of("PERSON")
        first = people[0].start if people else 0
        for block in blocks[:30]:
            if (
                block.start > first
                and block.marker
                and any(character.isalnum() for character in block.marker)
                and not self._view.within(block.start, block.start + 60, "PERSON")
            ):
                return block.start
        return blocks[30].start if len(blocks) > 30 else len(self._view.text) + 1
