"""The inbox: raw updates kept before Telegram may forget them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, func, or_, select, update
from sqlmodel import Session, SQLModel, col

from storage.insertion import insert_new
from storage.tables import InboxUpdate

_inbox = SQLModel.metadata.tables[str(InboxUpdate.__tablename__)]

# The two statements of every update are made once, and on the table: the mapper costs more than SQLite does.
_THIS = (_inbox.c.bot_id == bindparam("bot"), _inbox.c.update_id == bindparam("number"))
_DONE_AT = select(_inbox.c.done_at).where(*_THIS, _inbox.c.worker == bindparam("whose"))
_FINISH = (
    update(_inbox)
    .where(*_THIS, _inbox.c.done_at.is_(None))
    .values(done_at=bindparam("now"), error=bindparam("why"), raw=b"")
)


def keep(session: Session, bot_id: int, updates: Sequence[tuple[int, bytes]], now: datetime) -> int:
    """Keep (update_id, raw JSON) pairs; one already there stays as it is. Returns how many are new."""
    if not updates:
        return 0
    rows = [
        {"bot_id": bot_id, "update_id": number, "raw": raw, "received_at": now, "attempts": 0, "error": ""}
        for number, raw in updates
    ]
    # With "returning" SQLAlchemy makes one statement of many rows without compiling each batch anew.
    new = session.execute(insert_new(session, _inbox).returning(_inbox.c.update_id), rows)
    return len(new.all())


def is_open(session: Session, bot_id: int, update_id: int, worker: str = "") -> bool:
    """Whether this update is kept and still to be handled, by this process."""
    values = {"bot": bot_id, "number": update_id, "whose": worker}
    found = session.connection().execute(_DONE_AT, values).one_or_none()
    return found is not None and found[0] is None


def unfinished(session: Session, bot_id: int) -> list[tuple[int, bytes, int]]:
    """(update_id, raw JSON, attempts) of what is still to be handled, in order."""
    rows = session.execute(
        select(col(InboxUpdate.update_id), col(InboxUpdate.raw), col(InboxUpdate.attempts))
        .where(col(InboxUpdate.bot_id) == bot_id, col(InboxUpdate.done_at).is_(None))
        .order_by(col(InboxUpdate.update_id))
    )
    return [(number, raw, attempts) for number, raw, attempts in rows]


def open_numbers(session: Session, bot_id: int, worker: str = "") -> list[int]:
    """The numbers of what this process is still to handle, in order."""
    return list(
        session.scalars(
            select(col(InboxUpdate.update_id))
            .where(
                col(InboxUpdate.bot_id) == bot_id,
                col(InboxUpdate.done_at).is_(None),
                col(InboxUpdate.worker) == worker,
            )
            .order_by(col(InboxUpdate.update_id))
        )
    )


def one_open(session: Session, bot_id: int, update_id: int) -> bytes | None:
    """The raw JSON of an update still to be handled."""
    row = session.get(InboxUpdate, (bot_id, update_id))
    return row.raw if row is not None and row.done_at is None else None


def tried_again(session: Session, bot_id: int, update_id: int) -> bytes | None:
    """The same in a write that changes nothing: where the database takes none, the update is not to blame."""
    session.execute(
        update(InboxUpdate)
        .where(col(InboxUpdate.bot_id) == bot_id, col(InboxUpdate.update_id) == update_id)
        .values(error=col(InboxUpdate.error))
    )
    return one_open(session, bot_id, update_id)


def newest(session: Session, bot_id: int) -> int | None:
    """The number of the newest update ever kept that is not forgotten yet."""
    found: int | None = session.scalar(
        select(func.max(col(InboxUpdate.update_id))).where(col(InboxUpdate.bot_id) == bot_id)
    )
    return found


def set_aside(session: Session, bot_id: int, update_id: int, now: datetime, error: str) -> None:
    """The update will not be handled; what it said is kept for whoever looks into it."""
    session.execute(
        update(InboxUpdate)
        .where(
            col(InboxUpdate.bot_id) == bot_id,
            col(InboxUpdate.update_id) == update_id,
            col(InboxUpdate.done_at).is_(None),
        )
        .values(done_at=now, error=error)
    )


def forget_account(session: Session, telegram_id: int) -> None:
    """Blank what was set aside and names this account."""
    digits = str(telegram_id).encode()
    kept = session.scalars(select(InboxUpdate).where(col(InboxUpdate.error) != ""))
    for row in kept:
        if digits in row.raw:
            row.raw = b""


def count_attempts(session: Session, bot_id: int, below: int) -> None:
    """One more attempt for whatever is unfinished after fewer attempts than `below`; called at start."""
    session.execute(
        update(InboxUpdate)
        .where(
            col(InboxUpdate.bot_id) == bot_id,
            col(InboxUpdate.done_at).is_(None),
            col(InboxUpdate.attempts) < below,
        )
        .values(attempts=col(InboxUpdate.attempts) + 1)
    )


def count_attempt(session: Session, bot_id: int, update_id: int) -> None:
    """One more attempt for this update."""
    session.execute(
        update(InboxUpdate)
        .where(col(InboxUpdate.bot_id) == bot_id, col(InboxUpdate.update_id) == update_id)
        .values(attempts=col(InboxUpdate.attempts) + 1)
    )


def pardon(session: Session, bot_id: int, update_ids: Sequence[int]) -> None:
    """These updates are not what ended the runs that left them open."""
    session.execute(
        update(InboxUpdate)
        .where(col(InboxUpdate.bot_id) == bot_id, col(InboxUpdate.update_id).in_(update_ids))
        .values(attempts=0)
    )


def finish(session: Session, bot_id: int, update_id: int, now: datetime, error: str = "") -> None:
    """The update is handled, and what it said forgotten: only its number is needed to know a repetition.

    `error` is the name of the error that ended it, never people's words.
    """
    done = {"bot": bot_id, "number": update_id, "now": now, "why": error}
    session.connection().execute(_FINISH, done)


def prune(session: Session, before: datetime, set_aside_before: datetime) -> None:
    """Forget what was handled before this moment; Telegram repeats nothing after 24 hours.

    What was set aside is kept longer.
    """
    session.execute(
        delete(InboxUpdate).where(
            col(InboxUpdate.done_at).is_not(None),
            col(InboxUpdate.done_at) < before,
            or_(col(InboxUpdate.error) == "", col(InboxUpdate.done_at) < set_aside_before),
        )
    )
