from __future__ import annotations

import itertools
import json
import random
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.corpus.documents import read_corpus_document
from extract.errors import ReadError, UsageError
from extract.evaluation.agree import same_days
from extract.evaluation.assignment import best_pairs
from extract.evaluation.errors import to_html, to_text
from extract.evaluation.gold import GoldDocument, load_gold
from extract.evaluation.gold_mentions import record_components
from extract.evaluation.predictions import Prediction, predict
from extract.evaluation.record_errors import find_record_errors
from extract.evaluation.record_file import load_records, recall
from extract.evaluation.record_gold import GoldDay, record_gold
from extract.evaluation.records import RecordScores, score_records
from extract.evaluation.spans import Counts
from extract.evaluation.values import ValueScore
from extract.records.store import MEETING_DATE_KEY, put_records, put_value
from extract.records.types import (
    Abbreviation,
    Action,
    ColourValue,
    DateValue,
    EntityValue,
    GradeValue,
    Judgement,
    Meeting,
    Mentioned,
    Metric,
    PercentValue,
    Post,
    Rating,
    Record,
    Statement,
)

SOURCE = """---
body: Wick
kind: parish
date: 2024-05-09
split: dev
---
[[Ann Lee|PERSON]], [[Head of Drains|ROLE]], said that [[91%|PERCENT#p1]] of gullies were clear in
[[April|DATE#d1 start=2024-04-01 end=2024-04-30]], above a target of [[85%|PERCENT#p2]].
The [[Head|ROLE to="Head of Drains"]] and a [[Warden|ROLE to=open]] rated the pond [[amber|RAG#r1]];
the mill was [[requiring improvement|JUDGEMENT#j1]].
The [[Drainage Board|ORG]] ([[DB|ORG]]) is to mend the sluice by
[[June|DATE#d2 start=2024-06-01 end=2024-06-30]] or
[[31 June|DATE start=none end=none reason="no day"]].
--- records
meeting: {date: 2024-05-09}
metrics:
- {span: p1, count: 91, total: 100, kind: level, status: actual, measure: gullies, period: d1,
   target: 85, said_by: Head of Drains, comparator: "="}
- {span: p2, value: 85, kind: target, status: planned, measure: gullies}
ratings:
- {span: r1, colour: amber, item: the pond}
judgements:
- {span: j1, grade: requires improvement, body: the mill}
posts:
- {holder: Ann Lee, role: Head of Drains}
actions:
- {kind: action, who: Drainage Board, what: mend the sluice, by: d2}
abbreviations:
- {short: DB, long: Drainage Board}
statements:
- {said_by: Head of Drains, text: "91% of gullies were clear"}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "wick" / "a.txt"
    path.parent.mkdir()
    path.write_text(SOURCE)
    return path


@pytest.fixture
def gold(path: Path) -> GoldDocument:
    (document,) = load_gold(path)
    return document


def place(document: GoldDocument, words: str) -> tuple[int, int]:
    start = document.text.index(words)
    return start, start + len(words)


def right_records(document: GoldDocument) -> list[Record]:
    """The gold's records as the product would give them, in other words where that is right."""
    metric = Metric(
        span=place(document, "91%"), value=91.04, measure="the gullies", status="actual",
        period=("2024-04-01", "2024-04-30"), target=85, said_by="the Head of Drains",
        count=91, total=100, comparator="=",
    )  # fmt: skip
    target = Metric(
        span=place(document, "85%"), value=85, measure="gullies", kind="target", status="planned"
    )
    return [
        Meeting(date="2024-05-09"),
        # In another order than the gold's, which must not matter.
        target,
        metric,
        Rating(span=place(document, "amber"), colour="Amber", item="pond"),
        Judgement(
            span=place(document, "requiring improvement"),
            grade="requires improvement",
            body="The  Mill",
        ),
        Post(holder="Ann Lee", role="Head of Drains"),
        Action(who="Drainage Board", what="to mend the sluice", by=Mentioned("June")),
        Abbreviation(short="DB", long="Drainage Board"),
        Statement(
            said_by="Head of Drains",
            text="that 91% of gullies\nwere clear in April, above a target",
        ),
    ]


