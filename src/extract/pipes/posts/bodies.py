"""Which body of the document an ORG mention stands for: abbreviations, *the Board*, short names."""

from __future__ import annotations

import re
from bisect import bisect_left

from extract.pipes.posts.abbreviations import Definition, is_short_form, spells
from extract.pipes.posts.bodynames import COUNCILS, PART, Body, begins, is_cut_short, kind_of
from extract.pipes.posts.initials import initials_fit
from extract.pipes.posts.lexicon import BODY_NOUNS
from extract.pipes.posts.people import Known, People
from extract.pipes.posts.titles import fold
from extract.records.store import get_records
from extract.records.types import Meeting
from extract.records.view import Mention, View

_ALIAS = re.compile(r"[\s,]*\(\s*(?:hereafter |hereinafter )?[\"“‘']\s*(?:the )?\Z", re.I)
_DIVISION = re.compile(r"\s*(?:\(\w\)|\b[a-d])\Z")
"""*Licensing Sub-Committee (B)*."""
_OF_PARENT = re.compile(r"(?<=committee)\s+of\s.*")
"""*Quality Committee of Oak Trust*."""
_INSTITUTIONS = frozenset(
    "school academy college primary infants juniors junior infant high surgery practice hospital "
    "trust university hall house lodge centre".split()
)
_FORCES = frozenset(("police", "constabulary", "force"))
_TIERS = frozenset("district borough county city town parish community".split())
_NAMES = frozenset("BT BP EE EU UK UN HR IT EY".split())
"""Names, not abbreviations of what else the text names."""


