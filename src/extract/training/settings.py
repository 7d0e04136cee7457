"""A training config, read, filled with spaCy's defaults and checked before any work is done.

spaCy checks a config while it builds from it, section by section, and some of its errors name no
section; here every error names file, section and key.
"""

from __future__ import annotations

import configparser
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.language import DEFAULT_CONFIG
from spacy.schemas import ConfigSchemaTraining
from spacy.util import load_config, registry
from thinc.api import Config, ConfigValidationError

from extract.errors import UsageError
from extract.models import find_model, project_models

_CLOSED = ("training", "nlp", "initialize")
"""The sections whose keys are spaCy's, all of which its default config has, and no others."""
_HINT = "mend it in the config or on the command line (--section.key value)"


def find_config(name: str | Path) -> Path:
    """The file of a config, by path or by the name of one of this project's.

    >>> find_config("sm").name
    'sm.cfg'

    Raises:
        UsageError: there is none.
    """
    path = Path(name)
    if path.is_file():
        return path
    if path.suffix != ".cfg" and any(m.name == str(name) for m in project_models()):
        found = find_model(name)
        if found.kind in ("config", "recipe"):
            return found.path
    known = sorted({m.name for m in project_models() if m.kind == "recipe"})
    raise UsageError(f"there is no config {name}", f"give a .cfg file, or one of {known}")


def parse_overrides(args: Iterable[str]) -> dict[str, Any]:
    """``--section.key value`` and ``--section.key=value`` as a mapping; values are read as JSON.

    >>> parse_overrides(["--training.max_steps", "200", "--paths.train=corpus/train"])
    {'training.max_steps': 200, 'paths.train': 'corpus/train'}

    Raises:
        UsageError: for what is no such pair.
    """
    overrides: dict[str, Any] = {}
    rest = iter(args)
    for arg in rest:
        key, equals, value = arg.removeprefix("--").partition("=")
        if not arg.startswith("--") or "." not in key:
            raise UsageError(
                f"there is no option {arg}",
                "settings of the config are given as --section.key value; options: --help",
            )
        if not equals:
            following = next(rest, None)
            if following is None:
                raise UsageError(f"{arg} has no value", "give it as --section.key value")
            value = following
        try:
            overrides[key] = srsly.json_loads(value)
        except ValueError:
            overrides[key] = value
    return overrides


def load_settings(path: Path, overrides: Mapping[str, Any] | None = None) -> Config:
    """A training config, whole and checked, its ``${}`` references kept.

    Args:
        path: a spaCy config with a ``[training]`` section.
        overrides: values by their place, as in ``{"training.max_steps": 200}``.

    Raises:
        UsageError: what is wrong, with section and key.
    """
    try:
        own = load_config(path, overrides=dict(overrides or {}), interpolate=False)
        settings = DEFAULT_CONFIG.merge(own)
        values = settings.interpolate()
    except ConfigValidationError as error:
        raise _wrong(path, error, {}) from error
    except configparser.Error as error:
        raise UsageError(f"{path}: {_line(error)}", _HINT) from error
    if "training" not in own:
        raise UsageError(f"{path}: there is no section [training]", "give a config to train with")
    _check_keys(path, values)
    _check_functions(path, values)
    _check_pipeline(path, values)
    schemas: tuple[tuple[str, dict[str, Any]], ...] = (
        ("training", {"schema": ConfigSchemaTraining}),
        ("corpora", {}),
    )
    for section, schema in schemas:
        try:
            registry.resolve(values[section], **schema)
        except ConfigValidationError as error:
            raise _wrong(path, error, values, section) from error
        except (ValueError, TypeError) as error:
            raise UsageError(f"{path}: [{section}] {_line(error)}", _HINT) from error
    return settings


def wrong_components(path: Path, settings: Config, error: Exception) -> UsageError:
    """What spaCy's error on building the pipeline means for the config's reader."""
    if isinstance(error, ConfigValidationError):
        return _wrong(path, error, settings.interpolate(), "components")
    return UsageError(f"{path}: the pipeline cannot be built: {_line(error)}", _HINT)


