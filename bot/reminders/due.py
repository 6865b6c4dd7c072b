"""Which alerts of a deadline are due now: each once, none after it is over, none on a day off."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.reminders.rules import LAST, ONE, OVERDUE, Rules

OVERDUE_TOLD = timedelta(days=3)
_USUAL = Rules()


@dataclass(frozen=True)
class Watched:
    """A deadline as reminders see it: `last_day` is the last day in time, until `at` where an hour is named.

    `key` tells it from the others: "17" for a row, "r4@2026-09-05" for one day of what comes again. `since`
    is when people were told of it as it stands (launched, moved): what would have been said by then is not.
    """

    key: str
    last_day: date
    at: time | None = None
    rules: Rules = _USUAL
    since: datetime | None = None


@dataclass(frozen=True)
class Alert:
    """One alert that is due; (deadline, its day, offset) goes out once, whatever restarts."""

    key: str
    offset: int
    missed: bool = False


def due(deadlines: Iterable[Watched], now: datetime) -> list[Alert]:
    """What is due at this moment of the office's clock.

    Of several that fell due while the assistant was down only the latest goes out, on the next working day;
    the earlier ones are marked missed, for "còn 7 ngày" said three days late would be a wrong date.
    """
    found: list[Alert] = []
    for one in deadlines:
        passed = [moment for moment in moments(one) if _has_come(moment[0], one.rules, now)]
        if not passed:
            continue
        *earlier, (day, latest) = passed
        found += [Alert(one.key, offset, missed=True) for _, offset in earlier]
        if _too_late(one, latest, now) or _told_already(one, day):
            found.append(Alert(one.key, latest, missed=True))
        elif now.time() >= one.rules.hour and not one.rules.quiet(now):
            found.append(Alert(one.key, latest))
    return found


def moments(one: Watched) -> list[tuple[date, int]]:
    """The days of its alerts in order; of two that fall on one day the nearer one stands for both."""
    rules = one.rules
    early = one.at is not None and one.at <= rules.hour
    last = rules.before(one.last_day - ONE if early else one.last_day)
    days: dict[date, int] = {}
    for offset in sorted(set(rules.days)):
        if offset == OVERDUE:
            days[rules.after(one.last_day + ONE)] = OVERDUE
        elif offset >= LAST:
            days.setdefault(min(rules.before(one.last_day - timedelta(days=offset)), last), offset)
    return sorted(days.items())


def over(one: Watched, now: datetime) -> bool:
    """Whether the deadline is behind us: its last day, or the hour it names."""
    if now.date() != one.last_day or one.at is None:
        return now.date() > one.last_day
    return now.time() >= one.at


def meeting_due(day: date, at: time | None, rules: Rules, now: datetime) -> bool:
    """Whether a meeting is to be spoken of: from the working day before, at the hour, until it begins."""
    begun = now.date() > day or (now.date() == day and at is not None and now.time() >= at)
    said_from = rules.before(day - ONE)
    waking = now.time() >= rules.hour and not rules.quiet(now)
    return bool(rules.days) and not begun and now.date() >= said_from and waking


def days_left(last_day: date, today: date) -> int:
    """Whole days from today to the last day; 0 on the day itself, negative after it."""
    return (last_day - today).days


def _has_come(day: date, rules: Rules, now: datetime) -> bool:
    return day < now.date() or (day == now.date() and now.time() >= rules.hour)


def past(one: Watched, now: datetime) -> bool:
    """Whether nothing more is said of it, not even that it is overdue."""
    return now.date() > one.rules.after(one.last_day + ONE) + OVERDUE_TOLD


def _too_late(one: Watched, offset: int, now: datetime) -> bool:
    return past(one, now) if offset == OVERDUE else over(one, now)


def _told_already(one: Watched, day: date) -> bool:
    return one.since is not None and _has_come(day, one.rules, one.since)
