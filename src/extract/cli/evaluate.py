"""``python -m extract evaluate``: a model's scores on gold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.options import GOLD_HELP, MODEL_HELP
from extract.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.evaluation.gold import GoldDocument
    from extract.evaluation.record_file import FileRecall
    from extract.evaluation.report import Report

JsonTarget = Annotated[
    str | None,
    typer.Option(
        "--json", metavar="FILE|-", help="Write the figures as JSON; - prints them, and no table."
    ),
]
SHOWN = ("intervals", "schemes", "kinds", "bodies", "documents", "calibration", "tokens")


def evaluate_command(
    model: Annotated[str, typer.Argument(metavar="MODEL", help=MODEL_HELP)],
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help=GOLD_HELP)],
    texts: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The texts of a GOLD that holds offsets only."),
    ] = None,
    json_target: JsonTarget = None,
    labels: Annotated[
        str | None,
        typer.Option(
            metavar="A,B", help="Score these labels only.  [default: ours and the gold's]"
        ),
    ] = None,
    show: Annotated[
        str | None,
        typer.Option(metavar="A,B|all", help=f"More tables: {', '.join(SHOWN)}."),
    ] = None,
    compare: Annotated[
        str | None,
        typer.Option(metavar="MODEL", help="Another model on the same gold, and who is better."),
    ] = None,
    errors: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="List what is wrong in a .html or .txt file."),
    ] = None,
    plot: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Draw the calibration as a .png file.")
    ] = None,
    gold_mentions: Annotated[
        bool,
        typer.Option(
            "--gold-mentions", help="Score records only, made from the mentions of the gold."
        ),
    ] = False,
    records: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Records listed as JSON by document: their recall."),
    ] = None,
    samples: Annotated[
        int, typer.Option(min=1, help="How often documents are drawn anew for an interval.")
    ] = 1000,
    seed: Annotated[int, typer.Option(min=0, help="Of the drawing.")] = 0,
) -> None:
    """Score a model: precision, recall and F1 per label, strict and overlap.

    Strict asks for the same offsets and label, overlap for the same label and one character in
    common; each mention is matched once. --json has every figure. Intervals are 95%, by documents.
    Values and records are scored where the gold has some and the model finds them.
    """
    from extract.cli import evaluate_tables as tables
    from extract.cli.record_tables import print_recall, print_records
    from extract.evaluation.gold import load_gold
    from extract.evaluation.record_file import load_records, recall
    from extract.evaluation.report import comparison_to_json

    shown = _shown(show)
    _check_suffix(errors, "--errors", (".html", ".htm", ".txt"))
    _check_suffix(plot, "--plot", (".png",))
    wanted = tuple(label.strip() for label in (labels or "").split(",") if label.strip())
    documents = load_gold(gold, texts)
    listed = None
    if records is not None:
        listed = load_records(records, {document.name for document in documents})
    if gold_mentions and listed is None and all(each.records is None for each in documents):
        raise UsageError(
            f"{gold} has no values or records to score",
            "give a corpus folder (corpus/dev), --records, or leave --gold-mentions out",
        )
    report = _report(model, documents, wanted, samples, seed, gold_mentions)
    other = None
    if compare is not None:
        other = _report(compare, documents, wanted, samples, seed, gold_mentions)
    found = recall(documents, report.run.predictions, listed) if listed is not None else None
    # Files first: a table that is printed says that all went well.
    if errors is not None:
        _write_errors(report, found, f"{model} on {gold}", errors)
    if plot is not None:
        _plot(report, model, plot)
    if json_target != "-":
        # Of the gold's own mentions the other tables would say that all are right.
        if not gold_mentions:
            tables.print_evaluation(report)
            for name in shown:
                tables.PRINTERS[name](report)
        if other is not None and compare is not None and not gold_mentions:
            tables.print_comparison(report, other, model, compare)
        if report.records is not None:
            print_records(report.records)
        if found is not None and records is not None:
            print_recall(found, records.name)
    if json_target is not None:
        data = {
            "model": model,
            "gold": str(gold),
            "gold_mentions": gold_mentions,
            **report.to_json(),
            "listed": None if found is None else found.to_json(),
        }
        if other is not None:
            data["compare"] = {"model": compare, **comparison_to_json(report.against(other))}
        put_json(data, json_target)


def put_json(data: dict[str, object], target: str) -> None:
    """Write JSON to a file, whole or not at all, or to standard output for ``-``."""
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    if target == "-":
        typer.echo(text, nl=False)
        return
    _put(Path(target), text, "--json")


def _put(path: Path, text: str, option: str) -> None:
    from extract.writers.folder import write_whole

    try:
        write_whole(path, text)
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror or error}", f"choose another {option}"
        ) from error


def _report(
    model: str,
    documents: Sequence[GoldDocument],
    labels: tuple[str, ...],
    samples: int,
    seed: int,
    gold_mentions: bool,
) -> Report:
    from extract.evaluation.predictions import predict
    from extract.evaluation.report import Report
    from extract.models import load_model
    from extract.run.tagging import name_components

    nlp = load_model(model)
    name_components(nlp)
    run = predict(nlp, documents, gold_mentions=gold_mentions)
    return Report(documents, run, labels, samples, seed)


def _write_errors(report: Report, found: FileRecall | None, title: str, path: Path) -> None:
    from extract.evaluation.errors import find_errors, to_html, to_text
    from extract.evaluation.record_errors import find_record_errors

    write = to_text if path.suffix.lower() == ".txt" else to_html
    of_records = find_record_errors(report.records, found)
    _put(path, write(find_errors(report.scored), title, of_records), "--errors")


def _plot(report: Report, model: str, path: Path) -> None:
    from extract.evaluation.plots import plot_calibration

    if report.calibration is None:
        raise UsageError(f"the model {model} gives no confidence to plot", "leave --plot out")
    plot_calibration(report.calibration, path, Path(model).name)


def _shown(show: str | None) -> list[str]:
    names = [name.strip() for name in (show or "").split(",") if name.strip()]
    for name in names:
        if name not in (*SHOWN, "all"):
            raise UsageError(f"there is no table {name}", f"use all, or of {', '.join(SHOWN)}")
    return [name for name in SHOWN if name in names or "all" in names]


def _check_suffix(path: Path | None, option: str, suffixes: tuple[str, ...]) -> None:
    if path is not None and path.suffix.lower() not in suffixes:
        raise UsageError(
            f"{option} {path} ends in none of {', '.join(suffixes)}", "choose another name"
        )
