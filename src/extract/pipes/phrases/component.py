from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from spacy.tokens import Doc

from extract.pipes.metrics.narrowing import divided
from extract.pipes.phrases.chooser import FIELDS, PhraseChooser, Told
from extract.pipes.phrases.clues import Clues
from extract.pipes.phrases.refusals import is_refused, parted, without_verb
from extract.pipes.phrases.window import Window, window_of
from extract.pipes.plain_files import KeepsLearned
from extract.records.above import Above
from extract.records.shadow import Shadow
from extract.records.store import get_records, put_records
from extract.records.types import Metric, Offsets, Rating
from extract.records.view import View

_FAR = 600
"""Characters from which on the mention before says nothing of the next."""
NOT_SAID = "no words near it say so"


class PhrasesComponent(KeepsLearned):
    """Chooses which words tell what a figure measures and of whom, what a colour rates and whom a
    grade is of, where sentences tell it.

    The grammars of the components before it give their answers first; ``chooser`` weighs them
    against all other phrases nearby.  It is saved with the pipeline, as JSON, and fitted by
    ``python -m extract learn-phrases``; without one the records stay as they are.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> for name in ("percents", "entities", "metrics", "phrases"):
    ...     _ = nlp.add_pipe(f"minutes_{name}")
    >>> weights = {"metrics.measure": {"visits ]": 9.0}}
    >>> nlp.get_pipe("minutes_phrases").chooser = PhraseChooser(weights)
    >>> doc = nlp("To the relief of all, visits within ten days were at 91%.")
    >>> metric = doc._.records.metrics[0]
    >>> metric.measure, metric.offsets["measure"]
    ('visits', (22, 28))
    """

    learned_as = "chooser"
    learned_type = PhraseChooser
    file_name = "phrases.json"

    def __init__(self, chooser: PhraseChooser | None = None) -> None:
        self.chooser = chooser

    def __call__(self, doc: Doc) -> Doc:
        if self.chooser is None:
            return doc
        found = {kind.section: get_records(doc, kind) for kind in FIELDS}
        if any(found.values()):
            shadow = Shadow(View(doc))
            for section, records in found.items():
                if records:
                    put_records(doc, section, _settled(shadow, records, self.chooser))
        return doc


@dataclass(frozen=True)
class Question:
    """A record in running text whose phrases are to be chosen, and the words around it."""

    number: int
    window: Window


def questions(shadow: Shadow, records: Sequence[Told]) -> Iterator[Question]:
    """The records of one type that are asked about, by their places in ``records``.

    What a table's cell rates is in its row and heading, and several records of one mention divide
    its words among them: both are left to the grammars.
    """
    times = Counter(record.span for record in records)
    above = Above(shadow.view)
    for number, record in enumerate(records):
        if record.span is None or times[record.span] > 1:
            continue
        block = shadow.view.block(record.span[0])
        if block is not None and block.kind != "table_row":
            heading = above.label(record.span[0]) or above.heading(record.span[0])
            yield Question(number, window_of(shadow, *record.span, heading))


def clues_for(
    question: Question, name: str, records: Sequence[Told], settled: Sequence[Told], text: str
) -> Clues:
    """The clues for a field of the record that is asked about in a text.

    ``records`` are as the grammars leave them, ``settled`` the same with what was chosen so far.
    """
    number = question.number
    record = records[number]
    others = [other for other in FIELDS[type(record)] if other != name]
    offsets = settled[number].offsets
    beside = {other: offsets[other] for other in others if other in offsets}
    tag: str = record.kind if isinstance(record, Metric) else "one"
    if isinstance(record, Rating) and record.count is not None:
        tag = "several"
    previous = settled[number - 1] if number else None
    if previous and previous.span and record.span and record.span[0] - previous.span[1] > _FAR:
        previous = None
    return Clues(
        _told_by(question.window, name, text),
        tag,
        record.offsets.get(name),
        previous.offsets.get(name) if previous else None,
        beside,
    )


def _told_by(window: Window, name: str, text: str) -> Window:
    """The window with that part of the label above which may tell a field.

    *Social care clients receiving direct payments*: the measure, and its condition.
    """
    if window.heading is None or name not in ("measure", "about"):
        return window
    measure, condition = divided(text, window.heading)
    return replace(window, heading=measure if name == "measure" else condition)


def with_phrase(record: Told, name: str, span: Offsets | None, view: View) -> Told:
    """A record with another phrase, or none, in a field."""
    offsets = {key: value for key, value in record.offsets.items() if key != name}
    reasons = {key: value for key, value in record.reasons.items() if key != name}
    words = None
    if span is not None:
        offsets[name] = span
        words = view.plain(*span)
    elif name != "about":
        reasons[name] = record.reasons.get(name, NOT_SAID)
    changed: dict[str, Any] = {"offsets": offsets, "reasons": reasons, name: words}
    return replace(record, **changed)


def _settled(shadow: Shadow, records: Sequence[Told], chooser: PhraseChooser) -> list[Told]:
    settled = list(records)
    text = shadow.view.text
    for question in questions(shadow, records):
        for name in FIELDS[type(records[question.number])]:
            record = settled[question.number]
            field = f"{record.section}.{name}"
            if field not in chooser.weights:
                continue
            clues = clues_for(question, name, records, settled, text)
            refused = partial(is_refused, name, settled=record.offsets, text=text)
            span = chooser.choose(field, clues, refused)
            if span is not None and name != "about":
                span = without_verb(span, text)
                if name == "measure" and span != record.offsets.get(name) and refused(span):
                    span = None  # "14 were red"
            if span != record.offsets.get(name):
                settled[question.number] = with_phrase(record, name, span, shadow.view)
    return [_parted(record, shadow.view) for record in settled]


def _parted(record: Told, view: View) -> Told:
    """A record whose measure and condition do not run into each other."""
    measure, about = record.offsets.get("measure"), record.offsets.get("about")
    if measure is None or about is None:
        return record
    first, second = parted(measure, about, view.text)
    if first != measure:
        record = with_phrase(record, "measure", first, view)
    return record if second == about else with_phrase(record, "about", second, view)
