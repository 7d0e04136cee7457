"""From a draft to `Action` records: dates, recipients, names."""

from __future__ import annotations

import re

from extract.pipes.actions import details
from extract.pipes.actions.drafts import Draft
from extract.records.shadow import Shadow
from extract.records.store import get_value
from extract.records.types import Action, DateValue, Meeting, Mentioned
from extract.records.view import Mention, View, least_confidence

MOST_WORDS = 60
_NO_OWNER = "the text does not say who"


def finish(
    shadow: Shadow,
    draft: Draft,
    meeting: Meeting | None,
    chair: Mention | None,
    paragraph: str | None,
) -> list[Action]:
    """The records of a draft, one for each owner; none where nothing is to be done."""
    view = shadow.view
    due, start, end = _due(shadow, draft)
    if due is not None and _is_past(view, due, meeting):
        due, start, end = None, draft.start, draft.end
    start, end = _trim(view, start, end)
    if end - start < 3 or not re.search(r"[^\W\d_]{2}", view.text[start:end]):
        return []
    asked = draft.asker is not None and draft.kind in ("request", "recommendation")
    recipient = draft.recipient or _recipient(shadow, start, draft.end, draft.owners, asked)
    if recipient is None and asked:
        recipient = draft.asker
    owners: list[Mention | None] = [*draft.owners] or [None]
    records = []
    for owner in owners:
        offsets = {"what": (start, end)}
        reasons = {}
        who = view.name_of(owner) if owner else None
        if owner is None and draft.by_body:
            owner = chair
            who = (meeting.body if meeting else None) or (view.name_of(chair) if chair else None)
            if owner is None and meeting is not None and "body" in meeting.offsets:
                offsets["who"] = meeting.offsets["body"]
        if owner is not None:
            offsets["who"] = (owner.start, owner.end)
        if who is None:
            reasons["who"] = draft.reason or _NO_OWNER
        if recipient is not None:
            offsets["for"] = (recipient.start, recipient.end)
        if due is not None:
            offsets["by"] = (due.start, due.end)
        used = [m for m in (owner, recipient, due) if m is not None]
        records.append(
            Action(
                span=(start, end),
                offsets=offsets,
                reasons=reasons,
                confidence=least_confidence(used),
                kind=draft.kind,
                who=who,
                what=view.plain(start, end),
                for_=view.name_of(recipient) if recipient else None,
                by=_mentioned(view, due) if due else None,
                paragraph=paragraph,
            )
        )
    return records


def _is_past(view: View, mention: Mention, meeting: Meeting | None) -> bool:
    """Whether a date lies before the meeting, so that nothing can be due then."""
    value = get_value(view.doc, mention.start, mention.end, "DATE")
    if not isinstance(value, DateValue) or meeting is None:
        return False
    return bool(value.end and meeting.date and value.end < meeting.date)


def _mentioned(view: View, mention: Mention) -> Mentioned:
    value = get_value(view.doc, mention.start, mention.end, "DATE")
    words = view.plain(mention.start, mention.end)
    if isinstance(value, DateValue):
        return Mentioned(words, value.start, value.end)
    return Mentioned(words)


def _due(shadow: Shadow, draft: Draft) -> tuple[Mention | None, int, int]:
    """The date by which, and what is to be done without it where it stands at the end."""
    start, end = draft.start, draft.end
    if draft.due is not None:
        return draft.due, start, end
    text = shadow.text
    found = list(details.DUE.finditer(text, draft.scope, end))
    found = [m for m in found if _says_when(shadow.view, m)]
    if not found:
        return _due_after(shadow, start, end), start, end
    strict = [m for m in found if details.STRICT.search(m.group("lead"))]
    match = (strict or found)[0]
    due = shadow.at(match.start("date"))
    rest = re.sub(r"\W", "", text[match.end() : end])
    left = len(text[start : match.start()].split())
    strict_or_on = (
        not match.group("lead").strip(" ,(").lower().startswith(("from", "during", "over"))
    )
    if (
        match.start() > start + 2
        and len(rest) < 12
        and not rest.startswith("meeting")
        and left
        and strict_or_on
    ):
        end = match.start()
    elif match.start() <= start + 1 and match.end() < end - 8:
        start = match.end()
    return due, start, end


def _says_when(view: View, match: re.Match[str]) -> bool:
    """Whether a date tells by when: not the year of a report, nor a stretch of days."""
    date = view.text[match.start("date") : match.end("date")]
    lead = match.group("lead").strip(" ,:(").lower()
    if details.RANGE.search(date) and not details.STRICT.search(lead):
        return False
    return bool(lead) or details.RELATIVE.match(date) is not None


def _due_after(shadow: Shadow, start: int, end: int) -> Mention | None:
    """A date that stands after a clause between: *..., which is new, by 11 June*; *Due: 3 May*."""
    text = shadow.text
    stated = details.STATED_DUE.match(text, end, min(len(text), end + 60))
    if stated is not None:
        return shadow.at(stated.start("date"))
    stop = min(shadow.view.sentence(start)[1], end + 160)
    semicolon = text.find(";", end, stop)
    if semicolon >= 0:
        stop = semicolon
    for match in details.DUE.finditer(text, end, stop):
        if details.STRICT.search(match.group("lead")):
            return shadow.at(match.start("date"))
    return None


def _recipient(
    shadow: Shadow, start: int, end: int, owners: list[Mention], asked: bool
) -> Mention | None:
    match = details.PROVIDED_WITH.search(shadow.text, start, end)
    match = match or details.AT_MEETING.search(shadow.text, start, end)
    match = match or details.RECIPIENT.search(shadow.text, start, end)
    if match is not None and asked and match.groupdict().get("with"):
        return None
    match = match or details.TO_END.search(shadow.text, max(start, end - 120), end)
    if match is None:
        return None
    at = match.start("who")
    mention = next(shadow.within(at, match.end("who"), "ROLE", "PERSON", "ORG"), None)
    return None if mention in owners else mention


def _trim(view: View, start: int, end: int) -> tuple[int, int]:
    text = view.text
    while start < end and not (text[start].isalnum() or text[start] in "£$([\"'“‘"):
        start += 1
    while end > start and text[end - 1] in ' \t\r\n,;:.-–—*_"”|':
        end -= 1
    words = list(re.finditer(r"\S+", text[start:end]))
    if len(words) > MOST_WORDS:
        end = start + words[MOST_WORDS - 1].end()
    return start, end
