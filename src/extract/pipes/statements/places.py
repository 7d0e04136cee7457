"""Where in a sentence a subject can stand, and where words begin that are speech."""

from __future__ import annotations

import re

from extract.pipes.statements import patterns, phrases
from extract.records.shadow import Shadow

_LABEL = re.compile(r"\W*[A-Z]{1,4}[./-]?\d[\w/.()-]*\Z")
"""The number of a paragraph: *FR/02*."""
ENDS = re.compile(r"[ ,;:.\-]*\Z")


def words_from(text: str, start: int, end: int) -> int:
    """Past quotation marks, bullets and the like."""
    while start < end and text[start] in " \"'*_->#•~":
        start += 1
    return start


def is_speech(text: str, start: int, end: int) -> bool:
    """Whether these are words, not a list of names."""
    rest = re.sub(rf"{patterns.ANY}+", "", text[start : min(end, start + 200)])
    return len(re.findall(r"(?<![\w'])[a-z]{2,}", rest)) >= 2 or bool(
        re.match(r"(?:I|yes|no)\b", rest, re.I)
    )


def is_subject(shadow: Shadow, at: int, start: int) -> bool:
    """Whether a mention stands where a subject can: at the head of a clause."""
    lead = shadow.lead(at, start)
    before = shadow.text[max(start, lead - 60) : lead].rstrip()
    if not re.search(r"[^\W\d_]", before) or _LABEL.match(before):
        return True
    # "One of the officers", "the Board's Engineer": the subject begins before the mention.
    begun = before.endswith(("of", "Of", "'", "'s", "for")) and phrases.BEGUN.search(before)
    before = before[: begun.start()].rstrip() if begun else before
    if not re.search(r"[^\W\d_]", before):
        return True
    if patterns.NOT_A_SUBJECT.search(before):
        return False
    if patterns.CLAUSE.search(before + " "):
        return True
    # "In moving the report the Leader said": the comma is often left out.
    if phrases.ANSWER_TO.match(before):
        return True
    if phrases.IN_REPLY.match(before) or (lead < at and phrases.MOVING.match(before)):
        return True
    return patterns.FRONTED.match(before) is not None and not re.search(patterns.ANY, before)


def stops(shadow: Shadow, start: int, end: int) -> bool:
    """Whether a sentence is the meeting's own again: *The Board noted*, also if that is an ORG."""
    return bool(
        patterns.STOPS.match(shadow.text, start, end)
        or patterns.STOPS.match(shadow.view.text, start, end)
    )
