"""Which post of the document a short title stands for: *the Director*, *the Cabinet Member*, *CFO*.

A mention is resolved to a longer title that it can be a short form of (`titles.reduces`).  Where
several fit, the one named last in the paragraph is taken, then the one whose remit the paragraph
is about, then the one named last under the same item; else it is left open with the candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.pipes.posts.abbreviations import Definition, is_short_form, spells
from extract.pipes.posts.bodies import Bodies
from extract.pipes.posts.choose import Chooser, FullTitle
from extract.pipes.posts.lexicon import BODY_NOUNS, CHAIRS, RANK_SHORTS, is_nameless
from extract.pipes.posts.patterns import INDEFINITE, OWNS, PAST, PRONOUN
from extract.pipes.posts.people import Known, one_off
from extract.pipes.posts.titles import Title, fold, is_plural, parse_title, reduces
from extract.records.view import Mention, View

_AT_BODY = re.compile(r",? (?:at|of|from|for)(?: the)? |\s?,\s(?:the )?|\s?\((?:the )?")
_LOOSE = " :;,"
"""Marks that a token may carry behind a title."""
_NEXT = re.compile(r"\b(?:new|next|future|permanent|incoming)\s+\Z", re.I)
_LONG_WORD, _MOST_WORDS = 8, 400
_CAPITALS = re.compile(r"[A-Z]{2,5}")
_CHIEFS = frozenset(("inspector", "constable", "superintendent"))


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
        self._chooser = Chooser(view, bodies)
        self._spellings: dict[str, Known | None] = {}
        self._mended: dict[str, str] = {}

    def add(
        self,
        mention: Mention,
        holder: str | None = None,
        body: str | None = None,
        name: str | None = None,
        is_former: bool = False,
        is_listed: bool = False,
        attends: bool = False,
        person: Mention | None = None,
        inside: str | None = None,
    ) -> None:
        """Make a title known, with its holder where it has one there."""
        name = name or self._plain(mention)
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
            if person is not None:
                self._listed.add(person.start)
        title.body = title.body or body
        title.inside = title.inside or inside

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
        text = self._plain(mention)
        if text in self._long:
            return Known(self._titled(self._long[text]))
        here = self._titles.get(fold(text))
        own = Known(here.name if here else text)
        before = self._view.text[max(0, mention.start - 40) : mention.start]
        if is_nameless(text) or is_plural(text) or INDEFINITE.search(before):
            return own
        if is_short_form(text):
            return (text not in RANK_SHORTS and self._spelt(text)) or own
        if PAST.match(self._view.text, mention.end):
            return own
        title = parse_title(self._corrected(text))
        possible = self._possible(title, text)
        if _NEXT.search(before):
            possible = [(fit, t) for fit, t in possible if not t.title.qualifier]
        if not possible:
            return own
        held = self._held.get(mention.start)
        if held is not None:
            same = self._same_holder({held[0]}, possible)
            return same or (self._own_long(possible) if here and here.attends else None) or own
        owner = self._owner(mention, before)
        if owner is not None:
            possible = [(fit, t) for fit, t in possible if self._belongs(t, owner)]
            return self._chooser.choose(mention, title, possible, owner) if possible else own
        if re.search(r"\b(?:his|her)\s+(?:\w+\s+)?\Z", before, re.I):
            return own
        if here is not None and here.is_current:
            return self._same_holder(here.holders, possible) or self._own_long(possible) or own
        return self._chooser.choose(mention, title, possible)

    def _corrected(self, text: str) -> str:
        """A title of one word, its slip of the pen mended by a title that the text has."""
        if text not in self._mended:
            noun = parse_title(text).noun
            near: list[str] = []
            if " " not in text and len(noun) >= _LONG_WORD and len(self._by_word) <= _MOST_WORDS:
                near = [
                    word
                    for word, titles in self._by_word.items()
                    if one_off(noun, word)
                    and not is_plural(word)
                    and any(t.title.noun == word for t in titles)
                ]
            self._mended[text] = near[0] if len(near) == 1 else text
        return self._mended[text]

    def _plain(self, mention: Mention) -> str:
        text = self._view.plain(mention.start, mention.end)
        return text.rstrip(_LOOSE) or text

    def _same_holder(
        self, holders: set[str], possible: list[tuple[int, FullTitle]]
    ) -> Known | None:
        """The longer title of the same person, where there is just one."""
        fitting = [t for _, t in possible if holders & t.holders]
        return Known(fitting[0].name) if len(fitting) == 1 else None

    def _own_long(self, possible: list[tuple[int, FullTitle]]) -> Known | None:
        """*Clerk to the Committee*, named without the holder, of a *Clerk* who attends."""
        own = [
            t
            for _, t in possible
            if not t.holders and t.body and t.title.remit and self._chooser.is_own(t)
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
            if fold(other.name) == f"{key} members":
                continue  # "Secretary of State Members"
            if title.qualifier and title.qualifier != other.title.qualifier:
                continue  # "Interim Head": not the Head of Services
            if title.noun in _CHIEFS and "chief" in other.title.head and "chief" not in title.head:
                continue
            longer = len(other.title.head) + len(other.title.remit) + bool(other.title.qualifier)
            if longer > len(title.head) + len(title.remit) + bool(title.qualifier):
                found.append((fit, other))
        if not found:
            spelt = _spelt_words(text)
            if spelt is not None:
                found = [
                    (3, other)
                    for other in self._by_word.get(title.noun, ())
                    if fold(other.name) != key and spelt.fullmatch(fold(other.name))
                ]
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
        if text in self._spellings:
            return self._spellings[text]
        fitting = {
            other.name
            for other in self._titles.values()
            if not is_short_form(other.name)
            and (spells(text, other.name) or spells(text, _head_text(other.name)))
        }
        self._spellings[text] = Known(fitting.pop()) if len(fitting) == 1 else None
        return self._spellings[text]

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
        if title.title.noun in CHAIRS and own and fold(owner) in BODY_NOUNS:
            return fold(owner) in fold(own).replace("sub-", "").split()
        return " " not in owner or (own is not None and fold(owner) == fold(own))

    def _titled(self, name: str) -> str:
        known = self._titles.get(fold(name))
        return known.name if known else name


def _spelt_words(text: str) -> re.Pattern[str] | None:
    """What a title with capitals in it may be in words: *QA Lead* for *Quality Assurance Lead*."""
    words = text.split()
    if len(words) < 2 or not any(_CAPITALS.fullmatch(word) for word in words):
        return None
    parts = [
        r"\W+(?:and |of |for |the )*".join(rf"{letter}[^\W_]+" for letter in word.casefold())
        if _CAPITALS.fullmatch(word)
        else re.escape(fold(word))
        for word in words
    ]
    return re.compile(r"\W+".join(parts))


def _head_text(name: str) -> str:
    return re.split(r"\s(?:for|of|to)\s|\s[–—-]\s|,|\(", name, maxsplit=1)[0]
