"""The outbox: calls to Telegram that must not be forgotten, and how far each has come."""

from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import groupby

from sqlalchemy import and_, bindparam, delete, func, insert, or_, select, text, update
from sqlmodel import Session, SQLModel, col

from storage.insertion import insert_new
from storage.tables import Outgoing

_outbox = SQLModel.metadata.tables[str(Outgoing.__tablename__)]

_ADDED = "outbox"  # a mark on the session

# The statements of every reply are made once, and on the table: the mapper costs more than SQLite does.
_COLUMNS = [column.name for column in _outbox.c if column.name != "id"]
_INSERT = insert(_outbox).returning(_outbox.c.id, sort_by_parameter_order=True)
_SENT = (
    update(_outbox)
    .where(_outbox.c.id == bindparam("row_id"))
    .values(state="sent", error="", sent_at=bindparam("now"), message_id=bindparam("message"))
)

# Said in the words of the index on open rows: neither database sees that a parameter is one of these.
OPEN = text("outbox.state IN ('queued', 'sending')")
_QUEUED = text("outbox.state = 'queued'")  # of the index that has them in their turn
_EARLIER_OPEN = text("earlier.state IN ('queued', 'sending')")

_earlier = _outbox.alias("earlier")
_WAITS = (
    select(_earlier.c.id)
    .where(
        _EARLIER_OPEN,
        _earlier.c.chat_id == _outbox.c.chat_id,
        _earlier.c.id < _outbox.c.id,
        _earlier.c.priority <= _outbox.c.priority,
        _earlier.c.state == "queued",
        _earlier.c.due_at > bindparam("now"),
        or_(
            and_(_earlier.c.attempts > 0, _earlier.c.attempts < bindparam("holds_up")),
            _earlier.c.message_id == _outbox.c.message_id,
        ),
    )
    .exists()
)
_DUE = (
    select(Outgoing)
    .where(
        _QUEUED,
        _outbox.c.due_at <= bindparam("now"),
        _outbox.c.chat_id.not_in(bindparam("besides", expanding=True)),
        func.abs(_outbox.c.chat_id) % bindparam("workers") == bindparam("place"),
        ~_WAITS,
    )
    .order_by(_outbox.c.priority, _outbox.c.id)
    .limit(bindparam("most"))
)

_POSTPONED = _outbox.c.key.like(bindparam("postponed"), escape="/")
_WAITING = select(Outgoing).where(_POSTPONED, _outbox.c.state == "queued", OPEN)
_NEXT_DUE = select(func.min(_outbox.c.due_at)).where(
    OPEN, _outbox.c.state == "queued", _outbox.c.due_at > bindparam("now")
)

# What a row asks for, in no messenger's terms: say something new; of the message `message_id` change the
# words and buttons, change the buttons alone, or take it away; let nobody vote in it any more;
# fix the message at the head of its chat; go out of a group; put a sign on a message.
LOOKED_BACK = 5000  # rows
SAY, EDIT, BUTTONS, DELETE = "say", "edit", "buttons", "delete"
CLOSE, PIN, LEAVE, REACT = "close", "pin", "leave", "react"
# What a change makes idle: new words carry their buttons with them, new buttons leave the words alone.
_IDLE_AFTER = {
    DELETE: (EDIT, BUTTONS),
    EDIT: (EDIT, BUTTONS),
    BUTTONS: (BUTTONS,),
}
EDITS = frozenset(_IDLE_AFTER)
_DROP_OLDER = {
    method: update(_outbox)
    .where(
        OPEN,
        _outbox.c.chat_id == bindparam("chat"),
        _outbox.c.state == "queued",
        _outbox.c.message_id == bindparam("message"),
        _outbox.c.method.in_(idle),
    )
    .values(state="dropped", error="superseded")
    for method, idle in _IDLE_AFTER.items()
}


def add(session: Session, rows: Sequence[Outgoing]) -> None:
    """Keep these calls; one whose key is there already stays as it is.

    What they change of a message, no earlier call that still waits will change back.
    """
    session.info[_ADDED] = True
    for row in rows:
        if row.method in EDITS and row.message_id is not None:
            target = {"chat": row.chat_id, "message": row.message_id}
            session.connection().execute(_DROP_OLDER[row.method], target)
    for keyed, run in groupby(rows, lambda row: row.key is not None):
        added = list(run)
        values = [{name: getattr(row, name) for name in _COLUMNS} for row in added]
        if keyed:
            session.execute(insert_new(session, _outbox), values)
            continue
        numbers = session.connection().execute(_INSERT, values).scalars()
        for row, number in zip(added, numbers, strict=True):
            row.id = number


def add_many(session: Session, values: Sequence[dict[str, object]]) -> None:
    """Keep thousands of new messages, each with its key, at once; one whose key is there stays as it is."""
    plain = {
        "message_id": None,
        "sent_at": None,
        "attempts": 0,
        "error": "",
        "worker": "",
        "leased_until": None,
    }
    session.info[_ADDED] = True
    if values:
        session.execute(insert_new(session, _outbox), [plain | {"state": "queued"} | one for one in values])


