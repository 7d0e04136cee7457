from spacy.language import Language

from extract.pipes.statements.statements import StatementsComponent


@Language.factory("minutes_statements", assigns=["doc._.records"])
def make_statements(nlp: Language, name: str) -> StatementsComponent:
    return StatementsComponent()
