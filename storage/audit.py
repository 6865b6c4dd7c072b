"""The audit: who did, or tried, what and when; never the content of what people wrote."""

from datetime import datetime

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


def of_subject(session: Session, subject: str) -> list[Audit]:
    """Everything that happened to one thing ("registration:7"), oldest first."""
    return list(session.exec(select(Audit).where(Audit.subject == subject).order_by(col(Audit.id))))
