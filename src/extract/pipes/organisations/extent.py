"""How far a name reaches: left and right of its head noun."""

from __future__ import annotations

from extract.pipes.organisations import patterns as P
from extract.pipes.organisations.known import is_joined_place
from extract.pipes.persons.patterns import HONORIFICS
from extract.pipes.words import POSSESSIVES, Run, Word
from extract.resources import entries


def name_start(run: Run, head: int) -> int:
    """Index of the first word of the name whose head noun is words[head]."""
    words = run.words
    i = head
    while head - i < P.LONGEST and (taken := _taken_before(run, i, head)):
        i -= taken
    while i < head and words[i].lower in ("and", "&", "of", ","):
        i += 1
    return i


def name_start_of_small_head(run: Run, head: int) -> int:
    """As `name_start`, for a head noun without a capital: "Targeted Youth Support service"."""
    words = run.words
    i = name_start(run, head)
    opens_sentence = i == 0 or words[i - 1].text in ".:"
    if head - i == 1 and opens_sentence and not words[i].is_upper:
        # "Highways team" at the start of a sentence: the capital proves nothing.
        return head
    return i


def name_end(words: list[Word], last: int) -> int:
    """End of the name whose head noun ends at ``last``: there, or what "of" and "for" add."""
    head = words[last - 1].lower
    i = last
    while i + 1 < len(words) and words[i].lower in ("of", "for") and head in P.HEAD_FIRST:
        j = i + 1
        if words[j].lower in ("the", "all") and j + 1 < len(words) and words[j + 1].is_cap:
            j += 1
        if words[j].lower in P.COLLECTIVES:
            return j + 1
        end = _capitalised_row(words, j)
        if end == j or words[j].lower in P.NOT_IN_NAME:
            break
        i = last = end
    return last


def company_start(words: list[Word], ending: int) -> int:
    """Index of the first word of the company whose name ends with words[ending] (*Ltd*)."""
    i = ending
    while i > 0 and ending - i < P.LONGEST and _is_in_company(words, i - 1):
        i -= 1
    of = next((k for k in range(i, ending) if words[k].lower == "of"), None)
    if of is not None and _is_somebody(words, i, of):
        i = of + 1
    while i < ending and not words[i].is_cap:
        i += 1
    return i


def _is_somebody(words: list[Word], first: int, last: int) -> bool:
    """Whether words[first:last], before "of" and a firm, name its man: *Mark Attwell*."""
    before = words[first - 1].lower if first else ""
    named = last - first in (2, 3) and words[first].text in entries("given_names")
    return named or before in HONORIFICS


# --- left of the head


def _taken_before(run: Run, i: int, head: int) -> int:
    """How many words before words[i] belong to the name: 0, 1, or 2 with a joint."""
    words = run.words
    if i == 0:
        return 0
    before = words[i - 1]
    if before.text in POSSESSIVES:
        return 2 if i >= 2 and _is_possessive_in_name(words, i - 2, head) else 0
    if _is_name_word(before) and not _ends_sentence(before):
        return 1
    if before.is_cap and before.lower == "all" and words[i].lower in P.ALL_SAINTS:
        return 1
    return 2 if i >= 2 and _is_joint(run, i - 1, head) else 0


def _is_joint(run: Run, i: int, head: int) -> bool:
    """Whether words[i] joins the words on its sides into one name."""
    words = run.words
    joint, left, right = words[i].lower, words[i - 1], words[i + 1]
    if joint == ",":
        return _is_listed_remit(words, i, head) or _is_listed_place(words, i, head)
    if not left.is_cap:
        return False
    if joint in ("and", "&", "with"):
        return _joins(run, i, head)
    if joint == "of":
        return left.lower in P.PLACE_OF
    return joint in P.PLACE_ON and right.is_cap


def _is_name_word(word: Word) -> bool:
    """A capitalised word, or a figure with letters behind it ("1st"), that may stand in a name."""
    numbered = word.text[0].isdigit() and word.text[-1].isalpha()
    return (word.is_cap or numbered) and word.lower not in P.NOT_IN_NAME


def _ends_sentence(word: Word) -> bool:
    """Whether a word closes a sentence although no full stop token follows ("etc.")."""
    return word.text.endswith(".") and len(word.text) > 3 and word.lower not in ("st.", "hon.")


def _is_possessive_in_name(words: list[Word], i: int, head: int) -> bool:
    """Whether the possessive of words[i] is part of the name: *Children's*, *St Mary's*."""
    if not words[i].is_cap:
        return False
    lower = words[i].lower
    if lower in P.NAME_POSSESSIVES or lower.rstrip("s") in P.NAME_POSSESSIVES:
        return True
    if i and words[i - 1].lower in P.BEFORE_PATRONS:
        return True
    is_plural = words[i + 1].text in ("'", "’") and lower.endswith("s")
    return lower not in P.HEADS and (is_plural or words[head].lower in P.HEADS_OF_PATRONS)


