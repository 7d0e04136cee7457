"""Grammars as data: named forms, each a regular expression with an optional check of its context.

A component lists its `Form`s (what to find) together with decoys (what looks like it and is not);
`find` runs them over one stretch of text and keeps the longest readings, so that a decoy such as
*half an hour* takes *half* out of play without a special case.  The form's name and the named
groups of its match are the parse that typed values are built from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

DASH = "[-‐‑‒–—−]"
SPACE = r"\s{1,30}"  # one space, or a hard wrap with its indent
_NAMED_GROUP = re.compile(r"\(\?P<\w+>")
_WORD_BEFORE = re.compile(r"([^\W_]+(?:['’.&-][^\W_]+)*)\W*\Z")
_OPENING = re.compile(r"\s*[\"“‘'(\[*_>#-]*\s*")
_AFTER_STOP = re.compile(r"[.?!:>](?:\s*\(?\w{1,3}[.)])?\W*$")
_COLON_LAST = re.compile(r":[\s*_–—-]*\Z")
_WORD_AFTER = re.compile(r"\W*?([^\W_]+(?:['’-][^\W_]+)*)")


def ends_in_colon(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text leads into what follows: *as follows:*, *noted that:-*.

    >>> ends_in_colon("The Chair noted:- ", 0, 18), ends_in_colon("Noted: tea", 0, 10)
    (True, False)
    """
    return _COLON_LAST.search(text, max(start, end - 20), end) is not None


@dataclass(frozen=True)
class Place:
    """Where a form matched: the text, the run's bounds and the span found (characters)."""

    text: str
    run_start: int
    run_end: int
    start: int
    end: int

    @property
    def surface(self) -> str:
        return self.text[self.start : self.end]

    def before(self, size: int = 40) -> str:
        """Up to ``size`` characters before the span, inside the run."""
        return self.text[max(self.run_start, self.start - size) : self.start]

    def after(self, size: int = 40) -> str:
        """Up to ``size`` characters after the span, inside the run."""
        return self.text[self.end : min(self.run_end, self.end + size)]

    def word_before(self) -> str:
        """The word before the span with only white space between; empty where there is none."""
        before = self.before()
        match = _WORD_BEFORE.search(before)
        return match.group(1) if match and not before[match.end(1) :].strip() else ""

    def word_after(self) -> str:
        """The word after the span with only white space between; empty where there is none."""
        after = self.after()
        match = _WORD_AFTER.match(after)
        return (
            match.group(1)
            if match and after[:1].isspace() and not after[: match.start(1)].strip()
            else ""
        )

    def is_whole_run(self) -> bool:
        """Whether nothing but punctuation stands beside the span in its run: a cell, a heading."""
        left = self.text[self.run_start : self.start]
        right = self.text[self.end : self.run_end]
        return len(left) + len(right) < 12 and not re.search(r"[^\W_]", left + right)

    def starts_sentence(self) -> bool:
        """Whether the span opens its run, a sentence, or the text after a colon or list marker."""
        before = self.before()
        return bool(_OPENING.fullmatch(before) or _AFTER_STOP.search(before))


@dataclass(frozen=True)
class Form:
    """One form of a grammar.

    ``pattern`` is matched without regard to case; a group named ``span`` narrows what is kept.  A
    decoy has ``score`` 0.  ``check`` sees the place of the match and refuses it by returning False.
    ``needs`` is a cheap pattern without which a stretch of text cannot hold the form.
    """

    name: str
    pattern: str
    score: float = 0.9
    check: Callable[[Place], bool] | None = None
    needs: re.Pattern[str] | None = None

    @cached_property
    def regex(self) -> re.Pattern[str]:
        return re.compile(self.pattern, re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """A form's match: character offsets, the form's name and score, and its named groups."""

    start: int
    end: int
    name: str
    score: float
    groups: dict[str, str]


def plain(pattern: str) -> str:
    """The pattern with its groups unnamed, to be used inside another form.

    >>> plain("(?P<day>[0-9]{1,2}) May")
    '(?:[0-9]{1,2}) May'
    """
    return _NAMED_GROUP.sub("(?:", pattern)


def words(text: str) -> frozenset[str]:
    """A word list written as running text.

    >>> sorted(words("of to by"))
    ['by', 'of', 'to']
    """
    return frozenset(text.split())


def either(words: Iterable[str]) -> str:
    """An alternation that tries the longest words first.

    >>> either(["Jan", "January"])
    '(?:January|Jan)'
    """
    return f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})"


def find(forms: Iterable[Form], text: str, start: int, end: int) -> list[Found]:
    """The longest readings of ``text[start:end]`` that do not overlap, in order, without decoys.

    >>> forms = [Form("share", r"\\bhalf\\b"), Form("decoy", r"\\bhalf an hour\\b", 0)]
    >>> [(f.start, f.end) for f in find(forms, "Half an hour in, half had left.", 0, 31)]
    [(17, 21)]
    """
    found: list[Found] = []
    # By identity: a compiled pattern hashes all of its code each time.
    has: dict[int, bool] = {id(None): True}
    for form in forms:
        known = has.get(id(form.needs))
        if known is None and form.needs is not None:
            known = has[id(form.needs)] = form.needs.search(text, start, end) is not None
        if not known:
            continue
        for match in form.regex.finditer(text, start, end):
            groups = {name: value for name, value in match.groupdict().items() if value is not None}
            a, b = match.span("span") if "span" in groups else match.span()
            if form.check is None or form.check(Place(text, start, end, a, b)):
                found.append(Found(a, b, form.name, form.score, groups))
    return [reading for reading in _longest(found) if reading.score > 0]


def _longest(found: list[Found]) -> list[Found]:
    """Longest first within each cluster of overlapping readings; a decoy wins a tie."""
    found.sort(key=lambda f: (f.start, f.end))
    kept: list[Found] = []
    cluster: list[Found] = []
    reach = -1
    for reading in found:
        if reading.start >= reach and cluster:
            kept.extend(_pick(cluster))
            cluster = []
        cluster.append(reading)
        reach = max(reach, reading.end)
    kept.extend(_pick(cluster))
    return kept


def _pick(cluster: list[Found]) -> list[Found]:
    picked: list[Found] = []
    for reading in sorted(cluster, key=lambda f: (f.start - f.end, f.score > 0, f.start)):
        if all(reading.end <= other.start or reading.start >= other.end for other in picked):
            picked.append(reading)
    return sorted(picked, key=lambda f: f.start)
