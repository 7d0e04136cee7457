from spacy.tokens import Doc

from extract.pipes.candidates import store


class OrganisationsComponent:
    def __call__(self, doc: Doc) -> Doc:
        store(doc, "organisations", [])
        return doc
