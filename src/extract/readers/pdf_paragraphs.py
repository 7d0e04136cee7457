"""Hard-wrapped lines of a PDF back into paragraphs, list items, headings and rows of columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from extract.layout import LABEL, MARKER
from extract.readers.pdf_lines import Line
from extract.readers.pieces import PLAIN_HEADING, Para, Piece, Table, looks_like_heading

_HYPHENS = ("-", "\u2010", "\u00ad")
_ENDS = ".:;!?"
_HYPHENATED = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?:-[^\W\d_]+)+")
_PLAIN_WORD = re.compile(r"[^\W\d_]+")
_LAST_PART = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)$")
_FIRST_PART = re.compile(r"[^\W\d_]+")
_BARE_NUMBER = re.compile(r"\d{1,3}[A-Z]?(?:\.\d{1,3}){0,3}[.):]?")
_PREFIXES = frozenset((
    "co", "non", "self", "ex", "multi", "vice", "well", "cross", "anti", "semi", "all", "ill", "so",
    "mid", "long", "short", "full", "part", "high", "low",
))  # fmt: skip


@dataclass
class Type:
    """A document's habits: the size of its body type, its line pitch, its words."""

    size: float
    pitch: dict[int, float]
    words: set[str]
    compounds: set[str]
    larger: list[int]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Type:
        """Learn the habits of a document from all its lines."""
        sizes: Counter[int] = Counter()
        pitches: dict[int, Counter[int]] = {}
        words: set[str] = set()
        compounds: set[str] = set()
        for before, line in zip([None, *lines], lines, strict=False):
            text = line.text
            sizes[round(2 * line.size)] += len(text)
            # The word cut at a line's end is no evidence of how the word is written.
            whole = text[:-1].rsplit(" ", 1)[0] if text.endswith(_HYPHENS) else text
            words.update(word.casefold() for word in _PLAIN_WORD.findall(whole))
            compounds.update(word.casefold() for word in _HYPHENATED.findall(whole))
            if before is not None and before.page == line.page:
                pitch = line.bottom - before.bottom
                if 0.8 * line.size < pitch < 2.6 * line.size:
                    pitches.setdefault(round(line.size), Counter())[round(2 * pitch)] += 1
        body = sizes.most_common(1)[0][0] / 2 if sizes else 10.0
        larger = sorted((s for s, n in sizes.items() if s / 2 > 1.1 * body), reverse=True)
        usual = {size: _usual(counts) for size, counts in pitches.items()}
        return cls(body, usual, words, compounds, larger)

    def join(self, before: str, after: str) -> str:
        """Two lines as one text; a word hyphenated over the line end becomes whole.

        >>> habits = Type(10, {}, {"communications"}, {"re-use"}, [])
        >>> habits.join("the communi-", "cations of"), habits.join("prohibits re-", "use of")
        ('the communications of', 'prohibits re-use of')
        """
        if not before.endswith(_HYPHENS):
            return f"{before} {after}"
        last, first = _LAST_PART.search(before[-80:-1]), _FIRST_PART.match(after)
        if last is None or first is None:
            return before + after if _ends_cut(before) else f"{before} {after}"
        if before.endswith("\u00ad"):
            return before[:-1] + after
        keeps = not after[0].islower() or self._is_compound(last.group(), first.group())
        return (before if keeps else before[:-1]) + after

    def _is_compound(self, last: str, first: str) -> bool:
        last, first = last.casefold(), first.casefold()
        if f"{last}-{first}" in self.compounds:
            return True
        if "-" in last:
            return False
        if last + first in self.words:
            return False
        # Both halves being words of the document speaks for "long-" + "term".
        return last in _PREFIXES or (len(last) > 2 and last in self.words and first in self.words)


@dataclass
class _Open:
    """A paragraph in the making; ``aside`` gathers what stands in a column to its right."""

    lines: list[Line]
    text: str
    marker: str | None
    body_x0: float
    aside: list[str] = field(default_factory=list)


