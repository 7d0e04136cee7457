from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from extract.errors import ReadError, UsageError
from extract.evaluation.gold import GoldDocument, load_gold
from extract.evaluation.scoring import evaluate
from extract.evaluation.spans import Counts

GOOD = json.dumps({"text": "Ofsted came", "spans": [{"start": 0, "end": 6, "label": "ORG"}]})


def line(**changes: object) -> str:
    return json.dumps({"text": "Ofsted came", "spans": [], **changes})


def span(**changes: object) -> str:
    return line(spans=[{"start": 0, "end": 6, "label": "ORG", **changes}])


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "not a JSON object"),
        (line(text=3), 'no "text"'),
        (line(spans=None), 'no list "spans"'),
        (line(spans=[3]), "span 1 is not a JSON object"),
        (span(start=None), "whole numbers"),
        (span(start=True), "whole numbers"),
        (span(end=0), "from 0 to 0"),
        (span(end=12), "in a text of 11 characters"),
        (span(start=-1), "from -1"),
        (span(label=""), 'no "label"'),
        (line(spans=[{"start": 0, "end": 6, "label": "ORG"}] * 2), "twice"),
    ],
)
def test_malformed_gold_names_file_and_line(tmp_path: Path, bad: str, says: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{GOOD}\n\n{bad}\n")
    with pytest.raises(ReadError, match=says) as raised:
        load_gold(path)
    assert f"{path}:3" in raised.value.message
    assert raised.value.hint


def test_gold_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("\n")
    (tmp_path / "latin.jsonl").write_bytes(b'{"text": "caf\xe9", "spans": []}')
    for path, says in [
        (tmp_path / "none.jsonl", "cannot be opened"),
        (tmp_path / "empty.jsonl", "no document"),
        (tmp_path / "latin.jsonl", "not UTF-8"),
    ]:
        with pytest.raises(ReadError, match=says):
            load_gold(path)


def test_a_folder_without_documents(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no corpus documents"):
        load_gold(tmp_path)


def test_the_corpus_is_gold(tmp_path: Path) -> None:
    folder = tmp_path / "dev" / "hexley"
    folder.mkdir(parents=True)
    (folder / "2020-05-01-board.txt").write_text(
        "---\nbody: Hexley Council\nkind: district council\nsplit: dev\n---\n[[Ofsted|ORG]] came.\n"
    )
    (document,) = load_gold(tmp_path / "dev")
    assert document.text.startswith("Ofsted came.")
    assert document.spans == ((0, 6, "ORG"),)
    assert (document.body, document.kind) == ("Hexley Council", "district council")
    assert document.name == "hexley/2020-05-01-board"
    assert load_gold(folder / "2020-05-01-board.txt") == [document]
    assert load_gold(tmp_path) == [document]


def test_documents_have_names_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    metas = [{"id": "a", "body": "B", "kind": "K"}, {"source": "c"}, {"source": "c"}, None, 3]
    path.write_text("".join(line(meta=meta) + "\n" for meta in metas))
    documents = load_gold(path)
    assert (documents[0].name, documents[0].body, documents[0].kind) == ("a", "B", "K")
    assert len({document.name for document in documents}) == 5
    assert documents[2].name == f"c ({path}:3)"


def test_more_keys_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text("\ufeff" + line(meta={"source": "a"}), encoding="utf-8")
    assert load_gold(path)[0].text == "Ofsted came"


@pytest.fixture
def nlp() -> Language:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "ORG", "pattern": "Ofsted"},
            {"label": "DATE", "pattern": "May"},
            {"label": "GPE", "pattern": "Surrey"},
        ]
    )
    return nlp


def test_scores_of_a_model(nlp: Language) -> None:
    gold = [
        GoldDocument("Ofsted came in May 2020.", ((0, 6, "ORG"), (15, 23, "DATE")), "g:1"),
        GoldDocument("In Surrey, May spoke.", ((11, 14, "PERSON"),), "g:2"),
    ]
    found = evaluate(nlp, gold)
    assert found.strict == {
        "ORG": Counts(1, 1, 1),
        "DATE": Counts(0, 1, 2),
        "PERSON": Counts(0, 1, 0),
    }
    assert found.overlap["DATE"] == Counts(1, 1, 2)
    assert found.ignored == {"GPE": 1}
    assert found.words == 9
    data = found.to_json()
    assert data["strict"]["labels"]["ORG"]["f1"] == 1.0
    assert data["strict"]["micro"]["gold"] == 3
    json.dumps(data)


def test_labels_may_be_chosen(nlp: Language) -> None:
    gold = [GoldDocument("Ofsted came in May.", ((0, 6, "ORG"), (15, 18, "DATE")), "g:1")]
    found = evaluate(nlp, gold, ["ORG"])
    assert list(found.strict) == ["ORG"]
    assert found.ignored == {"DATE": 1}


def test_gold_that_cuts_a_token_is_counted(nlp: Language) -> None:
    gold = [GoldDocument("In June2020 it rose.", ((3, 7, "DATE"), (7, 11, "DATE")), "g:1")]
    assert evaluate(nlp, gold).cut_tokens == {"DATE": 2}


def test_a_failing_model_names_the_text() -> None:
    @Language.component("gold_test_fails")
    def fails(doc: spacy.tokens.Doc) -> spacy.tokens.Doc:
        if "two" in doc.text:
            raise ValueError("no")
        return doc

    nlp = spacy.blank("en")
    nlp.add_pipe("gold_test_fails")
    with pytest.raises(UsageError, match="g:2"):
        evaluate(nlp, [GoldDocument("one", (), "g:1"), GoldDocument("two", (), "g:2")])
