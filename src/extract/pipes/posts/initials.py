"""Initials of people: whose they can be, and where a text sets them out beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.pipes.posts.patterns import HONORIFIC
from extract.pipes.posts.titles import fold
from extract.records.view import Mention, View

_PART = re.compile(r"[^\W_]+(?:['’`][^\W_]+)*")
_SPLIT_PART = re.compile(r"[^\W_]+")
_SPLIT = re.compile(r"['’`](?=[^\W_]{2})")
_DOTS = re.compile(r"[.\s'’`-]+")
_PARTICLE = re.compile(r"(?<=[A-Z])(?:v?de?|v)(?=[A-Z])")
"""*PvdV*: the small words of a name."""
_MAC = re.compile(r"M(?:a?c|['’])(?=[A-Z])")
_TITLED = rf"(?:(?:{HONORIFIC})\b\.?\s*)*"
_BETWEEN = re.compile(
    rf"[\s*_]*(?:[(\[][\s*_\"“‘']*|[\t ]*[-–—=:]?[\t ]*|\s*\|\s*|[)\]][\s\-–—=:]*"
    rf"|\([^()\n]{{1,30}}\)[\t ]+)[*_]*{_TITLED}"
)
"""Between a name and its initials: a bracket, a dash, a column, a body in brackets."""
_POST_IN_LINE = re.compile(r"[\t ]+[^;:()\n]{1,80}(?:\([^()\n]{1,30}\))?[\t ]+")
_LINE_ENDS = re.compile(r"[\t ]*(?:\n|\Z)")
_POST_BETWEEN = re.compile(r"[^.;:()\n]{1,90}[(\[][\s*_\"“‘']*")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_POST_BEHIND = re.compile(r"[\s*_]*(?:[=:–—|-]|\t)[^.;:()\n]{1,60}[\s*_]+")
"""*MD = DCC Martin Dyke*: a post between initials and the name."""
_KEY = re.compile(r"\W*(?:key\b|(?:.{0,40}\b)?initials\b)", re.I)
_MOST_KEYED = 40


def is_initials(text: str) -> bool:
    """Whether a name is initials only.

    >>> [is_initials(name) for name in ("JS", "AMcL", "MM'P", "KO-P", "SGa", "PvdV")]
    [True, True, True, True, True, True]
    >>> is_initials("McKay"), is_initials("J. P. Addis")
    (False, False)
    """
    if not 2 <= len(text) <= 8:
        return False
    bare = _PARTICLE.sub("", _MAC.sub("M", _DOTS.sub("", text)))
    upper = sum(character.isupper() for character in bare)
    return upper >= 2 and bare.isalpha() and len(bare) - upper <= 1 and len(bare) <= 5


def initials_fit(initials: str, name: str, is_set_out: bool = False) -> bool:
    """Whether initials can be those of a name; later names may give more than one letter.

    ``is_set_out``: the text puts them beside the name; the first name may then give more, too, and
    the last letter be any of the surname (*JWd* for *Jo Wood*).

    >>> [initials_fit("FGD", "Ffion Griffiths-Dole"), initials_fit("SGa", "Stelios Galanis")]
    [True, True]
    >>> [initials_fit("AMcL", "Angus M'Lennan"), initials_fit("JS", "Mary Smith")]
    [True, False]
    >>> [initials_fit("HDC", "Hannah D'Costa"), initials_fit("ThD", "Thea Dole")]
    [True, False]
    >>> initials_fit("ThD", "Thea Dole", True), initials_fit("TDl", "Thea Dole", True)
    (True, True)
    """
    letters = fold(_DOTS.sub("", _MAC.sub("M", initials)))
    name = _MAC.sub("M", name)
    # "D'Costa" is one letter or two.
    for pattern in (_PART, _SPLIT_PART) if _SPLIT.search(name) else (_PART,):
        parts = tuple(fold(part) for part in pattern.findall(name))
        if len(parts) < 2 or not letters:
            continue
        tail = len(pattern.findall(name.split()[-1]))
        if _fits(letters, parts, 0, len(parts) - tail, 3 if is_set_out else 1):
            return True
        if is_set_out and len(letters) > 2 and initials[-1].islower() and letters[-1] in parts[-1]:
            return parts[-1][0] == letters[-2] and initials_fit(initials[:-1], name)
    return False


def _fits(letters: str, parts: tuple[str, ...], at: int, surname: int, first: int) -> bool:
    """Whether ``letters`` are beginnings of the parts in order, first and surname's included."""
    if not letters:
        return at > surname
    if at >= len(parts):
        return False
    most = 3 if at else first
    for size in range(1, most + 1):
        head = letters[:size]
        fits = len(head) == size and parts[at].startswith(head)
        if fits and _fits(letters[size:], parts, at + 1, surname, first):
            return True
    # Middle names and the first of two surnames may be passed over, never the first name.
    return at > 0 and at != surname and _fits(letters, parts, at + 1, surname, first)


