"""Rules of the guidelines: what each one catches, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extract.corpus.documents import CorpusDocument
from extract.corpus.problems import ERROR
from extract.corpus.rules import check_spans, possessive_orgs

Write = Callable[..., CorpusDocument]

BROKEN = [
    ("[[Clerk|POST]]", "label"),
    ("[[ Clerk|ROLE]]", "space"),
    ("[[Harbour\n\nBoard|ORG]]", "paragraph"),
    ("[[Harbour\tBoard|ORG]]", "cell"),
    ("[[Harbour Board. It|ORG]]", "sentence"),
    ("[[the Clerk|ROLE]]", "determiner"),
    ("[[A Clerk|ROLE]]", "determiner"),
    ("[[our Finance Team|ORG]]", "determiner"),
    ("[[“Ofsted|ORG]]", "edge"),
    ("[[Head (Finance|ROLE]])", "bracket"),
    ("[[Clerk,|ROLE]]", "punctuation"),
    ("[[12 May 2021.|DATE]]", "punctuation"),
    ("[[Chair|ROLE]]man", "cut-word"),
    ("[[former Clerk|ROLE]]", "adjective"),
    ("[[Clerk's|ROLE]] report", "possessive"),
    ("[[residents|ROLE]]", "not-role"),
    ("[[Cllr|ROLE]] [[Ann Hay|PERSON]]", "honorific"),
    ("[[Council's Chief Executive|ROLE]]", "owner"),
    ("[[Chair|ROLE]] of the [[Harbour Board|ORG]]", "role-of-body"),
    ("the [[council|ORG]]", "lower-case-org"),
    ("[[local authorities|ORG]]", "lower-case-org"),
    ("[[Care Act 2014|ORG]]", "not-org"),
    ("[[Mr Hay|PERSON]]", "honorific"),
    ("[[Cllr. Hay|PERSON]]", "honorific"),
    ("[[PCSO Hay|PERSON]]", "honorific"),
    ("[[Ann Hay OBE|PERSON]]", "post-nominal"),
    ("[[Ann Hay and Jo Rae|PERSON]]", "two-names"),
    ("[[in May 2021|DATE]]", "preposition"),
    ("[[from May|DATE]]", "preposition"),
    ("[[between May|DATE]]", "preposition"),
    ("[[the summer of 2014|DATE]]", "determiner"),
    ("[[the 12th|DATE]]", "determiner"),
    ("[[12 May at 2|DATE]]", "date-time"),
    ("[[12 May 2.30pm|DATE]]", "date-time"),
    ("[[18 months|DATE]]", "not-date"),
    ("[[quarterly|DATE]]", "not-date"),
    ("[[the previous meeting|DATE]]", "not-date"),
    ("[[12 May and 9 June 2021|DATE]]", "two-dates"),
    ("[[last year's|DATE]] deficit", "possessive"),
    ("the Care Act [[2014|DATE]]", "act-year"),
    ("[[rated red|RAG]]", "not-rag"),
    ("[[over 60%|PERCENT]]", "comparator"),
    ("[[60|PERCENT]]%", "cut-short"),
    ("by -[[60%|PERCENT]]", "sign"),
    ("[[requires|JUDGEMENT]] improvement", "cut-short"),
]
SOUND = [
    "[[Children’s Services|ORG]]'s [[Head of Audit (Internal)|ROLE]]",
    "[[St. Aidan's School|ORG]] and [[Wood & Co.|ORG]] and [[Hobbs Ltd|ORG]]. Then",
    "[[J. Bell-Roe|PERSON]], [[O.B.|PERSON]] and [[Smith, John|PERSON]]",
    "[[Chair of the Harbour Board|ROLE]]; [[Member|ROLE]] and [[officers|ROLE]]",
    "[[the end of March 2021|DATE]], [[the previous 12 months|DATE]], [[the year|DATE]]",
    "[[between 2018 and January 2020|DATE]] [[from April to June 2021|DATE]] [[Sept.|DATE]]",
    "[[Amber/Red|RAG]] [[R|RAG]] [[reds|RAG]] [[GREEN|RAG]]",
    "[[a third|PERCENT]] [[-0.4%|PERCENT]] [[two percentage points|PERCENT]]",
    "[[12 out of 70|PERCENT]], [[today|DATE]]",
    "[[requires improvement to be good|JUDGEMENT]] [[limited assurance|JUDGEMENT]]",
    "since June[[2015|DATE]]were [[7%|PERCENT]]of",
    "[[NEU|ORG]]: [[Tayport Ferryport-on-Craig\nCommunity Council|ORG]]",
    "two of our [[MSP’s|ROLE]] and both [[MP's|ROLE]] wrote",
    "Councillors: [[Ann Hay|PERSON]] and the [[Director|ROLE]] for [[Ofsted|ORG]]",
]


@pytest.mark.parametrize(("text", "code"), BROKEN)
def test_rule_catches(text: str, code: str, write: Write) -> None:
    document = write(f"First line.\n{text}\n")
    errors = [p for p in check_spans(document) if p.level == ERROR]
    assert code in [p.code for p in errors], errors
    assert errors[0].line == 10


@pytest.mark.parametrize("text", SOUND)
def test_rule_leaves_alone(text: str, write: Write) -> None:
    assert [str(p) for p in check_spans(write(f"{text}\n")) if p.level == ERROR] == []


def test_closing_possessive_of_a_body_is_seen_only_beside_its_name(write: Write) -> None:
    one = write("[[Ofsted|ORG]] and [[Sainsbury's|ORG]]\n")
    two = write("[[Ofsted's|ORG]]\n", name="b-body/x")
    (problem,) = possessive_orgs([one, two])
    assert problem.path == two.path
