"""From a plan's confirmed facts to what the campaign asks people to do."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot import plans
from bot.language.folding import fold
from bot.plans.model import Reading

# "năm 2026" before any other year of a title; the number of a law ("152/2025") is none.
_YEARS = (re.compile(r"năm\s+(20\d\d)", re.IGNORECASE), re.compile(r"(?<![\d/])(20\d\d)(?![\d/])"))


@dataclass(frozen=True)
class Due:
    """A deadline as acted on: `last_day` is the last day in time, `named_day` the day written.

    `action` is the act of the deadline: "register", "dossier", "report", "office", "event" or "other".
    """

    action: str
    what: str
    last_day: date
    named_day: date
    inclusive: bool
    quote: str
    section: str


def record(reading: Reading) -> dict[str, object]:
    """The reading as the database keeps it: its JSON and its whole text."""
    return plans.as_json(reading) | {"text": reading.text}


def reading_of(facts: Mapping[str, object], file_name: str = "") -> Reading:
    """The reading a record holds."""
    return plans.from_json(dict(facts), file_name, str(facts.get("text", "")))


def dues(reading: Reading) -> tuple[Due, ...]:
    """Every deadline of the plan, with what the assistant can do about it."""
    return tuple(
        Due(
            action=deadline.act,
            what=deadline.what,
            last_day=deadline.last_day,
            named_day=deadline.end,
            inclusive=deadline.inclusive,
            quote=deadline.quote,
            section=deadline.section,
        )
        for deadline in reading.deadlines
    )


def year_of(title: str, starts_on: date | None, ends_on: date | None, today: date) -> int:
    """The year a campaign is of: that of its time, else the last one its title names, else this one."""
    day = ends_on or starts_on
    if day is not None:
        return day.year
    named = next((found for pattern in _YEARS if (found := pattern.findall(title))), None)
    return int(named[-1]) if named else today.year


def wants_dossiers(facts: Mapping[str, object]) -> bool:
    """Whether the plan asks for papers."""
    return bool(facts.get("dossiers"))


def kinds(reading: Reading) -> tuple[str, ...]:
    """What may be registered, as far as the plan says; the officer may change it.

    "titles" for titles of the year, "role_model" for điển hình tiên tiến, "event" for delegates of a
    conference, "pledge" for a themed campaign.
    """
    title = fold(reading.title)
    whole = fold(reading.text)
    found = []
    if "dang ky" in whole and ("danh hieu thi dua" in title or "danh hieu" in title):
        found.append("titles")
    if "dien hinh tien tien" in title and "dang ky" in whole and "hoi nghi" not in title:
        found.append("role_model")
    if "hoi nghi" in title:
        found.append("event")
    if "phong trao" in title or "dot thi dua" in title or "phat dong" in title:
        found.append("pledge")
    return tuple(found)
