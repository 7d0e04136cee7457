"""Judgement records: which body was given a grade, by which inspectorate or auditor, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.pipes.assessments import lexicon, opinions
from extract.pipes.assessments.periods import days_of
from extract.pipes.assessments.phrases import left_phrase, right_phrase
from extract.pipes.assessments.tables import (
    Grid,
    column_kind,
    date_above,
    grids,
    header_date,
    item_of,
    whole_mention,
)
from extract.pipes.assessments.values import grade_of
from extract.records.types import Days, Judgement, Offsets
from extract.records.view import Mention, Row, View, least_confidence


@dataclass
class _Graded:
    """One grade with what was found for it."""

    mention: Mention
    body: Offsets | None = None
    inspectorate: Mention | None = None
    date: Mention | None = None
    negated: bool = False
    reasons: dict[str, str] = field(default_factory=dict)


def judgements(view: View) -> list[Judgement]:
    """The judgements of a document in text order."""
    mentions = view.of("JUDGEMENT")
    if not mentions:
        return []
    found = list(_in_tables(view))
    taken = {graded.mention.start for graded in found}
    last: _Graded | None = None
    for mention in mentions:
        if mention.start not in taken:
            last = _in_prose(view, mention, last)
            found.append(last)
    found.sort(key=lambda graded: graded.mention.start)
    return [_record(view, graded) for graded in found]


def _record(view: View, graded: _Graded) -> Judgement:
    offsets: dict[str, Offsets] = {"grade": (graded.mention.start, graded.mention.end)}
    reasons = dict(graded.reasons)
    period: Days | None = None
    if graded.body:
        offsets["body"] = graded.body
    else:
        reasons["body"] = "the text beside the grade does not say what was graded"
    if graded.inspectorate:
        offsets["inspectorate"] = (graded.inspectorate.start, graded.inspectorate.end)
    if graded.date:
        offsets["period"] = (graded.date.start, graded.date.end)
        period, reason = days_of(view, graded.date)
        if reason:
            reasons["period"] = reason
    used = [m for m in (graded.mention, graded.inspectorate, graded.date) if m]
    return Judgement(
        span=(graded.mention.start, graded.mention.end),
        offsets=offsets,
        reasons=reasons,
        confidence=least_confidence(used),
        grade=grade_of(graded.mention.text),
        body=view.plain(*graded.body) if graded.body else None,
        inspectorate=view.plain(*offsets["inspectorate"]) if graded.inspectorate else None,
        period=period,
        negated=graded.negated,
    )


# --- tables -------------------------------------------------------------------------------------


def _in_tables(view: View) -> Iterator[_Graded]:
    for grid in grids(view):
        above = None
        for row in grid.rows:
            rated = [
                (cell, m) for cell in row.cells if (m := whole_mention(view, cell, "JUDGEMENT"))
            ]
            if not rated:
                continue
            if above is None:
                above = _inspectorate_above(view, rated[0][1], grid)
            body = item_of(view, grid, row)
            for cell, mention in rated:
                yield _Graded(
                    mention,
                    body=body,
                    inspectorate=_row_inspectorate(view, grid, row) or above,
                    date=_row_date(view, grid, row, cell.column),
                )


def _row_inspectorate(view: View, grid: Grid, row: Row) -> Mention | None:
    for cell in row.cells:
        head = grid.heading(cell.column)
        if head and opinions.INSPECTORATE_HEAD.search(view.text, head.start, head.end):
            return next(iter(view.within(cell.start, cell.end, "ORG")), None)
    return None


def _row_date(view: View, grid: Grid, row: Row, column: int) -> Mention | None:
    own = next((c for c in row.cells if c.column == column), None)
    inside = view.within(own.start, own.end, "DATE") if own else []
    if inside or column_kind(view, grid, column) == "previous":
        return inside[0] if inside else None
    own_head = header_date(view, grid, column)
    if own_head:
        return own_head
    for cell in row.cells:
        head = grid.heading(cell.column)
        if head and opinions.DATE_HEAD.search(view.text, head.start, head.end):
            dates = view.within(cell.start, cell.end, "DATE")
            if dates:
                return dates[0]
    return date_above(view, grid)


def _inspectorate_above(view: View, mention: Mention, grid: Grid) -> Mention | None:
    for number in range(grid.above, max(-1, grid.above - 3), -1):
        block = view.blocks[number]
        found = [
            org
            for org in view.within(block.start, block.end, "ORG")
            if opinions.inspects(org.text, mention.text)
        ]
        if found:
            return found[-1]
    return _earlier_inspectorate(view, mention, mention.start)


# --- prose --------------------------------------------------------------------------------------


def _in_prose(view: View, mention: Mention, last: _Graded | None) -> _Graded:
    text = view.text
    run_start, run_end = view.run(mention.start)
    start, stop = view.sentence(mention.start)
    same_run = last is not None and last.mention.start >= run_start
    before = [m for m in view.within(start, mention.start, "JUDGEMENT")]
    left = before[-1].end if before else start
    graded = _Graded(mention)
    clause = text[left : mention.start]
    graded.negated = bool(
        re.search(r"\b(?:not|never|no\s+longer|nothing)\b[^,;]{0,30}\Z", clause, re.I)
    )
    graded.body = _body(view, mention, left, start, stop, run_start, last if same_run else None)
    graded.inspectorate = _inspectorate(view, mention, start, stop, last if same_run else None)
    graded.date = _date(view, mention, left, stop, run_start, last if same_run else None)
    return graded


def _body(
    view: View,
    mention: Mention,
    left: int,
    start: int,
    stop: int,
    run_start: int,
    last: _Graded | None,
) -> Offsets | None:
    text = view.text
    before = text[left : mention.start]
    dates = [(d.start, d.end) for d in view.within(start, stop, "DATE")]
    after = opinions.ON_SUBJECT.match(text, mention.end, stop)
    if after and opinions.is_assurance(mention.text):
        found = right_phrase(text, after.end(), _stop_at(view, mention.end, stop), dates)
        if found:
            return found
    if last and last.body and opinions.FORMER.search(before):
        return last.body
    found = None
    passive = opinions.PASSIVE.search(before) or lexicon.LINKED.search(before)
    graded = None if passive else opinions.graded(before)
    if graded:
        found = right_phrase(text, left + graded[0], left + graded[1], dates)
        if re.fullmatch(r"(?:us|we)\W*", before[slice(*graded)], re.I):
            return _own(view)
    elif passive:
        found = left_phrase(text, left, left + passive.start(), dates)
        if found is None or opinions.NUMBERS_ONLY.fullmatch(text[slice(*found)]):
            found = _counted_of(view, start, mention.start, dates) or found
    elif opinions.APPOSED.search(before):
        found = left_phrase(text, left + _apposed(before), mention.start, dates, verbless=True)
    if found and _is_no_body(view, found, mention):
        found = None
    if found and opinions.NUMBERS_ONLY.fullmatch(text[slice(*found)]):
        return _counted_before(view, run_start, mention) or found
    looked = list(opinions.LOOKED_AT.finditer(text, start, mention.start))
    if found is None and looked and not (last and last.mention.start >= start):
        found = right_phrase(text, looked[-1].end(), mention.start, dates)
    return _resolved(view, found, mention, run_start, start, last)


def _is_no_body(view: View, found: Offsets, mention: Mention) -> bool:
    """Whether a phrase is of the grading itself: its verb, its document, who graded."""
    words = view.text[slice(*found)]
    if opinions.NO_BODY.fullmatch(words) or opinions.ENDS_IN_VERB.search(words):
        return True
    inside = view.within(found[0], found[1], "ORG")
    return any(opinions.inspects(o.text, mention.text) and o.start == found[0] for o in inside)


def _counted_before(view: View, run_start: int, mention: Mention) -> Offsets | None:
    """What a number of grades counts: *24 files read in March: 13 good*."""
    text = view.text
    found = list(opinions.COUNTED_FILES.finditer(text, run_start, mention.start))
    return found[-1].span("noun") if found else None


def _apposed(before: str) -> int:
    gaps = [
        m.end()
        for m in re.finditer(r"[,;:]\s|\s[–—-]\s|\band\s", before[: len(before.rstrip(" ,:'‘\"“"))])
    ]
    return gaps[-1] if gaps else 0


def _stop_at(view: View, start: int, stop: int) -> int:
    following = view.within(start, stop, "JUDGEMENT")
    return following[0].start if following else stop


def _counted_of(view: View, start: int, end: int, dates: list[Offsets]) -> Offsets | None:
    """*Of case files audited, 9 were graded inadequate*: what the number is of."""
    lead = re.compile(r"[\W\d]*(?:out\s+)?of\s+(?:the\s+|all\s+|our\s+)?", re.I).match(
        view.text, start, end
    )
    return right_phrase(view.text, lead.end(), end, dates) if lead else None


def _resolved(
    view: View,
    found: Offsets | None,
    mention: Mention,
    run_start: int,
    start: int,
    last: _Graded | None,
) -> Offsets | None:
    """The named body that a pronoun, a common noun or an aspect stands for in the text before."""
    text = view.text
    words = text[slice(*found)] if found else ""
    if found:
        inside = view.within(found[0], found[1], "ORG")
        if inside and not opinions.inspects(inside[-1].text, mention.text):
            return _full_name(view, inside[0]) if len(inside) == 1 else found
        common = opinions.COMMON.fullmatch(words)
        aspect = opinions.ASPECT.search(words)
        if opinions.is_assurance(mention.text) or not (common or aspect):
            return found
        noun = words.split()[-1].casefold() if common else ""
        if aspect and last and last.body and last.mention.start >= start:
            return last.body
        named = _named_before(view, mention, run_start, noun)
        return named or found
    if last and last.body and last.mention.start >= start:
        return last.body
    return _named_before(view, mention, run_start, "")


def _named_before(view: View, mention: Mention, run_start: int, noun: str) -> Offsets | None:
    """The last body named before a grade in its paragraph: one of that noun, if there is one."""
    bodies = [
        org
        for org in view.within(run_start, mention.start, "ORG")
        if not opinions.inspects(org.text, mention.text) and not opinions.GOVERNING.search(org.text)
    ]
    if noun:
        same = [org for org in bodies if noun in org.text.casefold()]
        bodies = same or [org for org in bodies if org.text[0].isupper() and " " in org.text]
    if not bodies:
        return None
    return _full_name(view, bodies[-1])


def _full_name(view: View, body: Mention) -> Offsets:
    """The name of *the School*, where the lines before give one that ends in that word."""
    if " " not in body.text:
        number = max(0, view.block_number(body.start) - 3)
        for org in reversed(view.within(view.blocks[number].start, body.start, "ORG")):
            if org.text.casefold().endswith(f" {body.text.casefold()}"):
                return org.start, org.end
    return body.start, body.end


def _own(view: View) -> Offsets | None:
    """The body whose minutes these are, for *us*: the first school, trust, ... named."""
    for org in view.of("ORG")[:12]:
        if opinions.OWN.search(org.text):
            return org.start, org.end
    return None


def _inspectorate(
    view: View, mention: Mention, start: int, stop: int, last: _Graded | None
) -> Mention | None:
    """The body that grades, in the sentence, else the one of the last grade, else named before."""
    known = [
        org for org in view.within(start, stop, "ORG") if opinions.inspects(org.text, mention.text)
    ]
    before = [org for org in known if org.start < mention.start]
    by = [
        org
        for org in known
        if org.start > mention.end
        and re.fullmatch(
            r"['’\"”]?[^.;]{0,40}?\b(?:by|from|with)\s+(?:the\s+)?",
            view.text[mention.end : org.start],
            re.I,
        )
    ]
    if by:
        return by[0]
    if before:
        long_form = before[-2:-1]
        if long_form and view.text[long_form[0].end : before[-1].start].strip() == "(":
            return long_form[0]
        return before[-1]
    if last and last.inspectorate:
        return last.inspectorate
    own = opinions.OWN_AUDIT.search(view.text, start, mention.start)
    if own and not opinions.is_assurance(mention.text):
        return None
    return _earlier_inspectorate(view, mention, start)


def _earlier_inspectorate(view: View, mention: Mention, end: int) -> Mention | None:
    """The inspectorate named in the few blocks before."""
    number = view.block_number(mention.start)
    first = view.blocks[max(0, number - 2)].start if number >= 0 else 0
    found = [
        org for org in view.within(first, end, "ORG") if opinions.inspects(org.text, mention.text)
    ]
    if found:
        sentence = view.sentence(found[-1].start)[0]
        return next(org for org in found if org.start >= sentence)
    return None


def _date(
    view: View, mention: Mention, left: int, stop: int, run_start: int, last: _Graded | None
) -> Mention | None:
    """When the grade was given: a date right after it, else the last one before it nearby."""
    text = view.text
    for date in view.within(mention.end, _stop_at(view, mention.end, stop), "DATE"):
        if opinions.DATE_AFTER.fullmatch(text, mention.end, date.start):
            return date
        break
    if opinions.FORMER.search(text[left : mention.start]):
        return None
    sentence = view.sentence(mention.start)[0]
    inside = [
        date
        for date in view.within(max(run_start, mention.start - 400), mention.start, "DATE")
        if not opinions.OTHER_DATE.search(text[max(run_start, date.start - 30) : date.start])
        and (date.start >= sentence or _says_when(view, date, mention))
    ]
    floor = last.mention.end if last else run_start
    fresh = [date for date in inside if date.start >= floor]
    if fresh:
        return fresh[-1]
    if last and last.date and last.date.start < last.mention.start:
        return last.date
    return None


def _says_when(view: View, date: Mention, mention: Mention) -> bool:
    """Whether the sentence of an earlier date is about the inspection."""
    start, end = view.sentence(date.start)
    named = any(opinions.inspects(o.text, mention.text) for o in view.within(start, end, "ORG"))
    return named and opinions.CAME.search(view.text, start, end) is not None
