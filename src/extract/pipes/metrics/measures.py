"""What a figure is a figure of: the measure, and what is said of it."""

from __future__ import annotations

import re

from extract.pipes.metrics import clauses, phrases
from extract.pipes.metrics import lexicon as words_of
from extract.pipes.metrics import pattern_changes as changes
from extract.pipes.metrics import patterns as p
from extract.pipes.metrics.figures import Place, Reading
from extract.pipes.metrics.narrowing import divided, is_no_measure
from extract.pipes.metrics.shares import (
    clause_before,
    give_group,
    is_amount,
    is_base,
    last_noun,
    read_between,
    read_right,
    stands_first,
    without_number,
)
from extract.pipes.metrics.tokens import is_participle, limited, tokens, trimmed
from extract.records.types import Offsets

_ALONE = re.compile(r"\s*(?:[.,;)]|\Z|and\b)", re.I)
_LEFT_OUT = re.compile(r"\b(?:which|who|that|by)\b", re.I)


def read_measure(reading: Reading, place: Place, head: int, comparator_word: str) -> None:
    """What a level is a level of."""
    if reading.role in ("average", "baseline") or reading.inherits:
        return
    text, end = place.text, reading.mention.end
    counted = p.COUNT_BRACKET.match(text, end, place.right)
    end = counted.end() if counted else end
    if reading.mention.text[0] not in "0123456789" and p.CLAUSE_ENDS.match(text, end):
        clause = _clause_in(place, head)
        if clause:
            reading.about = clause  # "Health was the weakest part in two thirds."
            return
    amount = p.AMOUNT_THEN.search(text, max(place.left, head - 120), head)
    if amount:
        article = p.LAST_ARTICLE.search(text, place.left, amount.start())
        start = article.end() if article else place.left
        reading.measure = phrases.before(text, start, amount.start(), place.stops)
        reading.inherits = reading.measure is None
        of = re.compile(r"\)?\s+(?:of|on)\s+").match(text, end, place.right)
        if of and not place.stops_at(of.end()):
            reading.about, _ = phrases.after(text, of.end(), place.right, place.stops)
        return
    stance = p.STANCE.match(text, end, place.right)
    if stance and reading.value.total is None:
        reading.about, reading.inherits = stance.span("stance"), True
        return
    told = p.TOLD_BEFORE_COLON.search(text, place.left, reading.mention.start)
    told_of = phrases.before(text, place.left, told.start(), place.stops) if told else None
    counted = p.COUNTED_NEXT.match(text, end, place.right)
    if (
        told_of
        and not counted
        and not place.names_a_person(told_of)
        and not is_no_measure(place, told_of)
    ):
        reading.measure, reading.about = divided(text, told_of)
        return
    surface = re.search(
        r"\A\S+\s+(?P<between>(?!out\b).{2,60}?)\s+(?:out\s+of|in|of)\s(?!which|whom)",
        reading.mention.text,
        re.S,
    )
    coin = surface is not None and p.COIN.fullmatch(surface.group("between"))
    if surface and not coin and reading.value.total is not None:
        read_between(reading, place, surface)
        return
    of = re.compile(
        r"\s+(?:of|among|amongst)\s+(?P<pronoun>(?:which|whom|them|us|it)\b|(?:these|those"
        r"|that|this)\b(?!(?<=those)\s+(?:in|at|on|with|from|under|over|by)\b)"
        r"(?=\s*(?:[,.;:)]|\s(?:were|was|are|is|had|have|has|the\s|by|in|from"
        r"|older|to|within|for|under|over|going|not|also|still|now|being|on|with|would"
        r"|will)\b)))?"
    ).match(text, end, place.right)
    if of and of.group("pronoun"):
        made_up = p.MADE_UP.search(text, place.left, head)
        if made_up:  # "mental health made up 43% of these"
            reading.about = phrases.before(text, place.left, made_up.start(), place.stops)
            reading.inherits = True
            return
        antecedent = phrases.before(text, place.sentence[0], head, place.stops)
        reading.measure = without_number(reading, text, last_noun(text, antecedent))
        kept = clauses.clause_after(text, of.end(), place.right, place.stops)
        reading.about = clauses.condition(text, kept)
        reading.inherits = reading.measure is None
        return
    if of is None and p.HALF.search(reading.mention.text):
        of = p.HALF_THE.match(text, end, place.right)  # "half the bill" as "half of the bill"
    subject = phrases.before(text, place.left, head, place.stops)
    part = p.OF_WHICH_IS.match(text, end, place.right)
    if (
        part
        and not _is_state(text, part)
        and p.OF_WHICH.search(text, max(place.left, head - 20), head)
    ):
        reading.measure, _ = phrases.after(text, part.end(), place.right, place.stops)
        reading.part = True
        return
    which = p.OF_WHICH.search(text, max(place.left, head - 20), head)
    if which:
        antecedent = phrases.before(text, place.left, which.start(), place.stops)
        kept = clauses.clause_after(text, end, place.right, place.stops)
        reading.measure = without_number(reading, text, antecedent)
        reading.about = clauses.condition(text, kept)
        reading.inherits = antecedent is None
        return
    if p.TO_BEFORE.fullmatch(text, place.left, head) and place.left > place.sentence[0]:
        reading.inherits = True
        return
    of_target = p.OF_TARGET.match(text, end, place.right)
    if of_target:  # "Savings were at 87% of the annual target"
        if subject and not is_no_measure(place, subject):
            reading.measure, reading.about = divided(text, subject)
        reading.about = reading.about or of_target.span("target")
        reading.inherits = reading.measure is None
        return
    if of and subject and is_base(place, reading, subject):
        reading.measure, reading.about = divided(text, subject)
        if reading.about is None:  # "Rents are 58% of income"
            reading.about, _ = phrases.after(text, of.end(), place.right, place.stops)
        return
    moved = of and (
        changes.UP_TO_BEFORE.search(text[place.left : head])
        or changes.DOWN_TO_BEFORE.search(text[place.left : head])
    )
    if of and moved and subject and not is_no_measure(place, subject):
        reading.measure, reading.about = divided(text, subject)  # "invoices fell to 9% of debt"
        if reading.about is None:
            reading.about, _ = phrases.after(text, of.end(), place.right, place.stops)
        return
    copula = p.COPULA.search(text, place.left, head) if of else None
    if of and subject and copula and is_amount(place, reading, subject):
        reading.measure, _ = divided(text, subject)
        reading.about, _ = phrases.after(text, of.end(), place.right, place.stops)
        return
    owned = p.NOUN_OF.search(text, place.left, head) if of else None
    if of and owned and subject and not place.names_a_person(subject):
        reading.measure, _ = divided(text, subject)  # "a contribution of 40% of the cost"
        reading.about, _ = phrases.after(text, of.end(), place.right, place.stops)
        return
    whose = re.compile(r"whose\s+").match(text, of.end(), place.right) if of else None
    if of:
        at = whose.end() if whose else of.end()
        reading.measure, about = phrases.after(text, at, place.right, place.stops)
        reading.about = about
        if whose:
            return
        clause = _clause_in(place, head) if about is None else None
        if clause and not _LEFT_OUT.search(text, clause[0], head):
            reading.about = clause
            return
        if (
            subject
            and about is None
            and not place.names_a_person(subject)
            and (p.VERB_BETWEEN.match(text, subject[1], head))
        ):
            told = p.TOLD_OF.match(text, subject[1], head)
            reading.about = limited(text, subject[0], told.end("verb") if told else subject[1])
        elif about is None and (done := p.DONE_TO.search(text, max(place.left, head - 40), head)):
            if done.group("verb").lower() not in words_of.NO_DEEDS:
                reading.about = done.span("verb")
        elif about is None and subject is None:
            reading.about = clause_before(place, head)
        return
    opener = p.OPENER.match(text, *place.sentence)
    if opener and opener.end() <= reading.mention.start:
        reading.measure = trimmed(tokens(text, *opener.span("group")))
        if opener.group("total"):
            reading.total = opener.span("total")
        end += text[end : end + 1] == ")"  # "Of the 48 homes, 39 (81%) were good"
        kept = clauses.clause_after(text, end, place.right, place.stops)
        reading.about = clauses.condition(text, kept)
        return
    if (reading.value.total is not None and not coin) or stands_first(text, place, head):
        read_right(reading, place)
        give_group(reading, place, head)
        done = p.OBJECT_OF.search(text, max(place.left, head - 40), head)
        if reading.measure and done and done.group("verb") not in words_of.REPORTING:
            reading.about = done.span("verb")
        elif (
            reading.measure and not reading.about and subject and reading.value.total is not None
            and p.VERB_BETWEEN.match(text, subject[1], head)
            and not place.names_a_person(subject)
        ):  # fmt: skip
            reading.about = _clause_in(place, head) or limited(text, subject[0], head)
        elif reading.measure and not reading.about and subject is None:
            reading.about = clause_before(place, head)
        if reading.measure is not None or reading.about is not None:
            return
    group = p.OF_THOSE.search(text[max(place.left, head - 100) : head])
    if group and p.VERB_AFTER.match(text, end):  # "On the waiting list half have waited a year"
        reading.inherits = False
        kept = clauses.clause_after(text, end, place.right, place.stops)
        reading.about = clauses.condition(text, kept)
        give_group(reading, place, head)
        if reading.measure is not None:
            return
    among = p.AMONG.search(text, place.left, head)
    if among:
        several, _ = phrases.after(text, among.end(), head, place.stops)
        noun = phrases.before(text, place.left, among.start(), place.stops)
        if several and noun and not is_no_measure(place, noun):
            reading.measure, reading.about = noun, several  # "turnover among nurses was"
        else:
            reading.measure = several
        if reading.measure:
            return
    yielded = p.AT_A_NOUN_OF.search(text, max(place.left, head - 60), head)
    if yielded:
        reading.measure = yielded.span("noun")
        reading.about = subject = phrases.before(text, place.left, yielded.start(), place.stops)
        if subject and is_no_measure(place, subject):
            reading.about = None
        return
    if subject is not None and is_participle(text[slice(*subject)].lower()):
        lead = p.APPOSED.search(text, place.left, subject[0])
        owner = phrases.before(text, place.left, lead.start(), place.stops) if lead else None
        if owner and not is_no_measure(place, owner):
            reading.measure, reading.about = owner, subject  # "the block, overspent by 7%"
            return
    if subject is not None and not is_no_measure(place, subject):
        reading.measure, reading.about = divided(text, subject)
        state = p.STATE_AFTER.match(text, end, place.right)
        if state and reading.about is None:
            reading.about = state.span("state")
            return
        if p.OF_OPENS.search(text, max(place.left, subject[0] - 12), subject[0]):
            reading.measure = subject
            kept = clauses.clause_after(text, end, place.right, place.stops)
            reading.about = clauses.condition(text, kept)
            return
        link = re.compile(
            r"\s+(?:on|for(?!\s+the\s+\w+\s+(?:time|year|month|quarter)\b)|in|among|across|at|of\s+the\s+time)\s+"
        ).match(text, end, place.right)
        if link and reading.about is None and not place.stops_at(link.end()):
            kept = clauses.clause_after(text, link.end(), place.right, place.stops)[:10]
            verb = next((n for n, one in enumerate(kept) if one.lower in words_of.AUXILIARIES), 10)
            reading.about = trimmed(kept[:verb])
        return
    read_right(reading, place)
    if reading.measure is None:
        reading.inherits = True


