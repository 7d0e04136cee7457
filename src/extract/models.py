"""Find and load models, by path or name: model folders, installed packages, ``.cfg`` files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import extract
from extract.errors import UsageError

if TYPE_CHECKING:
    from spacy.language import Language

Component = TypeVar("Component")

PREFERRED = ("en_minutes_sm", "rules")
"""The model that is used where none is named: the first of these that is there."""


@dataclass(frozen=True)
class FoundModel:
    """A model by name, kind and place.

    ``kind`` is ``folder`` or ``package`` for a saved model, ``config`` for a ``.cfg`` file, and
    ``recipe`` for a ``.cfg`` file of this project that must be trained before it can be used.
    """

    name: str
    kind: str
    path: Path


def load_model(name_or_path: str | Path | None = None) -> Language:
    """Load a model by path or name.

    Args:
        name_or_path: a model folder or ``.cfg`` file; else the name of an installed model package;
            else the name of a model or config of this project. None: see `default_model`.

    Raises:
        UsageError: for what is not known (the hint lists what is) or does not load.

    >>> load_model("rules").pipe_names[0]
    'minutes_layout'
    """
    from spacy.util import (
        load_config,
        load_model_from_config,
        load_model_from_package,
        load_model_from_path,
    )

    found = find_model(name_or_path or default_model())
    try:
        if found.kind in ("config", "recipe"):
            nlp = load_model_from_config(load_config(found.path), auto_fill=True)
            _check_needs_no_training(nlp, found)
            return nlp
        if found.kind == "package":
            return load_model_from_package(found.name)
        return load_model_from_path(found.path)
    except (OSError, ValueError, ImportError, AttributeError, KeyError) as error:
        reason = " ".join(str(error).split())
        raise UsageError(
            f"the model {found.name} ({found.path}) does not load: {reason}",
            "check that it is complete and made for the installed versions (see: info)",
        ) from error


def default_model() -> str:
    """The name of the model that is used where none is named."""
    names = {model.name for model in project_models()} | {m.name for m in installed_models()}
    return next((name for name in PREFERRED if name in names), PREFERRED[-1])


def find_model(name_or_path: str | Path) -> FoundModel:
    """Where a model is, without loading it.

    Raises:
        UsageError: nothing of that name is known; the hint lists what is.

    >>> find_model("rules").kind
    'config'
    >>> find_model("ruels")
    Traceback (most recent call last):
    extract.errors.UsageError: there is no model ruels
    """
    path = Path(name_or_path)
    if path.suffix == ".cfg" and path.is_file():
        return FoundModel(path.stem, "config", path)
    if (path / "config.cfg").is_file():
        return FoundModel(path.name, "folder", path)
    name = str(name_or_path)
    package = _package_folder(name)
    if package is not None:
        return FoundModel(name, "package", package)
    for model in project_models():
        if model.name == name:
            return model
    if path.exists():
        raise UsageError(
            f"{name} is not a model", "give a folder that holds a config.cfg, or a .cfg file"
        )
    known = sorted({model.name for model in known_models() if model.kind != "recipe"})
    raise UsageError(
        f"there is no model {name}",
        f"known are {', '.join(known)}; or give the path of a model folder or .cfg file",
    )


def component_of(nlp: Language, kind: type[Component], factory: str) -> Component:
    """The first component of a type in a pipeline; ``factory`` is what users call it.

    Raises:
        UsageError: there is none.

    >>> import spacy
    >>> component_of(spacy.blank("en"), str, "tea")
    Traceback (most recent call last):
        ...
    extract.errors.UsageError: the model has no component tea
    """
    for _, component in nlp.pipeline:
        if isinstance(component, kind):
            return component
    raise UsageError(
        f"the model has no component {factory}", "use a model of this project (see: info)"
    )


def known_models() -> list[FoundModel]:
    """Every model and recipe that can be named: this project's, then installed packages."""
    return [*project_models(), *installed_models()]


def project_models() -> Iterator[FoundModel]:
    """The models and configs that travel with the project, from the package or the checkout."""
    package = Path(extract.__file__).resolve().parent
    checkout = package.parent.parent
    roots = [package]
    if (checkout / "pyproject.toml").is_file() and (checkout / "configs").is_dir():
        roots.append(checkout)
    for root in roots:
        for config in sorted(root.glob("models/*/config.cfg")):
            yield FoundModel(config.parent.name, "folder", config.parent)
        for config in sorted(root.glob("configs/*.cfg")):
            kind = "recipe" if "\n[training]" in config.read_text(encoding="utf-8") else "config"
            yield FoundModel(config.stem, kind, config)


def installed_models() -> Iterator[FoundModel]:
    """The spaCy model packages of this environment."""
    for entry in sorted(metadata.entry_points(group="spacy_models"), key=lambda e: e.name):
        folder = _package_folder(entry.value.partition(":")[0])
        if folder is not None:
            yield FoundModel(entry.value.partition(":")[0], "package", folder)


def _check_needs_no_training(nlp: Language, found: FoundModel) -> None:
    untrained = [
        name for name, pipe in nlp.pipeline if getattr(pipe, "is_trainable", False) is True
    ]
    if untrained:
        raise UsageError(
            f"{found.path} is a recipe to train, not a model: {untrained[0]} has no weights",
            "train it, and give the folder of the model",
        )


def _package_folder(name: str) -> Path | None:
    """The folder of an installed package that holds a spaCy model, without importing it."""
    # `find_spec` raises for a running program, "__main__"; no model is called that.
    if not name.isidentifier() or name.startswith("_"):
        return None
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent
    return folder if (folder / "meta.json").is_file() else None
