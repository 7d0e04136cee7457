"""Scores of values and records: by field, in full, and of who said what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import add
from typing import Any

from extract.corpus.records_schema import SECTIONS
from extract.evaluation.gold import GoldDocument
from extract.evaluation.predictions import Prediction
from extract.evaluation.record_gold import GoldDay, GoldRecord, RecordGold
from extract.evaluation.record_pairs import Judged, filled, judge_section
from extract.evaluation.spans import Counts, ordered_labels
from extract.evaluation.values import ValueScore, WrongValue, score_resolutions, score_values

NOTE = (
    "The date of the meeting is given to the model from the document's header, as --meeting-date "
    "gives it. Words are right at a token F1 of 0.6, titles of short roles word by word, numbers "
    "within 0.05, the rest exactly; a person and the post that the gold gives them are one, and a "
    "fuller name is right. In full: all fields of the gold's record are right."
)


@dataclass(frozen=True)
class SectionScore:
    """One kind of record.

    ``found`` counts records by their pairs, ``in_full`` gold records with all fields right;
    ``fields`` counts each field over all records, paired or not.
    """

    found: Counts
    in_full: int
    fields: dict[str, Counts]

    @property
    def accuracy(self) -> float | None:
        """The share of the gold's records that are right in full; None where it has none."""
        return self.in_full / self.found.gold if self.found.gold else None

    def to_json(self) -> dict[str, Any]:
        """Scores and counts as plain JSON data."""
        return {
            "found": self.found.to_json(),
            "in_full": self.in_full,
            "accuracy": self.accuracy,
            "fields": {name: counts.to_json() for name, counts in self.fields.items()},
        }


@dataclass(frozen=True)
class JudgedDocument:
    """The records of one document side by side, and its values and resolutions that are wrong."""

    document: GoldDocument
    records: tuple[Judged, ...]
    values: dict[str, ValueScore]
    wrong_values: tuple[WrongValue, ...]
    resolved: Counts
    wrong_resolutions: tuple[WrongValue, ...]


@dataclass(frozen=True)
class RecordScores:
    """All figures of values and records.

    ``resolved`` counts short roles whose title is right, ``attribution`` the ``said_by`` of metrics
    and statements.
    """

    documents: tuple[JudgedDocument, ...]
    values: dict[str, ValueScore]
    sections: dict[str, SectionScore]
    resolved: Counts
    attribution: Counts

    @property
    def in_full(self) -> tuple[int, int]:
        """How many of the gold's records are right in full, and how many there are."""
        scores = self.sections.values()
        return sum(each.in_full for each in scores), sum(each.found.gold for each in scores)

    def to_json(self) -> dict[str, Any]:
        """All figures as plain JSON data."""
        right, gold = self.in_full
        return {
            "note": NOTE,
            "values": {label: each.to_json() for label, each in self.values.items()},
            "sections": {name: each.to_json() for name, each in self.sections.items()},
            "all": {"in_full": right, "gold": gold, "accuracy": right / gold if gold else None},
            "resolved": self.resolved.to_json(),
            "attribution": self.attribution.to_json(),
        }


def score_records(
    gold: Sequence[GoldDocument], predictions: Sequence[Prediction]
) -> RecordScores | None:
    """Score values and records of the documents whose gold has any.

    None where no gold has them, or where the model found no value and ran no component for records.

    >>> from extract.evaluation.record_gold import GoldRecord
    >>> clerk = {"holder": "Ann Lee", "role": "Clerk"}
    >>> gold = RecordGold(records=(GoldRecord("posts", clerk),))
    >>> document = GoldDocument("Ann Lee, Clerk", (), "a", records=gold)
    >>> found = Prediction((), (), (), (), records={"posts": [clerk]})
    >>> score_records([document], [found]).sections["posts"].accuracy
    1.0
    """
    if not any(prediction.records or prediction.values for prediction in predictions):
        return None
    judged = tuple(
        _judge(document, document.records, prediction)
        for document, prediction in zip(gold, predictions, strict=True)
        if document.records is not None
    )
    if not judged:
        return None
    records = [each for document in judged for each in document.records]
    sections = {
        section: _score(section, [each for each in records if each.section == section])
        for section in SECTIONS
        if any(each.section == section for each in records)
    }
    said = [each.fields["said_by"] for each in sections.values() if "said_by" in each.fields]
    return RecordScores(
        documents=judged,
        values=_sum_values(document.values for document in judged),
        sections=sections,
        resolved=reduce(add, (document.resolved for document in judged), Counts()),
        attribution=reduce(add, said, Counts()),
    )


def _judge(document: GoldDocument, gold: RecordGold, prediction: Prediction) -> JudgedDocument:
    values, wrong_values = score_values(gold, prediction.spans, prediction.values)
    resolved, wrong_resolutions = score_resolutions(
        gold,
        prediction.spans,
        prediction.values,
        document.text,
        prediction.records.get("mentions_resolved", ()),
    )
    records = [
        each
        for section in SECTIONS
        for each in judge_section(
            section,
            [_dated(one, prediction) for one in gold.records if one.section == section],
            prediction.records.get(section, ()),
            document.text,
        )
    ]
    return JudgedDocument(
        document, tuple(records), values, tuple(wrong_values), resolved, tuple(wrong_resolutions)
    )


def _dated(record: GoldRecord, prediction: Prediction) -> GoldRecord:
    """A gold record with the model's days of those DATEs whose days the gold leaves open: the field
    asks which of them is meant, and *Quarter 3* in the heading is *the third quarter* below."""
    return replace(
        record,
        fields={
            name: tuple(_day(one, prediction) for one in value) if _is_days(value) else value
            for name, value in record.fields.items()
        },
    )


def _is_days(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, GoldDay) for one in value)


def _day(day: GoldDay, prediction: Prediction) -> GoldDay:
    if day.told:
        return day
    read = prediction.values.get("-".join(map(str, day.offsets)), {})
    return replace(day, start=read.get("start") or None, end=read.get("end") or None)


def _score(section: str, records: Sequence[Judged]) -> SectionScore:
    paired = sum(each.gold is not None and each.found is not None for each in records)
    found = Counts(
        paired,
        sum(each.gold is not None for each in records),
        sum(each.found is not None for each in records),
    )
    fields = {}
    for name in SECTIONS[section]:
        right = sum(name in each.right for each in records)
        wrong = sum(name in each.wrong for each in records)
        said = sum(
            each.found is not None and name in filled(section, each.found) for each in records
        )
        if right or wrong or said:
            fields[name] = Counts(right, right + wrong, said)
    return SectionScore(found, sum(each.in_full for each in records), fields)


def _sum_values(tables: Iterable[dict[str, ValueScore]]) -> dict[str, ValueScore]:
    sums: dict[str, ValueScore] = {}
    for table in tables:
        for label, each in table.items():
            sums[label] = sums.get(label, ValueScore()) + each
    return {label: sums[label] for label in ordered_labels(sums)}
