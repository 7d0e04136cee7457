"""Names, posts and bodies for others of their kind, so that the words around them are learned."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from extract.training.augment.passage import Edit, Passage, apply_edits

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_INITIALS = re.compile(r"(?:[A-Z]-?\.?){1,4}")
_WHOLE = ("ORG", "ROLE")


@dataclass
class Surfaces:
    """Names, posts and bodies to choose from.

    ``given`` and ``surnames`` are words of names; ``whole`` has posts and bodies by label and kind
    (see `kind_of`).
    """

    given: list[str] = field(default_factory=list)
    surnames: list[str] = field(default_factory=list)
    whole: dict[tuple[str, str], list[str]] = field(default_factory=dict)


def collect_surfaces(passages: Iterable[Passage]) -> Surfaces:
    """What the passages name, each once, sorted; hyphenated line ends are left out."""
    given: set[str] = set()
    surnames: set[str] = set()
    whole: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for passage in passages:
        for span in passage.spans:
            surface = passage.surface(span)
            if re.search(r"-\s*\n", surface):
                continue
            if span[2] == "PERSON":
                words = [w for w in _WORD.findall(surface) if not _INITIALS.fullmatch(w)]
                names = [w.title() if w.isupper() else w for w in words if w[0].isupper()]
                surnames.update(names[-1:])
                given.update(names[:1] if len(names) > 1 else ())
            elif span[2] in _WHOLE:
                one_line = " ".join(surface.split())
                whole[span[2], kind_of(one_line)].add(one_line)
    return Surfaces(
        sorted(given), sorted(surnames), {key: sorted(found) for key, found in whole.items()}
    )


def kind_of(surface: str) -> str:
    """What a surface may be swapped with: the same number (one word, more) and the same letters.

    >>> [kind_of(s) for s in ("LRF", "Board", "Pension Board", "officers", "COUNCIL")]
    ['abbreviation', 'Word', 'Words', 'words', 'CAPITALS']
    """
    letters = [c for c in surface if c.isalpha()]
    several = " " in surface
    if letters and all(c.isupper() for c in letters):
        return "CAPITALS" if several or len(letters) > 6 else "abbreviation"
    kind = "Word" if surface[:1].isupper() else "word"
    plural = surface.endswith("s") and not surface.endswith("ss")
    return kind + ("s" if several or plural else "")


def swap_mentions(passage: Passage, surfaces: Surfaces, share: float, rng: Random) -> Passage:
    """Swap a share of the names, posts and bodies, each alike at all its mentions.

    Names are swapped by the word (given name, surname, initial), so that short forms still fit.
    """
    words: dict[str, str] = {}
    swapped: dict[tuple[str, str], str] = {}
    edits = []
    for span in passage.spans:
        surface = passage.surface(span)
        if span[2] == "PERSON":
            new = _other_person(surface, surfaces, words, share, rng)
        elif span[2] in _WHOLE:
            new = _other_whole(surface, span[2], surfaces, swapped, share, rng)
        else:
            continue
        if new != surface:
            edits.append(Edit(span[0], span[1], new))
    return apply_edits(passage, edits)


def _other_person(
    surface: str, surfaces: Surfaces, words: dict[str, str], share: float, rng: Random
) -> str:
    found = list(_WORD.finditer(surface))
    new, at = [], 0
    for place, match in enumerate(found):
        word = match.group()
        key = word.casefold()
        if key not in words:
            words[key] = word
            last = place == len(found) - 1
            # What stands between may be a particle (Ní, van, Mac), which is no name to give.
            if (place == 0 or last or _INITIALS.fullmatch(word)) and rng.random() < share:
                words[key] = _other_word(word, last, surfaces, rng)
        other = words[key]
        capitals = word.isupper() and len(word) > 3
        new += [surface[at : match.start()], other.upper() if capitals else other]
        at = match.end()
    return "".join([*new, surface[at:]])


def _other_word(word: str, last: bool, surfaces: Surfaces, rng: Random) -> str:
    if _INITIALS.fullmatch(word):
        return "".join(rng.choice("ABCDEFGHIJKLMNOPRSTVW") if c.isalpha() else c for c in word)
    if not word[0].isupper():
        return word
    title = word.title() if word.isupper() else word
    # A given name may stand alone; what is both is a surname there.
    is_surname = last and (title in surfaces.surnames or title not in surfaces.given)
    pool = surfaces.surnames if is_surname else surfaces.given
    return rng.choice(pool) if pool else word


def _other_whole(
    surface: str,
    label: str,
    surfaces: Surfaces,
    swapped: dict[tuple[str, str], str],
    share: float,
    rng: Random,
) -> str:
    one_line = " ".join(surface.split())
    key = (label, one_line)
    if key not in swapped:
        pool = surfaces.whole.get((label, kind_of(one_line)), ())
        swapped[key] = rng.choice(pool) if pool and rng.random() < share else one_line
    other = swapped[key]
    if other == one_line:
        return surface
    wrap = re.search(r"\s*\n\s*", surface)
    spaces = [i for i, c in enumerate(other) if c == " "]
    if wrap and spaces:
        middle = spaces[len(spaces) // 2]
        other = other[:middle] + wrap.group() + other[middle + 1 :]
    return other
