"""The clause after a figure: where it ends, and what of it is said of a share."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.pipes.assessments.lexicon import NUMBER
from extract.pipes.metrics import lexicon as words_of
from extract.pipes.metrics.tokens import Token, limited, tokens
from extract.records.types import Offsets

INSIDE = frozenset("'’\"“”‘&/-")
_LISTED = re.compile(
    r"\s*(?:[^\W\d][\w’'-]*(?:\s+[^\W\d][\w’'-]*)?,\s+){0,3}?[^\W\d][\w’'-]*"
    r"(?:\s+[^\W\d][\w’'-]*)?,?\s+(?=(?:and|or)\s+[^\W\d][\w’'-]*)",
    re.I,
)
_NUMBER_WORD = re.compile(NUMBER, re.I)
_HANGING = frozenset(
    "and or but of to the a an in on at for from with by as that than only just nearly "
    "almost".split()
)
_PREDICATIVE = re.compile(
    r"\b(?:(?:was|were|is|are|been|be|voted|spoke|came\s+out)\s+(?:for|against|in|out|off|on|up|down)"
    r"|(?:accounted|paid|planned|budgeted|provided|cared|asked|allowed|dealt|signed|handed|turned|lived)"
    r"\s+(?:for|with|on|in|off|down|away)|(?:listened|spoken|responded|replied|adhered)\s+to)\s*\Z",
    re.I,
)
"""*were against*, *could not be accounted for*: prepositions that belong to the verb."""
ARTICLES = frozenset("the a an its their our his her".split())
LINKS = frozenset(
    "of in on at to for from with and or by but than as into over under within not all both".split()
)
_DATE_LEADS = frozenset("in on at by for during since over from the as to of until till".split())
_DATE_LEAD = re.compile(r"\s+(?:(?:as\s+(?:at|of)|in|at|on|by|for|during)\s+(?:the\s+)?)?", re.I)
_OR_PLACE = re.compile(
    r",\s+(?:or|and)\s+(?:just\s+)?(?:above|below|over|under|near|beyond|before|after),"
)
"""*were on*, or above, *their target*."""
SHORT_FORM = re.compile(r"\([A-Z][A-Za-z]{0,6}[A-Z]s?\)(?=\s+[a-z])")
"""Inside a clause: *a Crane Safety (CS) visit*."""
_CLAUSE_OPENERS = frozenset(
    "but while whilst whereas though although against compared versus vs v when yet because until "
    "unless if".split()
)
_NO_CONDITION = re.compile(
    r"(?:(?:is|was|are|were)\s+)?(?:at\s+(?:present|the\s+moment|that\s+time|this\s+(?:point|stage|time)|last)|now|so\s+far"
    r"|to\s+date|overall|in\s+(?:total|all|full|the\s+end)|on\s+(?:average|top|the\s+whole)|again|alone|each|year\s+to\s+date"
    r"|(?:for\s+)?(?:the\s+)?(?:first|last)\s+time|this\s+time|currently|as\s+well|too|already|only|either|altogether)",
    re.I,
)
"""When and how much, not of whom."""
_HAD_BEEN = re.compile(
    r"(?:(?:(?:will|would|shall|should|could|can|may|might|must)\s+(?!not\b|never\b|no\b)(?:be\s+|have\s+(?=the\b|\w+ed\b|been\b))?"
    r"|(?:had|has|have|having)\s+(?=(?:\w+ed|been|taken|given|seen|written|chosen|fallen|risen"
    r"|broken|driven|made|met|left|gone|had|done|not)\b)"
    r"|(?:was|were|is|are|be|been|being)\s+)|(?:now|also|still|all|as|therefore|currently|already)\s+)+",
    re.I,
)


_COUNT_NEXT = re.compile(rf"\s+{NUMBER}\s*\(", re.I)
"""After *and*: the next figure, *and 5 (25%) were below*."""
_GOES_ON = re.compile(
    r"\s+(?:(?:over|above|under|below|older|younger|upwards?)\b(?!\s+the\b)|\d{1,2}\b(?!\s*[%(]))",
    re.I,
)
"""After *and*: of age or a number, *aged 19 and over*, *Years 7 and 8*."""


def clause_after(text: str, start: int, end: int, stops: Sequence[Offsets] = ()) -> list[Token]:
    """The words up to a comma, bracket or full stop; dates with their prepositions left out."""
    kept: list[Token] = []
    inserted = start
    for token in tokens(text, start, end):
        if token.start < inserted:
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
            if token.text in INSIDE or (
                token.text in "-–—" and text[token.end : token.end + 1] != " "
            ):
                kept.append(token)
                continue
            short = SHORT_FORM.match(text, token.start, end) if kept else None
            if short:
                kept += tokens(text, token.start, short.end())
                inserted = short.end()
                continue
            either = _OR_PLACE.match(text, token.start, end) if kept else None
            if either and kept[-1].lower in words_of.CONDITIONS | {"on", "at", "in"}:
                kept += tokens(text, token.start, either.end())
                inserted = either.end()
                continue
            dated = _after_date(text, token.end, end, stops) if token.text == "," and kept else None
            if dated:
                inserted = dated
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


def _after_date(text: str, start: int, end: int, stops: Sequence[Offsets]) -> int | None:
    """Where a clause goes on behind a date between commas: *berths, as at May, |were empty*."""
    for a, b in stops:
        if start <= a and b < end and _DATE_LEAD.fullmatch(text, start, a):
            return b + 1 if text[b] == "," else None
    return None


def _lists_on(text: str, start: int, end: int) -> bool:
    """Whether a comma goes on with a list: *black|, Asian and other groups*, no new clause."""
    found = _LISTED.match(text, start, end)
    words = found.group().lower().replace(",", " ").split() if found else []
    if words and _NUMBER_WORD.fullmatch(words[0]):
        return False  # "were green, six amber and three red"
    return bool(words) and not any(
        word in words_of.AUXILIARIES or word in words_of.PRONOUNS or word in words_of.FINITE_LEFT
        or word in words_of.REPORTING or word in words_of.SUBORDINATORS or word in words_of.MOVING
        or word in ARTICLES or word in _DATE_LEADS
        for word in words
    )  # fmt: skip


def _begins_clause(text: str, start: int, end: int, stops: Sequence[Offsets]) -> bool:
    """Whether a verb, pronoun or figure follows *and*: another statement."""
    if _GOES_ON.match(text, start, end):
        return False
    if _COUNT_NEXT.match(text, start, end):
        return True
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
        if n == 0 and token.lower == "of":  # "and of those 94% were met"
            return True
        if token.lower in ("rest", "others", "remainder"):
            return True
    rest = text[start:end].split()
    if [word.lower() for word in rest] in (["the", "other"], ["the", "remaining"]):
        return True  # "and the other |40% should be"
    gapped = any(a == end for a, _ in stops)  # "of the roof and the Council 10%"
    return gapped and 0 < len(rest) <= 5 and "of" not in rest and _ends_in_noun(rest)


def _ends_in_noun(rest: list[str]) -> bool:
    last = rest[-1].lower()
    return last not in LINKS | words_of.TRAILING | words_of.CONDITIONS and last[-1:].isalnum()


def condition(text: str, kept: list[Token]) -> Offsets | None:
    """What is said of a share, without the forms of *be* and *have* that lead it."""
    while kept and (
        (kept[-1].lower in _HANGING and kept[-1].text != "A") or not kept[-1].text[0].isalnum()
    ):
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
    if _NO_CONDITION.fullmatch(text, start, end):
        return None
    lead = _HAD_BEEN.match(text, start, end)
    if lead and lead.end() < end:
        start = lead.end()
    return limited(text, start, end)


def _without_relative(kept: list[Token]) -> list[Token]:
    """*at home after 91 days |which is up*: what goes on about the whole says no condition."""
    for n, token in enumerate(kept):
        if n and token.lower == "which":
            return kept[: n - 1] if kept[n - 1].lower in LINKS else kept[:n]
    return kept
