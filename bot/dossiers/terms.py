"""By which day the plan has something done with a dossier that was received, returned or accepted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.plans.model import Term
from bot.reminders.rules import Rules


@dataclass(frozen=True)
class Due:
    """The last day, and the words of the plan that set it."""

    day: date
    quote: str


def on_receipt(
    terms: Iterable[Term], received: date, closed: date | None, rules: Rules, *, lacks: bool, again: bool
) -> list[Due]:
    """What the office has to do and by when; `closed` is the last day for handing in, None if none is set.

    A term that wants a whole dossier does not run for one that lacks something.
    """
    return [
        Due(last_day(one, began, rules), one.quote)
        for one in terms
        if (began := _began(one, received, closed, again=again)) and not (one.full and lacks)
    ]


def on_acceptance(
    terms: Iterable[Term],
    received: date,
    closed: date | None,
    today: date,
    rules: Rules,
    *,
    again: bool,
) -> list[Due]:
    """What is still to be done with one that was found whole: nothing about going back, nothing past."""
    ahead = [one for one in terms if not one.back]
    found = on_receipt(ahead, received, closed, rules, lacks=False, again=again)
    return [one for one in found if one.day > today]


def on_return(terms: Iterable[Term], returned: date, rules: Rules) -> list[Due]:
    """By when the division hands in again, where the plan says so."""
    return [Due(last_day(one, returned, rules), one.quote) for one in terms if one.begins == "returned"]


def last_day(term: Term, began: date, rules: Rules) -> date:
    """The last day of a term; the day it begins does not count."""
    return rules.counted(began, term.days) if term.working else began + timedelta(days=term.days)


def _began(term: Term, received: date, closed: date | None, *, again: bool) -> date | None:
    """The day the term runs from, None where it does not run."""
    match term.begins:
        case "received":
            return received
        case "again":
            return received if again else None
        case "closed":
            # One that comes late has no term that ran before it came.
            return closed if closed and received <= closed else None
        case _:
            return None
