"""For whom or to whom something is to be done: who is told, sent, shown or given it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.pipes.actions import recipient_patterns as patterns
from extract.pipes.actions.antecedents import Antecedents
from extract.pipes.actions.drafts import owners_in
from extract.records.shadow import HONORIFIC, Shadow
from extract.records.view import Mention

_APPOSED = re.compile(rf",? (?:{HONORIFIC})*")
_POSSESSED = re.compile(r"'s? +")


def recipients(
    antecedents: Antecedents, start: int, end: int, owners: Sequence[Mention] = ()
) -> list[Mention]:
    """For whom or to whom it is done, where the words name one or a list; no pronoun means one of
    the ``owners``.

    >>> import spacy
    >>> from extract.records.view import View
    >>> doc = spacy.blank("en")("write to the two hotels about parking")
    >>> [mention.text for mention in recipients(Antecedents(Shadow(View(doc))), 0, 37)]
    ['two hotels']
    """
    shadow = antecedents.shadow
    named = _named(shadow.text, start, end)
    he = patterns.PRONOUN.search(shadow.text, start, end)
    if he is not None and (named is None or he.start("he") < named.start("who")):
        acting = {shadow.view.name_of(owner) for owner in owners}
        meant = antecedents.meant(he.start("he"), he["he"], acting)
        if meant is not None:
            return [meant]
    if named is not None:
        return _in_words(shadow, *named.span("who"), end)
    first = _in_nouns(shadow.text, start, end)
    return _in_words(shadow, *first, end) if first is not None else []


def advised(shadow: Shadow, start: int) -> list[Mention]:
    """The body to which the words right before a deed recommend it."""
    match = patterns.RECOMMENDED_TO.search(shadow.text, max(0, start - 120), start)
    return owners_in(shadow, *match.span("who")) if match else []


def listed_for(shadow: Shadow, start: int, end: int) -> list[Mention]:
    """The body to which the words that open a list recommend its items."""
    matches = list(patterns.RECOMMEND_TO.finditer(shadow.text, max(start, end - 200), end))
    return owners_in(shadow, *matches[-1].span("who")) if matches else []


def _named(text: str, start: int, end: int) -> re.Match[str] | None:
    match = patterns.PROVIDED_WITH.search(text, start, end)
    match = match or patterns.IS_TOLD.match(text, start, end)
    match = match or patterns.AT_MEETING.search(text, start, end)
    match = match or _addressed(text, start, end)
    match = match or patterns.TO_END.search(text, max(start, end - 120), end)
    return match or patterns.MADE_FOR.search(text, start, end)


def _addressed(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first who is told or addressed, or to whom something goes."""
    for match in patterns.RECIPIENT.finditer(text, start, end):
        after = text[match.end() : match.end() + 12]
        if match.group("to") and (
            patterns.NOT_TO.search(text, max(start, match.start() - 24), match.start())
            or re.match(r" *'s? ", after)
        ):
            continue
        return match
    return None


def _in_nouns(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a noun says to whom something goes: *tell the two hotels*, *copies to all schools*."""
    words = text[start:end]
    for pattern in (patterns.TOLD_SOMEBODY, patterns.GOES_TO):
        for match in pattern.finditer(words):
            det, noun = match.group("det"), match.group("noun")
            if _is_somebody(det, noun, pattern is patterns.TOLD_SOMEBODY):
                article = patterns.ARTICLE.match(det)
                first = match.start("det") + (article.end() if article is not None else 0)
                return start + first, start + match.end()
    return None


def _is_somebody(determiner: str, noun: str, told: bool) -> bool:
    """Whether a noun phrase names people or a body; whom one tells is one unless it is a thing."""
    head = noun.split()[-1]
    if patterns.SOMEBODY.match(head):
        return True
    if patterns.QUALIFIED.search(determiner) and patterns.PLACE.match(head):
        return True
    return told and bool(determiner) and patterns.THING.match(head) is None


def _in_words(shadow: Shadow, first: int, stop: int, end: int) -> list[Mention]:
    found = list(shadow.within(first, stop, "ROLE", "PERSON", "ORG"))
    last = found[-1] if found else None
    if last is None:
        # Those whom no mention names: "all staff".
        return [Mention(first, stop, "PERSON", shadow.view.plain(first, stop))]
    # "the manager of Sodexo, Vaughan Preece": the name is the one.
    after = next(shadow.within(last.end, end), None)
    titled = after is not None and after.label == "PERSON" and last.label == "ROLE"
    if after is not None and titled and _APPOSED.fullmatch(shadow.text, last.end, after.start):
        return [after]
    if len(found) == 2 and _POSSESSED.fullmatch(shadow.text, found[0].end, last.start):
        full = shadow.view.name_of(last) != shadow.view.plain(last.start, last.end)
        return [last] if full or last.label == "PERSON" else found
    return owners_in(shadow, first, stop)
