"""Whether stretches of characters overlap, asked of many at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from extract.records.types import Offsets


class Overlaps:
    """Stretches (start, end) of a document, of which `touch` finds one by bisection.

    >>> overlaps = Overlaps([(4, 20), (6, 8)])
    >>> overlaps.touch((10, 12)), overlaps.touch((20, 25))
    (True, False)
    """

    def __init__(self, stretches: Iterable[Offsets]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def touch(self, span: Offsets) -> bool:
        """Whether one of the stretches shares a character with ``span``."""
        before = bisect_left(self._starts, span[1])
        return before > 0 and self._reach[before - 1] > span[0]
