"""When a thing is late, and the days on which what comes again falls due."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.plans.model import Recurring

MOST = 400  # days of one rule; a daily one of a year


@dataclass(frozen=True)
class Occurrence:
    """One of the days on which a recurring deadline falls due: `named` by its rule, `last_day` in time."""

    named: date
    last_day: date


def occurrences(one: Recurring, first: date, last: date) -> list[Occurrence]:
    """Those whose last day in time lies in this span; none of a rule nobody can read."""
    from dateutil.rrule import rrulestr  # what only plans that repeat need

    shift = timedelta(days=0 if one.inclusive else 1)
    begin, end = (datetime.combine(day + shift, time()) for day in (first, last))
    try:
        # From a new year on, so that every third month is the last of a quarter wherever the span begins.
        rule = rrulestr(one.rule, dtstart=datetime(first.year, 1, 1)).replace(until=end)  # noqa: DTZ001 - days
    except ValueError:
        return []
    days = (moment.date() for moment in rule.xafter(begin, count=MOST, inc=True))
    return [Occurrence(day, day - shift) for day in days]


def is_late(last_day: date, at: time | None, now: datetime) -> bool:
    """Whether the last day is over at this moment of the office's clock, or its hour where one is named."""
    if now.date() != last_day or at is None:
        return now.date() > last_day
    return now.time() > at
