"""``python -m extract calibrate``: make a model's confidences true."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from extract.cli.console import counted, results
from extract.cli.evaluate import JsonTarget, put_json
from extract.cli.options import GOLD_HELP, MODEL_HELP
from extract.cli.saving import check_target, save_fitted

if TYPE_CHECKING:
    from extract.evaluation.calibrate import Calibrated


def calibrate_command(
    model: Annotated[str, typer.Argument(metavar="MODEL", help=MODEL_HELP)],
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help=GOLD_HELP)],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="Save the calibrated model in this new folder.  [default: in MODEL's folder]",
            show_default=False,
        ),
    ] = None,
    also: Annotated[
        list[str] | None,
        typer.Option(metavar="PATH[@TEXTS]", help="More gold to fit on; may be repeated."),
    ] = None,
    json_target: JsonTarget = None,
) -> None:
    """Fit the chance that a mention is right on gold that the model was not trained on.

    The error that is reported is cross-fitted: each body's mentions are judged by curves that were
    fitted on other bodies.
    """
    from extract.evaluation.calibrate import calibrate
    from extract.evaluation.gold import load_gold, load_gold_at
    from extract.models import component_of, find_model, load_model
    from extract.pipes.entities import EntitiesComponent
    from extract.run.tagging import name_components

    found = find_model(model)
    check_target(found, output)
    documents = [*load_gold(gold), *(one for place in also or () for one in load_gold_at(place))]
    nlp = load_model(model)
    name_components(nlp)
    calibrated = calibrate(nlp, documents)
    save_fitted(nlp, component_of(nlp, EntitiesComponent, "minutes_entities"), found, output)
    if json_target != "-":
        _print_report(calibrated)
    if json_target is not None:
        put_json({"model": model, "gold": str(gold), **calibrated.to_json()}, json_target)


def _print_report(found: Calibrated) -> None:
    title = ", ".join(
        (
            counted(found.documents, "document"),
            counted(found.predictions, "prediction"),
            f"{found.method} curves",
        )
    )
    table = Table(title=title, title_justify="left")
    for heading in ("Calibration error", "Scores", "Confidences (cross-fitted)"):
        table.add_column(heading, justify="left" if heading == "Calibration error" else "right")
    for label, error in found.after.labels.items():
        table.add_row(label, f"{found.before.labels[label]:.3f}", f"{error:.3f}")
    table.add_section()
    cells = []
    for scores in (found.before, found.after):
        low, high = scores.interval or (float("nan"), float("nan"))
        cells.append(f"{scores.error:.3f} [{low:.3f}, {high:.3f}]")
    table.add_row("micro", *cells)
    results().print(table)
