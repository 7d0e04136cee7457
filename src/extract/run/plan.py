"""Which files a run reads, in which order, and what they are called in its output."""

from __future__ import annotations

import os
import stat
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from extract.errors import UsageError
from extract.run.outcome import Failure


@dataclass(frozen=True)
class PlannedFile:
    """A file to read, and its name in the output (relative to the input, forward slashes)."""

    path: Path
    source: str


@dataclass
class Plan:
    """The files to read, in order; the folders that could not be listed; inputs without a file."""

    files: list[PlannedFile] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    empty: list[Path] = field(default_factory=list)


def plan(
    paths: Sequence[Path | str],
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    skip: Path | None = None,
) -> Plan:
    """List the files under some paths.

    Folders are walked in sorted order.  Hidden files and folders, and the lock files of office
    programs (``~$``), are passed over unless named as a path themselves.  A linked folder is walked
    once, however often and from wherever it is linked.

    Args:
        paths: files and folders.
        include: globs; a file is taken if it fits one, or if there are none. A glob is held against
            the path relative to the input, the file's name and the folders above it, whatever
            the case; ``*`` crosses slashes.
        exclude: globs; a file that fits one is left out.
        skip: a folder that is not entered.

    Returns:
        The plan. Where files of two inputs would get the same name, every name is preceded by as
        much of its input's path as tells the inputs apart.

    Raises:
        UsageError: a path that does not exist.

    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> for name in ("b.txt", "a.txt", ".hidden", "c.log"):
    ...     _ = (folder / name).write_text("x")
    >>> [file.source for file in plan([folder], exclude=["*.log"]).files]
    ['a.txt', 'b.txt']
    """
    found = Plan()
    inputs: list[tuple[Path, list[PlannedFile]]] = []
    failures: list[tuple[int, Failure]] = []
    seen: set[str] = set()
    for number, given in enumerate(paths):
        root = Path(given)
        if not os.path.lexists(root):
            raise UsageError(f"{printable(str(root))} does not exist", "check the path")
        folder = root.is_dir()
        walked = _walk(root, skip) if folder else iter([PlannedFile(root, root.name)])
        files: list[PlannedFile] = []
        for entry in walked:
            if isinstance(entry, Failure):
                failures.append((number, entry))
            elif _wanted(entry.source, include, exclude):
                files.append(entry)
        files.sort(key=lambda file: file.source.split("/"))
        if not files:
            found.empty.append(root)
        fresh = [file for file in files if os.path.abspath(file.path) not in seen]
        seen.update(os.path.abspath(file.path) for file in files)
        inputs.append((root if folder else root.parent, fresh))
    prefixes = _prefixes(inputs)
    for prefix, (_, files) in zip(prefixes, inputs, strict=True):
        found.files += [PlannedFile(file.path, prefix + file.source) for file in files]
    found.failures = [
        Failure(prefixes[number] + failure.source, failure.error, failure.hint)
        for number, failure in failures
    ]
    return found


def printable(text: str) -> str:
    """A file's name as it may be shown: no control characters, no undecodable bytes.

    >>> printable("a\\x1b[31m.txt")
    'a\\\\x1b[31m.txt'
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def _walk(root: Path, skip: Path | None) -> Iterator[PlannedFile | Failure]:
    """Every file under a folder.  Linked folders come last, so that a real path names the file."""
    skipped = _identity(skip) if skip is not None else None
    visited = set() if skipped is None else {skipped}
    real: deque[tuple[Path, str]] = deque([(root, "")])
    linked: deque[tuple[Path, str]] = deque()
    while real or linked:
        folder, prefix = (real or linked).popleft()
        identity = _identity(folder)
        if identity in visited:
            continue
        visited.add(identity)
        try:
            with os.scandir(folder) as entries:
                ordered = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            reason = error.strerror or str(error)
            yield Failure(
                prefix or ".", f"the folder cannot be listed: {reason}", "check its permissions"
            )
            continue
        for entry in ordered:
            if entry.name.startswith((".", "~$")):
                continue
            path, source = folder / entry.name, prefix + entry.name
            if not _is_folder(entry):
                yield PlannedFile(path, source)
            elif entry.is_symlink():
                linked.append((path, source + "/"))
            else:
                real.append((path, source + "/"))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return stat.S_ISDIR(entry.stat().st_mode)
    # A link to nowhere, or to itself, is a file that cannot be read: reading it says so.
    except OSError:
        return False


def _identity(folder: Path) -> tuple[int, int] | str:
    """What two paths to one folder have in common."""
    try:
        status = os.stat(folder)
    except OSError:
        return str(folder)
    return status.st_dev, status.st_ino


def _wanted(source: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    if include and not any(_fits(source, glob) for glob in include):
        return False
    return not any(_fits(source, glob) for glob in exclude)


def _fits(source: str, glob: str) -> bool:
    path = PurePosixPath(source.casefold())
    pattern = glob.casefold().replace("\\", "/").removeprefix("./").rstrip("/")
    # "**/" stands for no folder, too; "*" crosses slashes already.
    patterns = {pattern, pattern.replace("**/", "")}
    names = [str(path), path.name, *map(str, path.parents)][:-1]
    names += [parent.name for parent in path.parents][:-1]
    return any(fnmatchcase(name, each) for name in names for each in patterns)


def _prefixes(inputs: list[tuple[Path, list[PlannedFile]]]) -> list[str]:
    """What to put before each input's names so that no two files have the same one."""
    absolute = [Path(os.path.abspath(root)).parts for root, _ in inputs]
    longest = max((len(parts) for parts in absolute), default=0)
    prefixes = [""] * len(inputs)
    for depth in range(longest + 1):
        prefixes = [
            "".join(f"{part.strip(os.sep)}/" for part in parts[-depth:] if part.strip(os.sep))
            if depth
            else ""
            for parts in absolute
        ]
        names = Counter(
            prefix + file.source
            for prefix, (_, files) in zip(prefixes, inputs, strict=True)
            for file in files
        )
        if all(count == 1 for count in names.values()):
            break
    return prefixes
