"""Owners at the margin: initials at the end of what they are to see to, and labels below it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import zip_longest

from extract.layout_blocks import Block
from extract.pipes.actions.drafts import Draft, owners_at, owners_in
from extract.pipes.actions.heads import skip
from extract.pipes.actions.patterns import MARK
from extract.records.shadow import DATE, UNITS, WHO, Shadow, content_start
from extract.records.view import Mention

_NAMES = rf"{WHO}(?: *(?:/|,|&|\+|and) *{WHO}){{0,5}}"
_MARGIN = re.compile(rf"(?:(?<=[.!?)\"]) +| {{3,}})(?P<who>{_NAMES})[ .]*\Z")
"""After a full stop or a gap, names alone: *... would be useful.        IK*."""
_INITIALS = re.compile(r"[A-Z][A-Za-z]{0,3}(?:\W{1,4}[A-Z][A-Za-z]{0,3}){0,5}")
_WHEN = rf"(?: date)? *:? *(?:by )?(?P<due>{DATE})"
_SMALL_WORD = re.compile(r"(?<!\w)[a-z]{2,}(?!\w)")
_STANDS = re.compile(
    r"\b(?:in hand|thanked|on-?going|see (?:AOCB|below|above)|will continue)\b", re.I
)
"""How a matter stands: what is to be done was said before."""
_NOTHING = re.compile(r"\b(?:nothing|no) (?:further|more|action|progress|news|update)\b", re.I)
_SAID = re.compile(
    r"(?:[^;:.]{0,200}?\bit was (?:felt|noted|said|thought|suggested|advised|reported|hoped) that|"
    rf"(?:[^;:.-]{{2,50}} - +)?{UNITS} (?:advised|said|reported|noted|suggested|felt|thought) that|"
    r"[^;:.-]{2,50} -) +",
    re.I,
)
"""Before what is to be seen to: *it was felt that ...*, *Clock - AB said that ...*."""
OWNER_LABEL = re.compile(
    rf"(?:Owner|Lead|Responsible|By whom|Action by|Who)s? *: *(?P<who>{UNITS})(?:[\W_]*"
    rf"(?:When|By|Due|By when|Deadline|Date|Target){_WHEN})?[\W_]*\Z",
    re.I,
)
"""At the end of a deed or below it: *Owner: Clerk. When: 3 May.*"""
_OWNER_LINE = re.compile(
    rf"[\W_]*(?:{MARK} *[:-]+|ACTIONS?) *(?P<who>{_NAMES}|{UNITS}|ALL)"
    rf"(?: *[,(-]* *(?:(?:by|due|before) +)?(?P<due>{DATE}))?[\W_]*\Z"
)
"""A line of its own below what was said: *Action: Head of Estates*."""
_DUE = r"(?:Due|Deadline|By when|Target|Timescale|Completion)"
_DUE_LABEL = re.compile(
    rf"[\W_]*{_DUE}(?=(?: date)? *:){_WHEN}[\W_]*\Z",
    re.I,
)
"""Below a deed: *Due: June*."""
_DUE_ALONE = re.compile(rf"[\W_]*{_DUE}(?: date)?[\W_]*\Z", re.I)
"""A line before that of the day."""
_DAY = re.compile(rf"[\W_]*(?P<due>{DATE})")
_DONE = r"(?:now |all )?(?:completed?|done|closed|discharged|actioned)(?:,[^.;:]{0,40})?[\W_]*\Z"
_DONE_ALONE = re.compile(rf"[\W_]*{_DONE}", re.I)
"""A line below a deed: *Complete*."""
_DONE_LAST = re.compile(rf"(?:(?<=\s)- |[:;] |\. |[(\[]) *{_DONE}", re.I)
"""At the end of the line of a deed: *- complete*, *. Done.*"""


def owner_lines(shadow: Shadow) -> dict[int, re.Match[str]]:
    """Lines that only name who is to act on the words above them, by the start of their block.

    A line over a bulleted list is its heading.
    """
    blocks = [b for b in shadow.view.blocks if b.kind != "furniture"]
    found = {}
    for block, following in zip_longest(blocks, blocks[1:]):
        bullets = following is not None and following.kind == "list_item"
        if block.kind == "table_row" or (bullets and not re.search(r"\w", following.marker or "")):
            continue
        match = _OWNER_LINE.match(shadow.text, content_start(shadow.view, block.start), block.end)
        if match is not None:
            found[block.start] = match
    return found


def with_margins(
    shadow: Shadow, drafts: list[Draft], owner_of: Mapping[int, re.Match[str]]
) -> list[Draft]:
    """The drafts with what stands beside or below their paragraphs: initials, *Owner: Clerk*,
    *Action: Clerk* (``owner_of``, see `owner_lines`), *Due: June*, *Complete*.

    One set of initials alone may be a signature; two or more are a margin.
    """
    blocks = shadow.view.blocks
    texts = [block for block in blocks if block.kind in ("paragraph", "list_item")]
    margins = {
        block.start: match
        for block in texts
        if (match := margin(shadow, content_start(shadow.view, block.start), block.end)) is not None
    }
    of_block: dict[int, list[Draft]] = {}
    for draft in drafts:
        of_block.setdefault(shadow.view.block_number(draft.start), []).append(draft)
    last: list[Draft] = []
    above: int | None = None  # the last block with words
    waits = False  # for the day under *Due:*
    for number, block in enumerate(blocks):
        if block.start in owner_of:
            if above is not None and blocks[above].kind in ("paragraph", "list_item"):
                last = _owned_from_below(shadow, owner_of[block.start], blocks[above], last)
                of_block[above] = last
            above = None
            continue
        if block.start in margins and len(margins) > 1:
            start = content_start(shadow.view, block.start)
            found = of_block.get(number, [])
            of_block[number] = owned(shadow, margins[block.start], start, found)
        elif last and number not in of_block:
            label(shadow, last[-1], OWNER_LABEL.match(shadow.text, block.start, block.end))
            due = (_DAY if waits else _DUE_LABEL).match(shadow.text, block.start, block.end)
            if due is not None:
                for draft in last:
                    draft.due = shadow.at(due.start("due"))
        found = of_block.get(number, [])
        done: list[Draft] = []
        if found and _DONE_LAST.search(shadow.text[max(block.start, block.end - 64) : block.end]):
            # "visit the quay and write to Mr Pell - completed": both.
            first = shadow.view.sentence(found[-1].start)[0]
            done = [draft for draft in found if draft.start >= first]
        elif block.kind != "heading" and _DONE_ALONE.match(shadow.text, block.start, block.end):
            done = last
        for draft in done:
            draft.done = draft.kind != "resolution"
        waits = _DUE_ALONE.match(shadow.text, block.start, block.end) is not None
        if not waits and re.search(r"\w", shadow.text[block.start : block.end]):
            last, above = found, number
    return [draft for number in sorted(of_block) for draft in of_block[number]]


def label(shadow: Shadow, draft: Draft, match: re.Match[str] | None) -> None:
    """Give a draft the owner and the day of its label."""
    if match is not None:
        draft.owners = owners_in(shadow, *match.span("who"))
        draft.due = shadow.at(match.start("due")) if match.group("due") else draft.due


def margin(shadow: Shadow, start: int, end: int) -> re.Match[str] | None:
    """The initials at the margin of a paragraph or list item; None where it has none.

    A full name needs a gap before it: *Thanks to all. Ann Lee* signs, and owns nothing.
    """
    match = _MARGIN.search(shadow.text, max(start, end - 260), end)
    if match is None or not re.search(r"\w{3}", shadow.text[start : match.start()]):
        return None
    named = shadow.view.text[slice(*match.span("who"))]
    return match if _INITIALS.fullmatch(named) else None


def owned(shadow: Shadow, match: re.Match[str], start: int, drafts: list[Draft]) -> list[Draft]:
    """The drafts of an item with its margin: whoever stands there sees to what has no owner.

    Where the item tells no deed, its last sentence is what is to be seen to.
    """
    owners = owners_in(shadow, *match.span("who"))
    for draft in drafts:
        draft.end = min(draft.end, max(draft.start, match.start()))
    if drafts:
        if not any(draft.owners for draft in drafts[-1:]):
            drafts[-1].owners = owners
        return drafts
    return _last_deed(shadow, owners, start, match.start())


def _owned_from_below(
    shadow: Shadow, match: re.Match[str], block: Block, drafts: list[Draft]
) -> list[Draft]:
    """The drafts of a block with *Action: Clerk* below it."""
    owners = owners_at(shadow, *match.span("who"))
    due = shadow.at(match.start("due")) if match["due"] else None
    names = {shadow.view.name_of(one) for one in owners}
    his = [d for d in drafts if names & {shadow.view.name_of(one) for one in d.owners}]
    free = [d for d in drafts if not d.owners]
    if not drafts:
        start = content_start(shadow.view, block.start)
        drafts = his = _last_deed(shadow, owners, start, block.end)
    elif not his and free:
        his = free[-1:]
        his[0].kind, his[0].owners = "action", owners
        his[0].by_body = his[0].open_who = False
    for draft in his[-1:]:
        draft.due = due or draft.due
    return drafts


def _last_deed(shadow: Shadow, owners: list[Mention], start: int, end: int) -> list[Draft]:
    """The last sentence that may tell what is to be seen to."""
    text = shadow.text
    for first, last in reversed(shadow.view.sentences_in(start, end)):
        first, last = max(first, start), min(last, end)
        first = skip(text, first, last)
        if len(_SMALL_WORD.findall(text, first, last)) < 4 or _STANDS.search(text, first, last):
            continue
        if _NOTHING.search(text, first, last):
            break
        lead = _SAID.match(text, first, last)
        begin = lead.end() if lead is not None else first
        return [Draft("action", begin, last, begin, owners)]
    return []
