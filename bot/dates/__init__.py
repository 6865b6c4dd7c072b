"""What people and plans mean by a date."""

from bot.dates.arithmetic import WEEKDAYS, day_off_name, is_day_off, working_days
from bot.dates.reading import find, read, result
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
from bot.dates.wording import in_words, short

__all__ = [
    "WEEKDAYS",
    "Day",
    "Doubt",
    "DoubtKind",
    "Found",
    "Moment",
    "Reading",
    "Relation",
    "Span",
    "Value",
    "day_off_name",
    "find",
    "first",
    "in_words",
    "is_day_off",
    "last",
    "last_day",
    "read",
    "result",
    "short",
    "working_days",
]
