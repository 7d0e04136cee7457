"""Options that several commands share."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer

from extract.errors import UsageError
from extract.readers import FORMATS
from extract.run.plan import Plan, plan

Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="PATH...", help="Files and folders; folders are walked.", show_default=False
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        metavar="|".join(FORMATS),
        help="Read every file as this format.  [default: by content, then suffix]",
        show_default=False,
    ),
]
Include = Annotated[
    list[str] | None,
    typer.Option(
        metavar="GLOB",
        help="Take only files whose path (from PATH), name or folder fits; may be repeated.",
        show_default=False,
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option(
        metavar="GLOB", help="Leave out files that fit; may be repeated.", show_default=False
    ),
]
Jobs = Annotated[int, typer.Option(min=1, help="How many processes work at once.")]
GOLD_HELP = 'JSONL with "text" and "spans" on each line, or a corpus folder (corpus/dev).'
MODEL_HELP = "A model's name, its folder or a .cfg file (see: info)."


def check_format(format: str | None) -> None:
    """Raise `UsageError` for a format that there is not."""
    if format is not None and format not in FORMATS:
        raise UsageError(f"{format} is not a known format", f"use one of {', '.join(FORMATS)}")


def check_day(day: str | None) -> None:
    """Raise `UsageError` for what is no date in ISO 8601, written YYYY-MM-DD."""
    if day is None:
        return
    try:
        if datetime.date.fromisoformat(day).isoformat() == day:
            return
    except ValueError:
        pass
    raise UsageError(f"{day!r} is not a date", "write it as YYYY-MM-DD, such as 2024-05-23")


def plan_or_say_why(
    paths: list[Path],
    include: list[str] | None,
    exclude: list[str] | None,
    skip: Path | None = None,
) -> Plan:
    """The plan of a run over some paths; `UsageError` where it would be empty."""
    planned = plan(paths, include or (), exclude or (), skip)
    if not planned.files and not planned.failures:
        where = ", ".join(str(path) for path in paths)
        if include or exclude:
            raise UsageError(
                f"nothing to read in {where}: no file fits --include and --exclude",
                'globs are held against paths as in "sub/minutes.pdf" and against names',
            )
        raise UsageError(
            f"nothing to read in {where}", "give files, or folders that hold some (not hidden)"
        )
    return planned
