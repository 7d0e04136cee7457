"""One figure in its sentence: what kind of figure it is, of what, and which way it points.

`read` looks at the words before the figure (from the last figure or the start of the sentence) and
after it, and fills a `Reading`.  What joins two figures, such as a level with its target, is done
by `extract.pipes.metrics.linking`.
"""

from __future__ import annotations

import re

from extract.pipes.metrics import pattern_changes as changes
from extract.pipes.metrics import pattern_comparisons as comparisons
from extract.pipes.metrics import patterns as p
from extract.pipes.metrics import phrases
from extract.pipes.metrics.changes import change_noun, level_direction, read_change
from extract.pipes.metrics.figures import Place, Reading
from extract.pipes.metrics.lexicon import DOWN_VERB, UP_VERB
from extract.pipes.metrics.measures import read_beside, read_measure, read_share
from extract.pipes.metrics.narrowing import divided, is_no_measure, narrowed, without_talk
from extract.pipes.metrics.status import status_of
from extract.pipes.metrics.values import sign_of
from extract.records.types import Offsets, PercentValue
from extract.records.view import Mention

WINDOW = 260
_IN = re.compile(r"\s+(?:in|for|during|at)\s+", re.I)
_STANDARD_WAS = re.compile(r"standard\s+(?:was|were|stood\s+at)\s*", re.I)
_THOSE = re.compile(r"those\b", re.I)


def read(mention: Mention, value: PercentValue, place: Place) -> Reading:
    """The figure's reading by the frames around it."""
    text = place.text
    reading = Reading(mention, value, sentence=place.sentence, comparator=value.comparator)
    head, comparator_word = _strip(place, reading)
    before = text[place.left : head]
    after = text[mention.end : min(place.right, mention.end + WINDOW)]
    and_that = p.AND_THAT.search(text, place.left, mention.start)
    whole_before = "" if and_that else text[place.sentence[0] : head]
    _read_kind(reading, place, before, after, head)
    if reading.role == "baseline" and comparisons.AGAINST_BEFORE.search(before):
        whole_before = before  # "forecast to reach 3%, compared with 2% a year earlier"
    if reading.measure is None and reading.about is None:
        read_measure(reading, place, head, comparator_word)
    if reading.direction is None and reading.kind == "level" and reading.role != "target":
        reading.direction = level_direction(before, after)
        if reading.direction is None and reading.about and reading.about[0] >= mention.end:
            said = p.WHICH_IS.match(text, reading.about[1], place.right)
            told = text[said.start() : place.right] if said else ""
            reading.direction = level_direction("", told)
    if reading.role in ("target", "floor"):
        reading.kind = "target"
    elif p.VERBAL_UP.search(comparator_word):
        reading.direction = reading.direction or "up"
    if reading.measure is not None and is_no_measure(place, reading.measure):
        reading.measure, reading.inherits = None, True
    number = p.NUMBER_FIRST.match(text, *reading.measure) if reading.measure else None
    if reading.measure and number and number["total"] not in ("101", "111", "119", "999"):
        reading.measure = number.end(), reading.measure[1]
    if reading.measure is not None:
        reading.measure, place_of = narrowed(text, without_talk(text, reading.measure))
        reading.about = reading.about or place_of
    if reading.about is None and reading.measure is not None:
        where = p.OPENING_PLACE.match(text, *place.sentence)
        if where and where.end() <= reading.measure[0] and not place.stops_within(where.span()):
            reading.about = where.span("where")
    if reading.kind == "change" and reading.about is None and reading.measure is not None:
        had = p.HAD_NUMBER.search(text, place.left, reading.measure[0])
        holder = phrases.before(text, place.left, had.start(), place.stops) if had else None
        if holder and not place.names_a_person(holder):
            reading.about = holder
    if reading.about is not None:
        reading.about = _with_bound(place, mention, reading.about)
    everywhere = p.EVERYWHERE.match(text, mention.end, place.right)
    if everywhere and reading.about is None:
        reading.about = everywhere.span("where")
    reading.status = status_of(reading.kind, whole_before[-WINDOW:], before, after)
    return reading


def _with_bound(place: Place, mention: Mention, about: Offsets) -> Offsets:
    """A condition with the figure that it sets as its bound: *a quarter were below 60%*."""
    text = place.text
    bound = next((b for a, b in place.stops if a == place.right and about[0] >= mention.end), None)
    if (
        bound
        and p.BOUND_LAST.search(text[slice(*about)])
        and not text[about[1] : place.right].strip()
    ):
        return about[0], bound
    return about


