"""Hard wraps put in and taken out, and spaces of other widths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from extract.layout import Block, infer_layout, runs
from extract.training.augment.passage import Edit, Passage, apply_edits

_WRAP = re.compile(r"[ ]*\n[ ]*")
_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-Z])")
_SPACE = re.compile(r"(?<=\S) (?=\S)")
# A line that begins so would be taken for a new item.
_ITEM = re.compile(r"\(?\w{1,3}(?:\.\d+)*[.):]|[-•·*–—o#>|]\s|\d+\s")


def rewrap(passage: Passage, rng: Random) -> Passage:
    """Wrap the paragraphs at one width, or, as often, put each on one line.

    The passage comes back as it was if a mention would end up in two paragraphs by it.
    """
    if "\r" in passage.text:
        return passage
    width = rng.randint(60, 110) if rng.random() < 0.5 else 0
    edits = [
        edit
        for block in infer_layout(passage.text)
        if block.kind in ("paragraph", "list_item") and not block.cells
        for edit in _rewrapped(passage.text, block, width)
    ]
    altered = apply_edits(passage, edits)
    return altered if _torn(altered) <= _torn(passage) else passage


def vary_spaces(passage: Passage, rng: Random) -> Passage:
    """Two spaces between sentences, or some spaces that do not break.

    >>> vary_spaces(Passage("It met. It rose.", ()), Random(1)).text
    'It met.  It rose.'
    """
    if rng.random() < 0.5:
        return apply_edits(
            passage, [Edit(m.start(), m.end(), "  ") for m in _SENTENCE.finditer(passage.text)]
        )
    return apply_edits(
        passage,
        [
            Edit(m.start(), m.end(), "\N{NO-BREAK SPACE}")
            for m in _SPACE.finditer(passage.text)
            if rng.random() < 0.03
        ],
    )


def _rewrapped(text: str, block: Block, width: int) -> Iterator[Edit]:
    wraps = {m.start(): m.end() for m in _WRAP.finditer(text, block.start, block.end)}
    if any(text[start - 1] in "-\N{SOFT HYPHEN}" for start in wraps if start > block.start):
        return  # a word is cut there
    column = block.start
    for match in re.finditer(r"[ ]*\n[ ]*|[ ]", text[block.start : block.end]):
        start, end = match.start() + block.start, match.end() + block.start
        following = re.compile(r"\S*").match(text, end)
        word_end = following.end() if following else end
        breaks = bool(width) and word_end - column > width and start > column
        if breaks and not _ITEM.match(text, end):
            if match.group() != "\n":
                yield Edit(start, end, "\n")
            column = end
        elif "\n" in match.group():
            yield Edit(start, end, " ")


def _torn(passage: Passage) -> int:
    """How many mentions do not lie in one run of text."""
    stretches = [(start, end) for start, end, _ in runs(infer_layout(passage.text))]
    torn, at = 0, 0
    for start, end, _ in passage.spans:
        while at < len(stretches) and stretches[at][1] <= start:
            at += 1
        torn += at == len(stretches) or not stretches[at][0] <= start < end <= stretches[at][1]
    return torn
