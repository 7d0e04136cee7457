"""Minutes that are approved or put right, and what is noted or decided in a word."""

from __future__ import annotations

import re

from extract.pipes.actions.drafts import Draft, cut
from extract.records.shadow import Shadow

_RIGHT = (
    r"(?:approved|agreed|confirmed|adopted|accepted|signed|ratified|passed|endorsed|verified|"
    r"put right|let through|amended|corrected|stand|stood|ok(?:'?d|ayed|ay|'ed)?|fine|"
    r"in order|"
    r"(?:taken|held|deemed|agreed|accepted|found|considered)(?: to be)?(?: as)? (?:an? |the )?"
    r"(?:read|right|true|correct|accurate|record|fair|in order)|"
    r"(?:an? )?(?:true|correct|accurate|fair)(?: and \w+)? record|nothing wrong|no (?:changes|"
    r"amendments|corrections|comments)|(?:needed|wanted|required) (?:one|two|a|no)\b)"
)
_MINUTES = re.compile(
    r"[\W\d]*(?:[a-z][.)]\W*)?(?:there (?:was|were|fell to be) (?:submitted|considered|presented|"
    r"tabled) |(?:the \w+ )?(?:considered|received) )?(?P<what>(?:(?:the|last|draft|previous|open|"
    r"public|special|printed|"
    r"full|these|a|copy of) +){0,4}(?:minutes?|notes?|records?|minute of \w+|those)(?: +of| +from|"
    r" +for|,|:| +-|(?= +(?:was|were|be|are|is|stand|stood|agreed|approved|"
    r"\d)))(?P<which>[^;]{0,160}?)"
    rf"(?<![\w'])(?P<right>{_RIGHT})(?![\w'-]))",
    re.I,
)
_NOT = re.compile(
    r"\b(?:not|yet|had (?:not )?been|to be|will|would|should|once|when|after|if)\b", re.I
)
_NOTHING_WRONG = re.compile(
    r"[\W\d]*(?:[a-z][.)]\W*)?(?:nothing wrong with|no (?:corrections|amendments|changes) to) the "
    r"(?:last |previous |draft )?(?:minutes|notes|record)\b",
    re.I,
)
_OPENS = re.compile(
    rf"[\W\d]*(?:(?:these|those|they|it|which) +(?:was|were) +)?(?:duly |unanimously )?"
    rf"(?:{_RIGHT}|good|correct|all correct|true)(?![\w'-])"
    r"(?!,? (?:that|to|it|for|by [^.;:]{0,40}\b(?:that|to))\b)",
    re.I,
)
_ITEM_OF_MINUTES = re.compile(
    r"[\W\d]*(?:[a-z][.)]\W*|[A-Z]{1,4}[/.]?\d+\W*)?(?:(?:to )?(?:approv\w+|agree\w*|confirm\w*|"
    r"sign\w*|accuracy|"
    r"consider\w*|matters) (?:of |the |and |arising from ){0,3})?(?:the )?(?:(?:last|draft|"
    r"previous|"
    r"open|public|printed) ){0,3}(?:minutes?|notes?|record|last time(?:'s)?|last meeting)"
    r"(?![\w'-])",
    re.I,
)
_MET = re.compile(r"(?:notes?|minutes?|those)\b.{0,60}\b(?:held|present|attended|taken by)\b", re.I)


def is_item_of_minutes(shadow: Shadow, start: int, end: int) -> bool:
    """Whether a heading is that of the item on the minutes of the last meeting."""
    if shadow.text[start:end].strip(" *_#").lower() == "minutes:":
        return False  # what stands over the text of any item in some councils' pages
    return end - start < 90 and _ITEM_OF_MINUTES.match(shadow.text, start, end) is not None


def approved(shadow: Shadow, start: int, end: int, in_item: bool) -> list[Draft]:
    """The resolution of a sentence that approves or mends the minutes.

    ``in_item``: the sentence stands in the item on the minutes, where *Taken as true* is enough.
    """
    text = shadow.text
    match = _MINUTES.match(text, start, end)
    settled = match is not None and not _NOT.search(match.group("which"))
    if match is not None and settled and not _MET.match(match.group("what")):
        return [_of_body(text, match.start("what"), match.end(), end)]
    wrong = _NOTHING_WRONG.match(text, start, end)
    if wrong is not None or (in_item and _OPENS.match(text, start, end)):
        return [_of_body(text, start, start, end)]
    return []


def _of_body(text: str, start: int, floor: int, end: int) -> Draft:
    stop = cut(text, max(start, floor - 3), end)
    return Draft("resolution", start, stop, stop, closed=True, by_body=True, to_nobody=True)
