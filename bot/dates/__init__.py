"""What people and plans mean by a date."""

from bot.dates.arithmetic import WEEKDAYS, day_off_name, is_day_off, working_days
from bot.dates.hours import read as read_hour
from bot.dates.reading import find, read, result
from bot.dates.recurrence import Recurrence, recurrences
from bot.dates.values import (
    Day,
    Doubt,
    DoubtKind,
    Found,
    Moment,
    Reading,
    Relation,
    Span,
    Value,
    first,
    last,
    last_day,
)
from bot.dates.wording import brief, due, hour, in_words, short, until, with_hour
from bot.dates.written import NO_YEAR, Written, written

__all__ = [
    "NO_YEAR",
    "WEEKDAYS",
    "Day",
    "Doubt",
    "DoubtKind",
    "Found",
    "Moment",
    "Reading",
    "Recurrence",
    "Relation",
    "Span",
    "Value",
    "Written",
    "brief",
    "day_off_name",
    "due",
    "find",
    "first",
    "hour",
    "in_words",
    "is_day_off",
    "last",
    "last_day",
    "read",
    "read_hour",
    "recurrences",
    "result",
    "short",
    "until",
    "with_hour",
    "working_days",
    "written",
]
