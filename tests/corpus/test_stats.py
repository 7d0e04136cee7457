"""Counts, quotas, repetition and overlap."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus.documents import CorpusDocument
from extract.corpus.markup import parse_marks
from extract.corpus.sequences import repetition, sequences
from extract.corpus.stats import document_counts, overlap, stats

Write = Callable[..., CorpusDocument]


def test_counts_of_one_document(write: Write) -> None:
    counts = document_counts(
        write(
            "[[Green Party|ORG]]: green bins, [[green|RAG]] status, good practice.\n"
            "KPI\t[[R|RAG]]\tjudged [[good|JUDGEMENT]], and red tape, Redbridge\n",
            via="pdf",
            passes="[a, b]",
        )
    )
    assert counts["words"] == 16
    assert (counts["RAG"], counts["RAG in tables"], counts["PERSON"]) == (2, 1, 0)
    assert counts["colour words that do not rate"] == 3
    assert counts["grade words that do not grade"] == 1
    assert (counts["documents through a file"], counts["documents with two passes"]) == (1, 1)


def test_sequences_are_masked_and_stay_in_their_paragraph() -> None:
    text, marks = parse_marks("One [[Ann Hay|PERSON]] two.\n\nThree four\tfive six seven")
    assert list(sequences(text, marks, 3)) == [
        ("one", "PERSON", "two"),
        ("five", "six", "seven"),
    ]


def test_repetition_counts_what_two_bodies_share(write: Write) -> None:
    frame = "It was noted by the [[{}|ROLE]] that all was very well indeed.\n"
    same_body = [write(frame.format("Clerk"), name=f"a/{i}") for i in range(2)]
    assert repetition(same_body).share == 0
    found = repetition([*same_body, write(frame.format("Vice-Chair"), name="b/1")], show=1)
    assert found.share == 1
    assert found.offenders == [("by the ROLE that all was very well", 3, ["a", "b"])]
    assert found.prose_share == 1


def test_lists_of_names_are_not_prose(write: Write) -> None:
    names = " ".join(["[[Ann Hay|PERSON]], [[Clerk|ROLE]];"] * 5) + "\n"
    found = repetition([write(names, name="a/1"), write(names, name="b/1")])
    assert found.share == 1
    assert found.prose_total == 0


def test_overlap_counts_surfaces_and_mentions(write: Write) -> None:
    documents = [
        write("[[Ofsted|ORG]] [[Clerk|ROLE]]\n"),
        write("[[Ofsted|ORG]] [[Ofsted|ORG]] [[Estyn|ORG]]\n", name="b/1", split="dev"),
    ]
    row = overlap(documents)["dev"]["ORG"]
    assert (row["surfaces"], row["seen"], row["share"]) == (2, 1, 0.5)
    assert row["mention_share"] == pytest.approx(2 / 3)
    assert overlap(documents)["test"]["ORG"]["share"] == 0


def test_duplicates_quotas_and_shares(write: Write) -> None:
    paragraph = "The gate at the north end of the yard still sticks in wet weather.\n"
    documents = [
        write(paragraph, name="a/1"),
        write(paragraph, name="a/2"),
        write(f"Other.\n\n{paragraph}", name="b/1", split="dev"),
    ]
    result = stats(documents)
    assert result.duplicates == [["a/1", "a/2"]]
    ((text, ids),) = result.repeated_paragraphs
    assert text.startswith("the gate")
    assert ids == ["a/1", "a/2", "b/1"]
    assert ("documents", 3, 180, False) in result.quotas()
    assert result.split_shares()[2] == ("test", 0.0, 0.15, False)


def test_command(write: Write, tmp_path: Path) -> None:
    write("The [[Clerk|ROLE]] said little.\n")
    result = CliRunner().invoke(app, ["corpus", "stats", str(tmp_path)])
    assert result.exit_code == 0
    assert "short" in result.stdout
    result = CliRunner().invoke(app, ["corpus", "stats", str(tmp_path), "--json"])
    data = json.loads(result.stdout)
    assert data["quotas"]["ROLE"] == {"present": 1, "wanted": 4500, "ok": False}
    assert data["by_kind"]["trust"]["words"] == 4