def set_out(view: View) -> Iterator[tuple[Mention, Mention]]:
    """The initials that stand beside a name, each with that name: *Bo Ray (BR)*, *BR <tab> Bo Ray*.

    A post may stand between them (*Bo Ray, Clerk (BR)*; three cells of a row).  Whether they are
    that name's the caller says.
    """
    mentions = view.of("PERSON")
    for one, other in pairwise(mentions):
        first, second = is_initials(one.text), is_initials(other.text)
        if not (first or second) or other.start - one.end > 120:
            continue
        gap = view.text[one.end : other.start]
        if _BLANK_LINE.search(gap):
            continue
        if (
            _BETWEEN.fullmatch(gap)
            or (not first and _POST_BETWEEN.fullmatch(gap) and view.within(one.end, other.start))
            or (second and _closes_line(view, one, other))
            or (first and _POST_BEHIND.fullmatch(gap) and view.within(one.end, other.start, "ROLE"))
            or _in_one_row(view, one, other, other if second else one)
        ):
            if second:
                yield other, one
            if first:
                yield one, other


def _closes_line(view: View, name: Mention, short: Mention) -> bool:
    """Whether initials close the line that a name opens, his post between: *Bo Ray Clerk BR*."""
    if not _LINE_ENDS.match(view.text, short.end):
        return False
    gap = view.text[name.end : short.start]
    return bool(_POST_IN_LINE.fullmatch(gap) and view.within(name.end, short.start, "ROLE"))


def _in_one_row(view: View, one: Mention, other: Mention, short: Mention) -> bool:
    """Whether both stand in one row of a table, the initials in a cell of their own."""
    block = view.block(one.start)
    if block is None or not block.cells or other.end > block.end:
        return False
    people = view.within(block.start, block.end, "PERSON")
    cell = next((view.text[a:b] for a, b in block.cells if a <= short.start < b), "")
    return len(people) == 2 and cell.strip(" *_()|") == short.text


def keyed_names(view: View) -> list[Mention]:
    """The names of a list that says it is a key to initials: *Key: Ann Lee; Bo Ray*."""
    found: list[Mention] = []
    heads = printed = False
    for block in view.blocks[:_MOST_KEYED]:
        people = view.within(block.start, block.end, "PERSON")
        if people and (heads or _KEY.match(view.text, block.start, people[0].start)):
            # A key that prints initials beside some names has none for the others.
            printed = printed or any(is_initials(m.text) for m in people)
            found += people if not printed else []
        if not people:
            printed = False
            heads = bool(_KEY.match(view.text, block.start, min(block.end, block.start + 60)))
    return found


def initials_key(text: str) -> str:
    """Initials without what may stand between them.

    >>> initials_key("J.-P. McL")
    'JPMcL'
    """
    return _DOTS.sub("", text)
