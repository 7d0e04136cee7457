from __future__ import annotations

from spacy.tokens import Doc

from extract.pipes.candidates import Candidate, store, stored, text_of
from extract.pipes.overlaps import Overlaps
from extract.pipes.persons.affiliations import affiliations
from extract.pipes.persons.capacities import capacities
from extract.pipes.persons.known import Known
from extract.pipes.persons.lines import lines_of, person_line
from extract.pipes.persons.listing import Listing
from extract.pipes.persons.names import find_names
from extract.pipes.words import Word, keep_best, word_runs
from extract.records.types import Offsets

LABEL = "PERSON"
_LIKELY = 0.5
"""A candidate of a lower score is no reason to think of anything else."""


class PersonsComponent:
    """Collects PERSON candidates; see the package's docstring."""

    def __call__(self, doc: Doc) -> Doc:
        found: dict[tuple[int, int], float] = {}
        people: list[list[Word]] = []
        runs = list(word_runs(doc))
        listing = Listing()
        for run in runs:
            attendance = listing.enter(run)
            for first, last, score in find_names(run, attendance):
                words = run.words[first:last]
                keep_best(found, words, score)
                if score >= 0.7:
                    people.append(words)
        known = Known(people)
        starts = {end: start for start, end in found}
        for run in runs:
            known.learn_keys(run, starts)
        for run in runs:
            for words, score in known.mentions(run):
                keep_best(found, words, score)
        bodies = _likely(doc, "organisations")
        lines = [(line, person_line(line)) for line in lines_of(text_of(doc), runs)]
        affiliated = list(affiliations(lines, bodies | _likely(doc, "roles")))
        posts = list(capacities((named for _, named in lines if named), Overlaps(bodies)))
        behind = Overlaps([*(line.body for line in affiliated), *(post for post, _ in posts)])
        found = {span: score for span, score in found.items() if not behind.touch(span)}
        found |= {line.name: 0.95 for line in affiliated}
        candidates = [Candidate(s, e, LABEL, score) for (s, e), score in sorted(found.items())]
        # Only beside a name can such bodies and posts be told.
        candidates += [Candidate(*line.body, "ORG", 0.95) for line in affiliated]
        candidates += [Candidate(*span, label, 0.95) for span, label in posts]
        store(doc, "persons", candidates)
        return doc


def _likely(doc: Doc, group: str) -> set[Offsets]:
    """The characters of a group's likely candidates."""
    return {
        (span.start_char, span.end_char) for span, score in stored(doc, [group]) if score >= _LIKELY
    }
