from spacy.tokens import Doc


class StatementsComponent:
    def __call__(self, doc: Doc) -> Doc:
        return doc
