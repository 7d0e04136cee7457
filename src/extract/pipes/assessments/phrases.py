"""Noun phrases without a parser: leftwards from a verb or colour, rightwards from a preposition."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.pipes.assessments import lexicon
from extract.records.types import Offsets

MOST_WORDS = 15
_TOKEN = re.compile(r"[^\W_]+(?:['’&./,+-](?=[^\W_])[^\W_]+)*|[£$€#]\S+|[^\w\s]|_")
_INSIDE = frozenset("'’‘\"“”&/-–%+*")
_DATE_LEAD = re.compile(
    r"(?:\b(?:in|at|on|by|for|during|since|over|from|to|until|as|of|throughout|the)\s+)+\Z", re.I
)
_NO_LAST = lexicon.ADVERBS | lexicon.DETERMINERS
_OPENS = frozenset("the a an its their our his her this these those".split())
_SUBJECTS = frozenset("it they we he she i this these those".split())
_JOINS = _OPENS | frozenset(
    "of in on at to for from by with under over into within through across between among near "
    "behind against during after before since until as about above below beside around per via "
    "off onto upon towards toward plus than like without despite and or all both half such "
    "only nor outside inside along beyond".split()
)
"""Before a determiner that goes on with a phrase; after another word it begins one."""
_VERBISH = re.compile(
    r"(?:went|came|fell|rose|grew|took|gave|made|got|left|met|stood|\w{3,}ed)$", re.I
)


def left_phrase(
    text: str,
    start: int,
    end: int,
    dates: Sequence[Offsets] = (),
    verbless: bool = False,
) -> Offsets | None:
    """The noun phrase that ends at ``end``, no further left than ``start``; None for a pronoun.

    ``dates`` bound it.  ``verbless``: no verb follows, so that *with* begins what is described.

    >>> text = "He said that the repair of Oak Bridge in March"
    >>> a, b = left_phrase(text, 0, len(text), dates=[(41, 46)])
    >>> text[a:b]
    'repair of Oak Bridge'
    """
    end = _without_trailing_date(text, start, end, dates)
    for a, b in dates:
        if start <= a and b <= end:
            start = max(start, b)
    kept: list[re.Match[str]] = []
    tokens = list(_TOKEN.finditer(text, max(start, end - 240), end))
    at = len(tokens) - 1
    while at >= 0:
        token = tokens[at]
        word = token.group().casefold()
        if word == ")":
            opened = next((n for n in range(at, -1, -1) if tokens[n].group() == "("), None)
            if opened is None:
                break
            if kept:
                kept.extend(reversed(tokens[opened : at + 1]))
            at = opened - 1
            continue
        if not word[0].isalnum() and word[0] not in "£$€#":
            if word in _INSIDE and (word not in "–-" or _tight(text, token)):
                kept.append(token)
                at -= 1
                continue
            if word == "," and not kept:
                at -= 1
                continue
            break
        looked_after = word == "after" and at and tokens[at - 1].group().casefold() == "looked"
        set_phrase = looked_after or (word in ("with", "after", "before") and not verbless)
        if word in lexicon.BOUNDARY and not set_phrase:
            break
        if word in lexicon.AUXILIARIES or word in lexicon.REPORTING:
            break
        kept.append(token)
        at -= 1
    kept.reverse()
    if kept and kept[-1].group().casefold() in _SUBJECTS:
        return None
    return trim(_after_and(_last_phrase(kept)))


def right_phrase(text: str, start: int, end: int, dates: Sequence[Offsets] = ()) -> Offsets | None:
    """The noun phrase that begins at ``start``, up to a verb, clause or punctuation mark.

    >>> text = "the roof of Moor Lane School, which was late"
    >>> text[slice(*right_phrase(text, 0, len(text)))]
    'roof of Moor Lane School'
    """
    for a, _ in dates:
        if start <= a < end:
            lead = _DATE_LEAD.search(text[start:a])
            end = start + lead.start() if lead else a
    kept: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, start, min(end, start + 240)):
        word = token.group().casefold()
        if not word[0].isalnum() and word[0] not in "£$€#":
            if word in _INSIDE and (word not in "–-" or _tight(text, token)):
                kept.append(token)
                continue
            if word == "(" and kept:
                break
            if not kept and word in "(*_":
                continue
            break
        looked_after = word == "after" and kept and kept[-1].group().casefold() == "looked"
        if kept and not looked_after and (word in lexicon.BOUNDARY | lexicon.AUXILIARIES):
            break
        kept.append(token)
    return trim(kept)


def trim(kept: list[re.Match[str]]) -> Offsets | None:
    """A phrase without determiners, adverbs and marks at its sides; None where nothing is said."""
    while kept and (_lead(kept[0]) or (not _is_word(kept[0]) and kept[0].group() not in "‘'\"“£#")):
        kept = kept[1:]
    while (
        kept
        and (kept[-1].group().casefold() in _NO_LAST or not _is_word(kept[-1]))
        and kept[-1].group() not in "’'\"”%"
    ):
        kept = kept[:-1]
    words = [token for token in kept if _is_word(token)]
    if not words or all(token.group().casefold() in lexicon.PRONOUNS for token in words):
        return None
    if len(words) > MOST_WORDS:
        kept = kept[kept.index(words[-MOST_WORDS]) :]
    start, end = kept[0].start(), kept[-1].end()
    return _unquoted(kept[0].string, start, end)


def _lead(token: re.Match[str]) -> bool:
    word = token.group().casefold()
    return word in lexicon.DETERMINERS or word in (
        "and", "or", "also", "now", "then", "so", "both", "again", "meanwhile", "still",
        "currently", "however", "formerly", "previously",
        "for", "on", "in", "at", "of", "there", "just", "by", "to", "about",
    )  # fmt: skip


def _last_phrase(kept: list[re.Match[str]]) -> list[re.Match[str]]:
    """The last of two phrases side by side: *Under the old matrix | the house*."""
    for n in range(len(kept) - 1, 0, -1):
        word, before = kept[n].group().casefold(), kept[n - 1].group().casefold()
        if word in _OPENS and before[0].isalpha() and before not in _JOINS:
            return kept[n:]
    return kept


def _after_and(kept: list[re.Match[str]]) -> list[re.Match[str]]:
    """What follows *and* where the words before it are a statement of their own."""
    for n in range(len(kept) - 1, 0, -1):
        if kept[n].group().casefold() in ("and", "or") and (
            # "because of its draughts and Mill House is amber"
            kept[0].group().casefold() == "of"
            or any(_VERBISH.match(token.group()) for token in kept[:n])
        ):
            return kept[n + 1 :]
    return kept


def _unquoted(text: str, start: int, end: int) -> Offsets:
    """Without a quotation mark of which the other one is outside."""
    pairs = (("'", "'"), ("‘", "’"), ('"', '"'), ("“", "”"), ("*", "*"))
    for opening, closing in pairs:
        if text[start] == opening and closing not in text[start + 1 : end]:
            start += 1
        elif text[end - 1] == closing and opening not in text[start : end - 1]:
            end -= 1
    return start, end


def _without_trailing_date(text: str, start: int, end: int, dates: Sequence[Offsets]) -> int:
    for a, b in reversed(dates):
        if start <= a and b <= end and not text[b:end].strip(" ,"):
            lead = _DATE_LEAD.search(text[start:a])
            return start + lead.start() if lead else a
    return end


def _tight(text: str, token: re.Match[str]) -> bool:
    return text[token.start() - 1 : token.start()].strip() != "" or (
        text[token.end() : token.end() + 1].strip() != ""
    )


def _is_word(token: re.Match[str]) -> bool:
    return token.group()[0].isalnum() or token.group()[0] in "£$€#"
