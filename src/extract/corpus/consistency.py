"""The same surface treated differently: tagged here and not there, or under two labels.

What has no plausible excuse (a name of several words, tagged once and left once in one document) is
an error; the rest is a suggestion.  A document's header may list surfaces under ``settled``: an
annotator has looked at them, and they are not reported for it again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from extract.corpus.documents import CorpusDocument
from extract.corpus.occurrences import Cover, Key, Lexicon, key_of
from extract.corpus.problems import ERROR, SUGGESTION

_AMBIGUOUS = ("RAG", "JUDGEMENT")
"""Labels of ordinary words: a colour or grade that is not tagged is a decoy, not an omission."""
_SMALL_SHARE = 0.2
_OFTEN = 5
_MONTH_WORDS = {"May", "March", "Mar", "Sun", "Sat", "Wed", "Mon"}
_OPENER = re.compile(
    r"(?:^|[.!?:;•\n\t(\"“‘'*|-]\s*|\b(?:the|The|a|A|an|An|our|by|of|and|for|with|to|from|Cllrs?|Councillors?"
    r"|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Revd?|[a-z]+)\.?\s+)$"
)
_HONORIFICS = {"Councillor", "Councillors", "Cllr", "Cllrs", "Mr", "Mrs", "Ms", "Dr"}
_NAMED_AFTER = re.compile(
    r"\s+(?:Rooms?|Chambers?|Tax|Offices?|House|Suite|Meetings?|Agenda|Minutes|Papers?|Report|Plan"
    r"|Day|Date|Homes?)\b",
    re.I,
)
_PLACE = re.compile(
    r"\s+(?:Road|Rd|Street|St|Lane|Avenue|Close|Drive|Way|Court|Place|Ward|Hall|Park|Green|Farm|Bridge"
    r"|House|Field|Wood|Hill|Crescent|Terrace|Square|Walk|Row)\b"
)


@dataclass(frozen=True)
class Missed:
    """A stretch of a document that looks like a mention of ``label`` and is not tagged so."""

    document: CorpusDocument
    start: int
    end: int
    label: str
    code: str
    reason: str
    level: str = SUGGESTION

    @property
    def surface(self) -> str:
        return re.sub(r"\s+", " ", self.document.text[self.start : self.end])


def within_document(document: CorpusDocument) -> Iterator[Missed]:
    """Surfaces that one document tags in one place and leaves, or tags otherwise, in another."""
    labels: dict[Key, Counter[str]] = defaultdict(Counter)
    first_line: dict[Key, int] = {}
    for mark in document.marks:
        key = key_of(document.surface(mark))
        if key:
            labels[key][mark.label] += 1
            first_line.setdefault(key, document.source.line(mark.start))
    settled = settled_surfaces(document)
    cover = Cover(document.marks)
    for start, end, key in Lexicon.of(labels).find(document.text):
        if key in settled or not cover.free(start, end) or _excused(document.text, key, end):
            continue
        label = labels[key].most_common(1)[0][0]
        if _may_be_left(key, label):
            continue
        level = (
            ERROR if _is_name(key) and not _part_of_more(document.text, start, end) else SUGGESTION
        )
        reason = f"tagged {label} in line {first_line[key]}, untagged here"
        yield Missed(document, start, end, label, "inconsistent", reason, level)
    for mark in document.marks:
        key = key_of(document.surface(mark))
        usual = labels[key].most_common(1)[0][0] if key else mark.label
        if mark.label == usual or key in settled:
            continue
        level = ERROR if _is_name(key) else SUGGESTION
        reason = f"tagged {mark.label} here, {usual} in {labels[key][usual]} other places"
        if not {mark.label, usual} & {"RAG", "JUDGEMENT"}:
            yield Missed(document, mark.start, mark.end, usual, "two-labels", reason, level)


def across_corpus(documents: list[CorpusDocument]) -> Iterator[Missed]:
    """Surfaces whose usual label is plain over the corpus, where a few places disagree with it."""
    tagged: dict[Key, Counter[str]] = defaultdict(Counter)
    in_documents: dict[Key, set[str]] = defaultdict(set)
    for document in documents:
        for mark in document.marks:
            key = key_of(document.surface(mark))
            if key:
                tagged[key][mark.label] += 1
                in_documents[key].add(document.id)
    common = [key for key in tagged if tagged[key].total() >= _OFTEN and len(in_documents[key]) > 1]
    untagged: dict[Key, list[tuple[CorpusDocument, int, int]]] = defaultdict(list)
    lexicon = Lexicon.of(common)
    for document in documents:
        cover = Cover(document.marks)
        for start, end, key in lexicon.find(document.text):
            if cover.free(start, end) and not _excused(document.text, key, end):
                untagged[key].append((document, start, end))
    for key, places in untagged.items():
        label, count = tagged[key].most_common(1)[0]
        if label == "PERSON" or _may_be_left(key, label):
            continue
        if len(places) <= _SMALL_SHARE * (count + len(places)):
            reason = f"tagged {label} {count} times in the corpus, untagged {len(places)} times"
            for document, start, end in places:
                if key not in settled_surfaces(document):
                    yield Missed(document, start, end, label, "corpus", reason)
    yield from _mixed_labels(documents, tagged)


def settled_surfaces(document: CorpusDocument) -> set[Key]:
    """The surfaces that the document's header lists as looked at and right as they stand."""
    value = document.header.get("settled") or []
    return {key_of(str(surface)) for surface in (value if isinstance(value, list) else [value])}


