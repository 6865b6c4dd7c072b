"""Lists that were read and wait until whoever sent them confirms them."""

from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col

from storage.tables import ListReading


def get(session: Session, reading_id: int) -> ListReading | None:
    return session.get(ListReading, reading_id)


def add(session: Session, reading: ListReading) -> ListReading:
    """Keep one; it has its id then."""
    session.add(reading)
    session.flush()
    return reading


def drop_older(session: Session, moment: datetime) -> None:
    """Forget what was read before: it was taken, or nobody wanted it."""
    session.execute(delete(ListReading).where(col(ListReading.made_at) < moment))
