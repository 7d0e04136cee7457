"""``mentions.csv``: one row a mention."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from extract.run.outcome import Document, Mention, Outcome
from extract.writers.cells import Table

COLUMNS: dict[str, Callable[[Document, Mention], str]] = {
    "source": lambda document, mention: document.source,
    "label": lambda document, mention: mention.label,
    "text": lambda document, mention: mention.text,
    "sentence": lambda document, mention: mention.sentence,
    "start": lambda document, mention: str(mention.start),
    "end": lambda document, mention: str(mention.end),
    "confidence": lambda document, mention: (
        "" if mention.confidence is None else str(mention.confidence)
    ),
}
"""The columns in order, and how each is filled.

``sentence`` has its white space folded and is cut, with an ellipsis, where it is very long;
``text`` is the document's from ``start`` to ``end``; ``confidence`` is the chance that offsets and
label are right, and empty from a model that gives none.
"""


class MentionsWriter:
    """``mentions.csv``; what it holds is said above."""

    file_name = "mentions.csv"

    def __init__(self, folder: Path) -> None:
        self._table = Table(folder / self.file_name, list(COLUMNS))

    def write(self, outcome: Outcome) -> None:
        """Write the rows of a document."""
        if isinstance(outcome, Document):
            for mention in outcome.mentions:
                self._table.add(value(outcome, mention) for value in COLUMNS.values())

    def close(self) -> None:
        """Finish the file."""
        self._table.close()
