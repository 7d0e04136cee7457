"""The classifier that tells invented from real: it can where it should, and not where it cannot."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus.documents import CorpusDocument
from extract.corpus.domain_gap import Sample, corpus_samples, domain_gap, real_samples
from extract.corpus.sheets import SheetText
from extract.errors import UsageError

Write = Callable[..., CorpusDocument]

WORDS = [
    "gate",
    "yard",
    "north",
    "weather",
    "rope",
    "boat",
    "keeper",
    "ledger",
    "slate",
    "window",
    "kettle",
    "bench",
]


def paragraphs(marker: str, seed: int) -> list[Sample]:
    drawing = random.Random(seed)
    return [
        Sample(" ".join([*drawing.choices(WORDS, k=12), marker]), f"document {i % 8}")
        for i in range(80)
    ]


def test_a_give_away_is_found_and_named() -> None:
    gap = domain_gap(paragraphs("moreover", 1), paragraphs("thus", 2), top=60)
    assert gap.auc > 0.99
    assert any("over" in f.text and f.weight > 0 for f in gap.features)
    (real, *_) = [f for f in gap.features if "thus" in f.text]
    assert real.weight < 0
    assert (real.in_real, real.in_corpus) == (1, 0)


def test_the_same_manner_cannot_be_told_apart() -> None:
    gap = domain_gap(paragraphs("so", 1), paragraphs("so", 2))
    assert 0.3 < gap.auc < 0.7


def test_entities_and_figures_are_masked(write: Write, tmp_path: Path) -> None:
    document = write("The [[Clerk|ROLE]] paid 120 pounds for slates and seven nails.\n\nShort.\n")
    (sample,) = corpus_samples([document])
    assert "Clerk" not in sample.text
    assert "paid 000 pounds" in sample.text

    import spacy

    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ROLE", "pattern": "Clerk"}])
    text = SheetText(tmp_path, "real", document.text, None)
    assert [s.text for s in real_samples([text], nlp)] == [sample.text]
    assert [s.text for s in corpus_samples([document], nlp)] == [sample.text]


def test_too_few_documents() -> None:
    with pytest.raises(UsageError, match="the real texts"):
        domain_gap(paragraphs("a", 1), paragraphs("b", 2)[:3])


def test_real_bodies_compared_with_each_other(tmp_path: Path) -> None:
    for body, marker in (("north", "moreover"), ("south", "thus")):
        for number in range(6):
            text = "\n\n".join(f"{sample.text}." for sample in paragraphs(marker, number)[:20])
            (tmp_path / f"{body}-{number}.txt").write_text(text, encoding="utf-8")
    command = ["corpus", "domain-gap", str(tmp_path), "--control", "north-*", "--json"]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 0, result.output
    gap = json.loads(result.stdout)
    assert gap["auc"] > 0.99
    assert (gap["corpus_paragraphs"], gap["real_paragraphs"]) == (120, 120)
