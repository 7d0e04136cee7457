"""Which predicted record is meant for which gold one, and which of its fields are right.

Records about a mention are paired by its characters, the others by what they say; each with one at
most, so that the sum of likenesses is the greatest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extract.corpus.records_schema import SECTIONS, fold
from extract.evaluation.agree import LEAST_F1, agrees, contains, same_grade, same_words, token_f1
from extract.evaluation.assignment import best_pairs
from extract.evaluation.record_gold import SOMEBODY, GoldRecord

Found = Mapping[str, Any]
"""A predicted record as `extract.records.types.to_json` gives it."""

LEAST_LIKENESS = {"posts": 1.0, "actions": 0.4}
"""Below it two records are not taken for a pair, but for one missed and one spurious: of posts the
sum of holder's and role's token F1, of actions the token F1 of ``what``."""


@dataclass(frozen=True)
class Judged:
    """A pair of records, or one that has no partner.

    ``right`` and ``wrong`` name the gold's fields, ``extra`` the predicted fields that it lacks.
    """

    section: str
    gold: GoldRecord | None
    found: Found | None
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def in_full(self) -> bool:
        """Whether the gold record was found with all of its fields right."""
        return self.gold is not None and self.found is not None and not self.wrong


def judge_section(
    section: str, gold: Sequence[GoldRecord], found: Sequence[Found], text: str
) -> Iterator[Judged]:
    """Pair the records of one section of one document.

    >>> gold = GoldRecord("posts", {"holder": "Ann Lee", "role": "Clerk"})
    >>> found = [{"holder": "Ann Lee", "role": "Chair"}, {"holder": "Jo Om", "role": "Head"}]
    >>> [(each.wrong, each.extra) for each in judge_section("posts", [gold], found, "")]
    [(('role',), ()), ((), ('holder', 'role'))]
    """
    pairs = best_pairs([[_likeness(one, other, text) for other in found] for one in gold])
    partner = dict(pairs)
    for i, one in enumerate(gold):
        yield _judge(one, found[partner[i]], text) if i in partner else _missed(one)
    taken = set(partner.values())
    for j, other in enumerate(found):
        if j not in taken:
            yield Judged(section, None, other, extra=tuple(filled(section, other)))


def filled(section: str, found: Found) -> Iterator[str]:
    """The fields of a predicted record that the gold could have, and that say something.

    >>> list(filled("metrics", {"value": 5, "comparator": "=", "about": None, "floor": 3}))
    ['value']
    """
    for name in SECTIONS[section]:
        value = found.get(name)
        if name == "span" or value in (None, "", [], ()) or (name, value) == ("comparator", "="):
            continue
        yield name


def _judge(gold: GoldRecord, found: Found, text: str) -> Judged:
    wanted = [name for name in gold.fields if not _is_default(name, gold.fields[name])]
    right = tuple(name for name in wanted if _right(gold, found, name, text))
    return Judged(
        gold.section,
        gold,
        found,
        right,
        tuple(name for name in wanted if name not in right),
        tuple(name for name in filled(gold.section, found) if name not in wanted),
    )


def _missed(gold: GoldRecord) -> Judged:
    wanted = (name for name in gold.fields if not _is_default(name, gold.fields[name]))
    return Judged(gold.section, gold, None, wrong=tuple(wanted))


def _is_default(name: str, value: Any) -> bool:
    """An equals sign says nothing, so that it is all one whether it is written."""
    return (name, value) == ("comparator", "=")


def _right(gold: GoldRecord, found: Found, name: str, text: str) -> bool:
    wanted, value = gold.fields[name], found.get(name)
    if value is None:
        return False
    if (gold.section, name) == ("statements", "text"):
        return _says(str(wanted), str(value)) > 0
    if name == "grade" and same_grade(str(wanted), str(value)):
        return True
    if name in SOMEBODY and _is_somebody(gold, str(value), name):
        return True
    at = (found.get("offsets") or {}).get(name)
    printed = [text[at[0] : at[1]]] if at else []
    if (gold.section, name) == ("posts", "body") and any(
        same_words(str(wanted), words) for words in printed
    ):
        return True  # where the text has a short name (*Trust*) the record gives the full one
    return agrees(SECTIONS[gold.section][name], wanted, value, printed)


def _is_somebody(gold: GoldRecord, name: str, field: str) -> bool:
    """Whether a name is the one wanted, a fuller form of it, or another name of the same person."""
    wanted = str(gold.fields[field])
    if contains(name, wanted) or _stands_for(wanted, name):
        return True
    return any(token_f1(name, other) >= LEAST_F1 for other in gold.aliases.get(field, ()))


def _stands_for(short: str, name: str) -> bool:
    """Whether capitals are those of a name: *DCS* of *Director of Children's Services*."""
    letters = short.replace(".", "")
    capitals = "".join(word[0] for word in re.findall(r"\w+", name) if word[0].isupper())
    return len(letters) > 1 and letters.isupper() and letters == capitals


def _likeness(gold: GoldRecord, found: Found, text: str) -> float:
    """How much two records are meant for each other; 0 where they cannot be a pair."""
    names = [name for name in gold.fields if not _is_default(name, gold.fields[name])]
    share = sum(_right(gold, found, name, text) for name in names) / max(1, len(names))
    section = gold.section
    if "span" in SECTIONS[section]:
        near = _touches(gold, [found.get("span")])
        far = _touches(gold, (found.get("offsets") or {}).values())
        return (2 * near or far) and (2 * near or far) + share
    if section == "posts":
        sides = [_words_in_common(gold, found, name) for name in ("holder", "role")]
        return sum(sides) + share if sum(sides) >= LEAST_LIKENESS["posts"] else 0.0
    if section == "actions":
        what = _words_in_common(gold, found, "what")
        inside = what and contains(str(found.get("what")), str(gold.fields.get("what")))
        return what + share if inside or what >= LEAST_LIKENESS["actions"] else 0.0
    if section == "statements":
        said = _says(str(gold.fields.get("text", "")), str(found.get("text") or ""))
        return said and said + share
    if section == "abbreviations":
        same = fold(str(gold.fields.get("short"))) == fold(str(found.get("short")))
        return 1 + share if same else 0.0
    return 1 + share


def _touches(gold: GoldRecord, places: Any) -> float:
    """1 where one of the record's mentions shares a character with one of the places."""
    return float(
        any(
            place and place[0] < end and start < place[1]
            for place in places
            for start, end in gold.spans
        )
    )


def _words_in_common(gold: GoldRecord, found: Found, name: str) -> float:
    return token_f1(str(gold.fields.get(name) or ""), str(found.get(name) or ""))


def _says(wanted: str, text: str) -> float:
    """1 to 2 where one of two statements contains the other or most of its words; else 0.

    The gold gives the first words of a statement only; the nearer in length, the better a match.
    """
    if not (fold(wanted) and fold(text)):
        return 0.0
    common = token_f1(wanted, text)
    fits = contains(text, wanted) or contains(wanted, text) or common >= 0.6
    return 1 + common if fits else 0.0
