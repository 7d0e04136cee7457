"""The shipped model in other people's programs: clean processes that never import extract."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import DocBin

MODEL = Path(__file__).parents[1] / "models" / "en_minutes_sm"
TEXT = """SCRUTINY COMMITTEE

Tuesday 6 February 2024

Present: Cllr Maud Pellow (Chair), Ivo Tranter (Head of Parks), Dr Petra Holloway

1. The Head of Parks said that 91% of repairs were on time in January. Ofsted had judged the
nursery good. The Chair agreed to write to Severn Homes Ltd by 1 March 2024.

Voids\t12%\tAMBER
"""
READ = """
def read(doc):
    spans = [(e.text, e.label_, round(e._.confidence, 4), repr(e._.value)) for e in doc.ents]
    return [spans, repr(doc._.meeting), repr(doc._.records)]
"""


def run(code: str) -> Any:
    """What a clean process prints, as JSON; it holds TEXT, the MODEL's folder and `read`."""
    head = f"import json, sys\nimport spacy\nTEXT = {TEXT!r}\nMODEL = {str(MODEL)!r}\n{READ}\n"
    body = f"{head}\nif __name__ == '__main__':\n"
    body += "\n".join(f"    {line}" for line in code.strip().splitlines())
    done = subprocess.run([sys.executable, "-c", body], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def expected() -> Any:
    return run("print(json.dumps(read(spacy.load(MODEL)(TEXT))))")


def test_it_loads_without_importing_extract(expected: Any) -> None:
    spans, meeting, records = expected
    found = [(text, label) for text, label, *_ in spans]
    assert ("Ivo Tranter", "PERSON") in found
    assert ("Head of Parks", "ROLE") in found
    assert "2024-02-06" in meeting
    assert "91.0" in records


def test_other_processes_give_the_same(expected: Any, tmp_path: Path) -> None:
    script = tmp_path / "several.py"
    script.write_text(
        f"import json\nimport spacy\nTEXT = {TEXT!r}\n{READ}\n"
        "if __name__ == '__main__':\n"
        f"    nlp = spacy.load({str(MODEL)!r})\n"
        "    docs = nlp.pipe([TEXT] * 3, n_process=2, batch_size=1)\n"
        "    print(json.dumps([read(doc) for doc in docs]))\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [expected] * 3


def test_pickle_docbin_and_bytes_keep_values(expected: Any) -> None:
    code = """
import pickle
from spacy.tokens import Doc, DocBin
nlp = spacy.load(MODEL)
doc = nlp(TEXT)
data = DocBin(store_user_data=True, docs=[doc]).to_bytes()
copies = [
    pickle.loads(pickle.dumps(doc)),
    next(DocBin().from_bytes(data).get_docs(nlp.vocab)),
    Doc(nlp.vocab).from_bytes(doc.to_bytes()),
]
print(json.dumps([read(copy) for copy in copies]))
"""
    assert run(code) == [expected] * 3


def test_values_are_there_for_a_process_that_only_reads_docs(expected: Any, tmp_path: Path) -> None:
    """The extensions are registered by whatever pipeline is made, without importing extract."""
    doc = spacy.load(MODEL)(TEXT)
    path = tmp_path / "docs.spacy"
    DocBin(store_user_data=True, docs=[doc]).to_disk(path)
    code = f"""
from spacy.tokens import DocBin
nlp = spacy.blank("en")
print(json.dumps(read(next(DocBin().from_disk({str(path)!r}).get_docs(nlp.vocab)))))
"""
    assert run(code) == expected


def test_the_pipeline_saved_and_loaded_gives_the_same(expected: Any, tmp_path: Path) -> None:
    code = f"""
spacy.load(MODEL).to_disk({str(tmp_path / "copy")!r})
print(json.dumps(read(spacy.load({str(tmp_path / "copy")!r})(TEXT))))
"""
    assert run(code) == expected


def test_any_one_component_may_be_left_out(expected: Any) -> None:
    code = """
names = spacy.load(MODEL).pipe_names
print(json.dumps({name: read(spacy.load(MODEL, exclude=[name])(TEXT)) for name in names}))
"""
    found = run(code)
    assert "minutes_entities" in found
    # Without its rules a label may go; the others' mentions stay.
    own = {"dates": "DATE", "percents": "PERCENT", "ratings": "RAG", "judgements": "JUDGEMENT",
           "organisations": "ORG", "roles": "ROLE", "persons": "PERSON"}  # fmt: skip
    for name, (spans, _, records) in found.items():
        if name == "minutes_entities":  # it alone sets doc.ents
            assert spans == []
            continue
        lost = own.get(name.removeprefix("minutes_"))
        full = {(text, label) for text, label, *_ in expected[0] if label != lost}
        left = {(text, label) for text, label, *_ in spans}
        assert len(left & full) >= len(full) - 2, name
        if name not in ("minutes_metrics", "minutes_percents"):
            assert "91.0" in records, name


def test_an_unknown_model_is_told_with_the_known_ones() -> None:
    command = [sys.executable, "-m", "extract", "run", ".", "-o", "x", "-m", "en_minutes_xl"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "there is no model en_minutes_xl" in done.stderr
    assert "en_minutes_sm" in done.stderr
    assert "rules" in done.stderr
