"""PDFs: paragraphs, columns, hyphens, furniture, tables, and files that hold no text."""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extract.errors import ReadError
from extract.readers import SourceText, read
from readers.makers import SAMPLES, cells, draw_lines, kinds, pdf, read_data, wrap
from timing import assert_linear

LEFT = (
    "The Chair opened the meeting and reported that the new ferry had carried more "
    "people in its first "
    "month than had been hoped for when the grant was sought. Members thanked the harbour staff. "
    "The Treasurer set out the budget for the coming year, in which fuel was the "
    "largest single cost. "
)
RIGHT = (
    "A member of the public asked when the slipway would be mended. The Harbour Master "
    "replied that two "
    "firms had been asked for prices and that work should begin once the winter storms were over. "
    "Nobody else wished to speak, and the meeting turned to the matter of moorings and their fees. "
)


def paragraphs(canvas: Canvas, texts: Sequence[str], y: float = 780, width: float = 430) -> float:
    for text in texts:
        y = draw_lines(canvas, wrap(text, width), 80, y) - 8
    return y


def read_pages(folder: Path, *pages: object, **settings: object) -> SourceText:
    return read_data(folder, pdf(pages, **settings), "minutes.pdf")  # type: ignore[arg-type]


def test_sample_reads_as_it_was_written() -> None:
    source = read(next(SAMPLES.glob("*.pdf")))
    text = source.text
    for sentence in (
        "pensions remedy, now red, and supply chain",
        "would not sign before late November",
        "a re-inspection was booked",
        "• Anselm Okoro to discuss risk scoring with the LGA and write to Members "
        "before the next meeting.",
    ):
        assert sentence in text
    rows = cells(source)
    assert len(rows) == 9
    assert rows[5] == [
        "R5",
        "On-call availability below 80% at rural stations",
        "Carys Whitlock",
        "Amber",
        "Green",
    ]
    tables = [b for b in source.blocks if b.kind == "table_row"]
    assert {b.table for b in tables} == {0}
    assert {b.page for b in tables} == {1, 2}
    assert "Page" not in text
    assert text.count("14 September 2022") == 1


def test_wrapped_lines_become_paragraphs_and_short_lines_do_not(tmp_path: Path) -> None:
    names = ["Ann Low, Chair", "Ben High, Treasurer", "Cy Wide, Clerk"]

    def page(canvas: Canvas) -> None:
        y = paragraphs(canvas, [LEFT, RIGHT])
        draw_lines(canvas, names, 80, y)

    found = kinds(read_pages(tmp_path, page))
    assert found == [("paragraph", text) for text in (LEFT.strip(), RIGHT.strip(), *names)]


def test_paragraphs_run_over_page_ends_without_furniture(tmp_path: Path) -> None:
    lines = wrap(LEFT + RIGHT + LEFT, 430)

    def page(number: int, part: list[str], y: float) -> object:
        def draw(canvas: Canvas) -> None:
            canvas.drawString(80, 815, "Harbour Board - open session")
            canvas.drawString(280, 30, f"{number} of 3")
            draw_lines(canvas, part, 80, y)

        return draw

    source = read_pages(
        tmp_path,
        page(1, lines[:4], 160),
        page(2, lines[4:8], 780),
        page(3, lines[8:], 780),
    )
    assert source.text == (LEFT + RIGHT + LEFT).strip()
    assert source.blocks[0].page == 1


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        draw_lines(canvas, ["NEWS FROM THE HARBOUR BOARD"], 190, 800)
        draw_lines(canvas, wrap(LEFT * 2, 210), 60, 770)
        draw_lines(canvas, wrap(RIGHT * 2, 210), 310, 768)
        draw_lines(canvas, wrap("Both columns done, " + LEFT, 460), 60, 420)

    text = read_pages(tmp_path, page).text
    assert text == "\n\n".join(
        (
            "NEWS FROM THE HARBOUR BOARD",
            (LEFT * 2).strip(),
            (RIGHT * 2).strip(),
            ("Both columns done, " + LEFT).strip(),
        )
    )


def test_words_hyphenated_at_line_ends(tmp_path: Path) -> None:
    lines = [
        "The Board heard that communi-",
        "cations had improved, that two mem-",
        "bers were co-",
        "opted, that re-use of the old building and long-",
        "term plans were sound, and that the multi-",
        "agency team and the Newton-",
        "Smith bequest of 2019-",
        "20 would help. Members liked re-",
        "use, the long view and the term dates.",
    ]
    text = read_pages(tmp_path, lambda canvas: draw_lines(canvas, lines, 80, 700)).text
    for words in (
        "that communications had", "two members were co-opted", "and long-term plans",
        "the multi-agency team", "the Newton-Smith bequest", "of 2019-20 would",
        "Members liked re-use, the",
    ):  # fmt: skip
        assert words in text


