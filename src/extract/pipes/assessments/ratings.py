"""Rating records from drafts: colours, periods and movement as values."""

from __future__ import annotations

import re

from extract.pipes.assessments.columns import Grid, grids, item_of, whole_mention
from extract.pipes.assessments.counts import counted_around
from extract.pipes.assessments.draft import Draft
from extract.pipes.assessments.periods import days_of, mentioned
from extract.pipes.assessments.prose import run_ratings
from extract.pipes.assessments.tables import references, table_ratings
from extract.pipes.assessments.values import colour_of, movement
from extract.records.above import Above, is_general
from extract.records.types import Days, Offsets, Rating
from extract.records.view import Mention, View, least_confidence

_MOST_ROWS = 50
_BACK = 600
_EARLIER = re.compile(
    r"\b(?:had\s+(?:been|stood)|used\s+to|previously|formerly|once|last\s+\w+)\b[^.;]*\Z", re.I
)
_DATE_LEAD = re.compile(r"(?:[\s,:(–—-]|\b(?:for|in|at|to|as|of|during|the)\b)+\Z", re.I)
_HAD_BEEN = re.compile(r"\bhad\s+been\s+(?:\w+\s+){0,2}['‘\"“]?\Z", re.I)


def ratings(view: View, above: Above) -> list[Rating]:
    """The ratings of a document in text order; ``above`` are its headings."""
    colours = view.of("RAG")
    if not colours:
        return []
    tables = grids(view, above)
    drafts = list(table_ratings(view, tables))
    taken = {draft.mention.start for draft in drafts}
    rows = _row_items(view, tables)
    done: set[int] = set()
    for mention in colours:
        if mention.start in taken:
            continue
        start, end = view.run(mention.start)
        if start not in done:
            done.add(start)
            found = run_ratings(view, start, end, rows.get(start))
            _date_from_above(view, found, above, start)
            drafts += found
    _look_up(view, drafts, taken, tables)
    for draft in drafts:
        label = above.label(draft.mention.start) if draft.mention.start not in taken else None
        if label and draft.item and not draft.count_at and is_general(view.plain(*draft.item)):
            draft.item = label
        if draft.item is None and view.block(draft.mention.start):
            heading = above.heading(draft.mention.start)
            if draft.count_at and heading and view.within(*heading, "PERSON"):
                heading = None  # the line of those present
            if draft.count_at:
                draft.item = counted_around(view, draft.mention, heading)
            draft.item = draft.item or _undated(view, heading)
    words = {(m.start, m.end) for m in colours}
    for draft in drafts:
        # "two greens": the colour's own word is no item.
        if draft.item in words:
            draft.item = None
    drafts = [draft for draft in drafts if draft.says_something]
    drafts.sort(key=lambda draft: (draft.mention.start, draft.item or (0, 0)))
    return [_record(view, draft) for draft in drafts]


def _undated(view: View, heading: Offsets | None) -> Offsets | None:
    """A heading without the time that it ends in: *Plan measures, Q2*."""
    for date in view.within(*heading, "DATE")[:1] if heading else ():
        words = _DATE_LEAD.sub("", view.text[heading[0] : date.start]) if heading else ""
        return (heading[0], heading[0] + len(words)) if heading and words else None
    return heading


def _date_from_above(view: View, drafts: list[Draft], above: Above, start: int) -> None:
    """What is rated without a date of its own holds at the time that the words above it name.

    The sentences before it (*the register at 30 June*) go before the heading.
    """
    for draft in drafts:
        at = draft.mention.start
        earlier = _EARLIER.search(view.text[max(0, at - 40) : at])
        if draft.date is None and draft.present and not earlier:
            draft.date = above.position(max(start, at - _BACK), at) or above.date(start)


def _look_up(view: View, drafts: list[Draft], in_table: set[int], tables: list[Grid]) -> None:
    """What the text says that a row, by its name, letter or number, was before."""
    if not in_table or len(in_table) == len(drafts):
        return
    rows = references(view, tables)
    tabled = [draft for draft in drafts if draft.mention.start in in_table and draft.item]
    by_first: dict[str, list[tuple[str, Draft]]] = {}
    for draft in tabled:
        words = view.plain(*draft.item).casefold() if draft.item else ""
        by_first.setdefault(words.partition(" ")[0], []).append((words, draft))
    for draft in drafts:
        if draft.mention.start in in_table or draft.item is None:
            continue
        before = view.text[max(0, draft.mention.start - 40) : draft.mention.start]
        if draft.count_at or not _HAD_BEEN.search(before):
            continue
        named = view.plain(*draft.item)
        named = view.plain(*rows.get(named, draft.item)).casefold()
        rated = by_first.get(named.partition(" ")[0], [])[-_MOST_ROWS:]
        same = [row for words, row in rated if f"{words} ".startswith(f"{named} ")]
        if len({d.item for d in same}) == 1 and same[-1].previous is None and same[-1].present:
            same[-1].previous, same[-1].previous_date = draft.mention, draft.date


def _row_items(view: View, tables: list[Grid]) -> dict[int, Offsets]:
    """For each cell of a table that has more than one colour in it, what its row is about."""
    items: dict[int, Offsets] = {}
    for grid in tables:
        for row in grid.rows:
            for cell in row.cells:
                inside = view.within(cell.start, cell.end, "RAG")
                if inside and not whole_mention(view, cell, "RAG"):
                    item = item_of(view, row, grid)
                    if item and item[0] != cell.start:
                        items[cell.start] = item
    return items


def _record(view: View, draft: Draft) -> Rating:
    offsets: dict[str, Offsets] = {}
    reasons = dict(draft.reasons)
    used = [draft.mention]

    def colour(name: str, mention: Mention | None) -> str | None:
        if mention is None:
            return None
        offsets[name] = (mention.start, mention.end)
        used.append(mention)
        return colour_of(mention.text)

    present = colour("colour", draft.mention if draft.present else None)
    previous = colour("previous", draft.previous)
    expected = colour("expected", draft.expected)
    period: Days | None = None
    date = draft.date if draft.present else draft.expected_date or draft.date
    if date:
        offsets["period"] = (date.start, date.end)
        used.append(date)
        period, reason = days_of(view, date)
        if reason:
            reasons["period"] = reason
    for name, when in (("previous", draft.previous_date), ("expected", draft.expected_date)):
        if when:
            offsets[f"{name}_period"] = (when.start, when.end)
    if draft.item:
        offsets["item"] = draft.item
        reasons.pop("item", None)
    if draft.count_at:
        offsets["count"] = draft.count_at
    return Rating(
        span=(draft.mention.start, draft.mention.end),
        offsets=offsets,
        reasons=reasons,
        confidence=least_confidence(used),
        colour=present,
        item=view.plain(*draft.item) if draft.item else None,
        previous=previous,
        previous_period=mentioned(view, draft.previous_date),
        expected=expected,
        expected_period=mentioned(view, draft.expected_date),
        movement=movement(previous, present) if previous and present else None,
        period=period,
        count=draft.count,
        negated=draft.negated,
    )
