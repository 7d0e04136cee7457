"""What is left of a name when a text goes on to speak of the body: *the Bank*, *Court noted*."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.pipes.organisations import patterns as P
from extract.pipes.words import Run, Word

_GOES_ON = P.NOT_BEFORE | {"of", "for"}
"""Before these a head noun is not the whole of what is named."""


def heads_of(names: Iterable[list[Word]]) -> frozenset[str]:
    """The head nouns, in small letters, of a document's names (two words or more).

    >>> bank = [Word(text, text.lower(), 0, 1) for text in ("Bank", "of", "Selmouth")]
    >>> heads_of([bank])
    frozenset({'bank'})
    """
    heads = set()
    for words in names:
        of = next((i for i, word in enumerate(words) if word.lower in ("of", "for")), len(words))
        head = words[of - 1].lower if of else ""
        if head in P.HEADS:
            heads.add(head)
    return frozenset(heads)


def reduced_names(run: Run, heads: frozenset[str]) -> Iterator[Word]:
    """Each capitalised head noun that stands alone for one of the document's bodies.

    It has a determiner before it, or acts as a name does: *Court considered the report*.
    """
    if run.shouted:
        return
    words = run.words
    for i, word in enumerate(words):
        if not word.is_cap or word.lower not in heads:
            continue
        before = words[i - 1] if i else None
        after = words[i + 1] if i + 1 < len(words) else None
        if after is not None and (after.is_cap or after.lower in _GOES_ON):
            continue
        determined = before is not None and before.lower in P.DETERMINERS
        opens = before is None or before.text in (".", ":", ";")
        if determined or (opens and after is not None and after.lower in P.DOES):
            yield word
