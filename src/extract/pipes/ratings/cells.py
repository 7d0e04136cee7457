"""Colours and letters that rate by the table cell that they stand in."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from extract.pipes.ratings.evidence import SPOKEN
from extract.pipes.ratings.mentions import Mention, colour_mentions
from extract.pipes.ratings.patterns import (
    ATTENDANCE,
    COLUMN_LETTERS,
    DECOY_TABLE,
    FIRM_HEADER,
    LETTER,
    RATING_HEADER,
)
from extract.pipes.tables import Table

# What may stand in a rating's cell beside the colour: arrows, bullets, a bracketed letter, a count.
# Each character has one alternative only: a second one for "(" takes exponential time.
_BESIDE = re.compile(
    r"(?:[RAGB]\s*\)|[→←↑↓↔↗↘▲▼►◄⇒⇑⇓➔➜●○■□•*_|<>=()\[\]/:,.\s–—-]|\bto\b"
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


def table_ratings(text: str, table: Table, document: float) -> list[tuple[int, int]]:
    """The colours and letters of a table's rating columns.

    Args:
        text: the document's text.
        table: the rows of its cells.
        document: how far the document speaks of rating, from 0 (`evidence.document_evidence`).

    Returns:
        (start, end) of each, not in order: colours, letters, and *Complete* in a rating's place.

    >>> text = "Risk\\tRAG\\nFire\\tA\\nFlood\\tRed"
    >>> table_ratings(text, [((0, 4), (5, 8)), ((9, 13), (14, 15)), ((16, 21), (22, 25))], 0.5)
    [(14, 15), (22, 25)]
    """
    head = " ".join(text[a:b] for a, b in table[0])
    whole: list[_Cell] = []
    opening: list[_Cell] = []
    letters: list[tuple[int, int, str, tuple[int, int]]] = []
    done: list[_Cell] = []
    for number, row in enumerate(table):
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
    if not (rates or by_letter):
        return []
    found = [place[:2] for place in letters] if by_letter else []
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
    if firm or document >= SPOKEN or heads_counts:
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
    if len(table) < 2 or not initials or not initials <= COLUMN_LETTERS:
        return False
    if re.search(r"\bB?RAG\b|\brating\b", head, re.I):
        return True
    if document >= SPOKEN and re.search(r"\bstatus\b", head, re.I):
        return True
    both = {"R", "G"} <= initials
    telling = document > 0 or (count >= 4 and both) or RATING_HEADER.search(head) is not None
    enough = (count > 2 or both) and len(initials) > 1 and bool(initials & {"R", "G"})
    # A is for apologies and absence too, but nobody's attendance is R and G.
    return enough and telling and (both or not ATTENDANCE.search(head))


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
