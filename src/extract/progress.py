"""The bar that shows on a terminal how far a long job is."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


def progress_bar(console: Console, quiet: bool = False) -> Progress:
    """A bar with count and time left, gone when stopped; without a terminal or if quiet, nothing.

    >>> import io
    >>> progress_bar(Console(file=io.StringIO())).disable
    True
    """
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=quiet or not console.is_terminal,
    )
