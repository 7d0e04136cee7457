"""Names of bodies in parts: when one is a short form of another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extract.pipes.posts.lexicon import BODY_NOUNS
from extract.pipes.posts.titles import fold
from extract.records.view import Mention

PART = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_DOTTED = re.compile(r"(?:[A-Z]\.?){1,4}")
COUNCILS = frozenset("pc tc cc dc bc mbc mdc".split())
_SMALL = frozenset(("of", "the", "for", "and", "&", "to", "in", "on"))
_PLACE_HEADS = frozenset(("board", "committee", "panel", "council", "group", "forum", "team"))


@dataclass
class Body:
    """One body: the name in full, its folded parts and where it is mentioned."""

    name: str
    parts: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)


def kind_of(body: Body) -> str:
    """The noun that a name ends with: *council* of *Skerne M.B.C.* too."""
    last = body.parts[-1]
    return "council" if last.replace(".", "") in COUNCILS else last


def begins(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether a name goes on after all of another: *Ryeburn High* in *Ryeburn High School*."""
    rest = long[len(short) :]
    return (
        0 < len(rest) <= 2
        and long[: len(short)] == short
        and not set(rest) & _SMALL
        and rest[-1] in BODY_NOUNS - _PLACE_HEADS
        and short[-1] not in BODY_NOUNS
    )


def is_cut_short(name: str, body: Body) -> bool:
    """Whether a name ends in the initials of what ends another.

    >>> is_cut_short("Elm M.B.C.", Body("Elm Metropolitan Borough Council",
    ...                                 ("elm", "metropolitan", "borough", "council")))
    True
    """
    words = name.split()
    if len(words) < 2 or not _DOTTED.fullmatch(words[-1]):
        return False
    kept = tuple(PART.findall(fold(" ".join(words[:-1]))))
    letters = fold(words[-1].replace(".", ""))
    rest = [part[0] for part in body.parts[len(kept) :] if part not in _SMALL]
    return len(letters) > 1 and body.parts[: len(kept)] == kept and "".join(rest) == letters
