"""Running heads and feet and page numbers of a PDF: what comes back at one height on its pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from extract.readers.pdf_lines import Line

_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[-–—|]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—|]?(?:\s*(?:of|/)\s*\d{1,4})?(?:\s*\|?\s*page)?|"
    r"(?:.{0,80}[-–—|,\s])?page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?",
    re.I,
)
_DIGITS = re.compile(r"\d+")
# The share of the page's height, at its top and at its bottom, in which furniture stands.
_ZONE = 0.14
_DEPTH = 4


def without_furniture(pages: Sequence[list[Line]], heights: Sequence[float]) -> list[list[Line]]:
    """The lines of each page without running heads, feet and page numbers.

    ``pages`` holds each page's lines from top to bottom, ``heights`` the pages' heights in points.
    """
    repeated = _repeated(pages, heights)
    kept: list[list[Line]] = []
    for number, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        drop = {i for n, i in repeated if n == number}
        drop |= _page_numbers(lines, height, drop)
        kept.append([line for i, line in enumerate(lines) if i not in drop])
    return kept


def _repeated(pages: Sequence[list[Line]], heights: Sequence[float]) -> set[tuple[int, int]]:
    places: dict[tuple[str, str], list[tuple[int, int, Line]]] = defaultdict(list)
    for number, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        for i in _margin(lines, height):
            zone = "head" if lines[i].top < height / 2 else "foot"
            key = _DIGITS.sub("#", lines[i].text.casefold())
            places[zone, key].append((number, i, lines[i]))
    needed = max(2, min(3, round(0.4 * len(pages))))
    found: set[tuple[int, int]] = set()
    for group in places.values():
        smallest = min(line.size for _, _, line in group)
        for number, i, line in group:
            # The title of the first page may read like the running head but is set larger.
            alike = {
                n
                for n, _, other in group
                if abs(other.top - line.top) < 8 and line.size < 1.2 * smallest
            }
            if len(alike) >= needed:
                found.add((number, i))
    return found


def _margin(lines: Sequence[Line], height: float) -> list[int]:
    head = [i for i in range(min(_DEPTH, len(lines))) if lines[i].bottom < _ZONE * height]
    tail = range(max(len(head), len(lines) - _DEPTH), len(lines))
    return head + [i for i in tail if lines[i].top > (1 - _ZONE) * height]


def _page_numbers(lines: Sequence[Line], height: float, dropped: set[int]) -> set[int]:
    """Page numbers stand outermost, or next to another piece of furniture."""
    found: set[int] = set()
    margin = _margin(lines, height)
    for order in (margin, margin[::-1]):
        for i in order:
            if i in dropped or i in found:
                continue
            if not _PAGE_NUMBER.fullmatch(lines[i].text.replace("\t", " ").strip()):
                break
            found.add(i)
    return found
