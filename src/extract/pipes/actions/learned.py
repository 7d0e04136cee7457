"""What a classifier of clauses says of a document: where it tells an action that the grammar has
no frame for, and where it hardly tells one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import cast

from extract.pipes.actions.classifier import NONE, ClauseClassifier, likeliest
from extract.pipes.actions.drafts import Draft
from extract.pipes.actions.patterns import CAUSED
from extract.pipes.actions.request_patterns import MEETING
from extract.pipes.actions.spans import draft_of
from extract.pipes.actions.units import Unit, clues, units_of
from extract.records.shadow import LEAD, PERSON, ROLE, Shadow
from extract.records.types import ActionKind
from extract.records.view import Mention

_VERB = re.compile(
    r" +(?:is|are|was|were|has|have|had|will|would|shall|should|can|could|may|might|must|to|ought|"
    r"undert(?:akes?|ook)|offer(?:s|ed)|promise[sd]|intend(?:s|ed)|plan(?:s|ned)|hope[sd])\b"
)
_PLAIN = re.compile(r"[a-z]{2,}", re.I)
_ACT = re.compile(
    rf"[\W\d]*(?:\(?[a-z]\)\W*)?{LEAD}(?P<who>{ROLE}|{PERSON})(?: +{PERSON})?"
    r"(?: *\([^()]*\)|, [^,;.]{2,60},)? +(?:also +|then +|[a-z]+ly +)?(?:welcomed|opened|"
    r"noted|commented|introduced|presented|explained|reported|outlined|queried|congratulated|closed|"
    r"apologised|reminded|updated|summarised)\b"
)
"""What somebody did at the meeting."""
DOUBTFUL = 0.5
"""The chance of an action below which what nobody is named to do is news.  From 0.1 to 0.5
precision rises on real-dev, and dev stays as it is."""
HARDLY = 0.01
"""The chance below which any deed is news, whoever is named.  Cross-validated by writer and body,
precision rises by 0.03 on passages and 0.01 on real texts, for 0.005 of recall on both."""
_LEAST = 2
"""Words beside names that a deed has, which only the classifier takes for one."""


class Verdicts:
    """The units of a document, each judged when it is asked about."""

    def __init__(self, shadow: Shadow, classifier: ClauseClassifier) -> None:
        self._shadow = shadow
        self._classifier = classifier
        self._units = list(units_of(shadow))
        self._starts = [unit.start for unit in self._units]

    def _chances(self, unit: Unit) -> dict[str, float]:
        return self._classifier.chances(clues(self._shadow, unit))

    def doubt(self, start: int, end: int, least: float) -> bool:
        """Whether the unit that holds most of these words tells an action with less chance."""
        for number in range(max(bisect_right(self._starts, start) - 1, 0), len(self._units)):
            unit = self._units[number]
            if unit.start >= end:
                break
            if 2 * (min(end, unit.end) - max(start, unit.start)) > end - start:
                return 1 - self._chances(unit)[NONE] < least
        return False

    def more(self, taken: Sequence[tuple[int, int]], body: str | None) -> Iterator[Draft]:
        """A draft for each unit that tells an action in which nothing is ``taken``, in order."""
        shadow = self._shadow
        before: Mention | None = None
        places = iter(sorted(taken))
        place = next(places, None)
        for unit in self._units:
            while place is not None and place[1] <= unit.start:
                place = next(places, None)
            if place is None or place[0] >= unit.end:
                kind = likeliest(self._chances(unit))
                if kind is not None:
                    start, end = _clause(shadow, unit)
                    draft = draft_of(shadow, start, end, cast(ActionKind, kind), body, before)
                    draft.by_body = kind == "resolution"
                    if not draft.owners and kind in ("action", "undertaking"):
                        draft.owners = _subject(shadow, start, draft.end)
                    if not (_is_entry(shadow, draft) or _is_told(shadow, draft, start)):
                        yield draft
            opener = next(shadow.within(unit.start, unit.end, "ROLE", "PERSON"), None)
            if opener is not None and shadow.opens(
                shadow.lead(opener.start, unit.start), unit.start
            ):
                before = opener


def _is_entry(shadow: Shadow, draft: Draft) -> bool:
    """Whether a deed that nobody decided is hardly a word beside names, as in a list of members."""
    if draft.kind not in ("action", "undertaking"):
        return False
    return len(_PLAIN.findall(shadow.text, draft.start, draft.end)) < _LEAST


def _is_told(shadow: Shadow, draft: Draft, start: int) -> bool:
    """*The Convener noted her retirement* is no decision; *the rule permits officers to refuse* no
    deed of theirs."""
    text = shadow.text
    act = _ACT.match(text, start, draft.end) if draft.kind == "resolution" else None
    if act is not None and not MEETING.match(shadow.view.text[slice(*act.span("who"))]):
        return True
    inside = next((owner for owner in draft.owners if owner.start > draft.start), None)
    return inside is not None and CAUSED.search(text, start, inside.start) is not None


def _clause(shadow: Shadow, unit: Unit) -> tuple[int, int]:
    """The words of a unit that tell the deed: of a table row its longest cell."""
    block = shadow.view.block(unit.start)
    if unit.kind != "row" or block is None or not block.cells:
        return unit.start, unit.end
    return max(block.cells, key=lambda cell: cell[1] - cell[0])


def _subject(shadow: Shadow, start: int, end: int) -> list[Mention]:
    """The first of a clause whose verb follows: *the Clerk is minded to see the Trust*."""
    for mention in shadow.within(start, end, "ROLE", "PERSON", "ORG"):
        if _VERB.match(shadow.text, mention.end, end):
            return [mention]
    return []
