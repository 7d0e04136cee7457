from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from extract.pipes.candidates import PREFIX, Candidate, store
from extract.pipes.organisations.patterns import NOT_IN_NAME
from extract.pipes.roles import patterns as P
from extract.pipes.words import POSSESSIVES, Run, Word, word_runs
from extract.resources import entries

LABEL = "ROLE"


class RolesComponent:
    """Collects ROLE candidates; see the package's docstring."""

    def __call__(self, doc: Doc) -> Doc:
        bodies = _body_starts(doc)
        candidates: list[Candidate] = []
        for run in word_runs(doc):
            for first, last, score in find_roles(run):
                words = run.words[first:last]
                start, end = words[0].start, words[-1].end
                candidates.append(Candidate(start, end, LABEL, score))
                # "Environment Agency officials": a body right before the head is part of the role.
                body = bodies.get(run.words[first - 1].end) if first else None
                if body is not None:
                    candidates.append(Candidate(body, end, LABEL, score))
        store(doc, "roles", candidates)
        return doc


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
        head = _head_at(words, i)
        if head is None:
            i += 1
            continue
        first = _left(run, i)
        last, has_remit = _right(run, head)
        score = _score(run, first, i, head, last, has_remit)
        if score > 0:
            yield first, last, score
            i = max(last, i + 1)
        else:
            i = head


def _head_at(words: list[Word], i: int) -> int | None:
    """End of the role head that starts at i (``Vice Chair`` is two words), or None."""
    lower = words[i].lower.rstrip(".")
    following = words[i + 1].lower if i + 1 < len(words) else ""
    if (
        lower == "section"
        and following.isdigit()
        and i + 2 < len(words)
        and words[i + 2].lower == "officer"
    ):
        return i + 3
    if lower in ("s151", "s.151", "s73") and following == "officer":
        return i + 2
    if lower == "vice" and following in (
        "chair",
        "chairman",
        "chairperson",
        "convener",
        "president",
        "chairs",
    ):
        return i + 2
    if lower == "chief" and following in (
        "executive",
        "constable",
        "officer",
        "whip",
        "inspector",
        "nurse",
    ):
        return i + 2 + (i + 2 < len(words) and words[i + 2].lower in ("officer", "director"))
    if (
        lower == "v"
        and following == "/"
        and i + 2 < len(words)
        and words[i + 2].lower.startswith("chair")
    ):
        return i + 3
    if lower in ("harbour", "flood", "tree", "snow") and following in (
        "master",
        "warden",
        "wardens",
    ):
        return i + 2
    if lower in P.ACRONYMS and not words[i].text.isupper():
        return None
    if lower == "head" and following in ("teacher", "teachers", "girl", "boy"):
        return i + 2
    if lower == "portfolio" and following in ("holder", "holders"):
        return i + 2
    if lower == "minute" and following == "taker":
        return i + 2
    if lower == "corporate" and following in ("parent", "parents") and words[i].is_cap:
        return i + 2
    if lower == "independent" and following in ("person", "persons") and words[i].is_cap:
        return i + 2
    if (
        lower == "secretary"
        and following == "of"
        and i + 2 < len(words)
        and words[i + 2].lower == "state"
    ):
        return i + 3
    if lower in P.HEADS:
        return i + 1
    return None


def _left(run: Run, head: int) -> int:
    """Index of the first modifier before the head."""
    words = run.words
    i = head
    while i > 0:
        before = words[i - 1]
        lower = before.lower
        if before.text == "/" and i >= 2 and words[i - 2].lower in P.SENIORITY:
            i -= 2
            continue
        if lower in P.HONORIFICS or lower in P.LEFT_OUT:
            break
        if lower in ("and", "&") and i >= 2:
            left, right = words[i - 2], words[i]
            if (
                left.is_cap
                and right.is_cap
                and (
                    left.lower in _remits()
                    or left.lower in P.SENIORITY
                    or _is_plain_modifier(words, i - 2, head)
                )
                and i < head
                and right.lower not in P.RANKS
                and left.lower not in P.HEADS
            ):
                i -= 2
                continue
            break
        if (
            before.text in POSSESSIVES
            and i >= 2
            and words[i - 2].lower in ("children", "women", "people", "adult")
        ):
            i -= 2
            continue
        named = before.is_cap and not run.shouted
        if lower in P.MODIFIERS_LOWER and (words[head].is_cap is False or before.is_cap):
            i -= 1
            continue
        if named and (lower in P.SENIORITY or lower in _remits()) and words[head].is_cap:
            i -= 1
            continue
        if run.shouted and lower in P.SENIORITY:
            i -= 1
            continue
        if named and words[head].is_cap and _is_plain_modifier(words, i - 1, head):
            i -= 1
            continue
        if (
            before.is_upper
            and len(before.text) <= 6
            and (words[head].is_cap or lower not in P.HEADS)
            and not run.shouted
            and before.text.isalpha()
        ):
            i -= 1
            break
        break
    while i < head and (words[i].lower in ("and", "&") or words[i].lower in P.LEFT_OUT):
        i += 1
    return i


