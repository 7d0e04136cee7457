from spacy.language import Language

from extract.pipes.actions.actions import ActionsComponent


@Language.factory("minutes_actions", assigns=["doc._.records"])
def make_actions(nlp: Language, name: str) -> ActionsComponent:
    return ActionsComponent()
