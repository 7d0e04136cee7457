"""The folder beside a model that training works in: checkpoints, how far it got, the curve.

``models/NAME`` has ``models/NAME.training``.  While a run is under way, or interrupted, it holds
``model-last``, ``model-best`` (or, from before an interruption, ``earlier-best``) and
``state.json``; when the run is done the curve and the settings stay.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from spacy.training.loop import DIR_MODEL_BEST, DIR_MODEL_LAST

from extract.errors import UsageError
from extract.writers.folder import write_whole

EARLIER_BEST = "earlier-best"
SETTINGS = "settings.cfg"
_STATE = "state.json"


@dataclass(frozen=True)
class State:
    """How far a run got: the last step done, its first step since the last start, the best step.

    ``step`` is -1 before any; ``words`` and ``seconds`` are sums over all parts of the run.
    """

    step: int = -1
    first_step: int = 0
    best_step: int = -1
    best_score: float = -1.0
    words: int = 0
    seconds: float = 0.0


def workspace_of(output: Path) -> Path:
    """The folder that training a model works in.

    >>> workspace_of(Path("models/en_minutes_sm")).as_posix()
    'models/en_minutes_sm.training'
    """
    return output.with_name(f"{output.name}.training")


def read_state(folder: Path) -> State | None:
    """How far the run in a folder got; None where none is under way.

    Raises:
        UsageError: the file is damaged.
    """
    path = folder / _STATE
    try:
        return State(**json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (ValueError, TypeError) as error:
        raise UsageError(f"{path} is damaged: {error}", "start anew with --overwrite") from error


def write_state(folder: Path, state: State) -> None:
    """Write how far a run got, whole or not at all."""
    write_whole(folder / _STATE, json.dumps(asdict(state), indent=2) + "\n")


def best_model(folder: Path, state: State) -> Path:
    """The folder of the best weights so far."""
    own = state.best_step >= state.first_step
    return folder / (DIR_MODEL_BEST if own else EARLIER_BEST)


def keep_best(folder: Path, state: State) -> None:
    """Put the best weights where the next part of the run does not overwrite them."""
    best, kept = best_model(folder, state), folder / EARLIER_BEST
    if best != kept and best.is_dir():
        shutil.rmtree(kept, ignore_errors=True)
        best.rename(kept)


def last_models(folder: Path, state: State) -> list[Path]:
    """Where the weights to continue from may be, the last first: a kill can cut a file short."""
    places = [folder / DIR_MODEL_LAST, best_model(folder, state)]
    return [place for place in places if place.is_dir()]


def start_workspace(folder: Path) -> None:
    """Make the folder, without what an earlier run left."""
    folder.mkdir(parents=True, exist_ok=True)
    remove_checkpoints(folder)


def remove_checkpoints(folder: Path) -> None:
    """Remove weights and state; curve and settings stay."""
    for name in (DIR_MODEL_LAST, DIR_MODEL_BEST, EARLIER_BEST):
        if (folder / name).is_dir():
            shutil.rmtree(folder / name)
    (folder / _STATE).unlink(missing_ok=True)
