from spacy.language import Language

from extract.pipes.metrics.metrics import MetricsComponent


@Language.factory("minutes_metrics", assigns=["span._.value", "doc._.records"])
def make_metrics(nlp: Language, name: str) -> MetricsComponent:
    return MetricsComponent()
