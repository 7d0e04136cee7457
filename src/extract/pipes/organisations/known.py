"""Bodies from the word lists: the listed ones, and places whose names hold an "and"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from extract.pipes.words import Word
from extract.resources import entries


def listed_bodies(words: list[Word]) -> Iterator[tuple[int, int]]:
    """(first, last) of each body of the word list, the longest at each place; last is exclusive."""
    i = 0
    while i < len(words):
        end = _listed_end(words, i)
        if end > i:
            yield i, end
        i = max(end, i + 1)


def is_joined_place(words: list[Word], joint: int) -> bool:
    """Whether "and" or "with" at words[joint] is inside a place's name: *Brighton and Hove*."""
    return any(
        _reads(words, joint - len(before), before) and _reads(words, joint + 1, after)
        for before, after in _joined_places()
    )


def _listed_end(words: list[Word], i: int) -> int:
    """End of the longest listed body that starts at words[i]; i where there is none."""
    node, end = _body_trie(), i
    for j in range(i, len(words)):
        following = node.get(words[j].text) or node.get(words[j].text.replace("’", "'"))
        if following is None:
            break
        node = following
        if "" in node:
            end = j + 1
    return end


def _reads(words: list[Word], start: int, parts: tuple[str, ...]) -> bool:
    """Whether the words from ``start`` on are these, in small letters."""
    return start >= 0 and tuple(w.lower for w in words[start : start + len(parts)]) == parts


@cache
def _joined_places() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The words before and after the joint of each listed place, in small letters."""
    places = []
    listed = sorted(entries("joined_places"))
    # "Kings Lynn and West Norfolk" as well.
    for place in dict.fromkeys(name for each in listed for name in (each, each.replace("'", ""))):
        parts = tuple(_split(place.lower()))
        joint = next((parts.index(j) for j in ("and", "with") if j in parts), None)
        if joint is not None:
            places.append((parts[:joint], parts[joint + 1 :]))
    return tuple(places)


@cache
def _body_trie() -> dict:
    """The listed bodies as nested dicts by word; "" marks an end."""
    trie: dict = {}
    for name in entries("organisations"):
        node = trie
        for word in _split(name):
            node = node.setdefault(word, {})
        node[""] = {}
    return trie


def _split(name: str) -> list[str]:
    """A name as the tokenizer cuts it: commas and possessives on their own."""
    text = name.replace("’", "'").replace(",", " ,").replace("'s", " 's").replace("s' ", "s ' ")
    return text.split()
