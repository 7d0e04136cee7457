"""The corpus as rows: typed, streamed, to Parquet and back; and plain iteration over it."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract.corpus import documents, gold, load
from extract.corpus.dataset import save
from extract.errors import ReadError, UsageError

pytest.importorskip("datasets")

SOURCE = """---
body: {body}
kind: trust
committee: Board
date: 2022-03-01
split: {split}
writer: w99
---
The [[Clerk|ROLE to="Clerk to the Board"]] wrote on [[1 March 2022|DATE#d1 start=2022-03-01]].
--- records
meeting: {{date: 2022-03-01}}
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for split in ("train", "dev"):
        folder = tmp_path / "corpus" / split / f"{split}-body"
        folder.mkdir(parents=True)
        text = SOURCE.format(body=split.title(), split=split)
        (folder / "board.txt").write_text(text, "utf-8")
    samples = tmp_path / "corpus" / "samples"
    samples.mkdir()
    (samples / "user.txt").write_text("A user's file, no document of the corpus.\n", "utf-8")
    return tmp_path / "corpus"


def test_rows_have_their_types(corpus: Path) -> None:
    data = load(corpus)
    assert list(data) == ["train", "dev"]
    row = data["train"][0]
    assert row["id"] == "train-body/board"
    assert row["date"] == datetime.date(2022, 3, 1)
    label = data["train"].features["spans"].feature["label"]
    role, date = row["spans"]
    assert [label.int2str(span["label"]) for span in (role, date)] == ["ROLE", "DATE"]
    assert row["text"][date["start"] : date["end"]] == "1 March 2022"
    assert json.loads(role["attrs"]) == {"to": "Clerk to the Board"}
    assert json.loads(row["records"]) == {"meeting": {"date": "2022-03-01"}}


def test_streaming_gives_the_same_rows(corpus: Path) -> None:
    streamed = load(corpus, streaming=True)
    assert list(streamed["dev"]) == list(load(corpus)["dev"])


def test_parquet_and_back(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("datasets.config.HF_DATASETS_CACHE", tmp_path / "cache")
    data = load(corpus)
    files = save(data, tmp_path / "parquet")
    assert [file.name for file in files] == ["train.parquet", "dev.parquet"]
    back = load(tmp_path / "parquet")
    assert back["train"].features == data["train"].features
    assert back["train"][0] == data["train"][0]


def test_plain_iteration_needs_no_library(corpus: Path) -> None:
    code = (
        "import sys; from extract.corpus import documents;"
        f"assert len(list(documents({str(corpus)!r}))) == 2;"
        "assert not {'datasets', 'sklearn', 'pandas'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_documents_of_one_split_and_gold(corpus: Path) -> None:
    (document,) = documents(corpus, split="dev")
    assert (document.body, document.date) == ("Dev", datetime.date(2022, 3, 1))
    row = json.loads(json.dumps(gold(document)))
    assert row["spans"][1]["label"] == "DATE"
    assert row["meta"]["id"] == "dev-body/board"


def test_wrong_paths_and_broken_files_are_named(corpus: Path) -> None:
    with pytest.raises(UsageError, match="nowhere"):
        load(corpus / "nowhere")
    with pytest.raises(UsageError, match="split"):
        list(documents(corpus, split="training"))
    broken = corpus / "dev" / "dev-body" / "z.txt"
    broken.write_text("---\nbody: A\n---\nThe [[Clerk\n", "utf-8")
    with pytest.raises(ReadError, match=r"z\.txt:4: "):
        list(documents(corpus))
