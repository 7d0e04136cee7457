"""What opens a list of decisions or actions: a heading, or a paragraph that leads into it."""

from __future__ import annotations

import re

from extract.pipes.actions import patterns
from extract.pipes.actions.awards import opens_awards
from extract.pipes.actions.decisions import is_body
from extract.pipes.actions.directives import BECAUSE
from extract.pipes.actions.heads import kind_of
from extract.records.shadow import UNITS, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_THEREFORE = re.compile(
    r"(?: (?:therefore|also|then|further|unanimously|accordingly|thereupon|duly))*\W*:\W*"
)
_FOR_ONE = re.compile(
    rf"\b(?P<word>recommend(?:s|ed)?|ask(?:s|ed)?|request(?:s|ed)?|invite[sd]?|instruct(?:s|ed)?|"
    rf"urge[sd]?|advise[sd]?)?(?: (?:that|to))? *(?P<who>{UNITS})(?: *,[^,:]{{2,60}},)? *"
    rf"(?P<be>be (?:asked|recommended|requested|invited|instructed)(?: *,[^,:]{{2,60}},)?)?"
    rf"(?: *(?:to|should|that))?\W*:\W*\Z",
    re.I,
)
"""*The Panel recommends that Cabinet:*, *RESOLVED that the Clerk be asked to:*."""
_LEADS_ON = re.compile(r"(?::|\bthat|\bto|-)\W*\Z")


def opens_list(
    shadow: Shadow, start: int, end: int, body: str | None
) -> tuple[ActionKind | None, Mention | None]:
    """Whether a paragraph ends by opening a list: *RESOLVED that:*, *The Panel therefore:*."""
    text = shadow.text
    sentences = shadow.view.sentences_in(start, end)
    first, last = sentences[-1] if sentences else (start, end)
    first = max(first, start)
    because = BECAUSE.search(text, first, last)
    if because is not None and not re.search(r"\w", text[because.end() : last]):
        return None, None
    head = patterns.HEADED.match(text, first, last)
    if head is not None and _LEADS_ON.search(text, head.end(), last) and last - head.end() < 90:
        return kind_of(head.group("word")), None
    if head is not None and not re.search(r"[^\W_]", text[head.end() : last]):
        return kind_of(head.group("word")), None
    subject = next(shadow.within(first, last, "ORG"), None)
    if opens_awards(shadow, first, last):
        return "resolution", None
    tail = text[max(first, last - 60) : last]
    follows = re.search(
        r"\b(resolved|agreed|recommended|determined|decided|ordered) as follows\W*\Z", tail
    )
    loud = follows or re.search(
        r"\b(RESOLVED|AGREED|RECOMMENDED|resolved|agreed|recommended)\b[^.;]{0,40}(?::"
        r"|\bthat|\bto|-)\W*\Z",
        tail,
    )
    if loud:
        return kind_of(loud.group(1)), None
    near = subject is not None and _THEREFORE.fullmatch(text, subject.end, last)
    if subject is not None and near and is_body(subject, body):
        return None, subject
    if re.search(r"(?:\A|[.;] +)(?:It|it|They)\W*\Z", text[max(start, end - 12) : end]):
        chief = next(
            (m for m in reversed(list(shadow.within(start, end, "ORG"))) if is_body(m, body)), None
        )
        return None, chief
    return None, None


def for_one(shadow: Shadow, start: int, end: int) -> tuple[ActionKind, Mention] | None:
    """The kind of a list, and whose its items are, where the lead-in ends with whom it asks."""
    match = _FOR_ONE.search(shadow.text, max(start, end - 200), end)
    if match is None or not (match.group("word") or match.group("be")):
        return None
    word = match.group("word") or match.group("be")
    kind: ActionKind = (
        "recommendation" if match.group("be") or word[:3].lower() in ("rec", "adv") else "request"
    )
    who = next(shadow.within(*match.span("who")), None)
    return None if who is None else (kind, who)


def kind_of_heading(match: re.Match[str]) -> ActionKind:
    """What the items under a heading are, by the word that `patterns.HEADING` found in it.

    >>> kind_of_heading(patterns.HEADING.match("Resolutions"))
    'resolution'
    """
    for kind in ("resolution", "recommendation", "request"):
        if match.group(kind):
            return kind_of(kind)
    return "action"
