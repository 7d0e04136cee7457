"""Annotators' answers: every mention found where it stands, every fault named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.corpus.linelist import (
    LinelistError,
    format_linelist,
    number_lines,
    parse_linelist,
)
from extract.corpus.markup import Mark, parse_marks

TEXT = """HARBOUR BOARD
Cllr Green said the Vice-Chair and the Chair had met Ofsted’s team; Green again.
Tayport Ferryport-on-Craig
   Community Council wrote to the Community Council.
Costs rose in 2015were 7%of 12.7% — oﬃcers saw Red(R), ref #4 and \\ too.
"""


def surfaces(answer: str, text: str = TEXT) -> list[tuple[str, str, int]]:
    return [(m.label, text[m.start : m.end], m.start) for m in parse_linelist(text, answer)]


def test_lines_are_numbered_from_one() -> None:
    assert number_lines("a\n\nb\n") == "1\ta\n2\t\n3\tb\n4\t"


def test_mentions_follow_each_other_on_a_line() -> None:
    found = surfaces("2\tPERSON:Green\tROLE:Vice-Chair\tROLE:Chair\tORG:Ofsted\tPERSON:Green")
    assert [(label, surface) for label, surface, _ in found] == [
        ("PERSON", "Green"),
        ("ROLE", "Vice-Chair"),
        ("ROLE", "Chair"),
        ("ORG", "Ofsted"),
        ("PERSON", "Green"),
    ]
    assert found[-1][2] > found[0][2]


def test_counter_counts_from_the_mention_before() -> None:
    assert surfaces("2\tROLE:Chair#2") == [("ROLE", "Chair", TEXT.index("Chair had"))]


def test_a_mention_runs_over_a_line_end_and_the_next_line_goes_on_after_it() -> None:
    answer = "3\tORG:Tayport Ferryport-on-Craig⏎Community Council\n4\tORG:Community Council"
    first, second = parse_linelist(TEXT, answer)
    assert TEXT[first.start : first.end] == "Tayport Ferryport-on-Craig\n   Community Council"
    assert TEXT[second.start - 4 : second.end] == "the Community Council"


def test_glued_words_ligatures_and_plain_quotes() -> None:
    answer = "5\tDATE:2015\tPERCENT:7%\tPERCENT:12.7%\tROLE:officers\tRAG:Red\tRAG:R"
    found = [surface for _, surface, _ in surfaces(answer)]
    assert found == ["2015", "7%", "12.7%", "oﬃcers", "Red", "R"]
    assert surfaces("2\tORG:Ofsted's")[0][1] == "Ofsted’s"


def test_number_sign_colon_backslash_and_tab_in_surfaces() -> None:
    text = "Unit #4: Audit\\IT #4 cell\tnext"
    assert surfaces("1\tORG:Unit \\#4: Audit\\\\IT\tORG:\\#4#1", text) == [
        ("ORG", "Unit #4: Audit\\IT", 0),
        ("ORG", "#4", 18),
    ]
    assert surfaces("1\tORG:cell\\tnext", text)[0][1] == "cell\tnext"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("2\tORG:Estyn", ["line 2", "Estyn", "0 times"]),
        ("2\tROLE:Chair#9", ["line 2", "2 times"]),
        ("2\tORG:Ofsted\tPERSON:Cllr", ["Cllr", "order"]),
        ("2\tORG:fsted", ["inside a word"]),
        ("2\tTEAM:Green", ["TEAM:Green", "ROLE, ORG"]),
        ("2\tROLE:", ["empty"]),
        ("99\tORG:Ofsted", ["line 99", "6 lines"]),
        ("Ofsted is an ORG", ["number of a line"]),
    ],
)
def test_faults_name_line_and_mention(answer: str, words: list[str]) -> None:
    with pytest.raises(LinelistError) as error:
        parse_linelist(TEXT, answer)
    assert all(word in str(error.value) for word in words)


def test_all_faults_are_listed_at_once() -> None:
    with pytest.raises(LinelistError) as error:
        parse_linelist(TEXT, "2\tORG:Estyn\tORG:Ofsted\n4\tORG:Nowhere\n")
    assert len(error.value.problems) == 2


def test_rows_may_come_in_any_order_with_comments_and_blank_lines() -> None:
    answer = "# second pass\n\n4\tORG:Community Council\r\n2\tORG:Ofsted\n"
    assert [surface for _, surface, _ in surfaces(answer)] == ["Ofsted", "Community Council"]


def test_marks_that_overlap_or_end_in_space_are_refused() -> None:
    with pytest.raises(ValueError, match="overlapping"):
        format_linelist(TEXT, [Mark(0, 7, "ORG"), Mark(3, 9, "ORG")])
    with pytest.raises(ValueError, match="white space"):
        format_linelist(TEXT, [Mark(0, 8, "ORG")])


LETTERS = st.text(alphabet="aAB1 .#\\⏎:\t\n’'-–ﬁ%\u00a0½é", max_size=40)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(LETTERS)
    bounds = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    marks = [
        Mark(a, b, draw(st.sampled_from(["ORG", "ROLE"])))
        for a, b in zip(bounds[::2], bounds[1::2], strict=False)
        if text[a:b] and text[a:b] == text[a:b].strip()
    ]
    return text, marks


@given(marked())
def test_round_trip(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    assert parse_linelist(text, format_linelist(text, marks)) == marks


def test_round_trip_of_a_marked_up_text() -> None:
    source = "[[Chair|ROLE#a1 x=1]] of [[X|ORG]]: [[Chair|ROLE]]\n"
    text, marks = parse_marks(source)
    again = parse_linelist(text, format_linelist(text, marks))
    assert [(m.start, m.end, m.label) for m in again] == [(m.start, m.end, m.label) for m in marks]


GOLD = Path(__file__).parents[2] / "../shared/minutes/gold.jsonl"


@pytest.mark.skipif(not GOLD.exists(), reason="needs the shared documents beside the checkout")
def test_round_trip_of_real_documents() -> None:
    for line in GOLD.read_text("utf-8").splitlines():
        gold = json.loads(line)
        marks = [Mark(s["start"], s["end"], s["label"]) for s in gold["spans"]]
        assert parse_linelist(gold["text"], format_linelist(gold["text"], marks)) == marks
