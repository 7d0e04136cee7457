"""Grades in lists: one at the end of each item, and counts of each grade in a row.

*Preventing crime – good*, *Investigating crime – inadequate* under what an inspectorate found;
*Good 15 (25%), Requires Improvement 36 (60%)*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.layout import Block
from extract.pipes.forms import SPACE
from extract.pipes.judgements.context import INSPECTION
from extract.pipes.judgements.patterns import GRADE, B, E

_ABOVE = 700
"""Characters before a list in which its inspection is spoken of."""
_LONGEST = 300
_LEAST = 2
_LAST = re.compile(
    rf"\w[\w)’'\"”]*(?:\s*[-–—:=]\s*|\t)['‘\"“]?(?P<span>{GRADE}){E}['’\"”]?"
    rf"(?:\s*\((?:[^()]*?{B}(?P<before>{GRADE}){E})?[^()]*\))?\s*[.;,]?(?:\s+and)?\s*\Z",
    re.I,
)
"""The end of an item that is a label and its grade, with what that was before in brackets."""
_COUNTED = rf"(?P<span>{GRADE}){E}\s*[:=–-]?\s*\d{{1,4}}(?:\s*\([^()]{{1,20}}\)|\s*%)?"
_ONE = re.compile(rf"{B}{_COUNTED}", re.I)
_ROW = re.compile(
    rf"{B}{_COUNTED.replace('?P<span>', '?:')}"
    rf"(?:\s*[,;]?{SPACE}?(?:and{SPACE})?{_COUNTED.replace('?P<span>', '?:')}){{1,5}}",
    re.I,
)
_MET = re.compile(r"(?:not|partially|partly|fully)?\s*(?:met|unmet)", re.I)


def listed_grades(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The places of the grades that end the items of a list.

    >>> text = "HMICFRS found:" + chr(10) + "- Crime: good" + chr(10) + "- Custody: inadequate."
    >>> items = [Block("list_item", 15, 28, "-"), Block("list_item", 29, 51, "-")]
    >>> [text[start:end] for start, end in listed_grades(text, items)]
    ['good', 'inadequate']
    """
    group: list[re.Match[str]] = []
    first = 0
    for block in [*blocks, None]:
        match = _item(text, block) if block is not None else None
        if match is not None:
            first = block.start if block is not None and not group else first
            group.append(match)
            continue
        if len(group) >= _LEAST and INSPECTION.search(text, max(0, first - _ABOVE), first):
            for one in group:
                yield one.span("span")
                if one["before"]:
                    yield one.span("before")
        group = []


def counted_grades(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of grades that stand in a row with their numbers.

    >>> text = "Overall grade: Good 3, Requires Improvement 6, Inadequate 1"
    >>> [text[a:b] for a, b in counted_grades(text, 0, len(text))]
    ['Good', 'Requires Improvement', 'Inadequate']
    """
    for row in _ROW.finditer(text, start, end):
        found = [match.span("span") for match in _ONE.finditer(text, row.start(), row.end())]
        if len({text[a:b].casefold() for a, b in found}) >= _LEAST:
            yield from found


def _item(text: str, block: Block) -> re.Match[str] | None:
    """The grade at the end of a short item; None for another block."""
    if block.kind not in ("list_item", "paragraph") or block.end - block.start > _LONGEST:
        return None
    match = _LAST.search(text, max(block.start, block.end - 160), block.end)
    if match is None or _MET.fullmatch(match["span"]):
        return None
    return match
