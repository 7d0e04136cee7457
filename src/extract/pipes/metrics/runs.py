"""Figures of one sentence or cell that borrow from beside them: labels, bodies, colours."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.pipes.metrics.figures import Reading
from extract.pipes.metrics.lexicon import AUXILIARIES, PRONOUNS, REPORTING
from extract.pipes.metrics.narrowing import divided
from extract.pipes.metrics.patterns import FIRST_VERB, LABEL, OF_IT, PAYS
from extract.pipes.metrics.phrases import before
from extract.records.view import Cell, View

NOT_IN_LABELS = (
    AUXILIARIES
    | PRONOUNS
    | (REPORTING - {"claims", "reports", "answered", "reported"})
    | {"resolved", "agreed", "recommended", "determined", "decided", "noted", "approved"}
    | {"action", "note", "target", "actual", "that"}
)
_NOTE = 90
"""Characters that a note in a cell has at most."""
_PAYER = 120
_GRADE = 32
"""Characters after a figure that hold its colour or grade."""
_AND_BODY = re.compile(r"\s*(?:,|and|,\s+and|&)\s*(?:the\s+)?", re.I)
_AS = re.compile(r"\s*(?:as\s+)?")
_AND_FIGURE = re.compile(
    r"\s+and\s+(?:(?:about|around|only|just|nearly|almost|over|under|some)\s+)?", re.I
)
_BESIDE_BODY = frozenset("rather better worse only just now still a little".split())


def is_note(view: View, reading: Reading, label: Cell) -> bool:
    """Whether a figure stands in the short note of a row, and not in a paragraph laid as a row."""
    start, end = view.run(reading.mention.start)
    if reading.measure is None or reading.measure[0] < label.end or start < label.end:
        return False
    return end - start < _NOTE and ". " not in view.text[start:end]


def without_setters(view: View, readings: list[Reading]) -> None:
    """*the NHS England ceiling of 3%*: who sets a target is not what it is for."""
    for reading in readings:
        if reading.role == "main" or reading.measure is None:
            continue
        if any(
            (org.start, org.end) == reading.measure for org in view.within(*reading.measure, "ORG")
        ):
            reading.measure, reading.inherits = None, True


def give_gapped(view: View, readings: list[Reading]) -> None:
    """*Interest at Lloyds 0.4%, Barclays 0.7%*: a body alone narrows the measure before it."""
    for last, reading in pairwise(readings):
        if reading.measure is None or reading.about or reading.sentence != last.sentence:
            continue
        if last.about is None or last.measure == reading.measure:
            continue
        body = view.within(*reading.measure, "ORG")
        shared = last.measure and reading.measure[0] < last.measure[1]
        if body and shared and body[-1].end == reading.measure[1]:
            # "pays 60% of the pitch and the Council 10%"
            reading.measure, reading.about = last.measure, (body[-1].start, body[-1].end)
            continue
        if body and body[0].start == reading.measure[0]:
            rest = view.text[body[0].end : reading.measure[1]].split()
            if set(rest) <= _BESIDE_BODY:
                reading.measure, reading.about = last.measure, (body[0].start, body[0].end)


def give_payers(view: View, readings: list[Reading]) -> None:
    """*Sport England pays half*: whose share it is."""
    for reading in readings:
        if reading.about is not None or reading.role != "main" or reading.kind != "level":
            continue
        start = max(reading.sentence[0], reading.mention.start - _PAYER)
        bodies = view.within(start, reading.mention.start, "ORG")
        if not bodies or not PAYS.fullmatch(view.text, bodies[-1].end, reading.mention.start):
            continue
        first = bodies[-1]
        for body in reversed(bodies[:-1]):
            if not _AND_BODY.fullmatch(view.text, body.end, first.start):
                break
            first = body
        reading.about = first.start, bodies[-1].end
        if reading.measure and reading.measure[0] < reading.about[1] <= reading.mention.start:
            reading.measure, reading.inherits = None, True
        if reading.measure is None and OF_IT.match(view.text, reading.mention.end):
            verb = FIRST_VERB.match(view.text, reading.sentence[0], reading.about[0])
            if verb:  # "The bill was £400 and the Council met half of it"
                reading.measure = before(view.text, reading.sentence[0], verb.start("verb"))


def give_coloured(view: View, readings: list[Reading]) -> None:
    """*62% were green, 26% amber and 12% red*: colours and grades narrow what the first is of."""
    mains = [reading for reading in readings if reading.role == "main"]
    for last, reading in pairwise(mains):
        told = last.measure or last.about
        if reading.sentence != last.sentence or told is None or reading.kind != "level":
            continue
        end = reading.mention.end
        colour = next(iter(view.within(end, end + _GRADE, "RAG", "JUDGEMENT")), None)
        if colour and _AS.fullmatch(view.text, reading.mention.end, colour.start):
            reading.measure = last.measure or reading.measure
            reading.about = (colour.start, colour.end)
            reading.rating = last.rating and reading.rating
            reading.period = reading.period or last.period


def give_shared(view: View, readings: list[Reading]) -> None:
    """*88% of boys and 91% of girls had passed*: what is said of the second is of both."""
    for last, reading in pairwise(readings):
        if last.about or not last.measure or not reading.about or last.kind != reading.kind:
            continue
        if not last.mention.end < last.measure[1] < reading.mention.start < reading.about[0]:
            continue
        if _AND_FIGURE.fullmatch(view.text, last.measure[1], reading.mention.start):
            last.about = reading.about


def give_labels(view: View, readings: list[Reading]) -> None:
    """KPI lines: what stands before a colon names what its figures measure."""
    for reading in readings:
        if reading.measure is not None and (reading.about is not None or reading.kind != "level"):
            continue
        if reading.measure is None and (not reading.inherits or reading.role == "baseline"):
            continue
        start = reading.sentence[0]
        found = LABEL.match(view.text, start, min(start + 120, reading.mention.start))
        if not found:
            continue
        label = found.span("label")
        bracket = view.text.find(" (", *label)  # "Attendance (target 95%): 93%"
        if bracket > 0:
            label = label[0], bracket
        if view.within(start, label[1], "PERSON", "ROLE", "PERCENT", "DATE"):
            continue
        words = view.text[slice(*label)].lower().split()
        if words == ["others"]:
            reading.measure = label
            continue
        if len(words) > 8 or NOT_IN_LABELS & set(words):
            continue
        if reading.measure is not None:
            # "Spent: 46% of budget": the label says what of the budget.
            if not (reading.measure[0] < label[1] and label[0] < reading.measure[1]):
                reading.about = label
                body = view.within(*reading.measure, "ORG")
                if [(org.start, org.end) for org in body] == [reading.measure]:
                    # "Home visits: Red Kite are at 87%"
                    reading.measure, reading.about = label, reading.measure
            elif reading.about is None:
                reading.measure, reading.about = divided(view.text, reading.measure)
            continue
        reading.measure, about = divided(view.text, label)
        reading.about = reading.about or about
