from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from itertools import zip_longest

from spacy.tokens import Doc

from extract.layout_blocks import Block, style_of
from extract.pipes.actions import decision_patterns, patterns
from extract.pipes.actions.answers import answered, verdict_beside
from extract.pipes.actions.antecedents import Antecedents
from extract.pipes.actions.approvals import is_item_of_minutes
from extract.pipes.actions.cells import of_cells
from extract.pipes.actions.classifier import ClauseClassifier
from extract.pipes.actions.clause_patterns import FINITE, PAST
from extract.pipes.actions.drafts import Draft, deeds
from extract.pipes.actions.finish import finish
from extract.pipes.actions.heads import in_bold
from extract.pipes.actions.learned import DOUBTFUL, HARDLY, Verdicts
from extract.pipes.actions.listed import is_item, numbered, of_item
from extract.pipes.actions.margins import owner_lines, with_margins
from extract.pipes.actions.openers import OpenList, for_body, opened_by, under_heading
from extract.pipes.actions.parties import Strangers
from extract.pipes.actions.runs import of_run
from extract.pipes.actions.tables import in_table
from extract.pipes.actions.told import Told
from extract.pipes.forms import ends_in_colon
from extract.pipes.overlaps import Overlaps
from extract.pipes.plain_files import KeepsLearned
from extract.records.shadow import LEAD, ROLE, Shadow, content_start
from extract.records.store import get_records, put_records
from extract.records.types import Action, ActionKind, Meeting, Section
from extract.records.view import Row, View

_MINUTES_BLOCKS = 4
_LONGEST_HEAD = 1500
"""Characters in which the head of a document gives its date."""
_LONGEST_TITLE = 120
_NEXT = 200
"""Characters behind a deed in which it may be said to have been rejected."""