def added(session: Session) -> bool:
    """Whether this transaction has added calls: then somebody must wake the delivery."""
    return _ADDED in session.info


def postpone(session: Session, key: str, row: Outgoing) -> None:
    """Put this call in the place of the one still queued under the key; a new one if that is gone already."""
    before = waiting(session, key)
    if before is not None:
        before.payload, before.due_at = row.payload, row.due_at
        session.add(before)
        return
    earlier = session.scalar(select(func.count()).where(_POSTPONED), {"postponed": _postponed(key)})
    row.key = f"{key}#{earlier}"
    session.add(row)


def waiting(session: Session, key: str) -> Outgoing | None:
    """The call put off under the key that is still queued."""
    return session.scalars(_WAITING, {"postponed": _postponed(key)}).first()


def _postponed(key: str) -> str:
    """What the keys of all calls put off under this one are like."""
    for sign in "/%_":
        key = key.replace(sign, f"/{sign}")
    return f"{key}#%"


def superseded(session: Session, row: Outgoing) -> bool:
    """Whether a newer edit of the same message is kept, whatever became of it."""
    if row.method not in EDITS or row.message_id is None:
        return False
    after = [method for method, idle in _IDLE_AFTER.items() if row.method in idle]
    newer = select(_outbox.c.id).where(
        _outbox.c.id > row.id,
        _outbox.c.chat_id == row.chat_id,
        _outbox.c.message_id == row.message_id,
        _outbox.c.method.in_(after),
    )
    return session.scalar(newer.limit(1)) is not None


def due(
    session: Session,
    now: datetime,
    limit: int,
    besides: Sequence[int] = (),
    holds_up: int = 5,
    share: tuple[int, int] = (0, 1),
) -> list[Outgoing]:
    """What may be sent now, most urgent first, without the chats `besides` that are being written to.

    Several workers share the chats: of `share` the first is this one's place among so many.

    Nothing goes before an earlier row of its chat that is at least as urgent and waits for its next try,
    unless that was tried `holds_up` times; what changes a message never goes before an earlier change.
    """
    place, workers = share
    values = {
        "now": now,
        "besides": list(besides),
        "holds_up": holds_up,
        "place": place,
        "workers": workers,
        "most": limit,
    }
    return list(session.scalars(_DUE, values))


def look(
    session: Session,
    now: datetime,
    limit: int,
    besides: Sequence[int] = (),
    holds_up: int = 5,
    share: tuple[int, int] = (0, 1),
) -> tuple[list[Outgoing], datetime | None]:
    """What is due; where nothing is, when the earliest of the rest falls due."""
    rows = due(session, now, limit, besides, holds_up, share)
    return rows, None if rows else next_due(session, now)


def still_to_go(session: Session, chats: Sequence[int], priority: int) -> set[int]:
    """Those of these chats for which something of this priority is still to go."""
    found = session.scalars(
        select(_outbox.c.chat_id)
        .where(OPEN, _outbox.c.chat_id.in_(chats), _outbox.c.priority == priority)
        .distinct()
    )
    return set(found)


def chats_waiting(session: Session, priority: int) -> set[int]:
    """Every chat for which something of this priority is still to go."""
    return set(
        session.scalars(select(_outbox.c.chat_id).where(OPEN, _outbox.c.priority == priority).distinct())
    )


def next_due(session: Session, now: datetime) -> datetime | None:
    """When the earliest of the queued rows that are not due yet falls due."""
    moment: datetime | None = session.scalar(_NEXT_DUE, {"now": now})
    return moment


def queue(session: Session, row_ids: Sequence[int], due_at: datetime) -> None:
    """Leave these replies, not sent yet, to the worker."""
    session.execute(
        update(Outgoing)
        .where(col(Outgoing.id).in_(row_ids), col(Outgoing.state) == "sending")
        .values(state="queued", due_at=due_at)
    )


def settle(  # noqa: PLR0913 - what a row is left as, part by part
    session: Session,
    row_id: int,
    state: str,
    *,
    now: datetime,
    error: str = "",
    due_at: datetime | None = None,
    payload: dict[str, object] | None = None,
    attempts: int | None = None,
    held_by: str = "",
) -> None:
    """Write down how a sending ended; `due_at` is when a queued one is tried again, with this payload.

    What was dropped meanwhile stays so; so does what another worker than `held_by` has taken over.
    """
    values: dict[str, object] = {"state": state, "error": error}
    if state == "sent":
        values["sent_at"] = now
    if due_at is not None:
        values["due_at"] = due_at
    if payload is not None:
        values["payload"] = payload
    if attempts is not None:
        values["attempts"] = attempts
    session.execute(
        update(Outgoing)
        .where(col(Outgoing.id) == row_id, col(Outgoing.state) == "sending", col(Outgoing.worker) == held_by)
        .values(**values)
    )


