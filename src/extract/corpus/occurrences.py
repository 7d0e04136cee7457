"""Where known surfaces occur in a text, as whole tokens, however its lines are wrapped."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extract.corpus.markup import Mark

_TOKEN = re.compile(r"\w+|[^\w\s]")
_BREAK = re.compile(r"\n[^\S\n]*\n|\t")

Key = tuple[str, ...]
"""A surface as its tokens: equal for surfaces that differ in white space only."""


def key_of(surface: str) -> Key:
    """The tokens of a surface.

    >>> key_of("Vice-Chair of\\nthe Board")
    ('Vice', '-', 'Chair', 'of', 'the', 'Board')
    """
    return tuple(_TOKEN.findall(surface))


@dataclass
class Lexicon:
    """Surfaces to look for, by their first token."""

    keys: dict[str, set[Key]] = field(default_factory=dict)

    @classmethod
    def of(cls, keys: Iterable[Key]) -> Lexicon:
        lexicon = cls()
        for key in keys:
            lexicon.keys.setdefault(key[0], set()).add(key)
        return lexicon

    def find(self, text: str) -> Iterator[tuple[int, int, Key]]:
        """(start, end, key) of the longest surface at each token; matches may overlap.

        A match stays inside its paragraph and cell, and is no part of a hyphenated word, an
        address or a number.
        """
        tokens = [(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)]
        for i, (start, _, word) in enumerate(tokens):
            candidates = self.keys.get(word)
            if not candidates:
                continue
            for length in sorted({len(key) for key in candidates}, reverse=True):
                key = tuple(token for _, _, token in tokens[i : i + length])
                if len(key) < length or key not in candidates:
                    continue
                end = tokens[i + length - 1][1]
                if not _BREAK.search(text, start, end) and _stands_alone(text, start, end):
                    yield start, end, key
                    break


class Cover:
    """Which characters of a text are inside a mark, found by bisection."""

    def __init__(self, marks: list[Mark]) -> None:
        ordered = sorted(marks, key=lambda m: m.start)
        self._starts = [mark.start for mark in ordered]
        self._marks = ordered

    def free(self, start: int, end: int) -> bool:
        """Whether no mark shares a character with the stretch."""
        return self.mark_over(start, end) is None

    def mark_over(self, start: int, end: int) -> Mark | None:
        """A mark that shares a character with the stretch."""
        at = bisect_left(self._starts, end) - 1
        if at >= 0 and self._marks[at].end > start:
            return self._marks[at]
        return None

    def inside(self, start: int, end: int, label: str) -> bool:
        """Whether the stretch lies within one mark of this label."""
        mark = self.mark_over(start, end)
        return mark is not None and mark.label == label and mark.start <= start and end <= mark.end


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    joined_before = len(before) == 2 and before[1] in "-@._/" and before[0].isalnum()
    joined_after = len(after) == 2 and after[0] in "-@._/" and after[1].isalnum()
    return not (joined_before or joined_after or before.endswith("@") or after.startswith("@"))