def _strip(place: Place, reading: Reading) -> tuple[int, str]:
    """Where the words before the figure end once articles and a comparator are taken off."""
    text, at, word, has_article = place.text, reading.mention.start, "", False
    circa = p.CIRCA_BEFORE.search(text, max(0, at - 6), at)
    low = max(min(place.left, circa.start()) if circa else place.left, at - 60)
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
            if found and p.RAISED_TO.search(text, low, found.end()):  # "brought up to 85%"
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
    if (
        p.TOLERANCE_BEFORE.search(before)
        or p.TOLERANCE_AFTER.match(after)
        or (p.TOLERANCE_SIGN.match(surface))
    ):
        reading.kind = "tolerance"
        read_beside(reading, place, p.TOLERANCE_BEFORE, head)
        return
    if (
        p.SAMPLE_BEFORE.search(before)
        or p.SAMPLE_AFTER.match(after)
        or (p.SAMPLE_VERB_BEFORE.search(before) and after[:4].lower() == " of ")
        or (p.PICKED_AFTER.match(after) and after[:4].lower() == " of ")
    ):
        reading.kind = "sample"
        read_share(reading, place)
        return
    if comparisons.DISTANCE_AFTER.match(after) or comparisons.DISTANCE_BEFORE.search(before):
        return
    if _read_target(reading, place, before, after, head):
        return
    if _read_comparison(reading, place, before, after, head):
        return
    read_change(reading, place, before, after, head)


def _read_target(reading: Reading, place: Place, before: str, after: str, head: int) -> bool:
    named = _named_target(place, before)
    if named and comparisons.PERFORMANCE_BEFORE.search(before):
        return False
    if named and _is_dated_result(place, reading, named.group(), after):
        return False
    if comparisons.AGAINST_AFTER.match(after) and not (named and "target" in named.group().lower()):
        return False  # "the Standard was 79% against a target of", "71% v target"
    label = comparisons.TARGET_LABEL.search(before)
    if label and named is None and comparisons.LABEL_AFTER.match(after):
        reading.role, reading.inherits, reading.named = "target", True, True
        return True
    aim = comparisons.AIM_TO_BEFORE.search(place.text, place.left, head)
    if aim:
        reading.role = "target"
        reading.measure = phrases.before(place.text, *aim.span("object"), place.stops)
        reading.inherits = reading.measure is None
        return True
    wanted = comparisons.TARGET_VERB_BEFORE.search(before)
    if wanted and comparisons.FORETOLD_BEFORE.search(before):
        wanted = None
    if wanted and (on := re.match(r"\s+on\s+(?:the\s+|our\s+)?(?=[a-z])", after)):
        reading.kind, reading.direction = "change", "up"
        reading.measure, reading.about = phrases.after(
            place.text, reading.mention.end + on.end(), place.right, place.stops
        )
        return True
    if sign_of(reading.mention.text) and not named:
        return False
    if not (
        named
        or wanted
        or (reading.value.total is None and comparisons.TARGET_AFTER.match(after))
        or _is_set(place, reading, after)
    ):
        floor = comparisons.FLOOR_BEFORE.search(before)
        if not floor:
            return False
    if changes.UP_BY_BEFORE.search(before) or changes.DOWN_BY_BEFORE.search(before):
        return False
    if change_noun(before, after) and not named:
        return False
    reading.role = "target"
    reading.named = named is not None or wanted is None
    if comparisons.FLOOR_BEFORE.search(before) or comparisons.FLOOR_AFTER.match(after):
        reading.role = "floor"
        reading.comparator = ">=" if reading.comparator == "=" else reading.comparator
    elif comparisons.CEILING_BEFORE.search(before) or comparisons.CEILING_AFTER.match(after):
        reading.comparator = "<=" if reading.comparator == "=" else reading.comparator
    if re.match(r"\s+of\s", after):
        read_share(reading, place)
    elif named:
        read_beside(reading, place, comparisons.TARGET_BEFORE, head)
    else:
        reading.inherits = True
    return True


def _is_dated_result(place: Place, reading: Reading, named: str, after: str) -> bool:
    """Whether a standard was so much at a date: *the four hour standard was 71% in June*."""
    at = _IN.match(after)
    result = at is not None and _STANDARD_WAS.fullmatch(named) is not None
    return result and at is not None and place.stops_at(reading.mention.end + at.end())


def _named_target(place: Place, before: str) -> re.Match[str] | None:
    """The name of a target before its figure; a name right behind another figure is that one's."""
    named = comparisons.TARGET_BEFORE.search(before)
    follows = named and place.left > place.sentence[0] and not before[: named.start()].strip()
    if named and follows and comparisons.NAME_FIRST.match(named.group()):
        return comparisons.TARGET_BEFORE.search(before, named.start() + 1)
    return named


def _is_set(place: Place, reading: Reading, after: str) -> bool:
    """Whether somebody set a figure that another is beside: *above the 75% in the plan*."""
    beside = comparisons.BESIDE.search(place.text, place.left, reading.mention.start)
    return beside is not None and comparisons.SET_AFTER.match(after) is not None


