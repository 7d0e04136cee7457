"""How far a role reaches: left over the modifiers of its head, right over its remit."""

from __future__ import annotations

from extract.pipes.organisations.patterns import NOT_IN_NAME
from extract.pipes.roles import patterns as P
from extract.pipes.roles.remits import (
    bracketed_remit,
    is_remit_start,
    lower_remits,
    office_end,
    remit_row,
)
from extract.pipes.words import POSSESSIVES, Run, Word
from extract.resources import entries

_COMPASS = frozenset("West North South East Mid Greater".split())
"""Before a place: *West Mercia Police and Crime Commissioner*."""


def role_start(run: Run, head: int) -> int:
    """Index of the first modifier before the head, whose first word is words[head]."""
    words = run.words
    i = head
    while taken := _taken_before(run, i, head):
        i -= taken
    if i > 0 and _is_acronym_of_body(run, i - 1, head):
        i -= 1
    if 0 < i < head and words[i].is_cap and words[i - 1].text in _COMPASS:
        i -= 1
    while i < head and (words[i].lower in P.ANDS or words[i].lower in P.LEFT_OUT):
        if words[i + 1].text == "/":
            break  # "A/Head of Finance"
        i += 1
    if 0 < i < head and words[i].lower in P.REPLIES and words[i - 1].lower == "in":
        i += 1  # "In response officers said"
    return i


def role_end(run: Run, last: int) -> int:
    """End of the role with its remit; ``last``, the end of its head, where it has none."""
    words = run.words
    if last >= len(words):
        return last
    head, joint = words[last - 1], words[last]
    if joint.lower in ("of", "for"):
        end = _after_service(run, _after_second_comma(run, _after_of(run, last)))
        return _before_other_post(words, end) if end > last else end
    if joint.lower == "in" and head.lower in P.HEADS_IN_SUBJECTS:
        return remit_row(run, last + 1) if is_remit_start(words, last + 1) else last
    if joint.lower == "to":
        servant = head.lower in P.TO_REMITS or _is_apposed_servant(run, last)
        return _after_to(run, last) if servant else last
    if joint.lower in ("with", "without"):
        return _after_with(run, last)
    if not head.is_cap:
        of = P.LOWER_BEFORE_REMITS.get(head.lower, ())
        return lower_remits(words, last) if last > 1 and words[last - 2].lower in of else last
    if joint.text in ("–", "—", "-", ":"):
        return _row_or(run, last + 1, last) if is_remit_start(words, last + 1) else last
    if joint.text == "(":
        return bracketed_remit(words, last)
    if joint.text == ",":
        return _after_comma(run, last)
    if head.lower in P.HEADS_BEFORE_REMITS and is_remit_start(words, last):
        # "Lead Officer Adult Social Care"; one word alone may be anything.
        end = remit_row(run, last)
        return end if end - last >= 2 else last
    return last


# --- left of the head


def _taken_before(run: Run, i: int, head: int) -> int:
    """How many words before words[i] belong to the role: 0, 1, or 2 with a joint."""
    words = run.words
    if i == 0:
        return 0
    before = words[i - 1]
    if _ends_modifiers(before):
        return 0
    if i >= 2:
        further = words[i - 2]
        if before.text == "." and further.lower in P.SHORTENED:
            return 2
        tier = words[head].lower in P.TITLES and further.text in P.TIERS
        if before.text == "/" and (
            further.lower in P.SENIORITY or further.text in P.ACTING or tier
        ):
            return 2
        if before.lower in P.ANDS:
            return 2 if _joins_modifiers(words, i, head) else 0
        if before.text in POSSESSIVES and further.lower in P.POSSESSIVE_MODIFIERS:
            return 2
    return int(_is_modifier(run, i - 1, head))


def _ends_modifiers(word: Word) -> bool:
    return word.lower in P.HONORIFICS or word.lower in P.LEFT_OUT


def _joins_modifiers(words: list[Word], i: int, head: int) -> bool:
    """Whether "and" before words[i] joins two modifiers, not two posts."""
    left, right = words[i - 2], words[i]
    if i == head or not (left.is_cap and right.is_cap):
        return False
    if (left.lower, right.lower) in P.JOINT_REMITS:
        return True
    if right.lower in P.RANKS or left.lower in P.HEADS:
        return False
    return left.is_remit or left.lower in P.SENIORITY or _is_plain_modifier(words, i - 2, head)


def _is_modifier(run: Run, i: int, head: int) -> bool:
    """Whether words[i], next to what the role has so far, is one more word of it."""
    word, capital_head = run.words[i], run.words[head].is_cap
    if run.words[head].lower in P.TITLES:
        return word.lower in P.TIER_WORDS
    if word.lower in P.MODIFIERS_LOWER and (word.is_cap or not capital_head):
        return True
    if run.shouted:
        return word.lower in P.SENIORITY
    if not (word.is_cap and capital_head):
        return False
    return word.lower in P.SENIORITY or word.is_remit or _is_plain_modifier(run.words, i, head)


def _is_plain_modifier(words: list[Word], i: int, head: int) -> bool:
    """Whether words[i], capitalised and unlisted, may stand before the head as part of the post."""
    word = words[i]
    lower = word.lower
    if words[head].lower in P.PLAIN_HEADS or lower in P.HEADS or lower in NOT_IN_NAME:
        return False
    if not word.text.isalpha() or word.is_upper or i == 0 or words[i - 1].text in (".", ":"):
        return False
    if any(before.lower in P.HONORIFICS for before in words[max(0, i - 3) : i]):
        return False  # "Dr. M Quaife Medical Director": a name
    return word.text not in entries("given_names") and word.text not in entries("surnames")


