"""Real minutes, where they are at hand: every file is read, free of page furniture."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from extract.readers import read
from readers.makers import SHARED, check_layout, kinds

DOCUMENTS = sorted(
    path
    for folder in ("raw", "minutes", "minutes-other")
    for path in (SHARED / folder).glob("*.*")
    if path.suffix not in (".json", ".jsonl") and path.name != "README.md"
)
FORMATTED = [path for path in DOCUMENTS if path.suffix not in (".txt", ".md")]
PAIRS = [path for path in FORMATTED if path.with_suffix(".txt").exists()]
FURNITURE = re.compile(
    r"skip to|cookie|breadcrumb|privacy policy|all rights reserved|^share this|^print "
    r"this|javascript|"
    r"^unclassified$|^page \d+|^\d{1,2} \| page|^\d{1,2} of \d{1,2}$",
    re.I,
)

pytestmark = pytest.mark.skipif(not DOCUMENTS, reason="the shared documents are not here")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_document_is_read(path: Path) -> None:
    source = read(path)
    check_layout(source)
    assert source.format == path.suffix[1:]
    assert len(source.text.split()) > 200
    assert len(source.blocks) > 8


@pytest.mark.parametrize("path", FORMATTED, ids=lambda path: path.name)
def test_texts_are_free_of_page_furniture(path: Path) -> None:
    source = read(path)
    found = kinds(source)
    assert not [text for _, text in found if FURNITURE.search(text)]
    # A footnote's mark may stand alone; a page number on every page may not.
    assert sum(bool(re.fullmatch(r"[-–\s]*\d{1,3}[-–\s]*", text)) for _, text in found) <= 1
    assert "\ufffd" not in source.text
    assert "\u00a0" not in source.text
    lines = Counter(text for kind, text in found if len(text) > 60 and kind != "table_row")
    assert all(count == 1 for count in lines.values())


@pytest.mark.parametrize("path", FORMATTED, ids=lambda path: path.name)
def test_sentences_are_whole(path: Path) -> None:
    """Hardly any paragraph begins in the middle of a sentence."""
    texts = [text for kind, text in kinds(read(path)) if kind == "paragraph"]
    cut = [text for text in texts if re.match(r"[a-z]{2,} [a-z]+ ", text)]
    assert len(cut) <= 0.03 * len(texts) + 1, cut


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.name)
def test_a_pdf_has_the_words_of_its_published_text(path: Path) -> None:
    mine = Counter(re.findall(r"\w+", read(path).text))
    theirs = Counter(re.findall(r"\w+", path.with_suffix(".txt").read_text("utf-8")))
    shared = sum((mine & theirs).values())
    assert shared >= 0.985 * sum(theirs.values())
    assert shared >= 0.985 * sum(mine.values())


def test_rows_of_an_attendance_table_keep_names_apart() -> None:
    source = read(SHARED / "raw" / "odug-2014-05-13.docx")
    parts = {source.text[start:end] for block in source.blocks for start, end in block.runs}
    assert {"Heather Savory (Chair) (HS)", "Claudia Arney (CA)", "Bob Barr (BB)"} <= parts
