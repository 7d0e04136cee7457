from spacy.language import Language

from extract.pipes.persons.persons import PersonsComponent


@Language.factory("minutes_persons", assigns=["doc.spans"])
def make_persons(nlp: Language, name: str) -> PersonsComponent:
    return PersonsComponent()
