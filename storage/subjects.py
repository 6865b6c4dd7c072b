"""What was written about one thing ("announcement:7", "draft:12"), all its rows of the outbox at once."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, case, func, select, update
from sqlmodel import Session, SQLModel, col

from storage.outbox import OPEN, SAY
from storage.tables import Outgoing

_outbox = SQLModel.metadata.tables[str(Outgoing.__tablename__)]

_MESSAGE_OF = (
    select(_outbox.c.message_id)
    .where(_outbox.c.subject == bindparam("about"))
    .order_by(_outbox.c.id.desc())
    .limit(1)
)


def keys(session: Session, subjects: Sequence[str]) -> set[str]:
    """The keys of these subjects' rows, whatever became of them."""
    found = session.scalars(
        select(col(Outgoing.key)).where(col(Outgoing.subject).in_(subjects), col(Outgoing.key).is_not(None))
    )
    return {key for key in found if key is not None}


def message_of(session: Session, subject: str) -> int | None:
    """The message id of the last row sent about a subject; None while that is not written down."""
    found: int | None = session.connection().execute(_MESSAGE_OF, {"about": subject}).scalar()
    return found


def states(session: Session, subject: str) -> dict[str, int]:
    """How many rows of a subject ("announcement:7") stand in each state."""
    rows = session.execute(
        select(col(Outgoing.state), func.count())
        .where(col(Outgoing.subject) == subject)
        .group_by(col(Outgoing.state))
    )
    return {state: number for state, number in rows}  # noqa: C416 - rows are not pairs to the type checker


def again(session: Session, subject: str, now: datetime) -> None:
    """Queue once more what is unknown of a subject: somebody decided so."""
    session.execute(
        update(Outgoing)
        .where(col(Outgoing.subject) == subject, col(Outgoing.state) == "unknown")
        .values(state="queued", due_at=now)
    )


def hold_back(session: Session, subject: str) -> None:
    """What waits of a subject goes on waiting until it is let go."""
    _turn(session, subject, ("queued",), {"state": "held"})


def let_go(session: Session, subject: str, now: datetime) -> None:
    """What was held back goes out."""
    _turn(session, subject, ("held",), {"state": "queued", "due_at": now})


def call_off(session: Session, subject: str, error: str) -> None:
    """What has not gone out of a subject never does."""
    _turn(session, subject, ("queued", "held"), {"state": "dropped", "error": error})


def _turn(session: Session, subject: str, states: Sequence[str], values: dict[str, object]) -> None:
    session.execute(
        update(Outgoing)
        .where(col(Outgoing.subject) == subject, col(Outgoing.state).in_(states))
        .values(**values)
    )


def by_chat(session: Session, subject: str) -> dict[str, int]:
    """How many chats stand where with what is said of a subject: a chat counts as the worst of its rows."""
    order = ("sent", "dropped", "unreachable", "unknown", "failed", "held", "queued", "sending")
    rank = case({state: place for place, state in enumerate(order)}, value=col(Outgoing.state))
    worst = (
        select(func.max(rank).label("rank"))
        .where(col(Outgoing.subject) == subject, col(Outgoing.method) == SAY)
        .group_by(col(Outgoing.chat_id))
        .subquery()
    )
    rows = session.execute(select(worst.c.rank, func.count()).group_by(worst.c.rank))
    return {order[rank]: number for rank, number in rows}


def rows(session: Session, subject: str, state: str) -> list[Outgoing]:
    """The rows of a subject in one state."""
    return list(
        session.scalars(
            select(Outgoing).where(col(Outgoing.subject) == subject, col(Outgoing.state) == state)
        )
    )


def written(session: Session, of: Sequence[str]) -> set[str]:
    """Those of these subjects that something was ever written about."""
    found = select(_outbox.c.subject).where(_outbox.c.subject.in_(of)).distinct()
    return set(session.scalars(found)) if of else set()


def told(session: Session, subject: str) -> set[int]:
    """The chats that were told, or are about to be, of what bears this subject."""
    query = select(_outbox.c.chat_id).where(
        _outbox.c.subject == subject, _outbox.c.state.not_in(("failed", "unreachable", "dropped"))
    )
    return set(session.scalars(query.distinct()))


def recall(session: Session, subject: str, kind: str) -> None:
    """Drop what of this kind and subject is still queued: it is no longer so."""
    session.execute(
        update(_outbox)
        .where(OPEN, _outbox.c.state == "queued", _outbox.c.subject == subject, _outbox.c.kind == kind)
        .values(state="dropped", error="superseded")
    )