def _is_acronym_of_body(run: Run, i: int, head: int) -> bool:
    """ "DCC Officer": a short word in capitals that opens the role."""
    word = run.words[i]
    if run.shouted or _ends_modifiers(word) or word.lower in P.ANDS:
        return False
    short = word.is_upper and len(word.text) <= 6 and word.text.isalpha()
    return short and (run.words[head].is_cap or word.lower not in P.HEADS)


# --- right of the head: each gives ``last`` where its joint adds nothing


def _row_or(run: Run, start: int, otherwise: int) -> int:
    """End of the row of remit words from ``start`` on; ``otherwise`` where there is none."""
    end = remit_row(run, start)
    return end if end > start else otherwise


def _after_of(run: Run, last: int) -> int:
    """Behind "of" or "for" at words[last]: a remit, or the body itself in small letters."""
    words = run.words
    i = last + 1
    if i < len(words) and words[i].lower in P.DETERMINERS:
        i += 1
    if i >= len(words):
        return last
    head, thing = words[last - 1].lower, words[i]
    named = thing.is_cap and not run.shouted
    if thing.lower in P.NOT_OF and not named:
        return last
    if thing.is_cap:
        return _row_or(run, i, last)
    # Lower-case remits count where their words are the vocabulary of remits: head of legal
    # services.
    end = lower_remits(words, i)
    if end > i and head in P.HEADS_OF_REMITS:
        return end
    if thing.lower not in P.LOWER_BODIES:
        return last
    of_the_body = words[last + 1].lower == "the" and head in P.HEADS_OF_BODIES
    of_people = words[last].lower == "of" and thing.lower in ("governors", "trustees", "council")
    return i + 1 if of_the_body or of_people else last


def _after_service(run: Run, last: int) -> int:
    """Behind "Head of Service", which says no remit: "(Policy and HR)", "- Cared for Children"."""
    words = run.words
    if last >= len(words) or words[last - 1].lower != "service":
        return last
    if words[last].text == "(":
        return bracketed_remit(words, last)
    if words[last].text in ("–", "—", "-") and is_remit_start(words, last + 1):
        return _row_or(run, last + 1, last)
    return last


def _before_other_post(words: list[Word], last: int) -> int:
    """Behind a remit: *Director of Function (Legal)/Monitoring Officer*, two posts of one."""
    if last >= len(words) or words[last].text != "(":
        return last
    end = bracketed_remit(words, last)
    other = end + 1 < len(words) and words[end].text == "/" and office_end(words, end + 1) > 0
    return end if other else last


def _after_to(run: Run, last: int) -> int:
    """Behind "to" at words[last]: "Assistant to the Chief Executive"."""
    words = run.words
    start = last + 1
    if start < len(words) and words[start].lower == "the":
        start += 1
    return _row_or(run, start, last)


def _is_apposed_servant(run: Run, last: int) -> bool:
    """Whether a post serves the body behind its *to*: *Mr Hobbs - Treasurer to the Authority*.

    Of the Treasurer's report *to the Authority* nothing stands before the post but *the* or *by*.
    """
    words = run.words
    if words[last - 1].lower not in P.SERVANTS:
        return False
    end = _after_to(run, last)
    if end <= last or words[end - 1].lower not in P.SERVED_BODIES:
        return False
    start = role_start(run, last - 1)
    apposed = start > 1 and words[start - 1].text in P.APPOSED_BY
    # The cell beside the name's, with or without the dash.
    alone = bool(run.block.cells) and end == len(words)
    return apposed or (alone and all(word.text in P.APPOSED_BY for word in words[:start]))


def _after_with(run: Run, last: int) -> int:
    """Behind "with" at words[last]: "Member without Portfolio", "with responsibility for"."""
    words = run.words
    end = last + 2
    if end > len(words) or words[end - 1].lower not in ("responsibility", "portfolio"):
        return last
    if end < len(words) and words[end].lower == "for":
        return _row_or(run, end + 1, end)
    return end


def _is_before_holder(words: list[Word], i: int) -> bool:
    """Whether who holds the post follows in brackets: *Engineer, Active Travel (Ms Coyne)*."""
    following = words[i : i + 2]
    return len(following) == 2 and following[0].text == "(" and following[1].lower in P.HONORIFICS


def _after_second_comma(run: Run, last: int) -> int:
    """Behind a remit that ends at ``last``: the rest of *Director of Services, Roads (Mr Low)*."""
    words = run.words
    if last >= len(words) or words[last].text != ",":
        return last
    return _after_comma(run, last) if _is_before_holder(words, remit_row(run, last + 1)) else last


def _after_comma(run: Run, last: int) -> int:
    """Behind a comma at words[last]: a remit that is neither a body nor another post."""
    words = run.words
    end = remit_row(run, last + 1)
    if not (is_remit_start(words, last + 1) or _is_before_holder(words, end)):
        return last
    part = [word.lower for word in words[last + 1 : end]]
    is_other = not part or part[-1] in P.BODY_ENDINGS or not P.HEADS.isdisjoint(part)
    return last if is_other else end
