"""The parts of a post's title, and when a short title can stand for a long one."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from extract.pipes.posts.lexicon import LINK_WORDS, OTHER_RANK, QUALIFIERS, RANKS

_WORD = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*|&")
_REMIT = re.compile(r"\s+(?:of|for|to)\s+|\s*[‐‑‒–—−:]\s*|\s+-\s+|\s*,\s+|\s*\(\s*|\s+with\s+")
_JOINED = re.compile(
    r"\b(vice|co|non|v(?=[.\s]))\.?\s*-?\s+(?=(?:chair|convener|convenor|president))", re.I
)
_RANK_NEXT = r"(?=(?:[DC]/)?(?:Insp|Sgt|Supt|Con|Ch|Det|[A-Z]?C[CIO]\b|PC\b))"
_SLASHED = tuple(
    (re.compile(rf"\b{short}/\s?{_RANK_NEXT}"), whole)
    for short, whole in (
        ("(?:C|Ch)", "Chief "), ("(?:D|Det)", "Detective "), ("T", "Temporary "), ("A", "Acting "),
    )
)  # fmt: skip
"""*C/Insp*, *T/DCC*: ranks of the police and fire services."""
_NOUNS = frozenset(
    "commissioner officer manager director lead adviser advisor governor champion member head "
    "coordinator co-ordinator inspector engineer secretary representative chair chairman".split()
)
"""What a title of listed subjects ends with: *Police, Fire and Crime Commissioner*."""
_CAPITALS = 5
_PLURAL = re.compile(r"(?<=[^\WsS])[sS]\Z")
_TRANSLATE = str.maketrans("‘’“”–—‑‒−ﬁﬂ", "''\"\"-----\0\1")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Text with white space, case, accents, quotation marks and dashes folded.

    >>> fold("Bülent  ÖZKAN’s")
    "bulent ozkan's"
    """
    text = text.translate(_TRANSLATE).replace("\0", "fi").replace("\1", "fl")
    if not text.isascii():
        text = "".join(
            c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)
        )
    return " ".join(text.casefold().split())


@dataclass(frozen=True)
class Title:
    """A title in parts: ``head`` and ``remit`` as folded words without joining words."""

    head: tuple[str, ...]
    remit: tuple[str, ...]
    remit_text: str | None
    qualifier: str | None
    joint: str
    """What joins the remit: ``of``, ``for``, ``to``, a dash, a comma, a bracket, or nothing."""

    @property
    def noun(self) -> str:
        """The last word of the head, which says what kind of post it is."""
        return self.head[-1] if self.head else ""

    @property
    def words(self) -> frozenset[str]:
        return frozenset(self.head) | frozenset(self.remit)


@lru_cache(maxsize=4096)
def parse_title(text: str) -> Title:
    """The parts of a title.

    >>> title = parse_title("Interim Director – Corporate Parenting")
    >>> title.head, title.remit_text, title.qualifier
    (('director',), 'Corporate Parenting', 'interim')
    """
    plain = " ".join(text.split())
    match = _remit(plain)
    head_text = plain[: match.start()] if match and match.start() else plain
    remit = plain[match.end() :].strip(" )") if match and match.start() else ""
    head = _words(head_text)
    qualifier = next((QUALIFIERS[w] for w in head if QUALIFIERS.get(w)), None)
    kept = tuple(w for w in head if not QUALIFIERS.get(w)) or head
    joint = match.group().strip() if match else ""
    return Title(kept, _words(remit), remit or None, qualifier, joint)


def _remit(title: str) -> re.Match[str] | None:
    """What parts a title from its remit; nothing in *Police, Fire and Crime Commissioner*."""
    match = _REMIT.search(title)
    if match and match.group().strip() == "," and " of " not in title:
        words = fold(title.replace(",", " ")).split()
        first = fold(title[: match.start()]).split()
        if words[-1] in _NOUNS and not any(word in _NOUNS or word in RANKS for word in first):
            return None
    return match


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    for pattern, whole in _SLASHED:
        text = pattern.sub(whole, text)
    folded = fold(_JOINED.sub(r"\1-", text))
    return tuple(
        RANKS.get(w, w) for w in _WORD.findall(folded) if w not in LINK_WORDS and w != "'s"
    )


def singular(title: str) -> str:
    """A plural title as what one of its holders is.

    >>> singular("Independent Members"), singular("Churchwardens"), singular("Head of Services")
    ('Independent Member', 'Churchwarden', 'Head of Services')
    """
    if len(title) <= _CAPITALS and title.isupper():
        return title  # "DCS": letters of a title, no plural
    match = _remit(title)
    head, rest = (title[: match.start()], title[match.start() :]) if match else (title, "")
    if head.casefold().endswith(("men", "women")) and not head.casefold().endswith("amen"):
        return head[:-2] + ("an" if head[-2:].islower() else "AN") + rest
    return _PLURAL.sub("", head) + rest


def is_plural(title: str) -> bool:
    """Whether the head of a title is a plural.

    >>> is_plural("Vice-Chairmen"), is_plural("Director of Services"), is_plural("Flood Wardens")
    (True, False, True)
    """
    return singular(title) != title


def same_post(one: Title, other: Title) -> bool:
    """Whether two titles of one holder are forms of one post."""
    return one.words <= other.words or other.words <= one.words


def reduces(short: Title, long: Title) -> int:
    """How well a short title can stand for a long one: 0 not at all, 3 best.

    The head of the short one must be the head of the long one, whole (3) or with words left out
    before it (2, 1: from its middle); its remit, if any, part of the long one's.

    >>> director = parse_title("Director")
    >>> [reduces(director, parse_title(t)) for t in
    ...  ("Director – Corporate Parenting", "Strategic Director", "Deputy Director", "Chair")]
    [3, 2, 0, 0]
    """
    if short.remit and not (
        set(short.remit) <= set(long.remit) or set(short.remit) <= {*long.remit, *long.head}
    ):
        return 0
    if short.head == long.head or (*short.head, "officer") == long.head:
        return 3
    left_out = _left_out(short.head, long.head)
    if left_out is None or OTHER_RANK & set(left_out):
        return 0
    if short.noun == long.noun:
        return 2 if short.head == long.head[-len(short.head) :] else 1
    return 0


def _left_out(short: tuple[str, ...], long: tuple[str, ...]) -> list[str] | None:
    """The words of ``long`` that ``short`` leaves out; None where it is not a part of it."""
    left: list[str] = []
    at = 0
    for word in long:
        if at < len(short) and word == short[at]:
            at += 1
        else:
            left.append(word)
    return left if at == len(short) and short else None
