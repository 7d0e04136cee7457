"""Colour words and letters that may rate, for the classifier of their senses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from extract.pipes.forms import DASH, either
from extract.pipes.ratings.beside import evidence_beside
from extract.pipes.ratings.evidence import document_evidence
from extract.pipes.ratings.mentions import Mention
from extract.pipes.ratings.patterns import CORE, FIGURE, FIRM_NOUN, RATED_NOUN, WIDE
from extract.pipes.ratings.things import COLOURED_SURELY, PHYSICAL, THINGS, WARNS
from extract.pipes.senses import Found, Search, sentence_around

_LETTER = "[RAGBYW]"
_OCCURRENCE = re.compile(
    rf"(?<![^\W_])(?:(?P<compound>(?i:{either(CORE)}\s?(?:/|{DASH})\s?{either(CORE)}))"
    rf"|(?P<colour>(?i:(?:{either((*CORE, *WIDE, 'arnber'))})s?))"
    rf"|(?P<letters>{_LETTER}\s?/\s?{_LETTER}|[RAG][RAG])(?![/'’&-])"
    rf"|(?P<letter>{_LETTER})(?![/'’&-]))(?![^\W_])"
)
_SPEAKING = (
    ("things", PHYSICAL),
    ("paint", COLOURED_SURELY),
    ("rated", RATED_NOUN),
    ("firm", FIRM_NOUN),
    ("figure", FIGURE),
)
_WARNED = 80


def search_for(text: str) -> Search:
    """The search for what may rate in one document.

    >>> list(search_for("It is red.")("It is red.", 0, 10))[0][:4]
    (6, 9, 'red', 'core')
    """
    return partial(_search, document_evidence(text))


def _search(document: float, text: str, start: int, end: int) -> Iterator[Found]:
    for match in _OCCURRENCE.finditer(text, start, end):
        surface = match.group()
        rates = f"document {document}"
        if match.lastgroup in ("letter", "letters"):
            kind = match.lastgroup
            yield *match.span(), surface, kind, (rates, f"{rates} {kind}")
            continue
        word = surface.lower()
        word = word if match["compound"] or word in THINGS else word.removesuffix("s")
        word = word.replace("rn", "m")  # as OCR reads "amber"
        kind = "compound" if match["compound"] else "core" if word in CORE else "wide"
        more = _said(text, (start, end), Mention(*match.span(), word, kind == "compound"), kind)
        yield *match.span(), word, kind, (rates, f"{rates} {kind}", *more)


def _said(text: str, run: tuple[int, int], mention: Mention, kind: str) -> Iterator[str]:
    """What the grammar of ratings makes of the words beside a colour and of its sentence."""
    first, last = sentence_around(text, run, mention.start, mention.end)
    evidence = evidence_beside(text, first, last, mention)
    yield f"evidence {None if evidence is None else round(2 * evidence)}"
    for name, pattern in _SPEAKING:
        if pattern.search(text, first, last):
            yield f"of {name}"
            yield f"of {name} {kind}"
    if WARNS.search(text, max(run[0], first - _WARNED), last):
        yield "of warnings"
