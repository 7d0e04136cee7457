from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc

from extract.pipes.candidates import Candidate, store
from extract.pipes.organisations import patterns as P
from extract.pipes.words import POSSESSIVES, Run, Word, word_runs
from extract.resources import entries

LABEL = "ORG"


class OrganisationsComponent:
    """Collects ORG candidates; see the package's docstring."""

    def __call__(self, doc: Doc) -> Doc:
        runs = list(word_runs(doc))
        found: dict[tuple[int, int], float] = {}
        names: list[list[Word]] = []
        for run in runs:
            for first, last, score in _named(run):
                words = run.words[first:last]
                _keep(found, words, score)
                if score >= 0.7 and len(words) > 1:
                    names.append(words)
            for first, last in _listed(run.words):
                _keep(found, run.words[first:last], 0.9)
        initials = _initials_of(names)
        for run in runs:
            _acronyms_of(run, found, initials)
        store(
            doc,
            "organisations",
            (Candidate(s, e, LABEL, score) for (s, e), score in sorted(found.items())),
        )
        return doc


def _keep(found: dict[tuple[int, int], float], words: list[Word], score: float) -> None:
    key = (words[0].start, words[-1].end)
    found[key] = max(score, found.get(key, 0.0))


# --- names with a head noun
# -------------------------------------------------------------------------


def _named(run: Run) -> Iterator[tuple[int, int, float]]:
    """(first, last, score) of each name built around a head noun; last is exclusive."""
    words = run.words
    done = 0
    for i, word in enumerate(words):
        if i < done:
            continue
        if word.lower in P.COMPANY_ENDINGS and i and (words[i - 1].is_cap or run.shouted):
            first = _company_start(words, i)
            if first < i:
                yield first, i + 1, 0.95
                done = i + 1
            continue
        if word.lower not in P.HEADS:
            continue
        if not word.is_cap:
            if word.lower in P.LOWER_HEADS:
                first = _left(run, i, lower_head=True)
                if first < i:
                    yield first, i + 1, 0.6
            continue
        last = i + 1
        # The rightmost head of an unbroken capitalised row carries the name.
        while last < len(words) and words[last].lower in P.HEADS and words[last].is_cap:
            last += 1
        first = _left(run, i)
        last = _right(words, last)
        if last < len(words) and words[last].lower in P.COMPANY_ENDINGS:
            last += 1
        done = last
        score = _name_score(run, first, last)
        if score:
            yield first, last, score


def _left(run: Run, head: int, lower_head: bool = False) -> int:
    """Index of the first word of the name whose head noun is words[head]."""
    words = run.words
    i = head
    while i > 0:
        before = words[i - 1]
        lower = before.lower
        if before.text in POSSESSIVES:
            if (
                i >= 2
                and words[i - 2].is_cap
                and _is_name_possessive(words, i - 2, words[head].lower)
            ):
                i -= 2
                continue
            break
        if _is_name_word(before) and not _ends_sentence(words, i - 1):
            i -= 1
            continue
        if i >= 2 and lower in ("and", "&", "with") and words[i - 2].is_cap:
            if _joins(words, i - 2, i, lower, head, run.shouted):
                i -= 2
                continue
            break
        if i >= 2 and before.text == "," and _is_listed_remit(words, i - 2, i, head):
            i -= 2
            continue
        if i >= 2 and lower == "of" and words[i - 2].lower in P.PLACE_OF and words[i - 2].is_cap:
            i -= 2
            continue
        if i >= 2 and lower in P.PLACE_ON and words[i - 2].is_cap and words[i].is_cap:
            i -= 2
            continue
        break
    while i < head and words[i].lower in ("and", "&", "of", ","):
        i += 1
    if lower_head and i < head and (i == 0 or words[i - 1].text in ".:") and head - i == 1:
        # "Highways team" at the start of a sentence: the capital proves nothing.
        return i if words[i].is_upper else head
    return i


def _is_name_word(word: Word) -> bool:
    """A capitalised word, or a figure with letters behind it ("1st"), that may stand in a name."""
    numbered = word.text[0].isdigit() and word.text[-1].isalpha()
    return (word.is_cap or numbered) and word.lower not in P.NOT_IN_NAME


def _ends_sentence(words: list[Word], i: int) -> bool:
    """Whether words[i] closes a sentence although no full stop token follows ("etc.")."""
    return (
        words[i].text.endswith(".")
        and len(words[i].text) > 3
        and words[i].lower not in ("st.", "hon.")
    )


