"""Occurrences of colours that may rate, and what a classifier sees of them.

Clues are strings: the words around, the place in the block, the head of the column, how many like
it stand near and in the document; after a first look also how likely those beside it were.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.layout import Block
from extract.pipes.tables import tables_of

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?|\d[\d.,]*|[^\w\s]|\n")
_LETTER = re.compile(r"[^\W_]")
_NUMBERING = re.compile(r"^\W*(?:\(?\w{1,3}[.)]|\d+(?:\.\d+)*)\s")
_SENTENCE_END = re.compile(r"[.?!]['’\"”)]{0,2}(?=\s|\Z)")
_OPEN, _SHUT = re.compile(r"[(\[]\s?\Z"), re.compile(r"\s?[)\];]")
_BESIDE = 4  # words on either side that are clues by their place
_REACH = 80  # characters in which those words stand
_SENTENCE = 240  # characters on either side in which a sentence is looked for
_HEAD = 5  # words of a column's head
_NEAR_BLOCKS = 3  # blocks on either side in which the like is counted
_NEAR = 400  # characters between occurrences that bear on each other


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A colour, compound or letter that may rate.

    ``word`` is its base form and ``kind`` one of core, wide, compound, letter and letters; ``run``
    bounds the paragraph, item or cell, ``block`` numbers the block of it; ``more`` are clues that
    the grammar of ratings has for it.
    """

    start: int
    end: int
    word: str
    kind: str
    run: tuple[int, int]
    block: int
    more: tuple[str, ...] = ()


Found = tuple[int, int, str, str, tuple[str, ...]]
Search = Callable[[str, int, int], Iterable[Found]]
"""Takes a text and the bounds of a run; gives start, end, word, kind and more clues of each
occurrence in it."""


def occurrences_of(text: str, blocks: Sequence[Block], search: Search) -> list[Occurrence]:
    """The occurrences that ``search`` finds in each paragraph, item and cell, in order.

    >>> from extract.layout import infer_layout
    >>> def search(text, start, end):
    ...     return [(*m.span(), "red", "core", ()) for m in re.finditer("red", text)]
    >>> [found.run for found in occurrences_of("It was red.", infer_layout("It was red."), search)]
    [(0, 11)]
    """
    return [
        Occurrence(start, end, word, kind, run, number, more)
        for number, block in enumerate(blocks)
        for run in block.runs
        for start, end, word, kind, more in sorted(search(text, *run))
    ]


def sentence_around(text: str, run: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """The sentence of the word from ``start`` to ``end``, inside its run and not too far.

    >>> sentence_around("It is red. Why?", (0, 15), 6, 9)
    (0, 10)
    """
    first, last = max(run[0], start - _SENTENCE), min(run[1], end + _SENTENCE)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, first, start)]
    stop = _SENTENCE_END.search(text, end, last)
    return (ends[-1] if ends else first), (stop.end() if stop else last)


def clues_of(
    text: str, blocks: Sequence[Block], occurrences: Sequence[Occurrence]
) -> list[list[str]]:
    """The clues of each occurrence, each once, whatever the others turn out to be."""
    places = [_place(text, one) for one in occurrences]
    forms = [_form(blocks[one.block]) for one in occurrences]
    like = list(zip(places, (one.kind for one in occurrences), forms, strict=True))
    counts = Counter(like)
    in_block = Counter((key, one.block) for key, one in zip(like, occurrences, strict=True))
    words: dict[int, set[str]] = defaultdict(set)
    for one in occurrences:
        words[one.block].add(one.word)
    per_block = Counter(one.block for one in occurrences)
    kinds = Counter(one.kind for one in occurrences)
    variety = len({(one.kind, one.word) for one in occurrences})
    heads = _heads(text, blocks, occurrences)
    found = []
    for number, one in enumerate(occurrences):
        place, kind, form = like[number]
        near = sum(
            in_block[like[number], other]
            for other in range(one.block - _NEAR_BLOCKS, one.block + _NEAR_BLOCKS + 1)
            if other != one.block
        )
        counted = place != "mid"
        surface = text[one.start : one.end]
        case = "up" if surface.isupper() else "title" if surface[0].isupper() else "low"
        found.append(
            [
                f"w {one.word}",
                f"k {kind}",
                f"k {kind} {case}",
                f"at {place}",
                f"at {place} {kind}",
                f"form {form}",
                f"form {form} {kind} {place}",
                f"block {min(per_block[one.block], 4)}",
                f"block {min(per_block[one.block], 4)} {kind}",
                f"words {min(len(words[one.block]), 4)} {kind}",
                f"like {min(counts[like[number]], 6) if counted else 0}",
                f"near {min(near, 4)} {kind if counted else '-'}",
                f"many {min(kinds[kind], 4)} {kind}",
                f"variety {min(variety, 4)}",
                f"variety {min(variety, 4)} {kind}",
                *{f"head {word}" for word in heads.get((one.start, one.end), ())},
                *_beside(text, one),
                *one.more,
            ]
        )
    return found


