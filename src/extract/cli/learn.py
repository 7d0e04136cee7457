"""``python -m extract learn-clauses``, ``learn-colours`` and ``learn-phrases``: what stands beside
the grammars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from rich.table import Table

from extract.cli.console import counted, results
from extract.cli.evaluate import JsonTarget, put_json
from extract.cli.options import MODEL_HELP
from extract.cli.saving import check_target, save_fitted

if TYPE_CHECKING:
    from spacy.language import Language

    from extract.corpus.documents import CorpusDocument
    from extract.training.clauses import LearnedClauses
    from extract.training.colours import LearnedColours
    from extract.training.phrases import LearnedPhrases

    Learned = TypeVar("Learned", LearnedClauses, LearnedColours, LearnedPhrases)

Model = Annotated[str, typer.Argument(metavar="MODEL", help=MODEL_HELP)]
Corpus = Annotated[
    list[Path],
    typer.Argument(
        metavar="CORPUS...",
        help="Marked documents: corpus/train corpus/passages.",
        show_default=False,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="Save the model in this new folder.  [default: in MODEL's folder]",
        show_default=False,
    ),
]


def learn_clauses_command(
    model: Model, corpus: Corpus, output: Output = None, json_target: JsonTarget = None
) -> None:
    """Fit a classifier of clauses, by which actions are found beside those of the grammar.

    It also tells what nobody is named to do from news.  The documents need records.  What is
    reported is cross-validated: each body's clauses are judged by a classifier that was fitted on
    other bodies.
    """
    from extract.pipes.actions import ActionsComponent
    from extract.training.clauses import learn_clauses

    learned = _learn(
        learn_clauses, (ActionsComponent, "minutes_actions"), model, corpus, output, json_target
    )
    if json_target != "-":
        units = counted(learned.units, "clause")
        _print(f"{units}, {learned.actions:,} of which tell an action", learned)
        results().print(f"Kind right where the classifier finds an action: {learned.kinds:.3f}")


def learn_colours_command(
    model: Model, corpus: Corpus, output: Output = None, json_target: JsonTarget = None
) -> None:
    """Fit a classifier of colours, by which ratings are found beside those of the grammar.

    What is reported is cross-validated: each body's colours are judged by a classifier that was
    fitted on other bodies.
    """
    from extract.pipes.ratings import RatingsComponent
    from extract.training.colours import learn_colours

    learned = _learn(
        learn_colours, (RatingsComponent, "minutes_ratings"), model, corpus, output, json_target
    )
    if json_target != "-":
        units = counted(learned.occurrences, "colour")
        _print(f"{units}, {learned.ratings:,} of which rate", learned)


def learn_phrases_command(
    model: Model, corpus: Corpus, output: Output = None, json_target: JsonTarget = None
) -> None:
    """Fit which words tell what a figure measures, what a colour rates and whom a grade is of.

    The documents need records.  What is reported is cross-validated: each body's phrases are chosen
    with weights that were fitted on other bodies.
    """
    from extract.pipes.phrases import PhrasesComponent
    from extract.training.phrases import learn_phrases

    learned = _learn(
        learn_phrases, (PhrasesComponent, "minutes_phrases"), model, corpus, output, json_target
    )
    if json_target == "-":
        return
    table = Table(title=counted(learned.documents, "document"), title_justify="left")
    table.add_column("Field")
    for heading in ("Asked", "Grammar P", "R", "Chooser (cross-validated) P", "R"):
        table.add_column(heading, justify="right")
    for name, scores in learned.fields.items():
        given = (scores.grammar.precision, scores.grammar.recall)
        chosen = (scores.chooser.precision, scores.chooser.recall)
        table.add_row(name, f"{scores.asked:,}", *(f"{share:.3f}" for share in given + chosen))
    results().print(table)


def _learn(
    fit: Callable[[Language, Sequence[CorpusDocument]], Learned],
    fitted: tuple[type[Any], str],
    model: str,
    corpus: list[Path],
    output: Path | None,
    json_target: str | None,
) -> Learned:
    """Fit on all documents, save the component that was fitted, and write the report."""
    from extract.corpus.documents import documents
    from extract.models import component_of, find_model, load_model

    found = find_model(model)
    check_target(found, output)
    nlp = load_model(model)
    learned = fit(nlp, [one for folder in corpus for one in documents(folder)])
    save_fitted(nlp, component_of(nlp, *fitted), found, output)
    if json_target is not None:
        report = {"model": model, "corpus": [str(folder) for folder in corpus]}
        put_json({**report, **learned.to_json()}, json_target)
    return learned


def _print(of: str, learned: LearnedClauses | LearnedColours) -> None:
    """Precision and recall of grammar, classifier and both, a row each."""
    table = Table(title=f"{counted(learned.documents, 'document')}, {of}", title_justify="left")
    for heading in ("Found by", "P", "R"):
        table.add_column(heading, justify="left" if heading == "Found by" else "right")
    for name, scores in (
        ("grammar", learned.grammar),
        ("classifier (cross-validated)", learned.classifier),
        ("either", learned.both),
    ):
        table.add_row(name, f"{scores.precision:.3f}", f"{scores.recall:.3f}")
    results().print(table)
