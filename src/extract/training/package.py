"""A model as a wheel, so that ``pip install`` and then ``spacy.load`` by name work."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from extract import __version__
from extract.errors import UsageError

_REQUIRED = "minutes-extract"
_BUILD = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
_PROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = {name}
version = {version}
description = {description}
readme = "README.md"
requires-python = ">=3.10"
license = {{ text = {license} }}
dependencies = {requirements}

[project.entry-points.spacy_models]
{name} = {name}

[tool.hatch.build.targets.wheel]
packages = [{name}]
"""


def package_model(model: Path, output: Path, overwrite: bool = False) -> Path:
    """Make a wheel of a model's folder, and give its path.

    spaCy lays the package out as ``spacy package`` does; hatchling builds it, without a network.
    The wheel requires the packages that register the model's components, this project in any case,
    and registers the model's name, ``LANG_NAME`` of its ``meta.json``, for ``spacy.load``.

    Args:
        model: a folder that ``spacy.load`` takes.
        output: the folder to put the wheel in; it is made where it is not there.
        overwrite: replace a wheel of the same name and version.

    Raises:
        UsageError: not a model, the wheel is there already, or it cannot be built.
    """
    if not (model / "config.cfg").is_file() or not (model / "meta.json").is_file():
        raise UsageError(f"{model} is not a model's folder", "give one that spacy.load takes")
    if find_spec("hatchling") is None:
        raise UsageError(
            "packaging needs hatchling", "install it: pip install 'minutes-extract[train]'"
        )
    with tempfile.TemporaryDirectory() as scratch:
        project = _lay_out(model, Path(scratch))
        built = Path(scratch) / "dist"
        built.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", _BUILD, str(built)], cwd=project, capture_output=True, text=True
        )
        wheels = list(built.glob("*.whl"))
        if done.returncode or not wheels:
            reason = done.stderr.strip().splitlines()[-1:] or ["no reason given"]
            raise UsageError(f"{model} cannot be packaged: {reason[0]}", "see that it loads (info)")
        return _put(wheels[0], output, overwrite)


def _lay_out(model: Path, scratch: Path) -> Path:
    from spacy.cli.package import package

    try:
        package(model, scratch, create_sdist=False, create_wheel=False, silent=True)
    # spaCy's command line ends the program where the meta is wrong.
    except (SystemExit, OSError, ValueError, ImportError) as error:
        stopped = isinstance(error, SystemExit)
        reason = "its meta.json is wrong" if stopped else " ".join(str(error).split())
        raise UsageError(
            f"{model} cannot be packaged: {reason}",
            "see that it loads and that meta.json has a name and a version",
        ) from error
    (project,) = (path for path in scratch.iterdir() if path.is_dir())
    meta = json.loads((project / "meta.json").read_text(encoding="utf-8"))
    if not any(str(r).startswith(_REQUIRED) for r in meta["requirements"]):
        meta["requirements"].append(f"{_REQUIRED}>={__version__}")
    name = _name(meta)
    text = json.dumps(meta, indent=2, ensure_ascii=False) + "\n"
    # The package's own says what it is to spaCy, the data's goes with the weights.
    for place in (project / name, project / name / f"{name}-{meta['version']}"):
        (place / "meta.json").write_text(text, encoding="utf-8")
    # A JSON string or list of strings is a TOML one too.
    fields = {
        "name": name,
        "version": meta["version"],
        "description": " ".join(meta.get("description", "").split()),
        "license": meta.get("license", ""),
        "requirements": meta["requirements"],
    }
    values = {key: json.dumps(value, ensure_ascii=False) for key, value in fields.items()}
    (project / "pyproject.toml").write_text(_PROJECT.format(**values), encoding="utf-8")
    return project


def _name(meta: dict[str, Any]) -> str:
    name, lang = str(meta["name"]), str(meta["lang"])
    return name if name.startswith(f"{lang}_") else f"{lang}_{name}"


def _put(wheel: Path, output: Path, overwrite: bool) -> Path:
    target = output / wheel.name
    if target.exists() and not overwrite:
        raise UsageError(f"{target} exists", "choose another --output, or --overwrite it")
    try:
        output.mkdir(parents=True, exist_ok=True)
        partial = output / f".{wheel.name}.partial"
        shutil.copyfile(wheel, partial)
        partial.replace(target)
    except OSError as error:
        raise UsageError(
            f"{target} cannot be written: {error.strerror or error}", "choose another --output"
        ) from error
    return target
