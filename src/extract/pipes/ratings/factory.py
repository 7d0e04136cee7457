from spacy.language import Language

from extract.pipes.ratings.ratings import RatingsComponent


@Language.factory("minutes_ratings", assigns=["doc.spans"])
def make_ratings(nlp: Language, name: str) -> RatingsComponent:
    return RatingsComponent()
