from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from extract.cli import app
from extract.writers import FILE_NAMES

READ = ["a.txt", "b.html", "copy of a.txt", "sub/c.md", "sub/deeper/=d.txt"]
FAILED = ["binary.txt", "broken.docx", "empty.txt", "image.pdf"]


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, ["run", *map(str, args)])


def lines(path: Path) -> list[dict[str, object]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_folder_of_good_and_bad_files(minutes: Path, model: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run(minutes, "--output", out, "--model", model)
    assert result.exit_code == 1, result.output
    documents = lines(out / "documents.jsonl")
    assert [document["source"] for document in documents] == READ
    assert [document["format"] for document in documents] == ["txt", "html", "txt", "md", "txt"]
    assert documents[0]["sha256"] == documents[2]["sha256"]
    for document in documents:
        assert list(document) == [
            "source", "version", "format", "sha256", "text", "spans", "meeting", "records",
        ]  # fmt: skip
        text, spans = document["text"], document["spans"]
        assert isinstance(text, str)
        assert isinstance(spans, list)
        assert all(text[span["start"] : span["end"]] == span["text"] for span in spans)
    assert documents[0]["text"] == "1. Ofsted came.\r\nIt fell: -5% a year.\r\n"
    errors = lines(out / "errors.jsonl")
    assert [error["source"] for error in errors] == FAILED
    for error in errors:
        assert list(error) == ["source", "error", "hint"]
        assert error["error"]
        assert error["hint"]
        assert "\n" not in str(error["error"])
    with (out / "mentions.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["source"], row["label"], row["text"]) for row in rows] == [
        ("a.txt", "ORG", "Ofsted"),
        ("a.txt", "PERCENT", "'-5%"),
        ("b.html", "ORG", "Ofsted"),
        ("copy of a.txt", "ORG", "Ofsted"),
        ("copy of a.txt", "PERCENT", "'-5%"),
        ("sub/deeper/=d.txt", "ORG", "Ofsted"),
    ]
    assert rows[0]["sentence"] == "1. Ofsted came."
    assert "Traceback" not in result.output
    assert "files read" in result.stdout
    assert "PERCENT" in result.stdout
    assert "1/9 a.txt: 2 mentions" in result.stderr
    assert "empty.txt: failed:" in result.stderr
    assert sorted(os.listdir(tmp_path)) == ["minutes", "out"]


def test_two_jobs_write_what_one_writes(minutes: Path, model: str, tmp_path: Path) -> None:
    for jobs in ("1", "2"):
        result = run(minutes, "-o", tmp_path / jobs, "-m", model, "--jobs", jobs, "-q")
        assert result.exit_code == 1
        assert result.output == ""
    assert contents(tmp_path / "1") == contents(tmp_path / "2")
    assert set(contents(tmp_path / "1")) == set(FILE_NAMES)


def test_all_read_is_success(minutes: Path, model: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run(minutes / "a.txt", minutes / "sub", "-o", out, "-m", model)
    assert result.exit_code == 0, result.output
    sources = [document["source"] for document in lines(out / "documents.jsonl")]
    assert sources == ["a.txt", "c.md", "deeper/=d.txt"]
    assert (out / "errors.jsonl").read_bytes() == b""


def test_include_exclude_and_format(minutes: Path, model: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    options = ["--include", "*.html", "--include", "sub", "--exclude", "deeper", "--format", "txt"]
    result = run(minutes, "-o", out, "-m", model, *options)
    assert result.exit_code == 0, result.output
    documents = lines(out / "documents.jsonl")
    assert [document["source"] for document in documents] == ["b.html", "sub/c.md"]
    assert "<script>" in str(documents[0]["text"])


def test_an_output_inside_the_input_is_not_read(minutes: Path, model: str) -> None:
    out = minutes / "out"
    for _ in range(2):
        assert run(minutes, "-o", out, "-m", model, "--overwrite", "-q").exit_code == 1
        sources = [document["source"] for document in lines(out / "documents.jsonl")]
        assert sources == READ


def test_wrong_use_is_told_and_writes_nothing(minutes: Path, model: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    out = tmp_path / "out"
    for args, says in [
        ([tmp_path / "nowhere", "-o", out], "does not exist"),
        ([tmp_path / "empty", "-o", out], "nothing to read"),
        ([minutes, "-o", out, "--include", "*.xyz"], "no file fits"),
        ([minutes, "-o", out, "-m", "ruels"], "no model ruels"),
        ([minutes, "-o", out, "--format", "rtf"], "not a known format"),
        ([minutes, "-o", tmp_path / "full"], "exists"),
        ([minutes, "-o", tmp_path / "full", "--overwrite"], "mine.txt"),
        ([minutes / "a.txt", "-o", minutes, "--overwrite"], "holds"),
        ([minutes, "-o", minutes / "a.txt", "--overwrite"], "not a folder"),
        ([minutes, "-o", minutes / "a.txt" / "out", "-m", model], "cannot be written"),
        ([minutes, "-o", out, "--jobs", "0"], "jobs"),
        ([minutes], "--output"),
        (["-o", out], "PATH"),
    ]:
        result = run(*args)
        assert result.exit_code == 2, (args, result.output)
        assert says in result.stderr, (args, result.stderr)
        assert "Traceback" not in result.output
        assert not out.exists()
    assert (tmp_path / "full" / "mine.txt").read_text() == "mine"
    assert (minutes / "a.txt").is_file()


def test_an_empty_input_beside_others_is_told(minutes: Path, model: str, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    result = run(minutes / "a.txt", tmp_path / "nothing", "-o", tmp_path / "out", "-m", model)
    assert result.exit_code == 0
    assert "nothing: nothing to read" in result.stderr


def test_a_name_cannot_command_the_terminal(model: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "\x1b[31m[bold]x.txt").write_text("Ofsted")
    (folder / "\x1b[2Jy.txt").write_bytes(b"")
    result = run(folder, "-o", tmp_path / "out", "-m", model)
    assert "\x1b" not in result.output
    assert "[bold]x.txt: 1 mention" in result.stderr


def test_the_program_runs_as_a_module_with_the_rules(minutes: Path, tmp_path: Path) -> None:
    (minutes / "a.txt").write_text("The panel met on 28 July 2020.")
    command = [sys.executable, "-m", "extract", "run", "minutes", "--output", "out", "-m", "rules"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.returncode == 1, done.stderr
    (document, *_) = lines(tmp_path / "out" / "documents.jsonl")
    assert isinstance(document["spans"], list)
    (span,) = [span for span in document["spans"] if span["label"] == "DATE"]
    assert 0 < span.pop("confidence") <= 1
    assert span.pop("value")["start"] == "2020-07-28"
    assert span == {"start": 17, "end": 29, "label": "DATE", "text": "28 July 2020"}
    assert "Traceback" not in done.stderr


def heed_interrupts() -> None:
    """A shell starts what it runs in the background deaf to Ctrl-C; its children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name != "posix", reason="sends a POSIX signal")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_leaves_nothing(
    model: str, tmp_path: Path, number: signal.Signals
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for i in range(400):
        (folder / f"{i}.txt").write_text("Ofsted came. " * 1000)
    command = [sys.executable, "-m", "extract", "run", str(folder), "-o", "out", "-m", model]
    with subprocess.Popen(
        command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, preexec_fn=heed_interrupts
    ) as process:
        assert process.stderr is not None
        assert "1/400" in process.stderr.readline()
        assert any(name.startswith(".out.partial") for name in os.listdir(tmp_path))
        process.send_signal(number)
        rest = process.stderr.read()
        process.wait(timeout=30)
    assert process.returncode not in (0, 1)
    assert "Traceback" not in rest
    assert os.listdir(tmp_path) == ["in"]


@pytest.mark.skipif(os.name != "posix", reason="sends a POSIX signal")
def test_workers_end_with_an_interrupted_run(model: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for i in range(400):
        (folder / f"{i}.txt").write_text("Ofsted came. " * 1000)
    command = [sys.executable, "-m", "extract", "run", str(folder), "-o", "out", "-m", model]
    command += ["--jobs", "2"]
    with subprocess.Popen(
        command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=heed_interrupts,
    ) as process:  # fmt: skip
        assert process.stderr is not None
        assert "1/400" in process.stderr.readline()
        # As a terminal does it: to the whole group.
        os.killpg(process.pid, signal.SIGINT)
        # The pipe ends when the last process that holds it has ended.
        rest = process.stderr.read()
        process.wait(timeout=30)
    assert process.returncode not in (0, 1)
    assert "Traceback" not in rest
    assert os.listdir(tmp_path) == ["in"]


def test_the_bar_is_for_terminals_only(
    minutes: Path, model: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    started = time.monotonic()
    result = run(minutes, "-o", tmp_path / "out", "-m", model)
    assert result.exit_code == 1
    assert "reading" in result.stderr
    assert "1/9 a.txt" not in result.stderr
    assert "empty.txt: failed" in result.stderr
    assert time.monotonic() - started < 30


def test_mentions_below_a_confidence_are_dropped(minutes: Path, model: str, tmp_path: Path) -> None:
    text = "The Head of Property said that 91% were rated amber on 3 May 2024."
    (minutes / "a.txt").write_text(text)
    found = []
    for least in ("0", "0.95", "1"):
        out = tmp_path / least
        result = run(minutes / "a.txt", "-o", out, "-m", "rules", "-q", "--min-confidence", least)
        assert result.exit_code == 0, result.output
        (document,) = lines(out / "documents.jsonl")
        assert isinstance(document["spans"], list)
        found.append({span["text"]: span["confidence"] for span in document["spans"]})
    assert found[1] == {name: value for name, value in found[0].items() if value >= 0.95}
    assert len(found[0]) >= 4
    assert found[0] != found[1] != found[2]
    result = run(minutes / "a.txt", "-o", tmp_path / "x", "-m", model, "--min-confidence", "0.5")
    assert result.exit_code == 2
    assert "gives no confidence" in result.stderr
    assert not (tmp_path / "x").exists()


def test_a_meeting_date_stands_in_where_the_text_has_none(tmp_path: Path) -> None:
    (tmp_path / "dated.txt").write_text("Minutes of the Parks Panel, 3 May 2024\n\nPresent: A Low")
    (tmp_path / "bare.txt").write_text("Minutes of the Parks Panel\n\nPresent: A Low")
    out = tmp_path / "out"
    args = ("-o", out, "-m", "rules", "-q", "--include", "*.txt", "--meeting-date")
    result = run(tmp_path, *args, "2019-06-07")
    assert result.exit_code == 0, result.output
    meetings: dict[str, Any] = {
        str(document["source"]): document["meeting"] for document in lines(out / "documents.jsonl")
    }
    dates = {source: (m["date"], m["date_from"]) for source, m in meetings.items()}
    assert dates == {"dated.txt": ("2024-05-03", "text"), "bare.txt": ("2019-06-07", "option")}
    assert meetings["bare.txt"]["offsets"].keys() == {"body"}


@pytest.mark.parametrize("day", ["7/6/2019", "2019-02-30", "20190607", "yesterday", ""])
def test_a_meeting_date_that_is_none(tmp_path: Path, day: str) -> None:
    (tmp_path / "a.txt").write_text("Minutes")
    result = run(tmp_path, "-o", tmp_path / "out", "-m", "rules", "--meeting-date", day)
    assert result.exit_code == 2
    assert "is not a date" in result.stderr
    assert "YYYY-MM-DD" in result.stderr
    assert not (tmp_path / "out").exists()
