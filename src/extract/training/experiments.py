"""Many trainings of one config: what it does on kinds of body it never saw, and with less text.

Both take whole documents apart by what must not be shared (kind of body, body), train on copies in
a folder of their own and score strictly; the sealed test is never read.
"""

from __future__ import annotations

import shutil
import statistics
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import spacy

from extract.corpus.documents import CorpusDocument, documents
from extract.errors import UsageError
from extract.evaluation.gold import GoldDocument, load_gold
from extract.evaluation.scoring import Evaluation, evaluate
from extract.evaluation.spans import micro
from extract.training.trainer import train

DEV_SHARE = 8
"""One in so many bodies that a fold trains with only chooses the best step."""


@dataclass(frozen=True)
class Result:
    """One training: what it was, the words it learned from, its scores on what it never saw."""

    name: str
    words: int
    scores: Evaluation

    @property
    def f1(self) -> float:
        """Micro strict F1."""
        return micro(self.scores.strict).f1

    def to_json(self) -> dict[str, Any]:
        """The result as plain JSON data."""
        return {
            "name": self.name,
            "train_words": self.words,
            "f1": self.f1,
            **self.scores.to_json(),
        }


def cross_validate(
    config: Path,
    corpus: Path,
    folds: int | None = None,
    overrides: Mapping[str, Any] | None = None,
    seed: int = 0,
) -> Iterator[Result]:
    """Leave out kinds of body, train on the others, score on those left out (GroupKFold).

    Args:
        config: a training config with ``paths.train`` and ``paths.dev``.
        corpus: a corpus folder; its train and dev are taken together.
        folds: how many parts the kinds are dealt into; None for as many as there are kinds.
        overrides: settings to change, as for `extract.training.trainer.train`.
        seed: which bodies of the rest choose the best step.

    Raises:
        UsageError: fewer than two kinds, or more folds than kinds.
    """
    from sklearn.model_selection import GroupKFold

    known = [*documents(corpus, "train"), *documents(corpus, "dev")]
    kinds = [document.kind for document in known]
    count = folds or len(set(kinds))
    if not 2 <= count <= len(set(kinds)):
        raise UsageError(
            f"{len(set(kinds))} kinds of body cannot be dealt into {count} folds",
            "choose --folds from 2 to the number of kinds",
        )
    for rest, held in GroupKFold(n_splits=count).split(known, groups=kinds):
        name = ", ".join(sorted({kinds[i] for i in held}))
        learn, choose = _by_body([known[i] for i in rest], seed)
        yield _train_and_score(name, config, learn, choose, [known[i] for i in held], overrides)


def learning_curve(
    config: Path,
    corpus: Path,
    shares: Sequence[float],
    overrides: Mapping[str, Any] | None = None,
    seed: int = 0,
) -> Iterator[Result]:
    """Train on growing shares of train's bodies, each with all of the one before; score on dev.

    The same dev also chooses the best step, of every point alike: read the curve for its slope.

    Raises:
        UsageError: a share that is not over 0 and at most 1, or takes no document.
    """
    train_documents = list(documents(corpus, "train"))
    dev = list(documents(corpus, "dev"))
    bodies = sorted({document.body for document in train_documents})
    Random(seed).shuffle(bodies)
    for share in shares:
        if not 0 < share <= 1:
            raise UsageError(f"{share} is no share", "choose shares over 0 and at most 1")
        chosen = set(bodies[: max(1, round(share * len(bodies)))])
        learn = [document for document in train_documents if document.body in chosen]
        yield _train_and_score(f"{share:.0%}", config, learn, dev, dev, overrides)


def spread(results: Iterable[Result]) -> tuple[float, float]:
    """Mean and standard deviation of the results' F1.

    >>> from extract.evaluation.spans import Counts
    >>> def result(right):
    ...     return Result("", 0, Evaluation(1, 9, {"ORG": Counts(right, 4, 4)}, {}, {}, {}))
    >>> spread([result(4), result(2)])[0]
    0.75
    """
    figures = [result.f1 for result in results]
    return statistics.fmean(figures), statistics.stdev(figures) if len(figures) > 1 else 0.0


def _by_body(
    known: list[CorpusDocument], seed: int
) -> tuple[list[CorpusDocument], list[CorpusDocument]]:
    bodies = sorted({document.body for document in known})
    chosen = set(Random(seed).sample(bodies, max(1, len(bodies) // DEV_SHARE)))
    learn = [document for document in known if document.body not in chosen]
    return learn, [document for document in known if document.body in chosen]


def _train_and_score(
    name: str,
    config: Path,
    learn: Sequence[CorpusDocument],
    choose: Sequence[CorpusDocument],
    held: Sequence[CorpusDocument],
    overrides: Mapping[str, Any] | None,
) -> Result:
    with TemporaryDirectory(prefix="extract-") as place:
        folder = Path(place)
        paths = {
            split: _copy(chosen, folder / split)
            for split, chosen in (("train", learn), ("dev", choose), ("held", held))
        }
        settings = {
            **(overrides or {}),
            "paths.train": str(paths["train"]),
            "paths.dev": str(paths["dev"]),
        }
        trained = train(config, folder / "model", settings)
        gold: list[GoldDocument] = load_gold(paths["held"])
        words = sum(len(document.text.split()) for document in learn)
        return Result(name, words, evaluate(spacy.load(trained.output), gold))


def _copy(chosen: Sequence[CorpusDocument], folder: Path) -> Path:
    for document in chosen:
        target = folder / document.path.parent.name / document.path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(document.path, target)
    return folder
