"""The whole check: header, values, records, consistency, suggestions, and what it prints."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus.check import check
from extract.corpus.documents import CorpusDocument
from extract.corpus.records_schema import check_records

Write = Callable[..., CorpusDocument]

DAY = "[[1 March 2022|DATE#d1 start=2022-03-01 end=2022-03-01]]"


def found(path: Path, suggest: bool = False) -> list[str]:
    result = check(path, suggest)
    problems = result.suggestions if suggest else result.errors
    return [f"{p.line} {p.code}: {p.message}" for p in problems]


def test_a_sound_document_is_clean(write: Write, tmp_path: Path) -> None:
    write(
        f"The [[Clerk|ROLE]] said on {DAY} that [[40%|PERCENT#p1]] was [[red|RAG#r1]].\n"
        "--- records\n"
        "meeting: {date: 2022-03-01}\n"
        "metrics:\n"
        "- {span: p1, value: 40, measure: was, kind: level, status: actual, period: d1}\n"
        "ratings:\n"
        "- {span: r1, colour: red, item: was, period: [d1]}\n",
        split="dev",
    )
    result = check(tmp_path)
    assert result.errors == []
    assert (result.documents, result.spans, result.unrepresentable) == (1, 4, 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[May|DATE]]\n", "lacks start= and end="),
        ("[[May|DATE start=2022-05-01]]\n", "only one of"),
        ("[[May|DATE start=2022-05-32 end=2022-05-31]]\n", "are not days"),
        ("[[May|DATE start=2022-05-31 end=2022-05-01]]\n", "is after"),
        ("[[May|DATE start=none end=none]]\n", "reason="),
        (
            "[[1st of March 2022|DATE start=2022-03-02 end=2022-03-02]]\n",
            "the words say 2022-03-01",
        ),
        ("[[Tues 01/03/22|DATE start=2022-01-03 end=2022-01-03]]\n", "the words say 2022-03-01"),
        ("[[Feb 2024|DATE start=2024-02-01 end=2024-02-28]]\n", "to 2024-02-29"),
        (f"{DAY} {DAY}\n", "used twice"),
        ("[[40%|PERCENT]]\n", "no record uses this span"),
        ('[[Director|ROLE to="Head of Audit"]]\n', "is no ROLE of this document"),
    ],
)
def test_values_of_dev_documents(text: str, words: str, write: Write, tmp_path: Path) -> None:
    write(text + "--- records\nposts: []\n", split="dev")
    assert any(words in problem for problem in found(tmp_path))
    assert all(problem.startswith("9 ") for problem in found(tmp_path))


def test_a_word_parted_at_a_line_end_is_whole_in_a_record(write: Write, tmp_path: Path) -> None:
    text = "[[Ann Hay|PERSON]], [[trea-\nsurer|ROLE]], spoke.\n"
    write(text + "--- records\nposts:\n- {holder: Ann Hay, role: treasurer}\n")
    assert not [problem for problem in found(tmp_path) if "does not stand" in problem]


def test_train_needs_no_values(write: Write, tmp_path: Path) -> None:
    write("[[May|DATE]] [[40%|PERCENT]]\n")
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ("remarks: []", "no records are called 'remarks'"),
        ("posts: {holder: A}", "expected a list"),
        ("posts:\n- {holder: Ann Hay}", "'role' is missing"),
        ("posts:\n- {holder: Ann Hay, role: Clerk, age: 4}", "no field is called 'age'"),
        ("posts:\n- {holder: Ann Bay, role: Clerk}", "'Ann Bay' does not stand in the text"),
        ("actions:\n- {kind: order, what: spoke}", "kind: 'order', expected one of action"),
        ("actions:\n- {kind: action, what: spoke, by: d7}", "no span has the id 'd7'"),
        ("actions:\n- {kind: action, what: spoke, by: p1}", "'p1' is a PERCENT, expected a DATE"),
        ("abbreviations:\n- {short: NO, long: Clerk}", "short: False"),
        (
            "metrics:\n- {span: p1, value: many, kind: level, status: actual, measure: spoke}",
            "value: 'many'",
        ),
        ("ratings:\n- {span: r1, item: spoke}", "needs 'colour'"),
        ("ratings:\n- {span: r1, item: spoke, colour: pink}", "colour: 'pink'"),
        ("meeting: {date: soon}", "expected a date"),
    ],
)
def test_records_keep_to_the_schema(record: str, words: str, write: Write, tmp_path: Path) -> None:
    text = f"[[Ann  Hay|PERSON]], [[Clerk|ROLE]],\nspoke {DAY} [[4%|PERCENT#p1]] [[red|RAG#r1]]\n"
    document = write(f"{text}--- records\n{record}\n")
    messages = [message for _, _, message in check_records(document.source)]
    assert any(words in message for message in messages), messages
    assert any(problem.startswith(("12 ", "13 ")) for problem in found(tmp_path))


def test_records_may_spell_out_what_the_text_sets_as_one_sign(write: Write) -> None:
    text = "[[Ann Hay|PERSON]]: de\ufb01cit of non\u2011payers\u2019 \ufb02ats.\n"
    record = "statements:\n- {said_by: Ann Hay, text: deficit of non-payers' flats}"
    assert list(check_records(write(f"{text}--- records\n{record}\n").source)) == []


def test_header_faults(write: Write, tmp_path: Path) -> None:
    write("x\n", date="soon", writer=None)
    write("x\n", name="b-body/x", split="dev", body="a-body")
    write("x\n", name="c-body/x", body="C")
    write("x\n", name="c-body/y", body="D")
    messages = "\n".join(found(tmp_path))
    assert "the header lacks 'writer'" in messages
    assert "'soon' is no day" in messages
    assert "the body 'a-body' is in more than one split: dev, train" in messages
    assert "one folder, several bodies: C, D" in messages
    assert "needs its records" in messages


def test_broken_mark_up_is_one_of_the_problems(write: Write, tmp_path: Path) -> None:
    good = write("x\n")
    good.path.with_name("b.txt").write_text("---\nbody: A\n---\n\n[[Clerk\n", "utf-8")
    assert found(tmp_path) == ["5 mark-up: a mark that is never closed"]


def test_a_name_tagged_once_and_left_once_is_an_error(write: Write, tmp_path: Path) -> None:
    write(
        "[[Harbour Users Group|ORG]] met. Later the Harbour Users\nGroup left.\n"
        "The Harbour Users Group Hall is a place, so is Harbour Users Group Road.\n"
    )
    (problem,) = found(tmp_path)
    assert problem.startswith("9 inconsistent: ORG? 'Harbour Users Group'")
    write("[[Ann Hay|PERSON]] and [[Ann Hay|PERSON]], [[Ann Hay|ORG]]\n")
    assert found(tmp_path) == [
        "9 two-labels: PERSON? 'Ann Hay': tagged ORG here, PERSON in 2 other places"
    ]
    write("[[Ann Hay|PERSON]] and Ann Hay\n", settled="[Ann Hay]")
    assert found(tmp_path) == []


SUGGESTED = [
    ("It met on 12 May 2021 again.", "DATE? '12 May 2021'"),
    ("The Section 20 report of 2019/20.", "DATE? '2019/20'"),
    ("Cases rose by 7.5 per cent.", "PERCENT? '7.5 per cent'"),
    ("and 12 out of 70 failed", "PERCENT? '12 out of 70'"),
    ("KPI 4 was rated amber.", "RAG? 'amber'"),
    ("KPI 4\t12\tR", "RAG? 'R'"),
    ("The school was judged inadequate.", "JUDGEMENT? 'inadequate'"),
    ("Members asked why.", "ROLE? 'Members'"),
    ("The Chair agreed.", "ROLE? 'Chair'"),
    ("Cllr Ann Hay spoke.", "PERSON? 'Ann Hay'"),
    ("[[Jo Quill|PERSON]] left. Quill was late.", "PERSON? 'Quill'"),
    ("It went to the Committee.", "ORG? 'Committee'"),
    ("It went to Sandwick Rowing Club then.", "ORG? 'Sandwick Rowing Club'"),
]
NOT_SUGGESTED = [
    "under the Children Act 1989 and section 106",
    "red tape, the Green Party leaflet and a good turnout",
    "Quill Road and a police officer, for 18 months",
    "[[Jo Green|PERSON]] looked at the green bin",
    "members of the public, an armed chair",
    "The Council Chamber and Committee Room 2",
    "[[Members|ROLE]] met on [[12 May 2021|DATE]]",
]


@pytest.mark.parametrize(("text", "shown"), SUGGESTED)
def test_suggests_what_may_be_missed(text: str, shown: str, write: Write, tmp_path: Path) -> None:
    write(f"{text}\n")
    assert any(shown in problem for problem in found(tmp_path, suggest=True))


@pytest.mark.parametrize("text", NOT_SUGGESTED)
def test_does_not_suggest(text: str, write: Write, tmp_path: Path) -> None:
    write(f"{text}\n")
    assert found(tmp_path, suggest=True) == []


def test_the_corpus_tells_what_one_document_cannot(write: Write, tmp_path: Path) -> None:
    for i in range(5):
        write("[[Seabird Watch|ORG]] wrote.\n", name=f"body-{i}/x")
    write("Seabird Watch wrote, too.\n", name="body-9/x")
    assert found(tmp_path, suggest=True) == [
        "9 corpus: ORG? 'Seabird Watch': tagged ORG 5 times in the corpus, untagged 1 times"
    ]


def test_command_lists_document_and_line_and_ends_with_1(write: Write, tmp_path: Path) -> None:
    document = write("The [[Clerk|ROLE]] met [[the Board|ORG]]. Members left.\n")
    run = CliRunner()
    result = run.invoke(app, ["corpus", "check", str(tmp_path)])
    assert result.exit_code == 1
    shown = f"{document.path}:9: begins with a determiner or possessive: 'the Board' (ORG)"
    assert shown in result.stdout
    assert "Members" not in result.stdout
    result = run.invoke(app, ["corpus", "check", str(tmp_path), "--suggest", "--only", "missed"])
    assert result.exit_code == 0
    assert "Members" in result.stdout
    result = run.invoke(app, ["corpus", "check", str(tmp_path), "--json"])
    assert json.loads(result.stdout)[0]["code"] == "determiner"
    assert run.invoke(app, ["corpus", "check", str(tmp_path / "none")]).exit_code == 2


def test_spans_the_tokenizer_cuts_are_counted(write: Write, tmp_path: Path) -> None:
    write("x[[y|ORG]]z and [[Clerk|ROLE]]\n")
    assert check(tmp_path).unrepresentable == 1
