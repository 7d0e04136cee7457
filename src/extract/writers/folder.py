"""Folders and files that appear whole or not at all: written beside their place, then renamed."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.errors import UsageError

SIGNS = frozenset({"documents.jsonl", "errors.jsonl"})
"""The files that every run writes, by which its folder is known."""

# What file managers leave in any folder they show is nobody's file.
_LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}


def check_folder(out: Path, names: Collection[str], overwrite: bool) -> None:
    """Raise `UsageError` unless ``out`` may be made, or replaced.

    Args:
        out: the folder to make.
        names: the files that a run makes. A folder without one of `SIGNS`, or with any file of
            another name, is not a run's.
        overwrite: whether a folder of a run may be replaced.
    """
    if not os.path.lexists(out):
        return
    if not out.is_dir():
        raise UsageError(f"{out} exists and is not a folder", "choose another --output")
    try:
        entries = sorted(entry for entry in out.iterdir() if entry.name not in _LITTER)
    except OSError as error:
        raise UsageError(
            f"{out} cannot be listed: {error.strerror}", "choose another --output"
        ) from error
    if not entries:
        return
    if not overwrite:
        raise UsageError(f"{out} exists", "choose another --output, or replace it with --overwrite")
    foreign = [e.name for e in entries if e.name not in names or e.is_symlink() or not e.is_file()]
    if foreign:
        raise UsageError(
            f"{out} is not replaced: it holds {foreign[0]}, which no run wrote",
            "choose another --output, or move the file",
        )
    if not {entry.name for entry in entries} >= SIGNS:
        raise UsageError(
            f"{out} is not replaced: it is not the whole output of a run", "choose another --output"
        )


@contextmanager
def whole_folder(out: Path, names: Collection[str], overwrite: bool) -> Iterator[Path]:
    """A new folder to write to, which becomes ``out`` when the block ends without an error.

    On any error, Ctrl-C included, what was written is removed and ``out`` is as it was.

    Raises:
        UsageError: see `check_folder`; also if ``out`` came up while the block was at work, in
            which case what was written stays, and the hint says where.
    """
    check_folder(out, names, overwrite)
    # A link to a folder stays a link: the folder it points to is replaced.
    target = out.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    token = secrets.token_hex(4)
    partial = target.parent / f".{target.name}.partial-{token}"
    partial.mkdir()
    try:
        yield partial
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    try:
        check_folder(target, names, overwrite)
        replace_folder(partial, target, target.parent / f".{target.name}.old-{token}")
    except (OSError, UsageError) as error:
        raise UsageError(
            f"{out} cannot be put in place: {error}", f"the finished files are in {partial}"
        ) from error


def replace_folder(new: Path, target: Path, aside: Path) -> None:
    """Rename ``new`` to ``target``; what was there goes ``aside``, and comes back if that fails."""
    if not target.exists():
        new.rename(target)
        return
    target.rename(aside)
    try:
        new.rename(target)
    except OSError:
        aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def write_whole(path: Path, text: str) -> None:
    """Write a text file in UTF-8, replacing one that is there, whole or not at all.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "scores.json"
    >>> write_whole(path, "{}")
    >>> path.read_text()
    '{}'
    """
    partial = path.with_name(f".{path.name}.partial-{secrets.token_hex(4)}")
    try:
        partial.write_text(text, encoding="utf-8", newline="\n")
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
