"""An action as it is found, before its dates, recipients and names are worked out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from extract.pipes.actions.lexicon import ACTS, SURE, is_base
from extract.records.shadow import UNIT, UNITS, Shadow
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
    by_body: bool = False
    due: Mention | None = None
    reason: str | None = None
    told: bool = False
    """Told with *will* or *would*: news, where the owner is nobody at the meeting."""
    closed: bool = False
    """No date behind its words is its own."""
    to_nobody: bool = False
    """A decision of a word or on the minutes, which is for nobody in particular."""
    open_who: bool = False
    """The owner is a pronoun: he who opened the sentence before, if anybody."""
    labelled: bool = False
    """It stands under *Actions*, behind *Action:* or a body's verb of deciding: it is no news."""
    done: bool = False
    """The text says that it was seen to: *Complete*."""


def unnamed(shadow: Shadow, start: int, end: int, label: str = "PERSON") -> Mention:
    """Those whom no mention names, as one: *everyone*, *the sub-group*."""
    return Mention(start, end, label, shadow.view.text[start:end])


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


def owners_at(shadow: Shadow, start: int, end: int, label: str = "PERSON") -> list[Mention]:
    """Those who act together in a matched list, as one where no mention names them: *ALL*."""
    return owners_in(shadow, start, end) or [unnamed(shadow, start, end, label)]


_CUT = re.compile(
    r";|\u2022|, (?:but|however(?= \w)|which|who|whose|whom|where|while|whilst|though|although|"
    r"since|because|then|"
    r"that is|save|except)\b|,? and (?=(?:asked|requested|thanked|said|reported|noted|would|will|"
    r"agreed)\b)|,? and in doing so\b|,? and (?=signed (?:the|his|her|their)\b)|, as (?=(?:he|she|"
    r"they|it|we|there|the)\b)|(?!(?:(?<=\b[Nn]o)|(?<=\b[Pp]ara)|(?<=\bpp))\.\s\d)"
    r"[.?!](?=\s|\Z)| -(?= )|(?<=[a-z,]) and (?=(?:he|she|"
    r"they|it|was|were|had|is|said|asked|thanked|this)\b)"
    r"|\( ?(?:Action|ACTION)\b"
    rf"| \((?={UNIT} to [a-z])| because\b| since (?=(?:he|she|they|it|we|there)\b)| as "
    rf"(?=(?:most|many|some|there)\b)"
    rf"|, (?:it|this|they|{UNIT}) (?:being|having|abstaining|dissenting|voting)\b"
)
_AND_OTHER = re.compile(
    rf", +(?:with +)?(?={UNIT} +to +(?!be\b)[a-z])|,? (?:and|but) +(?=(?:that +)?{UNITS} +(?:to"
    rf"|will|would|was|were|"
    rf"is|are|asked"
    rf"|agreed|undertook|offered|promised|volunteered|said|had|has|should|must|could|thanked)\b)"
)


_SUMMONS = re.compile(
    rf"\b(?:summon|ask|invite|request|urge|remind|encourage|require|instruct|get|approach|contact|"
    rf"allow)s? +{UNIT}\Z",
    re.I,
)
_WITH = re.compile(
    rf"\b(?:with|between) +(?:{UNIT}|(?:the|our|their) [a-z-]+)\Z|"
    rf"(?<!to )\b(?:speak|talk)s? +to +{UNIT}\Z",
    re.I,
)
_TO = re.compile(rf"\bto +(?:{UNIT}|(?:the|an?|our) [a-z -]{{3,25}})\Z", re.I)
_PURPOSE = re.compile(
    rf"{UNITS} +to +(?:ask|request|settle|discuss|establish|find out|see|enquire|clarify|seek|"
    r"explain)\b",
    re.I,
)
"""*write to the Trust and the Board to ask them*: what the letter is for."""
_AND_VERB = re.compile(
    rf",? and +(?:(?:then|also|thereafter|thereupon) +)?(?P<to>to +)?(?=(?P<verb>[a-z-]+)"
    rf"(?P<thing> +(?:round|the|an?|any|all|his|her|their|its|it|them|him|to|back|with|on|out|"
    rf"up|in|at|this|"
    rf"that|these|those|whether|how|for|each|every|both|more|some(?:thing|body|one)?|{UNIT})"
    rf"(?![\w'-]))?(?![\w'-]))"
)
_HOLDS_ON = re.compile(
    r"(?:have|let|get|help|see|ensure|make|try|go|come)\b|"
    r".*\b(?:to (?!(?:the|an?|all|any|its?|their|his|her|this|every|each|both|our|your|these|"
    r"those|that|members|"
    r"residents|parents|staff|officers) )[a-z]+ |that |if |whether |"
    r"how |"
    r"which |who |be |into$|with$|on$)",
    re.S,
)


def deeds(text: str, draft: Draft) -> list[Draft]:
    """*walk the site and report to the Board* as two drafts, each with its own words."""
    found, at = [], draft.start
    for match in _AND_VERB.finditer(text, draft.start, draft.end):
        before = text[at : match.start()]
        verb, to = match.group("verb"), match.group("to")
        known = is_base(verb) if to else verb in ACTS and (match.group("thing") or verb in SURE)
        if not known or not (to or " " in before) or _HOLDS_ON.match(before):
            continue
        if not to and text[match.end() : draft.end].count(" ") < 1:
            continue
        scope = min(at, draft.scope)
        found.append(replace(draft, start=at, end=match.start(), scope=scope, closed=True))
        at = match.end()
    if not found:
        return [draft]
    return [*found, replace(draft, start=at, scope=at)]


_HEREBY = re.compile(
    r"[,\s]*(?:and +)?(?:(?:they|it|he|she|the same) +)?(?:are|is|be) +hereby\b", re.I
)
"""*that the Minutes be, and they are hereby, approved*."""


def _is_quoted(text: str, start: int, at: int, end: int) -> bool:
    """Whether a place stands inside words in quotation marks: *be amended to read "a, but b"*."""
    return text.count('"', start, at) % 2 == 1 and '"' in text[at:end]


_WITHIN = re.compile(
    rf" - (?!{UNITS} (?:to|will) )[^.;•]{{2,140}}? -(?= [a-z])|"
    r", (?:which|who|whose) [^,;.]{3,90},"
    r"(?= (?:should|would|will|shall|must|be|is|are|was|were|to)\b)"
)
"""What stands inside a deed, between two dashes or commas: *the rent, which is due, be raised*."""


def cut(text: str, start: int, end: int) -> int:
    """Where what is to be done ends."""
    for pattern in (_CUT, _AND_OTHER):
        inside = start
        for match in pattern.finditer(text, min(start + 3, end), end):
            aside = _WITHIN.match(text, match.start(), end) if pattern is _CUT else None
            inside = aside.end() if aside is not None else inside
            if match.start() < inside:
                continue
            if _HEREBY.match(text, match.start(), end) or _is_quoted(
                text, start, match.start(), end
            ):
                continue
            # "summon the Trust and the Board to explain": both are summoned.
            if pattern is _AND_OTHER and (
                _SUMMONS.search(text, start, match.start())
                or (_WITH.search(text, start, match.start()) and " to " in text[match.end() : end])
                or (_TO.search(text, start, match.start()) and _PURPOSE.match(text, match.end()))
            ):
                continue
            end = match.start()
            break
    return end
