from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.util import registry
from thinc.api import Config, Model

from extract.pipes.tagger.tagger import TaggerComponent, score_group

_DEFAULTS = """
[model]
@architectures = "extract.MinutesTagger.v1"
width = 96
depth = 4
window = 1
rows = [8000, 2000, 4000, 2000]
rule_width = 16
vector_width = 0
dropout = 0.1

[scorer]
@scorers = "extract.TaggerScorer.v1"
"""


@Language.factory(
    "minutes_tagger",
    assigns=["doc.spans"],
    default_config={"word_dropout": 0.2, **Config().from_str(_DEFAULTS)},
)
def make_tagger(
    nlp: Language,
    name: str,
    model: Model[Any, Any],
    word_dropout: float,
    scorer: Callable[..., dict[str, Any]] | None,
) -> TaggerComponent:
    return TaggerComponent(nlp.vocab, model, name, word_dropout=word_dropout, scorer=scorer)


@registry.scorers("extract.TaggerScorer.v1")
def make_tagger_scorer() -> Callable[..., dict[str, Any]]:
    """Registered as ``extract.TaggerScorer.v1``: the recogniser's spans against gold entities."""
    return score_group
