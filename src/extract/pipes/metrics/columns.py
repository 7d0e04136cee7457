"""What the columns of a table of figures hold, by their heads and by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extract.records.store import get_value
from extract.records.types import DateValue
from extract.records.view import Cell, Mention, Row, View

Holds = Literal[
    "label", "category", "target", "floor", "previous", "actual", "average", "forecast", "change",
    "rating", "old rating", "travel", "other",
]  # fmt: skip

_HEADS: tuple[tuple[Holds, str], ...] = (
    ("old rating", 
        r"(?:previous|last|prior|old)\s+(?:rag|rating|status)|(?:rag|rating"
        r"|status)\s+(?:last|previous|at\s+last)"),
    ("rating", r"\brag\b|\brating\b|\bstatus\b|traffic|colour|\bconfidence\b|\bb?rag\b"),
    ("travel", r"direction|\bdir\b|\bdot\b|\btravel|trend|movement|\bway\s+it|arrow|\bd\.?o\.?t\b"),
    ("floor", r"\bfloor\b|\bminimum\b|\bmin\b\.?|lower\s+limit|\btolerance\b|\bintervention\b"),
    ("average", 
        r"average|\bmean\b|\bengland\b|\bnational\b|\bwales\b|\bscotland\b|neighbour|\bpeer"
        r"|\bregion(?:al)?\b|comparator|\buk\b|\bfamily\b|south\s+east|\blondon\b"),
    ("target", 
        r"target|\bgoal\b|\bstandard\b|\bplan(?:ned)?\b|threshold|\baim\b|\bbenchmark\b"
        r"|ambition|trajectory|\bbudget\b|\bceiling\b|\bprofile\b|\bexpected\s+level"
        r"|\bmax(?:imum)?\b|\bkpi\s+level|\bpromised?\b|\bcommitment\b|\brequired\b"
        r"|\brequirement\b|\bshould\s+be\b|\bpledged?\b|\bought\b|\bwanted\b"),
    ("forecast", r"forecast|projected|projection|predicted|expected|\boutlook\b|estimate"),
    ("change", 
        r"\bchange\b|variance|\bvar\b\.?|difference|\brise\b|\bincrease\b|\bmovement\s+%"
        r"|\bgrowth\b|\+/-|\bfall\b|\bdecrease\b"),
    ("previous", 
        r"\bprev(?:ious)?\b|\blast\b|\bprior\b|\bbaseline\b|\bwas\b|\bbefore\b"
        r"|\bstart(?:ing)?\b|\bold\b|year\s+ago"),
    ("actual", 
        r"\bactual|\blatest\b|\bcurrent\b|\bnow\b|\bresult\b|\boutturn\b|\bperformance\b"
        r"|\bytd\b|year\s+to\s+date|\bthis\s+\w+|\bfigure\b|\bscore\b|\bvalue\b|\bachieved\b"
        r"|\bhappened\b|\bwe\s+did\b|\bours?\b|\bus\b|\bdelivered\b|\breached\b|\bgot\b"
        r"|\bto\s+date\b|\bis\b|\bposition\b|\brate\b|\bout-?turn\b|\bmeasured\b"),
)  # fmt: skip
_HEADS_RX = tuple((holds, re.compile(pattern, re.I)) for holds, pattern in _HEADS)
# "% of budget", "Spend against profile": measures themselves, whatever the target was.
_SHARE_OF_TARGET = re.compile(
    r"(?:\b(?:against|of|to|vs?\.?|versus|from)|%)\s+(?:the\s+)?"
    r"(?:target|budget|plan|profile|trajectory|goal|standard|benchmark|estimate)\b",
    re.I,
)
_LABEL_HEAD = re.compile(
    r"measure|indicator|\bkpi|objective|description|\bmetric|\bitem\b"
    r"|\bservice\s+standard|what\s+we|"
    r"\bproject\b|\bscheme\b|workstream|\bname\b|success|priority|\bsubject\b|\bfund\b"
    r"|\boption\b|\btest\b|"
    r"performance\s+indicator|\bactivity\b|\bpi\b|\boutcome\b|\bstandard\b",
    re.I,
)
_CATEGORY_HEAD = re.compile(
    r"provider|\bsites?\b|\bareas?\b|\blocality|\bwards?\b|\bgroup\b|\bcohort\b|\btrust\b"
    r"|\bschool\b|\bhospital\b|\bdistrict\b|\bregion\b",
    re.I,
)
_OWNER_HEAD = re.compile(
    r"owner|lead|who|responsible|accountable|officer|portfolio|comment|narrative|remark"
    r"|note|why|action|ref\b|no\.?$|^no\b|^#|by$|director",
    re.I,
)
_NUMERIC = re.compile(
    r"[\s£$€+\-−–—<>≥≤~]*(?:\d[\d,.]*|n/?[akd]|nil|none|tbc|awaited|\.\.|-|–|—)?\s*(?:%"
    r"|per\s*cent|pp|pts|k|m|mins?|days?|hrs?|hours?|p|s)?[\s*†]*(?:\([^)]{0,12}\))?\Z",
    re.I,
)
_REFERENCE = re.compile(r"\(?[A-Za-z]{0,5}[\s.-]?\d{0,4}[a-z]?(?:\.\d+)*[.)]?\Z")


@dataclass(frozen=True)
class Column:
    """A column: what it holds, its head's words and the date in the head, if any."""

    holds: Holds
    head: Cell | None = None
    date: Mention | None = None


