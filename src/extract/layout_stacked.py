"""Tables whose cells stand one below the other, as web pages are saved: rows made of them again.

*Calls answered*, *91%*, *86%*, *90%*, each a line of its own, and so on for every row; over them
*2017/18*, *Q2*, *Target*.  What repeats tells how many columns there are.

Standard library only: this module is imported by every ``spacy.load``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.layout_blocks import Block

_MOST_COLUMNS = 8
_LONGEST = 120
"""Characters of a row's label."""
_LONGEST_HEAD = 40
_LONGEST_HEADED = 5
"""Characters of a figure that the layout takes for a heading: *RED*."""
_LEAST_ROWS = 2
_FIGURE = re.compile(
    r"[<>≤≥=~+±\-–£€(]*\s*\d[\d,.]*\s*(?:%|per\s?cent|k|m|bn|days?|weeks?|months?|hours?|hrs?|mins?)?\)?"
    r"|(?:amber\s*/\s*)?(?:red|amber|green|blue|grey|black|yellow)(?:\s*/\s*(?:red|green|amber))?"
    r"|[RAGB]|n/?a|tbc|[-–—]|[↑↓→←▲▼►◄↗↘⬆⬇✓✔✗✘]+|up|down|same|better|worse|improv\w+|declin\w+|stable",
    re.I,
)
_TELLS = re.compile(r"%|per\s?cent|\b(?:red|amber|green)\b", re.I)
"""A cell that only a table of indicators has."""
_HEAD = re.compile(
    r"\b(?:target|actual|quarter|q[1-4]|year|ytd|(?:19|20)\d\d|rag|status|previous|current|trend|direction|"
    r"number|score|result|performance|outturn|average|national|forecast|rating|baseline|last|this|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b|%",
    re.I,
)


def with_stacked_tables(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the lines of stacked tables as rows.

    >>> lines = "Measure|Q1|Target|Calls|91%|95%|Letters|88%|90%".split("|")
    >>> text, at, blocks = chr(10).join(lines), 0, []
    >>> for line in lines:
    ...     blocks.append(Block("paragraph", at, at + len(line)))
    ...     at += len(line) + 1
    >>> rows = with_stacked_tables(text, blocks)
    >>> [[text[a:b] for a, b in row.cells] for row in rows]
    [['Measure', 'Q1', 'Target'], ['Calls', '91%', '95%'], ['Letters', '88%', '90%']]
    """
    figures = [_is_figure(text, block) for block in blocks]
    if not any(figures):
        return list(blocks)
    labels = [_is_label(text, block) for block in blocks]
    made: list[Block] = []
    shift = 0  # of the numbers of the tables that follow
    last = -1  # of those numbers
    at = done = 0
    while at < len(blocks):
        width = _width(figures, labels, at)
        rows = _rows(figures, labels, at, width) if width else 0
        end = at + rows * (width + 1)
        if rows < _LEAST_ROWS or not _TELLS.search(text, blocks[at].start, blocks[end - 1].end):
            at = max(end, at + 1)
            continue
        head = _head(text, blocks, max(done, at - width - 1), at, width)
        between = _shifted(blocks[done : at - len(head)], shift)
        made += between
        table = last = 1 + max((b.table for b in between if b.table is not None), default=last)
        if head:
            made.append(_row(head, table, width))
        made += [
            _row(blocks[first : first + width + 1], table, width)
            for first in range(at, end, width + 1)
        ]
        shift += 1
        at = done = end
    return made + _shifted(blocks[done:], shift)


def _is_figure(text: str, block: Block) -> bool:
    if block.cells or (block.kind == "heading" and block.end - block.start > _LONGEST_HEADED):
        return False
    return _FIGURE.fullmatch(text, block.start, block.end) is not None


def _is_label(text: str, block: Block) -> bool:
    if block.kind not in ("paragraph", "list_item", "heading") or block.cells:
        return False
    words = text[block.start : block.end]
    return (
        len(words) <= _LONGEST
        and words[-1] not in ".:;,"
        and re.search(r"[^\W\d_]{2}", words) is not None
        and _FIGURE.fullmatch(words) is None
    )


def _width(figures: Sequence[bool], labels: Sequence[bool], at: int) -> int:
    """How many figures follow the label there; 0 for none, or for too many."""
    if not labels[at]:
        return 0
    width = 0
    while at + width + 1 < len(figures) and figures[at + width + 1]:
        width += 1
    return width if width <= _MOST_COLUMNS else 0


def _rows(figures: Sequence[bool], labels: Sequence[bool], at: int, width: int) -> int:
    """How many labels with just so many figures follow each other."""
    rows = 0
    while at < len(figures) and _width(figures, labels, at) == width:
        rows += 1
        at += width + 1
    return rows


def _head(text: str, blocks: Sequence[Block], low: int, at: int, width: int) -> Sequence[Block]:
    """The lines over the first row that name its columns, with or without that of the labels."""
    heads = blocks[max(low, at - width) : at]
    if len(heads) < width or not all(_may_head(text, block) for block in heads):
        return ()
    if not any(_HEAD.search(text, block.start, block.end) for block in heads):
        return ()
    first = at - width - 1
    if first >= low and _may_head(text, blocks[first]) and not blocks[first].marker:
        return blocks[first:at]
    return heads


def _may_head(text: str, block: Block) -> bool:
    words = text[block.start : block.end]
    return (
        block.kind in ("paragraph", "heading", "furniture")
        and len(words) <= _LONGEST_HEAD
        and words[-1] not in ".:;,"
    )


def _row(cells: Sequence[Block], table: int, width: int) -> Block:
    """One row; a head without a word over the labels has an empty first cell."""
    spans = tuple((block.start, block.end) for block in cells)
    if len(spans) == width:
        spans = ((cells[0].start, cells[0].start), *spans)
    return Block("table_row", cells[0].start, cells[-1].end, table=table, cells=spans)


def _shifted(blocks: Sequence[Block], by: int) -> list[Block]:
    return [
        replace(block, table=block.table + by) if block.table is not None else block
        for block in blocks
    ]
