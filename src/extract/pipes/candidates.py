"""What the rule components share: from characters to tokens, and where candidates are kept.

A component finds stretches of characters, turns them into spans through a `TokenIndex`, and stores
them with `store` as the span group ``doc.spans["minutes_NAME"]``.  A candidate's score, the chance
that it is right as its component sees it, stays beside it in the group's ``attrs["scores"]``:
extension values are keyed by offsets, which candidates of two labels share.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IDX, LENGTH
from spacy.tokens import Doc, Span, SpanGroup

from extract.layout import Block, infer_layout, runs

PREFIX = "minutes_"
LAYOUT_KEY = "layout"
# Whose candidates there are: the groups ``doc.spans["minutes_..."]``.
RULES = ["dates", "percents", "ratings", "judgements", "organisations", "roles", "persons"]
TAGGER = "tagger"


@dataclass(frozen=True)
class Candidate:
    """A proposed mention: character offsets, label and score in (0, 1]."""

    start: int
    end: int
    label: str
    score: float = 0.9


class TokenIndex:
    """Token boundaries of one Doc by character, found by bisection.

    ``Doc.char_span`` walks the tokens anew on each call, which is quadratic over a document.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.starts, self.ends = token_bounds(doc)

    def span(self, start: int, end: int, label: str) -> Span | None:
        """The span from character ``start`` to ``end``, or None where a token would be cut."""
        first = int(self.starts.searchsorted(start))
        last = int(self.ends.searchsorted(end))
        if (
            first >= len(self.starts)
            or last >= len(self.ends)
            or self.starts[first] != start
            or self.ends[last] != end
            or first > last
        ):
            return None
        return Span(self.doc, first, last + 1, label=label)


def token_bounds(doc: Doc) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The first character of each token and the one after its last."""
    bounds = doc.to_array([IDX, LENGTH]).reshape(len(doc), 2).astype("int64")
    return bounds[:, 0], bounds[:, 0] + bounds[:, 1]


def text_of(doc: Doc) -> str:
    """The text of a Doc, which spaCy joins anew from its tokens on each access to ``doc.text``.

    Components take a document one after another, so the last one's is all that is kept.

    >>> import spacy
    >>> text_of(spacy.blank("en")("Noted."))
    'Noted.'
    """
    # An empty Doc may yet be filled, by ``from_bytes``.
    return _joined(doc) if len(doc) else ""


@lru_cache(maxsize=1)
def _joined(doc: Doc) -> str:
    return str(doc.text)


def layout_of(doc: Doc) -> list[Block]:
    """The blocks of a Doc: the reader's where it left them, else inferred from the text."""
    stored = doc.user_data.get(LAYOUT_KEY)
    if stored is None:
        stored = [block.to_json() for block in infer_layout(text_of(doc))]
        doc.user_data[LAYOUT_KEY] = stored
    return [Block.from_json(data) for data in stored]


def text_runs(doc: Doc) -> Iterator[tuple[int, int, Block]]:
    """(start, end, block) of each stretch that no mention crosses: paragraphs, items, cells."""
    return runs(layout_of(doc))


def store(doc: Doc, name: str, candidates: Iterable[Candidate]) -> None:
    """Keep candidates as ``doc.spans["minutes_" + name]``; what would cut a token is dropped."""
    index = TokenIndex(doc)
    spans: list[Span] = []
    scores: list[float] = []
    for candidate in candidates:
        span = index.span(candidate.start, candidate.end, candidate.label)
        if span is not None:
            spans.append(span)
            scores.append(candidate.score)
    doc.spans[PREFIX + name] = SpanGroup(
        doc, name=PREFIX + name, spans=spans, attrs={"scores": scores}
    )


def stored(doc: Doc, groups: list[str] | None = None) -> Iterator[tuple[Span, float]]:
    """The candidates on the Doc, with their scores; those of ``groups`` only, if given."""
    wanted = None if groups is None else {PREFIX + name for name in groups}
    for name, group in doc.spans.items():
        if name in wanted if wanted is not None else name.startswith(PREFIX):
            # spaCy's span categorizer keeps its scores as a column.
            scores = np.ravel(group.attrs["scores"]).tolist()
            yield from zip(group, scores, strict=True)
