"""``python -m extract calibrate``: make a model's confidences true."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from extract.cli.console import counted, results
from extract.cli.evaluate import JsonTarget, put_json
from extract.cli.options import GOLD_HELP, MODEL_HELP
from extract.errors import UsageError

if TYPE_CHECKING:
    from spacy.language import Language

    from extract.evaluation.calibrate import Calibrated
    from extract.models import FoundModel


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
    from extract.models import find_model, load_model
    from extract.run.tagging import name_components

    found = find_model(model)
    _check_target(found, output)
    documents = [*load_gold(gold), *(one for place in also or () for one in load_gold_at(place))]
    nlp = load_model(model)
    name_components(nlp)
    calibrated = calibrate(nlp, documents)
    _save(nlp, found.path if output is None else output, new=output is not None)
    if json_target != "-":
        _print_report(calibrated)
    if json_target is not None:
        put_json({"model": model, "gold": str(gold), **calibrated.to_json()}, json_target)


def _check_target(found: FoundModel, output: Path | None) -> None:
    if output is None and found.kind != "folder":
        raise UsageError(
            f"{found.name} is no model folder, so its calibration cannot be saved there",
            "give the folder of a new model as --output",
        )
    if output is not None and output.exists():
        raise UsageError(f"{output} exists", "choose another --output")


def _save(nlp: Language, folder: Path, new: bool) -> None:
    """Save the whole model in a new folder, or its calibration in the folder that it has."""
    from extract.evaluation.calibrate import entities_component
    from extract.writers.folder import whole_folder

    try:
        if new:
            with whole_folder(folder, (), overwrite=False) as partial:
                nlp.to_disk(partial)
            return
        component = entities_component(nlp)
        name = next(name for name, pipe in nlp.pipeline if pipe is component)
        component.to_disk(folder / name)
    except OSError as error:
        raise UsageError(
            f"{folder} cannot be written: {error.strerror or error}", "choose another --output"
        ) from error


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
