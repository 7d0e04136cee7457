"""Value accuracy: of the mentions whose value the gold has, how many have it right."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from extract.evaluation.agree import same_colour, same_grade, same_numbers, same_words
from extract.evaluation.record_gold import RecordGold
from extract.evaluation.spans import Counts, Span, ordered_labels

Values = Mapping[str, Mapping[str, Any]]
"""The values of a Doc's mentions by ``start-end``, as `extract.records.store` keeps them."""


@dataclass(frozen=True)
class ValueScore:
    """Mentions with a value in the gold, those found strictly, and those with the right value."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: ValueScore) -> ValueScore:
        return ValueScore(
            self.gold + other.gold, self.found + other.found, self.right + other.right
        )

    @property
    def accuracy(self) -> float | None:
        """The share of the mentions found that have the right value; None where none was found."""
        return self.right / self.found if self.found else None

    @property
    def end_to_end(self) -> float | None:
        """The share of the gold's mentions that were found and have the right value."""
        return self.right / self.gold if self.gold else None

    def to_json(self) -> dict[str, Any]:
        """Counts and shares as plain JSON data."""
        return {**vars(self), "accuracy": self.accuracy, "end_to_end": self.end_to_end}


@dataclass(frozen=True)
class WrongValue:
    """A mention that was found and has another value, or none."""

    span: Span
    accepted: tuple[Any, ...]
    found: Any


def score_values(
    gold: RecordGold, spans: Iterable[Span], values: Values
) -> tuple[dict[str, ValueScore], list[WrongValue]]:
    """Value scores per label of one document, and what is wrong.

    >>> from extract.evaluation.record_gold import GoldValue
    >>> gold = RecordGold(values=(GoldValue((0, 3, "RAG"), ("red",)),))
    >>> score_values(gold, [(0, 3, "RAG")], {"0-3": {"colour": "red"}})
    ({'RAG': ValueScore(gold=1, found=1, right=1)}, [])
    """
    present = set(spans)
    scores: dict[str, ValueScore] = {}
    wrong: list[WrongValue] = []
    for value in gold.values:
        label = value.span[2]
        found = value.span in present
        data = _value(values, value.span)
        right = found and any(_is_right(label, each, data) for each in value.accepted)
        scores[label] = scores.get(label, ValueScore()) + ValueScore(1, int(found), int(right))
        if found and not right:
            wrong.append(WrongValue(value.span, value.accepted, _shown(label, data)))
    return {label: scores[label] for label in ordered_labels(scores)}, wrong


def score_resolutions(
    gold: RecordGold, spans: Iterable[Span], values: Values, text: str, rows: Iterable[Any]
) -> tuple[Counts, list[WrongValue]]:
    """Which post a short ROLE stands for: right where the title has the same words.

    A predicted resolution is a ROLE whose name has other words than the mention itself, or is left
    open between candidates.  Token F1 would not do here: *Planning Officer* left as it stands is
    near to *Senior Planning Officer*.

    Args:
        gold: one document's.
        spans: the model's mentions.
        values: their values; ``name`` of a ROLE's is its title.
        text: the document's.
        rows: its ``mentions_resolved``, asked where a mention has no value.
    """
    answers = _answers(spans, values, text, rows)
    matched = 0
    asked: set[Span] = set()
    wrong: list[WrongValue] = []
    for one in gold.resolutions:
        given = answers.get(one.span)
        asked.add(one.span)
        if given is None:
            continue
        right = given.to is None if one.to is None else same_words(one.to, given.to or "")
        matched += right
        if not right:
            wrong.append(WrongValue(one.span, (one.to or "open",), given.to or "open"))
    claimed = [span for span, given in answers.items() if given.claims]
    # What is asked and not claimed was answered all the same, by leaving the mention as it is.
    predicted = len(set(claimed) | (asked & set(answers)))
    wrong += [
        WrongValue(span, ("as it stands",), answers[span].to or "open")
        for span in claimed
        if span not in asked
    ]
    return Counts(matched, len(gold.resolutions), predicted), wrong


@dataclass(frozen=True)
class _Answer:
    to: str | None
    claims: bool


def _answers(
    spans: Iterable[Span], values: Values, text: str, rows: Iterable[Any]
) -> dict[Span, _Answer]:
    records = {
        tuple(row["span"]): row
        for row in rows
        if row.get("span") and row.get("label", "ROLE") == "ROLE"
    }
    answers: dict[Span, _Answer] = {}
    for span in spans:
        start, end, label = span
        if label != "ROLE":
            continue
        data, row = _value(values, span), records.get((start, end))
        if data is None and row is None:
            continue
        name = (data or {}).get("name") if data is not None else (row or {}).get("to")
        candidates = (data if data is not None else row or {}).get("candidates") or ()
        own = name is not None and same_words(name, text[start:end])
        answers[span] = _Answer(name, not own if name is not None else bool(candidates))
    return answers


def _value(values: Values, span: Span) -> Mapping[str, Any] | None:
    return values.get(f"{span[0]}-{span[1]}")


def _is_right(label: str, accepted: Any, data: Mapping[str, Any] | None) -> bool:
    found = _shown(label, data)
    if found is None:
        return False
    if label == "DATE":
        return bool(accepted == found)
    if label == "PERCENT":
        return same_numbers(accepted, found)
    compare = same_colour if label == "RAG" else same_grade
    return compare(str(accepted), str(found))


def _shown(label: str, data: Mapping[str, Any] | None) -> Any:
    """The part of a value that is compared; None where there is no value."""
    if data is None:
        return None
    if label == "DATE":
        return data.get("start"), data.get("end")
    return data.get({"PERCENT": "value", "RAG": "colour", "JUDGEMENT": "grade"}[label])
