"""Bare grades where an inspectorate speaks: after a copula, in a row of grades, after a count.

*Ofsted found ethos very good and attainment good. Fostering was inadequate.*  Such a grade holds no
verb of grading of its own; it needs an inspectorate close by, its place at the end of a phrase and,
for an everyday word, another grade beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from extract.pipes.forms import Found, ends_in_colon
from extract.pipes.judgements.context import INSPECTORATES, ORDINARY
from extract.pipes.judgements.patterns import ANY

_INSPECTORATE = re.compile(
    rf"\b(?:{INSPECTORATES}|Care\s+Quality\s+Co\w+|ESTYN|Audit\s+(?:Wales|Scotland)|[Ii]nspectors?|[Ii]nspectorates?|[Ii]nspected"
    r"|[Ii]nspections?|[Pp]eer\s+[Rr]eview\w*|[Ii]nternal\s+[Aa]udit(?:ors?)?|[Dd]ip\s+sample"
    r"|[Aa]uditors?|[Rr]egulators?|[Mm]oderat(?:ed|ion)|[Mm]onitoring\s+visit|(?:re-)?(?:judged|graded|rated))\b"
)
_AUDIT = re.compile(
    r"\b[Aa]udit\w*|\b[Oo]pinions?\b|\bassurance\b|\bGrant\s+Thornton\b|\bMazars\b|\bRSM\b|\bTIAA\b"
)
_AUDITED = re.compile(
    r"\b(?:[Ii]nternal\s+[Aa]udit\w*|[Aa]udit(?:s|ed|ors?)|[Aa]udit\s+[Ss]ervices?)\b"
)
_CLOSING = re.compile(
    rf"(?<![^\W_])(?<!['‘\"“])(?P<span>{ANY})(?![^\W_])"
    r"(?=\s*(?:[.,;:)(]|\Z)|\s(?:and|but|or|for|at|on|in|with|by|from|since|overall|last|again|down"
    r"|up|because|when|while|although|though|which|owing|against|mainly|now|before|after|expected"
    r"|next|as|until|under|here|or|according|per)\b)",
    re.I,
)
_COPULA = re.compile(
    r"\b(?:is|was|were|are|been|be|being|remain(?:s|ed|ing)?|stay(?:s|ed)|only|also|still|now|as|at"
    r"|least|both|all|it|them|again|once|twice|reached?|wants?|made|call(?:s|ed)|when|hinted\s+at"
    r"|overall|mostly|mainly|fully|then|previously|to\s+be|down\s+from|up\s+from|from|if)"
    r"[\s,]+\Z",
    re.I,
)
_SERIES = re.compile(
    r"(?:\A|[.;:,]\s|\b(?:and|but|with|found|judged|graded|rated|gave|had|has)\s)"
    r"(?:(?!(?:is|was|were|are|be|been|not|no|very|so|too|make|made|a|an|as|if)\s)"
    r"[\w’'&()-]+,?\s+){1,7}\Z",
    re.I,
)
_VERB = re.compile(
    r"\b(?:(?:re-?)?(?:rat|judg|grad)(?:ed|es|e)|found|finds|made|put|calls?|called|have|gave)\s+"
    r"(?:(?!(?:that|which|who|but|is|was|were|are|to|not|no|a)\s)[\w’'&-]+\s+){1,8}(?:as\s+)?\Z"
    r"|\bc[oa]me\s+out\s+as\s+\Z|\boverall[:,]?\s+(?:still\s+|also\s+|again\s+)?\Z",
    re.I,
)
# "outstanding for caring and good for safe"
_GOES_ON = re.compile(rf"\b{ANY}\s(?:for|in|at|on)\s[^.;]{{1,40}}\s(?:and|but)\s+\Z", re.I)
_BRACKETS = re.compile(r"\s?\([^()]{1,80}\)")
_LABEL = re.compile(r"\b[\w-]+(?:\s[\w-]+){0,3}\s?(?::|,|\s[-–])\s+\Z")
_COUNT = re.compile(
    r"(?:%|\bper\s+cent|\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|half|third|quarter|none|most|rest|others?|remainder))(?:\s+(?:were|was|is|are|of\s+them))?\s+\Z",
    re.I,
)
_NOT = re.compile(
    r"\b(?:not|n't|never|whether|less\s+than|would\s+be|call\s+\w+(?:\s\w+)?|described\s+as"
    r"|looked|seemed|felt|sounded|appeared|thought)\s+\Z",
    re.I,
)
_FIRM = re.compile(r"requir|inadequate|unsatisfactory|.+\sassurance", re.I)
# "stores as Limited", "stock (limited)", "from limited to reasonable": an opinion's level alone.
_LEVEL = re.compile(
    r"(?:\w[\s’'\w&()-]{0,60}:\s+|\bput\s+(?:\w+\s+){0,3}at\s+|[.;]\s+|[\w)]\s[–-]\s+|\w\s\("
    r"|\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none)\s+"
    r"|\b(?:as|at|to|from|was|is|were|are|been|be|remain(?:s|ed)|stay(?:s|ed)|now|still|only)\s+)"
    r"['‘\"“]?(?P<span>substantial|reasonable|moderate|limited|adequate|satisfactory|partial|nil"
    r"|full)(?=['’\"”]?\s*(?:[.;,()]|\Z)|['’\"”]?\s+(?:expected|and|but|to|from|in|for|on|by|with|at|last"
    r"|this|because|since|again|overall|when|while|after)\b)",
    re.I,
)
_GIVEN = re.compile(
    r"\b(?:assess|rat|grad|judg|scor|class|award|reduc|improv|increas|mov|fall|fell|drop|downgrad"
    r"|upgrad|conclud)\w*\s+(?:\w+\s+){0,2}(?:as|to|at|from|of)\s+(?:['‘\"“]\w|[A-Z])\Z"
)
"""To the first letter of a level with a capital or in quotation marks: *assessed as Reasonable*."""
_ASSESSED = re.compile(
    r"(?<!risk\swas\s)(?<!risks\swere\s)\b(?:assessed|graded|rated)\s+as\s+['‘\"“]?"
    r"(?:Substantial|Reasonable|Limited)\Z"
)
"""An opinion that its capital and verb give away where no audit is named; of a risk it is none."""
_NEXT_RUN = 300  # characters after which an inspectorate named before a run speaks no more
_BESIDE = 160  # characters within which one grade vouches for another


@dataclass(frozen=True)
class _Bare:
    """A grade that ends a phrase, and why it may be one: its kind of place."""

    start: int
    end: int
    kind: str
    is_firm: bool


def bare_grades(
    text: str, start: int, end: int, found: list[Found], grades: bool
) -> Iterator[Found]:
    """The bare grades of one run.

    Args:
        text: the document's text.
        start: first character of the run.
        end: the character after its last.
        found: the grades already found in the run by their own forms, in order.
        grades: whether the document holds several grades already, and so speaks of them anywhere.

    Yields:
        Those not found yet, as readings named ``bare`` or, for an opinion's level, ``level``.

    >>> text = "CQC: Elm was inadequate and Oak was outstanding."
    >>> [text[f.start : f.end] for f in bare_grades(text, 0, len(text), [], False)]
    ['inadequate', 'outstanding']
    """
    if grades or found or _INSPECTORATE.search(text, max(0, start - _NEXT_RUN), end):
        yield from _vouched(text, start, end, found)
    if not _AUDIT.search(text, max(0, start - _NEXT_RUN), end):
        levels = [m.span("span") for m in _LEVEL.finditer(text, start, end)]
        given = [b for _, b in levels if _ASSESSED.search(text, max(start, b - 60), b)]
        yield from (Found(a, b, "level", 0.8, {}) for a, b in levels if given and b >= given[0])
    else:
        levels = [m.span("span") for m in _LEVEL.finditer(text, start, end)]
        named = re.search(r"\bopinions?\b|\bassurance\b", text[max(0, start - 60) : end], re.I)
        kinds = {text[a:b].lower() for a, b in levels}
        audited = _AUDITED.search(text, max(0, start - 60), end)
        all_are = (named and (len(levels) > 1 or found)) or (audited and len(kinds) > 1)
        for a, b in levels:
            if all_are or _GIVEN.search(text[max(start, a - 60) : a + 1]):
                yield Found(a, b, "level", 0.8, {})


def _vouched(text: str, start: int, end: int, found: list[Found]) -> Iterator[Found]:
    """The bare grades beside which another grade or an inspectorate stands."""
    taken = sorted((f.start, f.end) for f in found)
    begins = [place[0] for place in taken]
    bare: list[_Bare] = []
    for match in _CLOSING.finditer(text, start, end):
        a, b = match.span("span")
        before = bisect_left(begins, b)
        if before and taken[before - 1][1] > a:
            continue
        kind = _kind(text[max(start, a - 120) : a], match["span"])
        if kind:
            bare.append(_Bare(a, b, kind, _is_firm(text, start, match)))
    marks = sorted(
        [
            *((a, b, True) for a, b in taken),
            *((grade.start, grade.end, False) for grade in bare),
        ]
    )
    begins = [mark[0] for mark in marks]
    for grade in bare:
        first = bisect_left(begins, grade.start - _BESIDE)
        last = bisect_left(begins, grade.end + _BESIDE)
        of_audit = _is_assurance(text[grade.start : grade.end])
        near = [
            is_taken
            for a, b, is_taken in marks[first:last]
            if a != grade.start and _is_assurance(text[a:b]) == of_audit
        ]
        named = _INSPECTORATE.search(text, max(start, grade.start - _BESIDE), grade.end + 60)
        sure = grade.kind == "verb" or (grade.is_firm and grade.kind in ("copula", "count"))
        if (near and (named or len(near) > 1 or any(near))) or (sure and named):
            yield Found(grade.start, grade.end, "bare", 0.75, {})


def _is_assurance(surface: str) -> bool:
    return surface.lower().endswith("assurance")


def _is_firm(text: str, start: int, match: re.Match[str]) -> bool:
    """A word of grading by itself, or an everyday one with a capital inside its sentence."""
    surface = match["span"]
    if surface.lower() == "outstanding":
        return surface[:1].isupper()
    at = match.start("span")
    inside = re.search(r"[a-z,]\s\Z", text[max(start, at - 3) : at]) is not None
    return _FIRM.match(surface) is not None or (surface[:1].isupper() and inside)


def _kind(before: str, surface: str) -> str:
    """How the grade stands after the words before it; empty where it cannot be a grade."""
    lowered = surface.lower()
    requires = lowered.startswith("requir")
    if lowered in ("met", "not met", "unmet") or _NOT.search(before):
        return ""
    if not requires and re.search(
        r"\b(?:a|an|the|no|any|make|made|for|of|very|so)\s+\Z", before, re.I
    ):
        return ""
    before = _BRACKETS.sub("", before)
    if _COUNT.search(before):
        return "count"
    if _COPULA.search(before):
        return "" if ORDINARY.search(before) and not requires else "copula"
    if requires or _VERB.search(before):
        return "verb"
    if _LABEL.search(before):
        said = ends_in_colon(before, 0, len(before)) and _INSPECTORATE.search(before) is not None
        return "verb" if said else "label"
    return "series" if _SERIES.search(before) or _GOES_ON.search(before) else ""