def _is_plain_modifier(words: list[Word], i: int, head: int) -> bool:
    """Whether words[i], capitalised and unlisted, may stand before the head as part of the post."""
    word = words[i]
    lower = word.lower
    if words[head].lower in P.PLAIN_HEADS or lower in P.HEADS or lower in NOT_IN_NAME:
        return False
    if not word.text.isalpha() or word.is_upper or i == 0 or words[i - 1].text in (".", ":"):
        return False
    return word.text not in entries("given_names") and word.text not in entries("surnames")


def _right(run: Run, last: int) -> tuple[int, bool]:
    """End of the role with its remit, and whether it has one."""
    words = run.words
    head = words[last - 1].lower
    if last >= len(words):
        return last, False
    joint = words[last]
    if joint.lower in ("of", "for"):
        end = _after_of(run, last + 1, joint.lower, head)
        return (end, True) if end > last + 1 else (last, False)
    if joint.lower == "to" and head in P.TO_REMITS and last + 1 < len(words):
        start = last + 2 if words[last + 1].lower == "the" else last + 1
        end = _remit_row(run, start)
        return (end, True) if end > start else (last, False)
    if (
        joint.lower in ("with", "without")
        and last + 1 < len(words)
        and words[last + 1].lower
        in (
            "responsibility",
            "portfolio",
        )
    ):
        end = last + 2
        if end + 1 < len(words) and words[end].lower == "for":
            row = _remit_row(run, end + 1)
            return (row, True) if row > end + 1 else (end, True)
        return end, True
    if joint.text in ("–", "—", "-", ":") and words[last - 1].is_cap:
        if joint.text == ":" and not _is_remit_start(words, last + 1):
            return last, False
        if not _is_remit_start(words, last + 1):
            return last, False
        end = _remit_row(run, last + 1)
        return (end, True) if end > last + 1 else (last, False)
    if joint.text == "(" and words[last - 1].is_cap:
        end = _bracketed(words, last)
        return (end, True) if end else (last, False)
    if joint.text == "," and words[last - 1].is_cap and _is_remit_start(words, last + 1):
        end = _remit_row(run, last + 1)
        part = [w.lower for w in words[last + 1 : end]]
        if part and part[-1] not in P.BODY_ENDINGS and not any(p in P.HEADS for p in part):
            return end, True
        return last, False
    if (
        _is_remit_start(words, last)
        and words[last - 1].is_cap
        and head in ("director", "lead", "officer", "manager")
    ):
        end = _remit_row(run, last)
        if end - last >= 2:
            return end, True
    return last, False


def _after_of(run: Run, start: int, joint: str, head: str) -> int:
    """End of what "of" or "for" adds to a head, or ``start`` where it adds nothing."""
    words = run.words
    i = start
    if i < len(words) and words[i].lower in ("the", "this", "our", "its", "their", "each"):
        i += 1
    if i >= len(words):
        return start
    if words[i].lower in P.NOT_OF and not (words[i].is_cap and not run.shouted):
        return start
    if words[i].is_cap:
        end = _remit_row(run, i)
        return end if end > i else start
    # Lower-case remits count where their words are the vocabulary of remits: head of legal
    # services.
    end = i
    while end < len(words) and (
        words[end].lower in _remits()
        or (
            words[end].lower in ("and", "&")
            and end + 1 < len(words)
            and words[end + 1].lower in _remits()
        )
    ):
        end += 1
    if end > i and head in (
        "head",
        "director",
        "leader",
        "manager",
        "chair",
        "chairman",
        "officer",
        "lead",
        "minister",
    ):
        return end
    lower_body = words[i].lower in (
        "council",
        "board",
        "committee",
        "panel",
        "trust",
        "authority",
        "governors",
        "trustees",
        "group",
        "cabinet",
        "opposition",
        "forum",
        "commission",
        "partnership",
    )
    if (
        lower_body
        and words[start].lower == "the"
        and head
        in (
            "chair",
            "chairman",
            "leader",
            "vice-chair",
            "vice-chairman",
            "members",
            "member",
            "clerk",
        )
    ) or (lower_body and joint == "of" and words[i].lower in ("governors", "trustees", "council")):
        return i + 1
    return start


