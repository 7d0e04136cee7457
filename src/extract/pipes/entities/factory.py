from spacy.language import Language

from extract.pipes.entities.entities import EntitiesComponent


@Language.factory(
    "minutes_entities",
    assigns=["doc.ents", "span._.confidence"],
    default_config={"tagger_weight": None, "threshold": 0.5},
)
def make_entities(
    nlp: Language, name: str, tagger_weight: float | None, threshold: float
) -> EntitiesComponent:
    return EntitiesComponent(tagger_weight, threshold)