def test_items_with_an_action_column(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        y = 780.0
        for marker, text, owner in (
            ("1.", LEFT, "AL"),
            ("2.", RIGHT, "BH/CW"),
            ("\u2022", "Fees stay.", "AL"),
        ):
            canvas.drawString(60, y, marker)
            lines = wrap(text, 340)
            below = draw_lines(canvas, lines, 85, y)
            canvas.drawString(500, below + 14, owner)
            y = below - 10

    source = read_pages(tmp_path, page)
    assert [b.marker for b in source.blocks] == ["1.", "2.", "•"]
    assert [source.text[b.cells[1][0] : b.cells[1][1]] for b in source.blocks] == [
        "AL",
        "BH/CW",
        "AL",
    ]


def test_a_number_that_wrapping_put_first_starts_no_item(tmp_path: Path) -> None:
    lines = [*wrap(LEFT, 400)[:3], *wrap("12. " + RIGHT, 400)]
    source = read_pages(tmp_path, lambda canvas: draw_lines(canvas, lines, 80, 700))
    assert [block.kind for block in source.blocks] == ["paragraph"]


def test_tables_without_rules(tmp_path: Path) -> None:
    rows = [("Name", "Post", "Town"), ("Ann Low", "Chair", "Wells"), ("Ben High", "Clerk", "Frome")]

    def page(canvas: Canvas) -> None:
        y = paragraphs(canvas, [LEFT])
        for row in rows:
            for x, word in zip((80, 220, 380), row, strict=True):
                canvas.drawString(x, y, word)
            y -= 16
        paragraphs(canvas, [RIGHT], y - 10)

    source = read_pages(tmp_path, page)
    assert cells(source) == [list(row) for row in rows]
    assert [b.kind for b in source.blocks] == ["paragraph"] + 3 * ["table_row"] + ["paragraph"]


def test_ruled_frames_of_prose_are_no_tables(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.rect(60, 500, 380, 300)
        canvas.rect(440, 500, 100, 300)
        canvas.rect(60, 800, 380, 20)
        canvas.rect(440, 800, 100, 20)
        canvas.drawString(70, 805, "Discussion")
        canvas.drawString(450, 805, "Action")
        below = paragraphs(canvas, [LEFT, RIGHT, LEFT], 780, 340)
        canvas.drawString(450, below + 22, "Clerk")

    source = read_pages(tmp_path, page)
    assert not cells(source)
    assert source.text.endswith(f"{LEFT.strip()}\tClerk")


def test_headings_by_size_and_weight(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(80, 800, "Harbour Board")
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(80, 775, "4. Ferry fares")
        canvas.setFont("Helvetica", 11)
        paragraphs(canvas, [LEFT], 755)

    source = read_pages(tmp_path, page)
    assert [(b.kind, b.level, b.marker) for b in source.blocks] == [
        ("heading", 1, None), ("heading", 4, "4."), ("paragraph", None, None),
    ]  # fmt: skip


def test_glyphs_without_letters_at_line_starts_are_bullets(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for y, words in ((780, "Fees were agreed."), (764, "Fares were not.")):
            canvas.setFont("ZapfDingbats", 11)
            canvas.drawString(80, y, "l")
            canvas.setFont("Helvetica", 11)
            canvas.drawString(100, y, words)

    assert read_pages(tmp_path, page).text == "• Fees were agreed.\n\n• Fares were not."


def test_a_scan_says_that_it_needs_ocr(tmp_path: Path) -> None:
    picture = ImageReader(Image.new("L", (200, 280), 200))

    def page(canvas: Canvas) -> None:
        canvas.drawImage(picture, 0, 0, *A4)
        canvas.drawString(280, 20, "7")

    with pytest.raises(ReadError, match="is a scan") as caught:
        read_pages(tmp_path, page, page)
    assert "ocrmypdf" in caught.value.hint


def test_a_page_of_drawing_only_holds_no_text(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="holds no text"):
        read_pages(tmp_path, lambda canvas: canvas.rect(50, 50, 100, 100))


def test_passwords(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        paragraphs(canvas, [LEFT])

    locked = pdfencrypt.StandardEncryption("secret", ownerPassword="owner", strength=128)
    with pytest.raises(ReadError, match="protected by a password"):
        read_pages(tmp_path, page, encrypt=locked)
    # Many councils forbid copying with an owner's password; such files open without one.
    unlocked = pdfencrypt.StandardEncryption("", ownerPassword="owner", canCopy=0)
    assert read_pages(tmp_path, page, encrypt=unlocked).text == LEFT.strip()


def test_a_truncated_file_is_read_or_refused(tmp_path: Path) -> None:
    data = pdf([lambda canvas: paragraphs(canvas, [LEFT, RIGHT])])
    for share in (0.2, 0.5, 0.8):
        (tmp_path / "cut.pdf").write_bytes(data[: int(share * len(data))])
        with pytest.raises(ReadError, match=r"^cut\.pdf "):
            read(tmp_path / "cut.pdf")


def test_many_pages_take_time_in_proportion(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        paragraphs(canvas, [LEFT, RIGHT] * 2)

    def work(pages: int) -> Callable[[], object]:
        path = tmp_path / f"{pages}.pdf"
        path.write_bytes(pdf([page] * pages))
        return partial(read, path)

    work(1)()
    assert_linear(work, 4)


def test_drawings_of_many_strokes_are_passed_over(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        for i in range(3000):
            canvas.line(50 + i % 70, 50 + i // 10, 60 + i % 70, 50 + i // 10)
            canvas.line(50 + i % 70, 50 + i // 10, 50 + i % 70, 60 + i // 10)
        paragraphs(canvas, [LEFT])

    buffer = io.BytesIO(pdf([page]))
    start = time.process_time()
    assert read_data(tmp_path, buffer.getvalue(), "map.pdf").text == LEFT.strip()
    assert time.process_time() - start < 15