def _remit_row(run: Run, i: int) -> int:
    """End of a row of remit words: capitalised words with commas, "and", "of", "the" inside."""
    words = run.words
    start = end = i
    while end < len(words):
        word = words[end]
        lower = word.lower
        if lower in P.HONORIFICS and end > start:
            break
        if end > start and _starts_name(words, end):
            break
        if _starts_role(words, end) and end > start and words[end - 1].lower in ("and", "&", ","):
            break
        if word.is_cap and word.text not in POSSESSIVES:
            if lower in _STOPS:
                break
            end += 1
            continue
        if word.text[0].isdigit() and end == start:
            break
        following = words[end + 1] if end + 1 < len(words) else None
        if following is None or end == start:
            break
        if (word.text in POSSESSIVES and len(word.text) > 1) or word.text in ("'", "’"):
            if following.is_cap and (
                words[end - 1].lower in _POSSESSIVE_REMITS or words[end - 1].lower.endswith("s")
            ):
                end += 1
                continue
            break
        if lower in ("and", "&", "/") and following.is_cap and not _starts_role(words, end + 1):
            if following.lower in P.HONORIFICS or following.lower in _STOPS:
                break
            if lower == "and" and not (
                following.lower in _remits() or words[end - 1].lower in _remits() or run.shouted
            ):
                break
            end += 1
            continue
        if word.text == "," and following.is_cap and not _starts_role(words, end + 1):
            if (
                words[end - 1].lower in _remits()
                and following.lower in _remits()
                and _goes_on(words, end + 1)
                and not _is_body_of_its_own(words, end + 1)
            ):
                end += 1
                continue
            break
        if lower in ("of", "for", "in", "to", "with", "on") and following.is_cap and lower == "of":
            end += 1
            continue
        if (
            lower in ("of", "for")
            and following.lower == "the"
            and end + 2 < len(words)
            and words[end + 2].is_cap
        ):
            end += 2
            continue
        if lower == "for" and following.is_cap and following.lower in _remits():
            end += 1
            continue
        break
    while end > start and (words[end - 1].lower in ("and", "&", "of", "for", "the", ",", "/")):
        end -= 1
    return end


def _goes_on(words: list[Word], i: int) -> bool:
    """After a comma: a list of remits that "and" closes, or one more remit that ends the phrase."""
    for k in range(i, min(i + 9, len(words))):
        lower = words[k].lower
        if lower in ("and", "&"):
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
    closes_list = k < len(words) and (words[k].lower in ("and", "&") or words[k].text == ",")
    return not closes_list and words[k - 1].lower in P.BODY_ENDINGS


_STOPS = frozenset(
    """
    the this that these mr mrs ms miss dr item action noted agreed resolved apologies present
    absent report chair chairman january february march april june july august september
    october november december monday tuesday wednesday thursday friday saturday sunday in it
    he she they we there at on
    """.split()
)
_POSSESSIVE_REMITS = frozenset(
    """
    children women people men adult adults governors veterans families carers surrey older
    majesty farmers
    """.split()
)


def _starts_role(words: list[Word], i: int) -> bool:
    """Whether a post begins at words[i]: an optional row of seniority words, then a head."""
    k = i
    while (
        k < len(words)
        and k - i < 4
        and words[k].lower in P.SENIORITY
        and words[k].lower not in P.HEADS
    ):
        k += 1
    if k >= len(words):
        return False
    if words[k].lower not in P.HEADS:
        return False
    return k > i or words[k].lower in (
        "director",
        "head",
        "leader",
        "chair",
        "chairman",
        "member",
        "cabinet",
        "deputy",
        "vice-chair",
        "vice-chairman",
        "clerk",
        "assistant",
        "officer",
        "manager",
        "members",
        "officers",
        "lead",
        "chief",
        "secretary",
        "treasurer",
        "executive",
        "governor",
        "trustee",
        "principal",
        "mayor",
    )


def _starts_name(words: list[Word], i: int) -> bool:
    """Whether a person's name begins at words[i]: a given name or initial, then a surname."""
    if i + 1 >= len(words) or words[i].lower in _remits() or words[i + 1].lower in _remits():
        return False
    first, second = words[i].text, words[i + 1].text
    named = first in entries("given_names") or (len(first) == 1 and first.isupper())
    return named and second in entries("surnames")


def _is_remit_start(words: list[Word], i: int) -> bool:
    """Whether words[i] can open a remit without "of": a capitalised word of that vocabulary."""
    if i >= len(words) or not words[i].is_cap:
        return False
    return words[i].lower in _remits() and not _starts_role(words, i)


