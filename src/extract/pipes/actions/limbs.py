"""Limbs of a decision that only an *and* joins, and advice inside one, over the masked text."""

from __future__ import annotations

import re

from extract.pipes.actions.lexicon import ACTS
from extract.records.shadow import UNIT, UNITS

_DONE = r"(?:[a-z]+(?:ed|en|wn|nt|ld|ft|ght)|made|put|set|read)"
_NOUNS = (
    r"(?:(?:the|an?|any|all|no|this|these|both|its|their|further|that) +)?"
    r"(?:(?!(?:that|which|who|whom|if|be|is|are|was|were|should|will|would|shall|must|and|or)\b)"
    r"[\w'&/()-]+ +){1,12}?"
)
_PAPER = r"(?:an?|the|further|another) +(?:[\w'-]+ +){1,4}?"
_BROUGHT = r"(?:sent|written|brought|submitted|provided|arranged|prepared|obtained|issued|invited)"
_LIMB = re.compile(
    rf"(?:,? +and +|, +)(?=(?:{UNIT} +(?:asked|instructed|requested|authori[sz]ed|invited|directed)"
    rf" +to +[a-z]|{UNIT} +(?P<verb>[a-z-]+)(?![\w'-])|{_NOUNS}(?:not +)?be +{_DONE}\b"
    rf"|(?P<paper>{_PAPER}{_BROUGHT})\b))"
)
_SETTLED = re.compile(
    r"\bbe +(?:[a-z]+ly +)?(?:recei|not|appr|adop|end|acc|agr|conf|sign|ratif|supp|gra|amen|pub|"
    r"upd|defer|award|increas|set\b|circ|revi|appoi|est|than|wel|refus|declin|reject|clos|"
    r"writ|sent|invit|renew|remov|retain|introd|rescind|withdr|waiv)[a-z]*\b"
)
"""A limb that is whole, so that an *and* behind it may open another: *be noted*."""
_HOLDS_ON = re.compile(
    r"\b(?:that|if|whether|subject to|provided|on condition|unless|to ensure|to (?:see|have)|so as|"
    r"in order|including|until|once|when|following)\b"
)
"""Words by which what an *and* joins is still of the limb before it."""


def another(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where a limb begins that only *and* joins to one: *be noted and the Chair write to*.

    >>> text = "report be noted and a copy be sent to them"
    >>> text[another(text, 0, len(text)).end():]
    'a copy be sent to them'
    >>> another("code and the register be signed", 0, 31)
    """
    settled = _SETTLED.search(text, start, end)
    if settled is None:
        return None
    stop = _HOLDS_ON.search(text, settled.end(), end)
    reach = min(settled.end() + 300, stop.start() if stop is not None else end)
    for match in _LIMB.finditer(text, settled.end(), end):
        if match.start() >= reach:
            return None
        verb = match.group("verb")
        if verb is not None and verb not in ACTS and verb != "be":
            continue
        if match.group("paper") and "and" not in match.group():
            continue
        return match
    return None


RECOMMENDS = re.compile(
    rf"(?:it +be +|be +|(?:the +)?{UNIT} +)?recommend(?:ed|s)? +to +(?P<to>{UNITS})"
    r"(?: +for +approval)?,? +that *:? +(?=\S)",
    re.I,
)
"""*that it be recommended to Council that*."""
BODY_RECOMMENDS = re.compile(rf"{UNIT} +(?=recommends? +that +{UNIT})")
"""*that Committee recommend that Council approve*: the Council is to act."""
IS_RECOMMENDED = re.compile(rf"\bbe (?:[a-z]+ )?recommended (?:for [a-z]+ )?to {UNIT}", re.I)
"""*that Option B be recommended to Cabinet*."""
