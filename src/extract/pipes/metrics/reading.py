"""One figure in its sentence: what kind of figure it is, of what, and which way it points.

`read` looks at the words before the figure (from the last figure or the start of the sentence) and
after it, and fills a `Reading`.  What joins two figures, such as a level with its target, is done
by `extract.pipes.metrics.linking`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from extract.pipes.metrics import patterns as p
from extract.pipes.metrics import phrases
from extract.pipes.metrics.status import status_of
from extract.pipes.metrics.values import sign_of
from extract.records.types import Comparator, Direction, MetricKind, Offsets, PercentValue, Status
from extract.records.view import Mention

Role = Literal["main", "target", "floor", "baseline", "average"]
WINDOW = 260


@dataclass
class Reading:
    """What is known of one figure; offsets are characters of the text, end exclusive."""

    mention: Mention
    value: PercentValue
    role: Role = "main"
    kind: MetricKind = "level"
    status: Status = "actual"
    comparator: Comparator = "="
    direction: Direction | None = None
    measure: Offsets | None = None
    about: Offsets | None = None
    total: Offsets | None = None
    inherits: bool = False
    part: bool = False
    named: bool = False
    period: Mention | None = None
    baseline_period: Mention | None = None
    baseline: Reading | None = None
    target: Reading | None = None
    average: Reading | None = None
    floor: Reading | None = None
    main: Reading | None = None
    rating: Mention | None = None
    sentence: Offsets = (0, 0)
    reasons: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Place:
    """Where a figure stands: its sentence, and what no phrase may run into.

    ``left`` and ``right`` are the ends of the figure's surroundings: the figures before and after
    it in the sentence, or the sentence's ends.  ``stops`` are dates, names and other figures.
    """

    text: str
    sentence: Offsets
    left: int
    right: int
    stops: Sequence[Offsets] = ()
    speakers: Sequence[Offsets] = ()


def read(mention: Mention, value: PercentValue, place: Place) -> Reading:
    """The figure's reading by the frames around it."""
    text = place.text
    reading = Reading(mention, value, sentence=place.sentence, comparator=value.comparator)
    head, comparator_word = _strip(place, reading)
    before = text[place.left : head]
    after = text[mention.end : min(place.right, mention.end + WINDOW)]
    whole_before = text[place.sentence[0] : head]
    _read_kind(reading, place, before, after, head)
    if reading.measure is None and reading.about is None:
        _read_measure(reading, place, head, comparator_word)
    if reading.direction is None and reading.kind == "level":
        reading.direction = _level_direction(before, after)
    if reading.role in ("target", "floor"):
        reading.kind = "target"
    elif p.VERBAL_UP.search(comparator_word):
        reading.direction = reading.direction or "up"
    if reading.measure is not None and _is_no_measure(place, reading.measure):
        reading.measure, reading.inherits = None, True
    reading.status = status_of(reading.kind, whole_before[-WINDOW:], before, after)
    return reading


def _is_no_measure(place: Place, measure: Offsets) -> bool:
    """A speaker, or a number without a noun."""
    words = place.text[slice(*measure)]
    if words.isalpha() and words.islower() and (
        phrases.is_participle(words) or words in phrases.words_of.FINITE_LEFT
    ):
        return True
    return not re.search(r"[^\W\d_]{2}|\d{3}", words) or words.replace(",", "").isdigit() and (
        words not in ("101", "111", "999")
    ) or any(a < measure[1] and measure[0] < b for a, b in place.speakers)


def _strip(place: Place, reading: Reading) -> tuple[int, str]:
    """Where the words before the figure end once articles and a comparator are taken off."""
    text, at, word, has_article = place.text, reading.mention.start, "", False
    low = max(place.left, at - 60)
    if p.BESIDE_THE.search(text, low, at):
        reading.inherits = True
        return at, word
    for _ in range(4):
        article = p.ARTICLE_BEFORE.search(text, low, at)
        if article:
            at, has_article = article.start(), has_article or article.group().strip() in ("a", "an")
            continue
        for comparator, pattern in p.COMPARATORS_BEFORE:
            found = pattern.search(text, low, at)
            verbal = found and p.VERBAL_COMPARATOR.search(found.group())
            if found and verbal and reading.value.total is not None:
                continue
            if found and has_article and comparator == "~":  # "concern around a 10% cut"
                continue
            if found and reading.comparator == "=":
                reading.comparator, at, word = comparator, found.start(), found.group()
                break
        else:
            break
    if reading.comparator == "=":
        for comparator, pattern in p.COMPARATORS_AFTER:
            if pattern.match(text, reading.mention.end, place.right):
                reading.comparator = comparator
                break
    return at, word