def _mixed_labels(
    documents: list[CorpusDocument], tagged: dict[Key, Counter[str]]
) -> Iterator[Missed]:
    for document in documents:
        settled = settled_surfaces(document)
        for mark in document.marks:
            key = key_of(document.surface(mark))
            counts = tagged.get(key, Counter())
            if len(counts) < 2 or counts.total() < _OFTEN or key in settled:
                continue
            usual, count = counts.most_common(1)[0]
            minority = counts[mark.label]
            if mark.label == usual or {usual, mark.label} & set(_AMBIGUOUS):
                continue
            if minority <= _SMALL_SHARE * counts.total():
                reason = f"tagged {mark.label} here, {usual} {count} times in the corpus"
                yield Missed(document, mark.start, mark.end, usual, "two-labels", reason)


def _is_name(key: Key) -> bool:
    """Several words, one of them with a capital, or a date with its figures: no chance likeness."""
    words = [token for token in key if token[0].isalnum()]
    return len(words) > 1 and any(word[0].isupper() for word in words)


def _may_be_left(key: Key, label: str) -> bool:
    """Ordinary words, which only their context makes a mention."""
    if label in _AMBIGUOUS:
        return True
    if label == "PERCENT":
        return not any("%" in token or "cent" in token for token in key)
    if label == "DATE":
        return len(key) == 1 and (key[0] in _MONTH_WORDS or len(key[0]) < 3)
    if label == "PERSON":
        return len(key) == 1 and len(key[0]) == 1
    return False


def _excused(text: str, key: Key, end: int) -> bool:
    """A room or a tax named after the body, and an honorific before a name."""
    if len(key) > 1:
        return False
    if key[0] in _HONORIFICS:
        return re.match(r"[.:]?\s+[A-Z]", text[end : end + 40]) is not None
    return _NAMED_AFTER.match(text, end) is not None


def _part_of_more(text: str, start: int, end: int) -> bool:
    """Whether capitals beside it show that the stretch is part of a longer name."""
    before = text[max(0, start - 20) : start]
    if not _OPENER.search(before) and before.strip():
        return True
    return bool(
        _PLACE.match(text, end) or re.match(r"[^\S\n]+(?:[A-Z(]|of [A-Z]|and [A-Z])", text[end:])
    )
