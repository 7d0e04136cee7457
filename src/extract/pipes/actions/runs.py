"""The actions of a paragraph or list item, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.pipes.actions import patterns
from extract.pipes.actions.answers import ANSWER
from extract.pipes.actions.approvals import approved, is_item_of_minutes
from extract.pipes.actions.clause_patterns import FINITE
from extract.pipes.actions.drafts import Draft
from extract.pipes.actions.heads import headed, marked, owned_line, skip
from extract.pipes.actions.margins import OWNER_LABEL, label
from extract.pipes.actions.prose import in_sentence
from extract.records.shadow import UNIT, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_LETTER = r"[a-z\U00010600-\U0001077f]"
_SMALL = re.compile(
    rf"\.(?<={_LETTER}{{3}}\.)(?<!cllr\.)(?<!dept\.)(?<!incl\.)(?<!resp\.)(?<!etc\.)(?<!min\.)"
    rf"(?<!max\.)(?<!est\.)(?<!ext\.)(?<!vol\.)(?<!app\.)(?<!nem\.)(?<!con\.)(?<!sec\.)(?<!ref\.)"
    rf"(?<!approx\.)(?<!cttee\.) +(?={_LETTER})"
)
"""A stop before a sentence that begins small."""
_AGREED = re.compile(
    r"\W*(?:(?:this|it) was )?(?:(?:all|so|unanimously|duly) )?"
    r"(?:agreed|carried|in favour|approved)(?: unanimously| by all(?: present)?)?\W*|"
    rf"\W*(?:proposed|moved)(?: by)?:? +{UNIT}[^.;]{{0,60}}?\b(?:2nd|seconded)(?: by)?:? +{UNIT}"
    r"[ ,:-]+(?:all |unanimously )?(?:approved|agreed|carried|accepted)\W*",
    re.I,
)
"""*Agreed by all*, *Proposed by Mr Hay, seconded by Mrs Orr - approved*: of what was told."""
_MOVERS = re.compile(
    r"\W*(?:\d[\d.]*\W+)?(?:proposed|proposer|seconded|seconder|moved|prop|sec)\b[^.;]{0,120}?"
    r"(?=(?-i:RESOLVED|Resolved|AGREED|Agreed)\b)",
    re.I,
)
"""*Proposed: Cllr Hay, seconded: Cllr Orr,* before what was resolved."""
_MOST_OF_VERDICT = 3
_DOES_IT = re.compile(
    r"(?:do|obtain|bring|action(?: this)?|provide|arrange|organise|supply|find out)\W*\Z"
)


def of_run(
    shadow: Shadow, start: int, end: int, body: str | None, in_minutes: bool
) -> Iterator[Draft]:
    text = shadow.text
    before: Mention | None = None
    decided: ActionKind | None = None  # "**Decision.**" speaks of the whole paragraph
    last_draft: Draft | None = None
    listed = False  # "To do: JS - the lease. KT - the van."
    told_before = False  # the sentence before told an action
    matter: tuple[int, int] | None = None  # "Review of the policy.", before its "Noted"
    tagged = marked(shadow, start, end)
    told = OWNER_LABEL.search(text, max(start, end - 200), end)
    end = told.start() if told is not None else end
    for begins, last in _sentences(shadow, start, end):
        movers = _MOVERS.match(text, begins, last)
        first = movers.end() if movers is not None else begins
        found = approved(shadow, first, last, in_minutes)
        if not found:
            found = headed(shadow, first, last) or []
            listed = listed or bool(found and found[0].kind == "action")
            if found and found[0].kind in ("resolution", "recommendation"):
                decided = found[0].kind
            elif not found and listed and patterns.LINE.match(text, first, last):
                found = owned_line(shadow, first, last, "action")
            elif not found:
                found = in_sentence(shadow, first, last, before, body, in_minutes)
        else:
            in_minutes = False
        if last_draft is not None and told_before and _AGREED.fullmatch(text, first, last):
            found = []  # of what was proposed just before
            yield Draft("resolution", first, last, first, done=True)
        told_before = bool(found)
        if matter and len(found) == 1 and _is_verdict(text, found[0], last):
            found[0].labelled = ANSWER.match(text, found[0].start, last) is not None
            found[0].start = skip(text, *matter)
        matter = None if found or FINITE.search(text, first, last) else (first, last)
        if not found and is_item_of_minutes(shadow, first, last):
            in_minutes = True  # "3. Minutes of 12 July. These were taken as read."
        for draft in found:
            if decided is not None and draft.kind == "action":
                draft.kind = decided
            if not draft.owners and not draft.by_body and draft.open_who:
                passive = " be " in text[draft.start : draft.end]
                if passive and draft.told and before is not None and before.label == "ORG":
                    continue
                if before is None or (passive and before.label == "ORG"):
                    draft.reason = "the text does not settle who is meant"
                else:
                    draft.owners = [before]
            if any(t.start <= draft.start < t.end for t in tagged):
                continue
            if last_draft is not None and _does_it(text, last_draft, draft):
                last_draft.owners = draft.owners
                continue
            if last_draft is not None:
                yield last_draft
            last_draft = draft
        opener = next(shadow.within(first, last, "ROLE", "PERSON", "ORG"), None)
        if opener is not None and not re.search(
            r"[^\W\d_]", text[first : shadow.lead(opener.start, first)]
        ):
            before = opener
    if last_draft is not None:
        label(shadow, last_draft, told)
        yield last_draft
    yield from tagged


def _sentences(shadow: Shadow, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences there; notes in small letters (*deferred to May. no view taken*) cut too."""
    for first, last in shadow.view.sentences_in(start, end):
        at = max(first, start)
        for match in _SMALL.finditer(shadow.text, at, last):
            yield at, match.start() + 1
            at = match.end()
        yield at, last


def _is_verdict(text: str, draft: Draft, end: int) -> bool:
    """Whether a sentence is but a word on the matter named in the sentence before it."""
    words = text[draft.start : end].split()
    return draft.kind == "resolution" and draft.to_nobody and len(words) < _MOST_OF_VERDICT


def _does_it(text: str, before: Draft, draft: Draft) -> bool:
    """Whether *Clerk to obtain* only says who is to do what was asked for just before."""
    return (
        all(owner.label == "ORG" for owner in before.owners)
        and before.kind in ("request", "resolution")
        and draft.kind in ("action", "resolution")
        and bool(draft.owners)
        and draft.start - before.end < 60
        and _DOES_IT.match(text, draft.start, draft.end) is not None
    )
