"""The command line: one module a command, joined here.

Exit codes: 0 for success, 1 where some file failed, 2 for wrong use.
"""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from extract import __version__
from extract.cli import (
    benchmark,
    calibrate,
    corpus,
    density,
    evaluate,
    experiments,
    info,
    learn,
    package,
    run,
    schema,
    selftrain,
    train,
    vectors,
)
from extract.cli.console import report_error
from extract.errors import ExtractError


class Commands(TyperGroup):
    """The commands; an error that a user can mend ends in one line and a hint, with exit code 2."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except ExtractError as error:
            report_error(error)
            raise typer.Exit(2) from None


app = typer.Typer(
    cls=Commands,
    help="Entities from UK meeting minutes: posts, bodies, dates, ratings and percentages.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("run")(run.run_command)
app.command("evaluate")(evaluate.evaluate_command)
app.command("benchmark")(benchmark.benchmark_command)
app.command("calibrate")(calibrate.calibrate_command)
app.command("learn-clauses")(learn.learn_clauses_command)
app.command("learn-phrases")(learn.learn_phrases_command)
app.command("learn-colours")(learn.learn_colours_command)
app.command("density")(density.density_command)
app.command("train", context_settings=train.CONTEXT)(train.train_command)
app.command("crossval", context_settings=train.CONTEXT)(experiments.crossval_command)
app.command("learning-curve", context_settings=train.CONTEXT)(experiments.learning_curve_command)
app.command("selftrain")(selftrain.selftrain_command)
app.command("vectors")(vectors.vectors_command)
app.command("package")(package.package_command)
app.command("schema")(schema.schema_command)
app.command("info")(info.info_command)
app.add_typer(corpus.app, name="corpus")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"minutes-extract {__version__}")
        raise typer.Exit()


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Entities from UK meeting minutes: posts, bodies, dates, ratings and percentages."""
