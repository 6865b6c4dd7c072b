"""What a date expression can mean: a day, a moment, a span of days, or a doubt to ask back about."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

Relation = Literal["", "before", "by", "from", "after"]
DoubtKind = Literal["ambiguous", "impossible", "lunar", "no_anchor", "no_day", "weekday"]


@dataclass(frozen=True)
class Day:
    """A calendar day."""

    day: date


@dataclass(frozen=True)
class Moment:
    """A day and an hour by the office's clock, without time zone."""

    at: datetime


@dataclass(frozen=True)
class Span:
    """Days from start to end, both inclusive."""

    start: date
    end: date


Value = Day | Moment | Span


@dataclass(frozen=True)
class Doubt:
    """Date words that must not be guessed: more than one date, no such day, lunar, no day to count from,
    a day that is another day of the week.

    `options` are the readings to offer as buttons; empty where there is nothing to offer.
    """

    kind: DoubtKind
    options: tuple[Value, ...] = ()


@dataclass(frozen=True)
class Reading:
    """A value and how the words stand to it: "before" excludes the day named, "by" includes it."""

    value: Value
    relation: Relation = ""


@dataclass(frozen=True)
class Found:
    """A date expression inside a longer text: text[start:end] of the composed text is `words`.

    Without `has_year` the words name no year and the value's year is only the next one from today.
    """

    start: int
    end: int
    words: str
    value: Value
    relation: Relation
    has_year: bool
    yearly: bool = False


def first(value: Value) -> date:
    """The first day of the value."""
    if isinstance(value, Span):
        return value.start
    return value.at.date() if isinstance(value, Moment) else value.day


def last(value: Value) -> date:
    """The last day of the value."""
    return value.end if isinstance(value, Span) else first(value)


def last_day(value: Value, relation: Relation = "") -> date:
    """The last day on which a deadline so worded is still met ("trước ngày 10/8" is met on the 9th).

    A moment counts within its own day; before a span means before its first day.
    """
    if relation == "before" and not isinstance(value, Moment):
        return first(value) - timedelta(days=1)
    return last(value)


def as_string(value: Value) -> str:
    """ISO form: a day, a day with hour and minute, or "start/end"."""
    if isinstance(value, Span):
        return f"{value.start.isoformat()}/{value.end.isoformat()}"
    return value.day.isoformat() if isinstance(value, Day) else value.at.strftime("%Y-%m-%dT%H:%M")