def clues_beside(
    occurrences: Sequence[Occurrence], chances: Sequence[float], given: Sequence[list[str]]
) -> list[list[str]]:
    """More clues, by how likely each and those beside it were by their own: ``given`` and these."""
    whole = sum(chances)
    top = sorted(chances, reverse=True)[:2]
    sums: dict[str, float] = defaultdict(float)
    counts = Counter(one.kind for one in occurrences)
    for one, chance in zip(occurrences, chances, strict=True):
        sums[one.kind] += chance
    found = []
    for number, one in enumerate(occurrences):
        own = chances[number]
        others = whole - own
        best = (top[1] if own == top[0] else top[0]) if len(top) > 1 else 0.0
        of_kind = (sums[one.kind] - own) / max(1, counts[one.kind] - 1)
        around = max(
            (
                chances[other]
                for other in range(max(0, number - 3), min(len(chances), number + 4))
                if other != number and abs(occurrences[other].start - one.start) < _NEAR
            ),
            default=0.0,
        )
        found.append(
            [
                *given[number],
                f"own {int(10 * own)}",
                f"others {min(5, int(others))}",
                f"others {min(5, int(others))} {one.kind}",
                f"best {int(4 * best)}",
                f"around {int(4 * around)}",
                f"of kind {int(4 * of_kind)}",
            ]
        )
    return found


def _beside(text: str, one: Occurrence) -> Iterator[str]:
    """The words on either side by their places and pairs, and those of the sentence."""
    before = _words(text, max(one.run[0], one.start - _REACH), one.start)[-_BESIDE:]
    after = _words(text, one.end, min(one.run[1], one.end + _REACH))[:_BESIDE]
    before = ["<"] * (_BESIDE - len(before)) + before
    after = after + [">"] * (_BESIDE - len(after))
    for number in range(1, _BESIDE):
        yield f"-{number} {before[-number]}"
        yield f"+{number} {after[number - 1]}"
        yield f"-{number} {before[-number]} {one.kind}"
        yield f"+{number} {after[number - 1]} {one.kind}"
    yield f"-2-1 {before[-2]} {before[-1]}"
    yield f"+1+2 {after[0]} {after[1]}"
    yield f"-1+1 {before[-1]} {after[0]}"
    yield f"-1+1 {before[-1]} {after[0]} {one.kind}"
    sentence = _words(text, *sentence_around(text, one.run, one.start, one.end))
    yield from {f"before {word}" for word in before}
    yield from {f"after {word}" for word in after}
    yield from {f"in {word}" for word in sentence if len(word) > 1}


def _words(text: str, start: int, end: int) -> list[str]:
    """The words of a stretch in small letters; 0 for a number, marks for themselves."""
    words = [match.group() for match in _WORD.finditer(text, start, end)]
    return ["0" if word[0].isdigit() else word.lower() for word in words]


def _place(text: str, one: Occurrence) -> str:
    """Where in its run: alone, at its start or end, between; with a bracket around it."""
    start, end = one.run
    before = text[max(start, one.start - _SENTENCE) : one.start]
    after = text[one.end : min(end, one.end + _SENTENCE)]
    opens = not _LETTER.search(_NUMBERING.sub("", before))
    closes = not _LETTER.search(after)
    place = "alone" if opens and closes else "start" if opens else "end" if closes else "mid"
    bracketed = _OPEN.search(before) is not None and _SHUT.match(after) is not None
    return f"{place} ()" if bracketed else place


def _form(block: Block) -> str:
    return "cell" if block.cells else block.kind


def _heads(
    text: str, blocks: Sequence[Block], occurrences: Sequence[Occurrence]
) -> dict[tuple[int, int], list[str]]:
    """The first words at the head of the column, for each occurrence in a table's cell."""
    runs: dict[tuple[int, int], list[Occurrence]] = defaultdict(list)
    for one in occurrences:
        runs[one.run].append(one)
    found = {}
    for head, *rows in tables_of(list(blocks)):
        for row in rows:
            if len(row) == len(head):
                for cell, above in zip(row, head, strict=True):
                    for one in runs.get(cell, ()):
                        found[one.start, one.end] = _words(text, *above)[:_HEAD] or ["-"]
    return found
