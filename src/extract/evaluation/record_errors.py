"""The values and records that a model has wrong: the gold's, its own, and what differs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from extract.evaluation.gold import GoldDocument
from extract.evaluation.record_file import FileRecall
from extract.evaluation.record_gold import GoldDay
from extract.evaluation.record_pairs import Judged, filled
from extract.evaluation.records import JudgedDocument, RecordScores
from extract.evaluation.values import WrongValue
from extract.run.plan import printable

_MOST = 300
_UNSAID = ("span", "offsets", "reasons", "confidence")


@dataclass(frozen=True)
class RecordError:
    """One error.

    ``group`` is the section of the list, ``kind`` one of missed, spurious, wrong and extra (right
    but for fields that the gold lacks).  ``line`` counts from 1, None where the place is not known.
    """

    group: str
    kind: str
    document: str
    line: int | None
    gold: str
    found: str
    differs: str

    @property
    def place(self) -> str:
        return self.document if self.line is None else f"{self.document}:{self.line}"


def find_record_errors(
    scores: RecordScores | None, listed: FileRecall | None = None
) -> list[RecordError]:
    """All errors in values, resolved mentions and records, by group."""
    found: list[RecordError] = []
    for judged in scores.documents if scores is not None else ():
        found += _of_document(judged)
    for miss in listed.misses if listed is not None else ():
        found.append(
            RecordError(
                f"{miss.section}, as listed",
                "missed",
                miss.document.name,
                None,
                show(miss.listed),
                "" if miss.nearest is None else show(_said(miss.nearest)),
                "" if miss.nearest is None else ", ".join(miss.wrong) or "is another's partner",
            )
        )
    groups = list(dict.fromkeys(error.group for error in found))
    return sorted(found, key=lambda error: groups.index(error.group))


def to_text(errors: Sequence[RecordError]) -> str:
    """The list as plain text, safe for a terminal."""
    lines = ["", "Values and records"]
    for group, members in _groups(errors):
        lines += ["", f"{printable(group)} ({len(members)})"]
        for error in members:
            lines.append(printable(f"  {error.place}  {error.kind}"))
            lines += [printable(f"    {name}: {text}") for name, text in _sides(error)]
    return "\n".join(lines) + "\n"


def to_html(errors: Sequence[RecordError]) -> str:
    """The list as part of a page; every word of a document is escaped."""
    parts = ["<h1>Values and records</h1>"]
    for group, members in _groups(errors):
        parts.append(f"<h2>{escape(group)} ({len(members)})</h2><ol>")
        for error in members:
            sides = "".join(
                f"<div class=verdict>{name}: <bdi>{escape(text)}</bdi></div>"
                for name, text in _sides(error)
            )
            parts.append(f"<li><code>{escape(error.place)}</code> {error.kind}{sides}</li>")
        parts.append("</ol>")
    return "\n".join(parts)


def show(record: Mapping[str, Any]) -> str:
    """The filled fields of a record in one line.

    >>> show({"kind": "action", "by": {"text": "May", "start": None}, "period": ("a", "b")})
    'kind=action; by=May; period=a to b'
    """
    return "; ".join(
        f"{name}={shown(value)}"
        for name, value in record.items()
        if value not in (None, "", [], (), {})
    )


def shown(value: Any) -> str:
    """A field's value in one line, cut where it is long."""
    if isinstance(value, GoldDay):
        value = {"text": value.text, "start": value.start, "end": value.end}
    if isinstance(value, Mapping):
        days = _days(value.get("start"), value.get("end"))
        return " ".join(part for part in (shown(value.get("text") or ""), days) if part)
    if isinstance(value, list | tuple):
        if len(value) == 2 and all(part is None or isinstance(part, str) for part in value):
            return " to ".join(str(part or "…") for part in value)
        return ", ".join(map(shown, value))
    text = f"{value:g}" if isinstance(value, float) else " ".join(str(value).split())
    return text if len(text) <= _MOST else text[:_MOST] + "…"


def _of_document(judged: JudgedDocument) -> Iterator[RecordError]:
    document = judged.document
    starts = [0, *(at + 1 for at, char in enumerate(document.text) if char == "\n")]

    def line(place: Any) -> int | None:
        return bisect_right(starts, place[0]) if place else None

    for title, wrong in (
        ("value", judged.wrong_values),
        ("resolved mention", judged.wrong_resolutions),
    ):
        for each in wrong:
            yield _of_value(document, title, each, line(each.span))
    for record in judged.records:
        error = _of_record(document, record, line)
        if error is not None:
            yield error


def _of_value(
    document: GoldDocument, title: str, wrong: WrongValue, line: int | None
) -> RecordError:
    start, end, label = wrong.span
    return RecordError(
        f"{title}: {label}",
        "wrong",
        document.name,
        line,
        f"{shown(document.text[start:end])}: " + " or ".join(map(shown, wrong.accepted)),
        "no value" if wrong.found is None else shown(wrong.found),
        "",
    )


def _of_record(document: GoldDocument, record: Judged, line: Any) -> RecordError | None:
    gold, found = record.gold, record.found
    if gold is not None and found is not None and not (record.wrong or record.extra):
        return None
    place = gold.spans[0] if gold is not None and gold.spans else (found or {}).get("span")
    said = {} if found is None else {name: found[name] for name in filled(record.section, found)}
    if gold is None:
        kind = "spurious"
    elif found is None:
        kind = "missed"
    else:
        kind = "wrong" if record.wrong else "extra"
    differs = [*record.wrong, *(f"{name} (not in the gold)" for name in record.extra)]
    return RecordError(
        record.section,
        kind,
        document.name,
        line(place),
        "" if gold is None else show(gold.fields),
        "" if found is None else show(said),
        ", ".join(differs) if gold is not None and found is not None else "",
    )


def _said(found: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a predicted record, without where they come from and how a date was read."""
    return {
        name: value
        for name, value in found.items()
        if name not in _UNSAID and not (isinstance(value, Mapping) and "text" not in value)
    }


def _days(start: Any, end: Any) -> str:
    return f"({start or '…'} to {end or '…'})" if start or end else ""


def _sides(error: RecordError) -> Iterable[tuple[str, str]]:
    sides = (("gold", error.gold), ("predicted", error.found), ("differs", error.differs))
    return [(name, text) for name, text in sides if text]


def _groups(errors: Sequence[RecordError]) -> list[tuple[str, list[RecordError]]]:
    groups: dict[str, list[RecordError]] = {}
    for error in errors:
        groups.setdefault(error.group, []).append(error)
    return list(groups.items())
