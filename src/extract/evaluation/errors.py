"""What a model gets wrong, grouped by kind, with the words around it, as text or an HTML page.

Four kinds: *label* (the ends are right or there is an overlap, the label is another), *boundary*
(the label is right, the ends are not), *missed* and *spurious* (nothing on the other side).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape

from extract.evaluation import error_kinds, record_errors
from extract.evaluation.record_errors import RecordError
from extract.evaluation.schemes import match_where
from extract.evaluation.scoring import Scored
from extract.evaluation.spans import Span, match_strict, ordered_labels
from extract.run.plan import printable

KINDS = ("missed", "spurious", "boundary", "label")
CONTEXT = 70


@dataclass(frozen=True)
class Error:
    """One error: ``gold`` is None for a spurious span, ``predicted`` for a missed one.

    ``line`` counts from 1; ``before``, ``surface`` and ``after`` are the text around and from the
    first to the last character of both spans, as it stands.
    """

    kind: str
    document: str
    line: int
    gold: Span | None
    predicted: Span | None
    confidence: float | None
    before: str
    surface: str
    after: str
    gold_text: str
    predicted_text: str

    @property
    def label(self) -> str:
        """The label under which the error is listed: the gold's, if there is one."""
        span = self.gold or self.predicted
        return "" if span is None else span[2]


def find_errors(scored: Iterable[Scored], context: int = CONTEXT) -> list[Error]:
    """All errors, by kind, label and place.

    >>> from extract.evaluation.gold import GoldDocument
    >>> document = GoldDocument("The Audit Board met", ((4, 15, "ORG"),), "", name="a")
    >>> (error,) = find_errors([Scored(document, document.spans, ((4, 9, "ORG"),), (None,))])
    >>> error.kind, error.gold_text, error.predicted_text, error.before
    ('boundary', 'Audit Board', 'Audit', 'The ')
    """
    found = [error for document in scored for error in _errors_of(document, context)]
    order = {label: k for k, label in enumerate(ordered_labels(error.label for error in found))}
    return sorted(found, key=lambda error: (KINDS.index(error.kind), order[error.label]))


def to_text(errors: Sequence[Error], title: str, records: Sequence[RecordError] = ()) -> str:
    """The list as plain text, safe for a terminal; errors in records follow."""
    lines = [printable(title), "", _summary(errors)]
    if errors:
        lines += ["", "The commonest kinds", error_kinds.to_text(error_kinds.commonest(errors))]
    for kind, label, group in _groups(errors):
        lines += ["", f"{kind}: {printable(label)} ({len(group)})"]
        for error in group:
            excerpt = f"{_fold(error.before)}[[{_fold(error.surface)}]]{_fold(error.after)}"
            lines.append(printable(f"  {error.document}:{error.line}  {excerpt}"))
            if kind in ("boundary", "label"):
                lines.append(printable(f"    {_verdict(error)}"))
    return "\n".join(lines) + "\n" + (record_errors.to_text(records) if records else "")


def to_html(errors: Sequence[Error], title: str, records: Sequence[RecordError] = ()) -> str:
    """The list as a page of its own, without scripts; every word of a document is escaped."""
    parts = [_HEAD.format(title=escape(title)), f"<h1>{escape(title)}</h1>", _table(errors)]
    if errors:
        kinds = error_kinds.to_text(error_kinds.commonest(errors))
        parts.append(f"<h2>The commonest kinds</h2><pre>{escape(kinds)}</pre>")
    for kind, label, group in _groups(errors):
        parts.append(f"<h2>{kind}: {escape(label)} ({len(group)})</h2><ol>")
        parts += [_item(error) for error in group]
        parts.append("</ol>")
    if records:
        parts.append(record_errors.to_html(records))
    return "\n".join([*parts, "</body></html>"]) + "\n"


