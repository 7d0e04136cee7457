"""Participles of deeds and of decisions, as data."""

from __future__ import annotations

from extract.pipes.actions.lexicon import ACTS, ANSWERS
from extract.pipes.forms import words

_IRREGULAR = {
    "bring": "brought", "build": "built", "buy": "bought", "cut": "cut", "deal": "dealt",
    "draw": "drawn", "feed": "fed", "find": "found", "get": "got", "give": "given",
    "hang": "hung", "hold": "held", "keep": "kept", "lay": "laid", "lead": "led",
    "lend": "lent", "let": "let", "make": "made", "meet": "met", "mow": "mown", "pay": "paid",
    "put": "put", "read": "read", "rewrite": "rewritten", "run": "run", "see": "seen",
    "seek": "sought", "sell": "sold", "send": "sent", "set": "set", "show": "shown",
    "speak": "spoken", "spend": "spent", "spread": "spread", "take": "taken",
    "teach": "taught", "tell": "told", "undertake": "undertaken", "withdraw": "withdrawn",
    "write": "written",
}  # fmt: skip
_DOUBLED = words("chat fit log plan ship stop submit swap trim map tap tip top rub refer remit")


def _participle(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _DOUBLED:
        return verb + verb[-1] + "ed"
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


DONE = {_participle(verb) for verb in ACTS} | words(
    "done redrawn engaged painted counted altered deleted struck shut sold swept cut redacted"
)
"""What a deed may be in the passive."""
_OFTEN_NEWS = words("hold keep need receive require accept expect issue share")
PROMISED = {_participle(verb) for verb in ANSWERS - _OFTEN_NEWS} | words(
    "told put copied forwarded altered "
    "translated consulted drawn brought taken met added amended paid done "
    "remedied retained corrected bought established approached invited "
    "minuted actioned rectified repaired chased lodged commissioned obtained recruited erected "
    "included reinstated fixed installed cleared cleaned called"
)
"""What *will be* done as a promise, where other passives of the future are news."""
ADDRESSED = words(
    "told informed notified advised thanked reminded asked invited approached consulted contacted "
    "congratulated warned updated emailed telephoned phoned lobbied pressed requested briefed "
    "encouraged urged"
)
"""Deeds done to somebody."""
TOLD = words("told informed notified advised thanked reminded warned updated emailed briefed")
"""Of these, those done for him as well: *The Bank is to be told*."""

SETTLED = words(
    """accepted adjourned adopted agreed allocated allowed amended appointed approved authorised
    authorized awarded co-opted confirmed corrected declined deferred delegated elected
    endorsed excluded okayed referred granted nominated noted passed permitted
    postponed ratified
    re-appointed reappointed re-elected received recorded refused rejected remitted renewed
    rescinded revoked lifted chosen preferred selected set fixed formed established closed given
    sanctioned signed upheld varied waived withdrawn held left put suspended consented declared
    turned"""
)
"""What the passive of the past tells as a decision of the meeting."""
