"""Abbreviations and the long forms that a text gives for them.

Definitions are found by the method of Schwartz and Hearst: A. S. Schwartz and M. A. Hearst, "A
simple algorithm for identifying abbreviation definitions in biomedical text", Pacific Symposium on
Biocomputing 8 (2003), 451-462.  A short form in brackets is matched from its last character to its
first against the words before the bracket; the shortest long form wins, and its first character
must begin a word.  Where the bracket holds more than two words, the word before it is taken as the
short form (*DfE (Department for Education)*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.pipes.posts.lexicon import BODY_NOUNS
from extract.pipes.posts.titles import fold
from extract.records.view import Mention, View

_BRACKET = re.compile(r"\(([^()]{2,120})\)")
_QUOTES = re.compile(r"(?<![^\W_])[\"“”‘’'*_]+|[\"“”‘’'*_]+(?![^\W_])")
_WRAPPING = re.compile(
    r"^\s*(?:(?:hereafter|hereinafter|henceforth|known as|referred to as|or|called|the|an?)"
    r"[,:]?\s+)+",
    re.I,
)
_SHORT = re.compile(r"[^\W_](?:[^\W_]|[.&/'’-](?=[^\W_])){1,9}\.?")
_WORDS_BEFORE = re.compile(r"\S+")
_WORD_BEFORE = re.compile(r"([^\W_][^\s()]*)\s*\Z")
_INNER = re.compile(r"\b(?:of|for|to|at)\s+(?:the\s+)?\Z", re.I)
"""*Data Group of the (Open Records Panel (ORP))*: what is abbreviated is the last part."""
_SET_OUT = re.compile(
    r"(?<![\w.&/-])(?P<short>[A-Z](?:[^\W_]|[&/](?=[^\W_])){0,9})[\"”’'*_]*"
    r"(?P<by>[ \t]*=[ \t]*|[ \t]*\t[ \t]*|[ \t]*[:–—|][ \t]*|[ \t]+-[ \t]+"
    r"|\s+(?:stands|stood)\s+for\s+|\s+(?:is|was|being)\s+short\s+for\s+)[\"“‘'*_]*(?:the\s+)?(?P<long>[^\W_][^\n.;:()|\t]{2,120})"
)
"""*LRF = Local Resilience Forum*, *B stands for blue*, a line of a glossary."""
_INITIAL = re.compile(r"[^\W_]+")
_SMALL = frozenset("of for the and to in on at with an a by & de y".split())
_LONGEST_SHORT = 14
_NAMED = ("ORG", "ROLE", "PERSON")


@dataclass(frozen=True)
class Definition:
    """A short form and its long form by their characters."""

    short: str
    long: str
    short_at: tuple[int, int]
    long_at: tuple[int, int]
    label: str | None
    mentions: tuple[Mention, ...] = ()


def best_long_form(short: str, text: str) -> int | None:
    """Where in ``text``, which ends before the bracket, the long form of ``short`` starts.

    None where the characters of ``short`` do not stand there in order.

    >>> text = "met the Local Resilience Forum"
    >>> text[best_long_form("LRF", text):]
    'Local Resilience Forum'
    >>> best_long_form("DfE", "the Environment Agency") is None
    True
    """
    at = len(text) - 1
    for place in range(len(short) - 1, -1, -1):
        wanted = fold(short[place])
        if not short[place].isalnum():
            continue
        while at >= 0 and (
            fold(text[at]) != wanted or (place == 0 and at > 0 and text[at - 1].isalnum())
        ):
            at -= 1
        if at < 0:
            return None
        at -= 1
    start = at + 1
    # The match may have stopped inside a hyphenated word, which the long form takes whole.
    while start > 0 and not text[start - 1].isspace() and text[start - 1] not in "([\"“‘'/":
        start -= 1
    return start


def is_short_form(text: str) -> bool:
    """Whether a text has the form of an abbreviation: 2 to 10 characters, two capitals or more.

    >>> [is_short_form(t) for t in ("DfE", "MoJ", "NQSWs", "Chair", "the", "14")]
    [True, True, True, False, False, False]
    """
    return (
        2 <= len(text) <= 10
        and _SHORT.fullmatch(text) is not None
        and sum(character.isupper() for character in text) >= 2
    )


def spells(short: str, long: str) -> bool:
    """Whether the initials of all words of ``long`` spell ``short``; small words may be left out.

    >>> spells("DfE", "Department for Education"), spells("TNA", "Transport and Nature Agency")
    (True, True)
    >>> spells("EA", "Eastmere Association of Councils")
    False
    """
    letters = [fold(c) for c in short if c.isalnum()]
    at = 0
    parts = _INITIAL.findall(fold(long.replace("'s", "s").replace("’s", "s")))
    acronyms = {fold(w) for w in _INITIAL.findall(long) if w.isupper() and 2 <= len(w) <= 4}
    for number, part in enumerate(parts):
        whole = part if part in acronyms else part[0]
        if "".join(letters[at : at + len(whole)]) == whole:
            at += len(whole)
        elif at < len(letters) and letters[at] == part[0]:
            at += 1
        elif part not in _SMALL or number == 0:
            return False
    return at == len(letters) and len(parts) > 1


def definitions(view: View) -> list[Definition]:
    """The definitions in brackets of a document, in text order, each short form once."""
    text, found = view.text, dict[str, Definition]()
    starts = {mention.start: mention for mention in view.mentions}
    ends = {mention.end: mention for mention in view.mentions}
    for match in _BRACKET.finditer(text):
        inner = match.group(1)
        stripped = _WRAPPING.sub("", _QUOTES.sub("", inner)).strip()
        run_start, run_end = view.run(match.start())
        if match.end() > run_end:
            continue
        at = match.start(1) + max(inner.find(stripped), 0)
        if len(stripped.split()) <= 2:
            definition = _forward(view, stripped, at, match.start(), run_start, starts, ends)
        else:
            definition = _reverse(view, match, run_start, starts, ends)
        if definition and definition.short not in found:
            found[definition.short] = definition
    for match in _SET_OUT.finditer(text):
        definition = _spelt_out(view, match, starts)
        if definition and definition.short not in found:
            found[definition.short] = definition
    for definition in _in_rows(view):
        found.setdefault(definition.short, definition)
    return sorted(found.values(), key=lambda definition: definition.short_at)


def _in_rows(view: View) -> Iterator[Definition]:
    """A post in a cell, and in the next one its letters: *Ann Lee | Chief Nurse | CN*."""
    for block in view.blocks:
        for (start, end), (at, stop) in pairwise(block.cells):
            if stop - at > _LONGEST_SHORT:
                continue
            long = next(iter(view.within(start, end, "ROLE")), None)
            short = view.plain(at, stop).strip(" *_|")
            if long is None or view.text[start:end].strip(" *_|\t") != long.text:
                continue
            if is_short_form(short) and spells(short, long.text):
                begin = view.text.find(short, at)
                span = (begin, begin + len(short))
                used = tuple(view.within(*span, "ROLE"))
                name = view.plain(long.start, long.end)
                yield Definition(short, name, span, (long.start, long.end), "ROLE", (*used, long))


def _spelt_out(view: View, match: re.Match[str], starts: dict[int, Mention]) -> Definition | None:
    """*LRF: Local Resilience Forum*, its words, and no others, beginning with the letters."""
    short, by = match["short"], match["by"]
    in_words = by.strip()[:1].isalpha() or "=" in by
    letters = sum(c.isalnum() for c in short)
    if letters < (1 if by.strip()[:1].isalpha() else 2 if in_words else 3):
        return None
    if letters > 1 and not is_short_form(short):
        return None
    start = match.start("long")
    for word in list(_WORDS_BEFORE.finditer(view.text, start, match.end("long")))[: letters + 5]:
        end = start + len(view.text[start : word.end()].rstrip(",\"”’'*_"))
        long = view.plain(start, end)
        fits = spells(short, long) if letters > 1 else fold(long).startswith(fold(short))
        if not fits:
            continue
        mention, other = starts.get(start), starts.get(match.start())
        used = tuple(m for m in (other, mention) if m and m.label in _NAMED)
        if any(m.label == "PERSON" for m in used) or view.within(start, end, "PERSON"):
            return None
        label = mention.label if mention and mention.end == end else None
        label = label if label in ("ORG", "ROLE") else None
        return Definition(short, long, match.span("short"), (start, end), label, used)
    return None


def _forward(
    view: View,
    short: str,
    at: int,
    bracket: int,
    run_start: int,
    starts: dict[int, Mention],
    ends: dict[int, Mention],
) -> Definition | None:
    """*Local Resilience Forum (LRF)*."""
    mention = starts.get(at)
    if mention and (mention.label not in _NAMED or mention.end != at + len(short)):
        mention = None
    before = _mention_before(view.text, bracket, ends)
    named = bool(mention and before and mention.label == before.label)
    if mention and before and not named:
        return None
    if not (is_short_form(short) or (named and _SHORT.fullmatch(short) and short[0].isupper())):
        return None
    core = re.sub(r"(?<=[A-Z]{2})['’]?s\Z", "", short)
    size = sum(character.isalnum() for character in core)
    end = len(view.text[:bracket].rstrip(" \t\r\n*_\"”’'"))
    floor = max(run_start, view.sentence(max(bracket - 1, 0))[0] if bracket else 0)
    words = [m.start() for m in _WORDS_BEFORE.finditer(view.text, max(floor, end - 250), end)]
    if not words:
        return None
    first = words[max(0, len(words) - min(size + 5, size * 2))]
    if before and before.label in ("ORG", "ROLE"):
        first = min(first, max(before.start, floor))
    start = best_long_form(core, view.text[first:end])
    if start is None:
        return None
    start = _whole(core, view.text, start + first, words)
    inner = before and start > before.start and _INNER.search(view.text, before.start, start)
    tight = bool(inner) and spells(core, view.plain(start, end))
    if before and before.start >= floor and (start >= before.start or named) and not tight:
        if named and before.label == "PERSON":
            return None  # the initials of people are matched to names elsewhere
        start, end = before.start, before.end
    long = view.plain(start, end)
    if not _plausible(short, long) or (not named and view.within(start, end, "PERSON")):
        return None
    label = before.label if before and before.start == start else None
    used = tuple(m for m in (mention, before) if m)
    return Definition(short, long, (at, at + len(short)), (start, end), label, used)


def _whole(short: str, text: str, start: int, words: list[int]) -> int:
    """Where the long form starts, with the word before it where that has the first letter too.

    Schwartz and Hearst take the shortest: *Circuit Television* for *Closed Circuit Television
    (CCTV)*, where two letters are of one word.
    """
    before = max((at for at in words if at < start), default=None)
    if (
        before is None
        or fold(text[before]) != fold(short[0])
        or fold(text[start]) != fold(short[1])
    ):
        return start
    return before if text[before].isupper() == text[start].isupper() else start


def _reverse(
    view: View,
    match: re.Match[str],
    run_start: int,
    starts: dict[int, Mention],
    ends: dict[int, Mention],
) -> Definition | None:
    """*LRF (Local Resilience Forum)*."""
    word = _WORD_BEFORE.search(view.text, max(run_start, match.start() - 30), match.start())
    if not word or not is_short_form(word.group(1)):
        return None
    short = word.group(1)
    start, end = match.span(1)
    while start < end and view.text[start] in " \"“'‘":
        start += 1
    if view.text[start : start + 4].casefold() == "the ":
        start += 4
    long = view.plain(start, end).rstrip(" \"”'’")
    # The bracket is the long form as a whole or not at all.
    if best_long_form(short, long) != 0 or not _plausible(short, long):
        return None
    inner = starts.get(start)
    mention = ends.get(word.end(1))
    used = tuple(m for m in (mention, inner) if m and m.label in _NAMED)
    label = used[0].label if used else None
    if label == "PERSON":
        return None
    return Definition(short, long, word.span(1), (start, start + len(long)), label, used)


def _mention_before(text: str, bracket: int, ends: dict[int, Mention]) -> Mention | None:
    end = len(text[max(0, bracket - 8) : bracket].rstrip(" \t\r\n*_\"”’'")) + max(0, bracket - 8)
    return ends.get(end)


def _plausible(short: str, long: str) -> bool:
    words = long.split()
    return (
        len(long) > len(short)
        # "where projects are (AR)": a long form is more than a small word that has the letters.
        and (len(words) > 1 or long[0].isupper())
        and len(words) <= 15
        and (
            fold(short) not in [fold(word.strip(",.;:")) for word in words]
            # "CalMac Ferries (CalMac)": a name of its own, no "Oak Trust (Trust)".
            or (fold(words[0]) == fold(short) and fold(short) not in BODY_NOUNS)
        )
        and not any(mark in long for mark in ";:")
    )
