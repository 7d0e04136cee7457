"""What a figure takes from the heading it stands under, and what its date says of its status."""

from __future__ import annotations

import re

from extract.pipes.metrics.figures import Reading
from extract.pipes.metrics.narrowing import divided
from extract.pipes.metrics.periods import is_told
from extract.pipes.metrics.phrases import before
from extract.records.above import Above, is_general
from extract.records.store import get_value
from extract.records.types import DateValue, Offsets, Status
from extract.records.view import Mention, View

_MOST_WORDS = 5
_SUBJECT = re.compile(
    r"(?:the\s+|proposed\s+|draft\s+|setting\s+(?:the\s+)?|review\s+of\s+(?:the\s+)?|our\s+)*", re.I
)
_TOPIC = re.compile(
    r"\b(?:(?:fi|ﬁ)gures?|accounts?|data|performance|outturn|results?|returns?|statistics|payments"
    r"|expenditure|spend(?:ing)?|position|monitoring|dashboard|scorecard|statement|survey|plan|outlook|conclusions|findings|activity|numbers)\s+"
    r"(?:(?:report|paper|update|summary|of\s+\w+|on\s+\w+)\s+)?(?:for|of|in|to|at|as\s+at|from|covering|during)?\s*"
    r"(?:the\s+)?\Z|\b(?:went|ran|took\s+\w+)\s+through\s+\Z",
    re.I,
)
"""What stands before the date of the figures that a paragraph goes on about."""
_WENT_THROUGH = re.compile(
    r"\b(?:gave|presented|reported|introduced|tabled|circulated|submitted|laid|explained|spoke\s+to|took\s+\w+\s+through"
    r"|(?:went|ran)\s+through|set\s+out|updated\s+\w+\s+on|reviewed|considered|received|noted|discussed|outlined)\s+"
    r"(?:(?:the|his|her|their|its|an?)\s+)?\Z",
    re.I,
)
_TOPIC_AFTER = re.compile(
    r"\s+(?:\w+\s+)?(?:(?:fi|ﬁ)gures|accounts|data|performance|outturn|results|returns?|statistics|dashboard|scorecard"
    r"|monitoring|survey|report|position|budget)\b",
    re.I,
)
"""*gave the August figures*: the date stands before them."""
_PARAGRAPH = 500
"""Characters of a paragraph that the time it opens with may hold for."""
_OPENS = re.compile(
    r"\W*(?:\d[\d.]*\s+)?(?:In|For|During|At|As\s+at|By\s+the\s+end\s+of|At\s+the\s+end\s+of|Over)\s+(?:the\s+)?(?=\S)"
)
_BY = re.compile(r"\bby\s+(?:the\s+)?\Z", re.I)


def finish(reading: Reading, view: View, above: Above) -> None:
    """Fill what the sentence left open: the period, the measure, the status of a target."""
    if reading.baseline is None and _is_ahead(view, reading, above.today):
        # "fees up 6% from April": nothing is compared with what is still to come
        reading.period, reading.baseline_period = reading.baseline_period, None
    if reading.period is None and reading.role != "baseline":
        reading.period = (
            _topic(reading, view) or _opening(reading, view) or above.date(reading.mention.start)
        )
    reading.status = dated_status(reading, view, above.today)
    label = above.label(reading.mention.start)
    if label and (reading.measure is None or is_general(view.plain(*reading.measure))):
        reading.measure, about = divided(view.text, label)
        reading.about = reading.about or about
    if reading.measure is None and reading.kind == "change":
        reading.measure = _heading_noun(view, above.heading(reading.mention.start))


def _is_ahead(view: View, reading: Reading, today: str | None) -> bool:
    date = reading.baseline_period
    value = get_value(view.doc, date.start, date.end, "DATE") if date else None
    start = value.start if isinstance(value, DateValue) else None
    return bool(start and today and start > today)


def dated_status(reading: Reading, view: View, today: str | None) -> Status:
    """*planned* for a target or change whose date lies ahead of the meeting."""
    date = reading.period
    if reading.status != "actual" or date is None or reading.kind not in ("target", "change"):
        return reading.status
    value = get_value(view.doc, date.start, date.end, "DATE")
    start = value.start if isinstance(value, DateValue) else None
    if start and today:
        return "planned" if start > today else "actual"
    by = _BY.search(view.text, max(0, date.start - 12), date.start)
    return "planned" if by and reading.kind == "target" else "actual"


def _topic(reading: Reading, view: View) -> Mention | None:
    """The date of the figures that the sentence before goes through: *the accounts for 2013/14*."""
    run = view.run(reading.mention.start)
    low = max(run[0], reading.sentence[0] - 400)
    for date in reversed(view.within(low, reading.sentence[0], "DATE")):
        if _TOPIC.search(view.text, max(low, date.start - 60), date.start):
            return date
        if _TOPIC_AFTER.match(view.text, date.end) and _WENT_THROUGH.search(
            view.text, max(low, date.start - 60), date.start
        ):
            return date
    return None


def _opening(reading: Reading, view: View) -> Mention | None:
    """The time that a paragraph opens with, where it names no other: *In May ... Fog was at*."""
    start = view.run(reading.mention.start)[0]
    if (
        reading.role != "main"
        or reading.sentence[0] <= start
        or reading.sentence[0] - start > _PARAGRAPH
    ):
        return None
    opened = _OPENS.match(view.text, start, reading.sentence[0])
    dates = view.within(start, reading.mention.start, "DATE")
    told = [date for date in dates if is_told(view.text, start, date)]
    first = opened is not None and len(told) == 1 and told[0].start == opened.end()
    return told[0] if first else None


def _heading_noun(view: View, heading: Offsets | None) -> Offsets | None:
    """A short heading's noun phrase without its date: *Proposed precept 2022/23*."""
    if heading is None:
        return None
    start, end = heading
    lead = _SUBJECT.match(view.text, start, end)
    start = lead.end() if lead else start
    dates = view.within(start, end, "DATE")
    end = dates[0].start if dates else end
    words = view.text[start:end].split()
    if not 0 < len(words) <= _MOST_WORDS or view.within(start, end, "PERSON", "ROLE", "ORG"):
        return None
    return before(view.text, start, end)
