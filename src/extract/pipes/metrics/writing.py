"""A figure's reading as the `Metric` record."""

from __future__ import annotations

from extract.pipes.metrics.figures import Reading
from extract.pipes.metrics.speakers import Speakers
from extract.pipes.metrics.tokens import limited
from extract.pipes.metrics.values import number_of
from extract.records.store import get_value
from extract.records.types import ColourValue, DateValue, Days, Mentioned, Metric, Number, Offsets
from extract.records.view import Mention, View, least_confidence

NO_MEASURE = "the sentence does not say what is measured"
NO_DAYS = "the date has no days"


def metric_of(view: View, reading: Reading, speakers: Speakers) -> Metric:
    """The record; every field taken from the text has its characters in ``offsets``."""
    mention = reading.mention
    offsets: dict[str, Offsets] = {"value": (mention.start, mention.end)}
    reasons = dict(reading.reasons)
    used = [mention]
    words: dict[str, str | None] = {}
    for name, span in (("measure", reading.measure), ("about", reading.about)):
        span = limited(view.text, *span) if span else None
        words[name] = view.plain(*span) if span else None
        if span:
            offsets[name] = span
    if words["measure"] is None:
        reasons["measure"] = NO_MEASURE
    period: Days | None = None
    if reading.period:
        offsets["period"] = (reading.period.start, reading.period.end)
        used.append(reading.period)
        period = _days(view, reading.period)
        if period is None:
            reasons["period"] = NO_DAYS
    numbers: dict[str, Number | None] = {}
    for name in ("baseline", "target", "average", "floor"):
        other: Reading | None = getattr(reading, name)
        numbers[name] = other.value.value if other else None
        if other:
            offsets[name] = (other.mention.start, other.mention.end)
            used.append(other.mention)
    baseline_period = None
    if reading.baseline_period:
        base = reading.baseline_period
        offsets["baseline_period"] = (base.start, base.end)
        used.append(base)
        first, last = _days(view, base) or (None, None)
        baseline_period = Mentioned(view.plain(base.start, base.end), first, last)
    total = reading.value.total
    if total is None and reading.total:
        number = number_of(view.text[slice(*reading.total)])
        total = float(number) if number is not None else None
    for name, place in (("count", reading.count), ("total", reading.total)):
        if place:
            offsets[name] = place
    rating = None
    if reading.rating:
        colour = get_value(view.doc, reading.rating.start, reading.rating.end, "RAG")
        rating = colour.colour if isinstance(colour, ColourValue) else reading.rating.text.lower()
        offsets["rating"] = (reading.rating.start, reading.rating.end)
        used.append(reading.rating)
    said_by = speakers.of((mention.start, mention.end), reading.sentence)
    if said_by:
        offsets["said_by"] = said_by[1]
    return Metric(
        span=(mention.start, mention.end),
        offsets=offsets,
        reasons=reasons,
        confidence=least_confidence(used),
        value=reading.value.value,
        comparator=None if reading.comparator == "=" else reading.comparator,
        unit=reading.value.unit,
        direction=reading.direction,
        measure=words["measure"],
        about=words["about"],
        kind=reading.kind,
        status=reading.status,
        period=period,
        baseline=numbers["baseline"],
        baseline_period=baseline_period,
        target=numbers["target"],
        floor=numbers["floor"],
        average=numbers["average"],
        rating=rating,
        said_by=said_by[0] if said_by else None,
        count=reading.value.count,
        total=total,
    )


def _days(view: View, date: Mention) -> Days | None:
    value = get_value(view.doc, date.start, date.end, "DATE")
    if not isinstance(value, DateValue) or not (value.start or value.end):
        return None
    return value.start or "", value.end or ""
