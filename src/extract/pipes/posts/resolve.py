"""Which post of the document a short title stands for: *the Director*, *the Cabinet Member*, *CFO*.

A mention is resolved to a longer title that it can be a short form of (`titles.reduces`).  Where
several fit, the one named last in the paragraph is taken, then the one whose remit the paragraph
is about, then the one named last under the same item; else it is left open with the candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from extract.pipes.posts.abbreviations import Definition, is_short_form, spells
from extract.pipes.posts.bodies import Bodies
from extract.pipes.posts.patterns import (
    CHAIRS,
    DETERMINER,
    INDEFINITE,
    OWNS,
    PRONOUN,
    is_nameless,
)
from extract.pipes.posts.people import Known
from extract.pipes.posts.titles import Title, fold, is_plural, parse_title, reduces
from extract.records.view import Mention, View

_STEM = re.compile(r"[^\W\d_]{4,}")
_AT_BODY = re.compile(r",? (?:at|of|from|for)(?: the)? |\s?,\s(?:the )?|\s?\((?:the )?")
_SHARED = frozenset("member governor trustee officer councillor representative adviser".split())
"""Heads that many posts share: resolved only to one named in the same paragraph."""
_CHIEFS = frozenset(("inspector", "constable", "superintendent"))
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


class Roles:
    """The posts of a document; `which` answers for each of its ROLE mentions."""

    def __init__(self, view: View, bodies: Bodies, definitions: Iterable[Definition]) -> None:
        self._view = view
        self._bodies = bodies
        self._long = {d.short: d.long for d in definitions if d.label in ("ROLE", None)}
        self._titles: dict[str, FullTitle] = {}
        self._by_word: dict[str, list[FullTitle]] = {}
        self._held: dict[int, tuple[str, str | None]] = {}
        self._listed: set[int] = set()
        self._stems: dict[int, set[str]] = {}

    def add(
        self,
        mention: Mention,
        holder: str | None = None,
        body: str | None = None,
        name: str | None = None,
        is_former: bool = False,
        is_listed: bool = False,
        attends: bool = False,
    ) -> None:
        """Make a title known, with its holder where it has one there."""
        name = name or self._view.plain(mention.start, mention.end)
        key = fold(name)
        title = self._titles.get(key)
        if title is None:
            title = self._titles[key] = FullTitle(name, parse_title(name))
            for word in set(title.title.head):
                self._by_word.setdefault(word, []).append(title)
        if holder is not None:
            title.holders.add(holder)
            title.is_current |= not is_former
            title.attends |= attends
            self._held[mention.start] = (holder, body)
        if is_listed:
            self._listed.add(mention.start)
        title.body = title.body or body

    def resolve_all(self, who: dict[int, str]) -> dict[int, Known]:
        """The post of each ROLE mention by its start; ``who`` names the PERSON mentions' people."""
        found: dict[int, Known] = {}
        held_by: dict[str, list[FullTitle]] = {}
        for title in self._titles.values():
            for holder in title.holders:
                held_by.setdefault(holder, []).append(title)
        for mention in self._view.of("ROLE", "PERSON"):
            if mention.label == "PERSON":
                if mention.start not in self._listed:
                    for title in held_by.get(who.get(mention.start, ""), ()):
                        title.last = mention.start
                continue
            known = found[mention.start] = self._which(mention)
            title_of = self._titles.get(fold(known.name)) if known.name else None
            if title_of is not None and mention.start not in self._listed:
                title_of.last = mention.start
        return found

    def of(self, name: str) -> FullTitle | None:
        """What is known of a title."""
        return self._titles.get(fold(name))

    def _which(self, mention: Mention) -> Known:
        text = self._view.plain(mention.start, mention.end)
        if text in self._long:
            return Known(self._titled(self._long[text]))
        here = self._titles.get(fold(text))
        own = Known(here.name if here else text)
        before = self._view.text[max(0, mention.start - 40) : mention.start]
        if is_nameless(text) or is_plural(text) or INDEFINITE.search(before):
            return own
        if is_short_form(text):
            return self._spelt(text) or own
        title = parse_title(text)
        possible = self._possible(title, text)
        if not possible:
            return own
        held = self._held.get(mention.start)
        if held is not None:
            same = self._same_holder({held[0]}, possible)
            return same or (self._own_long(possible) if here and here.attends else None) or own
        owner = self._owner(mention, before)
        if owner is not None:
            possible = [(fit, t) for fit, t in possible if self._belongs(t, owner)]
            return self._choose(mention, title, possible, owner) if possible else own
        if re.search(r"\b(?:his|her)\s+(?:\w+\s+)?\Z", before, re.I):
            return own
        if here is not None and here.is_current:
            return self._same_holder(here.holders, possible) or self._own_long(possible) or own
        return self._choose(mention, title, possible)

    def _same_holder(
        self, holders: set[str], possible: list[tuple[int, FullTitle]]
    ) -> Known | None:
        """The longer title of the same person, where there is just one."""
        fitting = [t for _, t in possible if holders & t.holders]
        return Known(fitting[0].name) if len(fitting) == 1 else None

    def _own_long(self, possible: list[tuple[int, FullTitle]]) -> Known | None:
        """*Clerk to the Committee*, named without the holder, of a *Clerk* who attends."""
        own = [
            t for _, t in possible if not t.holders and t.body and t.title.remit and self._is_own(t)
        ]
        return Known(own[0].name) if len(own) == 1 else None

    def _possible(self, title: Title, text: str) -> list[tuple[int, FullTitle]]:
        found: list[tuple[int, FullTitle]] = []
        key = fold(text)
        for other in self._by_word.get(title.noun, ()):
            if fold(other.name) == key or is_plural(other.name) or is_short_form(other.name):
                continue
            fit = reduces(title, other.title)
            if not fit or (fit == 1 and title.head[0] == "chief"):
                continue
            if title.noun in _CHIEFS and "chief" in other.title.head and "chief" not in title.head:
                continue
            longer = len(other.title.head) + len(other.title.remit) + bool(other.title.qualifier)
            if longer > len(title.head) + len(title.remit) + bool(title.qualifier):
                found.append((fit, other))
        if title.head in (("head",), ("chief",)) and not title.remit and not found:
            for other in self._titles.values():
                first = other.title.head[:1]
                if (title.noun == "head" and first in (("headteacher",), ("headmistress",))) or (
                    title.noun == "chief" and first == ("chief",) and len(other.title.head) > 1
                ):
                    found.append((2, other))
        return found

    def _spelt(self, text: str) -> Known | None:
        """Initials of a title that the text has in full: *ACC* for *Assistant Chief Constable*."""
        fitting = {
            other.name
            for other in self._titles.values()
            if not is_short_form(other.name)
            and (spells(text, other.name) or spells(text, _head_text(other.name)))
        }
        return Known(fitting.pop()) if len(fitting) == 1 else None

    def _owner(self, mention: Mention, before: str) -> str | None:
        """The body that the words beside a mention give it to."""
        view = self._view
        run_start, run_end = view.run(mention.start)
        ahead = view.within(mention.end, min(run_end, mention.end + 90), "ORG")
        if ahead and _AT_BODY.fullmatch(view.text[mention.end : ahead[0].start]):
            end = ahead[0].end
            if view.text[end : end + 2] not in ("'s", "’s"):
                return self._bodies.which(ahead[0]).name or ahead[0].text
        behind = view.within(max(run_start, mention.start - 120), mention.start, "ORG")
        if behind:
            gap = view.text[behind[-1].end : mention.start]
            if gap.strip() and OWNS.fullmatch(" ".join(gap.split())):
                return self._bodies.which(behind[-1]).name or behind[-1].text
            if PRONOUN.search(before):
                return self._bodies.which(behind[-1]).name or behind[-1].text
        return None

    def _belongs(self, title: FullTitle, owner: str) -> bool:
        own = self._bodies.own
        if title.body is not None:
            full = self._bodies.full_name(title.body, 0)
            return fold(owner) in (fold(title.body), fold(full))
        return " " not in owner or (own is not None and fold(owner) == fold(own))

    def _choose(
        self,
        mention: Mention,
        title: Title,
        possible: list[tuple[int, FullTitle]],
        owner: str | None = None,
    ) -> Known:
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
        if title.noun in _SHARED and not title.remit and len(title.head) == 1:
            is_definite = DETERMINER.search(self._view.text[max(0, mention.start - 8) : mention.start])
            if not named or not is_definite:
                return Known(self._view.plain(mention.start, mention.end))
            found = named
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
        own = [(fit, t) for fit, t in possible if self._is_own(t)]
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

    def _is_own(self, title: FullTitle) -> bool:
        own = self._bodies.own
        if title.body is None:
            return True
        return own is not None and fold(self._bodies.full_name(title.body, 0)) == fold(own)

    def _own_only(self, found: list[FullTitle]) -> FullTitle | None:
        """*The Leader*: of the council, where others lead its groups."""
        own = [t for t in found if t.title.remit == ("council",) or (t.body and self._is_own(t))]
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
            self._stems[block] = {word[:6] for word in _STEM.findall(fold(text))}
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

    def _titled(self, name: str) -> str:
        known = self._titles.get(fold(name))
        return known.name if known else name


def _head_text(name: str) -> str:
    return re.split(r"\s(?:for|of|to)\s|\s[–—-]\s|,|\(", name, maxsplit=1)[0]