@dataclass(frozen=True)
class Heads:
    """The columns of one table, by number."""

    columns: dict[int, Column]
    row: Row

    def holding(self, *holds: str) -> list[int]:
        """The numbers of the columns that hold one of these, from left to right."""
        return [n for n, column in sorted(self.columns.items()) if column.holds in holds]


def heads_of(view: View, table: Sequence[Row]) -> Heads | None:
    """The heads of a table whose first row has no figure in it; None where there are none."""
    if len(table) < 2:
        return None
    first = table[0]
    if view.within(first.block.start, first.block.end, "PERCENT"):
        return None
    columns: dict[int, Column] = {}
    for cell in first.cells:
        words = view.plain(cell.start, cell.end)
        dates = view.within(cell.start, cell.end, "DATE")
        columns[cell.column] = Column(_holds(words, bool(dates)), cell, dates[0] if dates else None)
    if not any(c.holds not in ("other", "label", "category") for c in columns.values()) and not any(
        c.date for c in columns.values()
    ):
        # No head tells what the figures are: "Spent", "Share" and the like are measures themselves.
        columns = {n: Column(c.holds, c.head, c.date) for n, c in columns.items()}
    label = _label_column(view, table, columns)
    if label is not None:
        columns[label] = Column("label", columns[label].head if label in columns else None)
    return Heads(columns, first)


def _holds(words: str, dated: bool) -> Holds:
    if _SHARE_OF_TARGET.search(words):
        return "other"
    if _OWNER_HEAD.search(words) and not re.search(r"target|actual|rag", words, re.I):
        return "other"
    for holds, pattern in _HEADS_RX:
        if pattern.search(words):
            return holds
    return "actual" if dated else "other"


def _label_column(view: View, table: Sequence[Row], columns: dict[int, Column]) -> int | None:
    """The column that names what is measured: by its head, else the first with words in it."""
    texts = [
        number
        for number in sorted({cell.column for row in table for cell in row.cells})
        if _is_worded(view, table, number)
    ]
    for number in texts:
        head = columns.get(number)
        if (
            head
            and head.head
            and re.search(
                r"measure|indicator|\bkpi\b|description|metric|\bpi\b|success",
                view.plain(head.head.start, head.head.end),
                re.I,
            )
        ):
            return number
    for number in texts:
        head = columns.get(number)
        if head and head.head and _LABEL_HEAD.search(view.plain(head.head.start, head.head.end)):
            return number
    return texts[0] if texts else None


def _is_worded(view: View, table: Sequence[Row], number: int) -> bool:
    worded = filled = 0
    for row in table[1:12]:
        cell = row.cell(number)
        if cell is None:
            continue
        filled += 1
        words = view.plain(cell.start, cell.end)
        worded += bool(
            re.search(r"[^\W\d_]{2}", words)
            and not _NUMERIC.match(words)
            and not (
                _REFERENCE.fullmatch(words)
                and len(words) < 7
                and not words.islower()
                and re.search(r"\d", words)
            )
        )
    return filled > 0 and worded * 2 > filled


def day_of(view: View, date: Mention | None) -> str | None:
    """The last day of a date in a head, where it is known."""
    if date is None:
        return None
    value = get_value(view.doc, date.start, date.end, "DATE")
    return (value.end or value.start) if isinstance(value, DateValue) else None


def is_category(words: str) -> bool:
    """Whether a head names what the rows are grouped by or who provides."""
    return bool(_CATEGORY_HEAD.search(words)) and not _OWNER_HEAD.search(words)


def is_figure(words: str) -> bool:
    """Whether a cell's words are a figure, a dash or *n/a*, with or without its unit."""
    return bool(_NUMERIC.match(words))
