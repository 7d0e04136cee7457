"""Names around a head noun (*Audit Committee*), and those of companies (*Ash Ltd*)."""

from __future__ import annotations

from collections.abc import Iterator

from extract.pipes.organisations import patterns as P
from extract.pipes.organisations.extent import (
    company_start,
    name_end,
    name_start,
    name_start_of_small_head,
)
from extract.pipes.words import Run, Word


def names_in(run: Run) -> Iterator[tuple[int, int, float]]:
    """(first, last, score) of each name built around a head noun; last is exclusive."""
    done = 0
    for i in range(len(run.words)):
        name = _name_at(run, i) if i >= done else None
        if name is not None:
            first, done, score = name
            if score:
                yield _without_kind_of_meeting(run, first, done), done, score


def meets_police(name: list[Word]) -> bool:
    """*Colne Police and Community Liaison Group*, which the recogniser takes for two bodies."""
    words = [word.lower for word in name]
    joined = any(words[i : i + 3 : 2] == ["police", "community"] for i in range(len(words)))
    return joined and words[-1] in P.HEADS_OF_LIAISON


def _without_kind_of_meeting(run: Run, first: int, last: int) -> int:
    """Where the name begins: in *Extraordinary Trust Board meeting* behind what the meeting is."""
    following = run.words[last : last + 1]
    kind = last - first > 1 and run.words[first].lower in P.KINDS_OF_MEETING
    return first + (kind and bool(following) and following[0].lower in ("meeting", "meetings"))


def _name_at(run: Run, i: int) -> tuple[int, int, float] | None:
    """The name whose head noun is words[i], scored 0 where it names no body; None: no head."""
    words = run.words
    word = words[i]
    if word.lower in P.COMPANY_ENDINGS and i and (words[i - 1].is_cap or run.shouted):
        first = company_start(words, i)
        return (first, i + 1, 0.95) if first < i else None
    if word.text == "FT" and i > 1 and words[i - 1].text == "NHS":  # "North Fells NHS FT"
        return name_start(run, i), i + 1, 0.92
    if word.lower in P.HEADS_WITH_PLACE:
        last = name_end(words, i + 1)
        return (name_start(run, i), last, 0.9) if word.is_cap and last > i + 1 else None
    if word.lower not in P.HEADS:
        return None
    if not word.is_cap:
        first = name_start_of_small_head(run, i) if word.lower in P.LOWER_HEADS else i
        return (first, i + 1, 0.6) if first < i else None
    last = i + 1
    # The rightmost head of an unbroken capitalised row carries the name.
    while last < len(words) and words[last].lower in P.HEADS and words[last].is_cap:
        last += 1
    first = name_start(run, i)
    last = name_end(words, last)
    if last < len(words) and words[last].lower in P.COMPANY_ENDINGS:
        last += 1
    return first, last, _name_score(run, first, last)


def _name_score(run: Run, first: int, last: int) -> float:
    """How likely words[first:last] names a body; 0 for a thing, or a bare head without a sign."""
    words = run.words
    head = words[last - 1].lower
    after = words[last] if last < len(words) else None
    is_bare = last - first == 1
    if head == "association" and words[first].lower in P.DEEDS_OF_ASSOCIATION:
        return 0.0
    if head == "church" and _is_where(words, first):
        return 0.0 if is_bare else 0.4
    if head == "service" and not is_bare and words[last - 2].lower in P.SERVICES_HELD:
        return 0.0
    if after is not None and after.lower in P.NOT_BEFORE and (after.is_cap or is_bare):
        return 0.0 if is_bare or head in P.HEADS_OF_STREETS else 0.5
    return _bare_score(run, first) if is_bare else 0.9


def _is_where(words: list[Word], first: int) -> bool:
    """Whether the words from words[first] on say where something is: a building, no body."""
    before = first - 1 - (first > 0 and words[first - 1].lower == "the")
    return before >= 0 and words[before].lower in P.AT_PLACES


def _bare_score(run: Run, i: int) -> float:
    """How likely a head noun without further words, words[i], stands for a body: *the Board*."""
    words = run.words
    head = words[i].lower
    before = words[i - 1].lower if i else ""
    after = words[i + 1] if i + 1 < len(words) else None
    if [word.text for word in words[i + 1 : i + 3]] == ["(", "s"]:
        return 0.0
    determined = before in P.DETERMINERS
    if head in P.WITH_DETERMINER:
        return 0.85 if determined and not (after is not None and after.is_cap) else 0.0
    if head in P.NOT_ALONE:
        return 0.0
    if determined:
        return 0.9
    if head == "service" and before in ("", ".", ":", ";"):
        return 0.2
    if head == "police" and after is not None and after.lower in ("officer", "officers"):
        return 0.3
    if head == "police" and [word.lower for word in words[i + 1 : i + 3]] == ["and", "crime"]:
        return 0.0  # "the Police and Crime Plan": a commissioner's or panel's name has its own head
    return 0.75
