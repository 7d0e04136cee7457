"""Fitting the classifier of colours, in Python and from the command."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus.documents import documents
from extract.errors import UsageError
from extract.models import component_of, load_model
from extract.pipes.ratings import RatingsComponent
from extract.training.colours import learn_colours

pytest.importorskip("sklearn")


def test_what_is_learned_is_scored_on_other_bodies_and_set(sliver: Path) -> None:
    nlp = load_model("rules")
    learned = learn_colours(nlp, list(documents(sliver)))
    assert learned.documents == 12
    assert learned.occurrences > learned.ratings > 50
    assert learned.both.recall >= max(learned.grammar.recall, learned.classifier.recall)
    assert learned.classifier.precision > 0.7
    assert component_of(nlp, RatingsComponent, "minutes_ratings").classifier is not None
    for text, mentions in (("The boiler is rated red.", 1), ("The red door was painted.", 0)):
        assert len(nlp(text).spans["minutes_ratings"]) == mentions


def test_the_command_saves_a_model(sliver: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "model", tmp_path / "report.json"
    args = ["learn-colours", "rules", str(sliver), "--output", str(out), "--json", str(report)]
    result = CliRunner().invoke(app, args)
    assert result.exit_code == 0, result.output
    assert "cross-validated" in result.stdout
    assert json.loads(report.read_text())["classifier"].keys() == {"precision", "recall"}
    assert (out / "minutes_ratings" / "colours.json").stat().st_size > 5_000
    assert CliRunner().invoke(app, args).exit_code == 2
    # Into the folder of the model itself.
    again = CliRunner().invoke(app, ["learn-colours", str(out), str(sliver)])
    assert again.exit_code == 0, again.output


def test_too_little_to_learn_from_is_told(sliver: Path) -> None:
    with pytest.raises(UsageError, match="too few documents with ratings"):
        learn_colours(load_model("rules"), list(documents(sliver / "thrapley")))
