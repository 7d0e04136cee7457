from spacy.language import Language

from extract.pipes.judgements.judgements import JudgementsComponent


@Language.factory("minutes_judgements", assigns=["doc.spans"])
def make_judgements(nlp: Language, name: str) -> JudgementsComponent:
    return JudgementsComponent()
