"""The facts of campaigns: what is due and when, quotas, papers, tasks."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from sqlmodel import Session, col, select

from storage.tables import Campaign, Deadline, DossierList, Fact, FactChange, Recurring, Task

F = TypeVar("F", bound=Fact)


def of_campaign(session: Session, table: type[F], campaign_id: int, *, removed: bool = False) -> list[F]:
    """The facts of a kind, in the plan's order; with those that were taken out if `removed`."""
    query = select(table).where(table.campaign_id == campaign_id)
    if not removed:
        query = query.where(col(table.removed_at).is_(None))
    return list(session.exec(query.order_by(col(table.position), col(table.id))))


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
    return session.exec(
        select(Deadline)
        .where(Deadline.campaign_id == campaign_id, Deadline.act == act, col(Deadline.removed_at).is_(None))
        .order_by(col(Deadline.last_day).desc(), col(Deadline.at).is_(None).desc(), col(Deadline.at).desc())
        .limit(1)
    ).one_or_none()


def deadlines_between(session: Session, first: date, last: date) -> list[tuple[Deadline, Campaign]]:
    """Deadlines of live campaigns whose last day lies in this span."""
    rows = session.exec(
        select(Deadline, Campaign)
        .join(Campaign, col(Campaign.id) == col(Deadline.campaign_id))
        .where(
            Campaign.state == "live",
            col(Deadline.removed_at).is_(None),
            col(Deadline.last_day) >= first,
            col(Deadline.last_day) <= last,
        )
        .order_by(col(Deadline.last_day))
    )
    return [(deadline, campaign) for deadline, campaign in rows]


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
    return bool(of_campaign(session, DossierList, campaign_id))


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
