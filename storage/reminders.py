"""What was reminded of, what is done, and how people and campaigns want to be reminded."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import sqlalchemy
from sqlalchemy import case
from sqlmodel import Session, col, delete, func, select

from storage.insertion import insert_new
from storage.tables import (
    AlertRun,
    CalendarFeed,
    Campaign,
    CampaignAlerts,
    Deadline,
    DeadlineDone,
    Department,
    Dossier,
    Group,
    Person,
    Recurring,
    Registration,
    ReminderChoice,
)

EVERYTHING = 0  # in the place of a campaign: all of them


def runs(session: Session, keys: Sequence[str]) -> set[str]:
    """Those of these alerts that had their turn."""
    return set(session.exec(select(AlertRun.key).where(col(AlertRun.key).in_(keys)))) if keys else set()


def told_since(session: Session, since: datetime) -> set[str]:
    """The deadlines, by key, of which an alert has gone out since then."""
    keys = session.exec(select(AlertRun.key).where(AlertRun.at >= since, col(AlertRun.missed).is_(False)))
    return {key.rpartition(":")[0] for key in keys}


def keep_runs(session: Session, found: Iterable[AlertRun]) -> None:
    """These had their turn; one that is kept already stays as it is."""
    values = [one.model_dump() for one in found]
    if values:
        session.execute(insert_new(session, AlertRun.__table__), values)  # type: ignore[attr-defined]


def forget_after(session: Session, moment: datetime) -> bool:
    """Forget turns that were had later than this moment; whether there were any."""
    found = session.execute(delete(AlertRun).where(col(AlertRun.at) > moment))
    return bool(found.rowcount)  # type: ignore[attr-defined]


def done(session: Session, items: Sequence[str]) -> set[tuple[str, int]]:
    """(item, department) of what divisions say is done."""
    found = session.exec(
        select(DeadlineDone.item, DeadlineDone.department_id).where(col(DeadlineDone.item).in_(items))
    )
    return set(found)


def mark_done(session: Session, item: str, department_id: int, by: int, now: datetime) -> bool:
    """The division says it is done; False if it said so before."""
    if session.get(DeadlineDone, (item, department_id)) is not None:
        return False
    session.add(DeadlineDone(item=item, department_id=department_id, done_by=by, done_at=now))
    session.flush()
    return True


def returned(session: Session, campaigns: Sequence[int]) -> list[Registration]:
    """The registrations of these campaigns that wait for whoever sent them."""
    return list(
        session.exec(
            select(Registration)
            .where(col(Registration.campaign_id).in_(campaigns), Registration.state == "returned")
            .order_by(col(Registration.id))
        )
    )


def stamp(session: Session) -> tuple[object, ...]:
    """Something that changes when a board may have to: of what is sent, done, due, linked and named."""
    counted = [
        sqlalchemy.select(func.count(), func.max(col(Registration.changed_at))),
        sqlalchemy.select(func.count(), func.max(col(Dossier.changed_at))),
        sqlalchemy.select(func.count()).select_from(DeadlineDone),
        *(
            sqlalchemy.select(
                func.count(),
                *(func.max(col(one)) for one in (fact.changed_at, fact.added_at, fact.removed_at)),
            )
            for fact in (Deadline, Recurring)
        ),
        sqlalchemy.select(col(Campaign.id)).where(col(Campaign.state) == "live"),
        # Counted by the database: read row by row, ten thousand places would cost a look seconds.
        sqlalchemy.select(
            *(func.count(col(one)) for one in (Group.id, Group.left_at, Group.refused_at, Group.board_id)),
            *(func.max(col(one)) for one in (Group.linked_at, Group.left_at, Group.refused_at)),
            func.sum(case((col(Group.board) != "", 1), else_=0)),
        ),
        sqlalchemy.select(col(Department.name)),
    ]
    return tuple(tuple(row) for one in counted for row in session.execute(one))


def choices(session: Session) -> list[ReminderChoice]:
    """Who does not want to be reminded of what."""
    return list(session.exec(select(ReminderChoice)))


def choices_of(session: Session, person_id: int) -> list[ReminderChoice]:
    return list(session.exec(select(ReminderChoice).where(ReminderChoice.person_id == person_id)))


def snooze(session: Session, person_id: int, until: datetime) -> None:
    """Nothing before this moment; then once more what is still lacking."""
    row = session.get(ReminderChoice, (person_id, EVERYTHING))
    row = row or ReminderChoice(person_id=person_id, campaign_id=EVERYTHING)
    row.until = until
    session.add(row)


def mute(session: Session, person_id: int, campaign_id: int) -> None:
    """Nothing more in private about this campaign."""
    if session.get(ReminderChoice, (person_id, campaign_id)) is None:
        session.add(ReminderChoice(person_id=person_id, campaign_id=campaign_id))
        session.flush()


def forget(session: Session, person_id: int, campaign_id: int) -> None:
    """Remind as usual again."""
    session.execute(
        delete(ReminderChoice).where(
            col(ReminderChoice.person_id) == person_id, col(ReminderChoice.campaign_id) == campaign_id
        )
    )


def of_campaigns(session: Session) -> dict[int, CampaignAlerts]:
    """The campaigns that remind otherwise than the office."""
    return {one.campaign_id: one for one in session.exec(select(CampaignAlerts))}


def of_campaign(session: Session, campaign_id: int) -> CampaignAlerts:
    """How a campaign reminds; empty where it does as the office does."""
    return session.get(CampaignAlerts, campaign_id) or CampaignAlerts(campaign_id=campaign_id)


def feed_of(session: Session, person_id: int) -> CalendarFeed | None:
    return session.get(CalendarFeed, person_id)


def subscriber(session: Session, token: str) -> Person | None:
    """Whose calendar this is, while they are with the office."""
    return session.exec(
        select(Person)
        .join(CalendarFeed, col(CalendarFeed.person_id) == col(Person.id))
        .where(CalendarFeed.token == token, col(Person.left_at).is_(None))
    ).one_or_none()
