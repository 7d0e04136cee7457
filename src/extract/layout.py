"""Text as blocks: paragraphs, headings, list items, table rows.

Readers give blocks with the text; for a bare string `infer_layout` finds the blocks from line ends,
indents, markers and tabs.  Blocks are in text order, do not overlap, and cover every character that
is not white space.  Offsets are characters into the text, end exclusive.

Standard library only: this module is imported by every ``spacy.load``.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from extract.layout_blocks import BULLETS
from extract.layout_blocks import KINDS as KINDS
from extract.layout_blocks import Block as Block
from extract.layout_blocks import runs as runs
from extract.layout_stacked import with_stacked_tables
from extract.resources import entries

MARKER = re.compile(
    r"[ \t>*_]*(?P<marker>"
    r"\(?\d{1,3}(?:\.\d{1,3}){0,3}\\?[.)](?=\s|[A-Z*])|\d{1,2}(?:\.\d{1,3}){1,3}(?=\s)"
    r"|(?:[A-Z]{1,2}\.?)?\d{1,3}\.?[^\S\r\n]{2,}(?=[A-Z])"
    r"|\(?[a-z]\\?[.)](?=\s|[A-Z*])|\(?(?:x{0,3})(?:ix|iv|v?i{1,3}|v|x)\\?[.)](?=\s)"
    rf"|[{re.escape(BULLETS)}](?=\s+\S)|[\ue000-\uf8ff](?=\s*\S)|#{{1,6}}(?=\s))\s*"
)
"""A list number, bullet or heading mark at the start of a line, as ``marker``."""

REFERENCE = re.compile(
    r"[ \t>*_]*(?!\d{1,2}/\d{1,2}/\d{2,4}\b|\d{4}/\d{2}\b(?!/))"
    r"(?:[A-Z]{1,4}[/-]?)?\d{1,4}(?:/[A-Z0-9-]{1,8}){1,3}(?=[\s:,–-]|\Z)"
)
"""The number of a case at the start of a line: *20/00123/FUL*, *DM/0417/16*; no day and no year."""

LABEL = re.compile(
    r"(?:(?:also )?present|(?:in )?attend(?:ance|ees|ing)|apologies(?: for absence)?|absent|"
    r"actions?(?: points?)?(?: \d+)?|resolved|agreed|noted|recommend(?:ed|ations?)|decisions?|"
    r"minutes|officers?|officials|observers?|members|secretariat|witnesses|venue|date|time)\s*:",
    re.I,
)
"""What minutes write before a colon at the start of a new paragraph."""

_SHORT_LABEL = re.compile(r"[A-Z][a-z]+(?: [A-Za-z]+){0,3}(?: ?\(\d{1,3}\))?:(?= |\t|\Z)")
"""Before a colon at the start of a line: *Voting against (3):*."""

_FURNITURE = re.compile(
    r"\s*(?:page\s*\d+(?:\s*(?:of|/)\s*\d+)?|[-–—]?\s*\d{1,3}\s*[-–—]?|\d+\s*\|\s*page)\s*",
    re.I,
)
_RULE = re.compile(r"(?:[^\w\t]|_)*")
# Two spaces too many may be a slip of the writer; a sentence going on after them shows that.
_CELL_GAP = re.compile(r"\t+|(?<=\S) {3,}(?=[^\sa-z])")
_WIDE_GAP = re.compile(r"(?<=\S)(?: {2,}|\t+)(?=\S)")
_VALUE = re.compile(
    r"[-–+±<>≤≥£(]*\d[\d,.]*\s?(?:%|per cent|[kKmM]n?|days?|hrs?|mins?|\([RAG]\))?\)?"
    r"|[RAGB]|red|amber|green|blue|n/?a|[-–—]|nil|tb[ca]|yes|no|[▲▼↑↓→←↔◄►]|up|down|same",
    re.I,
)
"""What a column of figures holds: a number, a colour, a sign for none or for a direction."""
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_MARKDOWN_ROW = re.compile(r"[\s>]*\|.*\|\s*$")
_NARROWEST = 24
"""Characters of a line of prose in a narrow column; a line of a list is as short."""
_LEAST_COLUMNS = 3
"""Of a table whose rows stand apart, or whose columns only spaces part."""
_LONGEST_CELL = 200
"""Characters of a cell between bars; what is longer is prose."""
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n?|\n).*?(?:\r\n?|\n)---[ \t]*(?=\r|\n|\Z)", re.S
)
_BOLD_LINE = re.compile(r"(\*\*|__)(?!\s)[^*_]{3,120}\1:?")
_TIME = re.compile(r"\d{1,2}\.\d{2} ?(?:[ap]\.?m\b|hours\b|hrs\b)")
"""The time of day that a wrapped line may begin with; no number of a list."""
_HANGING = re.compile(
    r"[ (](?:the|an?|and|or|of|for|to|from|at|in|on|by|with|before|after|until|since|than|about|"
    r"over|under|between|within|every|per|nearly|around|approximately|least|totalling|&|-|\u2013|"
    r"\u2014)\Z",
    re.I,
)
"""How a line ends that wants another word."""
_GIVEN_NAME_LAST = re.compile(r"[a-z,] (?:Mr|Mrs|Ms|Miss|Dr)\.? (?P<name>[A-Z][a-z]+)\Z")
_SURNAME_FIRST = re.compile(
    r"[A-Z][a-z'\u2019-]+"
    r"(?:,(?=\s)| and (?=[A-Z])| for (?:his|her|their)\b| to the meeting\b| who\b)"
)
"""The two sides of a line end inside a name: *welcomed Mr James* / *Pettigrew, the new Clerk*."""
_KIND_OF_BODY = (
    r"(?:Committee|Council|Board|Panel|Partnership|Forum|Trust|Authority|Commission|Group|"
    r"Sub-?Committee)"
)
_REST_OF_NAME = re.compile(
    rf"(?:(?:Overview|Scrutiny|Select|Joint|and|&|Community|Parish|Town|County|District|Borough|"
    rf"City|Improvement|Management|Safeguarding|Advisory|Partnership|Performance|Policy) )*"
    rf"{_KIND_OF_BODY}",
    re.I,
)
_FIRST_OF_NAME = re.compile(
    rf"(?!.*\b(?:meeting|minutes|agenda|notes|report|present|attendance|{_KIND_OF_BODY}|"
    r"cabinet|executive)\b)[A-Z][^\W\d_]+(?:['\u2019][a-z]{1,2})?(?:[ ,&-]+(?:[A-Z][^\W\d_]*|and|"
    r"of|the|with|on|upon|in|le|cum|by|for))*",
    re.I,
)


def infer_layout(text: str) -> list[Block]:
    """Find the blocks of a plain text, hard-wrapped or not.

    >>> [(b.kind, b.marker) for b in infer_layout("MINUTES\\n\\n1. The Clerk read\\nthe letter.")]
    [('heading', None), ('list_item', '1.')]
    """
    lines = [m.span() for m in _LINE.finditer(text) if m.end() > m.start()]
    stripped = [_strip(text, start, end) for start, end in lines]
    widths = _local_widths(text, stripped)
    repeated = _running_heads(text, stripped)
    aligned = _aligned_rows(text, stripped)
    front_matter = _FRONT_MATTER.match(text)
    front_end = front_matter.end() if front_matter else 0
    blocks: list[Block] = []
    open_start: int | None = None
    open_end = 0
    last_line: tuple[int, int] | None = None
    table = -1
    in_table = False
    width_before = 0  # columns of the row before a blank line

    def close() -> None:
        nonlocal open_start
        if open_start is not None:
            blocks.append(_make_block(text, open_start, open_end))
            open_start = None

    for (start, end), width in zip(stripped, widths, strict=True):
        if start == end:
            close()
            last_line = None
            width_before = len(blocks[-1].cells) if in_table else width_before
            in_table = False
            continue
        line = text[start:end]
        cells = aligned.get(start) or _cells(text, start, end)
        markdown = bool(_bars(text, start, end))
        is_row = start in aligned or "\t" in line.strip("\t") or (markdown and bool(cells))
        is_number = _is_page_number(line) or (start, end) in repeated
        if _RULE.fullmatch(line) or (is_number and not is_row and not in_table):
            close()
            blocks.append(Block("furniture", start, end))
            last_line = None
            # The rule under a Markdown table's head does not end the table.
            in_table = in_table and "|" in line
            continue
        if is_row and (markdown or len(cells) > 1) and not _is_marked_line(text, start, end, cells):
            close()
            # Pages are saved with a blank line between the rows, too.
            goes_on = len(cells) == width_before >= _LEAST_COLUMNS
            table += not (in_table or goes_on)
            in_table, width_before = True, 0
            blocks.append(Block("table_row", start, end, table=table, cells=cells))
            last_line = None
            continue
        in_table, width_before = False, 0
        joins = (
            open_start is not None
            and last_line is not None
            and start >= front_end
            and _continues(text, last_line, (start, end), width)
        )
        if not joins:
            close()
            open_start = start
        open_end = end
        last_line = (start, end)
    close()
    return with_stacked_tables(text, blocks)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] == "\ufeff"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _local_widths(text: str, lines: list[tuple[int, int]]) -> list[int]:
    """For each line the width at which the text around it is hard-wrapped; 0 where it is not.

    A column of actions or an indent makes a stretch narrower than the rest of its document.
    """
    filled = [end - start for start, end in lines if end > start]
    if not filled:
        return [0] * len(lines)
    wide = sorted(filled)[int(len(filled) * 0.9)]
    least = _NARROWEST if _goes_on_small(text, lines) else 40
    if not least <= wide <= 160:
        return [0] * len(lines)
    widths: list[int] = []
    at = 0
    for start, end in lines:
        near = [w for w in filled[max(0, at - 5) : at + 6] if w <= 1.3 * wide]
        local = max(near, default=wide)
        widths.append(local if local > 0.7 * wide else wide)
        at += end > start
    return widths


def _goes_on_small(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether three in ten lines that follow another begin small: prose in a narrow column."""
    follow = [
        text[start]
        for before, (start, end) in pairwise(lines)
        if before[0] < before[1] and start < end
    ]
    return sum(letter.islower() for letter in follow) > 0.3 * len(follow)


