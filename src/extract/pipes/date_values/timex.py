"""TIMEX3's value of a stretch of days."""

from __future__ import annotations

from datetime import date

from extract.pipes.date_values.stretches import ONE_DAY, SEASON_CODES, SEASON_STARTS, Stretch

_SEASONS = {month: SEASON_CODES[name] for name, month in SEASON_STARTS.items()}


def timex(days: Stretch) -> str:
    """The value: a day, week, month, quarter, half, season, year or decade, else an ISO interval.

    Quarters and halves are those of calendar years, as TIMEX3 has no others: a financial year's
    first quarter is its second.  A season has no quarter's value and the other way round.

    >>> timex(Stretch(date(2022, 4, 1), date(2022, 6, 30), "quarter"))
    '2022-Q2'
    >>> timex(Stretch(date(2015, 6, 1), date(2015, 8, 31), "season"))
    '2015-SU'
    >>> timex(Stretch(date(2019, 4, 1), date(2020, 3, 31), "year"))
    '2019-04-01/2020-03-31'
    """
    first, last = days.first, days.last
    if first == last:
        return first.isoformat()
    if days.unit == "week":
        year, number, weekday = first.isocalendar()
        if weekday == 1 and (last - first).days == 6:
            return f"{year}-W{number:02d}"
        if weekday == 6 and (last - first).days == 1:
            return f"{year}-W{number:02d}-WE"
    if last == date.max:  # no day comes after it
        return f"{first.isoformat()}/{last.isoformat()}"
    after = last + ONE_DAY
    if first.day == 1 and after.day == 1:
        count = (after.year - first.year) * 12 + after.month - first.month
        whole = _months(first, count, days.unit)
        if whole:
            return whole
    return f"{first.isoformat()}/{last.isoformat()}"


def _months(first: date, count: int, unit: str) -> str | None:
    if count == 1:
        return f"{first:%Y-%m}"
    if count == 3 and unit == "season" and first.month in _SEASONS:
        return f"{first:%Y}-{_SEASONS[first.month]}"
    if count == 3 and unit != "season" and first.month % 3 == 1:
        return f"{first:%Y}-Q{(first.month + 2) // 3}"
    if count == 6 and unit == "half" and first.month in (1, 7):
        return f"{first:%Y}-H{(first.month + 5) // 6}"
    if count == 12 and first.month == 1:
        return f"{first:%Y}"
    if count == 120 and first.month == 1 and first.year % 10 == 0:
        return f"{first:%Y}"[:3]
    return None
