"""``python -m extract learn-clauses``: which clauses tell an action, learned from documents."""

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
    from extract.training.clauses import LearnedClauses


def learn_clauses_command(
    model: Annotated[str, typer.Argument(metavar="MODEL", help=MODEL_HELP)],
    corpus: Annotated[
        list[Path],
        typer.Argument(
            metavar="CORPUS...",
            help="Marked documents with records: corpus/train corpus/extracts.",
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
    """Fit a classifier of clauses, by which actions are found beside those of the grammar.

    What is reported is cross-validated: each body's clauses are judged by a classifier that was
    fitted on other bodies.
    """
    from extract.corpus.documents import documents
    from extract.models import component_of, find_model, load_model
    from extract.pipes.actions import ActionsComponent
    from extract.training.clauses import learn_clauses

    found = find_model(model)
    check_target(found, output)
    nlp = load_model(model)
    learned = learn_clauses(nlp, [one for folder in corpus for one in documents(folder)])
    save_fitted(nlp, component_of(nlp, ActionsComponent, "minutes_actions"), found, output)
    if json_target != "-":
        _print_report(learned)
    if json_target is not None:
        put_json(
            {"model": model, "corpus": [str(folder) for folder in corpus], **learned.to_json()},
            json_target,
        )


def _print_report(learned: LearnedClauses) -> None:
    title = ", ".join(
        (
            counted(learned.documents, "document"),
            counted(learned.units, "clause"),
            f"{learned.actions:,} of which tell an action",
        )
    )
    results().print(learned_table(title, learned))
    results().print(f"Kind right where the classifier finds an action: {learned.kinds:.3f}")
