"""The grammar of each label: its cases as data, enough of them, and time that grows with the text.

What no single case shows of a label stands in a module of its own (``test_dates.py``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from spacy.language import Language

from extract.corpus.documents import documents
from extract.corpus.markup import parse_marks
from extract.pipes.dates import patterns as dates
from extract.pipes.forms import Form, find
from extract.pipes.percents import patterns as percents
from markup import as_document, expected, found, laid_out, load_cases, rules, timed_on
from timing import assert_linear

CORPUS = Path(__file__).parents[2] / "corpus"
NAMES = ("minutes_organisations", "minutes_roles", "minutes_persons")


@dataclass(frozen=True)
class Grammar:
    """A component by its name; ``pipes`` is what it needs around it to decide between labels."""

    name: str
    label: str
    bearing: int
    """At least so many cases hold a mention, and ``bare`` so many none."""
    bare: int
    repeats: int
    """How many times all cases make a text long enough to time."""
    pipes: tuple[str, ...]

    @property
    def cases(self) -> list[str]:
        return load_cases(self.name)


GRAMMARS = [
    Grammar("dates", "DATE", 120, 60, 6, ("minutes_dates",)),
    Grammar("percents", "PERCENT", 60, 40, 10, ("minutes_percents",)),
    Grammar("ratings", "RAG", 60, 40, 6, ("minutes_ratings",)),
    Grammar("judgements", "JUDGEMENT", 40, 30, 15, ("minutes_judgements",)),
    Grammar("organisations", "ORG", 60, 25, 20, NAMES),
    Grammar("roles", "ROLE", 60, 30, 20, NAMES),
    Grammar("persons", "PERSON", 25, 20, 20, NAMES),
]
CASES = [
    pytest.param(grammar, case, id=f"{grammar.name}: {case[:60]}")
    for grammar in GRAMMARS
    for case in grammar.cases
]
HOSTILE = {
    "dates": ["1/2-3 "],
    "percents": ["5 of "],
    "ratings": [
        "red ",
        "in the red ",
        f"Fire\tRed {'(R)' * 16} x\n",
    ],
    "judgements": ["good or ", "judged 'good' "],
    "organisations": ["Ash Council ", "Smith Ltd ", "Ash and Elm Council "],
}
each_grammar = pytest.mark.parametrize("grammar", GRAMMARS, ids=lambda grammar: grammar.name)


@cache
def pipeline(pipes: tuple[str, ...]) -> Language:
    return rules(*pipes)


@pytest.mark.parametrize(("grammar", "case"), CASES)
def test_case(grammar: Grammar, case: str) -> None:
    assert found(pipeline(grammar.pipes), case, grammar.label) == expected(case, grammar.label)


@each_grammar
def test_enough_cases(grammar: Grammar) -> None:
    bearing = [case for case in grammar.cases if expected(case, grammar.label)]
    assert len(bearing) >= grammar.bearing
    assert len(grammar.cases) - len(bearing) >= grammar.bare


@each_grammar
def test_time_is_in_proportion_to_the_text(grammar: Grammar) -> None:
    nlp, component = pipeline(grammar.pipes), f"minutes_{grammar.name}"

    def work(times: int) -> Callable[[], object]:
        return timed_on(nlp, component, laid_out(nlp, as_document(grammar.cases, times)))

    assert_linear(work, max(1, grammar.repeats // 4))


@pytest.mark.parametrize(
    ("grammar", "row"),
    [
        pytest.param(grammar, row, id=f"{grammar.name}: {row[:20]!r}")
        for grammar in GRAMMARS
        for row in HOSTILE.get(grammar.name, [])
    ],
)
def test_hostile_rows_take_time_that_grows_with_them(grammar: Grammar, row: str) -> None:
    nlp, component = pipeline(grammar.pipes), f"minutes_{grammar.name}"

    def work(size: int) -> Callable[[], object]:
        return timed_on(nlp, component, laid_out(nlp, row * (size // len(row))))

    assert_linear(work, 4_000)


@each_grammar
def test_nothing_is_found_in_texts_that_hold_nothing(grammar: Grammar) -> None:
    nlp = pipeline(grammar.pipes)
    for text in ("", " ", "\n\n\t", "1 " * 3000, "the " * 3000, " " * 5000):
        assert not nlp(text).ents


@pytest.mark.parametrize(
    "forms", [(*dates.DECOYS, *dates.FORMS), (*percents.DECOYS, *percents.FORMS)]
)
def test_what_a_form_needs_is_in_all_that_it_finds(forms: tuple[Form, ...]) -> None:
    unguarded = [replace(form, needs=None) for form in forms]
    texts = [parse_marks(case)[0] for name in ("dates", "percents") for case in load_cases(name)]
    texts += [document.text for document in documents(CORPUS / "dev")]
    for text in texts:
        assert find(forms, text, 0, len(text)) == find(unguarded, text, 0, len(text))
        for line in text.splitlines():
            assert find(forms, line, 0, len(line)) == find(unguarded, line, 0, len(line))
