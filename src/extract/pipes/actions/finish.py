"""From a draft to `Action` records: dates, recipients, names."""

from __future__ import annotations

import re

from extract.pipes.actions import due_patterns
from extract.pipes.actions.antecedents import Antecedents
from extract.pipes.actions.drafts import Draft
from extract.pipes.actions.parties import somebody
from extract.pipes.actions.recipients import advised, recipients
from extract.pipes.actions.whens import due_of
from extract.records.store import get_value
from extract.records.types import Action, DateValue, Meeting, Mentioned
from extract.records.view import Mention, View, least_confidence

MOST_WORDS = 60
_NO_OWNER = "the text does not say who"
_NO_BODY = "the text names nobody to do it, nor the body beside its decision"
_ARTICLE = re.compile(r"(?:the|an?|that|it)\s+(?=\w)", re.I)


def finish(
    antecedents: Antecedents, draft: Draft, meeting: Meeting | None, paragraph: str | None
) -> Action | None:
    """The record of a draft; None where nothing is to be done."""
    shadow = antecedents.shadow
    view = shadow.view
    due, start, end = due_of(shadow, draft)
    # A day of its own, as in the column of a log, may be over; one in the words is then no due day.
    if due is not None and draft.due is None and _is_past(view, due, meeting):
        due, start, end = None, draft.start, draft.end
    start, end = _trim(view, start, end)
    if end - start < 3 or not re.search(r"[^\W\d_]{2}", view.text[start:end]):
        return None
    who = somebody(shadow, draft.owners)
    # "RECOMMENDED to the Council that": to it, and the Council is to act.
    asked = advised(shadow, start)
    to = asked or ([draft.recipient] if draft.recipient else [])
    if (
        not to
        and not draft.to_nobody
        and not due_patterns.ONLY_NOTED.match(shadow.text, start, end)
    ):
        to = recipients(antecedents, start, draft.end, draft.owners)
    if not asked and any(mention in draft.owners for mention in to):
        to = []
    whom = somebody(shadow, to)
    offsets = {"what": (start, end)}
    reasons = {}
    if who is None and draft.by_body and draft.kind == "resolution" and meeting is not None:
        who = _body_of(meeting)
    if who is not None:
        offsets["who"] = who[1]
    else:
        reasons["who"] = draft.reason or (_NO_BODY if draft.by_body else _NO_OWNER)
    if whom is not None:
        offsets["for"] = whom[1]
    if due is not None:
        offsets["by"] = (due.start, due.end)
    used = [*draft.owners, *to, *([due] if due else [])]
    return Action(
        span=(start, end),
        offsets=offsets,
        reasons=reasons,
        confidence=least_confidence(used),
        kind=draft.kind,
        who=who[0] if who else None,
        what=view.plain(start, end),
        for_=whom[0] if whom else None,
        by=_mentioned(view, due) if due else None,
        paragraph=paragraph,
    )


def _body_of(meeting: Meeting) -> tuple[str, tuple[int, int]] | None:
    """The body that met, which decided what is resolved, and where the document names it."""
    place = meeting.offsets.get("body")
    return (meeting.body, place) if meeting.body and place else None


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


def _trim(view: View, start: int, end: int) -> tuple[int, int]:
    text = view.text
    while start < end and not (text[start].isalnum() or text[start] in "£$([\"'“‘"):
        start += 1
    article = _ARTICLE.match(text, start, end)
    start = article.end() if article else start
    # A bracket that was opened before the deed is closed with it: "(JS to ask the bank.)".
    closers = ")]" if re.search(r"[(\[]", text[start:end]) is None else ""
    while end > start and text[end - 1] in ' \t\r\n,;:.-–—*_"”|' + closers:
        end -= 1
    words = list(re.finditer(r"\S+", text[start:end]))
    if len(words) > MOST_WORDS:
        end = start + words[MOST_WORDS - 1].end()
    return start, end
