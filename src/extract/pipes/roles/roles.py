from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from spacy.tokens import Doc

from extract.pipes.candidates import PREFIX, Candidate, store, text_of
from extract.pipes.firm import FIRMLY, store_firm
from extract.pipes.organisations.acronyms import follows_the, initials_of
from extract.pipes.roles.extent import role_end, role_start
from extract.pipes.roles.firm import firm_posts, no_posts
from extract.pipes.roles.heads import head_at
from extract.pipes.roles.letters import posts_in_letters
from extract.pipes.roles.patterns import ONLY_BEFORE_NAMES
from extract.pipes.roles.score import Reading, role_score
from extract.pipes.words import Run, Word, word_runs

LABEL = "ROLE"
_EXPLAINED = 0.97
"""The score of a short form, above that of a body which is called so elsewhere: *PCC*."""
_IMPLIED = 0.92
"""The score of one that no bracket explains: *the PCC* beside *Police and Crime Commissioner*."""


class RolesComponent:
    """Collects ROLE candidates; see the package's docstring."""

    def __call__(self, doc: Doc) -> Doc:
        bodies = _body_starts(doc)
        candidates: list[Candidate] = []
        short: set[str] = set()
        implied: set[str] = set()
        runs = list(word_runs(doc))
        for run, below in zip_longest(runs, runs[1:]):
            for first, last, score in find_roles(run):
                explained = _short_form(run.words, first, last) or _in_next_cell(run, last, below)
                if explained is not None and _explains(run.words[first:last], explained):
                    short.add(explained)
                words = run.words[first:last]
                implied |= _implied(words)
                start, end = words[0].start, words[-1].end
                candidates.append(Candidate(start, end, LABEL, score))
                # "Environment Agency officials": a body right before the head is part of the role.
                body = bodies.get(run.words[first - 1].end) if first else None
                if body is not None:
                    candidates.append(Candidate(body, end, LABEL, score))
        candidates += _short_forms(runs, short, implied, candidates)
        firm = [
            *posts_in_letters(runs, text_of(doc)),
            *firm_posts(runs),
            *no_posts(runs, text_of(doc)),
        ]
        candidates += [Candidate(*span, label, FIRMLY) for span, label in firm if label]
        store(doc, "roles", candidates)
        store_firm(doc, "roles", firm)
        return doc


def _short_form(words: list[Word], first: int, last: int) -> str | None:
    """The word in the bracket behind a post: *Head of Learning (HOL)*."""
    if last + 2 >= len(words) or words[last].text != "(" or words[last + 2].text != ")":
        return None
    return words[last + 1].text


def _in_next_cell(run: Run, last: int, following: Run | None) -> str | None:
    """The one word of the cell behind a post's: *Head of Learning | HOL*."""
    if following is None or run.block.kind != "table_row" or last < len(run.words):
        return None
    same = following.block.start == run.block.start
    return following.words[0].text if same and len(following.words) == 1 else None


def _explains(post: list[Word], short: str) -> bool:
    """Whether a short form is made of the initials of a post."""
    if not 2 <= len(short) <= 7 or not short.isalpha() or not short[:1].isupper():
        return False
    made = initials_of([post])
    # "Cabinet Member with responsibility for Adult Social Care (CMR)": the first of them.
    known = short in made or any(one.startswith(short.upper()) for one in made)
    return known and sum(c.isupper() for c in short) > 1


def _implied(post: list[Word]) -> frozenset[str]:
    """What a post that is named in full, or a rank before a name, may be called by itself."""
    if len(post) == 1:
        return frozenset(word.text for word in post if word.lower in ONLY_BEFORE_NAMES)
    capitals = "".join(word.text[0] for word in post if word.is_cap)
    return frozenset((capitals,) if len(capitals) > 2 and capitals.isalpha() else ())


def _short_forms(
    runs: list[Run], short: set[str], implied: set[str], found: list[Candidate]
) -> Iterator[Candidate]:
    """Every place of a short form that a post explains; after *the* also of one that it implies."""
    taken = {candidate.start for candidate in found}
    known = short | implied
    for run in runs if known else ():
        words = run.words
        for number, word in enumerate(words):
            if word.text not in known or word.start in taken:
                continue
            if word.text in short:
                yield Candidate(word.start, word.end, LABEL, _EXPLAINED)
            elif follows_the(words, number):
                yield Candidate(word.start, word.end, LABEL, _IMPLIED)


def _body_starts(doc: Doc) -> dict[int, int]:
    """Where the longest likely organisation begins, by the character where it ends."""
    starts: dict[int, int] = {}
    group = doc.spans.get(PREFIX + "organisations")
    if group is not None:
        for span, score in zip(group, group.attrs["scores"], strict=True):
            if score >= 0.7:
                end = span.end_char
                starts[end] = min(span.start_char, starts.get(end, span.start_char))
    return starts


def find_roles(run: Run) -> Iterator[tuple[int, int, float]]:
    """(first, last, score) of each role in a run of words, ``last`` exclusive, in text order."""
    words = run.words
    i = 0
    while i < len(words):
        head_end = head_at(words, i)
        if head_end is None:
            i += 1
            continue
        role = Reading(run, role_start(run, i), i, head_end, role_end(run, head_end))
        score = role_score(role)
        if score > 0:
            yield role.first, role.last, score
            i = max(role.last, i + 1)
        else:
            i = head_end
