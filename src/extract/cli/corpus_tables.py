"""How the corpus commands print what they found."""

from __future__ import annotations

from collections import Counter

from rich.console import Console
from rich.table import Table

from extract.cli.console import results
from extract.corpus.agreement import Agreement
from extract.corpus.domain_gap import Gap
from extract.corpus.stats import REPETITION_LIMIT, Stats
from extract.labels import LABELS

_COLUMNS = ("documents", "words", *LABELS)


def print_stats(stats: Stats, with_bodies: bool = False) -> None:
    """Print every table of `corpus stats`."""
    out = results()
    quotas = _table("Quotas", ("what", "present", "wanted", ""))
    for name, present, wanted, reached in stats.quotas():
        quotas.add_row(name, f"{present:,}", f"{wanted:,}", _verdict(reached))
    for split, share, wanted_share, reached in stats.split_shares():
        wanted_shown = f"{wanted_share:.0%}"
        quotas.add_row(f"words in {split}", f"{share:.1%}", wanted_shown, _verdict(reached))
    for name in ("documents through a file", "documents with two passes"):
        quotas.add_row(name, f"{stats.total[name]:,}", "", "")
    if stats.repetition:
        share = stats.repetition.share
        shown = f"{share:.2%} ({stats.repetition.prose_share:.2%} of prose)"
        reached = share <= REPETITION_LIMIT
        quotas.add_row(
            "8-word sequences shared by bodies",
            shown,
            f"< {REPETITION_LIMIT:.0%}",
            _verdict(reached),
        )
    out.print(quotas)
    _print_counts(out, "By split", stats.by_split)
    _print_counts(out, "By kind", stats.by_kind)
    if with_bodies:
        _print_counts(out, "By body", stats.by_body)
    overlap = _table(
        "Surfaces that train has too", ("split", "label", "surfaces", "seen", "mentions")
    )
    for split, labels in stats.overlap.items():
        for label, row in labels.items():
            counts = f"{row['surfaces']:.0f}", f"{row['share']:.1%}", f"{row['mention_share']:.1%}"
            overlap.add_row(split, label, *counts)
    out.print(overlap)
    for ids in stats.duplicates:
        out.print(f"the same text: {', '.join(ids)}")
    for text, ids in stats.repeated_paragraphs:
        out.print(f"the same paragraph in {', '.join(ids)}: {text[:100]}", soft_wrap=True)
    if stats.repetition:
        for words, times, bodies in stats.repetition.offenders:
            out.print(f"{times} times, {len(bodies)} bodies: {words}", soft_wrap=True)


def print_agreement(result: Agreement, list_all: bool = False) -> None:
    """Print the table of `corpus agree`, and the disagreements where they are wanted."""
    out = results()
    title = f"{result.documents} texts, {result.tokens:,} tokens"
    table = _table(title, ("label", "A", "B", "both", "span F1", "token kappa"))
    for row in result.rows:
        kappa = "-" if row.kappa is None else f"{row.kappa:.3f}"
        counts = str(row.a), str(row.b), str(row.both)
        table.add_row(row.label, *counts, f"{row.f1:.3f}", kappa)
    out.print(table)
    kinds = Counter(difference.kind for difference in result.differences)
    shown = ", ".join(f"{count} {kind}" for kind, count in kinds.most_common())
    out.print(f"{len(result.differences)} disagreements" + (f": {shown}" if shown else ""))
    for name in result.unpaired:
        out.print(f"only one annotated {name}")
    if list_all:
        for d in result.differences:
            marks = f"A {d.a or 'nothing'} | B {d.b or 'nothing'}"
            out.print(f"{d.document}:{d.line}: {d.kind}: {marks} | {d.context}", soft_wrap=True)


def _print_counts(out: Console, title: str, groups: dict[str, Counter[str]]) -> None:
    table = _table(title, ("", *_COLUMNS))
    for name, counts in sorted(groups.items()):
        table.add_row(name, *(f"{counts[column]:,}" for column in _COLUMNS))
    out.print(table)


def _table(title: str, columns: tuple[str, ...]) -> Table:
    table = Table(title=title, title_justify="left")
    for i, column in enumerate(columns):
        table.add_column(column, justify="left" if i == 0 else "right")
    return table


def _verdict(reached: bool) -> str:
    return "ok" if reached else "short"


def print_gap(gap: Gap) -> None:
    """Print what `corpus domain-gap` found."""
    out = results()
    sizes = f"{gap.corpus_paragraphs:,} corpus and {gap.real_paragraphs:,} real paragraphs"
    out.print(f"cross-validated AUC {gap.auc:.3f} ({sizes}; 0.5: cannot be told apart)")
    table = _table(
        "What tells them apart", ("sequence", "", "speaks for", "weight", "corpus", "real")
    )
    for feature in gap.features:
        side = "corpus" if feature.weight > 0 else "real"
        shares = f"{feature.in_corpus:.1%}", f"{feature.in_real:.1%}"
        table.add_row(repr(feature.text), feature.kind, side, f"{feature.weight:+.2f}", *shares)
    out.print(table)
