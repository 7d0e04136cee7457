"""Which of several titles a short one stands for where it stands: by what the text names last."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.pipes.posts.bodies import Bodies
from extract.pipes.posts.lexicon import CHAIRS, PARTY
from extract.pipes.posts.patterns import DETERMINER
from extract.pipes.posts.people import Known
from extract.pipes.posts.titles import Title, fold, reduces
from extract.records.view import Mention, View

_STEM = re.compile(r"[^\W\d_]{4,}")
_SHARED = frozenset("member governor trustee officer councillor representative adviser".split())
"""Heads that many posts share: resolved only to one named in the same paragraph."""
_ADVISES = frozenset(("officer", "adviser"))
"""Of these, one who attends is meant where no other post of the kind is named."""
_COMMON = frozenset("manager inspector engineer surveyor coordinator organiser worker lead".split())
"""Heads that many posts share where they are written small: *the manager*."""
_BLOCKS_BACK = 6


@dataclass
class FullTitle:
    """A title of the document with those who hold it and its body."""

    name: str
    title: Title
    holders: set[str] = field(default_factory=set)
    body: str | None = None
    is_current: bool = False
    attends: bool = False
    last: int = -1
    inside: str | None = None
    """The body that its own words name."""


def _is_partisan(title: FullTitle) -> bool:
    """*Leader of the Blue Group*, *Leader of the Opposition*."""
    inside = fold(title.inside or "")
    return (
        "opposition" in title.title.remit
        or inside.endswith(("group", "party"))
        or PARTY.search(inside) is not None
    )


class Chooser:
    """Chooses among the titles that fit a mention."""

    def __init__(self, view: View, bodies: Bodies) -> None:
        self._view = view
        self._bodies = bodies
        self._stems: dict[int, set[str]] = {}

    def choose(
        self,
        mention: Mention,
        title: Title,
        possible: list[tuple[int, FullTitle]],
        owner: str | None = None,
    ) -> Known:
        """The title that the mention stands for; ``possible`` are titles with how well they fit.

        ``owner`` is the body that the words beside the mention give it to.
        """
        if title.noun in CHAIRS and owner is None:
            possible = self._own_chairs(mention, possible)
            if not possible:
                return Known(self._view.plain(mention.start, mention.end))
        best = max(fit for fit, _ in possible)
        found = [t for fit, t in possible if fit == best]
        found = [t for t in found if not self._is_short_of(t, found)] or found
        block = self._view.block_number(mention.start)
        floor = self._view.blocks[block].start if block >= 0 else 0
        named = [t for t in found if t.last >= floor]
        is_bare = not title.remit and len(title.head) == 1
        if is_bare and (
            title.noun in _SHARED or (title.noun in _COMMON and mention.text.islower())
        ):
            is_definite = DETERMINER.search(
                self._view.text[max(0, mention.start - 8) : mention.start]
            )
            if not named and title.noun in _ADVISES and len(found) == 1 and found[0].attends:
                named = found
            if not named or not is_definite:
                return Known(self._view.plain(mention.start, mention.end))
            found = named
        elif is_bare and owner is None:
            # "The Leader" is not the Leader of the Blue Group, unless that one was just named.
            found = [t for t in found if not _is_partisan(t) or t in named]
            if not found:
                return Known(self._view.plain(mention.start, mention.end))
        if len(found) > 1:
            word = fold(mention.text)
            found = [t for t in found if fold(t.name).startswith(word)] or found
        if len(found) > 1 and title.qualifier:
            found = [t for t in found if t.title.qualifier == title.qualifier] or found
        if len(found) == 1:
            return Known(found[0].name)
        named = [t for t in found if t.last >= floor]
        if named:
            return Known(max(named, key=lambda t: t.last).name)
        chosen = self._own_only(found) or self._about(block, found) or self._recent(block, found)
        if chosen is not None:
            return Known(chosen.name)
        return Known(None, tuple(t.name for t in found))

    def _own_chairs(
        self, mention: Mention, possible: list[tuple[int, FullTitle]]
    ) -> list[tuple[int, FullTitle]]:
        """Who chairs the meeting is *the Chair*; who chairs another body only where just named."""
        own = [(fit, t) for fit, t in possible if self.is_own(t)]
        council = [(fit, t) for fit, t in possible if t.title.remit == ("council",)]
        block = self._view.block(mention.start)
        floor = block.start if block else 0
        attending = [(fit, t) for fit, t in possible if t.attends]
        named = [(fit, t) for fit, t in possible if t.last >= floor]
        return [pair for pair in own if pair[1].attends] or own or council or attending or named

    def _is_short_of(self, title: FullTitle, others: list[FullTitle]) -> bool:
        """Whether a title that nobody is given is itself a short form of another."""
        return not title.holders and any(
            other is not title
            and (
                other.title.words > title.title.words
                or (other.title.words == title.title.words and other.title.qualifier)
            )
            and reduces(title.title, other.title)
            for other in others
        )

    def is_own(self, title: FullTitle) -> bool:
        """Whether a post can be one of the meeting's own body."""
        own = self._bodies.own
        if title.body is None:
            return True
        return own is not None and fold(self._bodies.full_name(title.body, 0)) == fold(own)

    def _own_only(self, found: list[FullTitle]) -> FullTitle | None:
        """*The Leader*: of the council, where others lead its groups."""
        own = [t for t in found if t.title.remit == ("council",) or (t.body and self.is_own(t))]
        return own[0] if len(own) == 1 else None

    def _about(self, block: int, found: list[FullTitle]) -> FullTitle | None:
        """The one whose remit the paragraph is about."""
        shared = [
            (len(self._block_stems(block) & {w[:6] for w in t.title.remit if len(w) > 3}), t)
            for t in found
        ]
        most = max(count for count, _ in shared)
        fitting = [t for count, t in shared if count == most]
        return fitting[0] if most and len(fitting) == 1 else None

    def _block_stems(self, block: int) -> set[str]:
        if block not in self._stems:
            at = self._view.blocks[block] if block >= 0 else None
            text = self._view.text[at.start : at.end] if at else ""
            self._stems[block] = {word[:6] for word in _STEM.findall(text.casefold())}
        return self._stems[block]

    def _recent(self, block: int, found: list[FullTitle]) -> FullTitle | None:
        """The one named last under the same item."""
        first = block
        while first > 0 and block - first < _BLOCKS_BACK:
            if self._view.blocks[first].kind == "heading":
                break
            first -= 1
        floor = self._view.blocks[first].start if first >= 0 else 0
        latest = max(found, key=lambda t: t.last)
        return latest if latest.last >= floor and latest.last >= 0 else None
