"""From a plan's facts to what its campaign is: of which year, and what may be registered in it."""

import re
from datetime import date

from bot.language.folding import fold
from bot.language.regex import regex
from bot.plans.model import Reading

# "năm 2026" before any other year of a title; the number of a law ("152/2025") is none.
_YEARS = (regex(r"năm\s+(20\d\d)", re.IGNORECASE), regex(r"(?<![\d/])(20\d\d)(?![\d/])"))


def year_of(title: str, starts_on: date | None, ends_on: date | None, today: date) -> int:
    """The year a campaign is of: that of its time, else the last one its title names, else this one."""
    day = ends_on or starts_on
    if day is not None:
        return day.year
    named = next((found for pattern in _YEARS if (found := pattern.findall(title))), None)
    return int(named[-1]) if named else today.year


def kinds(reading: Reading) -> tuple[str, ...]:
    """What may be registered, as far as the plan says; the officer may change it.

    "titles" for titles of the year, "role_model" for điển hình tiên tiến, "event" for delegates of a
    conference, "pledge" for a themed campaign. In what is no plan nothing is registered.
    """
    if any(warning.code == "not_a_campaign" for warning in reading.warnings):
        return ()
    title = fold(reading.title)
    registers = "register" in {one.act for one in reading.deadlines} | {one.act for one in reading.recurring}
    registers = registers or "dang ky" in title
    found = []
    if registers and "danh hieu" in title:
        found.append("titles")
    if registers and "dien hinh tien tien" in title and "hoi nghi" not in title:
        found.append("role_model")
    if "hoi nghi" in title:
        found.append("event")
    if "phong trao" in title or "dot thi dua" in title or "phat dong" in title:
        found.append("pledge")
    return tuple(found)
