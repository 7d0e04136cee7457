"""How the components that find records look at a document: mentions, sentences, blocks, tables.

All offsets are characters into the text, end exclusive.  Look-ups are by bisection, so that a
component over a long document stays linear.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from extract.layout import Block
from extract.pipes.candidates import layout_of, text_of
from extract.pipes.entities.confidence import confidence_of
from extract.records.store import get_value
from extract.records.types import EntityValue


@dataclass(frozen=True)
class Mention:
    """An entity of the Doc by its characters."""

    start: int
    end: int
    label: str
    text: str
    confidence: float | None = None


@dataclass(frozen=True)
class Cell:
    """A cell of a table row: where it stands and in which column, counted from 0."""

    start: int
    end: int
    column: int


@dataclass(frozen=True)
class Row:
    """A table row with its filled cells."""

    block: Block
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell | None:
        """The cell in a column; None where that is empty."""
        return next((cell for cell in self.cells if cell.column == column), None)


class View:
    """A Doc as the record components read it."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text: str = text_of(doc)
        self.blocks: list[Block] = layout_of(doc)
        self.mentions = [
            Mention(
                ent.start_char,
                ent.end_char,
                ent.label_,
                self.text[ent.start_char : ent.end_char],
                confidence_of(ent),
            )
            for ent in doc.ents
        ]

    def of(self, *labels: str) -> list[Mention]:
        """The mentions with one of these labels, in text order."""
        return [mention for mention in self.mentions if mention.label in labels]

    def within(self, start: int, end: int, *labels: str) -> list[Mention]:
        """The mentions that lie wholly in a stretch of text, in order; all labels if none named."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return [
            mention
            for mention in self.mentions[first:last]
            if mention.end <= end and (not labels or mention.label in labels)
        ]

    def sentence(self, offset: int) -> tuple[int, int]:
        """The sentence around a character, inside its run (paragraph, list item or cell)."""
        run_start, run_end = self.run(offset)
        if not self._sentences:
            return run_start, run_end
        at = bisect_right(self._sentence_starts, offset) - 1
        start, end = self._sentences[max(at, 0)]
        return max(start, run_start), min(end, run_end)

    def sentences_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """The sentences that begin in a stretch of text, cut to it."""
        first = bisect_left(self._sentence_starts, start)
        last = bisect_left(self._sentence_starts, end)
        found = [(a, min(b, end)) for a, b in self._sentences[first:last]]
        if found and found[0][0] == start:
            return found
        return [(start, found[0][0] if found else end), *found]

    def run(self, offset: int) -> tuple[int, int]:
        """The paragraph, list item or table cell around a character."""
        at = bisect_right(self._run_starts, offset) - 1
        return self._runs[at] if at >= 0 else (0, len(self.text))

    def run_starts(self, start: int, end: int) -> list[int]:
        """Where paragraphs, list items and table cells begin in a stretch of text."""
        starts = self._run_starts
        return starts[bisect_left(starts, start) : bisect_left(starts, end)]

    def block(self, offset: int) -> Block | None:
        """The block around a character: a table row as a whole; None before the first."""
        at = self.block_number(offset)
        return self.blocks[at] if at >= 0 else None

    def block_number(self, offset: int) -> int:
        """The place in ``blocks`` of the block around a character; -1 before the first."""
        return bisect_right(self._block_starts, offset) - 1

    def plain(self, start: int, end: int) -> str:
        """The text there with each stretch of white space as one space."""
        return " ".join(self.text[start:end].split())

    def name_of(self, mention: Mention) -> str:
        """Whom a mention stands for, by its full name where that is settled, else its own words."""
        value = get_value(self.doc, mention.start, mention.end, mention.label)
        if isinstance(value, EntityValue) and value.name:
            return value.name
        return self.plain(mention.start, mention.end)

    @cached_property
    def tables(self) -> list[list[Row]]:
        """The tables of the document, each as its rows."""
        tables: dict[int | None, list[Row]] = {}
        for block in self.blocks:
            if block.kind == "table_row":
                tables.setdefault(block.table, []).append(Row(block, self._columns(block)))
        return list(tables.values())

    def _columns(self, block: Block) -> tuple[Cell, ...]:
        # The tabs or bars before a cell count its column: an empty cell keeps its own.
        row = self.text[block.start : block.end]
        mark = next((mark for mark in "\t|" if mark in row), None)
        cells, column, at = [], 0, self.text.rfind("\n", 0, block.start) + 1
        if mark == "|" and row.startswith("|"):
            at = block.start + 1
        for number, (start, end) in enumerate(block.cells or ((block.start, block.end),)):
            column = column + self.text.count(mark, at, start) if mark else number
            if start < end:
                cells.append(Cell(start, end, column))
            at = start
        return tuple(cells)

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        if not self.doc.has_annotation("SENT_START"):
            return []
        return [(sent.start_char, sent.end_char) for sent in self.doc.sents]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self._sentences]

    @cached_property
    def _runs(self) -> list[tuple[int, int]]:
        return [run for block in self.blocks for run in block.runs]

    @cached_property
    def _run_starts(self) -> list[int]:
        return [start for start, _ in self._runs]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]


def least_confidence(mentions: Iterable[Mention]) -> float | None:
    """The least confidence of the mentions that a record is made of; None where none has any."""
    known = [mention.confidence for mention in mentions if mention.confidence is not None]
    return min(known, default=None)
