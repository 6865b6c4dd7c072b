"""Announcements and who has acknowledged them."""

from sqlmodel import Session, col, select

from storage.tables import Announcement, Person, Receipt


def get(session: Session, announcement_id: int) -> Announcement | None:
    return session.get(Announcement, announcement_id)


def receipt(session: Session, announcement_id: int, person_id: int) -> Receipt | None:
    return session.exec(
        select(Receipt).where(Receipt.announcement_id == announcement_id, Receipt.person_id == person_id)
    ).one_or_none()


def receipts(session: Session, announcement_id: int) -> list[tuple[Receipt, Person]]:
    """Everybody it is meant for, with their receipt, by name."""
    rows = session.exec(
        select(Receipt, Person)
        .join(Person, col(Person.id) == col(Receipt.person_id))
        .where(Receipt.announcement_id == announcement_id)
        .order_by(col(Person.folded))
    )
    return [(one, person) for one, person in rows]
