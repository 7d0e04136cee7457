"""Posts that the head of a column gives to the people below it: *School | Headteacher*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extract.pipes.posts.lexicon import KINDS, is_nameless
from extract.pipes.posts.stretches import clean
from extract.pipes.posts.titles import fold, is_plural, parse_title
from extract.records.view import Mention, View

_OF_ROW = frozenset("member trustee governor representative delegate appointee observer".split())
"""Posts that are of the body that the row begins with, whatever it is."""
_MARKS = " \t*_|:"


@dataclass(frozen=True)
class ColumnPost:
    """A title at the head of a column, a name below it, and the body that the row is about."""

    role: Mention
    person: Mention
    body: Mention | None


def column_posts(view: View) -> Iterator[ColumnPost]:
    """The posts of each table whose first row has nobody's name and a title alone in a cell."""
    table: int | None = None
    heads: dict[int, Mention] = {}
    for block in view.blocks:
        if block.kind != "table_row" or not block.cells:
            table = None
        elif table is None or block.table != table:
            table = block.table
            named = view.within(block.start, block.end, "PERSON")
            cells = [_alone(view, cell, "ROLE") for cell in block.cells]
            heads = {
                number: title
                for number, title in enumerate(cells)
                if number and title and not named and not _is_shared(title)
            }
        else:
            for number, title in heads.items():
                person = number < len(block.cells) and _alone(view, block.cells[number], "PERSON")
                if person:
                    yield ColumnPost(title, person, _body(view, title, block.cells[0]))


def _is_shared(title: Mention) -> bool:
    return is_plural(title.text) or is_nameless(title.text)


def _alone(view: View, cell: tuple[int, int], label: str) -> Mention | None:
    """The mention of a cell that holds nothing else."""
    found = view.within(*cell, label)
    if len(found) != 1:
        return None
    before = view.text[cell[0] : found[0].start]
    after = view.text[found[0].end : cell[1]]
    return None if clean(before).strip(_MARKS) or clean(after).strip(_MARKS) else found[0]


def _body(view: View, title: Mention, cell: tuple[int, int]) -> Mention | None:
    """The body that a row begins with, where it is one that has such a post."""
    body = _alone(view, cell, "ORG")
    if body is None or parse_title(title.text).noun in _OF_ROW:
        return body
    posts = fold(title.text)
    kinds = next((bodies for kind, bodies in KINDS if kind.search(posts)), None)
    return body if kinds is not None and kinds.search(fold(body.text)) else None