def _read_comparison(reading: Reading, place: Place, before: str, after: str, head: int) -> bool:
    """Averages and baselines: figures that another one is set against."""
    against = comparisons.AGAINST_BEFORE.search(before)
    average = comparisons.AVERAGE_BEFORE.search(before)
    compared = against is not None or place.left > place.sentence[0]
    explicit = average and comparisons.AVERAGE_EXPLICIT.search(average.group())
    named_after = comparisons.AVERAGE_AFTER.match(after)
    own_at = reading.mention.end + named_after.end() if named_after else 0
    if named_after and comparisons.FIGURE_OF_ITS_OWN.match(place.text, own_at):
        named_after = None  # "93% (national average 92%)"
    if (average and (compared or explicit)) or (
        named_after and (compared or "average" in after[:40])
    ):
        reading.role, reading.inherits = "average", True
        named = comparisons.AVERAGE_NAME.search(place.text, place.left, head)
        if named and named.end() - named.start() < 60:
            reading.about = named.span("who")
        return True
    if against and _is_of_others(reading, place):
        return False
    past = comparisons.PAST_AFTER.match(after)
    came_from = comparisons.FROM_BEFORE.search(before)
    moved = came_from and _is_movement(place.text[place.sentence[0] : head][-WINDOW:], after)
    done = place.left > place.sentence[0] and comparisons.PAST_OF_FIGURE.match(before)
    once = comparisons.PREVIOUS_WORD.search(before[done.end() if done else 0 :][-40:]) or past
    apart = past and place.left > place.sentence[0] and comparisons.BARE_BEFORE.search(before)
    was = once and comparisons.BASELINE_BEFORE.search(before)
    labelled = place.left > place.sentence[0] and (
        comparisons.BASELINE_LABEL.search(before)
        or comparisons.FROM_FIGURE.fullmatch(before)
        or _is_dated_bracket(place, reading.mention.start, reading.mention.end)
        or _is_bracket_of_date(place, reading.mention.start)
    )
    if not (moved or against or was or apart or labelled):
        return False
    reading.role, reading.inherits = "baseline", True
    if came_from and not against:
        lead = comparisons.FROM_BEFORE.search(place.text, place.left, head)
        if lead:
            reading.measure = phrases.before(place.text, place.left, lead.start(), place.stops)
            if reading.measure and (
                is_no_measure(place, reading.measure) or _follows_figure(place, reading.measure)
            ):
                reading.measure = None
            if reading.measure and not _THOSE.match(place.text, reading.measure[0]):
                reading.measure, reading.about = divided(place.text, reading.measure)
    return True


def _follows_figure(place: Place, phrase: Offsets) -> bool:
    """Whether a phrase is what is said of the figure before: *89% paid in 5 days, down from*."""
    between = place.text[place.left : phrase[0]]
    return place.left > place.sentence[0] and not between.strip()


def _is_of_others(reading: Reading, place: Place) -> bool:
    """*27%, as against 12% for the council as a whole*: others now, not the same ones before.

    Whom the figure is of is filled where that stands behind *for*; its measure is the last one's.
    """
    end = reading.mention.end
    others = comparisons.OF_OTHERS.match(place.text, end, place.right)
    if others is None or any(end <= a < end + 60 for a, _ in place.stops):
        return False
    if others["for"]:
        reading.inherits = True
        reading.about, _ = phrases.after(place.text, others.end(), place.right, place.stops)
    return True


def _is_dated_bracket(place: Place, head: int, end: int) -> bool:
    """Whether a figure stands in brackets with a date of its own: *38% replied (22% in 2018)*."""
    text = place.text
    opened = text.rfind("(", max(place.left, head - 40), head)
    if opened < 0 or opened - place.left > 60 or re.search(r"[.;)]", text[place.left + 1 : head]):
        return False
    lead = re.sub(r"\b(?:in|at|for|was|on)\b|[:,=\s]", "", text[opened + 1 : head], flags=re.I)
    dates = [span for span in place.stops if opened < span[0] < place.right]
    return any(
        (b <= head and lead == re.sub(r"[:,=\s]", "", text[a:b]))
        or (a >= end and not lead and re.fullmatch(r"\s+(?:(?:in|at|for|on)\s+)?", text[end:a]))
        for a, b in dates
    )


def _is_bracket_of_date(place: Place, head: int) -> bool:
    """Whether a figure is that of a time compared with: *better than in May 2021 (52%)*."""
    text = place.text
    return any(
        re.fullmatch(r"\s*\(\s*", text[b:head])
        and comparisons.THAN_BEFORE.search(text, max(place.left, a - 40), a)
        for a, b in place.stops
        if a >= place.left and b < head < b + 6
    )


def _is_movement(before: str, after: str) -> bool:
    """Whether *from X* starts a movement: *up from 3%*, *from 3% to 5%*, *fell from 3%*."""
    return bool(
        re.match(r"\s*(?:\([^)]{0,40}\)\s*|(?:in|at)\s[\w\s]{1,30}?)?\bto\b", after)
        or re.search(
            rf"\b(?:{UP_VERB}|{DOWN_VERB}|higher|lower|better|worse|improvement|increase"
            rf"|rise|drop|fall|reduction|"
            rf"decrease|moved|moving|change[ds]?|went|gone|came"
            rf"|back)\b(?:[^.;]|\.(?=\d)){{0,60}}\bfrom\s*(?:an?\s+|the\s+|its\s+)?\Z",
            before,
            re.I,
        )
        or comparisons.PAST_AFTER.match(after)
    )
