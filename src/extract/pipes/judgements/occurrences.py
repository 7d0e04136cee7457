"""Words that may be grades, for the classifier of their senses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from extract.pipes.forms import SPACE, Place
from extract.pipes.judgements.context import speaks_of_inspection
from extract.pipes.judgements.patterns import ASSURANCE, GRADE, GRADE_WORD
from extract.pipes.senses import Found, Search

_LEVEL = (
    "substantial|significant|reasonable|moderate|limited|partial|full|nil|minimal|high|strong"
    "|poor|fair|unacceptable"
)
_OCCURRENCE = re.compile(
    rf"(?<![^\W_])(?:(?P<assurance>{ASSURANCE})"
    rf"|(?P<met>(?:(?:partially|partly|mostly|fully|not){SPACE})?met|unmet)|(?P<good>good)"
    rf"|(?P<grade>{GRADE})|(?P<level>{_LEVEL}))(?![^\W_])",
    re.I,
)
_INSPECTED = re.compile(r"Ofsted|Estyn|CQC|HMI|inspect|audit|assurance|opinion")
_OFTEN = 4
_MOST = 5


def search_for(text: str) -> Search:
    """The search for what may be a grade in one document.

    >>> text = "The school was good."
    >>> [found[:4] for found in search_for(text)(text, 0, len(text))]
    [(15, 19, 'good', 'good')]
    """
    return partial(_search, min(_MOST, len(_INSPECTED.findall(text)) // _OFTEN))


def _search(inspected: int, text: str, start: int, end: int) -> Iterator[Found]:
    if not GRADE_WORD.search(text, start, end):
        return
    for match in _OCCURRENCE.finditer(text, start, end):
        kind = match.lastgroup or ""
        more = [f"document {inspected}", f"document {inspected} {kind}"]
        if speaks_of_inspection(Place(text, start, end, *match.span())):
            more += ["of inspection", f"of inspection {kind}"]
        yield *match.span(), " ".join(match.group().lower().split()), kind, tuple(more)
