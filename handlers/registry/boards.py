"""Where the divisions stand in a campaign, as its picture shows them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from bot.registrations.board import counted, standing
from bot.reports.rows import BoardRow
from handlers.registry.acts import overdue
from storage import registrations
from storage.tables import Campaign, Department


def rows_of(
    session: Session, campaign: Campaign, units: Sequence[Department], now: datetime
) -> list[BoardRow]:
    """A row for each of these divisions; `now` is the moment on the office's clock."""
    states: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for (owner, state), number in registrations.counts(session, campaign.id or 0).items():
        states[owner][state] = number
    late = overdue(session, campaign, now)
    rows = []
    for unit in units:
        own = states[unit.id or 0]
        tally = counted(own, own.get("late", 0))
        rows.append(
            BoardRow(
                department=unit.name,
                standing=standing(tally, overdue=late),
                accepted=tally.accepted,
                waiting=tally.waiting,
                returned=tally.returned,
                late=tally.late,
            )
        )
    return rows
