"""Whose an update is, where several processes answer one webhook.

All open updates of a chat are one process's, and only that one may end them: that keeps their order. While
none is open a chat falls to a process by its number. A process is alive as long as `leases.beat` says so.
"""

from datetime import datetime

from sqlalchemy import select, update
from sqlmodel import Session, SQLModel

from storage import notices
from storage.insertion import insert_new
from storage.tables import InboxUpdate, Worker

_inbox = SQLModel.metadata.tables[str(InboxUpdate.__tablename__)]
_worker = SQLModel.metadata.tables[str(Worker.__tablename__)]

Kept = tuple[int, bytes]


def hand(
    session: Session, bot_id: int, kept: Kept, chat_id: int, now: datetime, moment: datetime, me: str
) -> list[Kept]:
    """Keep an update for whoever has its chat; what this process is to handle of the chat, in order."""
    number, raw = kept
    living = _listening(session)
    of_chat = (_inbox.c.bot_id == bot_id, _inbox.c.done_at.is_(None), _inbox.c.chat_id == chat_id)
    found = select(_inbox.c.worker).where(*of_chat).order_by(_inbox.c.update_id).limit(1)
    holder = session.connection().execute(found).scalar()
    owner = holder if holder in living else _by_number(living, chat_id, moment) or me
    if holder is not None and holder != owner:
        session.connection().execute(update(_inbox).where(*of_chat).values(worker=owner))
    row = {
        "bot_id": bot_id,
        "update_id": number,
        "raw": raw,
        "received_at": now,
        "attempts": 0,
        "error": "",
        "chat_id": chat_id,
        "worker": owner,
    }
    session.connection().execute(insert_new(session, _inbox), [row])
    if owner == me:
        return of(session, bot_id, chat_id, me)
    notices.tell(session, me, f"chat {owner} {chat_id}")
    return []


def of(session: Session, bot_id: int, chat_id: int, worker: str) -> list[Kept]:
    """What this process is to handle of a chat, in order."""
    found = select(_inbox.c.update_id, _inbox.c.raw).where(
        _inbox.c.bot_id == bot_id,
        _inbox.c.done_at.is_(None),
        _inbox.c.chat_id == chat_id,
        _inbox.c.worker == worker,
    )
    rows = session.connection().execute(found.order_by(_inbox.c.update_id))
    return [(number, raw) for number, raw in rows]


def take_over(session: Session, bot_id: int, me: str) -> list[tuple[int, bytes, int]]:
    """What was in the hands of processes that live no more is this one's now: (update_id, raw, attempts)."""
    left = (
        _inbox.c.bot_id == bot_id,
        _inbox.c.done_at.is_(None),
        _inbox.c.worker.not_in([me, *_listening(session)]),
    )
    found = select(_inbox.c.update_id, _inbox.c.raw, _inbox.c.attempts).where(*left)
    rows = session.connection().execute(found.order_by(_inbox.c.update_id)).all()
    if rows:
        session.connection().execute(update(_inbox).where(*left).values(worker=me))
    return [(number, raw, attempts) for number, raw, attempts in rows]


def take_all(session: Session, bot_id: int) -> None:
    """One process alone has them all, whoever had them before."""
    session.connection().execute(
        update(_inbox)
        .where(_inbox.c.bot_id == bot_id, _inbox.c.done_at.is_(None), _inbox.c.worker != "")
        .values(worker="")
    )


def _listening(session: Session) -> dict[str, datetime]:
    """Those that live and handle updates, by name, and since when they have their share."""
    found = select(_worker.c.id, _worker.c.listens_from).where(_worker.c.listens_from.is_not(None))
    return {name: since for name, since in session.connection().execute(found.order_by(_worker.c.id))}  # noqa: C416


def _by_number(living: dict[str, datetime], chat_id: int, moment: datetime) -> str | None:
    """Who has a chat of which nothing is open; one that has just come gets none yet."""
    ready = [name for name, since in living.items() if since <= moment] or list(living)[:1]
    return ready[abs(chat_id) % len(ready)] if ready else None
