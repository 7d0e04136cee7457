"""A document as stretches of text in which a name and its post may stand together.

A stretch is a block (paragraph, list item, table row), or a column of short lines that hold nothing
but one name or title each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from extract.layout import Block
from extract.pipes.posts.initials import is_initials
from extract.pipes.posts.lexicon import is_nameless
from extract.pipes.posts.patterns import (
    ACTIONS_HEADER,
    ACTIONS_HEADING,
    HONORIFICS,
    MARKUP,
    NAMES_HEADER,
    OF_ALL,
    POST_NOMINALS,
    REMARK,
)
from extract.pipes.posts.people import People
from extract.pipes.posts.titles import fold, is_plural
from extract.records.store import get_records
from extract.records.types import Section
from extract.records.view import Mention, View

_LONG_CELL = 6
"""Words in a cell that make its row a row of work, not of people."""


_OWNS_POST = re.compile(r"['’]s?\s")
_IN_BRACKETS = frozenset("trustees governors directors wardens observers auditors".split())
"""Plurals that give the post of the names before them, in brackets: *Bo Ray, Al Fox (trustees)*."""


@dataclass
class Item:
    """A mention in a stretch with its cell; initials beside a name are part of its item.

    ``is_signed``: the initials of the name before a post stand behind that, *Ann Lee Clerk (AL)*.
    """

    mention: Mention
    cell: int
    alias_end: int
    begin: int
    is_signed: bool = False

    @property
    def label(self) -> str:
        return self.mention.label


@dataclass
class Group:
    """Titles of one holder side by side, from item ``first`` to item ``last``."""

    roles: list[int]
    holders: list[int] = field(default_factory=list)
    kind: str = ""
    forward: bool = True


@dataclass
class Stretch:
    """A stretch of text with its items in order, and the posts found in it.

    ``is_column``: of lines with one item each; ``is_stacked``: a name in its line, and the post
    and the body in the next; ``in_pairs``: names and posts with nothing between, None until asked.
    """

    start: int
    end: int
    items: list[Item]
    cells: tuple[tuple[int, int], ...]
    links_cells: bool = True
    is_column: bool = False
    is_stacked: bool = False
    in_pairs: bool | None = None
    groups: list[Group] = field(default_factory=list)


class Stretches:
    """Cuts a document into its stretches.

    ``aliases`` are the starts of mentions that only abbreviate the one before them.
    """

    def __init__(self, view: View, people: People, aliases: set[int]) -> None:
        self._view = view
        self._people = people
        self._aliases = aliases
        self._actions = [
            section.span
            for section in get_records(view.doc, Section)
            if section.kind == "actions" and section.span
        ]

    def all(self) -> Iterator[Stretch]:
        """The stretches with a mention, in text order."""
        view = self._view
        in_actions, kind, table = False, "", None
        column: Stretch | None = None
        for block, is_stacked in self._blocks():
            mentions = view.within(block.start, block.end, "PERSON", "ROLE", "ORG")
            if block.kind != "table_row":
                kind, table = "", None
                if block.end - block.start <= 60 and not block.marker:
                    words = view.text[block.start : block.end]
                    in_actions = _heads_actions(words) if not mentions else in_actions
            elif not kind or block.table != table:
                table = block.table
                kind = self._table_kind(block.start, block.end)
            items = self._items(mentions, block.cells)
            stretch = Stretch(block.start, block.end, items, block.cells)
            stretch.is_stacked = is_stacked
            in_actions = in_actions and kind != "names"
            stretch.links_cells = kind != "work" and not in_actions and not self._is_work(stretch)
            if in_actions or self._in_actions(block.start):
                stretch.items = [
                    item
                    for item in items
                    if item.label != "PERSON" or not is_initials(item.mention.text)
                ]
            if self._is_single(stretch):
                if column is None:
                    column = Stretch(block.start, block.end, list(items), (), is_column=True)
                else:
                    column.items += items
                    column.end = block.end
                continue
            if column is not None:
                yield column
                column = None
            if items:
                yield stretch
        if column is not None:
            yield column

    def _blocks(self) -> Iterator[tuple[Block, bool]]:
        """The blocks, and whether each is a name alone in its line with the post and body in the
        next."""
        held: Block | None = None
        for block in self._unwrapped():
            if held is not None and self._is_post_of_body(block):
                yield replace(held, end=block.end), True
                held = None
                continue
            if held is not None:
                yield held, False
            held = block if self._is_name(block) else None
            if held is None:
                yield block, False
        if held is not None:
            yield held, False

    def _is_name(self, block: Block) -> bool:
        """Whether a line is a name and nothing else."""
        mentions = self._view.within(block.start, block.end, "PERSON", "ROLE", "ORG")
        return (
            [mention.label for mention in mentions] == ["PERSON"]
            and not block.cells
            and not self._says_more(block, mentions)
        )

    def _is_post_of_body(self, block: Block) -> bool:
        """Whether a line is a title, the bodies that it is of, and nothing else."""
        mentions = self._view.within(block.start, block.end, "PERSON", "ROLE", "ORG")
        labels = [mention.label for mention in mentions]
        return (
            labels[:1] == ["ROLE"]
            and labels[-1] == "ORG"
            and "PERSON" not in labels
            and not block.cells
            and not block.marker
            and not self._says_more(block, mentions)
        )

    def _says_more(self, block: Block, mentions: list[Mention]) -> bool:
        """Whether words stand beside the mentions of a line, or a colon leads on from it."""
        rest = clean(HONORIFICS.sub("", self._beside(block.start, block.end, mentions)))
        return any(character.isalnum() or character == ":" for character in rest)

    def _beside(self, start: int, end: int, mentions: list[Mention]) -> str:
        """The words of a stretch without its mentions."""
        rest, at = "", start
        for mention in mentions:
            rest += self._view.text[at : mention.start]
            at = mention.end
        return rest + self._view.text[at:end]

    def _unwrapped(self) -> Iterator[Block]:
        """The blocks; two that a mention runs across, wrapped with its line, are one."""
        mentions = iter(self._view.mentions)
        mention = next(mentions, None)
        held: Block | None = None
        for block in self._view.blocks:
            if held is not None:
                block = replace(held, end=block.end)
                held = None
            while mention is not None and mention.end <= block.end:
                mention = next(mentions, None)
            if mention is not None and mention.start < block.end and not block.cells:
                held = block
            else:
                yield block
        if held is not None:
            yield held

    def _items(self, mentions: list[Mention], cells: tuple[tuple[int, int], ...]) -> list[Item]:
        """The mentions without those that abbreviate the one before, and without *Members*."""
        items: list[Item] = []
        cell = 0
        begin: int | None = None
        text = self._view.text
        for mention in mentions:
            while cell + 1 < len(cells) and mention.start >= cells[cell + 1][0]:
                cell += 1
            alias = mention.start in self._aliases or (
                mention.label == "PERSON" and self._people.is_alias(mention)
            )
            if alias and mention.label == "PERSON" and not self._is_behind(mention, items):
                begin = mention.start  # "BR Bo Ray, Clerk"
                continue
            if alias:
                if items and (items[-1].cell == cell or not cells):
                    end = mention.end
                    while end < len(text) and text[end] in ')*_"”]':
                        end += 1
                    items[-1].alias_end = end
                    signed = mention.label == "PERSON" and items[-1].label == "ROLE"
                    items[-1].is_signed = signed and self._is_behind(mention, items[-2:-1])
                continue
            if mention.label == "ROLE" and _OWNS_POST.match(text, mention.end):
                following = self._view.within(mention.end, mention.end + 12, "ROLE")
                if following:
                    continue  # "Mayor's Chaplain"
            # A cell that says "Officer" gives somebody's capacity.
            counts = cells and not is_plural(mention.text)
            counts = counts or (fold(mention.text) in _IN_BRACKETS and _in_brackets(text, mention))
            if mention.label == "ROLE" and is_nameless(mention.text) and not counts:
                continue
            begin = mention.start if begin is None else begin
            items.append(Item(mention, cell, mention.end, begin))
            begin = None
        return items

    def _is_behind(self, alias: Mention, items: list[Item]) -> bool:
        """Whether initials follow the name that they are of, a post between them or not."""
        name = self._people.who(alias).name
        return any(
            item.label == "PERSON" and self._people.who(item.mention).name == name
            for item in items[-3:]
        )

    def _is_single(self, stretch: Stretch) -> bool:
        """Whether a block is one name or one title and nothing else."""
        if len(stretch.items) != 1 or stretch.cells or stretch.items[0].label == "ORG":
            return False
        item = stretch.items[0]
        before = self._view.text[stretch.start : item.mention.start]
        after = self._view.text[item.alias_end : stretch.end]
        rest = clean(HONORIFICS.sub("", before)) + clean(after)
        return not any(character.isalnum() for character in rest) and ":" not in after

    def _table_kind(self, start: int, end: int) -> str:
        mentions = self._view.within(start, end, "PERSON", "ROLE", "ORG")
        header = self._beside(start, end, mentions)  # a "Head of Risk" is no head of a column
        if NAMES_HEADER.search(header):
            return "names"
        return "work" if ACTIONS_HEADER.search(header) else "plain"

    def _is_work(self, stretch: Stretch) -> bool:
        """Whether a cell of the row is a text of its own: a row of an action log, not of people."""
        filled = {item.cell for item in stretch.items}
        return any(
            number not in filled and len(self._view.text[start:end].split()) > _LONG_CELL
            for number, (start, end) in enumerate(stretch.cells)
        )

    def _in_actions(self, place: int) -> bool:
        return any(start <= place < end for start, end in self._actions)


def _heads_actions(line: str) -> bool:
    """Whether a line heads actions: not *Notes and actions of the meeting* at the top."""
    return bool(ACTIONS_HEADING.search(line)) and not OF_ALL.search(line)


def _in_brackets(text: str, mention: Mention) -> bool:
    return text[max(mention.start - 1, 0)] == "(" and text[mention.end : mention.end + 1] == ")"


def clean(text: str) -> str:
    """A gap without honorifics, post-nominals, remarks in brackets and mark-up, spaces folded.

    >>> clean("  (not needed): Councillor "), clean(" OBE (**")
    (':', '(')
    """
    text = MARKUP.sub("", text)
    text = REMARK.sub("", text)
    text = POST_NOMINALS.sub("", text)
    text = " ".join(HONORIFICS.sub("", text).split())
    return text.replace(" ,", ",").replace(" :", ":")
