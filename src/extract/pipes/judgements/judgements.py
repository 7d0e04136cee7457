from spacy.tokens import Doc

from extract.pipes.candidates import store


class JudgementsComponent:
    def __call__(self, doc: Doc) -> Doc:
        store(doc, "judgements", [])
        return doc
