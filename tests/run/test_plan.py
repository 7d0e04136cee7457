from __future__ import annotations

import os
from pathlib import Path

import pytest

from extract.errors import UsageError
from extract.run.plan import Plan, _fits, plan


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def sources(planned: Plan) -> list[str]:
    return [file.source for file in planned.files]


def test_files_come_in_sorted_order_with_paths_relative_to_the_input(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/z.txt", "a-b.txt", "a/c/d.txt", "B.txt")
    assert sources(plan([tmp_path])) == ["B.txt", "a/c/d.txt", "a/z.txt", "a-b.txt", "b.txt"]


def test_hidden_files_and_lock_files_are_passed_over_unless_named(tmp_path: Path) -> None:
    make(tmp_path, ".a.txt", ".git/b.txt", "~$c.docx", "d.txt")
    assert sources(plan([tmp_path])) == ["d.txt"]
    assert sources(plan([tmp_path / ".a.txt"])) == [".a.txt"]


@pytest.mark.parametrize(
    ("source", "glob", "fits"),
    [
        ("a.pdf", "*.pdf", True),
        ("x/a.PDF", "*.pdf", True),
        ("x/a.pdf", "**/*.pdf", True),
        ("a.pdf", "**/*.pdf", True),
        ("drafts/x/a.pdf", "drafts", True),
        ("drafts/x/a.pdf", "drafts/", True),
        ("y/drafts/a.pdf", "drafts", True),
        ("drafts/x/a.pdf", "drafts/*.pdf", True),
        ("y/drafts/a.pdf", "drafts/*", False),
        ("a/c.txt", "a/**/c.txt", True),
        ("a/b/c.txt", "./a/*", True),
        ("a.txt", "b*", False),
        ("a.txt", ".", False),
        ("minutes.txt", "minute", False),
    ],
)
def test_globs(source: str, glob: str, fits: bool) -> None:
    assert _fits(source, glob) is fits


def test_include_and_exclude(tmp_path: Path) -> None:
    make(tmp_path, "a.pdf", "b.txt", "drafts/c.pdf")
    assert sources(plan([tmp_path], include=["*.pdf"], exclude=["drafts"])) == ["a.pdf"]
    assert sources(plan([tmp_path / "b.txt"], exclude=["*.txt"])) == []


def test_loops_of_links_end_and_the_real_path_names_a_file(tmp_path: Path) -> None:
    make(tmp_path, "z/real.txt", "y/other.txt")
    (tmp_path / "a").symlink_to(tmp_path / "z")
    (tmp_path / "z" / "up").symlink_to(tmp_path)
    (tmp_path / "z" / "across").symlink_to(tmp_path / "y")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert sources(plan([tmp_path])) == ["self", "y/other.txt", "z/real.txt"]


def test_links_to_folders_elsewhere_are_followed(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt", "elsewhere/b.txt")
    (tmp_path / "in" / "link").symlink_to(tmp_path / "elsewhere")
    assert sources(plan([tmp_path / "in"])) == ["a.txt", "link/b.txt"]


def test_inputs_with_the_same_names_are_told_apart(tmp_path: Path) -> None:
    make(tmp_path, "may/a.txt", "june/a.txt", "june/b.txt")
    planned = plan([tmp_path / "may", tmp_path / "june"])
    assert sources(planned) == ["may/a.txt", "june/a.txt", "june/b.txt"]
    files = plan([tmp_path / "may" / "a.txt", tmp_path / "june" / "a.txt"])
    assert sources(files) == ["may/a.txt", "june/a.txt"]


def test_inputs_of_the_same_name_are_told_apart_by_more_of_their_path(tmp_path: Path) -> None:
    make(tmp_path, "x/minutes/a.txt", "y/minutes/a.txt")
    planned = plan([tmp_path / "x/minutes", tmp_path / "y/minutes"])
    assert sources(planned) == ["x/minutes/a.txt", "y/minutes/a.txt"]


def test_names_are_left_alone_where_they_differ(tmp_path: Path) -> None:
    make(tmp_path, "may/a.txt", "june/b.txt")
    assert sources(plan([tmp_path / "may", tmp_path / "june"])) == ["a.txt", "b.txt"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    make(tmp_path, "may/a.txt")
    assert sources(plan([tmp_path, tmp_path / "may" / "a.txt", tmp_path])) == ["may/a.txt"]


def test_equal_files_are_both_listed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("same")
    (tmp_path / "b.txt").write_text("same")
    assert sources(plan([tmp_path])) == ["a.txt", "b.txt"]


def test_a_missing_path_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="does not exist"):
        plan([tmp_path / "nowhere"])


def test_empty_inputs_are_told(tmp_path: Path) -> None:
    make(tmp_path, "full/a.txt")
    (tmp_path / "empty").mkdir()
    planned = plan([tmp_path / "full", tmp_path / "empty"])
    assert planned.empty == [tmp_path / "empty"]


def test_the_skipped_folder_is_not_entered(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "out/documents.jsonl")
    assert sources(plan([tmp_path], skip=tmp_path / "out")) == ["a.txt"]


def test_a_folder_that_cannot_be_listed_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.txt", "locked/b.txt")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    planned = plan([tmp_path])
    assert sources(planned) == ["a.txt"]
    assert [failure.source for failure in planned.failures] == ["locked/"]
    assert "Permission denied" in planned.failures[0].error
