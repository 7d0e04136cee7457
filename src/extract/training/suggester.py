"""Spans for spaCy's spancat to score: the candidates that components left on the Doc."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Ops, get_current_ops
from thinc.types import Ragged

from extract.pipes.candidates import stored


@registry.misc("extract.Candidates.v1")
def make_candidates(groups: list[str]) -> Callable[..., Ragged]:
    """Registered as ``extract.Candidates.v1``: a suggester of what is in the groups' candidates.

    Args:
        groups: names as in `extract.pipes.candidates.RULES`, and ``tagger``.
    """

    def suggest(docs: Iterable[Doc], *, ops: Ops | None = None) -> Ragged:
        ops = ops or get_current_ops()
        found = [
            sorted({(span.start, span.end) for span, _ in stored(doc, groups)}) for doc in docs
        ]
        lengths: Any = ops.asarray1i([len(spans) for spans in found])
        rows: Any = [span for spans in found for span in spans]
        return Ragged(ops.asarray2i(rows) if rows else ops.alloc2i(0, 2), lengths)

    return suggest
