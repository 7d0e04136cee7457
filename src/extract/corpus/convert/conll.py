"""CoNLL with IOB2 tags: one token a line, a tab, its tag; a blank line between paragraphs.

Lines ``# id = ...`` and ``# text = ...`` (JSON) start a document, so that offsets come back
exactly; a file without them is read as words with single spaces between.  Tokens are the
tokenizer's, cut once more where a span begins or ends inside one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.corpus.convert.entry import Entry, json_value, losses, make_entry
from extract.corpus.markup import Mark
from extract.corpus.tokens import tokenizing_pipeline
from extract.errors import ReadError

_COMMENT = re.compile(r"# (id|text|header) = (.*)")


@dataclass
class _Block:
    """One document as it is read: its comments, and rows of (token or None, tag, line)."""

    comments: dict[str, Any] = field(default_factory=dict)
    rows: list[tuple[str | None, str, int]] = field(default_factory=list)


def write_conll(entries: list[Entry], output: Path) -> list[str]:
    """One file with all documents."""
    nlp = tokenizing_pipeline()
    out: list[str] = []
    for entry in entries:
        text, marks = entry.document.text, entry.document.marks
        out.append(f"# id = {json.dumps(entry.id, ensure_ascii=False)}\n")
        out.append(f"# text = {json.dumps(text, ensure_ascii=False)}\n")
        header = json_value(entry.document.header)
        out.append(f"# header = {json.dumps(header, ensure_ascii=False)}\n")
        doc = nlp.make_doc(text)
        tokens = [(t.idx, t.idx + len(t)) for t in doc if not t.is_space]
        cuts = sorted({bound for mark in marks for bound in (mark.start, mark.end)})
        end_before = 0
        for start, end in _cut(tokens, cuts):
            if re.search(r"\n[^\S\n]*\n", text[end_before:start]):
                out.append("\n")
            out.append(f"{text[start:end]}\t{_tag(start, marks)}\n")
            end_before = end
        out.append("\n")
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes("".join(out).encode("utf-8"))
    return losses(entries, "CoNLL", ("ids", "attributes", "records"))


def read_conll(path: Path) -> list[Entry]:
    """The inverse of `write_conll`; also plain two- or more-column files (last column: the tag)."""
    entries = []
    for number, block in enumerate(_blocks(path), start=1):
        text, places = _places(path, block)
        marks: list[Mark] = []
        for (start, end), (_, tag, line) in zip(
            places, (row for row in block.rows if row[0] is not None), strict=True
        ):
            if tag == "O":
                continue
            prefix, _, label = tag.partition("-")
            if prefix not in ("B", "I") or not label:
                raise ReadError(f"{path}:{line}: the tag {tag!r}", "Use O, B-LABEL and I-LABEL.")
            if prefix == "I" and marks and marks[-1].label == label:
                marks[-1] = Mark(marks[-1].start, end, label)
            else:
                marks.append(Mark(start, end, label))
        name = block.comments.get("id", f"{path.stem}-{number}")
        header: dict[str, Any] = dict(block.comments.get("header") or {})
        entries.append(make_entry(str(name), text, marks, header))
    return entries


def _cut(tokens: list[tuple[int, int]], cuts: list[int]) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in tokens:
        while at < len(cuts) and cuts[at] <= start:
            at += 1
        while at < len(cuts) and cuts[at] < end:
            yield start, cuts[at]
            start = cuts[at]
            at += 1
        yield start, end


def _tag(start: int, marks: list[Mark]) -> str:
    for mark in marks:
        if mark.start <= start < mark.end:
            return f"{'B' if start == mark.start else 'I'}-{mark.label}"
    return "O"


def _blocks(path: Path) -> Iterator[_Block]:
    try:
        lines = path.read_bytes().decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(f"{path}: {error}", "Give a CoNLL file in UTF-8.") from None
    block = _Block()
    for number, line in enumerate(lines, start=1):
        comment = _COMMENT.fullmatch(line)
        starts = line.startswith("-DOCSTART-") or (comment and comment.group(1) == "id")
        if starts and block.rows:
            yield block
            block = _Block()
        if comment:
            try:
                block.comments[comment.group(1)] = json.loads(comment.group(2))
            except json.JSONDecodeError:
                hint = "The value after = is JSON."
                raise ReadError(f"{path}:{number}: {line[:40]!r}", hint) from None
        elif not line.strip():
            block.rows.append((None, "O", number))
        elif not line.startswith("-DOCSTART-"):
            columns = line.split("\t") if "\t" in line else line.split()
            if len(columns) < 2:
                raise ReadError(f"{path}:{number}: no tag", "Each line: a token, a tab, its tag.")
            block.rows.append((columns[0], columns[-1], number))
    if any(token is not None for token, _, _ in block.rows):
        yield block


def _places(path: Path, block: _Block) -> tuple[str, list[tuple[int, int]]]:
    """The text, and where in it each token stands."""
    tokens = [(token, line) for token, _, line in block.rows if token is not None]
    if "text" not in block.comments:
        words = [token if token is not None else "\n\n" for token, _, _ in block.rows]
        text = " ".join(words).replace(" \n\n ", "\n\n").strip()
    else:
        text = block.comments["text"]
    places: list[tuple[int, int]] = []
    at = 0
    for token, line in tokens:
        start = text.find(token, at)
        if start < 0 or text[at:start].strip():
            hint = "The tokens must be those of the text, in order."
            raise ReadError(f"{path}:{line}: {token!r} is not next in the text", hint)
        at = start + len(token)
        places.append((start, at))
    return text, places
