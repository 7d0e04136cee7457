from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from extract.pipes.candidates import Candidate, store
from extract.pipes.persons import patterns as P
from extract.pipes.roles.patterns import HEADS as ROLE_HEADS
from extract.pipes.words import POSSESSIVES, Run, Word, word_runs
from extract.resources import entries

LABEL = "PERSON"
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,3}")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_.]*(?:['’.-][^\W\d_]+)*", re.UNICODE)
_ATTENDANCE = re.compile(
    r"[\W\d_]*(?:"
    + "|".join(re.escape(x) for x in P.ATTENDANCE)
    + r")\b[^:]{0,40}(?::|$|\W{0,6}(?=[A-Z\[]))",
    re.I,
)


class PersonsComponent:
    """Collects PERSON candidates; see the package's docstring."""

    def __call__(self, doc: Doc) -> Doc:
        found: dict[tuple[int, int], float] = {}
        people: list[list[Word]] = []
        runs = list(word_runs(doc))
        listing = _Listing()
        for run in runs:
            attendance = listing.enter(run)
            for first, last, score in find_names(run, attendance):
                words = run.words[first:last]
                _keep(found, words, score)
                if score >= 0.7:
                    people.append(words)
        known = _Known(people)
        starts = {end: start for start, end in found}
        for run in runs:
            known.learn_keys(run, starts)
        for run in runs:
            for words, score in known.mentions(run):
                _keep(found, words, score)
        store(
            doc,
            "persons",
            (Candidate(s, e, LABEL, score) for (s, e), score in sorted(found.items())),
        )
        return doc


def _keep(found: dict[tuple[int, int], float], words: list[Word], score: float) -> None:
    key = (words[0].start, words[-1].end)
    found[key] = max(score, found.get(key, 0.0))


class _Listing:
    """Whether the current run stands in a list of names: from its heading to the first prose."""

    def __init__(self) -> None:
        self.on = False

    def enter(self, run: Run) -> bool:
        text = " ".join(w.text for w in run.words[:8])
        if _ATTENDANCE.match(text) and not _is_prose(run.words):
            self.on = True
        elif self.on and (_is_prose(run.words) or run.block.kind == "heading"):
            self.on = False
        return self.on


def _is_prose(words: list[Word]) -> bool:
    """Running text: most of its words are small."""
    small = sum(w.text.islower() for w in words)
    return len(words) > 7 and small / len(words) > 0.45


def find_names(run: Run, attendance: bool) -> Iterator[tuple[int, int, float]]:
    """(first, last, score) of each name in a run of words, ``last`` exclusive, in text order."""
    words = run.words
    i = 0
    plural = False
    while i < len(words):
        word = words[i]
        titled = _titled(words, i)
        if titled > i:
            end = _name_end(words, titled, run.shouted)
            weak = words[titled - 1].lower in P.WEAK_HONORIFICS
            if end > titled and not (weak and not _is_given_or_initial(words[titled], run.shouted)):
                yield titled, end, 0.95
                plural = True
                i = end
                continue
            plural = words[titled - 1].lower in P.PLURAL_HONORIFICS
            i = titled
            continue
        if (plural and word.text in (",", ";", "/", "&")) or (plural and word.lower == "and"):
            i += 1
            continue
        start_of_item = (
            i == 0
            or words[i - 1].text in (",", ";", ":", "•", "–", "-", "(", "*", "**", "x")
            or (words[i - 1].lower in ("and", "by", "&"))
        )
        end = _name_end(words, i, run.shouted)
        if end > i:
            score = _score(words, i, end, attendance, start_of_item, plural, run.shouted)
            if score:
                yield i, end, score
                plural = plural and score >= 0.7
                i = end
                continue
        plural = False
        i += 1


def _titled(words: list[Word], i: int) -> int:
    """End of a row of honorifics that starts at i (i where there is none)."""
    end = i
    while end < len(words) and words[end].lower in P.HONORIFICS and (words[end].is_cap):
        end += 1
        if end < len(words) and words[end].text in (".", "’", "'"):
            end += 1
    return end


