"""Sentences of a plan that name a day and yet became no deadline: for the officer to look at."""

from dataclasses import dataclass
from datetime import date

from bot import plans
from bot.annotations.sentences import plain_sentences
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
    """What stands in the body with a day to come after the plan's own and is no fact, each sentence once."""
    dated = (*reading.deadlines, *reading.recurring, *reading.events, reading.period)
    told = {squeeze(fact.quote) for fact in dated if fact and fact.quote}
    told |= {squeeze(task.text) for task in reading.tasks} | {squeeze(duty.text) for duty in reading.duties}
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
    if len(text.split()) < _LEAST_WORDS:
        return None
    named = [
        one
        for one in plans.times(text)
        if (one.last - one.first).days < _LONGEST_SPAN and (one.year is None or one.last > since)
    ]
    if not named:
        return None
    last = max(named, key=lambda one: (one.year is not None, one.last))
    day = last.last if last.year is not None else None
    return Undue(text, section, day, inclusive=last.relation != "before")
