"""What the corpus says of a document's values and records, with the ids of marks looked up."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from extract.corpus.documents import CorpusDocument
from extract.corpus.markup import Mark
from extract.corpus.records_schema import NUMBER, SECTIONS, VALUE, fold
from extract.evaluation.spans import Span

SOMEBODY = ("said_by", "who", "for")
"""The fields that name a person, post or body."""
OPEN = "open"
"""``to=open`` on a ROLE: which post it stands for the text leaves open."""

_NO_DAY = "none"


@dataclass(frozen=True)
class GoldDay:
    """A DATE of the text: its words, its characters, its days (None: they cannot be said).

    ``told``: whether the gold says anything of its days; passages leave them open.
    """

    text: str
    start: str | None
    end: str | None
    offsets: tuple[int, int]
    told: bool = True


@dataclass(frozen=True)
class GoldValue:
    """What one mention means; ``accepted`` holds more than one where records differ on it.

    A DATE's is (start, end), a PERCENT's the tuple of its numbers, the others' a string.
    """

    span: Span
    accepted: tuple[Any, ...]


@dataclass(frozen=True)
class GoldResolution:
    """A short ROLE and the title it stands for; ``to`` is None where that is left open."""

    span: Span
    text: str
    to: str | None


@dataclass(frozen=True)
class GoldRecord:
    """One record: its fields that are filled, without ``span``.

    Ids of DATEs are `GoldDay`, days ISO 8601.  ``spans`` are the (start, end) of the mentions that
    the record is about, none in a section that has no ``span``.  ``aliases`` gives, for a field
    that names somebody, that person's post or that post's holder, as the document's posts say.
    """

    section: str
    fields: Mapping[str, Any]
    spans: tuple[tuple[int, int], ...] = ()
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class RecordGold:
    """The values, records and resolved mentions of one document."""

    values: tuple[GoldValue, ...] = ()
    records: tuple[GoldRecord, ...] = ()
    resolutions: tuple[GoldResolution, ...] = ()


def record_gold(document: CorpusDocument) -> RecordGold | None:
    """The values and records of a corpus document; None where it has neither.

    >>> from pathlib import Path
    >>> from extract.corpus.markup import parse_document
    >>> source = "---\\nbody: A\\n---\\nIn [[May|DATE start=2020-05-01 end=2020-05-31]].\\n"
    >>> found = record_gold(CorpusDocument(Path("a.txt"), "a", parse_document(source)))
    >>> found.values[0].accepted
    (('2020-05-01', '2020-05-31'),)
    """
    marks = {mark.id: mark for mark in document.marks if mark.id}
    rows = list(_rows(document.records))
    values = [*_dates(document), *_values_of_records(document, rows)]
    records = [
        GoldRecord(
            section,
            _fields(document, section, row, marks),
            _spans(row, marks),
            {name: _aliases(row[name], rows) for name in SOMEBODY if row.get(name)},
        )
        for section, row in rows
    ]
    resolutions = [
        GoldResolution(_span(mark), document.surface(mark), _title(mark.attrs["to"]))
        for mark in document.marks
        if mark.label == "ROLE" and "to" in mark.attrs
    ]
    if not (values or resolutions or document.records):
        return None
    return RecordGold(tuple(values), tuple(records), tuple(resolutions))


def share(row: Mapping[str, Any]) -> Any:
    """The value of a metric: as given, else computed from ``count`` and ``total``.

    >>> share({"count": 12, "total": 70}), share({"value": 5})
    (17.142857142857142, 5)
    """
    if row.get("value") is None and row.get("count") is not None and row.get("total"):
        return 100 * row["count"] / row["total"]
    return row.get("value")


def _rows(records: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each record with its section; what is no record `corpus check` names."""
    for section, found in records.items():
        for row in found if isinstance(found, list) else [found]:
            if section in SECTIONS and isinstance(row, dict):
                yield section, row


def _dates(document: CorpusDocument) -> Iterator[GoldValue]:
    for mark in document.marks:
        if mark.label == "DATE" and "start" in mark.attrs:
            day = _day(document, mark)
            yield GoldValue(_span(mark), ((day.start, day.end),))


