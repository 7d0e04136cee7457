"""Noun phrases without a parser: from word lists and punctuation, inside one sentence.

Two walks: `before` goes left from a verb to the start of its subject, `after` goes right from *of*
to the end of a share's noun phrase and gives what is said of it as a condition.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.pipes.metrics import lexicon as words_of
from extract.pipes.metrics.clauses import ARTICLES, INSIDE, LINKS, clause_after, condition
from extract.pipes.metrics.tokens import (
    Token,
    is_counted,
    is_noun,
    is_participle,
    tokens,
    trimmed,
)
from extract.records.types import Offsets

MOST_WORDS = 12
_LONGEST_ASIDE = 20
_OPENS_ASIDE = frozenset(
    "which who whose whom where when from in at as for including excluding with without despite "
    "although though after before since until because having being both mainly mostly "
    "particularly especially largely partly the a an by on of like unlike if however while "
    "whilst".split()
)
_DATE_LEAD = re.compile(
    r"(?:\b(?:in|at|on|by|for|during|since|over|from|to|until|as\s+at|as\s+of|between"
    r"|throughout)\s+)?"
    r"(?:the\s+)?\Z",
    re.I,
)
_TIME_NEXT = re.compile(
    rf"\s*(?:(?:\d+|two|three|four|five|six|seven|eight|ten|twelve|an?|one|the\s+first"
    rf"|good)\s+)*{words_of.TIMES}\b",
    re.I,
)
_AFTER_PARTICIPLE = frozenset("in within on by under to inside over after".split())
_ADVERBS = frozenset(
    "still now also already never always rarely often usually currently unread unspent".split()
)
_LIST_LEFT = re.compile(r"\b(?:for|in|of|with)\s+(?:[\w’'-]+,\s+){1,3}\Z", re.I)
_LIST_END = re.compile(r"[\w’'-]+,?\s+(?:and|or)\s+|[\w’'-]+,\s", re.I)
_PEOPLE = frozenset("people children men women staff".split())
_STATES = frozenset(
    "empty vacant unfilled open shut closed overdue late outstanding unpaid absent present ready "
    "missing available unavailable complete incomplete unsafe safe satisfied dissatisfied happy "
    "unhappy unaware aware free alive dead ill sick better worse affordable green amber red full "
    "eligible ineligible compliant vaccinated unvaccinated void dirty clean wrong right".split()
)
_FORETELLING = frozenset("forecasting projecting predicting reporting recording showing".split())
_SUBJECTS = frozenset("it they he she we you i not".split())
_OPENS_PHRASE = frozenset("the a an our their his her its my we they it he she i you".split())


def before(text: str, start: int, end: int, stops: Sequence[Offsets] = ()) -> Offsets | None:
    """The noun phrase that ends at ``end``; None where there is none or only a pronoun.

    ``stops`` are stretches (dates, names, other figures) that no phrase runs into; one that stands
    at the very end is passed over.

    >>> text = "He said that attendance at Moor Lane was"
    >>> text[slice(*before(text, 0, len(text)))]
    'attendance at Moor Lane'
    """
    at = _skip_stops(text, start, end, stops)
    kept: list[Token] = []
    verb_stopped = passed_verb = False
    found = tokens(text, start, at)
    for number, token in reversed(list(enumerate(found))):
        if token.text == "," and kept and _is_listed(text, start, kept[-1].start):
            kept.append(token)  # "figure for reading|, writing and maths"
            continue
        if token.text == "," and not kept and number + 1 < len(found):
            aside = _aside(found, number)
            if aside is not None:  # "Confidence, from the survey, sits at"
                return before(text, start, found[aside].start, stops)
        if any(a < token.end and token.start < b for a, b in stops):
            break
        if not token.is_word:
            if token.text in INSIDE or (not kept and token.text in ",:-–—"):
                if kept:
                    kept.append(token)
                continue
            if token.text == ")" and not kept:
                opened = text.rfind("(", start, token.start)
                return before(text, start, opened, stops) if opened > start else None
            break
        low = token.lower
        if low in ("which", "who") and not kept and number and found[number - 1].lower not in LINKS:
            return before(text, start, token.start, stops)  # "the count for July, which was"
        if not kept and passed_verb and low in ("and", "but"):
            return None  # "rose in May and had come back to": the subject is that of the first verb
        if not kept:
            passed_verb = passed_verb or low in words_of.AUXILIARIES or low in words_of.MOVING
        if not kept and (
            low in words_of.TRAILING or low in words_of.FRAME_VERBS or low in words_of.MOVING
        ):
            continue
        if low == "with" and kept and number and (
            is_noun(found[number - 1]) or (
                found[number - 1].lower.endswith("ing")
                and (number == 1 or found[number - 2].lower in ("that", "the", "of"))
            )
        ):  # fmt: skip
            kept.append(token)
            continue
        if low in words_of.AUXILIARIES or low in words_of.SUBORDINATORS:
            verb_stopped = low not in words_of.SUBORDINATORS
            _drop_verb(kept, low)
            if low == "than":  # what something else is compared with
                kept.clear()
            break
        if low in _SUBJECTS:
            verb_stopped = True
            _drop_verb(kept, "will")
            break
        if (
            low in words_of.REPORTING_LEFT
            and not (
                low.endswith("ed")
                and (kept[-1].lower in _AFTER_PARTICIPLE if kept else number)
                and (kept or is_counted(found[number - 1]))
            )
            and not (kept and number and low.endswith("ed") and found[number - 1].lower in ARTICLES)
        ):  # no adjective, as in "the agreed timescale"
            verb_stopped = True
            break
        if (low in words_of.FINITE_LEFT and _is_verb_here(kept)) or (
            low in words_of.AMBIGUOUS
            and kept
            and kept[-1].lower in ("the", "a", "an", "its", "their", "our")
        ):
            verb_stopped = True
            break
        if (
            low.endswith("ed")
            and kept
            and (kept[-1].text[0].isdigit() or kept[-1].lower in ARTICLES)
        ):
            verb_stopped = True
            break
        if token.text[0] in "£$€":
            if kept:
                break
            continue
        kept.append(token)
        if len(kept) > MOST_WORDS:
            break
    kept.reverse()
    if len(kept) > 2 and kept[0].lower in _FORETELLING and kept[1].lower in ARTICLES:
        kept = kept[2:]  # "was forecasting an overspend"
    if verb_stopped:
        joined = [n for n, token in enumerate(kept) if token.lower in ("and", "or")]
        if joined and kept[-1].text != kept[joined[-1]].text and joined[0] < 4:
            kept = kept[joined[-1] + 1 :]
    return trimmed(kept)


def _is_listed(text: str, start: int, at: int) -> bool:
    """Whether a comma before a word parts things of a list that *for* or *in* leads."""
    end = _LIST_END.match(text, at)
    return end is not None and _LIST_LEFT.search(text, max(start, at - 80), at) is not None


def _aside(found: list[Token], closing: int) -> int | None:
    """The comma that opens what a comma closes after a subject; None where it closes nothing."""
    for number in range(closing - 2, max(0, closing - _LONGEST_ASIDE), -1):
        if found[number].text == ",":
            low = found[number + 1].lower
            opens = low in _OPENS_ASIDE or is_participle(low) or low.endswith("ing")
            return number if opens else None
        if found[number].text in ".;:!?":
            return None
    return None


def _drop_verb(kept: list[Token], stop: str) -> None:
    """Take off the verb that an auxiliary or a pronoun leads: *must find*, *had precepted*."""
    if not kept:
        return
    low = kept[-1].lower
    if (
        stop in words_of.MODALS
        or stop == "not"
        or (stop in words_of.HAVE | words_of.BE and (is_participle(low) or low in words_of.FINITE))
    ):
        kept.pop()


def _is_verb_here(kept: list[Token]) -> bool:
    """A word such as *reports* or *closed* is a verb where an object follows: article, number."""
    follows = kept[-1].lower if kept else ""
    return follows in ("the", "a", "an", "its", "their", "our", "his", "her", "at", "that") or (
        bool(kept) and not follows[0].isdigit() and follows not in ("in", "by", "on", "within")
    )


def after(
    text: str, start: int, end: int, stops: Sequence[Offsets] = ()
) -> tuple[Offsets | None, Offsets | None]:
    """The noun phrase from ``start`` and what is said of it up to the end of its clause.

    >>> text = "posts in the team were filled by agencies, he said."
    >>> [text[slice(*part)] for part in after(text, 0, len(text))]
    ['posts in the team', 'filled by agencies']
    """
    whole = clause_after(text, start, end, stops)
    if not whole:
        return None, None
    skipped = 0
    if whole[0].lower == "those":  # "those in temporary homes |were families"
        skipped = 1 if len(whole) > 2 and whole[2].lower in words_of.AUXILIARIES else 2
    split = _after_relative(whole) or _split_at(text, whole[skipped:]) + skipped
    head = trimmed(whole[:split])
    return head, condition(text, whole[split:])


def _after_relative(whole: list[Token]) -> int | None:
    """Where the main verb begins after *who* and its verb: *people who replied |would pay*."""
    opened = next((n for n, token in enumerate(whole[:4]) if token.lower in ("who", "that")), 0)
    if not opened:
        return None
    if whole[opened].lower == "that" and _thinks(whole[opened - 1].lower):
        return None  # "staff believed that action would be taken"
    said = False
    for n, token in enumerate(whole[opened + 1 :], opened + 1):
        low = token.lower
        verb = low in words_of.AUXILIARIES or low in words_of.FINITE
        if said and verb and whole[n - 1].lower not in words_of.AUXILIARIES | _ADVERBS | {"not"}:
            return n
        said = said or verb or is_participle(low) or n == opened + 1
    return None


def _thinks(word: str) -> bool:
    said = word in words_of.REPORTING and word.endswith("ed")
    return said or word in ("said", "say", "felt", "feel", "think", "thought", "knew", "know")


def _split_at(text: str, whole: list[Token]) -> int:
    """Where the verb or the condition begins: an auxiliary first, else a verb or preposition."""
    for n, token in enumerate(whole[:12]):
        low = token.lower
        if n and (low in words_of.RELATIVES or low in _SUBJECTS):
            break
        if n and low in ARTICLES - {"a", "an"} and whole[n - 1].lower not in LINKS:
            break  # "in two of five calls our crew was first"
        judged_to_be = low == "be" and n and whole[n - 1].lower == "to"
        if n and low in words_of.AUXILIARIES and not judged_to_be:
            return n
    verb = next(
        (
            n for n, token in enumerate(whole[:12])
            if n > 1 and token.lower in words_of.FINITE and not is_participle(token.lower)
            and not (token.lower in words_of.AMBIGUOUS and token.lower.endswith("s"))
        ),
        None,
    )  # fmt: skip
    for n, token in enumerate(whole):
        low = token.lower
        if not n:
            continue
        plural = is_counted(whole[n - 1]) or whole[n - 1].lower in _PEOPLE
        if plural and low in words_of.BASE_VERBS:
            return n  # "pupils ride on the 44"
        if plural and low.endswith("ing") and n + 1 < len(whole):
            return n  # "passengers going to the college"
        if low in _STATES and (n + 1 == len(whole) or whole[n + 1].lower in words_of.CONDITIONS):
            return n  # "jobs empty", "posts vacant in May"
        if (
            token.text in "'‘“\""
            and token.start > whole[n - 1].end
            and whole[n - 1].lower not in LINKS | words_of.DETERMINERS
        ):
            return n  # "the work 'good' or 'outstanding'"
        if low == "as" and whole[n - 1].lower not in ("such", "well", "known"):
            return n  # "homes as affordable"
        if verb and n < verb and low in ("on", "at", "under", "over", "to", "near", "from"):
            return verb
        verb_here = low in words_of.FINITE and whole[n - 1].lower not in words_of.DETERMINERS
        if low == "cycle" and not plural:
            verb_here = False  # "pedal cycle thefts"
        if low in words_of.RELATIVES or low in words_of.CONDITIONS or verb_here:
            return n
        if low in ("in", "for") and _TIME_NEXT.match(text, token.end):
            return n
        if (
            is_participle(low) and whole[n - 1].lower not in words_of.DETERMINERS
        ) or low in _ADVERBS:
            return n
        if low in _OPENS_PHRASE and whole[n - 1].lower not in LINKS:
            return n
    return len(whole)


def _skip_stops(text: str, start: int, end: int, stops: Sequence[Offsets]) -> int:
    """The end without a date that stands last, with its preposition: *sickness in May |was*."""
    for a, b in sorted(stops, reverse=True):
        between = text[b:end] if b <= end else "x"
        if (a >= start and not between.strip(" ,\t\n()")) or (
            a >= start and between.lower().strip(" ,\n") in words_of.TRAILING and b <= end
        ):
            lead = _DATE_LEAD.search(text, max(start, a - 24), a)
            end = lead.start() if lead else a
    return end
