"""Which words are taken for what a figure measures, what a colour rates and whom a grade is of."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.models import load_model
from extract.pipes.phrases import PhrasesComponent
from extract.pipes.phrases.chooser import PhraseChooser, weighed
from extract.pipes.phrases.clues import Clues
from extract.pipes.phrases.refusals import is_refused, parted
from extract.pipes.phrases.window import ANCHOR, EDGE, Window, window_of
from extract.records.shadow import Shadow
from extract.records.store import get_records, put_records
from extract.records.types import Judgement, Metric, Rating
from extract.records.view import View
from markup import laid_out, timed_on
from timing import assert_linear

TEXT = "Turnover (of nurses, at night) rose in May. Sickness, she said, stood at 4.1% by 2 June."


def doc_of(nlp: Language, text: str, *mentions: tuple[str, str]) -> Doc:
    doc = nlp.get_pipe("minutes_layout")(nlp.make_doc(text))
    spans = [
        doc.char_span(text.index(words), text.index(words) + len(words), label)
        for words, label in mentions
    ]
    doc.ents = [span for span in spans if span is not None]
    assert len(doc.ents) == len(mentions)
    return doc


@pytest.fixture
def nlp() -> Language:
    made = spacy.blank("en")
    made.add_pipe("minutes_layout")
    made.add_pipe("minutes_phrases")
    return made


@pytest.fixture
def doc(nlp: Language) -> Doc:
    return doc_of(nlp, TEXT, ("May", "DATE"), ("4.1%", "PERCENT"), ("2 June", "DATE"))


@pytest.fixture
def window(doc: Doc) -> Window:
    at = TEXT.index("4.1%")
    return window_of(Shadow(View(doc)), at, at + 4)


def chosen(nlp: Language, doc: Doc, record: Metric | Rating, **weights: float) -> Doc:
    """The Doc after the component, with weights by the clue (``_`` for a space)."""
    clues = {clue.replace("_", " "): weight for clue, weight in weights.items()}
    pipe = nlp.get_pipe("minutes_phrases")
    fields = ("metrics.measure", "metrics.about", "ratings.item", "judgements.body")
    pipe.chooser = PhraseChooser(dict.fromkeys(fields, clues))
    put_records(doc, type(record).section, [record])
    return pipe(doc)


def test_phrases_are_of_one_sentence_and_cut_no_bracket(window: Window) -> None:
    words = {(one.side, TEXT[one.start : one.end]) for one in window.phrases()}
    assert ("<", "Sickness") in words
    assert (">", "2 June") in words
    assert ("^", "Turnover (of nurses, at night) rose") in words
    assert ("^", "nurses, at night") in words
    assert not {text for _, text in words if text.count("(") != text.count(")")}
    assert not {text for _, text in words if "." in text or "4.1%" in text}
    first = {text.split()[0].lower() for _, text in words}
    assert not first & {"of", "at", "in", "she", "said", "by"}


def test_a_window_has_the_words_near_its_mention(window: Window) -> None:
    assert window.word(window.anchor) == ANCHOR
    assert window.word(window.opening) == "sickness"
    assert window.word(window.anchor + 2) == "DATE"
    assert window.word(-1) == window.word(len(window.words)) == EDGE
    assert window.heading is None


def window_at(nlp: Language, text: str, figure: str) -> Window:
    doc = doc_of(nlp, text, (figure, "PERCENT"))
    at = text.index(figure)
    return window_of(Shadow(View(doc)), at, at + len(figure))


def test_signs_of_the_text_are_no_mention(nlp: Language) -> None:
    made = window_at(nlp, "Write to jo@x.org. Attendance @ 91% now.", "91%")
    assert [word.kind for word in made.words if word.text == ANCHOR] == ["figure"]
    assert made.word(made.anchor - 1) == "@"
    assert made.word(made.anchor - 2) == "attendance"


def test_no_word_is_cut(nlp: Language) -> None:
    text = "Establishments reported absences throughout. " * 30 + "Sickness, " + "so far, " * 90
    text += "stood at 4.1% " + "employed generally " * 30
    made = window_at(nlp, text, "4.1%")
    words = {"so", "far", "stood", "at", "employed", "generally", "sickness"}
    assert {word.text for word in made.words if word.kind == "word"} <= words
    assert made.word(0) == "…"  # the sentence began before
    assert made.words[-1].end <= len(text)


def test_phrases_end_with_their_block_or_cell(nlp: Language) -> None:
    text = "- Absence rate\n- Staff turnover\n\nThis was 4% in May"
    made = window_at(nlp, text, "4%")
    earlier = {text[one.start : one.end] for one in made.phrases() if one.side == "^"}
    assert "Staff turnover" in earlier
    assert not {words for words in earlier if "\n" in words}


def test_a_long_sentence_takes_linear_time(nlp: Language) -> None:
    nlp.get_pipe("minutes_phrases").chooser = PhraseChooser({"metrics.measure": {"none": 1.0}})

    def work(n: int) -> Callable[[], object]:
        text = " ".join(f"The rate of sickness in ward {i} was {i % 90}% and" for i in range(n))
        doc = laid_out(nlp, text)
        at = [match.span() for match in re.finditer(r"\d+%", text)]
        doc.ents = [doc.char_span(*span, "PERCENT") for span in at]
        put_records(doc, "metrics", [Metric(span=span, value=1.0) for span in at])
        return timed_on(nlp, "minutes_phrases", doc)

    assert_linear(work, 50)


def test_the_heading_above_can_be_chosen(nlp: Language) -> None:
    doc = doc_of(nlp, "MINUTES\n\nRECYCLING RATE\n\nThis was now 41%.\n", ("41%", "PERCENT"))
    at = doc.text.index("41%")
    heading = (9, 23)
    made = window_of(Shadow(View(doc)), at, at + 3, heading)
    assert (made.heading, made.labelled) == (heading, True)
    spans = [span for span, _ in Clues(made, "level", None, None, {}).alternatives()]
    assert spans.count(made.heading) == 1
    assert spans[-1] is None


@pytest.mark.parametrize(
    ("text", "own", "beside"),
    [
        (TEXT, (44, 52), {"about": (9, 30), "elsewhere": (900, 910)}),
        ("BOARD\n\nSICKNESS\n\nTurnover fell. This was 4.1%, she said, of staff.\n", None, {}),
        ("BOARD\n\nSICKNESS\n\nIt was 4.1% of staff.\n", (7, 15), {}),
    ],
)
def test_what_is_applied_fast_is_what_was_fitted(
    nlp: Language, text: str, own: tuple[int, int] | None, beside: dict[str, tuple[int, int]]
) -> None:
    """An alternative weighs the sum of its clues."""
    clues = Clues(window_at(nlp, text, "4.1%"), "level", own, (0, 5), beside)
    given = [(span, clues.of(span, phrase)) for span, phrase in clues.alternatives()]
    assert len(dict(given)) == len(given) > 3
    weights = {clue: (hash_of(clue) % 997) / 997 - 0.5 for _, several in given for clue in several}
    fast = [(one.span, one.weight) for one in weighed(weights, clues)]
    assert [span for span, _ in fast] == [span for span, _ in given]
    assert [weight for _, weight in fast] == pytest.approx(
        [sum(weights[clue] for clue in several) for _, several in given]
    )


def test_a_phrase_serves_one_field(nlp: Language) -> None:
    clues = Clues(window_at(nlp, TEXT, "4.1%"), "level", (0, 8), None, {"measure": (44, 52)})
    spans = [span for span, _ in clues.alternatives()]
    assert TEXT[44:52] == "Sickness"
    assert (44, 52) not in spans
    assert (0, 8) in spans


def test_the_mention_before_tells_what_the_next_is_of(nlp: Language) -> None:
    text = "Sickness was 2.1% in May. " + "Later " * 9 + "3.8%."
    doc = doc_of(nlp, text, ("2.1%", "PERCENT"), ("3.8%", "PERCENT"))
    first, second = ((e.start_char, e.end_char) for e in doc.ents)
    records = [
        Metric(span=first, offsets={"measure": (0, 8)}, value=2.1, measure="Sickness"),
        Metric(span=second, value=3.8),
    ]
    pipe = nlp.get_pipe("minutes_phrases")
    pipe.chooser = PhraseChooser({"metrics.measure": {"previous same": 3.0}})
    put_records(doc, "metrics", records)
    assert [one.measure for one in get_records(pipe(doc), Metric)] == ["Sickness", "Sickness"]
    far = text.replace("Later " * 9, "Later " * 200)
    doc = doc_of(nlp, far, ("2.1%", "PERCENT"), ("3.8%", "PERCENT"))
    put_records(doc, "metrics", [records[0], Metric(span=(len(far) - 5, len(far) - 1), value=3.8)])
    assert get_records(pipe(doc), Metric)[1].measure != "Sickness"


def hash_of(clue: str) -> int:
    return sum(ord(letter) * 31**number for number, letter in enumerate(clue))


def test_a_phrase_is_taken_with_its_characters(nlp: Language, doc: Doc) -> None:
    at = TEXT.index("4.1%")
    record = Metric(
        span=(at, at + 4),
        offsets={"value": (at, at + 4), "about": (9, 30)},
        reasons={"measure": "not said"},
        value=4.1,
        about="(of nurses, at night)",
    )
    made = chosen(nlp, doc, record, **{"sickness_]": 5.0})
    (metric,) = get_records(made, Metric)
    assert metric.measure == "Sickness"
    assert metric.offsets["measure"] == (TEXT.index("Sickness"), TEXT.index("Sickness") + 8)
    assert metric.offsets["value"] == (at, at + 4)
    assert "measure" not in metric.reasons
    assert metric.value == 4.1


def test_what_is_not_said_has_a_reason(nlp: Language, doc: Doc) -> None:
    at = TEXT.index("4.1%")
    record = Metric(span=(at, at + 4), offsets={"measure": (0, 8)}, value=4.1, measure="Turnover")
    (metric,) = get_records(chosen(nlp, doc, record, none=5.0), Metric)
    assert metric.measure is None
    assert "measure" not in metric.offsets
    assert metric.reasons["measure"]


def test_the_grammar_is_right_where_nothing_is_much_likelier(nlp: Language, doc: Doc) -> None:
    at = TEXT.index("4.1%")
    record = Metric(span=(at, at + 4), offsets={"measure": (0, 8)}, value=4.1, measure="Turnover")
    (metric,) = get_records(chosen(nlp, doc, record, **{"sickness_]": 0.9}), Metric)
    assert metric.measure == "Turnover"
    (metric,) = get_records(chosen(nlp, doc, record, **{"sickness_]": 1.1}), Metric)
    assert metric.measure == "Sickness"


def test_rows_of_tables_and_shared_mentions_are_left_alone(nlp: Language) -> None:
    text = "Item\tStatus\nBoilers\tamber\n\nRoofs and doors are green.\n"
    doc = doc_of(nlp, text, ("amber", "RAG"), ("green", "RAG"))
    spans = [(e.start_char, e.end_char) for e in doc.ents]
    kept = [
        Rating(span=span, colour=colour, item=item, offsets={"item": (text.index(item), 0)})
        for span, colour, item in (
            (spans[0], "amber", "Boilers"),
            (spans[1], "green", "Roofs"),
            (spans[1], "green", "doors"),
        )
    ]
    pipe = nlp.get_pipe("minutes_phrases")
    pipe.chooser = PhraseChooser({"ratings.item": {"none": 9.0}})
    put_records(doc, "ratings", kept)
    assert get_records(pipe(doc), Rating) == kept
    put_records(doc, "ratings", kept[:2])
    assert [one.item for one in get_records(pipe(doc), Rating)] == ["Boilers", None]


def test_without_a_chooser_records_stay(nlp: Language, doc: Doc) -> None:
    record = Judgement(span=(0, 8), grade="good", body="Turnover")
    put_records(doc, "judgements", [record])
    assert get_records(nlp.get_pipe("minutes_phrases")(doc), Judgement) == [record]


def test_the_shipped_model_chooses_what_the_grammar_misses() -> None:
    nlp = load_model("en_minutes_sm")
    text = (
        "Attendance at secondary schools, which had caused such concern in the autumn, had crept "
        "back to 91.4%."
    )
    with_chooser = nlp(text)._.records.metrics[0]
    with nlp.select_pipes(disable=["minutes_phrases"]):
        without = nlp(text)._.records.metrics[0]
    assert with_chooser.measure == "Attendance"
    assert without.measure != "Attendance"


def test_the_chooser_is_saved_with_the_pipeline(nlp: Language, tmp_path: Path) -> None:
    chooser = PhraseChooser({"metrics.measure": {"none": 1.5}})
    nlp.get_pipe("minutes_phrases").chooser = chooser
    nlp.to_disk(tmp_path / "model")
    assert spacy.load(tmp_path / "model").get_pipe("minutes_phrases").chooser == chooser
    again = PhrasesComponent().from_bytes(nlp.get_pipe("minutes_phrases").to_bytes())
    assert again.chooser == chooser


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "holds no chooser"),
        ("[]", "weights by field"),
        ('{"metrics.measure": 1}', "weights by field"),
        ('{"metrics.measure": {"none": "1"}}', "has a number"),
        ('{"metrics.measure": {"none": NaN}}', "has a number"),
        (f'{{"metrics.measure": {{"none": 1{"0" * 400}}}}}', "has a number"),
        ('{"metrics.tea": {"none": 1}}', "fields metrics.measure"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "phrases.json").write_text(text)
    with pytest.raises(ValueError, match=message) as error:
        PhrasesComponent().from_disk(tmp_path)
    assert "phrases.json" in str(error.value)


@pytest.mark.parametrize(
    ("text", "measure", "about", "parts"),
    [
        ("Hulls over 20 tons were 4%", "Hulls over 20 tons", "over 20 tons", ("Hulls", None)),
        ("Small hulls had left", "Small hulls", "hulls had left", (None, "had left")),
        ("Hulls in Leith were 4%", "Hulls in Leith", "Leith", ("Hulls", None)),
        ("Hulls cleaned in May: 4%", "Hulls cleaned in May", "cleaned in May", (None, None)),
        ("The oldest hull was at 4%", "oldest hull", "hull", (None, None)),
    ],
)
def test_measure_and_condition_do_not_run_into_each_other(
    text: str, measure: str, about: str, parts: tuple[str | None, str | None]
) -> None:
    spans = [(text.index(one), text.index(one) + len(one)) for one in (measure, about)]
    found = parted(spans[0], spans[1], text)
    assert [text[slice(*one)] for one in found] == [parts[0] or measure, parts[1] or about]


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        ("score for knots, splices and whipping", "score for knots, splices and whipping", "knots"),
        ("sailors aged 65 and over", "sailors aged 65 and over", "sailors aged 65"),
        ("rot at 41%, followed by rust at 27%", "rust", "rot"),
    ],
)
def test_what_the_grammar_has_whole_is_not_cut(text: str, own: str, other: str) -> None:
    def span(words: str) -> tuple[int, int]:
        return text.index(words), text.index(words) + len(words)

    assert is_refused("measure", span(other), {"measure": span(own)}, text)
    assert not is_refused("item", span(other), {"item": span(own)}, text)


def test_an_inspectorate_is_not_whom_its_grade_is_of() -> None:
    assert is_refused("body", (4, 10), {"inspectorate": (4, 10)}, "The Ofsted grade was good.")
    assert not is_refused("body", (4, 10), {}, "The school was good.")
