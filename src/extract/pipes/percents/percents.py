from spacy.tokens import Doc

from extract.pipes.candidates import store


class PercentsComponent:
    def __call__(self, doc: Doc) -> Doc:
        store(doc, "percents", [])
        return doc
