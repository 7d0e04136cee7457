"""Posts whose ends their words tell for sure, and words like posts that are none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.pipes.firm import NOTHING
from extract.pipes.organisations.patterns import AT_PLACES, NAME_POSSESSIVES
from extract.pipes.persons.parts import is_given, is_like_name
from extract.pipes.roles import patterns as P
from extract.pipes.roles.extent import role_end, role_start
from extract.pipes.roles.remits import office_end, remit_row
from extract.pipes.words import POSSESSIVES, Run, Word
from extract.records.types import Offsets

_LONGEST_SEAT = 7
"""Words of a constituency at most, with the bracket that closes."""
_LONGEST_REMIT = 8
_CROWD = 10
"""So many officers are no longer those of a committee."""


def firm_posts(runs: Sequence[Run]) -> Iterator[tuple[Offsets, str]]:
    """Every post that reaches over a seat, a group in small letters or the one it stands in for,
    two that *and* joins, ranks with a slash or a remit in letters, and somebody's office."""
    for run in runs:
        words = run.words
        for i, word in enumerate(words):
            if word.lower in P.SEATED:
                end = _seat_end(run, i)
            elif word.lower in ("substitute", "substitutes"):
                end = _stood_in_for(words, i)
            elif word.lower in P.ANDS:
                for first, last in _two_offices(run, i):
                    yield (words[first].start, words[last - 1].end), "ROLE"
                continue
            elif word.text == "(":
                short = max(_short_title(words, i + 1), _rank_with_remit(words, i + 1))
                if short > i + 1:
                    yield (words[i + 1].start, words[short - 1].end), "ROLE"
                continue
            elif word.text == "/":
                if _is_slashed_rank(words, i):
                    stopped = [word.text for word in words[i + 2 : i + 3]] == ["."]
                    cut = stopped and words[i + 1].lower in P.RANKS_CUT_SHORT
                    yield (words[i - 1].start, words[i + 1 + cut].end), "ROLE"
                continue
            elif word.text in POSSESSIVES:
                first = _office_of(run, i)
                if first < i:
                    yield (words[first].start, words[i + 1].end), "ORG"
                continue
            else:
                end = _small_group_end(run, i)
            if end > i + 1:
                yield (words[role_start(run, i)].start, words[end - 1].end), "ROLE"


def no_posts(runs: Sequence[Run], text: str) -> Iterator[tuple[Offsets, str]]:
    """Words that look like posts: *44 officers*, *Principal Risk*, *Freedom to Speak Up* alone.

    ``text`` is the document's: officers are constables where the police or a force are told of.
    """
    police = P.POLICE.search(text) is not None
    for run in runs:
        for i, word in enumerate(run.words):
            none = _is_of_first_rank(run.words, i) or _is_of_a_thing(run.words, i)
            if none or (police and _is_constables(run.words, i)):
                yield (word.start, word.end), NOTHING
            elif word.lower == "freedom":
                end = _programme_end(run.words, i)
                if end > i:
                    yield (word.start, run.words[end - 1].end), NOTHING


def _seat_end(run: Run, head: int) -> int:
    """End of *Public Governor (Upper Dale)*; the end of its head where no seat follows."""
    words = run.words
    at = head + 1
    fits = head and words[head - 1].lower in P.SEATED[words[head].lower]
    if not fits or at + 2 >= len(words) or words[at].text != "(":
        return at
    close = next(
        (k for k in range(at + 1, min(at + 1 + _LONGEST_SEAT, len(words))) if words[k].text == ")"),
        at,
    )
    seat = words[at + 1 : close]
    return close + 1 if _is_seat(seat) else at


def _is_seat(seat: list[Word]) -> bool:
    """Whether words in brackets can be a constituency: no initials, other post or manner."""
    if not seat or not seat[0].is_cap or (len(seat) == 1 and seat[0].is_upper):
        return False
    if any(
        word.lower in P.HEADS | P.HOW_ATTENDED | {"until", "from", "item", "items"} for word in seat
    ):
        return False
    return all(word.is_cap or word.lower in P.IN_BRACKETS for word in seat)


def _stood_in_for(words: list[Word], head: int) -> int:
    """End of *substitute for Cllr A Low*: of the name behind its honorifics."""
    at = head + 1
    if at + 1 >= len(words) or words[at].lower not in ("for", "of"):
        return at
    name = at + 1
    while name < len(words) and (words[name].lower in P.HONORIFICS or words[name].text == "."):
        name += 1
    end = name
    while (
        end < len(words) and end - name < 4 and (is_like_name(words[end]) or words[end].text == ".")
    ):
        end += 1
    ended = end == len(words) or words[end].text in (")", ",", ";", ".")
    return end if end > name > at + 1 and ended else at


def _two_offices(run: Run, joint: int) -> list[tuple[int, int]]:
    """The posts on both sides of *and* in *Director of Law and Section 151 Officer*."""
    words = run.words
    end = office_end(words, joint + 1)
    if not end or run.shouted:
        return []
    for head in range(joint - 3, max(-1, joint - 3 - _LONGEST_REMIT), -1):
        if words[head].lower in P.HEADS and words[head].is_cap and words[head + 1].lower == "of":
            if role_end(run, head + 1) != joint:
                return []
            return [(role_start(run, head), joint), (joint + 1, role_end(run, end))]
    return []


