from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from extract.pipes.candidates import PREFIX, Candidate, store
from extract.pipes.roles.extent import role_end, role_start
from extract.pipes.roles.heads import head_at
from extract.pipes.roles.score import Reading, role_score
from extract.pipes.words import Run, word_runs

LABEL = "ROLE"


class RolesComponent:
    """Collects ROLE candidates; see the package's docstring."""

    def __call__(self, doc: Doc) -> Doc:
        bodies = _body_starts(doc)
        candidates: list[Candidate] = []
        for run in word_runs(doc):
            for first, last, score in find_roles(run):
                words = run.words[first:last]
                start, end = words[0].start, words[-1].end
                candidates.append(Candidate(start, end, LABEL, score))
                # "Environment Agency officials": a body right before the head is part of the role.
                body = bodies.get(run.words[first - 1].end) if first else None
                if body is not None:
                    candidates.append(Candidate(body, end, LABEL, score))
        store(doc, "roles", candidates)
        return doc


def _body_starts(doc: Doc) -> dict[int, int]:
    """Where the longest likely organisation begins, by the character where it ends."""
    starts: dict[int, int] = {}
    group = doc.spans.get(PREFIX + "organisations")
    if group is not None:
        for span, score in zip(group, group.attrs["scores"], strict=True):
            if score >= 0.7:
                end = span.end_char
                starts[end] = min(span.start_char, starts.get(end, span.start_char))
    return starts


def find_roles(run: Run) -> Iterator[tuple[int, int, float]]:
    """(first, last, score) of each role in a run of words, ``last`` exclusive, in text order."""
    words = run.words
    i = 0
    while i < len(words):
        head_end = head_at(words, i)
        if head_end is None:
            i += 1
            continue
        role = Reading(run, role_start(run, i), i, head_end, role_end(run, head_end))
        score = role_score(role)
        if score > 0:
            yield role.first, role.last, score
            i = max(role.last, i + 1)
        else:
            i = head_end
