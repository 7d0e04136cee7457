"""The blocks of a text: what headings, paragraphs, list items and table rows are.

Standard library only: this module is imported by every ``spacy.load``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

BULLETS = "•·▪◦●○‣⁃*-–—−o➢➤✓✔§■□Ø"
KINDS = ("heading", "paragraph", "list_item", "table_row", "furniture")


@dataclass(frozen=True)
class Block:
    """One block of text.

    ``cells`` are the (start, end) of a table row's cells, of the paragraphs in them, or of parts
    set in columns; empty where the block is one run of text.  An empty cell has none, but in what
    a reader gives it keeps its tab: the tabs before a cell count its column.  (In a row of cells
    that stand one below the other an empty first cell has no characters.)  ``marker`` is a list
    item's number or bullet as printed; ``start`` includes it.  ``level`` is a heading's depth from
    1.  ``page`` counts from 1; ``table`` numbers the tables of a document from 0.
    """

    kind: str
    start: int
    end: int
    marker: str | None = None
    level: int | None = None
    page: int | None = None
    table: int | None = None
    cells: tuple[tuple[int, int], ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The block as plain JSON data, without the fields that are empty."""
        data: dict[str, Any] = {"kind": self.kind, "start": self.start, "end": self.end}
        for name in ("marker", "level", "page", "table"):
            if getattr(self, name) is not None:
                data[name] = getattr(self, name)
        if self.cells:
            data["cells"] = [list(cell) for cell in self.cells]
        return data

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Block:
        """The inverse of `to_json`."""
        cells = tuple((start, end) for start, end in data.get("cells", ()))
        return cls(**{**data, "cells": cells})

    @property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """The stretches of text that no mention crosses: the cells, or the block itself."""
        return tuple(cell for cell in self.cells if cell[0] < cell[1]) or ((self.start, self.end),)


def runs(blocks: list[Block]) -> Iterator[tuple[int, int, Block]]:
    """Every stretch of text that no mention crosses, in order, with the block it belongs to."""
    for block in blocks:
        for start, end in block.runs:
            yield start, end, block


def style_of(block: Block) -> str:
    """The manner of a list marker: figures (1), letters (a), both or more (1.1), or a bullet.

    >>> style_of(Block("list_item", 0, 9, marker="(b)"))
    'a'
    """
    marker = (block.marker or "").strip(" .)(\\")
    if marker.isdigit():
        return "1"
    if marker.isalpha():
        return "a"
    return "1.1" if any(map(str.isalnum, marker)) else marker
