"""The corpus's source form: a YAML header, marked-up text, records.

A document is one UTF-8 file::

    ---
    body: Harrowmere County Council
    date: 2023-09-14
    ---
    A [[Member|ROLE]] asked about [[12 May|DATE#d1 start=2023-05-12 end=2023-05-12]].
    --- records
    actions: []

``[[surface|LABEL]]`` marks one span; ``#id`` names it for the records and ``key=value`` (or
``key="two words"``) gives it attributes.  A backslash escapes ``\\``, ``[``, ``]`` and ``|``, and
``"`` in a quoted value; of three opening brackets the first is text.  Stripping the marks gives the
text, byte for byte.

This module reads and writes that form and knows nothing of labels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

RECORDS_LINE = "--- records"
_VALUE = r"(?:\"(?:[^\"\\\n]|\\.)*\"|[^\s\"\]]+)"
_MARK_TAIL = re.compile(
    rf"\|(?P<label>[A-Z]+)(?:#(?P<id>[\w-]+))?(?P<attrs>(?: [\w-]+={_VALUE})*)\]\]"
)
_ATTR = re.compile(rf" ([\w-]+)=({_VALUE})")
_BARE_VALUE = re.compile(r"[^\s\"\]]+")


class MarkupError(ValueError):
    """Mark-up that cannot be read; ``line`` is 1-based within the file."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(f"line {line}: {message}")
        self.message = message
        self.line = line


@dataclass(frozen=True)
class Mark:
    """One annotated span: character offsets into the stripped text, end exclusive."""

    start: int
    end: int
    label: str
    id: str | None = None
    attrs: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class MarkedDocument:
    """A corpus document: header, plain text, marks in text order and records.

    ``text_line`` and ``records_line`` are the lines of the file (from 1) on which the text and the
    records' YAML start; they are for messages and take no part in comparison.
    """

    header: dict[str, Any]
    text: str
    marks: list[Mark]
    records: dict[str, Any]
    text_line: int = field(default=1, compare=False)
    records_line: int = field(default=1, compare=False)

    def line(self, offset: int) -> int:
        """The line of the file on which a character of the text stands."""
        return self.text_line + self.text.count("\n", 0, offset)


def parse_marks(source: str, first_line: int = 1) -> tuple[str, list[Mark]]:
    """Strip the marks from ``source``; return the text and its marks in order.

    >>> parse_marks("Rated [[red|RAG#r1]].")
    ('Rated red.', [Mark(start=6, end=9, label='RAG', id='r1', attrs={})])

    Raises MarkupError for an unclosed, nested or malformed mark.
    """
    out: list[str] = []
    length = 0
    marks: list[Mark] = []
    open_at: int | None = None
    pos = 0
    while pos < len(source):
        char = source[pos]
        if char == "\\" and pos + 1 < len(source) and source[pos + 1] in "\\[]|":
            out.append(source[pos + 1])
            length += 1
            pos += 2
            continue
        if source.startswith("[[", pos) and not source.startswith("[[[", pos):
            if open_at is not None:
                raise MarkupError("a mark inside a mark", _line(source, pos, first_line))
            open_at, opened = length, pos
            pos += 2
            continue
        if char == "|" and open_at is not None:
            tail = _MARK_TAIL.match(source, pos)
            if tail is None:
                raise MarkupError(
                    f"malformed mark {source[opened : pos + 30]!r}",
                    _line(source, pos, first_line),
                )
            attrs = {m.group(1): _value(m.group(2)) for m in _ATTR.finditer(tail.group("attrs"))}
            if open_at == length:
                raise MarkupError("an empty mark", _line(source, pos, first_line))
            marks.append(Mark(open_at, length, tail.group("label"), tail.group("id"), attrs))
            open_at = None
            pos = tail.end()
            continue
        if source.startswith("]]", pos) and open_at is not None:
            raise MarkupError("a mark without a label", _line(source, pos, first_line))
        out.append(char)
        length += 1
        pos += 1
    if open_at is not None:
        raise MarkupError("a mark that is never closed", _line(source, opened, first_line))
    return "".join(out), marks


