"""``python -m extract density``: what a model finds in documents that nobody annotated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from extract.cli.console import ProgressReport, counted, results
from extract.cli.evaluate import JsonTarget, put_json
from extract.cli.options import (
    MODEL_HELP,
    Exclude,
    Format,
    Include,
    Jobs,
    Paths,
    check_format,
    plan_or_say_why,
)
from extract.run.plan import printable

if TYPE_CHECKING:
    from extract.evaluation.density import Density, Excerpt


def density_command(
    model: Annotated[str, typer.Argument(metavar="MODEL", help=MODEL_HELP)],
    paths: Paths,
    sample_size: Annotated[
        int, typer.Option("--sample", min=0, help="Print so many random mentions of each label.")
    ] = 0,
    seed: Annotated[int, typer.Option(help="Of the sample: the same seed, the same mentions.")] = 0,
    format: Format = None,
    jobs: Jobs = 1,
    include: Include = None,
    exclude: Exclude = None,
    json_target: JsonTarget = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False,
) -> None:
    """Count mentions per 1,000 words, and show a sample, to judge false alarms by eye.

    Exit code 0, or 1 when some file could not be read.
    """
    from extract.evaluation.density import density, sample
    from extract.models import find_model
    from extract.run import Document, Settings, process

    check_format(format)
    find_model(model)
    planned = plan_or_say_why(paths, include, exclude)
    documents: list[Document] = []
    failed = 0
    with ProgressReport(len(planned.files) + len(planned.failures), quiet) as progress:
        for outcomes in (planned.failures, process(planned.files, Settings(model, format), jobs)):
            for outcome in outcomes:
                progress.done(outcome)
                if isinstance(outcome, Document):
                    documents.append(outcome)
                else:
                    failed += 1
    found = density(documents)
    excerpts = sample(documents, sample_size, seed) if sample_size else {}
    if json_target != "-":
        _print_density(found)
        _print_sample(excerpts)
    if json_target is not None:
        put_json({"model": model, **_to_json(found, excerpts)}, json_target)
    if failed:
        raise typer.Exit(1)


def _print_density(found: Density) -> None:
    table = Table(
        title=f"{counted(found.documents, 'document')}, {found.words:,} words",
        title_justify="left",
    )
    for heading in ("", "Mentions", "Per 1,000 words"):
        table.add_column(heading, justify="right" if heading else "left")
    for label, rate in found.per_thousand.items():
        table.add_row(label, f"{found.mentions[label]:,}", f"{rate:.2f}")
    results().print(table)


def _print_sample(excerpts: dict[str, list[Excerpt]]) -> None:
    console = results()
    for label, drawn in excerpts.items():
        console.print(f"\n{label}", style="bold")
        for excerpt in drawn:
            mention = " ".join(excerpt.mention.text.split())
            line = Text(f"{excerpt.source}:{excerpt.mention.start}  ", style="dim")
            line.append(printable(excerpt.before), style="not dim")
            line.append(f"[{printable(mention)}]", style="bold not dim")
            line.append(printable(excerpt.after), style="not dim")
            console.print(line, soft_wrap=True)


def _to_json(found: Density, excerpts: dict[str, list[Excerpt]]) -> dict[str, object]:
    return {
        "documents": found.documents,
        "words": found.words,
        "mentions": found.mentions,
        "per_thousand_words": found.per_thousand,
        "sample": {
            label: [
                {
                    "source": excerpt.source,
                    **excerpt.mention.to_json(),
                    "before": excerpt.before,
                    "after": excerpt.after,
                }
                for excerpt in drawn
            ]
            for label, drawn in excerpts.items()
        },
    }
