"""Figures of one paragraph joined: a level with its baseline, target and average."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.pipes.metrics import pattern_comparisons as comparisons
from extract.pipes.metrics import patterns as p
from extract.pipes.metrics.figures import Reading
from extract.pipes.metrics.lexicon import DOWN_VERB, UP_VERB
from extract.records.types import Direction

NEAR = 12
"""How many figures away another is still looked for: links stay linear in their number."""
_SINCE = re.compile(
    r"[^.;:()]{0,60}?,?\s+(?:and|but)\s+(?:that\s+)?(?:(?:it|this|they)\s+)?(?:"
    r"(?:had|has)\s+(?:since|now|subsequently)\s+(?:\w+\s+){1,2}"
    rf"|(?:(?:had|has)\s+|then\s+)?(?:{UP_VERB}|{DOWN_VERB})\s+)to\s+"
    r"(?:about\s+|around\s+|just\s+)?",
    re.I,
)
_NEXT_CHANGE = re.compile(r"(?:\s+(?:from|in|at|on)\s[^,;.]{1,30}?)?\s*(?:,|;|\band\b)", re.I)
"""*up by 3% from April and rents by 7%*: from one change to the next."""
_BETWEEN = re.compile(r"\bbetween\s+\Z", re.I)
_RESPECTIVELY = re.compile(r"\s*,?\s*respectively\b", re.I)
_ELLIPSIS = re.compile(r"\s*(?:,|;|and|&|or|but|,\s*and|–|—|-)\s*", re.I)


def link(readings: Sequence[Reading], text: str) -> None:
    """Fill ``baseline``, ``target``, ``average`` of the main readings, in text order.

    What a figure inherits (measure, condition, period) comes from the nearest main figure: before
    it in its sentence, else after it in its sentence, else in the sentences before.
    """
    _pair_respectively(readings, text)
    for number, reading in enumerate(readings):
        if reading.role == "main":
            _inherit_main(reading, readings[max(0, number - NEAR) : number], text)
            continue
        main = reading.main or _main_of(number, readings)
        if main is None:
            continue
        if reading.sentence != main.sentence and not _follows(text, reading, main):
            continue
        reading.main = main
        same = reading.sentence == main.sentence
        if (same or reading.role == "baseline") and getattr(main, reading.role) is None:
            setattr(main, reading.role, reading)
        if same and reading.role == "floor" and main.target is None:
            main.target = reading
        if same and reading.role != "baseline":
            reading.period = reading.period or main.period
    for reading in readings:
        if reading.main is None:
            continue
        if reading.role == "baseline" and reading.measure and reading.main.measure is None:
            reading.main.measure = reading.measure
            reading.main.about = reading.main.about or reading.about
        if reading.measure is None or reading.inherits:
            reading.measure = reading.measure or reading.main.measure
            reading.about = reading.about or reading.main.about
        if reading.role == "baseline" and reading.main.direction is None:
            reading.main.direction = _movement(text, reading, reading.main)


def _pair_respectively(readings: Sequence[Reading], text: str) -> None:
    """*92% and 83% against targets of 100% and 90% respectively*: the second is of the second."""
    for one, two, three, four in zip(
        readings, readings[1:], readings[2:], readings[3:], strict=False
    ):
        joined = text[three.mention.end : four.mention.start].split() == ["and"]
        if not joined or three.role == "main":
            continue
        if three.role != "baseline" and not _RESPECTIVELY.match(text, four.mention.end):
            continue
        fourth = four.role in ("main", three.role)
        if fourth and one.role == two.role == "main" and one.sentence == two.sentence:
            four.role, four.kind = three.role, three.kind
            four.measure, four.about, four.inherits = None, None, True
            three.main, four.main = one, two
            three.period = three.period or four.period


def _compare_with_before(reading: Reading, last: Reading, between: str) -> None:
    """*was 9% in July and had since fallen to 7%*: the level before is what it was."""
    if reading.kind == last.kind == "level" and _SINCE.fullmatch(between):
        reading.baseline = reading.baseline or last
        reading.baseline_period = reading.baseline_period or last.period
        if reading.period == last.period:
            reading.period = None


def _inherit_main(reading: Reading, earlier: Sequence[Reading], text: str) -> None:
    last = next((r for r in reversed(earlier) if r.role == "main"), None)
    if last is not None and _is_range(text, last, reading):
        last.status, last.period = reading.status, reading.period or last.period
        last.about = last.about or reading.about
        reading.kind, reading.direction = last.kind, last.direction
        reading.measure, reading.about = last.measure, last.about
        return
    if last is not None and last.sentence == reading.sentence and last.kind == "change":
        between = text[last.mention.end : reading.mention.start]
        gapped = reading.kind == "level" and re.search(r"\b(?:by|of)\s*\Z", between)
        if reading.part or (gapped and _NEXT_CHANGE.match(between)):
            reading.kind, reading.direction = "change", last.direction
            reading.status = last.status
            reading.period = reading.period or last.period
            if reading.part:  # "a rise of 4%, of which 1% is for roads": roads narrow it
                reading.measure, reading.about = last.measure or reading.measure, reading.measure
            return
    if last is not None and last.sentence == reading.sentence:
        _compare_with_before(reading, last, text[last.mention.end : reading.mention.start])
    if reading.measure is not None or not reading.inherits or last is None:
        return
    same = last.sentence == reading.sentence
    if (
        same
        and re.search(r"[;:]", text[last.mention.end : reading.mention.start])
        and (p.VERB_AFTER.match(text, reading.mention.end))
    ):
        return
    if not same and not _refers_back(text, reading):
        return
    reading.measure = last.measure
    if reading.about is None:
        reading.about = last.about
    moved = p.TO_BEFORE.fullmatch(text[last.mention.end : reading.mention.start])
    if moved and last.kind == "change" and reading.kind == "level" and reading.direction is None:
        reading.direction = last.direction
    if reading.status == "actual" and same and last.status != "actual":
        reading.status = last.status
    between = text[last.mention.end : reading.mention.start]
    if reading.kind == "level" and last.kind == "change" and len(between) < 60:
        gapped = re.search(r"\bby\s*\Z", between) or _ELLIPSIS.fullmatch(between)
        if gapped:
            reading.kind, reading.direction = last.kind, last.direction
    if (
        reading.kind == "change"
        and last.kind == "level"
        and same
        and last.direction is None
        and len(between) < 100
    ):
        last.direction = reading.direction
    if same and reading.baseline is not last:
        reading.period = reading.period or last.period


def _is_range(text: str, last: Reading, reading: Reading) -> bool:
    """Whether two figures are the ends of one change: *a rise of between 2% and 3%*."""
    joined = text[last.mention.end : reading.mention.start].split() == ["and"]
    return (
        joined
        and last.kind == "change"
        and _BETWEEN.search(text, max(0, last.mention.start - 12), last.mention.start) is not None
    )


def _refers_back(text: str, reading: Reading) -> bool:
    start = text[reading.sentence[0] : reading.mention.start]
    if re.match(r"\s+of\s+(?:it|them|these|those)\b", text[reading.mention.end :][:14], re.I):
        return True
    return bool(re.match(r"\W*(?:it|they|this|that|these|those|which|of\s+th\w+)\b", start, re.I))


def _main_of(number: int, readings: Sequence[Reading]) -> Reading | None:
    reading = readings[number]
    before = [r for r in readings[max(0, number - NEAR) : number] if r.role == "main"]
    after = [r for r in readings[number + 1 : number + NEAR] if r.role == "main"]
    same_before = [r for r in before if r.sentence == reading.sentence]
    same_after = [r for r in after if r.sentence == reading.sentence]
    if same_before:
        levels = [r for r in same_before if r.kind == "level"]
        return (levels or same_before)[-1]
    if same_after and (reading.role == "baseline" or reading.named):
        return same_after[0]
    # Some sentences on, a figure is still the target of the last one; a baseline is not.
    if before and (reading.inherits or reading.measure is not None):
        return before[-1]
    return None


def _follows(text: str, reading: Reading, main: Reading) -> bool:
    """Whether a figure of another sentence goes with a main one: the next one, or by its words."""
    if reading.measure is not None and not _alike(text, reading, main):
        return False
    gap = reading.sentence[0] - main.sentence[1]
    named = comparisons.TARGET_BEFORE.search(text[reading.sentence[0] : reading.mention.start])
    return (
        gap < 4
        or (gap < 240 and (reading.measure is not None or named is not None))
        or (
            gap < 240
            and not p.MODAL_BEFORE.search(text[reading.sentence[0] : reading.mention.start])
        )
    )


def _alike(text: str, reading: Reading, main: Reading) -> bool:
    if reading.measure is None or main.measure is None:
        return reading.measure is None
    own = set(text[slice(*reading.measure)].lower().split())
    others = set(text[slice(*main.measure)].lower().split())
    return bool(own & others)


def _movement(text: str, baseline: Reading, main: Reading) -> Direction | None:
    """Up or down from *up from 3%*, *compared with*: only where a word says so."""
    first, second = sorted((baseline, main), key=lambda r: r.mention.start)
    between = text[first.mention.end : second.mention.start]
    start = text[first.sentence[0] : first.mention.start]
    if second is baseline:
        if re.search(
            r"\b(?:up|higher|better|rise|increase|improve\w*|risen)\b(?:[^.]|\.(?=\d)){0,30}\bfrom\s*\Z"
            r"|\bhigher\s+than",
            between,
            re.I,
        ):
            return "up"
        if re.search(
            r"\b(?:down|lower|fall|reduction|decrease|drop|fallen)\b(?:[^.]|\.(?=\d)){0,30}\bfrom\s*\Z"
            r"|\blower\s+than",
            between,
            re.I,
        ):
            return "down"
        return None
    if re.search(r"\bto\b", between) and re.search(r"\bfrom\s*(?:\w+\s+){0,2}\Z", start, re.I):
        if re.search(rf"\b{UP_VERB}\b", start[-80:], re.I):
            return "up"
        if re.search(rf"\b{DOWN_VERB}\b", start[-80:], re.I):
            return "down"
    return None
