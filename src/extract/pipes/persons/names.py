"""Names where they stand in full: after honorifics, in lists, by given name or initials."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract.pipes.organisations.patterns import HEAD_FIRST
from extract.pipes.organisations.patterns import HEADS as ORG_HEADS
from extract.pipes.persons import patterns as P
from extract.pipes.persons.parts import is_given, is_initials, is_like_name, is_surname, keys_of
from extract.pipes.persons.score import name_score
from extract.pipes.roles.heads import starts_role
from extract.pipes.roles.patterns import HEADS as ROLE_HEADS
from extract.pipes.words import POSSESSIVES, Run, Word
from extract.resources import entries

_HEADS = frozenset(ROLE_HEADS) | ORG_HEADS | HEAD_FIRST
_LISTED = 400
"""Words of a list on either side in which a namesake is looked for."""
_INITIAL = re.compile(r"[A-Z]\.?")
_NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ'’]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?")


def find_names(run: Run, attendance: bool) -> Iterator[tuple[int, int, float]]:
    """(first, last, score) of each name in a run of words, ``last`` exclusive, in text order.

    ``attendance``: whether the run stands in a list of those present.
    """
    words = run.words
    i = 0
    plural = False  # after "Councillors", until something is no name
    while i < len(words):
        keyed = _keyed(words, i) if words[i].is_cap else i
        if keyed > i and not run.shouted:
            yield i, keyed, 0.9
            i = keyed
            continue
        titled = _titled(words, i)
        if titled > i:
            end = _name_end(run, titled, True)
            if end > titled and _may_follow_honorific(run, titled):
                yield titled, end, 0.95
                plural = True
                i = end
            else:
                plural = words[titled - 1].lower in P.PLURAL_HONORIFICS
                i = titled
            continue
        if plural and words[i].lower in (",", ";", "/", "&", "and"):
            i += 1
            continue
        if plural and _is_post_nominal(words[i]):
            i += 1  # "Cllrs Hay, OBE, and Orr, JP"
            continue
        if plural and [word.text for word in words[i : i + 3 : 2]] == ["(", ")"]:
            i += 3  # a party, or initials: "Cllrs Hay (C), Orr (L)"
            continue
        end = _name_end(run, i, attendance or plural)
        score = name_score(run, i, end, attendance, plural) if end > i else 0.0
        if score:
            yield i, end, score
            plural = plural and score >= 0.5
            i = end
        else:
            plural = False
            i += 1


def _titled(words: list[Word], i: int) -> int:
    """End of a row of honorifics that starts at i (i where there is none)."""
    end = i
    while end < len(words) and words[end].lower in P.HONORIFICS and words[end].is_cap:
        end += 1
        slip = words[end - 1].lower in P.SHORT_COUNCILLORS  # "Cllr's Hay and Low"
        if end < len(words) and words[end].text in (".", "’", "'", *(POSSESSIVES if slip else ())):
            end += 1
    return end


def _may_follow_honorific(run: Run, i: int) -> bool:
    """Whether words[i], right behind an honorific, opens a name for sure."""
    first = run.words[i]
    weak = run.words[i - 1].lower in P.WEAK_HONORIFICS
    if i > 1 and run.words[i - 2].lower in P.HONORIFICS and first.is_cap:
        return True  # "Professor Sir Mansel Aylward"
    if not weak or is_initials(first, run.shouted) or is_given(first):
        return True
    if run.words[i - 1].lower not in P.RANKS or run.shouted or len(first.text) < 3:
        return False
    after = run.words[i + 1] if i + 1 < len(run.words) else None
    alone = after is None or not after.is_cap or is_surname(after)
    common = first.is_upper or first.is_remit or first.lower in P.NOT_NAMES
    return alone and not common and first.lower not in ROLE_HEADS


def _keyed(words: list[Word], i: int) -> int:
    """End of a name from words[i] on whose initials follow in brackets: *Cheryl Way (CW)*; else i.

    The brackets make a name of words that are in no list.
    """
    for end in (i + 2, i + 3):
        if end + 2 >= len(words) or not words[end - 1].is_cap:
            return i
        if words[end].text == "(" and words[end + 2].text == ")":
            name = words[i:end]
            other = not is_given(name[0]) and any(w.lower in P.NOT_NAMES for w in name)
            other = other or any(w.is_remit or w.lower in _HEADS for w in name)
            fit = not other and all(_NAME.fullmatch(word.text) for word in name)
            return end if fit and words[end + 1].text in keys_of([w.text for w in name]) else i
    return i


def _name_end(run: Run, start: int, listed: bool) -> int:
    """End of the name that begins at words[start]; ``start`` where none does.

    ``listed``: among names, or behind an honorific.
    """
    words = run.words
    end = _row_end(run, start, listed)
    return end + 3 if end == start + 1 and _has_namesake(words, start) else end


def _has_namesake(words: list[Word], i: int) -> bool:
    """ "Councillors Reid (J), Reid (P)": an initial in brackets tells namesakes apart.

    Of one man alone it may be his party's.
    """
    tail = words[i + 1 : i + 4]
    if [word.text for word in tail[::2]] != ["(", ")"] or not _INITIAL.fullmatch(tail[1].text):
        return False
    pairs = pairwise(words[max(0, i - _LISTED) : i + _LISTED])
    return sum(one.text == words[i].text and after.text == "(" for one, after in pairs) > 1


def _row_end(run: Run, start: int, listed: bool) -> int:
    """End of the longest row of words that can be one person's name, from words[start] on."""
    words = run.words
    end = start
    full_words = 0
    while end < len(words) and end - start < 5:
        word = words[end]
        if _is_particle(words, start, end):
            end += 1
            continue
        if not is_like_name(word) or (end > start and _is_post_nominal(word)):
            break
        if is_initials(word, run.shouted):
            # "M Leamon S Lintern": a new name; "Jane O Ritchie": a middle initial.
            is_done = full_words > 1 or (full_words == 1 and is_initials(words[start], run.shouted))
            if is_done or _is_key(words, end):
                break
            end += 1
            if end < len(words) and words[end].text == ".":
                end += 1
            continue
        if _is_other_word(words, start, end, listed) or _is_acronym(run, start, end):
            break
        is_post = starts_role(words, end) and not is_surname(words[end])
        if full_words and is_post and not run.shouted:
            break  # "M Quarle Medical Director"
        full_words += 1
        end += 1
    return _trimmed(run, start, end)


