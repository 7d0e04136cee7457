"""Who does what nobody is named for right before the deed: an agent behind it, *he*, *could X*."""

from __future__ import annotations

import re

from extract.pipes.actions.antecedents import Antecedents
from extract.pipes.actions.drafts import Draft, owners_in
from extract.records.shadow import DATE, PERSON, ROLE, UNIT, UNITS
from extract.records.view import Mention

_AGENT = re.compile(
    r"(?<!has )(?<!have )(?<!had )\b(?:be|being|been) +(?:[a-z]+ly +)?"
    r"[a-z]+(?:ed|en|nt|wn|de|ut|pt|ght)\b"
    rf"(?:(?!\b(?:by|who|which|that)\b)[^.;]){{0,120}}? by +(?P<who>{UNITS})",
    re.I,
)
"""*a note will be sent to Members by the Clerk*; not what *has been sold by the Trust*."""
_COULD = re.compile(rf"\W*(?:could|would|can|will) +(?P<who>{UNITS}) +(?:please +)?[a-z]", re.I)
"""*Could the Clerk ring the bank?*"""
_SUMMONED = re.compile(rf"\W*(?P<who>{UNITS})(?:, *{UNIT},)? +to +(?=[a-z])", re.I)
"""What was asked for: *the Clerk, Mr Hay, to attend*."""
_LAST = re.compile(
    rf"(?:[(\[] *|(?<=\s)- *|(?<=[a-z)])- +)(?:by +)?(?P<who>{PERSON}(?: *(?:,|/|&"
    rf"|and) *{PERSON}){{0,3}}|{ROLE})"
    rf"(?:[ ,(-]*(?:(?:by|before|on|due|in) +)?(?:the end of +)?{DATE})?[)\]]?\W*\Z",
    re.I,
)
"""At the end of a note: *templates to go to heads (JL)*, *Box to be restocked - AB, by May*."""
_LONGEST_LAST = 60
_HE_WOULD = (
    r"\b(?P<he>he|she)(?: +(?:also|then|further|had|nevertheless|nonetheless|still|therefore|so))*"
    r"(?: +(?:would|will|agreed to|undertook to|offered to|promised to|was to|is to|intended to|"
    r"(?:did|does)(?:,? however,?)? (?:agree|offer|promise) to|hoped to|proposed to|"
    r"(?:was|were) (?:asked|requested|instructed|invited|urged|directed|reminded) to)|'d|'ll)"
    r"(?:,? (?:however|nevertheless|nonetheless|also|therefore|then),?)*"
    r"(?: +be(?: (?:happy|pleased|able) to)?)?"
)
_HE = re.compile(
    rf"(?:{_HE_WOULD}|\b(?:ask(?:ed|s|ing)?|urg(?:ed|es)|request(?:ed|s)|wanted|invited|instructed|"
    r"reminded|pressed|told|wished) +(?P<him>him|her) +to"
    r"|\b(?:asked|asks|requested|suggested|proposed|wanted|urged|agreed) +that +(?P<that>he"
    r"|she)) *\Z",
    re.I,
)
"""Right before the deed."""
_HE_SAID = re.compile(rf"{_HE_WOULD} +(?=[a-z])", re.I)
_NEAR = 4
"""Characters before a deed that is the whole sentence: its number or mark."""


class Told:
    """Who is meant in the clauses of a document that name no owner.

    Args:
        antecedents: the document's.

    >>> import spacy
    >>> from extract.records.shadow import Shadow
    >>> from extract.records.view import View
    >>> doc = spacy.blank("en")("A note will be sent by the Clerk.")
    >>> doc.ents = [doc.char_span(27, 32, "ROLE")]
    >>> told = Told(Antecedents(Shadow(View(doc))))
    >>> [owner.text for owner in told.owners(Draft("undertaking", 2, 32, 2))]
    ['Clerk']
    """

    def __init__(self, antecedents: Antecedents) -> None:
        self._shadow = antecedents.shadow
        self._antecedents = antecedents

    def owners(self, draft: Draft) -> list[Mention]:
        """Those who are to do it; none where the text does not say.

        Where they stand within a draft's words before the deed, it begins behind them from now on.
        """
        shadow = self._shadow
        start, end = draft.start, draft.end
        if draft.kind in ("resolution", "recommendation"):
            return self._he(draft)
        found = _AGENT.search(shadow.text, start, end) or _COULD.match(shadow.text, start, end)
        if found is not None:
            return owners_in(shadow, *found.span("who"))
        summoned = _SUMMONED.match(shadow.text, start, end) if draft.kind == "request" else None
        if summoned is not None:
            draft.start = summoned.end()
            return owners_in(shadow, *summoned.span("who"))
        return self._he(draft) or self._last(draft)

    def _last(self, draft: Draft) -> list[Mention]:
        """Who stands at the end of a note, behind a dash or in brackets."""
        shadow = self._shadow
        if draft.kind != "action":
            return []
        end = shadow.view.run(draft.start)[1]
        if end - draft.end > _LONGEST_LAST:
            end = shadow.view.sentence(draft.start)[1]
        found = _LAST.search(shadow.text, max(draft.start + 4, end - 90), end)
        if found is None or found.start() > draft.end + 40:
            return []
        draft.end = min(draft.end, found.start())
        return owners_in(shadow, *found.span("who"))

    def _he(self, draft: Draft) -> list[Mention]:
        """*Mr Hay said that it was late, but he would see to it*; *He would see to it*."""
        shadow = self._shadow
        first = shadow.view.sentence(draft.start)[0]
        before = _HE.search(shadow.text, max(first, draft.start - 70), draft.start)
        if before is not None:
            group = next(name for name in ("he", "him", "that") if before[name])
            meant = self._antecedents.meant(before.start(group), before[group])
            return [meant] if meant is not None else []
        if draft.start - first >= _NEAR:
            return []
        inside = _HE_SAID.search(shadow.text, draft.start, min(draft.end, draft.start + 160))
        if inside is None:
            return []
        meant = self._antecedents.meant(inside.start("he"), inside["he"])
        draft.start = inside.end()
        return [meant] if meant is not None else []
