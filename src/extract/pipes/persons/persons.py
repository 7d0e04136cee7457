from __future__ import annotations

from spacy.tokens import Doc

from extract.pipes.candidates import Candidate, store
from extract.pipes.persons.known import Known
from extract.pipes.persons.listing import Listing
from extract.pipes.persons.names import find_names
from extract.pipes.words import Word, keep_best, word_runs

LABEL = "PERSON"


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
        store(
            doc,
            "persons",
            (Candidate(s, e, LABEL, score) for (s, e), score in sorted(found.items())),
        )
        return doc
