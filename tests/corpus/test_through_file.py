"""Documents through a real file and back with their marks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus import set_file, through_file
from extract.corpus.documents import CorpusDocument, read_corpus_document
from extract.corpus.markup import Mark
from extract.errors import UsageError

pytest.importorskip("reportlab")

TEXT = """[[HARBOUR BOARD|ORG]]

Present: Mrs [[Ivy Orrell|PERSON]] ([[Chair|ROLE]]), Mr [[Tom Lund|PERSON]] and four
members of the [[Develop-
ment Committee|ORG]]

1. The [[Harbour Master|ROLE]] said that [[two thirds|PERCENT#p1]] of the moorings were let by
[[12 May 2021|DATE#d1 start=2021-05-12 end=2021-05-12]], a word of thanks to the staﬀ of the yard.

2. It was agreed to paint the crane < 4 m & > 2 m.

• The [[Clerk|ROLE]] to write to the Green Quay tenants
• A second bullet for company

Risk\tOwner\t[[April|DATE]]\tNote
Silting\t[[Clerk|ROLE]]\t[[Amber|RAG#r1]]\tdredge in [[autumn|DATE]]
Crane\t\t[[Red|RAG]]
--- records
ratings:
- subject: Silting
  rating: r1
"""


@pytest.mark.parametrize("format", sorted(set_file.SETTERS))
def test_marks_come_back(write: Callable[..., CorpusDocument], format: str) -> None:
    document = write(TEXT)
    carried = through_file.through_file(document, format).document
    assert carried.header == {**document.header, "via": format}
    assert carried.records == document.records
    before = [(m.label, m.id, m.attrs) for m in document.marks]
    assert [(m.label, m.id, m.attrs) for m in carried.marks] == before
    surfaces = [carried.text[m.start : m.end] for m in carried.marks]
    assert "Development Committee" in surfaces
    assert surfaces[:2] == ["HARBOUR BOARD", "Ivy Orrell"]
    assert "< 4 m & > 2 m" in carried.text
    assert "Crane\t\tRed" in carried.text
    assert "staff of the yard" in carried.text
    assert not {"A to Z", "Page 1", "Cookies"} & set(carried.text.splitlines())


@pytest.mark.parametrize("format", sorted(set_file.SETTERS))
def test_deterministic(write: Callable[..., CorpusDocument], format: str) -> None:
    document = write(TEXT)
    texts = {through_file.through_file(document, format).document.text for _ in range(2)}
    assert len(texts) == 1


def test_running_heads_of_two_pages_are_dropped(write: Callable[..., CorpusDocument]) -> None:
    said = [
        f"The [[Clerk|ROLE]] said that quay {chr(65 + i // 8)}{chr(97 + i % 8)} would hold.\n\n"
        for i in range(60)
    ]
    carried = through_file.through_file(write("".join(said)), "pdf")
    assert len(carried.document.marks) == 60
    assert "2022-03-01" not in carried.document.text
    assert carried.lost == []


def test_pdf_with_letters_outside_western_europe(write: Callable[..., CorpusDocument]) -> None:
    pytest.importorskip("matplotlib")
    document = write("The board heard [[Jurgis Kėvas|PERSON]] on the rise ↑ since [[May|DATE]].\n")
    carried = through_file.through_file(document, "pdf").document
    assert "Jurgis Kėvas on the rise ↑" in carried.text


def test_asterisks_set_as_bullets_are_no_columns(write: Callable[..., CorpusDocument]) -> None:
    long = "a long sentence on the quay wall that needs more than a single line of the page, "
    text = "".join(f"* The [[Clerk|ROLE]] wrote {long}{word}.\n" for word in ("one", "two", "six"))
    carried = through_file.through_file(write(text), "pdf").document
    assert carried.text.count("* The Clerk wrote a long sentence") == 3
    assert "\t" not in carried.text


def test_carry_refuses_what_changed() -> None:
    marks = [Mark(4, 10, "ORG")]
    assert through_file.carry("The Bo ard sat", marks, "The Board sat")[1] == [
        "'Bo ard' (ORG) became 'Board'"
    ]
    assert through_file.carry("The Boards sat", marks, "The Boards sat, Page")[1] == [
        "',Page' came in"
    ]
    assert "lost" in through_file.carry("The Boards sat", marks, "The sat")[1][0]
    assert through_file.carry("The Boards sat", marks[:0], "The\n\nBoards sat") == ([], [], [])
    cut = through_file.carry("The Port Board", [Mark(4, 14, "ORG")], "The Port\n\nBoard")
    assert cut[1] == ["'Port Board' (ORG) is cut in two by the layout"]


def test_carry_names_what_got_lost() -> None:
    assert through_file.carry("It sat.\n\nPage 3\n", [], "It sat.")[2] == ["Page3"]


def test_hyphens_at_line_ends_stay_or_go_by_the_words() -> None:
    parts = through_file.elements("The vice-chair came.\n\nThe vice-\nchair and trea-\nsurer left.")
    assert parts[1].text == "The vice-chair and treasurer left."


def test_unknown_format_and_second_time(write: Callable[..., CorpusDocument]) -> None:
    with pytest.raises(UsageError, match="odt"):
        through_file.through_file(write("The Board met.\n"), "odt")
    with pytest.raises(through_file.CarryError, match="been through pdf"):
        through_file.through_file(write("The Board met.\n", via="pdf"), "html")


def test_missing_library(
    write: Callable[..., CorpusDocument], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(set_file, "import_module", missing)
    with pytest.raises(UsageError, match="reportlab is not installed"):
        through_file.through_file(write("The Board met.\n"), "pdf")


def test_command(write: Callable[..., CorpusDocument]) -> None:
    document = write(TEXT)
    run = ["corpus", "through", str(document.path), "--format", "docx"]
    before = document.path.read_bytes()
    result = CliRunner().invoke(app, run)
    assert result.exit_code == 0
    assert "nothing was written" in result.output
    assert document.path.read_bytes() == before
    assert CliRunner().invoke(app, [*run, "--write"]).exit_code == 0
    assert read_corpus_document(document.path).header["via"] == "docx"
    again = CliRunner().invoke(app, run)
    assert again.exit_code == 1
    assert "left as it is" in again.output
