"""Tables whose cells stand one below the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from extract.layout import infer_layout
from extract.layout_stacked import with_stacked_tables
from timing import assert_linear


def rows(text: str) -> list[list[str]]:
    return [
        [text[start:end] for start, end in block.cells]
        for block in infer_layout(text)
        if block.kind == "table_row"
    ]


def stacked(*cells: str) -> str:
    return "\n\n".join(cells)


BODY = ("Letters answered", "91%", "86%", "Red", "Calls answered", "77%", "81%", "Amber")


def test_a_head_with_a_word_over_the_labels() -> None:
    text = stacked("Scores were read.", "Measure", "2021/22", "Q1", "Status", *BODY, "All noted.")
    assert rows(text) == [
        ["Measure", "2021/22", "Q1", "Status"],
        ["Letters answered", "91%", "86%", "Red"],
        ["Calls answered", "77%", "81%", "Amber"],
    ]


def test_a_head_without_one_keeps_its_columns() -> None:
    text = stacked("Scores were read.", "2021/22", "Q1", "Status", *BODY)
    found = rows(text)
    assert found[0] == ["", "2021/22", "Q1", "Status"]
    assert [len(row) for row in found] == [4, 4, 4]
    # The empty cell is no stretch of text.
    head = next(block for block in infer_layout(text) if block.kind == "table_row")
    assert [text[start:end] for start, end in head.runs] == ["2021/22", "Q1", "Status"]


def test_bare_numbers_that_look_like_pages_are_cells() -> None:
    assert rows(stacked("Days to let", "41", "28%", "Days to mend", "12", "9%")) == [
        ["Days to let", "41", "28%"],
        ["Days to mend", "12", "9%"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        stacked("1.", "Apologies", "2.", "Minutes", "3.", "Accounts"),  # an agenda
        stacked("Letters answered", "91%", "86%"),  # one row is no table
        stacked("Letters answered", "91%", "Calls answered", "77%", "86%"),  # no columns
        stacked("The rate was told.", "91%", "86%", "It fell.", "77%", "81%"),  # sentences
        stacked("Chapter one", "12", "14", "Chapter two", "15", "18"),  # nothing of a scorecard
        "",
    ],
)
def test_what_is_no_table(text: str) -> None:
    assert rows(text) == []


def test_other_tables_keep_their_places_and_get_new_numbers() -> None:
    text = stacked("A\tB\nC\tD", *BODY, "E\tF\nG\tH")
    tables = [block.table for block in infer_layout(text) if block.table is not None]
    assert tables == [0, 0, 1, 1, 2, 2]


def test_blocks_without_a_figure_stay_as_they_are() -> None:
    blocks = infer_layout("MINUTES\n\nThe Clerk spoke.")
    assert with_stacked_tables("MINUTES\n\nThe Clerk spoke.", blocks) == blocks


def test_time_is_in_proportion_to_the_lines() -> None:
    def work(times: int) -> Callable[[], object]:
        text = stacked(*(f"Letters of ward {number}\n\n{number} days" for number in range(times)))
        blocks = infer_layout(text)
        assert len(blocks) == 2 * times
        assert len(with_stacked_tables(text, blocks)) == len(blocks)
        return partial(with_stacked_tables, text, blocks)

    assert_linear(work, 500)  # quadratic, were each row a start of its own
