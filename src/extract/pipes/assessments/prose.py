"""Ratings in running text: what is rated, from what to what, how many, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.pipes.assessments import lexicon
from extract.pipes.assessments.counts import count, count_in_item, count_of_share, without_share
from extract.pipes.assessments.draft import Draft
from extract.pipes.assessments.items import antecedent, item_beside, listed_items, object_of
from extract.pipes.assessments.pairs import pair, partner
from extract.pipes.assessments.reading import (
    Run,
    clause_start,
    governed_start,
    is_future,
    near_date,
)
from extract.records.types import Offsets
from extract.records.view import Mention, View

_DATE_FIRST = re.compile(
    r"(?:\b(?:in|at|on|by|during|for|as|of|since|the|over|and|but|while|whereas|,)\b\s*|\s|['‘\"“(])*\Z",
    re.I,
)
_EVENT = re.compile(
    r"\b(?:adopted|agreed|approved|set|published|launched|started|opened|signed|introduced|drawn\s+up"
    r"|issued|promised|commissioned)\s+(?:in|on|at|by)\s+(?:the\s+)?\Z",
    re.I,
)
"""Before a day on which something else happened: *indicators adopted in May*."""
_SINCE = re.compile(r"\b(?:since|after)\s\Z", re.I)
_OTHER_COUNT = re.compile(r"[;.]|\b(?:but|while|whereas|from|against|compared)\b", re.I)
"""Between two counts of different times."""
_AT = re.compile(r"\b(?:as\s+)?(?:at|in|on|for|of|to)\s+(?:the\s+)?\Z", re.I)
_VERB_LEADS = re.compile(
    r"(?:like|want|wish|prefer|hope|see|left\s+out|taken\s+out|set\s+aside)\s+(?:to\s+see\s+)?"
    r"(?:the|a|an|its|our|their|all|more|this|that)\s+",
    re.I,
)
_BEFORE_BEING = re.compile(
    r".{3,80}\b(?:with|about|over|at)\s+(?:the|our|its|their)\s+", re.I | re.S
)
_VERB_ENDS = re.compile(r"\s+(?:never|ever|(?:had\s+)?not)\s+(?:stop|ceas|fail)\w*\Z", re.I)
_SCORE_ENDS = re.compile(
    r"\s+(?:(?:\w+(?:s|ed|ing)|rose|fell|went)\s+)?(?:at|from)\s+\d{1,2}(?:\s+to\s+\d{1,2})?\Z",
    re.I,
)
"""*R7 reduced from 12 to 8*: the score of a risk is no part of its name."""
_FIGURE_WITHIN = re.compile(
    r"(?P<name>[^\d%]{3,90}?)(?<!\bof)(?<!\bto)(?<!\bby)(?<!\bthan)(?<!\bat)(?<!\bfrom)(?<!\bover)(?<!\bunder)(?<!\babout)"
    r"\s+[\d.,]+\s*%\s*[-–—,;(].*",
    re.I | re.S,
)
"""*Repeat victims 31% - target 28%*: the figures are none of its name."""
_NO_ITEM = re.compile(
    r"(?:\w+\s+)?(?:it|they|them)|(?:far\s+)?(?:fewer|more|less|many|several|few|some|others?|any)(?:\s+of)?|£[\d.,]+\s*(?:k|m|bn)?"
    r"|[\d.,]+\s*(?:days?|weeks?|months?|hours?|minutes?|%|per\s+cent)",
    re.I,
)
_AS_BEFORE = re.compile(
    r"['’\"”)]*,?\s+(?:just\s+)?(?:as\s+(?:it|they|before)\b(?:\s+(?:was|were|had\s+been)\b)?|unchanged\b|\(unchanged\b)",
    re.I,
)
_LEAVES = re.compile(r"\b(?:leav(?:es?|ing)|out\s+of|off|escap(?:es?|ing))\s+['‘\"“]?\Z", re.I)
_ABOUT_IT = re.compile(r"\b(?:for|about)(?:\s+(?:this|it|that|them|these))?\W*\Z", re.I)


def run_ratings(view: View, start: int, end: int, item: Offsets | None = None) -> list[Draft]:
    """The ratings of one run of text; ``item`` is what it is about where the text does not say."""
    colours = view.within(start, end, "RAG")
    block = view.block(start)
    if block and block.marker and block.start == start:
        start += view.text[start:end].find(block.marker) + len(block.marker)
    run = Run(view, start, end, colours)
    sentences = _by_sentence(run)
    for at, stop, mentions in sentences:
        _sentence(run, at, stop, mentions, item)
    return run.drafts


def _by_sentence(run: Run) -> Iterator[tuple[int, int, list[Mention]]]:
    at = 0
    while at < len(run.colours):
        start, stop = run.view.sentence(run.colours[at].start)
        start, stop = max(start, run.start), min(max(stop, run.colours[at].end), run.end)
        inside = [run.colours[at]]
        while at + 1 < len(run.colours) and run.colours[at + 1].end <= stop:
            at += 1
            inside.append(run.colours[at])
        at += 1
        yield start, stop, inside


def _sentence(
    run: Run, start: int, stop: int, mentions: list[Mention], item: Offsets | None
) -> None:
    text = run.text
    left = start
    n = 0
    while n < len(mentions):
        mention = mentions[n]
        following = mentions[n + 1] if n + 1 < len(mentions) else None
        right = following.start if following else stop
        if lexicon.DEFINES.match(text, mention.end, stop):
            left, n = mention.end, n + 1
            continue
        drafts = _one(run, left, mention, right, stop)
        for draft in drafts:
            if draft.item is None and draft.count_at is None:
                draft.item = item
            _date(run, draft, left, right, stop)
        if following and len(drafts) == 1 and pair(run, drafts[0], mentions, n, left, stop):
            n += 1
            mention = following
            drafts = sorted([partner(drafts[0]), *drafts], key=lambda d: d.mention.start)
        elif len(drafts) == 1 and _AS_BEFORE.match(text, mention.end, stop):
            drafts[0].previous = mention
        n += 1
        run.drafts += drafts
        left = mention.end
    _share_date(run, start)


def _share_date(run: Run, start: int) -> None:
    """*26 were green, eleven amber and four red at 31 August*: one time for all the counts."""
    counted = [d for d in run.recent() if d.mention.start >= start and d.count_at]
    date = counted[0].date if len(counted) > 1 else None
    if date is None or date.start < counted[0].mention.end:
        return
    for later, draft in pairwise(counted):
        between = run.text[draft.mention.end : later.mention.start]
        if draft.date is not None or not draft.present or _OTHER_COUNT.search(between):
            return
        draft.date = date


def _one(run: Run, left: int, mention: Mention, right: int, stop: int) -> list[Draft]:
    """The ratings that one colour word makes: several where it heads a list of items."""
    text = run.text
    before = text[left : mention.start]
    draft = Draft(mention)
    listed = listed_items(run, left, mention, stop)
    if listed:
        return [Draft(mention, item=part) for part in listed]
    clause = governed_start(text, left, mention.start)
    draft.negated = _is_negated(text[clause : mention.start])
    if lexicon.NO_LONGER.search(text[clause : mention.start]):
        draft.negated = True
    draft.present = not is_future(text[max(clause, mention.start - 70) : mention.start])
    if _LEAVES.search(text[clause : mention.start]):
        # "asked when it would leave red": red is what it is.
        draft.present = True
    if (
        draft.negated
        and not draft.present
        and re.match(r"\W*(?:until|before|till)\b", text[mention.end : mention.end + 12], re.I)
    ):
        draft.negated = False  # "did not expect amber until Q3"
    if count(run, draft, left):
        return [draft]
    draft.item = item_beside(run, left, mention, right, stop)
    if draft.item and _is_of_speaker(run, draft.item):
        draft.item = None
    elif draft.item and _ABOUT_IT.search(text[slice(*draft.item)]):
        draft.item = antecedent(run, mention, before)
    if draft.item:
        draft.item = without_share(run.view, draft.item)
        count_in_item(run, draft)
    elif draft.count_at is None:
        draft.item = antecedent(run, mention, before)
    if draft.item:
        draft.item = _named(text, draft.item)
    if not draft.present and draft.item:
        _expect(run, draft)
    count_of_share(run, draft, left)
    if draft.item is None:
        draft.reasons["item"] = "no words of the sentence say what is rated"
    return [draft]


def _is_of_speaker(run: Run, item: Offsets) -> bool:
    """Whether a phrase begins with who speaks or decides: *Ann Lee proposed*, *Members*."""
    for who in run.view.within(item[0], item[1], "PERSON", "ROLE"):
        if who.start == item[0]:
            return who.label == "PERSON" or who.end == item[1]
    return False


def _named(text: str, item: Offsets) -> Offsets | None:
    """A phrase without the verb that leads it; None for a figure, *fewer* and the like."""
    lead = _VERB_LEADS.match(text, *item)
    if lead is None and re.match(r"\s+being\b", text[item[1] : item[1] + 8]):
        lead = _BEFORE_BEING.match(text, *item)
    start = lead.end() if lead else item[0]
    tail = _VERB_ENDS.search(text, start, item[1]) or _SCORE_ENDS.search(text, start, item[1])
    end = tail.start() if tail else item[1]
    figure = _FIGURE_WITHIN.match(text, start, end)
    end = figure.end("name") if figure else end
    if text[start:end] == "Others":  # a label: "Others: 60%, amber"
        return start, end
    return None if _NO_ITEM.fullmatch(text, start, end) else (start, end)


def _expect(run: Run, draft: Draft) -> None:
    """*It should be amber by May* also says what the rating before it is expected to become."""
    before = next(iter(run.recent()), None)
    if before and before.item == draft.item and before.present and before.expected is None:
        before.expected = draft.mention


def _is_negated(before: str) -> bool:
    """Whether *no* or *not* governs the verb, or stands right before a colour without one."""
    near = before if lexicon.LINKED.search(before) or object_of(before) else before[-12:]
    return bool(lexicon.NEGATED.search(near))


def _date(run: Run, draft: Draft, left: int, right: int, stop: int) -> None:
    """When the rating holds: the date after the colour, or the one that opens its clause."""
    date = near_date(run, draft.mention.end, right)
    if date is None:
        clause = left + clause_start(run.text[left : draft.mention.start])
        told = governed_start(run.text, left, draft.mention.start)
        for candidate in run.view.within(clause, draft.mention.start, "DATE"):
            if _EVENT.search(run.text, max(left, candidate.start - 30), candidate.start):
                continue
            first = _DATE_FIRST.fullmatch(run.text, clause, candidate.start) or (
                clause < told <= candidate.start
                and not _SINCE.search(run.text, clause, told)
                and _DATE_FIRST.fullmatch(run.text, told, candidate.start)
            )
            item = draft.item
            if first or (item and left <= item[0] and item[1] <= candidate.start):
                date = candidate
    if date is None and draft.count_at:
        # "At 3 May, of 40 actions, 9 were green, 6 amber": one time for all the counts.
        same = next(iter(run.recent()), None)
        start = run.view.sentence(draft.mention.start)[0]
        if same and same.count_at and same.date and start <= same.date.start < same.count_at[0]:
            date = same.date
    if date is None and draft.count_at:
        date = _list_date(run, draft.mention)
    draft.date = date
    if not draft.present:
        draft.expected, draft.expected_date = draft.mention, date


def _list_date(run: Run, mention: Mention) -> Mention | None:
    """*The tracker showed, at 3 May: red 4; amber 2*: the date before the colon of a list."""
    start = run.view.sentence(mention.start)[0]
    colon = run.text.find(":", start, mention.start)
    dates = run.dates(start, colon) if colon > 0 else []
    if dates and _AT.search(run.text, max(start, dates[-1].start - 16), dates[-1].start):
        return dates[-1]
    return None
