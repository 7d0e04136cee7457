"""From tag probabilities to spans: constrained Viterbi and exact marginals.

Tags are O, then B-, I-, L-, U- of each label.  A sequence is valid when every B is followed by I or
L of its label up to an L, and no span crosses the start of a run.  There are no learned transition
weights, so a sequence's probability is the product of its words' tag probabilities, renormalised
over the valid sequences; forward and backward sums give a span's exact share (Rabiner 1989, section
III A-B).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
_NEVER = -1e9


@dataclass(frozen=True)
class DecodedSpan:
    """A span of words [first, last), its label's number and its marginal probability."""

    first: int
    last: int
    label: int
    score: float


def tag_count(labels: int) -> int:
    """Number of BILUO tags for a number of labels."""
    return 1 + 4 * labels


def decode(log_probs: Array, starts: NDArray[np.bool_], labels: int) -> list[DecodedSpan]:
    """The spans of the likeliest valid tag sequence, in order.

    ``log_probs`` is (words, 1 + 4 * labels); ``starts`` marks the words that begin a run.
    """
    n = len(log_probs)
    if n == 0:
        return []
    begins = np.flatnonzero(starts)
    ends = np.append(begins[1:], n)
    lengths = ends - begins
    # Where O is the likeliest tag of every word, no span is: O after O is always valid.
    other = np.logical_or.reduceat(log_probs.argmax(axis=1) > 0, begins)
    begins, lengths = begins[other], lengths[other]
    spans: list[DecodedSpan] = []
    # Runs of like length are worked side by side, so that each step is one array operation.
    order = np.argsort(lengths, kind="stable")
    for chunk in np.array_split(order, max(1, len(order) // 64)):
        if len(chunk):
            spans.extend(_decode_runs(log_probs, begins[chunk], lengths[chunk], labels))
    return sorted(spans, key=lambda s: s.first)


def _decode_runs(
    log_probs: Array, begins: NDArray[np.int64], lengths: NDArray[np.int64], labels: int
) -> list[DecodedSpan]:
    rows, width = len(begins), int(lengths.max())
    emit = np.full((rows, width, log_probs.shape[1]), 0.0)
    valid = np.arange(width)[None, :] < lengths[:, None]
    where = begins[:, None] + np.arange(width)[None, :]
    emit[valid] = log_probs[where[valid]]
    # Padding is certain O.
    emit[~valid] = _NEVER
    emit[~valid, 0] = 0.0
    tags = _viterbi(emit, labels)
    found: list[tuple[int, int, int, int]] = []
    for row in range(rows):
        found.extend(
            (row, first, last, label) for first, last, label in _spans_of(tags[row], labels)
        )
    if not found:
        return []
    scores = _marginals(emit, found, labels)
    return [
        DecodedSpan(int(begins[row] + first), int(begins[row] + last), label, score)
        for (row, first, last, label), score in zip(found, scores, strict=True)
    ]


def _parts(labels: int) -> tuple[slice, slice, slice, slice]:
    """Columns of B, I, L and U."""
    b, i, ell, u = (slice(1 + k * labels, 1 + (k + 1) * labels) for k in range(4))
    return b, i, ell, u


def _viterbi(emit: Array, labels: int) -> NDArray[np.int64]:
    """(rows, width) best valid tags."""
    b, i, ell, u = _parts(labels)
    rows, width, count = emit.shape
    back = np.zeros((rows, width, count), dtype="int64")
    # The best score of a prefix after which any new span may begin, and of one inside a span of a
    # label.
    free = np.zeros(rows)
    free_tag = np.zeros(rows, dtype="int64")
    inside = np.full((rows, labels), _NEVER)
    inside_tag = np.zeros((rows, labels), dtype="int64")
    label_numbers = np.arange(labels)
    for t in range(width):
        score = np.empty((rows, count))
        for part in (slice(0, 1), b, u):
            score[:, part] = free[:, None] + emit[:, t, part]
            back[:, t, part] = free_tag[:, None]
        for part in (i, ell):
            score[:, part] = inside + emit[:, t, part]
            back[:, t, part] = inside_tag
        closed = np.concatenate([score[:, :1], score[:, ell], score[:, u]], axis=1)
        closed_tags = np.concatenate([[0], np.arange(count)[ell], np.arange(count)[u]])
        best = closed.argmax(axis=1)
        free = closed[np.arange(rows), best]
        free_tag = closed_tags[best]
        from_b = score[:, b] >= score[:, i]
        inside = np.maximum(score[:, b], score[:, i])
        inside_tag = np.where(from_b, label_numbers + b.start, label_numbers + i.start)
    tags = np.zeros((rows, width), dtype="int64")
    tag = free_tag
    for t in range(width - 1, -1, -1):
        tags[:, t] = tag
        tag = back[np.arange(rows), t, tag]
    return tags


def _spans_of(tags: NDArray[np.int64], labels: int) -> list[tuple[int, int, int]]:
    spans = []
    first = 0
    for t in np.flatnonzero(tags):
        kind, label = divmod(int(tags[t]) - 1, labels)
        if kind == 0:
            first = int(t)
        elif kind == 2:
            spans.append((first, int(t) + 1, label))
        elif kind == 3:
            spans.append((int(t), int(t) + 1, label))
    return spans


def _marginals(emit: Array, found: list[tuple[int, int, int, int]], labels: int) -> list[float]:
    """The probability of each (row, first, last, label) over all valid sequences of its row."""
    b, i, ell, u = _parts(labels)
    rows, width, _ = emit.shape
    # Log sums over the prefixes of t words after which a span may begin.
    ahead = np.zeros((rows, width + 1))
    inside = np.full((rows, labels), -np.inf)
    for t in range(width):
        at = emit[:, t]
        ending = np.concatenate(
            [ahead[:, t, None] + at[:, :1], ahead[:, t, None] + at[:, u], inside + at[:, ell]],
            axis=1,
        )
        inside = np.logaddexp(ahead[:, t, None] + at[:, b], inside + at[:, i])
        ahead[:, t + 1] = _log_sum(ending)
    behind = np.zeros((rows, width + 1))  # log sum over suffixes from word t when no span is open
    open_ = np.full((rows, labels), -np.inf)  # the same when a span of a label is open
    for t in range(width - 1, -1, -1):
        at = emit[:, t]
        closed = behind[:, t + 1, None]
        going = np.concatenate([closed + at[:, :1], closed + at[:, u], open_ + at[:, b]], axis=1)
        open_ = np.logaddexp(closed + at[:, ell], open_ + at[:, i])
        behind[:, t] = _log_sum(going)
    scores = []
    for row, first, last, label in found:
        if last - first == 1:
            own = emit[row, first, u.start + label]
        else:
            own = emit[row, first, b.start + label] + emit[row, last - 1, ell.start + label]
            own += emit[row, first + 1 : last - 1, i.start + label].sum()
        log = ahead[row, first] + own + behind[row, last] - ahead[row, width]
        scores.append(float(min(1.0, np.exp(log))))
    return scores


def _log_sum(values: Array) -> Array:
    top = values.max(axis=1)
    return top + np.log(np.exp(values - top[:, None]).sum(axis=1))
