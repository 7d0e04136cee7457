"""Grammars that take any number of blanks for one: PDFs leave two where a line ends."""

from __future__ import annotations

import re

_PARTS = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\(\?<[=!][^()]*\)| (?![*+?{])")


def grammar(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern with each plain blank as one or more.

    Blanks in sets and in what must stand before (``(?<= )``) are kept as they are.

    >>> bool(grammar(r"went on to(?<=[ o])").match("went on  to"))
    True
    """
    return re.compile(
        _PARTS.sub(lambda part: " +" if part.group() == " " else part.group(), pattern), flags
    )
