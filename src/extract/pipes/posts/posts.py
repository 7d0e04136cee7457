from spacy.tokens import Doc


class PostsComponent:
    def __call__(self, doc: Doc) -> Doc:
        return doc
