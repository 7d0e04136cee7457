"""Where values and records are kept: on the Doc, as plain JSON data.

Extension values must survive ``to_bytes``, DocBin and other processes, which dataclasses do not:
``doc.user_data`` holds JSON, and ``span._.value``, ``doc._.records``, ``doc._.meeting`` and
``doc._.sections`` build the typed objects from it when asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from spacy.tokens import Doc, Span

from extract.records.types import (
    RECORD_TYPES,
    VALUE_TYPES,
    Meeting,
    Record,
    Records,
    Section,
    Value,
    from_json,
    to_json,
)

RECORDS_KEY = "records"
VALUES_KEY = "values"
MEETING_DATE_KEY = "meeting_date"
"""In ``doc.user_data``: the date of the meeting (ISO 8601) that the user gave, if any."""

R = TypeVar("R", bound=Record)


def put_records(doc: Doc, section: str, records: Iterable[Record]) -> None:
    """Keep the records of one section, in place of what was there."""
    doc.user_data.setdefault(RECORDS_KEY, {})[section] = [to_json(record) for record in records]


def get_records(doc: Doc, kind: type[R]) -> list[R]:
    """The records of one type, none where no component found any.

    >>> import spacy
    >>> from extract.records.types import Abbreviation
    >>> doc = spacy.blank("en")("Essex County Council (ECC)")
    >>> put_records(doc, "abbreviations", [Abbreviation(short="ECC", long="Essex County Council")])
    >>> get_records(doc, Abbreviation)[0].long
    'Essex County Council'
    """
    stored: Sequence[Any] = doc.user_data.get(RECORDS_KEY, {}).get(kind.section, ())
    return [from_json(kind, data) for data in stored]


def has_records(doc: Doc, kind: type[Record]) -> bool:
    """Whether a component that finds this type has run, whatever it found."""
    return kind.section in doc.user_data.get(RECORDS_KEY, {})


def put_value(doc: Doc, start: int, end: int, value: Value) -> None:
    """Keep the value of the mention from character ``start`` to ``end``."""
    doc.user_data.setdefault(VALUES_KEY, {})[f"{start}-{end}"] = to_json(value)


def get_value(doc: Doc, start: int, end: int, label: str) -> Value | None:
    """The value of a mention by its characters and label; None where no component gave one."""
    data = doc.user_data.get(VALUES_KEY, {}).get(f"{start}-{end}")
    kind = VALUE_TYPES.get(label)
    if data is None or kind is None:
        return None
    try:
        value: Value = from_json(kind, data)
    except TypeError:  # the span has been given another label since
        return None
    return value


def _value_of(span: Span) -> Value | None:
    return get_value(span.doc, span.start_char, span.end_char, span.label_)


def _meeting_of(doc: Doc) -> Meeting | None:
    return next(iter(get_records(doc, Meeting)), None)


def _sections_of(doc: Doc) -> tuple[Section, ...]:
    return tuple(get_records(doc, Section))


def _records_of(doc: Doc) -> Records:
    found: dict[str, Any] = {
        section: tuple(get_records(doc, kind))
        for section, kind in RECORD_TYPES.items()
        if section != Meeting.section
    }
    return Records(meeting=_meeting_of(doc), **found)


# Module-level functions: a lambda here would break pickling.
if not Span.has_extension("value"):
    Span.set_extension("value", getter=_value_of)
for _name, _getter in (
    ("records", _records_of),
    ("meeting", _meeting_of),
    ("sections", _sections_of),
):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, getter=_getter)
