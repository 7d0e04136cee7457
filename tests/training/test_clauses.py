"""Fitting the classifier of clauses on documents with records, in Python and from the command."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.corpus.documents import documents
from extract.errors import UsageError
from extract.models import component_of, load_model
from extract.pipes.actions import ActionsComponent
from extract.training.clauses import learn_clauses, place_of

pytest.importorskip("sklearn")


def test_what_is_learned_is_scored_on_other_bodies_and_set(sliver: Path) -> None:
    nlp = load_model("rules")
    learned = learn_clauses(nlp, list(documents(sliver)))
    assert learned.documents == 12
    assert learned.units > learned.actions > 50
    assert learned.both.recall >= max(learned.grammar.recall, learned.classifier.recall)
    assert learned.classifier.precision > 0.5  # one unit in eight tells an action
    assert 0.4 < learned.kinds <= 1
    classifier = component_of(nlp, ActionsComponent, "minutes_actions").classifier
    assert classifier is not None
    bare, resolved = classifier.chances([]), classifier.chances(["resolved", "resolved that"])
    assert resolved["resolution"] > 2 * bare["resolution"]
    text = "The Panel met.\n\nMembers asked questions."
    assert not nlp(text)._.records.actions


def test_the_command_saves_a_model_that_finds_more(sliver: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "model", tmp_path / "report.json"
    args = ["learn-clauses", "rules", str(sliver), "--output", str(out), "--json", str(report)]
    result = CliRunner().invoke(app, args)
    assert result.exit_code == 0, result.output
    assert "cross-validated" in result.stdout
    assert json.loads(report.read_text())["classifier"].keys() == {"precision", "recall"}
    assert (out / "minutes_actions" / "clauses.json").stat().st_size > 10_000
    found = {True: 0, False: 0}
    for document in list(documents(sliver))[:4]:
        for with_classifier, model in ((True, str(out)), (False, "rules")):
            found[with_classifier] += len(load_model(model)(document.text)._.records.actions)
    assert found[True] > found[False]
    again = CliRunner().invoke(app, args)
    assert again.exit_code == 2
    assert "exists" in again.stderr


def test_too_little_to_learn_from_is_told(sliver: Path) -> None:
    with pytest.raises(UsageError, match="too few documents with records"):
        learn_clauses(load_model("rules"), list(documents(sliver / "thrapley")))


def test_places_of_words() -> None:
    text = "To write.\nThe Clerk to  write."
    assert place_of(text, "to write") == (0, 8)
    assert place_of(text, "to write", [(0, 8)]) == (20, 29)
    assert place_of(text, "sing") is None
    assert place_of(text, "--") is None
