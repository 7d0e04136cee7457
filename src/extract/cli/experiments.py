"""``python -m extract crossval`` and ``learning-curve``: many trainings of one config."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from extract.cli.console import results
from extract.errors import UsageError

if TYPE_CHECKING:
    from extract.training.experiments import Result

_Config = Annotated[
    str, typer.Option("--config", "-c", help="A training config, or the name of one (sm).")
]
_Corpus = Annotated[Path, typer.Option(help="The corpus folder.")]
_Json = Annotated[
    Path | None, typer.Option("--json", help="Write the results as JSON.", show_default=False)
]


def crossval_command(
    context: typer.Context,
    config: _Config = "sm",
    corpus: _Corpus = Path("corpus"),
    folds: Annotated[
        int | None,
        typer.Option(min=2, help="Deal the kinds into so many parts.  [default: one a kind]"),
    ] = None,
    json_path: _Json = None,
) -> None:
    """Leave out one kind of body at a time, train on the others, score on it.

    Any setting of the config may be changed: --training.max_steps 200. The sealed test is not
    read. Exit code 2 for wrong use.
    """
    from extract.training.experiments import cross_validate, spread
    from extract.training.settings import find_config, parse_overrides

    found = []
    for result in cross_validate(find_config(config), corpus, folds, parse_overrides(context.args)):
        found.append(result)
        _write(found, json_path)
    mean, deviation = spread(found)
    table = _table("Held out", found)
    table.add_row("mean", "", "", "", f"{mean:.3f}")
    table.add_row("standard deviation", "", "", "", f"{deviation:.3f}")
    results().print(table)


def learning_curve_command(
    context: typer.Context,
    config: _Config = "sm",
    corpus: _Corpus = Path("corpus"),
    shares: Annotated[
        str, typer.Option(help="Shares of train's bodies, joined by commas.")
    ] = "0.125,0.25,0.5,1",
    json_path: _Json = None,
    plot: Annotated[
        Path | None, typer.Option(help="Draw the curve as a PNG.", show_default=False)
    ] = None,
) -> None:
    """Train on growing shares of the corpus: would more text pay?

    Any setting of the config may be changed: --training.max_steps 200. Exit code 2 for wrong use.
    """
    from extract.evaluation.plots import plot_learning_curve
    from extract.training.experiments import learning_curve
    from extract.training.settings import find_config, parse_overrides

    try:
        wanted = [float(share) for share in shares.split(",")]
    except ValueError:
        raise UsageError(f"{shares} are no shares", "give numbers such as 0.25,0.5,1") from None
    found = []
    for result in learning_curve(
        find_config(config), corpus, wanted, parse_overrides(context.args)
    ):
        found.append(result)
        _write(found, json_path)
    results().print(_table("Share of train", found))
    if plot is not None:
        plot_learning_curve([(each.words, each.f1) for each in found], plot)


def _write(found: list[Result], path: Path | None) -> None:
    """Write what there is so far: a training takes minutes, and the next one may be interrupted."""
    if path is not None:
        path.write_text(
            json.dumps([result.to_json() for result in found], indent=1), encoding="utf-8"
        )


def _table(heading: str, found: list[Result]) -> Table:
    from extract.evaluation.spans import micro

    table = Table()
    table.add_column(heading)
    for column in ("Words to learn from", "Strict P", "R", "F1"):
        table.add_column(column, justify="right")
    for result in found:
        counts = micro(result.scores.strict)
        figures = [f"{value:.3f}" for value in (counts.precision, counts.recall, counts.f1)]
        table.add_row(result.name, f"{result.words:,}", *figures)
    return table
