"""Agreement of two annotators on texts that they both had."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sklearn.metrics import cohen_kappa_score
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus.agreement import agreement
from extract.corpus.annotations import Annotated, read_annotations
from extract.corpus.documents import CorpusDocument, text_hash
from extract.corpus.markup import parse_marks
from extract.errors import ReadError, UsageError

Write = Callable[..., CorpusDocument]

A = "The [[Clerk|ROLE]] of [[Hay Board|ORG]] met [[Ofsted|ORG]] on [[May|DATE]] one\n"
B = "The [[Clerk|ROLE]] of Hay [[Board|ORG]] met [[Ofsted|ROLE]] on May [[one|PERCENT]]\n"


def annotated(*sources: str) -> dict[str, Annotated]:
    texts = [parse_marks(source) for source in sources]
    return {
        text_hash(text): Annotated(f"d{i}", text, marks) for i, (text, marks) in enumerate(texts)
    }


def test_f1_and_kappa() -> None:
    result = agreement(annotated(A), annotated(B))
    rows = {row.label: row for row in result.rows}
    assert (rows["ROLE"].a, rows["ROLE"].b, rows["ROLE"].both) == (1, 2, 1)
    assert rows["ROLE"].f1 == pytest.approx(2 / 3)
    assert rows["micro"].f1 == pytest.approx(2 / 8)
    assert rows["RAG"].kappa is None
    a = ["O", "ROLE", "O", "ORG", "ORG", "O", "ORG", "O", "DATE", "O"]
    b = ["O", "ROLE", "O", "O", "ORG", "O", "ROLE", "O", "O", "PERCENT"]
    assert rows["micro"].kappa == pytest.approx(cohen_kappa_score(a, b))
    org = [x == "ORG" for x in a], [x == "ORG" for x in b]
    assert rows["ORG"].kappa == pytest.approx(cohen_kappa_score(*org))


def test_differences_say_what_each_did() -> None:
    found = agreement(annotated(A), annotated(B)).differences
    assert [(d.kind, d.a, d.b) for d in found] == [
        ("boundary", "ORG:Hay Board", "ORG:Board"),
        ("label", "ORG:Ofsted", "ROLE:Ofsted"),
        ("missing", "DATE:May", ""),
        ("missing", "", "PERCENT:one"),
    ]
    assert found[0].line == 1
    assert "Clerk of Hay Board met" in found[0].context


def test_the_same_work_agrees_wholly_whatever_the_order() -> None:
    result = agreement(annotated(A, "Other [[Board|ORG]]"), annotated("Other [[Board|ORG]]", A))
    assert result.rows[-1].f1 == 1
    assert result.rows[-1].kappa == 1
    assert result.differences == []


def test_texts_that_only_one_has() -> None:
    result = agreement(annotated(A, "More [[Board|ORG]]"), annotated(A))
    assert result.unpaired == ["d1"]
    with pytest.raises(UsageError, match="no text in common"):
        agreement(annotated(A), annotated("x"))


def test_folder_against_stand_off_jsonl(write: Write, tmp_path: Path) -> None:
    document = write(A)
    text, marks = parse_marks(B)
    spans = [{"start": m.start, "end": m.end, "label": m.label} for m in marks]
    other = tmp_path / "b.jsonl"
    other.write_text(json.dumps({"sha256": text_hash(text), "spans": spans}), "utf-8")
    command = ["corpus", "agree", str(tmp_path / "corpus"), str(other)]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 2
    assert "--texts" in result.output
    command += ["--texts", str(document.path)]
    result = CliRunner().invoke(app, [*command, "--list"])
    assert result.exit_code == 0, result.output
    assert "a-body/2022-03-01-board:1: label: A ORG:Ofsted | B ROLE:Ofsted" in result.stdout
    data = json.loads(CliRunner().invoke(app, [*command, "--json"]).stdout)
    assert data["rows"][-1]["label"] == "micro"


def test_faulty_jsonl_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"text": "ab", "spans": []}\n{"text": "ab", "spans": [{"start": 0}]}\n', "utf-8"
    )
    with pytest.raises(ReadError, match=r"a\.jsonl:2: a span lacks"):
        read_annotations(path)
    path.write_text('{"text": "ab", "spans": [{"start": 0, "end": 3, "label": "ORG"}]}\n', "utf-8")
    with pytest.raises(ReadError, match="outside the text"):
        read_annotations(path)
