"""Readings of the recogniser whose ends cannot be right: an open bracket, a man and his firm."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Span

from extract.pipes.organisations.patterns import COMPANY_ENDINGS
from extract.pipes.persons.patterns import HONORIFICS, POST_NOMINALS
from extract.resources import entries

_DASHES = "-–—"


def mended(span: Span) -> Span | None:
    """The reading with its ends put right; None where nothing is left of it."""
    if span.label_ == "PERSON":
        return None if _runs_on(span) else _without_post_nominals(_closed(span))
    if span.label_ == "ROLE":
        return _without_number(_closed(span))
    return _without_person(_closed(span)) if span.label_ == "ORG" else span


def _runs_on(span: Span) -> bool:
    """*Nasreen Baig - NSBC*: a name that goes on over a dash between spaces is none."""
    return any(token.text in _DASHES and before.whitespace_ for before, token in pairwise(span))


def _closed(span: Span | None) -> Span | None:
    """A bracket that opens inside is closed or left out, one that only closes is left out."""
    if span is None:
        return None
    texts = [token.text for token in span]
    opened, closed = texts.count("("), texts.count(")")
    if opened > closed:
        after = span.doc[span.end : span.end + 1].text
        if after == ")" and span.label_ == "ROLE":
            return _cut(span, span.start, span.end + 1)
        last = len(texts) - 1 - texts[::-1].index("(")
        return _cut(span, span.start, span.start + last)
    if closed > opened and texts[-1] == ")":
        return _cut(span, span.start, span.end - 1)
    return span


def _without_post_nominals(span: Span | None) -> Span | None:
    """*Sue Lund CPFA*: without the letters behind the name; alone they are a person's initials."""
    if span is None:
        return None
    end = span.end
    while end > span.start + 1 and span.doc[end - 1].text in POST_NOMINALS:
        end -= 1
    return _cut(span, span.start, end)


def _without_number(span: Span | None) -> Span | None:
    """*44 officers*: a post has no number before it."""
    if span is None or not span[0].text[0].isdigit() or len(span) < 2 or not span[1].is_lower:
        return span
    return _cut(span, span.start + 1, span.end)


def _without_person(span: Span | None) -> Span | None:
    """*Kerr of Ash Audit LLP*: behind the one who came for the company."""
    if span is None or span[-1].lower_ not in COMPANY_ENDINGS:
        return span
    of = next((token.i for token in span[1:4] if token.lower_ == "of"), None)
    if of is None:
        return span
    before = span.doc[span.start - 1].lower_ if span.start else ""
    named = span[0].text in entries("given_names") and of - span.start > 1
    return _cut(span, of + 1, span.end) if named or before in HONORIFICS else span


def _cut(span: Span, start: int, end: int) -> Span | None:
    """The same mention between other tokens."""
    if (start, end) == (span.start, span.end):
        return span
    return Span(span.doc, start, end, label=span.label) if start < end else None