def _short_title(words: list[Word], i: int) -> int:
    """End of *Hon Sec* that fills a bracket from words[i] on, behind a name; i for nothing."""
    if i < 3 or not (words[i - 2].is_cap and is_given(words[i - 3])):
        return i
    end = next((k for k in range(i, min(i + 5, len(words))) if words[k].text == ")"), i)
    title = [word for word in words[i:end] if word.text != "."]
    if not title or title[-1].lower.rstrip(".") not in P.SHORT_TITLES:
        return i
    return end if all(word.is_cap for word in title) else i


def _rank_with_remit(words: list[Word], i: int) -> int:
    """End of *ACC Crime Operations* that fills a bracket from words[i] on; i for nothing."""
    end = next((k for k in range(i, min(i + 6, len(words))) if words[k].text == ")"), i)
    remit = words[i + 1 : end]
    if i < 2 or not words[i - 2].is_cap or words[i].text not in P.ALONE_LETTERS or not remit:
        return i
    fits = all(word.is_cap or word.lower in P.IN_BRACKETS for word in remit)
    return end if fits and remit[0].is_remit and remit[-1].is_remit else i


def _is_slashed_rank(words: list[Word], slash: int) -> bool:
    """Whether the words beside a slash are one rank: *C/Superintendent*, *DC/Supt*."""
    if not 0 < slash < len(words) - 1 or words[slash - 1].text not in P.RANK_LETTERS:
        return False
    return words[slash + 1].is_cap and words[slash + 1].lower in P.RANKS_OF_POLICE


def _office_of(run: Run, mark: int) -> int:
    """Start of *the Treasurer's Office* without *the*, a body, whose *'s* is words[mark].

    ``mark`` where there is none: in *met in the Clerk's Office* it is a room.
    """
    words = run.words
    post, following = words[mark - 1], words[mark + 1 : mark + 2]
    named = mark > 0 and following and following[0].lower in P.OFFICES_OF_POSTS
    if not named or run.shouted or not (post.is_cap and following[0].is_cap):
        return mark
    if post.lower not in P.HEADS or post.lower in NAME_POSSESSIVES:
        return mark  # "the Information Commissioner's Office" is known by its name
    first = role_start(run, mark - 1)
    before = words[max(0, first - 2) : first]
    return mark if any(word.lower in AT_PLACES for word in before) else first


def _small_group_end(run: Run, i: int) -> int:
    """End of *Chair of the Audit subgroup*, whose group is in small letters; i where there is none.

    words[i] is the head of the post.
    """
    words = run.words
    if words[i].lower not in P.HEADS or i + 3 >= len(words) or run.shouted:
        return i
    if words[i + 1].lower not in ("of", "for", "on", "to"):
        return i
    start = i + 2 + (words[i + 2].lower in P.DETERMINERS)
    end = remit_row(run, start)
    if end == start or end >= len(words):
        return i
    if words[end].lower in P.SMALL_GROUPS:
        return end + 1
    kind = words[end].lower in P.KINDS_OF_GROUP and end + 1 < len(words)
    return end + 2 if kind and words[end + 1].lower == "group" else i


def _is_of_first_rank(words: list[Word], i: int) -> bool:
    """Whether words[i] is *Principal* as an adjective: *Principal Risk*."""
    after = words[i + 1].lower if i + 1 < len(words) else ""
    return words[i].lower == "principal" and after in P.AFTER_PRINCIPAL


def _is_of_a_thing(words: list[Word], i: int) -> bool:
    """Whether words[i] is no post by its neighbours: *Report CFO/039/20*, *firefighters' pension*,
    the *manager* in *growth manager*, a fund house."""
    before = words[i - 1].lower if i else ""
    after = [word.lower for word in words[i + 1 : i + 3]]
    if words[i].lower in P.ACRONYMS and words[i].is_upper and len(after) > 1:
        joined = words[i + 2].start == words[i].end + 1  # no "PC / 15 Jan"
        return joined and after[0] == "/" and after[1][0].isdigit()
    if words[i].lower in ("firefighter", "firefighters"):
        return len(after) > 1 and after[0] in POSSESSIVES and after[1].startswith("pension")
    return words[i].text in ("manager", "managers") and before in P.KINDS_OF_FUNDS


def _is_constables(words: list[Word], i: int) -> bool:
    """Whether words[i] is *officers* who are counted or serve on the street: *44 officers*."""
    if words[i].lower not in ("officer", "officers"):
        return False
    before = words[i - 1] if i else None
    after = words[i + 1].lower if i + 1 < len(words) else ""
    if after in P.AFTER_CONSTABLES:
        return words[i].lower == "officer" and (before is None or not before.is_cap)
    if before is None or words[i].lower == "officer":
        return False
    if i > 1 and words[i - 2].lower == "section":
        return False  # "Section 151 Officers"
    digits = before.text.replace(",", "")
    return before.lower in P.BEFORE_CONSTABLES or (digits.isdigit() and int(digits) >= _CROWD)


def _programme_end(words: list[Word], i: int) -> int:
    """End of *Freedom to Speak Up* from words[i] on, unless a post follows; i for nothing."""
    end = i + 4
    if [word.lower for word in words[i:end]] != ["freedom", "to", "speak", "up"]:
        return i
    after = words[end].lower if end < len(words) else ""
    return i if after in P.HEADS or after.startswith("guardian") else end
