from spacy.language import Language

from extract.pipes.percents.percents import PercentsComponent


@Language.factory("minutes_percents", assigns=["doc.spans"])
def make_percents(nlp: Language, name: str) -> PercentsComponent:
    return PercentsComponent()
