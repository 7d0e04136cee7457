"""An action as it is found, before its dates, recipients and names are worked out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.records.shadow import UNIT, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention


@dataclass
class Draft:
    """``start`` and ``end`` hold what is to be done; a date may stand from ``scope`` on.

    ``by_body``: with no owner of its own the action is the deciding body's.
    """

    kind: ActionKind
    start: int
    end: int
    scope: int
    owners: list[Mention] = field(default_factory=list)
    recipient: Mention | None = None
    asker: Mention | None = None
    by_body: bool = False
    due: Mention | None = None
    reason: str | None = None
    open_who: bool = False
    """The owner is a pronoun: he who opened the sentence before, if anybody."""


def owners_in(shadow: Shadow, start: int, end: int) -> list[Mention]:
    """Those who act together in a matched list, the person where a post stands before a name."""
    found = list(shadow.within(start, end, "ROLE", "PERSON", "ORG"))
    kept: list[Mention] = []
    for mention in found:
        if kept and not re.search(r"\w|[,&/+]", shadow.text[kept[-1].end : mention.start]):
            if kept[-1].label == "ROLE" and mention.label == "PERSON":
                kept[-1] = mention if " " not in kept[-1].text else kept[-1]
            continue
        kept.append(mention)
    return kept


_CUT = re.compile(
    r";|\u2022|, (?:but|which|who|whose|whom|where|while|whilst|though|although|"
    r"since|because|as|so that|copying|copied|the first|then|"
    r"subject to|provided)\b|[.?!](?=\s|\Z)| -(?= )|(?<=[a-z,]) and (?=(?:he|she|"
    r"they|it|was|were|had|is|said|asked|thanked|this)\b)"
    r"|\( ?(?:Action|ACTION)\b"
)
_AND_OTHER = re.compile(
    rf",? (?:and|but) +(?=(?:that +)?{UNIT} +(?:to|will|would|was|were|is|are|asked"
    rf"|agreed|undertook|said|had|has|should|must|could|thanked)\b)"
)


def cut(text: str, start: int, end: int) -> int:
    """Where what is to be done ends."""
    for pattern in (_CUT, _AND_OTHER):
        match = pattern.search(text, min(start + 3, end), end)
        if match is not None:
            end = match.start()
    return end
