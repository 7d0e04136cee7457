"""Colours that may rate: their occurrences and clues, the classifier, what it adds."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from extract.layout import infer_layout
from extract.pipes.ratings import RatingsComponent
from extract.pipes.ratings.classifier import ColourClassifier, Linear
from extract.pipes.ratings.clues import clues_beside, clues_of, occurrences_of
from extract.pipes.ratings.occurrences import search_for
from timing import assert_linear

TEXT = (
    "Boilers\n\n- RED Stairs. Scaffold up.\n- AMBER Lifts. Parts due.\n\n"
    "Item\tNow\nRoof\tA\nDoors\tG\n\nThe red door was painted."
)
ANY = ColourClassifier(second=Linear(-1.0, {"k core up": 4.0, "head now": 4.0}))


def test_occurrences_have_their_kind_run_and_block() -> None:
    blocks = infer_layout(TEXT)
    found = occurrences_of(TEXT, blocks, search_for(TEXT))
    assert [(TEXT[one.start : one.end], one.kind) for one in found] == [
        ("RED", "core"),
        ("AMBER", "core"),
        ("A", "letter"),
        ("G", "letter"),
        ("red", "core"),
    ]
    assert all(one.run in blocks[one.block].runs for one in found)
    words = "Rated Amber/Red, A/G or arnber."
    blocks = infer_layout(words)
    assert {
        words[one.start : one.end]: (one.word, one.kind)
        for one in occurrences_of(words, blocks, search_for(words))
    } == {
        "Amber/Red": ("amber/red", "compound"),
        "A/G": ("A/G", "letters"),
        "arnber": ("amber", "core"),
    }


def test_clues_tell_place_column_neighbours_and_words_beside() -> None:
    blocks = infer_layout(TEXT)
    found = occurrences_of(TEXT, blocks, search_for(TEXT))
    red, _, letter, _, paint = clues_of(TEXT, blocks, found)
    assert {"at start", "form list_item", "near 1 core", "+1 stairs"} <= set(red)
    assert {"at alone", "form cell", "head now"} <= set(letter)
    assert {"at mid", "-1 the", "+1 door", "in painted", "evidence None"} <= set(paint)
    assert all(len(set(clues)) == len(clues) for clues in (red, letter, paint))
    alone, beside = clues_of(TEXT, blocks, found[4:])[0], clues_of(TEXT, blocks, found)[4]
    assert "many 1 core" in alone
    assert "many 3 core" in beside


def test_a_second_look_sees_how_likely_the_others_were() -> None:
    blocks = infer_layout(TEXT)
    found = occurrences_of(TEXT, blocks, search_for(TEXT))
    given = clues_of(TEXT, blocks, found)
    more = clues_beside(found, [0.9, 0.8, 0.1, 0.1, 0.2], given)
    assert set(more[0]) - set(given[0]) == {
        "own 9",
        "others 1",
        "others 1 core",
        "best 3",
        "around 3",
        "of kind 2",
    }
    (lonely,) = clues_beside(found[:1], [0.9], given[:1])
    assert {"others 0", "best 0", "around 0"} <= set(lonely)


def pipeline(classifier: ColourClassifier | None) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_layout")
    nlp.add_pipe("minutes_ratings")
    component(nlp).classifier = classifier
    return nlp


def component(nlp: Language) -> RatingsComponent:
    pipe = nlp.get_pipe("minutes_ratings")
    assert isinstance(pipe, RatingsComponent)
    return pipe


def test_a_classifier_adds_what_the_grammar_does_not_find() -> None:
    assert not pipeline(None)(TEXT).spans["minutes_ratings"]
    group = pipeline(ANY)(TEXT).spans["minutes_ratings"]
    assert [span.text for span in group] == ["RED", "AMBER", "A", "G"]
    assert group.attrs["scores"] == pytest.approx([0.9526] * 4, abs=0.001)


def test_the_classifier_is_saved_with_the_pipeline(tmp_path: Path) -> None:
    nlp = pipeline(ANY)
    nlp.to_disk(tmp_path / "model")
    assert component(spacy.load(tmp_path / "model")).classifier == ANY
    assert component(pipeline(None).from_bytes(nlp.to_bytes())).classifier == ANY


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "holds no classifier"),
        ("[]", "a first and a second model"),
        ('{"first": {}, "second": {}}', "a bias and a list of clues"),
        ('{"first": {"bias": 0, "weights": [["a"]]}, "second": {}}', "one weight"),
        ('{"first": {"bias": 0, "weights": [["a", NaN]]}, "second": {}}', "a finite number"),
        ('{"first": {"bias": "0", "weights": []}, "second": {}}', "a finite number"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "colours.json").write_text(text)
    with pytest.raises(ValueError, match=message) as error:
        RatingsComponent().from_disk(tmp_path)
    assert "colours.json" in str(error.value)


def test_weights_are_plain_numbers() -> None:
    assert ColourClassifier.from_json(json.loads(json.dumps(ANY.to_json()))) == ANY


@pytest.mark.parametrize("row", ["red ", "R\t", "- A/G\n", "(R) "])
def test_time_grows_with_the_text(row: str) -> None:
    def work(size: int) -> Callable[[], object]:
        text = row * (size // len(row))
        blocks = infer_layout(text)
        return lambda: list(ANY.likely(text, blocks, search_for(text)))

    assert_linear(work, 4_000)
