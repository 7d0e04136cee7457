from __future__ import annotations

import csv
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import UsageError
from extract.records.types import Action, Mentioned, Metric, to_json
from extract.run import Document, Failure, Mention
from extract.writers import FILE_NAMES, check_output, open_output
from extract.writers.cells import escape_cell, unescape_cell
from extract.writers.folder import write_whole


def document(text: str = "Ofsted came.", source: str = "a.txt") -> Document:
    mention = Mention(0, len(text), "ORG", text, text, 0.75)
    return Document(source, "txt", "0" * 64, text, (mention,))


def write(out: Path, *outcomes: Document | Failure, overwrite: bool = False) -> None:
    with open_output(out, overwrite) as output:
        for outcome in outcomes:
            output.write(outcome)


def write_and_fail(out: Path, error: type[BaseException]) -> None:
    with open_output(out, overwrite=True) as output:
        output.write(document("new"))
        raise error


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def left_over(folder: Path) -> list[str]:
    return [name for name in os.listdir(folder) if name.startswith(".")]


def test_what_the_files_hold(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    write(out, document("Café"), Failure("b.doc", "is a Word file", "save it as docx"))
    assert sorted(os.listdir(out)) == sorted(FILE_NAMES)
    assert lines(out / "documents.jsonl") == [
        {
            "source": "a.txt",
            "version": "1.1",
            "format": "txt",
            "sha256": "0" * 64,
            "text": "Café",
            "spans": [
                {
                    "start": 0,
                    "end": 4,
                    "label": "ORG",
                    "text": "Café",
                    "confidence": 0.75,
                    "value": None,
                }
            ],
            "meeting": None,
            "records": {},
        }
    ]
    assert lines(out / "errors.jsonl") == [
        {"source": "b.doc", "error": "is a Word file", "hint": "save it as docx"}
    ]
    (row,) = rows(out / "mentions.csv")
    assert list(row) == ["source", "label", "text", "sentence", "start", "end", "confidence"]
    assert row["confidence"] == "0.75"
    assert (row["source"], row["label"], row["text"]) == ("a.txt", "ORG", "Café")
    assert (out / "mentions.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert left_over(out.parent) == []


@pytest.mark.parametrize(
    "cell", ["=1+1", "+3%", "-5%", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "'=1"]
)
def test_no_cell_is_a_formula(tmp_path: Path, cell: str) -> None:
    write(tmp_path / "out", document(cell, source=cell))
    (row,) = rows(tmp_path / "out" / "mentions.csv")
    for column in ("source", "text", "sentence"):
        assert row[column].startswith("'")
        assert unescape_cell(row[column]) == cell


@given(st.text() | st.from_regex(r"'*[=+\-@\t\r\n].*"))
def test_escaping_is_undone(text: str) -> None:
    escaped = escape_cell(text)
    assert unescape_cell(escaped) == text
    assert escaped[:1] not in tuple("=+-@\t\r\n＝＋－＠")


def test_text_with_quotes_commas_and_line_ends_comes_back(tmp_path: Path) -> None:
    text = 'The "Board",\r\nsaid\rso;\u2028'
    write(tmp_path / "out", document(text))
    assert rows(tmp_path / "out" / "mentions.csv")[0]["text"] == text


def test_names_that_are_no_utf8_are_written(tmp_path: Path) -> None:
    source = os.fsdecode(b"caf\xe9.txt")
    write(tmp_path / "out", document(source=source), Failure(source, "x"))
    assert lines(tmp_path / "out" / "documents.jsonl")[0]["source"] == source
    assert rows(tmp_path / "out" / "mentions.csv")[0]["source"] == r"caf\udce9.txt"


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_nothing_is_left_of_a_run_that_fails_midway(
    tmp_path: Path, error: type[BaseException]
) -> None:
    with pytest.raises(error):
        write_and_fail(tmp_path / "out", error)
    assert os.listdir(tmp_path) == []


def test_the_old_output_stays_when_its_replacement_fails(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, document("old"))
    with pytest.raises(RuntimeError):
        write_and_fail(out, RuntimeError)
    assert lines(out / "documents.jsonl")[0]["text"] == "old"
    assert left_over(tmp_path) == []


def test_the_old_output_stays_when_the_new_one_cannot_be_put_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    write(out, document("old"))
    rename = Path.rename

    def refuse_new(self: Path, target: Path) -> Path:
        if ".partial-" in self.name:
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(UsageError, match="cannot be put in place") as raised:
        write(out, document("new"), overwrite=True)
    assert lines(out / "documents.jsonl")[0]["text"] == "old"
    (partial,) = left_over(tmp_path)
    assert partial in raised.value.hint


def test_nothing_appears_before_the_end(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with open_output(out) as output:
        output.write(document())
        assert not out.exists()
    assert out.exists()


def test_an_output_is_not_silently_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, document("old"))
    with pytest.raises(UsageError, match="exists") as raised:
        write(out, document("new"))
    assert "--overwrite" in raised.value.hint
    write(out, document("new"), overwrite=True)
    assert lines(out / "documents.jsonl")[0]["text"] == "new"
    assert left_over(tmp_path) == []


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    write(tmp_path / "out", document())
    assert len(lines(tmp_path / "out" / "documents.jsonl")) == 1


def test_a_user_s_files_are_never_replaced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, document())
    (out / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match=r"notes\.txt"):
        check_output(out, overwrite=True)
    (out / "notes.txt").unlink()
    (out / "documents.jsonl").unlink()
    with pytest.raises(UsageError, match="not the whole output"):
        check_output(out, overwrite=True)
    (out / "documents.jsonl").mkdir()
    with pytest.raises(UsageError, match=r"documents\.jsonl"):
        check_output(out, overwrite=True)


def test_a_file_in_the_way_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(UsageError, match="not a folder"):
        check_output(tmp_path / "out", overwrite=True)
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(UsageError, match="not a folder"):
        check_output(tmp_path / "link", overwrite=True)


def test_a_linked_folder_stays_linked(tmp_path: Path) -> None:
    write(tmp_path / "real", document("old"))
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write(tmp_path / "link", document("new"), overwrite=True)
    assert (tmp_path / "link").is_symlink()
    assert lines(tmp_path / "real" / "documents.jsonl")[0]["text"] == "new"


def test_what_a_file_manager_leaves_is_nobody_s(tmp_path: Path) -> None:
    write(tmp_path / "out", document("old"))
    (tmp_path / "out" / ".DS_Store").write_bytes(b"x")
    write(tmp_path / "out", document("new"), overwrite=True)


def test_a_folder_may_be_read_by_whom_the_umask_lets(tmp_path: Path) -> None:
    write(tmp_path / "out", document())
    (tmp_path / "plain").mkdir()
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "scores.json"
    write_whole(path, "old")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "new \ud800")
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["scores.json"]


