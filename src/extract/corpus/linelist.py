"""What annotators read and write: numbered lines, and a compact list of mentions per line.

An annotator gets the bare text with its lines numbered (`number_lines`) and answers with one line
for each text line that has mentions, cells set apart by tabs::

    12<TAB>ROLE:Chairman<TAB>ORG:Ofsted<TAB>RAG:Green#2

Line 12 (from 1, split at ``\\n``) holds these mentions in this order.  Each is the first
whole-word, case-sensitive occurrence after the mention before it; ``#n`` takes the n-th from there.
``⏎`` stands for a line end inside a mention, which is listed on the line where it starts.  In a
surface ``\\\\``, ``\\#``, ``\\t`` and ``\\⏎`` stand for a backslash, a number sign, a tab and a
literal ``⏎``; ``#`` needs it only before figures that end the surface.  Blank lines and lines that
start with ``#`` are left out.

White space, quotation marks, hyphens and ligatures agree with their plain forms, so that an
annotator need not type ``ﬁ`` or a non-breaking space.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from extract.corpus.markup import Mark
from extract.labels import LABELS

WRAP = "⏎"
_COUNTER = re.compile(r"(?<!\\)((?:\\\\)*)#(\d+)\Z")
_MENTION = re.compile(r"([A-Za-z]+):(.*)", re.S)
_ESCAPE = re.compile(r"\\(.)", re.S)
_UNESCAPED = {"t": "\t", "n": "\n"}
_SPACE = re.compile(r"\s+")
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛`´", "'"),
        **dict.fromkeys("“”„‟", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        "\u00ad": "",
        "\u200b": "",
        "\ufeff": "",
    }
)


class LinelistError(ValueError):
    """An answer that does not fit its text; ``problems`` has one message for each fault."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class _Folded:
    """A text with its variants folded; ``origins[i]`` is where folded character i starts."""

    text: str
    origins: list[int]

    def original(self, start: int, end: int) -> tuple[int, int] | None:
        """Offsets in the original, or None where the match would cut one of its characters."""
        first, last = self.origins[start], self.origins[end - 1]
        cut_before = start > 0 and self.origins[start - 1] == first
        cut_after = end < len(self.origins) and self.origins[end] == last
        return None if cut_before or cut_after else (first, last + 1)


def number_lines(text: str) -> str:
    """The text as an annotator sees it: each line with its number and a tab before it.

    >>> number_lines("MINUTES\\nThe Chair spoke.")
    '1\\tMINUTES\\n2\\tThe Chair spoke.'
    """
    return "\n".join(f"{n}\t{line}" for n, line in enumerate(text.split("\n"), start=1))


def parse_linelist(text: str, answer: str) -> list[Mark]:
    """The marks that an annotator's answer sets in ``text``, in text order.

    >>> parse_linelist("Green moved on, said Cllr Green.", "1\\tPERSON:Green#2")
    [Mark(start=26, end=31, label='PERSON', id=None, attrs={})]

    Raises LinelistError that lists every line and mention that cannot be read or located.
    """
    folded = _fold(text)
    starts = _line_starts(text)
    problems: list[str] = []
    wanted = sorted(_read_answer(answer, len(starts), problems), key=lambda row: row[0])
    marks: list[Mark] = []
    cursor = 0
    for number, mentions in wanted:
        line_start = starts[number - 1]
        line_end = starts[number] - 1 if number < len(starts) else len(text)
        cursor = max(cursor, line_start)
        for mention in mentions:
            try:
                label, surface, count = _read_mention(mention)
                start, end = _locate(folded, text, surface, cursor, line_end, count)
            except ValueError as error:
                problems.append(f"line {number}: {mention!r}: {error}")
                continue
            marks.append(Mark(start, end, label))
            cursor = end
    if problems:
        raise LinelistError(problems)
    return marks


def format_linelist(text: str, marks: list[Mark]) -> str:
    """The inverse of `parse_linelist`; the form has no place for ids and attributes.

    >>> format_linelist("Green, said Cllr Green.", [Mark(17, 22, "PERSON")])
    '1\\tPERSON:Green#2\\n'

    Raises ValueError for marks that overlap or that begin or end with white space.
    """
    folded = _fold(text)
    starts = _line_starts(text)
    rows: dict[int, list[str]] = {}
    cursor = 0
    for mark in sorted(marks, key=lambda m: m.start):
        surface = text[mark.start : mark.end]
        if surface != surface.strip() or not surface:
            raise ValueError(f"a mark begins or ends with white space: {surface!r}")
        number = bisect_right(starts, mark.start)
        line_end = starts[number] - 1 if number < len(starts) else len(text)
        cursor = max(cursor, starts[number - 1])
        if mark.start < cursor:
            raise ValueError(f"overlapping marks at character {mark.start}")
        found = list(_occurrences(folded, surface, cursor, line_end))
        spans = [span for _, span in found]
        if (mark.start, mark.end) not in spans:
            raise ValueError(f"a mark begins or ends with an invisible character: {surface!r}")
        place = spans.index((mark.start, mark.end))
        counter = f"#{place + 1}" if place or not found[place][0] else ""
        rows.setdefault(number, []).append(f"{mark.label}:{_escape(surface)}{counter}")
        cursor = mark.end
    return "".join(f"{number}\t" + "\t".join(cells) + "\n" for number, cells in rows.items())


