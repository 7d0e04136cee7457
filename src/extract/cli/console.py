"""What every command does with a terminal: errors, progress, tables.

Results go to standard output, everything else to standard error.
"""

from __future__ import annotations

from types import TracebackType

import typer
from rich.console import Console

from extract.errors import ExtractError
from extract.progress import progress_bar
from extract.run.outcome import Document, Failure, Outcome
from extract.run.plan import printable


def report_error(error: ExtractError) -> None:
    """Print an error and its hint as two lines, safe for a terminal whatever names they hold."""
    typer.echo(f"error: {printable(error.message)}", err=True)
    if error.hint:
        typer.echo(f"hint: {printable(error.hint)}", err=True)


def results() -> Console:
    """The console for tables on standard output; elsewhere than on a terminal they are not cut."""
    console = Console(highlight=False, emoji=False, markup=False)
    if not console.is_terminal:
        console.width = 200
    return console


class ProgressReport:
    """Tells how a run gets on: a bar on a terminal, a line a file elsewhere, nothing if quiet.

    Files that fail get a line in any case but quiet.
    """

    def __init__(self, total: int, quiet: bool = False) -> None:
        self._console = Console(
            stderr=True, highlight=False, emoji=False, markup=False, soft_wrap=True
        )
        self._quiet = quiet
        self._total = total
        self._done = 0
        self._bar = progress_bar(self._console, quiet)
        self._task = self._bar.add_task("reading", total=total)

    def __enter__(self) -> ProgressReport:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def done(self, outcome: Outcome) -> None:
        """Report a file."""
        self._done += 1
        self._bar.advance(self._task)
        if self._quiet:
            return
        source = printable(outcome.source)
        if isinstance(outcome, Failure):
            line = f"{source}: failed: {printable(outcome.error)}"
        elif self._console.is_terminal:
            return
        else:
            line = f"{source}: {counted(len(outcome.mentions), 'mention')}"
        if not self._console.is_terminal:
            line = f"{self._done}/{self._total} {line}"
        self._console.print(line)

    def note(self, text: str) -> None:
        """Say something on the way."""
        if not self._quiet:
            self._console.print(printable(text))


def counted(n: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "file"), counted(2, "file")
    ('1 file', '2 files')
    """
    return f"{n:,} {noun}" + ("" if n == 1 else "s")


class Tally:
    """Counts the outcomes of a run."""

    def __init__(self) -> None:
        self.read = 0
        self.failed = 0
        self.mentions: dict[str, int] = {}
        self.records: dict[str, int] = {}

    def add(self, outcome: Outcome) -> None:
        """Count an outcome."""
        if isinstance(outcome, Document):
            self.read += 1
            for mention in outcome.mentions:
                self.mentions[mention.label] = self.mentions.get(mention.label, 0) + 1
            for section, rows in outcome.records.items():
                self.records[section] = self.records.get(section, 0) + len(rows)
        else:
            self.failed += 1
