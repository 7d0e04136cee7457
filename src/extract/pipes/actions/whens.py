"""By when a draft's deed is due."""

from __future__ import annotations

import re

from extract.pipes.actions import due_patterns
from extract.pipes.actions.drafts import Draft
from extract.records.shadow import Shadow
from extract.records.view import Mention, View

_OF_ACCOUNTS = ("for", "in", "of", "during")
_WEAK = ("for", "during", "over", "within", "from")


def due_of(shadow: Shadow, draft: Draft) -> tuple[Mention | None, int, int]:
    """The date by which, and what is to be done without it where it stands at an end."""
    start, end = draft.start, draft.end
    if draft.due is not None:
        return draft.due, start, end
    text = shadow.text
    if due_patterns.ONLY_NOTED.match(text, start, end):
        return None, start, end
    found = [
        m
        for m in due_patterns.DUE.finditer(text, draft.scope, end)
        if _says_when(shadow, m, draft.scope, end)
    ]
    if not found:
        return None if draft.closed else _due_after(shadow, start, end), start, end
    match = min(found, key=lambda m: _rank(m.group("lead")))
    due = shadow.at(match.start("date"))
    rest = text[match.end() : end]
    if match.start() > start + 2 and re.fullmatch(r"(?:'s?)?(?: *meetings?)?\W*", rest):
        to_meeting = match.group("lead").lstrip().startswith("to ")
        if text[start : match.start()].split() and not ("meeting" in rest and to_meeting):
            end = match.start()
            end -= 3 if text.endswith(" to", start, end) else 0
    elif match.start() <= start + 1 and match.end() < end - 8:
        start = match.end()
    return due, start, end


def _rank(lead: str) -> int:
    """The plainer a preposition says when something is due, the lower."""
    if due_patterns.STRICT.search(lead):
        return 0
    return 2 if lead.strip(" ,:(").lower().startswith(_WEAK) else 1


def _says_when(shadow: Shadow, match: re.Match[str], floor: int, stop: int) -> bool:
    """Whether a date tells by when: not the year of a report, a stretch of days, a condition's."""
    view: View = shadow.view
    date = view.text[match.start("date") : match.end("date")]
    lead = match.group("lead").strip(" ,:(").lower()
    if due_patterns.PERIOD.match(date) and not due_patterns.STRICT.search(lead):
        return False
    if due_patterns.RANGE.search(date) and not due_patterns.STRICT.search(lead):
        return False
    if lead.startswith(_OF_ACCOUNTS) and due_patterns.ACCOUNT.fullmatch(date):
        return False
    if due_patterns.PAST.match(date):
        return False
    ahead = shadow.text[max(floor, match.start() - 120) : match.start("lead")]
    if lead.split()[:1] == ["for"] and due_patterns.ABOUT.search(ahead):
        return False
    if lead.startswith("before") and due_patterns.FORBIDS.search(ahead):
        return False
    after = shadow.text[match.end() : min(match.end() + 12, stop)]
    if after.startswith("'s") and "meeting" not in after:
        return False
    before = shadow.text[max(floor, match.start() - 120) : match.start("date")]
    if due_patterns.PUT_OFF.search(before):
        return True
    if not due_patterns.STRICT.search(lead) and due_patterns.OF_OTHERS.search(ahead):
        return False
    if due_patterns.CONDITION.search(ahead) or due_patterns.GONE_BY.search(ahead.rstrip()):
        return False
    # "bring a paper, 7 Sept", "ask the bank (7 Sept)"
    last = match.group("lead").lstrip().startswith((",", "(")) and not re.search(r"\w", after[:3])
    return bool(lead) or last or due_patterns.RELATIVE.match(date) is not None


def _due_after(shadow: Shadow, start: int, end: int) -> Mention | None:
    """A date that stands after a clause between: *..., which is new, by 11 June*; *Due: 3 May*."""
    text = shadow.text
    stated = due_patterns.STATED_DUE.match(text, end, min(len(text), end + 60))
    if stated is not None:
        return shadow.at(stated.start("date"))
    stop = min(shadow.view.sentence(start)[1], end + 160)
    semicolon = text.find(";", end, stop)
    if semicolon >= 0:
        stop = semicolon
    for match in due_patterns.DUE.finditer(text, end, stop):
        if due_patterns.STRICT.search(match.group("lead")):
            return shadow.at(match.start("date"))
    return None