def prediction(document: GoldDocument, records: list[Record], values: Any = ()) -> Prediction:
    """What a model predicts that found all mentions, these records and these values."""
    doc = spacy.blank("en")(document.text)
    for section in dict.fromkeys(record.section for record in records):
        put_records(doc, section, [each for each in records if each.section == section])
    for words, value in dict(values).items():
        put_value(doc, *place(document, words), value)
    return Prediction(
        document.spans, (None,) * len(document.spans), (), (),
        doc.user_data.get("records", {}), doc.user_data.get("values", {}),
    )  # fmt: skip


def scores(document: GoldDocument, records: list[Record], values: Any = ()) -> RecordScores:
    found = score_records([document], [prediction(document, records, values)])
    assert found is not None
    return found


def changed(records: list[Record], place: int, **fields: Any) -> list[Record]:
    import dataclasses

    return [
        dataclasses.replace(record, **fields) if i == place else record
        for i, record in enumerate(records)
    ]


def test_what_is_right_is_right_in_full(gold: GoldDocument) -> None:
    found = scores(gold, right_records(gold))
    assert {name: each.accuracy for name, each in found.sections.items()} == dict.fromkeys(
        ("meeting", "metrics", "ratings", "judgements", "posts", "actions", "abbreviations",
         "statements"), 1.0
    )  # fmt: skip
    assert found.in_full == (9, 9)
    assert all(
        counts.f1 == 1 for each in found.sections.values() for counts in each.fields.values()
    )
    assert found.attribution == Counts(2, 2, 2)
    assert "comparator" not in found.sections["metrics"].fields
    assert json.loads(json.dumps(found.to_json()))["all"]["accuracy"] == 1.0


@pytest.mark.parametrize(
    ("place", "section", "field", "value"),
    [
        (2, "metrics", "value", 91.2),
        (2, "metrics", "value", (91.0, 92.0)),
        (2, "metrics", "period", ("2024-04-01", "2024-04-29")),
        (2, "metrics", "said_by", "Bo Carr"),
        (2, "metrics", "kind", "change"),
        (2, "metrics", "measure", "drains"),
        (2, "metrics", "target", None),
        (3, "ratings", "colour", "amber/red"),
        (4, "judgements", "grade", "good"),
        (5, "posts", "role", "Clerk"),
        (6, "actions", "by", Mentioned("July", "2024-07-01", "2024-07-31")),
        (7, "abbreviations", "long", "Deposit Body"),
        (8, "statements", "said_by", None),
    ],
)
def test_one_wrong_field_costs_itself_and_the_whole(
    gold: GoldDocument, place: int, section: str, field: str, value: Any
) -> None:
    found = scores(gold, changed(right_records(gold), place, **{field: value}))
    assert found.in_full == (8, 9)
    wrong = {
        (name, field)
        for name, each in found.sections.items()
        for field, counts in each.fields.items()
        if counts.f1 < 1
    }
    assert wrong == {(section, field)}


def test_fields_that_the_gold_lacks_cost_precision_only(gold: GoldDocument) -> None:
    found = scores(gold, changed(right_records(gold), 5, body="Wick Council"))
    assert found.in_full == (9, 9)
    assert found.sections["posts"].fields["body"] == Counts(0, 0, 1)


def test_missed_and_spurious_records(gold: GoldDocument) -> None:
    posts = [Post(holder="Bob Moss", role="Clerk"), Post(holder="Ann Lee", role="Head of Drains")]
    found = scores(gold, [*posts, Action(what="paint the hall")])
    assert found.sections["posts"].found == Counts(1, 1, 2)
    assert found.sections["posts"].fields["holder"] == Counts(1, 1, 2)
    assert found.sections["actions"].found == Counts(0, 1, 1)
    assert found.sections["ratings"].found == Counts(0, 1, 0)
    assert found.in_full == (1, 9)


def test_records_of_one_mention_are_paired_by_what_they_say(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "---\nbody: W\n---\nTwo [[reds|RAG#r1]]: the pond and the mill.\n--- records\nratings:\n"
        "- {span: r1, colour: red, item: the pond}\n- {span: r1, colour: red, item: the mill}\n"
    )
    (document,) = load_gold(path)
    at = place(document, "reds")
    rows: list[Record] = [
        Rating(span=at, colour="red", item="the mill"),
        Rating(span=(0, 3), offsets={"colour": at}, colour="red", item="the pond"),
    ]
    assert scores(document, rows).sections["ratings"].accuracy == 1.0
    assert scores(document, rows[:1]).sections["ratings"].accuracy == 0.5
    # Nothing of it touches the mention.
    apart = [Rating(span=(0, 3), colour="red", item="the pond")]
    assert scores(document, [*apart]).sections["ratings"].found == Counts(0, 2, 1)


