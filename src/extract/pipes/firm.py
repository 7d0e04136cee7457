"""What the grammars are sure of, whatever the recogniser reads there.

A firm mention stands as it is: no other reading may share a word with it.  Words that are firmly
no mention (label ``NOTHING``) let none through.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Span, SpanGroup

from extract.pipes.candidates import TokenIndex
from extract.pipes.overlaps import Overlaps
from extract.records.types import Offsets

NOTHING = ""
FIRMLY = 0.96
"""The score of a firm mention among the candidates: enough without the recogniser."""
_PREFIX = "firm_"


def store_firm(doc: Doc, name: str, found: Iterable[tuple[Offsets, str]]) -> None:
    """Keep characters with their label, or `NOTHING`; what would cut a token is dropped."""
    index = TokenIndex(doc)
    spans = [index.span(start, end, label) for (start, end), label in found]
    doc.spans[_PREFIX + name] = SpanGroup(doc, spans=[span for span in spans if span is not None])


class Firm:
    """The firm mentions of a Doc.

    >>> import spacy
    >>> doc = spacy.blank("en")("The Principal Risk grew.")
    >>> store_firm(doc, "roles", [((4, 13), NOTHING)])
    >>> Firm(doc).allows(doc[1:2]), Firm(doc).allows(doc[2:3])
    (False, True)
    """

    def __init__(self, doc: Doc) -> None:
        groups = [group for name, group in doc.spans.items() if name.startswith(_PREFIX)]
        spans = [span for group in groups for span in group]
        self._overlaps = Overlaps((span.start, span.end) for span in spans)
        self._kept = {(span.start, span.end, span.label) for span in spans if span.label_}

    def allows(self, span: Span) -> bool:
        """Whether a reading is a firm mention itself, or shares no word with one."""
        if (span.start, span.end, span.label) in self._kept:
            return True
        return not self._overlaps.touch((span.start, span.end))
