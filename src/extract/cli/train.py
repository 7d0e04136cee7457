"""``python -m extract train``: a model from a corpus and a config."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from extract.cli.console import counted, results

if TYPE_CHECKING:
    from extract.training.trainer import Trained

CONTEXT = {"allow_extra_args": True, "ignore_unknown_options": True}
INTERRUPTED = 130


def train_command(
    context: typer.Context,
    config: Annotated[
        str, typer.Option("--config", "-c", help="A training config, or the name of one (sm).")
    ] = "sm",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="The model's folder to make.  [default: models/en_minutes_CONFIG]",
            show_default=False,
        ),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Continue an interrupted run from its last weights.")
    ] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace a model, or leave an interrupted run.")
    ] = False,
) -> None:
    """Train a model.

    Any setting of the config may be changed: --training.max_steps 200 --paths.train DIR. The
    model's folder appears when training is done; beside it, OUTPUT.training holds the training
    curve (CSV and PNG), and the checkpoints while it is under way. Ctrl-C leaves the last weights
    there; --resume goes on from them. Exit code 2 for wrong use, a wrong config or a wrong corpus;
    130 after Ctrl-C.
    """
    from extract.training.settings import find_config, parse_overrides
    from extract.training.trainer import train
    from extract.training.workspace import read_state, workspace_of

    overrides = parse_overrides(context.args)
    path = find_config(config)
    target = output or Path("models") / f"en_minutes_{path.stem}"
    try:
        trained = train(path, target, overrides, resume=resume, overwrite=overwrite)
    except KeyboardInterrupt:
        state = read_state(workspace_of(target))
        said = "nothing was kept"
        if state is not None:
            said = f"{counted(state.step + 1, 'step')} done; continue with --resume"
        typer.echo(f"interrupted: {said}", err=True)
        raise typer.Exit(INTERRUPTED) from None
    _print_result(trained)


def _print_result(trained: Trained) -> None:
    scores = trained.scores.to_json()
    strict, overlap = scores["strict"], scores["overlap"]
    table = Table(
        title=f"{trained.output}: best of {counted(trained.state.step + 1, 'step')} at step "
        f"{trained.state.best_step}, on dev",
        title_justify="left",
    )
    for heading in ("", "Strict P", "R", "F1", "Overlap F1", "Gold"):
        table.add_column(heading, justify="right" if heading else "left")
    rows = [(label, strict["labels"][label]) for label in strict["labels"]]
    for label, row in [*rows, ("micro", strict["micro"])]:
        other = overlap["micro"] if label == "micro" else overlap["labels"][label]
        figures = [f"{row[key]:.3f}" for key in ("precision", "recall", "f1")]
        table.add_row(label, *figures, f"{other['f1']:.3f}", f"{row['gold']:,}")
    console = results()
    console.print(table)
    console.print(f"Training curve: {trained.workspace}")
