"""The facts of campaigns: what is due and when, quotas, papers, tasks."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import bindparam
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from storage.tables import Campaign, Deadline, DossierList, Event, Fact, FactChange, Recurring, Task

F = TypeVar("F", bound=Fact)

# Asked with nearly every screen of a campaign, and so made once: making one costs more than SQLite's answer.
_IN_ORDER = (
    select(Deadline)
    .where(
        col(Deadline.campaign_id).in_(bindparam("campaigns", expanding=True)),
        col(Deadline.act) == bindparam("act"),
        col(Deadline.removed_at).is_(None),
    )
    .order_by(col(Deadline.last_day), col(Deadline.at).is_(None), col(Deadline.at))
)
_WANTS_DOSSIERS = (
    select(DossierList.id)
    .where(col(DossierList.campaign_id) == bindparam("campaign"), col(DossierList.removed_at).is_(None))
    .limit(1)
)


def of_campaign(session: Session, table: type[F], campaign_id: int, *, removed: bool = False) -> list[F]:
    """The facts of a kind, in the plan's order; with those that were taken out if `removed`."""
    return list(session.scalars(_of_campaign(table, removed), {"campaign": campaign_id}))


@cache
def _of_campaign(table: type[F], removed: bool) -> SelectOfScalar[F]:
    query = select(table).where(col(table.campaign_id) == bindparam("campaign"))
    if not removed:
        query = query.where(col(table.removed_at).is_(None))
    return query.order_by(col(table.position), col(table.id))


def get(session: Session, table: type[F], fact_id: int) -> F | None:
    return session.get(table, fact_id)


def add(session: Session, rows: Sequence[Fact]) -> None:
    session.add_all(rows)
    session.flush()


def deadlines(session: Session, campaign_id: int) -> list[Deadline]:
    """The deadlines of a campaign, the nearest first."""
    return sorted(of_campaign(session, Deadline, campaign_id), key=lambda row: (row.last_day, row.id or 0))


def last_deadline(session: Session, campaign_id: int, act: str) -> Deadline | None:
    """The deadline of this act that ends last; None where the plan names none."""
    return last_deadlines(session, [campaign_id], act).get(campaign_id)


def last_deadlines(session: Session, campaign_ids: Sequence[int], act: str) -> dict[int, Deadline]:
    """The same of several campaigns at once."""
    rows = session.scalars(_IN_ORDER, {"campaigns": list(campaign_ids), "act": act})
    return {row.campaign_id: row for row in rows}


def deadlines_between(session: Session, first: date, last: date) -> list[tuple[Deadline, Campaign]]:
    """Deadlines of live campaigns whose last day lies in this span."""
    return _between(session, Deadline, col(Deadline.last_day), first, last)


def events_between(session: Session, first: date, last: date) -> list[tuple[Event, Campaign]]:
    """Meetings of live campaigns whose day lies in this span."""
    return _between(session, Event, col(Event.day), first, last, col(Event.at), col(Event.id))


def _between(
    session: Session, kind: type[F], day: Mapped[Any], first: date, last: date, *order: Mapped[Any]
) -> list[tuple[F, Campaign]]:
    rows = session.exec(
        select(kind, Campaign)
        .join(Campaign, col(Campaign.id) == col(kind.campaign_id))
        .where(Campaign.state == "live", col(kind.removed_at).is_(None), day >= first, day <= last)
        .order_by(day, *order)
    )
    return [(fact, campaign) for fact, campaign in rows]


def recurring_of_live(session: Session) -> list[tuple[Recurring, Campaign]]:
    """What comes again in campaigns that run."""
    rows = session.exec(
        select(Recurring, Campaign)
        .join(Campaign, col(Campaign.id) == col(Recurring.campaign_id))
        .where(Campaign.state == "live", col(Recurring.removed_at).is_(None))
        .order_by(col(Recurring.id))
    )
    return [(recurring, campaign) for recurring, campaign in rows]


def tasks_of_live(session: Session) -> list[tuple[Task, Campaign]]:
    """The tasks of campaigns that run, each campaign's in the plan's order."""
    rows = session.exec(
        select(Task, Campaign)
        .join(Campaign, col(Campaign.id) == col(Task.campaign_id))
        .where(Campaign.state == "live", col(Task.removed_at).is_(None))
        .order_by(col(Campaign.id), col(Task.position), col(Task.id))
    )
    return [(task, campaign) for task, campaign in rows]


def wants_dossiers(session: Session, campaign_id: int) -> bool:
    """Whether the plan asks for papers."""
    return session.scalar(_WANTS_DOSSIERS, {"campaign": campaign_id}) is not None


def changes(session: Session, campaign_id: int, kind: str, fact_id: int) -> list[FactChange]:
    """What the Office changed of a fact while its campaign was live, oldest first."""
    return list(
        session.exec(
            select(FactChange)
            .where(
                FactChange.campaign_id == campaign_id, FactChange.kind == kind, FactChange.fact_id == fact_id
            )
            .order_by(col(FactChange.id))
        )
    )
