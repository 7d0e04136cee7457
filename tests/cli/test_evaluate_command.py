from __future__ import annotations

import hashlib
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


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Four documents of two bodies; the rules find most of what is marked."""
    body = (
        "The [[Head of Property|ROLE]] said that [[91%|PERCENT]] were rated [[amber|RAG]] on "
        "[[{day} May 2024|DATE]].\n\nThe [[Audit Committee|ORG]] met in the [[old mill|ORG]]. "
        "Members left.\n"
    )
    for name in ("hexley", "wick"):
        folder = tmp_path / "corpus" / "dev" / name
        folder.mkdir(parents=True)
        for day in (3, 4):
            (folder / f"{day}.txt").write_text(
                f"---\nbody: {name}\nkind: parish\nsplit: dev\n---\n" + body.format(day=day)
            )
    return tmp_path / "corpus"


def test_a_corpus_folder_and_every_table(corpus: Path, tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    target = tmp_path / "all.json"
    result = run(
        "evaluate", "rules", corpus / "dev", "--show", "all", "--json", target, "--samples", "20"
    )
    assert result.exit_code == 0, result.output
    for says in ("words/s", "95% interval", "iou", "parish", "hexley/3", "Bins", "macro avg"):
        assert says in result.stdout
    data = json.loads(target.read_text())
    assert data["documents"] == 4
    assert data["schemes"]["strict"] == data["strict"]["micro"]
    assert list(data["kinds"]) == ["parish"]
    assert set(data["bodies"]) == {"hexley", "wick"}
    assert len(data["by_document"]) == 4
    assert set(data["intervals"]) >= {"micro", "ROLE", "ORG"}
    assert 0 <= data["calibration"]["error"] <= 1
    assert data["tokens"]["labels"][-1] == "O"
    assert sum(map(sum, data["tokens"]["matrix"])) > 50
    assert data["words_per_second"] > 0


def test_the_default_table_is_short(corpus: Path) -> None:
    result = run("evaluate", "rules", corpus)
    assert result.exit_code == 0, result.output
    assert result.stdout.count("┏") == 1


def test_two_models_compared(model: str, corpus: Path) -> None:
    result = run("evaluate", "rules", corpus, "--compare", model, "--samples", "50")
    assert result.exit_code == 0, result.output
    # The title wraps to the table's width, where the model's path is long.
    assert "paired bootstrap" in " ".join(result.stdout.split())
    result = run("evaluate", "rules", corpus, "--compare", model, "--json", "-")
    found = json.loads(result.stdout)["compare"]
    assert found["model"] == model
    assert found["micro"]["difference"] > 0
    assert found["labels"]["DATE"]["difference"] == 1.0


def test_errors_and_plot_to_files(model: str, corpus: Path, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    page, text, plot = tmp_path / "e.html", tmp_path / "e.txt", tmp_path / "p.png"
    result = run("evaluate", "rules", corpus, "--errors", page, "--plot", plot)
    assert result.exit_code == 0, result.output
    assert "<mark>old mill</mark>" in page.read_text()
    assert plot.read_bytes().startswith(b"\x89PNG")
    assert run("evaluate", "rules", corpus, "--errors", text).exit_code == 0
    assert "[[old mill]]" in text.read_text()
    for args, says in [
        (["rules", corpus, "--errors", "e.doc"], "ends in none"),
        (["rules", corpus, "--plot", "p.svg"], "ends in none"),
        (["rules", corpus, "--show", "kinds,nothing"], "no table nothing"),
        (["rules", corpus, "--compare", "ruels"], "no model ruels"),
        (["rules", corpus, "--errors", tmp_path / "no" / "e.txt"], "cannot be written"),
        ([model, corpus, "--plot", plot], "gives no confidence"),
    ]:
        result = run("evaluate", *args)
        assert result.exit_code == 2, result.output
        assert says in result.stderr


def test_calibrate_saves_a_model(corpus: Path, gold: Path, tmp_path: Path) -> None:
    pytest.importorskip("sklearn")
    out = tmp_path / "calibrated"
    result = run("calibrate", "rules", corpus, "--output", out, "--json", tmp_path / "c.json")
    assert result.exit_code == 0, result.output
    assert "cross-fitted" in result.stdout
    data = json.loads((tmp_path / "c.json").read_text())
    assert data["groups"] == 2
    assert data["method"] in data["losses"]
    saved = out / "minutes_entities" / "calibration.json"
    first = saved.read_text()
    assert json.loads(first)["shared"]
    more = run("calibrate", out, corpus, "--also", str(gold), "--json", tmp_path / "more.json")
    assert more.exit_code == 0, more.output
    documents = json.loads((tmp_path / "more.json").read_text())["documents"]
    assert documents > data["documents"]
    saved.write_text("null")
    assert run("calibrate", out, corpus).exit_code == 0
    assert saved.read_text() == first
    for args, says in [
        (["rules", corpus], "no model folder"),
        (["rules", corpus, "--output", out], "exists"),
        ([out, corpus / "none"], "no corpus documents"),
    ]:
        result = run("calibrate", *args)
        assert result.exit_code == 2, result.output
        assert says in result.stderr or "cannot be opened" in result.stderr


def test_benchmark_prints_a_table(model: str, gold: Path, corpus: Path) -> None:
    args = ["benchmark", "--models", f"rules,ruler={model}"]
    result = run(*args, "--gold", f"mine={gold}", "--gold", f"dev={corpus}", "--samples", "10")
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert len(lines) == 6
    assert lines[0].startswith("| gold | model |")
    assert lines[3].startswith("| mine | ruler | ")
    for args, says in [
        (["--models", "rules", "--gold", f"x={gold}@{gold.parent}"], "sha256"),
        (["--models", "rules", "--gold", "x="], "not NAME=PATH"),
        (["--models", "rules,rules", "--gold", f"a={gold}"], "two of the name"),
        (["--models", ",", "--gold", f"a={gold}"], "names none"),
        (["--models", "ruels", "--gold", f"a={gold}"], "no model ruels"),
    ]:
        result = run("benchmark", *args)
        assert result.exit_code == 2, result.output
        assert says in result.stderr


def test_benchmark_reads_gold_whose_texts_lie_elsewhere(model: str, tmp_path: Path) -> None:
    text = "Ofsted came\n"
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(text, encoding="utf-8")
    row = {
        "source": "a.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "spans": [{"start": 0, "end": 6, "label": "ORG"}],
    }
    spans = tmp_path / "spans.jsonl"
    spans.write_text(json.dumps(row) + "\n", encoding="utf-8")
    args = ["--models", f"ruler={model}", "--gold", f"real={spans}@{tmp_path / 'texts'}"]
    result = run("benchmark", *args, "--samples", "10")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[2].startswith("| real | ruler | 1.000")


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
    for command in ("run", "evaluate", "calibrate", "benchmark", "density", "info"):
        assert command in result.stdout


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared documents are not here")
@pytest.mark.parametrize("name", ["minutes", "minutes-other"])
def test_the_gold_of_real_documents_is_read(model: str, name: str) -> None:
    result = run("evaluate", model, SHARED / name / "gold.jsonl", "--json", "-")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["strict"]["micro"]["gold"] > 300
