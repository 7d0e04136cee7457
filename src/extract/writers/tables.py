"""``metrics.csv``, ``ratings.csv``, ``actions.csv``, ``posts.csv``, ``dates.csv``: a row a record.

The columns come from the record types: a new field there is a new column here.  A range's second
number stands in ``NAME_to``, a period's days in ``NAME_start`` and ``NAME_end``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

from extract.records.types import (
    Action,
    DateRecord,
    DateValue,
    Days,
    Mentioned,
    Metric,
    Number,
    Post,
    Rating,
    Record,
)
from extract.run.outcome import Document, Outcome
from extract.writers.cells import Table

_SHARED = {field.name for field in dataclasses.fields(Record)}


class _RecordsWriter:
    kind: type[Record]
    file_name: str

    def __init__(self, folder: Path) -> None:
        columns = ["source", *columns_of(self.kind), "start", "end", "confidence"]
        self._table = Table(folder / self.file_name, columns)

    def write(self, outcome: Outcome) -> None:
        """Write a row for each record of a document."""
        if not isinstance(outcome, Document):
            return
        for record in outcome.records.get(self.kind.section, ()):
            span = record.get("span") or ("", "")
            cells = [outcome.source, *_cells(self.kind, record), *span, record.get("confidence")]
            self._table.add("" if cell is None else str(cell) for cell in cells)

    def close(self) -> None:
        """Finish the file."""
        self._table.close()


class MetricsWriter(_RecordsWriter):
    """``metrics.csv``: percentages with what they measure."""

    kind, file_name = Metric, "metrics.csv"


class RatingsWriter(_RecordsWriter):
    """``ratings.csv``: colours with the items they rate."""

    kind, file_name = Rating, "ratings.csv"


class ActionsWriter(_RecordsWriter):
    """``actions.csv``: who owes what by when."""

    kind, file_name = Action, "actions.csv"


class PostsWriter(_RecordsWriter):
    """``posts.csv``: who holds which post."""

    kind, file_name = Post, "posts.csv"


class DatesWriter(_RecordsWriter):
    """``dates.csv``: dates as printed and as days."""

    kind, file_name = DateRecord, "dates.csv"


def columns_of(kind: type[Record]) -> list[str]:
    """The columns of a record type's own fields.

    >>> columns_of(Post)
    ['holder', 'role', 'remit', 'body', 'qualifier']
    """
    return [column for name, hint in _fields(kind) for column in _columns(name, hint)]


def _fields(kind: type[Record]) -> list[tuple[str, Any]]:
    hints = get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind) if field.name not in _SHARED]
    return [(name, hints[name]) for name in names]


def _columns(name: str, hint: Any) -> list[str]:
    name = name.rstrip("_")
    if _holds(hint, Days):
        return [f"{name}_start", f"{name}_end"]
    if _holds(hint, Mentioned):
        return [name, f"{name}_start", f"{name}_end"]
    if _holds(hint, DateValue):
        return ["timex", "mod", "reason"]
    return [name, f"{name}_to"] if _is_number(hint) else [name]


def _cells(kind: type[Record], record: dict[str, Any]) -> Iterator[Any]:
    for name, hint in _fields(kind):
        value = record.get(name.rstrip("_"))
        if _holds(hint, Days):
            yield from value or (None, None)
        elif _holds(hint, Mentioned):
            yield from (value[key] for key in ("text", "start", "end")) if value else [None] * 3
        elif _holds(hint, DateValue):
            yield from (value[key] for key in ("value", "mod", "reason")) if value else [None] * 3
        elif _is_number(hint):
            yield from value if isinstance(value, list | tuple) else (value, None)
        else:
            yield value


def _holds(hint: Any, wanted: Any) -> bool:
    return wanted in get_args(hint)


def _is_number(hint: Any) -> bool:
    return set(get_args(Number)) <= set(get_args(hint))
