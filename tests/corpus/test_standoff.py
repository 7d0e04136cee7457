"""The real development set: offsets kept here, texts kept elsewhere."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus.annotations import read_jsonl
from extract.corpus.markup import read_document
from extract.corpus.standoff import load
from extract.errors import ReadError, UsageError
from extract.labels import LABELS

CHECKOUT = Path(__file__).parents[2]
SPANS = CHECKOUT / "corpus/real-dev/spans.jsonl"
TRAIN_SPANS = CHECKOUT / "corpus/real-train/spans.jsonl"
TEXTS = CHECKOUT.parent / "shared/unlabelled"

TEXT = "\ufeffThe Clerk\r\nof Ayton – 2 May\n"


@pytest.fixture
def one(tmp_path: Path) -> dict[str, Any]:
    """A text in ``tmp_path / "texts"`` and the row that annotates it."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_bytes(TEXT.encode())
    at = TEXT.index("Clerk")
    return {
        "source": "a.txt",
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "spans": [
            {"start": TEXT.index("2 May"), "end": TEXT.index("\n", at + 8), "label": "DATE"},
            {"start": at, "end": at + 5, "label": "ROLE"},
        ],
    }


def write(folder: Path, row: dict[str, Any]) -> Path:
    path = folder / "spans.jsonl"
    path.write_text(json.dumps(row) + "\n", "utf-8")
    return path


def test_text_and_marks_are_joined(tmp_path: Path, one: dict[str, Any]) -> None:
    (found,) = load(tmp_path / "texts", write(tmp_path, one))
    assert (found.id, found.text) == ("a.txt", TEXT)
    assert [(m.label, TEXT[m.start : m.end]) for m in found.marks] == [
        ("ROLE", "Clerk"),
        ("DATE", "2 May"),
    ]


def test_records_are_offsets_too(tmp_path: Path, one: dict[str, Any]) -> None:
    clerk, day = ([span["start"], span["end"]] for span in reversed(one["spans"]))
    body = [TEXT.index("Ayton"), TEXT.index("Ayton") + 5]
    one["records"] = {
        "meeting": {"date": "2024-05-02", "body": body},
        "actions": [{"kind": "request", "what": [4, 18], "who": clerk, "by": day}],
    }
    spans = write(tmp_path, one)
    (found,) = load(tmp_path / "texts", spans)
    assert found.records == {
        "meeting": {"date": datetime.date(2024, 5, 2), "body": "Ayton"},
        "actions": [{"kind": "request", "what": "Clerk of Ayt", "who": "Clerk", "by": "d1"}],
    }
    assert [mark.id for mark in found.marks] == [None, "d1"]
    output = tmp_path / "joined"
    command = ["corpus", "join", str(spans), str(tmp_path / "texts"), "--output", str(output)]
    assert CliRunner().invoke(app, command).exit_code == 0
    (path,) = output.iterdir()
    assert read_document(path).records == found.records


@pytest.mark.parametrize(
    "action",
    [
        {"kind": "request", "what": "the deed"},
        {"kind": "request", "by": [0, 3]},
        {"kind": "request", "by": []},
        {"kind": "request", "what": [4, 99]},
        {"kind": "request", "what": [9, 4]},
        {"kind": "request", "when": [4, 9]},
    ],
)
def test_records_that_cannot_be(
    tmp_path: Path, one: dict[str, Any], action: dict[str, Any]
) -> None:
    spans = write(tmp_path, one | {"records": {"actions": [action]}})
    with pytest.raises(ReadError, match=r"spans\.jsonl:1: no such record"):
        next(load(tmp_path / "texts", spans))


def test_a_folder_that_is_not_there(tmp_path: Path, one: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        next(load(tmp_path / "nowhere", write(tmp_path, one)))


def test_a_text_that_is_missing_or_differs(tmp_path: Path, one: dict[str, Any]) -> None:
    spans = write(tmp_path, one)
    text = tmp_path / "texts" / "a.txt"
    text.write_bytes(TEXT.replace("\r\n", "\n").encode())
    with pytest.raises(ReadError, match=r"a\.txt: differs"):
        next(load(tmp_path / "texts", spans))
    text.unlink()
    with pytest.raises(ReadError, match=r"a\.txt: No such file"):
        next(load(tmp_path / "texts", spans))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"spans": [{"start": 5, "end": 99, "label": "ROLE"}]}, "no span of the text"),
        ({"spans": [{"start": 5, "end": 5, "label": "ROLE"}]}, "no span of the text"),
        ({"spans": [{"start": 5, "end": 9, "label": "POST"}]}, "no span of the text"),
        ({"spans": [{"start": 5, "label": "ROLE"}]}, "lacks 'end'"),
        ({"spans": None}, "lacks"),
    ],
)
def test_offsets_that_cannot_be(
    tmp_path: Path, one: dict[str, Any], change: dict[str, Any], message: str
) -> None:
    with pytest.raises(ReadError, match=message):
        next(load(tmp_path / "texts", write(tmp_path, one | change)))


@pytest.mark.parametrize(("spans", "texts"), [(SPANS, 20), (TRAIN_SPANS, 92)])
def test_the_offsets_hold_no_text(spans: Path, texts: int) -> None:
    rows = [row for _, row in read_jsonl(spans)]
    assert len(rows) == len({row["source"] for row in rows}) == texts
    for row in rows:
        assert set(row) - {"records"} == {"source", "sha256", "spans"}
        assert all(
            len(str(value)) <= 20
            for records in row.get("records", {}).values()
            for fields in (records if isinstance(records, list) else [records])
            for value in fields.values()
        )
        ends = 0
        for span in row["spans"]:
            assert set(span) == {"start", "end", "label"}
            assert ends <= span["start"] < span["end"]
            assert span["label"] in LABELS
            ends = span["end"]


def test_what_is_trained_on_is_not_tuned_on() -> None:
    trained, tuned = (
        {row["sha256"] for _, row in read_jsonl(spans)} for spans in (TRAIN_SPANS, SPANS)
    )
    assert not trained & tuned


@pytest.mark.skipif(not TEXTS.is_dir(), reason="needs the shared texts beside the checkout")
def test_the_real_texts() -> None:
    found = list(load(TEXTS, SPANS))
    assert len(found) == 20
    counts = Counter(mark.label for one in found for mark in one.marks)
    assert min(counts[label] for label in ("ROLE", "ORG", "DATE", "PERSON")) > 200
    edges = [one.text[mark.start : mark.end] for one in found for mark in one.marks]
    assert all(surface == surface.strip() for surface in edges)


def test_join_writes_documents_to_train_on(tmp_path: Path, one: dict[str, Any]) -> None:
    spans, output = write(tmp_path, one), tmp_path / "joined"
    command = ["corpus", "join", str(spans), str(tmp_path / "texts"), "--output", str(output)]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 0, result.output
    (path,) = output.iterdir()
    document = read_document(path)
    assert document.text == TEXT
    assert [(m.label, TEXT[m.start : m.end]) for m in document.marks] == [
        ("ROLE", "Clerk"),
        ("DATE", "2 May"),
    ]
    again = CliRunner().invoke(app, command)
    assert again.exit_code == 2
    assert "exists" in again.output


def test_a_text_that_is_gone_leaves_nothing_behind(tmp_path: Path, one: dict[str, Any]) -> None:
    spans, output = write(tmp_path, one | {"source": "gone.txt"}), tmp_path / "joined"
    command = ["corpus", "join", str(spans), str(tmp_path / "texts"), "--output", str(output)]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 2
    assert "gone.txt: No such file" in result.output
    assert not output.exists()
