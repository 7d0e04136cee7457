from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from extract.cli import app

DOCUMENT = """---
body: Oxbarrow Town Council
---
The [[Clerk|ROLE]] told [[Ofsted|ORG]] on [[3 May 2024|DATE]] that [[9%|PERCENT]] was [[red|RAG]].
"""
CONFIG = """
[nlp]
lang = "en"
pipeline = ["ner"]
[components]
[components.ner]
factory = "ner"
[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 16
maxout_pieces = 1
use_upper = false
[components.ner.model.tok2vec]
@architectures = "spacy.HashEmbedCNN.v2"
pretrained_vectors = null
width = 16
depth = 1
embed_size = 100
window_size = 1
maxout_pieces = 1
subword_features = true
[corpora]
[corpora.train]
@readers = "extract.MarkedCorpus.v1"
path = "{corpus}"
[corpora.dev]
@readers = "extract.MarkedCorpus.v1"
path = "{corpus}"
[training]
max_steps = 4
eval_frequency = 2
train_corpus = "corpora.train"
dev_corpus = "corpora.dev"
[training.score_weights]
ents_f = 1.0
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "one.txt").write_text(DOCUMENT)
    path = tmp_path / "tiny.cfg"
    path.write_text(CONFIG.format(corpus=(tmp_path / "corpus").as_posix()))
    return path


def train(*args: str | Path) -> Result:
    return CliRunner().invoke(app, ["train", *map(str, args)])


def test_a_model_is_made_from_a_config_and_settings(config: Path, tmp_path: Path) -> None:
    output = tmp_path / "en_x"
    result = train("--config", config, "--output", output, "--training.max_steps=2")
    assert result.exit_code == 0, result.output
    assert "best of 3 steps" in result.output
    assert (output / "meta.json").is_file()
    again = train("--config", config, "--output", output)
    assert again.exit_code == 2
    assert "--overwrite" in again.output


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--training.max_stepz", "2"], "[training] max_stepz: there is no such key"),
        (["--outptu", "x"], "there is no option --outptu"),
        (["--components.ner.moves", "[[["], "[components.ner] moves"),
        (["--corpora.train.path", "nowhere"], "no corpus documents"),
    ],
)
def test_wrong_use_ends_with_an_error_and_a_hint(
    config: Path, tmp_path: Path, args: list[str], said: str
) -> None:
    result = train("--config", config, "--output", tmp_path / "m", *args)
    assert result.exit_code == 2, result.output
    assert said in result.output
    assert "hint: " in result.output
    assert not (tmp_path / "m").exists()


def test_ctrl_c_leaves_what_can_be_continued(config: Path, tmp_path: Path) -> None:
    output = tmp_path / "m"
    command = [sys.executable, "-m", "extract", "train", "--config", str(config)]
    command += ["--output", str(output)]
    long = ["--training.max_steps", "1000000", "--training.patience", "0"]
    process = subprocess.Popen([*command, *long], stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    process.stderr.readline()  # the first step's
    time.sleep(0.3)
    os.kill(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert "continue with --resume" in err
    assert not output.exists()
    done = CliRunner().invoke(app, [*command[3:], "--resume", "--training.max_steps", "2"])
    assert done.exit_code == 0, done.output
    assert output.is_dir()
