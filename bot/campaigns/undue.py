"""Sentences of a plan that name a day and yet became no deadline: for the officer to look at."""

from dataclasses import dataclass
from datetime import date

from bot import dates
from bot.annotations.sentences import plain_sentences
from bot.dates import Moment
from bot.language import squeeze
from bot.plans.model import Reading

MOST = 30
_LEAST_WORDS = 3
_LONGEST_SPAN = 31  # days: "trong tháng 9" may be a deadline, "năm 2026" is none


@dataclass(frozen=True)
class Undue:
    """A sentence of the plan with the last day it names; `day` is None where no year stands beside it."""

    text: str
    section: str
    day: date | None
    inclusive: bool


def undue(reading: Reading, today: date) -> tuple[Undue, ...]:
    """What stands in the body with a day to come after the plan's own, each sentence once."""
    told = {squeeze(fact.quote) for fact in (*reading.deadlines, reading.period) if fact and fact.quote}
    told |= {squeeze(task.text) for task in reading.tasks}
    since = reading.issued_on or today
    found: dict[str, Undue] = {}
    for section in reading.sections:
        for text in plain_sentences(section.text):
            one = None if text in found or text in told else _dated(text, section.heading, since)
            if one is not None and not any(other in text or text in other for other in told):
                found[text] = one
            if len(found) == MOST:
                return tuple(found.values())
    return tuple(found.values())


def _dated(text: str, section: str, since: date) -> Undue | None:
    if len(text.split()) < _LEAST_WORDS or not any(map(str.isdigit, text)):
        return None
    named = [
        one
        for one in dates.find(text, since)
        if (dates.last(one.value) - dates.first(one.value)).days < _LONGEST_SPAN
        and dates.last(one.value) > since
    ]
    if not named:
        return None
    last = max(named, key=lambda one: dates.last(one.value))
    exclusive = last.relation == "before" and not isinstance(last.value, Moment)
    day = dates.first(last.value) if exclusive else dates.last(last.value)
    return Undue(text, section, day if last.has_year else None, not exclusive)
