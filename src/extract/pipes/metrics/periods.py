"""Which DATE is a figure's period, and which that of the figure it is compared with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extract.pipes.metrics.figures import Reading
from extract.pipes.metrics.lexicon import AUXILIARIES, FINITE
from extract.records.view import Mention, Row, View

_BASE_BEFORE = re.compile(
    r"\b(?:than|against|(?:compared|(?:in\s+)?comparison)\s+(?:with|to)(?:\s+(?:those|that)\s+(?:[a-z]+\s+)?(?:during|in))?|(?:level|in\s+line)\s+with|over(?=\s+(?:in\s+)?\Z)|since|versus"
    r"|vs\.?|below|above|under|from|(?:up|down|rise|fall|increase|drop|reduction"
    r"|decrease|higher|lower|more|fewer|less|better|worse|%|points?|cent|third|quarter"
    r"|fifth|tenth|half)\s+on|(?:up|down)\s+\S+\s+on)"
    r"(?:\s+(?:in|at|the|that|of|for|it\s+was|what\s+it\s+was"
    r"|same\s+(?:point|time|stage|week|month|day|period|quarter)))*\s*\Z"
    r"|\bbaseline(?:\s+(?:set|taken|established|year|figure))?\s+(?:in|of|for|from)\s+(?:the\s+)?\Z",
    re.I,
)
_LEVEL_OF = re.compile(r"\bof\s+(?:the\s+|its\s+|their\s+)?\Z", re.I)
_LEVEL_NEXT = re.compile(r"\s+(?:levels?|baseline|figures?|position|total)\b", re.I)
"""*112% of the 2019 level*: the year is that compared with."""
_SPAN = re.compile(
    r"\b(?:last|past|previous)\s+(?:\w+\s+)?(?:months|years|weeks|quarters|terms)\b", re.I
)
_CHANGE_ON = re.compile(r"(?:\A|[^\w])(?:on|over|since|than|from|in)\s*(?:the\s+)?\Z", re.I)
_EARLIER = re.compile(
    r"\b(?:before|earlier|ago|previous|last\s+(?:year|time|quarter|month|april|may|june"
    r"|july|january|"
    r"february|march|august|september|october|november|december))\b",
    re.I,
)
_EVENT_BEFORE = re.compile(
    r"\b(?:(?:older|later|earlier|longer|newer)\s+than|same\s+as(?:\s+\w+){0,4}"
    r"|announced|published|issued|met|meeting|dated|letter|report|appointed|agreed"
    r"|approved|"
    r"left|joined|resolved|decided|voted|founded|signed|established|inspected|visited|settlement|budget|paper|wrote"
    r"|adopted|restructured|introduced|launched|built|resurfaced|recruited|awarded|installed|purchased|began|begun"
    r"|council,)(?:\s+by\s+(?:[\w’'&-]+\s+){0,3}[\w’'&-]+)?\s*(?:,?\s*(?:on|of|in))?\s*\Z"
    r"|\b(?:following|after)\s+(?:the|an?|its|our)\s+(?:[\w’'-]+\s+){1,3}(?:in|of|on)\s+\Z",
    re.I,
)
_DUE = re.compile(
    r"\b(?:due|deadline|closing\s+date)"
    r"(?:\s+(?:by|on|in|for|of|is|was|to\s+\w+(?:\s+(?:by|on|in))?))?\s+\Z",
    re.I,
)
"""Behind a figure: *85% complete, due 30 June*."""
_RECORD_SINCE = re.compile(
    r"\b(?:highest|lowest|best|worst|largest|smallest|biggest|strongest|weakest|poorest|first|fewest|peak|record"
    r"|(?:whom|who|which)\s+had)\b[^.;:,]{0,40}?\bsince\s+(?:the\s+)?\Z",
    re.I,
)
"""*the lowest figure since April*: how long ago it was so, not when it is."""
_PARTED = re.compile(
    r"[;?!]|\.\s|,\s+(?:and\s+)?that\s|,\s+(?:[\w’'-]+\s+){1,5}being\s"
    r"|,\s+(?:and\s+)?(?:he|she|they)\s(?!said|told|reported|explained|added|noted|thought|advised)"
)
"""What parts a date from the figures after it: another sentence, another thing said."""
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?\b(?=\s+[a-z])|\d{1,2}[./]\d", re.I)


_CLAUSE_WORD = re.compile(
    r"\b(?:because|although|though|whereas|if|unless|but|while|whilst|provided|providing|once|so\s+that"
    r"|subject\s+to)\b|,\s+with\s+(?:the|an?|its|their)\b"
    r"|,\s+(?:an?|the)\s+(?:\w+\s+){1,2}(?:that|which|who)\b"
    r"|\b(?:that|which|who)\s+(?!(?:was|is|were|are|had\s+been)\b)[^,]{3,60}\Z",
    re.I,
)
_AND_CLAUSE = re.compile(
    r"\band\s+(?:the|it|they|this|that|these|those|he|she|we|there|its|their|our|an?)\s+"
    r"(?:[\w’'-]+\s+){0,4}(?:will|would|is|are|was|were|has|have|had|could|should|may|might"
    r"|starts|begins|ends|opens|closes|follows|expires|started|began|ended|opened|closed)\b"
    r"|\band\s+(?:that\s|(?:will|would|should|could|(?:is|are|was|were)\s+(?:due|to|expected))\s)"
)
_ASIDE = re.compile(r",\s+(?:however|though|meanwhile|in\s+fact|therefore|too|moreover)\s*,", re.I)
_SINCE = re.compile(r"\bsince\s+\Z", re.I)
_AND = re.compile(r"\band\s+(?!(?:they|it|he|she|this|these)\b)", re.I)
_OPENS_RELATIVE = re.compile(
    r",\s+(?:which|up|down|the\s+(?:same|highest|lowest|best|worst))\b", re.I
)
_NEW_SUBJECT = re.compile(
    r",\s+(?:the|an?|its|their|our|his|her|this|that)\s+(?:[\w’'-]+\s+){1,5}"
    r"(?:in|on|at|for|of|by)\s+\Z",
    re.I,
)
_VERB_NEXT = re.compile(
    r"\s+(?:is|are|was|were|has|have|had|will|would|could|may|might|must|should)\b", re.I
)
_VERBS = (AUXILIARIES | FINITE | {"decides", "closes", "ends", "begins", "expires", "starts"}) - {
    "use", "need", "rent", "own", "face", "leave", "answer", "lack", "report", "reports", "walk",
}  # fmt: skip
_SUBJECTS = frozenset("it they he she we this that these the".split())
_LEADS_NEXT = re.compile(r"\s*(?:[:=,(–—-]|was|at|is)?\s*", re.I)
"""What stands between a date and the figure that it is the period of: *Q1 44%, Q2: 46%*."""
CLAUSE = 90
"""Characters after a figure beyond which a date is that of something else."""
_TITLE = 90
"""Characters of a cell that names an item."""
_BY = re.compile(r"\b(?:by|due|until|before)\s+(?:the\s+)?\Z", re.I)
_WORDS = re.compile(r"[^\W\d]{4,}")
FAR = 600
"""Characters beyond which a date of the same sentence says nothing of a figure."""


def give_periods(readings: Sequence[Reading], view: View) -> None:
    """Fill ``period`` and ``baseline_period`` of the readings of one run, in text order.

    What is of a figure and its baseline both is settled once they are linked.
    """
    by_sentence: dict[tuple[int, int], list[Reading]] = {}
    for reading in readings:
        by_sentence.setdefault(reading.sentence, []).append(reading)
    for (start, end), group in by_sentence.items():
        dates = view.within(start, end, "DATE")
        if dates:
            _in_sentence(view.text, start, dates, group)


def give_titled(readings: Sequence[Reading], view: View, row: Row) -> None:
    """Fill ``period`` from the title cell of a row that tells an item: *4. Performance Q1*."""
    date = _title_date(view, row, view.run(readings[0].mention.start)[0])
    for reading in readings:
        if date and reading.period is None and reading.role == "main":
            reading.period = date


def _title_date(view: View, row: Row, before: int) -> Mention | None:
    for cell in row.cells:
        if cell.end > before or cell.end - cell.start > _TITLE:
            continue
        dates = view.within(cell.start, cell.end, "DATE")
        if len(dates) != 1 or not is_told(view.text, cell.start, dates[0]):
            continue
        if _BY.search(view.text, cell.start, dates[0].start):
            continue
        rest = view.text[cell.start : dates[0].start] + view.text[dates[0].end : cell.end]
        if _WORDS.search(rest):
            return dates[0]
    return None


def _in_sentence(text: str, start: int, dates: list[Mention], group: list[Reading]) -> None:
    used: set[Mention] = set()
    starts = [date.start for date in dates]
    for number, reading in enumerate(group):
        low = reading.mention.end
        high = group[number + 1].mention.start if number + 1 < len(group) else low + FAR
        after = dates[bisect_left(starts, low) : bisect_left(starts, min(high, low + FAR))]
        for date in after:
            between = text[reading.mention.end : date.start]
            if len(between) > CLAUSE or re.search(r"[.;]", between) or _AND_CLAUSE.search(between):
                break
            due = _DUE.search(between) and not _VERB_NEXT.match(text, date.end)
            if due or is_event(text, start, date):
                continue
            if (
                number + 1 < len(group)
                and _LEADS_NEXT.fullmatch(text, date.end, group[number + 1].mention.start)
                and re.search(r"[,;(]|\band\b", between)
            ):
                break
            base = _is_base(text, reading, date)
            if not base and _is_other_clause(between, text[date.end : date.end + 20]):
                break
            if base and reading.baseline_period is None:
                reading.baseline_period = date
                used.add(date)
            elif not base and reading.period is None:
                reading.period = date
                used.add(date)
    for number, reading in enumerate(group):
        if reading.period is not None:
            continue
        high = reading.mention.start
        low = max(group[number - 1].mention.end if number else start, high - FAR)
        earlier = [
            d for d in dates[bisect_left(starts, low) : bisect_left(starts, high)]
            if d.end <= high and d not in used
            and not is_event(text, start, d)
            and not _PARTED.search(text, d.end, reading.mention.start)
        ]  # fmt: skip
        fitting = [d for d in earlier if not _EARLIER.search(d.text) or reading.role == "baseline"]
        for date in reversed(fitting or earlier):
            if number and _belongs_before(text, group[number - 1], date):
                continue
            if _SINCE.search(text, max(start, date.start - 12), date.start):
                if reading.kind == "change":  # "since 2019 the number had risen by 22%"
                    reading.baseline_period = reading.baseline_period or date
                    break
                if _AND.search(text, date.end, reading.mention.start):
                    continue  # "had grown since 2018 and 12% of calls were lost"
            reading.period = date
            break
        else:
            previous = next((r for r in reversed(group[:number]) if r.role == "main"), None)
            if (
                previous
                and reading.role == "main"
                and previous.period
                and (previous.period.end <= group[0].mention.start)
            ):
                reading.period = previous.period


def _is_other_clause(between: str, after: str) -> bool:
    """Whether a clause with a verb of its own begins before a date: *5%, and it ends in May*."""
    if _CLAUSE_WORD.search(between):
        return True
    between = _ASIDE.sub("", between)
    comma = between.find(", ")
    if comma >= 0 and _NEW_SUBJECT.match(between, comma) and _VERB_NEXT.match(after):
        return True  # "costs were up 18%, the possession at Christmas is lost"
    if comma < 0 or _OPENS_RELATIVE.match(between, comma):
        return False
    rest = between[comma + 1 :].lower().split()
    return bool(_VERBS & set(rest[1:])) or (
        rest[:1] == ["and"] and bool(_SUBJECTS & set(rest[1:2]))
    )


def _belongs_before(text: str, previous: Reading, date: Mention) -> bool:
    """Whether a date between two figures was already said of the first."""
    return date in (previous.period, previous.baseline_period)


def _is_base(text: str, reading: Reading, date: Mention) -> bool:
    lead = text[max(reading.mention.end, date.start - 40) : date.start]
    if re.search(r"\bfrom\s*\Z", lead) and _DAY.search(date.text) and reading.baseline is None:
        return False
    if reading.kind == "level" and _SPAN.search(date.text) and re.search(r"\bover\s*\Z", lead):
        return False  # "from 12% to 11% over the last 12 months"
    if _LEVEL_OF.search(lead) and _LEVEL_NEXT.match(text, date.end):
        return True
    if re.search(r"\b(?:since|from)\s*\Z", lead) and reading.kind == "level":
        return False
    if re.search(r"\bfrom\s*\Z", lead) and reading.status in ("planned", "forecast"):
        return False
    if re.fullmatch(r"\s*on\s+", lead) and _DAY.search(date.text) and reading.kind == "level":
        return False  # "had peaked at 97.8% on 27 December"
    if _BASE_BEFORE.search(text[max(reading.mention.start, date.start - 40) : date.start]):
        return True
    return reading.kind == "change" and (
        (
            bool(_CHANGE_ON.search(lead) and not re.search(r"\bin\s*(?:the\s+)?\Z", lead))
            and not _DAY.search(date.text)
            and not (re.search(r"\bover\s", lead[-8:]) and not re.search(r"\d", date.text))
        )
        or bool(_EARLIER.search(date.text) and "ago" in date.text)
    )


def is_told(text: str, start: int, date: Mention) -> bool:
    """Whether a date says when something was so: no event, nothing compared with."""
    lead = text[max(start, date.start - 40) : date.start]
    return not is_event(text, start, date) and _BASE_BEFORE.search(lead) is None


def is_event(text: str, start: int, date: Mention) -> bool:
    """A day on which something else happened: *announced on 24 January*."""
    lead = text[max(start, date.start - 60) : date.start]
    return bool(_EVENT_BEFORE.search(lead) or _RECORD_SINCE.search(lead))
