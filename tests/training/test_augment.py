from __future__ import annotations

import random
import re
from pathlib import Path
from random import Random

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.util import registry

from extract.corpus.documents import documents
from extract.errors import UsageError
from extract.layout import infer_layout, runs
from extract.training.augment.case import capitalise, lower_reduced
from extract.training.augment.noise import add_ligatures, add_noise
from extract.training.augment.passage import Edit, Passage, apply_edits, gaps
from extract.training.augment.spacing import rewrap, vary_spaces
from extract.training.augment.style import vary_style
from extract.training.augment.swap import collect_surfaces, swap_mentions
from extract.training.readers import make_example, make_marked_corpus

LABELS = ("ROLE", "ORG", "DATE", "RAG", "PERCENT", "PERSON", "JUDGEMENT", "UNSURE")
WORDS = (
    "the Board Chair Members council 1. - • “Nil” 12% 5-7 May 2023 – Ofsted's fluffy office "
    "Pension Committee AB K. McNair RED amber officially modern it's o"
).split()
SEPARATORS = (" ", " ", " ", "\n", "\n\n", ". ", "\t", "  ")


@st.composite
def passages(draw: st.DrawFn) -> Passage:
    """Words of minutes with some runs of them marked."""
    text, spans, free = "", [], True
    for _ in range(draw(st.integers(0, 25))):
        start = len(text)
        words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3))
        text += draw(st.sampled_from((" ", "\n"))).join(words)
        if draw(st.booleans()) and free:
            spans.append((start, len(text), draw(st.sampled_from(LABELS))))
        separator = draw(st.sampled_from(("", *SEPARATORS)))
        free = separator != ""
        text += separator
    return Passage(text, tuple(spans))


@st.composite
def edited(draw: st.DrawFn) -> tuple[Passage, list[Edit]]:
    passage = draw(passages())
    places = st.integers(0, len(passage.text))
    edits = []
    for _ in range(draw(st.integers(0, 8))):
        start, end = sorted((draw(places), draw(places)))
        edits.append(Edit(start, min(end, start + 6), draw(st.text("ab ", max_size=4))))
    return passage, edits


seeds = st.integers(0, 2**32).map(Random)


def check_right(passage: Passage) -> None:
    """Spans lie in order within the text and neither begin nor end with white space."""
    last = 0
    for start, end, _ in passage.spans:
        assert last <= start < end <= len(passage.text)
        assert passage.surface((start, end, "")) == passage.text[start:end].strip()
        last = end


@given(edited())
def test_edits_keep_the_spans_on_their_words(case: tuple[Passage, list[Edit]]) -> None:
    passage, edits = case
    after = apply_edits(passage, edits)
    check_right(after)
    assert len(after.spans) <= len(passage.spans)
    untouched = [
        span
        for span in passage.spans
        if all(edit.end <= span[0] or edit.start >= span[1] for edit in edits)
    ]
    kept = [(after.surface(span), span[2]) for span in after.spans]
    for span in untouched:
        assert (passage.surface(span), span[2]) in kept


@given(edited())
def test_edits_outside_change_no_surface(case: tuple[Passage, list[Edit]]) -> None:
    passage, edits = case
    outside = [e for e in edits if any(a <= e.start and e.end <= b for a, b in gaps(passage))]
    after = apply_edits(passage, outside)
    assert [after.surface(s) for s in after.spans] == [passage.surface(s) for s in passage.spans]


def test_no_edits_change_nothing() -> None:
    passage = Passage("the Board", ((4, 9, "ORG"),))
    assert apply_edits(passage, []) is passage
    crossing = [Edit(2, 6, "x"), Edit(8, 10, "")]
    assert apply_edits(passage, crossing) is passage


@given(passages(), seeds)
def test_capitals_change_nothing_but_capitals(passage: Passage, rng: Random) -> None:
    after = capitalise(passage, 0.7, rng)
    assert after.spans == passage.spans
    assert after.text.casefold() == passage.text.casefold()


