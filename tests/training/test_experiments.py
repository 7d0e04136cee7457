"""Many trainings: nothing that is scored is learned from, and the test is never read."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.errors import UsageError
from extract.training import experiments
from extract.training.experiments import cross_validate, learning_curve

KINDS = ("town", "county", "school")
TEXT = """---
body: {body}
kind: {kind}
date: 2024-02-06
split: {split}
---
The [[Clerk|ROLE]] of [[{body}|ORG]] said that [[Members|ROLE]] had met on [[3 June 2022|DATE]].

[[Ofsted|ORG]] came on [[Tuesday 6 February 2024|DATE]] and [[91%|PERCENT]] were [[amber|RAG]].
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two bodies of each kind in train, one of one kind in dev; the test is no corpus at all."""
    folder = tmp_path / "corpus"
    bodies = [(f"{kind} {n}", kind, "train") for kind in KINDS for n in (1, 2)]
    for body, kind, split in [*bodies, ("town 3", "town", "dev")]:
        path = folder / split / body.replace(" ", "-") / "one.txt"
        path.parent.mkdir(parents=True)
        text = TEXT.format(body=body.title(), kind=kind, split=split)
        path.write_text(text, encoding="utf-8")
    (folder / "test").mkdir()
    (folder / "test" / "sealed.txt").write_text("[[broken", encoding="utf-8")
    return folder


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, set[str]]]:
    """The bodies' folders of each training's train and dev."""
    calls: list[dict[str, set[str]]] = []
    train = experiments.train

    def spy(config: Path, output: Path, overrides: dict[str, object]) -> object:
        calls.append(
            {
                split: {path.name for path in Path(str(overrides[f"paths.{split}"])).iterdir()}
                for split in ("train", "dev")
            }
        )
        return train(config, output, overrides)

    monkeypatch.setattr(experiments, "train", spy)
    return calls


def test_a_kind_is_scored_by_a_model_that_never_saw_it(
    config: Path, corpus: Path, seen: list[dict[str, set[str]]]
) -> None:
    found = list(cross_validate(config, corpus, overrides={"training.max_steps": 2}))
    assert {result.name for result in found} == set(KINDS)
    for result, bodies in zip(found, seen, strict=True):
        assert bodies["train"]
        assert bodies["dev"]
        assert not bodies["train"] & bodies["dev"]
        assert not [body for body in bodies["train"] | bodies["dev"] if result.name in body]
    by_name = {result.name: result for result in found}
    assert by_name["town"].scores.documents == 3
    assert by_name["school"].scores.documents == 2


def test_folds_join_kinds(config: Path, corpus: Path) -> None:
    found = list(cross_validate(config, corpus, 2, {"training.max_steps": 2}))
    assert len(found) == 2
    assert {name for result in found for name in result.name.split(", ")} == set(KINDS)


def test_more_folds_than_kinds_are_refused(config: Path, corpus: Path) -> None:
    with pytest.raises(UsageError, match="3 kinds"):
        next(cross_validate(config, corpus, 4))


def test_each_share_holds_the_one_before(
    config: Path, corpus: Path, seen: list[dict[str, set[str]]]
) -> None:
    shares = [0.34, 0.67, 1.0]
    found = list(learning_curve(config, corpus, shares, {"training.max_steps": 2}))
    assert [len(bodies["train"]) for bodies in seen] == [2, 4, 6]
    assert seen[0]["train"] < seen[1]["train"] < seen[2]["train"]
    assert [result.name for result in found] == ["34%", "67%", "100%"]
    assert found[0].words < found[1].words < found[2].words


@pytest.mark.parametrize("share", [0, 1.5])
def test_what_is_no_share_is_refused(config: Path, corpus: Path, share: float) -> None:
    with pytest.raises(UsageError, match="no share"):
        next(learning_curve(config, corpus, [share]))


def test_the_commands(config: Path, corpus: Path, tmp_path: Path) -> None:
    common = ["-c", str(config), "--corpus", str(corpus), "--training.max_steps", "1"]
    out = tmp_path / "out.json"
    done = CliRunner().invoke(app, ["crossval", *common, "--folds", "2", "--json", str(out)])
    assert done.exit_code == 0, done.output
    assert "standard deviation" in done.output
    assert out.read_text("utf-8").count("train_words") == 2
    plot = tmp_path / "plot.png"
    done = CliRunner().invoke(
        app, ["learning-curve", *common, "--shares", "0.5,1", "--plot", str(plot)]
    )
    assert done.exit_code == 0, done.output
    assert "50%" in done.output
    assert plot.read_bytes().startswith(b"\x89PNG")
    done = CliRunner().invoke(app, ["learning-curve", *common, "--shares", "half"])
    assert done.exit_code == 2
    assert "half are no shares" in done.output
