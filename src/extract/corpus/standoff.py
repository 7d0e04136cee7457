"""Stand-off marks: offsets of mentions in openly licensed minutes, without their text.

``corpus/real-dev/spans.jsonl`` (for tuning, never trained on) and ``corpus/real-train/spans.jsonl``
hold one object a text: ``source`` (the file's name), ``sha256`` of its bytes, ``spans`` (offsets
into the text decoded as UTF-8) and, for some, ``records``, whose fields that are words of the text
or stand for a mention are offsets, ``[start, end]``, too.  Whoever has the texts joins them here.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from extract.corpus.annotations import Annotated, read_jsonl
from extract.corpus.documents import mark_from_json
from extract.corpus.markup import Mark
from extract.corpus.records_schema import DAY, SECTIONS, TEXT
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
        marks.sort(key=lambda mark: mark.start)
        try:
            records, marks = _records(row.get("records", {}), text, marks)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            hint = "Words and mentions of a record are offsets: [start, end]."
            raise ReadError(f"{spans}:{number}: no such record: {error}", hint) from None
        yield Annotated(source, text, marks, records)


def _records(
    given: Mapping[str, Any], text: str, marks: list[Mark]
) -> tuple[dict[str, Any], list[Mark]]:
    """Records with their words instead of offsets, and the marks with the ids that these name."""
    ids: dict[tuple[int, int], str] = {}
    labels = {(mark.start, mark.end): mark.label for mark in marks}

    def named(place: list[int]) -> str:
        start, end = place
        label = labels[start, end]
        return ids.setdefault((start, end), f"{label[0].lower()}{len(ids) + 1}")

    def value(section: str, name: str, given: Any) -> Any:
        kind = SECTIONS[section][name]
        if kind.label:
            return named(given) if isinstance(given[0], int) else [named(one) for one in given]
        if kind.type == TEXT and not kind.choices:
            start, end = given
            if not 0 <= start < end <= len(text):
                raise ValueError(f"{name}: {start}-{end} is no part of the text")
            return " ".join(text[start:end].split())
        return datetime.date.fromisoformat(given) if kind.type == DAY else given

    def record(section: str, fields: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value(section, name, field) for name, field in fields.items()}

    records = {
        section: record(section, one)
        if isinstance(one, Mapping)
        else [record(section, fields) for fields in one]
        for section, one in given.items()
    }
    return records, [replace(mark, id=ids.get((mark.start, mark.end))) for mark in marks]


def _text(path: Path, expected: str) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror or error}", _HINT) from None
    if hashlib.sha256(content).hexdigest() != expected:
        raise ReadError(f"{path}: differs from the text that was annotated (sha256)", _HINT)
    return content.decode("utf-8")
