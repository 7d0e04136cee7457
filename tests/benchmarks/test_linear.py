"""A text of a million characters: twice the text takes at most 2.2 times the time."""

import time
from pathlib import Path

from extract.corpus import documents
from extract.models import load_model

CORPUS = Path(__file__).parents[2] / "corpus"
HALF = 500_000


def test_a_million_characters_in_linear_time() -> None:
    nlp = load_model("rules")
    base = "\n\n".join(document.text for document in documents(CORPUS, split="train"))
    base = (base * (HALF // len(base) + 1))[:HALF]
    nlp(base[:20_000])  # compiles patterns, loads word lists

    def seconds(text: str) -> float:
        # Of the processor, not the clock: others may be at work on the machine.
        started = time.process_time()
        assert len(nlp(text).ents) > 1000
        return time.process_time() - started

    once = min(seconds(base), seconds(base))
    twice = seconds(base + "\n\n" + base)
    assert twice <= 2.2 * once