def _errors_of(document: Scored, context: int) -> list[Error]:
    gold, predicted = list(document.gold), list(document.predicted)
    left = dict.fromkeys(range(len(gold)))
    right = dict.fromkeys(range(len(predicted)))
    text = document.document.text
    line_starts = [0, *(at + 1 for at, char in enumerate(text) if char == "\n")]
    found: list[tuple[str, int | None, int | None]] = []
    for kind, fits in _READINGS:
        rest = list(left), list(right)
        sides = [gold[i] for i in rest[0]], [predicted[j] for j in rest[1]]
        pairs = match_strict(*sides) if fits is None else match_where(*sides, fits)
        for a, b in pairs:
            i, j = rest[0][a], rest[1][b]
            del left[i], right[j]
            if kind:
                found.append((kind, i, j))
    found += [("missed", i, None) for i in left] + [("spurious", None, j) for j in right]

    def error(kind: str, i: int | None, j: int | None) -> Error:
        g = None if i is None else gold[i]
        p = None if j is None else predicted[j]
        spans = [span for span in (g, p) if span is not None]
        start, end = min(s[0] for s in spans), max(s[1] for s in spans)
        return Error(
            kind=kind,
            document=document.document.name or document.document.place,
            line=bisect_right(line_starts, start),
            gold=g,
            predicted=p,
            confidence=None if j is None else document.confidences[j],
            before=text[max(0, start - context) : start],
            surface=text[start:end],
            after=text[end : end + context],
            gold_text="" if g is None else text[g[0] : g[1]],
            predicted_text="" if p is None else text[p[0] : p[1]],
        )

    errors = [error(*each) for each in found]
    return sorted(errors, key=lambda e: min(s for s in (e.gold, e.predicted) if s is not None))


# In this order: what is right, then the nearest reading of what is left.
_READINGS: list[tuple[str, Callable[[Span, Span], bool] | None]] = [
    ("", None),
    ("label", lambda one, other: one[:2] == other[:2]),
    ("boundary", lambda one, other: one[2] == other[2]),
    ("label", lambda one, other: True),
]


def _groups(errors: Sequence[Error]) -> list[tuple[str, str, list[Error]]]:
    """The errors of each kind and label, in the order of the list."""
    groups: dict[tuple[str, str], list[Error]] = {}
    for error in errors:
        groups.setdefault((error.kind, error.label), []).append(error)
    return [(kind, label, group) for (kind, label), group in groups.items()]


def _counts(errors: Sequence[Error]) -> tuple[list[str], Counter[tuple[str, str]]]:
    labels = ordered_labels(error.label for error in errors)
    return labels, Counter((error.kind, error.label) for error in errors)


def _summary(errors: Sequence[Error]) -> str:
    labels, counts = _counts(errors)
    rows = [
        ["", *KINDS],
        *([printable(label), *(str(counts[k, label]) for k in KINDS)] for label in labels),
    ]
    rows.append(["all", *(str(sum(counts[k, label] for label in labels)) for k in KINDS)])
    return "\n".join("".join(cell.ljust(12) for cell in row).rstrip() for row in rows)


def _table(errors: Sequence[Error]) -> str:
    labels, counts = _counts(errors)
    head = "".join(f"<th>{kind}</th>" for kind in KINDS)
    rows = [f"<tr><th></th>{head}</tr>"]
    for label in labels:
        cells = "".join(f"<td>{counts[kind, label]}</td>" for kind in KINDS)
        rows.append(f"<tr><th>{escape(label)}</th>{cells}</tr>")
    sums = "".join(f"<td>{sum(counts[kind, x] for x in labels)}</td>" for kind in KINDS)
    rows.append(f"<tr><th>all</th>{sums}</tr>")
    return f"<table>{''.join(rows)}</table>"


def _item(error: Error) -> str:
    where = f"{error.document}:{error.line}"
    verdict = ""
    if error.kind in ("boundary", "label"):
        verdict = f"<div class=verdict>{escape(_verdict(error))}</div>"
    elif error.confidence is not None:
        verdict = f"<div class=verdict>confidence {error.confidence:.2f}</div>"
    return (
        f"<li><code>{escape(where)}</code> <bdi>{escape(_fold(error.before))}"
        f"<mark>{escape(_fold(error.surface))}</mark>{escape(_fold(error.after))}</bdi>"
        f"{verdict}</li>"
    )


def _verdict(error: Error) -> str:
    sides = []
    for name, span, text in (
        ("gold", error.gold, error.gold_text),
        ("predicted", error.predicted, error.predicted_text),
    ):
        if span is not None:
            sides.append(f"{name} {span[2]} “{_fold(text)}”")
    if error.confidence is not None:
        sides.append(f"confidence {error.confidence:.2f}")
    return "; ".join(sides)


def _fold(text: str) -> str:
    """White space as single blanks, those at the ends kept."""
    folded = " ".join(text.split())
    leading = " " if text[:1].isspace() else ""
    trailing = " " if folded and text[-1:].isspace() else ""
    return leading + folded + trailing


_HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 15px/1.45 sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em; }}
table {{ border-collapse: collapse; }}
th, td {{ padding: .15em .8em; text-align: right; }}
th:first-child {{ text-align: left; }}
li {{ margin: .4em 0; }}
mark {{ background: #fd6; }}
code {{ color: #666; }}
.verdict {{ color: #555; font-size: 90%; }}
</style></head><body>"""
