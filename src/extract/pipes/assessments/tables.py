"""Tables of ratings and grades: which cell says what is rated, now, before, and expected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from extract.layout import Block
from extract.pipes.assessments import lexicon
from extract.pipes.assessments.draft import Draft
from extract.records.types import Offsets
from extract.records.view import Cell, Mention, Row, View

ColumnKind = Literal["now", "previous", "expected", "dated", "plain"]
_REFERENCE = re.compile(
    r"[A-Z]{0,5}[\s./-]?\d{1,4}(?:[./-]\d{1,4})*[a-z]?[.)]?|[A-Z]{1,2}[.)]?|[ivx]+[.)]?"
)
_MARKER = re.compile(r"(?:[A-Z]|\d{1,2})[.)]\s+(?=\S)|[•·▪*–-]\s+")
_BESIDE = re.compile(r"[\s*_()\[\]'\"‘’“”↑↓→←↔⇧⇩⇨▲▼►◄↗↘=+\-–—.,:;\d/%]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d{1,5}")
_PREVIOUS = re.compile(
    r"\b(?:prev(?:ious(?:ly)?)?|last|prior|was|before|then|old|earlier|start(?:ing)?|original|initial)\b",
    re.I,
)
_EXPECTED = re.compile(
    r"\b(?:target|expected|forecast|next|proposed|aim|goal|predicted|projected|planned|anticipated"
    r"|trajectory|future|residual\s+target|year\s?-?\s?end)\b",
    re.I,
)
_NOW = re.compile(
    r"\b(?:B?RAG|status|rating|current|now|is|latest|this|light|colou?r|today|confidence|grade|opinion"
    r"|judge?ment|assurance|outcome|result|overall|score)\b",
    re.I,
)
_TODAY = re.compile(r"(?:now|today|current|this\s+meeting|is\s+now)", re.I)
_DATE_LEFT = re.compile(r"\b(?:target|baseline|due|deadline|since|by)\b", re.I)
_LOOKED_LAST = re.compile(r"\b(?:last|previously)\s+(?:\w+\s+){0,3}(?:in\s+|at\s+|on\s+)?\Z", re.I)
_OF_PLAN = re.compile(r"\b(?:plan|strategy|programme|budget|framework|report)\W*\Z", re.I)


@dataclass
class Grid:
    """A table with its header; ``shift`` is how far the data stand right of their header."""

    rows: list[Row]
    header: dict[int, Cell]
    shift: int
    above: int  # the number of the block before the table

    def heading(self, column: int) -> Cell | None:
        return self.header.get(column - self.shift)


def grids(view: View) -> list[Grid]:
    """The tables of a document; one without a header of its own takes that of the table before."""
    found: list[Grid] = []
    for rows in view.tables:
        first = view.block_number(rows[0].block.start)
        header = {cell.column: cell for cell in rows[0].cells}
        data = rows[1:]
        shift = 0
        if not _is_header(view, rows):
            data, header = rows, {}
            last = found[-1] if found else None
            if last and first - last.above - len(last.rows) <= 4 and last.header:
                width = max(cell.column for cell in last.rows[0].cells) if last.rows else -1
                if width == max(cell.column for cell in rows[0].cells):
                    header, shift = last.header, last.shift
        elif data and len(data[0].cells) == len(header) + 1:
            shift = int(_REFERENCE.fullmatch(_cell_text(view, data[0].cells[0])) is not None)
        found.append(Grid(data, header, shift, first - 1))
    return found


def _is_header(view: View, rows: list[Row]) -> bool:
    if len(rows) < 2:
        return False
    rated = [cell for cell in rows[0].cells if whole_mention(view, cell, "RAG", "JUDGEMENT")]
    if not rated:
        words = [_cell_text(view, cell) for cell in rows[0].cells[1:]]
        return not any(_NUMBER.fullmatch(w) and not _YEAR.fullmatch(w) for w in words)
    counts = [rows[1].cell(cell.column) for cell in rated]
    return all(cell and _NUMBER.fullmatch(_cell_text(view, cell)) for cell in counts)


def _cell_text(view: View, cell: Cell) -> str:
    return view.text[cell.start : cell.end].strip(" *_")


def whole_mention(view: View, cell: Cell, *labels: str) -> Mention | None:
    """The only mention of a cell that holds nothing else but arrows, numbers and a date."""
    inside = view.within(cell.start, cell.end, *labels)
    if len(inside) != 1:
        return None
    rest = [(cell.start, inside[0].start), (inside[0].end, cell.end)]
    for date in view.within(cell.start, cell.end, "DATE"):
        rest = [part for a, b in rest for part in ((a, min(b, date.start)), (max(a, date.end), b))]
    clear = all(a >= b or _BESIDE.fullmatch(view.text, a, b) for a, b in rest)
    return inside[0] if clear else None


def item_of(view: View, grid: Grid, row: Row) -> Offsets | None:
    """The first cell of a row that has words: what the row is about."""
    for cell in row.cells:
        start, end = cell.start, cell.end
        marker = _MARKER.match(view.text, start, end)
        start = marker.end() if marker else start
        words = view.text[start:end].strip(" *_")
        if not any(c.isalpha() for c in words) or _REFERENCE.fullmatch(words):
            continue
        if whole_mention(view, cell, "RAG", "JUDGEMENT") or view.within(start, end, "PERSON"):
            continue
        if lexicon.GENERIC.fullmatch(words):
            return _heading_above(view, grid)
        while start < end and view.text[start] in " *_":
            start += 1
        while end > start and view.text[end - 1] in " *_:":
            end -= 1
        bodies = view.within(start, end, "ORG")
        if bodies and bodies[-1].end == end and view.text[start : bodies[-1].start].endswith(", "):
            end = bodies[-1].start - 2
        cut = list(re.finditer(r"\S+", view.text[start:end]))
        if len(cut) > 15:
            end = start + cut[14].end()
        return start, end
    return None


def _heading_above(view: View, grid: Grid) -> Offsets | None:
    for number in range(grid.above, max(-1, grid.above - 3), -1):
        block = view.blocks[number]
        if block.kind == "heading":
            at = view.text.find(block.marker, block.start, block.end) if block.marker else -1
            start = at + len(block.marker or "") if at >= 0 else block.start
            while start < block.end and view.text[start] in " \t\n#*_.":
                start += 1
            return (start, block.end) if start < block.end else None
    return None


def column_kind(view: View, grid: Grid, column: int) -> ColumnKind:
    """What a column's colours or grades are, by its header."""
    head = grid.heading(column)
    if head is None:
        return "plain"
    words = view.text[head.start : head.end]
    if _EXPECTED.search(words):
        return "expected"
    if _PREVIOUS.search(words):
        return "previous"
    if header_date(view, grid, column):
        return "dated"
    return "now" if _NOW.search(words) else "plain"


