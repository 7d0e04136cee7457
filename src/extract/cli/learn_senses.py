"""``python -m extract learn-senses``: which colours rate and which grades grade, learned."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from extract.cli.console import results
from extract.cli.evaluate import JsonTarget, put_json
from extract.cli.options import MODEL_HELP
from extract.cli.saving import check_target, save_fitted

if TYPE_CHECKING:
    from extract.training.senses import LearnedSenses


def learn_senses_command(
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
    """Fit classifiers of colour and grade words, by which mentions are found beside the grammars'.

    What is reported is cross-validated: each body's words are judged by a classifier that was
    fitted on other bodies.
    """
    from extract.corpus.documents import documents
    from extract.models import component_of, find_model, load_model
    from extract.pipes.judgements import JudgementsComponent
    from extract.pipes.ratings import RatingsComponent
    from extract.training.senses import learn_senses

    found = find_model(model)
    check_target(found, output)
    nlp = load_model(model)
    learned = learn_senses(nlp, [one for folder in corpus for one in documents(folder)])
    fitted = (
        component_of(nlp, RatingsComponent, "minutes_ratings"),
        component_of(nlp, JudgementsComponent, "minutes_judgements"),
    )
    save_fitted(nlp, found, output, *fitted)
    if json_target != "-":
        _print_report(learned)
    if json_target is not None:
        put_json(
            {
                "model": model,
                "corpus": [str(folder) for folder in corpus],
                "labels": [one.to_json() for one in learned],
            },
            json_target,
        )


def _print_report(learned: list[LearnedSenses]) -> None:
    table = Table(title="Words that may be mentions", title_justify="left")
    for heading in ("Label", "Words", "Mentions", "Found by", "P", "R"):
        table.add_column(heading, justify="left" if heading in ("Label", "Found by") else "right")
    for one in learned:
        for name, scores in (
            ("grammar", one.grammar),
            ("classifier (cross-validated)", one.classifier),
            ("either", one.both),
        ):
            table.add_row(
                one.label,
                f"{one.occurrences:,}",
                f"{one.mentions:,}",
                name,
                f"{scores.precision:.3f}",
                f"{scores.recall:.3f}",
            )
    results().print(table)
