from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from spacy.tokens import Doc

from extract.layout import Block
from extract.layout_blocks import style_of
from extract.pipes.actions import decision_patterns, patterns, request_patterns
from extract.pipes.actions.answers import answered, verdict_beside
from extract.pipes.actions.antecedents import Antecedents
from extract.pipes.actions.approvals import is_item_of_minutes
from extract.pipes.actions.awards import awarded, opens_awards
from extract.pipes.actions.cells import of_cells
from extract.pipes.actions.classifier import ClauseClassifier
from extract.pipes.actions.decisions import is_to_do
from extract.pipes.actions.directives import parts_of
from extract.pipes.actions.drafts import Draft, cut, deeds
from extract.pipes.actions.finish import finish
from extract.pipes.actions.heads import headed, in_bold, marked, owned_last, owned_line
from extract.pipes.actions.learned import DOUBTFUL, HARDLY, Verdicts
from extract.pipes.actions.lexicon import ACTS
from extract.pipes.actions.margins import with_margins
from extract.pipes.actions.openers import for_one, kind_of_heading, opens_list
from extract.pipes.actions.parties import Strangers
from extract.pipes.actions.recipients import listed_for
from extract.pipes.actions.requests import requested
from extract.pipes.actions.runs import of_run
from extract.pipes.actions.tables import in_table
from extract.pipes.actions.told import Told
from extract.pipes.forms import ends_in_colon
from extract.pipes.overlaps import Overlaps
from extract.pipes.plain_files import KeepsLearned
from extract.records.shadow import Shadow, content_start
from extract.records.store import get_records, put_records
from extract.records.types import Action, ActionKind, Meeting
from extract.records.view import Mention, View

_ITEM = re.compile(
    r"[\W_]*(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,3}|[A-H])[.)] *)?(?:[Tt]hat|[Tt]o|THAT|"
    r"TO)(?![\w'])"
)
_MINUTES_BLOCKS = 4
_NEXT = 200
"""Characters behind a deed in which it may be said to have been rejected."""
_BARE_FIGURE = re.compile(r"(?m)^ *\d{1,2}[.)]? +(?P<item>[^\W\d_])")


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
        drafts = with_margins(shadow, list(self._drafts(shadow, view, body)))
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

    def _drafts(self, shadow: Shadow, view: View, body: str | None) -> Iterator[Draft]:
        style: str | None = None  # of the markers of the open list
        kind: ActionKind | None = None  # of the list that a heading or a lead-in opened
        body_named: Mention | None = None  # "Board next steps"
        advisee: Mention | None = None  # to whom the items of the open list are recommended
        under: ActionKind | None = None  # of the section: "5. Decided"
        awards = False  # the list gives grants or seats
        loud = True  # RESOLVED or a heading, whose every item is a decision
        lead: Mention | None = None  # a body whose decisions a list gives: "The Panel: - approved"
        tables = {rows[0].block.table: rows for rows in view.tables}
        seen: set[int | None] = set()
        in_minutes = 0  # blocks that may still be of the item on the last minutes
        for block in view.blocks:
            if block.kind == "furniture":
                continue
            if block.kind == "table_row":
                if block.table not in seen:
                    seen.add(block.table)
                    rows = tables.get(block.table, [])
                    of_table = in_table(shadow, rows, headed=kind == "action")
                    yield from of_table
                    if not of_table:
                        of_table = list(answered(shadow, rows))
                        yield from of_table
                    if not of_table and kind != "action":
                        yield from of_cells(shadow, rows, body)
                continue
            start = content_start(view, block.start)
            if is_item_of_minutes(shadow, start, block.end):
                in_minutes = _MINUTES_BLOCKS
            elif block.kind == "heading" or (block.marker and block.end - start < 60):
                in_minutes = 0
            in_minutes -= 1
            opened = patterns.HEADING.match(shadow.text, start, block.end)
            if opened is not None and block.end - start < 90:
                kind, lead, style, loud = kind_of_heading(opened), None, None, True
                awards = False
                under = kind
                body_named = next(shadow.within(start, block.end, "ORG"), None)
                continue
            if block.kind == "heading":
                kind = lead = under = None
                yield from in_bold(shadow, start, block.end)
                continue
            if block.marker and any(c.isdigit() for c in block.marker) and block.end - start < 60:
                under = None  # "4. Visits"
            verdict = verdict_beside(shadow, block.cells)
            if verdict is not None:
                yield verdict
                continue
            numbered = _numbered(view, block) if kind and block.kind == "paragraph" else []
            for first, last in numbered:
                for draft in self._of_item(shadow, first, last, kind, lead, body, loud):
                    yield from deeds(shadow.text, draft)
            if numbered:
                continue
            for number, (first, last) in enumerate(block.runs):
                at = content_start(view, first) if number == 0 else first
                if number == 0 and (kind or lead) and block.kind == "list_item":
                    if style is not None and style_of(block) != style:
                        kind = lead = None
                    style = style_of(block)
                award = awarded(shadow, at, last) if awards and number == 0 and kind else None
                if award is not None:
                    yield award
                    continue
                if number == 0 and (kind or lead) and self._is_item(shadow, block, at, last, kind):
                    for draft in self._of_item(shadow, at, last, kind, lead, body, loud):
                        if not draft.owners and body_named and (draft.by_body or kind == "request"):
                            draft.owners = [body_named]
                        if draft.kind == "recommendation" and draft.recipient is None:
                            draft.recipient = advisee
                        yield from deeds(shadow.text, draft)
                    continue
                if number == 0 and block.kind == "paragraph":
                    kind = lead = None
                one = for_one(shadow, at, last)
                awards = opens_awards(shadow, at, last)
                reach = view.sentences_in(at, last)[-1][0] if awards else last
                for draft in of_run(shadow, at, reach, body, in_minutes > 0):
                    if one is not None and draft.end >= one[1].start:
                        continue  # its items follow
                    if under == "resolution" and draft.kind == "action":
                        draft.kind = under
                    yield from deeds(shadow.text, draft) if draft.owners else [draft]
                opens, chief = opens_list(shadow, at, last, body)
                if one is not None:
                    opens, chief = one[0], None
                if opens is not None or chief is not None:
                    kind, lead, style = opens, chief, None
                    body_named = one[1] if one is not None else None
                    advisee = next(iter(listed_for(shadow, at, last)), None)
                    loud = not re.search(r"\b(?:agreed|decided)\b", shadow.text[at:last])

    def _is_item(
        self, shadow: Shadow, block: Block, start: int, end: int, kind: ActionKind | None
    ) -> bool:
        if block.kind == "list_item":
            return True
        if _ITEM.match(shadow.text, start, end):
            return True
        if kind != "action":
            return False
        verb = patterns.IMPERATIVE.match(shadow.text, start, end)
        if verb is not None and _is_deed(shadow.text, verb, end):
            return True
        return bool(owned_line(shadow, start, end, "action"))

    def _of_item(
        self,
        shadow: Shadow,
        start: int,
        end: int,
        kind: ActionKind | None,
        lead: Mention | None,
        body: str | None,
        loud: bool,
    ) -> Iterator[Draft]:
        text = shadow.text
        if lead is not None:
            yield from _decided(shadow, start, end, lead)
            return
        if kind == "action":
            found = owned_line(shadow, start, end, kind) or owned_last(shadow, start, end)
            found = found or marked(shadow, start, end)
            if not found:
                found = headed(shadow, start, end) or []
            if not found and _ITEM.match(text, start, end):
                found = parts_of(shadow, start, end, kind)
            if not found:
                verb = patterns.IMPERATIVE.match(text, start, end)
                if verb is not None and _is_deed(text, verb, end):
                    begin = verb.start("what")
                    found = [Draft(kind, begin, cut(text, begin, end), begin, by_body=True)]
            found = found or list(of_run(shadow, start, end, body, False))
            yield from (replace(draft, labelled=True) for draft in found)
        elif kind is not None:
            given = headed(shadow, start, end)
            if given:
                yield from given
            else:
                for draft in parts_of(shadow, start, end, kind):
                    # A list under "agreed:" may give views as well.
                    if kind != "resolution" or loud or draft.owners or is_to_do(text, draft):
                        yield draft


