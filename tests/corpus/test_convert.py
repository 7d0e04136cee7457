"""Every form there and back: the marks are the same, what a form cannot hold is said."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus.convert import FORMS, Entry, restored
from extract.corpus.documents import documents
from extract.corpus.markup import Mark, MarkedDocument, parse_document, render_document
from extract.errors import ReadError

SOURCE = """---
body: Sandwick Harbour Trust
kind: trust
date: 2022-03-01
split: dev
---
# [[Sandwick Harbour\nTrust|ORG]]

The [[Clerk|ROLE]]/[[RFO|ROLE]] said “[[half|PERCENT#p1]]” — June[[2015|DATE#d1 start=2015-01-01]]
Pier\t[[Red|RAG#r1]]→[[Amber|RAG]]\té 😀 [[Ann O'Neil|PERSON to="a \\"b\\""]]
--- records
meeting: {date: 2022-03-01}
ratings:
- {span: [r1], colour: red}
"""
DOCUMENT = parse_document(SOURCE)
HOLDS_ALL = ("source", "prodigy", "docbin")


def there_and_back(form: str, entry: Entry, folder: Path) -> tuple[Entry, list[str]]:
    target = folder / f"out{FORMS[form].suffix or ''}"
    lost = FORMS[form].write([entry], target)
    (back,) = FORMS[form].read(target)
    return back, lost


@pytest.mark.parametrize("form", FORMS)
def test_marks_come_back(form: str, tmp_path: Path) -> None:
    back, lost = there_and_back(form, Entry("sandwick/board", DOCUMENT), tmp_path)
    assert back.id == "sandwick/board"
    assert back.document.text == DOCUMENT.text
    plain = [(m.start, m.end, m.label) for m in DOCUMENT.marks]
    assert [(m.start, m.end, m.label) for m in back.document.marks] == plain
    if form in HOLDS_ALL:
        assert back.document == DOCUMENT
        assert lost == []
    else:
        assert any("records" in message for message in lost)
    again = restored([back], [])
    assert again == [back]


def test_brat_keeps_ids_and_attributes_as_notes(tmp_path: Path) -> None:
    back, _ = there_and_back("brat", Entry("sandwick/board", DOCUMENT), tmp_path)
    assert back.document.marks == DOCUMENT.marks
    annotations = (tmp_path / "out" / "dev" / "sandwick" / "board.ann").read_text("utf-8")
    assert "T1\tORG 2 18;19 24\tSandwick Harbour Trust\n" in annotations


def test_what_was_lost_is_given_back_by_the_corpus(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus" / "dev" / "sandwick"
    corpus.mkdir(parents=True)
    (corpus / "board.txt").write_text(SOURCE, "utf-8")
    back, _ = there_and_back("conll", Entry("sandwick/board", DOCUMENT), tmp_path)
    assert back.document != DOCUMENT
    (whole,) = restored([back], documents(tmp_path / "corpus"))
    assert whole.document == DOCUMENT


def test_docbin_names_spans_that_cut_a_token(tmp_path: Path) -> None:
    cut = replace(DOCUMENT, marks=[Mark(2, 6, "ORG")])
    back, lost = there_and_back("docbin", Entry("a/b", cut), tmp_path)
    assert back.document.marks == []
    assert "'Sand' (ORG) cuts a token" in lost[0]


ALPHABET = "aB1 .#-%\n\t’é\u00a0'"


@st.composite
def marked(draw: st.DrawFn) -> MarkedDocument:
    text = draw(st.text(alphabet=ALPHABET, min_size=1, max_size=40))
    bounds = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    marks = [
        Mark(a, b, draw(st.sampled_from(["ORG", "DATE"])))
        for a, b in zip(bounds[::2], bounds[1::2], strict=False)
        if text[a:b] == text[a:b].strip() and text[a:b]
    ]
    return MarkedDocument({"split": "dev"}, text, marks, {})


@pytest.mark.parametrize("form", ["prodigy", "doccano", "brat", "conll", "source"])
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=marked())
def test_any_text_comes_back(form: str, document: MarkedDocument, tmp_path: Path) -> None:
    target = tmp_path / f"out{FORMS[form].suffix or ''}"
    FORMS[form].write([Entry("a/b", document)], target)
    found = FORMS[form].read(target)
    if form == "conll" and not document.text.strip():
        return
    assert [(e.document.text, e.document.marks) for e in found] == [(document.text, document.marks)]


def test_conll_from_elsewhere_has_neither_text_nor_ids(tmp_path: Path) -> None:
    path = tmp_path / "x.conll"
    path.write_text(
        "-DOCSTART- -X- O O\n\nThe DT O\nClerk NN B-ROLE\n\nOfsted NNP I-ORG\n", "utf-8"
    )
    (entry,) = FORMS["conll"].read(path)
    assert entry.document.text == "The Clerk\n\nOfsted"
    assert [(m.start, m.end, m.label) for m in entry.document.marks] == [
        (4, 9, "ROLE"),
        (11, 17, "ORG"),
    ]


def test_doccano_exports_with_entities_and_prodigy_rejects(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    entity = {"id": 1, "label": "ORG", "start_offset": 0, "end_offset": 6}
    path.write_text(json.dumps({"id": 7, "text": "Ofsted.", "entities": [entity]}), "utf-8")
    (entry,) = FORMS["doccano"].read(path)
    assert entry.document.marks == [Mark(0, 6, "ORG")]
    path.write_text('{"text": "a", "answer": "reject"}\n{"text": "b", "spans": null}\n', "utf-8")
    assert [entry.document.text for entry in FORMS["prodigy"].read(path)] == ["b"]


@pytest.mark.parametrize(
    ("form", "content", "words"),
    [
        ("prodigy", "{", "x:1"),
        ("prodigy", '{"text": "ab", "spans": [{"start": 1, "end": 9, "label": "ORG"}]}', "fit"),
        ("prodigy", '{"text": "ab", "spans": [{"start": 1}]}', "x:1: a span lacks 'end'"),
        ("doccano", '{"text": "ab", "label": [3]}', "x:1: not a label"),
        ("conll", "Clerk", "x:1: no tag"),
        ("conll", "Clerk\tX-ROLE", "x:1: the tag 'X-ROLE'"),
        ("conll", '# id = "a"\n# text = "Mayor"\nClerk\tO', "x:3: 'Clerk' is not next"),
        ("docbin", "no", "x: "),
    ],
)
def test_files_that_cannot_be_read_name_file_and_line(
    form: str, content: str, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "x"
    path.write_text(content, "utf-8")
    with pytest.raises(ReadError, match=words):
        FORMS[form].read(path)


def test_command_converts_one_split_and_says_what_was_left_out(tmp_path: Path) -> None:
    for split in ("train", "dev"):
        folder = tmp_path / "corpus" / split / f"body-{split}"
        folder.mkdir(parents=True)
        document = replace(DOCUMENT, header={**DOCUMENT.header, "split": split})
        (folder / "board.txt").write_text(render_document(document), "utf-8")
    out = tmp_path / "out.jsonl"
    arguments = ["corpus", "convert", str(tmp_path / "corpus"), "--output", str(out)]
    result = CliRunner().invoke(app, [*arguments, "--to", "doccano", "--split", "dev"])
    assert result.exit_code == 0, result.output
    assert "attributes: left out" in result.output
    assert len(out.read_text("utf-8").splitlines()) == 1
    assert CliRunner().invoke(app, [*arguments, "--to", "xml"]).exit_code == 2
    assert CliRunner().invoke(app, [*arguments, "--to", "brat"]).exit_code == 2
