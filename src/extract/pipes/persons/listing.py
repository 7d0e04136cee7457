"""Lists of those present, where every item is a name."""

from __future__ import annotations

import re

from extract.pipes.persons import patterns as P
from extract.pipes.words import Run, Word

_ATTENDANCE = re.compile(
    r"[\W\d_]*(?:"
    + "|".join(re.escape(x) for x in P.ATTENDANCE)
    + r")\b[^:]{0,40}(?::|$|\W{0,6}(?=[A-Z\[]))",
    re.I,
)


class Listing:
    """Whether the current run stands in a list of names: from its heading to the first prose."""

    def __init__(self) -> None:
        self.on = False

    def enter(self, run: Run) -> bool:
        """Go on to the next run of the document; whether it stands in a list."""
        text = " ".join(w.text for w in run.words[:8])
        if _ATTENDANCE.match(text) and not _is_prose(run.words):
            self.on = True
        elif self.on and (_is_prose(run.words) or run.block.kind == "heading"):
            self.on = False
        return self.on


def _is_prose(words: list[Word]) -> bool:
    """Running text: most of its words are small."""
    small = sum(w.text.islower() for w in words)
    return len(words) > 7 and small / len(words) > 0.45
