"""Lines that begin with a name: *Cllr Ann Lee (AL) – Chair, Oak Council*, in text and in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from extract.pipes.persons import patterns as P
from extract.pipes.persons.parts import is_given, keys_of
from extract.pipes.words import Run, Word

CELL = "\t"
"""The text of the word that stands for the border between two cells."""
_MARKS = frozenset((",", "-", "–", "—", "(", "|", ":", "/", CELL))


@dataclass(frozen=True)
class PersonLine:
    """A line's words: the person's ``name``, and what stands ``beside`` it.

    ``key``: the person's initials where they close the line, as in *Ann Lee Chair AL*; they are
    not in ``beside``.  ``is_row``: whether the line is a row of a table.
    """

    name: list[Word]
    beside: list[Word]
    key: Word | None
    is_row: bool


def lines_of(text: str, runs: Sequence[Run]) -> Iterator[list[Word]]:
    """The lines of a text and the rows of its tables, as words; a `CELL` parts two cells."""
    for _, group in groupby(runs, key=lambda run: run.block.start):
        cells = list(group)
        if cells[0].block.kind == "table_row":
            row = list(cells[0].words)
            for cell in cells[1:]:
                row += [Word(CELL, CELL, cell.words[0].start, cell.words[0].start), *cell.words]
            yield row
            continue
        for run in cells:
            line = run.words[:1]
            for before, word in pairwise(run.words):
                if "\n" in text[before.end : word.start]:
                    yield line
                    line = []
                line.append(word)
            yield line


def person_line(line: list[Word]) -> PersonLine | None:
    """A line as a name of two to four words and what follows a mark, or stands before initials.

    >>> import spacy
    >>> from extract.pipes.words import word_runs
    >>> (run,) = word_runs(spacy.blank("en")("Dr Ann Lee Chief Nurse AL"))
    >>> line = person_line(run.words)
    >>> [[word.text for word in words] for words in (line.name, line.beside)]
    [['Ann', 'Lee'], ['Chief', 'Nurse']]
    """
    first = next((i for i, word in enumerate(line[:4]) if word.is_cap), len(line))
    titled = False
    while first < len(line) and (line[first].lower in P.HONORIFICS or line[first].text == "."):
        first += 1
        titled = True
    if first >= len(line) or not (titled or is_given(line[first])):
        return None
    is_row = any(word.text == CELL for word in line)
    for end in (first + 2, first + 3):
        if _is_key(line[first:end], line[end:]):
            return PersonLine(line[first:end], line[end:-1], line[-1], is_row)
    mark = next((i for i in range(first, len(line)) if line[i].text in _MARKS), len(line))
    name = [word for word in line[first:mark] if word.text != "."]
    if mark == len(line) or not 2 <= len(name) <= 4 or not all(word.is_cap for word in name):
        return None
    bracket = [word.text for word in line[mark : mark + 4 : 2]]
    if bracket == ["(", ")"] and len(line) > mark + 3:
        mark += 3  # initials: "Ann Lee (AL), Surevine"
    beside = line[mark:]
    while beside and beside[0].text in _MARKS:
        beside = beside[1:]
    return PersonLine(name, beside, None, is_row)


def _is_key(name: list[Word], rest: list[Word]) -> bool:
    """Whether a line closes with the initials of the name that it opens with."""
    if len(rest) < 2 or not all(word.is_cap for word in name) or not rest[0].is_cap:
        return False
    return rest[-1].text in keys_of([word.text for word in name])