def paragraphs(lines: Sequence[Line], habits: Type, right: float | None = None) -> list[Piece]:
    """Paragraphs, headings, items and column rows of lines in reading order.

    ``right`` is the edge to which text could run, in points; None to see it from the lines.
    """
    found: list[Piece] = []
    current: _Open | None = None
    edges = [right] * len(lines) if right is not None else _right_edges(lines)
    last = 0
    for start, end in _grids(lines):
        current = _run(lines, last, start, edges, habits, found, current)
        if current is not None:
            found.append(_finish(current, habits))
            current = None
        found.append(_grid(lines[start:end]))
        last = end
    current = _run(lines, last, len(lines), edges, habits, found, current)
    if current is not None:
        found.append(_finish(current, habits))
    return found


def _ends_cut(text: str) -> bool:
    """Whether a line ends in the middle of a word or a range of numbers."""
    return text.endswith(_HYPHENS) and text[-2:-1].isalnum()


def _run(
    lines: Sequence[Line],
    start: int,
    end: int,
    edges: Sequence[float],
    habits: Type,
    found: list[Piece],
    current: _Open | None,
) -> _Open | None:
    for i in range(start, end):
        line = lines[i]
        if current is not None and _is_aside(current, line, edges[i - 1]):
            current.aside.append(line.text)
            continue
        if current is not None and _continues(current, line, edges[i - 1], habits):
            current.text = habits.join(current.text, line.segments[0].text)
            current.lines.append(line)
        else:
            if current is not None:
                found.append(_finish(current, habits))
            current = _open(line)
        current.aside += [segment.text for segment in line.segments[1:]]
    return current


def _open(line: Line) -> _Open:
    text = line.segments[0].text
    match = MARKER.match(text)
    words = line.segments[0].words
    # "6     Matters arising": the space says what a full stop would say.
    apart = len(words) > 1 and words[1].x0 - words[0].x1 > 0.6 * words[0].size
    if apart and _BARE_NUMBER.fullmatch(words[0].text):
        return _Open([line], text[len(words[0].text) :].strip(), words[0].text, words[1].x0)
    if match is None or match.end() >= len(text):
        return _Open([line], text, None, line.x0)
    body = words[1].x0 if len(words) > 1 else line.x0
    return _Open([line], text[match.end() :], match.group("marker").strip(), body)


def _continues(current: _Open, line: Line, edge: float, habits: Type) -> bool:
    before = current.lines[-1]
    ended = current.text[-1] in _ENDS
    lower = line.segments[0].text[0].islower()
    # A sentence may run from one size or weight into another in its middle, after a full line.
    resized = abs(before.size - line.size) > 0.12 * max(before.size, line.size)
    if before.bold != line.bold or (resized and (ended or not lower)):
        return lower and not ended and _is_full(before, line, edge)
    same_page = before.page == line.page
    pitch = line.bottom - before.bottom
    usual = habits.pitch.get(round(line.size), 1.2 * line.size)
    if same_page and (pitch > 1.3 * usual + 1 or pitch < -2):
        return pitch < -2 and _flows_on(current, before, line, edge, lower, ended)
    if not same_page:
        return _flows_on(current, before, line, edge, lower, ended)
    if _starts_item(current, before, line, edge, ended):
        return False
    if (lower and not ended) or _ends_cut(current.text):
        return True
    if before.x0 - line.x0 > 0.3 * (edge - line.x0):
        return False
    if len(current.lines) > 1 or current.marker:
        indent = line.x0 - (current.lines[-1].x0 if len(current.lines) > 1 else current.body_x0)
        if indent > 0.8 * line.size:
            return False
    return _is_full(before, line, edge)


def _is_aside(current: _Open, line: Line, edge: float) -> bool:
    """Whether a line holds only what stands to the right of its paragraph: who is to act."""
    before = current.lines[-1]
    width = edge - current.lines[0].x0
    near = before.page == line.page and 0 < line.top - before.top < 2.2 * line.size
    return (
        near
        and line.bold == before.bold
        and len(line.segments) == 1
        and line.x0 > current.lines[0].x0 + 0.6 * width
        and line.x1 > edge - 4 * line.size
        and before.x0 < line.x0 - 0.4 * width
        and len(line.text) < 40
    )


def _flows_on(
    current: _Open, before: Line, line: Line, edge: float, lower: bool, ended: bool
) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    if MARKER.match(line.segments[0].text) or ended:
        return False
    return lower or (_is_full(before, line, edge) and not current.aside and not before.bold)


