from spacy.tokens import Doc

from extract.pipes.candidates import Candidate, store, text_of, text_runs
from extract.pipes.forms import find
from extract.pipes.percents.patterns import DECOYS, FORMS


class PercentsComponent:
    """Stores a PERCENT candidate for each share that the text gives as a figure.

    Scope: percentages and percentage points in figures and words, ranges and lists that share one
    sign, fractions (*two thirds*, *a third*, *half* of something counted) and counts out of a total
    (*one in five*, *12 out of 70*, *8 of the 12*).  Scores, odds, rates per thousand, money and
    fractions of hours and miles are left out.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("minutes_percents")
    >>> doc = nlp("Over 60 % replied within half an hour; two thirds, or 8 of the 12, agreed.")
    >>> [span.text for span in doc.spans["minutes_percents"]]
    ['60 %', 'two thirds', '8 of the 12']
    """

    def __call__(self, doc: Doc) -> Doc:
        forms = (*DECOYS, *FORMS)
        text = text_of(doc)
        store(
            doc,
            "percents",
            (
                Candidate(found.start, found.end, "PERCENT", found.score)
                for start, end, _ in text_runs(doc)
                for found in find(forms, text, start, end)
            ),
        )
        return doc
