"""brat stand-off: ``name.txt`` with the text, ``name.ann`` with the spans.

Ids and attributes travel as annotator's notes, which brat shows and keeps.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from extract.corpus.convert.entry import Entry, losses, make_entry
from extract.corpus.documents import SPLITS, document_id
from extract.corpus.markup import Mark
from extract.errors import ReadError

_SPAN = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t.*")
_NOTE = re.compile(r"#\d+\tAnnotatorNotes (T\d+)\t(\{.*\})")


def write_brat(entries: list[Entry], output: Path) -> list[str]:
    """A folder with two files a document."""
    for entry in entries:
        text, marks = entry.document.text, entry.document.marks
        target = output / entry.folder
        target.parent.mkdir(parents=True, exist_ok=True)
        target.with_name(f"{target.name}.txt").write_bytes(text.encode("utf-8"))
        lines = []
        for number, mark in enumerate(marks, start=1):
            pieces = [
                (mark.start + piece.start(), mark.start + piece.end())
                for piece in re.finditer(r"[^\n]+", text[mark.start : mark.end])
            ]
            places = ";".join(f"{start} {end}" for start, end in pieces)
            surface = " ".join(text[start:end] for start, end in pieces)
            lines.append(f"T{number}\t{mark.label} {places}\t{surface}\n")
            if note := _note(mark):
                lines.append(f"#{number}\tAnnotatorNotes T{number}\t{note}\n")
        target.with_name(f"{target.name}.ann").write_bytes("".join(lines).encode("utf-8"))
    return losses(entries, "brat", ("header", "records"))


def read_brat(path: Path) -> list[Entry]:
    """The inverse of `write_brat`.  Relations, events and brat's own attributes are passed over."""
    files = sorted(path.rglob("*.ann"))
    if not files:
        raise ReadError(f"{path}: no .ann files there", "Give the folder of a brat collection.")
    return [_read_one(file) for file in files]


def _read_one(file: Path) -> Entry:
    text_file = file.with_suffix(".txt")
    try:
        text = text_file.read_bytes().decode("utf-8")
        lines = file.read_bytes().decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        hint = "Each .ann needs its .txt beside it, both in UTF-8."
        raise ReadError(f"{file}: {error}", hint) from None
    spans: dict[str, Mark] = {}
    for number, line in enumerate(lines, start=1):
        if line.startswith("T"):
            match = _SPAN.fullmatch(line)
            if match is None:
                raise ReadError(f"{file}:{number}: not a span of brat's", "Check that line.")
            bounds = [int(bound) for bound in re.findall(r"\d+", match.group(3))]
            spans[match.group(1)] = Mark(min(bounds), max(bounds), match.group(2))
        elif (note := _NOTE.fullmatch(line)) and note.group(1) in spans:
            mark = spans[note.group(1)]
            more = _note_value(note.group(2))
            spans[note.group(1)] = Mark(
                mark.start, mark.end, mark.label, more.get("id"), dict(more.get("attrs") or {})
            )
    split = file.absolute().parent.parent.name
    header = {"split": split} if split in SPLITS else {}
    return make_entry(document_id(text_file), text, spans.values(), header)


def _note(mark: Mark) -> str:
    value: dict[str, Any] = {}
    if mark.id:
        value["id"] = mark.id
    if mark.attrs:
        value["attrs"] = mark.attrs
    return json.dumps(value, ensure_ascii=False) if value else ""


def _note_value(source: str) -> dict[str, Any]:
    try:
        value = json.loads(source)
    except json.JSONDecodeError:  # a note in an annotator's own words that happens to have braces
        return {}
    return value if isinstance(value, dict) else {}