def _is_state(text: str, verb: re.Match[str]) -> bool:
    """Whether *were* leads a state, no noun: *of which 38% were upheld*, *were deliberate*."""
    following = tokens(text, verb.end(), verb.end() + 40)[:1]
    several = verb.group().split()[-1].lower() in ("were", "are")
    if not several or not following:
        return False
    word = following[0].lower
    alone = _ALONE.match(text, following[0].end) and not word.endswith("s")
    return is_participle(word) or bool(alone)


def _clause_in(place: Place, head: int) -> Offsets | None:
    """What was so in a share of them: *A plan was in place* for 77% of adults."""
    base = max(place.left, head - 140)
    found = p.CLAUSE_IN.search(place.text[base:head])
    if found is None:
        return None
    span = base + found.start("clause"), base + found.end("clause")
    if place.stops_within(span) or place.names_a_person(span):
        return None
    return limited(place.text, *span)


def read_share(reading: Reading, place: Place) -> None:
    """*X% of NP ...*: the noun phrase after *of*."""
    text, end = place.text, reading.mention.end
    of = re.compile(r"\s+(?:of|among|amongst)\s+").match(text, end, place.right)
    if of:
        reading.measure, reading.about = phrases.after(text, of.end(), place.right, place.stops)
        reading.inherits = reading.measure is None


def read_beside(reading: Reading, place: Place, pattern: re.Pattern[str], head: int) -> None:
    """What a target or tolerance is for: *target for NP of X*, *NP target X*, *X NP*."""
    text, base = place.text, place.left
    found = pattern.search(text, base, head)
    if found:
        inner = re.search(
            r"\b(?:for|in|on)\s+((?:[\w’'&/-]+\s+){1,7}?)(?:of|is|was|at|to)\s*\Z", found.group()
        )
        if inner and not place.stops_at(found.start() + inner.start(1)):
            a = found.start()
            reading.measure = phrases.before(
                text, a + inner.start(1), a + inner.end(1), place.stops
            )
        elif not p.NO_MODIFIER.search(text[max(base, found.start() - 40) : found.start()]):
            reading.measure = phrases.before(text, base, found.start(), place.stops)
            if reading.measure and p.SETTER.fullmatch(text[slice(*reading.measure)]):
                reading.measure = None
    if reading.measure is None and reading.kind == "tolerance":
        reading.measure, reading.about = phrases.after(
            text, reading.mention.end, place.right, place.stops
        )
    reading.inherits = reading.measure is None
