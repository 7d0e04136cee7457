"""The corpus's documents, one after another, without any library for data sets."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.corpus.markup import Mark, MarkedDocument, MarkupError, parse_document
from extract.errors import ReadError, UsageError

SPLITS = ("train", "dev", "test")


@dataclass(frozen=True)
class CorpusDocument:
    """One document of the corpus, as it is written in its file.

    ``id`` is ``body-folder/file-stem``.  Offsets of ``marks`` point into ``text``, end exclusive.
    A header field that the file lacks reads as an empty string; ``corpus check`` names it.
    """

    path: Path
    id: str
    source: MarkedDocument

    @property
    def header(self) -> dict[str, Any]:
        return self.source.header

    @property
    def text(self) -> str:
        return self.source.text

    @property
    def marks(self) -> list[Mark]:
        return self.source.marks

    @property
    def records(self) -> dict[str, Any]:
        return self.source.records

    @property
    def body(self) -> str:
        return self._field("body")

    @property
    def kind(self) -> str:
        return self._field("kind")

    @property
    def committee(self) -> str:
        return self._field("committee")

    @property
    def split(self) -> str:
        return self._field("split")

    @property
    def writer(self) -> str:
        return self._field("writer")

    @property
    def date(self) -> datetime.date | None:
        """The day of the meeting; None where the header has no valid one."""
        value = self.header.get("date")
        return value if isinstance(value, datetime.date) else None

    def surface(self, mark: Mark) -> str:
        return self.text[mark.start : mark.end]

    def _field(self, name: str) -> str:
        value = self.header.get(name)
        return "" if value is None else str(value)


def corpus_files(path: Path) -> list[Path]:
    """The documents' files below ``path``: a corpus, a split's or body's folder, or one file.

    Beside the folders of the splits a corpus may hold other texts (samples, this README); they are
    no documents.  Raises UsageError where nothing is there.
    """
    if path.is_file():
        return [path]
    splits = [path / split for split in SPLITS if (path / split).is_dir()]
    found = sorted(file for folder in splits or [path] for file in folder.rglob("*.txt"))
    if not found:
        raise UsageError(
            f"{path}: no corpus documents there",
            "Give a corpus folder (with train/, dev/ or test/), a folder of .txt or one file.",
        )
    return found


def read_corpus_document(path: Path) -> CorpusDocument:
    """Read one file.  Raises ReadError that names file and line."""
    try:
        source = parse_document(path.read_bytes().decode("utf-8"))
    except MarkupError as error:
        raise ReadError(
            f"{path}:{error.line}: {error.message}", "Mend the mark-up there."
        ) from None
    except UnicodeDecodeError as error:
        raise ReadError(f"{path}: not UTF-8 (byte {error.start})", "Save it as UTF-8.") from None
    return CorpusDocument(path, document_id(path), source)


def documents(path: Path | str, split: str | None = None) -> Iterator[CorpusDocument]:
    """Every document below ``path`` in the order of their paths, or those of one split.

    >>> for document in documents("corpus", split="dev"):  # doctest: +SKIP
    ...     print(document.id, document.body, len(document.marks))

    Raises UsageError for a path without documents or an unknown split, ReadError for a file that
    cannot be read.
    """
    if split is not None and split not in SPLITS:
        raise UsageError(f"no split is called {split!r}", f"Use one of {', '.join(SPLITS)}.")
    root = Path(path)
    if split is not None and (root / split).is_dir():
        root = root / split
    for file in corpus_files(root):
        document = read_corpus_document(file)
        if split is None or document.split == split:
            yield document


def document_id(path: Path) -> str:
    """``body-folder/file-stem``, which no two documents share.

    >>> document_id(Path("corpus/dev/hexley/2024-01-18-forum.txt"))
    'hexley/2024-01-18-forum'
    """
    return f"{path.absolute().parent.name}/{path.stem}"


def gold(document: CorpusDocument) -> dict[str, Any]:
    """The document as one line of gold for ``evaluate``: text, spans and where they come from."""
    return {
        "text": document.text,
        "meta": {
            "id": document.id,
            **{
                key: value.isoformat() if isinstance(value, datetime.date) else value
                for key, value in document.header.items()
            },
        },
        "spans": [span_json(mark) for mark in document.marks],
    }


def span_json(mark: Mark) -> dict[str, Any]:
    """A mark as plain JSON data, without the fields that are empty.

    >>> span_json(Mark(0, 3, "RAG", "r1"))
    {'start': 0, 'end': 3, 'label': 'RAG', 'id': 'r1'}
    """
    span: dict[str, Any] = {"start": mark.start, "end": mark.end, "label": mark.label}
    if mark.id:
        span["id"] = mark.id
    if mark.attrs:
        span["attrs"] = dict(mark.attrs)
    return span


def mark_from_json(span: dict[str, Any]) -> Mark:
    """The inverse of `span_json`.  Raises KeyError where start, end or label is missing."""
    return Mark(
        span["start"], span["end"], span["label"], span.get("id"), dict(span.get("attrs") or {})
    )


def text_hash(text: str) -> str:
    """The sha256 of a text's UTF-8 form, in hex."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
