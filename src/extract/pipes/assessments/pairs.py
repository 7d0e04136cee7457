"""Two colours of one item: what it was, is and shall be."""

from __future__ import annotations

import re

from extract.pipes.assessments import lexicon
from extract.pipes.assessments.draft import Draft
from extract.pipes.assessments.reading import Run, clause_start, is_future, near_date
from extract.pipes.assessments.values import colour_of
from extract.records.view import Mention


def pair(run: Run, draft: Draft, mentions: list[Mention], n: int, left: int, stop: int) -> bool:
    """Whether the next colour is the same item's: what it is now, was before or shall be."""
    text, first, second = run.text, mentions[n], mentions[n + 1]
    between = _without_dates(run, first.end, second.start)
    before = text[left : first.start]
    before = before[clause_start(before) :]
    after = mentions[n + 2].start if n + 2 < len(mentions) else stop
    inside = run.view.within(first.end, second.start, "DATE")
    if draft.count_at is not None:
        return False
    if lexicon.TO.fullmatch(between) and re.search(r"\bfrom\b|[\w.]*\Z", before, re.I):
        if colour_of(second.text) is None or (
            between.strip(" '\"’”") == ">" and not before.strip()
        ):
            return False
        if is_future(before):
            draft.present, draft.expected, draft.moving = True, second, True
            draft.expected_date = draft.expected_date or near_date(run, second.end, after)
            draft.date = None
        else:
            draft.mention, draft.previous, draft.present = second, first, True
            draft.previous_date = inside[0] if inside else None
            draft.date = near_date(run, second.end, after) or draft.date
        return True
    if lexicon.SOON.fullmatch(between):
        draft.expected, draft.expected_date = (
            second,
            near_date(run, second.end, after) or (inside[0] if inside else None),
        )
        return True
    if lexicon.NOW.fullmatch(between) and re.search(r"\b(?:was|were|been|from)\b", before, re.I):
        draft.mention, draft.previous, draft.present = second, first, True
        draft.previous_date, draft.date = (
            (inside[0] if inside else None),
            near_date(run, second.end, after),
        )
        return True
    dated = near_date(run, second.end, after)
    if lexicon.MOVED_ON.fullmatch(between):
        draft.mention, draft.previous, draft.present = second, first, True
        draft.previous_date, draft.date = (inside[0] if inside else None), dated
        return True
    if lexicon.WAS.fullmatch(between) or (lexicon.IN_BRACKET.fullmatch(between) and dated):
        draft.previous, draft.previous_date = second, dated or (inside[0] if inside else None)
        return True
    return False


def partner(draft: Draft) -> Draft:
    """A rating of its own for the other colour of a pair: what the item was, or shall be."""
    if draft.expected is not None:
        other = Draft(draft.expected, present=False, item=draft.item)
        other.expected, other.expected_date = draft.expected, draft.expected_date
        if draft.moving:
            other.previous = draft.mention
        return other
    before = draft.previous or draft.mention
    return Draft(before, item=draft.item, date=draft.previous_date)


def _without_dates(run: Run, start: int, end: int) -> str:
    """The words between two colours without dates and the prepositions before them."""
    kept, at = "", start
    for date in run.view.within(start, end, "DATE"):
        kept += re.sub(
            r"\s*\b(?:in|at|on|by|since|for|during)\s+(?:the\s+)?\Z",
            " ",
            run.text[at : date.start],
            flags=re.I,
        )
        at = date.end
    return kept + run.text[at:end]
