"""Who has which row of the outbox in hand, and until when; which workers live."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import and_, bindparam, delete, or_, select, text, update
from sqlmodel import Session, SQLModel, col

from storage.outbox import OPEN
from storage.tables import Outgoing, Worker

_outbox = SQLModel.metadata.tables[str(Outgoing.__tablename__)]
_other = _outbox.alias("other")
_CLAIM = (
    update(_outbox)
    .where(
        _outbox.c.id == bindparam("row_id"),
        _outbox.c.state == "queued",
        # What another worker has in hand of the same chat goes first, or is settled first if it died; so
        # does what was queued again since this row was found to be due.
        ~select(_other.c.id)
        .where(
            text("other.state IN ('queued', 'sending')"),
            _other.c.chat_id == _outbox.c.chat_id,
            or_(
                and_(_other.c.state == "sending", _other.c.worker != bindparam("holder")),
                and_(
                    _other.c.state == "queued",
                    _other.c.id < _outbox.c.id,
                    _other.c.priority <= _outbox.c.priority,
                    _other.c.attempts.between(1, bindparam("most")),
                ),
            ),
        )
        .exists(),
    )
    .values(
        state="sending",
        attempts=_outbox.c.attempts + 1,
        worker=bindparam("holder"),
        leased_until=bindparam("until"),
    )
    .returning(_outbox.c.chat_id, _outbox.c.payload)
)


class Claimed(NamedTuple):
    """What is to be said, and where, when the row is taken: since it was found both may have changed."""

    chat_id: int
    payload: dict[str, object]


def claim(session: Session, row_id: int, worker: str, until: datetime, holds_up: int = 5) -> Claimed | None:
    """Take a queued row for sending until a moment; None if it is not queued any more or its chat taken."""
    values = {"row_id": row_id, "holder": worker, "until": until, "most": holds_up - 1}
    found = session.connection().execute(_CLAIM, values).first()
    return Claimed(*found) if found is not None else None


def hold(session: Session, row_ids: Sequence[int], worker: str, until: datetime) -> None:
    """The worker still has these in hand, and says so before its lease ends."""
    session.execute(
        update(Outgoing)
        .where(OPEN, col(Outgoing.id).in_(row_ids), col(Outgoing.worker) == worker)
        .values(leased_until=until)
    )


class Beat(NamedTuple):
    """A worker's place among how many that live, and whether it leads those that listen."""

    place: int
    workers: int
    leads: bool


def beat(
    session: Session, worker: str, now: datetime, lease: float, joins_after: float | None = None
) -> Beat:
    """The worker lives. Those whose lease has ended are forgotten, and another leads in their place.

    One that listens too, and joins others, does so after these seconds; until then they have the chats.
    """
    session.execute(delete(Worker).where(col(Worker.seen_at) < now - timedelta(seconds=lease)))
    others = list(session.scalars(select(Worker).where(col(Worker.id) != worker)))
    known = session.get(Worker, worker)
    if known is None:
        known = Worker(id=worker, seen_at=now)
        if joins_after is not None:
            known.listens_from = now + timedelta(seconds=joins_after if others else 0)
    known.seen_at = now
    known.leads = joins_after is not None and not any(one.leads for one in others)
    session.add(known)
    names = sorted([worker, *(one.id for one in others)])
    return Beat(names.index(worker), len(names), known.leads)


def leave(session: Session, worker: str) -> None:
    """The worker stops, and leaves its share to the others."""
    session.execute(delete(Worker).where(col(Worker.id) == worker))


def in_flight(session: Session) -> list[Outgoing]:
    """Rows in "sending": of this process, of others, or of one that stopped."""
    return list(session.scalars(select(Outgoing).where(OPEN, col(Outgoing.state) == "sending")))
