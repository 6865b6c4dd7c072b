"""Where the divisions stand with what is asked of them: who still lacks it, from the rows there are."""

from collections import defaultdict
from collections.abc import Sequence, Set
from typing import Protocol, TypeVar

from sqlmodel import Session

from bot import reminders
from bot.reminders import Lack
from bot.reminders.aiming import Standing
from handlers.registry.agenda import Item, Supplement
from storage import dossiers, people, registrations
from storage import reminders as kept
from storage.tables import Campaign, Department

_RETURNED: Standing = "returned"
_NOTHING: frozenset[str] = frozenset()
_SENT = frozenset({"sent", "confirmed", "accepted", "held"})


class Unit(Protocol):
    """A division, as a row or by its name alone."""

    @property
    def id(self) -> int | None: ...

    @property
    def name(self) -> str: ...


U = TypeVar("U", bound=Unit)


def lacking(session: Session, items: Sequence[Item], units: Sequence[Unit]) -> dict[str, list[Lack]]:
    """Item to the divisions whose work it is and who have not done it."""
    # Read once: with thousands of divisions each look at a row's column counts.
    named_units = [(one.id or 0, one.name) for one in units]
    names = [name for _, name in named_units]
    done = kept.done(session, [one.key for one in items])
    states: dict[tuple[int, str], dict[int, set[str]]] = {}
    found: dict[str, list[Lack]] = {}
    for item in items:
        if isinstance(item.row, Supplement):
            there = [unit for unit, _ in named_units if unit == item.row.unit]
            found[item.key] = [Lack(item.key, unit, _RETURNED) for unit in there]
            continue
        of = (item.campaign.id or 0, item.row.act)
        if of not in states:
            states[of] = _states(session, *of)
        named = set(reminders.concerned(names, item.row.doers, item.row.act))
        found[item.key] = [
            Lack(item.key, unit, standing)
            for unit, name in named_units
            if name in named
            and (item.key, unit) not in done
            and (standing := _standing(states[of].get(unit, _NOTHING))) is not None
        ]
    return found


def _states(session: Session, campaign_id: int, act: str) -> dict[int, set[str]]:
    """Division to the states of what it sent; nothing is known of what is not sent here."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    if act == "register":
        for unit, state in registrations.counts(session, campaign_id):
            found[unit].add(state)
    elif act == "dossier":
        for one in dossiers.of_campaign(session, campaign_id):
            found[one.department_id].add(one.state)
    return found


def _standing(states: Set[str]) -> Standing | None:
    if _RETURNED in states:
        return "returned"
    return None if states & _SENT else "nothing"


def concerned(item: Item, units: Sequence[U]) -> list[U]:
    """The divisions whose work it is."""
    if isinstance(item.row, Supplement):
        return [one for one in units if one.id == item.row.unit]
    named = set(reminders.concerned([one.name for one in units], item.row.doers, item.row.act))
    return [one for one in units if one.name in named]


def missing(session: Session, item: Item) -> list[Department]:
    """Divisions that still lack this."""
    units = people.units(session)
    there = {one.unit for one in lacking(session, [item], units)[item.key]}
    return [unit for unit in units if unit.id in there]


def unregistered(session: Session, campaign: Campaign) -> list[Department]:
    """Divisions that have registered nothing in a campaign yet."""
    there = registrations.departments_with(session, campaign.id or 0)
    return [unit for unit in people.units(session) if unit.id not in there]
