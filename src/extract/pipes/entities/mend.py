"""Readings of the recogniser whose ends cannot be right: an open bracket, a man and his firm."""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokens import Span

from extract.pipes.organisations.patterns import COMPANY_ENDINGS
from extract.pipes.persons.patterns import HONORIFICS, POST_NOMINALS, SHORT_COUNCILLORS
from extract.pipes.roles.patterns import REPLIES
from extract.resources import entries

_DASHES = "-–—"
_THINGS = frozenset("interest interests plan plans room rooms bill act".split())
"""Last words of names that are no body's."""
_POLICE_AND_CRIME = (["police", "and", "crime"], ["police", "&", "crime"])
"""What plans, panels and commissioners are of."""
_PARTS = frozenset("branch region division district".split())
"""Last words of the names of a body's parts."""
_INCIDENTS = (["special", "service"], ["special", "services"])
"""What fire services call calls that are no fires."""
_PEOPLE = frozenset(
    (
        "looked after children", "children in care", "children in need", "care leavers",
        "children and young people", "young people",
    )
)  # fmt: skip
"""Those whom services are for."""
_PUBLIC = ("members of the public", "member of the public", "members of the press and public")
_MATTERS = frozenset(
    """
    Training Vacancy Vacancies Surgery Surgeries Allowances Expenses Development Induction
    Workshop Briefing Conduct Attendance
    """.split()
)
_LEADS = frozenset(
    """
    Each Every Unfortunately Hopefully Currently Thankfully Sadly Recently Similarly Additionally
    Finally Previously Subsequently Fortunately
    """.split()
)
_NUMBERED = frozenset("division wing ward block company squad group unit site team road".split())
"""What letters number: *B Division*."""
_ACT = re.compile(
    r"(?:\s+(?:[A-Z][\w'’]*|and|of|&|\([^()]{1,40}\))){0,6}\s+Act\s+(?:19|20|18)\d\d\b"
)
"""The rest of a statute's name."""
_STATUTE = 64
"""Words in which it stands."""
_COUNCILLORS = SHORT_COUNCILLORS | {"councillors"}
_SENTENCE_END = re.compile(r"(?<=\w\w)[.;:]\s|\n")
_ROW = 40
"""Words before a name in which *Councillors* opens the row of names that it is of."""
_LONGEST_NAME = 6
"""Words of a name and what stands before it."""


def mended(span: Span) -> Span | None:
    """The reading with its ends put right; None where nothing is left of it."""
    if span.label_ == "PERSON":
        other = _runs_on(span) or _is_post_nominal(span) or _is_branch(span) or _is_matter(span)
        return None if other else _without_post_nominals(_closed(span))
    if span.label_ == "ROLE":
        if span.text.lower() in _PUBLIC:
            return None
        return _without_number(_behind_reply(_closed(span)))
    if span.label_ == "ORG":
        if _is_commissioner(span):
            return Span(span.doc, span.start, span.end, label="ROLE")
        if _is_initialled(span):
            return Span(span.doc, span.start, span.end, label="PERSON")
        return None if _is_no_body(span) else _without_person(_closed(_without_lead(span)))
    return span


def _is_post_nominal(span: Span) -> bool:
    """*Mr B Aldous, OBE*, *Sir Tom Ball, CBE, QFSM*: letters behind the name they belong to."""
    if len(span) > 1 or span.text not in POST_NOMINALS:
        return False
    at = span.start - 1
    while at > 0 and (span.doc[at].text == "," or span.doc[at].text in POST_NOMINALS):
        at -= 1
    name = span.doc[max(0, at - _LONGEST_NAME) : at + 1]
    named = len(name) > 0 and name[-1].is_title
    return named and any(token.lower_.rstrip(".") in HONORIFICS for token in name)


def _is_branch(span: Span) -> bool:
    """*PC J Neal, Secretary, Surrey Branch*: where a body is at work."""
    before = span.doc[span.start - 1].lower_.rstrip(".") if span.start else ""
    named = span[0].text in entries("given_names") or before in HONORIFICS or len(span[0]) == 1
    return len(span) > 1 and span[-1].lower_ in _PARTS and not named


def _is_matter(span: Span) -> bool:
    """*Councillor Vacancy*, *Councillor Training*: what an item is on."""
    before = span.doc[span.start - 1].lower_ if span.start else ""
    return len(span) == 1 and before in ("councillor", "councillors") and span.text in _MATTERS


def _is_initialled(span: Span) -> bool:
    """*T Cox*, *B Church* in a row of names: somebody whose surname is a word."""
    *initials, last = [token.text.rstrip(".") for token in span]
    named = bool(initials) and all(len(one) == 1 and one.isupper() for one in initials)
    if not named or not last.istitle() or last.lower() in _NUMBERED:
        return False
    before = span.doc[span.start - 1].lower_.rstrip(".") if span.start else ""
    if before not in (",", "and", "&"):
        return before in HONORIFICS
    text = span.doc[max(0, span.start - _ROW) : span.start].text
    row = _SENTENCE_END.split(text)[-1].lower().split()
    return not _COUNCILLORS.isdisjoint(row)


def _without_lead(span: Span) -> Span | None:
    """*Each Scrutiny Committee*, *Unfortunately Pell Council*: the body without what is before."""
    return _cut(span, span.start + 1, span.end) if span[0].text in _LEADS else span


def _is_no_body(span: Span) -> bool:
    """*Pecuniary Interest*, *Ante Room*, *the Police and Crime Plan*: a thing by its last word;
    *Special Services*, which are incidents; *Children in Need*; the *Town Police* of an Act."""
    words = [token.lower_ for token in span]
    after = span[-1].whitespace_ + span.doc[span.end : span.end + _STATUTE].text
    if span.text.lower() in _PEOPLE or _ACT.match(after):
        return True
    if len(words) > 1:
        thing = words[-1] in _THINGS and "control" not in words
        return thing or words[-3:] in _POLICE_AND_CRIME or words[-2:] in _INCIDENTS
    return [token.lower_ for token in span.doc[span.start : span.end + 2]] in _POLICE_AND_CRIME


def _is_commissioner(span: Span) -> bool:
    """*West Mercia Police and Crime Commissioner*: a post; the office of one is a body."""
    words = [token.lower_ for token in span]
    return words[-2:] == ["crime", "commissioner"] and "office" not in words


def _runs_on(span: Span) -> bool:
    """*Nasreen Baig - NSBC*: a name that goes on over a dash between spaces is none."""
    return any(token.text in _DASHES and before.whitespace_ for before, token in pairwise(span))


def _behind_reply(span: Span | None) -> Span | None:
    """*In response officers said*: who responds, and no post of *response officers*."""
    if span is None or span.start == 0 or span[0].text not in REPLIES or len(span) < 2:
        return span
    after_in = span.doc[span.start - 1].lower_ == "in"
    return _cut(span, span.start + 1, span.end) if after_in else span


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
