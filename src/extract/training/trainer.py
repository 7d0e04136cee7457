"""One training run, from a checked config to a model's folder."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from thinc.api import Config, ConfigValidationError

from extract.errors import ExtractError, UsageError
from extract.evaluation.scoring import Evaluation
from extract.training.interrupt import deferred_interrupts
from extract.training.output import check_model_output, write_model
from extract.training.record import describe_model, dev_scores
from extract.training.settings import load_settings, wrong_components
from extract.training.workspace import (
    SETTINGS,
    State,
    best_model,
    keep_best,
    last_models,
    read_state,
    remove_checkpoints,
    start_workspace,
    workspace_of,
    write_state,
)

_LOGGER = "extract.TrainingLog.v1"


@dataclass(frozen=True)
class Trained:
    """What a run made: the model's folder, the folder of its curve, its scores on dev."""

    output: Path
    workspace: Path
    state: State
    scores: Evaluation


def train(
    config: Path,
    output: Path,
    overrides: dict[str, object] | None = None,
    *,
    resume: bool = False,
    overwrite: bool = False,
) -> Trained:
    """Train a model with spaCy's loop and write the best one to ``output``.

    Args:
        config: a spaCy training config.
        output: the model's folder to make; checkpoints and curve go to the folder beside it that
            `workspace_of` names.
        overrides: settings to change, by their place: ``{"training.max_steps": 200}``.
        resume: continue an interrupted run from its last weights and step. The optimiser starts
            afresh, and so does the count of steps without a better score (``training.patience``).
        overwrite: replace a model that is there, or leave an interrupted run.

    Raises:
        UsageError: a wrong config, or an output that may not be written.
        ReadError: a corpus document that cannot be used; names file and line.
        KeyboardInterrupt: after Ctrl-C; the last weights are in the workspace.
    """
    check_model_output(output, overwrite)
    settings = load_settings(config, overrides)
    folder = workspace_of(output)
    state = _begin(folder, settings, resume, overwrite)
    if _steps_left(settings, state) != 0:
        state = _run(config, settings, folder, state)
    return _finish(config, settings, folder, output, state)


def _begin(folder: Path, settings: Config, resume: bool, overwrite: bool) -> State:
    state = read_state(folder)
    if resume:
        if state is None:
            raise UsageError(f"no interrupted run is in {folder}", "train without --resume")
        before = Config().from_disk(folder / SETTINGS, interpolate=False)
        for section in ("nlp", "components"):
            if before[section] != settings[section]:
                raise UsageError(
                    f"the run in {folder} was begun with another [{section}]",
                    f"go on with --config {folder / SETTINGS}, or start anew with --overwrite",
                )
        keep_best(folder, state)
        state = replace(state, first_step=state.step + 1)
        write_state(folder, state)
    elif state is not None and not overwrite:
        raise UsageError(
            f"an interrupted run is in {folder}, {state.step + 1} steps long",
            "continue it with --resume, or start anew with --overwrite",
        )
    else:
        start_workspace(folder)
        state = State()
    settings.to_disk(folder / SETTINGS, interpolate=False)
    return state


def _steps_left(settings: Config, state: State) -> int | None:
    """None for no limit.  spaCy counts from 0 to ``max_steps`` and takes that last step too."""
    limit = settings.interpolate()["training"]["max_steps"]
    return max(0, limit - state.step) if limit else None


def _run(config: Path, settings: Config, folder: Path, state: State) -> State:
    done = state.step + 1
    run = settings.copy()
    training = run["training"]
    training["logger"] = {"@loggers": _LOGGER, "folder": str(folder)}
    if done:
        # Other chance numbers than those of the steps that were done.
        seed = settings.interpolate()["training"]["seed"]
        training["seed"] = None if seed is None else seed + done
        if training["max_steps"]:
            # One step that is left is none by spaCy's count, and none stands for no limit.
            training["max_steps"] = max(1, settings.interpolate()["training"]["max_steps"] - done)
    try:
        nlp = init_nlp(run)
    except ExtractError:
        raise
    except (ConfigValidationError, ValueError, OSError) as error:
        raise wrong_components(config, run, error) from error
    if done:
        _load_weights(nlp, last_models(folder, state), folder)
    with deferred_interrupts():
        # spaCy's own messages on the way say nothing that the logger does not.
        train_loop(nlp, folder, stdout=io.StringIO(), stderr=sys.stderr)
    after = read_state(folder)
    if after is None:
        raise UsageError(f"{folder} was emptied during the run", "train again")
    return after


def _load_weights(nlp: Language, places: list[Path], folder: Path) -> None:
    reasons = []
    for place in places:
        try:
            # The config stays this part's own: it says how many steps are left.
            nlp.from_disk(place, exclude=["config"])
        except (OSError, ValueError, KeyError) as error:
            reasons.append(f"{place.name}: {error}")
        else:
            return
    raise UsageError(
        f"no weights to continue from are in {folder} ({'; '.join(reasons) or 'none are there'})",
        "start anew with --overwrite",
    )


def _finish(config: Path, settings: Config, folder: Path, output: Path, state: State) -> Trained:
    nlp = spacy.load(best_model(folder, state))
    # The paths and limits of this run's parts are nothing to the model's users.
    nlp.config["training"] = settings["training"]
    scores = dev_scores(nlp, settings)
    describe_model(nlp, output.name, config.name, settings, state, scores)
    write_model(nlp, output)
    remove_checkpoints(folder)
    return Trained(output, folder, state, scores)
