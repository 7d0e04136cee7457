"""``python -m extract corpus``: look after the annotated corpus."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from extract.errors import UsageError

app = typer.Typer(
    help="Check, count, compare and convert the annotated corpus.", no_args_is_help=True
)

CorpusPath = Annotated[Path, typer.Argument(help="A corpus, a folder of documents or one file.")]
_FORM_NAMES = "source, prodigy, doccano, brat, conll, docbin"
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of tables.")]


def _print_json(value: Any) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


@app.command("sheet")
def sheet_command(
    documents: Annotated[list[Path], typer.Argument(help="Corpus documents or plain texts.")],
    output: Annotated[
        Path | None, typer.Option(help="A file for one document, a folder for more.")
    ] = None,
) -> None:
    """Write the bare text with numbered lines, as annotators get it."""
    from extract.corpus import sheets

    texts = sheets.read_texts(documents)
    if output is None or output.suffix:
        if len(texts) != 1:
            raise UsageError(f"{len(texts)} documents need a folder", "Give --output FOLDER.")
        content = sheets.sheet(texts[0])
        if output is None:
            typer.echo(content, nl=False)
        else:
            output.write_bytes(content.encode("utf-8"))
        return
    for text in texts:
        target = output / f"{text.id}{sheets.SHEET_SUFFIX}"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(sheets.sheet(text).encode("utf-8"))
    typer.echo(f"{len(texts)} sheets in {output}")


@app.command("merge")
def merge_command(
    answers: Annotated[list[Path], typer.Argument(help="Annotators' answers, or their folders.")],
    output: Annotated[
        Path, typer.Option(help="A folder for the source form, or a .jsonl file for gold.")
    ],
    texts: Annotated[
        list[Path] | None, typer.Option("--texts", help="Where the texts are.  [default: corpus]")
    ] = None,
    annotator: Annotated[str | None, typer.Option(help="Name to note for this pass.")] = None,
    no_text: Annotated[
        bool, typer.Option("--no-text", help="JSONL: offsets and sha256 only, no text.")
    ] = False,
) -> None:
    """Turn annotators' answers into marks; list every mention that cannot be located."""
    from extract.corpus import sheets
    from extract.corpus.linelist import LinelistError

    pairs = sheets.read_answers(answers, sheets.read_texts(texts or [Path("corpus")]))
    done = []
    problems: list[str] = []
    for path, text in pairs:
        try:
            done.append((text, sheets.answer_marks(path, text)))
        except LinelistError as error:
            problems += error.problems
    if problems:
        typer.echo("\n".join(problems))
        typer.echo(f"{len(problems)} problems; nothing was written", err=True)
        raise typer.Exit(1)
    sheets.write_merged(done, output, annotator, with_text=not no_text)
    spans = sum(len(marks) for _, marks in done)
    typer.echo(f"{len(done)} documents, {spans} spans in {output}")