@given(passages(), seeds)
def test_only_reduced_bodies_lose_their_label(passage: Passage, rng: Random) -> None:
    after = lower_reduced(passage, 0.7, rng)
    assert after.text.lower() == passage.text.lower()
    assert set(after.spans) <= set(passage.spans)
    for span in set(passage.spans) - set(after.spans):
        assert span[2] == "ORG"
        assert after.surface(span) == passage.surface(span).lower() in ("board", "committee")


def test_a_body_that_is_named_stays() -> None:
    passage = Passage("the Ofsted Board", ((4, 10, "ORG"), (11, 16, "ORG")))
    assert lower_reduced(passage, 1, Random(0)) == passage


def test_what_may_be_the_council_is_not_set_in_capitals() -> None:
    passage = Passage("a word\n\nthe council met\n\nan end", ())
    assert capitalise(passage, 1, Random(0)).text == "A WORD\n\nthe council met\n\nAN END"


@given(passages(), seeds)
def test_wraps_and_spaces_change_nothing_but_white_space(passage: Passage, rng: Random) -> None:
    for alter in (rewrap, vary_spaces):
        after = alter(passage, rng)
        check_right(after)
        assert after.text.split() == passage.text.split()
        assert [(after.surface(s).split(), s[2]) for s in after.spans] == [
            (passage.surface(s).split(), s[2]) for s in passage.spans
        ]


def test_a_paragraph_is_wrapped_and_made_whole_again() -> None:
    sentence = "The Head of Property told Members that ninety repairs were done on time. " * 4
    start = sentence.index("Head")
    passage = Passage(sentence.strip(), ((start, start + 16, "ROLE"),))
    lines = {rewrap(passage, Random(seed)).text.count("\n") for seed in range(20)}
    assert 0 in lines
    assert max(lines) >= 2
    for seed in range(20):
        wrapped = rewrap(passage, Random(seed))
        assert len(list(runs(infer_layout(wrapped.text)))) == 1
        assert max(map(len, wrapped.text.split("\n"))) <= 110 or "\n" not in wrapped.text


@given(passages(), seeds)
def test_noise_leaves_figures_and_ratings(passage: Passage, rng: Random) -> None:
    after = add_ligatures(add_noise(passage, 0.5, rng), rng)
    check_right(after)
    assert [s[2] for s in after.spans] == [s[2] for s in passage.spans]
    for old, new in zip(passage.spans, after.spans, strict=True):
        if old[2] in ("RAG", "PERCENT", "DATE", "JUDGEMENT"):
            plain = re.sub("[ﬀﬁﬂﬃﬄ]", "", after.surface(new))
            assert plain == re.sub("ffi|ffl|ff|fi|fl", "", passage.surface(old))


@given(passages(), seeds)
def test_house_style_leaves_words(passage: Passage, rng: Random) -> None:
    after = vary_style(passage, rng)
    check_right(after)

    def words(text: str) -> list[str]:
        return re.findall(r"[A-Za-z]{2,}", re.sub("Item|Minute", "", text))

    assert words(after.text) == words(passage.text)
    assert [(words(after.surface(s)), s[2]) for s in after.spans] == [
        (words(passage.surface(s)), s[2]) for s in passage.spans
    ]


@given(passages(), st.lists(passages(), max_size=3), seeds)
def test_swaps_change_only_names_posts_and_bodies(
    passage: Passage, others: list[Passage], rng: Random
) -> None:
    after = swap_mentions(passage, collect_surfaces(others), 0.7, rng)
    check_right(after)
    assert [s[2] for s in after.spans] == [s[2] for s in passage.spans]
    assert [after.text[a:b] for a, b in gaps(after)] == [
        passage.text[a:b] for a, b in gaps(passage)
    ]
    for old, new in zip(passage.spans, after.spans, strict=True):
        if old[2] not in ("PERSON", "ROLE", "ORG"):
            assert after.surface(new) == passage.surface(old)


