"""Announcements, who they are for, and who has acknowledged them.

An office of ten thousand is written to in pieces: `audience["after"]` holds for each round (the announcement
itself, each reminder) the last person whose message is in the outbox, until all are.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import insert
from sqlalchemy import select as columns
from sqlmodel import Session, SQLModel, col, select

from storage.tables import Announcement, Person, Receipt

_receipt = SQLModel.metadata.tables[str(Receipt.__tablename__)]
_PEOPLE = (
    col(Person.id),
    col(Person.name),
    col(Person.department_id),
    col(Person.role),
    col(Person.telegram_id),
    col(Person.unreachable_at),
)

FIRST_ROUND = "announcement"


def get(session: Session, announcement_id: int) -> Announcement | None:
    return session.get(Announcement, announcement_id)


def receipt(session: Session, announcement_id: int, person_id: int) -> Receipt | None:
    return session.exec(
        select(Receipt).where(Receipt.announcement_id == announcement_id, Receipt.person_id == person_id)
    ).one_or_none()


def everybody(session: Session) -> Sequence[Sequence[Any]]:
    """What an audience is chosen by, of all who have not left: plain values, for there may be thousands."""
    query = columns(*_PEOPLE).where(col(Person.left_at).is_(None)).order_by(col(Person.folded))
    return list(session.execute(query).all())


def recipients(session: Session, announcement_id: int) -> Sequence[Sequence[Any]]:
    """The same of everybody it is meant for, and when they acknowledged it, by name."""
    query = (
        columns(*_PEOPLE, col(Receipt.acknowledged_at))
        .join(Receipt, col(Person.id) == col(Receipt.person_id))
        .where(col(Receipt.announcement_id) == announcement_id)
        .order_by(col(Person.folded))
    )
    return list(session.execute(query).all())


def add_receipts(session: Session, announcement_id: int, person_ids: Iterable[int]) -> None:
    """Everybody it is meant for."""
    rows = [{"announcement_id": announcement_id, "person_id": number} for number in person_ids]
    if rows:
        session.execute(insert(_receipt), rows)


def still_to_write(
    session: Session, announcement_id: int, round_: str, after: int, limit: int
) -> list[Person]:
    """The next people of a round, by number; a reminder is for those who have not acknowledged."""
    query = (
        select(Person)
        .join(Receipt, col(Person.id) == col(Receipt.person_id))
        .where(
            Receipt.announcement_id == announcement_id,
            col(Person.id) > after,
            col(Person.telegram_id).is_not(None),
            col(Person.unreachable_at).is_(None),
        )
        .order_by(col(Person.id))
        .limit(limit)
    )
    if round_ != FIRST_ROUND:
        query = query.where(col(Receipt.acknowledged_at).is_(None))
    return list(session.exec(query))


def unfinished(session: Session) -> list[int]:
    """The announcements with a round that is not in the outbox whole."""
    found = session.exec(select(Announcement.id, Announcement.audience))
    return [number or 0 for number, audience in found if audience.get("after")]
