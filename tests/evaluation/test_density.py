from __future__ import annotations

from extract.evaluation.density import density, sample
from extract.run import Document, Mention


def document(source: str, n: int) -> Document:
    text = "Ofsted\ncame  by. " * n
    mentions = [Mention(i, i + 6, "ORG", "Ofsted", "") for i in range(0, len(text), 17)]
    return Document(source, "txt", "", text, tuple(mentions))


def test_density_counts_per_thousand_words() -> None:
    found = density([document("a", 10), document("b", 30)])
    assert found.words == 120
    assert found.mentions == {"ORG": 40}
    assert round(found.per_thousand["ORG"], 2) == 333.33


def test_density_of_nothing() -> None:
    assert density([]).per_thousand == {}


def test_a_sample_is_seeded_without_replacement_and_in_order() -> None:
    documents = [document("a", 20), document("b", 20)]
    one = sample(documents, 8, seed=3)["ORG"]
    assert one == sample(documents, 8, seed=3)["ORG"]
    assert one != sample(documents, 8, seed=4)["ORG"]
    places = [(excerpt.source, excerpt.mention.start) for excerpt in one]
    assert places == sorted(set(places))
    assert len(sample(documents, 1000)["ORG"]) == 40


def test_context_is_folded_and_bounded() -> None:
    excerpt = sample([document("a", 3)], 3)["ORG"][1]
    assert excerpt.before == "Ofsted came by. "
    assert excerpt.after == " came by. Ofsted came by. "
