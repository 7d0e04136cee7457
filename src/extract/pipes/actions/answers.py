"""What a body answers those who consult it: *No objection*, *Support*, mostly on applications."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.pipes.actions.drafts import Draft, cut
from extract.pipes.forms import words
from extract.records.shadow import Shadow, content_start
from extract.records.view import Row

_NO = r"no +(?:further +|adverse +|particular +|strong +|other +)?"
_WORDS = (
    rf"{_NO}(?:objections?|comments?|observations?|views?)|(?:strong(?:ly)? +)?(?:objections?|"
    r"objects?|objected|supports?|supported)|neutral|nobody +objected"
)
"""The answer itself, without what it is about."""
ANSWER = re.compile(rf"[\W_]*(?:{_WORDS})(?![\w'-])", re.I)
_VERDICT = re.compile(
    rf"[\W_]*(?:{_WORDS}|"
    r"(?:to +be +)?(?:approved|refused|granted|deferred|permitted|rejected|withdrawn|supported|"
    r"noted|referred)|(?:approve|refuse|grant|defer|permit|reject|refer)(?! +to +))(?![\w'-])",
    re.I,
)
_IN_MARGIN = re.compile(
    rf"\W*(?:{_WORDS}|noted|received|approved|agreed|accepted|deferred)\W*", re.I
)
_HEADS = words(
    """comment comments observation observations response responses decision decisions resolution
    resolutions view views outcome answer"""
)
_LEAST_ROWS = 2
_MATTER_AND_VERDICT = 2
"""Cells of a line of correspondence: what it is about, and *Noted* in the margin."""


def answered(shadow: Shadow, rows: list[Row]) -> Iterator[Draft]:
    """The answers in the last column of a table whose head says that it holds them.

    Nothing where most cells there hold something else: *comments* are also what others said.
    """
    if len(rows) < _LEAST_ROWS or len(rows[0].cells) < 2:
        return
    head = rows[0].cells[-1]
    said = re.findall(r"[a-z]+", shadow.text[head.start : head.end].lower())
    if not said or not _HEADS & {said[0], said[-1]}:
        return
    cells = [cell for row in rows[1:] if (cell := row.cell(head.column)) is not None]
    found = [cell for cell in cells if _VERDICT.match(shadow.text, cell.start, cell.end)]
    if 2 * len(found) <= len(cells):
        return
    for cell in found:
        stop = cut(shadow.text, cell.start, cell.end)
        yield Draft("resolution", cell.start, stop, cell.start, by_body=True, to_nobody=True)


def verdict_beside(shadow: Shadow, cells: Sequence[tuple[int, int]]) -> Draft | None:
    """A matter and what became of it in the margin: *Letter from the hockey club*, *Noted*."""
    if len(cells) != _MATTER_AND_VERDICT or not _IN_MARGIN.fullmatch(shadow.text, *cells[1]):
        return None
    begin = content_start(shadow.view, cells[0][0])
    return Draft("resolution", begin, cells[1][1], begin, by_body=True, to_nobody=True)
