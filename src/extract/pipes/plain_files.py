"""What a component has learned, kept as plain JSON beside the model: nothing in it is ever run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

Thing = TypeVar("Thing")


def read_plain(path: Path, parse: Callable[[Any], Thing], what: str) -> Thing | None:
    """The thing in a JSON file; None where there is no such file, or null in it.

    ``parse`` makes it of the data, or raises ValueError; ``what`` it is called.

    Raises:
        ValueError: the file holds something else; the message names it.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "n.json"
    >>> _ = path.write_text("3")
    >>> read_plain(path, int, "number"), read_plain(path / "none", int, "number")
    (3, None)
    """
    if not path.is_file():
        return None
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return None if data is None else parse(data)
    except ValueError as error:
        raise ValueError(f"{path} holds no {what}: {error}") from error
