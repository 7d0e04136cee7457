"""What a share is of where its own sentence does not say: what was counted just before."""

from __future__ import annotations

import re

from extract.pipes.assessments.lexicon import NUMBER
from extract.pipes.forms import SPACE
from extract.pipes.metrics.figures import Reading
from extract.pipes.metrics.periods import is_told
from extract.records.types import Offsets
from extract.records.view import Mention, View

_BACK = 320
"""Characters before a figure in which what it is a share of was counted."""
_WORD = (
    r"(?!(?:of|the|and|in|at|to|on|for|per|are|were|was|had|have|has|by|from|that|with)\b)"
    r"[a-z][\w’'-]*"
)
_COUNTED = re.compile(
    rf"(?<![\w£$€.,#/])(?:{NUMBER}|ﬁve|ﬁfteen|ﬁfty)(?:,\d{{3}})*{SPACE}(?:(?:more|other|new|such){SPACE})?"
    rf"(?P<noun>(?:(?:{_WORD}|[A-Z][a-z]+){SPACE}){{0,2}}?"
    r"(?!(?:years?|months?|weeks?|days?|hours?|minutes?|metres?|miles?|times?|pounds?|points?|others)\b)"
    r"(?:(?!\w*ss\b)[a-z][\w’'-]{2,}s|children|people|men|women|staff|households?))\b(?!\s*(?:%|per\s?cent))"
)
_MORE = re.compile(rf"\b(?:more|fewer|many|several|the){SPACE}(?P<noun>[a-z]{{3,}}s){SPACE}than\b")
_PLURAL = re.compile(
    r"\s*(?:,|(?:of\s+(?:these|those|them|which|whom|it)\b)?\s*(?:(?:were|are|had|have|lack|lacked|do|did|publish|took|take|would|will"
    r"|could|came|come|replied|[a-z]+ed|[a-z]{3,}(?<!s))\b|\.))",
    re.I,
)


def give_counted(readings: list[Reading], view: View) -> None:
    """Fill ``measure`` of shares in fractions, counts or *of these* from what was counted before.

    *There were nine calls. A third of these were hoaxes*: calls.
    """
    for number, reading in enumerate(readings):
        if reading.measure is not None or reading.role != "main" or reading.kind != "level":
            continue
        last = readings[number - 1] if number else None
        if last and last.measure and last.sentence == reading.sentence and last.role == "main":
            reading.measure = last.measure
            continue
        if not _PLURAL.match(view.text, reading.mention.end, reading.mention.end + 40):
            continue
        reading.measure = _counted(view, reading)
    for reading in readings:
        if reading.role == "main" and reading.kind == "level" and reading.period is None:
            reading.period = _period_before(reading, view)


def _period_before(reading: Reading, view: View) -> Mention | None:
    """The one date of the sentence before, of which the figure's things were told.

    *There were 310 visits in May. 84% of these were on time*: May.
    """
    start = reading.sentence[0]
    run = view.run(reading.mention.start)[0]
    if reading.measure is None or start <= run:
        return None
    before = max(run, view.sentence(start - 2)[0])
    if not before <= reading.measure[0] < start:
        return None
    if view.within(before, start, "PERCENT"):
        return None
    dates = view.within(before, start, "DATE")
    if len(dates) != 1 or not is_told(view.text, before, dates[0]):
        return None
    return dates[0]


def _counted(view: View, reading: Reading) -> Offsets | None:
    run = view.run(reading.mention.start)[0]
    start = view.sentence(max(run, reading.sentence[0] - 2))[0]  # the sentence before, too
    start = max(run, start, reading.mention.start - _BACK)
    end = reading.mention.start
    figures = view.within(start, end, "DATE", "PERCENT", "JUDGEMENT", "RAG")
    for pattern in (_COUNTED, _MORE):
        for found in reversed(list(pattern.finditer(view.text, start, end))):
            span = found.span("noun")
            if not any(m.start < span[1] and found.start() < m.end for m in figures):
                return span
    return None
