"""The roster: who is in the office, who has come in, and how."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

import sqlalchemy
from sqlalchemy import bindparam, delete, func, update
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from storage import groups, inbox, outbox
from storage.tables import (
    Audit,
    Department,
    Draft,
    Group,
    Invitation,
    Newcomer,
    Person,
    Question,
)

_UNITS = ("office", "division")

# Asked with every update or file, and so made once.
_DEPARTMENTS = (
    select(Department)
    .where(col(Department.closed_at).is_(None))
    .order_by(col(Department.position), col(Department.id))
)
_BY_TELEGRAM = select(Person).where(
    col(Person.telegram_id) == bindparam("account"), col(Person.left_at).is_(None)
)


def by_telegram(session: Session, telegram_id: int) -> Person | None:
    """The person behind a Telegram account, if they have come in and not left."""
    found: Person | None = session.execute(_BY_TELEGRAM, {"account": telegram_id}).scalar_one_or_none()
    return found


def let_go(session: Session, person: Person, now: datetime) -> None:
    """The person has left or asks to be forgotten; what stays is the name on lists already drawn up.

    The account, its traces in the audit, unfinished conversations and questions are gone; so is what was
    still to be sent, and the account's number beside what was.
    """
    if person.telegram_id is not None:
        inbox.forget_account(session, person.telegram_id)
    session.execute(
        update(Audit).where(col(Audit.telegram_id) == person.telegram_id).values(telegram_id=None)
    )
    person.email, person.left_at = "", now
    take_account(session, person)


def take_account(session: Session, person: Person) -> None:
    """Nobody is behind this person any more; what the account had begun, and was to be told, is gone."""
    if person.telegram_id is not None:
        outbox.forget_chat(session, person.telegram_id)
    session.execute(delete(Draft).where(col(Draft.person_id) == person.id))
    # What the Office answered goes on helping others.
    session.execute(
        delete(Question).where(col(Question.person_id) == person.id, col(Question.answered_at).is_(None))
    )
    person.telegram_id, person.consented_at = None, None
    session.add(person)
    session.flush()


def get(session: Session, person_id: int) -> Person | None:
    return session.get(Person, person_id)


def office_key(session: Session) -> str:
    """What tells this office from another one: when its first person was entered; "" while there is none."""
    first = session.exec(select(Person.created_at).order_by(col(Person.id)).limit(1)).first()
    return first.isoformat() if first else ""


def everybody(session: Session) -> list[Person]:
    """All who have not left, by name."""
    return list(session.exec(select(Person).where(col(Person.left_at).is_(None)).order_by(Person.folded)))


def names(session: Session) -> list[str]:
    """Of all who have not left."""
    query = columns(col(Person.name)).where(col(Person.left_at).is_(None)).order_by(col(Person.folded))
    return list(session.scalars(query))


class Recipient(NamedTuple):
    """What is needed of somebody to write to them; rows of the mapper would be most of telling thousands."""

    id: int
    telegram_id: int | None
    language: str
    role: str
    department_id: int | None


def recipients(session: Session, numbers: Sequence[int] | None = None) -> list[Recipient]:
    """All who have not left, or those of them with these numbers; by name."""
    columns = [col(getattr(Person, name)) for name in Recipient._fields]
    query = sqlalchemy.select(*columns).where(col(Person.left_at).is_(None)).order_by(col(Person.folded))
    if numbers is not None:
        query = query.where(col(Person.id).in_(numbers))
    return [Recipient(*row) for row in session.execute(query)]


def of_department(session: Session, department_id: int, role: str | None = None) -> list[Person]:
    query = select(Person).where(Person.department_id == department_id, col(Person.left_at).is_(None))
    if role is not None:
        query = query.where(Person.role == role)
    return list(session.exec(query.order_by(Person.folded)))


def with_roles(session: Session, roles: tuple[str, ...]) -> list[Person]:
    """People of these roles who can be written to."""
    return list(
        session.exec(
            select(Person).where(
                col(Person.role).in_(roles),
                col(Person.telegram_id).is_not(None),
                col(Person.left_at).is_(None),
            )
        )
    )


def departments(session: Session) -> list[Department]:
    """Every department that is not closed, in the office's own order."""
    return list(session.scalars(_DEPARTMENTS))


def units(session: Session) -> list[Department]:
    """The departments that register and hand in: the council and the like do not."""
    return [one for one in departments(session) if one.kind in _UNITS]


