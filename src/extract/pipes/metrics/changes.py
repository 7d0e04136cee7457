"""Changes: *rose by 4%*, *a 4% cut in fees*, *4% up on last year*; and movements of levels."""

from __future__ import annotations

import re

from extract.pipes.forms import words
from extract.pipes.metrics import pattern_changes as changes
from extract.pipes.metrics import patterns as p
from extract.pipes.metrics import phrases
from extract.pipes.metrics.figures import Place, Reading
from extract.pipes.metrics.measures import read_share
from extract.pipes.metrics.narrowing import divided, is_no_measure
from extract.pipes.metrics.values import sign_of
from extract.records.types import Direction, Offsets

# An object holds no verb: in "added that fees are down by a third" *added* raises nothing.
_OTHER_CLAUSE = words("that is are was were be been has have had which who it they he she up down")
_COMPARATIVES = words(
    "up down higher lower better worse fewer less dearer cheaper greater longer shorter adrift "
    "slower faster"
)


_ITS = re.compile(r"(?:its|their)\s", re.I)


def read_change(reading: Reading, place: Place, before: str, after: str, head: int) -> None:
    text, base = place.text, place.left
    end = reading.mention.end
    if reading.value.count is not None and not changes.BY_BEFORE.search(before):
        return  # "lost 3 of its 11 drivers" is a share of them
    of_after = bool(re.match(r"\s+of\s", after))
    sign = sign_of(reading.mention.text)
    passed = changes.PASSED.match(text, head, reading.mention.start)
    directions: tuple[tuple[Direction, re.Pattern[str], re.Pattern[str]], ...] = (
        ("up", changes.UP_NOUN_BEFORE, changes.UP_NOUN_AFTER),
        ("down", changes.DOWN_NOUN_BEFORE, changes.DOWN_NOUN_AFTER),
    )
    if _read_bracketed(reading, place):
        return
    for pattern, kind in (
        (changes.VERB_OBJECT_BY, "change"),
        (changes.PUT_OBJECT, "change"),
        (changes.VERB_OBJECT_TO, "level"),
    ):
        found = pattern.search(before)
        if found and not _OTHER_CLAUSE & set(found.group("object").lower().split()):
            reading.kind = "change" if kind == "change" else "level"
            reading.direction = "up" if found.group("up") else "down"
            a, b = found.span("object")
            subject = phrases.before(text, base, base + found.start(), place.stops)
            reading.measure = phrases.before(text, base + a, base + b, place.stops)
            if subject and reading.measure is None:
                reading.measure = subject
            elif (
                subject and _ITS.match(found.group("object")) and not place.names_a_person(subject)
            ):
                reading.about = subject  # "Acton Parish cut its mowing by a third"
            return
    for direction, _, right in directions:
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
    for direction, left, _ in directions:
        noun = left.search(before)
        if noun and not _OTHER_CLAUSE & set((noun.group("object") or "").lower().split()):
            reading.kind, reading.direction = "change", direction
            if noun.group("object"):
                a, b = noun.span("object")
                reading.measure = phrases.before(text, base + a, base + b, place.stops)
            else:
                reading.measure = phrases.before(text, base, base + noun.end("noun"), place.stops)
                if reading.measure and (
                    _is_bare_noun(text, reading.measure) or _is_doing(text, reading.measure)
                ):
                    reading.measure = None
                    if of_after:
                        read_share(reading, place)
            if reading.measure is None or is_no_measure(place, reading.measure):
                link = re.match(r"\s+(?:on|in|for)\s+(?!comparison\b)", after)
                if link and not place.stops_at(end + link.end()):
                    reading.measure, reading.about = phrases.after(
                        text, end + link.end(), place.right, place.stops
                    )
            if reading.measure is None:
                reading.inherits = True
            return
    by: tuple[tuple[Direction, re.Pattern[str]], ...] = (
        ("up", changes.UP_BY_BEFORE),
        ("down", changes.DOWN_BY_BEFORE),
    )
    for direction, pattern in by:
        found = pattern.search(before)
        if found and passed and not changes.BY_BEFORE.search(before):
            reading.direction = direction
            return
        if found and not (
            of_after
            and not re.search(r"\bby\s*\Z|\b(?:los[te]s?|losing|shed)\s*\Z", found.group(), re.I)
        ):
            reading.kind, reading.direction = "change", direction
            if of_after:
                read_share(reading, place)
            else:
                reading.measure = phrases.before(text, base, base + found.start(), place.stops)
                if reading.measure is not None:
                    reading.measure, reading.about = divided(text, reading.measure)
                if reading.measure is None:
                    link = re.match(r"\s+(?:on|in|for)\s+", after)
                    if link and not place.stops_at(end + link.end()):
                        reading.measure, reading.about = phrases.after(
                            text, end + link.end(), place.right, place.stops
                        )
            reading.inherits = reading.measure is None
            return
    for direction, pattern in (("up", changes.UP_MORE_AFTER), ("down", changes.DOWN_MORE_AFTER)):
        more = pattern.match(after)
        if more and _is_comparison(text, end + more.end(), place, reading):
            reading.kind, reading.direction = "change", "up" if direction == "up" else "down"
            word = more.group().split()[-1].lower()
            than = re.match(
                r"\s+(?!than\b|on\b|from\b|over\b|in\b|since\b|year\b|this\b|the\b|for\b)([\w-]+)",
                text[end + more.end() : place.right],
            )
            if word in ("more", "fewer", "less", "extra") and than:
                reading.measure, reading.about = phrases.after(
                    text, end + more.end(), place.right, place.stops
                )
            else:
                reading.measure = phrases.before(text, base, head, place.stops)
            reading.inherits = reading.measure is None
            return
    if sign and not p.SIGNED_LEVEL.search(before):
        reading.kind, reading.direction = "change", "up" if sign == "+" else "down"
        return
    if reading.value.unit == "points" and not changes.LEVEL_POINTS.search(before):
        reading.kind = "change"
        if changes.BY_BEFORE.search(before):
            reading.measure = phrases.before(text, base, head, place.stops)
        reading.inherits = reading.measure is None


