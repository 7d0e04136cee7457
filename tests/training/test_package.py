from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import spacy
from typer.testing import CliRunner

from extract.cli import app
from extract.errors import UsageError
from extract.training.package import package_model

CHECKOUT = Path(__file__).parents[2]
pytest.importorskip("hatchling")
# spaCy leaves the files that it writes here to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed file:ResourceWarning")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    nlp = spacy.blank("en")
    nlp.add_pipe("minutes_layout")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "Ofsted"}])
    nlp.meta.update(name="tried", version="0.3.0", description='Says "tried"')
    path = tmp_path_factory.mktemp("models") / "en_tried"
    nlp.to_disk(path)
    return path


@pytest.fixture(scope="module")
def wheel(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package_model(model, tmp_path_factory.mktemp("dist") / "new")


def install(wheel: Path, target: Path) -> None:
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", str(target), str(wheel)], check=True, timeout=120)


def test_an_installed_wheel_loads_by_name(wheel: Path, tmp_path: Path) -> None:
    assert wheel.name == "en_tried-0.3.0-py3-none-any.whl"
    install(wheel, tmp_path / "site")
    program = (
        "import spacy\n"
        "nlp = spacy.load('en_tried')\n"
        "assert [e.label_ for e in nlp('Ofsted came').ents] == ['ORG']\n"
        "import en_tried\n"
        "assert en_tried.__version__ == '0.3.0'\n"
        "from extract.models import find_model, installed_models\n"
        "assert find_model('en_tried').kind == 'package'\n"
        "assert 'en_tried' in {model.name for model in installed_models()}\n"
    )
    subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": f"{tmp_path / 'site'}:{CHECKOUT / 'src'}"},
        cwd=tmp_path,
        check=True,
        timeout=120,
    )


def test_the_wheel_requires_this_project(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith("METADATA"))
        metadata = archive.read(name).decode()
    assert "Requires-Dist: minutes-extract>=" in metadata
    assert 'Summary: Says "tried"' in metadata


def test_a_wheel_is_not_overwritten_unasked(model: Path, wheel: Path) -> None:
    with pytest.raises(UsageError, match="exists"):
        package_model(model, wheel.parent)


@pytest.mark.parametrize(
    ("name", "said"),
    [("rules", "is a config"), ("nope", "there is no model"), (".", "not a model")],
)
def test_what_is_no_model_is_wrong_use(name: str, said: str) -> None:
    result = CliRunner().invoke(app, ["package", name])
    assert result.exit_code == 2
    assert said in result.output


def test_a_model_without_a_version_is_wrong_use(model: Path, tmp_path: Path) -> None:
    broken = tmp_path / "en_broken"
    spacy.load(model).to_disk(broken)
    (broken / "meta.json").write_text('{"lang": "en", "name": "x", "version": 3}')
    with pytest.raises(UsageError, match="cannot be packaged"):
        package_model(broken, tmp_path / "dist")


def test_the_wheel_of_this_project_carries_the_default_model(tmp_path: Path) -> None:
    model = CHECKOUT / "models" / "en_minutes_sm"
    if not model.is_dir():
        pytest.skip("no default model in this checkout")
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(tmp_path)], cwd=CHECKOUT, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    install(wheel, tmp_path / "site")
    program = (
        "import extract\n"
        "from extract.models import default_model, find_model, load_model\n"
        "place = find_model(default_model()).path\n"
        "assert str(place).startswith('site/') or '/site/' in str(place), place\n"
        "assert load_model()('The Clerk spoke.').ents\n"
    )
    subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONPATH": str(tmp_path / "site")},
        cwd=tmp_path,
        check=True,
        timeout=120,
    )