def _read_kind(reading: Reading, place: Place, before: str, after: str, head: int) -> None:
    surface = reading.mention.text
    if p.TOLERANCE_BEFORE.search(before) or p.TOLERANCE_AFTER.match(after) or (
        p.TOLERANCE_SIGN.match(surface)
    ):
        reading.kind = "tolerance"
        _read_beside(reading, place, p.TOLERANCE_BEFORE, head)
        return
    if (
        p.SAMPLE_BEFORE.search(before)
        or p.SAMPLE_AFTER.match(after)
        or (p.SAMPLE_VERB_BEFORE.search(before) and after[:4].lower() == " of ")
        or (p.PICKED_AFTER.match(after) and after[:4].lower() == " of ")
    ):
        reading.kind = "sample"
        _read_share(reading, place)
        return
    if _read_target(reading, place, before, after, head):
        return
    if _read_comparison(reading, place, before, after, head):
        return
    _read_change(reading, place, before, after, head)


def _read_target(reading: Reading, place: Place, before: str, after: str, head: int) -> bool:
    named = p.TARGET_BEFORE.search(before)
    wanted = p.TARGET_VERB_BEFORE.search(before)
    if wanted and p.FORETOLD_BEFORE.search(before):
        wanted = None
    if wanted and (on := re.match(r"\s+on\s+(?:the\s+|our\s+)?(?=[a-z])", after)):
        reading.kind, reading.direction = "change", "up"
        reading.measure, reading.about = phrases.after(
            place.text, reading.mention.end + on.end(), place.right, place.stops
        )
        return True
    if sign_of(reading.mention.text) and not named:
        return False
    if not (named or wanted or p.TARGET_AFTER.match(after)):
        floor = p.FLOOR_BEFORE.search(before)
        if not floor:
            return False
    if p.UP_BY_BEFORE.search(before) or p.DOWN_BY_BEFORE.search(before):
        return False
    if _change_noun(before, after) and not named:
        return False
    reading.role = "target"
    reading.named = named is not None or wanted is None
    if p.FLOOR_BEFORE.search(before) or p.FLOOR_AFTER.match(after):
        reading.role = "floor"
        reading.comparator = ">=" if reading.comparator == "=" else reading.comparator
    elif p.CEILING_BEFORE.search(before) or p.CEILING_AFTER.match(after):
        reading.comparator = "<=" if reading.comparator == "=" else reading.comparator
    if re.match(r"\s+of\s", after):
        _read_share(reading, place)
    elif named:
        _read_beside(reading, place, p.TARGET_BEFORE, head)
    else:
        reading.inherits = True
    return True


def _read_comparison(
    reading: Reading, place: Place, before: str, after: str, head: int
) -> bool:
    """Averages and baselines: figures that another one is set against."""
    against = p.AGAINST_BEFORE.search(before)
    average = p.AVERAGE_BEFORE.search(before)
    if average and (
        against or p.AVERAGE_EXPLICIT.search(average.group()) or place.left > place.sentence[0]
    ):
        reading.role = "average"
    elif p.AVERAGE_AFTER.match(after) and (
        against or place.left > place.sentence[0] or "average" in after[:40]
    ):
        reading.role = "average"
    if reading.role == "average":
        reading.inherits = True
        return True
    past = p.PAST_AFTER.match(after)
    came_from = p.FROM_BEFORE.search(before)
    if came_from and _is_movement(place.text[place.sentence[0] : head][-WINDOW:], after):
        reading.role = "baseline"
    elif against or p.PREVIOUS_WORD.search(before[-40:]) and p.BASELINE_BEFORE.search(before):
        reading.role = "baseline"
    elif past and p.BASELINE_BEFORE.search(before):
        reading.role = "baseline"
    elif past and place.left > place.sentence[0] and p.BARE_BEFORE.search(before):
        reading.role = "baseline"
    if reading.role == "baseline":
        reading.inherits = True
        if came_from and not against:
            lead = p.FROM_BEFORE.search(place.text, place.left, head)
            if lead:
                reading.measure = phrases.before(place.text, place.left, lead.start(), place.stops)
                if reading.measure and _is_no_measure(place, reading.measure):
                    reading.measure = None
        return True
    return False