def _is_page_number(line: str) -> bool:
    return len(line) < 40 and _FURNITURE.fullmatch(line) is not None


def _running_heads(text: str, lines: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """Short lines that come back next to page numbers: running heads and feet."""
    beside: Counter[str] = Counter()
    filled = [line for line in lines if line[0] < line[1]]
    places: dict[str, list[tuple[int, int]]] = {}
    for i, (start, end) in enumerate(filled):
        around = filled[max(0, i - 1) : i] + filled[i + 1 : i + 2]
        if end - start <= 90 and any(_is_page_number(text[a:b]) for a, b in around):
            key = text[start:end].casefold()
            if not _is_page_number(key):
                beside[key] += 1
                places.setdefault(key, []).append((start, end))
    return {place for key, n in beside.items() if n >= 3 for place in places[key]}


def _bars(text: str, start: int, end: int) -> list[int]:
    """What the cells of a barred row lie between; empty for another line.

    A web page's row is saved without a first bar, *Ann Lee | Clerk | |*: the line's ends are bars.
    """
    line = text[start:end]
    bars = [start + i for i, letter in enumerate(line) if letter == "|"]
    if _MARKDOWN_ROW.match(line) or len(bars) < 2:
        return bars if len(bars) > 1 else []
    cells = [cell for cell in map(str.strip, line.split("|")) if cell]
    barred = len(cells) > 1 and max(map(len, cells)) <= _LONGEST_CELL
    return [start - 1, *bars, end] if barred else []


def _cells(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    bars = _bars(text, start, end)
    if bars:
        found = [_strip(text, a + 1, b) for a, b in pairwise(bars)]
        return tuple((a, b) for a, b in found if a < b)
    cells = tuple((a, b) for a, b in _parted(text, start, end, _CELL_GAP) if a < b)
    return cells if len(cells) > 1 else ()


def _aligned_rows(
    text: str, lines: list[tuple[int, int]]
) -> dict[int, tuple[tuple[int, int], ...]]:
    """The cells of each row of a table that only spaces set out, by where its line starts.

    Such a table has a head and two rows or more of `_LEAST_COLUMNS` columns, all but the first of
    them columns of figures.
    """
    rows: dict[int, tuple[tuple[int, int], ...]] = {}
    before: tuple[tuple[int, int], ...] = ()  # the cells of the line that may be a head
    found: list[tuple[tuple[int, int], ...]] = []

    def close() -> None:
        if len(found) > 1:
            head = [before] if len(before) == len(found[0]) else []
            rows.update((cells[0][0], cells) for cells in (*head, *found))
        found.clear()

    for start, end in lines:
        cells = _parted(text, start, end, _WIDE_GAP)
        figures = len(cells) >= _LEAST_COLUMNS and all(
            _VALUE.fullmatch(text, *cell) for cell in cells[1:]
        )
        if figures and (not found or len(cells) == len(found[0])):
            found.append(cells)
            continue
        close()
        before = cells
    close()
    return rows


def _parted(text: str, start: int, end: int, gap: re.Pattern[str]) -> tuple[tuple[int, int], ...]:
    """The parts of a stretch between its gaps, without white space around them."""
    parts, at = [], start
    for match in gap.finditer(text, start, end):
        parts.append(_strip(text, at, match.start()))
        at = match.end()
    return (*parts, _strip(text, at, end))


def _is_marked_line(text: str, start: int, end: int, cells: tuple[tuple[int, int], ...]) -> bool:
    """A list item whose marker is set off by a tab is an item, not a row of two cells."""
    marker = MARKER.match(text, start, end)
    return len(cells) == 2 and marker is not None and marker.end() >= cells[1][0]


def _continues(text: str, before: tuple[int, int], line: tuple[int, int], wrap_width: int) -> bool:
    """Whether ``line`` goes on with the sentence or paragraph of the line ``before`` it."""
    if MARKER.match(text, *line) and not _TIME.match(text, *line):
        return False
    if _REST_OF_NAME.fullmatch(text, *line) and _FIRST_OF_NAME.fullmatch(text, *before):
        return True
    start = line[0]
    while start < line[1] and text[start] in " \t>":
        start += 1
    if start >= line[1] or LABEL.match(text, start, line[1]):
        return False
    if _SHORT_LABEL.match(text, *before) and _SHORT_LABEL.match(text, start, line[1]):
        return False  # "Against: ...", below "For: ..."
    last, first = text[before[1] - 1], text[start]
    if REFERENCE.match(text, *line) and (last in ".:;!?" or REFERENCE.match(text, *before)):
        return False
    if _parts_a_name(text, before, start):
        return True
    if not wrap_width:
        return first.islower() and last not in ".:;!?"
    if _cells(text, *before) and _cells(text, *line):
        return False
    if last in ".:;!?" and text[line[1] - 1] == ":" and line[1] - start < 0.6 * wrap_width:
        return False
    long_enough = before[1] - before[0] >= 0.68 * wrap_width
    # Where the first word would have fitted on the line before, that line was ended on purpose.
    word_end = start
    while word_end < line[1] and not text[word_end].isspace():
        word_end += 1
    fitted = (before[1] - before[0]) + 1 + (word_end - start) < 0.88 * wrap_width
    if first.islower():
        return last not in ".:;!?" or long_enough
    if last in ",(" or _HANGING.search(text, *before):
        return True
    return long_enough and not fitted


def _parts_a_name(text: str, before: tuple[int, int], start: int) -> bool:
    """Whether a line ends behind a given name and the next, at ``start``, opens with a surname."""
    given = _GIVEN_NAME_LAST.search(text, *before)
    if given is None or given["name"] not in entries("given_names"):
        return False
    return _SURNAME_FIRST.match(text, start) is not None


def _make_block(text: str, start: int, end: int) -> Block:
    content = text[start:end]
    match = MARKER.match(content)
    marker = match.group("marker").strip() if match else None
    body = content[match.end() :] if match else content
    last_line = start + max(content.rfind("\n"), content.rfind("\r")) + 1
    cells = _cells(text, start, end) if last_line == start else _aside(text, start, last_line, end)
    if cells and match and start + match.end() >= cells[1][0]:
        cells = ((cells[0][0], cells[1][1]), *cells[2:])
        cells = cells if len(cells) > 1 else ()
    if marker and marker.startswith("#"):
        return Block("heading", start, end, level=len(marker), cells=cells)
    if _is_heading(body) or (_BOLD_LINE.fullmatch(body) and not cells):
        return Block("heading", start, end, marker=marker, level=1, cells=cells)
    if marker:
        return Block("list_item", start, end, marker=marker, cells=cells)
    return Block("paragraph", start, end, cells=cells)


def _aside(text: str, start: int, last_line: int, end: int) -> tuple[tuple[int, int], ...]:
    """Who is to act, set off to the right of a paragraph's last line."""
    gaps = list(_CELL_GAP.finditer(text, _strip(text, last_line, end)[0], end))
    if not gaps or end - gaps[-1].end() > 30:
        return ()
    return (_strip(text, start, gaps[-1].start()), _strip(text, gaps[-1].end(), end))


def _is_heading(body: str) -> bool:
    bare = body.strip("*_ :")
    if not bare or len(bare) > 120 or bare[-1] in ".;,!?":
        return False
    letters = [c for c in bare if c.isalpha()]
    return len(letters) > 3 and sum(c.isupper() for c in letters) / len(letters) > 0.8
