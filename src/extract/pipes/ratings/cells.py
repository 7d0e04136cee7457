"""Colours and letters that rate by where they stand: table cells, headings, ends of lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.layout import Block
from extract.pipes.ratings.evidence import Mention, colour_mentions
from extract.pipes.ratings.patterns import (
    ATTENDANCE,
    COLUMN_LETTERS,
    DECOY_TABLE,
    FIRM_HEADER,
    LETTER,
    RATING_HEADER,
)

# What may stand in a rating's cell beside the colour: arrows, bullets, a bracketed letter, a count.
_BESIDE = re.compile(
    r"(?:\(?\s*(?:R|A|G|B)\s*\)|[→←↑↓↔↗↘▲▼►◄⇒⇑⇓➔➜●○■□•*_|<>=()\[\]/:,.\s–—-]|\bto\b"
    r"|\bwas\b|\bnow\b|\bRAG\b|\bstatus\b|\brated\b|\bprev(?:iously|ious)?\b|\bfrom\b"
    r"|\bup\b|\bdown\b|\d)*",
    re.I,
)
_LEAD = re.compile(r"\W{0,6}\Z")
_LETTER_CELL = re.compile(rf"[^\w]*(?P<letter>{LETTER.pattern})[^\w]*")


@dataclass
class Table:
    """A table's rows as spans of cells; row 0 is taken for the header."""

    rows: list[tuple[tuple[int, int], ...]] = field(default_factory=list)


def tables_of(blocks: list[Block]) -> list[Table]:
    """The tables of a layout: blocks in cells that follow one another or share a table's number."""
    tables: list[Table] = []
    last: tuple[int | None, int] | None = None
    for position, block in enumerate(blocks):
        if len(block.cells) < 2:
            continue
        goes_on = last is not None and (
            block.table == last[0] if block.table is not None else position == last[1] + 1
        )
        if not goes_on:
            tables.append(Table())
        tables[-1].rows.append(block.runs)
        last = (block.table, position)
    return tables


def table_ratings(text: str, table: Table, document: float) -> list[tuple[int, int]]:
    """The colours and letters of a table's rating columns, as (start, end)."""
    head = " ".join(text[a:b] for a, b in table.rows[0])
    body = table.rows[1:]
    colours: list[tuple[int, int, Mention]] = []
    letters: list[tuple[int, int, str]] = []
    for number, row in enumerate(table.rows):
        for start, end in row:
            colours.extend((number, start, m) for m in _cell_colours(text, start, end))
            letter = _LETTER_CELL.fullmatch(text, start, end)
            if letter is not None and number:
                letters.append((*letter.span("letter"), letter.group("letter")))
    core = {m.colour for _, _, m in colours if m.is_core}
    heads_counts = len({m.colour for number, _, m in colours if number == 0 and m.is_core}) > 1
    rates = bool(FIRM_HEADER.search(head)) or document >= 0.5 or heads_counts
    rates = rates or (
        len(core) > 1 and (document > 0 or len(colours) > 3 or bool(RATING_HEADER.search(head)))
    )
    if DECOY_TABLE.search(head) and not FIRM_HEADER.search(head):
        rates = False
    found = [(m.start, m.end) for _, _, m in colours] if rates and core else []
    firm_letters = re.search(r"\bB?RAG\b|\brating\b", head, re.I) is not None or (
        document >= 0.5 and re.search(r"\bstatus\b", head, re.I) is not None
    )
    initials = {surface[0] for _, _, surface in letters}
    telling = document > 0 if len(letters) < 4 else document > 0 or {"R", "G"} <= initials
    if len(letters) > 2 and len(initials) > 1 and initials & {"R", "G"} and telling:
        firm_letters = firm_letters or not ATTENDANCE.search(head)
    if body and firm_letters and initials <= COLUMN_LETTERS:
        found.extend((start, end) for start, end, _ in letters)
    return found


def _cell_colours(text: str, start: int, end: int) -> list[Mention]:
    """The colours of a cell that holds nothing else, or that starts with one and says why."""
    mentions = colour_mentions(text, start, end)
    if not mentions:
        return []
    at, rest = start, []
    for mention in mentions:
        rest.append(text[at : mention.start])
        at = mention.end
    rest.append(text[at:end])
    if all(_BESIDE.fullmatch(piece) for piece in rest):
        return mentions
    first = mentions[0]
    opens = not text[start : first.start].strip(" \t*_●■•(")
    if opens and first.is_core and re.match(r"\s?(?:[–—:;,.(]|-\s|→)", text[first.end : end]):
        return [first]
    return []


def line_colours(text: str, blocks: list[Block]) -> list[Mention]:
    """Core colours that stand alone on a line, or lead it before a colon, dash or count."""
    found: list[Mention] = []
    for block in blocks:
        if block.cells:
            continue
        start, end = block.start, block.end
        if block.marker:
            start = text.find(block.marker, start, end) + len(block.marker)
        mentions = colour_mentions(text, start, end)
        if (
            not mentions
            or not mentions[0].is_core
            or not _LEAD.fullmatch(text[start : mentions[0].start])
        ):
            continue
        after = text[mentions[0].end : min(end, mentions[0].end + 12)]
        if re.match(r"[\s*_]*(?:\Z|[:–—]|-\s|\(\d|=|\(\w\))", after):
            found.append(mentions[0])
    return found