def test_swaps_fit_short_forms_capitals_and_wraps() -> None:
    text = "Ruth\nKemble, KEMBLE and Mr Kemble of the Kirk Board; RK"
    places = [
        ("Ruth\nKemble", "PERSON"),
        ("KEMBLE", "PERSON"),
        ("Kirk Board", "ORG"),
        ("RK", "PERSON"),
    ]
    spans = tuple(sorted((text.index(s), text.index(s) + len(s), label) for s, label in places))
    last = text.index("Mr Kemble") + 3
    spans = tuple(sorted((*spans, (last, last + 6, "PERSON"))))
    other = Passage("Ada Lowe; Pension\nBoard", ((0, 8, "PERSON"), (10, 23, "ORG")))
    after = swap_mentions(Passage(text, spans), collect_surfaces([other]), 1, Random(0))
    assert after.text.startswith("Ada\nLowe, LOWE and Mr Lowe of the Pension Board; ")
    assert re.fullmatch("[A-Z]{2}", after.surface(after.spans[-1]))


def every_step(path: Path, level: float) -> dict[str, object]:
    names: dict[str, dict[str, object]] = {
        "SwapMentions": {"share": 0.5, "path": str(path)},
        "LowerReduced": {"share": 0.5},
        "Capitals": {"share": 0.3},
        "Spacing": {},
        "ScanNoise": {"rate": 0.05},
        "HouseStyle": {},
    }
    steps = {
        name: {"@augmenters": f"extract.{name}.v1", "level": 1.0, **settings}
        for name, settings in names.items()
    }
    config = {"@augmenters": "extract.Several.v1", "level": level, "steps": steps}
    return {"augmenter": config}


def texts(corpus: Path, level: float, seed: int) -> list[str]:
    augmenter = registry.resolve(every_step(corpus / "train", level))["augmenter"]
    nlp = spacy.blank("en")
    random.seed(seed)
    read = make_marked_corpus(str(corpus / "train"), augmenter)
    return [example.reference.text for example in read(nlp)]


def test_augmenters_are_named_in_a_config_and_follow_the_seed(corpus: Path) -> None:
    plain = [document.text for document in documents(corpus / "train")]
    assert texts(corpus, 0.0, 1) == plain
    altered = texts(corpus, 1.0, 1)
    assert len(altered) == 3
    assert all(a != b for a, b in zip(altered, plain, strict=True))
    assert texts(corpus, 1.0, 1) == altered
    assert texts(corpus, 1.0, 2) != altered


def test_each_reading_is_altered_afresh_and_dealt_afresh(corpus: Path) -> None:
    augmenter = registry.resolve(every_step(corpus / "train", 1.0))["augmenter"]
    nlp = spacy.blank("en")
    read = make_marked_corpus(str(corpus / "train"), augmenter, shuffle=True)
    assert [e.text for e in read(nlp)] != [e.text for e in read(nlp)]
    plain = make_marked_corpus(str(corpus / "train"), shuffle=True)
    random.seed(4)
    orders = {tuple(e.text[:9] for e in plain(nlp)) for _ in range(12)}
    assert len(orders) > 1


def test_an_example_keeps_its_entities(corpus: Path) -> None:
    augmenter = registry.resolve(every_step(corpus / "train", 1.0))["augmenter"]
    nlp = spacy.blank("en")
    example = make_example(nlp, "Cllr Ivo Tranter, Chair", [(5, 16, "PERSON"), (18, 23, "ROLE")])
    (after,) = augmenter(nlp, example)
    assert [ent.label_ for ent in after.reference.ents] == ["PERSON", "ROLE"]
    assert after.predicted.text == after.reference.text
    assert not after.predicted.ents


def test_a_folder_without_documents_is_wrong_use(tmp_path: Path) -> None:
    augmenter = registry.resolve(every_step(tmp_path / "none", 1.0))["augmenter"]
    nlp = spacy.blank("en")
    with pytest.raises(UsageError):
        list(augmenter(nlp, make_example(nlp, "x", [])))
