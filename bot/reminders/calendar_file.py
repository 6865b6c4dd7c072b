"""Deadlines as an iCalendar file (RFC 5545), for the calendar of a phone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONGEST = 75  # octets of a line


@dataclass(frozen=True)
class Entry:
    """One deadline or meeting. `key` stays the same when it is moved, so that the phone moves it too."""

    key: str
    title: str
    about: str
    day: date
    at: time | None = None


def calendar(name: str, entries: Iterable[Entry], made: datetime, zone: ZoneInfo, alarm: str) -> str:
    """The file's text; a phone rings in the morning of the day before, or two hours before the hour.

    `alarm` is what it says then.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//tdkt-assistant//deadlines//VI",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    ]
    for one in entries:
        lines += _event(one, made, zone, alarm)
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line))


def _event(one: Entry, made: datetime, zone: ZoneInfo, alarm: str) -> list[str]:
    if one.at is None:
        when = [
            f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{one.day + timedelta(days=1):%Y%m%d}",
        ]
        before = "-PT16H"  # 8:00 of the day before
    else:
        moment = datetime.combine(one.day, one.at, zone).astimezone(UTC)
        when = [f"DTSTART:{moment:%Y%m%dT%H%M%SZ}", f"DTEND:{moment:%Y%m%dT%H%M%SZ}"]
        before = "-PT2H"
    return [
        "BEGIN:VEVENT",
        f"UID:{one.key}@tdkt-assistant",
        f"DTSTAMP:{made.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        *when,
        f"SUMMARY:{_text(one.title)}",
        f"DESCRIPTION:{_text(one.about)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"TRIGGER:{before}",
        f"DESCRIPTION:{_text(alarm)}",
        "END:VALARM",
        "END:VEVENT",
    ]


def _text(value: str) -> str:
    """Plain text as a value: what has a meaning in the format is escaped, control characters are dropped."""
    kept = "".join(one for one in value if one == "\n" or one.isprintable())
    for one in ("\\", ";", ","):
        kept = kept.replace(one, f"\\{one}")
    return kept.replace("\n", "\\n")


def _folded(line: str) -> list[str]:
    """A long line in pieces of at most 75 octets, never cut within a letter; each further one is indented."""
    parts, part, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LONGEST:
            parts.append(part)
            part, size = " ", 1
        part, size = part + letter, size + width
    return [*parts, part]
