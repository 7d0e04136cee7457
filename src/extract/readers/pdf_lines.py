"""The words of a PDF page as lines: rows of segments set apart by wide gaps, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from extract.layout_blocks import BULLETS

_BOLD = re.compile(r"bold|black|heavy|demi", re.I)
_SYMBOLS = re.compile(r"symbol|wingding|webding|dingbat", re.I)
_UNMAPPED = re.compile(r"\(cid:\d+\)")
# Justified text stretches its spaces to about one em; columns stand farther apart.
_COLUMN_GAP = 1.6
# A column of prose: this many lines on both sides of the gutter, filled to this share of its width.
_MIN_COLUMN_LINES = 6
_MIN_FILL = 0.6


@dataclass(frozen=True)
class Word:
    """A word and where it stands, in points from the top left; ``size`` is the type's."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass
class Segment:
    """Words of one line with no wide gap between them."""

    words: list[Word]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1


@dataclass
class Line:
    """A line of a page, or of one column of it."""

    segments: list[Segment]
    page: int
    top: float = field(init=False)
    bottom: float = field(init=False)
    size: float = field(init=False)
    bold: bool = field(init=False)

    def __post_init__(self) -> None:
        words = [word for segment in self.segments for word in segment.words]
        self.top = min(word.top for word in words)
        self.bottom = max(word.bottom for word in words)
        self.size = median(word.size for word in words)
        self.bold = all(word.bold for word in words if any(c.isalnum() for c in word.text))

    @property
    def text(self) -> str:
        return "\t".join(segment.text for segment in self.segments)

    @property
    def x0(self) -> float:
        return self.segments[0].x0

    @property
    def x1(self) -> float:
        return self.segments[0].x1


def page_words(page: Any) -> list[Word]:
    """The upright words of a pdfplumber page."""
    found = page.extract_words(x_tolerance_ratio=0.18, y_tolerance=2, return_chars=True)
    words: list[Word] = []
    for raw in found:
        first = raw["chars"][0]
        if not first["upright"]:
            continue
        font, text = first["fontname"], raw["text"]
        if _UNMAPPED.fullmatch(text) or (len(text) == 1 and _SYMBOLS.search(font)):
            # A lone glyph that the font does not spell out is nearly always a bullet.
            text = "•"
        elif "\ue000" <= text[0] <= "\uf8ff":
            text = "•" + text[1:].lstrip()
        words.append(
            Word(
                text,
                raw["x0"],
                raw["x1"],
                raw["top"],
                raw["bottom"],
                float(first["size"]),
                bool(_BOLD.search(font)),
            )
        )
    return _without_doubles(words)


def rows(words: Iterable[Word], page: int) -> list[Line]:
    """Words gathered into lines by their height on the page, each line cut at wide gaps."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (w.middle, w.x0)):
        line = lines[-1] if lines else None
        if line and word.middle - line[0].middle < 0.4 * max(line[0].size, word.size):
            line.append(word)
        else:
            lines.append([word])
    return [Line(_segments(sorted(line, key=lambda w: w.x0)), page) for line in lines]


def reading_order(lines: Sequence[Line]) -> list[Line]:
    """Lines of a page with two columns of prose: the left column first, then the right one."""
    band = _widest_band(lines)
    if band is None:
        return list(lines)
    first, last, gutter = band
    left: list[Line] = []
    right: list[Line] = []
    for line in lines[first:last]:
        for side, segments in (
            (left, [s for s in line.segments if s.x1 <= gutter]),
            (right, [s for s in line.segments if s.x0 >= gutter]),
        ):
            if segments:
                side.append(Line(segments, line.page))
    return [*reading_order(lines[:first]), *left, *right, *reading_order(lines[last:])]


def _without_doubles(words: list[Word]) -> list[Word]:
    """Bold type imitated by printing twice, a hair apart, counts once."""
    seen: set[tuple[str, int, int]] = set()
    kept: list[Word] = []
    for word in words:
        places = [
            (word.text, round(word.x0) + dx, round(word.top) + dy)
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
        ]
        if not seen.isdisjoint(places):
            continue
        seen.add(places[4])
        kept.append(word)
    return kept


def _segments(words: list[Word]) -> list[Segment]:
    segments = [Segment([words[0]])]
    for word in words[1:]:
        before = segments[-1].words[-1]
        gap = word.x0 - before.x1
        if gap > _COLUMN_GAP * max(word.size, before.size) and not _is_marker(segments[-1]):
            segments.append(Segment([word]))
        elif gap < 0.05 * word.size and _adjoins(before, word):
            # A raised "th" or a change of font mid-word makes no new word.
            joined = Word(
                before.text + word.text,
                before.x0,
                word.x1,
                before.top,
                before.bottom,
                before.size,
                before.bold,
            )
            segments[-1].words[-1] = joined
        else:
            segments[-1].words.append(word)
    return segments


def _is_marker(segment: Segment) -> bool:
    return len(segment.words) == 1 and bool(
        re.fullmatch(
            rf"[{re.escape(BULLETS)}]"
            r"|\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivx]{1,5})[.):]?|\d+[A-Z]\.?",
            segment.text,
        )
    )


def _adjoins(before: Word, word: Word) -> bool:
    return before.text[-1].isalnum() and word.text[0].isalnum() and word.size < 0.9 * before.size


def _widest_band(lines: Sequence[Line]) -> tuple[int, int, float] | None:
    """The run of lines (first, last + 1) that a white gutter parts into two columns of prose."""
    if len(lines) < _MIN_COLUMN_LINES:
        return None
    x0 = min(line.x0 for line in lines)
    x1 = max(line.segments[-1].x1 for line in lines)
    best: tuple[int, int, float] | None = None
    steps = 24
    for step in range(steps + 1):
        gutter = x0 + (0.3 + 0.4 * step / steps) * (x1 - x0)
        start = 0
        for i in range(len(lines) + 1):
            if i < len(lines) and not _crosses(lines[i], gutter):
                continue
            longest = best[1] - best[0] if best else 0
            if i - start > longest and _are_columns(lines[start:i], gutter, x0, x1):
                best = (start, i, gutter)
            start = i + 1
    return best


def _crosses(line: Line, gutter: float) -> bool:
    return any(segment.x0 < gutter < segment.x1 for segment in line.segments)


def _are_columns(lines: Sequence[Line], gutter: float, x0: float, x1: float) -> bool:
    left = [s for line in lines for s in line.segments if s.x1 <= gutter]
    right = [s for line in lines for s in line.segments if s.x0 >= gutter]
    for column, width in ((left, gutter - x0), (right, x1 - gutter)):
        # Two segments of one line on one side are a table's cells, not a column's line.
        if len(column) < _MIN_COLUMN_LINES or len(column) > 1.15 * len(lines):
            return False
        if median(s.x1 - s.x0 for s in column) < _MIN_FILL * width:
            return False
        if median(len(s.words) for s in column) < 4:
            return False
    return True
