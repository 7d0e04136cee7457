"""Posts, mentions resolved, abbreviations and entities: cases as data, then what no case shows."""

import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.corpus.markup import parse_marks
from extract.pipes.candidates import TokenIndex
from extract.pipes.posts.abbreviations import best_long_form, is_short_form
from extract.pipes.posts.titles import fold
from extract.records.store import get_records, get_value, put_records
from extract.records.types import Abbreviation, Entity, Meeting, Post, Resolution
from markup import CASES, laid_out, timed_on
from timing import assert_linear

DATA = json.loads((CASES / "posts.json").read_text(encoding="utf-8"))
Case = dict[str, Any]


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_layout")
    nlp.add_pipe("minutes_posts")
    return nlp


def analysed(nlp: Language, case: str) -> Doc:
    """The Doc of a case, with the marks as its entities."""
    text, marks = parse_marks(case)
    doc = nlp.get_pipe("minutes_layout")(nlp.make_doc(text))
    index = TokenIndex(doc)
    spans = [index.span(mark.start, mark.end, mark.label) for mark in marks]
    assert None not in spans
    doc.ents = [span for span in spans if span is not None]
    return nlp.get_pipe("minutes_posts")(doc)


def test_a_post_that_lost_the_break_before_it(nlp: Language) -> None:
    words = ["Paul", "Malt", "Director", ",", "Data", "Group"]
    doc = Doc(nlp.vocab, words=words, spaces=[True, False, False, True, True, False])
    doc.ents = [Span(doc, 0, 2, "PERSON"), Span(doc, 2, 3, "ROLE"), Span(doc, 4, 6, "ORG")]
    (post,) = get_records(nlp(doc), Post)
    assert (post.holder, post.role, post.body) == ("Paul Malt", "Director", "Data Group")


def test_initials_of_the_council_that_met(nlp: Language) -> None:
    doc = nlp.make_doc("The PC wrote to the LC.")
    put_records(doc, Meeting.section, [Meeting(body="Elm Parish Council")])
    doc.ents = [Span(doc, 1, 2, "ORG"), Span(doc, 5, 6, "ORG")]
    named = [get_value(doc, ent.start_char, ent.end_char, "ORG").name for ent in nlp(doc).ents]
    assert named == ["Elm Parish Council", "LC"]


@pytest.mark.parametrize("case", DATA["posts"], ids=lambda case: case["text"][:60])
def test_posts(nlp: Language, case: Case) -> None:
    found = get_records(analysed(nlp, case["text"]), Post)
    wanted = [(p["holder"], p["role"]) for p in case["posts"]]
    assert [(post.holder, post.role) for post in found] == wanted
    for post, expected in zip(found, case["posts"], strict=True):
        if "body" in expected or "qualifier" in expected:
            assert post.body == expected.get("body")
        if "qualifier" in expected:
            assert post.qualifier == expected["qualifier"]


@pytest.mark.parametrize("case", DATA["resolved"], ids=lambda case: case["text"][-60:])
def test_mentions_resolved(nlp: Language, case: Case) -> None:
    doc = analysed(nlp, case["text"])
    found = {record.span: record for record in get_records(doc, Resolution)}
    wanted = {}
    for text, number, to, *candidates in case["resolved"]:
        mention = [ent for ent in doc.ents if ent.text == text][number - 1]
        left = tuple(candidates[0]) if candidates else ()
        wanted[mention.start_char, mention.end_char] = (to, left)
    assert {span: (r.to, r.candidates) for span, r in found.items()} == wanted
    for (start, end), (to, left) in wanted.items():
        value = doc.char_span(start, end, next(e.label for e in doc.ents if e.start_char == start))
        assert (value._.value.name, value._.value.candidates) == (to, left)


@pytest.mark.parametrize("case", DATA["abbreviations"], ids=lambda case: case["text"][:60])
def test_abbreviations(nlp: Language, case: Case) -> None:
    found = get_records(analysed(nlp, case["text"]), Abbreviation)
    assert [[record.short, record.long] for record in found] == case["abbreviations"]


