"""Posts that the line of a list tells: their ends, and their names where nothing parts them."""

from collections.abc import Callable
from functools import partial

import pytest

from extract.pipes.candidates import Candidate, store
from markup import expected, found, rules
from timing import assert_linear

NLP = rules("minutes_organisations", "minutes_roles", "minutes_persons")


@pytest.mark.parametrize(
    "case",
    [
        "[[Ann Lee|PERSON]] – [[Public Governor – East Moor|ROLE]]",
        "[[Ann Lee|PERSON]] [[Staff Governor - Nursing and Therapies|ROLE]] [[AL|PERSON]]",
        "[[Mary Quell|PERSON]] [[Company Secretary|ROLE]] [[MQ|PERSON]]",
        "[[John Amis|PERSON]] [[Director of Workforce|ROLE]] [[JA|PERSON]]",
        "[[Jill Reed|PERSON]] ([[JR|PERSON]])\t[[Local Fraud Specialist|ROLE]] ([[LFS|ROLE]])",
        "[[John Amis|PERSON]], [[HT|ROLE]]",
    ],
)
def test_a_line_tells_the_post(case: str) -> None:
    for label in ("PERSON", "ROLE"):
        assert found(NLP, case, label) == expected(case, label)


@pytest.mark.parametrize(
    "case",
    [
        "[[Ann Lee|PERSON]] – [[Chair|ROLE]] – Elm Parish Council",
        "[[Ann Lee|PERSON]] – [[Chair|ROLE]] – Apologies",
        "[[Ann Lee|PERSON]] – [[Leader|ROLE]] and [[Chair|ROLE]]",
        "[[Ann Lee|PERSON]] - Thursday",
    ],
)
def test_what_follows_another_way_is_no_part_of_it(case: str) -> None:
    assert found(NLP, case, "ROLE") == expected(case, "ROLE")


def test_readings_that_differ_in_their_ends_support_each_other() -> None:
    nlp = rules("minutes_roles")
    doc = nlp.make_doc("The General Manager (Acute) spoke.")
    store(doc, "roles", [Candidate(4, 19, "ROLE", 0.9)])
    store(doc, "tagger", [Candidate(4, 27, "ROLE", 0.8)])
    entities = nlp.get_pipe("minutes_entities")
    entities.tagger_weight, entities.threshold = 0.5, 0.47
    assert [ent.text for ent in entities(doc).ents] == ["General Manager (Acute)"]
    store(doc, "tagger", [Candidate(4, 27, "ROLE", 0.4)])  # less likely than not
    assert not entities(doc).ents


def test_a_name_that_goes_on_over_a_spaced_dash_is_none() -> None:
    nlp = rules("minutes_persons")
    doc = nlp.make_doc("Nasreen Baig - NSBC")
    store(doc, "persons", [Candidate(0, 12, "PERSON", 0.95)])
    store(doc, "tagger", [Candidate(0, 19, "PERSON", 1.0)])
    entities = nlp.get_pipe("minutes_entities")
    entities.tagger_weight, entities.threshold = 0.5, 0.47
    assert [ent.text for ent in entities(doc).ents] == ["Nasreen Baig"]


def test_time_is_in_proportion_to_the_readings() -> None:
    nlp = rules("minutes_roles")
    entities = nlp.get_pipe("minutes_entities")
    entities.tagger_weight, entities.threshold = 0.5, 0.47

    def work(times: int) -> Callable[[], object]:
        doc = nlp.make_doc("The General Manager (Acute) spoke. " * times)
        starts = [35 * number + 4 for number in range(times)]
        store(doc, "roles", [Candidate(at, at + 15, "ROLE", 0.9) for at in starts])
        store(doc, "tagger", [Candidate(at, at + 23, "ROLE", 0.8) for at in starts])
        return partial(entities, doc)

    assert_linear(work, 500)
