from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extract.errors import UsageError
from extract.training.settings import find_config, load_settings, parse_overrides


def test_defaults_are_filled_in_and_references_kept(config: Path) -> None:
    settings = load_settings(config, {"training.max_steps": 5})
    assert settings["training"]["max_steps"] == 5
    assert settings["training"]["patience"] == 1600
    assert settings["training"]["seed"] == "${system.seed}"


@pytest.mark.parametrize(
    ("overrides", "said"),
    [
        ({"training.max_steps": "many"}, "[training] max_steps: Input should be a valid integer"),
        ({"training.max_stepz": 3}, "[training] max_stepz: there is no such key"),
        ({"trainin.max_steps": 3}, "[trainin] max_steps: not a section"),
        ({"training.optimizer.rate": 3}, "[training.optimizer] rate: unexpected argument"),
        ({"training.score_weights.ents_f": "x"}, "[training.score_weights] ents_f: Input"),
        ({"training.train_corpus": "corpora.x"}, "[training] train_corpus: there is no section"),
        ({"training.frozen_components": ["x"]}, "[training] frozen_components: x is not in"),
        ({"nlp.pipeline": ["x"]}, "[nlp] pipeline: x has no section"),
        ({"components.minutes_tagger.factory": "x"}, "[components.minutes_tagger] factory: there"),
        ({"corpora.train.pat": "x"}, "[corpora.train] pat: unexpected argument"),
        ({"corpora.train.@readers": "x"}, "[corpora.train] @readers: nothing is registered as 'x'"),
    ],
)
def test_a_wrong_setting_is_named(config: Path, overrides: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError) as raised:
        load_settings(config, overrides)
    assert str(raised.value).startswith(f"{config}: {said}")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[training]", "[training", "[line"),
        ("seed = 3", "seed = 3\nseed = 4", "option 'seed' in section 'system'"),
        ("seed = ${system.seed}", "seed = ${system.sed}", "option 'seed' in section 'training'"),
    ],
)
def test_a_config_that_cannot_be_read(
    edit: Callable[[str, str], Path], old: str, new: str, said: str
) -> None:
    path = edit(old, new)
    with pytest.raises(UsageError) as raised:
        load_settings(path)
    assert str(path) in str(raised.value)
    assert said in str(raised.value)


def test_a_config_without_training_is_wrong_use() -> None:
    with pytest.raises(UsageError, match=r"no section \[training\]"):
        load_settings(find_config("rules"))


def test_the_configs_of_this_project_are_right() -> None:
    load_settings(find_config("sm"))
    with pytest.raises(UsageError, match="there is no config nope"):
        find_config("nope")


@pytest.mark.parametrize("args", [["--outptu", "x"], ["x"], ["--training.max_steps"]])
def test_what_is_no_setting(args: list[str]) -> None:
    with pytest.raises(UsageError):
        parse_overrides(args)
