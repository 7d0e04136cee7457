"""Fitting the classifiers of colour and grade words, in Python and from the command."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus.documents import documents
from extract.errors import UsageError
from extract.models import component_of, load_model
from extract.pipes.ratings import RatingsComponent
from extract.training.senses import learn_senses

pytest.importorskip("sklearn")
CORPUS = Path(__file__).parents[2] / "corpus" / "train"
BODIES = ("fenbridge", "eastry-improvement", "cill-rua", "thrapley", "harrowmere", "southmarsh")


@pytest.fixture(scope="module")
def sliver(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two documents each of six bodies."""
    folder = tmp_path_factory.mktemp("sliver")
    for body in BODIES:
        (folder / body).mkdir()
        for file in sorted((CORPUS / body).glob("*.txt"))[:2]:
            (folder / body / file.name).write_bytes(file.read_bytes())
    return folder


def test_what_is_learned_is_scored_on_other_bodies_and_set(sliver: Path) -> None:
    nlp = load_model("rules")
    ratings, judgements = learn_senses(nlp, list(documents(sliver)))
    assert (ratings.label, judgements.label) == ("RAG", "JUDGEMENT")
    for learned in (ratings, judgements):
        assert learned.occurrences > learned.mentions > 10
        assert learned.both.recall >= max(learned.grammar.recall, learned.classifier.recall)
        assert learned.classifier.precision > 0.7
    senses = component_of(nlp, RatingsComponent, "minutes_ratings").senses
    assert senses is not None
    for text, mentions in (("The boiler is rated red.", 1), ("The red door was painted.", 0)):
        assert len(nlp(text).spans["minutes_ratings"]) == mentions


def test_the_command_saves_a_model(sliver: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "model", tmp_path / "report.json"
    args = ["learn-senses", "rules", str(sliver), "--output", str(out), "--json", str(report)]
    result = CliRunner().invoke(app, args)
    assert result.exit_code == 0, result.output
    assert "cross-validated" in result.stdout
    assert [one["label"] for one in json.loads(report.read_text())["labels"]] == [
        "RAG",
        "JUDGEMENT",
    ]
    for name in ("minutes_ratings/colours.json", "minutes_judgements/grades.json"):
        assert (out / name).stat().st_size > 5_000
    assert CliRunner().invoke(app, args).exit_code == 2
    # Into the folder of the model itself.
    again = CliRunner().invoke(app, ["learn-senses", str(out), str(sliver)])
    assert again.exit_code == 0, again.output


def test_too_little_to_learn_from_is_told(sliver: Path) -> None:
    with pytest.raises(UsageError, match="too few documents with RAG"):
        learn_senses(load_model("rules"), list(documents(sliver / "thrapley")))
