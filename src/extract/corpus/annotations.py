"""Two annotators' work on the same texts, from folders in the source form or from JSONL."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.corpus.documents import documents, mark_from_json, text_hash
from extract.corpus.markup import Mark
from extract.corpus.sheets import read_texts
from extract.errors import ReadError


@dataclass(frozen=True)
class Annotated:
    """One text with one annotator's marks.  ``id`` is for people; the text itself pairs two.

    ``records`` are those of a corpus document, where they were annotated too.
    """

    id: str
    text: str
    marks: list[Mark]
    records: dict[str, Any] = field(default_factory=dict)


def read_annotations(path: Path, texts: Iterable[Path] = ()) -> dict[str, Annotated]:
    """The annotated texts of a corpus folder, a document or a ``.jsonl``, by the text's sha256.

    JSONL that holds no text but its sha256 needs ``texts``: where the texts themselves are.
    Raises ReadError that names file and line.
    """
    if path.suffix != ".jsonl":
        found = (Annotated(d.id, d.text, d.marks) for d in documents(path))
        return {text_hash(one.text): one for one in found}
    known = {text_hash(text.text): text.text for text in read_texts(texts)}
    return {text_hash(one.text): one for one in _read_jsonl(path, known)}


def read_jsonl(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """(line, object) of each line that is not blank.  Raises ReadError that names file and line."""
    try:
        content = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"{path}: {error}", "Give a JSONL file in UTF-8.") from None
    for number, line in enumerate(content.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise ReadError(f"{path}:{number}: {error}", "One JSON object a line.") from None
        if not isinstance(row, dict):
            raise ReadError(f"{path}:{number}: not an object", "One JSON object a line.")
        yield number, row


def _read_jsonl(path: Path, known: dict[str, str]) -> Iterator[Annotated]:
    for number, row in read_jsonl(path):
        text = row["text"] if "text" in row else known.get(row.get("sha256", ""))
        if not isinstance(text, str):
            raise ReadError(f"{path}:{number}: holds no text", "Say with --texts where it is.")
        meta = row.get("meta") or {}
        name = row.get("id") or meta.get("id") or meta.get("source") or f"{path.name}:{number}"
        try:
            marks = [mark_from_json(span) for span in row.get("spans", [])]
        except (KeyError, TypeError) as error:
            hint = "A span is an object with start, end and label."
            raise ReadError(f"{path}:{number}: a span lacks {error}", hint) from None
        if any(not 0 <= mark.start < mark.end <= len(text) for mark in marks):
            raise ReadError(f"{path}:{number}: a span outside the text", "Check its offsets.")
        yield Annotated(str(name), text, sorted(marks, key=lambda mark: mark.start))
