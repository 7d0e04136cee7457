"""Who met, where only what was done says so: *the Panel noted*, *That Cabinet approve*."""

from __future__ import annotations

from collections import defaultdict

from extract.pipes.meeting import patterns
from extract.records.view import Mention, View

_NEAR = 60
"""Characters before a mention in which the words that lead to it are looked for."""


def acting_body(view: View) -> Mention | None:
    """The body that considers, is told or decides; None where two do as often.

    It is taken by the fullest of the names that do: *the Improvement Board* and *the Board*.

    >>> import spacy
    >>> doc = spacy.blank("en")("The Oak Board noted the report.")
    >>> doc.ents = [doc.char_span(4, 13, "ORG")]
    >>> acting_body(View(doc)).text
    'Oak Board'
    """
    named: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in view.of("ORG"):
        noun = patterns.NARROW_LAST.search(mention.text)
        if noun is not None and _acts(view.text, mention):
            named[noun.group().casefold()].append(mention)
    first, second = (*sorted(named.values(), key=len, reverse=True), [], [])[:2]
    if len(first) == len(second):
        return None
    return max(first, key=lambda mention: len(mention.text.split()))


def _acts(text: str, mention: Mention) -> bool:
    """Whether a mention stands where the body that met does."""
    before = max(0, mention.start - _NEAR)
    if patterns.LED_TO.search(text, before, mention.start):
        return True
    return patterns.ACTS.match(text, mention.end) is not None