VALUES = {
    "91%": PercentValue(91),
    "April": DateValue("2024-04-01", "2024-04-30"),
    "June": DateValue("2024-06-01", "2024-06-30"),
    "31 June": DateValue(reason="June has 30 days"),
    "amber": ColourValue("amber"),
    "requiring improvement": GradeValue("requires improvement"),
}


def test_values(gold: GoldDocument) -> None:
    found = scores(gold, [], VALUES)
    assert found.values == {
        "DATE": ValueScore(3, 3, 3),
        "RAG": ValueScore(1, 1, 1),
        "PERCENT": ValueScore(2, 2, 1),
        "JUDGEMENT": ValueScore(1, 1, 1),
    }
    wrong = {**VALUES, "April": DateValue("2024-04-01"), "31 June": DateValue("2024-06-30")}
    assert scores(gold, [], wrong).values["DATE"].right == 1


def test_a_value_is_of_a_mention_with_the_same_ends(gold: GoldDocument) -> None:
    whole = prediction(gold, [], VALUES)
    spans = tuple(span for span in whole.spans if gold.text[span[0] : span[1]] != "April")
    fewer = Prediction(spans, (None,) * len(spans), (), (), whole.records, whole.values)
    found = score_records([gold], [fewer])
    assert found is not None
    assert found.values["DATE"] == ValueScore(3, 2, 2)
    assert found.values["DATE"].accuracy == 1.0
    assert found.values["DATE"].end_to_end == pytest.approx(2 / 3)


def test_short_roles(gold: GoldDocument) -> None:
    at_head = gold.text.index("Head and")

    def resolved(head: EntityValue | None, warden: EntityValue | None) -> Counts:
        base = prediction(gold, [], {"amber": ColourValue("amber")})
        doc = spacy.blank("en")(gold.text)
        if head is not None:
            put_value(doc, at_head, at_head + 4, head)
        if warden is not None:
            put_value(doc, *place(gold, "Warden"), warden)
        values = {**base.values, **doc.user_data.get("values", {})}
        found = score_records(
            [gold], [Prediction(base.spans, base.confidences, (), (), {}, values)]
        )
        assert found is not None
        return found.resolved

    title, own = EntityValue("Head of Drains"), EntityValue("Head")
    left_open = EntityValue(None, ("Tree Warden", "Pond Warden"))
    assert resolved(title, left_open) == Counts(2, 2, 2)
    # Left as it stands is an answer, and wrong, though two words of three are those of the title.
    assert resolved(own, EntityValue("Tree Warden")) == Counts(0, 2, 2)
    assert resolved(None, None) == Counts(0, 2, 0)


def test_a_title_where_the_gold_has_none_costs_precision(gold: GoldDocument) -> None:
    made_up = {"Head of Drains": EntityValue("Chief of Staff")}
    found = scores(gold, [], made_up)
    assert found.resolved == Counts(0, 2, 1)
    assert scores(gold, [], {"Head of Drains": EntityValue("Head of drains")}).resolved == Counts(
        0, 2, 0
    )


def test_days_or_words() -> None:
    june = GoldDay("June", "2024-06-01", "2024-06-30", (0, 4))
    july = GoldDay("July", "2024-07-01", "2024-07-31", (9, 13))
    assert same_days([june], {"text": "next month", "start": "2024-06-01", "end": "2024-06-30"})
    assert same_days([june, july], ("2024-06-01", "2024-07-31"))
    assert same_days([june], None, ["June"])
    assert not same_days([june], {"text": "next month"})
    assert not same_days([june], ("2024-06-01", ""))
    unknown = GoldDay("31 June", None, None, (0, 7))
    assert not same_days([unknown], ("", ""))
    assert same_days([unknown], {"text": "31 june", "start": None, "end": None})


