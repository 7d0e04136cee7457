"""What every form is turned into and made from."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from extract.corpus.documents import SPLITS, CorpusDocument, mark_from_json, text_hash
from extract.corpus.markup import Mark, MarkedDocument
from extract.errors import ReadError


@dataclass(frozen=True)
class Entry:
    """One document on its way from one form to another; ``id`` is ``body-folder/file-stem``."""

    id: str
    document: MarkedDocument

    @property
    def folder(self) -> str:
        """Where the document belongs in a tree of files, without a suffix: ``split/body/stem``."""
        split = self.document.header.get("split")
        parts = [re.sub(r"[^\w.-]", "-", part) for part in self.id.split("/")]
        safe = [part for part in parts if part.strip(".")] or ["document"]
        return "/".join([split, *safe] if split in SPLITS else safe)


def from_corpus(documents: Iterable[CorpusDocument]) -> list[Entry]:
    """The corpus's documents as entries."""
    return [Entry(document.id, document.source) for document in documents]


def make_entry(
    name: str,
    text: str,
    marks: Iterable[Mark],
    header: dict[str, Any] | None = None,
    records: dict[str, Any] | None = None,
) -> Entry:
    """An entry from what was read; raises ReadError for marks outside the text or overlapping."""
    ordered = sorted(marks, key=lambda mark: mark.start)
    at = 0
    for mark in ordered:
        if not at <= mark.start < mark.end <= len(text):
            shown = f"{mark.label} {mark.start}-{mark.end}"
            hint = "Spans must lie in the text, hold something and not overlap."
            raise ReadError(f"{name}: the span {shown} does not fit", hint)
        at = mark.end
    return Entry(name, MarkedDocument(dates_back(header or {}), text, ordered, records or {}))


def restored(entries: Iterable[Entry], like: Iterable[CorpusDocument]) -> list[Entry]:
    """Entries with what their form could not hold, from corpus documents with the same text.

    Header and records are the corpus's; a span that is there too (offsets, label) gets its id and
    attributes back.
    """
    known = {text_hash(document.text): document for document in like}
    result = []
    for entry in entries:
        document = known.get(text_hash(entry.document.text))
        if document is None:
            result.append(entry)
            continue
        before = {(mark.start, mark.end, mark.label): mark for mark in document.marks}
        marks = [before.get((m.start, m.end, m.label), m) for m in entry.document.marks]
        result.append(Entry(document.id, replace(document.source, marks=marks)))
    return result


def json_value(value: Any) -> Any:
    """Header or records as plain JSON data: days as ISO 8601."""
    if isinstance(value, dict):
        return {str(key): json_value(item) for key, item in value.items()}
    if isinstance(value, list):
        return [json_value(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def dates_back(value: Any) -> Any:
    """The inverse of `json_value`: under the key ``date`` an ISO 8601 day becomes one again."""
    if not isinstance(value, dict):
        return value
    back = {key: dates_back(item) for key, item in value.items()}
    day = back.get("date")
    if isinstance(day, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", day):
        back["date"] = datetime.date.fromisoformat(day)
    return back


def marks_from_json(spans: Iterable[dict[str, Any]]) -> list[Mark]:
    """Marks from spans as JSON data."""
    return [mark_from_json(span) for span in spans]


def losses(entries: Iterable[Entry], form: str, lost: tuple[str, ...]) -> list[str]:
    """One message for each thing that a form has no place for and the entries have."""
    documents = [entry.document for entry in entries]
    present = {
        "header": any(document.header for document in documents),
        "records": any(document.records for document in documents),
        "ids": any(mark.id for document in documents for mark in document.marks),
        "attributes": any(mark.attrs for document in documents for mark in document.marks),
    }
    return [f"{form} has no place for {name}: left out" for name in lost if present[name]]
