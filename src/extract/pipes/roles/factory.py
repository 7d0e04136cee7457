from spacy.language import Language

from extract.pipes.roles.roles import RolesComponent


@Language.factory("minutes_roles", assigns=["doc.spans"])
def make_roles(nlp: Language, name: str) -> RolesComponent:
    return RolesComponent()
