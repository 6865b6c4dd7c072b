"""Announcements, who they are for, and who has acknowledged them.

An office of ten thousand is written to in pieces: `rounds` holds for each round (the announcement itself, a
reminder, a correction) how far it has come, until all of it is in the outbox.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select as columns
from sqlalchemy import update
from sqlmodel import Session, SQLModel, col, select

from storage.insertion import insert_new
from storage.tables import Announcement, Outgoing, Person, Receipt

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
# Rounds of changes go over the messages that were sent, all others over people.
CORRECTED, WITHDRAWN, ENDED = CHANGES = ("corrected", "withdrawn", "ended")
OF_USE = timedelta(days=14)  # an announcement without a day of its own
SAME_WITHIN = timedelta(days=1)


def get(session: Session, announcement_id: int) -> Announcement | None:
    return session.get(Announcement, announcement_id)


def subject(announcement_id: int | None) -> str:
    """What the outbox's rows of an announcement are about."""
    return f"announcement:{announcement_id}"


def of_subject(about: str) -> int | None:
    """The announcement an outbox row is about."""
    name, _, number = about.partition(":")
    return int(number) if name == "announcement" and number.isdigit() else None


def news_of(session: Session, announcement_id: int) -> bool:
    """Somebody acknowledged it or voted: its board is late; whether it was not so already."""
    late = (
        update(Announcement)
        .where(col(Announcement.id) == announcement_id, col(Announcement.board_late).is_(False))
        .where(col(Announcement.board_message).is_not(None))
        .values(board_late=True)
    )
    return bool(session.execute(late).rowcount)  # type: ignore[attr-defined]


def key(announcement_id: int | None, whom: object, round_: str, place: int) -> str:
    """What tells one message of it from every other; `whom` is a person's id, or a group's after a "g"."""
    return f"announcement:{announcement_id}:{whom}:{round_}:{place}"


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
        .order_by(col(Person.folded), col(Person.id))
    )
    return list(session.execute(query).all())


def add_receipts(session: Session, announcement_id: int, person_ids: Iterable[int]) -> None:
    """These are people it is meant for."""
    rows = [
        {"announcement_id": announcement_id, "person_id": number, "missed": False} for number in person_ids
    ]
    if rows:
        session.execute(insert_new(session, _receipt), rows)


def people_of(session: Session, person_ids: Sequence[int]) -> list[Person]:
    """Those of them who can be written to, in this order."""
    found = session.exec(
        select(Person).where(
            col(Person.id).in_(person_ids),
            col(Person.telegram_id).is_not(None),
            col(Person.unreachable_at).is_(None),
            col(Person.left_at).is_(None),
        )
    )
    by_id = {one.id: one for one in found}
    return [by_id[number] for number in person_ids if number in by_id]


def still_to_remind(session: Session, announcement_id: int, after: int, limit: int) -> list[Person]:
    """The next people, by number, who have not acknowledged and can be written to."""
    query = (
        select(Person)
        .join(Receipt, col(Person.id) == col(Receipt.person_id))
        .where(
            Receipt.announcement_id == announcement_id,
            col(Receipt.acknowledged_at).is_(None),
            col(Person.id) > after,
            col(Person.telegram_id).is_not(None),
            col(Person.unreachable_at).is_(None),
            col(Person.left_at).is_(None),
        )
        .order_by(col(Person.id))
        .limit(limit)
    )
    return list(session.exec(query))


def acknowledged(session: Session, announcement_id: int) -> dict[int, datetime]:
    """When each account acknowledged it, by its chat."""
    rows = session.execute(
        columns(col(Person.telegram_id), col(Receipt.acknowledged_at))
        .join(Receipt, col(Person.id) == col(Receipt.person_id))
        .where(
            col(Receipt.announcement_id) == announcement_id,
            col(Receipt.acknowledged_at).is_not(None),
            col(Person.telegram_id).is_not(None),
        )
    )
    return {chat: moment for chat, moment in rows}  # noqa: C416 - rows are not pairs to the type checker


def messages(session: Session, announcement_id: int, after: int, limit: int) -> list[Outgoing]:
    """The next messages of it that stand in a chat, by number."""
    return list(
        session.exec(
            select(Outgoing)
            .where(
                Outgoing.subject == subject(announcement_id),
                Outgoing.state == "sent",
                Outgoing.method == "say",
                col(Outgoing.id) > after,
            )
            .order_by(col(Outgoing.id))
            .limit(limit)
        )
    )


