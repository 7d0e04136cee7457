"""OpenDocument texts: order, numbers, tables, tracked changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import ReadError
from extract.readers import read
from readers.makers import kinds, odt, read_data

LIST = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
    'style:num-format="1"'
    ' style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a"'
    ' style:num-prefix="(" style:num-suffix=")"/><text:list-level-style-number text:level="3"'
    ' style:num-format="1" text:display-levels="3"/></text:list-style><text:list-style '
    'style:name="B">'
    '<text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/></text:list-style>'
    '<style:style style:name="Bold"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Child" style:parent-style-name="Bold"/>'
)


def item(words: str, inner: str = "") -> str:
    return f"<text:list-item><text:p>{words}</text:p>{inner}</text:list-item>"


def test_lists_are_numbered_nested_and_continued(tmp_path: Path) -> None:
    deepest = f"<text:list>{item('y')}</text:list>"
    deep = f"<text:list>{item('x', deepest)}{item('z')}</text:list>"
    body = (
        f'<text:list text:style-name="L" xml:id="one">{item("a", deep)}{item("b")}</text:list>'
        "<text:p>between</text:p>"
        f'<text:list text:style-name="L" text:continue-numbering="true">{item("c")}</text:list>'
        f'<text:list text:style-name="L">{item("anew")}</text:list>'
        f'<text:list text:style-name="L" text:continue-list="one">{item("d")}</text:list>'
        f'<text:list text:style-name="B">{item("dot")}</text:list>'
    )
    found = kinds(read_data(tmp_path, odt(body, LIST), "minutes.odt"))
    assert [text for _, text in found] == [
        "1. a", "(a) x", "1.a.1 y", "(b) z", "2. b", "between",
        "3. c", "1. anew", "4. d", "• dot",
    ]  # fmt: skip


def test_tables_spans_and_repeated_cells(tmp_path: Path) -> None:
    def cell(words: str, extra: str = "") -> str:
        return f"<table:table-cell {extra}><text:p>{words}</text:p></table:table-cell>"

    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        + cell("Risk", 'table:number-columns-spanned="2"')
        + "<table:covered-table-cell/>"
        + cell("RAG")
        + "</table:table-row></table:table-header-rows><table:table-row>"
        + cell("Fleet")
        + '<table:table-cell table:number-columns-repeated="1"/>'
        + cell("Red")
        + '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        "</table:table>"
    )
    source = read_data(tmp_path, odt(body), "minutes.odt")
    assert source.text == "Risk\t\tRAG\nFleet\t\tRed"


def test_changes_notes_spaces_and_text_boxes(tmp_path: Path) -> None:
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        '<text:p>Ann<text:s text:c="3"/>Low<text:tab/>Chair<text:line-break/>Ben '
        "<text:span>High</text:span>"
        "<text:note><text:note-body><text:p>a note</text:p></text:note-body></text:note></text:p>"
        "<text:p>Beside<draw:frame><draw:text-box><text:p>In the box</text:p>"
        "</draw:text-box></draw:frame></text:p>"
        "<text:section><text:p>In\n a section</text:p></text:section>"
    )
    source = read_data(tmp_path, odt(body), "minutes.odt")
    assert source.text == "Ann Low\tChair\nBen High\n\nBeside\n\nIn the box\n\nIn a section"


def test_headings(tmp_path: Path) -> None:
    body = (
        '<text:h text:outline-level="2">Fees</text:h><text:p '
        'text:style-name="Child">Stalls and halls</text:p>'
        '<text:p>Not <text:span text:style-name="Bold">bold</text:span></text:p>'
    )
    source = read_data(tmp_path, odt(body, LIST), "minutes.odt")
    assert [b.level for b in source.blocks] == [2, 4, None]


def test_password(tmp_path: Path) -> None:
    path = tmp_path / "minutes.odt"
    path.write_bytes(odt("<text:p>x</text:p>", manifest="<manifest><encryption-data/></manifest>"))
    with pytest.raises(ReadError, match="password"):
        read(path)
    path.write_bytes(odt("<text:p>open</text:p>", manifest="<manifest/>"))
    assert read(path).text == "open"
