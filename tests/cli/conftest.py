from __future__ import annotations

from pathlib import Path

import pytest
import spacy


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A saved model that knows one body and one figure."""
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_layout")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "ORG", "pattern": "Ofsted"},
            {"label": "PERCENT", "pattern": [{"TEXT": "-5"}, {"TEXT": "%"}]},
        ]
    )
    path = tmp_path_factory.mktemp("models") / "ruler"
    nlp.to_disk(path)
    return str(path)


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    """A folder of good and bad files: five can be read, four cannot."""
    folder = tmp_path / "minutes"
    (folder / "sub" / "deeper").mkdir(parents=True)
    (folder / "a.txt").write_bytes(b"1. Ofsted came.\r\nIt fell: -5% a year.\r\n")
    (folder / "b.html").write_text(
        "<h1>Minutes</h1><p>Ofsted&nbsp;left.</p><script>Ofsted</script>"
    )
    (folder / "copy of a.txt").write_bytes((folder / "a.txt").read_bytes())
    (folder / "sub" / "c.md").write_text("# Item\n\nNo body is named.\n")
    (folder / "sub" / "deeper" / "=d.txt").write_bytes("Café Ofsted’s".encode("cp1252"))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "image.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 this is no archive")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 10)
    (folder / ".hidden.txt").write_text("Ofsted")
    return folder
