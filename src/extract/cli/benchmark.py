"""``python -m extract benchmark``: models beside one another, as the README's table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extract.cli.evaluate import JsonTarget, put_json
from extract.errors import UsageError


def benchmark_command(
    models: Annotated[
        str,
        typer.Option(metavar="A,B,...", help="Names, folders or .cfg files; NAME=MODEL renames."),
    ],
    gold: Annotated[
        list[str],
        typer.Option(
            metavar="NAME=PATH[@TEXTS]",
            help="A gold set (JSONL or corpus folder) under a name, and for gold of offsets "
            "only the folder of its texts; may be repeated.",
        ),
    ],
    json_target: JsonTarget = None,
    samples: Annotated[
        int, typer.Option(min=1, help="How often documents are drawn anew for an interval.")
    ] = 1000,
    seed: Annotated[int, typer.Option(min=0, help="Of the drawing.")] = 0,
) -> None:
    """Print one Markdown table: strict F1 of models on gold sets, with intervals, and words/s.

    Models of others are scored on the labels that they share with ours (ORG, DATE, PERCENT,
    PERSON) and on all; their spans are trimmed as our guidelines want.
    """
    from extract.evaluation.benchmark import benchmark, to_markdown
    from extract.evaluation.gold import load_gold_at
    from extract.models import load_model
    from extract.run.tagging import name_components

    paths = _named(gold, "--gold")
    sources = _named([item.strip() for item in models.split(",") if item.strip()], "--models")
    if not sources:
        raise UsageError("--models names none", "give names or paths, with commas between")
    sets = {name: load_gold_at(place) for name, place in paths.items()}
    loaded = {name: load_model(source) for name, source in sources.items()}
    for nlp in loaded.values():
        name_components(nlp)
    rows = []
    for row in benchmark(loaded, sets, samples, seed):
        typer.echo(f"{row.gold}: {row.model}: {row.all_labels:.3f}", err=True)
        rows.append(row)
    if json_target != "-":
        typer.echo(to_markdown(rows, loaded, sets), nl=False)
    if json_target is not None:
        put_json({"rows": [row.to_json() for row in rows]}, json_target)


def _named(items: list[str], option: str) -> dict[str, str]:
    """What stands after each item's name; a path without one is called by its last part."""
    named: dict[str, str] = {}
    for item in items:
        name, equals, value = item.partition("=")
        if not equals:
            name, value = Path(item).name, item
        if not name or not value:
            raise UsageError(f"{option} {item} is not NAME=PATH", "as in --gold dev=corpus/dev")
        if name in named:
            raise UsageError(f"{option} has two of the name {name}", "give each a name of its own")
        named[name] = value
    return named
