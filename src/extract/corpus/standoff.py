"""Stand-off marks: offsets of mentions in openly licensed minutes, without their text.

``corpus/real-dev/spans.jsonl`` (for tuning, never trained on) and ``corpus/real-train/spans.jsonl``
hold one object a text: ``source`` (the file's name), ``sha256`` of its bytes and ``spans`` (offsets
into the text decoded as UTF-8).  Whoever has the texts joins the two here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from extract.corpus.annotations import Annotated, read_jsonl
from extract.corpus.documents import mark_from_json
from extract.errors import ReadError, UsageError
from extract.labels import LABELS

SPANS = Path("corpus/real-dev/spans.jsonl")
_HINT = "The offsets fit only the very files that were annotated; get those."


def load(texts: Path | str, spans: Path | str = SPANS) -> Iterator[Annotated]:
    """Each annotated text with its marks, in the order of ``spans``; ``id`` is the file's name.

    >>> for one in load("../shared/unlabelled"):  # doctest: +SKIP
    ...     print(one.id, len(one.marks))

    Raises UsageError where the folder is not there, ReadError where a text is missing or is not,
    byte for byte, the one that was annotated, and where ``spans`` cannot be read.
    """
    folder = Path(texts)
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder", "Give the folder that holds the texts.")
    for number, row in read_jsonl(Path(spans)):
        try:
            source, expected = str(row["source"]), row["sha256"]
            marks = [mark_from_json(span) for span in row["spans"]]
        except (KeyError, TypeError) as error:
            hint = "A text has source, sha256 and spans; a span has start, end and label."
            raise ReadError(f"{spans}:{number}: lacks {error}", hint) from None
        text = _text(folder / source, expected)
        for mark in marks:
            if not 0 <= mark.start < mark.end <= len(text) or mark.label not in LABELS:
                place = f"{mark.label} {mark.start}-{mark.end}"
                raise ReadError(f"{spans}:{number}: no span of the text: {place}", _HINT)
        yield Annotated(source, text, sorted(marks, key=lambda mark: mark.start))


def _text(path: Path, expected: str) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror or error}", _HINT) from None
    if hashlib.sha256(content).hexdigest() != expected:
        raise ReadError(f"{path}: differs from the text that was annotated (sha256)", _HINT)
    return content.decode("utf-8")
