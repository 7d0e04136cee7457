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
# "Option A", "Band G": the letter is a name.
_NAMED = re.compile(
    r"\b(?:[Oo]ption|[Ss]cenario|[Gg]roup|[Cc]lass|[Bb]and|[Gg]rade|[Cc]ategory|[Aa]ppendix|[Aa]nnexe?|[Ss]chedule|[Bb]lock"
    r"|[Pp]lan|[Pp]art|[Pp]lot|[Ss]ite|[Zz]one|[Rr]oute|[Uu]nit|[Tt]able|[Ff]igure|[Ll]ot|[Tt]ype|[Tt]ier|[Rr]oom|[Ww]ard"
    r"|[Pp]aper|[Ll]ist|[Hh]epatitis|[Vv]itamin|[Ss]trep)s?\s\Z"
)
# "Roof: R", "Windows – A", "buses G": no surname before an initial.
_AFTER_COLON = re.compile(r"(?::|\s[–-])\s\Z")
_AFTER_SMALL = re.compile(r"(?:(?<![\w’'-])[a-z][\w’'-]*|:|\s[–-])\s\Z")
_SPEAKS = re.compile(
    r"\b(?:scor(?:ed|es)|rat(?:ed|ings?)|colou?rs?|coloured|goals?|KPIs?|PIs?|risks?|strands?"
    r"|actions?|objectives?|priorit(?:y|ies)|projects?|measures?|status|progress|targets?)\b",
    re.I,
)


def listed_letters(text: str, start: int, end: int, document: float) -> list[tuple[int, int]]:
    """The letters that close phrases in one run, where there are two kinds of them or more.

    Where the document does not rate otherwise (``document`` below `SPOKEN`) each must follow a
    colon, or there must be three with R and G among them, and something that is rated, or four
    where it measures, or a small word before each.

    >>> listed_letters("Buses G, trams R.", 0, 17, SPOKEN)
    [(6, 7), (15, 16)]
    """
    if not _ANY.search(text, start, end):
        return []
    rows = list(_ROW_END.finditer(text, start, end))
    if len(rows) > 2 and {"R", "G"} & {match["letter"] for match in rows}:
        return [match.span("letter") for match in rows]
    found = [match for match in _LISTED.finditer(text, start, end) if not _is_name(text, match)]
    kinds = {match["letter"] for match in found}
    if len(kinds) < 2:
        return []
    if document < SPOKEN and not _rate_alone(text, start, end, found, document):
        return []
    return [match.span("letter") for match in found]


def _rate_alone(
    text: str, start: int, end: int, found: list[re.Match[str]], document: float
) -> bool:
    """Whether letters rate in a document that speaks of no rating, by their kinds and places."""
    places = [text[max(start, match.start() - 20) : match.start()] for match in found]
    kinds = {match["letter"] for match in found}
    if "R" in kinds and all(_AFTER_COLON.search(place) for place in places):
        return True
    if len(found) < 3 or not {"R", "G"} <= kinds:
        return False
    speaks = (len(found) > 3 and document) or _SPEAKS.search(text, start, end)
    return bool(speaks) or all(_AFTER_SMALL.search(place) for place in places)


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
            if not _is_name(text, match):
                yield match.span("letter")


def _is_name(text: str, match: re.Match[str]) -> bool:
    at = match.start("letter")
    return _NAMED.search(text, max(0, at - 14), at) is not None