def _is_movement(before: str, after: str) -> bool:
    """Whether *from X* starts a movement: *up from 3%*, *from 3% to 5%*, *fell from 3%*."""
    return bool(
        re.match(r"\s*(?:\([^)]{0,40}\)\s*|(?:in|at)\s[\w\s]{1,30}?)?\bto\b", after)
        or re.search(
            rf"\b(?:{p.UP_VERB}|{p.DOWN_VERB}|higher|lower|better|worse|improvement|increase|rise|drop|fall|reduction|"
            rf"decrease|moved|moving|change[ds]?|went|gone|came|back)\b[^.;]{{0,60}}\bfrom\s*(?:an?\s+|the\s+|its\s+)?\Z",
            before,
            re.I,
        )
        or p.PAST_AFTER.match(after)
    )


def _change_noun(before: str, after: str) -> Direction | None:
    if p.UP_NOUN_BEFORE.search(before) or p.UP_NOUN_AFTER.match(after):
        return "up"
    if p.DOWN_NOUN_BEFORE.search(before) or p.DOWN_NOUN_AFTER.match(after):
        return "down"
    return None


def _read_change(reading: Reading, place: Place, before: str, after: str, head: int) -> None:
    text, base = place.text, place.left
    end = reading.mention.end
    of_after = bool(re.match(r"\s+of\s", after))
    sign = sign_of(reading.mention.text)
    directions: tuple[tuple[Direction, re.Pattern[str], re.Pattern[str]], ...] = (
        ("up", p.UP_NOUN_BEFORE, p.UP_NOUN_AFTER),
        ("down", p.DOWN_NOUN_BEFORE, p.DOWN_NOUN_AFTER),
    )
    for pattern, kind in ((p.VERB_OBJECT_BY, "change"), (p.VERB_OBJECT_TO, "level")):
        found = pattern.search(before)
        if found:
            reading.kind = "change" if kind == "change" else "level"
            reading.direction = "up" if found.group("up") else "down"
            a, b = found.span("object")
            subject = phrases.before(text, base, base + found.start(), place.stops)
            reading.measure = phrases.before(text, base + a, base + b, place.stops)
            if subject and reading.measure is None:
                reading.measure = subject
            return
    for direction, left, right in directions:
        noun = right.match(after)
        if noun:
            reading.kind, reading.direction = "change", direction
            if noun.group("link"):
                reading.measure, about = phrases.after(
                    text, end + noun.end(), place.right, place.stops
                )
                reading.about = about
            else:
                between = phrases.before(text, end, end + noun.start("noun"), place.stops)
                reading.measure = between
            return
        noun = left.search(before)
        if noun:
            reading.kind, reading.direction = "change", direction
            if noun.group("object"):
                a, b = noun.span("object")
                reading.measure = phrases.before(text, base + a, base + b, place.stops)
            else:
                reading.measure = phrases.before(
                    text, base, base + noun.end("noun"), place.stops
                )
                if reading.measure and _is_bare_noun(text, reading.measure):
                    reading.measure = None
                    if of_after:
                        _read_share(reading, place)
            if reading.measure is None or _is_no_measure(place, reading.measure):
                link = re.match(r"\s+(?:on|in|for)\s+", after)
                if link and not place_has_stop(place, end + link.end()):
                    reading.measure, reading.about = phrases.after(
                        text, end + link.end(), place.right, place.stops
                    )
            if reading.measure is None:
                reading.inherits = True
            return
    for direction, pattern in (("up", p.UP_BY_BEFORE), ("down", p.DOWN_BY_BEFORE)):
        found = pattern.search(before)
        if found and not (of_after and not re.search(r"\bby\s*\Z|\b(?:los[te]s?|losing|shed)\s*\Z", found.group(), re.I)):
            reading.kind, reading.direction = "change", "up" if direction == "up" else "down"
            if of_after:
                _read_share(reading, place)
            else:
                reading.measure = phrases.before(
                    text, base, base + found.start(), place.stops
                )
                if reading.measure is None:
                    link = re.match(r"\s+(?:on|in|for)\s+", after)
                    if link and not place_has_stop(place, end + link.end()):
                        reading.measure, reading.about = phrases.after(
                            text, end + link.end(), place.right, place.stops
                        )
            reading.inherits = reading.measure is None
            return
    for direction, pattern in (("up", p.UP_MORE_AFTER), ("down", p.DOWN_MORE_AFTER)):
        more = pattern.match(after)
        if more and _is_comparison(text, end + more.end(), place, reading):
            reading.kind, reading.direction = "change", "up" if direction == "up" else "down"
            word = more.group().split()[-1].lower()
            than = re.match(r"\s+(?!than\b|on\b|from\b|over\b|in\b|since\b|year\b|this\b|the\b|for\b)([\w-]+)", text[end + more.end() : place.right])
            if word in ("more", "fewer", "less", "extra") and than:
                reading.measure, reading.about = phrases.after(
                    text, end + more.end(), place.right, place.stops
                )
            else:
                reading.measure = phrases.before(text, base, head, place.stops)
            reading.inherits = reading.measure is None
            return
    if sign:
        reading.kind, reading.direction = "change", "up" if sign == "+" else "down"
        return
    if reading.value.unit == "points" and not p.LEVEL_POINTS.search(before):
        reading.kind = "change"
        if p.BY_BEFORE.search(before):
            reading.measure = phrases.before(text, base, head, place.stops)
        reading.inherits = reading.measure is None