def _check_keys(path: Path, values: Mapping[str, Any]) -> None:
    for section in _CLOSED:
        for key in values.get(section, {}):
            if key not in DEFAULT_CONFIG[section]:
                known = ", ".join(sorted(DEFAULT_CONFIG[section]))
                raise _at(path, (section, key), "there is no such key", f"known are {known}")
    for key in ("train_corpus", "dev_corpus"):
        place = values["training"].get(key)
        parts = str(place).split(".")
        if _walk(values, parts) != parts:
            raise _at(path, ("training", key), f"there is no section [{place}]")


def _check_functions(path: Path, values: Mapping[str, Any]) -> None:
    for place, value in _leaves(values):
        if place[-1].startswith("@") and str(value).startswith("spacy-transformers."):
            # It registers its functions when it is imported, which their names do not do.
            try:
                import_module("spacy_transformers")
            except ImportError:
                raise UsageError(
                    f"{path}: {value} needs spacy-transformers, not installed here",
                    "install the extra: pip install torch 'minutes-extract[trf]'",
                ) from None
        if place[-1].startswith("@") and not registry.has(place[-1][1:], str(value)):
            raise _at(path, place, f"nothing is registered as {value!r}")


def _check_pipeline(path: Path, values: Mapping[str, Any]) -> None:
    pipeline, components = values["nlp"].get("pipeline", []), values.get("components", {})
    # An instance: only making one brings in the components that installed packages register.
    language = spacy.blank(values["nlp"].get("lang") or "en")
    for name in pipeline:
        if name not in components:
            raise _at(path, ("nlp", "pipeline"), f"{name} has no section [components.{name}]")
        factory = components[name].get("factory")
        if factory is None and "source" not in components[name]:
            raise _at(path, ("components", name, "factory"), "is missing")
        if factory is not None and not language.has_factory(factory):
            raise _at(path, ("components", name, "factory"), f"there is no component {factory!r}")
    for key in ("frozen_components", "annotating_components"):
        for name in values["training"].get(key) or ():
            if name not in pipeline:
                raise _at(path, ("training", key), f"{name} is not in the pipeline")


def _leaves(values: Mapping[str, Any], at: tuple[str, ...] = ()) -> Iterator[tuple[Any, Any]]:
    for key, value in values.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, (*at, key))
        else:
            yield (*at, key), value


def _walk(values: Any, parts: list[str]) -> list[str]:
    """So much of a path as leads anywhere."""
    for depth, part in enumerate(parts):
        if not isinstance(values, Mapping) or part not in values:
            return parts[:depth]
        values = values[part]
    return parts


def _wrong(
    path: Path, error: ConfigValidationError, values: Mapping[str, Any], section: str = ""
) -> UsageError:
    if not error.errors:
        return UsageError(f"{path}: {_line(error.desc or error)}", _HINT)
    first = error.errors[0]
    parts = [part for place in first["loc"] for part in str(place).split(".")]
    parts = [section, *parts] if section else parts
    # Behind the key a schema's error names the type it wanted; a missing key leads nowhere.
    known = _walk(values, parts)
    place = known if len(known) > 1 and len(known) < len(parts) - 1 else parts
    if len(known) == len(parts) - 1 and known and not isinstance(_get(values, known), Mapping):
        place = known
    return _at(path, place, str(first["msg"]).removeprefix("at root: "))


def _get(values: Any, parts: list[str]) -> Any:
    for part in parts:
        values = values[part]
    return values


def _at(path: Path, place: Iterable[str], what: str, hint: str = _HINT) -> UsageError:
    *section, key = place
    return UsageError(f"{path}: [{'.'.join(section)}] {key}: {what}", hint)


def _line(error: object) -> str:
    return " ".join(str(error).split())
