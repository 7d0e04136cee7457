from spacy.tokens import Doc


class AssessmentsComponent:
    def __call__(self, doc: Doc) -> Doc:
        return doc
