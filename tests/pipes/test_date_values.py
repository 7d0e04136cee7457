"""Values of dates: cases as data, then what no single case shows."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from extract.corpus.markup import parse_marks
from extract.pipes.candidates import TokenIndex
from extract.pipes.date_values.parser import parse
from extract.pipes.date_values.readings import Context
from extract.pipes.date_values.resolve import resolve
from extract.records.store import get_records, put_records
from extract.records.types import DateRecord, DateValue, Meeting
from markup import CASES, rules, timed_on
from timing import assert_linear

_FILE = json.loads((CASES / "date_values.json").read_text(encoding="utf-8"))
_EXTRA = ("type", "value", "mod", "granularity", "anchored_on", "conflict", "reason")


@pytest.fixture(scope="module")
def nlp() -> Language:
    return _bare()


def read(nlp: Language, text: str, meeting: str | None) -> Doc:
    """The marked text with its marks as entities, and the values that they are given."""
    plain, marks = parse_marks(text)
    doc = nlp.get_pipe("minutes_layout")(nlp.make_doc(plain))
    index = TokenIndex(doc)
    spans = [index.span(mark.start, mark.end, mark.label) for mark in marks]
    doc.ents = [span for span in spans if span is not None]
    assert len(doc.ents) == len(marks), "a mark cuts a token"
    if meeting:
        doc.user_data["meeting_date"] = meeting
    return nlp.get_pipe("minutes_date_values")(doc)


def values(nlp: Language, text: str, meeting: str | None) -> list[DateValue]:
    return [ent._.value for ent in read(nlp, text, meeting).ents]


def days(written: str | list[str | None] | None) -> tuple[str | None, str | None]:
    """``A/B`` or ``A`` for one day; a list where one side is open."""
    if isinstance(written, list):
        return written[0], written[1]
    if written is None:
        return None, None
    first, _, last = written.partition("/")
    return first, last or first


@pytest.mark.parametrize("case", _FILE, ids=lambda case: case["text"][:60])
def test_case(nlp: Language, case: dict[str, Any]) -> None:
    found = values(nlp, case["text"], case["meeting"])
    assert [(v.start, v.end) for v in found] == [days(d) for d in case["days"]]
    last = found[-1]  # what a case says beside the days is of its last date
    for name in _EXTRA:
        if name in case:
            assert getattr(last, name) == case[name], name
    if "alternatives" in case:
        assert list(last.alternatives) == [days(d) for d in case["alternatives"]]
    if "interval" in case:
        assert last.interval == (tuple(case["interval"]) if case["interval"] else None)


def test_enough_cases() -> None:
    assert sum(d is not None for case in _FILE for d in case["days"]) >= 200
    assert sum(d is None for case in _FILE for d in case["days"]) >= 20


def test_no_value_without_a_reason(nlp: Language) -> None:
    for case in _FILE:
        for value in values(nlp, case["text"], case["meeting"]):
            assert (value.start and value.end) or value.reason or value.mod


def test_the_records_are_the_values(nlp: Language) -> None:
    doc = read(nlp, "Due [[the end\n   of May|DATE]], or [[31 April|DATE]].", "2021-03-17")
    first, second = get_records(doc, DateRecord)
    assert (first.text, first.start, first.end) == ("the end of May", "2021-05-31", "2021-05-31")
    assert first.span == first.offsets["text"] == (4, 21)
    assert first.value == doc.ents[0]._.value
    assert set(second.reasons) == {"start", "end"}
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.records.dates == doc._.records.dates


def test_the_meeting_that_was_found_comes_before_the_option() -> None:
    nlp = rules("minutes_dates")
    nlp.add_pipe("minutes_meeting")
    nlp.add_pipe("minutes_date_values")
    text = (
        "OAKSHIRE COUNCIL\n\nMinutes of the Parks Panel held on 3 May 2024\n\nIt rained yesterday."
    )
    doc = nlp(text)
    assert doc._.records.dates[1].start == "2024-05-02"
    assert doc._.records.dates[1].value.anchored_on == "meeting"


def test_a_head_searched_in_vain_gives_no_anchor() -> None:
    nlp = rules("minutes_dates")
    doc = nlp("Parks Panel\n\nMinutes of 3 May 2024 were agreed.\n\nShut tomorrow.")
    put_records(doc, Meeting.section, [Meeting()])
    doc = _bare().get_pipe("minutes_date_values")(doc)
    assert doc._.records.dates[1].text == "tomorrow"
    assert doc._.records.dates[1].start is None
    assert doc._.records.dates[1].value.reason


_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_FORMS = (
    "{d}/{m}/{y}", "{d:02}/{m:02}/{y}", "{d}.{m}.{y}", "{d:02}-{m:02}-{y}", "{y}-{m:02}-{d:02}",
    "{d} {month} {y}", "{d}{th} {month} {y}", "{d} {th} {month}, {y}", "{weekday} {d} {month} {y}",
    "{weekday}, {d}{th} {month}, {y}", "{weekday} the {d}{th} of {month} {y}", "{d} {mon} {y}",
    "{mon}. {d}, {y}", "{month} {d}, {y}", "{month} {d}{th} {y}", "{wd} {d} {mon} {y}",
    "{wd} {d}/{m}/{y}", "{d}{th}{month} {y}", "{d}–{mon}–{y}", "{weekday}\n   {d} {month}\n{y}",
)  # fmt: skip


def printed(day: date, form: str) -> str:
    return form.format(
        d=day.day, m=day.month, y=day.year, month=f"{day:%B}", mon=f"{day:%b}",
        weekday=f"{day:%A}", wd=f"{day:%a}", th=_ORDINALS.get(day.day, "th"),
    )  # fmt: skip


@given(st.dates(date(1750, 1, 1), date(2099, 12, 31)), st.sampled_from(_FORMS))
def test_a_full_date_comes_back_however_printed(day: date, form: str) -> None:
    parsed = parse(printed(day, form))
    assert parsed is not None
    found = resolve(parsed, Context())
    assert (found.first, found.last, found.conflict) == (day, day, None)


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.integers(-170, 170))
def test_a_day_and_month_near_the_meeting_are_placed_there(meeting: date, offset: int) -> None:
    nlp = _bare()
    day = meeting + timedelta(days=offset)
    (value,) = values(nlp, f"[[{day.day} {day:%B}|DATE]]", meeting.isoformat())
    if (day.month, day.day) != (2, 29):
        assert value.start == day.isoformat()


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.dates(date(1950, 1, 1)))
def test_the_weekday_is_checked(day: date, other: date) -> None:
    parsed = parse(f"{other:%A} {day.day} {day:%B} {day.year}")
    assert parsed is not None
    assert bool(resolve(parsed, Context()).conflict) == (day.weekday() != other.weekday())


_WORDS = st.sampled_from(
    "the last next previous following first second week month year quarter term of to from and - / "
    ", 12 31 3rd May Friday 2019 2019/20 Q3 early mid end half Easter autumn weeks ago by 99/99/99 "
    "0 9999 10000 1st-2nd since fortnight twelve bank holiday .".split()
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(_WORDS, max_size=12), st.sampled_from(["2021-03-17", "0001-01-01", "9999-12-31", "x"])
)
def test_odd_words_raise_nothing(words: list[str], meeting: str) -> None:
    nlp = _bare()
    doc = nlp.make_doc(" ".join(words))
    doc.user_data["meeting_date"] = meeting
    if len(doc):
        doc.ents = [doc[:].char_span(0, len(doc.text), label="DATE")]
    doc = nlp.get_pipe("minutes_date_values")(doc)
    for record in get_records(doc, DateRecord):
        assert record.value is not None
        first, last = record.start, record.end
        assert not (first and last) or first <= last
        assert (first and last) or record.value.reason or record.value.mod


@lru_cache
def _bare() -> Language:
    pipeline = rules()
    pipeline.add_pipe("minutes_date_values")
    return pipeline


def test_no_entities_and_no_words(nlp: Language) -> None:
    for text in ("", " ", "\n\n", "Nothing dated."):
        assert read(nlp, text, "2021-03-17")._.records.dates == ()


def test_a_long_list_takes_no_time() -> None:
    started = time.process_time()
    for word in ("1, ", "5 and ", "May to ", "the end of ", "from 1 to ", "week of "):
        parse(word * 60)
    assert time.process_time() - started < 1


def test_time_is_in_proportion_to_the_text(nlp: Language) -> None:
    def work(times: int) -> Callable[[], object]:
        text = "\n\n".join(case["text"] for case in _FILE * times)
        return timed_on(nlp, "minutes_date_values", read(nlp, text, "2021-03-17"))

    assert_linear(work, 1)