def header_date(view: View, grid: Grid, column: int) -> Mention | None:
    head = grid.heading(column)
    dates = view.within(head.start, head.end, "DATE") if head else []
    return dates[-1] if dates else None


def is_today(view: View, grid: Grid, column: int) -> bool:
    """Whether a column is headed *Now* or the like: the day of the meeting."""
    head = grid.heading(column)
    return bool(head and _TODAY.fullmatch(_cell_text(view, head)))


def date_above(view: View, grid: Grid, looked_last: bool = False) -> Mention | None:
    """A date in the heading or lead-in above; with ``looked_last`` only one of the time before."""
    for number in range(grid.above, max(-1, grid.above - 2), -1):
        block = view.blocks[number]
        lead_in = view.text[block.start : block.end].rstrip(" *_").endswith(":")
        if block.kind == "heading" or lead_in or _like_heading(view, block):
            start = view.sentence(block.end - 1)[0] if lead_in else block.start
            for date in reversed(view.within(start, block.end, "DATE")):
                before = view.text[block.start : date.start]
                if not _OF_PLAN.search(before) and (
                    bool(_LOOKED_LAST.search(before)) == looked_last
                ):
                    return date
        if block.kind == "heading":
            break
    return None


def _like_heading(view: View, block: Block) -> bool:
    """A short line without a full stop, marked as a heading or not."""
    words = view.text[block.start : block.end].split()
    return block.kind != "table_row" and len(words) <= 12 and words[-1][-1] not in ".;,"


def table_ratings(view: View) -> Iterator[Draft]:
    """The ratings of the cells that hold a colour, a row at a time."""
    if not view.of("RAG"):
        return
    for grid in grids(view):
        yield from _counts_under_colours(view, grid)
        for row in grid.rows:
            yield from _row(view, grid, row)


