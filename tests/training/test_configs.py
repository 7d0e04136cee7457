"""The configs that ship: they are sound, and what only they use works."""

from importlib.util import find_spec
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from extract.corpus.documents import corpus_files
from extract.pipes.candidates import Candidate, store
from extract.training.readers import make_marked_corpus
from extract.training.settings import load_settings
from extract.training.suggester import make_candidates

CONFIGS = Path(__file__).parents[2] / "configs"
RECIPES = [
    path for path in sorted(CONFIGS.rglob("*.cfg")) if "[training]" in path.read_text("utf-8")
]


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.stem)
def test_every_recipe_is_sound(path: Path) -> None:
    if "spacy-transformers" in path.read_text("utf-8") and not find_spec("spacy_transformers"):
        pytest.skip("the trf extra is not installed")
    settings = load_settings(path, {})
    assert set(settings["nlp"]["pipeline"]) <= set(settings["components"])


def test_sm_and_trf_have_the_same_components() -> None:
    found = [
        {
            name: part
            for name, part in spacy.util.load_config(CONFIGS / f"{name}.cfg")["components"].items()
            if name != "minutes_tagger"
        }
        for name in ("sm", "trf")
    ]
    assert found[0] == found[1]


def test_more_documents_are_read_after_the_corpus(corpus: Path) -> None:
    nlp = spacy.blank("en")
    alone = [eg.text for eg in make_marked_corpus(str(corpus / "train"))(nlp)]
    both = make_marked_corpus(str(corpus / "train" / "a"), extra=str(corpus / "train" / "b"))
    assert [eg.text for eg in both(nlp)] == alone
    assert len(alone) == len(corpus_files(corpus / "train"))


def test_marks_stand_where_spancat_looks(corpus: Path) -> None:
    read = make_marked_corpus(str(corpus / "train"), spans_key="sc")
    for example in read(spacy.blank("en")):
        found = [(span.text, span.label_) for span in example.reference.spans["sc"]]
        assert found == [(ent.text, ent.label_) for ent in example.reference.ents]
        assert found


def test_candidates_are_suggested_once_and_in_order() -> None:
    nlp = spacy.blank("en")
    docs = [nlp("The Audit Board met Ann Lee"), nlp("Nothing"), nlp("")]

    def put(doc: Doc, name: str, *spans: tuple[int, int]) -> None:
        store(doc, name, [Candidate(a, b, "ORG") for a, b in spans])

    put(docs[0], "organisations", (20, 27), (4, 15))
    put(docs[0], "tagger", (4, 15), (10, 15))
    put(docs[0], "roles", (0, 3))
    found = make_candidates(["organisations", "tagger"])(docs)
    assert found.lengths.tolist() == [3, 0, 0]
    assert found.data.tolist() == [[1, 3], [2, 3], [4, 6]]
    assert len(make_candidates(["persons"])(docs).data) == 0
