from spacy.language import Language

from extract.pipes.organisations.organisations import OrganisationsComponent


@Language.factory("minutes_organisations", assigns=["doc.spans"])
def make_organisations(nlp: Language, name: str) -> OrganisationsComponent:
    return OrganisationsComponent()