def _name_end(words: list[Word], i: int, shouted: bool) -> int:
    """End of the longest row of words that can be one person's name, starting at i."""
    end = i
    full_words = 0
    while end < len(words) and end - i < 5:
        word = words[end]
        if (
            word.lower in P.PARTICLES
            and end + 1 < len(words)
            and words[end + 1].is_cap
            and (end > i or word.is_cap)
        ):
            end += 1
            continue
        if not word.is_cap or (
            not _NAME_WORD.fullmatch(word.text) and not _INITIALS.fullmatch(word.text)
        ):
            break
        if word.text.upper() in P.POST_NOMINALS and word.is_upper and end > i:
            break
        if _is_initials(word, shouted):
            # "RB  Norman Robertson": someone's key, then a new name.
            following = words[end + 1] if end + 1 < len(words) else None
            is_key = len(word.text) > 1 and "." not in word.text
            if is_key and following is not None and _title(following) in _given():
                break
            # "M Leamon S Lintern": a new name; "Jane O Ritchie": a middle initial.
            if full_words > 1 or (full_words and _is_initials(words[i], shouted)):
                break
            end += 1
            if end < len(words) and words[end].text == ".":
                end += 1
            continue
        after_given = end == i + 1 and _title(words[i]) in _given()
        # "Jo May", "Simon Judge": surnames that are common words too.
        surname_too = after_given and word.lower in _SURNAMES_TOO and not _is_followed(words, end)
        if not surname_too and (
            word.lower in P.NOT_NAMES or word.lower in ROLE_HEADS or word.lower in P.HONORIFICS
        ):
            break
        if (
            word.is_upper
            and not shouted
            and len(word.text) < 6
            and end > i
            and not words[i].is_upper
            and (word.text.title() not in _surnames())
        ):
            break
        full_words += 1
        end += 1
    while end > i and (words[end - 1].lower in P.PARTICLES or words[end - 1].text == "."):
        end -= 1
    if not any(not _is_initials(w, shouted) and w.text != "." for w in words[i:end]):
        return i
    while end > i and _is_initials(words[end - 1], shouted):
        end -= 1
    return end


_SURNAMES_TOO = frozenset("may judge day bishop major".split())


def _is_followed(words: list[Word], i: int) -> bool:
    """Whether a capitalised word follows words[i]: then it is rather a place or a thing."""
    return i + 1 < len(words) and words[i + 1].is_cap and not words[i + 1].is_upper


def _is_initials(word: Word, shouted: bool) -> bool:
    if len(word.text) == 1 or (len(word.text) == 2 and word.text[1] == "."):
        return word.is_cap
    return bool(_INITIALS.fullmatch(word.text)) and (
        "." in word.text or (len(word.text) == 2 and not shouted)
    )


def _is_given_or_initial(word: Word, shouted: bool) -> bool:
    return _is_initials(word, shouted) or _title(word) in _given()


def _score(
    words: list[Word],
    i: int,
    end: int,
    attendance: bool,
    start_of_item: bool,
    plural: bool,
    shouted: bool,
) -> float:
    """The chance that words[i:end] is a person's name."""
    first = words[i]
    after = words[end] if end < len(words) else None
    parts = [w for w in words[i:end] if w.text != "."]
    if after is not None and after.lower in _PLACE_AFTER and after.is_cap:
        return 0.0
    vocabulary = sum(w.lower in _remits() for w in parts)
    given = _title(first) in _given()
    surname = _title(parts[-1]) in _surnames()
    initials = _is_initials(first, shouted)
    if plural and start_of_item:
        return 0.85 if not vocabulary else 0.5
    if initials:
        before = words[i - 1].lower if i else ""
        if before in P.LETTERED or len(parts) < 2:
            return 0.0
        if first.text == "A" and not attendance and not surname:
            return 0.0
        if vocabulary and not attendance:
            return 0.0
        return 0.9 if attendance else 0.75 if surname else 0.6
    in_brackets = after is not None and after.text == "(" and end + 2 < len(words)
    if in_brackets and len(parts) in (2, 3) and not vocabulary and not shouted:
        # "Hulya Mustafa (DCLG)": an affiliation in capitals behind the name.
        behind = words[end + 1].is_upper and words[end + 2].text == ")"
        if behind and (given or surname or start_of_item):
            return 0.8
    if len(parts) == 1:
        return (
            0.3 if attendance and start_of_item and (given or surname) and not vocabulary else 0.0
        )
    if shouted and not (given and surname):
        return 0.0
    if given:
        if vocabulary and not (attendance and surname):
            return 0.3
        return 0.9 if attendance or surname else 0.7
    if attendance and start_of_item and not vocabulary and len(parts) <= 4:
        return 0.75 if surname else 0.65
    return 0.0


