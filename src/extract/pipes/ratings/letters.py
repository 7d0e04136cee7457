"""Single letters that rate in prose: *rated G*, *(A)*, *schools G and clinics R*, *back at G*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.pipes.ratings.evidence import SPOKEN

_ONE = r"[RAG](?:/[RAG])?"
_ANY = re.compile(r"(?<!\w)[RAG](?!\w)")
_RATED = re.compile(
    r"\b(?:rated|rating(?:\s+(?:of|is|was|as))?|RAG(?:\s+(?:status"
    r"|rating))?(?:\s+(?:of|is|was|as))?|graded|status)"
    rf"(?:\s+(?:as|at|an?))?\s*[:=–(]?\s*['‘\"“(]?(?P<letter>{_ONE})(?![\w&'’/])"
)
_BRACKETED = re.compile(rf"\((?P<letter>{_ONE})\)")
# "schools G, clinics A and youth work R": letters that close a phrase, two or more in one stretch.
_LISTED = re.compile(
    rf"(?:(?<=[a-z)\]:%\d]\s)|(?<=\w,\s)|(?<=%,\s)|(?<=[–-]\s))(?P<letter>{_ONE})"
    r"(?=\s?[,;.()]|\s+(?:and|to|once|by|but|because|as|since|until|for)\b|\t|[^\S\n]*(?:\n|\Z))"
)
# "Cancer 62 day 85% 83.3% 85.9% G": the end of a row whose cells have run together.
_ROW_END = re.compile(rf"(?<=[\d%][^\S\n])(?P<letter>{_ONE})[^\S\n]*[→←↑↓↔▲▼]?[^\S\n]*(?=\n|\Z)")
# "back at G", "the R in line one had been A": after a verb or preposition of standing and moving.
_STANDS = re.compile(
    r"\b(?:is|was|were|are|be|been|at|to|from|remains?|remained|stay(?:s|ed)|still|now|reads?"
    r"|had|as|[Tt]he|of|leave|off|back|make|made|it|again|accepted|queried)\s['‘\"“]?"
    r"(?P<letter>[RG](?:/[RAG])?|A/[RG]|(?<![Tt]he\s)A|(?<=from\s[RG]\sto\s)B)"
    r"(?=['’\"”]?(?:\s?[,;.)?]|\s+(?:and|to|once|by|but|because|as|since|until|for|again|in|on|at"
    r"|was|is|had|has|when|while|after|before|this|last|next)\b|\s*\Z))"
)
_SPEAKS = re.compile(
    r"\b(?:scor(?:ed|es)|rat(?:ed|ings?)|colou?rs?|coloured|goals?|KPIs?|PIs?|risks?|strands?"
    r"|actions?|objectives?|priorit(?:y|ies)|projects?|measures?|status|progress|targets?)\b",
    re.I,
)


def listed_letters(text: str, start: int, end: int, document: float) -> list[tuple[int, int]]:
    """The letters that close phrases in one run, where there are two kinds of them or more.

    Where the document does not rate otherwise (``document`` below `SPOKEN`) there must be three
    with R and G among them, and something that is rated, or four where it measures.

    >>> listed_letters("Buses G, trams R.", 0, 17, SPOKEN)
    [(6, 7), (15, 16)]
    """
    if not _ANY.search(text, start, end):
        return []
    rows = list(_ROW_END.finditer(text, start, end))
    if len(rows) > 2 and {"R", "G"} & {match["letter"] for match in rows}:
        return [match.span("letter") for match in rows]
    found = list(_LISTED.finditer(text, start, end))
    kinds = {match["letter"] for match in found}
    if len(kinds) < 2:
        return []
    several = len(found) > 2 and {"R", "G"} <= kinds
    if document < SPOKEN and not (
        several and ((len(found) > 3 and document) or _SPEAKS.search(text, start, end))
    ):
        return []
    return [match.span("letter") for match in found]


def rated_letters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The letters of one run behind a word of rating or standing, and in brackets.

    Only for a document that rates: elsewhere *(A)* and *to G* are anything.

    >>> list(rated_letters("Fire was rated G and flood (R).", 0, 31))
    [(15, 16), (28, 29)]
    """
    if not _ANY.search(text, start, end):
        return
    for pattern in (_RATED, _BRACKETED, _STANDS):
        for match in pattern.finditer(text, start, end):
            yield match.span("letter")