class Bodies:
    """The bodies of a document; `which` answers for each of its ORG mentions.

    ``own`` is the meeting's own body.  ``spelt`` are abbreviations without a definition whose long
    form the document has all the same.
    """

    def __init__(self, view: View, definitions: list[Definition], people: People) -> None:
        self._view = view
        self._mentions = view.of("ORG")
        self._people = people
        self._by_name: dict[str, Body] = {}
        self._by_head: dict[str, list[Body]] = {}
        self._found: dict[tuple[int, int], Known] = {}
        self._long = {d.short: d.long for d in definitions if d.label in ("ORG", None)}
        self._defined_at = {d.short_at[0]: d.long for d in definitions}
        self._aliases: dict[str, Body] = {}
        self.spelt: list[tuple[Mention, Mention]] = []
        self.own = self._own_body()
        self._collect()
        self._parent = self._parent_body()
        self._find_spelt()
        self._find_aliases()
        for mention in self._mentions:
            self._found[mention.start, mention.end] = self._resolve(mention)

    @property
    def bodies(self) -> list[Body]:
        """The bodies with their mentions, in the order of their first one."""
        named = {id(body): body for body in self._by_name.values() if body.mentions}
        return sorted(named.values(), key=lambda body: body.mentions[0].start)

    def which(self, mention: Mention) -> Known:
        """The body a mention stands for; its own text where no other name is known."""
        return self._found.get(
            (mention.start, mention.end), Known(self._view.plain(mention.start, mention.end))
        )

    def only(self, noun: str) -> Mention | None:
        """The body of a kind: that at the head of the document, else the only one of its kind."""
        if self._parent is not None and kind_of(self._parent) == noun:
            return self._parent.mentions[0] if self._parent.mentions else None
        found = [body for body in self.bodies if body.parts[-1:] == (noun,) and body.parts[1:]]
        return found[0].mentions[0] if len(found) == 1 else None

    def is_known(self, name: str) -> bool:
        """Whether the document mentions a body of this name."""
        return fold(name) in self._by_name or name in self._long

    def full_name(self, name: str, place: int) -> str:
        """A body named inside a title, by its name in full: *the Board* by what it stands for."""
        known = self._known(name, place)
        return known.name or name

    def _own_body(self) -> str | None:
        meeting = next(iter(get_records(self._view.doc, Meeting)), None)
        if meeting and meeting.body:
            return meeting.body
        top = self._view.blocks[7].end if len(self._view.blocks) > 7 else len(self._view.text)
        # Where people are named, the bodies beside them are where they come from.
        named = next((m.start for m in self._view.mentions if m.label == "PERSON"), top)
        first = [m for m in self._mentions[:6] if m.end <= min(top, named)]
        sitting = ("committee", "board", "panel", "forum", "commission", "cabinet", "body", "party",
                   "council", "partnership", "group", "trustees", "governors")  # fmt: skip
        for nouns in (sitting[:8], sitting):
            for mention in first:
                words = fold(mention.text).replace("sub-", "").split()
                if len(words) > 1 and (words[-1] in nouns or words[0] in nouns):
                    return self._view.plain(mention.start, mention.end)
        return None

    def _parent_body(self) -> Body | None:
        """The council, authority or trust at the head of the document, of which ``own`` is part."""
        for mention in self._mentions[:3]:
            if self._view.block_number(mention.start) > 4 or mention.start > 400:
                break
            body = self._by_name[fold(self._view.plain(mention.start, mention.end))]
            block = self._view.block(mention.start)
            line = self._view.text[block.start : block.end].rstrip() if block else ""
            if line.endswith(".") and not line.endswith(mention.text):
                continue  # a sentence, no heading
            if len(body.parts) > 1 and kind_of(body) in ("council", "authority", "trust"):
                return body
        return None

    def _collect(self) -> None:
        """The names that are no short forms; one that is not all capitals is kept for them."""
        for mention in self._mentions:
            name = self._view.plain(mention.start, mention.end)
            key = fold(name)
            known = self._by_name.get(key)
            if known is None:
                parts = tuple(PART.findall(key))
                body = self._by_name[key] = Body(name, parts)
                for head in {parts[-1], parts[0]} if parts else ():
                    self._by_head.setdefault(head, []).append(body)
            elif known.name.isupper() and not name.isupper():
                known.name = name
        for long in self._long.values():
            if fold(long) not in self._by_name:
                self._by_name[fold(long)] = Body(long, tuple(PART.findall(fold(long))))

    def _find_spelt(self) -> None:
        """*LGA* where the text names the *Local Government Association* and defines nothing."""
        longs: dict[str, list[Mention]] = {}
        seen: set[str] = set()
        tried = set(_NAMES)
        for mention in self._mentions:
            name = self._view.plain(mention.start, mention.end)
            if " " in name and fold(name) not in seen and not is_short_form(name):
                seen.add(fold(name))
                for first in {fold(name)[0], "t"}:
                    longs.setdefault(first, []).append(mention)
        for mention in self._mentions:
            short = mention.text
            if not is_short_form(short) or short in tried or short in self._long:
                continue
            tried.add(short)
            if any(initials_fit(short, person.name) for person in self._people.people):
                continue  # initials that were taken for a body's
            fitting = [
                long
                for long in longs.get(fold(short[0]), ())
                if spells(short, long.text)
                or (fold(short[0]) == "t" and spells(short, f"The {long.text}"))
            ]
            names = {fold(long.text) for long in fitting}
            if len(names) == 1:
                self._long[short] = self._view.plain(fitting[0].start, fitting[0].end)
                self.spelt.append((mention, fitting[0]))
            elif not names and self.own and self._ends_own(short):
                self._long[short] = self.own

    def _ends_own(self, short: str) -> bool:
        """*PCP* where the *Eastshire Police and Crime Panel* meets, *PC* where *Elm Parish Council*
        does; two letters say less of other bodies."""
        words = (self.own or "").split()
        if len(short) == 2 and fold(short) not in COUNCILS:
            return False
        return any(spells(short, " ".join(words[at:])) for at in range(1, len(words) - 1))

    def _find_aliases(self) -> None:
        """*Oakwell Academy Trust ("the Trust")*."""
        for one, other in zip(self._mentions, self._mentions[1:], strict=False):
            gap = self._view.text[one.end : other.start]
            if len(gap) < 40 and _ALIAS.fullmatch(gap) and len(other.text) < len(one.text):
                body = self._by_name.get(fold(one.text))
                if body:
                    self._aliases[fold(other.text)] = body

    def _resolve(self, mention: Mention) -> Known:
        name = self._view.plain(mention.start, mention.end)
        defined = self._defined_at.get(mention.start)
        known = Known(defined) if defined else self._known(name, mention.start)
        if known.name is not None:
            body = self._by_name.get(fold(known.name))
            if body is None:
                body = self._by_name[fold(known.name)] = Body(
                    known.name, tuple(PART.findall(fold(known.name)))
                )
            body.mentions.append(mention)
            return Known(body.name)
        return known

    def _known(self, name: str, place: int) -> Known:
        if name in self._long:
            return Known(self._long[name])
        key = fold(name)
        if key in self._aliases:
            return Known(self._aliases[key].name)
        parts = tuple(PART.findall(key))
        if not parts or (self.own and key == fold(self.own)):
            return Known(self._name_of(key, name))
        if parts[-1] in BODY_NOUNS and len(parts) == 1 and parts[-1] not in _FORCES:
            return self._reduced(parts, name, place)
        of_kind = self._of_kind(parts)
        if of_kind is not None:
            return Known(of_kind)
        own = tuple(PART.findall(fold(self.own or "")))
        if 1 < len(parts) < len(own) and own[-len(parts) :] == parts and parts[-1] in BODY_NOUNS:
            return Known(self._name_of(fold(self.own or ""), self.own or name))
        longer = [
            body
            for body in self._by_head.get(parts[0], ())
            if begins(body.parts, parts) and (len(parts) > 1 or body.parts[-1] in _INSTITUTIONS)
        ] or [b for b in self._by_head.get(parts[0], ()) if is_cut_short(name, b)]
        if not longer and len(parts) == 1 and not name.isupper():
            # "the Lads" of the Kirk Lads
            longer = [b for b in self._by_head.get(key, ()) if b.parts[1:] and b.parts[-1] == key]
        names = {body.name for body in longer}
        if len(names) == 1:
            return Known(names.pop())
        return Known(self._name_of(key, name))

    def _of_kind(self, parts: tuple[str, ...]) -> str | None:
        """*The District*, *the Police*: the one council or force of that kind that is named."""
        if len(parts) == 1 and parts[0] in _FORCES:
            heads = _FORCES
            tails: list[tuple[str, ...]] = [(noun,) for noun in _FORCES]
        elif parts[0] in _TIERS and parts[1:] in ((), ("council",)):
            heads, tails = frozenset(("council",)), [(parts[0], "council")]
        else:
            return None
        found = {
            body.name
            for head in heads
            for body in self._by_head.get(head, ())
            if any(body.parts[-len(tail) :] == tail for tail in tails)
            and len(body.parts) > len(parts) + (parts[0] in _TIERS and len(parts) == 1)
        }
        return found.pop() if len(found) == 1 else None

    def _reduced(self, parts: tuple[str, ...], name: str, place: int) -> Known:
        """*The Board*: the meeting's own body, else the board named last, else left open."""
        noun = parts[-1]
        own = tuple(PART.findall(_DIVISION.sub("", _OF_PARENT.sub("", fold(self.own or "")))))
        if own and len(own) > 1 and noun in (own[-1], own[0], own[-1].replace("sub-", "")):
            return Known(self._name_of(fold(self.own or ""), self.own or name))
        if own == (noun,):
            return Known(self._name_of(noun, name))
        if self._parent is not None and kind_of(self._parent) == noun:
            return Known(self._parent.name)
        longer = [
            body
            for body in self._by_head.get(noun, ())
            if len(body.parts) > 1
            # "Finance Committee of the Trust" is no trust.
            and "of" not in body.parts[2:-1]
            and (body.parts[-1] == noun or (body.parts[0] == noun and "of" in body.parts[1:2]))
        ]
        before = [(self._last_before(body, place), body) for body in longer]
        named = [(at, body) for at, body in before if at >= 0]
        block = self._view.block(place)
        if named:
            at, body = max(named, key=lambda pair: pair[0])
            if len(longer) == 1 or (block is not None and at >= block.start):
                return Known(body.name)
        longer = [
            body
            for body in longer
            if not any(b.parts != body.parts and b.parts[-len(body.parts) :] == body.parts
                       for b in longer)
        ]  # fmt: skip
        if len(longer) > 1:
            return Known(None, tuple(body.name for body in longer))
        return Known(name)

    def _last_before(self, body: Body, place: int) -> int:
        at = bisect_left(body.mentions, place, key=lambda mention: mention.start)
        return body.mentions[at - 1].start if at else -1

    def _name_of(self, key: str, name: str) -> str:
        body = self._by_name.get(key)
        return body.name if body else name