def test_the_pairing_is_the_best_there_is() -> None:
    draw = random.Random(1)
    for _ in range(200):
        rows, columns = draw.randint(1, 5), draw.randint(1, 5)
        weights = [[draw.choice([0, 0, 1, 1.5, 3]) for _ in range(columns)] for _ in range(rows)]
        pairs = best_pairs(weights)
        assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
        short, long = sorted((rows, columns))
        best = max(
            sum(
                weights[i][j] if rows <= columns else weights[j][i]
                for i, j in zip(range(short), order, strict=True)
            )
            for order in itertools.permutations(range(long), short)
        )
        assert sum(weights[i][j] for i, j in pairs) == pytest.approx(best)
    assert best_pairs([]) == best_pairs([[], []]) == []


def test_no_records_no_scores(gold: GoldDocument, tmp_path: Path) -> None:
    nothing = Prediction(gold.spans, (None,) * len(gold.spans), (), ())
    assert score_records([gold], [nothing]) is None
    path = tmp_path / "b.txt"
    path.write_text("---\nbody: W\n---\n[[Ofsted|ORG]] came.\n")
    assert record_gold(read_corpus_document(path)) is None
    (bare,) = load_gold(path)
    assert score_records([bare], [prediction(bare, [Post(holder="A", role="B")])]) is None


@Language.component("records_standin", assigns=["doc._.records"])
def records_standin(doc: Doc) -> Doc:
    put_records(doc, "meeting", [Meeting(date=doc.user_data.get(MEETING_DATE_KEY))])
    people = [ent for ent in doc.ents if ent.label_ == "PERSON"]
    put_records(doc, "posts", [Post(holder=one.text, role="Head of Drains") for one in people])
    return doc


def test_the_meeting_date_is_given_and_so_are_the_golds_mentions(gold: GoldDocument) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_layout")
    ruler: Any = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Warden"}])
    with pytest.raises(UsageError, match="no component that finds records"):
        predict(nlp, [gold], gold_mentions=True)
    nlp.add_pipe("records_standin")
    assert record_components(nlp) == ["records_standin"]

    def posts(gold_mentions: bool) -> tuple[Any, Any]:
        (found,) = predict(nlp, [gold], gold_mentions=gold_mentions).predictions
        assert found.records["meeting"][0]["date"] == "2024-05-09"
        return found, [row["holder"] for row in found.records["posts"]]

    assert posts(gold_mentions=False)[1] == ["Warden"]
    found, holders = posts(gold_mentions=True)
    assert holders == ["Ann Lee"]
    assert set(found.spans) <= set(gold.spans)
    assert nlp.pipe_names == ["minutes_layout", "entity_ruler", "records_standin"]


def test_the_list_of_errors(gold: GoldDocument) -> None:
    records = changed(right_records(gold), 6, what="mend the <b>sluice</b>\x1b[31m", who="Clerk")
    records.append(Rating(span=place(gold, "85%"), colour="red", item="<script>"))
    errors = find_record_errors(scores(gold, records, {"amber": ColourValue("<red>")}))
    by = {(error.group, error.kind): error for error in errors}
    assert by["actions", "wrong"].differs == "who"
    assert "who=Drainage Board" in by["actions", "wrong"].gold
    assert "by=June (2024-06-01 to 2024-06-30)" in by["actions", "wrong"].gold
    assert by["ratings", "spurious"].place == "wick/a:2"
    assert by["value: RAG", "wrong"].gold == "amber: amber"
    assert by["value: RAG", "wrong"].line == 3
    page = to_html([], "t", errors)
    assert page.index("<h1>Values and records</h1>") < page.index("</body>")
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "&lt;red&gt;" in page
    text = to_text([], "t", errors)
    assert "\x1b" not in text
    assert "differs: who" in text
    assert to_text([], "t") == to_text([], "t", [])


LISTED = {
    "about": "a rule",
    "a.txt": {
        "meeting": {"date": "2024-05-09"},
        "metrics": [
            {"value": 17.14, "measure": "cases", "period": ["2024-05-01", "2024-05-31"]},
            {"value": 5, "measure": "cases"},
        ],
        "actions": [{"what": "mend", "by": {"text": "July"}}],
        "posts": [{"holder": "Ann Lee", "role": "Clerk"}, {"holder": "Ann Lee", "role": "Clerk"}],
    },
    "z.txt": {"posts": []},
}