def _read_answer(
    answer: str, line_count: int, problems: list[str]
) -> Iterator[tuple[int, list[str]]]:
    for row in answer.replace("\r\n", "\n").split("\n"):
        if not row.strip() or row.startswith("#"):
            continue
        number, *mentions = (cell.strip(" ") for cell in row.split("\t"))
        if not number.isascii() or not number.isdigit():
            problems.append(f"{row[:60]!r}: a row starts with the number of a line and a tab")
        elif not 1 <= int(number) <= line_count:
            problems.append(f"line {number}: the text has {line_count} lines")
        else:
            yield int(number), [mention for mention in mentions if mention]


def _read_mention(mention: str) -> tuple[str, str, int | None]:
    match = _MENTION.fullmatch(mention)
    if match is None or match.group(1) not in LABELS:
        raise ValueError(f"expected LABEL:surface with a label of {', '.join(LABELS)}")
    label, escaped = match.groups()
    counter = _COUNTER.search(escaped)
    count = int(counter.group(2)) if counter else None
    if counter:
        escaped = escaped[: counter.start(2) - 1]
    surface = _unescape(escaped).strip()
    if not surface:
        raise ValueError("the surface is empty")
    return label, surface, count


def _unescape(escaped: str) -> str:
    out: list[str] = []
    at = 0
    for match in _ESCAPE.finditer(escaped):
        out.append(escaped[at : match.start()].replace(WRAP, "\n"))
        out.append(_UNESCAPED.get(match.group(1), match.group(1)))
        at = match.end()
    return "".join(out) + escaped[at:].replace(WRAP, "\n")


def _escape(surface: str) -> str:
    escaped = surface.replace("\\", "\\\\").replace("\t", "\\t").replace(WRAP, f"\\{WRAP}")
    return _SPACE.sub(_plain_space, escaped).replace("#", "\\#").replace("\n", WRAP)


def _locate(
    folded: _Folded, text: str, surface: str, cursor: int, line_end: int, count: int | None
) -> tuple[int, int]:
    found = list(_occurrences(folded, surface, cursor, line_end))
    if count is None:
        if found and found[0][0]:
            return found[0][1]
        if found:
            raise ValueError("stands only inside a word here; write #1 if that is meant")
    elif 1 <= count <= len(found):
        return found[count - 1][1]
    if surface in text[:cursor].rpartition("\n")[2] and not found:
        raise ValueError("stands only before the mention listed ahead of it: keep the text's order")
    raise ValueError(f"occurs {len(found)} times in the rest of the line")


def _occurrences(
    folded: _Folded, surface: str, cursor: int, line_end: int
) -> Iterator[tuple[bool, tuple[int, int]]]:
    """(whole, offsets) of each occurrence that starts on the line: whole words first, in order.

    Glued words (``2015were``, ``theBoard``) come after whole ones and count as whole; what lies
    inside a word comes last.
    """
    needle = _fold(surface).text
    groups: tuple[list[tuple[int, int]], ...] = ([], [], [])
    at = folded.text.find(needle, bisect_left(folded.origins, cursor)) if needle else -1
    while at >= 0 and folded.origins[at] < line_end:
        span = folded.original(at, at + len(needle))
        if span is not None:
            edges = (
                _edge(folded.text, at, at - 1),
                _edge(folded.text, at + len(needle) - 1, at + len(needle)),
            )
            groups[max(edges)].append(span)
        at = folded.text.find(needle, at + 1)
    for rank, group in enumerate(groups):
        for span in group:
            yield rank < 2, span


def _edge(text: str, inner: int, outer: int) -> int:
    """How a match ends between two neighbours: 0 a word's edge, 1 words glued, 2 inside a word."""
    if not 0 <= outer < len(text):
        return 0
    a, b = text[inner], text[outer]
    if a.isdigit() and b in ".,/":
        beyond = outer + (outer - inner)
        inside_number = 0 <= beyond < len(text) and text[beyond].isdigit()
        return 2 if inside_number else 0
    if not (a.isalnum() and b.isalnum()):
        return 0
    before, after = (a, b) if inner < outer else (b, a)
    if before.isdigit() != after.isdigit() or (before.islower() and after.isupper()):
        return 1
    return 2


def _fold(text: str) -> _Folded:
    out: list[str] = []
    origins: list[int] = []
    at = 0
    while at < len(text):
        space = _SPACE.match(text, at)
        if space:
            piece, after = _plain_space(space), space.end()
        else:
            char, after = text[at], at + 1
            piece = char.translate(_FOLDED)
            if piece == char and not char.isascii():
                piece = unicodedata.normalize("NFKC", char)
        out.append(piece)
        origins.extend([at] * len(piece))
        at = after
    return _Folded("".join(out), origins)


def _plain_space(match: re.Match[str]) -> str:
    run = match.group()
    return "\n" * run.count("\n") or ("\t" if "\t" in run else " ")


def _line_starts(text: str) -> list[int]:
    return [0, *(i + 1 for i, char in enumerate(text) if char == "\n")]
