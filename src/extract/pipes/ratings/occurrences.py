"""Colour words and letters that may rate, for the classifier that tells which do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from extract.pipes.ratings.beside import evidence_beside
from extract.pipes.ratings.clues import Found, Search, sentence_around
from extract.pipes.ratings.evidence import document_evidence
from extract.pipes.ratings.mentions import Mention, colour_mentions
from extract.pipes.ratings.patterns import CORE, FIGURE, FIRM_NOUN, RATED_NOUN
from extract.pipes.ratings.things import COLOURED_SURELY, PHYSICAL, WARNS

_ONE = "[RAGBYW]"
_LETTERS = re.compile(
    rf"(?<!\w)(?:(?P<scale>[RAG](?:(?:\s?[,/&]\s?|,?\s(?:and|or)\s)[RAG]){{2}})"
    rf"|(?P<letters>{_ONE}\s?/\s?{_ONE}|[RAG][RAG])|(?P<letter>{_ONE}))(?![\w/'’&-])"
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
    """The search for what may rate in one document; the name of the scale does not.

    >>> list(search_for("It is red.")("It is red.", 0, 10))[0][:4]
    (6, 9, 'red', 'core')
    """
    return partial(_search, f"document {document_evidence(text)}")


def _search(document: str, text: str, start: int, end: int) -> Iterator[Found]:
    for mention in colour_mentions(text, start, end):
        kind = "compound" if mention.is_compound else "core" if mention.colour in CORE else "wide"
        said = _said(text, (start, end), mention, kind)
        more = (document, f"{document} {kind}", *said)
        yield mention.start, mention.end, mention.colour, kind, more
    for match in _LETTERS.finditer(text, start, end):
        kind = match.lastgroup or ""
        if kind != "scale":
            yield *match.span(), match.group(), kind, (document, f"{document} {kind}")


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
