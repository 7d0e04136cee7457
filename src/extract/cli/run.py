"""``python -m extract run``: a folder of minutes becomes tagged text."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.table import Table

from extract.cli.console import ProgressReport, Tally, counted, results
from extract.cli.options import (
    MODEL_HELP,
    Exclude,
    Format,
    Include,
    Jobs,
    Paths,
    check_day,
    check_format,
    plan_or_say_why,
)
from extract.errors import UsageError
from extract.run.plan import Plan

if TYPE_CHECKING:
    from extract.run import Settings


def run_command(
    paths: Paths,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", help="The folder to make; it appears when the run is done."),
    ],
    model: Annotated[str | None, typer.Option("--model", "-m", help=MODEL_HELP)] = None,
    format: Format = None,
    jobs: Jobs = 1,
    include: Include = None,
    exclude: Exclude = None,
    min_confidence: Annotated[
        float,
        typer.Option(
            min=0.0, max=1.0, help="Drop mentions that are right with less than this chance."
        ),
    ] = 0.0,
    meeting_date: Annotated[
        str | None,
        typer.Option(
            "--meeting-date",
            metavar="YYYY-MM-DD",
            help="The date of the meeting, for texts that do not give it.",
        ),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace the output of an earlier run.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Print nothing but wrong use.")
    ] = False,
) -> None:
    """Read minutes and write their mentions.

    OUTPUT gets documents.jsonl (text and spans), mentions.csv (a row a mention, for spreadsheets)
    and errors.jsonl (files that could not be read). Exit code 0; 1 when some file failed; 2 for
    wrong use, or when nothing could be written.
    """
    from extract.models import find_model
    from extract.run import Settings
    from extract.writers import check_output

    check_format(format)
    check_day(meeting_date)
    check_output(output, overwrite)
    if model is not None:
        find_model(model)
    _check_apart(paths, output)
    planned = plan_or_say_why(paths, include, exclude, skip=output)
    settings = Settings(model, format, min_confidence=min_confidence, meeting_date=meeting_date)
    try:
        tally = _run(planned, output, overwrite, settings, jobs, quiet)
    except OSError as error:
        raise UsageError(
            f"{output} cannot be written: {error.strerror or error}", "nothing was written there"
        ) from error
    if not quiet:
        _print_summary(tally, output)
    if tally.failed:
        raise typer.Exit(1)


def _run(
    planned: Plan,
    output: Path,
    overwrite: bool,
    settings: Settings,
    jobs: int,
    quiet: bool,
) -> Tally:
    from extract.run import process
    from extract.writers import open_output

    tally = Tally()
    progress = ProgressReport(len(planned.files) + len(planned.failures), quiet)
    with _ended_in_order(), open_output(output, overwrite) as out, progress:
        for path in planned.empty:
            progress.note(f"{path}: nothing to read there")
        outcomes = process(planned.files, settings, jobs)
        for outcomes_of in (planned.failures, outcomes):
            for outcome in outcomes_of:
                out.write(outcome)
                tally.add(outcome)
                progress.done(outcome)
    return tally


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Let a termination signal clean up as Ctrl-C does, where it may be caught."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def leave(number: int, frame: FrameType | None) -> NoReturn:
        sys.exit(128 + number)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _check_apart(paths: list[Path], output: Path) -> None:
    """The output may lie in an input, which leaves it out; an input in the output would be lost."""
    target = output.resolve()
    for path in paths:
        if path.resolve() == target or target in path.resolve().parents:
            raise UsageError(
                f"the output {output} holds the input {path}", "choose another --output"
            )


_TOLD = ("metrics", "ratings", "judgements", "posts", "actions", "statements")
"""The records that the summary counts."""


def _print_summary(tally: Tally, output: Path) -> None:
    from extract.evaluation.spans import ordered_labels

    table = Table(title=f"Written to {output}", title_justify="left")
    table.add_column("")
    table.add_column("Count", justify="right")
    table.add_row("files read", f"{tally.read:,}")
    table.add_row("files failed", f"{tally.failed:,}", end_section=True)
    for label in ordered_labels(tally.mentions):
        table.add_row(label, f"{tally.mentions[label]:,}")
    table.add_row("all mentions", f"{sum(tally.mentions.values()):,}", end_section=True)
    for section in _TOLD:
        if section in tally.records:
            table.add_row(section, f"{tally.records[section]:,}")
    console = results()
    console.print(table)
    if tally.failed:
        console.print(f"{counted(tally.failed, 'file')} failed: see {output / 'errors.jsonl'}")
