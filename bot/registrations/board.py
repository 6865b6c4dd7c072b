"""Where a division stands in a campaign, as the board shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.registrations.states import State
from bot.registrations.wording import say


class Standing(StrEnum):
    """From what needs action first to what is done."""

    OVERDUE = "overdue"
    NOTHING = "nothing"
    RETURNED = "returned"
    WAITING = "waiting"
    DONE = "done"


@dataclass(frozen=True)
class DivisionCounts:
    """Live registrations of a division by state; `late` were sent after the deadline."""

    waiting: int = 0
    returned: int = 0
    accepted: int = 0
    late: int = 0

    @property
    def total(self) -> int:
        return self.waiting + self.returned + self.accepted


def counted(states: Mapping[str, int], late: int = 0) -> DivisionCounts:
    """Counts by registration state, as a division's counts."""
    return DivisionCounts(
        waiting=states.get(State.SENT, 0) + states.get(State.CONFIRMED, 0),
        returned=states.get(State.RETURNED, 0),
        accepted=states.get(State.ACCEPTED, 0),
        late=late,
    )


def standing(counts: DivisionCounts, *, overdue: bool) -> Standing:
    """What to say of a division first: what still has to be done, before what is done."""
    if counts.total == 0:
        return Standing.OVERDUE if overdue else Standing.NOTHING
    if counts.returned:
        return Standing.RETURNED
    return Standing.WAITING if counts.waiting else Standing.DONE


def word(one: Standing, lang: str = "vi") -> str:
    return say(f"standing.{one}", lang)
