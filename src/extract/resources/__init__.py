"""Word lists as data files, one entry a line; lines that start with ``#`` name the source.

>>> "Ofsted" in entries("organisations")
True
"""

import os
from functools import cache
from importlib.resources import files
from pathlib import Path

# Another folder of lists, for experiments such as training without any.
FOLDER = "EXTRACT_WORD_LISTS"


@cache
def entries(name: str) -> frozenset[str]:
    """The entries of ``resources/NAME.txt``, as written there.

    The environment variable EXTRACT_WORD_LISTS names another folder to read ``NAME.txt`` from; a
    list that is not there is empty.
    """
    other = os.environ.get(FOLDER)
    if other is None:
        text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    else:
        own = Path(other) / f"{name}.txt"
        text = own.read_text(encoding="utf-8") if own.is_file() else ""
    lines = (line.strip() for line in text.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))
