from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from typer.testing import CliRunner, Result

from extract.cli import app
from extract.records.store import put_records, put_value
from extract.records.types import ColourValue, Post, Rating

SHARED = Path(__file__).parents[2] / "../shared"


@Language.component("cli_records_standin", assigns=["doc._.records", "span._.value"])
def cli_records_standin(doc: Doc) -> Doc:
    people = [ent.text for ent in doc.ents if ent.label_ == "PERSON"]
    put_records(doc, "posts", [Post(holder=name, role="Clerk & <b>") for name in people])
    rated = [ent for ent in doc.ents if ent.label_ == "RAG"]
    for ent in rated:
        put_value(doc, ent.start_char, ent.end_char, ColourValue("red"))
    spans = [(ent.start_char, ent.end_char) for ent in rated]
    put_records(doc, "ratings", [Rating(span=span, colour="red", item="pond") for span in spans])
    return doc


def run(*args: str | Path) -> Result:
    return CliRunner(env={"COLUMNS": "120"}).invoke(app, list(map(str, args)))


@pytest.fixture
def keeper(tmp_path: Path) -> Path:
    """A model that finds colours and takes every person for the clerk."""
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_layout")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "RAG", "pattern": "red"}])
    nlp.add_pipe("cli_records_standin")
    path = tmp_path / "keeper"
    nlp.to_disk(path)
    return path


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "corpus" / "dev" / "wick" / "a.txt"
    path.parent.mkdir(parents=True)
    path.write_text(
        "---\nbody: Wick\nkind: parish\ndate: 2024-05-09\nsplit: dev\n---\n"
        "[[Ann Lee|PERSON]], [[Clerk|ROLE]], rated the pond [[red|RAG#r1]].\n--- records\n"
        "posts:\n- {holder: Ann Lee, role: Clerk}\nratings:\n"
        "- {span: r1, colour: red, item: the pond}\n"
    )
    return tmp_path / "corpus" / "dev"


def test_the_tables_of_records(keeper: Path, corpus: Path, tmp_path: Path) -> None:
    target, page = tmp_path / "s.json", tmp_path / "e.html"
    result = run("evaluate", keeper, corpus, "--json", target, "--errors", page)
    assert result.exit_code == 0, result.output
    for says in ("micro", "Values of mentions", "Right in full", "said_by", "--meeting-date"):
        assert says in " ".join(result.stdout.split())
    found = json.loads(target.read_text())
    assert found["gold_mentions"] is False
    assert found["listed"] is None
    records = found["records"]
    assert records["values"]["RAG"]["accuracy"] == 1.0
    assert records["sections"]["ratings"]["accuracy"] == 1.0
    assert records["sections"]["posts"]["found"]["recall"] == 0.0
    assert records["all"] == {"in_full": 1, "gold": 2, "accuracy": 0.5}
    assert "holder=Ann Lee; role=Clerk" in page.read_text()


def test_the_golds_mentions(keeper: Path, corpus: Path, model: str, tmp_path: Path) -> None:
    page = tmp_path / "e.html"
    result = run("evaluate", keeper, corpus, "--gold-mentions", "--errors", page)
    assert result.exit_code == 0, result.output
    assert "Right in full" in result.stdout
    assert "micro" not in result.stdout
    result = run("evaluate", keeper, corpus, "--gold-mentions", "--json", "-")
    found = json.loads(result.stdout)
    assert found["gold_mentions"] is True
    assert found["records"]["sections"]["posts"]["fields"]["holder"]["f1"] == 1.0
    result = run("evaluate", model, corpus, "--gold-mentions")
    assert result.exit_code == 2
    assert "no component that finds records" in result.stderr


def test_a_model_without_records_has_no_such_tables(model: str, corpus: Path) -> None:
    result = run("evaluate", model, corpus)
    assert result.exit_code == 0, result.output
    assert "Right in full" not in result.stdout
    assert json.loads(run("evaluate", model, corpus, "--json", "-").stdout)["records"] is None


def test_records_listed_beside_the_gold(keeper: Path, model: str, tmp_path: Path) -> None:
    gold, listed = tmp_path / "gold.jsonl", tmp_path / "records.json"
    line = {"text": "The pond is red.", "spans": [], "meta": {"source": "a.txt"}}
    gold.write_text(json.dumps(line) + "\n")
    rows = [{"colour": "red", "item": "pond"}, {"colour": "red", "item": "<b>mill"}]
    listed.write_text(json.dumps({"about": "", "a.txt": {"ratings": rows}}))
    page = tmp_path / "e.html"
    result = run("evaluate", keeper, gold, "--records", listed, "--errors", page)
    assert result.exit_code == 0, result.output
    (row,) = [line for line in result.stdout.splitlines() if "ratings" in line]
    assert [cell.strip() for cell in row.strip("│").split("│")] == ["ratings", "0.500", "1", "2"]
    assert "item=&lt;b&gt;mill" in page.read_text()
    found = json.loads(run("evaluate", keeper, gold, "--records", listed, "--json", "-").stdout)
    assert found["records"] is None
    assert found["listed"]["all"] == {"found": 1, "listed": 2, "recall": 0.5}
    assert run("evaluate", model, gold, "--records", listed).exit_code == 0
    listed.write_text("{}")
    result = run("evaluate", keeper, gold, "--records", listed)
    assert result.exit_code == 2
    assert "none of the documents" in result.stderr
    result = run("evaluate", keeper, gold, "--gold-mentions")
    assert result.exit_code == 2
    assert "no values or records" in result.stderr


def test_the_shared_records_can_be_read() -> None:
    folder = SHARED / "minutes"
    if not (folder / "records.json").is_file():
        pytest.skip("the shared minutes are not here")
    from extract.evaluation.gold import load_gold
    from extract.evaluation.predictions import Prediction
    from extract.evaluation.record_file import load_records, recall

    gold = load_gold(folder / "gold.jsonl")
    listed = load_records(folder / "records.json", [document.name for document in gold])
    # A model that finds just what is listed: everything is found.
    rows = [
        Prediction(
            (), (), (), (),
            {s: [r] if isinstance(r, dict) else list(r) for s, r in listed[one.name].items()},
        )
        for one in gold
    ]  # fmt: skip
    found = recall(gold, rows, listed)
    assert found is not None
    assert found.absent == ()
    assert found.all[0] == found.all[1] > 40