def _starts_item(current: _Open, before: Line, line: Line, edge: float, ended: bool) -> bool:
    text = line.segments[0].text
    first, last = line.segments[0].words[0], before.segments[0].words[-1]
    if LABEL.match(text) or (
        first.bold and not last.bold and current.lines[0].segments[0].words[0].bold
    ):
        return True
    match = MARKER.match(text)
    if match is None:
        return False
    # "... as agreed on page" / "12. The": a number that the wrapping put first.
    in_line = abs(line.x0 - current.body_x0) < 2 and (
        len(current.lines) > 1 or current.marker is not None
    )
    wrapped = not ended and in_line and _is_full(before, line, edge)
    return not (wrapped and match.group("marker")[0].isalnum())


def _is_full(before: Line, line: Line, edge: float) -> bool:
    """Whether the first word of ``line`` had no room left at the end of the line ``before``."""
    word = line.segments[0].words[0]
    return before.x1 + 0.25 * line.size + (word.x1 - word.x0) > edge - 0.75 * line.size


def _right_edges(lines: Sequence[Line]) -> list[float]:
    """For each line the edge to which its neighbours run; far right where they are all short."""
    widest = max((line.x1 for line in lines), default=0.0)
    left = min((line.x0 for line in lines), default=0.0)
    edges = []
    for i in range(len(lines)):
        near = max(line.x1 for line in lines[max(0, i - 4) : i + 5])
        edges.append(near if near - left > 0.55 * (widest - left) else widest)
    return edges


def _finish(current: _Open, habits: Type) -> Para:
    first = current.lines[0]
    text = current.text
    level = None
    big = first.size > 1.1 * habits.size
    bold = all(line.bold for line in current.lines)
    if not current.aside and len(current.lines) <= 3 and looks_like_heading(text, bold or big):
        level = (
            min(habits.larger.index(round(2 * first.size)) + 1, 3)
            if big and round(2 * first.size) in habits.larger
            else PLAIN_HEADING
        )
        if current.marker and not current.marker[-2:-1].isalnum() and not current.marker.isalnum():
            level = None
    kind = "heading" if level else "list_item" if current.marker else "paragraph"
    text = "\t".join([text, *current.aside])
    return Para(text, kind, current.marker, level, first.page)


def _grids(lines: Sequence[Line]) -> Iterable[tuple[int, int]]:
    """Runs of two lines or more whose segments stand in columns: tables without rules."""
    i = 0
    while i < len(lines):
        end = i
        while end < len(lines) and _in_grid(
            lines[i], lines[end], lines[end - 1] if end > i else None
        ):
            end += 1
        if end - i > 1:
            yield i, end
        i = max(end, i + 1)


def _in_grid(first: Line, line: Line, before: Line | None) -> bool:
    if len(line.segments) < 2 or len(line.segments) > len(first.segments) + 3:
        return False
    head = line.segments[0].text
    if MARKER.match(head) or head[0].islower() or len(head) > 60:
        return False
    if before is None:
        return True
    if line.page != before.page or line.top - before.bottom > 2 * line.size:
        return False
    starts = [segment.x0 for segment in before.segments[1:]]
    return abs(line.x0 - first.x0) < 5 and any(
        abs(segment.x0 - x0) < 5 for segment in line.segments[1:] for x0 in starts
    )


def _grid(lines: Sequence[Line]) -> Table:
    columns = _columns(lines)
    rows: list[list[list[Piece]]] = []
    for line in lines:
        cells: list[list[Piece]] = [[] for _ in columns]
        for segment in line.segments:
            nearest = min(range(len(columns)), key=lambda n: abs(columns[n] - segment.x0))
            cells[nearest].append(Para(segment.text))
        rows.append(cells)
    return Table(rows, [line.page for line in lines])


def _columns(lines: Sequence[Line]) -> list[float]:
    found: list[float] = []
    for x0 in sorted(segment.x0 for line in lines for segment in line.segments):
        if not found or x0 - found[-1] > 12:
            found.append(x0)
    return found


def _usual(counts: Counter[int]) -> float:
    """The commonest pitch in points: the smaller where two are about as common."""
    most = max(counts.values())
    return min(pitch for pitch, n in counts.items() if n >= 0.6 * most) / 2
