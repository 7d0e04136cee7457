"""Whatever the bytes, reading gives a text with a sound layout or a ReadError."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.errors import ReadError
from extract.readers import FORMATS, read
from readers.makers import SAMPLES, check_layout, odt

SUFFIXES = ("", ".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".odt", ".doc", ".json", ".bin")
SOUND = {path.suffix: path.read_bytes() for path in SAMPLES.glob("*.*")} | {
    ".odt": odt(
        "<text:p>Minutes</text:p><text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>"
    )
}
STARTS = (
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"<html>",
    b"<table><td>",
)
LESS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def attempt(path: Path, data: bytes, format: str | None = None) -> None:
    path.write_bytes(data)
    fault: ReadError | None = None
    try:
        source = read(path, format)
    except ReadError as error:
        fault = error
    if fault is None:
        check_layout(source)
        assert source.format in FORMATS
        source.text.encode("utf-8")
    else:
        assert str(fault).startswith(path.name)
        assert "\n" not in str(fault)
        assert fault.hint


@LESS
@given(st.sampled_from(STARTS), st.binary(max_size=600), st.sampled_from(SUFFIXES))
def test_arbitrary_bytes(tmp_path: Path, start: bytes, rest: bytes, suffix: str) -> None:
    attempt(tmp_path / f"file{suffix}", start + rest)


@LESS
@given(
    st.text(max_size=400), st.sampled_from(("utf-8", "utf-16", "cp1252")), st.sampled_from(SUFFIXES)
)
def test_arbitrary_text(tmp_path: Path, text: str, encoding: str, suffix: str) -> None:
    attempt(tmp_path / f"file{suffix}", text.encode(encoding, "replace"))


@LESS
@given(st.binary(max_size=300), st.sampled_from(FORMATS))
def test_arbitrary_bytes_taken_for_a_format(tmp_path: Path, data: bytes, format: str) -> None:
    attempt(tmp_path / "file", data, format)


@pytest.mark.parametrize("suffix", sorted(SOUND))
def test_damaged_copies_of_sound_files(suffix: str, tmp_path: Path) -> None:
    chance = random.Random(7)
    for _ in range(12):
        data = bytearray(SOUND[suffix])
        for _ in range(chance.choice((1, 5, 40))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        if chance.random() < 0.3:
            del data[chance.randrange(len(data)) :]
        attempt(tmp_path / f"file{suffix}", bytes(data))


@pytest.mark.parametrize(
    "unit", ["<div>", "<ul><li>", "<table><tr><td>", "<b>", "<ol>", "<blockquote>"]
)
def test_deep_nesting(unit: str, tmp_path: Path) -> None:
    attempt(tmp_path / "deep.html", b"<p>Minutes</p>" + unit.encode() * 3000 + b"deep")
