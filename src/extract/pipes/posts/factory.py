from spacy.language import Language

from extract.pipes.posts.posts import PostsComponent


@Language.factory("minutes_posts", assigns=["span._.value", "doc._.records"])
def make_posts(nlp: Language, name: str) -> PostsComponent:
    return PostsComponent()