def test_records_listed_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "records.json"
    path.write_text(json.dumps(LISTED))
    listed = load_records(path, ["a.txt"])
    document = GoldDocument("x", (), "g:1", name="a.txt")
    records = [
        Meeting(date="2024-05-09"),
        Metric(value=17.1428, measure="the Cases", period=("2024-05-01", "2024-05-31")),
        Metric(value=5, measure="cases " + "word " * 15),
        Action(what="mend " + "word " * 50, by=Mentioned("by July", "2024-07-01", "2024-07-31")),
        # One predicted record is found for one that is listed, not for two.
        Post(holder="Ann Lee", role="Clerk to the Board"),
    ]
    found = recall([document], [prediction(document, records)], listed)
    assert found is not None
    assert found.sections == {
        "meeting": (1, 1),
        "metrics": (1, 2),
        "posts": (1, 2),
        "actions": (1, 1),
    }
    assert found.all == (4, 6)
    assert found.absent == ("z.txt",)
    (metric, post) = found.misses
    assert (metric.wrong, post.wrong) == (("measure",), ())
    differs = [error.differs for error in find_record_errors(None, found)]
    assert differs == ["measure", "is another's partner"]
    assert found.to_json()["all"] == {"found": 4, "listed": 6, "recall": 4 / 6}
    assert recall([document], [Prediction((), (), (), ())], listed) is None


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        ('{"a.txt": {"post": []}}', "a.txt, post"),
        ('{"a.txt": {"posts": [1]}}', "a.txt, posts"),
    ],
)
def test_a_malformed_file_of_records(tmp_path: Path, content: str, says: str) -> None:
    path = tmp_path / "records.json"
    path.write_text(content)
    with pytest.raises(ReadError, match=says):
        load_records(path, ["a.txt"])


def test_a_file_of_other_documents(tmp_path: Path) -> None:
    path = tmp_path / "records.json"
    path.write_text('{"b.txt": {}}')
    with pytest.raises(UsageError, match="none of the documents"):
        load_records(path, ["a.txt"])
    with pytest.raises(ReadError, match="cannot be opened"):
        load_records(tmp_path / "none.json", ["a.txt"])
    path.write_bytes(b"\xff")
    with pytest.raises(ReadError, match="not UTF-8"):
        load_records(path, ["a.txt"])


@pytest.mark.parametrize(
    ("said_by", "right"),
    [
        ("Ann Lee", True),
        ("Head of Parks", True),
        ("Head of Parks and Gardens", True),
        ("Ann Leigh", False),
        ("Clerk", False),
        ("Bo Carr", False),
    ],
)
def test_a_person_and_their_post_are_one_speaker(tmp_path: Path, said_by: str, right: bool) -> None:
    path = tmp_path / "body" / "one.txt"
    path.parent.mkdir()
    path.write_text(
        "---\nbody: A\n---\nThe [[Head of Parks|ROLE]] said it rained.\n--- records\n"
        "posts:\n- {holder: Ann Lee, role: Head of Parks}\n- {holder: Bo Carr, role: Clerk}\n"
        "statements:\n- {said_by: Head of Parks, text: it rained}\n",
        encoding="utf-8",
    )
    (document,) = load_gold(path)
    said = Statement(said_by=said_by, text="it rained", span=(23, 32))
    found = scores(document, [said])
    assert found.sections["statements"].fields["said_by"].matched == int(right)


@pytest.mark.parametrize(
    ("body", "at", "right"),
    [
        ("Oak Borough Council", (4, 11), True),  # the full name of the words that stand there
        ("Oak Borough Council", None, False),
        ("Ash Town Council", (18, 21), False),
        ("Council", (4, 11), True),
    ],
)
def test_a_body_is_right_by_its_words_in_the_text(
    tmp_path: Path, body: str, at: tuple[int, int] | None, right: bool
) -> None:
    path = tmp_path / "body" / "one.txt"
    path.parent.mkdir()
    path.write_text(
        "---\nbody: A\n---\nThe Council sent Ash's Clerk, Ann Lee.\n--- records\n"
        "posts:\n- {holder: Ann Lee, role: Clerk, body: Council}\n",
        encoding="utf-8",
    )
    (document,) = load_gold(path)
    offsets = {"body": at} if at else {}
    post = Post(holder="Ann Lee", role="Clerk", body=body, offsets=offsets)
    assert scores(document, [post]).sections["posts"].fields["body"].matched == int(right)