def render_marks(text: str, marks: list[Mark]) -> str:
    """The inverse of `parse_marks`: ``text`` with its marks written in.

    >>> render_marks("Rated red.", [Mark(6, 9, "RAG")])
    'Rated [[red|RAG]].'

    Raises ValueError for overlapping or empty marks, and for a label, id or attribute that the form
    has no way to write.
    """
    out: list[str] = []
    pos = 0
    for mark in sorted(marks, key=lambda m: m.start):
        if mark.start < pos or mark.end <= mark.start:
            raise ValueError(f"overlapping or empty marks at character {mark.start}")
        out.append(_escape(text[pos : mark.start], inside=False))
        tail = mark.label + (f"#{mark.id}" if mark.id else "")
        for key, value in mark.attrs.items():
            tail += f" {key}={_quote(value)}"
        if not _MARK_TAIL.fullmatch(f"|{tail}]]"):
            raise ValueError(f"the source form cannot write the mark {tail!r}")
        out.append(f"[[{_escape(text[mark.start : mark.end], inside=True)}|{tail}]]")
        pos = mark.end
    out.append(_escape(text[pos:], inside=False))
    return "".join(out)


def parse_document(source: str) -> MarkedDocument:
    """Read one corpus file's content.  Raises MarkupError with the line at fault."""
    if not source.startswith("---\n"):
        raise MarkupError("the file must start with a YAML header between --- lines", 1)
    close = source.find("\n---\n", 3)
    if close < 0:
        raise MarkupError("the header is not closed by a --- line", 1)
    header = _load_yaml(source[4 : close + 1], 2)
    body_start = close + len("\n---\n")
    records_at = source.find(f"\n{RECORDS_LINE}\n", body_start - 1)
    body = source[body_start:] if records_at < 0 else source[body_start : records_at + 1]
    records: dict[str, Any] = {}
    records_line = 1
    if records_at >= 0:
        after = records_at + len(RECORDS_LINE) + 2
        records_line = source.count("\n", 0, after) + 1
        records = _load_yaml(source[after:], records_line)
    text_line = source.count("\n", 0, body_start) + 1
    text, marks = parse_marks(body, text_line)
    return MarkedDocument(header, text, marks, records, text_line, records_line)


def render_document(document: MarkedDocument) -> str:
    """Write a document in the source form; the inverse of `parse_document`.

    Raises ValueError where the text and its records could not be told apart again.
    """
    if f"\n{RECORDS_LINE}\n" in f"\n{document.text}\n":
        raise ValueError(f"the text has a line {RECORDS_LINE!r}, which starts the records")
    header = yaml.safe_dump(document.header, sort_keys=False, allow_unicode=True, width=100)
    out = f"---\n{header}---\n{render_marks(document.text, document.marks)}"
    if document.records:
        if not out.endswith("\n"):
            raise ValueError("a text with records must end with a line end")
        records = yaml.safe_dump(document.records, sort_keys=False, allow_unicode=True, width=100)
        out += f"{RECORDS_LINE}\n{records}"
    return out


def read_document(path: Path) -> MarkedDocument:
    """Read one corpus file.  Line ends are kept as they are."""
    return parse_document(path.read_bytes().decode("utf-8"))


def _escape(text: str, inside: bool) -> str:
    text = text.replace("\\", "\\\\")
    if inside:
        return re.sub(r"([\[\]|])", r"\\\1", text)
    return text.replace("[[", "\\[\\[")


def _value(source: str) -> str:
    return re.sub(r"\\(.)", r"\1", source[1:-1]) if source.startswith('"') else source


def _quote(value: str) -> str:
    if _BARE_VALUE.fullmatch(value):
        return value
    return '"' + re.sub(r"([\\\"])", r"\\\1", value) + '"'


def _load_yaml(source: str, first_line: int) -> dict[str, Any]:
    try:
        value = yaml.safe_load(source)
    except ValueError as error:  # a day that is on no calendar
        raise MarkupError(f"invalid YAML: {error}", first_line) from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + (mark.line if mark else 0)
        raise MarkupError(f"invalid YAML: {getattr(error, 'problem', error)}", line) from None
    value = {} if value is None else value
    if not isinstance(value, dict):
        raise MarkupError("expected YAML keys and values", first_line)
    return value


def _line(source: str, pos: int, first_line: int) -> int:
    return first_line + source.count("\n", 0, pos)
