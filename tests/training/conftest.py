from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

HEADER = "---\nbody: Oxbarrow Town Council\nkind: town\ndate: 2024-02-06\nsplit: {split}\n---\n"
BODIES = {
    "a/one.txt": """[[TOWN COUNCIL|ORG]]

[[Tuesday 6 February 2024|DATE]]

Present: Cllr [[Maud Pellow|PERSON]] ([[Chair|ROLE]]) and Cllr [[Ivo Tranter|PERSON]].

The [[Clerk|ROLE]] told [[Members|ROLE]] that [[91%|PERCENT]] of lamps were lit by [[March|DATE]].
The [[Committee|ORG]] agreed, and the council's yard was rated [[amber|RAG]].
""",
    "a/two.txt": """1. Apologies

Apologies came from [[Petra Holloway|PERSON]], [[Head of Parks|ROLE]].

2. Report of the [[Oxbarrow Harbour Trust|ORG]]

The [[Trust|ORG]] said that [[two thirds|PERCENT]] of moorings were let in [[May 2023|DATE]]. The
risk was [[red|RAG]]. [[Ofsted|ORG]] had judged the nursery [[good|JUDGEMENT]].
""",
    "b/three.txt": """The [[Director of Housing|ROLE]], [[Sunil Varga|PERSON]], wrote to
[[Severn Homes|ORG]] on [[3 June 2022|DATE]] – “no reply”.

- Rents: [[4.5 per cent|PERCENT]] up, [[green|RAG]]
- Voids: [[12%|PERCENT]], [[amber|RAG]]; the [[Board|ORG]] asked [[Cllr Tranter's agent|ROLE]] why.
""",
}
SLIVER = ("fenbridge", "eastry-improvement", "cill-rua", "thrapley", "harrowmere", "southmarsh")
CONFIG = """
[paths]
train = "{folder}/train"
dev = "{folder}/dev"

[system]
seed = 3

[nlp]
lang = "en"
pipeline = ["minutes_layout", "minutes_tagger", "minutes_entities"]

[nlp.tokenizer]
@tokenizers = "extract.MinutesTokenizer.v1"

[components]

[components.minutes_layout]
factory = "minutes_layout"

[components.minutes_tagger]
factory = "minutes_tagger"

[components.minutes_tagger.model]
@architectures = "extract.MinutesTagger.v1"
width = 16
depth = 1
window = 1
rows = [200, 100, 100, 100]
rule_width = 4
vector_width = 0
dropout = 0.0

[components.minutes_entities]
factory = "minutes_entities"
tagger_weight = 1.0
threshold = 0.0

[corpora]

[corpora.train]
@readers = "extract.MarkedCorpus.v1"
path = ${{paths.train}}

[corpora.dev]
@readers = "extract.MarkedCorpus.v1"
path = ${{paths.dev}}

[training]
train_corpus = "corpora.train"
dev_corpus = "corpora.dev"
seed = ${{system.seed}}
max_steps = 12
eval_frequency = 4
frozen_components = ["minutes_layout", "minutes_entities"]
annotating_components = ["minutes_layout"]

[training.optimizer]
@optimizers = "Adam.v1"
learn_rate = 0.02

[training.score_weights]
ents_f = 1.0
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A corpus of three documents to train on, and the same ones as dev."""
    folder = tmp_path / "corpus"
    for split in ("train", "dev"):
        for name, body in BODIES.items():
            path = folder / split / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(HEADER.format(split=split) + body, encoding="utf-8")
    return folder


@pytest.fixture
def config(tmp_path: Path, corpus: Path) -> Path:
    path = tmp_path / "tiny.cfg"
    path.write_text(CONFIG.format(folder=corpus.as_posix()), encoding="utf-8")
    return path


@pytest.fixture
def edit(config: Path) -> Callable[[str, str], Path]:
    """Changes a line of the config."""

    def change(old: str, new: str) -> Path:
        text = config.read_text(encoding="utf-8")
        assert old in text
        config.write_text(text.replace(old, new), encoding="utf-8")
        return config

    return change


@pytest.fixture(scope="session")
def sliver(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two documents each of six bodies of the training corpus."""
    train = Path(__file__).parents[2] / "corpus" / "train"
    folder = tmp_path_factory.mktemp("sliver")
    for body in SLIVER:
        (folder / body).mkdir()
        for file in sorted((train / body).glob("*.txt"))[:2]:
            (folder / body / file.name).write_bytes(file.read_bytes())
    return folder