def place_has_stop(place: Place, at: int) -> bool:
    """Whether a date or name begins at (or just after the article at) a character."""
    return any(at <= a <= at + 5 for a, _ in place.stops)


def _is_comparison(text: str, at: int, place: Place, reading: Reading) -> bool:
    """Whether *up*, *over*, *more* after a figure compares it with something."""
    rest = text[at : min(place.right + 30, at + 40)]
    word = text[reading.mention.end : at].split()[-1].lower()
    if word in ("up", "down", "higher", "lower", "better", "worse", "fewer", "less", "dearer", "cheaper",
                "greater", "longer", "shorter", "adrift", "slower", "faster"):  # fmt: skip
        return True
    if word in ("above", "below", "under", "over", "ahead", "behind", "off", "short"):
        return bool(re.match(r"\s+(?:of\s+)?\S", rest)) and not re.match(r"\s*\d+\s*%", rest) and (
            word not in ("over", "off") or reading.value.unit == "points" or re.match(r"\s+(?:the\s+)?(?:target|budget|plan|estimate|last|forecast)", rest) is not None
        )
    return bool(re.match(r"\s+[a-z]", rest))


def _is_bare_noun(text: str, phrase: Offsets) -> bool:
    """Whether a change noun stands alone, such as *rise*, without what rises."""
    found = [word.lower().strip(",") for word in text[slice(*phrase)].split()]
    return found[-1] in p.CHANGE_NOUNS and all(word in p.EMPTY_ADJECTIVES for word in found[:-1])


def _level_direction(before: str, after: str) -> Direction | None:
    if p.UP_TO_BEFORE.search(before) or p.UP_LEVEL_AFTER.match(after):
        return "up"
    if p.DOWN_TO_BEFORE.search(before) or p.DOWN_LEVEL_AFTER.match(after):
        return "down"
    if p.LEVEL_AT_BEFORE.search(before) or p.SAME_LEVEL_AFTER.match(after):
        return "level"
    return None


# --- measures -------------------------------------------------------------------------------------


def _read_share(reading: Reading, place: Place) -> None:
    """*X% of NP ...*: the noun phrase after *of*."""
    text, end = place.text, reading.mention.end
    of = re.compile(r"\s+(?:of|among|amongst)\s+").match(text, end, place.right)
    if of:
        reading.measure, reading.about = phrases.after(text, of.end(), place.right, place.stops)
        reading.inherits = reading.measure is None


