"""The recogniser learns a handful of documents, survives disk and bytes, and skips white space."""

import pytest
import spacy
from spacy.language import Language
from spacy.training import Example
from thinc.api import Model, NumpyOps, registry, use_ops
from threadpoolctl import threadpool_info

from extract.corpus.markup import parse_document
from extract.training.readers import to_example

DOCS = [
    "The [[Harbour Users Forum|ORG]] met on [[4 May|DATE]]. "
    "[[Ola Brandt|PERSON]] spoke for the [[Clerk|ROLE]].",
    "A [[Member|ROLE]] asked [[Ola Brandt|PERSON]] "
    "when the [[Harbour\nUsers Forum|ORG]] would report.",
    "[[Dinah Speke|PERSON]] told the [[Forum|ORG]] "
    "that the plan was [[amber|RAG]] in [[June|DATE]].",
]


def small_pipeline() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_layout")
    nlp.add_pipe(
        "minutes_tagger",
        config={
            "word_dropout": 0.0,
            "model": {
                "@architectures": "extract.MinutesTagger.v1",
                "width": 24,
                "depth": 1,
                "window": 1,
                "rows": [500, 200, 200, 200],
                "rule_width": 4,
                "vector_width": 0,
                "dropout": 0.0,
            },
        },
    )
    nlp.add_pipe("minutes_entities", config={"tagger_weight": 1.0, "threshold": 0.0})
    return nlp


def examples(nlp: Language) -> list[Example]:
    header = "---\nbody: X\n---\n"
    return [to_example(nlp, parse_document(f"{header}{doc}\n")) for doc in DOCS]


def trained() -> Language:
    nlp = small_pipeline()
    data = examples(nlp)
    optimizer = nlp.initialize(lambda: data)
    optimizer.learn_rate = 0.02
    for _ in range(40):
        nlp.update(data, sgd=optimizer, drop=0.0)
    return nlp


def found(nlp: Language) -> list[list[tuple[str, str]]]:
    return [[(e.text, e.label_) for e in nlp(eg.reference.text).ents] for eg in examples(nlp)]


def test_learns_and_survives_serialisation(tmp_path) -> None:  # type: ignore[no-untyped-def]
    nlp = trained()
    gold = [[(e.text, e.label_) for e in eg.reference.ents] for eg in examples(nlp)]
    assert found(nlp) == gold
    nlp.to_disk(tmp_path / "m")
    assert found(spacy.load(tmp_path / "m")) == gold
    assert found(small_pipeline().from_bytes(nlp.to_bytes())) == gold


def test_scores_are_probabilities_and_the_scorer_reads_them() -> None:
    nlp = trained()
    doc = nlp(examples(nlp)[0].reference.text)
    scores = doc.spans["minutes_tagger"].attrs["scores"]
    assert scores
    assert all(0.0 < s <= 1.0 for s in scores)
    assert nlp.evaluate(examples(nlp))["ents_f"] == 1.0


def test_empty_and_blank_texts() -> None:
    nlp = trained()
    assert [len(nlp(text).ents) for text in ("", "  \n \n")] == [0, 0]


def test_multiplies_by_numpys_blas_in_one_thread() -> None:
    tagger = small_pipeline().get_pipe("minutes_tagger")
    threads = []

    def forward(model, inputs, is_train):  # type: ignore[no-untyped-def]
        threads.extend(one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas")
        return [model.ops.alloc2f(len(given.table), 29) + 1 / 29 for given in inputs], None

    assert all(node.ops.use_blis is False for node in tagger.model.walk())
    tagger.model = Model("watched", forward)
    before = [one["num_threads"] for one in threadpool_info()]
    tagger.predict([spacy.blank("en")("The Forum met.")])
    assert set(threads) == {1}
    assert [one["num_threads"] for one in threadpool_info()] == before


def test_another_device_keeps_its_own_operations() -> None:
    class Elsewhere(NumpyOps):
        name = "elsewhere"

    registered = registry.ops.get_all
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(registry.ops, "get_all", lambda: {**registered(), "e": Elsewhere})
        with use_ops("elsewhere"):
            tagger = small_pipeline().get_pipe("minutes_tagger")
    assert {type(node.ops) for node in tagger.model.walk()} == {Elsewhere}
