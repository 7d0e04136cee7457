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


def test_a_commissioner_is_a_post() -> None:
    text = (
        "the Pell Police and Crime Commissioner and the Office of the Police and Crime Commissioner"
    )
    doc = laid_out(NLP, text)
    found = [mended(doc.char_span(start, end, label="ORG")) for start, end in ((4, 38), (47, 90))]
    assert [one and one.label_ for one in found] == ["ROLE", "ORG"]
