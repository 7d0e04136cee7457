"""A text of a million characters: twice the text takes at most 2.2 times the time."""

from functools import partial
from pathlib import Path

from extract.corpus import documents
from extract.models import load_model
from timing import assert_linear

CORPUS = Path(__file__).parents[2] / "corpus"
EIGHTH = 125_000


def test_a_million_characters_in_linear_time() -> None:
    nlp = load_model("rules")
    base = "\n\n".join(document.text for document in documents(CORPUS, split="train"))
    base = (base * (EIGHTH // len(base) + 1))[:EIGHTH]
    assert len(nlp(base).ents) > 1000  # compiles patterns, loads word lists
    # Doubled three times over: 2.2 times each.
    assert_linear(lambda times: partial(nlp, "\n\n".join([base] * times)), 1, at_most=2.2**3)
