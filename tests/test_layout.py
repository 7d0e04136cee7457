"""`infer_layout`: blocks of plain text from line ends, indents, markers, tabs and gaps."""

from __future__ import annotations

from functools import partial

import pytest

from extract.layout import Block, infer_layout, runs
from timing import assert_linear


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in infer_layout(text)]


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in runs(infer_layout(text))]


WRAPPED = """\
The Ferry Committee met in the Old Library, and the Chair thanked all those who
had helped to clear the slipway after the storm. A letter of thanks would go to
the volunteers.
The Treasurer reported that fares had covered rather more than half the cost of
fuel.
"""


def test_hard_wrapped_paragraphs_without_blank_lines() -> None:
    found = [text for _, text in blocks(WRAPPED)]
    assert [text.split()[1] for text in found] == ["Ferry", "Treasurer"]
    assert [text.count("\n") for text in found] == [2, 1]


@pytest.mark.parametrize(
    "line",
    [
        "7.15 p.m. in the Old Library.",
        "2,400 and that the Clerk say so.",
        "Tuesday 4 June and no later.",
    ],
)
def test_a_line_that_wants_another_word_goes_on(line: str) -> None:
    text = f"The next meeting of them all would be put off to\n{line}"
    assert len(blocks(f"{WRAPPED}\n{text}")) == 3


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        ("The Chair thanked Mr. James\nPettigrew, the new Pilot.", 1),
        ("The Chair thanked Mrs. Olive\nRamsden and Dr. Hugh\nPettifer to the meeting.", 1),
        ("Present: Mr James\nCastledine House", 2),
        ("The Chair thanked Mr James\nSeconded by Mr Hay", 2),
        ("The Chair thanked Mr Quay\nPettigrew, the new Pilot.", 2),
    ],
)
def test_a_name_goes_on_behind_a_given_name(lines: str, count: int) -> None:
    assert len(blocks(lines)) == count


def test_labels_of_a_vote_open_lines_of_their_own() -> None:
    votes = "For (2): Councillors Abbott and Flood of the far north side of the borough"
    assert len(blocks(f"{WRAPPED}\n{votes}\nAgainst: Councillor Dean")) == 4


def test_prose_in_a_narrow_column() -> None:
    text = "The report was due by 31\nMay 2019. Mr John Smith\nasked the Head of Ferries\nto go to"
    assert len(blocks(f"{text}\nKingsway School about it\nat once.")) == 1
    assert len(blocks("Present\nJohn Smith\nAnn Lee of Kingsway\nIda Moss")) == 4


@pytest.mark.parametrize(
    ("first", "rest", "count"),
    [
        ("STOKE FERRY", "PARISH COUNCIL", 1),
        ("Adult Care and Health", "Overview and Scrutiny Committee", 1),
        ("MINUTES OF THE MEETING", "COMMITTEE", 2),
        ("Stoke Ferry Parish Council", "Joint Panel", 2),
        ("Present in 2024", "Board", 2),
    ],
)
def test_a_name_goes_on_in_the_next_line(first: str, rest: str, count: int) -> None:
    assert len(blocks(f"{first}\n    {rest}\n\nThe gate was mended.")) == count + 1


def test_long_lines_are_paragraphs_of_their_own() -> None:
    text = "\n".join(
        ("The Panel met and agreed the plan at some length. " * 6).strip() for _ in range(3)
    )
    assert len(blocks(text)) == 3


def test_short_lines_in_a_wrapped_text_stay_apart() -> None:
    text = WRAPPED + "\nPresent:\nAnn Low (Chair)\nBen High (Clerk)\nApologies: Cy Wide\n"
    assert [text for _, text in blocks(text)][2:] == [
        "Present:", "Ann Low (Chair)", "Ben High (Clerk)", "Apologies: Cy Wide",
    ]  # fmt: skip


