"""Readings of the recogniser that are mended or refused before they are weighed."""

from __future__ import annotations

import pytest

from extract.pipes.entities.mend import mended
from markup import laid_out, rules

NLP = rules("minutes_persons")


@pytest.mark.parametrize(
    ("text", "words", "label", "kept"),
    [
        ("Present: Mr B Aldous, OBE (Chair)", "OBE", "PERSON", None),
        ("Sir Tom Ball, CBE, QFSM spoke", "QFSM", "PERSON", None),
        ("Sir Tom Ball CB spoke", "CB", "PERSON", None),
        ("PC Neal, Secretary, Surrey Branch", "Surrey Branch", "PERSON", None),
        ("Mr Tom Branch spoke", "Tom Branch", "PERSON", "Tom Branch"),
        ("Special Services were up", "Special Services", "ORG", None),
        ("told the Support Services", "Support Services", "ORG", "Support Services"),
        ("Cllrs K Buck, T Cox and A Dear", "T Cox", "ORG", "T Cox"),
        ("Each Ferry Board met", "Each Ferry Board", "ORG", "Ferry Board"),
        ("Sadly Pell Council closed", "Sadly Pell Council", "ORG", "Pell Council"),
        ("the Town Police Clauses Act 1847", "Town Police", "ORG", None),
        ("the Local Government and Elections (Wales) Act 2021", "Local Government", "ORG", None),
        ("the Local Government Act on ferries", "Local Government", "ORG", "Local Government"),
        ("some Children in Need were seen", "Children in Need", "ORG", None),
        ("the Children in Care Forum", "Children in Care Forum", "ORG", "Children in Care Forum"),
        ("nine Members of the Public came", "Members of the Public", "ROLE", None),
        ("Councillor Vacancy", "Vacancy", "PERSON", None),
        ("In response officers spoke", "response officers", "ROLE", "officers"),
        ("The response officers spoke", "response officers", "ROLE", "response officers"),
        ("Key: JP John Pell", "JP", "PERSON", "JP"),
        ("the draft Police and Crime Plan", "Police", "ORG", None),
        ("the draft Police & Crime Plan", "Police & Crime", "ORG", None),
        ("the Police and Crime Panel", "Police and Crime Panel", "ORG", "Police and Crime Panel"),
        ("the Police and the Trust", "Police", "ORG", "Police"),
        ("a Disclosable Pecuniary Interest in it", "Disclosable Pecuniary Interest", "ORG", None),
        ("met in the Chamber & Ante Room", "Chamber & Ante Room", "ORG", None),
        ("told the Force Control Room", "Force Control Room", "ORG", "Force Control Room"),
    ],
)  # fmt: skip
def test_a_reading_is_kept_or_refused(text: str, words: str, label: str, kept: str | None) -> None:
    doc = laid_out(NLP, text)
    start = text.index(words)
    span = doc.char_span(start, start + len(words), label=label)
    assert span is not None
    found = mended(span)
    assert (found.text if found is not None else None) == kept


def test_initials_in_a_row_of_councillors_are_a_name() -> None:
    doc = laid_out(NLP, "Cllrs K Buck, T Cox and A Dear. Quotes came from Pell and T Orme")
    found = [mended(doc.char_span(start, end, label="ORG")) for start, end in ((14, 19), (58, 64))]
    assert [one and (one.text, one.label_) for one in found] == [
        ("T Cox", "PERSON"),
        ("T Orme", "ORG"),
    ]


def test_a_commissioner_is_a_post() -> None:
    text = (
        "the Pell Police and Crime Commissioner and the Office of the Police and Crime Commissioner"
    )
    doc = laid_out(NLP, text)
    found = [mended(doc.char_span(start, end, label="ORG")) for start, end in ((4, 38), (47, 90))]
    assert [one and one.label_ for one in found] == ["ROLE", "ORG"]
