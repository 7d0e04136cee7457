"""What opens a list of decisions or actions: a heading, or a paragraph that leads into it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.pipes.actions import patterns
from extract.pipes.actions.awards import opens_awards
from extract.pipes.actions.decisions import is_body
from extract.pipes.actions.directives import BECAUSE
from extract.pipes.actions.heads import kind_of
from extract.pipes.actions.recipients import listed_for
from extract.records.shadow import UNITS, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_THEREFORE = re.compile(
    r"(?: (?:therefore|also|then|further|unanimously|accordingly|thereupon|duly))*\W*:\W*"
)
_THAT = re.compile(r"[\W_\d]*(?P<that>that +)?", re.I)
_FOR_ONE = re.compile(
    rf"\b(?P<word>recommend(?:s|ed)?|ask(?:s|ed)?|request(?:s|ed)?|invite[sd]?|instruct(?:s|ed)?|"
    rf"urge[sd]?|advise[sd]?)?(?: (?:that|to))? *(?P<who>{UNITS})(?: *,[^,:]{{2,60}},)? *"
    rf"(?P<be>be (?:asked|recommended|requested|invited|instructed)(?: *,[^,:]{{2,60}},)?)?"
    rf"(?: *(?:to|should|that))?\W*:\W*\Z",
    re.I,
)
"""*The Panel recommends that Cabinet:*, *RESOLVED that the Clerk be asked to:*."""
_LEADS_ON = re.compile(r"(?::|\bthat|\bto|-)\W*\Z")


@dataclass(frozen=True)
class OpenList:
    """What a heading or a lead-in opened: of which kind its items are, and whose."""

    kind: ActionKind | None = None
    lead: Mention | None = None
    """The body whose decisions the items are: *The Panel therefore:*."""
    body: Mention | None = None
    """Who is to do what names nobody: *Board next steps*."""
    advisee: Mention | None = None
    """To whom the items are recommended."""
    loud: bool = True
    """RESOLVED or a heading, whose every item is a decision."""
    awards: bool = False
    """The items give grants or seats."""
    style: str | None = None
    """Of the markers of its items."""

    def with_style(self, style: str | None) -> OpenList | None:
        """The list that an item of this style goes on; None where it is of another list."""
        return replace(self, style=style) if self.style in (None, style) else None


def for_body(shadow: Shadow, start: int, end: int, opened: OpenList) -> OpenList | None:
    """The open list, where a line tells only whose its items are: *That the Committee:*."""
    that = _THAT.match(shadow.text, start, end)
    body = next(shadow.within(start, end, "ORG"), None)
    if that is None or body is None or that.end() != shadow.lead(body.start, start):
        return None
    if _THEREFORE.fullmatch(shadow.text, body.end, end) is None:
        return None
    return replace(opened, body=body) if that.group("that") else replace(opened, lead=body)


def under_heading(shadow: Shadow, start: int, end: int) -> OpenList | None:
    """The list that a heading opens (*Resolutions*, *Board next steps*)."""
    match = patterns.HEADING.match(shadow.text, start, end) if end - start < 90 else None
    if match is None:
        return None
    return OpenList(_kind_of_heading(match), body=next(shadow.within(start, end, "ORG"), None))


def opened_by(shadow: Shadow, start: int, end: int, body: str | None) -> OpenList | None:
    """The list that a paragraph opens with its last words (*RESOLVED that:*)."""
    one = _for_one(shadow, start, end)
    kind, lead = (one[0], None) if one is not None else _opens(shadow, start, end, body)
    if kind is None and lead is None:
        return None
    return OpenList(
        kind,
        lead,
        body=one[1] if one is not None else None,
        advisee=next(iter(listed_for(shadow, start, end)), None),
        loud=not re.search(r"\b(?:agreed|decided)\b", shadow.text[start:end]),
        awards=opens_awards(shadow, start, end),
    )


def _opens(
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
        # "Mr Hay proposed it. Agreed": said of what stands before it, not of what follows.
        verdict = ":" not in text[first:last] and re.search(r"[a-z]{3}", text[start:first])
        return (None if verdict else kind_of(head.group("word"))), None
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


def _for_one(shadow: Shadow, start: int, end: int) -> tuple[ActionKind, Mention] | None:
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


def _kind_of_heading(match: re.Match[str]) -> ActionKind:
    """What the items under a heading are, by the word found in it."""
    for kind in ("resolution", "recommendation", "request"):
        if match.group(kind):
            return kind_of(kind)
    return "action"
