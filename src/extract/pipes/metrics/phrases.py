"""Noun phrases without a parser: from word lists and punctuation, inside one sentence.

Two walks: `before` goes left from a verb to the start of its subject, `after` goes right from *of*
to the end of a share's noun phrase and gives what is said of it as a condition.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.pipes.metrics import lexicon as words_of
from extract.pipes.metrics.tokens import (
    Token,
    is_counted,
    is_noun,
    is_participle,
    limited,
    tokens,
    trimmed,
)
from extract.records.types import Offsets

MOST_WORDS = 12
_LONGEST_ASIDE = 20
_OPENS_ASIDE = frozenset(
    "which who whose whom where when from in at as for including excluding with without despite although "
    "though after before since until because having being both mainly mostly particularly especially "
    "largely partly the a an by on of like unlike if however while whilst".split()
)
_INSIDE = frozenset("'’\"“”‘&/-")
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
_LISTED = re.compile(
    r"\s*(?:[^\W\d][\w’'-]*(?:\s+[^\W\d][\w’'-]*)?,\s+){0,3}?[^\W\d][\w’'-]*"
    r"(?:\s+[^\W\d][\w’'-]*)?,?\s+(?=(?:and|or)\s+[^\W\d][\w’'-]*)", re.I
)
_ADVERBS = frozenset(
    "still now also already never always rarely often usually currently unread unspent".split()
)
_HANGING = frozenset("and or but of to the a an in on at for from with by as that than".split())
_PREDICATIVE = re.compile(
    r"\b(?:(?:was|were|is|are|been|be|voted|spoke|came\s+out)\s+(?:for|against|in|out|off|on|up|down)"
    r"|(?:accounted|paid|planned|budgeted|provided|cared|asked|allowed|dealt|signed|handed|turned|lived)"
    r"\s+(?:for|with|on|in|off|down|away))\s*\Z",
    re.I,
)
"""*were against*, *could not be accounted for*: prepositions that belong to the verb."""
_PEOPLE = frozenset("people children men women staff".split())
_STATES = frozenset(
    "empty vacant unfilled open shut closed overdue late outstanding unpaid absent present ready "
    "missing available unavailable complete incomplete unsafe safe satisfied dissatisfied happy "
    "unhappy unaware aware free alive dead ill sick better worse affordable green amber red full "
    "eligible ineligible compliant vaccinated unvaccinated void dirty clean wrong right".split()
)
_ARTICLES = frozenset("the a an its their our his her".split())
_SUBJECTS = frozenset("it they he she we you i not".split())
_OPENS_PHRASE = frozenset("the a an our their his her its my we they it he she i you".split())
_LINKS = frozenset(
    "of in on at to for from with and or by but than as into over under within not all both".split()
)
_DATE_LEADS = frozenset("in on at by for during since over from the as to of until till".split())
_CLAUSE_OPENERS = frozenset(
    "but while whilst whereas though although against compared versus vs when yet because".split()
)
_HAD_BEEN = re.compile(
    r"(?:(?:(?:will|would|shall|should|could|can|may|might|must)\s+(?!not\b|never\b|no\b)(?:be\s+|have\s+(?=the\b|\w+ed\b|been\b))?"
    r"|(?:had|has|have|having)\s+(?=(?:\w+ed|been|taken|given|seen|written|chosen|fallen|risen"
    r"|broken|driven|made|met|left|gone|had|done|not)\b)"
    r"|(?:was|were|is|are|be|been|being)\s+)|(?:now|also|still|all|as)\s+)+",
    re.I,
)


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
        if token.text == "," and not kept and number + 1 < len(found):
            aside = _aside(found, number)
            if aside is not None:  # "Confidence, from the survey, sits at"
                return before(text, start, found[aside].start, stops)
        if any(a < token.end and token.start < b for a, b in stops):
            break
        if not token.is_word:
            if token.text in _INSIDE or (not kept and token.text in ",:-–—"):
                if kept:
                    kept.append(token)
                continue
            if token.text == ")" and not kept:
                opened = text.rfind("(", start, token.start)
                return before(text, start, opened, stops) if opened > start else None
            break
        low = token.lower
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
        if low in words_of.REPORTING_LEFT and not (
            low.endswith("ed")
            and (kept[-1].lower in _AFTER_PARTICIPLE if kept else number)
            and (kept or is_counted(found[number - 1]))
        ):
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
            and (kept[-1].text[0].isdigit() or kept[-1].lower in _ARTICLES)
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
    if verb_stopped:
        joined = [n for n, token in enumerate(kept) if token.lower in ("and", "or")]
        if joined and kept[-1].text != kept[joined[-1]].text and joined[0] < 4:
            kept = kept[joined[-1] + 1 :]
    return trimmed(kept)


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
    split = _split_at(text, whole)
    head = trimmed(whole[:split])
    return head, condition(text, whole[split:])


def _split_at(text: str, whole: list[Token]) -> int:
    """Where the verb or the condition begins: an auxiliary first, else a verb or preposition."""
    for n, token in enumerate(whole[:12]):
        low = token.lower
        if n and (low in words_of.RELATIVES or low in _SUBJECTS):
            break
        if n and low in _ARTICLES - {"a", "an"} and whole[n - 1].lower not in _LINKS:
            break  # "in two of five calls our crew was first"
        if n and low in words_of.AUXILIARIES:
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
        if low in words_of.BASE_VERBS and (is_counted(whole[n - 1]) or whole[n - 1].lower in _PEOPLE):
            return n  # "pupils ride on the 44"
        if low in _STATES and (n + 1 == len(whole) or whole[n + 1].lower in words_of.CONDITIONS):
            return n  # "jobs empty", "posts vacant in May"
        if (token.text in "'‘“\"" and token.start > whole[n - 1].end
                and whole[n - 1].lower not in _LINKS | words_of.DETERMINERS):
            return n  # "the work 'good' or 'outstanding'"
        if low == "as" and whole[n - 1].lower not in ("such", "well", "known"):
            return n  # "homes as affordable"
        if verb and n < verb and low in ("on", "at", "under", "over", "to", "near", "from"):
            return verb
        verb_here = low in words_of.FINITE and whole[n - 1].lower not in words_of.DETERMINERS
        if low in words_of.RELATIVES or low in words_of.CONDITIONS or verb_here:
            return n
        if low in ("in", "for") and _TIME_NEXT.match(text, token.end):
            return n
        if (
            is_participle(low) and whole[n - 1].lower not in words_of.DETERMINERS
        ) or low in _ADVERBS:
            return n
        if low in _OPENS_PHRASE and whole[n - 1].lower not in _LINKS:
            return n
    return len(whole)


def clause_after(text: str, start: int, end: int, stops: Sequence[Offsets] = ()) -> list[Token]:
    """The words up to a comma, bracket or full stop; dates with their prepositions left out."""
    kept: list[Token] = []
    for token in tokens(text, start, end):
        if token.start < start:
            continue
        hit = next(((a, b) for a, b in stops if a < token.end and token.start < b), None)
        if hit is not None and kept and (kept[-1].lower == "than" or kept[-1].start >= hit[0]):
            kept.append(token)  # "older than April" is the condition itself
            continue
        if hit is not None:
            while kept and kept[-1].lower in _DATE_LEADS:
                kept.pop()
            if token.end >= hit[1] or not kept:
                if not kept:
                    continue
                rest = text[hit[1] : min(end, hit[1] + 12)].lower().split()
                if not rest or rest[0] not in words_of.AUXILIARIES:
                    return kept
            continue
        if not token.is_word:
            if token.text in _INSIDE or (
                token.text in "-–—" and text[token.end : token.end + 1] != " "
            ):
                kept.append(token)
                continue
            if token.text == "," and kept and _lists_on(text, token.end, end):
                kept.append(token)
                continue
            break
        if token.lower in _CLAUSE_OPENERS and not (
            token.lower == "against" and _PREDICATIVE.search(text, token.start - 12, token.end)
        ):
            break
        if token.lower == "and" and _begins_clause(text, token.end, end, stops):
            break
        kept.append(token)
        if len(kept) > 24:
            break
    return kept


def _lists_on(text: str, start: int, end: int) -> bool:
    """Whether a comma goes on with a list: *black|, Asian and other groups*, no new clause."""
    found = _LISTED.match(text, start, end)
    words = found.group().lower().replace(",", " ").split() if found else []
    return bool(words) and not any(
        word in words_of.AUXILIARIES or word in words_of.PRONOUNS or word in words_of.FINITE_LEFT
        or word in words_of.REPORTING or word in words_of.SUBORDINATORS or word in words_of.MOVING
        or word in _ARTICLES or word in _DATE_LEADS
        for word in words
    )  # fmt: skip


def _begins_clause(text: str, start: int, end: int, stops: Sequence[Offsets]) -> bool:
    """Whether a verb, pronoun or figure follows *and*: another statement."""
    for n, token in enumerate(tokens(text, start, min(end, start + 60))[:5]):
        if any(a < token.end and token.start < b for a, b in stops):
            return True
        if not token.is_word:
            return False
        if token.lower in words_of.AUXILIARIES or (n == 0 and token.lower in ("so", "then", "not")):
            return True
        if n == 0 and (token.lower in words_of.PRONOUNS or token.lower in ("a", "an")):
            return True
        if token.lower in words_of.FINITE or token.lower in words_of.REPORTING:
            return True
    rest = text[start:end].split()
    gapped = any(a == end for a, _ in stops)  # "of the roof and the Council 10%"
    return gapped and 0 < len(rest) <= 5 and "of" not in rest and rest[-1][:1].isupper()


def condition(text: str, kept: list[Token]) -> Offsets | None:
    """What is said of a share, without the forms of *be* and *have* that lead it."""
    while kept and (kept[-1].lower in _HANGING or not kept[-1].text[0].isalnum()):
        if _PREDICATIVE.search(text, max(0, kept[-1].start - 24), kept[-1].end):
            break
        if kept[-1].text in "'’\"”" and len(kept) > 1 and kept[-2].text[-1].isalnum():
            break
        kept = kept[:-1]
    kept = _without_relative(kept)
    if not kept or kept[0].lower in ("and", "or", "but"):
        return None
    if all(token.lower in words_of.AUXILIARIES for token in kept):
        return None
    start, end = kept[0].start, kept[-1].end
    lead = _HAD_BEEN.match(text, start, end)
    if lead and lead.end() < end:
        start = lead.end()
    return limited(text, start, end)


def _without_relative(kept: list[Token]) -> list[Token]:
    """*at home after 91 days |which is up*: what goes on about the whole says no condition."""
    for n, token in enumerate(kept):
        if n and token.lower == "which":
            return kept[: n - 1] if kept[n - 1].lower in _LINKS else kept[:n]
    return kept


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
