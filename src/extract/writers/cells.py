"""CSV files made to be opened in a spreadsheet.

UTF-8 with a byte order mark, without which Excel takes it for another encoding; in Python, read it
with ``encoding="utf-8-sig"`` (pandas does so by itself).  A spreadsheet takes a cell that begins
with ``=``, ``+``, ``-`` or ``@`` for a formula, and the text comes from documents of strangers:
such a cell gets an apostrophe before it, which `unescape_cell` takes off again.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

# The wide forms count too: spreadsheets in East Asian settings read them as the plain ones.
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")


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


class Table:
    """One CSV file with a header."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        # Lone surrogates, from a file name that is no UTF-8, are written as escapes.
        self._file = path.open("x", encoding="utf-8-sig", errors="backslashreplace", newline="")
        self._rows = csv.writer(self._file)
        self._rows.writerow(columns)

    def add(self, cells: Iterable[str]) -> None:
        """Write a row; cells that look like formulas are made harmless."""
        self._rows.writerow(escape_cell(cell) for cell in cells)

    def close(self) -> None:
        """Finish the file."""
        with self._file:
            self._file.flush()
            os.fsync(self._file.fileno())
