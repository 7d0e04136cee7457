from spacy.tokens import Doc


class ActionsComponent:
    def __call__(self, doc: Doc) -> Doc:
        return doc
