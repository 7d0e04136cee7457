"""Grades that stand under other words: when the reports came, and who read the files."""

from __future__ import annotations

import re

from extract.pipes.assessments import opinions
from extract.pipes.forms import SPACE, ends_in_colon
from extract.records.types import Offsets
from extract.records.view import Mention, View

_ROWS = 14
"""How many rows or items back the line that leads in a table or a list is looked for."""
_SINCE = re.compile(r"\bsince\s+(?:the\s+)?\Z", re.I)
_REPORTS = re.compile(
    r"\b(?:reports?|audits?|inspections?|opinions?|ratings?|reviews?|engagements?|assignments?)\b",
    re.I,
)
_ISSUED_IN = re.compile(
    r"\b(?:reports?|audits?|inspections?|opinions?|reviews?|engagements?|assignments?)\s+(?:issued|completed|finali[sz]ed|finished|published|received|concluded|carried\s+out)\s+(?:in|during|for|over)\s+(?:the\s+)?\Z",
    re.I,
)
_PUBLISHED = re.compile(
    r"\b(?:its|their|the|a|an|last|latest|[’']s)\s+(?:[\w-]+\s+){0,3}(?:report|letter|findings|judge?ment|outcome|inspection)s?,?"
    r"\s+(?:by\s+[^.;,]{1,60}\s)?(?:of|dated|(?:(?:had\s+been|was|were)\s+)?(?:published|issued|received)\s+(?:on|in))\s+(?:the\s+)?\Z"
    r"|\bpublished\s+(?:its|their|the|a)\s+(?:[\w-]+\s+){0,4}(?:report|findings|judge?ment|outcome)s?\s+(?:on|in)\s+\Z",
    re.I,
)
_GRADED = re.compile(
    r"\b(?:inspect(?:ed|ions?)|graded?|grades|rated|ratings?|judged|judge?ments?|opinions?|visited|audits?|audited)\b",
    re.I,
)
"""In the line over a list of grades whose one date is theirs."""
_READ = re.compile(
    rf"(?:{SPACE}(?:has|have|had|also))*{SPACE}(?:read|re-read|audited|inspected|reviewed|examined|sampled|moderated"
    rf"|looked{SPACE}at|dipped{SPACE}into|visited|went{SPACE}through){SPACE}(?=(?:the{SPACE}|our{SPACE}|all{SPACE})?"
    rf"(?:(?:\d+|[a-z-]+){SPACE}){{0,3}}\w*s\b)",
    re.I,
)
AUDIT_OF = re.compile(
    r"\b(?:(?:internal|external|follow-up|second|recent|first|new|early|latest|draft|final)\s+)*(?:audits?|reviews?|reports?|inspections?)"
    r"\s+(?:report\s+)?(?:of|on|into|for|at)\s+(?:the\s+|our\s+)?(?=\w)",
    re.I,
)
_MARKER = re.compile(r"\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})\)\s+(?=\S)", re.I)
MOST_OF = re.compile(
    r"(?:most|none|neither|each|many|some|several|all|both|few|much|half|two\s+thirds|(?:the\s+)?(?:(?:vast|large|great|overwhelming)\s+)?(?:majority|bulk|proportion))\s+of\s+(?:the\s+|our\s+)?",
    re.I,
)
_THEIR_CLAUSE = re.compile(r"\s(?:we|they|that|which|who|seen|visited|inspected)\b.*", re.I | re.S)
_PART_OF = re.compile(r"(?:[\w’'-]+\s+){1,4}(?:at|of|in|for|from|run\s+by)\s+(?:the\s+)?", re.I)
_OWNS = re.compile(r"['’]s?\s+\w")


def of_reports(view: View, start: int, date: Mention) -> bool:
    """Whether a date is that of a grader's report, or since when reports have come.

    *Its report of 3 May*, *three audits finished since March*.
    """
    lead = view.text[max(start, date.start - 120) : date.start]
    if _PUBLISHED.search(lead):
        return True
    return bool(_SINCE.search(lead) and _REPORTS.search(lead)) or bool(_ISSUED_IN.search(lead))


def of_other(view: View, start: int, date: Mention) -> bool:
    """Whether the words before a date tell it of something else than a grade: *until May*."""
    return bool(opinions.OTHER_DATE.search(view.text[max(start, date.start - 30) : date.start]))


def since_lead(view: View, mention: Mention) -> Mention | None:
    """*Four reports issued since March:* above a list or a table: since when its grades are."""
    at = view.block_number(mention.start)
    kind = view.blocks[at].kind if at >= 0 else "paragraph"
    lines = 0
    for number in range(at - 1, max(-1, at - _ROWS), -1):
        block = view.blocks[number]
        if block.kind == "table_row" or (block.kind == kind and kind != "paragraph"):
            leads = ends_in_colon(view.text, block.start, block.end)
            if block.kind == "table_row" or not leads:
                continue
        start = max(block.start, block.end - 300)
        lines += 1
        if ends_in_colon(view.text, block.start, block.end) or kind == "table_row":
            dates = view.within(start, block.end, "DATE")
            for date in dates:
                if of_reports(view, start, date):
                    return date
            graded = _GRADED.search(view.text, start, block.end)
            if graded and len(dates) == 1 and not of_other(view, start, dates[0]):
                return dates[0]
        if lines > 1 or not (
            kind == "table_row" or _MARKER.match(view.text, block.start, block.end)
        ):
            return None
    return None


def reader(view: View, start: int, end: int) -> Mention | None:
    """The body that read the files, in the sentences before the grades: *Hobb LLP read 9 files*."""
    for org in reversed(view.within(max(start, end - 600), end, "ORG")):
        if _READ.match(view.text, org.end, min(end, org.end + 80)):
            return org
    return None


def is_service_of(view: View, found: Offsets, body: Mention) -> bool:
    """Whether a phrase names a part of a body: *baby ward at Hill Infirmary*, *Hill's baths*."""
    part = _PART_OF.fullmatch(view.text, found[0], body.start)
    if part and _REPORTS.search(part.group()):
        return False
    return bool(part or _OWNS.match(view.text, body.end, found[1]))


def bare(view: View, found: Offsets) -> Offsets:
    """A body without its item's number, *most of the*, and a clause of its own."""
    start, end = found
    marker = _MARKER.match(view.text, start, end)
    start = marker.end() if marker else start
    audit = AUDIT_OF.match(view.text, start, end)
    start = audit.end() if audit else start
    behalf = view.text.find(" on behalf of ", start, end)
    end = behalf if behalf > start else end
    part = MOST_OF.match(view.text, start, end)
    if part:
        start = part.end()
        clause = _THEIR_CLAUSE.search(view.text, start, end)
        end = clause.start() if clause else end
    return start, end


def counted_above(view: View, mention: Mention) -> Offsets | None:
    """*16 files from the Ward.* in the item before: what the numbers of grades count."""
    at = view.block_number(mention.start)
    if at < 1 or view.blocks[at - 1].kind != view.blocks[at].kind:
        return None
    block = view.blocks[at - 1]
    found = opinions.COUNTED_FILES.search(view.text, block.start, min(block.end, block.start + 120))
    return found.span("noun") if found else None
