"""Which person of the document a PERSON mention stands for: surnames, given names, initials."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.pipes.posts.initials import initials_fit, initials_key, is_initials, set_out
from extract.pipes.posts.patterns import HONORIFIC_BEFORE, HONORIFIC_SEX
from extract.pipes.posts.titles import fold
from extract.records.view import Mention, View

_PART = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*")


@dataclass
class Person:
    """One person: the name in full, its folded parts, and what is known from the text around."""

    name: str
    parts: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)
    honorifics: set[str] = field(default_factory=set)
    place: int = 0


@dataclass(frozen=True)
class Known:
    """Who a mention is: the full name, or the candidates where two or more are alive."""

    name: str | None
    candidates: tuple[str, ...] = ()


class People:
    """The people of a document; `who` answers for each of its PERSON mentions."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._mentions = view.of("PERSON")
        self.people: list[Person] = []
        self._by_part: dict[str, list[Person]] = {}
        self._by_name: dict[str, Person] = {}
        self.aliases: dict[str, Person] = {}
        self.alias_at: set[int] = set()
        self._found: dict[tuple[int, int], Known] = {}
        self._last: dict[str, int] = {}
        self._fitting: dict[str, list[Person]] = {}
        self._collect()
        self._find_aliases()
        for mention in self._mentions:
            self._found[mention.start, mention.end] = self._resolve(mention)

    def who(self, mention: Mention) -> Known:
        """The person a mention stands for; its own text where no other name is known."""
        return self._found.get(
            (mention.start, mention.end), Known(self._view.plain(mention.start, mention.end))
        )

    def is_alias(self, mention: Mention) -> bool:
        """Whether the mention gives the initials of the name beside it (*Erica Foubister (EF)*)."""
        return mention.start in self.alias_at

    def _collect(self) -> None:
        """The full names, longest first, so that *J Addis* finds *Joan Addis* already there."""
        names: dict[str, tuple[Mention, tuple[str, ...]]] = {}
        for mention in self._mentions:
            name = self._view.plain(mention.start, mention.end)
            parts = tuple(fold(part) for part in _PART.findall(name))
            if len(name.split()) >= 2 and len(parts) >= 2 and len(parts[-1]) > 1:
                names.setdefault(fold(name), (mention, parts))
        ordered = sorted(names.items(), key=lambda item: (-len(item[1][1][0]), item[1][0].start))
        for key, (mention, parts) in ordered:
            same = [p for p in self._by_part.get(parts[-1], ()) if _same_name(parts, p.parts)]
            if len(same) == 1:
                self._by_name[key] = same[0]
                same[0].place = min(same[0].place, mention.start)
                continue
            person = Person(
                self._view.plain(mention.start, mention.end), parts, place=mention.start
            )
            self.people.append(person)
            self._by_name[key] = person
            for part in set(parts):
                self._by_part.setdefault(part, []).append(person)
        self.people.sort(key=lambda person: person.place)

    def _find_aliases(self) -> None:
        """Initials that the text sets beside a name: *Erica Foubister (EF)*."""
        for short, full in set_out(self._view):
            person = self._by_name.get(fold(self._view.plain(full.start, full.end)))
            if person and initials_fit(short.text, person.name, is_set_out=True):
                self.aliases.setdefault(initials_key(short.text), person)
                self.alias_at.add(short.start)

    def _resolve(self, mention: Mention) -> Known:
        name = self._view.plain(mention.start, mention.end)
        found = self._candidates(name)
        if len(found) > 1:
            found = self._by_honorific(mention, found)
        if len(found) > 1:
            found = self._last_named(mention, found)
        if len(found) > 1:
            return Known(None, tuple(person.name for person in found))
        if not found:
            person = Person(name, tuple(fold(p) for p in _PART.findall(name)), place=mention.start)
            self.people.append(person)
            self._by_name[fold(name)] = person
            found = [person]
        person = found[0]
        person.mentions.append(mention)
        honorific = self._honorific(mention)
        if honorific:
            person.honorifics.add(honorific)
        self._last[person.name] = mention.start
        return Known(person.name)

    def _candidates(self, name: str) -> list[Person]:
        exact = self._by_name.get(fold(name))
        if exact:
            return [exact]
        if is_initials(name):
            alias = self.aliases.get(initials_key(name))
            if alias:
                return [alias]
            key = initials_key(name)
            if key not in self._fitting:
                self._fitting[key] = [p for p in self.people if initials_fit(name, p.name)]
            fitting = self._fitting[key]
            exact_length = [p for p in fitting if len(_PART.findall(p.name)) == len(name)]
            if fitting or len(name) <= 3:
                return exact_length if len(exact_length) == 1 else fitting
        parts = tuple(fold(part) for part in _PART.findall(name))
        if not parts:
            return []
        last = self._by_part.get(parts[-1], [])
        tails = [p for p in last if p.parts[-len(parts) :] == parts]
        if tails:
            return tails
        given = [p for p in self._by_part.get(parts[0], []) if p.parts[: len(parts)] == parts]
        if given:
            return given
        if len(parts) == 1:
            inner = [p for p in last if parts[0] in p.parts[1:]]
            return inner or self._misspelt(parts[0]) or self._nickname(parts[0])
        if len(parts) == 2 and len(parts[1]) == 1:  # Moira G
            return [
                p
                for p in self._by_part.get(parts[0], [])
                if p.parts[0] == parts[0] and p.parts[-1].startswith(parts[1])
            ]
        return [p for p in last if _same_name(parts, p.parts)]

    def _misspelt(self, surname: str) -> list[Person]:
        """A surname one letter off a name of the document."""
        if len(surname) < 6 or len(self.people) > 400:
            return []
        return [p for p in self.people if len(p.parts) > 1 and one_off(surname, p.parts[-1])]

    def _nickname(self, given: str) -> list[Person]:
        """*Ros* for *Rosalind Hazelwood*, where only one given name begins so."""
        if len(given) < 3 or len(self.people) > 400:
            return []
        fitting = [p for p in self.people if len(p.parts) > 1 and p.parts[0].startswith(given)]
        return fitting if len(fitting) == 1 else []

    def _by_honorific(self, mention: Mention, found: list[Person]) -> list[Person]:
        sex = HONORIFIC_SEX.get(self._honorific(mention))
        if sex is None:
            return found
        fitting = [
            person
            for person in found
            if any(HONORIFIC_SEX.get(honorific) == sex for honorific in person.honorifics)
        ]
        open_to = [
            person
            for person in found
            if not any(HONORIFIC_SEX.get(honorific, sex) != sex for honorific in person.honorifics)
        ]
        return fitting if len(fitting) == 1 else open_to or found

    def _last_named(self, mention: Mention, found: list[Person]) -> list[Person]:
        """The one of them named last in the same paragraph, if any is."""
        block = self._view.block(mention.start)
        floor = block.start if block else 0
        named = [(self._last.get(person.name, -1), person) for person in found]
        place, person = max(named, key=lambda pair: pair[0])
        return [person] if place >= floor and place >= 0 else found

    def _honorific(self, mention: Mention) -> str:
        before = self._view.text[max(0, mention.start - 16) : mention.start]
        match = HONORIFIC_BEFORE.search(before)
        return match.group(1).rstrip(".").casefold() if match else ""


def _same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: the same surname, given names that agree."""
    if one[-1] != other[-1] and one[-2:] != other[-2:]:
        return False
    a, b = one[0], other[0]
    agree = a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))
    return agree or (min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a)))


def one_off(one: str, other: str) -> bool:
    """Whether one letter changed, added, left out or two swapped turns one word into the other."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    if one[at + 1 :] == other[at + 1 :] or one[at:] == other[at + 1 :]:
        return True
    if one[at + 1 :] == other[at:]:
        return True
    return one[at : at + 2] == other[at : at + 2][::-1] and one[at + 2 :] == other[at + 2 :]
