"""Save what a command fitted: into the folder of its model, or as a new model."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.errors import UsageError

if TYPE_CHECKING:
    from spacy.language import Language

    from extract.models import FoundModel


def check_target(found: FoundModel, output: Path | None) -> None:
    """Raise UsageError where the model could not be saved: before any work is done."""
    if output is None and found.kind != "folder":
        raise UsageError(
            f"{found.name} is no model folder, so what is fitted cannot be saved there",
            "give the folder of a new model as --output",
        )
    if output is not None and output.exists():
        raise UsageError(f"{output} exists", "choose another --output")


def save_fitted(nlp: Language, component: Any, found: FoundModel, output: Path | None) -> None:
    """Save the whole model in a new folder, or one component in the folder that it has."""
    from extract.writers.folder import whole_folder

    folder = found.path if output is None else output
    try:
        if output is not None:
            with whole_folder(folder, (), overwrite=False) as partial:
                nlp.to_disk(partial)
            return
        name = next(name for name, pipe in nlp.pipeline if pipe is component)
        component.to_disk(folder / name)
    except OSError as error:
        raise UsageError(
            f"{folder} cannot be written: {error.strerror or error}", "choose another --output"
        ) from error
