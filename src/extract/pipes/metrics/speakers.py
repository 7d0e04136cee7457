"""Who gave a figure: by the statements found before, else by a plain rule."""

from __future__ import annotations

import re
from bisect import bisect_right

from extract.pipes.metrics.lexicon import REPORTING
from extract.pipes.metrics.periods import FAR
from extract.records.store import get_records, get_value, has_records
from extract.records.types import EntityValue, Offsets, Statement
from extract.records.view import Mention, View

_VERB_NEXT = re.compile(
    rf"(?:\s*\([^)]{{0,60}}\))?(?:,[^.;]{{0,140}},)?\s+(?:also\s+|then\s+|had\s+|has\s+"
    rf"|further\s+|next\s+|went\s+on\s+to\s+)?"
    rf"(?:{'|'.join(sorted(REPORTING, key=len, reverse=True))}|wants?|wanted"
    r"|would\s+(?:like|settle|prefer)|asked\s+for"
    rf"|forecast|computed|put|set\s+out|took\s+(?:them|members)\s+through|spoke\s+to|drew\s+attention"
    rf"|tabled|gave)\b",
    re.I,
)
_VERB_BEFORE = re.compile(
    rf"\b(?:{'|'.join(sorted(REPORTING, key=len, reverse=True))})\s+(?:the\s+|Mrs?\.?\s+"
    rf"|Ms\.?\s+|Miss\s+|Dr\.?\s+|Cllr\.?\s+)*\Z",
    re.I,
)
_CLAUSE_END = re.compile(r"\s*(?:[.,;:)”\"’]|\Z)")
_WERE_TOLD = re.compile(
    r"\b(?:was|were|been|being)\s+(?:informed|told|advised|assured|reminded|reported|noted|stated|said)\s+that\b",
    re.I,
)
"""*Members asked and were told that*: somebody else gives the figure."""
_COLON_NEXT = re.compile(r"\s*(?:\([^)]{0,40}\))?\s*:[*_]*\s")
_ASKED = re.compile(
    r"(?:\s*\([^)]{0,60}\))?\s+(?:asked|queried|wondered|enquired|questioned)\b", re.I
)


class Speakers:
    """The speaker of each place in one document."""

    def __init__(self, view: View) -> None:
        self.view = view
        statements = [s for s in get_records(view.doc, Statement) if s.span and s.said_by]
        self.statements = sorted(statements, key=lambda s: s.span or (0, 0))
        self.starts = [s.span[0] for s in self.statements if s.span]
        self.fallback = not has_records(view.doc, Statement)
        self.titles: dict[str, str] = {}
        for role in view.of("ROLE"):
            capitals = "".join(c for c in role.text if c.isupper())
            if len(capitals) > 1 and " " in role.text:
                self.titles.setdefault(capitals, view.plain(role.start, role.end))

    def of(self, span: Offsets, sentence: Offsets) -> tuple[str, Offsets] | None:
        """The speaker's name or post and where it stands; None where nobody is named."""
        before = self.view.within(max(sentence[0], span[0] - FAR), span[0], "PERSON", "ROLE")
        for mention in reversed(before):
            if _COLON_NEXT.match(self.view.text, mention.end, span[0]):
                return self.name(mention), (mention.start, mention.end)
        at = bisect_right(self.starts, span[0])
        for statement in reversed(self.statements[max(0, at - 4) : at]):
            found = statement.span
            if found and found[0] <= span[0] and span[1] <= found[1] and statement.said_by:
                said_at = statement.offsets.get("said_by", found)
                if said_at[1] <= span[0] and _WERE_TOLD.search(self.view.text, said_at[1], span[0]):
                    return None
                name = self.titles.get(statement.said_by, statement.said_by)
                return name, statement.offsets.get("said_by", found)
        return self._by_rule(span, sentence) or self._carried(span, sentence, at)

    def _carried(self, span: Offsets, sentence: Offsets, at: int) -> tuple[str, Offsets] | None:
        """The speaker of the sentence before, where this one names nobody."""
        near = max(sentence[0], span[0] - FAR), min(sentence[1], span[1] + FAR)
        if not at or self.view.within(*near, "PERSON", "ROLE"):
            return None
        last = self.statements[at - 1]
        if any(
            _VERB_NEXT.match(self.view.text, o.end, near[1]) for o in self.view.within(*near, "ORG")
        ):
            return None
        said_at = last.offsets.get("said_by")
        if said_at and self.view.within(*said_at, "ORG"):
            return None  # a body speaks in one sentence, a person goes on
        ended = last.span[1] if last.span else 0
        run = self.view.run(span[0])
        if not (run[0] <= ended <= sentence[0] + 1 and sentence[0] - ended < 4 and last.said_by):
            return None
        return last.said_by, last.offsets.get("said_by", last.span or sentence)

    def _by_rule(self, span: Offsets, sentence: Offsets) -> tuple[str, Offsets] | None:
        run = self.view.run(span[0])
        found = self._speaker_in(sentence[0], min(sentence[1], span[1] + FAR), span[0])
        if found is None and self.fallback and sentence[0] > run[0]:
            start, end = self.view.sentence(max(run[0], sentence[0] - 2))
            found = self._speaker_in(start, end, end)
        if found is None and self.fallback:
            first = self.view.within(run[0], min(run[1], run[0] + 80), "PERSON", "ROLE")
            if first and _COLON_NEXT.match(self.view.text, first[0].end, run[1]):
                found = first[0]
        return (self.name(found), (found.start, found.end)) if found else None

    def _speaker_in(self, start: int, end: int, near: int) -> Mention | None:
        text = self.view.text
        for mention in self.view.within(max(start, near - FAR), end, "PERSON", "ROLE"):
            low = max(start, mention.start - 40)
            if _ASKED.match(text, mention.end, min(end, mention.end + 120)):
                continue
            says = _VERB_NEXT.match(text, mention.end, min(end, mention.end + 180))
            if says and mention.start > near and not _CLAUSE_END.match(text, says.end(), end):
                continue  # "40%, since the Valuer accepted that": of something else
            if says:
                return mention
            if _VERB_BEFORE.search(text, low, mention.start):
                return mention
        return None

    def name(self, mention: Mention) -> str:
        """The fullest name of the person or post that the text gives, else its words."""
        value = get_value(self.view.doc, mention.start, mention.end, mention.label)
        full = value.name if isinstance(value, EntityValue) else None
        known = full or mention.text
        return self.titles.get(known, known)