def test_a_narrower_stretch_wraps_at_its_own_width() -> None:
    narrow = (
        "    The Clerk had asked two firms\n    for prices to mend the wall of\n    the "
        "churchyard, and hoped for\n"
        "    an answer before Easter.\n"
    )
    text = WRAPPED + "\n" + 3 * (narrow + "\n") + WRAPPED
    assert [text.split()[1] for _, text in blocks(text)] == [
        "Ferry", "Treasurer", "Clerk", "Clerk", "Clerk", "Ferry", "Treasurer",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("1. Apologies", "1."), ("1.Apologies", "1."), ("12.3 The Clerk", "12.3"),
        ("(a) the fees", "(a)"), ("b) the fees", "b)"), ("iv) the fees", "iv)"), ("• fees", "•"),
        ("- fees", "-"), ("\uf0b7 fees", "\uf0b7"), ("\uf0a7fees", "\uf0a7"), ("7  Fees", "7"),
        ("P.8  Fees", "P.8"), ("A1  Ann Low to write", "A1"),
        (r"3\. Fees", r"3\."), ("> a) fees", "a)"), ("* fees", "*"),
    ],
)  # fmt: skip
def test_markers(line: str, marker: str) -> None:
    (block,) = infer_layout(line)
    assert (block.kind, block.marker) == ("list_item", marker)


@pytest.mark.parametrize(
    "line",
    [
        "12 March 2021",
        "2019/20 fees",
        "A member spoke",
        "3.5% rose",
        "I thanked her",
        "C. Low spoke",
    ],
)
def test_no_markers(line: str) -> None:
    assert [block.kind for block in infer_layout(line)] == ["paragraph"]


def test_headings() -> None:
    text = (
        "FERRY COMMITTEE\n\n## Fees\n\n**Any other business**\n\nThe **Chair** spoke.\n\n1. FARES\n"
    )
    assert [(b.kind, b.level, b.marker) for b in infer_layout(text)] == [
        ("heading", 1, None), ("heading", 2, None), ("heading", 1, None),
        ("paragraph", None, None), ("heading", 1, "1."),
    ]  # fmt: skip


def test_rows_by_tabs_and_by_markdown() -> None:
    text = "Risk\tRAG\nFleet\tRed\n\nThen:\n\n| Risk | RAG |\n|------|-----|\n| Roads | Green |\n"
    rows = [b for b in infer_layout(text) if b.kind == "table_row"]
    assert [b.table for b in rows] == [0, 0, 1, 1]
    assert [[text[a:b] for a, b in row.cells] for row in rows] == [
        ["Risk", "RAG"], ["Fleet", "Red"], ["Risk", "RAG"], ["Roads", "Green"],
    ]  # fmt: skip


def test_columns_of_spaces() -> None:
    text = (
        "Dame Ann Lowfield-Marsh         Chair of the Trust and Lead for Estates\n"
        "Ben High                        Chief Nurse and Director of Midwifery Care\n"
        "Cy Wide                         Clerk\n"
    )
    assert parts(text) == [
        "Dame Ann Lowfield-Marsh", "Chair of the Trust and Lead for Estates",
        "Ben High", "Chief Nurse and Director of Midwifery Care", "Cy Wide", "Clerk",
    ]  # fmt: skip


SPACED = """\
Indicator             20/21    21/22   Target
Rent arrears          5.1%     5.8%    5%
Empty homes           1.1%     0.8%    1%
"""


def test_a_table_that_only_spaces_set_out() -> None:
    text = f"The return was read.\n\n{SPACED}\nMembers were content."
    found = infer_layout(text)
    rows = [[text[a:b] for a, b in block.cells] for block in found if block.kind == "table_row"]
    assert rows[0] == ["Indicator", "20/21", "21/22", "Target"]
    assert rows[1:] == [
        ["Rent arrears", "5.1%", "5.8%", "5%"],
        ["Empty homes", "1.1%", "0.8%", "1%"],
    ]
    assert {block.table for block in found if block.kind == "table_row"} == {0}
    assert [block.kind for block in found][-1] == "paragraph"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Low   3   4   5\n",  # one row alone
        "Ann Low   Chair   of late\nBen High   Clerk   2019\n",  # no figures
        "It fell.  It rose.  It fell.\nIt rose.  It fell.  It rose.\n",
    ],
)
def test_lines_with_gaps_are_no_table(text: str) -> None:
    assert "table_row" not in [kind for kind, _ in blocks(text)]


def test_tables_that_spaces_set_out_take_linear_time() -> None:
    assert_linear(lambda times: partial(infer_layout, SPACED * 40 * times), 1)


