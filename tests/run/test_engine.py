from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Span

from extract.errors import UsageError
from extract.run import Document, Failure, Outcome, Settings, plan, process
from extract.run.tagging import mentions
from standin import faulty_read
from timing import assert_linear

PLENTY = 10  # more than two batches


def fill(folder: Path, *extra: tuple[str, str]) -> None:
    for number in range(PLENTY):
        (folder / f"{number:02}.txt").write_text(f"Item {number}. Ofsted came. They left.")
    for name, text in extra:
        (folder / name).write_text(text)


def run(folder: Path, model: str, jobs: int) -> list[Outcome]:
    settings = Settings(model, reader=faulty_read)
    return list(process(plan([folder]).files, settings, jobs))


def test_a_document_has_text_digest_and_mentions_with_their_sentences(
    folder: Path, model: str
) -> None:
    text = "Present: none\r\n\r\n1. Ofsted\r\ncame. They left.\r\n"
    (folder / "a.txt").write_bytes(text.encode())
    (document,) = run(folder, model, 1)
    assert isinstance(document, Document)
    assert document.text == text
    assert document.sha256 == hashlib.sha256(text.encode()).hexdigest()
    (mention,) = document.mentions
    assert text[mention.start : mention.end] == mention.text == "Ofsted"
    assert mention.sentence == "1. Ofsted came."
    assert document.to_json()["meeting"] is None
    assert document.to_json()["records"] == {}


def test_the_reader_s_layout_reaches_the_pipeline(folder: Path, model: str) -> None:
    (folder / "a.html").write_text("<table><tr><td>Red ink<td>Ofsted<td>Came late</table>")
    (document,) = run(folder, model, 1)
    assert isinstance(document, Document)
    assert [mention.sentence for mention in document.mentions] == ["Ofsted"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_costs_its_own_file_only(folder: Path, model: str, jobs: int) -> None:
    fill(folder, ("04-boom.txt", "boom"), ("crash.txt", "x"), ("02-empty.txt", ""))
    outcomes = run(folder, model, jobs)
    assert [outcome.source for outcome in outcomes] == sorted(os.listdir(folder))
    failed = {o.source: o.error for o in outcomes if isinstance(o, Failure)}
    assert set(failed) == {"02-empty.txt", "04-boom.txt", "crash.txt"}
    assert "standin_fails_on_boom raised ValueError: it went off" in failed["04-boom.txt"]
    assert "ZeroDivisionError: a fault of two lines" in failed["crash.txt"]
    read = [o for o in outcomes if isinstance(o, Document)]
    assert all([m.text for m in document.mentions] == ["Ofsted"] for document in read)


@pytest.mark.skipif(os.name != "posix", reason="kills with a POSIX signal")
def test_a_killed_worker_costs_its_own_file_only(folder: Path, model: str) -> None:
    fill(folder, ("05-kill.txt", "x"))
    outcomes = run(folder, model, 2)
    assert [outcome.source for outcome in outcomes] == sorted(os.listdir(folder))
    assert [o.source for o in outcomes if isinstance(o, Failure)] == ["05-kill.txt"]
    (failure,) = [o for o in outcomes if isinstance(o, Failure)]
    assert "died" in failure.error
    assert failure.hint


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(folder: Path, model: str) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    outcomes = run(folder, model, 1)
    errors = {outcome.source: outcome.error for outcome in outcomes if isinstance(outcome, Failure)}
    assert "not a regular file" in errors["pipe.txt"]
    assert "does not exist" in errors["gone.txt"]


def test_a_text_longer_than_the_model_takes_is_a_failure(
    folder: Path, model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import extract.run.worker as worker

    load = worker.load_model

    def load_short(name: str | None) -> object:
        nlp = load(name)
        nlp.max_length = 50
        return nlp

    monkeypatch.setattr(worker, "load_model", load_short)
    fill(folder, ("long.txt", "word " * 20))
    outcomes = run(folder, model, 1)
    assert [o.source for o in outcomes if isinstance(o, Failure)] == ["long.txt"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_unknown_model_is_wrong_use(folder: Path, jobs: int) -> None:
    fill(folder)
    with pytest.raises(UsageError, match="no model nothing") as raised:
        list(process(plan([folder]).files, Settings("nothing"), jobs))
    assert "rules" in raised.value.hint


def test_a_sentence_without_end_is_cut(folder: Path, model: str) -> None:
    (folder / "a.txt").write_text("so it goes on and on " * 500 + "Ofsted " + "and so on " * 500)
    (document,) = run(folder, model, 1)
    assert isinstance(document, Document)
    (mention,) = document.mentions
    assert mention.sentence.startswith("…")
    assert mention.sentence.endswith("…")
    assert "Ofsted" in mention.sentence
    assert len(mention.sentence) < 2100


def test_mentions_take_linear_time() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_layout")

    def work(n: int) -> Callable[[], object]:
        doc = nlp("Ofsted came. " * n)
        doc.set_ents([Span(doc, 3 * i, 3 * i + 1, label="ORG") for i in range(n)])
        assert len(list(mentions(doc))) == n
        return lambda: list(mentions(doc))

    assert_linear(work, 1000)
