"""What `corpus check` finds: errors that must go, and suggestions for an annotator to look at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ERROR = "error"
SUGGESTION = "suggestion"


@dataclass(frozen=True, order=True)
class Problem:
    """One finding in one file; ``line`` counts from 1, ``code`` names the rule."""

    path: Path
    line: int
    code: str
    message: str
    level: str = ERROR

    def __str__(self) -> str:
        """``document:line: message [code]``

        >>> str(Problem(Path("a.txt"), 3, "date-time", "a time of day in a DATE"))
        'a.txt:3: a time of day in a DATE [date-time]'
        """
        return f"{self.path}:{self.line}: {self.message} [{self.code}]"
