"""What waits and how it ended, counted for whoever watches over the program."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, func, select

from storage.tables import InboxUpdate, Outgoing


def outbox(session: Session) -> Sequence[tuple[str, str, int]]:
    """How many messages of each kind are in each state."""
    counted = select(Outgoing.kind, Outgoing.state, func.count()).group_by(Outgoing.kind, Outgoing.state)
    return session.exec(counted).all()


def oldest_due(session: Session, now: datetime) -> datetime | None:
    """Since when the message waits that has been due longest."""
    due = select(func.min(Outgoing.due_at)).where(Outgoing.state == "queued", Outgoing.due_at <= now)
    return session.exec(due).one()


def inbox(session: Session) -> tuple[int, int]:
    """Updates not handled yet, and those set aside."""
    opened = select(func.count()).where(col(InboxUpdate.done_at).is_(None))
    aside = select(func.count()).where(InboxUpdate.error != "")
    return session.exec(opened).one(), session.exec(aside).one()
