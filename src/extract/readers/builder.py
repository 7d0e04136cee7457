"""The one text form that every reader gives: clean text and the blocks that lie over it.

A blank line stands between paragraphs, a table row is one line, a tab stands between its cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.layout import Block

_REPLACE = {
    **dict.fromkeys(range(0x20), " "),
    **dict.fromkeys(range(0x7F, 0xA0), " "),
    # Soft hyphens, zero-width characters, direction marks and byte order marks are invisible.
    **dict.fromkeys(
        [0xAD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]
    ),
    **dict.fromkeys(range(0xD800, 0xE000)),
    0x2011: "-",
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
}
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class SourceText:
    """What a reader makes of a file.

    ``text`` is the whole text, ``blocks`` its layout (offsets into ``text``), ``format`` one of
    ``txt``, ``md``, ``html``, ``pdf``, ``docx``, ``odt``.
    """

    text: str
    blocks: list[Block]
    format: str


def clean(text: str) -> str:
    """One line of plain text: white space runs to one space, invisible characters out.

    >>> clean(" 12\\u00a0March \\n2021, \\ufb01nal re\\u00adport ")
    '12 March 2021, final report'
    """
    return _SPACES.sub(" ", text.translate(_REPLACE)).strip()


@dataclass
class TextBuilder:
    """Grows a text and its blocks together.

    >>> builder = TextBuilder()
    >>> builder.block("heading", "Ratings", level=1)
    >>> builder.row([["Fleet"], [], ["Red"]], table=builder.new_table())
    >>> source = builder.build("html")
    >>> source.text
    'Ratings\\n\\nFleet\\t\\tRed'
    >>> [source.text[start:end] for start, end in source.blocks[1].cells]
    ['Fleet', 'Red']
    """

    _parts: list[str] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _length: int = 0
    _tables: int = 0

    def new_table(self) -> int:
        """The number of the next table of the document, from 0."""
        self._tables += 1
        return self._tables - 1

    def block(
        self,
        kind: str,
        text: str,
        *,
        marker: str | None = None,
        level: int | None = None,
        page: int | None = None,
        tight: bool = False,
    ) -> None:
        """Add a block; tabs in ``text`` part what is set in columns.

        ``tight`` sets it on the next line without a blank one.  Text that is empty once cleaned
        adds nothing.
        """
        columns = [column for column in map(clean, text.split("\t")) if column]
        if not columns:
            return
        marker = clean(marker) if marker else None
        if marker:
            columns[0] = f"{marker} {columns[0]}"
        start = self._open("\n" if tight else "\n\n")
        cells = self._columns([[column] for column in columns])
        self._blocks.append(
            Block(
                kind,
                start,
                self._length,
                marker=marker or None,
                level=level,
                page=page,
                cells=tuple(cells) if len(cells) > 1 else (),
            )
        )

    def row(self, cells: Sequence[Sequence[str]], *, table: int, page: int | None = None) -> None:
        """Add a table row: for each cell its parts, which no mention crosses.

        An empty cell keeps its tab, so that counting tabs gives the column.
        """
        cleaned = [[part for part in map(clean, cell) if part] for cell in cells]
        while cleaned and not cleaned[-1]:
            cleaned.pop()
        if not cleaned:
            return
        follows = bool(self._blocks) and self._blocks[-1].table == table
        self._open("\n" if follows else "\n\n")
        found = self._columns(cleaned)
        self._blocks.append(
            Block(
                "table_row", found[0][0], self._length, page=page, table=table, cells=tuple(found)
            )
        )

    def build(self, format: str) -> SourceText:
        """The finished text with its blocks."""
        return SourceText("".join(self._parts), list(self._blocks), format)

    def _open(self, gap: str) -> int:
        if self._parts:
            self._write(gap)
        return self._length

    def _columns(self, cells: Sequence[Sequence[str]]) -> list[tuple[int, int]]:
        found = []
        for column, parts in enumerate(cells):
            if column:
                self._write("\t")
            for i, part in enumerate(parts):
                if i:
                    self._write(" ")
                start = self._length
                self._write(part)
                found.append((start, self._length))
        return found

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
