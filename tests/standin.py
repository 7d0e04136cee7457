"""Readers and components that fail on purpose, importable by worker processes."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from extract.readers import SourceText, read


def faulty_read(path: Path, format: str | None = None) -> SourceText:
    """The real reader, but for files named after the fault they cause."""
    if "kill" in path.stem:
        os.kill(os.getpid(), signal.SIGKILL)
    if "crash" in path.stem:
        raise ZeroDivisionError("a fault\nof two lines")
    return read(path, format)


@Language.component("standin_fails_on_boom")
def fails_on_boom(doc: Doc) -> Doc:
    if "boom" in doc.text:
        raise ValueError("it went off")
    return doc
