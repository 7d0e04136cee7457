"""The days of a DATE mention: from its value, or from its words where none has been given."""

from __future__ import annotations

from extract.pipes.meeting.dates import full_dates
from extract.records.store import get_value
from extract.records.types import DateValue, Days, Mentioned
from extract.records.view import Mention, View


def days_of(view: View, date: Mention) -> tuple[Days | None, str | None]:
    """First and last day of a DATE, or None and why; an open end is the empty string."""
    value = get_value(view.doc, date.start, date.end, "DATE")
    if isinstance(value, DateValue):
        if value.start is None and value.end is None:
            return None, value.reason or "the date cannot be placed"
        return (value.start or "", value.end or ""), None
    for full in full_dates(view.text, date.start, date.end):
        if full.day:
            return (full.day, full.day), None
    return None, f"the days of {view.plain(date.start, date.end)!r} are not known"


def mentioned(view: View, date: Mention | None) -> Mentioned | None:
    """A DATE as its words and days."""
    if date is None:
        return None
    days, _ = days_of(view, date)
    start, end = days or (None, None)
    return Mentioned(view.plain(date.start, date.end), start or None, end or None)