def _read_bracketed(reading: Reading, place: Place) -> bool:
    """The share behind a change in numbers: *down by 217 (18%)*, *a rise of £2m (4%) in pay*."""
    text, base, end = place.text, place.left, reading.mention.end
    verb = changes.FROM_TO_BRACKET.search(text, base, reading.mention.start)
    found = verb or changes.NOUN_BRACKET.search(text, base, reading.mention.start)
    if found is None:
        return False
    reading.kind = "change"
    reading.direction = "up" if found.group("up") else "down"
    link = re.compile(r"\)\s+(?:in|on|to)\s+").match(text, end, place.right)
    if verb is None and link and not place.stops_at(link.end()):
        reading.measure, reading.about = phrases.after(text, link.end(), place.right, place.stops)
    else:
        reading.measure = phrases.before(text, base, found.start(), place.stops)
    reading.inherits = reading.measure is None
    return True


def _is_comparison(text: str, at: int, place: Place, reading: Reading) -> bool:
    """Whether *up*, *over*, *more* after a figure compares it with something."""
    rest = text[at : min(place.right + 30, at + 40)]
    word = text[reading.mention.end : at].split()[-1].lower()
    if word in _COMPARATIVES:
        return True
    if word in ("above", "below", "under", "over", "ahead", "behind", "off", "short"):
        return (
            bool(re.match(r"\s+(?:of\s+)?\S", rest))
            and not re.match(r"\s*\d+\s*%", rest)
            and (
                word not in ("over", "off")
                or reading.value.unit == "points"
                or re.match(
                    r"\s+(?:the\s+)?(?:target|budget|plan|estimate|forecast"
                    r"|last(?!\s+(?:\w+\s+)?(?:months|years|weeks|days|quarters|terms)\b))",
                    rest,
                )
                is not None
            )
        )
    return bool(re.match(r"\s+[a-z]", rest))


def _is_bare_noun(text: str, phrase: Offsets) -> bool:
    """Whether a change noun, or its adjective, stands alone: *rise*, *slight*; not what rises."""
    found = [word.lower().strip(",") for word in text[slice(*phrase)].split()]
    return found[-1] in changes.CHANGE_NOUNS | {"slight", "small"} and all(
        word in changes.EMPTY_ADJECTIVES for word in found[:-1]
    )


def _is_doing(text: str, phrase: Offsets) -> bool:
    """Whether a phrase is what somebody did with a change: *was looking at a rise*."""
    words_of = text[slice(*phrase)].split()
    return len(words_of) == 1 and words_of[0].islower() and words_of[0].endswith("ing")


def level_direction(before: str, after: str) -> Direction | None:
    if changes.UP_TO_BEFORE.search(before):
        return "up"
    if changes.DOWN_TO_BEFORE.search(before):
        return "down"
    moved = not changes.THAN_OTHERS.match(after)
    if moved and changes.UP_LEVEL_AFTER.match(after):
        return "up"
    if moved and changes.DOWN_LEVEL_AFTER.match(after):
        return "down"
    if changes.LEVEL_AT_BEFORE.search(before) or changes.SAME_LEVEL_AFTER.match(after):
        return "level"
    return None


def change_noun(before: str, after: str) -> Direction | None:
    if changes.UP_NOUN_BEFORE.search(before) or changes.UP_NOUN_AFTER.match(after):
        return "up"
    if changes.DOWN_NOUN_BEFORE.search(before) or changes.DOWN_NOUN_AFTER.match(after):
        return "down"
    return None
