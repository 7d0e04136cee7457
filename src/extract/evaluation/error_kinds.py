"""Which errors are alike: the commonest kinds, with examples, as a list of what to do next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.run.plan import printable

if TYPE_CHECKING:
    from extract.evaluation.errors import Error

MOST = 20
EXAMPLES = 4
_INITIALS = re.compile(r"[A-Z][A-Za-z&.]{0,6}[A-Z.]s?")
_JOINTS = {"of", "for", "and", "the", "&"}


@dataclass(frozen=True)
class ErrorKind:
    """Errors of one kind, label and ``manner``, and the first examples of them."""

    kind: str
    label: str
    manner: str
    count: int
    examples: tuple[str, ...]


def commonest(errors: Iterable[Error], most: int = MOST) -> list[ErrorKind]:
    """The commonest kinds of error, told apart by what can be seen of a mention.

    A boundary error's manner is the end that is wrong and whether the prediction is too long; a
    wrong label's is the label predicted; that of the others is the shape of the mention.
    """
    groups: dict[tuple[str, str, str], list[Error]] = {}
    for error in errors:
        groups.setdefault((error.kind, error.label, manner(error)), []).append(error)
    ranked = sorted(groups.items(), key=lambda group: -len(group[1]))[:most]
    return [
        ErrorKind(*key, len(group), tuple(dict.fromkeys(map(_shown, group)))[:EXAMPLES])
        for key, group in ranked
    ]


def manner(error: Error) -> str:
    """How a mention went wrong, in a few words."""
    gold, predicted = error.gold, error.predicted
    if gold is None or predicted is None:
        return shape(error.gold_text or error.predicted_text)
    if error.kind == "label":
        return f"taken for {predicted[2]}"
    sides = [side for side, k in (("left", 0), ("right", 1)) if gold[k] != predicted[k]]
    longer = predicted[1] - predicted[0] > gold[1] - gold[0]
    return f"{' and '.join(sides)} end, too {'long' if longer else 'short'}"


def shape(text: str) -> str:
    """What can be seen of a mention.

    >>> [shape(text) for text in ("NELFT", "Ofsted", "officers", "Head of Parks", "Audit Board")]
    ['initials', 'a capital word', 'a small word', 'words with of, for, and', 'several words']
    """
    words = text.split()
    if _INITIALS.fullmatch(text):
        return "initials"
    if len(words) == 1:
        return "a capital word" if text[:1].isupper() else "a small word"
    return "words with of, for, and" if _JOINTS & set(words) else "several words"


def to_text(kinds: Sequence[ErrorKind]) -> str:
    """One line a kind, safe for a terminal."""
    return "\n".join(
        printable(
            f"{each.count:5}  {each.kind} {each.label}, {each.manner}: {'; '.join(each.examples)}"
        )
        for each in kinds
    )


def _shown(error: Error) -> str:
    return " ".join((error.gold_text or error.predicted_text).split())[:60]
