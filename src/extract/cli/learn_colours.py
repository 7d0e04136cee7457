"""``python -m extract learn-colours``: which colours rate, learned from documents."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.console import counted, results
from extract.cli.evaluate import JsonTarget, put_json
from extract.cli.learned_table import learned_table
from extract.cli.options import MODEL_HELP
from extract.cli.saving import check_target, save_fitted

if TYPE_CHECKING:
    from extract.training.colours import LearnedColours


def learn_colours_command(
    model: Annotated[str, typer.Argument(metavar="MODEL", help=MODEL_HELP)],
    corpus: Annotated[
        list[Path],
        typer.Argument(
            metavar="CORPUS...",
            help="Marked documents: corpus/train corpus/extracts.",
            show_default=False,
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="Save the model in this new folder.  [default: in MODEL's folder]",
            show_default=False,
        ),
    ] = None,
    json_target: JsonTarget = None,
) -> None:
    """Fit a classifier of colours, by which ratings are found beside those of the grammar.

    What is reported is cross-validated: each body's colours are judged by a classifier that was
    fitted on other bodies.
    """
    from extract.corpus.documents import documents
    from extract.models import component_of, find_model, load_model
    from extract.pipes.ratings import RatingsComponent
    from extract.training.colours import learn_colours

    found = find_model(model)
    check_target(found, output)
    nlp = load_model(model)
    learned = learn_colours(nlp, [one for folder in corpus for one in documents(folder)])
    save_fitted(nlp, component_of(nlp, RatingsComponent, "minutes_ratings"), found, output)
    if json_target != "-":
        _print_report(learned)
    if json_target is not None:
        put_json(
            {"model": model, "corpus": [str(folder) for folder in corpus], **learned.to_json()},
            json_target,
        )


def _print_report(learned: LearnedColours) -> None:
    title = ", ".join(
        (
            counted(learned.documents, "document"),
            counted(learned.occurrences, "colour"),
            f"{learned.ratings:,} of which rate",
        )
    )
    results().print(learned_table(title, learned))
