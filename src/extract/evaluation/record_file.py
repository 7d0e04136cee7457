"""Recall of records that a file lists for some documents, by the rule that such a file states.

A text field agrees when it contains the listed words, folded, and is not long: at most 15 words,
``what`` 60.  Days are equal; a date that is given as words too agrees in both.  Numbers are within
0.05, all else is equal.  A listed record is found where all its fields agree.  The list need not be
all that there is, so that there is no precision.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.errors import ReadError, UsageError
from extract.evaluation.agree import contains, same_colour, same_grade, same_numbers
from extract.evaluation.gold import GoldDocument
from extract.evaluation.predictions import Prediction
from extract.evaluation.spans import maximum_matching
from extract.records.types import RECORD_TYPES

Listed = Mapping[str, Mapping[str, Sequence[Mapping[str, Any]]]]
"""Records by document and section."""

MOST_WORDS = 15
MOST_WORDS_OF = {"what": 60}

_COLOURS = ("colour", "previous", "expected", "rating")
_EXACT = (
    "kind", "comparator", "direction", "status", "unit", "movement", "date", "start", "end",
    "in_item", "label", "qualifier", "negated",
)  # fmt: skip
_FORM = 'expected {"DOCUMENT": {"SECTION": [{"FIELD": VALUE, ...}, ...]}}'


@dataclass(frozen=True)
class Miss:
    """A listed record that was not found; ``nearest`` is the predicted one that agrees most."""

    document: GoldDocument
    section: str
    listed: Mapping[str, Any]
    nearest: Mapping[str, Any] | None
    wrong: tuple[str, ...]


@dataclass(frozen=True)
class FileRecall:
    """How many listed records were found, and how many there are, by section.

    ``absent`` names listed documents that the gold lacks; they count nowhere.
    """

    sections: dict[str, tuple[int, int]]
    misses: tuple[Miss, ...]
    absent: tuple[str, ...]

    @property
    def all(self) -> tuple[int, int]:
        """Found and listed over all sections."""
        counts = self.sections.values()
        return sum(found for found, _ in counts), sum(listed for _, listed in counts)

    def to_json(self) -> dict[str, Any]:
        """Counts and recall as plain JSON data."""

        def row(found: int, listed: int) -> dict[str, Any]:
            return {"found": found, "listed": listed, "recall": found / listed if listed else None}

        return {
            "sections": {name: row(*counts) for name, counts in self.sections.items()},
            "all": row(*self.all),
            "absent": list(self.absent),
        }


def load_records(path: Path, names: Collection[str]) -> Listed:
    """Read such a file: JSON, an object of documents; what is no object beside them is let be.

    Raises:
        ReadError: it cannot be read, or has another form; names file, document and section.
        UsageError: it lists none of the documents with these names.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ReadError(f"{path} cannot be opened: {error.strerror}", "check the path") from error
    except UnicodeDecodeError as error:
        raise ReadError(f"{path} is not UTF-8", "save it as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{path} is not JSON: {error}", _FORM) from error
    if not isinstance(data, dict):
        raise ReadError(f"{path} is not a JSON object", _FORM)
    listed = {
        name: {section: _rows(path, name, section, rows) for section, rows in sections.items()}
        for name, sections in data.items()
        if isinstance(sections, dict)
    }
    if not set(listed) & set(names):
        raise UsageError(
            f"{path} lists records of none of the documents",
            'its keys are the "id" or "source" in the meta of the gold\'s lines',
        )
    return listed


def recall(
    gold: Sequence[GoldDocument], predictions: Sequence[Prediction], listed: Listed
) -> FileRecall | None:
    """Hold predictions against the records listed for their documents, by name.

    None where the model ran no component for records.

    >>> document = GoldDocument("Ann Lee, Clerk", (), "g:1", name="a.txt")
    >>> found = Prediction((), (), (), (), records={"posts": [{"role": "Clerk to the Board"}]})
    >>> recall([document], [found], {"a.txt": {"posts": [{"role": "clerk"}]}}).all
    (1, 1)
    """
    if not any(prediction.records for prediction in predictions):
        return None
    names = {document.name for document in gold}
    absent = tuple(name for name in listed if name not in names)
    counts: dict[str, tuple[int, int]] = {}
    misses: list[Miss] = []
    for document, prediction in zip(gold, predictions, strict=True):
        for section, rows in listed.get(document.name, {}).items():
            missed = list(_missed(document, section, rows, prediction.records.get(section, ())))
            before = counts.get(section, (0, 0))
            counts[section] = (
                before[0] + len(rows) - len(missed),
                before[1] + len(rows),
            )
            misses += missed
    ordered = {name: counts[name] for name in RECORD_TYPES if counts.get(name, (0, 0))[1]}
    return FileRecall(ordered, tuple(misses), absent)


def disagreeing(listed: Mapping[str, Any], found: Mapping[str, Any]) -> tuple[str, ...]:
    """The listed fields that a predicted record does not agree with.

    >>> disagreeing({"who": "Board", "by": {"text": "May"}}, {"who": "the Board", "by": None})
    ('by',)
    """
    return tuple(
        name for name, value in listed.items() if not _agrees(name, value, found.get(name))
    )


def _missed(
    document: GoldDocument,
    section: str,
    rows: Sequence[Mapping[str, Any]],
    found: Sequence[Mapping[str, Any]],
) -> Iterator[Miss]:
    table = [[disagreeing(row, other) for other in found] for row in rows]
    fits = [[j for j, wrong in enumerate(line) if not wrong] for line in table]
    partners = dict(maximum_matching(fits, len(found)))
    taken = set(partners.values())
    for i, row in enumerate(rows):
        if i in partners:
            continue
        order = sorted((len(table[i][j]), j in taken, j) for j in range(len(found)))
        near = order[0][2] if order else None
        if near is None or len(table[i][near]) == len(row):
            yield Miss(document, section, row, None, tuple(row))
        else:
            # A record that agrees and is another's partner is none of this one's.
            yield Miss(document, section, row, found[near], table[i][near])


def _agrees(name: str, listed: Any, found: Any) -> bool:
    if listed is None:
        return True
    if found is None:
        return False
    if isinstance(listed, dict):
        return isinstance(found, Mapping) and not disagreeing(listed, found)
    if name in _EXACT:
        return str(listed) == str(found)
    if name in _COLOURS:
        return same_colour(str(listed), str(found))
    if name == "grade":
        return same_grade(str(listed), str(found))
    if isinstance(listed, list) and all(isinstance(part, str) for part in listed):
        return isinstance(found, list | tuple) and list(found) == listed
    if isinstance(listed, int | float | list):
        return same_numbers(listed, found)
    short = len(str(found).split()) <= MOST_WORDS_OF.get(name, MOST_WORDS)
    return short and contains(str(found), str(listed))


def _rows(path: Path, document: str, section: str, rows: Any) -> list[Mapping[str, Any]]:
    place = f"{path}, {document}, {section}"
    if section not in RECORD_TYPES:
        raise ReadError(f"{place}: no records are called so", f"use {', '.join(RECORD_TYPES)}")
    found = [rows] if isinstance(rows, dict) else rows
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise ReadError(f"{place}: not a list of records", _FORM)
    return found