def sent(session: Session, messages: Sequence[tuple[int, int | None]], now: datetime) -> None:
    """These (row, message_id) went out."""
    if messages:
        marks = [{"row_id": row_id, "message": message, "now": now} for row_id, message in messages]
        session.connection().execute(_SENT, marks)


def hasten(session: Session, now: datetime, chat_id: int | None = None) -> None:
    """Let what waits for a later try go now: the clock was set back, a new process takes over.

    Of one chat, whose owner has just been heard of, what Telegram asked to wait with goes on waiting.
    """
    waiting = update(Outgoing).where(OPEN, col(Outgoing.state) == "queued", col(Outgoing.due_at) > now)
    if chat_id is not None:
        waiting = waiting.where(col(Outgoing.chat_id) == chat_id, col(Outgoing.error) != "RetryAfter")
    session.execute(waiting.values(due_at=now))


def move_chat(session: Session, old: int, new: int) -> None:
    """A group became a supergroup: what waits for it goes to its new id."""
    session.execute(
        update(Outgoing)
        .where(col(Outgoing.chat_id) == old, col(Outgoing.state).in_(("queued", "sending")))
        .values(chat_id=new)
    )


def forget_chat(session: Session, chat_id: int) -> None:
    """Nothing more goes to this chat, and no row names it any more."""
    session.execute(
        update(Outgoing)
        .where(OPEN, col(Outgoing.chat_id) == chat_id)
        .values(state="dropped", error="forgotten")
    )
    session.execute(update(Outgoing).where(col(Outgoing.chat_id) == chat_id).values(chat_id=0, payload={}))


def readdress(session: Session, chat_id: int, to: int) -> None:
    """What is still to be said in one chat is said in another: the person has a new account."""
    session.execute(update(Outgoing).where(OPEN, col(Outgoing.chat_id) == chat_id).values(chat_id=to))


def payloads(session: Session, of: Collection[str]) -> dict[str, dict[str, object]]:
    """What was said under these keys."""
    rows = session.execute(select(_outbox.c.key, _outbox.c.payload).where(_outbox.c.key.in_(of)))
    return {key: payload for key, payload in rows}  # noqa: C416 - rows are not pairs to the type checker


def outdate(session: Session, kind: str, places: Collection[str], before: datetime) -> None:
    """Drop what of this kind waits since before then for places ("alert:7:..." is for 7) told anew now."""
    waiting = session.execute(
        select(_outbox.c.id, _outbox.c.key).where(
            OPEN, _outbox.c.state == "queued", _outbox.c.kind == kind, _outbox.c.created_at < before
        )
    )
    gone = [number for number, key in waiting if (key or "::").split(":")[1] in places]
    if gone:
        session.execute(
            update(_outbox).where(_outbox.c.id.in_(gone)).values(state="dropped", error="superseded")
        )


def unsay(session: Session, kinds: Collection[str], after: datetime) -> None:
    """What was written of these kinds later than this moment keeps nothing from being said at its time.

    What of it has not gone out does not go out.
    """
    later = col(Outgoing.kind).in_(kinds), col(Outgoing.created_at) > after
    session.execute(update(Outgoing).where(_QUEUED, *later).values(state="dropped", error="superseded"))
    session.execute(update(Outgoing).where(*later).values(key=None, subject=""))


def last_said(session: Session, chat_id: int, since: datetime) -> Outgoing | None:
    """What was last said or changed in a chat, among the newest rows of all."""
    newest = select(func.coalesce(func.max(_outbox.c.id), 0)).scalar_subquery()
    found: Outgoing | None = session.scalars(
        select(Outgoing)
        .where(
            col(Outgoing.id) > newest - LOOKED_BACK,
            col(Outgoing.chat_id) == chat_id,
            col(Outgoing.method).in_((SAY, EDIT)),
            col(Outgoing.state).not_in(("dropped", "failed")),
            col(Outgoing.created_at) > since,
        )
        .order_by(col(Outgoing.id).desc())
        .limit(1)
    ).first()
    return found


def any_between(session: Session, first: datetime, last: datetime) -> bool:
    """Whether anything was written to be sent between two moments."""
    written = select(col(Outgoing.id)).where(col(Outgoing.created_at).between(first, last))
    return session.execute(written.limit(1)).first() is not None


def prune(session: Session, before: datetime) -> None:
    """Forget replies and notices that ended before this moment.

    What has a key stays: it is what keeps an alert from going out twice, and shows who was told.
    """
    session.execute(
        delete(Outgoing).where(
            col(Outgoing.key).is_(None),
            col(Outgoing.state).not_in(("queued", "sending")),
            col(Outgoing.created_at) < before,
        )
    )
