"""How likely a word for a post, where it stands, is one: ``Chair``, but not ``chair lift``."""

from __future__ import annotations

from dataclasses import dataclass

from extract.pipes.organisations.patterns import HEADS as ORG_HEADS
from extract.pipes.persons.parts import is_initials
from extract.pipes.roles import patterns as P
from extract.pipes.words import POSSESSIVES, Run, Word


@dataclass(frozen=True)
class Reading:
    """A role as it was read: indices into the words of its run.

    ``words[first:last]`` is the role, ``words[head:head_end]`` its head.
    """

    run: Run
    first: int
    head: int
    head_end: int
    last: int

    @property
    def noun(self) -> Word:
        """The last word of the head."""
        return self.run.words[self.head_end - 1]

    @property
    def lower(self) -> str:
        """The head's last word in small letters, without a full stop."""
        return self.noun.lower.rstrip(".")

    @property
    def before(self) -> Word | None:
        """The word before the role."""
        return self.run.words[self.first - 1] if self.first else None

    @property
    def after(self) -> Word | None:
        """The word after the role."""
        return self.run.words[self.last] if self.last < len(self.run.words) else None

    @property
    def has_remit(self) -> bool:
        """Whether the role goes on behind its head."""
        return self.last > self.head_end

    @property
    def is_bare(self) -> bool:
        """Whether the role is one word: no modifier, no second word of the head, no remit."""
        return self.last - self.first == 1


def role_score(role: Reading) -> float:
    """The chance that a reading is a role; 0 for a use of the word that is none."""
    lower = role.lower
    if role.is_bare and lower in P.TITLES:
        return 0.0
    if role.is_bare and lower in P.HONORIFICS - P.ONLY_BEFORE_NAMES:
        return 0.0 if _is_honorific(role) else 0.85
    if _is_small_acronym(role):
        return 0.0
    if lower in P.ONLY_BEFORE_NAMES and role.head_end - role.head == 1:
        return 0.9 if _is_before_a_name(role) else 0.0
    if lower == "delegates" and role.after is not None and role.after.lower in P.AFTER_DELEGATES:
        return 0.0
    if lower in P.MEMBERS:
        return 0.0 if _is_no_member_of_a_body(role) else 0.9
    if lower == "principal" and role.after is not None and role.after.lower in P.AFTER_PRINCIPAL:
        return 0.0
    if lower in P.COMMON_WORDS:
        return _common_word_score(role)
    if lower in P.NEEDS_MORE:
        if role.is_bare:
            return _unqualified_score(role)
        if not (role.noun.is_cap or role.has_remit or lower in P.LOWER_POSTS):
            return 0.3
    return 0.75 if lower in P.LESS_SURE_LOWER and not role.noun.is_cap else 0.9


def _is_honorific(role: Reading) -> bool:
    """ "Councillor Smith" and "Councillors A Smith and B Low": part of somebody's name."""
    after = role.after
    if after is None or role.run.shouted:
        return False
    named = after.is_cap or after.text in POSSESSIVES
    return named and after.lower not in P.AFTER_COUNCILLORS


def _is_small_acronym(role: Reading) -> bool:
    """ "pm", "mp": the letters of an acronym that only capitals make one."""
    text = role.noun.text
    if role.lower in P.ACRONYMS_IN_CAPITALS:
        return not text.isupper() and text != "SoS"
    return role.lower in P.PARLIAMENTARIANS and not text[:2].isupper()


def _is_before_a_name(role: Reading) -> bool:
    """ "DCC Parminder Uppal", and not "Dover DC Planning"."""
    words, before = role.run.words, role.before
    at = role.last + (role.last < len(words) and words[role.last].text == ".")
    after = words[at] if at < len(words) else None
    if after is None or not after.is_cap or after.is_remit or role.has_remit:
        return False
    if after.is_upper and not is_initials(after, shouted=False):
        return False
    listed = before is not None and before.is_cap and before.lower not in P.ACTING
    return after.lower not in ORG_HEADS and not (role.is_bare and listed)


def _is_no_member_of_a_body(role: Reading) -> bool:
    """ "member states", "members of the public", "family member"."""
    words = role.run.words
    after = role.after.lower if role.after is not None else ""
    if role.lower == "member" and after in P.AFTER_MEMBER:
        return True
    nearest = words[role.head - 1].lower if role.head else ""
    if nearest == "private" and after in P.AFTER_PRIVATE_MEMBERS:
        return True
    if after == "of" and not role.has_remit and role.last + 1 < len(words):
        i = role.last + 1
        if words[i].lower == "the" and i + 1 < len(words):
            i += 1
        if words[i].lower in P.MEMBERS_OF_NO_BODY:
            return True
    return nearest in P.GROUPS_BEFORE and not role.noun.is_cap


def _common_word_score(role: Reading) -> float:
    """Heads that are words for other things too: "chair", "lead", "partner"."""
    if not role.is_bare:
        return 0.9
    if role.lower == "chair" and _is_a_place(role):
        return 0.0
    if role.noun.is_cap:
        return 0.0 if role.lower in P.NEVER_BARE else 0.9
    return 0.85 if _is_the_chair(role) else 0.0


def _is_a_place(role: Reading) -> bool:
    """ "in the Chair", "took the chair": where somebody sits, not who."""
    words, first = role.run.words, role.first
    return first > 1 and words[first - 1].lower == "the" and words[first - 2].lower in P.BEFORE_SEAT


def _is_the_chair(role: Reading) -> bool:
    """ "the chair", "our chair", "Ann Lee (chair)": a person in small letters."""
    if role.lower != "chair" or role.before is None:
        return False
    closed = role.after is not None and role.after.text == ")"
    return role.before.lower in P.BEFORE_CHAIR or (closed and role.before.text in ("(", ","))


def _unqualified_score(role: Reading) -> float:
    """A head that wants a modifier or remit and has neither."""
    before = role.before
    if before is None:
        return 0.0
    if not role.noun.is_cap:
        the_only = before.lower in ("the", "our") and role.lower in P.ONE_OF_A_KIND
        return 0.6 if the_only else 0.0
    return 0.55 if before.text not in ".:;" and not role.run.shouted else 0.0
