"""Whether a figure has come about: actual, planned, forecast, hypothetical or negated."""

from __future__ import annotations

import re

from extract.pipes.metrics import patterns as p
from extract.records.types import MetricKind, Status

_CLAUSE = re.compile(r"[;:]|,\s+(?:but|while|whereas|although|though|and)\b|\.\s")


def status_of(kind: MetricKind, sentence_before: str, before: str, after: str) -> Status:
    """The status by the words before the figure (whole and since the last figure) and after it.

    >>> status_of("level", "It was expected to reach ", "It was expected to reach ", " by May")
    'forecast'
    """
    clause = _CLAUSE.split(sentence_before)[-1]
    near = _CLAUSE.split(before)[-1]
    if p.NEGATED_BEFORE.search(near) or p.NEGATED_AFTER.match(after):
        return "negated"
    if p.HYPOTHETICAL_BEFORE.search(clause) or p.HYPOTHETICAL_AFTER.match(after):
        return "hypothetical"
    if kind == "target":
        return "planned"
    if p.RESOLVED.search(sentence_before):
        return "planned"
    planned, forecast = p.PLANNED_BEFORE.search(clause), p.FORECAST_BEFORE.search(clause)
    if forecast and (planned is None or forecast.start() > planned.start()):
        return "forecast"
    if p.FORECAST_AFTER.match(after):
        return "forecast"
    return "planned" if planned else "actual"
