from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from extract.pipes.metrics import labels, tables
from extract.pipes.metrics.antecedents import give_counted
from extract.pipes.metrics.bands import bands_of, joined_tables
from extract.pipes.metrics.colours import colour_after, colour_before, give_colours
from extract.pipes.metrics.columns import heads_of
from extract.pipes.metrics.counts import give_counts
from extract.pipes.metrics.figures import Place, Reading
from extract.pipes.metrics.headings import dated_status, finish
from extract.pipes.metrics.linking import link
from extract.pipes.metrics.narrowing import without_body
from extract.pipes.metrics.periods import FAR, give_periods, give_titled
from extract.pipes.metrics.reading import read
from extract.pipes.metrics.runs import (
    give_coloured,
    give_gapped,
    give_labels,
    give_payers,
    give_shared,
    is_note,
    without_setters,
)
from extract.pipes.metrics.speakers import Speakers
from extract.pipes.metrics.values import is_proportion, percent_value
from extract.pipes.metrics.writing import metric_of
from extract.records.above import Above
from extract.records.store import put_records, put_value
from extract.records.types import Offsets, PercentValue
from extract.records.view import Cell, Mention, Row, View

_WEEKDAY = re.compile(
    r"(?:(?:last|this|next)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight"
    r"|this\s+(?:morning|afternoon|evening)",
    re.I,
)


class MetricsComponent:
    """Gives each PERCENT its `PercentValue` and makes a `Metric` record of it.

    Works on what ``doc.ents`` holds, whichever component set it; dates have days where
    ``minutes_date_values`` ran before, speakers are resolved where ``minutes_statements`` did.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("minutes_percents")
    >>> _ = nlp.add_pipe("minutes_entities")
    >>> _ = nlp.add_pipe("minutes_metrics")
    >>> doc = nlp("Rent arrears fell to 3.1%, down from 4%, against a target of 2.5%.")
    >>> first = doc._.records.metrics[0]
    >>> first.measure, first.value, first.direction, first.baseline, first.target
    ('Rent arrears', 3.1, 'down', 4.0, 2.5)
    """

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        values: dict[Mention, PercentValue] = {}
        unread: list[Mention] = []
        for mention in view.of("PERCENT"):
            value = percent_value(mention.text)
            if value is None:
                unread.append(mention)
            else:
                values[mention] = value
        if not values:
            put_records(doc, "metrics", ())
            return doc
        readings = sorted(_read_all(view, values), key=lambda reading: reading.mention.start)
        for reading in readings:
            if is_proportion(reading.mention.text):
                reading.value = replace(reading.value, count=None, total=None)
        speakers = Speakers(view)
        records = [metric_of(view, reading, speakers) for reading in readings]
        for reading in readings:
            value = reading.value
            put_value(
                doc,
                reading.mention.start,
                reading.mention.end,
                PercentValue(value.value, value.unit, reading.comparator, value.count, value.total),
            )
        put_records(doc, "metrics", records)
        return doc


def _read_all(view: View, values: dict[Mention, PercentValue]) -> list[Reading]:
    above = Above(view)
    rows = {row.block.start: (row, table) for table in _tables(view) for row in table}
    by_run: dict[Offsets, list[Mention]] = {}
    for mention in values:
        by_run.setdefault(view.run(mention.start), []).append(mention)
    cells: dict[int, dict[int, Reading]] = {}
    found: list[Reading] = []
    stops = Stops(view)
    for run, mentions in by_run.items():
        block = view.block(run[0])
        row = rows.get(block.start) if block else None
        cell = _cell(row[0], run) if row else None
        if row and cell and len(mentions) == 1 and tables.is_cell_figure(view, mentions[0], cell):
            reading = _read_one(view, mentions[0], values, stops, run)
            cells.setdefault(row[0].block.start, {})[cell.column] = Reading(
                mentions[0], values[mentions[0]], comparator=reading.comparator, sentence=run
            )
            continue
        found += _read_run(view, mentions, values, stops, row[0] if row else None)
    for reading in found:
        finish(reading, view, above)
    for reading in _read_rows(view, rows, cells, above):
        reading.status = dated_status(reading, view, above.today)
        found.append(reading)
    for reading in found:
        if reading.kind != "level":
            continue
        if reading.direction is None or {reading.direction, reading.moved} == {"up", "down"}:
            reading.direction = reading.moved  # "improved from 27% to 18%": the numbers say how
    return found


