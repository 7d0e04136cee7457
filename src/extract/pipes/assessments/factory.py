from spacy.language import Language

from extract.pipes.assessments.assessments import AssessmentsComponent


@Language.factory("minutes_assessments", assigns=["span._.value", "doc._.records"])
def make_assessments(nlp: Language, name: str) -> AssessmentsComponent:
    return AssessmentsComponent()
