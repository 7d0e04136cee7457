from spacy.language import Language

from extract.pipes.dates.dates import DatesComponent


@Language.factory("minutes_dates", assigns=["doc.spans"])
def make_dates(nlp: Language, name: str) -> DatesComponent:
    return DatesComponent()