def _tables(view: View) -> list[list[Row]]:
    has = [m.start for m in view.of("PERCENT")]
    kept = []
    for table in joined_tables(view):
        low = bisect_left(has, table[0].block.start)
        if low < len(has) and has[low] < table[-1].block.end:
            kept.append(table)
    return kept


def _read_rows(
    view: View,
    rows: dict[int, tuple[Row, list[Row]]],
    cells: dict[int, dict[int, Reading]],
    above: Above,
) -> Iterable[Reading]:
    heads = {}
    for start, readings in cells.items():
        row, table = rows[start]
        first = table[0].block.start
        if first not in heads:
            caption = above.caption(first)
            if caption and _WEEKDAY.fullmatch(caption.text):
                caption = above.date(first)  # the day on which somebody sent the table
            title = labels.title_of(view, table)
            heads[first] = heads_of(view, table), caption, bands_of(view, table), title
        head, caption, bands, title = heads[first]
        yield from tables.read_row(view, row, head, readings, caption, bands.get(start), title)


def _read_run(
    view: View,
    mentions: list[Mention],
    values: dict[Mention, PercentValue],
    stops: Stops,
    row: Row | None,
) -> list[Reading]:
    readings = [_read_one(view, m, values, stops, view.sentence(m.start)) for m in mentions]
    if row is not None:
        label = labels.label_cell(view, row, None)
        for reading in readings:
            if label and reading.measure is None and reading.role == "main":
                reading.measure = labels.label_words(view.text, label)
                reading.inherits = False
            elif label and reading.about is None and is_note(view, reading, label):
                reading.about = labels.label_words(view.text, label)
    give_labels(view, readings)
    give_payers(view, readings)
    give_periods(readings, view)
    give_colours(readings, view)
    without_setters(view, readings)
    link(readings, view.text)
    give_gapped(view, readings)
    give_counts(readings, view.text)
    for reading in readings:
        if reading.measure and reading.about is None and reading.role == "main":
            reading.measure, reading.about = without_body(view, reading.measure)
    give_counted(readings, view)
    give_coloured(view, readings)
    give_shared(view, readings)
    for reading in readings:
        if reading.role == "baseline" and reading.main is not None:
            main = reading.main
            main.baseline_period = main.baseline_period or reading.period
            reading.period = reading.period or main.baseline_period
    if row is not None:
        give_titled(readings, view, row)
    return readings


def _read_one(
    view: View,
    mention: Mention,
    values: dict[Mention, PercentValue],
    stops: Stops,
    sentence: Offsets,
) -> Reading:
    # What a figure's frames look at is near it: a run without a full stop may be a whole document.
    start = min(max(_after_marker(view, sentence[0]), mention.start - FAR), mention.start)
    end = max(min(sentence[1], mention.end + FAR), mention.end)
    left, right = stops.beside(mention, start, end)
    near = stops.near(start, end, mention)
    place = Place(view.text, (start, end), left, right, near, stops.people(start, end))
    reading = read(mention, values[mention], place)
    reading.sentence = sentence
    return reading


def _after_marker(view: View, start: int) -> int:
    """The start of a sentence without the list number or bullet that it begins with."""
    block = view.block(start)
    if block is None or not block.marker or not block.start <= start < block.start + 4:
        return start
    at = view.text.find(block.marker, block.start, block.start + len(block.marker) + 8)
    return at + len(block.marker) if at >= 0 else start


class Stops:
    """The mentions that a phrase does not run into: dates and other figures."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.figures = view.of("PERCENT")
        self.starts = [m.start for m in self.figures]

    def beside(self, mention: Mention, start: int, end: int) -> Offsets:
        """The end of the figure before and the start of the one after, inside the sentence."""
        at = bisect_left(self.starts, mention.start)
        left = self.figures[at - 1].end if at and self.figures[at - 1].start >= start else start
        after = bisect_right(self.starts, mention.start)
        right = self.figures[after].start if after < len(self.figures) else end
        return left, min(right, end)

    def near(self, start: int, end: int, mention: Mention) -> list[Offsets]:
        found = [
            (m.start, m.end)
            for m in self.view.within(start, end, "DATE", "PERCENT")
            if m != mention
        ]
        beside = (colour_before(self.view, mention), colour_after(self.view, mention))
        return [*found, *(one for one in beside if one and start <= one[0] < end)]

    def people(self, start: int, end: int) -> list[Offsets]:
        return [(m.start, m.end) for m in self.view.within(start, end, "PERSON", "ROLE")]


def _cell(row: Row, run: Offsets) -> Cell | None:
    return next((cell for cell in row.cells if (cell.start, cell.end) == run), None)
