"""Who said what: cases as data, then what no single case shows."""

from collections.abc import Callable
from typing import Any

import pytest
from spacy.language import Language

from extract.records.store import put_value
from extract.records.types import EntityValue
from markup import timed_on
from records import load_record_cases, marked_doc, record_pipeline, run
from timing import assert_linear

CASES = load_record_cases("statements")


@pytest.fixture(scope="module")
def nlp() -> Language:
    return record_pipeline("minutes_statements")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_case(nlp: Language, case: dict[str, Any]) -> None:
    records = run(nlp, case["text"])._.records.statements
    found = [{"said_by": record.said_by, "text": record.text} for record in records]
    assert found == case["records"]


def test_enough_cases() -> None:
    assert sum(len(case["records"]) for case in CASES) >= 60
    assert sum(not case["records"] for case in CASES) >= 15


def test_every_field_has_its_offsets(nlp: Language) -> None:
    for case in CASES:
        doc = run(nlp, case["text"])
        for record in doc._.records.statements:
            assert record.span == record.offsets["text"]
            for name, value in {"text": record.text, "said_by": record.said_by}.items():
                if value is not None:
                    start, end = record.offsets[name]
                    assert " ".join(doc.text[start:end].split()) == value
            assert record.said_by or record.reasons["said_by"]


def test_the_speaker_is_resolved(nlp: Language) -> None:
    doc = marked_doc(nlp, "The [[Director|ROLE]] said that it rained.")
    (role,) = doc.ents
    put_value(doc, role.start_char, role.end_char, EntityValue("Director of Roads"))
    (record,) = nlp(doc)._.records.statements
    assert record.said_by == "Director of Roads"
    assert record.offsets["said_by"] == (role.start_char, role.end_char)


def test_other_pipelines_and_odd_texts(nlp: Language) -> None:
    nlp.get_pipe("minutes_statements")(nlp.make_doc("The Clerk said no. He said so."))
    odd = (
        "",
        " ",
        "\n\n\t",
        "said",
        ": : :",
        "He said " * 500,
        '"' * 500,
        "it was noted that " * 300,
    )
    for text in odd:
        nlp(text)


def test_time_is_in_proportion_to_the_text(nlp: Language) -> None:
    def work(times: int) -> Callable[[], object]:
        text = "\n\n".join(case["text"] for case in CASES * times)
        doc = nlp.get_pipe("minutes_layout")(marked_doc(nlp, text))
        return timed_on(nlp, "minutes_statements", doc)

    assert_linear(work, 2)
