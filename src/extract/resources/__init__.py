"""Word lists as data files, one entry a line; lines that start with ``#`` name the source.

>>> "Ofsted" in entries("organisations")
True
"""

from functools import cache
from importlib.resources import files


@cache
def entries(name: str) -> frozenset[str]:
    """The entries of ``resources/NAME.txt``, as written there."""
    text = files(__name__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))
