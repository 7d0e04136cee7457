"""``documents.jsonl`` and ``errors.jsonl``: one JSON object a line, UTF-8."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from extract.run.outcome import Document, Failure, Outcome


def json_line(data: Mapping[str, Any]) -> bytes:
    r"""One line of JSON in UTF-8, with its line end.

    A file's name may hold bytes that are no UTF-8; Python has them as lone surrogates, which JSON
    can write as an escape only.

    >>> json_line({"source": "caf\u00e9"}) == '{"source": "caf\u00e9"}\n'.encode()
    True
    >>> json_line({"source": "caf\udce9"})
    b'{"source": "caf\\udce9"}\n'
    """
    try:
        return (json.dumps(data, ensure_ascii=False) + "\n").encode()
    except UnicodeEncodeError:
        return (json.dumps(data) + "\n").encode()


class _LinesWriter:
    file_name: str
    kind: type[Document] | type[Failure]

    def __init__(self, folder: Path) -> None:
        self._file = (folder / self.file_name).open("xb")

    def write(self, outcome: Outcome) -> None:
        """Write a line for an outcome of this writer's kind."""
        if isinstance(outcome, self.kind):
            self._file.write(json_line(outcome.to_json()))

    def close(self) -> None:
        """Finish the file."""
        with self._file:
            self._file.flush()
            os.fsync(self._file.fileno())


class DocumentsWriter(_LinesWriter):
    """``documents.jsonl``: one object a document that was read."""

    file_name = "documents.jsonl"
    kind = Document


class ErrorsWriter(_LinesWriter):
    """``errors.jsonl``: one object a file that could not be read."""

    file_name = "errors.jsonl"
    kind = Failure
