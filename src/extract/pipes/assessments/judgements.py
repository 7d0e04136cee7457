"""Judgement records: which body was given a grade, by which inspectorate or auditor, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from extract.pipes.assessments import opinions, sources
from extract.pipes.assessments.bodies import body_of, stop_at
from extract.pipes.assessments.columns import (
    Grid,
    column_kind,
    date_above,
    grids,
    header_date,
    item_of,
    whole_mention,
)
from extract.pipes.assessments.draft import Graded
from extract.pipes.assessments.graders import (
    heading_inspectorate,
    inspectorate_above,
    inspectorate_of,
    is_inspector,
    names_by_initials,
)
from extract.pipes.assessments.periods import days_of
from extract.pipes.assessments.values import grade_of
from extract.records.above import Above
from extract.records.types import Days, Judgement, Offsets
from extract.records.view import Mention, Row, View, least_confidence

_REACH = 600


def judgements(view: View, above: Above) -> list[Judgement]:
    """The judgements of a document in text order; ``above`` are its headings."""
    mentions = view.of("JUDGEMENT")
    if not mentions:
        return []
    found = list(_in_tables(view, above))
    taken = {graded.mention.start for graded in found}
    last: Graded | None = None
    for mention in mentions:
        if mention.start not in taken:
            last = _in_prose(view, mention, last, above)
            found.append(last)
    found.sort(key=lambda graded: graded.mention.start)
    names = names_by_initials(view)
    return [_record(view, graded, names) for graded in found]


def _record(view: View, graded: Graded, names: Mapping[str, Mention]) -> Judgement:
    offsets: dict[str, Offsets] = {"grade": (graded.mention.start, graded.mention.end)}
    reasons: dict[str, str] = {}
    period: Days | None = None
    if graded.body:
        offsets["body"] = graded.body
    else:
        reasons["body"] = "the text beside the grade does not say what was graded"
    grader = graded.inspectorate
    grader = names.get(grader.text, grader) if grader else None
    if grader:
        offsets["inspectorate"] = (grader.start, grader.end)
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
        inspectorate=view.plain(grader.start, grader.end) if grader else None,
        period=period,
        negated=graded.negated,
    )


# --- tables -------------------------------------------------------------------------------------


def _in_tables(view: View, headings: Above) -> Iterator[Graded]:
    for grid in grids(view, headings):
        above = None
        for row in grid.rows:
            rated = [
                (cell, m) for cell in row.cells if (m := whole_mention(view, cell, "JUDGEMENT"))
            ]
            if not rated:
                continue
            if above is None:
                first = rated[0][1]
                above = inspectorate_above(view, first, grid.above)
                above = above or heading_inspectorate(view, first, headings)
            body = item_of(view, row, grid)
            for cell, mention in rated:
                yield Graded(
                    mention,
                    body=body,
                    inspectorate=_row_inspectorate(view, grid, row) or above,
                    date=_row_date(view, grid, row, cell.column, mention),
                )


def _row_inspectorate(view: View, grid: Grid, row: Row) -> Mention | None:
    for cell in row.cells:
        head = grid.heading(cell.column)
        if head and opinions.INSPECTORATE_HEAD.search(view.text, head.start, head.end):
            return next(iter(view.within(cell.start, cell.end, "ORG")), None)
    return None


def _row_date(
    view: View, grid: Grid, row: Row, column: int, row_mention: Mention
) -> Mention | None:
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
    return date_above(view, grid) or sources.since_lead(view, row_mention)


# --- prose --------------------------------------------------------------------------------------


def _in_prose(view: View, mention: Mention, last: Graded | None, headings: Above) -> Graded:
    text = view.text
    run_start = _run_start(view, mention.start)
    start, stop = view.sentence(mention.start)
    recent = last if last and last.mention.start >= run_start else None
    # What is further away than this in a text without full stops is another matter.
    run_start = max(run_start, mention.start - _REACH)
    start, stop = max(start, mention.start - _REACH), min(stop, mention.end + _REACH)
    before = view.within(start, mention.start, "JUDGEMENT")
    left = before[-1].end if before else start
    graded = Graded(mention)
    clause = text[left : mention.start]
    graded.negated = opinions.NEGATED.search(clause) is not None
    graded.body = body_of(view, mention, left, start, stop, run_start, recent)
    graded.inspectorate = inspectorate_of(view, mention, start, stop)
    if graded.inspectorate is None and not opinions.GOAL.search(clause):
        graded.inspectorate = heading_inspectorate(view, mention, headings)
    graded.body = _of_label(view, graded, headings) or graded.body
    if graded.body:
        graded.body = sources.bare(view, graded.body)
    other = opinions.OTHER_TIME.match(text, mention.end, stop) or opinions.GOAL.search(clause)
    if other is None:
        graded.date = _date(view, graded, left, stop, run_start, recent)
    if graded.date is None and not other:
        graded.date = sources.since_lead(view, mention)
        if graded.date is None:
            graded.date = headings.date(mention.start)
    return graded


def _of_label(view: View, graded: Graded, headings: Above) -> Offsets | None:
    """The body in the label that a paragraph stands under, for *the school* or for none at all."""
    label = headings.label(graded.mention.start)
    if label is None:
        return None
    body = graded.body
    if body and body[0] > label[0] and not opinions.COMMON.fullmatch(view.text, *body):
        return None
    named = [
        org
        for org in view.within(*label, "ORG")
        if not is_inspector(view, org, graded.mention.text)
        and not opinions.GOVERNING.search(org.text)
    ]
    return (named[0].start, named[0].end) if len(named) == 1 else None


def _run_start(view: View, offset: int) -> int:
    """Where the paragraph begins; for an answer, where the question before it does."""
    start = view.run(offset)[0]
    number = view.block_number(offset)
    asked = view.blocks[number - 1] if number > 0 else None
    if asked and view.text[asked.start : asked.end].rstrip().endswith("?"):
        return max(asked.start, start - _REACH)
    return start


def _after(view: View, mention: Mention, stop: int) -> Mention | None:
    """A date right after a grade, or after the last of several that share their verb."""
    at = mention.end
    while True:
        until = stop_at(view, at, stop)
        for date in view.within(at, until, "DATE")[:1]:
            between = view.text[at : date.start]
            told = opinions.DATE_AFTER.fullmatch(between) and not opinions.ASIDE.search(between)
            return date if told else None
        following = view.within(until, stop, "JUDGEMENT")[:1]
        if not following or opinions.NEW_CLAUSE.search(view.text, at, until):
            return None
        at = following[0].end


def _of_inspection(view: View, date: Mention) -> bool:
    """Whether the sentence of a date speaks of an inspection, a report or a grade."""
    return opinions.SPEAKS_OF_IT.search(view.text, *view.sentence(date.start)) is not None


def _date(
    view: View, graded: Graded, left: int, stop: int, run_start: int, last: Graded | None
) -> Mention | None:
    """When the grade was given: a date right after it, else the last one before it nearby."""
    text, mention = view.text, graded.mention
    date = _after(view, mention, stop)
    if date or opinions.FORMER.search(text[left : mention.start]):
        return date
    sentence = view.sentence(mention.start)[0]
    inside = [
        date
        for date in view.within(max(run_start, mention.start - 400), mention.start, "DATE")
        if (date.start >= sentence or _of_inspection(view, date))
        and (
            not sources.of_other(view, run_start, date)
            or opinions.IN_WHICH.match(text, date.end, mention.start)
            or sources.of_reports(view, run_start, date)
        )
    ]
    floor = last.mention.end if last else run_start
    fresh = [date for date in inside if date.start >= floor]
    if fresh:
        # "CQC rated Ivy House good in May. Fern House is weak.": May is of Ivy House alone.
        taken = last and fresh[-1] == last.date and fresh[-1].start < sentence
        return None if last and taken and last.body != graded.body else fresh[-1]
    told = last is not None and last.date is not None and last.date.start >= sentence
    if last is not None and last.mention.start >= sentence and not told:
        # "In May it fell from good to inadequate": the time of the first one's clause.
        own = next((date for date in reversed(inside) if date.start >= sentence), None)
        if own is not None:
            return own
    if last is None or last.date is None or last.date.start >= last.mention.start:
        return None
    # A time told before the grades holds for all of them, that of one grade for its body.
    lead = last.date.start < view.sentence(last.mention.start)[0]
    same = lead or last.mention.start >= sentence or last.body == graded.body
    return last.date if same else None
