"""Clock times: 17h, 8 giờ 30, năm giờ chiều, 7 rưỡi tối, 5:30 pm."""

import re
from dataclasses import dataclass
from datetime import time

from bot.dates.numbers import NUMBER, WORDS, number
from bot.language import fold
from bot.language.regex import regex

PART = r"(?:sang|trua|chieu|toi|dem|khuya)"
_MINUTE = (
    rf"(?:[0-5]\d(?![\d/]|[.]\d|-\d(?!\d?\s*[hg:]))|[1-9](?=\s*(?:p\b|phut))"
    rf"|{WORDS}(?!\s*(?:thang|ngay|tuan|nam)))"
)
PATTERN = regex(
    rf"(?:(?<![\w/.,-])|(?<=[hg]-)|(?<=[hg:]\d\d-))(?:(?P<h>{NUMBER})\s*(?:gio\b|h(?![a-z])|g(?=\s*(?:\d|{PART}\b|ngay|D))|:(?=[0-5]\d))"
    rf"(?:\s*(?P<min>{_MINUTE}))?(?::[0-5]\d)?(?:\s*(?:phut|p|')(?![a-z]))?(?:\s+(?:dung|tron)\b)?"
    rf"(?:\s+kem\s+(?P<less>{NUMBER})(?:\s*phut)?)?(?P<half>\s*ruoi\b)?|(?P<h2>{NUMBER})\s+(?P<half2>ruoi)\b)"
    rf"(?:\s+(?P<part>{PART})\b)?(?:\s*(?P<ampm>[ap]\.?m\b))?|\b(?P<h3>\d{{1,2}})\s*(?P<ampm3>[ap]\.?m\b)"
)


@dataclass(frozen=True)
class ClockTime:
    """Hour and minute as said; `part` of the day is "" if not said."""

    hour: int
    minute: int
    part: str = ""

    def at(self, part: str = "") -> time | None:
        """The time of day, None if no clock shows it; midnight at the end of a day is its last minute."""
        part, hour = self.part or part, self.hour
        if (
            (part in {"chieu", "toi", "pm"} and 1 <= hour <= 11)
            or (part == "trua" and 1 <= hour <= 3)
            or (part in {"dem", "khuya"} and 7 <= hour <= 11)
        ):
            hour += 12
        elif part == "am" and hour == 12:
            hour = 0
        elif part in {"dem", "khuya", "toi"} and hour == 12:
            hour = 24
        if hour == 24 and self.minute == 0:
            return time(23, 59)
        return time(hour, self.minute) if hour < 24 and self.minute < 60 else None


def read_hour(m: re.Match[str]) -> ClockTime:
    """The clock time matched by PATTERN."""
    said = m["h"] or m["h2"] or m["h3"]
    hour, minute = number(said), number(m["min"]) if m["min"] else 0
    if m["half"] or m["half2"]:
        minute = 30
    if m["less"]:
        hour, minute = hour - 1, 60 - number(m["less"])
    half_day = (m["ampm"] or m["ampm3"] or "").replace(".", "")
    return ClockTime(hour, minute, half_day or m["part"] or "")


def read(text: str) -> time | None:
    """The time of day that these words are, a bare number taken as an hour; None where they are none."""
    said = fold(text).strip()
    matched = PATTERN.fullmatch(f"{said} gio" if len(said) < 3 and said.isdecimal() else said)
    return read_hour(matched).at() if matched else None
