"""What a post is for: ``Children, Young People and Families``."""

from __future__ import annotations

from extract.pipes.roles import patterns as P
from extract.pipes.roles.heads import starts_role
from extract.pipes.words import POSSESSIVES, Run, Word
from extract.resources import entries


def remit_row(run: Run, start: int) -> int:
    """End of a row of remit words: capitalised words with commas, "and", "of", "the" inside."""
    end = start
    while taken := _taken(run, start, end):
        end += taken
    while end > start and run.words[end - 1].lower in P.DANGLING:
        end -= 1
    return end


def is_remit_start(words: list[Word], i: int) -> bool:
    """Whether words[i] can open a remit without "of": a capitalised word of that vocabulary."""
    return i < len(words) and words[i].is_cap and words[i].is_remit and not starts_role(words, i)


def lower_remits(words: list[Word], start: int) -> int:
    """End of a row of remit words in small letters: "legal services", "waste and recycling"."""
    end = start
    while end < len(words) and (words[end].is_remit or _joins_remit(words, end)):
        end += 1
    return end


def bracketed_remit(words: list[Word], opening: int) -> int:
    """End of a bracketed remit, closing bracket included; ``opening`` where there is none."""
    if not is_remit_start(words, opening + 1):
        return opening
    if words[opening + 1].lower in P.HOW_ATTENDED:
        return opening
    for k in range(opening + 1, min(opening + 12, len(words))):
        word = words[k]
        if word.text == ")":
            return k + 1
        if not word.is_cap and word.lower not in P.IN_BRACKETS and word.text not in POSSESSIVES:
            return opening
    return opening


def office_end(words: list[Word], i: int) -> int:
    """End of the office behind "and" in *Director of Law and Monitoring Officer*; 0 for none."""
    for k in range(i, min(i + P.LONGEST_OFFICE, len(words))):
        if words[k].lower in P.OFFICES and words[k].is_cap:
            return k + 1
        if not (words[k].is_cap or words[k].text.isdigit()):
            return 0
    return 0


def _joins_remit(words: list[Word], i: int) -> bool:
    return words[i].lower in P.ANDS and i + 1 < len(words) and words[i + 1].is_remit


def _taken(run: Run, start: int, at: int) -> int:
    """How many words from words[at] on go on the row that began at ``start``; 0 at its end."""
    words = run.words
    if at >= len(words):
        return 0
    word = words[at]
    if at > start and _starts_anew(words, at):
        return 0
    if word.is_cap:
        return int(word.lower not in P.STOPS or word.text in P.SHORT_REMITS)
    if at == start or at + 1 >= len(words):
        return 0
    if word.text in POSSESSIVES:
        return int(_is_possessive_inside(words, at))
    if word.lower in ("and", "&", "/"):
        return int(_joins_remits(run, at))
    if word.text == ",":
        return int(_lists_remits(words, at))
    return _taken_of(words, at)


def _starts_anew(words: list[Word], i: int) -> bool:
    """Whether something else begins at words[i]: a person, or, after a joint, another post."""
    if words[i].lower in P.HONORIFICS or _starts_name(words, i):
        return True
    return words[i - 1].lower in ("and", "&", ",") and starts_role(words, i)


def _starts_name(words: list[Word], i: int) -> bool:
    """Whether a person's name begins at words[i]: a given name or initial, then a surname."""
    if i + 1 >= len(words) or words[i].is_remit or words[i + 1].is_remit:
        return False
    first, second = words[i].text, words[i + 1].text
    if len(first) == 1 and first.isupper():  # "Service Delivery |C Peart": rare surnames too
        return second in entries("surnames") or (len(second) > 2 and second.istitle())
    return first in entries("given_names") and second in entries("surnames")


def _is_possessive_inside(words: list[Word], i: int) -> bool:
    """ "Children's Services", "Adults' and Children's Care": not that of the whole role."""
    owner, after = words[i - 1].lower, words[i + 1]
    goes_on = after.is_cap
    if after.text == "," or after.lower in ("and", "&"):
        goes_on = i + 2 < len(words) and words[i + 2].is_cap and words[i + 2].is_remit
    return goes_on and (owner in P.POSSESSIVE_REMITS or owner.endswith("s"))


def _joins_remits(run: Run, i: int) -> bool:
    """Whether "and", "&" or "/" at words[i] has remits on both sides, not two posts or people."""
    words = run.words
    following = words[i + 1]
    if not following.is_cap or starts_role(words, i + 1) or office_end(words, i + 1):
        return False
    if following.text in P.SHORT_REMITS:
        return True
    if following.lower in P.HONORIFICS or following.lower in P.STOPS:
        return False
    # "and" stands between sentences' parts too; the signs do not.
    sure = words[i].lower != "and" or run.shouted
    return sure or following.is_remit or _remit_before(words, i).is_remit


def _lists_remits(words: list[Word], i: int) -> bool:
    """Whether the comma at words[i] stands in a list of remits."""
    following = words[i + 1]
    return (
        following.is_cap
        and following.is_remit
        and _remit_before(words, i).is_remit
        and not starts_role(words, i + 1)
        and _goes_on(words, i + 1)
        and not _is_body_of_its_own(words, i + 1)
    )


def _remit_before(words: list[Word], i: int) -> Word:
    """The word before a joint, past the sign of its possessive: *Children's, Schools*."""
    return words[i - 2] if i > 1 and words[i - 1].text in POSSESSIVES else words[i - 1]


def _goes_on(words: list[Word], i: int) -> bool:
    """After a comma: a list of remits that "and" closes, or one more remit that ends the phrase."""
    for k in range(i, min(i + 9, len(words))):
        lower = words[k].lower
        if lower in P.ANDS:
            return k + 1 < len(words) and words[k + 1].is_cap
        if words[k].text == "," or words[k].is_cap or lower in POSSESSIVES:
            continue
        return False
    return True


def _is_body_of_its_own(words: list[Word], i: int) -> bool:
    """After a comma: one capitalised part, no list, that ends in a body's head noun."""
    k = i
    while k < len(words) and (words[k].is_cap or words[k].text in POSSESSIVES):
        k += 1
    closes_list = k < len(words) and (words[k].lower in P.ANDS or words[k].text == ",")
    return not closes_list and words[k - 1].lower in P.BODY_ENDINGS


def _taken_of(words: list[Word], i: int) -> int:
    """How many words a small "of" or "for" at words[i] takes before the next capital."""
    joint, following = words[i].lower, words[i + 1]
    if joint == "in" and words[i - 1].lower == "children" and following.lower in ("care", "need"):
        return 1
    if joint == "of" and following.is_cap:
        return 1
    after_the = joint in ("of", "for") and following.lower == "the" and i + 2 < len(words)
    if after_the and words[i + 2].is_cap:
        return 2
    return int(joint == "for" and following.is_cap and following.is_remit)
