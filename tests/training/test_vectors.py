from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
import spacy
from numpy.typing import NDArray
from typer.testing import CliRunner

from extract.cli import app
from extract.errors import UsageError
from extract.pipes.tagger.features import vectors_of, word_indices
from extract.training import minilm, vectors
from extract.training.vectors import distil, read_texts, reduce_width, vocabulary

WORDS = [f"{a}{b}" for a in "bcdfg" for b in ("at", "en", "ird", "oat", "unk")]


def encode(words: Sequence[str]) -> NDArray[np.float32]:
    """Letters counted: near where the letters are alike."""
    table = np.zeros((len(words), 26), dtype="float32")
    for row, word in zip(table, words, strict=True):
        for letter in word:
            row[ord(letter) - 97] += 1
    return table


def test_words_have_their_own_vectors_whatever_their_case(tmp_path: Path) -> None:
    nlp, kept = distil(WORDS, encode, 6)
    assert 0.5 < kept <= 1
    nlp.to_disk(tmp_path / "v")
    loaded = spacy.load(tmp_path / "v")
    assert loaded.vocab.vectors.shape == (25, 6)
    table = reduce_width(encode(WORDS), 6)[0]
    for word, row in zip(WORDS, table, strict=True):
        assert np.allclose(loaded.vocab.vectors[loaded.vocab.strings[word]], row, atol=1e-5)
    doc = loaded("CAT cat zebra")
    capitals, small, unknown = vectors_of(doc, word_indices(doc))
    assert np.array_equal(capitals, small)
    assert small.any()
    assert not unknown.any()


def test_batches_and_a_second_run_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    before = distil(WORDS, encode, 4)[0].vocab.vectors.data
    monkeypatch.setattr(vectors, "_BATCH", 3)
    assert np.array_equal(before, distil(WORDS, encode, 4)[0].vocab.vectors.data)


def test_near_words_stay_near() -> None:
    nlp, _ = distil(WORDS, encode, 8)
    cat, bat, gunk = (nlp.vocab[word] for word in ("cat", "bat", "gunk"))
    assert cat.similarity(bat) > cat.similarity(gunk)


def test_more_dimensions_than_there_are() -> None:
    with pytest.raises(UsageError, match="27 dimensions"):
        distil(WORDS, encode, 27)


def test_texts_lose_their_marks(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "a.txt").write_bytes("Zwölf quorate\xff".encode("latin-1"))
    words = vocabulary([], read_texts(corpus, tmp_path / "more"), 1)
    assert {"ofsted", "quorate"} <= set(words)
    assert not {"org", "rag"} & set(words)
    with pytest.raises(UsageError, match=r"no \.txt"):
        list(read_texts(None, tmp_path / "more" / "none"))


@pytest.mark.skipif(find_spec("torch") is not None, reason="the extra is installed")
def test_without_the_extra_it_says_what_to_install(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["vectors", "--output", str(tmp_path / "v")])
    assert result.exit_code == 2
    assert "minutes-extract[trf]" in result.output
    assert not (tmp_path / "v").exists()


@pytest.mark.skipif(
    any(find_spec(name) is None for name in ("torch", "transformers", minilm.PACKAGE)),
    reason="the extra is not installed",
)
def test_the_transformer_gives_its_words() -> None:
    pieces, encoder = vectors.load_encoder()
    assert "council" in pieces
    rows = encoder(["council", "councillor", "amber"])
    assert rows.shape == (3, 384)
    one, other, third = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    assert one @ other > one @ third
