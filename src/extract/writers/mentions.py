"""``mentions.csv``: one row a mention, made to be opened in a spreadsheet.

UTF-8 with a byte order mark, without which Excel takes it for another encoding; in Python, read it
with ``encoding="utf-8-sig"`` (pandas does so by itself).  A spreadsheet takes a cell that begins
with ``=``, ``+``, ``-`` or ``@`` for a formula, and the text comes from documents of strangers:
such a cell gets an apostrophe before it, which `unescape_cell` takes off again.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Callable
from pathlib import Path

from extract.run.outcome import Document, Mention, Outcome

# The wide forms count too: spreadsheets in East Asian settings read them as the plain ones.
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")

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


def escape_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula.

    >>> escape_cell("-5%"), escape_cell("5%"), escape_cell("'=1")
    ("'-5%", '5%', "''=1")
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unescape_cell(cell: str) -> str:
    """The inverse of `escape_cell`.

    >>> unescape_cell("'-5%"), unescape_cell("'quoted'")
    ('-5%', "'quoted'")
    """
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


class MentionsWriter:
    """``mentions.csv``; what it holds is said above."""

    file_name = "mentions.csv"

    def __init__(self, folder: Path) -> None:
        # Lone surrogates, from a file name that is no UTF-8, are written as escapes.
        self._file = (folder / self.file_name).open(
            "x", encoding="utf-8-sig", errors="backslashreplace", newline=""
        )
        self._rows = csv.writer(self._file)
        self._rows.writerow(COLUMNS)

    def write(self, outcome: Outcome) -> None:
        """Write the rows of a document."""
        if isinstance(outcome, Document):
            for mention in outcome.mentions:
                self._rows.writerow(
                    escape_cell(value(outcome, mention)) for value in COLUMNS.values()
                )

    def close(self) -> None:
        """Finish the file."""
        with self._file:
            self._file.flush()
            os.fsync(self._file.fileno())