class Unit(NamedTuple):
    """A department by number, name and kind; rows of the mapper would cost most of a look at thousands."""

    id: int
    name: str
    kind: str


def unit_names(session: Session) -> list[Unit]:
    """The same, each by its name alone."""
    query = (
        columns(col(Department.id), col(Department.name), col(Department.kind))
        .where(col(Department.closed_at).is_(None), col(Department.kind).in_(_UNITS))
        .order_by(col(Department.position), col(Department.id))
    )
    return [Unit(*row) for row in session.execute(query)]


def department(session: Session, department_id: int | None) -> Department | None:
    return session.get(Department, department_id) if department_id is not None else None


def add_department(session: Session, name: str, short: str = "", kind: str = "division") -> Department:
    """A department at the end of the list; the one of that name if there is one."""
    known = session.exec(select(Department).where(Department.name == name)).one_or_none()
    if known is not None:
        return known
    made = Department(name=name, short=short, kind=kind, position=len(departments(session)) + 1)
    session.add(made)
    session.flush()
    return made


def invitation(session: Session, code: str) -> Invitation | None:
    return session.exec(select(Invitation).where(Invitation.code == code)).one_or_none()


def set_unreachable(session: Session, chat_id: int, now: datetime) -> None:
    """Whoever is behind this chat cannot be written to; they come back with their next message."""
    person = session.exec(select(Person).where(Person.telegram_id == chat_id)).one_or_none()
    if person is not None and person.unreachable_at is None:
        person.unreachable_at = now
        session.add(person)
    for group in groups.of_chat(session, chat_id):
        group.left_at = group.left_at or now
        session.add(group)


def group_by_chat(session: Session, chat_id: int) -> Group | None:
    """The group itself, not one of its topics."""
    return groups.place(session, chat_id)


def linked_groups(session: Session) -> list[Group]:
    """The places the assistant is still in that are linked to a division, to several or to all."""
    return groups.linked(session)


def first_code(session: Session, now: datetime, fresh: str, valid_for: timedelta) -> str | None:
    """The code of the first administrator's invitation, `fresh` unless one is open; None once they are in."""
    if session.exec(
        select(Person).where(Person.role == "admin", col(Person.telegram_id).is_not(None))
    ).first():
        return None
    known = session.exec(
        select(Invitation).where(
            Invitation.role == "admin",
            col(Invitation.created_by).is_(None),
            col(Invitation.used_at).is_(None),
            Invitation.expires_at > now,
        )
    ).first()
    if known is not None:
        return known.code
    session.add(Invitation(code=fresh, role="admin", created_at=now, expires_at=now + valid_for))
    return fresh


def newcomer(session: Session, telegram_id: int) -> Newcomer | None:
    """Who waits behind this account to be let in."""
    return session.exec(select(Newcomer).where(Newcomer.telegram_id == telegram_id)).one_or_none()


def newcomers(session: Session, department_id: int | None = None) -> list[Newcomer]:
    """Who has a name and waits to be let in (to this division, if named)."""
    query = select(Newcomer).where(Newcomer.name != "")
    if department_id is not None:
        query = query.where(Newcomer.department_id == department_id)
    return list(session.exec(query.order_by(col(Newcomer.id))))


def open_link(session: Session, department_id: int, now: datetime) -> Invitation | None:
    """The division's invitation for many that still lets people in."""
    return session.exec(
        select(Invitation)
        .where(
            Invitation.department_id == department_id,
            Invitation.most > 1,
            Invitation.used < Invitation.most,
            Invitation.expires_at > now,
        )
        .order_by(col(Invitation.id).desc())
        .limit(1)
    ).one_or_none()


def counted(session: Session) -> dict[int | None, tuple[int, int]]:
    """Division to how many people it has, and how many of them have come in."""
    rows = session.exec(
        select(Person.department_id, func.count(), func.count(col(Person.telegram_id)))
        .where(col(Person.left_at).is_(None))
        .group_by(col(Person.department_id))
    )
    return {unit: (members, inside) for unit, members, inside in rows}


def named(session: Session, folded: str, limit: int) -> list[Person]:
    """People whose name holds these words, folded; by name."""
    query = select(Person).where(col(Person.folded).contains(folded), col(Person.left_at).is_(None))
    return list(session.exec(query.order_by(col(Person.folded), col(Person.id)).limit(limit)))