class ActionsComponent(KeepsLearned):
    """Finds what is to be done, by whom and when, and keeps it as `Action` records.

    ``classifier`` tells clauses of which the grammar makes nothing, and news from what somebody
    is to do; it is saved with the pipeline, as JSON, and fitted by ``python -m extract
    learn-clauses``.
    """

    learned_as = "classifier"
    learned_type = ClauseClassifier
    file_name = "clauses.json"

    def __init__(self, classifier: ClauseClassifier | None = None) -> None:
        self.classifier = classifier

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        shadow = Shadow(view)
        meeting = next(iter(get_records(doc, Meeting)), None)
        body = meeting.body if meeting else None
        owner_of = owner_lines(shadow)
        found = list(self._drafts(shadow, view, body, owner_of, _title_end(meeting)))
        drafts = with_margins(shadow, found, owner_of)
        finished = partial(
            _finished, Antecedents(shadow), meeting, Strangers(view), _paragraphs(view)
        )
        actions = list(finished(draft for draft in drafts if not draft.done))
        if self.classifier is not None:
            verdicts = Verdicts(shadow, self.classifier)
            labelled = Overlaps((draft.start, draft.end) for draft in drafts if draft.labelled)
            actions = [
                one
                for one in actions
                if labelled.touch(one.offsets["what"]) or not _is_news(one, verdicts)
            ]
            taken = [action.offsets["what"] for action in actions]
            taken += [(draft.start, draft.end) for draft in drafts if draft.done]
            more = verdicts.more(taken, body)
            told = Overlaps(taken)
            actions += [one for one in finished(more) if not told.touch(one.offsets["what"])]
            actions.sort(key=lambda action: action.offsets["what"])
        put_records(doc, Action.section, actions)
        return doc

    def _drafts(
        self,
        shadow: Shadow,
        view: View,
        body: str | None,
        left_out: Collection[int],
        titled: int,
    ) -> Iterator[Draft]:
        """The drafts of all blocks but those that start where ``left_out`` says.

        ``titled``: where the head of the document ends.
        """
        opened: OpenList | None = None
        under: ActionKind | None = None  # of the section: "5. Decided"
        tables = {rows[0].block.table: rows for rows in view.tables}
        seen: set[int | None] = set()
        in_minutes = 0  # blocks that may still be of the item on the last minutes
        for block, below in zip_longest(view.blocks, view.blocks[1:]):
            if block.kind == "furniture" or block.start in left_out:
                continue
            if block.kind == "table_row":
                if block.table not in seen:
                    seen.add(block.table)
                    rows = tables.get(block.table, [])
                    yield from _of_table(shadow, rows, opened, body)
                continue
            start = content_start(view, block.start)
            item = block.marker or block.start >= titled
            if item and is_item_of_minutes(shadow, start, block.end):
                in_minutes = _MINUTES_BLOCKS
            elif block.kind == "heading" or (block.marker and block.end - start < 60):
                in_minutes = 0
            in_minutes -= 1
            headed_list = under_heading(shadow, start, block.end)
            if headed_list is not None:
                opened, under = headed_list, headed_list.kind
                continue
            if block.kind == "heading":
                opened = under = None
                yield from in_bold(shadow, start, block.end)
                continue
            if not block.marker and block.start < titled <= block.end < start + _LONGEST_TITLE:
                # "Approved minutes of the meeting held on 4 March"
                yield Draft("resolution", start, block.end, start, done=True)
                continue
            if block.marker and any(c.isdigit() for c in block.marker) and block.end - start < 60:
                under = None  # "4. Visits"
            if opened is None and _is_title(shadow, block, below):
                yield Draft("action", start, block.end, start, done=True)
                continue
            verdict = verdict_beside(shadow, block.cells)
            if verdict is not None:
                yield verdict
                continue
            lines = numbered(view, block) if opened and block.kind == "paragraph" else []
            if opened is not None and lines:
                for first, last in lines:
                    yield from of_item(shadow, first, last, opened, body)
                continue
            if opened is not None and block.kind == "list_item":
                opened = opened.with_style(style_of(block))
            if opened is None and _AGENDA.match(shadow.text, start, block.end):
                yield Draft("resolution", start, block.end, start, done=True)
                continue
            for number, (first, last) in enumerate(block.runs):
                at = content_start(view, first) if number == 0 else first
                if number == 0 and opened is not None:
                    whose = for_body(shadow, at, last, opened)
                    if whose is not None:
                        opened = whose
                        continue
                    if is_item(shadow, block, at, last, opened):
                        yield from of_item(shadow, at, last, opened, body)
                        continue
                    opened = None
                opening = opened_by(shadow, at, last, body)
                for draft in _of_prose(shadow, at, last, body, in_minutes > 0, opening):
                    if under == "resolution" and draft.kind == "action":
                        draft.kind = under
                    yield from deeds(shadow.text, draft) if draft.owners else [draft]
                opened = opening or opened


_AGENDA = re.compile(
    r"[\W\d_]*To (?:approve|receive|consider|note|sign|confirm|authorise|agree|elect|appoint)\b"
    r"(?: ?/ ?\w+)?(?:[^.]|\.(?=\S))*\.?\s*\Z",
)
"""A line of the agenda over what the minutes tell: *To approve the minutes of 3 May*."""


def _is_title(shadow: Shadow, block: Block, below: Block | None) -> bool:
    """*2. Chairman to sign the declaration* over *The Chairman signed it*: an item's heading."""
    if below is None or not block.marker or block.end - block.start > _LONGEST_TITLE:
        return False
    start = content_start(shadow.view, block.start)
    return (
        below.kind == "paragraph"
        and not below.marker
        and _TITLE.fullmatch(shadow.text, start, block.end) is not None
        and any(said.search(shadow.text, below.start, below.end) for said in (FINITE, PAST))
    )


def _title_end(meeting: Meeting | None) -> int:
    """Where the head of the document ends: *Minutes of the meeting held on 4 March* is no item."""
    first, last = meeting.offsets.get("date", (0, 0)) if meeting is not None else (0, 0)
    return last if first < _LONGEST_HEAD else 0


