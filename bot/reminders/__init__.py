"""Deadlines and now become the alerts that are due, and whom they are for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.language import fold, squeeze
from bot.lexicon import folded_pattern

# Days before the last day; -1 is the day after it.
OFFSETS = (7, 3, 1, 0, -1)


@dataclass(frozen=True)
class Watched:
    """A deadline as reminders see it: `last_day` is the last day in time, until `at` where an hour is named.

    `key` tells it from the others: "17" for a row, "r4@2026-09-05" for one day of what comes again.
    """

    key: str
    last_day: date
    at: time | None = None


@dataclass(frozen=True)
class Alert:
    """One alert that is due; (deadline, offset) is sent once to a group, whatever restarts."""

    key: str
    offset: int
    missed: bool = False


def due(deadlines: Iterable[Watched], now: datetime, hour: int) -> list[Alert]:
    """The alerts whose day is today, from this hour of the office on, or was lately.

    Of several that fell due while the assistant was down only the latest goes out; the earlier ones are
    marked missed, for "còn 7 ngày" said three days late would be a wrong date. Nor does one go out on the
    last day when its hour is over.
    """
    today = now.date()
    found: list[Alert] = []
    for one in deadlines:
        passed = [
            offset
            for offset in OFFSETS
            if one.last_day - timedelta(days=offset) < today
            or (one.last_day - timedelta(days=offset) == today and now.hour >= hour)
        ]
        if not passed:
            continue
        latest = min(passed)
        day = one.last_day - timedelta(days=latest)
        late = (today - day).days
        over = latest == 0 and late == 0 and one.at is not None and now.time() > one.at
        found += [Alert(one.key, offset, missed=True) for offset in passed if offset != latest]
        found.append(Alert(one.key, latest, missed=over or late > _grace(latest)))
    return found


def _grace(offset: int) -> int:
    """For how many days after its own day an alert is still worth sending: until the next one's day."""
    later = [other for other in OFFSETS if other < offset]
    return offset - max(later) - 1 if later else 3


def days_left(last_day: date, today: date) -> int:
    """Whole days from today to the last day; 0 on the day itself, negative after it."""
    return (last_day - today).days


def concerned(names: Sequence[str], doers: Iterable[str]) -> list[str]:
    """The units whose work it is; all where the plan names none of them, or speaks of many at once."""
    named = {squeeze(fold(one)) for one in doers}
    # "Văn phòng, các phòng nghiệp vụ": not the Văn phòng alone.
    if any(folded_pattern("offices.units").match(one) for one in named):
        return list(names)
    return [one for one in names if squeeze(fold(one)) in named] or list(names)
