from spacy.language import Language

from extract.pipes.date_values.date_values import DateValuesComponent


@Language.factory("minutes_date_values", assigns=["span._.value", "doc._.records"])
def make_date_values(nlp: Language, name: str) -> DateValuesComponent:
    return DateValuesComponent()
