from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
import spacy

from extract.errors import ReadError, UsageError
from extract.training import logger
from extract.training.record import corpus_hash
from extract.training.trainer import train
from extract.training.workspace import read_state, workspace_of


def steps(folder: Path) -> list[int]:
    with (folder / "curve.csv").open(encoding="utf-8") as file:
        return [int(row["step"]) for row in csv.DictReader(file)]


def interrupt_after(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    calls = iter(range(1, 1000))

    def check() -> None:
        if next(calls) == count:
            raise KeyboardInterrupt

    monkeypatch.setattr(logger, "raise_if_interrupted", check)


def test_a_run_leaves_a_model_that_says_how_it_was_made(
    config: Path, corpus: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "models" / "en_tiny"
    trained = train(config, output, {"training.max_steps": 60, "training.eval_frequency": 20})
    nlp = spacy.load(output)
    assert nlp.pipe_names == ["minutes_layout", "minutes_tagger", "minutes_entities"]
    assert not {"model-best", "curve.csv", "training"} & {path.name for path in output.iterdir()}
    meta = json.loads((output / "meta.json").read_text())
    assert (meta["lang"], meta["name"]) == ("en", "tiny")
    record = meta["training"]
    assert record["corpora"]["train"]["sha256"] == corpus_hash(corpus / "train")[0]
    assert record["seed"] == 3
    assert record["steps"] == 61
    assert {"spacy", "minutes-extract", "python"} <= set(record["versions"])
    assert record["dev"]["strict"]["labels"]["PERSON"]["gold"] == 4
    assert meta["performance"]["ents_f"] == trained.scores.to_json()["strict"]["micro"]["f1"] > 0.5
    assert nlp.config["training"]["logger"]["@loggers"] == "spacy.ConsoleLogger.v1"
    folder = workspace_of(output)
    assert steps(folder) == [0, 20, 40, 60]
    assert sorted(path.name for path in folder.iterdir()) == [
        "curve.csv", "curve.png", "settings.cfg",
    ]  # fmt: skip
    out, err = capfd.readouterr()
    assert out == ""
    assert len([line for line in err.splitlines() if line.startswith("step ")]) == 4


def test_a_seed_fixes_the_weights(config: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        train(config, tmp_path / name)
    one, other = ((tmp_path / name / "minutes_tagger" / "model").read_bytes() for name in "ab")
    assert one == other


def test_an_interrupted_run_is_continued(
    config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "en_tiny"
    interrupt_after(monkeypatch, 7)
    with pytest.raises(KeyboardInterrupt):
        train(config, output)
    assert not output.exists()
    folder = workspace_of(output)
    state = read_state(folder)
    assert state is not None
    assert state.step == 6
    spacy.load(folder / "model-last")
    with pytest.raises(UsageError, match="an interrupted run is in"):
        train(config, output)
    with pytest.raises(UsageError, match=r"another \[components\]"):
        train(config, output, {"components.minutes_tagger.word_dropout": 0.5}, resume=True)
    monkeypatch.undo()
    trained = train(config, output, resume=True)
    assert trained.state.step == 12
    assert steps(folder) == [0, 4, 7, 11]
    assert read_state(folder) is None
    assert json.loads((output / "meta.json").read_text())["training"]["steps"] == 13


def test_the_best_weights_of_before_an_interruption_are_kept(
    config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "en_tiny"
    interrupt_after(monkeypatch, 30)
    with pytest.raises(KeyboardInterrupt):
        train(config, output, {"training.max_steps": 60})
    monkeypatch.undo()
    before = read_state(workspace_of(output))
    assert before is not None
    # Steps that only make it worse.
    worse = {"training.max_steps": 34, "training.optimizer.learn_rate": 5.0}
    trained = train(config, output, worse, resume=True)
    assert trained.state.best_step >= before.first_step
    micro = trained.scores.to_json()["strict"]["micro"]["f1"]
    assert micro == pytest.approx(trained.state.best_score, abs=0.001)


def test_weights_that_were_cut_short_do_not_stop_it(
    config: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = tmp_path / "en_tiny"
    interrupt_after(monkeypatch, 6)
    with pytest.raises(KeyboardInterrupt):
        train(config, output)
    monkeypatch.undo()
    (workspace_of(output) / "model-last" / "minutes_tagger" / "model").write_bytes(b"cut")
    assert train(config, output, resume=True).state.step == 12


def test_it_stops_early(config: Path, tmp_path: Path) -> None:
    still = {"training.optimizer.learn_rate": 0.0, "training.patience": 4}
    assert train(config, tmp_path / "m", still).state.step == 4


def test_an_existing_output_is_safe(config: Path, tmp_path: Path) -> None:
    output = tmp_path / "m"
    output.mkdir()
    (output / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match="is not a model"):
        train(config, output, overwrite=True)
    shutil.rmtree(output)
    spacy.blank("en").to_disk(output)
    with pytest.raises(UsageError, match="exists"):
        train(config, output)
    train(config, output, {"training.max_steps": 2}, overwrite=True)
    assert "minutes_tagger" in spacy.load(output).pipe_names


def test_nothing_to_resume(config: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no interrupted run"):
        train(config, tmp_path / "m", resume=True)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("Fine.\n[[Open\n", 5, "never closed"),
        ("Fine.\n\nA [[club|CLUB]].\n", 6, "unknown label CLUB"),
        ("A [[ |ORG]].\n", 4, "white space"),
    ],
)
def test_a_wrong_document_is_named_with_its_line(
    config: Path, corpus: Path, tmp_path: Path, text: str, line: int, said: str
) -> None:
    bad = corpus / "train" / "a" / "bad.txt"
    bad.write_text(f"---\nbody: x\n---\n{text}", encoding="utf-8")
    with pytest.raises(ReadError) as raised:
        train(config, tmp_path / "m")
    assert str(raised.value).startswith(f"{bad}:{line}: ")
    assert said in str(raised.value)
    assert not (tmp_path / "m").exists()


def test_a_missing_corpus_is_wrong_use(config: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no corpus documents"):
        train(config, tmp_path / "m", {"paths.train": str(tmp_path / "nowhere")})


def test_the_hash_of_a_corpus_sees_names_and_content(corpus: Path) -> None:
    path = corpus / "train"
    before = corpus_hash(path)
    (path / "a" / "one.txt").rename(path / "a" / "uno.txt")
    renamed = corpus_hash(path)
    assert renamed != before
    (path / "a" / "uno.txt").rename(path / "a" / "one.txt")
    assert corpus_hash(path) == before