def test_records_become_rows(tmp_path: Path) -> None:
    records = {
        "metrics": [
            to_json(
                Metric(
                    span=(0, 5),
                    value=(5.0, 10.0),
                    period=("2024-04-01", "2025-03-31"),
                    measure="=cases",
                    baseline_period=Mentioned("last April", "2023-04-01", "2023-04-30"),
                    confidence=0.5,
                )
            )
        ],
        "actions": [to_json(Action(who="Clerk", what="write", for_="Board"))],
    }
    given = replace(document("5-10%"), records=records)
    write(tmp_path / "out", given)
    (metric,) = rows(tmp_path / "out" / "metrics.csv")
    assert (metric["value"], metric["value_to"], metric["confidence"]) == ("5.0", "10.0", "0.5")
    assert (metric["period_start"], metric["period_end"]) == ("2024-04-01", "2025-03-31")
    assert metric["baseline_period"] == "last April"
    assert metric["baseline_period_end"] == "2023-04-30"
    assert (metric["measure"], metric["source"], metric["start"]) == ("'=cases", "a.txt", "0")
    (action,) = rows(tmp_path / "out" / "actions.csv")
    assert (action["who"], action["for"], action["by_start"]) == ("Clerk", "Board", "")
    assert rows(tmp_path / "out" / "ratings.csv") == []
    assert lines(tmp_path / "out" / "documents.jsonl")[0]["records"] == json.loads(
        json.dumps(records)
    )
