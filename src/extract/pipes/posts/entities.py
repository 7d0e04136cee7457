"""Records of what mentions stand for: resolutions, abbreviations, one entity per thing named."""

from __future__ import annotations

import re

from extract.pipes.posts.abbreviations import Definition
from extract.pipes.posts.initials import initials_key, is_initials, keyed_names
from extract.pipes.posts.lexicon import is_nameless
from extract.pipes.posts.patterns import DETERMINER, INDEFINITE
from extract.pipes.posts.people import Known, People
from extract.pipes.posts.titles import fold
from extract.records.types import Abbreviation, Entity, Resolution
from extract.records.view import Mention, View, least_confidence

_NUMBER = re.compile(r"\W*(\d+)\W*")


def resolution_records(
    view: View, known: list[tuple[Mention, Known]], defined: list[Definition]
) -> list[Resolution]:
    """A record for each mention that stands for another, fuller name, or is left open.

    Not for the short form in its own definition.
    """
    here = {definition.short_at[0] for definition in defined}
    return [
        _resolution(view, mention, found)
        for mention, found in known
        if (found.name is None or fold(found.name) != fold(mention.text))
        and mention.start not in here
    ]


def _resolution(view: View, mention: Mention, found: Known) -> Resolution:
    before = view.text[max(0, mention.start - 12) : mention.start]
    determiner = DETERMINER.search(before) if mention.label != "PERSON" else None
    start = mention.start - (len(before) - determiner.start()) if determiner else mention.start
    reasons = {"to": "more than one is alive in the text"} if found.name is None else {}
    return Resolution(
        span=(mention.start, mention.end),
        offsets={"text": (start, mention.end)},
        reasons=reasons,
        confidence=least_confidence([mention]),
        text=view.plain(start, mention.end),
        label=mention.label,
        to=found.name,
        candidates=found.candidates,
        in_item=_item(view, mention.start),
    )


def _item(view: View, place: int) -> int | str | None:
    """The list number of the block there, as a number where it is one."""
    block = view.block(place)
    if block is None or not block.marker:
        return None
    number = _NUMBER.fullmatch(block.marker)
    if number:
        return int(number.group(1))
    marker = block.marker.strip(" .)(*_>#-–—•\\")
    return marker if any(character.isalnum() for character in marker) and marker != "o" else None


def abbreviation_records(
    view: View, defined: list[Definition], people: People
) -> list[Abbreviation]:
    """The definitions in brackets, and the initials that stand beside a person's name.

    Not what only the letters of a name far off make likely.
    """
    found: dict[str, Abbreviation] = {
        d.short: _abbreviation(d.short, d.long, d.short_at, d.long_at, list(d.mentions))
        for d in defined
    }
    keys = {initials_key(short) for short in found}
    names = {view.plain(m.start, m.end): m for m in reversed(view.of("PERSON"))}
    in_key = {people.who(mention).name for mention in keyed_names(view)}
    for mention in view.of("PERSON"):
        long = people.who(mention).name
        key = initials_key(mention.text)
        if not long or key in keys or not is_initials(mention.text):
            continue
        if people.is_alias(mention) or (long in in_key and fold(long) != fold(mention.text)):
            keys.add(key)
            full = names.get(long)
            at = (full.start, full.end) if full else None
            found[mention.text] = _abbreviation(
                mention.text, long, (mention.start, mention.end), at, [mention, full]
            )
    return sorted(found.values(), key=lambda record: record.span or (0, 0))


def _abbreviation(
    short: str,
    long: str,
    short_at: tuple[int, int],
    long_at: tuple[int, int] | None,
    used: list[Mention | None] | list[Mention],
) -> Abbreviation:
    offsets = {"short": short_at}
    if long_at:
        offsets["long"] = long_at
    return Abbreviation(
        span=short_at,
        offsets=offsets,
        confidence=least_confidence([mention for mention in used if mention]),
        short=short,
        long=long,
    )


def entity_records(view: View, known: list[tuple[Mention, Known]]) -> list[Entity]:
    """One entity for each post, body and person, with its mentions; capacities are none."""
    found: dict[tuple[str, str], tuple[str, list[Mention]]] = {}
    for mention, who in known:
        if who.name is None or (mention.label == "ROLE" and _is_no_post(view, mention)):
            continue
        _, mentions = found.setdefault((mention.label, fold(who.name)), (who.name, []))
        mentions.append(mention)
    return [
        Entity(
            span=(mentions[0].start, mentions[0].end),
            confidence=least_confidence(mentions),
            label=label,
            name=name,
            mentions=tuple((m.start, m.end) for m in mentions),
        )
        for (label, _), (name, mentions) in found.items()
    ]


def _is_no_post(view: View, mention: Mention) -> bool:
    """*Members*, *a Member*: a capacity, not one post."""
    before = view.text[max(0, mention.start - 24) : mention.start]
    return is_nameless(mention.text) or INDEFINITE.search(before) is not None