def _read_beside(reading: Reading, place: Place, pattern: re.Pattern[str], head: int) -> None:
    """What a target or tolerance is for: *target for NP of X*, *NP target X*, *X NP*."""
    text, base = place.text, place.left
    found = pattern.search(text, base, head)
    if found:
        inner = re.search(r"\b(?:for|in|on)\s+((?:[\w’'&/-]+\s+){1,7}?)(?:of|is|was|at|to)\s*\Z", found.group())
        if inner and not place_has_stop(place, found.start() + inner.start(1)):
            a = found.start()
            reading.measure = phrases.before(
                text, a + inner.start(1), a + inner.end(1), place.stops
            )
        elif not p.NO_MODIFIER.search(text[max(base, found.start() - 40) : found.start()]):
            reading.measure = phrases.before(text, base, found.start(), place.stops)
    if reading.measure is None and reading.kind == "tolerance":
        reading.measure, reading.about = phrases.after(
            text, reading.mention.end, place.right, place.stops
        )
    reading.inherits = reading.measure is None


def _read_measure(reading: Reading, place: Place, head: int, comparator_word: str) -> None:
    """What a level is a level of."""
    if reading.role in ("average", "baseline") or reading.inherits:
        return
    text, end = place.text, reading.mention.end
    surface = re.search(
        r"\A\S+\s+(?P<between>.{2,60}?)\s+(?:out\s+of|in)\s", reading.mention.text, re.S
    )
    if surface and reading.value.total is not None:
        _read_between(reading, place, surface)
        return
    of = re.compile(r"\s+(?:of|among|amongst)\s+(?P<pronoun>(?:which|whom|them|us)\b|(?:these|those|it|that|this)\b(?=\s*(?:[,.;:)]|\s(?:were|was|are|is|had|have|has|the\s|by|in|from|older|to|within|for|under|over|going|not|also|still|now|being|on|with|would|will)\b)))?").match(text, end, place.right)
    if of and of.group("pronoun"):
        antecedent = phrases.before(text, place.sentence[0], head, place.stops)
        reading.measure = _last_noun(text, antecedent)
        kept = phrases.clause_after(text, of.end(), place.right, place.stops)
        reading.about = phrases.condition(text, kept)
        reading.inherits = reading.measure is None
        return
    subject = phrases.before(text, place.left, head, place.stops)
    part = p.OF_WHICH_IS.match(text, end, place.right)
    if part and p.OF_WHICH.search(text, max(place.left, head - 20), head):
        reading.measure, _ = phrases.after(text, part.end(), place.right, place.stops)
        reading.part = True
        return
    which = p.OF_WHICH.search(text, max(place.left, head - 20), head)
    if which:
        antecedent = phrases.before(text, place.left, which.start(), place.stops)
        kept = phrases.clause_after(text, end, place.right, place.stops)
        reading.measure, reading.about = antecedent, phrases.condition(text, kept)
        reading.inherits = antecedent is None
        return
    if p.TO_BEFORE.fullmatch(text, place.left, head) and place.left > place.sentence[0]:
        reading.inherits = True
        return
    if of:
        reading.measure, about = phrases.after(text, of.end(), place.right, place.stops)
        reading.about = about
        if subject and about is None and not _names_a_person(subject, place) and (
            p.VERB_BETWEEN.match(text, subject[1], head)
        ):
            reading.about = phrases.limited(text, *subject)
        return
    opener = p.OPENER.match(text, *place.sentence)
    if opener and opener.end() <= reading.mention.start:
        reading.measure = phrases.trimmed(
            phrases.tokens(text, *_to_clause(text, opener.span("group")))
        )
        if opener.group("total"):
            reading.total = opener.span("total")
        kept = phrases.clause_after(text, end, place.right, place.stops)
        reading.about = phrases.condition(text, kept)
        return
    if reading.value.total is not None or _stands_first(text, place, head):
        _read_right(reading, place)
        if (
            reading.measure and not reading.about and subject and reading.value.total is not None
            and p.VERB_BETWEEN.match(text, subject[1], head)
            and not _names_a_person(subject, place)
        ):  # fmt: skip
            reading.about = phrases.limited(text, subject[0], head)
        if reading.measure is not None or reading.about is not None:
            return
    among = p.AMONG.search(text, place.left, head)
    if among:
        reading.measure, _ = phrases.after(text, among.end(), head, place.stops)
        if reading.measure:
            return
    if subject is not None:
        reading.measure, reading.about = divided(text, subject)
        link = re.compile(r"\s+(?:on|for|in|among|across|at|of\s+the\s+time)\s+").match(
            text, end, place.right
        )
        if link and reading.about is None and not place_has_stop(place, link.end()):
            kept = phrases.clause_after(text, link.end(), place.right, place.stops)
            reading.about = phrases.trimmed(kept[:10])
        return
    _read_right(reading, place)
    if reading.measure is None:
        reading.inherits = True


