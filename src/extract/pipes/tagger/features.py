"""What the recogniser sees of a document: one row of integers a word.

The columns after spaCy's lexical ones hold layout, word lists and the rule components' candidates,
so that rules and statistics meet here: the network learns how far to believe each rule.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, LOWER, NORM, ORTH, PREFIX, SHAPE, SUFFIX
from spacy.tokens import Doc, SpanGroup

from extract.pipes.candidates import PREFIX as GROUP_PREFIX
from extract.pipes.candidates import RULES, text_runs, token_bounds
from extract.resources import entries

LEXICAL = (NORM, PREFIX, SUFFIX, SHAPE)
LAYOUT_COLUMN = len(LEXICAL)
LIST_COLUMN = LAYOUT_COLUMN + 1
RULE_COLUMN = LIST_COLUMN + 1
COLUMNS = RULE_COLUMN + len(RULES)
_KINDS = {"heading": 1, "paragraph": 2, "list_item": 3, "table_row": 4, "furniture": 5}


def word_indices(doc: Doc) -> NDArray[np.int64]:
    """Indices of the tokens that are words: all but white space."""
    return np.flatnonzero(doc.to_array(IS_SPACE) == 0)


def run_starts(doc: Doc, words: NDArray[np.int64]) -> NDArray[np.bool_]:
    """For each word whether a run (paragraph, item, cell) begins with it: no span crosses that."""
    idx = token_bounds(doc)[0][words]
    starts = np.zeros(len(words), dtype="bool")
    begins = np.asarray([start for start, _, _ in text_runs(doc)], dtype="int64")
    at = np.searchsorted(idx, begins)
    starts[at[at < len(words)]] = True
    if len(words):
        starts[0] = True
    return starts


def featurize(doc: Doc, words: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The (words, COLUMNS) table of feature values of one document."""
    table = np.zeros((len(words), COLUMNS), dtype="uint64")
    if not len(words):
        return table
    table[:, : len(LEXICAL)] = doc.to_array(list(LEXICAL))[words].reshape(len(words), -1)
    table[:, LAYOUT_COLUMN] = _layout(doc, words)
    table[:, LIST_COLUMN] = _lists(doc, words)
    # Position of each token among the words; white space takes the place of the word after it.
    place = np.zeros(len(doc) + 1, dtype="int64")
    place[words + 1] = 1
    place = np.cumsum(place)
    for k, name in enumerate(RULES):
        group = doc.spans.get(GROUP_PREFIX + name)
        if group is not None:
            _mark_candidates(table[:, RULE_COLUMN + k], group, group.attrs["scores"], place)
    return table


def vectors_of(doc: Doc, words: NDArray[np.int64]) -> NDArray[np.float32]:
    """The static vectors of the words in small letters, zeros for the unknown: (words, width)."""
    vectors = doc.vocab.vectors
    rows = np.zeros((len(words), vectors.shape[1]), dtype="float32")
    if vectors.shape[0]:
        at = vectors.find(keys=doc.to_array([LOWER]).reshape(-1)[words])
        rows[at >= 0] = vectors.data[at[at >= 0]]
    return rows


def _mark_candidates(
    column: NDArray[np.uint64], group: SpanGroup, scores: list[float], place: NDArray[np.int64]
) -> None:
    """Write each candidate as begin, inside, end or single by three steps of score; best on top."""
    spans = sorted(zip(group, scores, strict=True), key=lambda c: (c[1] * len(c[0]), -c[0].start))
    for span, score in spans:
        first, last = place[span.start], place[span.end]
        if first >= last:
            continue
        base = 4 * (0 if score < 0.5 else 1 if score < 0.8 else 2)
        column[first:last] = base + 2
        column[last - 1] = base + 3
        column[first] = base + 1 if last - first > 1 else base + 4


def _layout(doc: Doc, words: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Kind of block, whether the word opens its run, and whether the run is a cell."""
    values = np.zeros(len(words), dtype="uint64")
    idx = token_bounds(doc)[0][words]
    for start, end, block in text_runs(doc):
        first, last = np.searchsorted(idx, (start, end))
        code = _KINDS[block.kind] * 4 + 2 * bool(block.cells)
        values[first:last] = code
        if first < last:
            values[first] = code + 1
    return values


def _lists(doc: Doc, words: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Which word lists hold the word, and its capitals, as bits."""
    given, surnames, remits = entries("given_names"), entries("surnames"), entries("remits")
    orths, where = np.unique(doc.to_array(ORTH)[words], return_inverse=True)
    flags = np.zeros(len(orths), dtype="uint64")
    for k, orth in enumerate(orths):
        text = doc.vocab.strings[int(orth)]
        title = text.title() if text.isupper() and len(text) > 2 else text
        flags[k] = (
            (title in given)
            | (title in surnames) << 1
            | (text.lower() in remits) << 2
            | text[0].isupper() << 3
            | text.isupper() << 4
        ) + 1
    return flags[where]