def _values_of_records(
    document: CorpusDocument, rows: list[tuple[str, dict[str, Any]]]
) -> Iterator[GoldValue]:
    """The values of the mentions that a record of one mention is about."""
    accepted: dict[str, list[Any]] = {}
    for section, row in rows:
        value = _value_of_record(section, row)
        ids = _as_list(row.get("span"))
        if value is not None and len(ids) == 1:
            accepted.setdefault(ids[0], []).append(value)
    for mark in document.marks:
        if mark.id in accepted and mark.label in ("PERCENT", "RAG", "JUDGEMENT"):
            yield GoldValue(_span(mark), tuple(dict.fromkeys(accepted[mark.id])))


def _value_of_record(section: str, row: Mapping[str, Any]) -> Any:
    if section == "metrics":
        value = share(row)
        return None if value is None else tuple(_as_list(value))
    if section == "ratings":
        return row.get("colour") or row.get("expected") or row.get("previous")
    return row.get("grade")


def _fields(
    document: CorpusDocument, section: str, row: Mapping[str, Any], marks: Mapping[str, Mark]
) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for name, kind in SECTIONS[section].items():
        value = share(row) if (section, name) == ("metrics", "value") else row.get(name)
        if value is None or name == "span":
            continue
        if kind.label == "DATE":
            days = [_day(document, marks[i]) for i in _as_list(value) if i in marks]
            if days:
                fields[name] = tuple(days)
        elif isinstance(value, datetime.date):
            fields[name] = value.isoformat()
        elif kind.type in (NUMBER, VALUE):
            fields[name] = value
        else:
            fields[name] = str(value)
    return fields


def _aliases(name: Any, rows: list[tuple[str, dict[str, Any]]]) -> tuple[str, ...]:
    """Other names of somebody by the document's records: post, holder, long and short form."""
    pairs: list[tuple[str, str]] = []
    for section, row in rows:
        if section == "posts":
            holder, role = str(row.get("holder")), str(row.get("role"))
            shorts = _short_names(holder)
            pairs += [(one, other) for one in (holder, *shorts) for other in (role, holder)]
            pairs += [(role, one) for one in (holder, *shorts)]
        elif section == "abbreviations":
            short, long = str(row.get("short")), str(row.get("long"))
            pairs += [(short, long), (long, short)]
    wanted = fold(str(name))
    return tuple(dict.fromkeys(other for one, other in pairs if fold(one) == wanted))


def _short_names(name: str) -> list[str]:
    """How minutes shorten a name: initials, with the surname, the first name with an initial.

    >>> _short_names("Rokeya Raychaudhuri")
    ['RR', 'R Raychaudhuri', 'R. Raychaudhuri', 'Rokeya R', 'Rokeya R.']
    """
    parts = name.split()
    if len(parts) < 2:
        return []
    first, last = parts[0], parts[-1]
    initials = "".join(part[0] for part in parts)
    return [
        initials,
        *(f"{first[0]}{dot} {last}" for dot in ("", ".")),
        *(f"{first} {last[0]}{dot}" for dot in ("", ".")),
    ]


def _spans(row: Mapping[str, Any], marks: Mapping[str, Mark]) -> tuple[tuple[int, int], ...]:
    found = [marks[i] for i in _as_list(row.get("span")) if i in marks]
    return tuple((mark.start, mark.end) for mark in found)


def _day(document: CorpusDocument, mark: Mark) -> GoldDay:
    start, end = (
        None if mark.attrs.get(side, _NO_DAY) == _NO_DAY else mark.attrs[side]
        for side in ("start", "end")
    )
    told = "start" in mark.attrs or "end" in mark.attrs
    return GoldDay(document.surface(mark), start, end, (mark.start, mark.end), told)


def _title(to: str) -> str | None:
    return None if to == OPEN else to


def _span(mark: Mark) -> Span:
    return mark.start, mark.end, mark.label


def _as_list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
