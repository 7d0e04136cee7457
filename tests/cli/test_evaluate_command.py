from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from extract import __version__
from extract.cli import app

SHARED = Path(__file__).parents[2] / "../shared"


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, args)))


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    documents = [
        {"text": "Ofsted came.", "spans": [{"start": 0, "end": 6, "label": "ORG"}]},
        {"text": "The Ofsted team.", "spans": [{"start": 4, "end": 15, "label": "ORG"}]},
    ]
    path.write_text("".join(json.dumps(document) + "\n" for document in documents))
    return path


def test_the_table(model: str, gold: Path) -> None:
    result = run("evaluate", model, gold)
    assert result.exit_code == 0, result.output
    (row,) = [line for line in result.stdout.splitlines() if "ORG" in line]
    cells = [cell.strip() for cell in row.strip("│").split("│")]
    assert cells == ["ORG", "0.500", "0.500", "0.500", "1.000", "1.000", "1.000", "2", "2"]
    assert "micro" in result.stdout


def test_json_to_standard_output_is_json_only(model: str, gold: Path) -> None:
    result = run("evaluate", model, gold, "--json", "-")
    data = json.loads(result.stdout)
    assert data["strict"]["labels"]["ORG"]["precision"] == 0.5
    assert data["overlap"]["micro"]["f1"] == 1.0
    assert data["documents"] == 2


def test_json_to_a_file_comes_with_the_table(model: str, gold: Path, tmp_path: Path) -> None:
    target = tmp_path / "scores.json"
    result = run("evaluate", model, gold, "--json", target)
    assert "micro" in result.stdout
    assert json.loads(target.read_text())["model"] == model
    assert run("evaluate", model, gold, "--json", tmp_path / "no" / "x.json").exit_code == 2


def test_malformed_gold_names_file_and_line(model: str, gold: Path) -> None:
    gold.write_text(gold.read_text() + '{"text": 1}\n')
    result = run("evaluate", model, gold)
    assert result.exit_code == 2
    assert "gold.jsonl:3" in result.stderr
    assert "hint:" in result.stderr


def test_wrong_use(gold: Path, tmp_path: Path) -> None:
    assert run("evaluate", "ruels", gold).exit_code == 2
    assert run("evaluate", "rules", tmp_path / "none.jsonl").exit_code == 2
    assert run("evaluate", "rules").exit_code == 2
    assert run("evaluat").exit_code == 2


def test_density_counts_and_samples(model: str, minutes: Path) -> None:
    args = ["density", model, minutes, "--include", "*.txt", "--exclude", "binary*", "-q"]
    result = run(*args, "--exclude", "empty*", "--sample", "2")
    assert result.exit_code == 0, result.output
    (row,) = [line for line in result.stdout.splitlines() if "│ ORG" in line]
    assert row.strip("│ ").split("│")[1].strip() == "3"
    assert "[Ofsted]" in result.stdout
    again = run(*args, "--exclude", "empty*", "--sample", "2")
    assert again.stdout == result.stdout
    data = json.loads(run(*args, "--sample", "1", "--json", "-").stdout)
    assert data["mentions"] == {"ORG": 3, "PERCENT": 2}
    assert data["words"] == 18
    assert data["per_thousand_words"]["ORG"] == pytest.approx(3000 / 18)
    assert len(data["sample"]["ORG"]) == 1
    assert run(*args).exit_code == 1


def test_info_tells_versions_and_models() -> None:
    result = run("info")
    assert result.exit_code == 0
    assert __version__ in result.stdout
    assert "rules.cfg" in result.stdout
    assert run("--version").stdout.strip().endswith(__version__)


def test_help_names_every_command() -> None:
    result = run("--help")
    assert result.exit_code == 0
    for command in ("run", "evaluate", "density", "info"):
        assert command in result.stdout


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared documents are not here")
@pytest.mark.parametrize("name", ["minutes", "minutes-other"])
def test_the_gold_of_real_documents_is_read(model: str, name: str) -> None:
    result = run("evaluate", model, SHARED / name / "gold.jsonl", "--json", "-")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["strict"]["micro"]["gold"] > 300
