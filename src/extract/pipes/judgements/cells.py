"""Grades in tables: cells that hold a grade and nothing else, and grades at the head of counts."""

from __future__ import annotations

import re
from collections import Counter

from extract.pipes.judgements.context import INSPECTION
from extract.pipes.judgements.patterns import CELL, GRADE_HEADER
from extract.pipes.tables import Table

_STRONG_HEAD = re.compile(
    r"judge?ment|grade|opinion|assurance|ofsted|cqc|estyn|hmicfrs|inspect", re.I
)
_ACTION_HEAD = re.compile(r"\b(?:actions?|tasks?|owners?|due)\b", re.I)
_AUDITED = re.compile(r"\b(?:assurance|opinion)\b", re.I)
_FIRM = re.compile(r"requir|inadequate|outstanding|unsat|.+assurance|very\s+good", re.I)
_LEVEL = re.compile(r"substantial|reasonable|moderate|limited|partial|full|met|unacceptable", re.I)
_NOTHING = re.compile(r"none|nil", re.I)
# Whose grades a table may list without naming the inspectorate.
_SUBJECT = re.compile(
    r"\b(?:schools?|academ(?:y|ies)|nurser(?:y|ies)|colleges?|providers?|settings?|homes?"
    r"|teaching|leadership|wellbeing|safeguarding|attainment)\b",
    re.I,
)
# What has a condition, not a grade.
_CONDITION = re.compile(r"\b(?:condition|surface|state|weather|repair|colour)\b", re.I)
_ABOVE = 250  # characters before a table in which its inspection is spoken of


def graded_cells(text: str, rows: Table) -> list[tuple[int, int]]:
    """The places of a table's grades.

    Args:
        text: the document's text.
        rows: the (start, end) of each row's cells; the first row is taken for the head.

    Returns:
        (start, end) of each grade, in order.

    >>> text = "Audit\\tOpinion\\nPayroll\\tLimited"
    >>> graded_cells(text, [((0, 5), (6, 13)), ((14, 21), (22, 29))])
    [(22, 29)]
    """
    cells = [
        (number, column - len(row), match)
        for number, row in enumerate(rows)
        for column, (a, b) in enumerate(row)
        if (match := CELL.fullmatch(text, a, b))
    ]
    if not cells:
        return []
    head = " ".join(text[a:b] for a, b in rows[0])
    firm = [m for _, _, m in cells if _FIRM.match(m["span"])]
    strong = _STRONG_HEAD.search(head) is not None
    if not strong and (_CONDITION.search(head) or not _is_graded(text, rows, cells, firm, head)):
        return []
    audited = _AUDITED.search(head) is not None
    filled = Counter(
        column
        for number, column, m in cells
        if number and not _NOTHING.fullmatch(m["span"]) and (audited or not _LEVEL.match(m["span"]))
    )
    found = []
    for number, column, match in cells:
        surface = match["span"]
        if surface.lower() == "none":
            continue
        if surface.lower() == "nil" and not (audited and filled[column] > 1):
            continue
        if _LEVEL.fullmatch(surface) and not audited:
            continue
        if number == 0 and not _heads_counts(text, rows, cells):
            continue
        found.append(match.span("span"))
    return found


def _is_graded(
    text: str,
    rows: Table,
    cells: list[tuple[int, int, re.Match[str]]],
    firm: list[re.Match[str]],
    head: str,
) -> bool:
    """Whether the cells are grades though the head does not name an inspection."""
    if _ACTION_HEAD.search(head) and not _STRONG_HEAD.search(head):
        return False  # "Outstanding" is what still has to be done
    if GRADE_HEADER.search(head) and firm:
        return True
    above = INSPECTION.search(text, max(0, rows[0][0][0] - _ABOVE), rows[0][0][0]) is not None
    kinds = {match["span"].lower() for _, _, match in cells} - {"none", "nil", "limited"}
    return (
        len(cells) > 1
        and len(kinds) > 1
        and (above or len(firm) > 1 or _SUBJECT.search(head) is not None)
    )


def _heads_counts(text: str, rows: Table, cells: list[tuple[int, int, re.Match[str]]]) -> bool:
    """Whether the first row's grades head columns of counts, or the table has no head at all."""
    columns = [column for number, column, _ in cells if number == 0]
    below = [
        text[slice(*row[column])] for row in rows[1:] for column in columns if -column <= len(row)
    ]
    if any(number and column in columns for number, column, _ in cells):
        return True
    return len(columns) > 1 and any(value.strip().isdigit() for value in below)
