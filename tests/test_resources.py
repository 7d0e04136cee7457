import os
import subprocess
import sys
from pathlib import Path

import pytest

from extract.resources import FOLDER, entries

LISTS = ("given_names", "joined_places", "organisations", "remits", "surnames")


@pytest.mark.parametrize("name", LISTS)
def test_lists_hold_trimmed_lines_and_no_comments(name: str) -> None:
    assert entries(name)
    assert all(entry == entry.strip() and not entry.startswith("#") for entry in entries(name))


def test_another_folder_takes_the_place_of_the_lists(tmp_path: Path) -> None:
    (tmp_path / "organisations.txt").write_text("# ours\nPond Watchers\n", encoding="utf-8")
    code = "from extract.resources import entries as e; print(e('organisations'), e('surnames'))"
    found = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, FOLDER: str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert found.stdout.strip() == "frozenset({'Pond Watchers'}) frozenset()"
