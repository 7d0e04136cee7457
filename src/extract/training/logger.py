"""The logger of a training run: a bar on a terminal, lines elsewhere; the curve; how far it got."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from rich.console import Console
from spacy.language import Language
from spacy.util import registry

from extract.progress import progress_bar
from extract.training.curve import CSV_NAME, plot_curve, read_curve, write_curve
from extract.training.interrupt import raise_if_interrupted
from extract.training.workspace import State, read_state, write_state

Setup = Callable[
    [Language, IO[str], IO[str]],
    tuple[Callable[[dict[str, Any] | None], None], Callable[[], None]],
]


@registry.loggers("extract.TrainingLog.v1")
def make_training_log(folder: str | None = None) -> Setup:
    """Registered as ``extract.TrainingLog.v1``, for ``[training.logger]``.

    Args:
        folder: gets ``curve.csv`` and ``curve.png`` (with matplotlib) and ``state.json``, by which
            an interrupted run is continued.  ``train`` sets it; None: nothing is written.
    """

    def setup(
        nlp: Language, stdout: IO[str], stderr: IO[str]
    ) -> tuple[Callable[[dict[str, Any] | None], None], Callable[[], None]]:
        log = _Log(nlp, stderr, None if folder is None else Path(folder))
        return log.step, log.finish

    return setup


class _Log:
    def __init__(self, nlp: Language, stream: IO[str], folder: Path | None) -> None:
        training = nlp.config.interpolate()["training"]
        self._metrics = [name for name, weight in training["score_weights"].items() if weight]
        self._folder = folder
        before = (read_state(folder) if folder else None) or State()
        self._first = before.step + 1
        self._before = before
        self._now = State(before.step, self._first, before.best_step, before.best_score)
        self._seconds, self._words = before.seconds, before.words
        self._rows = read_curve(folder) if folder and self._first else []
        self._console = Console(
            file=stream, highlight=False, emoji=False, markup=False, soft_wrap=True
        )
        self._bar = progress_bar(self._console)
        # Early stopping may end the run before; with no limit there is no end to show.
        total = training["max_steps"] + self._first + 1 if training["max_steps"] else None
        self._task = self._bar.add_task("training", total=total, completed=self._first)
        self._bar.start()

    def step(self, info: dict[str, Any] | None) -> None:
        """Take in a step; ``info`` comes with those that end in an evaluation."""
        done = self._now.step + 1
        best_step, best_score = self._now.best_step, self._now.best_score
        if info is not None:
            score = float(info["score"])
            if score > best_score:
                best_step, best_score = done, score
            self._seconds = self._before.seconds + info["seconds"]
            self._words = self._before.words + info["words"]
            self._report(done, info, is_best=best_step == done)
        self._now = State(done, self._first, best_step, best_score, self._words, self._seconds)
        if info is not None and self._folder is not None:
            write_curve(self._folder, self._rows)
            write_state(self._folder, self._now)
        self._bar.update(self._task, advance=1)
        raise_if_interrupted()

    def finish(self) -> None:
        """Leave the state of the last step, and the picture, whatever ended the run."""
        self._bar.stop()
        if self._folder is None or not self._rows:
            return
        write_state(self._folder, self._now)
        if not plot_curve(self._folder, self._rows):
            self._console.print(
                f"no picture of {CSV_NAME}: matplotlib is missing (pip install "
                "'minutes-extract[train]')"
            )

    def _report(self, step: int, info: dict[str, Any], is_best: bool) -> None:
        loss = sum(float(value) for value in info["losses"].values())
        scores = info["other_scores"]
        row: dict[str, Any] = {
            "step": step,
            "epoch": info["epoch"],
            "seconds": int(self._seconds),
            "words": self._words,
            "loss": round(loss, 2),
            "score": round(float(info["score"]), 5),
        }
        for name, value in scores.items():
            if name in self._metrics or name in ("ents_p", "ents_r", "ents_f"):
                row[name] = round(float(value), 5)
        for label, values in (scores.get("ents_per_type") or {}).items():
            row[f"f_{label}"] = round(float(values["f"]), 5)
        self._rows = [old for old in self._rows if int(old["step"]) < step] + [row]
        precision_recall = ""
        if "ents_p" in row and "ents_r" in row:
            precision_recall = f"  P {row['ents_p']:.3f} R {row['ents_r']:.3f}"
        self._console.print(
            f"step {step}  epoch {info['epoch']}  loss {loss:.1f}  score {row['score']:.4f}"
            f"{precision_recall}  {int(self._seconds)} s{'  best so far' if is_best else ''}"
        )
