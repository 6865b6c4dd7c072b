"""Where the divisions stand in a campaign, as its picture shows them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from bot.registrations.board import counted, standing
from bot.registrations.states import State
from bot.reports.rows import BoardRow
from handlers.registry.acts import overdue
from storage import dossiers, registrations
from storage.tables import Campaign, Department

# Where a dossier stands, as a registration would.
_AS = {
    "sent": State.CONFIRMED,
    "held": State.CONFIRMED,
    "accepted": State.ACCEPTED,
    "returned": State.RETURNED,
}


def rows_of(
    session: Session, campaign: Campaign, units: Sequence[Department], now: datetime
) -> list[BoardRow]:
    """A row for each of these divisions; `now` is the moment on the office's clock."""
    states: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for (owner, state), number in registrations.counts(session, campaign.id or 0).items():
        states[owner][state] = number
    handed_in: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for one in dossiers.of_campaign(session, campaign.id or 0):
        handed_in[one.department_id][_AS.get(one.state, "")] += 1
    late = overdue(session, campaign, now)
    rows = []
    for unit in units:
        own, beside = states[unit.id or 0], handed_in[unit.id or 0]
        tally = counted(own, own.get("late", 0))
        both = counted(Counter(own) + beside)
        rows.append(
            BoardRow(
                department=unit.name,
                standing=standing(both, overdue=late),
                accepted=tally.accepted,
                waiting=tally.waiting,
                returned=tally.returned,
                late=tally.late,
                dossiers=counted(beside).total,
            )
        )
    return rows
