"""``python -m extract evaluate``: a model's scores on gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from extract.cli.console import counted, results
from extract.cli.options import MODEL_HELP
from extract.errors import UsageError

if TYPE_CHECKING:
    from extract.evaluation.scoring import Evaluation
    from extract.evaluation.spans import Counts

JsonTarget = Annotated[
    str | None,
    typer.Option(
        "--json", metavar="FILE|-", help="Write the figures as JSON; - prints them, and no table."
    ),
]


def evaluate_command(
    model: Annotated[str, typer.Argument(metavar="MODEL", help=MODEL_HELP)],
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help='JSONL with "text" and "spans" on each line.')
    ],
    json_target: JsonTarget = None,
    labels: Annotated[
        str | None,
        typer.Option(
            metavar="A,B", help="Score these labels only.  [default: ours and the gold's]"
        ),
    ] = None,
) -> None:
    """Score a model: precision, recall and F1 per label, strict and overlap.

    Strict asks for the same offsets and label, overlap for the same label and one character in
    common; each mention is matched once.
    """
    from extract.evaluation.gold import load_gold
    from extract.evaluation.scoring import evaluate
    from extract.models import load_model
    from extract.run.tagging import name_components

    documents = load_gold(gold)
    nlp = load_model(model)
    name_components(nlp)
    wanted = [label.strip() for label in (labels or "").split(",") if label.strip()]
    evaluation = evaluate(nlp, documents, wanted)
    if json_target != "-":
        _print_tables(evaluation)
    if json_target is not None:
        put_json({"model": model, "gold": str(gold), **evaluation.to_json()}, json_target)


def put_json(data: dict[str, object], target: str) -> None:
    """Write JSON to a file, whole or not at all, or to standard output for ``-``."""
    from extract.writers.folder import write_whole

    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    if target == "-":
        typer.echo(text, nl=False)
        return
    try:
        write_whole(Path(target), text)
    except OSError as error:
        raise UsageError(
            f"{target} cannot be written: {error.strerror or error}", "choose another --json"
        ) from error


def _print_tables(evaluation: Evaluation) -> None:
    from extract.evaluation.spans import Counts, micro

    table = Table(
        title=f"{counted(evaluation.documents, 'document')}, {evaluation.words:,} words",
        title_justify="left",
    )
    for heading in ("", "Strict P", "R", "F1", "Overlap P", "R", "F1", "Gold", "Predicted"):
        table.add_column(heading, justify="right" if heading else "left")
    for label, strict in evaluation.strict.items():
        table.add_row(*_row(label, strict, evaluation.overlap[label]))
    table.add_section()
    table.add_row(*_row("micro", micro(evaluation.strict) or Counts(), micro(evaluation.overlap)))
    console = results()
    console.print(table)
    if evaluation.cut_tokens:
        each = ", ".join(f"{label} {n}" for label, n in evaluation.cut_tokens.items())
        total = counted(sum(evaluation.cut_tokens.values()), "gold span")
        console.print(f"{total} cut a token and cannot be predicted: {each}")
    if evaluation.ignored:
        each = ", ".join(f"{label} {n}" for label, n in evaluation.ignored.items())
        console.print(f"Predictions of other labels, not scored: {each}")


def _row(name: str, strict: Counts, overlap: Counts) -> list[str]:
    scores = [
        f"{value:.3f}"
        for counts in (strict, overlap)
        for value in (counts.precision, counts.recall, counts.f1)
    ]
    return [name, *scores, f"{strict.gold:,}", f"{strict.predicted:,}"]