_TITLE = re.compile(rf"\W*{LEAD}{ROLE} to [a-z]+ [^.:;]*")
"""*Chairman to sign the declaration*: the heading of an item, if the item tells it done."""


def _of_table(
    shadow: Shadow, rows: list[Row], opened: OpenList | None, body: str | None
) -> list[Draft]:
    log = opened is not None and opened.kind == "action"
    found = list(in_table(shadow, rows, headed=log)) or list(answered(shadow, rows))
    return found if found or log else list(of_cells(shadow, rows, body))


def _of_prose(
    shadow: Shadow,
    start: int,
    end: int,
    body: str | None,
    in_minutes: bool,
    opening: OpenList | None,
) -> Iterator[Draft]:
    """What a paragraph, or a line of one, tells; not what leads into the list that it opens."""
    whose = opening.body if opening is not None else None
    if opening is not None and opening.awards:
        end = shadow.view.sentences_in(start, end)[-1][0]
    for draft in of_run(shadow, start, end, body, in_minutes):
        if whose is None or draft.end < whose.start:
            yield draft


def _is_news(action: Action, verdicts: Verdicts) -> bool:
    """*A new road will be built*: where nobody is to do it, the grammar cannot tell."""
    unowned = action.who is None and action.kind in ("action", "undertaking")
    return verdicts.doubt(*action.offsets["what"], DOUBTFUL if unowned else HARDLY)


def _paragraphs(view: View) -> list[str | None]:
    """For each block the number of the paragraph that it is or follows."""
    sections = get_records(view.doc, Section)
    items = {section.span[0]: section.number for section in sections if section.span}
    numbers: list[str | None] = []
    last: str | None = None
    for block in view.blocks:
        if block.kind == "heading" or block.start in items:
            last = items.get(block.start)
        marker = (block.marker or "").strip(" .)(\\")
        if any(c.isdigit() for c in marker):
            last = marker
        numbers.append(
            marker if marker.isalnum() and not any(c.isdigit() for c in marker) else last
        )
    return numbers


_LEAD_IN = re.compile(
    r"(?:[^.;]{0,160}\b(?:agreed|resolved|decided|recommended|requested|asked) )?\W*(?:that|to)\W*",
    re.I,
)
"""*After discussion the Board agreed to*, *That*: what the limbs below are of."""


def _leads(shadow: Shadow, draft: Draft) -> bool:
    """Whether a draft only leads into a list: the name of who is to do it, or *agreed that*."""
    if _LEAD_IN.fullmatch(shadow.text, draft.start, draft.end):
        return True
    named = next(shadow.within(draft.start, draft.end), None)
    return (
        named is not None
        and shadow.opens(shadow.lead(named.start, draft.start), draft.start)
        and not re.search(r"\w", shadow.text[named.end : draft.end])
        and ends_in_colon(shadow.text, draft.start, draft.end + 2)
    )


def _finished(
    antecedents: Antecedents,
    meeting: Meeting | None,
    strangers: Strangers,
    numbers: list[str | None],
    drafts: Iterable[Draft],
) -> Iterator[Action]:
    """The records of drafts, without the news of people who are none of the meeting's.

    ``numbers``: for each block that of its paragraph.
    """
    shadow, told = antecedents.shadow, Told(antecedents)
    for draft in drafts:
        if draft.told and draft.owners and all(map(strangers.is_one, draft.owners)):
            continue
        if patterns.TRAILING.match(shadow.text, draft.start, draft.end) or _leads(shadow, draft):
            continue  # "Action: JS" alone; "That the Committee:" before what it is to do
        if decision_patterns.REJECTED.match(shadow.text, draft.end, draft.end + _NEXT):
            continue
        if not draft.owners or draft.open_who:
            draft.owners = told.owners(draft) or draft.owners
        block = shadow.view.block_number(draft.start)
        number = numbers[block] if block >= 0 else None
        action = finish(antecedents, draft, meeting, number)
        if action is not None:
            yield action
