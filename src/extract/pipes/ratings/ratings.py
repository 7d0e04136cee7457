from spacy.tokens import Doc

from extract.pipes.candidates import store


class RatingsComponent:
    def __call__(self, doc: Doc) -> Doc:
        store(doc, "ratings", [])
        return doc
