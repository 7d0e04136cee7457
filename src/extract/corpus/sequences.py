"""How often the corpus repeats a turn of phrase: sequences of eight words shared between bodies."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.corpus.documents import CorpusDocument
from extract.corpus.markup import Mark

LENGTH = 8
PROSE_WORDS = 5
"""A sequence with at least this many words that are no mask is prose, not a list of names."""
_WORD = re.compile(r"[\w’']+")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n|\n(?=[^\n]*\t)|(?<=\t)|(?=\t)")

Sequence = tuple[str, ...]


@dataclass(frozen=True)
class Repetition:
    """Of ``total`` sequences, ``shared`` are in documents of more than one body.

    The prose figures leave out sequences that are mostly masks, as in attendance lists.
    ``offenders``: (sequence, times, bodies), commonest first.
    """

    total: int
    shared: int
    prose_total: int
    prose_shared: int
    offenders: list[tuple[str, int, list[str]]]

    @property
    def share(self) -> float:
        return self.shared / self.total if self.total else 0.0

    @property
    def prose_share(self) -> float:
        return self.prose_shared / self.prose_total if self.prose_total else 0.0


def repetition(documents: Iterable[CorpusDocument], show: int = 0) -> Repetition:
    """Count the sequences of ``LENGTH`` words, entities masked, lower case, inside paragraphs."""
    counts: Counter[Sequence] = Counter()
    bodies: dict[Sequence, set[str]] = defaultdict(set)
    for document in documents:
        for sequence in sequences(document.text, document.marks):
            counts[sequence] += 1
            bodies[sequence].add(document.body)
    shared = {sequence: n for sequence, n in counts.items() if len(bodies[sequence]) > 1}
    worst = sorted(shared, key=lambda s: (-len(bodies[s]), -counts[s], s))[:show]
    return Repetition(
        total=counts.total(),
        shared=sum(shared.values()),
        prose_total=sum(n for sequence, n in counts.items() if _is_prose(sequence)),
        prose_shared=sum(n for sequence, n in shared.items() if _is_prose(sequence)),
        offenders=[(" ".join(s), counts[s], sorted(bodies[s])) for s in worst],
    )


def sequences(text: str, marks: list[Mark], length: int = LENGTH) -> Iterator[Sequence]:
    """Every sequence of ``length`` words of a text with its marks masked, paragraph by paragraph.

    >>> list(sequences("The Clerk spoke to us.", [Mark(4, 9, "ROLE")], length=4))
    [('the', 'ROLE', 'spoke', 'to'), ('ROLE', 'spoke', 'to', 'us')]
    """
    for words in masked_paragraphs(text, marks):
        for i in range(len(words) - length + 1):
            yield tuple(words[i : i + length])


def masked_paragraphs(text: str, marks: list[Mark]) -> Iterator[list[str]]:
    """The words of each paragraph or cell in lower case, each mark one word: its label."""
    for start, end in paragraphs(text):
        words: list[str] = []
        at = start
        for mark in marks:
            if start <= mark.start and mark.end <= end:
                words += _words(text[at : mark.start])
                words.append(mark.label)
                at = mark.end
        words += _words(text[at:end])
        if words:
            yield words


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of the stretches between blank lines, and of table cells."""
    at = 0
    for match in _PARAGRAPH_END.finditer(text):
        if match.start() > at:
            yield at, match.start()
        at = match.end()
    if at < len(text):
        yield at, len(text)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _is_prose(sequence: Sequence) -> bool:
    return sum(not word.isupper() for word in sequence) >= PROSE_WORDS
