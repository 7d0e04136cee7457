from __future__ import annotations

from typing import Literal, get_args

from spacy.tokens import Doc

from extract.pipes.date_values.anchors import Memory, meeting_day
from extract.pipes.date_values.direction import is_compared, leaning, surroundings
from extract.pipes.date_values.expressions import Same, Yearly, Years
from extract.pipes.date_values.places import Dated, Places
from extract.pipes.date_values.prepositions import has_article, interval, is_recurring
from extract.pipes.date_values.readings import Anchor, Context, Reading
from extract.pipes.date_values.resolve import resolve
from extract.pipes.date_values.stretches import Stretch
from extract.pipes.date_values.timex import timex
from extract.pipes.date_values.years import is_school, kind_of_pair, kind_of_year
from extract.records.store import MEETING_DATE_KEY, get_records, has_records, put_records, put_value
from extract.records.types import DateRecord, DateValue, Days, Meeting, Section
from extract.records.view import View

_NOT_READ = "the words are not understood"
Granularity = Literal[
    "day", "week", "month", "quarter", "term", "season", "half", "year", "decade", "range"
]
_GRANULARITIES: dict[str, Granularity] = {name: name for name in get_args(Granularity)}


class DateValuesComponent:
    """Gives each DATE its days and keeps them as the records ``dates``.

    What has no year is placed by the date of the meeting: that of the record ``meeting``, else the
    one the user gave, else the first full date of the head.  A date is put before or after the
    meeting by its distance and the words around it; what is said to follow or precede, by the date
    before it in its paragraph.  No anchor or no single reading: no value, and the reason.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> for name in ("minutes_dates", "minutes_entities", "minutes_date_values"):
    ...     _ = nlp.add_pipe(name)
    >>> doc = nlp("Minutes, 28 July 2020. Sickness over the previous 12 months had fallen.")
    >>> doc.ents[1]._.value.start, doc.ents[1]._.value.anchor
    ('2019-07-29', '2020-07-28')
    """

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        places = Places(view, get_records(doc, Section))
        given = doc.user_data.get(MEETING_DATE_KEY)
        meeting = next(iter(get_records(doc, Meeting)), None)
        if meeting is not None and meeting.date:
            given = meeting.date
        # Where the head was searched in vain, a date in it is not the meeting's.
        head = [] if has_records(doc, Meeting) else places.dates
        anchor = meeting_day(str(given) if given else None, head, view.text)
        places.read_years(anchor.days.first.year if anchor else None)
        memory = Memory()
        school = is_school(view.text)
        records = []
        for at, dated in enumerate(places.dates):
            value = _value(view, places, at, dated, anchor, memory, school)
            mention = dated.mention
            put_value(doc, mention.start, mention.end, value)
            span = (mention.start, mention.end)
            reasons = {
                name: value.reason
                for name, day in (("start", value.start), ("end", value.end))
                if value.reason and day is None
            }
            records.append(
                DateRecord(
                    span=span,
                    offsets={"text": span},
                    reasons=reasons,
                    confidence=mention.confidence,
                    text=view.plain(*span),
                    start=value.start,
                    end=value.end,
                    value=value,
                )
            )
        put_records(doc, DateRecord.section, records)
        return doc


def _value(
    view: View,
    places: Places,
    at: int,
    dated: Dated,
    anchor: Anchor | None,
    memory: Memory,
    school: bool,
) -> DateValue:
    mention = dated.mention
    if dated.expression is None:
        return DateValue(reason=_NOT_READ)
    run = view.run(mention.start)
    heading, column = places.heading(mention.start), places.column(mention.start)
    is_day = isinstance(dated.expression, Yearly) and dated.expression.kind == "day"
    around = surroundings(view.text, run, mention.start, mention.end, heading, column, is_day)
    same = isinstance(dated.expression, Same)
    row, row_at = places.row(at)
    near = memory.since(run[0])
    context = Context(
        meeting=anchor,
        near=near,
        beside=memory.since(places.sentence(mention.start)),
        same=memory.same(dated.expression, run[0]),
        earlier=memory.earlier(
            mention.start, run[0], places.items_over(mention.start) if same else range(0)
        ),
        told=memory.told(run[0]),
        compared=is_compared(around.before),
        row=row,
        row_at=row_at,
        leaning=leaning(around),
        year_kind=kind_of_pair(around.before, around.after, heading, school),
        plain_year=kind_of_year(around.before, around.after, school),
        years=places.years_of_list(at) or _year_of_list(places, at, memory),
        defined=has_article(around.before),
        recurring=is_recurring(around.before),
    )
    reading = resolve(dated.expression, context)
    memory.add(mention.start, dated.expression, reading, context.compared)
    return _as_value(reading, around.before)


def _year_of_list(places: Places, at: int, memory: Memory) -> Years | None:
    """The year of the day before in a list: *9 January, 13 February, 12 November*."""
    if not places.goes_on(at):
        return None
    last = memory.since(places.dates[at - 1].mention.start)
    return Years(last.days.first.year) if last else None


def _as_value(reading: Reading, before: str) -> DateValue:
    days = reading.stretch
    written = reading.timex
    if written is None and (named := reading.whole or days):
        written = timex(named)
    mod, opened = reading.mod, None
    if days is not None and (found := interval(before, days.first, days.last)):
        opened, word = found
        mod = mod or word
    return DateValue(
        start=reading.first.isoformat() if reading.first else None,
        end=reading.last.isoformat() if reading.last else None,
        type=reading.type,
        value=written,
        mod=mod,
        granularity=_GRANULARITIES.get(reading.unit or ""),
        anchor=reading.anchor.isoformat() if reading.anchor else None,
        anchored_on=reading.anchored_on,
        alternatives=tuple(_days(other) for other in reading.alternatives),
        interval=opened,
        conflict=reading.conflict,
        reason=reading.reason,
    )


def _days(stretch: Stretch) -> Days:
    return stretch.first.isoformat(), stretch.last.isoformat()
