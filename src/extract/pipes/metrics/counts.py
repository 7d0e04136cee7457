"""The count behind a share, and the total that it is counted out of, where a bracket joins them.

*22 were green (65%)*, *68% (13) were on time*, *71.4% (20 of 28)*, *312 (100%) of the premises*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from extract.pipes.assessments.lexicon import HUNDREDS, NUMBER
from extract.pipes.metrics.figures import Reading
from extract.pipes.metrics.values import number_of

_BACK, _TOTAL_BACK = 90, 600
"""Characters before a share in which its count stands, and its total."""
_COUNTED = (
    r"(?<![\w£$€.,#/-])(?<!quarter\s)(?<!month\s)(?<!week\s)"
    rf"(?P<count>\d{{1,3}}(?:,\d{{3}})+|\d+|{HUNDREDS}|{NUMBER})"
)
_AFTER = re.compile(
    rf"\s*\(\s*(?P<count>\d{{1,3}}(?:,\d{{3}})+|\d+|{NUMBER})"
    r"(?:(?:\s+(?:out\s+)?of\s+(?:the\s+)?|(?P<slash>\s?/\s?))(?P<total>\d[\d,]*))?"
    r"(?:\s+(?!(?:in|by|at|per|days?|weeks?|months?|years?)\b)[a-z]+){0,2}\s*\)",
    re.I,
)
_BEFORE = re.compile(
    rf"{_COUNTED}\s+(?:(?:(?:was|were|is|are|had(?:\s+been)?|have(?:\s+been)?|has(?:\s+been)?|being)"
    r"\s+)(?P<state>[a-z][\w’'/ -]{1,50}?)"
    rf"|(?:(?:of\s+the\s+{NUMBER}|(?!{NUMBER}\b)[A-Za-z][\w’'/-]*)\s+){{0,6}}?)?\s*\(\s*\Z",
    re.I,
)
_OUT_OF = re.compile(
    r"(?:\b(?:of|within|out\s+of|from)\s+(?:the|all|its|our|these|those)?\s*"
    r"|\bthere\s+(?:are|were|had\s+been)\s+|\bthe\s+)(?P<total>\d{1,3}(?:,\d{3})+|\d+)\s+"
    r"(?!(?:days?|weeks?|months?|years?|hours?|minutes?|per)\b)(?P<noun>[a-z][^,;:.()\d]{2,60}?)"
    r"(?=,|\s+(?:there|\d+|were|are|was|had|have|of\s+which|one|two|three|four|five|six|seven|eight"
    r"|nine|ten|only|just)\b)",
    re.I,
)
_IN_ALL = re.compile(
    r"(?<![\w£$€.,#/-])(?P<total>\d{1,3}(?:,\d{3})+|\d+)\s+"
    r"(?P<noun>(?!(?:days?|weeks?|months?|years?|hours?|minutes?|per)\b)[a-z]+(?:\s+[a-z]+){0,3}?)"
    r"\s+(?:had|have|were|was|are)\b"
)
"""*60 records had been tested*, of which so many were wrong."""
_TO_BRACKET = re.compile(r"[^().;:]{0,80}\(")
_NEAR_SHARE = 1.0
"""By so many points a share may differ from its count over a total."""


def give_counts(readings: Sequence[Reading], text: str) -> None:
    """Fill ``count`` and ``total`` of the levels of one run, in text order."""
    for number, reading in enumerate(readings):
        if reading.kind != "level" or reading.value.count is not None:
            continue
        if number and _is_same_share(readings[number - 1], reading, text):
            last = readings[number - 1].value
            reading.value = replace(reading.value, count=last.count, total=last.total)
            continue
        _find_count(reading, text)
        count = number_of(text[slice(*reading.count)]) if reading.count else None
        if count is None:
            continue
        if reading.total is None:
            _find_total(reading, text, count)
        total = number_of(text[slice(*reading.total)]) if reading.total else None
        reading.value = replace(
            reading.value, count=float(count), total=float(total) if total else None
        )


def _is_same_share(last: Reading, reading: Reading, text: str) -> bool:
    """*17 of the 21 actions (81%)*: the bracket says again what the count says."""
    share, own = last.value.value, reading.value.value
    if last.value.total is None or isinstance(share, tuple) or isinstance(own, tuple):
        return False
    between = text[last.mention.end : reading.mention.start]
    return abs(share - own) <= _NEAR_SHARE and _TO_BRACKET.fullmatch(between) is not None


def _find_count(reading: Reading, text: str) -> None:
    mention = reading.mention
    after = _AFTER.match(text, mention.end, mention.end + 60)
    if after and not (after["slash"] and not _bears_out(reading, after["count"], after["total"])):
        reading.count = after.span("count")
        reading.total = after.span("total") if after["total"] else None
        return
    low = max(reading.sentence[0], mention.start - _BACK)
    before = _BEFORE.search(text, low, mention.start)
    if before is None or text[mention.end : mention.end + 1] != ")":
        return
    reading.count = before.span("count")
    if before["state"] and reading.about is None:
        reading.about = before.span("state")


def _bears_out(reading: Reading, count: str, total: str) -> bool:
    """Whether *(19/291)* is the share once more, and no date."""
    share, above, below = reading.value.value, number_of(count), number_of(total)
    if isinstance(share, tuple) or above is None or not below:
        return False
    return abs(100 * above / below - share) <= _NEAR_SHARE


def _find_total(reading: Reading, text: str, count: Fraction) -> None:
    """The number that the count is out of, where the share bears it out."""
    share = reading.value.value
    if isinstance(share, tuple):
        return
    start = max(reading.sentence[0], reading.mention.start - _TOTAL_BACK)
    totals = [*_IN_ALL.finditer(text, start, reading.mention.start)]
    for found in reversed([*totals, *_OUT_OF.finditer(text, start, reading.mention.end)]):
        total = number_of(found["total"])
        if total and abs(100 * count / total - share) <= _NEAR_SHARE:
            reading.total = found.span("total")
            if reading.measure is None or reading.about is not None:
                reading.measure = found.span("noun")
            return
