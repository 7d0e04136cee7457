"""Units and their clues, the classifier of clauses, and the actions it adds to the grammar's."""

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from extract.pipes.actions import ActionsComponent
from extract.pipes.actions.classifier import KINDS, ClauseClassifier
from extract.pipes.actions.units import clues, units_of
from extract.records.shadow import Shadow
from extract.records.view import View

TEXT = (
    "DECISIONS\n\nAbout the pond the Clerk is minded to see the Trust; the geese stay.\n\n"
    "Ref\tNext\n1\tPump out\n\n- Rake\n\nThe Clerk will write to the Trust."
)
MINDED = ClauseClassifier(
    bias=(4.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    weights={"minded": tuple(9.0 * (kind == "undertaking") for kind in KINDS)},
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("minutes_layout")
    pipeline.add_pipe("minutes_actions")
    return pipeline


def component(nlp: Language) -> ActionsComponent:
    pipe = nlp.get_pipe("minutes_actions")
    assert isinstance(pipe, ActionsComponent)
    return pipe


def read(nlp: Language, classifier: ClauseClassifier | None) -> list[tuple[str, str | None, str]]:
    component(nlp).classifier = classifier
    doc = nlp.get_pipe("minutes_layout")(nlp.make_doc(TEXT))
    doc.ents = [
        doc.char_span(at, at + 5, "ROLE")
        for at in (TEXT.index("Clerk"), TEXT.rindex("Clerk"))
        if doc.char_span(at, at + 5) is not None
    ]
    doc = nlp.get_pipe("minutes_actions")(doc)
    return [(action.kind, action.who, action.what) for action in doc._.records.actions]


def test_units_are_sentences_limbs_and_rows_with_what_leads_into_them(nlp: Language) -> None:
    shadow = Shadow(View(nlp.get_pipe("minutes_layout")(nlp.make_doc(TEXT))))
    units = list(units_of(shadow))
    words = [TEXT[unit.start : unit.end] for unit in units]
    assert words[1:3] == ["About the pond the Clerk is minded to see the Trust", "the geese stay."]
    assert [unit.kind for unit in units][3:5] == ["row", "row"]
    assert units[4].lead == ("ref", "next")
    assert units[1].lead == ("decisions",)
    assert {"minded to", "minded to see", "0: about", "heading> decisions"} <= set(
        clues(shadow, units[1])
    )


def test_a_classifier_adds_what_the_grammar_does_not_find(nlp: Language) -> None:
    alone = read(nlp, None)
    assert [what for _, _, what in alone] == ["write to the Trust"]
    both = read(nlp, MINDED)
    assert both[-1] == alone[-1]
    ((kind, who, what),) = both[:-1]
    assert (kind, who) == ("undertaking", "Clerk")
    assert "see the Trust" in what


def test_what_the_grammar_found_is_not_found_again(nlp: Language) -> None:
    of_all = ClauseClassifier(
        weights={"write": tuple(9.0 * (kind == "request") for kind in KINDS)},
        bias=(4.0,) + (0,) * 5,
    )
    assert read(nlp, of_all) == read(nlp, None)


def test_what_nobody_is_named_to_do_may_be_news(nlp: Language) -> None:
    """The grammar takes both for an undertaking; of the second the text names the owner."""
    text = "A new road will be built by the spring.\n\nThe Clerk will write to the Trust."

    def found(news: float) -> list[str]:
        component(nlp).classifier = ClauseClassifier(
            weights={"will": tuple(news * (kind == "none") for kind in KINDS)}
        )
        doc = nlp.get_pipe("minutes_layout")(nlp.make_doc(text))
        doc.ents = [doc.char_span(text.index("Clerk"), text.index("Clerk") + 5, "ROLE")]
        doc = nlp.get_pipe("minutes_actions")(doc)
        return [action.what for action in doc._.records.actions]

    assert found(news=0.0) == ["new road will be built by the spring", "write to the Trust"]
    assert found(news=2.0) == ["write to the Trust"]
    assert found(news=9.0) == []  # that is no action at all


def test_what_stands_under_actions_is_no_news(nlp: Language) -> None:
    text = "Actions\n\n1. Draft a plan\n\n2. Circulate the map\n\nAction: repaint the door."
    component(nlp).classifier = ClauseClassifier(bias=(9.0,) + (0.0,) * 5)
    doc = nlp.get_pipe("minutes_actions")(nlp.get_pipe("minutes_layout")(nlp.make_doc(text)))
    found = [action.what for action in doc._.records.actions]
    assert found == ["Draft a plan", "Circulate the map", "repaint the door"]


def test_the_classifier_is_saved_with_the_pipeline(nlp: Language, tmp_path: Path) -> None:
    component(nlp).classifier = MINDED
    nlp.to_disk(tmp_path / "model")
    assert component(spacy.load(tmp_path / "model")).classifier == MINDED
    again = spacy.blank("en")
    again.add_pipe("minutes_layout")
    again.add_pipe("minutes_actions")
    assert component(again.from_bytes(nlp.to_bytes())).classifier == MINDED
    component(nlp).classifier = None
    nlp.to_disk(tmp_path / "bare")
    assert component(spacy.load(tmp_path / "bare")).classifier is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "holds no classifier"),
        ('{"kinds": ["tea"]}', "has the kinds none, action"),
        (
            '{"kinds": ["none","action","recommendation","resolution","request","undertaking"],'
            '"bias": [0,0,0,0,0,0], "weights": {"a": [1, 2]}}',
            "each clue has 6 numbers",
        ),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "clauses.json").write_text(text)
    with pytest.raises(ValueError, match=message) as error:
        ActionsComponent().from_disk(tmp_path)
    assert "clauses.json" in str(error.value)