def _joins(run: Run, joint: int, head: int) -> bool:
    """Whether "and" at words[joint] is inside one name, and not between two."""
    words = run.words
    left, right = words[joint - 1], words[joint + 1]
    if left.lower == "police" and right.lower == "community" and joint + 1 < head:
        return words[head].lower in P.HEADS_OF_LIAISON
    if left.lower in P.HEADS and not left.is_remit:
        return False
    if is_joined_place(words, joint) or _is_one_council(words, joint, head):
        return True
    if _is_one_trust(words, joint, head):
        return True
    if left.is_remit and right.is_remit and not _is_same_head_again(words, joint, head):
        return True
    if left.lower in P.NOT_IN_NAME or run.shouted:
        return False
    if words[joint].lower == "&":
        return True
    # "Lower and Upper Thornley Parish Council": two unlisted words after a determiner or at the
    # start.
    begin = joint - 1
    while begin > 0 and words[begin - 1].is_cap and words[begin - 1].lower not in P.NOT_IN_NAME:
        begin -= 1
    opens = begin == 0 or words[begin - 1].lower == "the"
    heads_apart = right.lower not in P.HEADS and left.lower not in P.HEADS
    return opens and heads_apart and joint + 1 < head


def _is_one_council(words: list[Word], joint: int, head: int) -> bool:
    """ "Ards and Strangford Borough Council": one council in the singular has both places."""
    left = words[joint - 1].lower
    kind = head - joint > 1 and words[head - 1].lower in P.KINDS_OF_COUNCIL
    own = left in P.HEADS or left in P.NOT_IN_NAME or left in P.KINDS_OF_COUNCIL - {"city"}
    return kind and words[head].lower == "council" and not own


def _is_one_trust(words: list[Word], joint: int, head: int) -> bool:
    """ "Lewisham and Greenwich NHS Trust": one body of the NHS in the singular has both places."""
    left, tail = words[joint - 1], tuple(word.lower for word in words[head - 1 : head + 1])
    if head - joint < 2 or tail not in P.TAILS_OF_TRUSTS:
        return False
    if left.is_upper or left.lower in P.HEADS or left.lower in P.NOT_IN_NAME or left.is_remit:
        return False
    before = words[joint - 2] if joint > 1 else None
    return before is None or before.text not in entries("given_names")


def _is_listed_place(words: list[Word], comma: int, head: int) -> bool:
    """ "Barking, Havering and Redbridge NHS Trust": a comma between places of one word each."""
    if comma < 1 or not words[comma - 1].is_cap or words[comma - 1].lower in P.NOT_IN_NAME:
        return False
    if comma > 1 and words[comma - 2].is_cap:
        return False
    joint = next((k for k in range(comma + 2, head) if words[k].lower in ("and", "&")), None)
    return joint == comma + 2 and _is_one_trust(words, joint, head)


def _is_same_head_again(words: list[Word], joint: int, head: int) -> bool:
    left, right = words[joint - 1].lower, words[joint + 1].lower
    return joint + 1 == head and left == right and left in P.HEADS


def _is_listed_remit(words: list[Word], comma: int, head: int) -> bool:
    """ "Children, Families and Culture Select Committee": a comma inside a list of subjects."""
    left, right = words[comma - 1], words[comma + 1]
    if not (left.is_cap and left.is_remit and right.is_remit):
        return False
    closes = any(w.lower in ("and", "&") for w in words[comma + 1 : head])
    return closes and left.lower not in P.NEVER_LISTED


# --- right of the head


def _capitalised_row(words: list[Word], start: int) -> int:
    """End of a row of capitalised words, commas and "and" inside it included."""
    end = start
    while end < len(words) and (_is_in_row(words[end]) or _is_inside_row(words, start, end)):
        end += 1
    return end


def _is_in_row(word: Word) -> bool:
    return word.is_cap and word.lower not in P.NOT_IN_NAME and word.lower not in P.COMPANY_ENDINGS


def _is_inside_row(words: list[Word], start: int, i: int) -> bool:
    """Whether words[i], a joint or possessive, has the row go on behind it."""
    if i == start or i + 1 >= len(words):
        return False
    word, before, following = words[i], words[i - 1], words[i + 1]
    if not following.is_cap:
        return False
    if word.text in POSSESSIVES and len(word.text) > 1 and before.lower in P.NAME_POSSESSIVES:
        return True
    if word.lower in ("and", "&", "with") and (
        is_joined_place(words, i) or _opens_council(words, i)
    ):
        return True
    if word.lower in P.PLACE_ON and before.is_cap:
        return True
    if following.lower in P.NOT_IN_NAME or not (before.is_remit and following.is_remit):
        return False
    return word.lower in ("and", "&") or (word.text == "," and _closes_list(words[i + 2 : i + 7]))


def _opens_council(words: list[Word], joint: int) -> bool:
    """Whether behind "and" at words[joint] the second place of one council's name stands."""
    row = range(joint + 2, min(joint + 6, len(words)))
    head = next((i for i in row if words[i].lower == "council"), None)
    named = head is not None and all(word.is_cap for word in words[joint + 1 : head])
    return named and head is not None and _is_one_council(words, joint, head)


def _closes_list(words: list[Word]) -> bool:
    """Whether the first small word among these, commas apart, is "and"."""
    small = (word.lower for word in words if not word.is_cap and word.text != ",")
    return next(small, "") in ("and", "&")


# --- companies


def _is_in_company(words: list[Word], i: int) -> bool:
    """Whether words[i] may stand in a company's name, next to what it has so far."""
    word = words[i]
    if word.text[0].isdigit() or (word.is_cap and word.lower not in P.NOT_IN_NAME):
        return True
    if i == 0:
        return False
    return word.text in ("&", "(", ")", "-") or (
        word.lower in ("and", "of", "'s", "’s", "for") and words[i - 1].is_cap
    )