@pytest.mark.parametrize("case", DATA["entities"], ids=lambda case: case["text"][:60])
def test_entities(nlp: Language, case: Case) -> None:
    found = get_records(analysed(nlp, case["text"]), Entity)
    names = [[entity.label, entity.name, len(entity.mentions)] for entity in found]
    assert names == case["entities"]


def test_enough_cases() -> None:
    assert sum(len(case["posts"]) for case in DATA["posts"]) >= 60
    assert sum(not case["posts"] for case in DATA["posts"]) >= 15
    assert sum(len(DATA[part]) for part in ("resolved", "abbreviations", "entities")) >= 40


# --- properties -----------------------------------------------------------------------------------

WORDS = st.lists(st.text("abcdefgh-EFGÉ", min_size=1, max_size=6), min_size=1, max_size=10)


@given(st.text("abcdefghEFGÉ", min_size=2, max_size=6), WORDS)
@settings(max_examples=300, deadline=None)
def test_schwartz_hearst_long_form(short: str, words: list[str]) -> None:
    """The long form begins a word with the first character and has all the others in order."""
    text = " ".join(words)
    start = best_long_form(short, text)
    if start is None:
        return
    long = text[start:]
    assert start == 0 or text[start - 1] == " "
    rest = iter(fold(long))
    assert all(character in rest for character in fold(short))
    first_word = fold(long.split()[0])
    assert any(part.startswith(fold(short[0])) for part in first_word.split("-"))
    assert len(long) >= len(short)
    # Words put before it change nothing: it is the nearest long form.
    assert best_long_form(short, "zz " + text) == start + 3
    # None is shorter: no later word begins one.
    later = text.find(" ", start)
    while later != -1:
        shorter = best_long_form(short, text[later + 1 :])
        assert shorter is None
        later = text.find(" ", later + 1)


@given(st.lists(st.text("abcdefgh", min_size=2, max_size=8), min_size=2, max_size=7))
@settings(max_examples=200, deadline=None)
def test_initials_of_words_are_found(words: list[str]) -> None:
    title = " ".join(word.capitalize() for word in words)
    short = "".join(word[0].upper() for word in words)
    start = best_long_form(short, f"met {title}")
    assert start is not None
    assert is_short_form(short)


@given(st.text("abcdefgh", min_size=2, max_size=6), st.text("stuvwxyz ", max_size=30))
def test_no_long_form_without_its_letters(short: str, text: str) -> None:
    assert best_long_form(short, text) is None


# --- what no case shows ---------------------------------------------------------------------------

LIST = (
    "~Present: [[Ada Pell|PERSON]] ([[AP|PERSON]]), [[Director of Piers|ROLE]], "
    "[[Eel Trust|ORG]]\n\n3. The [[Director|ROLE]] spoke.\n\nThe [[Trust|ORG]] left."
)


def test_offsets_are_those_of_the_words(nlp: Language) -> None:
    doc = analysed(nlp, LIST)
    (post,) = get_records(doc, Post)
    assert {name: doc.text[a:b] for name, (a, b) in post.offsets.items()} == {
        "holder": "Ada Pell", "role": "Director of Piers", "remit": "Piers", "body": "Eel Trust",
    }  # fmt: skip
    assert post.span == post.offsets["role"]
    for record in get_records(doc, Resolution):
        start, end = record.offsets["text"]
        assert doc.text[start:end] == record.text
    for entity in get_records(doc, Entity):
        assert entity.mentions[0] == entity.span


def test_a_mention_has_its_determiner_and_item(nlp: Language) -> None:
    found = {r.label: r for r in get_records(analysed(nlp, LIST), Resolution)}
    assert (found["ROLE"].text, found["ROLE"].in_item) == ("The Director", 3)
    assert (found["ORG"].text, found["ORG"].in_item) == ("The Trust", None)
    assert (found["PERSON"].text, found["PERSON"].to) == ("AP", "Ada Pell")


def test_what_is_left_open_says_so(nlp: Language) -> None:
    doc = analysed(nlp, "[[Ada Pell|PERSON]]; [[Ann Pell|PERSON]].\n\n[[Pell|PERSON]] left.")
    (record,) = get_records(doc, Resolution)
    assert record.to is None
    assert record.candidates == ("Ada Pell", "Ann Pell")
    assert record.reasons["to"]


