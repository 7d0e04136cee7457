"""What a trained model records of itself in ``meta.json``."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Mapping
from datetime import datetime, timezone
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.util import registry, resolve_dot_names
from thinc.api import Config

from extract import __version__
from extract.corpus.documents import corpus_files
from extract.evaluation.gold import GoldDocument
from extract.evaluation.scoring import Evaluation, evaluate
from extract.training.workspace import State

_PACKAGES = ("minutes-extract", "spacy", "thinc", "numpy", "spacy-transformers", "torch")


def corpus_record(settings: Config) -> dict[str, dict[str, Any]]:
    """For each corpus of a config its path, number of files and hash (see `corpus_hash`)."""
    record = {}
    for name, corpus in settings.interpolate()["corpora"].items():
        path = corpus.get("path") if isinstance(corpus, Mapping) else None
        if path and Path(path).exists():
            digest, files = corpus_hash(Path(path))
            record[name] = {"path": str(path), "files": files, "sha256": digest}
    return record


def corpus_hash(path: Path) -> tuple[str, int]:
    """The sha256 over a corpus's files, sorted by path, and their number.

    Each file counts with its path in the corpus and its content, so that a file that is renamed,
    changed, added or missing changes the hash.
    """
    digest = hashlib.sha256()
    files = sorted(corpus_files(path))
    for file in files:
        name = file.relative_to(path) if path.is_dir() else Path(file.name)
        content = file.read_bytes()
        digest.update(f"{name.as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest(), len(files)


def dev_scores(nlp: Language, settings: Config) -> Evaluation:
    """Strict and overlap scores of the entities that the whole pipeline sets on the dev corpus."""
    config = settings.interpolate()
    corpora = registry.resolve({"corpora": config["corpora"], "training": {}})
    name = config["training"]["dev_corpus"]
    (corpus,) = resolve_dot_names(Config(corpora), [name])
    gold = []
    for number, example in enumerate(corpus(nlp), 1):
        spans = [(e.start_char, e.end_char, e.label_) for e in example.reference.ents]
        gold.append(GoldDocument(example.reference.text, tuple(spans), f"{name} {number}"))
    return evaluate(nlp, gold)


def describe_model(
    nlp: Language, name: str, config_name: str, settings: Config, state: State, scores: Evaluation
) -> None:
    """Fill in a model's ``meta``: name, requirements, scores and how it was made.

    ``performance`` has the strict scores on dev in spaCy's form (``ents_f``, ``ents_per_type``),
    ``training`` the rest: config and seed, corpora with hashes, versions, steps, time, and dev
    scores strict and overlap.
    """
    strict = scores.to_json()["strict"]
    micro = strict["micro"]
    seed = settings.interpolate()["training"]["seed"]
    nlp.meta.update(
        name=name.removeprefix(f"{nlp.lang}_"),
        version=__version__,
        description="Posts, bodies, dates, ratings, percentages, persons and judgements in UK "
        "meeting minutes",
        license="MIT",
        requirements=[f"minutes-extract>={__version__}"],
        performance={
            "ents_p": micro["precision"],
            "ents_r": micro["recall"],
            "ents_f": micro["f1"],
            "ents_per_type": {
                label: {"p": row["precision"], "r": row["recall"], "f": row["f1"]}
                for label, row in strict["labels"].items()
            },
        },
        training={
            "config": config_name,
            "config_sha256": hashlib.sha256(settings.to_str().encode()).hexdigest(),
            "seed": seed,
            "corpora": corpus_record(settings),
            "versions": {"python": platform.python_version(), **_versions()},
            "finished": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "seconds": round(state.seconds),
            "steps": state.step + 1,
            "best_step": state.best_step,
            "dev": scores.to_json(),
        },
    )


def _versions() -> dict[str, str]:
    found = {}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            # Extras that this model does without.
            continue
    return found
