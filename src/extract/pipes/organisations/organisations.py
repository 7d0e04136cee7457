from __future__ import annotations

from spacy.tokens import Doc

from extract.pipes.candidates import Candidate, store
from extract.pipes.firm import FIRMLY, store_firm
from extract.pipes.organisations.acronyms import acronyms_in, council_kinds, initials_of
from extract.pipes.organisations.firms import family_firms
from extract.pipes.organisations.known import listed_bodies
from extract.pipes.organisations.names import meets_police, names_in
from extract.pipes.organisations.reduced import heads_of, reduced_names
from extract.pipes.words import Word, keep_best, word_runs

LABEL = "ORG"


class OrganisationsComponent:
    """Collects ORG candidates; see the package's docstring."""

    def __call__(self, doc: Doc) -> Doc:
        runs = list(word_runs(doc))
        found: dict[tuple[int, int], float] = {}
        names: list[list[Word]] = []
        for run in runs:
            for first, last, score in names_in(run):
                words = run.words[first:last]
                keep_best(found, words, score)
                if score >= 0.7 and len(words) > 1:
                    names.append(words)
            for first, last in listed_bodies(run.words):
                keep_best(found, run.words[first:last], 0.9)
        firms = [run.words[first:last] for run in runs for first, last in family_firms(run)]
        firms += [name for name in names if meets_police(name)]
        store_firm(doc, "organisations", (((f[0].start, f[-1].end), LABEL) for f in firms))
        for words in firms:
            keep_best(found, words, FIRMLY)
        explained = initials_of(names)
        kinds = council_kinds(names)
        heads = heads_of(names)
        for run in runs:
            for word in reduced_names(run, heads):
                keep_best(found, [word], 0.9)
            for word, score in acronyms_in(run, explained, kinds):
                keep_best(found, [word], score)
        store(
            doc,
            "organisations",
            (Candidate(s, e, LABEL, score) for (s, e), score in sorted(found.items())),
        )
        return doc