def at_work(session: Session) -> list[int]:
    """The announcements that somebody has to look at: to begin, to write on, to remind of."""
    found = session.execute(
        columns(
            col(Announcement.id),
            col(Announcement.state),
            col(Announcement.rounds),
            col(Announcement.repeats),
            col(Announcement.board_late),
        )
    )
    return [
        number
        for number, state, rounds, repeats, late in found
        if rounds or repeats or late or state in {"scheduled", "sending", "paused"}
    ]


def history(session: Session) -> list[Announcement]:
    """All of them, the latest first."""
    return list(session.exec(select(Announcement).order_by(col(Announcement.id).desc())))


def same(session: Session, digest: str, now: datetime) -> list[Announcement]:
    """The same words sent, or about to be sent, within a day."""
    return list(
        session.exec(
            select(Announcement)
            .where(
                Announcement.digest == digest,
                col(Announcement.created_at) > now - SAME_WITHIN,
                col(Announcement.state).not_in(("stopped", "withdrawn")),
            )
            .order_by(col(Announcement.id))
        )
    )


def of_use(made: Announcement, now: datetime) -> bool:
    """Whether it still matters to somebody who comes back."""
    if made.state not in {"sending", "paused", "sent"}:
        return False
    return made.until > now if made.until else made.created_at > now - OF_USE


def came_back(session: Session, person_id: int, chat_id: int, now: datetime) -> bool:
    """Somebody can be written to again: note what they missed; whether there is anything."""
    found = session.exec(
        select(Announcement, Receipt)
        .join(Receipt, col(Receipt.announcement_id) == col(Announcement.id))
        .where(
            Receipt.person_id == person_id,
            col(Receipt.acknowledged_at).is_(None),
            col(Announcement.created_at) > now - 12 * OF_USE,
        )
    )
    missed = [
        one for made, one in found if of_use(made, now) and not delivered(session, made.id or 0, chat_id)
    ]
    for one in missed:
        one.missed = True
        session.add(one)
    return bool(missed)


def delivered(session: Session, announcement_id: int, chat_id: int) -> bool:
    """Whether a message of it reached the chat, may have, or is on its way."""
    states = session.scalars(
        select(Outgoing.state).where(
            Outgoing.subject == subject(announcement_id), Outgoing.chat_id == chat_id
        )
    )
    return any(state in {"queued", "sending", "sent", "unknown", "held"} for state in states)


def missed(session: Session) -> list[tuple[Announcement, Person]]:
    """Who has come back to what; nobody of them has it yet."""
    rows = session.exec(
        select(Announcement, Person)
        .join(Receipt, col(Receipt.announcement_id) == col(Announcement.id))
        .join(Person, col(Person.id) == col(Receipt.person_id))
        .where(col(Receipt.missed).is_(True))
    )
    return list(rows)


def not_missed(session: Session, announcement_id: int, person_id: int) -> None:
    """They have it now."""
    session.execute(
        update(Receipt)
        .where(col(Receipt.announcement_id) == announcement_id, col(Receipt.person_id) == person_id)
        .values(missed=False)
    )


def of_message(session: Session, person_id: int, chat_id: int, message_id: int) -> int | None:
    """The announcement a message in somebody's chat is of."""
    recent = list(
        session.exec(
            select(Receipt.announcement_id)
            .where(Receipt.person_id == person_id)
            .order_by(col(Receipt.announcement_id).desc())
            .limit(20)
        )
    )
    about = session.exec(
        select(Outgoing.subject).where(
            col(Outgoing.subject).in_([subject(number) for number in recent]),
            Outgoing.chat_id == chat_id,
            Outgoing.message_id == message_id,
        )
    ).first()
    return next((number for number in recent if subject(number) == about), None)


def sent_message(session: Session, announcement_id: int, chat_id: int, message_id: int) -> Outgoing | None:
    """The row of a message of it that stands in a chat."""
    return session.exec(
        select(Outgoing).where(
            Outgoing.subject == subject(announcement_id),
            Outgoing.chat_id == chat_id,
            Outgoing.message_id == message_id,
            col(Outgoing.key).is_not(None),
        )
    ).first()
