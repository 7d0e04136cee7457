"""A corpus of a few lines, written where a test needs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.corpus.documents import CorpusDocument, read_corpus_document

Write = Callable[..., CorpusDocument]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A function that writes one document below ``tmp_path / "corpus"`` and reads it back."""

    def write_one(
        text: str, name: str = "a-body/2022-03-01-board", split: str = "train", **header: object
    ) -> CorpusDocument:
        fields: dict[str, object] = {
            "body": name.split("/")[0],
            "kind": "trust",
            "committee": "Board",
            "date": "2022-03-01",
            "split": split,
            "writer": f"w-{split}",
            **header,
        }
        path = tmp_path / "corpus" / split / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = "".join(f"{key}: {value}\n" for key, value in fields.items() if value is not None)
        path.write_text(f"---\n{lines}---\n{text}", "utf-8")
        return read_corpus_document(path)

    return write_one
