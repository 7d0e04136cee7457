"""A model's folder, which appears whole or not at all."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

from spacy.language import Language

from extract.errors import UsageError
from extract.writers.folder import replace_folder


def check_model_output(output: Path, overwrite: bool) -> None:
    """Raise `UsageError` unless a model may be written to ``output``.

    An empty folder may be filled; a model's folder is replaced with ``overwrite``; any other is
    never touched.
    """
    if not output.exists() or (output.is_dir() and not any(output.iterdir())):
        return
    if not (output / "config.cfg").is_file() or not (output / "meta.json").is_file():
        raise UsageError(f"{output} exists and is not a model", "choose another --output")
    if not overwrite:
        raise UsageError(f"{output} exists", "choose another --output, or replace it: --overwrite")


def write_model(nlp: Language, output: Path) -> None:
    """Write a pipeline beside ``output`` and put it in place.

    Raises:
        UsageError: it cannot be put in place; the hint says where the finished model is.
    """
    target = output.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    token = secrets.token_hex(4)
    partial = target.parent / f".{target.name}.partial-{token}"
    try:
        nlp.to_disk(partial)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    try:
        replace_folder(partial, target, target.parent / f".{target.name}.old-{token}")
    except OSError as error:
        raise UsageError(
            f"{output} cannot be put in place: {error}", f"the finished model is in {partial}"
        ) from error
