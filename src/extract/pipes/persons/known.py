"""People named in full once, found again by surname, given name or initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.pipes.persons import patterns as P
from extract.pipes.persons.parts import as_listed, is_given, keys_of
from extract.pipes.persons.score import is_place
from extract.pipes.roles.patterns import HEADS as ROLE_HEADS
from extract.pipes.words import POSSESSIVES, Run, Word

_DETERMINERS = frozenset("the a an this that".split())


class Known:
    """What the people found say about single words: their surnames, given names and initials."""

    def __init__(self, people: list[list[Word]]) -> None:
        self.surnames: set[str] = set()
        self.given: set[str] = set()
        self.initials: set[str] = set()
        self.full: set[tuple[str, str]] = set()
        self.keys: set[str] = set()
        """Initials that the text itself gives beside the name: ``Ola Brandt OB``."""
        for words in people:
            names = [w for w in words if w.text != "."]
            if len(names) == 2:
                self.full.add((as_listed(names[0]), as_listed(names[1])))
            last = as_listed(names[-1])
            if len(last) > 2:
                self.surnames.add(last)
            first = names[0]
            if len(names) > 1 and len(first.text) > 2 and is_given(first):
                self.given.add(as_listed(first))
            if len(names) > 1:
                parts = [p for w in names for p in re.split(r"[-.]", w.text) if p]
                self.initials.add("".join(p[0] for p in parts).upper())
                self.initials.add((first.text[0] + names[-1].text[0]).upper())

    def learn_keys(self, run: Run, starts: dict[int, int]) -> None:
        """Note the initials that stand right behind a name, in brackets or not.

        ``starts`` gives for the end of each name found its start.
        """
        for i, word in enumerate(run.words):
            if i and 2 <= len(word.text) <= 4 and word.text[:2].isupper():
                name = _name_before(run.words, i, starts)
                if name and word.text in keys_of([w.text for w in name if w.text != "."]):
                    self.keys.add(word.text)

    def mentions(self, run: Run) -> Iterator[tuple[list[Word], float]]:
        """Words of a run that stand for someone known, with scores."""
        words = run.words
        for i, word in enumerate(words):
            if not word.is_cap or run.shouted:
                continue
            after = words[i + 1] if i + 1 < len(words) else None
            before = words[i - 1] if i else None
            if is_place(words, i + 1):
                continue
            lower = word.lower
            if after is not None and (as_listed(word), as_listed(after)) in self.full:
                yield [word, after], 0.85
            if word.text in self.keys:
                yield [word], 0.95
            elif word.is_upper and 2 <= len(word.text) <= 3 and word.text in self.initials:
                yield [word], 0.72
            elif lower in P.NOT_NAMES or word.is_remit or lower in ROLE_HEADS:
                continue
            elif word.text in self.surnames:
                near_name = after is not None and after.is_cap and after.text not in POSSESSIVES
                yield [word], 0.5 if near_name or (before is not None and before.is_cap) else 0.7
            elif word.text in self.given and not (after is not None and after.is_cap):
                named = before is not None and (before.is_cap or before.lower in _DETERMINERS)
                if not named:  # "the Planning Bill" is not Bill Turner
                    yield [word], 0.65


def _name_before(words: list[Word], i: int, starts: dict[int, int]) -> list[Word]:
    """The name behind which words[i] stands, but for signs and capitals; empty for none."""
    j = i - 1
    while j > 0 and (words[j].text in ("(", ")", "–", "-", ",") or words[j].is_upper):
        j -= 1
        if i - j > 4:
            break
    start = starts.get(words[j].end)
    if start is None:
        return []
    k = j
    while k > 0 and words[k - 1].start >= start:
        k -= 1
    return words[k : j + 1]
