"""How the words around a colour add up to a rating.

A colour's evidence is a sum: what stands before and after it, what the sentence speaks of, whether
another colour of the scale is rated beside it, and whether the document rates with colours at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass

from extract.pipes.ratings.beside import evidence_beside
from extract.pipes.ratings.mentions import Mention
from extract.pipes.ratings.patterns import (
    CORE,
    COUNT_AFTER,
    COUNT_BEFORE,
    FIGURE,
    FIRM_NOUN,
    HINT,
    KEY,
    MOVED,
    NAMED_IN_KEY,
    RATED_NOUN,
    SCHEME,
    SHARED,
    WIDE,
)
from extract.pipes.ratings.things import COLOURED_SURELY, PHYSICAL, WARNS

ENOUGH = 0.84  # evidence from which on a colour rates
# A document's share of the evidence: where it speaks of a scheme, and where it certainly rates.
SPOKEN = 0.5
ASSURED = 0.75
_OF_IT = re.compile(r"\b[Ii]t(?:'s|’s| is| was| had been)\s\Z")
_ON_SCALE = re.compile(r"\b(?:at|off|from)\s+\Z")
_NEAR = 400  # characters between sentences that go on about the same things
_LAST = re.compile(r"\W*")
# A phrase ends with the colour: "Valley line green, City buses amber and trams red".
_CLOSES = re.compile(r"\s*(?:[,.;]|\Z)|\s(?:and|but|with)\s(?!(?:red|amber|green)\b)", re.I)


def document_evidence(text: str) -> float:
    """0.5 where the document speaks of a colour scheme, 0.25 where it measures or tracks.

    >>> document_evidence("The RAG report was noted."), document_evidence("Tea was served.")
    (0.5, 0.0)
    """
    if SCHEME.search(text):
        return SPOKEN
    return 0.25 if HINT.search(text) else 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """A mention with its own ``evidence``: what stands before and after it, and no more.

    ``is_counted`` beside a number (*3 red*), ``is_moved`` as one end of a change (*red to amber*),
    ``closes`` where a phrase ends with it, ``is_last`` where the sentence does, ``of_it`` where it
    is said of a mere *it*.
    """

    mention: Mention
    evidence: float
    is_counted: bool
    is_moved: bool
    closes: bool
    is_last: bool
    of_it: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """The colours of one sentence that may rate, and what the sentence speaks of.

    ``bearing`` is added to each colour's evidence; ``on_scale`` where a colour is a place of a
    scale (*at red*, *off green*).  ``speaks_of_things`` where lamps, bins or pens are spoken of,
    ``colours_things`` where paint or a warning is; ``warns`` where the colours are those of the
    warning of a storm or flood spoken of just before.
    """

    readings: tuple[Reading, ...]
    bearing: float
    start: int
    on_scale: bool
    speaks_of_things: bool
    colours_things: bool
    warns: bool

    @property
    def is_plain(self) -> bool:
        """Whether no thing is spoken of that has a colour by itself."""
        return not (self.warns or self.colours_things or self.speaks_of_things)

    def said(self) -> set[str]:
        """The colours of the scale that something is said to be, or that end the sentence.

        Beside one of them also those that end a phrase: "the boiler amber and the stairs red".
        """
        core = [r for r in self.readings if r.mention.colour in CORE]
        said = {r.mention.colour for r in core if r.evidence >= 0.55 or r.is_last}
        return said | {r.mention.colour for r in core if said and (r.closes or r.evidence >= 0.3)}


def read_sentence(
    text: str, start: int, end: int, mentions: list[Mention], run_start: int
) -> Sentence:
    """What the words of one sentence say of its colours, whatever the document is about."""
    sentence = text[start:end]
    moved = [m.span() for m in MOVED.finditer(text, start, end)]
    is_key = len(KEY.findall(sentence)) > 1
    readings: list[Reading] = []
    described: Mention | None = None
    for mention in reversed(mentions):
        # "red and green apples": the thing after the second colour has the first one too.
        shares = described is not None and SHARED.fullmatch(text, mention.end, described.start)
        base = None if shares or is_key else evidence_beside(text, start, end, mention)
        described = mention if base is None else None
        if base is not None:
            while moved and moved[-1][0] > mention.start:
                moved.pop()
            is_moved = bool(moved) and mention.start < moved[-1][1]
            counted = _is_counted(text, start, end, mention)
            closes = _CLOSES.match(text, mention.end, end) is not None
            is_last = base >= 0.4 and _LAST.fullmatch(text, mention.end, end) is not None
            of_it = _OF_IT.search(text, max(start, mention.start - 16), mention.start) is not None
            readings.append(Reading(mention, base, counted, is_moved, closes, is_last, of_it))
    bearing = 0.35 if FIRM_NOUN.search(sentence) else 0.0
    if not bearing and FIGURE.search(sentence):
        bearing = 0.3
    if not bearing and RATED_NOUN.search(sentence):
        bearing = 0.15
    return Sentence(
        tuple(reversed(readings)),
        bearing,
        start,
        any(_ON_SCALE.search(text, max(start, m.start - 10), m.start) for m in mentions),
        PHYSICAL.search(sentence) is not None,
        COLOURED_SURELY.search(sentence) is not None,
        WARNS.search(text, max(run_start, start - 80), end) is not None,
    )


def rated_in_sentence(
    sentence: Sentence, document: float, scheme: Set[str] = frozenset()
) -> list[tuple[Mention, float]]:
    """The mentions of one sentence that rate, each with its evidence.

    ``scheme`` are the colours beside red, amber and green that the document is known to rate with.
    """
    readings = sentence.readings
    colours = {r.mention.colour for r in readings if r.mention.is_core}
    counted = [r.mention for r in readings if r.is_counted]
    is_list = len({m.colour for m in counted}) > 1 and any(m.is_core for m in counted)
    common = document + sentence.bearing
    linked = {r.mention.colour for r in readings if r.mention.is_core and r.evidence >= 0.55}
    if sentence.bearing and len(linked) > 1 and any("amber" in colour for colour in linked):
        common += 0.25
    closing = {r.mention.colour for r in readings if r.closes and r.mention.is_core}
    if len(closing) > 2:
        common += 0.25
    if sentence.warns:
        common -= 1
    elif sentence.colours_things:
        common -= 0.6 if document <= SPOKEN else 0.85
    elif sentence.speaks_of_things:
        common -= 0.2 if document >= SPOKEN else 0.4
    totals: list[tuple[Mention, float]] = []
    for reading in readings:
        mention, total = reading.mention, reading.evidence
        if reading.is_moved:
            total += 0.5
        if is_list and reading.is_counted:
            total += 0.6 if len(colours) < 3 else 0.8
        elif len(colours) > 2 and mention.is_core:
            total += 0.5
        if not mention.is_core:
            total -= 0.4 if mention.colour in scheme else 0.6
        if mention.colour == "amber" and reading.evidence >= 0.4 and not reading.of_it:
            total += 0.3  # hardly anything but lights and warnings is amber
        alone = total >= 1.2 and not sentence.warns
        totals.append((mention, total if alone else total + common))
    # A rating that is sure raises the colours beside it.
    raised = 0.4 if any(total >= ENOUGH and m.is_core for m, total in totals) else 0.0
    rated = []
    for mention, total in totals:
        is_firm = total >= ENOUGH and mention.is_core
        reached = total if is_firm or total <= 0.2 else total + raised
        if reached >= ENOUGH:
            rated.append((mention, reached if len(colours) > 1 else total))
    return rated


def colours_in_use(text: str, cells: Iterable[tuple[int, int]], read: list[Sentence]) -> set[str]:
    """The colours beside red, amber and green that cells, verbs of rating or a key name."""
    named = {text[a:b].lower() for a, b in cells}
    named.update(match["colour"].lower() for match in NAMED_IN_KEY.finditer(text))
    named.update(r.mention.colour for s in read for r in s.readings if r.evidence >= 1.1)
    return named.intersection(WIDE)


def speaks_in_colours(read: list[Sentence], document: float) -> bool:
    """Whether the prose shows by itself that its document rates.

    Two colours of the scale do that rate without more; all three said of something (*is amber*)
    where two of them are said in a sentence that speaks of no things; amber and another said so in
    sentences close by, or red and green where something that is rated is spoken of too.
    """
    certain: set[str] = set()
    said: set[str] = set()
    plainly: set[str] = set()
    recent: list[tuple[int, set[str]]] = []
    for sentence in read:
        certain.update(m.colour for m, _ in rated_in_sentence(sentence, document))
        if sentence.warns or sentence.colours_things:
            continue
        colours = sentence.said()
        said |= colours
        if sentence.is_plain:
            plainly |= colours
            recent = [(at, c) for at, c in recent if sentence.start - at < _NEAR]
            recent.append((sentence.start, colours))
            here = set().union(*(c for _, c in recent))
            measures = document or sentence.bearing or sentence.on_scale
            if len(here) > 1 and ("amber" in here or measures):
                return True
    return len(certain) > 1 or (len(said) > 2 and len(plainly) > 1)


def _is_counted(text: str, start: int, end: int, mention: Mention) -> bool:
    before = text[max(start, mention.start - 70) : mention.start]
    after = text[mention.end : min(end, mention.end + 20)]
    return bool(COUNT_BEFORE.search(before) or COUNT_AFTER.match(after))
