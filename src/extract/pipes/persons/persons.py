from __future__ import annotations

from spacy.tokens import Doc

from extract.pipes.candidates import Candidate, store, stored, text_of
from extract.pipes.overlaps import Overlaps
from extract.pipes.persons.affiliations import affiliations
from extract.pipes.persons.known import Known
from extract.pipes.persons.listing import Listing
from extract.pipes.persons.names import find_names
from extract.pipes.words import Word, keep_best, word_runs

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
        taken = {
            (span.start_char, span.end_char)
            for span, score in stored(doc, ["organisations", "roles"])
            if score >= _LIKELY
        }
        lines = list(affiliations(text_of(doc), runs, taken))
        behind = Overlaps(line.body for line in lines)
        found = {span: score for span, score in found.items() if not behind.touch(span)}
        found |= {line.name: 0.95 for line in lines}
        # Only beside a name can such a body be told.
        bodies = [Candidate(*line.body, "ORG", 0.95) for line in lines]
        candidates = [Candidate(s, e, LABEL, score) for (s, e), score in sorted(found.items())]
        store(doc, "persons", candidates + bodies)
        return doc
