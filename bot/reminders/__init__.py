"""Deadlines and now become the alerts that are due, and whom they are for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.language import fold

# Days before the last day; -1 is the day after it.
OFFSETS = (7, 3, 1, 0, -1)

_MARKER = r"\s*(?:[-–+•*]|\w{1,3}[.)])?\s*(?:giao\s+)?"
# What follows the doers of a line; else ("Văn phòng Ủy ban ...", "Phòng 1, 2, 3") it may be another unit.
_THEN = (
    r"\s*(?::|\b(?:chu tri|chu dong|co trach nhiem|chiu trach nhiem|tham muu|tong hop|phoi hop|xay dung"
    r"|hoan thanh|gui|nop|bao cao|lap|ra soat|theo doi)\b)"
)


@dataclass(frozen=True)
class Watched:
    """A deadline as reminders see it: `last_day` is the last day in time."""

    deadline_id: int
    last_day: date


@dataclass(frozen=True)
class Alert:
    """One alert that is due; (deadline, offset) is sent once to a group, whatever restarts."""

    deadline_id: int
    offset: int
    missed: bool = False


def due(deadlines: Iterable[Watched], today: date, hour_has_come: bool) -> list[Alert]:
    """The alerts whose day is today or was lately.

    Of several that fell due while the assistant was down only the latest goes out; the earlier ones are
    marked missed, for "còn 7 ngày" said three days late would be a wrong date.
    """
    found: list[Alert] = []
    for one in deadlines:
        passed = [
            offset
            for offset in OFFSETS
            if one.last_day - timedelta(days=offset) < today
            or (one.last_day - timedelta(days=offset) == today and hour_has_come)
        ]
        if not passed:
            continue
        latest = min(passed)
        day = one.last_day - timedelta(days=latest)
        late = (today - day).days
        found += [Alert(one.deadline_id, offset, missed=True) for offset in passed if offset != latest]
        found.append(Alert(one.deadline_id, latest, missed=late > _grace(latest)))
    return found


def _grace(offset: int) -> int:
    """For how many days after its own day an alert is still worth sending: until the next one's day."""
    later = [other for other in OFFSETS if other < offset]
    return offset - max(later) - 1 if later else 3


def days_left(last_day: date, today: date) -> int:
    """Whole days from today to the last day; 0 on the day itself, negative after it."""
    return (last_day - today).days


def missing(expected: Sequence[int], handed_in: Iterable[int]) -> list[int]:
    """The departments that have handed in nothing, in the office's order."""
    there = set(handed_in)
    return [one for one in expected if one not in there]


def concerned(names: Sequence[str], quote: str) -> list[str]:
    """The units a plan's line gives the work to, all where it does not say so beyond doubt.

    Only those that open the line count: one named further on may be whom the work is handed to, and a
    reminder too many does less harm than one too few.
    """
    name = "|".join(re.escape(fold(one)) for one in sorted(names, key=len, reverse=True))
    line = fold(quote)
    opening = (
        re.match(rf"{_MARKER}((?:{name})(?:(?:\s*[,;]\s*|\s+va\s+)(?:{name}))*){_THEN}", line)
        if name
        else None
    )
    if opening is None:
        return list(names)
    return [one for one in names if re.search(rf"(?<!\w){re.escape(fold(one))}(?!\w)", opening[1])]
