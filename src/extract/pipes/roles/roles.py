from spacy.tokens import Doc

from extract.pipes.candidates import store


class RolesComponent:
    def __call__(self, doc: Doc) -> Doc:
        store(doc, "roles", [])
        return doc
