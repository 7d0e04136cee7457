from spacy.language import Language

from extract.pipes.layout.layout import LayoutComponent


@Language.factory("minutes_layout", assigns=["token.is_sent_start"])
def make_layout(nlp: Language, name: str) -> LayoutComponent:
    return LayoutComponent()
