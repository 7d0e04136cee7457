"""The source form: what is written comes back, what cannot be read is named with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.corpus.markup import (
    Mark,
    MarkedDocument,
    MarkupError,
    parse_document,
    parse_marks,
    render_document,
    render_marks,
)

TEXTS = st.text(alphabet='ab[]|\\# "=\nÉ⏎', max_size=30)
ATTRS = st.dictionaries(
    st.sampled_from(["start", "to", "end"]), st.text(alphabet='a [|]\\"#=é', max_size=6)
)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS)
    bounds = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    ids = st.none() | st.sampled_from(["d1", "p-2"])
    return text, [
        Mark(a, b, draw(st.sampled_from(["ORG", "DATE"])), draw(ids), draw(ATTRS))
        for a, b in zip(bounds[::2], bounds[1::2], strict=False)
    ]


@given(marked())
def test_marks_round_trip(case: tuple[str, list[Mark]]) -> None:
    assert parse_marks(render_marks(*case)) == case


@given(marked())
def test_documents_round_trip(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    document = MarkedDocument({"body": "A: B", "n": 1}, text + "\n", marks, {"posts": [{"a": 1}]})
    assert parse_document(render_document(document)) == document


def test_brackets_around_a_mark_are_text() -> None:
    text, marks = parse_marks("[[[Clerk|ROLE]]] wrote [sic]")
    assert text == "[Clerk] wrote [sic]"
    assert [(m.start, m.end) for m in marks] == [(1, 6)]


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("a\n[[x|ORG", 2, "malformed"),
        ("a\n\n[[x", 3, "never closed"),
        ("[[a [[b|ORG]]|ORG]]", 1, "inside a mark"),
        ("[[|ORG]]", 1, "empty"),
        ("[[a]]", 1, "without a label"),
        ("[[a|org]]", 1, "malformed"),
    ],
)
def test_faults_name_their_line(source: str, line: int, words: str) -> None:
    with pytest.raises(MarkupError, match=words) as error:
        parse_marks(source)
    assert error.value.line == line


def test_lines_of_the_file() -> None:
    document = parse_document("---\nbody: A\n---\nOne\n[[X|ORG]]\n--- records\nposts: []\n")
    assert document.line(document.marks[0].start) == 5
    assert document.records_line == 7
    with pytest.raises(MarkupError) as error:
        parse_document("---\nbody: A\n---\nOne\n--- records\nposts: [\n")
    assert error.value.line >= 6
    with pytest.raises(MarkupError, match="day is out of range"):
        parse_document("---\ndate: 2023-02-30\n---\nOne\n")


def test_what_the_form_cannot_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot write"):
        render_marks("ab", [Mark(0, 1, "ORG", attrs={"two words": "x"})])
    with pytest.raises(ValueError, match="overlapping"):
        render_marks("ab", [Mark(0, 2, "ORG"), Mark(1, 2, "ORG")])
    with pytest.raises(ValueError, match="records"):
        render_document(MarkedDocument({}, "a\n--- records\n", [], {}))
