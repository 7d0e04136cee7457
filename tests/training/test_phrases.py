"""Fitting the chooser of phrases on documents with records, in Python and from the command."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus.documents import documents
from extract.errors import UsageError
from extract.models import load_model
from extract.records.store import get_records
from extract.records.types import Metric
from extract.training.phrases import learn_phrases

pytest.importorskip("sklearn")


def test_the_command_saves_a_model_that_chooses(sliver: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "model", tmp_path / "report.json"
    args = ["learn-phrases", "rules", str(sliver), "--output", str(out), "--json", str(report)]
    result = CliRunner().invoke(app, args)
    assert result.exit_code == 0, result.output
    assert "cross-validated" in result.stdout
    told = json.loads(report.read_text())
    assert told["documents"] == 12
    assert told["fields"].keys() == {
        "metrics.measure", "metrics.about", "ratings.item", "judgements.body",
    }  # fmt: skip
    measure = told["fields"]["metrics.measure"]
    assert measure["asked"] > 30
    assert measure["chooser"]["recall"] > 0.4  # of some hundred phrases each
    learned, bare = load_model(str(out)), load_model("rules")
    fields = learned.get_pipe("minutes_phrases").chooser.weights
    assert fields.keys() == told["fields"].keys()
    assert all(abs(weight) >= 0.03 for weights in fields.values() for weight in weights.values())
    assert fields["metrics.measure"]["own same"] > 0  # the grammar is worth listening to
    measures = [
        [m.measure for d in documents(sliver) for m in get_records(nlp(d.text), Metric)]
        for nlp in (learned, bare)
    ]
    assert len(measures[0]) == len(measures[1])
    assert measures[0] != measures[1]
    again = CliRunner().invoke(app, args)
    assert again.exit_code == 2
    assert "exists" in again.stderr


def test_too_little_to_learn_from_is_told(sliver: Path) -> None:
    with pytest.raises(UsageError, match="too few documents with metrics"):
        learn_phrases(load_model("rules"), list(documents(sliver / "thrapley")))
