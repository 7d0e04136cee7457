"""Text made to slow a reader down takes no longer than other text of its length."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest

from extract.errors import ReadError
from extract.readers import read

SLOW = {
    "dots.txt": "." * 100_000 + "x",
    "dashes.txt": "-" * 100_000 + "x",
    "spaces.txt": "1" + " " * 100_000 + "x",
    "stars.md": "* " * 50_000 + "x",
    "pipes.md": "| " * 50_000 + "x",
    "gaps.txt": ("a" + " " * 500) * 200,
    "letters.txt": "a" * 200_000,
    "lines.txt": "\n" * 200_000 + "x",
    "comments.html": "<!-- a -->" * 1500 + "x",
    "spaces.html": " " * 20_000 + "<p>x",
    "tags.html": "<p " * 30_000 + ">x",
    "entities.html": "&amp;" * 40_000,
    "breaks.html": "<p>" + "a<br>" * 20_000,
}


@pytest.mark.parametrize("name", SLOW)
def test_no_text_takes_long(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(SLOW[name], encoding="utf-8")
    start = time.process_time()
    with suppress(ReadError):
        read(path)
    assert time.process_time() - start < 5
