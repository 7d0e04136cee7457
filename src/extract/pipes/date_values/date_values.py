from spacy.tokens import Doc


class DateValuesComponent:
    def __call__(self, doc: Doc) -> Doc:
        return doc
