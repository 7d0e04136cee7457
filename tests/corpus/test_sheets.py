"""From a document to an annotator's sheet and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus.documents import read_corpus_document

RUNNER = CliRunner()
SOURCE = """---
body: Sandwick Harbour Trust
kind: trust
committee: Board
date: 2022-03-01
split: dev
writer: w99
---
[[Sandwick Harbour Trust|ORG]]
The [[Clerk|ROLE]] wrote on [[1 March 2022|DATE#d1 start=2022-03-01 end=2022-03-01]].
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus" / "dev" / "sandwick"
    folder.mkdir(parents=True)
    (folder / "2022-03-01-board.txt").write_text(SOURCE, "utf-8")
    return tmp_path / "corpus"


def test_sheet_shows_neither_header_nor_marks(corpus: Path) -> None:
    result = RUNNER.invoke(app, ["corpus", "sheet", str(corpus)])
    assert result.exit_code == 0
    assert result.stdout.startswith(
        "1\tSandwick Harbour Trust\n2\tThe Clerk wrote on 1 March 2022.\n"
    )


def test_merge_keeps_attributes_of_marks_that_stay(corpus: Path, tmp_path: Path) -> None:
    sheets, answers, out = tmp_path / "sheets", tmp_path / "answers", tmp_path / "out"
    assert (
        RUNNER.invoke(app, ["corpus", "sheet", str(corpus), "--output", str(sheets)]).exit_code == 0
    )
    assert (sheets / "sandwick" / "2022-03-01-board.sheet.txt").exists()
    answer = answers / "sandwick" / "2022-03-01-board.txt"
    answer.parent.mkdir(parents=True)
    answer.write_text("1\tORG:Sandwick Harbour Trust\n2\tDATE:1 March 2022\n", "utf-8")
    arguments = ["corpus", "merge", str(answers), "--texts", str(corpus), "--output", str(out)]
    result = RUNNER.invoke(app, [*arguments, "--annotator", "a1"])
    assert result.exit_code == 0, result.output
    merged = read_corpus_document(out / "dev" / "sandwick" / "2022-03-01-board.txt")
    assert [(m.label, m.id) for m in merged.marks] == [("ORG", None), ("DATE", "d1")]
    assert merged.header["passes"] == ["a1"]
    answer.write_text("1\tORG:Harbour Board\n2\tDATE:2 March\n", "utf-8")
    result = RUNNER.invoke(app, arguments)
    assert result.exit_code == 1
    assert "line 1: 'ORG:Harbour Board'" in result.stdout
    assert "line 2: 'DATE:2 March'" in result.stdout


def test_plain_texts_become_stand_off_lines_without_text(tmp_path: Path) -> None:
    text, answer, out = tmp_path / "a.txt", tmp_path / "a.tsv", tmp_path / "out.jsonl"
    text.write_text("The Clerk.\n", "utf-8")
    answer.write_text("1\tROLE:Clerk\n", "utf-8")
    arguments = [
        "corpus",
        "merge",
        str(answer),
        "--texts",
        str(text),
        "--output",
        str(out),
        "--no-text",
    ]
    assert RUNNER.invoke(app, arguments).exit_code == 0
    row = json.loads(out.read_text("utf-8"))
    assert row["spans"] == [{"start": 4, "end": 9, "label": "ROLE"}]
    assert "text" not in row
    assert len(row["sha256"]) == 64
    result = RUNNER.invoke(app, [*arguments[:-3], "--output", str(tmp_path / "folder")])
    assert result.exit_code == 2
    assert ".jsonl" in result.output


def test_wrong_use_is_one_line(tmp_path: Path) -> None:
    result = RUNNER.invoke(app, ["corpus", "sheet", str(tmp_path / "nothing")])
    assert result.exit_code == 2
    assert "no corpus documents" in result.output
