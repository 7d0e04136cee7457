"""``python -m extract selftrain``: label real texts by machine, to train on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extract.corpus.annotations import read_jsonl
from extract.corpus.markup import render_document
from extract.errors import ReadError, UsageError
from extract.models import load_model
from extract.readers import read


def selftrain_command(
    model: Annotated[str, typer.Argument(help="A trained model's name or folder.")],
    texts: Annotated[Path, typer.Argument(help="A folder of texts without labels.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to make.")],
    certain: Annotated[float, typer.Option(help="Believe the model alone from here on.")] = 0.95,
    exclude: Annotated[
        Path | None, typer.Option(help="A spans.jsonl: leave out the texts that it names.")
    ] = None,
) -> None:
    """Label texts by machine where rules and model agree; train mixes them in with --paths.extra.

    What only one of the two finds is marked UNSURE and trains nothing.  Not for the project's
    corpus: the texts stay where they are, the output is not committed.
    """
    from extract.training.selftrain import machine_label

    if output.exists():
        raise UsageError(f"{output} exists", "Name a new folder.")
    left_out = {row["source"] for _, row in read_jsonl(exclude)} if exclude else set()
    nlp = load_model(model)
    output.mkdir(parents=True)
    count = 0
    for file in sorted(p for p in texts.rglob("*") if p.is_file()):
        if file.name in left_out or file.name == "README.md":
            continue
        try:
            text = read(file).text.replace("\r\n", "\n").replace("\r", "\n")
        except ReadError as error:
            typer.echo(f"{file.name}: {error}", err=True)
            continue
        (output / f"{count:05d}.txt").write_text(
            render_document(machine_label(nlp, text, certain)), encoding="utf-8"
        )
        count += 1
    typer.echo(f"{count} texts labelled: {output}")
