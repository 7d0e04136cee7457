"""Colours that rate by where they stand in a line: at its head, or as its last part."""

from __future__ import annotations

import re

from extract.layout import Block
from extract.pipes.ratings.mentions import Mention

# At the head of its line or sentence.
_LEAD = re.compile(r"(?:\A|\n|[\w)][.;]\s)[^\w.;,]{0,6}\Z")
_AFTER_LEAD = re.compile(r"[\s*_]*(?:\Z|[:–—]|-\s|\(\d|=|\(\w\))")
# "Bridleway at Redshaw: amber, officer off sick": after a colon or dash, before the reason.
_OPENS_PART = re.compile(
    r"\w[\])%’'\"]?(?::|\s[-–—])\s\s?(?:(?:still|now|back\sto|back\sat|remains|was)\s)?[*_'‘\"“]{0,3}\Z"
)
_CLOSES = re.compile(r"[*_'’\"”]{0,3}(?:\s*(?:\Z|[\n;.(])|,\s|\s[-–—]\s)")
# What may still follow in the row of a table that lost its tabs: another colour, or its want.
_WHOLE_TAIL = re.compile(
    r"[*_.;]{0,3}(?:[^\S\n]+(?:red|amber|green|blue|grey|complete[d]?|tbc|n/a|[-–—?↑↓→←↔▲▼])){0,3}[^\S\n]*(?:\n|\Z)",
    re.I,
)
_LONGEST_LINE = 60  # characters before the colour of a line that is no prose


def line_colours(
    text: str, blocks: list[Block], mentions: dict[tuple[int, int], list[Mention]]
) -> list[Mention]:
    """Core colours alone on a line, at its head before a colon or dash, or in its last part.

    ``mentions`` are the colours of each run, by its bounds.
    """
    found: list[Mention] = []
    tails: list[Mention] = []
    for block in blocks:
        here = mentions.get((block.start, block.end), [])
        if block.cells or not here:
            continue
        start = block.start
        if block.marker:
            at = text.find(block.marker, start, block.end)
            # A reader of somebody else's may leave a marker that is not in the text.
            start = at + len(block.marker) if at >= 0 else start
        for mention in here:
            if not mention.is_core:
                continue
            before = text[max(start, mention.start - 20) : mention.start]
            after = text[mention.end : min(block.end, mention.end + 12)]
            leads = _LEAD.search(before) and _AFTER_LEAD.match(after)
            opens = _OPENS_PART.search(before)
            if leads or (opens and _CLOSES.match(text, mention.end, block.end)):
                found.append(mention)
            elif _ends_short_line(text, block, mention):
                tails.append(mention)
    return found + _in_a_row(text, tails)


def _ends_short_line(text: str, block: Block, mention: Mention) -> bool:
    line = text.rfind("\n", max(0, mention.start - _LONGEST_LINE - 1), mention.start) + 1
    opens = line > 0 or mention.start <= _LONGEST_LINE
    return opens and _WHOLE_TAIL.match(text, mention.end) is not None


def _in_a_row(text: str, tails: list[Mention]) -> list[Mention]:
    """Short lines that follow one another, each with a colour at its end, three or more."""
    found: list[Mention] = []
    group: list[Mention] = []
    for mention in tails:
        if group and len(text[group[-1].end : mention.start].strip("\n").splitlines()) > 1:
            group = []
        group.append(mention)
        if len(group) == 3:
            found.extend(group)
        elif len(group) > 3:
            found.append(mention)
    return found
