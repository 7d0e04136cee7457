"""Files to text and layout, one module a format.

`read` takes a path and gives a `SourceText`: the text, the blocks that lie over it (paragraphs,
headings, list items, table rows) and the format.  What kind of file it is follows from its content
first and its suffix second.  The parsers are imported when a file of their kind is met.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from extract.errors import ReadError
from extract.readers.builder import SourceText
from extract.readers.detect import detect

__all__ = ["FORMATS", "SourceText", "read"]

FORMATS = ("txt", "md", "html", "pdf", "docx", "odt")
"""The formats that can be read."""

_MODULES = {"txt": "text", "md": "text"}
# Minutes run to a few megabytes, scanned appendices included; what is far larger is something else.
_MAX_BYTES = 200_000_000


def read(path: Path | str, format: str | None = None) -> SourceText:
    """Read a file as text with its layout.

    Args:
        path: the file.
        format: one of `FORMATS` to read it as that whatever it looks like; None to find out.

    Returns:
        The text, its blocks and the format.  The text of a txt or md file is the decoded file
        unchanged but for a byte order mark; every other has one blank line between paragraphs, one
        line a table row and a tab between cells.

    Raises:
        ReadError: for whatever cannot be read; ``str(error)`` says what is wrong with the file and
            ``error.hint`` what to do about it.  Nothing else is raised, whatever the file holds.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "minutes.html"
    >>> _ = path.write_text("<h1>Minutes</h1><ol><li>Apologies<li>Any other business</ol>")
    >>> source = read(path)
    >>> source.format, source.text
    ('html', 'Minutes\\n\\n1. Apologies\\n\\n2. Any other business')
    """
    path = Path(path)
    if format is not None and format not in FORMATS:
        raise ReadError(f"{format} is not a known format", f"use one of {', '.join(FORMATS)}")
    try:
        return _read(_load(path), path.suffix, format)
    except ReadError as error:
        raise ReadError(f"{path.name} {error.message}", error.hint) from error.__cause__


def _read(data: bytes, suffix: str, format: str | None) -> SourceText:
    found = format or detect(data, suffix)
    module = import_module(f"extract.readers.{_MODULES.get(found, found)}")
    try:
        source: SourceText = module.read_bytes(data, found)
    except ReadError:
        raise
    # A parser fed with a damaged or hostile file raises all kinds of errors; a run over a folder
    # must go on past any of them, and the user needs one line, not a traceback.
    except Exception as error:
        raise ReadError(
            f"is a damaged {found} file and cannot be read ({type(error).__name__})",
            "open it in the program that made it and save it anew, or get a fresh copy",
        ) from error
    if not source.text.strip():
        raise ReadError("holds no text", "check that it is the right file")
    return source


def _load(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ReadError("is a folder, not a file", "give the files in it, or use `run`")
        size = path.stat().st_size
        if size > _MAX_BYTES:
            raise ReadError(
                f"is too large ({size // 1_000_000} MB; at most {_MAX_BYTES // 1_000_000} MB)",
                "split it, or take out its images",
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise ReadError("does not exist", "check the path") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(f"cannot be opened: {reason}", "check its path and permissions") from error
