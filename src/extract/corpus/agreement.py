"""How far two annotators agree: span F1, Cohen's kappa on tokens, and where they differ."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from extract.corpus.annotations import Annotated
from extract.corpus.markup import Mark
from extract.corpus.tokens import tokenizing_pipeline
from extract.errors import UsageError
from extract.labels import LABELS

_CONTEXT = 40


@dataclass(frozen=True)
class Row:
    """Agreement on one label, or on all (``micro``).  ``kappa`` is None where it is undefined."""

    label: str
    a: int
    b: int
    both: int
    f1: float
    kappa: float | None


@dataclass(frozen=True)
class Difference:
    """One stretch that the two marked differently; ``a`` or ``b`` is empty where that one did not.

    ``kind``: missing (one marked nothing), label (same stretch), boundary (same label), other.
    """

    document: str
    line: int
    kind: str
    a: str
    b: str
    context: str


@dataclass(frozen=True)
class Agreement:
    """Rows per label with ``micro`` last, the differences, and texts that only one annotated."""

    documents: int
    tokens: int
    rows: list[Row]
    differences: list[Difference]
    unpaired: list[str]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


def agreement(a: dict[str, Annotated], b: dict[str, Annotated]) -> Agreement:
    """Compare two sets of annotations of the same texts.

    F1 is strict: same offsets, same label; it is the same whichever is called the truth.  Kappa is
    over tokens, each with the label of the span it lies in or none: over all labels for ``micro``,
    one label against the rest for the others.  Raises UsageError where no text is in both.
    """
    shared = [key for key in a if key in b]
    if not shared:
        raise UsageError(
            "the two have no text in common", "Compare annotations of the very same texts."
        )
    counts_a, counts_b, both = Counter[str](), Counter[str](), Counter[str]()
    tokens_a: list[str] = []
    tokens_b: list[str] = []
    differences: list[Difference] = []
    nlp = tokenizing_pipeline()
    for key in shared:
        spans_a, spans_b = _triples(a[key].marks), _triples(b[key].marks)
        counts_a.update(label for _, _, label in spans_a)
        counts_b.update(label for _, _, label in spans_b)
        both.update(label for _, _, label in spans_a & spans_b)
        doc = nlp.make_doc(a[key].text)
        places = [(token.idx, token.idx + len(token)) for token in doc if not token.is_space]
        tokens_a += _token_labels(places, a[key].marks)
        tokens_b += _token_labels(places, b[key].marks)
        differences += _differences(a[key], spans_a, spans_b)
    rows = [
        _row(
            label, counts_a[label], counts_b[label], both[label], _binary(tokens_a, tokens_b, label)
        )
        for label in LABELS
    ]
    micro = _row(
        "micro", counts_a.total(), counts_b.total(), both.total(), _kappa(tokens_a, tokens_b)
    )
    unpaired = [one.id for key, one in (a | b).items() if key not in a or key not in b]
    return Agreement(len(shared), len(tokens_a), [*rows, micro], differences, sorted(unpaired))


def _triples(marks: list[Mark]) -> set[tuple[int, int, str]]:
    return {(mark.start, mark.end, mark.label) for mark in marks}


def _row(label: str, a: int, b: int, both: int, kappa: float | None) -> Row:
    return Row(label, a, b, both, 2 * both / (a + b) if a + b else 0.0, kappa)


def _binary(a: list[str], b: list[str], label: str) -> float | None:
    return _kappa([str(x == label) for x in a], [str(x == label) for x in b])


def _kappa(a: list[str], b: list[str]) -> float | None:
    from sklearn.metrics import cohen_kappa_score

    if len({*a, *b}) < 2:
        return None
    value = float(cohen_kappa_score(a, b))
    return None if math.isnan(value) else value


def _token_labels(places: list[tuple[int, int]], marks: list[Mark]) -> list[str]:
    """The label of each token: that of the first mark that shares a character with it."""
    ordered = sorted(marks, key=lambda mark: mark.start)
    labels: list[str] = []
    at = 0
    for start, end in places:
        while at < len(ordered) and ordered[at].end <= start:
            at += 1
        inside = at < len(ordered) and ordered[at].start < end
        labels.append(ordered[at].label if inside else "O")
    return labels


def _differences(
    document: Annotated, a: set[tuple[int, int, str]], b: set[tuple[int, int, str]]
) -> Iterator[Difference]:
    only_a, left_b = sorted(a - b), sorted(b - a)
    found: list[tuple[int, int, str, str, str]] = []
    for start, end, label in only_a:
        other = next((s for s in left_b if s[0] < end and start < s[1]), None)
        if other is None:
            found.append((start, end, "missing", _shown(document, (start, end, label)), ""))
            continue
        left_b.remove(other)
        same_place, same_label = other[:2] == (start, end), other[2] == label
        kind = "label" if same_place else "boundary" if same_label else "other"
        shown = _shown(document, (start, end, label)), _shown(document, other)
        found.append((min(start, other[0]), max(end, other[1]), kind, *shown))
    for start, end, label in left_b:
        found.append((start, end, "missing", "", _shown(document, (start, end, label))))
    for start, end, kind, shown_a, shown_b in sorted(found):
        context = document.text[max(0, start - _CONTEXT) : end + _CONTEXT]
        line = document.text.count("\n", 0, start) + 1
        shown_context = re.sub(r"\s+", " ", context)
        yield Difference(document.id, line, kind, shown_a, shown_b, shown_context)


def _shown(document: Annotated, span: tuple[int, int, str]) -> str:
    start, end, label = span
    return f"{label}:{' '.join(document.text[start:end].split())}"