_PLACE_AFTER = frozenset(
    """
    street road lane close hill avenue way drive row terrace gardens crescent square park hall
    house farm green bridge field fields wood woods common primary school college academy
    hospital surgery centre council festival cup trophy award plan scheme fund estate station
    harbour quay pier church club fc united society trust foundation charity ltd limited plc
    llp solicitors associates partnership & shield report inquiry review act ward building
    room suite theatre institute wing lounge chamber lodge cottage library museum unit clinic
    """.split()
)


class _Known:
    """What the people found say about single words: their surnames, given names and initials."""

    def __init__(self, people: list[list[Word]]) -> None:
        self.surnames: set[str] = set()
        self.given: set[str] = set()
        self.initials: set[str] = set()
        self.full: set[tuple[str, str]] = set()
        self.keys: set[str] = set()
        """Initials that the text itself gives beside the name: ``Ola Brandt OB``."""
        for words in people:
            names = [w for w in words if w.text != "."]
            if len(names) == 2:
                self.full.add((_title(names[0]), _title(names[1])))
            last = _title(names[-1])
            if len(last) > 2:
                self.surnames.add(last)
            first = names[0]
            if len(names) > 1 and len(first.text) > 2 and _title(first) in _given():
                self.given.add(_title(first))
            if len(names) > 1:
                parts = [p for w in names for p in re.split(r"[-.]", w.text) if p]
                self.initials.add("".join(p[0] for p in parts).upper())
                self.initials.add((names[0].text[0] + names[-1].text[0]).upper())

    def learn_keys(self, run: Run, starts: dict[int, int]) -> None:
        """Note the initials that stand right behind a name, in brackets or not.

        ``starts`` gives for the end of each name found its start.
        """
        words = run.words
        for i in range(1, len(words)):
            word = words[i]
            if not 2 <= len(word.text) <= 4 or not word.text[:2].isupper():
                continue
            j = i - 1
            while j > 0 and (words[j].text in ("(", ")", "–", "-", ",") or words[j].is_upper):
                j -= 1
                if i - j > 4:
                    break
            start = starts.get(words[j].end)
            if start is None:
                continue
            k = j
            while k > 0 and words[k - 1].start >= start:
                k -= 1
            parts = [w.text for w in words[k : j + 1] if w.text != "."]
            letters = "".join(p[0] for part in parts for p in part.split("-") if p)
            first_last = parts[0][0] + parts[-1][0]
            if word.text in (letters, first_last, first_last + parts[-1][1:2].lower()):
                self.keys.add(word.text)

    def mentions(self, run: Run) -> Iterator[tuple[list[Word], float]]:
        """Words of a run that stand for someone known, with scores."""
        words = run.words
        for i, word in enumerate(words):
            if not word.is_cap or run.shouted:
                continue
            after = words[i + 1] if i + 1 < len(words) else None
            before = words[i - 1] if i else None
            if after is not None and after.is_cap and after.lower in _PLACE_AFTER:
                continue
            lower = word.lower
            if after is not None and (_title(word), _title(after)) in self.full:
                yield [word, after], 0.85
            if word.text in self.keys:
                yield [word], 0.95
            elif word.is_upper and 2 <= len(word.text) <= 3 and word.text in self.initials:
                yield [word], 0.72
            elif lower in P.NOT_NAMES or lower in _remits() or lower in ROLE_HEADS:
                continue
            elif word.text in self.surnames:
                near_name = after is not None and after.is_cap and after.text not in POSSESSIVES
                yield [word], 0.5 if near_name or (before is not None and before.is_cap) else 0.7
            elif word.text in self.given and not (after is not None and after.is_cap):
                yield [word], 0.65


def _title(word: Word) -> str:
    text = word.text.replace("’", "'")
    return text.title() if text.isupper() and len(text) > 1 else text


def _given() -> frozenset[str]:
    return entries("given_names")


def _surnames() -> frozenset[str]:
    return entries("surnames")


def _remits() -> frozenset[str]:
    return entries("remits")
