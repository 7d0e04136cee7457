"""What is in the corpus: counts, quotas, decoys, duplicates and overlap between splits."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from extract.corpus.documents import SPLITS, CorpusDocument, text_hash
from extract.corpus.occurrences import Cover
from extract.corpus.sequences import Repetition, paragraphs, repetition
from extract.labels import LABELS

QUOTAS: dict[str, int] = {
    "documents": 180,
    "words": 140_000,
    "bodies": 45,
    "kinds": 12,
    "ROLE": 4_500,
    "ORG": 6_500,
    "DATE": 2_500,
    "PERCENT": 1_000,
    "RAG": 900,
    "RAG in tables": 300,
    "PERSON": 4_500,
    "JUDGEMENT": 400,
    "colour words that do not rate": 600,
    "grade words that do not grade": 300,
}
"""The least that the corpus must hold, over all splits."""
SPLIT_SHARES = {"train": 0.70, "dev": 0.15, "test": 0.15}
SHARE_TOLERANCE = 0.03
REPETITION_LIMIT = 0.03

_COLOURS = re.compile(r"\b(?:reds?|ambers?|greens?|blue|grey|black|purple)\b", re.I)
_GRADES = re.compile(
    r"\b(?:outstanding|good|requires improvement|inadequate|satisfactory|adequate|met"
    r"|(?:substantial|limited) assurance)\b",
    re.I,
)
_LONG_PARAGRAPH = 8


@dataclass
class Stats:
    """Counts over the corpus; the groups are keyed by split, kind and body."""

    total: Counter[str] = field(default_factory=Counter)
    by_split: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    by_kind: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    by_body: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    duplicates: list[list[str]] = field(default_factory=list)
    repeated_paragraphs: list[tuple[str, list[str]]] = field(default_factory=list)
    overlap: dict[str, dict[str, dict[str, float]]] = field(default_factory=dict)
    repetition: Repetition | None = None

    def quotas(self) -> list[tuple[str, int, int, bool]]:
        """(what, present, wanted, reached) of every quota."""
        return [
            (name, self.total[name], least, self.total[name] >= least)
            for name, least in QUOTAS.items()
        ]

    def split_shares(self) -> list[tuple[str, float, float, bool]]:
        """(split, share of words, wanted share, within the tolerance)."""
        words = self.total["words"] or 1
        rows = []
        for split, wanted in SPLIT_SHARES.items():
            share = self.by_split[split]["words"] / words
            rows.append((split, share, wanted, abs(share - wanted) <= SHARE_TOLERANCE))
        return rows

    def to_json(self) -> dict[str, Any]:
        """Everything as plain JSON data."""
        repeated = self.repetition
        return {
            "total": dict(self.total),
            "quotas": {
                name: {"present": present, "wanted": wanted, "ok": ok}
                for name, present, wanted, ok in self.quotas()
            },
            "split_shares": {
                split: {"share": share, "wanted": wanted, "ok": ok}
                for split, share, wanted, ok in self.split_shares()
            },
            "by_split": {key: dict(value) for key, value in sorted(self.by_split.items())},
            "by_kind": {key: dict(value) for key, value in sorted(self.by_kind.items())},
            "by_body": {key: dict(value) for key, value in sorted(self.by_body.items())},
            "duplicates": self.duplicates,
            "repeated_paragraphs": [
                {"paragraph": text, "documents": ids} for text, ids in self.repeated_paragraphs
            ],
            "overlap": self.overlap,
            "eight_word_sequences": {
                "total": repeated.total,
                "shared": repeated.shared,
                "share": repeated.share,
                "prose_share": repeated.prose_share,
                "ok": repeated.share <= REPETITION_LIMIT,
                "offenders": [
                    {"words": words, "times": times, "bodies": bodies}
                    for words, times, bodies in repeated.offenders
                ],
            }
            if repeated
            else None,
        }


def stats(documents: list[CorpusDocument], show: int = 0) -> Stats:
    """Count over the documents; ``show`` of the most repeated word sequences are kept."""
    result = Stats()
    for document in documents:
        counts = document_counts(document)
        result.total.update(counts)
        result.by_split[document.split].update(counts)
        result.by_kind[document.kind].update(counts)
        result.by_body[document.body].update(counts)
    result.total["bodies"] = len(result.by_body)
    result.total["kinds"] = len(result.by_kind)
    result.duplicates = _duplicates(documents)
    result.repeated_paragraphs = _repeated_paragraphs(documents)
    result.overlap = overlap(documents)
    result.repetition = repetition(documents, show)
    return result


def document_counts(document: CorpusDocument) -> Counter[str]:
    """Words (by white space), spans per label, ratings in tables and decoys of one document."""
    text = document.text
    cover = Cover(document.marks)
    counts: Counter[str] = Counter({"documents": 1, "words": len(text.split())})
    counts.update(dict.fromkeys(LABELS, 0))
    counts.update(mark.label for mark in document.marks)
    counts["RAG in tables"] = sum(
        mark.label == "RAG" and _in_table(text, mark.start) for mark in document.marks
    )
    counts["colour words that do not rate"] = sum(
        not cover.inside(*match.span(), "RAG") for match in _COLOURS.finditer(text)
    )
    counts["grade words that do not grade"] = sum(
        not cover.inside(*match.span(), "JUDGEMENT") for match in _GRADES.finditer(text)
    )
    counts["documents through a file"] = int(bool(document.header.get("via")))
    counts["documents with two passes"] = int(len(document.header.get("passes") or []) >= 2)
    return counts


def overlap(documents: Iterable[CorpusDocument]) -> dict[str, dict[str, dict[str, float]]]:
    """By held-out split and label: the share of surfaces, and of mentions, that train has too."""
    mentions: dict[str, dict[str, Counter[str]]] = {
        split: {label: Counter() for label in ("PERSON", "ORG", "ROLE")} for split in SPLITS
    }
    for document in documents:
        for mark in document.marks:
            counter = mentions.get(document.split, {}).get(mark.label)
            if counter is not None:
                counter[" ".join(document.surface(mark).split())] += 1
    result: dict[str, dict[str, dict[str, float]]] = {}
    for split in SPLITS[1:]:
        result[split] = {}
        for label, counter in mentions[split].items():
            seen = [surface for surface in counter if surface in mentions["train"][label]]
            result[split][label] = {
                "surfaces": len(counter),
                "seen": len(seen),
                "share": len(seen) / len(counter) if counter else 0.0,
                "mention_share": (
                    sum(counter[surface] for surface in seen) / counter.total() if counter else 0.0
                ),
            }
    return result


def _in_table(text: str, offset: int) -> bool:
    line_end = text.find("\n", offset)
    line = text[text.rfind("\n", 0, offset) + 1 : line_end if line_end >= 0 else len(text)]
    return "\t" in line


def _duplicates(documents: list[CorpusDocument]) -> list[list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        groups[text_hash(" ".join(document.text.lower().split()))].append(document.id)
    return [ids for ids in groups.values() if len(ids) > 1]


def _repeated_paragraphs(documents: list[CorpusDocument]) -> list[tuple[str, list[str]]]:
    places: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for start, end in paragraphs(document.text):
            words = document.text[start:end].lower().split()
            if len(words) >= _LONG_PARAGRAPH:
                places[" ".join(words)].add(document.id)
    repeated = [(text, sorted(ids)) for text, ids in places.items() if len(ids) > 1]
    return sorted(repeated, key=lambda row: (-len(row[1]), row[0]))
