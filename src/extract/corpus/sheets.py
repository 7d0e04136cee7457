"""Sheets for annotators, and their answers as marks again.

A text may be a corpus document, whose header and marks the annotator does not see, or a plain file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extract.corpus.documents import (
    SPLITS,
    corpus_files,
    document_id,
    read_corpus_document,
    span_json,
    text_hash,
)
from extract.corpus.linelist import LinelistError, number_lines, parse_linelist
from extract.corpus.markup import Mark, MarkedDocument, render_document
from extract.errors import ReadError, UsageError

SHEET_SUFFIX = ".sheet.txt"


@dataclass(frozen=True)
class SheetText:
    """A text to annotate: ``id`` pairs it with its answer; ``source`` is None for a plain file."""

    path: Path
    id: str
    text: str
    source: MarkedDocument | None


def read_texts(paths: Iterable[Path]) -> list[SheetText]:
    """The texts of files and folders.  A file without a corpus header is taken as it is."""
    return [_read_text(file) for path in paths for file in corpus_files(path)]


def sheet(text: SheetText) -> str:
    """What the annotator of a text gets."""
    return number_lines(text.text) + "\n"


def read_answers(paths: Iterable[Path], texts: list[SheetText]) -> list[tuple[Path, SheetText]]:
    """Pair answer files with their texts by name: ``body/stem``, or ``stem`` where that is enough.

    Suffixes (``.txt``, ``.tsv``, ``.answer.txt``) do not count.  Raises UsageError for an answer
    that has no text, or more than one.
    """
    pairs: list[tuple[Path, SheetText]] = []
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        pairs += [
            (file, _text_of(file, texts))
            for file in inside
            if file.suffix in (".txt", ".tsv") and not file.name.endswith(SHEET_SUFFIX)
        ]
    if not pairs:
        raise UsageError("no answers to merge", "Give answer files (.txt or .tsv) or their folder.")
    return pairs


def answer_marks(path: Path, text: SheetText) -> list[Mark]:
    """The marks of one answer file.  Raises LinelistError that names file, line and mention."""
    try:
        answer = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError(f"{path}: not UTF-8 (byte {error.start})", "Save it as UTF-8.") from None
    try:
        return parse_linelist(text.text, answer)
    except LinelistError as error:
        raise LinelistError([f"{path}: {problem}" for problem in error.problems]) from None


def merged(text: SheetText, marks: list[Mark], annotator: str | None) -> MarkedDocument:
    """The corpus document with the answer's marks instead of its own.

    A mark that stays as it was keeps its id and attributes.  ``annotator`` is added to the header's
    ``passes``.  Raises UsageError for a plain text, which has no header.
    """
    if text.source is None:
        raise UsageError(
            f"{text.path}: not a corpus document", "Write answers on plain texts to a .jsonl file."
        )
    before = {(mark.start, mark.end, mark.label): mark for mark in text.source.marks}
    kept = [before.get((mark.start, mark.end, mark.label), mark) for mark in marks]
    header = dict(text.source.header)
    if annotator:
        header["passes"] = [*(header.get("passes") or []), annotator]
    return replace(text.source, header=header, marks=kept)


def write_merged(
    pairs: list[tuple[SheetText, list[Mark]]],
    output: Path,
    annotator: str | None = None,
    with_text: bool = True,
) -> None:
    """Write answers as gold JSONL (``output`` ends in .jsonl) or as a folder in the source form.

    ``with_text=False`` leaves texts out of the JSONL: offsets, labels and the text's sha256 remain.
    """
    if output.suffix == ".jsonl":
        rows = [
            json.dumps(_row(text, marks, annotator, with_text), ensure_ascii=False)
            for text, marks in pairs
        ]
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
        return
    for text, marks in pairs:
        document = merged(text, marks, annotator)
        split = text.path.absolute().parent.parent.name
        folder = output / split if split in SPLITS else output
        target = folder / f"{text.id}.txt"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(render_document(document).encode("utf-8"))


def _row(
    text: SheetText, marks: list[Mark], annotator: str | None, with_text: bool
) -> dict[str, Any]:
    meta = {"id": text.id, **({"annotator": annotator} if annotator else {})}
    body = {"text": text.text} if with_text else {}
    return {
        **body,
        "sha256": text_hash(text.text),
        "meta": meta,
        "spans": [span_json(mark) for mark in marks],
    }


def _read_text(path: Path) -> SheetText:
    content = path.read_bytes()
    if content.startswith(b"---\n"):
        document = read_corpus_document(path)
        return SheetText(path, document.id, document.text, document.source)
    try:
        return SheetText(path, path.stem, content.decode("utf-8"), None)
    except UnicodeDecodeError as error:
        raise ReadError(f"{path}: not UTF-8 (byte {error.start})", "Save it as UTF-8.") from None


def _text_of(file: Path, texts: list[SheetText]) -> SheetText:
    stem = file.stem.removesuffix(".answer")
    full = document_id(file.with_name(f"{stem}.txt"))
    by_id = [text for text in texts if text.id in (full, stem)]
    found = by_id or [text for text in texts if text.path.stem == stem]
    if len(found) != 1:
        raise UsageError(
            f"{file}: {len(found)} texts are called {stem!r}",
            "Name an answer body/document.txt like its text, and say with --texts where that is.",
        )
    return found[0]