def _is_news(action: Action, verdicts: Verdicts) -> bool:
    """*A new road will be built*: where nobody is to do it, the grammar cannot tell."""
    unowned = action.who is None and action.kind in ("action", "undertaking")
    return verdicts.doubt(*action.offsets["what"], DOUBTFUL if unowned else HARDLY)


def _numbered(view: View, block: Block) -> list[tuple[int, int]]:
    """The lines of a paragraph that is a list with bare figures: *1 Chair to visit*; else none."""
    found = list(_BARE_FIGURE.finditer(view.text, block.start, block.end))
    if len(found) < 2 or re.search(r"[^\W\d_]", view.text[block.start : found[0].start()]):
        return []
    ends = [*(match.start() for match in found[1:]), block.end]
    return [(match.start("item"), end) for match, end in zip(found, ends, strict=True)]


def _is_deed(text: str, verb: re.Match[str], end: int) -> bool:
    """Whether an item is a verb and what is to be done, not a word on how it stands."""
    if verb.group("verb").lower() not in ACTS:
        return False
    return re.search(r"\w", text[verb.end("verb") : end]) is not None


def _decided(shadow: Shadow, start: int, end: int, lead: Mention) -> list[Draft]:
    """An item under *The Panel:* - *approved the bid*, *asked the Clerk to write*."""
    text = shadow.text
    padded = start - 1 if start and text[start - 1] == " " else start
    directs = re.compile(r" *(?:directed|resolved|agreed|decided|ordered)(?= (?:that|to))").match(
        text, padded, end
    )
    if directs is not None:
        return parts_of(shadow, directs.end(), end, "resolution", lead)
    asks = request_patterns.ASKS.match(text, padded, end)
    if asks is not None:
        found = requested(shadow, asks, lead, end)
        if found:
            return found
    decides = patterns.BODY_DECIDES.match(text, padded, end)
    if decides is not None:
        view = re.match(
            r"\w+ +(?:that|how|whether|(?:it|there) (?:was|is|had|would|will))\b",
            text[decides.start("what") : end],
        )
        return [] if view else [Draft("resolution", start, cut(text, start, end), start, [lead])]
    found = parts_of(shadow, start, end, "resolution", lead)
    return [d for d in found if d.owners != [lead] or is_to_do(text, d)]


def _paragraphs(view: View) -> list[str | None]:
    """For each block the number of the paragraph that it is or follows."""
    numbers: list[str | None] = []
    last: str | None = None
    for block in view.blocks:
        if block.kind == "heading":
            last = None
        marker = (block.marker or "").strip(" .)(\\")
        if any(c.isdigit() for c in marker):
            last = marker
        numbers.append(
            marker if marker.isalnum() and not any(c.isdigit() for c in marker) else last
        )
    return numbers


def _leads(shadow: Shadow, draft: Draft) -> bool:
    """Whether a draft is but the name of who is to do what follows a colon."""
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