def _is_name_possessive(words: list[Word], i: int, head: str) -> bool:
    lower = words[i].lower
    if lower in P.NAME_POSSESSIVES or lower.rstrip("s") in P.NAME_POSSESSIVES:
        return True
    if i and words[i - 1].lower in ("st", "st.", "saint", "king", "queen", "our"):
        return True
    if words[i + 1].text in ("'", "’") and lower.endswith("s"):
        return lower not in P.HEADS
    return head in ("school", "college", "church", "hospital", "academy", "club", "primary") and (
        lower not in P.HEADS
    )


def _joins(words: list[Word], left: int, right: int, joint: str, head: int, shouted: bool) -> bool:
    """Whether "and" between words[left] and words[right] is inside one name."""
    a, b = words[left].lower, words[right].lower
    if a in P.HEADS and a not in _remits():
        return False
    if _is_joined_place(words, left, right):
        return True
    if a in _remits() and b in _remits() and not (right == head and a in P.HEADS and b == a):
        return True
    if a in P.NOT_IN_NAME or shouted:
        return False
    if joint == "&":
        return True
    # "Lower and Upper Thornley Parish Council": two unlisted words after a determiner or at the
    # start.
    begin = left
    while begin > 0 and words[begin - 1].is_cap and words[begin - 1].lower not in P.NOT_IN_NAME:
        begin -= 1
    opener = words[begin - 1].lower if begin else "the"
    return opener == "the" and head - right >= 1 and b not in P.HEADS and a not in P.HEADS


def _is_joined_place(words: list[Word], left: int, right: int) -> bool:
    for place in _joined_places():
        joint = [part.lower() for part in place]
        middle = joint.index("and") if "and" in joint else joint.index("with")
        before, after = joint[:middle], joint[middle + 1 :]
        here = (
            [w.lower for w in words[left - len(before) + 1 : left + 1]]
            if left + 1 >= len(before)
            else []
        )
        if here == before and [w.lower for w in words[right : right + len(after)]] == after:
            return True
    return False


def _is_listed_remit(words: list[Word], left: int, right: int, head: int) -> bool:
    """ "Children, Families and Culture Select Committee": a comma inside a list of subjects."""
    if (
        not words[left].is_cap
        or words[left].lower not in _remits()
        or words[right].lower not in _remits()
    ):
        return False
    if words[left].lower in P.HEADS and words[left].lower in (
        "council",
        "board",
        "committee",
        "panel",
        "team",
    ):
        return False
    return any(w.lower in ("and", "&") for w in words[right:head])


def _right(words: list[Word], last: int) -> int:
    """End of the name: its head noun, or what "of" and "for" add to it."""
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


def _capitalised_row(words: list[Word], i: int) -> int:
    """End of a row of capitalised words, commas and "and" inside it included."""
    end = i
    while end < len(words):
        word = words[end]
        if word.is_cap and word.lower not in P.NOT_IN_NAME and word.lower not in P.COMPANY_ENDINGS:
            end += 1
            continue
        if end == i or end + 1 >= len(words):
            break
        following = words[end + 1]
        if (
            word.text in POSSESSIVES
            and len(word.text) > 1
            and following.is_cap
            and (words[end - 1].lower in P.NAME_POSSESSIVES)
        ):
            end += 1
            continue
        if not following.is_cap or following.lower in P.NOT_IN_NAME:
            break
        if (
            word.lower in ("and", "&")
            and words[end - 1].lower in _remits()
            and (following.lower in _remits())
        ):
            end += 1
            continue
        if word.text == "," and words[end - 1].lower in _remits() and following.lower in _remits():
            closing = next(
                (w.lower for w in words[end + 2 : end + 7] if not w.is_cap and w.text != ","), ""
            )
            if closing in ("and", "&"):
                end += 1
                continue
        break
    return end


def _name_score(run: Run, first: int, last: int) -> float:
    """How likely words[first:last] names a body; 0 for a thing, or a bare head without a sign."""
    words = run.words
    after = words[last] if last < len(words) else None
    before = words[first - 1] if first else None
    head = words[last - 1].lower
    if after is not None and after.lower in P.NOT_BEFORE and (after.is_cap or last - first == 1):
        return 0.0 if last - first == 1 or head in ("school", "church", "college", "court") else 0.5
    if last - first > 1:
        return 0.9
    if (
        after is not None
        and after.text == "("
        and last + 1 < len(words)
        and words[last + 1].text == "s"
    ):
        return 0.0
    determined = before is not None and before.lower in ("the", "this", "our", "their", "its")
    if head in P.WITH_DETERMINER:
        return 0.85 if determined and not (after is not None and after.is_cap) else 0.0
    if head in P.NOT_ALONE:
        return 0.0
    if determined:
        return 0.9
    opens = before is None or before.text in ".:;"
    if opens and head == "service":
        return 0.2
    if head == "police" and after is not None and after.lower in ("officer", "officers"):
        return 0.3
    return 0.75


