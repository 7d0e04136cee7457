"""Actions: cases as data, then what no single case shows."""

from collections.abc import Callable
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extract.layout_blocks import Block
from extract.models import load_model
from extract.pipes.actions.antecedents import Antecedents
from extract.pipes.actions.finish import finish
from extract.pipes.actions.spans import draft_of
from extract.pipes.candidates import LAYOUT_KEY
from extract.records.shadow import Shadow
from extract.records.store import put_records, put_value
from extract.records.types import Action, DateValue, EntityValue, Meeting, Mentioned
from extract.records.view import View
from markup import timed_on
from records import load_record_cases, marked_doc, record_pipeline, run
from timing import assert_linear

CASES = load_record_cases("actions")


@pytest.fixture(scope="module")
def nlp() -> Language:
    return record_pipeline("minutes_actions")


def found(doc: Doc) -> list[dict[str, Any]]:
    return [
        {
            "kind": action.kind,
            "who": action.who,
            "what": action.what,
            "for": action.for_,
            "by": action.by.text if action.by else None,
            "paragraph": action.paragraph,
        }
        for action in doc._.records.actions
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_case(nlp: Language, case: dict[str, Any]) -> None:
    records = found(run(nlp, case["text"]))
    for record in records:
        if not any("paragraph" in expected for expected in case["records"]):
            del record["paragraph"]
    assert records == case["records"]


def test_enough_cases() -> None:
    assert sum(len(case["records"]) for case in CASES) >= 80
    assert sum(not case["records"] for case in CASES) >= 20


def test_every_field_has_its_offsets(nlp: Language) -> None:
    for case in CASES:
        doc = run(nlp, case["text"])
        for action in doc._.records.actions:
            fields = {"who": action.who, "what": action.what, "for": action.for_}
            fields["by"] = action.by.text if action.by else None
            for name, value in fields.items():
                assert (name in action.offsets) == (value is not None)
                if value is not None:
                    start, end = action.offsets[name]
                    assert " ".join(doc.text[start:end].split()) == value
                    assert not value.lower().startswith(("the ", "a ")) or name != "what"
            assert action.span == action.offsets["what"]
            assert action.who or action.reasons["who"]


def test_names_and_days_come_from_the_values(nlp: Language) -> None:
    doc = marked_doc(
        nlp,
        "The [[Director|ROLE]] to report by [[May|DATE]].\n\nRESOLVED that the bid be withdrawn.",
    )
    role, date = doc.ents
    put_value(
        doc,
        role.start_char,
        role.end_char,
        EntityValue("Director of Roads", ("Director of Roads",)),
    )
    put_value(doc, date.start_char, date.end_char, DateValue(start="2024-05-01", end="2024-05-31"))
    put_records(doc, "meeting", [Meeting(body="Roads Committee")])
    first, second = nlp(doc)._.records.actions
    assert first.who == "Director of Roads"
    assert first.by == Mentioned("May", "2024-05-01", "2024-05-31")
    assert (second.kind, second.who) == ("resolution", None)
    assert second.reasons["who"]


def test_the_deed_of_a_stranger_is_news(nlp: Language) -> None:
    listed = (
        "Present: [[Ann Lee|PERSON]], [[Bo Fox|PERSON]], [[Cy Ray|PERSON]], [[Di Orr|PERSON]]\n\n"
    )
    filler = "The hall was swept. " * 90 + "\n\n"
    told = "[[{}|PERSON]] would check the roof."
    assert not run(nlp, listed + filler + told.format("Ed Kay"))._.records.actions
    (action,) = run(nlp, listed + filler + told.format("Ann Lee"))._.records.actions
    assert action.who == "Ann Lee"
    (action,) = run(nlp, told.format("Ed Kay"))._.records.actions
    assert action.who == "Ed Kay"


def test_what_is_cut_at_sixty_words(nlp: Language) -> None:
    doc = run(nlp, "The [[Clerk|ROLE]] to list " + "one more, " * 80 + "gate.")
    (action,) = doc._.records.actions
    assert len((action.what or "").split()) == 60


@pytest.mark.parametrize(
    ("text", "clause", "kind", "who", "for_", "by"),
    [
        ("The [[Clerk|ROLE]] might mend the gate.", "mend the gate", "action", "Clerk", None, None),
        (
            "The [[Vicar|ROLE]] came and would show the [[Bishop|ROLE]] round on [[Friday|DATE]].",
            "show the Bishop round",
            "undertaking",
            "Vicar",
            "Bishop",
            "Friday",
        ),
        (
            "No	What	Person	Day\n1	hedge	[[Bo Hay|PERSON]]	[[3 May|DATE]]",
            "hedge",
            "action",
            "Bo Hay",
            None,
            "3 May",
        ),
    ],
)
def test_a_clause_found_by_other_means(
    nlp: Language,
    text: str,
    clause: str,
    kind: Any,
    who: str | None,
    for_: str | None,
    by: str | None,
) -> None:
    doc = run(nlp, text)
    start = doc.text.index(clause)
    shadow = Shadow(View(doc))
    action = finish(
        Antecedents(shadow), draft_of(shadow, start, start + len(clause), kind), None, None
    )
    assert action is not None
    assert (action.kind, action.who, action.what) == (kind, who, clause)
    assert (action.for_, action.by.text if action.by else None) == (for_, by)


def test_other_pipelines_and_odd_texts(nlp: Language) -> None:
    pipe = nlp.get_pipe("minutes_actions")
    bare = nlp.make_doc("The Clerk to write. RESOLVED that the gate be shut.")
    assert all(isinstance(action, Action) for action in pipe(bare)._.records.actions)
    odd = (
        "",
        " ",
        "\n\n\t",
        "RESOLVED",
        "Action:",
        "that " * 500,
        "; and that " * 500,
        "(((" * 300,
    )
    for text in odd:
        nlp(text)


def test_time_is_in_proportion_to_the_text(nlp: Language) -> None:
    def work(times: int) -> Callable[[], object]:
        text = "\n\n".join(case["text"] for case in CASES * times)
        doc = nlp.get_pipe("minutes_layout")(marked_doc(nlp, text))
        return timed_on(nlp, "minutes_actions", doc)

    assert_linear(work, 2)


def test_a_word_in_the_margin_is_on_its_item(nlp: Language) -> None:
    text = "iii) Thanks from the hockey club.\tNoted"
    doc = nlp.make_doc(text)
    block = Block("list_item", 0, len(text), marker="iii)", cells=((0, 33), (34, 39)))
    doc.user_data[LAYOUT_KEY] = [block.to_json()]
    for name in ("minutes_layout", "minutes_actions"):
        doc = nlp.get_pipe(name)(doc)
    (action,) = doc._.records.actions
    assert (action.kind, action.what) == ("resolution", "Thanks from the hockey club. Noted")


def test_a_resolution_that_names_nobody_is_the_meetings() -> None:
    text = "Minutes of the Harbour Committee, 3 May 2024\n\nRESOLVED that the report be noted.\n"
    doc = load_model("rules")(text)
    (action,) = doc._.records.actions
    assert (action.kind, action.who) == ("resolution", "Harbour Committee")
    start, end = action.offsets["who"]
    assert text[start:end] == "Harbour Committee"


def test_he_of_a_new_paragraph_is_who_spoke_before_it() -> None:
    nlp = record_pipeline("minutes_statements", "minutes_actions")
    told = "Mr [[Hay|PERSON]] reported that the bridge was shut.\n\nHe agreed to ring the bank."
    (action,) = run(nlp, told)._.records.actions
    assert (action.who, action.what) == ("Hay", "ring the bank")
    others = told.replace("\n\n", " The [[Clerk|ROLE]] thanked him.\n\n")
    (action,) = run(nlp, others)._.records.actions
    assert action.who == "Hay"  # not she who thanked him
    nobody = "The bridge was shut.\n\nHe agreed to ring the bank."
    (action,) = run(nlp, nobody)._.records.actions
    assert action.who is None
    assert "who" in action.reasons
