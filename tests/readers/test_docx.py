"""Word files: order, numbers, tables, tracked changes, text boxes, limits."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from extract.errors import ReadError
from extract.readers import read
from readers.makers import SAMPLES, cells, kinds, read_data

W = nsdecls("w")


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_body(*paragraphs: str) -> Any:
    """A document with the given w:p or w:tbl elements as its body."""
    document = Document()
    for xml in paragraphs:
        document.element.body.insert(
            len(document.element.body) - 1, parse_xml(xml.replace(">", f" {W}>", 1))
        )
    return document


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def numbered(level: int, number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def add_lists(document: Any, levels: list[tuple[str, str]], nums: dict[int, str]) -> None:
    """Define an abstract list, and the lists made of it: by id, with the XML of their overrides."""
    xml = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/><w:lvlText '
        f'w:val="{text}"/></w:lvl>'
        for i, (fmt, text) in enumerate(levels)
    )
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{xml}</w:abstractNum>'))
    for number, overrides in nums.items():
        root.append(
            parse_xml(
                f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="77"/>{overrides}</w:num>'
            )
        )


def test_sample_has_words_numbers_and_rows_in_order() -> None:
    source = read(next(SAMPLES.glob("*.docx")))
    text = source.text
    assert [b.marker for b in source.blocks if b.kind == "list_item"][:7] == [
        "1.1", "2.1", "2.2", "(a)", "(b)", "(c)", "2.3",
    ]  # fmt: skip
    assert text.index("2.4 Ratings") < text.index("Strand\tLead") < text.index("3. Central")
    assert ["Therapies in mainstream schools", "Pellwood ICB", "Red", "Summer term 2024"] in cells(
        source
    )
    assert sum(b.level == 4 for b in source.blocks if b.marker) == 5


def test_numbers_are_counted_as_word_counts_them(tmp_path: Path) -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    document = with_body(
        p("one", numbered(0, 70)),
        p("first", numbered(1, 70)),
        p("second", numbered(1, 70)),
        p("deep", numbered(2, 70)),
        p("dot", numbered(3, 70)),
        p("between"),
        p("two", numbered(0, 70)),
        p("first again", numbered(1, 70)),
        p("starts anew", numbered(0, 71)),
        p("taken off", numbered(0, 0)),
    )
    add_lists(
        document,
        [
            ("decimal", "%1."),
            ("lowerLetter", "(%2)"),
            ("lowerRoman", "%1.%2.%3"),
            ("bullet", "\uf0b7"),
        ],
        {70: "", 71: again},
    )
    found = kinds(read_data(tmp_path, saved(document), "minutes.docx"))
    assert [text for _, text in found] == [
        "1. one", "(a) first", "(b) second", "1.b.i deep", "• dot", "between",
        "2. two", "(a) first again", "1. starts anew", "taken off",
    ]  # fmt: skip


def test_numbers_from_styles(tmp_path: Path) -> None:
    document = Document()
    for word in ("Fees", "Stalls"):
        document.add_paragraph(word, style="List Number")
    document.add_paragraph("Grants", style="List Bullet")
    found = kinds(read_data(tmp_path, saved(document), "minutes.docx"))
    assert found == [
        ("list_item", "1. Fees"),
        ("list_item", "2. Stalls"),
        ("list_item", "• Grants"),
    ]


def test_headings_by_style_and_by_bold_type(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("Minutes", 0)
    document.add_heading("Fees", 2)
    document.add_paragraph().add_run("Stalls and halls").bold = True
    document.add_paragraph().add_run("The Panel agreed.").bold = True
    found = read_data(tmp_path, saved(document), "minutes.docx")
    assert [(b.kind, b.level) for b in found.blocks] == [
        ("heading", 1), ("heading", 2), ("heading", 4), ("paragraph", None),
    ]  # fmt: skip


def test_merged_cells_once_and_nested_tables(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=3, cols=3)
    for row, words in zip(
        table.rows,
        (("Risk", "", "RAG"), ("Fleet", "old", "Red"), ("", "new", "Amber")),
        strict=True,
    ):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 0).merge(table.cell(2, 0))
    outer = document.add_table(rows=1, cols=1)
    inner = outer.cell(0, 0).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Roads", "Green"
    source = read_data(tmp_path, saved(document), "minutes.docx")
    assert source.text == "Risk\t\tRAG\nFleet\told\tRed\n\tnew\tAmber\n\nRoads\tGreen"


def test_minutes_laid_out_in_a_table_are_read_as_paragraphs(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(rows=2, cols=3)
    for cell, word in zip(table.rows[0].cells, ("Item", "Discussion", "Action"), strict=True):
        cell.text = word
    number, words, owner = table.rows[1].cells
    number.text, owner.text = "4.", "KB"
    words.text = "Car park"
    words.add_paragraph("The Clerk had written to the owners of the land behind the hall. " * 3)
    words.add_paragraph(
        "The Chair hoped for an answer before the summer, as the surface was worse. " * 2
    )
    found = kinds(read_data(tmp_path, saved(document), "minutes.docx"))
    assert found[0] == ("table_row", "Item\tDiscussion\tAction")
    assert found[1] == ("list_item", "4. Car park")
    assert [kind for kind, _ in found[2:]] == ["paragraph"] * 3
    assert found[-1] == ("paragraph", "KB")


def test_tracked_changes_breaks_tabs_and_fields(tmp_path: Path) -> None:
    document = with_body(
        '<w:p><w:r><w:t xml:space="preserve">The Panel </w:t></w:r><w:del w:id="1"><w:r>'
        "<w:delText>refused"
        '</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>agreed</w:t></w:r></w:ins>'
        "<w:r><w:t>.</w:t></w:r></w:p>",
        '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t '
        'xml:space="preserve">Run </w:t></w:r></w:p>',
        p("together."),
        "<w:p><w:r><w:t>Ann Low</w:t><w:tab/><w:t>Chair</w:t><w:br/><w:t>Ben High</w:t>"
        "</w:r></w:p>",
        "<w:p><w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>opted</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:fldChar "
        'w:fldCharType="begin"/>'
        "<w:instrText>DATE</w:instrText></w:r></w:p>",
    )
    source = read_data(tmp_path, saved(document), "minutes.docx")
    assert source.text == (
        "The Panel agreed.\n\nRun together.\n\nAnn Low\tChair\nBen High\n\nco-opted"
    )
    assert [source.text[a:b] for a, b in source.blocks[2].cells] == ["Ann Low", "Chair"]


def test_text_boxes_once_and_headers_never(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('In the box')}</w:txbxContent>"
    document = with_body(
        '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><mc:AlternateContent>'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>Beside it</w:t></w:r></w:p>"
    )
    document.sections[0].header.paragraphs[0].text = "Running head"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    source = read_data(tmp_path, saved(document), "minutes.docx")
    assert source.text == "Beside it\n\nIn the box"


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    source = io.BytesIO(saved(Document()))
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        with new.open("word/media/image1.xml", "w") as part:
            for _ in range(110):
                part.write(bytes(1_000_000))
    with pytest.raises(ReadError, match="unreasonable size"):
        read(path)


def test_xml_entities_are_not_expanded(tmp_path: Path) -> None:
    path = tmp_path / "entities.docx"
    bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    with zipfile.ZipFile(io.BytesIO(saved(Document()))) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                body = (
                    f"{bomb}<w:document {W}><w:body><w:p><w:r><w:t>Hello &b;</w:t></w:r></w:p>"
                    f"</w:body></w:document>"
                )
                data = body.encode()
            new.writestr(name, data)
    assert "haha" not in read(path).text
