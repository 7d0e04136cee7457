"""Annotated texts: JSONL, one object a line with ``text`` and ``spans``, or the corpus."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extract.corpus import standoff
from extract.corpus.documents import CorpusDocument
from extract.corpus.documents import documents as corpus_documents
from extract.errors import ReadError
from extract.evaluation.record_gold import RecordGold, record_gold
from extract.evaluation.spans import Span


@dataclass(frozen=True)
class GoldDocument:
    """A text with its gold spans, and where it comes from: the file and line, as messages say.

    ``name`` is how tables call the document, unlike any other of the same file; ``body`` (whose
    minutes they are) and ``kind`` (of body) are empty where the gold does not say.  ``records`` are
    None where the gold has spans only, ``meeting_date`` (ISO 8601) where it does not say the date.
    """

    text: str
    spans: tuple[Span, ...]
    place: str
    name: str = ""
    body: str = ""
    kind: str = ""
    meeting_date: str | None = None
    records: RecordGold | None = None


def load_gold(path: Path, texts: Path | None = None) -> list[GoldDocument]:
    """Read a gold file or a folder of the corpus.

    Args:
        path: JSONL in UTF-8. Each line is ``{"text": str, "spans": [{"start": int, "end": int,
            "label": str}, ...]}``, offsets in characters, end exclusive; ``meta`` may hold ``id``
            (or ``source``), ``body`` and ``kind``; more keys do no harm.  Or a folder or ``.txt``
            file of marked-up documents (``corpus/dev``).
        texts: for gold that holds offsets and no text (``corpus/real-dev/spans.jsonl``), the
            folder of the texts it was made from.

    Raises:
        ReadError: a file cannot be read, or a line is not as said; names file and line.
        UsageError: the folder holds no document.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "gold.jsonl"
    >>> _ = path.write_text('{"text": "Ofsted", "spans": [{"start": 0, "end": 6, "label": "ORG"}]}')
    >>> load_gold(path)[0].spans
    ((0, 6, 'ORG'),)
    """
    if texts is not None:
        return [
            GoldDocument(
                one.text,
                tuple((mark.start, mark.end, mark.label) for mark in one.marks),
                f"{path}: {one.id}",
                one.id,
            )
            for one in standoff.load(texts, path)
        ]
    if path.is_dir() or path.suffix == ".txt":
        return [_of_corpus(document) for document in corpus_documents(path)]
    documents = _with_names(list(_documents(path)))
    if not documents:
        raise ReadError(f"{path} holds no document", "give a JSONL file with text and spans")
    return documents


def load_gold_at(place: str) -> list[GoldDocument]:
    """`load_gold` for ``PATH`` or, of gold that holds offsets only, ``PATH@TEXTS``."""
    path, _, texts = place.partition("@")
    return load_gold(Path(path), Path(texts) if texts else None)


def _of_corpus(document: CorpusDocument) -> GoldDocument:
    spans = tuple((mark.start, mark.end, mark.label) for mark in document.marks)
    return GoldDocument(
        document.text,
        spans,
        str(document.path),
        document.id,
        document.body,
        document.kind,
        None if document.date is None else document.date.isoformat(),
        record_gold(document),
    )


def _with_names(documents: list[GoldDocument]) -> list[GoldDocument]:
    """The documents, each under its own name: where two share one, their places say which."""
    shared = Counter(document.name for document in documents)
    return [
        document
        if document.name and shared[document.name] == 1
        else replace(document, name=f"{document.name} ({document.place})".strip())
        for document in documents
    ]


def _documents(path: Path) -> Iterator[GoldDocument]:
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _document(line, f"{path}:{number}")
    except OSError as error:
        raise ReadError(f"{path} cannot be opened: {error.strerror}", "check the path") from error
    except UnicodeDecodeError as error:
        raise ReadError(f"{path} is not UTF-8", "give a JSONL file in UTF-8") from error


def _document(line: str, place: str) -> GoldDocument:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{place} is not JSON: {error}", _FORM) from error
    if not isinstance(data, dict):
        raise ReadError(f"{place} is not a JSON object", _FORM)
    text, spans = data.get("text"), data.get("spans")
    if not isinstance(text, str):
        raise ReadError(f'{place} has no "text"', _FORM)
    if not isinstance(spans, list):
        raise ReadError(f'{place} has no list "spans"', _FORM)
    found = [_span(span, len(text), f"{place}, span {i}") for i, span in enumerate(spans, 1)]
    for i, span in enumerate(found, 1):
        if span in found[: i - 1]:
            raise ReadError(f"{place}, span {i} stands there twice", "take one out")
    return GoldDocument(text, tuple(found), place, *_meta(data.get("meta")))


def _meta(data: Any) -> tuple[str, str, str]:
    """Name, body and kind as the line gives them; what is not text counts as not given."""
    if not isinstance(data, dict):
        return "", "", ""

    def text(key: str) -> str:
        value = data.get(key)
        return value if isinstance(value, str) else ""

    return text("id") or text("source"), text("body"), text("kind")


def _span(data: Any, length: int, place: str) -> Span:
    if not isinstance(data, dict):
        raise ReadError(f"{place} is not a JSON object", _FORM)
    start, end, label = data.get("start"), data.get("end"), data.get("label")
    # A JSON true is a number to Python.
    if type(start) is not int or type(end) is not int:
        raise ReadError(f'{place} has no whole numbers "start" and "end"', _FORM)
    if not 0 <= start < end <= length:
        raise ReadError(
            f"{place} runs from {start} to {end} in a text of {length} characters",
            "offsets count characters from 0, end exclusive",
        )
    if not isinstance(label, str) or not label:
        raise ReadError(f'{place} has no "label"', _FORM)
    return start, end, label


_FORM = 'each line is {"text": "...", "spans": [{"start": 0, "end": 5, "label": "ORG"}]}'