def _is_particle(words: list[Word], start: int, i: int) -> bool:
    """ "van", "de la": inside a name, or with a capital at its beginning."""
    if words[i].lower not in P.PARTICLES or not (i > start or words[i].is_cap):
        return False
    return i + 1 < len(words) and words[i + 1].is_cap


def _is_post_nominal(word: Word) -> bool:
    return word.is_upper and word.text.upper() in P.POST_NOMINALS


def _is_key(words: list[Word], i: int) -> bool:
    """ "RB  Norman Robertson": someone's key, then a new name."""
    is_letters = len(words[i].text) > 1 and "." not in words[i].text
    return is_letters and i + 1 < len(words) and is_given(words[i + 1])


def _is_other_word(words: list[Word], start: int, i: int, listed: bool) -> bool:
    """Whether words[i] is a common word, a post or an honorific rather than part of the name."""
    lower = words[i].lower
    if lower not in P.NOT_NAMES and lower not in ROLE_HEADS and lower not in P.HONORIFICS:
        return False
    # "Jo May", "Simon Judge": surnames that are common words too.
    after_given = i == start + 1 and is_given(words[start])
    titled = _is_titled(words, start, i, listed) or (listed and after_given)
    known = P.TITLED_SURNAMES if titled else P.SURNAMES_TOO if after_given else ()
    return lower not in known or _is_followed(words, i)


def _is_titled(words: list[Word], start: int, i: int, listed: bool) -> bool:
    """Whether only initials stand before words[i]: in a list, with a stop, behind an honorific."""
    initials = words[start:i]
    if any(word.text != "." and not _INITIAL.fullmatch(word.text) for word in initials):
        return False
    before = start - 1
    if before > 0 and words[before].text == ".":
        before -= 1
    lower = words[before].lower if before >= 0 else ""
    honoured = lower in P.HONORIFICS and lower not in P.WEAK_HONORIFICS and words[before].is_cap
    return honoured or any(listed or "." in word.text for word in initials)


def _is_followed(words: list[Word], i: int) -> bool:
    """Whether a capitalised word or *of* follows: then it is rather a place, a thing or a post."""
    if i + 1 < len(words) and words[i + 1].text == "of":
        return True
    return i + 1 < len(words) and words[i + 1].is_cap and not words[i + 1].is_upper


def _is_acronym(run: Run, start: int, i: int) -> bool:
    """ "Sue Reed SCC": a body behind the name, no surname."""
    word = run.words[i]
    if i == start or run.shouted or run.words[start].is_upper:
        return False
    short = word.is_upper and len(word.text) < 6
    return short and word.text.title() not in entries("surnames")


def _trimmed(run: Run, start: int, end: int) -> int:
    """The end without what cannot close a name; ``start`` where only initials are left."""
    words = run.words
    while end > start and (words[end - 1].lower in P.PARTICLES or words[end - 1].text == "."):
        end -= 1
    if all(is_initials(w, run.shouted) or w.text == "." for w in words[start:end]):
        return start
    while end > start and is_initials(words[end - 1], run.shouted):
        end -= 1
    return end