def _bracketed(words: list[Word], opening: int) -> int:
    """End of a bracketed remit, closing bracket included, or 0."""
    if not _is_remit_start(words, opening + 1):
        return 0
    for k in range(opening + 1, min(opening + 12, len(words))):
        if words[k].text == ")":
            return k + 1
        if not (
            words[k].is_cap
            or words[k].lower in ("and", "&", "of", ",", "for", "the")
            or words[k].text in POSSESSIVES
        ):
            return 0
    return 0


def _score(run: Run, first: int, at: int, head_end: int, last: int, has_remit: bool) -> float:
    """The chance that words[first:last] is a role; 0 for a use of the word that is none."""
    words = run.words
    head = words[head_end - 1]
    lower = head.lower.rstrip(".")
    before = words[first - 1] if first else None
    after = words[last] if last < len(words) else None
    before_lower = before.lower if before else ""
    after_lower = after.lower if after else ""
    modified = first < at or head_end - at > 1
    if lower in P.HONORIFICS and not modified and not has_remit:
        # "Councillor Smith" and "Councillors A Smith and B Low": an honorific.
        if (
            after is not None
            and (after.is_cap or after.text in POSSESSIVES)
            and not run.shouted
            and (after.lower not in ("reports", "report", "and", "questions"))
        ):
            return 0.0
        return 0.85
    if lower in ("pc", "pm", "sos", "cpo") and not head.text.isupper() and head.text != "SoS":
        return 0.0
    if lower in ("pc", "cpo", "pcs"):
        # Initials of somebody, or a computer, unless a name follows: "PC Kirsty Nash".
        named = after is not None and after.is_cap and not after.is_upper
        return 0.9 if named else 0.0
    if lower == "member" and after_lower in ("ward", "states", "state", "authorities", "councils"):
        return 0.0
    if lower in ("member", "members", "officer", "officers", "representative", "representatives"):
        if not has_remit and after_lower == "of" and last + 1 < len(words):
            thing = (
                words[last + 2]
                if words[last + 1].lower == "the" and last + 2 < len(words)
                else words[last + 1]
            )
            if thing.lower in (
                "public",
                "staff",
                "society",
                "parliament",
                "family",
                "congregation",
                "press",
            ):
                return 0.0
        nearest = words[at - 1].lower if at else ""
        if nearest in P.GROUPS_BEFORE and not head.is_cap:
            return 0.0
        return 0.9
    if (
        lower in ("mp", "mps", "msp", "msps", "mla", "mlas")
        and not head.text.isupper()
        and not head.text[:2].isupper()
    ):
        return 0.0
    if lower in (
        "chair",
        "head",
        "lead",
        "leads",
        "heads",
        "champion",
        "champions",
        "deputy",
        "substitute",
        "monitor",
        "partner",
        "chief",
        "steward",
        "reader",
        "captain",
        "principal",
        "warden",
        "ranger",
        "president",
    ):
        if not head.is_cap and not modified and not has_remit:
            in_the_chair = first > 1 and words[first - 2].lower in ("in", "took", "take")
            if (
                lower == "chair"
                and not in_the_chair
                and before_lower
                in ("the", "as", "our", "a", "new", "elected", "by", "from", "interim")
            ):
                return 0.85
            return 0.0
        if (
            lower in ("head", "lead", "leads", "heads", "partner", "chief", "reader")
            and not modified
            and not has_remit
        ):
            return 0.0
        return 0.9
    if lower in P.NEEDS_MORE and not (modified or has_remit):
        if (
            before_lower in ("the", "our")
            and not head.is_cap
            and lower in ("manager", "caretaker", "administrator")
        ):
            return 0.6
        if head.is_cap and not run.shouted and before is not None and before.text not in ".:;":
            return 0.55
        return 0.0
    if (
        lower in P.NEEDS_MORE
        and not head.is_cap
        and not has_remit
        and lower
        not in (
            "executive",
            "manager",
            "managers",
            "engineer",
            "accountant",
            "adviser",
            "advisor",
            "coordinator",
            "co-ordinator",
            "planner",
            "lead",
            "assistant",
            "nurse",
        )
    ):
        return 0.3
    if not head.is_cap and lower in (
        "director",
        "directors",
        "minister",
        "secretary",
        "inspector",
        "auditors",
        "auditor",
        "solicitor",
        "governor",
        "governors",
        "principal",
        "constable",
    ):
        return 0.75
    return 0.9


def _remits() -> frozenset[str]:
    return entries("remits")
