"""The audit: who did, or tried, what and when; never the content of what people wrote."""

from datetime import datetime

from sqlalchemy import ColumnElement, func, update
from sqlmodel import Session, col, select

from storage.tables import Audit


def note(
    session: Session,
    now: datetime,
    action: str,
    *,
    person_id: int | None = None,
    telegram_id: int | None = None,
    subject: str = "",
    allowed: bool = True,
    **detail: object,
) -> None:
    """One line of the audit; `detail` holds ids and states only."""
    session.add(
        Audit(
            at=now,
            person_id=person_id,
            telegram_id=telegram_id,
            action=action,
            subject=subject,
            allowed=allowed,
            detail=detail,
        )
    )


def tries(session: Session, telegram_id: int, action: str, since: datetime) -> int:
    """How often this account tried something in vain since a moment."""
    query = select(func.count()).where(
        col(Audit.telegram_id) == telegram_id,
        col(Audit.action) == action,
        col(Audit.at) >= since,
        col(Audit.allowed).is_(False),
    )
    return session.exec(query).one()


def forget_strangers(session: Session, before: datetime) -> None:
    """The accounts of people the office does not know, who agreed to nothing; the tries stay."""
    session.execute(
        update(Audit)
        .where(col(Audit.person_id).is_(None), col(Audit.telegram_id).is_not(None), col(Audit.at) < before)
        .values(telegram_id=None)
    )


def count(session: Session, subject: str = "", person_id: int | None = None) -> int:
    """How many lines there are of one thing, of one person's deeds, or of all."""
    return session.exec(select(func.count()).select_from(Audit).where(*_of(subject, person_id))).one()


def newest(
    session: Session, subject: str = "", person_id: int | None = None, *, after: int = 0, most: int
) -> list[Audit]:
    """The newest lines of one thing, of what one person did, or of all; the newest first."""
    chosen = select(Audit).where(*_of(subject, person_id)).order_by(col(Audit.id).desc())
    return list(session.exec(chosen.offset(after).limit(most)))


def _of(subject: str, person_id: int | None) -> list[ColumnElement[bool]]:
    """Of a person: what they did, and what was done about them."""
    if person_id is not None:
        return [(col(Audit.person_id) == person_id) | (col(Audit.subject) == f"person:{person_id}")]
    return [col(Audit.subject) == subject] if subject else []


def of_subject(session: Session, subject: str) -> list[Audit]:
    """Everything that happened to one thing ("registration:7"), oldest first."""
    return list(session.exec(select(Audit).where(Audit.subject == subject).order_by(col(Audit.id))))