def test_spaces_inside_a_sentence_are_no_columns() -> None:
    assert parts("Ann Low to raise    the matter with the owners.") == [
        "Ann Low to raise    the matter with the owners."
    ]


def test_who_is_to_act_stands_apart_from_the_last_line() -> None:
    text = (
        "• Slipway – the Clerk would write to the harbour office about the damage, and ask\n"
        "for a date.                                                               AL/BH\n"
    )
    (block,) = infer_layout(text)
    assert block.marker == "•"
    assert [text[a:b] for a, b in block.cells][1] == "AL/BH"


def test_page_numbers_rules_and_running_heads_are_furniture() -> None:
    page = WRAPPED + "\nFERRY COMMITTEE - OPEN\n{}\n\n"
    text = "".join(page.format(n) for n in (1, 2, 3)) + "-----\nPage 4 of 4\n"
    found = [text for kind, text in blocks(text) if kind == "furniture"]
    assert found == [
        "FERRY COMMITTEE - OPEN", "1", "FERRY COMMITTEE - OPEN", "2", "FERRY COMMITTEE - OPEN", "3",
        "-----", "Page 4 of 4",
    ]  # fmt: skip


def test_front_matter_is_a_block_a_line() -> None:
    text = "---\nlayout: post\ntitle: Minutes\nauthor: ann\n---\n\nThe Panel met.\n"
    assert [text for kind, text in blocks(text) if kind != "furniture"] == [
        "layout: post", "title: Minutes", "author: ann", "The Panel met.",
    ]  # fmt: skip


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_make_no_difference(end: str) -> None:
    text = WRAPPED + "\n1. Fees\nRisk\tRAG\n"
    other = text.replace("\n", end)
    assert [(k, t.replace(end, "\n")) for k, t in blocks(other)] == blocks(text)


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", " \t "])
def test_no_text_no_blocks(text: str) -> None:
    assert infer_layout(text) == []


def test_json_round_trip() -> None:
    block = Block("table_row", 3, 9, page=2, table=0, cells=((3, 5), (6, 9)))
    assert Block.from_json(block.to_json()) == block
    assert Block("paragraph", 0, 4).to_json() == {"kind": "paragraph", "start": 0, "end": 4}


def test_time_is_in_proportion_to_length() -> None:
    text = (WRAPPED + "\n1. Fees\nRisk\tRAG\n\n") * 500
    assert_linear(lambda times: partial(infer_layout, text * times), 1)


SAVED = """\
Present: | |||
---|---|---|---|
Members | Ann Low | Chair | |
Ben High | Clerk | | |

Home | News
"""


def test_tables_of_saved_web_pages_have_no_first_bar() -> None:
    found = infer_layout(SAVED)
    rows = [[SAVED[a:b] for a, b in block.cells] for block in found if block.kind == "table_row"]
    assert rows == [["Members", "Ann Low", "Chair"], ["Ben High", "Clerk"]]
    assert [block.kind for block in found] == [
        "paragraph", "furniture", "table_row", "table_row", "paragraph",
    ]  # fmt: skip


def test_prose_between_bars_is_no_row() -> None:
    text = "7 | " + "The Panel met and agreed the plan at some length. " * 6 + "| |"
    assert [kind for kind, _ in blocks(text)] != ["table_row"]


@pytest.mark.parametrize("bullet", "•-−Ø➤■")
def test_bullets(bullet: str) -> None:
    (block,) = infer_layout(f"{bullet}  The ferry was late.")
    assert (block.kind, block.marker) == ("list_item", bullet)


def test_rows_set_apart_by_blank_lines_are_of_one_table() -> None:
    text = "School\tDate\tGrade\n\nElm\tMay\tGood\n\nOak\tJune\tWeak\n\nA\tB\n\nC\tD\n"
    assert [block.table for block in infer_layout(text)] == [0, 0, 0, 1, 2]


def test_the_mark_of_a_quotation_is_no_cell_of_its_table() -> None:
    text = "> | Ann Lee | Clerk |\n> | Bo Hay | Chair |"
    rows = [[text[a:b] for a, b in block.cells] for block in infer_layout(text)]
    assert rows == [["Ann Lee", "Clerk"], ["Bo Hay", "Chair"]]
