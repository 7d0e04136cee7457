from __future__ import annotations

from pathlib import Path

import pytest
import spacy

import standin


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A saved model: Ofsted is an ORG, and a text with "boom" in it makes a component raise."""
    assert standin.fails_on_boom
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_layout")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "Ofsted"}])
    nlp.add_pipe("standin_fails_on_boom")
    path = tmp_path_factory.mktemp("models") / "ruler"
    nlp.to_disk(path)
    return str(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for minutes."""
    path = tmp_path / "minutes"
    path.mkdir()
    return path
