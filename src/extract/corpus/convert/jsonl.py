"""JSON lines as Prodigy and Doccano read and write them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from extract.corpus.annotations import read_jsonl
from extract.corpus.convert.entry import (
    Entry,
    dates_back,
    json_value,
    losses,
    make_entry,
    marks_from_json,
)
from extract.corpus.documents import span_json
from extract.corpus.markup import Mark
from extract.errors import ReadError


def write_prodigy(entries: list[Entry], output: Path) -> list[str]:
    """``text`` and ``spans`` (start, end, label); everything else in fields that Prodigy keeps."""
    _write(
        output,
        (
            {
                "text": entry.document.text,
                "meta": {"id": entry.id, **json_value(entry.document.header)},
                "spans": [span_json(mark) for mark in entry.document.marks],
                "records": json_value(entry.document.records),
            }
            for entry in entries
        ),
    )
    return []


def read_prodigy(path: Path) -> list[Entry]:
    """The inverse of `write_prodigy`.  Examples answered ``reject`` or ``ignore`` are left out."""
    entries = []
    for number, row in read_jsonl(path):
        if row.get("answer", "accept") != "accept":
            continue
        text = _text(path, number, row)
        header = dict(row.get("meta") or {})
        name = str(header.pop("id", f"{path.stem}-{number}"))
        try:
            marks = marks_from_json(row.get("spans") or [])
        except KeyError as error:
            hint = "A span is an object with start, end and label."
            raise ReadError(f"{path}:{number}: a span lacks {error}", hint) from None
        records = dates_back(row.get("records") or {})
        entries.append(make_entry(name, text, marks, header, records))
    return entries


def write_doccano(entries: list[Entry], output: Path) -> list[str]:
    """``text`` and ``label`` ([start, end, label]); the header in fields of its own."""
    _write(
        output,
        (
            {
                "text": entry.document.text,
                "label": [[mark.start, mark.end, mark.label] for mark in entry.document.marks],
                "document": entry.id,
                "header": json_value(entry.document.header),
            }
            for entry in entries
        ),
    )
    return losses(entries, "Doccano JSONL", ("ids", "attributes", "records"))


def read_doccano(path: Path) -> list[Entry]:
    """The inverse of `write_doccano`; also Doccano's exports, with ``label`` or ``entities``."""
    entries = []
    for number, row in read_jsonl(path):
        text = _text(path, number, row)
        name = str(row.get("document") or f"{path.stem}-{number}")
        try:
            if "entities" in row:
                marks = [
                    Mark(e["start_offset"], e["end_offset"], e["label"]) for e in row["entities"]
                ]
            else:
                marks = [Mark(*label) for label in row.get("label", row.get("labels", []))]
        except (KeyError, TypeError):
            hint = "A label is [start, end, name], or an entity with start_offset and end_offset."
            raise ReadError(f"{path}:{number}: not a label of Doccano's", hint) from None
        entries.append(make_entry(name, text, marks, row.get("header")))
    return entries


def _write(output: Path, rows: Iterable[dict[str, Any]]) -> None:
    output.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
    output.write_bytes(lines.encode("utf-8"))


def _text(path: Path, number: int, row: dict[str, Any]) -> str:
    text = row.get("text")
    if not isinstance(text, str):
        raise ReadError(f"{path}:{number}: no text", "Each line needs a field text.")
    return text
