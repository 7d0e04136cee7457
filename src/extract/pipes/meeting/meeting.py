from spacy.tokens import Doc


class MeetingComponent:
    def __call__(self, doc: Doc) -> Doc:
        return doc
