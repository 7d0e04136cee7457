"""``python -m extract package``: a model as a wheel."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extract.errors import UsageError


def package_command(
    model: Annotated[str, typer.Argument(metavar="MODEL", help="A model's folder, or its name.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The folder to put the wheel in.")
    ] = Path("dist"),
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace a wheel of the same version.")
    ] = False,
) -> None:
    """Make a wheel of a model; once that is installed, spacy.load takes the model's name.

    The wheel requires this project. Prints its path. Exit code 2 for wrong use.
    """
    from extract.models import find_model
    from extract.training.package import package_model

    found = find_model(model)
    if found.kind != "folder":
        raise UsageError(
            f"{model} is a {found.kind}, not a model's folder", "train it, and give the folder"
        )
    typer.echo(package_model(found.path, output, overwrite))
