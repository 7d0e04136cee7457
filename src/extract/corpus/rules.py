"""The rules of GUIDELINES.md that a program can see in one marked span and the text beside it.

A rule with no plausible exception is an error; one with exceptions is a suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extract.corpus.documents import CorpusDocument
from extract.corpus.markup import Mark
from extract.corpus.problems import ERROR, SUGGESTION, Problem
from extract.corpus.words import (
    ABBREVIATION,
    COLOUR,
    DURATION_UNIT,
    MONTH,
    NUMBER_WORD,
    WEEKDAY,
)
from extract.labels import LABELS

Finding = tuple[str, str, str]
"""Code, level and message of one rule that a span breaks."""


@dataclass(frozen=True)
class Span:
    """A mark with what rules look at: its surface, the text beside it, the mark that follows."""

    mark: Mark
    surface: str
    before: str
    after: str
    following: Mark | None
    gap: str

    @property
    def words(self) -> str:
        """The surface on one line, its hard wraps as single spaces."""
        return re.sub(r"\s+", " ", self.surface)


def check_spans(document: CorpusDocument) -> Iterator[Problem]:
    """Every rule that a span of the document breaks, in text order."""
    for span in _spans(document):
        line = document.source.line(span.mark.start)
        rules = [_shape, *_BY_LABEL.get(span.mark.label, [])]
        for rule in rules:
            for code, level, message in rule(span):
                shown = f"{message}: {span.words[:80]!r} ({span.mark.label})"
                yield Problem(document.path, line, code, shown, level)


def _spans(document: CorpusDocument) -> Iterator[Span]:
    text, marks = document.text, document.marks
    for i, mark in enumerate(marks):
        following = marks[i + 1] if i + 1 < len(marks) else None
        yield Span(
            mark,
            text[mark.start : mark.end],
            text[max(0, mark.start - 40) : mark.start],
            text[mark.end : mark.end + 40],
            following,
            text[mark.end : following.start] if following else "",
        )


_SENTENCE_END = re.compile(rf"(?!{ABBREVIATION}\.)\b[A-Za-z][a-z]{{4,}}[.!?]\s+[A-Z]")
_DETERMINER = re.compile(
    r"(?!(?:His|Her) Majesty)(?:the|an?|this|that|these|those|our|their|its|his|her)\s", re.I
)
_SHARE_WITH_ARTICLE = re.compile(
    r"an? (?:third|half|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|further)\b", re.I
)
_QUOTES = "'\"‘“”«»"


def _shape(span: Span) -> Iterator[Finding]:
    surface, label = span.surface, span.mark.label
    if label not in LABELS:
        yield "label", ERROR, f"unknown label, use one of {', '.join(LABELS)}"
    if surface != surface.strip():
        yield "space", ERROR, "begins or ends with white space"
    if re.search(r"\n[^\S\n]*\n", surface):
        yield "paragraph", ERROR, "crosses a paragraph"
    if "\t" in surface.strip():
        yield "cell", ERROR, "crosses a table cell"
    if _SENTENCE_END.search(surface) and label != "PERCENT":
        yield "sentence", ERROR, "crosses a sentence end"
    article = _DETERMINER.match(surface)
    if (
        article
        and not (label == "PERSON" and re.match(r"A\s+[A-Z]", surface))  # the initial of a name
        and label != "DATE"
        and not (label == "PERCENT" and _SHARE_WITH_ARTICLE.match(surface))
    ):
        yield "determiner", ERROR, "begins with a determiner or possessive"
    if surface[0] in _QUOTES + "([{,;:." or (surface[-1] in '"“‘«('):
        yield "edge", ERROR, "begins or ends with a quotation mark, bracket or punctuation"
    if any(surface.count(a) != surface.count(b) for a, b in ("()", "[]")):
        yield "bracket", ERROR, "cuts a pair of brackets"
    if surface[-1] in ",;:" or (surface[-1] in "!?" and label != "ORG"):
        yield "punctuation", ERROR, "ends with punctuation"
    if surface[-1] == "." and not re.search(
        rf"(?:\b{ABBREVIATION}|\b\w|[A-Z]\w{{0,3}}|\.\w+)\.$", surface
    ):
        yield "punctuation", ERROR, "ends with a full stop"
    if surface[-1].isalnum() and span.after[:1].isalnum() and not _glued(span):
        yield "cut-word", ERROR, "ends inside a word"
    if surface[0].isalnum() and span.before[-1:].isalpha() and surface[0].islower():
        yield "cut-word", SUGGESTION, "begins inside a word"


def _glued(span: Span) -> bool:
    a, b = span.surface[-1], span.after[0]
    return a.isdigit() != b.isdigit() or b.isupper() or len(span.surface) > 5


_POSSESSIVE = re.compile(r"['’]s$")
_ACRONYM_WITH_S = re.compile(r"\b[A-Z]{2,}['’]s$")
_POST_HEAD = (
    r"(?:Head|Director|Chief|Deputy|Assistant|Chair|Chairman|Vice|Leader|Clerk|Secretary|Treasurer"
    r"|Cabinet Member|Portfolio Holder|Manager|Principal|Monitoring Officer|Section 151)"
)
_TWO_POSTS = re.compile(rf"\b(?:and|&) (?:the )?{_POST_HEAD}\b")
_NO_ROLE = re.compile(
    r"(?:residents?|teachers?|carers?|social workers?|practitioners?|young people|agency staff"
    r"|newly qualified social workers|witnesses|those present|(?:the )?public|authors?|candidates?"
    r"|consultants|GPs|educational psychologists|partners|colleagues|pupils|parents)",
    re.I,
)
_HONORIFIC = r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Rev(?:d|erend)?)"


def _role(span: Span) -> Iterator[Finding]:
    surface = span.words
    if re.match(r"(?:former|new|previous|outgoing|incoming|newly)\s", surface, re.I):
        yield "adjective", ERROR, "begins with an adjective that is no part of the title"
    if _ACRONYM_WITH_S.search(surface):
        yield "possessive", SUGGESTION, "ends with a possessive, or is it a plural?"
    elif _POSSESSIVE.search(surface):
        yield "possessive", ERROR, "ends with a possessive"
    if _NO_ROLE.fullmatch(surface):
        yield "not-role", ERROR, "a group or kind of person, not a role"
    if re.fullmatch(rf"{_HONORIFIC}\.?", surface) and _next(span, r"[^\S\n]", "PERSON"):
        yield "honorific", ERROR, "an honorific before a name is no ROLE"
    if re.match(
        r"(?:(?:Council|Committee|Board|Trust|Service|Government|Authority)|[A-Z]{2,})['’]s ",
        surface,
    ):
        yield "owner", ERROR, "an owner is a span of its own"
    if _next(span, r" of (?:the )?", "ORG"):
        yield "role-of-body", ERROR, "the body after 'of' belongs into the ROLE"
    elif _next(span, r" (?:for|to|on) (?:the )?", "ORG"):
        yield "role-of-body", SUGGESTION, "does the body that follows belong into the ROLE?"
    elif re.match(rf" (?:of|for) (?!{_HONORIFIC}\b)[A-Z]", span.after):
        yield "remit", SUGGESTION, f"does {span.after[:30].splitlines()[0]!r} belong into the ROLE?"
    if _TWO_POSTS.search(surface):
        yield "two-posts", SUGGESTION, "two posts joined by 'and' are two spans"


def _next(span: Span, gap: str, label: str) -> bool:
    return (
        span.following is not None
        and span.following.label == label
        and re.fullmatch(gap, span.gap) is not None
    )


_REDUCED = re.compile(
    r"(?:(?:select|scrutiny|sub-?|parish|town|county|district|borough|city|local) ?)?"
    r"(?:councils?|committees?|boards?|panels?|services?|teams?|departments?|directorates?"
    r"|authority|authorities|governments?|cabinet|trusts?|forums?|groups?|schools?|police"
    r"|partnerships?|agency|commission|counties|academies|working (?:group|party))"
)
_NOT_A_BODY = re.compile(r"\b(?:Act|Regulations?|Bill)(?: (?:19|20)\d\d)?$")
_PLAN = re.compile(r"\b(?:Plan|Strategy|Programme|Project|Report|Policy|Framework|Budget)$")


def _org(span: Span) -> Iterator[Finding]:
    surface = span.words
    if _REDUCED.fullmatch(surface):
        yield "lower-case-org", ERROR, "a body in lower case is not tagged"
    elif surface.islower() and not re.search(r"[.@\d]", surface):
        yield "lower-case-org", SUGGESTION, "is this the name of a body?"
    if _NOT_A_BODY.search(surface):
        yield "not-org", ERROR, "an Act or regulation is no body"
    elif _PLAN.search(surface):
        yield "not-org", SUGGESTION, "plans, programmes and reports are no bodies"
    if re.match(r"(?:former|previous)\s", surface, re.I):
        yield "adjective", ERROR, "begins with an adjective that is no part of the name"
    gap_to_role = _next(span, r" ", "ROLE")
    if gap_to_role and span.following and span.mark.end + 1 == span.following.start:
        yield (
            "body-before-role",
            SUGGESTION,
            "a body right before the role's head is inside the ROLE",
        )


_RANK = r"(?:PCSO|PC|Sgt|Sergeant|Insp(?:ector)?|DCI|Ch(?:ief)? Insp(?:ector)?|Supt|Superintendent)"
_POST_NOMINAL = re.compile(r",? (?:MBE|OBE|CBE|BEM|KBE|DBE|JP|DL|QC|KC|MP|MSP|MS|PhD|FRICS|CPFA)$")


def _person(span: Span) -> Iterator[Finding]:
    surface = span.words
    if re.match(rf"{_HONORIFIC}\.? ", surface):
        yield "honorific", ERROR, "an honorific is no part of the name"
    if re.match(rf"{_RANK}\.? ", surface):
        yield "honorific", ERROR, "a rank before a name is a ROLE of its own"
    if _POST_NOMINAL.search(surface):
        yield "post-nominal", ERROR, "letters after a name are no part of it"
    if re.search(r" (?:and|&) ", surface):
        yield "two-names", ERROR, "two names are two spans"
    if _POSSESSIVE.search(surface):
        yield "possessive", ERROR, "ends with a possessive"


_PREPOSITION = re.compile(
    r"(?:in|on|by|since|until|till|at|during|for|before|after|around|about|of|to|w\.?e\.?f\.?)\s",
    re.I,
)
_THE_DATE = re.compile(rf"the (?:{MONTH}|{WEEKDAY}|spring|summer|autumn|winter|\d)", re.I)
_TIME = re.compile(r"\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m|p\.m|noon|hrs)\b|\bat \d", re.I)
_DURATION = re.compile(
    rf"(?:(?:within|over|about|every|each) )?(?:\d+|{NUMBER_WORD})[ -]{DURATION_UNIT}", re.I
)
_NO_DATE = re.compile(
    r"(?:now|currently|year[- ]end|annual(?:ly)?|monthly|weekly|fortnightly|quarterly|daily"
    r"|rolling 12 months|.*\b(?:meeting|report|minutes))",
    re.I,
)
_TWO_DATES = re.compile(rf"(?!between)\d{{1,2}}\w* {MONTH}\b.* and .*\d{{1,2}}\w* {MONTH}", re.I)
_ACT = re.compile(r"\b(?:Act|Acts|Regulations?|Order|Rules|Bill|Directive)[,]?\s+$")


def _date(span: Span) -> Iterator[Finding]:
    surface = span.words
    if _PREPOSITION.match(surface):
        yield "preposition", ERROR, "begins with a preposition"
    if re.match(r"from\s", surface, re.I) and not re.search(
        r"\b(?:to|until|till|through)\b", surface
    ):
        yield "preposition", ERROR, "begins with 'from' but is no range"
    if re.match(r"between\s", surface, re.I) and not re.search(r" (?:and|&) ", surface):
        yield "preposition", ERROR, "begins with 'between' but is no range"
    if _THE_DATE.match(surface):
        yield "determiner", ERROR, "'the' stays out before a season, month or day"
    if _TIME.search(surface):
        yield "date-time", ERROR, "the time of day is not part of a DATE"
    if _DURATION.fullmatch(surface):
        yield "not-date", ERROR, "a duration has no place on the calendar"
    if _NO_DATE.fullmatch(surface):
        yield "not-date", ERROR, "not a DATE (GUIDELINES, settled cases)"
    if _TWO_DATES.match(surface):
        yield "two-dates", ERROR, "two dates listed are two spans"
    if _POSSESSIVE.search(surface):
        yield "possessive", ERROR, "ends with a possessive"
    if re.fullmatch(r"(?:19|20)\d\d", surface) and _ACT.search(span.before):
        yield "act-year", ERROR, "the year of an Act is part of its name, not a DATE"
    both = {"between": r" (?:and|&) ", "from": r" (?:to|until) "}
    for word, gap in both.items():
        if re.search(rf"\b{word}\s+(?:the )?$", span.before, re.I) and _next(span, gap, "DATE"):
            yield "range", SUGGESTION, f"a range with {word!r} is one span that starts there"


_COLOUR_RATING = re.compile(
    rf"(?:(?:{COLOUR}|[RAGB]|N/?A)(?:s|\(s\))?)(?:\s?[-/–&→>()]+\s?(?:{COLOUR}|[RAGB])s?\)?)*", re.I
)


def _rag(span: Span) -> Iterator[Finding]:
    surface = span.words
    if re.search(r"\bRAG\b|rat(?:ed|ing)|traffic", surface):
        yield "not-rag", ERROR, "the colour word only, not RAG or rating"
    elif not _COLOUR_RATING.fullmatch(surface):
        yield "not-rag", SUGGESTION, "not a colour that rates"
    if re.fullmatch(r"[\s/&,]+|/| and ", span.gap) and span.gap == "/" and _next(span, "/", "RAG"):
        yield "compound", SUGGESTION, "a compound rating (Amber/Red) is one span"


_COMPARATOR = re.compile(
    r"(?:over|under|about|around|approx\w*\.?|circa|c\.|nearly|almost|more than|less than|up to"
    r"|at least|at most|just|only|below|above|some|between|exactly|roughly|[<>≤≥~])\s?",
    re.I,
)
_SHARE = re.compile(
    rf"%|per ?cent|percent|points?|pps?\b|\bout of\b|\bin\b|\bof\b|/|[½¼¾⅓⅔⅕⅛]|half|halves"
    rf"|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|{NUMBER_WORD}",
    re.I,
)


def _percent(span: Span) -> Iterator[Finding]:
    surface = span.words
    if _COMPARATOR.match(surface):
        yield "comparator", ERROR, "the comparator is not part of a PERCENT"
    if re.match(r"\s?(?:%|per ?cent\b|percent\b|percentage points?\b)", span.after):
        yield "cut-short", ERROR, "leaves its sign or word out"
    if surface[0].isdigit() and re.search(r"(?:^|[\s(\t])[-−–+]$", span.before):
        yield "sign", ERROR, "the plus or minus sign is part of a PERCENT"
    if not _SHARE.search(surface) and "\t" not in span.before[-1:] + span.after[:1]:
        yield "not-percent", SUGGESTION, "a plain number outside a table"
    if re.fullmatch(r"\d+(?:\.\d+)?/(?:10|100)", surface):
        yield "not-percent", SUGGESTION, "a score is no PERCENT"


_GRADE = re.compile(
    r"(?:outstanding|good|requires? improvement(?: to be good)?|inadequate|(?:un)?satisfactory"
    r"|(?:not |partially )?met|adequate|excellent|weak|poor|unacceptable|special measures|very good"
    r"|(?:substantial|limited|reasonable|moderate|significant|full|partial|no|minimal|high|low)"
    r"(?: assurance)?)",
    re.I,
)


def _judgement(span: Span) -> Iterator[Finding]:
    if not _GRADE.fullmatch(span.words):
        yield "not-judgement", SUGGESTION, "is this the grade of an inspection or audit?"
    if re.match(r"\s+improvement\b", span.after) and re.search(r"requires?$", span.surface):
        yield "cut-short", ERROR, "leaves part of the grade out"


_BY_LABEL: dict[str, list[Callable[[Span], Iterator[Finding]]]] = {
    "ROLE": [_role],
    "ORG": [_org],
    "PERSON": [_person],
    "DATE": [_date],
    "RAG": [_rag],
    "PERCENT": [_percent],
    "JUDGEMENT": [_judgement],
}


def possessive_orgs(
    documents: list[CorpusDocument],
) -> Iterator[Problem]:
    """ORG spans that end in a possessive although the name without it is tagged elsewhere.

    Many names end so by right (*Sainsbury's*, *St Mary's*): only the corpus as a whole can tell.
    """
    names = {
        re.sub(r"\s+", " ", document.surface(mark))
        for document in documents
        for mark in document.marks
        if mark.label == "ORG"
    }
    for document in documents:
        for mark in document.marks:
            surface = re.sub(r"\s+", " ", document.surface(mark))
            base = re.sub(r"['’]s?$", "", surface)
            if mark.label == "ORG" and base != surface and base in names:
                yield Problem(
                    document.path,
                    document.source.line(mark.start),
                    "possessive",
                    f"ends with a possessive: {surface!r} (ORG)",
                )
