"""The records of a corpus document: which fields there are, and what each may hold.

The names are those of the product's records; `SECTIONS` is their one definition for the corpus.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from extract.corpus.markup import MarkedDocument

KINDS_OF_METRIC = ("level", "change", "target", "sample", "tolerance")
STATUSES = ("actual", "planned", "forecast", "hypothetical", "negated")
DIRECTIONS = ("up", "down", "level")
COMPARATORS = ("<", ">", "<=", ">=", "~", "=")
KINDS_OF_ACTION = ("action", "recommendation", "resolution", "request", "undertaking")
COLOURS = (
    "red",
    "amber",
    "green",
    "blue",
    "grey",
    "black",
    "purple",
    "yellow",
    "white",
    "complete",
)

TEXT = "words of the text"
FREE = "words"
NUMBER = "a number"
VALUE = "a number, or the two ends of a range"
DAY = "a date (YYYY-MM-DD)"
COLOUR = "a colour, or two joined by a slash"


@dataclass(frozen=True)
class Field:
    """What a field holds: words, numbers, one of ``choices``, or ids of spans with ``label``."""

    type: str = TEXT
    required: bool = False
    choices: tuple[str, ...] = ()
    label: str | None = None


def _span(label: str, required: bool = False) -> Field:
    return Field(f"the id of a {label} (or a list of ids)", required, label=label)


def _one_of(choices: tuple[str, ...], required: bool = False) -> Field:
    return Field(f"one of {', '.join(choices)}", required, choices)


_COLOUR = Field(COLOUR)
_PARTED = re.compile(r"(?<=[a-z])-\s*\n\s*(?=[a-z])")
_PLAIN_SIGNS = str.maketrans("‘’“”–—‐", "''\"\"---")

SECTIONS: dict[str, dict[str, Field]] = {
    "meeting": {"date": Field(DAY), "body": Field(), "title": Field(), "item": Field(FREE)},
    "metrics": {
        "span": _span("PERCENT", required=True),
        "value": Field(VALUE, required=True),
        "comparator": _one_of(COMPARATORS),
        "direction": _one_of(DIRECTIONS),
        "measure": Field(),
        "about": Field(),
        "kind": _one_of(KINDS_OF_METRIC, required=True),
        "status": _one_of(STATUSES, required=True),
        "period": _span("DATE"),
        "baseline": Field(VALUE),
        "baseline_period": _span("DATE"),
        "target": Field(VALUE),
        "average": Field(VALUE),
        "said_by": Field(),
        "count": Field(NUMBER),
        "total": Field(NUMBER),
    },
    "ratings": {
        "span": _span("RAG", required=True),
        "colour": _COLOUR,
        "item": Field(required=True),
        "previous": _COLOUR,
        "expected": _COLOUR,
        "period": _span("DATE"),
        "count": Field(NUMBER),
    },
    "judgements": {
        "span": _span("JUDGEMENT", required=True),
        "grade": Field(required=True),
        "body": Field(),
        "inspectorate": Field(),
        "period": _span("DATE"),
    },
    "posts": {"holder": Field(required=True), "role": Field(required=True), "body": Field()},
    "actions": {
        "kind": _one_of(KINDS_OF_ACTION, required=True),
        "who": Field(),
        "what": Field(required=True),
        "for": Field(),
        "by": _span("DATE"),
    },
    "abbreviations": {"short": Field(required=True), "long": Field(required=True)},
    "statements": {"said_by": Field(required=True), "text": Field(required=True)},
}


def check_records(document: MarkedDocument) -> Iterator[tuple[str, int, str]]:
    """(section, index, message) for everything in the records that the schema does not allow.

    ``index`` is the record's place in its section, from 0; -1 for the section itself.
    """
    spans = {mark.id: mark.label for mark in document.marks if mark.id}
    # A word that a PDF parts at a line's end may be written whole in a record.
    text = fold(f"{document.text}\n{_PARTED.sub('', document.text)}")
    for section, value in document.records.items():
        fields = SECTIONS.get(section)
        if fields is None:
            yield section, -1, f"no records are called {section!r}: {', '.join(SECTIONS)}"
            continue
        rows = [value] if section == "meeting" else value
        if not isinstance(rows, list):
            yield section, -1, "expected a list of records"
            continue
        for index, row in enumerate(rows):
            if not isinstance(row, dict):
                yield section, index, "expected field names and values"
                continue
            for message in _check_row(row, fields, spans, text):
                yield section, index, message


def used_spans(records: Mapping[str, Any]) -> set[str]:
    """The ids that are the ``span`` of some record."""
    rows = [row for value in records.values() if isinstance(value, list) for row in value]
    return {
        span
        for row in rows
        if isinstance(row, dict)
        for span in _as_list(row.get("span"))
        if isinstance(span, str)
    }


def record_lines(source: str, first_line: int) -> dict[tuple[str, int], int]:
    """The line of each record in a file, by section and index, from the records' YAML.

    >>> record_lines("posts:\\n- {holder: A}\\n- {holder: B}\\n", 10)
    {('posts', -1): 10, ('posts', 0): 11, ('posts', 1): 12}
    """
    lines: dict[tuple[str, int], int] = {}
    root = yaml.compose(source, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        return lines
    for key, value in root.value:
        lines[key.value, -1] = first_line + key.start_mark.line
        items = value.value if isinstance(value, yaml.SequenceNode) else [value]
        for index, item in enumerate(items):
            lines[key.value, index] = first_line + item.start_mark.line
    return lines


def fold(text: str) -> str:
    """Text with white space, case, quotation marks, dashes and ligatures folded.

    So records are compared with the text and with one another.

    >>> fold("The  Chair’s –\\nlate"), fold("de\\ufb01cit")
    ("the chair's - late", 'deficit')
    """
    # NFKC takes ligatures apart and makes a non-breaking hyphen a common one (U+2010).
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN_SIGNS)
    return re.sub(r"\s+", " ", plain).strip().lower()


def _check_row(
    row: dict[str, Any], fields: dict[str, Field], spans: dict[str, str], text: str
) -> Iterator[str]:
    derived = {"value"} if {"count", "total"} <= set(row) else set[str]()
    for name in fields:
        if fields[name].required and row.get(name) in (None, "") and name not in derived:
            yield f"{name!r} is missing"
    for name, value in row.items():
        field = fields.get(name)
        if field is None:
            yield f"no field is called {name!r} here: {', '.join(fields)}"
        elif value is not None:
            yield from _check_value(name, value, field, spans, text)
    if "item" in fields and "span" in fields and not {"colour", "previous", "expected"} & set(row):
        yield "a rating needs 'colour', 'previous' or 'expected'"


def _check_value(
    name: str, value: Any, field: Field, spans: dict[str, str], text: str
) -> Iterator[str]:
    if field.label:
        for reference in _as_list(value):
            if reference not in spans:
                yield f"{name}: no span has the id {reference!r}"
            elif spans[reference] != field.label:
                yield f"{name}: {reference!r} is a {spans[reference]}, expected a {field.label}"
        return
    if field.type == DAY:
        fits = isinstance(value, datetime.date)
    elif field.type == NUMBER:
        fits = _is_number(value)
    elif field.type == VALUE:
        ends = _as_list(value)
        fits = all(map(_is_number, ends)) and len(ends) in (1, 2)
    elif field.type == COLOUR:
        fits = isinstance(value, str) and all(
            part.strip() in COLOURS for part in re.split("[/-]", value)
        )
    elif field.choices:
        fits = value in field.choices
    else:
        fits = isinstance(value, str) and bool(value.strip())
    if not fits:
        yield f"{name}: {value!r}, expected {field.type}"
    elif field.type == TEXT and not field.choices and fold(value) not in text:
        yield f"{name}: {value!r} does not stand in the text"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