def _row(view: View, grid: Grid, row: Row) -> Iterator[Draft]:
    rated = [(cell, m) for cell in row.cells if (m := whole_mention(view, cell, "RAG"))]
    if not rated:
        return
    item = item_of(view, grid, row)
    if item is None and len(row.cells) > 1 and rated[0][0] == row.cells[0]:
        yield from _count_beside(view, grid, row, rated[0][1])
        return
    kinds = {cell.column: column_kind(view, grid, cell.column) for cell, _ in rated}
    present = [pair for pair in rated if kinds[pair[0].column] in ("now", "plain")]
    dated = [pair for pair in rated if kinds[pair[0].column] == "dated"]
    before = [pair for pair in rated if kinds[pair[0].column] == "previous"]
    after = [pair for pair in rated if kinds[pair[0].column] == "expected"]
    now = [pair for pair in present if kinds[pair[0].column] == "now"] or present
    # Without a column for the present, the last of the dated ones is that.
    series = before + dated if now else before + dated[:-1]
    current = now or dated[-1:]
    drafts: list[Draft] = []
    for cell, mention in rated:
        draft = Draft(mention, item=item, date=_period(view, grid, cell, kinds))
        if item is None:
            draft.reasons["item"] = "no cell of the row has words"
        if is_today(view, grid, cell.column):
            draft.today = True
        drafts.append(draft)
    by_column = {cell.column: draft for (cell, _), draft in zip(rated, drafts, strict=True)}
    for earlier, later in zip(series, series[1:], strict=False):
        _precede(by_column[later[0].column], by_column[earlier[0].column])
    if len(current) == 1 and series:
        _precede(by_column[current[0][0].column], by_column[series[-1][0].column])
    for cell, mention in after:
        draft = by_column[cell.column]
        draft.present = False
        draft.expected, draft.expected_date = mention, header_date(view, grid, cell.column)
        if len(current) == 1 and draft.expected_date is None:
            by_column[current[0][0].column].expected = mention
        elif len(current) == 1:
            target = by_column[current[0][0].column]
            target.expected, target.expected_date = mention, draft.expected_date
    yield from drafts


def _precede(later: Draft, earlier: Draft) -> None:
    later.previous, later.previous_date = earlier.mention, earlier.date


def _period(view: View, grid: Grid, cell: Cell, kinds: dict[int, ColumnKind]) -> Mention | None:
    """When a cell's colour holds: its column's date, that of the figures before it, or above."""
    kind = kinds[cell.column]
    own = header_date(view, grid, cell.column)
    if own or kind == "expected" or is_today(view, grid, cell.column):
        return own
    if kind == "previous":
        return date_above(view, grid, looked_last=True)
    if any(other in ("dated", "previous") for other in kinds.values()):
        return None
    if kind == "now":
        left = [column for column in grid.header if column < cell.column - grid.shift]
        for column in sorted(left, reverse=True):
            head = grid.header[column]
            date = header_date(view, grid, column + grid.shift)
            if date and not _DATE_LEFT.search(view.text[head.start : head.end]):
                return date
    return date_above(view, grid)


def _counts_under_colours(view: View, grid: Grid) -> Iterator[Draft]:
    """Columns of counts, each under its colour."""
    columns = {
        column + grid.shift: mention
        for column, head in grid.header.items()
        if (mention := whole_mention(view, head, "RAG"))
    }
    for row in grid.rows if columns else ():
        for cell in row.cells:
            words = _cell_text(view, cell)
            if cell.column in columns and _NUMBER.fullmatch(words):
                yield Draft(
                    columns[cell.column],
                    item=item_of(view, grid, row),
                    count=float(words),
                    count_at=(cell.start, cell.end),
                    date=date_above(view, grid),
                )


def _count_beside(view: View, grid: Grid, row: Row, mention: Mention) -> Iterator[Draft]:
    """A row of a colour and how many have it."""
    words = _cell_text(view, row.cells[1])
    if _NUMBER.fullmatch(words):
        above = grid.heading(row.cells[1].column)
        noun = lexicon.ANY_COUNTED.search(view.text, above.start, above.end) if above else None
        if noun is None and grid.above >= 0:
            block = view.blocks[grid.above]
            noun = lexicon.ANY_COUNTED.search(view.text, block.start, block.end)
        yield Draft(
            mention,
            item=noun.span("noun") if noun else None,
            count=float(words),
            count_at=(row.cells[1].start, row.cells[1].end),
            date=date_above(view, grid),
        )
    else:
        yield Draft(mention, item=(row.cells[1].start, row.cells[1].end))


def references(view: View) -> dict[str, Offsets]:
    """What the letters and numbers of rows (*D.*, *R4*) stand for: the items of those rows."""
    found: dict[str, Offsets] = {}
    for grid in grids(view):
        for row in grid.rows:
            if not any(view.within(cell.start, cell.end, "RAG") for cell in row.cells):
                continue
            item = item_of(view, grid, row)
            first = row.cells[0]
            lead = re.compile(r"[A-Z]{0,4}\d{0,3}(?:[./]\d{1,2})?(?=[.)]?(?:\s|\Z))").match(
                view.text, first.start, first.end
            )
            if item and lead and lead.group() and item[0] != first.start:
                found.setdefault(lead.group(), item)
    return found
