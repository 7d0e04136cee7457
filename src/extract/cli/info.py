"""``python -m extract info``: versions, and the models and configs that are there."""

from __future__ import annotations

import platform
from importlib.metadata import version

from rich.table import Table

from extract.cli.console import results


def info_command() -> None:
    """Show versions, and the models and configs that can be named, with their places."""
    from extract import __version__
    from extract.models import default_model, known_models

    console = results()
    console.print(f"minutes-extract {__version__}")
    console.print(f"spaCy {version('spacy')}")
    console.print(f"Python {platform.python_version()} on {platform.platform()}")
    table = Table(title="Models", title_justify="left")
    for heading in ("Name", "Kind", "Place"):
        table.add_column(heading, overflow="fold")
    default = default_model()
    for model in known_models():
        mark = " (default)" if model.name == default else ""
        table.add_row(model.name + mark, model.kind, str(model.path))
    console.print(table)