def _read_between(reading: Reading, place: Place, surface: re.Match[str]) -> None:
    """*12 'inadequate' cases out of 70*: the noun inside, and what comes before it in it."""
    a = reading.mention.start + surface.start("between")
    b = reading.mention.start + surface.end("between")
    kept = [t for t in phrases.tokens(place.text, a, b) if t.is_word]
    if not kept:
        return
    reading.measure = (kept[-1].start, kept[-1].end)
    if len(kept) > 1:
        reading.about = (kept[0].start, kept[-2].end)
    else:
        tail = phrases.clause_after(place.text, reading.mention.end, place.right, place.stops)
        reading.about = phrases.condition(place.text, tail)


def _read_right(reading: Reading, place: Place) -> None:
    """*X% NP VP* or *X% VP*, without *of*."""
    text, end = place.text, reading.mention.end
    kept = phrases.clause_after(text, end, place.right, place.stops)
    if not kept:
        return
    low = kept[0].lower
    verbal = (
        low in phrases.words_of.AUXILIARIES
        or low in phrases.words_of.FINITE
        or low in phrases.words_of.CONDITIONS
        or low in phrases.words_of.RELATIVES
        or phrases.is_participle(low)
        or low in ("in", "on", "not", "at", "of", "good", "fewer")
        or low in phrases.words_of.TRAILING - {"the"}
    )
    if verbal or (len(kept) == 1 and reading.value.total is None):
        reading.about = phrases.condition(text, kept)
        reading.inherits = True
        return
    reading.measure, reading.about = phrases.after(text, end, place.right, place.stops)


def _stands_first(text: str, place: Place, head: int) -> bool:
    """Whether nothing but *that*, a speaker or a mark stands between the clause's start and it."""
    lead = text[max(place.left, head - 80) : head]
    return not re.search(r"\w", re.split(r"[.:;,()–—]", lead)[-1]) or bool(
        re.search(r"\b(?:that|said|and|but|where|while|when|as|because|replied|reported|with)\s*\Z", lead, re.I)
    )


def _names_a_person(subject: Offsets, place: Place) -> bool:
    return any(a < subject[1] and subject[0] < b for a, b in place.speakers)


def _last_noun(text: str, phrase: Offsets | None) -> Offsets | None:
    if phrase is None:
        return None
    kept = phrases.tokens(text, *phrase)[-6:]
    return phrases.trimmed(kept)


def _to_clause(text: str, span: Offsets) -> Offsets:
    return span


def divided(text: str, subject: Offsets) -> tuple[Offsets, Offsets | None]:
    """A subject as measure and condition: *repairs | done in time*, *Interest | at Lloyds*.

    >>> text = "Emergency repairs attended in 24 hours"
    >>> [text[slice(*part)] for part in divided(text, (0, len(text)))]
    ['Emergency repairs', 'attended in 24 hours']
    """
    kept = phrases.tokens(text, *subject)
    for n, token in enumerate(kept):
        if not 0 < n < len(kept) - 1:
            continue
        low, following = token.lower, kept[n + 1].text
        if phrases.is_participle(low) and low not in ("fixed", "need"):
            return (subject[0], kept[n - 1].end), (token.start, subject[1])
        if low in ("at", "for", "across", "on") and (
            following[:1].isupper() or (following == "the" and low in ("at", "across"))
        ):
            return (subject[0], kept[n - 1].end), (kept[n + 1].start, subject[1])
    return subject, None
