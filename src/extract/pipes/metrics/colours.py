"""The colour that a line of prose gives a figure: *Attendance 93% (target 95%), Amber*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.pipes.metrics import phrases
from extract.pipes.metrics.figures import Reading
from extract.records.types import Offsets
from extract.records.view import Mention, View

_BETWEEN_AFTER = re.compile(
    r"(?:\s*\([^()]{0,80}\))?(?:\s*,\s*(?:against\s+(?:a\s+)?)?target\s+(?:of\s+)?[\d.]+\s*%)?"
    r"[\s,;:(\[–—-]*(?:(?:rag|rated|rating|status|which|this|is|was|and|so|now|still|remains?|shown|"
    r"as|at|reported|scored|hence|therefore)[\s:-]+)*",
    re.I,
)
_BETWEEN_BEFORE = re.compile(r"\s*[,:(–—-]?\s*", re.I)
_FIGURE_END = re.compile(
    r"(?:%|\bcent|\d|\b(?:half|third|quarter|fifth|tenth)s?|\b(?:three|four|five|six|eight|ten))\s+\Z",
    re.I,
)
_REACH = 110
"""Characters between a figure and its colour at most: a bracket with target and last figure."""


def give_colours(readings: Sequence[Reading], view: View) -> None:
    """Fill ``rating`` of the main levels that a colour stands right beside."""
    taken: set[Mention] = set()
    for reading in readings:
        if reading.role != "main" or reading.kind != "level" or reading.rating is not None:
            continue
        start, end = reading.mention.start, reading.mention.end
        low, high = reading.sentence
        for colour in view.within(max(low, start - 12), min(high, end + _REACH), "RAG"):
            if colour in taken:
                continue
            if _is_share(view.text, colour):
                continue
            if colour.end <= start and colour_after(view, reading.mention, of_shares=True):
                continue  # "60% are green, 30% amber": the green is that of the figure before
            if colour.end <= start:
                beside = _BETWEEN_BEFORE.fullmatch(view.text, colour.end, start)
            else:
                beside = _BETWEEN_AFTER.fullmatch(view.text, end, colour.start)
            if beside and not _of_things(view.text, colour.end):
                reading.rating = colour
                if colour.end <= start and reading.measure is None:
                    stops = [(m.start, m.end) for m in view.within(low, start, "DATE", "PERCENT")]
                    left = max([low, *(b for _, b in stops if b <= colour.start)])
                    reading.measure = phrases.before(view.text, left, colour.start, stops)
                taken.add(colour)
                break
    _give_last(readings, view, taken)


def _give_last(readings: Sequence[Reading], view: View, taken: set[Mention]) -> None:
    """*Availability fell to 64%, the standard being 85%. RED*: a line that ends in its colour."""
    levels = [one for one in readings if one.role == "main" and one.kind == "level"]
    if len(levels) != 1 or levels[0].rating is not None:
        return
    stop = view.run(levels[0].mention.start)[1]
    colours = view.within(max(levels[0].mention.end, stop - _REACH), stop, "RAG")
    if len(colours) != 1 or colours[0] in taken:
        return
    start, end = view.sentence(colours[0].start)
    if not re.search(r"\w", view.text[start : colours[0].start] + view.text[colours[0].end : end]):
        levels[0].rating = colours[0]


def colour_before(view: View, mention: Mention) -> Offsets | None:
    """The colour right before a figure, as in *Street lamps red, 71%*: no part of the measure."""
    for colour in view.within(max(0, mention.start - 12), mention.start, "RAG"):
        if re.fullmatch(r"\s*[,:(–—-]?\s*", view.text[colour.end : mention.start]):
            return colour.start, colour.end
    return None


def colour_after(view: View, mention: Mention, of_shares: bool = False) -> Offsets | None:
    """The colour right after a figure, as in *Street lamps 71% Red*: nothing that is said of it.

    Those of shares, *52% red*, only where asked for.
    """
    for colour in view.within(mention.end, mention.end + 12, "RAG"):
        if re.fullmatch(r"[\s,:()–—-]*", view.text[mention.end : colour.start]):
            share = _is_share(view.text, colour) and not of_shares
            return None if share else (colour.start, colour.end)
    return None


def _is_share(text: str, colour: Mention) -> bool:
    """Whether a small letter stands right after a figure: *52% red* are so many red things."""
    lead = text[max(0, colour.start - 10) : colour.start]
    return colour.text.islower() and _FIGURE_END.search(lead) is not None


def _of_things(text: str, at: int) -> bool:
    """Whether the colour is that of something named after it: *6%, green bins*."""
    return bool(
        re.match(
            r"[ \t]+(?!(?:against|and|but|because|at|as|for|in|on)\b)[a-z]", text[at : at + 12]
        )
    )
