from spacy.language import Language

from extract.pipes.phrases.component import PhrasesComponent


@Language.factory("minutes_phrases", assigns=["doc._.records"])
def make_phrases(nlp: Language, name: str) -> PhrasesComponent:
    return PhrasesComponent()
