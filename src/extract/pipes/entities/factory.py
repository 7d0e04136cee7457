from spacy.language import Language

from extract.pipes.entities.entities import EntitiesComponent


@Language.factory("minutes_entities", assigns=["doc.ents"])
def make_entities(nlp: Language, name: str) -> EntitiesComponent:
    return EntitiesComponent()