def test_the_meetings_own_body_is_that_of_the_meeting(nlp: Language) -> None:
    text, marks = parse_marks("[[Ada Pell|PERSON]] ([[Chair|ROLE]])\n\n1. The [[Panel|ORG]] met.")
    doc = nlp.make_doc(text)
    doc.ents = [doc.char_span(m.start, m.end, m.label) for m in marks]
    put_records(doc, "meeting", [Meeting(body="Otter Rescue Panel")])
    doc = nlp.get_pipe("minutes_posts")(doc)
    (post,) = get_records(doc, Post)
    assert post.body is None  # nothing beside the post names it
    assert post.reasons["body"]
    assert doc.ents[2]._.value.name == "Otter Rescue Panel"


def test_where_people_come_from_is_not_the_meetings_body(nlp: Language) -> None:
    text = "Panel: [[Ada Pell|PERSON]] ([[Chair|ROLE]]), [[Bob Quin|PERSON]] ([[Eel Council|ORG]])"
    (post,) = get_records(analysed(nlp, text), Post)
    assert post.body is None


def test_initials_taken_for_a_body_are_not_spelt_out(nlp: Language) -> None:
    text = "[[Rob Boyd|PERSON]] came. The [[Royal Bank|ORG]] wrote; [[RB|ORG]] replied."
    assert get_records(analysed(nlp, text), Abbreviation) == []


def test_a_body_that_stands_apart_is_none_of_the_posts(nlp: Language) -> None:
    beside = "[[Ada Pell|PERSON]], [[Headteacher|ROLE]], [[Quay School|ORG]]"
    apart = (
        "[[Quay School|ORG]] is cold. The [[Headteacher|ROLE]], [[Ada Pell|PERSON]], wears a hat."
    )
    for text, body in ((beside, "Quay School"), (apart, None)):
        (post,) = get_records(analysed(nlp, text), Post)
        assert post.body == body
        assert ("body" in post.reasons) == (body is None)


def test_confidence_is_the_least_of_the_mentions(nlp: Language) -> None:
    (post,) = get_records(analysed(nlp, LIST), Post)
    assert post.confidence is None  # entities set by hand have none


def test_survives_bytes_and_pickling(nlp: Language) -> None:
    doc = analysed(nlp, LIST)
    for copy in (
        Doc(nlp.vocab).from_bytes(doc.to_bytes()),
        pickle.loads(pickle.dumps(doc)),
    ):
        assert get_records(copy, Post) == get_records(doc, Post)
        assert copy.ents[0]._.value == doc.ents[0]._.value


def test_no_entities_no_layout_and_odd_text(nlp: Language) -> None:
    bare = spacy.blank("en")
    posts = bare.add_pipe("minutes_posts")
    for text in ("", " ", "\n\n\t", "( ( )", "(AB) (CD)", "(" * 500, "A (B) " * 500):
        doc = posts(bare.make_doc(text))
        assert get_records(doc, Post) == []


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_spans_on_any_text(nlp: Language, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(
        ["Chair", ",", "(", ")", "Ann", "Lee", "of", "the", "Board", ";", "\n", "\t", "AL", "–"]
    ), max_size=40))  # fmt: skip
    doc = nlp.make_doc(" ".join(words))
    labels = data.draw(st.lists(
        st.sampled_from(["PERSON", "ROLE", "ORG", None]), min_size=len(doc), max_size=len(doc)
    ))  # fmt: skip
    doc.ents = [
        Span(doc, at, at + 1, label=label)
        for at, label in enumerate(labels)
        if label and not doc[at].is_space
    ]
    doc = nlp.get_pipe("minutes_posts")(doc)
    for post in get_records(doc, Post):
        assert post.holder
        assert post.role


def test_time_is_in_proportion_to_the_text(nlp: Language) -> None:
    def work(times: int) -> Callable[[], object]:
        text = "\n\n".join(case["text"] for case in DATA["posts"] * times)
        plain, marks = parse_marks(text)
        doc = laid_out(nlp, plain)
        index = TokenIndex(doc)
        spans = [index.span(mark.start, mark.end, mark.label) for mark in marks]
        doc.ents = [span for span in spans if span is not None]
        return timed_on(nlp, "minutes_posts", doc)

    assert_linear(work, 3)