@app.command("check")
def check_command(
    path: CorpusPath = Path("corpus"),
    suggest: Annotated[
        bool, typer.Option("--suggest", help="Also list what may be a missed or wrong mention.")
    ] = False,
    only: Annotated[
        list[str] | None, typer.Option(help="Only findings with this code; may be repeated.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check mark-up, guidelines, values and records; exit code 1 when something is wrong."""
    from extract.corpus.check import check

    result = check(path, suggest)
    errors = [p for p in result.errors if not only or p.code in only]
    suggestions = [p for p in result.suggestions if not only or p.code in only]
    if as_json:
        _print_json([vars(problem) for problem in (*errors, *suggestions)])
    else:
        for problem in sorted([*errors, *suggestions]):
            typer.echo(str(problem) if problem in errors else f"{problem} ?")
        typer.echo(
            f"{result.documents} documents, {result.spans} spans: {len(errors)} errors"
            + (f", {len(suggestions)} suggestions (marked ?)" if suggest else "")
            + f"; {result.unrepresentable} spans the tokenizer cannot represent",
            err=True,
        )
    if errors:
        raise typer.Exit(1)


@app.command("stats")
def stats_command(
    path: CorpusPath = Path("corpus"),
    show: Annotated[
        int, typer.Option(help="List this many of the commonest repeated word sequences.")
    ] = 0,
    bodies: Annotated[bool, typer.Option("--bodies", help="Also a table by body.")] = False,
    as_json: AsJson = False,
) -> None:
    """Count documents, words and labels; quotas, decoys, duplicates, overlap and repetition."""
    from extract.cli import corpus_tables
    from extract.corpus.documents import documents
    from extract.corpus.stats import stats

    result = stats(list(documents(path)), show)
    if as_json:
        _print_json(result.to_json())
    else:
        corpus_tables.print_stats(result, with_bodies=bodies)


@app.command("agree")
def agree_command(
    a: Annotated[Path, typer.Argument(help="A folder in the source form, or JSONL.")],
    b: Annotated[Path, typer.Argument(help="The other annotator's work on the same texts.")],
    texts: Annotated[
        list[Path] | None, typer.Option("--texts", help="Texts of JSONL that holds none.")
    ] = None,
    list_all: Annotated[bool, typer.Option("--list", help="List every disagreement.")] = False,
    as_json: AsJson = False,
) -> None:
    """Agreement of two annotators: span F1, and Cohen's kappa on tokens, per label."""
    from extract.cli import corpus_tables
    from extract.corpus.agreement import agreement
    from extract.corpus.annotations import read_annotations

    result = agreement(read_annotations(a, texts or ()), read_annotations(b, texts or ()))
    if as_json:
        _print_json(result.to_json())
    else:
        corpus_tables.print_agreement(result, list_all)


@app.command("convert")
def convert_command(
    source: Annotated[Path, typer.Argument(help="What to convert: a corpus, or another form.")],
    output: Annotated[Path, typer.Option(help="A file, or a folder for source and brat.")],
    to: Annotated[str, typer.Option(help=f"The form to write: {_FORM_NAMES}.")] = "prodigy",
    from_: Annotated[str, typer.Option("--from", help="The form that is there.")] = "source",
    split: Annotated[str | None, typer.Option(help="Only the documents of this split.")] = None,
    like: Annotated[
        Path | None,
        typer.Option(help="A corpus that gives header, records and attributes back to its texts."),
    ] = None,
) -> None:
    """Convert to and from Prodigy and Doccano JSONL, brat, CoNLL (IOB2) and spaCy's DocBin."""
    from extract.corpus.convert import FORMS, restored
    from extract.corpus.documents import documents

    for name in (to, from_):
        if name not in FORMS:
            raise UsageError(f"no form is called {name!r}", f"Use one of {_FORM_NAMES}.")
    if FORMS[to].suffix is None and output.is_file():
        raise UsageError(f"{output}: is a file", f"The form {to} needs a folder.")
    if FORMS[to].suffix is not None and output.is_dir():
        raise UsageError(f"{output}: is a folder", f"The form {to} is one file.")
    if not source.exists():
        raise UsageError(f"{source}: not found", "Give a corpus, or a file in another form.")
    entries = FORMS[from_].read(source)
    if like is not None:
        entries = restored(entries, documents(like))
    if split is not None:
        entries = [entry for entry in entries if entry.document.header.get("split") == split]
    for message in FORMS[to].write(entries, output):
        typer.echo(message, err=True)
    spans = sum(len(entry.document.marks) for entry in entries)
    typer.echo(f"{len(entries)} documents, {spans} spans in {output}")


@app.command("join")
def join_command(
    spans: Annotated[Path, typer.Argument(help="Stand-off marks: corpus/real-train/spans.jsonl.")],
    texts: Annotated[Path, typer.Argument(help="The folder of the texts that they mark.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder to make.")],
) -> None:
    """Join stand-off marks and records and their texts to documents.

    ``train`` takes them with --paths.extra, ``evaluate`` and ``learn-clauses`` as they are.
    """
    from extract.corpus.markup import MarkedDocument, render_document
    from extract.corpus.standoff import load

    if output.exists():
        raise UsageError(f"{output} exists", "Name a new folder.")
    joined = [
        render_document(
            MarkedDocument(
                {"body": one.id.partition("-")[0]},
                # Records begin on a line of their own.
                one.text if one.text.endswith("\n") or not one.records else f"{one.text}\n",
                one.marks,
                one.records,
            )
        )
        for one in load(texts, spans)
    ]
    output.mkdir(parents=True)
    for number, document in enumerate(joined):
        (output / f"{number:05d}.txt").write_bytes(document.encode("utf-8"))
    typer.echo(f"{len(joined)} documents: {output}")


@app.command("through")
def through_command(
    documents: Annotated[list[Path], typer.Argument(help="Documents of the corpus.")],
    format: Annotated[str, typer.Option(help="The kind of file: pdf, html or docx.")],
    write: Annotated[
        bool, typer.Option("--write", help="Put the text that comes back in place of the old one.")
    ] = False,
) -> None:
    """Pass documents through a real file and our readers; exit code 1 where one must stay."""
    from extract.corpus.documents import read_corpus_document
    from extract.corpus.markup import render_document
    from extract.corpus.through_file import CarryError, through_file

    left = 0
    for path in documents:
        try:
            carried = through_file(read_corpus_document(path), format)
        except CarryError as error:
            typer.echo(f"left as it is: {error.message}")
            left += 1
            continue
        if write:
            path.write_bytes(render_document(carried.document).encode("utf-8"))
        lost = f", without {', '.join(map(repr, carried.lost))}" if carried.lost else ""
        typer.echo(f"{path}: {len(carried.document.marks)} marks carried over{lost}")
    done = f"{len(documents) - left} documents went through {format}, {left} stay as they are"
    typer.echo(done + ("" if write else "; nothing was written (--write)"), err=True)
    if left:
        raise typer.Exit(1)


@app.command("domain-gap")
def domain_gap_command(
    real: Annotated[Path, typer.Argument(help="A folder of real texts, not annotated.")],
    path: Annotated[Path, typer.Option("--corpus", help="The corpus.")] = Path("corpus"),
    split: Annotated[str, typer.Option(help="The split to compare.")] = "train",
    model: Annotated[str, typer.Option(help="The pipeline that masks entities.")] = "rules",
    same_masks: Annotated[
        bool, typer.Option("--same-masks", help="Mask the corpus by the pipeline, too.")
    ] = False,
    control: Annotated[
        str | None,
        typer.Option(
            metavar="GLOB",
            help="In the corpus's place, the real texts of this name: how far real bodies differ.",
        ),
    ] = None,
    top: Annotated[int, typer.Option(help="How many give-aways to list.")] = 30,
    as_json: AsJson = False,
) -> None:
    """How well a simple classifier tells corpus paragraphs from real ones, and by what."""
    from extract.cli import corpus_tables
    from extract.corpus.documents import documents
    from extract.corpus.domain_gap import corpus_samples, domain_gap, real_samples
    from extract.corpus.sheets import read_texts
    from extract.models import load_model

    nlp = load_model(model)
    texts = read_texts([real])
    if control is None:
        compared = corpus_samples(documents(path, split), nlp if same_masks else None)
    else:
        compared = real_samples((text for text in texts if text.path.match(control)), nlp)
        texts = [text for text in texts if not text.path.match(control)]
    result = domain_gap(compared, real_samples(texts, nlp), top)
    if as_json:
        _print_json(result.to_json())
    else:
        corpus_tables.print_gap(result)
