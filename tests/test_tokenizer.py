"""Splits that real minutes need, and names that must stay whole."""

import pytest
import spacy

from extract.tokenizer import make_tokenizer_factory

NLP = spacy.blank("en")
NLP.tokenizer = make_tokenizer_factory()(NLP)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("In June 2015were", "In|June|2015|were"),
        ("7%of 10%-15%", "7|%|of|10%|-|15|%"),
        ("Red(R) AMBER→GREEN", "Red|(|R|)|AMBER|→|GREEN"),
        ("Councillors/", "Councillors|/"),
        # Words that lost their space where a PDF ended a line.
        ("theMet andPanel", "the|Met|and|Panel"),
        ("StottTransparency RobertsSWIRRL", "Stott|Transparency|Roberts|SWIRRL"),
        ("COTTareworking BISwere EAhas", "COTT|areworking|BIS|were|EA|has"),
        ("Officeand Ministeron Serviceto", "Office|and|Minister|on|Service|to"),
        ("Panel‘s", "Panel|‘s"),
        ("Wednesday14th", "Wednesday|14th"),
        ("Reed -Secretary Police- both", "Reed|-|Secretary|Police|-|both"),
        ("(6 Councillors):- Hay", "(|6|Councillors|)|:-|Hay"),
        ("PRESENT:-Chief (Legal)/Clerk", "PRESENT|:-|Chief|(|Legal|)|/|Clerk"),
        ("(the Board):", "(|the|Board|)|:"),
    ],
)
def test_what_comes_apart(text: str, tokens: str) -> None:
    assert [token.text for token in NLP(text)] == tokens.split("|")


@pytest.mark.parametrize(
    "word",
    [
        "MacLeod", "McKay", "O'Brien", "PCSOs", "GPs", "EHCPs", "DfE", "NHSx", "Directorate",
        "Officers", "Ministers", "Brighton", "Boards", "Committees",
    ],
)  # fmt: skip
def test_what_stays_whole(word: str) -> None:
    assert [token.text for token in NLP(word)] == [word]
