"""The items of a list that a heading or a lead-in has opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.layout import Block
from extract.pipes.actions import patterns, request_patterns
from extract.pipes.actions.awards import awarded
from extract.pipes.actions.decision_patterns import VIEW
from extract.pipes.actions.decisions import is_to_do
from extract.pipes.actions.directives import parts_of
from extract.pipes.actions.drafts import Draft, cut, deeds
from extract.pipes.actions.heads import headed, marked, owned_last, owned_line
from extract.pipes.actions.lexicon import ACTS
from extract.pipes.actions.openers import OpenList
from extract.pipes.actions.requests import requested
from extract.pipes.actions.runs import of_run
from extract.records.shadow import Shadow
from extract.records.view import Mention, View

_ITEM = re.compile(
    r"[\W_]*(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,3}|[A-H])[.)] *)?(?:[Tt]hat|[Tt]o|THAT|"
    r"TO)(?![\w'])"
)
_DIRECTS = re.compile(r" *(?:directed|resolved|agreed|decided|ordered)(?= (?:that|to))")
_BARE_FIGURE = re.compile(r"(?m)^ *\d{1,2}[.)]? +(?P<item>[^\W\d_])")


def is_item(shadow: Shadow, block: Block, start: int, end: int, opened: OpenList) -> bool:
    """Whether a block is an item of the open list: by its marker, its first word or its owner."""
    if block.kind == "list_item" or _ITEM.match(shadow.text, start, end):
        return True
    if opened.awards and awarded(shadow, start, end) is not None:
        return True
    if opened.kind != "action":
        return False
    return _deed(shadow.text, start, end) is not None or bool(
        owned_line(shadow, start, end, "action")
    )


def numbered(view: View, block: Block) -> list[tuple[int, int]]:
    """The lines of a paragraph that is a list with bare figures: *1 Chair to visit*; else none."""
    found = list(_BARE_FIGURE.finditer(view.text, block.start, block.end))
    if len(found) < 2 or re.search(r"[^\W\d_]", view.text[block.start : found[0].start()]):
        return []
    ends = [*(match.start() for match in found[1:]), block.end]
    return [(match.start("item"), end) for match, end in zip(found, ends, strict=True)]


def of_item(
    shadow: Shadow, start: int, end: int, opened: OpenList, body: str | None
) -> Iterator[Draft]:
    """What an item tells to be done; ``body``: the name of the body that meets."""
    award = awarded(shadow, start, end) if opened.awards else None
    if award is not None:
        yield award
        return
    for draft in _drafts(shadow, start, end, opened, body):
        if not draft.owners and opened.body and (draft.by_body or opened.kind == "request"):
            draft.owners = [opened.body]
        if draft.kind == "recommendation" and draft.recipient is None:
            draft.recipient = opened.advisee
        yield from deeds(shadow.text, draft)


def _drafts(
    shadow: Shadow, start: int, end: int, opened: OpenList, body: str | None
) -> Iterator[Draft]:
    text, kind = shadow.text, opened.kind
    if opened.lead is not None:
        for draft in _decided(shadow, start, end, opened.lead):
            yield replace(draft, kind=kind) if kind and draft.kind == "resolution" else draft
    elif kind == "action":
        found = owned_line(shadow, start, end, kind) or owned_last(shadow, start, end)
        found = found or marked(shadow, start, end)
        if not found:
            found = headed(shadow, start, end) or []
        if not found and _ITEM.match(text, start, end):
            found = parts_of(shadow, start, end, kind)
        begin = _deed(text, start, end) if not found else None
        if begin is not None:
            found = [Draft(kind, begin, cut(text, begin, end), begin, by_body=True)]
        found = found or list(of_run(shadow, start, end, body, False))
        yield from (replace(draft, labelled=True) for draft in found)
    elif kind is not None:
        given = headed(shadow, start, end)
        if given:
            yield from given
            return
        for draft in parts_of(shadow, start, end, kind):
            # A list under "agreed:" may give views as well.
            if kind != "resolution" or opened.loud or draft.owners or is_to_do(text, draft):
                yield draft


def _deed(text: str, start: int, end: int) -> int | None:
    """Where an item that is a verb and what is to be done begins, not a word on how it stands."""
    verb = patterns.IMPERATIVE.match(text, start, end)
    if verb is None or verb.group("verb").lower() not in ACTS:
        return None
    return verb.start("what") if re.search(r"\w", text[verb.end("verb") : end]) else None


def _decided(shadow: Shadow, start: int, end: int, lead: Mention) -> list[Draft]:
    """An item under *The Panel:* - *approved the bid*, *asked the Clerk to write*."""
    text = shadow.text
    padded = start - 1 if start and text[start - 1] == " " else start
    directs = _DIRECTS.match(text, padded, end)
    if directs is not None:
        return parts_of(shadow, directs.end(), end, "resolution", lead)
    asks = request_patterns.ASKS.match(text, padded, end)
    if asks is not None:
        found = requested(shadow, asks, lead, end)
        if found:
            return found
    said = text[start:end].lstrip()
    decides = patterns.BODY_DECIDES.match(f" {said[:1].lower()}{said[1:]}")  # "(ii) Endorses it"
    if decides is not None:
        view = VIEW.match(decides.group("what"))
        return [] if view else [Draft("resolution", start, cut(text, start, end), start, [lead])]
    found = parts_of(shadow, start, end, "resolution", lead)
    return [d for d in found if d.owners != [lead] or is_to_do(text, d)]
