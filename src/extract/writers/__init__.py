"""Outcomes to files, one module a destination, all in one folder that appears whole or not at all.

>>> import tempfile
>>> from pathlib import Path
>>> from extract.run import Document
>>> out = Path(tempfile.mkdtemp()) / "out"
>>> with open_output(out) as output:
...     output.write(Document("a.txt", "txt", "0f", "Hello"))
>>> sorted(path.name for path in out.iterdir())  # doctest: +NORMALIZE_WHITESPACE
['actions.csv', 'dates.csv', 'documents.jsonl', 'errors.jsonl', 'mentions.csv', 'metrics.csv',
'posts.csv', 'ratings.csv']
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

from extract.run.outcome import Outcome
from extract.writers.folder import check_folder, whole_folder
from extract.writers.jsonl import DocumentsWriter, ErrorsWriter
from extract.writers.mentions import MentionsWriter
from extract.writers.tables import (
    ActionsWriter,
    DatesWriter,
    MetricsWriter,
    PostsWriter,
    RatingsWriter,
)

__all__ = ["FILE_NAMES", "Output", "Writer", "check_output", "open_output"]


class Writer(Protocol):
    """Takes outcomes in order and writes those it is for; ``file_name`` is what it makes."""

    file_name: str

    def __init__(self, folder: Path) -> None: ...

    def write(self, outcome: Outcome) -> None:
        """Write what this destination has of an outcome, if anything."""

    def close(self) -> None:
        """Finish the file."""


WRITERS: tuple[type[Writer], ...] = (
    DocumentsWriter,
    MentionsWriter,
    MetricsWriter,
    RatingsWriter,
    ActionsWriter,
    PostsWriter,
    DatesWriter,
    ErrorsWriter,
)
FILE_NAMES = tuple(writer.file_name for writer in WRITERS)


class Output:
    """The open files of one run."""

    def __init__(self, writers: list[Writer]) -> None:
        self._writers = writers

    def write(self, outcome: Outcome) -> None:
        """Hand an outcome to every writer."""
        for writer in self._writers:
            writer.write(outcome)


def check_output(out: Path, overwrite: bool = False) -> None:
    """Raise `extract.errors.UsageError` if `open_output` would not write to ``out``."""
    check_folder(out, FILE_NAMES, overwrite)


@contextmanager
def open_output(out: Path, overwrite: bool = False) -> Iterator[Output]:
    """Open the files of a run; ``out`` has them once the block ends, and only then.

    Args:
        out: the folder to make. It may exist if it is empty, or, with ``overwrite``, if it holds
            nothing but the files of a run.
        overwrite: replace an earlier run's folder.

    Raises:
        UsageError: ``out`` exists and may not be replaced.
        OSError: the files cannot be written; ``out`` is as it was.
    """
    with whole_folder(out, FILE_NAMES, overwrite) as folder, ExitStack() as stack:
        writers = []
        for make in WRITERS:
            writer = make(folder)
            stack.callback(writer.close)
            writers.append(writer)
        yield Output(writers)
