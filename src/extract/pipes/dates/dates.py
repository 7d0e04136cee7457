from spacy.tokens import Doc

from extract.pipes.candidates import Candidate, store, text_of, text_runs
from extract.pipes.dates.patterns import DECOYS, FORMS
from extract.pipes.forms import find


class DatesComponent:
    """Stores a DATE candidate for each place on the calendar that the text names.

    Scope: what can be placed on a calendar given the date of the meeting: days, months, quarters,
    terms, seasons, holidays, years of all kinds, ranges and lists of them, and expressions that
    shift or cut one (``last April``, ``the end of March 2021``).  Durations, frequencies, times of
    day and years inside names or references are left out.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("minutes_dates")
    >>> doc = nlp("From April to June 2021 it met weekly, and by the end of Q3 2022/23 monthly.")
    >>> [span.text for span in doc.spans["minutes_dates"]]
    ['From April to June 2021', 'the end of Q3 2022/23']
    """

    def __call__(self, doc: Doc) -> Doc:
        forms = (*DECOYS, *FORMS)
        text = text_of(doc)
        store(
            doc,
            "dates",
            (
                Candidate(found.start, _end(text, found.end, end), "DATE", found.score)
                for start, end, _ in text_runs(doc)
                for found in find(forms, text, start, end)
            ),
        )
        return doc


def _end(text: str, end: int, run_end: int) -> int:
    """Leaves out the full stop of ``3 Dec.`` where it also ends the sentence."""
    if text[end - 1] != ".":
        return end
    rest = text[end:run_end].lstrip()[:1]
    return end if rest.islower() or rest.isdigit() or text[end : end + 1] == "." else end - 1