def _company_start(words: list[Word], ending: int) -> int:
    i = ending
    while i > 0:
        before = words[i - 1]
        if (
            (before.is_cap and before.lower not in P.NOT_IN_NAME)
            or before.text[0].isdigit()
            or (
                (before.text in ("&", "(", ")", "-") and i >= 2)
                or (
                    before.lower in ("and", "of", "'s", "’s", "for")
                    and i >= 2
                    and words[i - 2].is_cap
                )
            )
        ):
            i -= 1
        else:
            break
    while i < ending and not words[i].is_cap:
        i += 1
    return i


# --- listed bodies and acronyms
# ---------------------------------------------------------------------


def _listed(words: list[Word]) -> Iterator[tuple[int, int]]:
    """(first, last) of each body of the word list, the longest at each place."""
    trie = _body_trie()
    i = 0
    while i < len(words):
        node, j, end = trie, i, 0
        while j < len(words):
            following = node.get(words[j].text) or node.get(words[j].text.replace("’", "'"))
            if following is None:
                break
            node, j = following, j + 1
            if "" in node:
                end = j
        if end:
            yield i, end
            i = end
        else:
            i += 1


def _acronyms_of(run: Run, found: dict[tuple[int, int], float], defined: frozenset[str]) -> None:
    words = run.words
    for i, word in enumerate(words):
        if not _looks_like_acronym(word) or run.shouted:
            continue
        if word.text in defined:
            _keep(found, [word], 0.9)
        elif word.text.upper() not in P.NOT_BODIES:
            _keep(found, [word], _acronym_score(words, i))


def _initials_of(names: list[list[Word]]) -> frozenset[str]:
    """Every acronym that the initials of a name in the document make, small words in or out."""
    made: set[str] = set()
    for words in names:
        parts = [p for w in words for p in w.text.replace("-", " ").split() if p[0].isalpha()]
        full = "".join(p[0] for p in parts)
        capitals = "".join(p[0] for p in parts if p[0].isupper())
        made.update(x for x in (full, capitals, full.upper(), capitals + "s") if len(x) >= 2)
    return frozenset(made)


def _looks_like_acronym(word: Word) -> bool:
    text = word.text
    if not 2 <= len(text) <= 8 or not text[0].isupper() or not text.isalnum():
        return False
    return sum(c.isupper() for c in text) >= max(2, len(text) - 2) and not text[0].isdigit()


def _acronym_score(words: list[Word], i: int) -> float:
    """An undefined acronym's chance to be a body, from the words around it."""
    before = words[i - 1].lower if i else ""
    after = words[i + 1].lower if i + 1 < len(words) else ""
    if (after in POSSESSIVES and after != "'") or after in _ACTS:
        return 0.6
    if before in ("from", "with", "by", "at") and after in (
        ",",
        ".",
        "and",
        "to",
        "on",
        "regarding",
        "that",
        "",
    ):
        return 0.55
    if before == "the" and after in (
        "is",
        "are",
        "was",
        "were",
        "will",
        "would",
        "to",
        "and",
        ",",
        ".",
    ):
        return 0.45
    return 0.2


_ACTS = frozenset(
    """
    has have had will would said says stated advised confirmed reported agreed asked noted
    expects expected wishes wanted wants provided provides funded approved contacted responded
    replied attended staff officers representative representatives
    """.split()
)


@lru_cache(maxsize=1)
def _remits() -> frozenset[str]:
    return entries("remits")


@lru_cache(maxsize=1)
def _joined_places() -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(place.replace(",", " ,").replace("'s", " 's").split())
        for place in entries("joined_places")
        if " and " in place or " with " in place
    )


@lru_cache(maxsize=1)
def _body_trie() -> dict:
    """The listed bodies as nested dicts by word; "" marks an end."""
    trie: dict = {}
    for name in entries("organisations"):
        node = trie
        for word in _split(name):
            node = node.setdefault(word, {})
        node[""] = {}
    return trie


def _split(name: str) -> list[str]:
    text = name.replace("’", "'").replace(",", " ,").replace("'s", " 's").replace("s' ", "s ' ")
    return text.split()
