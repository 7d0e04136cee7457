"""Colours and letters that rate by where they stand: table cells, headings, ends of lines."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from extract.layout import Block
from extract.pipes.ratings.mentions import Mention, colour_mentions
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
# What tells why, after the colour that a cell starts with.
_REASON = re.compile(
    r"\s?(?:[–—:;,.(]|-\s|→)|\s(?:closed|complete[d]?|paused|since|until|from|due|but)\b", re.I
)
_DONE = re.compile(r"[^\w]*(?:complete|completed)[^\w]*", re.I)
_MAY_BE_RATED = re.compile(r"colour|kit|room|house|collection|badge", re.I)
_HEADING = 60  # characters of the longest heading inside a table
_LETTER_CELL = re.compile(
    rf"(?:\W|\b(?:was|now|from|to|still)\b)*(?P<letter>{LETTER.pattern})[^\w]*"
)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell's colour or word: where, its row, its column from either side, and the mention."""

    start: int
    end: int
    row: int
    places: tuple[int, int]
    mention: Mention | None

    @property
    def colour(self) -> str:
        return self.mention.colour if self.mention else ""

    @property
    def is_core(self) -> bool:
        return self.mention is not None and self.mention.is_core


@dataclass
class Table:
    """A table's rows as spans of cells; row 0 is taken for the header."""

    rows: list[tuple[tuple[int, int], ...]] = field(default_factory=list)


def tables_of(blocks: list[Block]) -> list[Table]:
    """The tables of a layout: blocks in cells that follow one another or share a table's number.

    A short line between two stretches of rows is a heading inside the table where the row after it
    is as wide as the head.
    """
    tables: list[Table] = []
    last: tuple[int | None, int] | None = None
    for position, block in enumerate(blocks):
        if len(block.cells) < 2:
            continue
        goes_on = last is not None and (
            (block.table is not None and block.table == last[0])
            or (block.table is None and position == last[1] + 1)
            or (
                position == last[1] + 2
                and blocks[position - 1].end - blocks[position - 1].start <= _HEADING
                and len(block.cells) == len(tables[-1].rows[0])
                and len(block.cells) > 2
            )
        )
        if not goes_on:
            tables.append(Table())
        tables[-1].rows.append(block.runs)
        last = (block.table, position)
    return tables


def table_ratings(text: str, table: Table, document: float) -> list[tuple[int, int]]:
    """The colours and letters of a table's rating columns, as (start, end)."""
    head = " ".join(text[a:b] for a, b in table.rows[0])
    whole: list[_Cell] = []
    opening: list[_Cell] = []
    letters: list[tuple[int, int, str, tuple[int, int]]] = []
    done: list[_Cell] = []
    for number, row in enumerate(table.rows):
        for column, (start, end) in enumerate(row):
            places = (column, column - len(row))
            mentions, is_whole = _cell_colours(text, start, end)
            cells = whole if is_whole else opening
            cells.extend(_Cell(m.start, m.end, number, places, m) for m in mentions)
            letter = None if mentions else _LETTER_CELL.fullmatch(text, start, end)
            if letter is not None:
                letters.append((*letter.span("letter"), letter.group("letter"), places))
            elif not mentions and _DONE.fullmatch(text, start, end):
                done.append(_Cell(start, end, number, places, None))
    initials = {surface[0] for _, _, surface, _ in letters}
    rates = bool(whole or opening) and _rates(head, whole, opening, document)
    by_letter = _rates_by_letter(head, table, initials, len(letters), document)
    found = [place[:2] for place in letters] if by_letter else []
    if not (rates or by_letter):
        return found
    columns = {place for cell in whole if cell.is_core for place in cell.places}
    if not by_letter and initials <= COLUMN_LETTERS:
        found.extend(place[:2] for place in letters if columns.intersection(place[3]))
    rated_rows = {cell.row for cell in whole}
    found.extend((cell.start, cell.end) for cell in whole)
    found.extend(
        (cell.start, cell.end)
        for cell in opening
        if cell.is_core or columns.intersection(cell.places)
    )
    if rates:
        found.extend(
            (cell.start, cell.end)
            for cell in done
            if columns.intersection(cell.places)
            and (cell.row not in rated_rows or len(columns) > 2)
        )
    return found


def _rates(head: str, whole: list[_Cell], opening: list[_Cell], document: float) -> bool:
    """Whether the colours of a table's cells rate: by its head, its document or their number."""
    colours = [*whole, *opening]
    core = {cell.colour for cell in colours if cell.is_core}
    if not core:
        return False
    has_amber = any("amber" in colour for colour in core)
    firm = FIRM_HEADER.search(head) is not None
    decoy = DECOY_TABLE.search(head)
    # Bins, kits and houses are red and green; they are hardly amber too.
    if decoy and not firm and not (has_amber and _MAY_BE_RATED.match(decoy.group())):
        return False
    heads_counts = len({cell.colour for cell in whole if cell.row == 0 and cell.is_core}) > 1
    if firm or document >= 0.5 or heads_counts:
        return True
    in_column = Counter(cell.places[1] for cell in whole if cell.is_core)
    aligned = has_amber and max(in_column.values(), default=0) > 1
    return len(core) > 1 and (
        document > 0 or len(colours) > 3 or aligned or RATING_HEADER.search(head) is not None
    )


def _rates_by_letter(
    head: str, table: Table, initials: set[str], count: int, document: float
) -> bool:
    """Whether cells of one letter rate: under a head that says so, or enough of them."""
    if len(table.rows) < 2 or not initials or not initials <= COLUMN_LETTERS:
        return False
    if re.search(r"\bB?RAG\b|\brating\b", head, re.I):
        return True
    if document >= 0.5 and re.search(r"\bstatus\b", head, re.I):
        return True
    telling = document > 0 or (count >= 4 and {"R", "G"} <= initials)
    enough = count > 2 and len(initials) > 1 and bool(initials & {"R", "G"})
    return enough and telling and not ATTENDANCE.search(head)


def _cell_colours(text: str, start: int, end: int) -> tuple[list[Mention], bool]:
    """The colours of a cell that holds nothing else (True), or the one it starts with (False)."""
    mentions = colour_mentions(text, start, end)
    if not mentions:
        return [], False
    at, rest = start, []
    for mention in mentions:
        rest.append(text[at : mention.start])
        at = mention.end
    rest.append(text[at:end])
    if all(_BESIDE.fullmatch(piece) for piece in rest):
        return mentions, True
    first = mentions[0]
    opens = not text[start : first.start].strip(" \t*_●■•(")
    return ([first] if opens and _REASON.match(text, first.end, end) else []), False
