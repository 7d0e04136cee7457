"""`corpus check`: everything a program can see wrong in the corpus, each with file and line."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.corpus import consistency, rules, suggest, values
from extract.corpus.consistency import Missed
from extract.corpus.documents import (
    SPLITS,
    CorpusDocument,
    corpus_files,
    document_id,
)
from extract.corpus.markup import RECORDS_LINE, MarkupError, parse_document
from extract.corpus.problems import ERROR, SUGGESTION, Problem
from extract.corpus.records_schema import check_records, record_lines
from extract.corpus.tokens import tokenizing_pipeline

REQUIRED = ("body", "kind", "committee", "date", "split", "writer")


@dataclass(frozen=True)
class Result:
    """What a check found, in the order of files and lines, and how much it read."""

    errors: list[Problem]
    suggestions: list[Problem]
    documents: int
    spans: int
    unrepresentable: int


def check(path: Path, suggest_too: bool = False) -> Result:
    """Check every document below ``path``.  Raises UsageError where there is none."""
    problems: list[Problem] = []
    documents: list[CorpusDocument] = []
    for file in corpus_files(path):
        try:
            content = file.read_bytes().decode("utf-8")
            document = CorpusDocument(file, document_id(file), parse_document(content))
        except MarkupError as error:
            problems.append(Problem(file, error.line, "mark-up", error.message))
            continue
        except UnicodeDecodeError as error:
            problems.append(Problem(file, 1, "mark-up", f"not UTF-8 (byte {error.start})"))
            continue
        documents.append(document)
        problems += _header(document)
        problems += rules.check_spans(document)
        problems += values.check_values(document)
        problems += _records(document, content)
    problems += rules.possessive_orgs(documents)
    problems += _bodies(documents)
    cut = list(_unrepresentable(documents))
    problems += cut
    problems += _as_problems(_missed(documents, suggest_too))
    ordered = sorted(set(problems))
    return Result(
        errors=[problem for problem in ordered if problem.level == ERROR],
        suggestions=[p for p in ordered if p.level == SUGGESTION] if suggest_too else [],
        documents=len(documents),
        spans=sum(len(document.marks) for document in documents),
        unrepresentable=len(cut),
    )


def _header(document: CorpusDocument) -> Iterator[Problem]:
    def problem(message: str) -> Problem:
        return Problem(document.path, 1, "header", message)

    for name in REQUIRED:
        if document.header.get(name) in (None, ""):
            yield problem(f"the header lacks {name!r}")
    if "date" in document.header and type(document.header["date"]) is not datetime.date:
        yield problem(f"date: {document.header['date']!r} is no day (YYYY-MM-DD)")
    if document.split and document.split not in SPLITS:
        yield problem(f"split: {document.split!r}, use one of {', '.join(SPLITS)}")
    folder = document.path.absolute().parent.parent.name
    if folder in SPLITS and document.split and folder != document.split:
        yield problem(f"split: {document.split!r}, but the file is in {folder}/")
    if "\r" in document.text or "\ufeff" in document.text:
        yield problem("the text holds carriage returns or a byte-order mark: save it with \\n only")


def _bodies(documents: list[CorpusDocument]) -> Iterator[Problem]:
    """A body, and a writer, in two splits; a folder with two bodies."""
    places: dict[tuple[str, str], dict[str, CorpusDocument]] = defaultdict(dict)
    folders: dict[Path, dict[str, CorpusDocument]] = defaultdict(dict)
    for document in documents:
        if document.body:
            places["body", document.body].setdefault(document.split, document)
            folders[document.path.parent].setdefault(document.body, document)
        if document.writer:
            places["writer", document.writer].setdefault(document.split, document)
    for (what, name), splits in places.items():
        if len(splits) > 1:
            shown = f"the {what} {name!r} is in more than one split: {', '.join(sorted(splits))}"
            level = ERROR if what == "body" else SUGGESTION
            for document in splits.values():
                yield Problem(document.path, 1, "split", shown, level)
    for bodies in folders.values():
        if len(bodies) > 1:
            for document in bodies.values():
                shown = f"one folder, several bodies: {', '.join(sorted(bodies))}"
                yield Problem(document.path, 1, "body", shown)


def _records(document: CorpusDocument, content: str) -> Iterator[Problem]:
    if not document.records:
        if document.split in values.MEASURED_SPLITS:
            yield Problem(document.path, 1, "record", "a dev or test document needs its records")
        return
    yaml_source = content.partition(f"\n{RECORDS_LINE}\n")[2]
    lines = record_lines(yaml_source, document.source.records_line)
    for section, index, message in check_records(document.source):
        line = lines.get((section, index), document.source.records_line)
        yield Problem(document.path, line, "record", f"{section}: {message}")


def _unrepresentable(documents: Iterable[CorpusDocument]) -> Iterator[Problem]:
    """Spans that begin or end inside a token: lost to training, and a limit of the tokenizer."""
    nlp = tokenizing_pipeline()
    for document in documents:
        doc = nlp.make_doc(document.text)
        starts = {token.idx for token in doc}
        ends = {token.idx + len(token) for token in doc}
        for mark in document.marks:
            if mark.start not in starts or mark.end not in ends:
                around = document.text[max(0, mark.start - 10) : mark.end + 10]
                shown = f"the tokenizer cuts elsewhere: {document.surface(mark)!r} in {around!r}"
                line = document.source.line(mark.start)
                yield Problem(document.path, line, "tokens", shown, SUGGESTION)


def _missed(documents: list[CorpusDocument], suggest_too: bool) -> Iterator[Missed]:
    for document in documents:
        yield from consistency.within_document(document)
    if suggest_too:
        yield from consistency.across_corpus(documents)
        for document in documents:
            yield from suggest.suggestions(document)


def _as_problems(found: Iterable[Missed]) -> Iterator[Problem]:
    """One problem for each stretch of text: of findings that overlap, the first stands."""
    taken: dict[Path, list[tuple[int, int]]] = defaultdict(list)
    for missed in found:
        stretches = taken[missed.document.path]
        if any(start < missed.end and missed.start < end for start, end in stretches):
            continue
        stretches.append((missed.start, missed.end))
        shown = f"{missed.label}? {missed.surface[:80]!r}: {missed.reason}"
        line = missed.document.source.line(missed.start)
        yield Problem(missed.document.path, line, missed.code, shown, missed.level)
