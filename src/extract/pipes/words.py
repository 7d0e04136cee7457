"""Words for the token grammars (organisations, roles, persons).

A `Word` is one spaCy token, or several that a hyphen joins without a space (``Vice-Chairman``,
``Gordon-Walker``); white space and line ends between words do not count, so a name goes on over a
hard wrap.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from extract.layout import Block
from extract.pipes.candidates import text_of, text_runs
from extract.resources import entries

_HYPHENS = frozenset("-‐‑")
POSSESSIVES = frozenset(("'s", "’s", "'S", "’S", "'", "’"))


@dataclass(frozen=True)
class Word:
    """One word: its text, the text in lower case, and its character offsets in the document."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_cap(self) -> bool:
        """Starts with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_upper(self) -> bool:
        """Two letters or more, none of them small."""
        return len(self.text) > 1 and self.text.isupper()

    @property
    def is_remit(self) -> bool:
        """One of the words, in any case, for what posts and bodies are for."""
        return self.lower in entries("remits")


@dataclass(frozen=True)
class Run:
    """The words of one stretch of text that no mention crosses, and the block they stand in."""

    words: list[Word]
    block: Block
    shouted: bool
    """Whether the stretch is in capitals, so that a capital says nothing."""


def word_runs(doc: Doc) -> Iterator[Run]:
    """The document as runs of words, in text order."""
    content = text_of(doc)
    tokens = iter(doc)
    token = next(tokens, None)
    for start, end, block in text_runs(doc):
        words: list[Word] = []
        joined_start = -1
        while token is not None and token.idx < end:
            if token.idx >= start and not token.is_space:
                text = token.text
                stop = token.idx + len(text)
                if joined_start >= 0:
                    text = content[joined_start:stop]
                    words[-1] = Word(text, text.lower(), joined_start, stop)
                    joined_start = -1
                elif (
                    text in _HYPHENS
                    and words
                    and words[-1].end == token.idx
                    and words[-1].text[-1].isalnum()
                    and content[stop : stop + 1].isalpha()
                ):
                    joined_start = words[-1].start
                else:
                    words.append(Word(text, text.lower(), token.idx, stop))
            token = next(tokens, None)
        if words:
            yield Run(words, block, _is_shouted(words))


def keep_best(found: dict[tuple[int, int], float], words: list[Word], score: float) -> None:
    """Note the characters (start, end) of a row of words, with the best score they ever get."""
    key = (words[0].start, words[-1].end)
    found[key] = max(score, found.get(key, 0.0))


def _is_shouted(words: list[Word]) -> bool:
    letters = [w for w in words if w.text[0].isalpha() and len(w.text) > 1]
    upper = sum(w.text.isupper() for w in letters)
    return len(letters) >= 2 and upper / len(letters) >= 0.7
