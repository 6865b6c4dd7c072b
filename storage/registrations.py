"""Registrations, their versions, and the counts boards are made of."""

from sqlalchemy import func
from sqlmodel import Session, col, select

from storage.tables import AwardRecord, Registration, RegistrationVersion

DEAD = ("withdrawn", "refused")


def get(session: Session, registration_id: int) -> Registration | None:
    return session.get(Registration, registration_id)


def live_one(
    session: Session, campaign_id: int, kind: str, title: str, subject_key: str
) -> Registration | None:
    """The live registration of a subject for a title, if there is one."""
    return session.exec(
        select(Registration).where(
            Registration.campaign_id == campaign_id,
            Registration.kind == kind,
            Registration.title == title,
            Registration.subject_key == subject_key,
            col(Registration.state).not_in(DEAD),
        )
    ).one_or_none()


def departments_with(session: Session, campaign_id: int) -> set[int]:
    """Departments with at least one live registration."""
    return set(
        session.exec(
            select(Registration.department_id)
            .where(Registration.campaign_id == campaign_id, col(Registration.state).not_in(DEAD))
            .distinct()
        )
    )


def of_campaign(session: Session, campaign_id: int, department_id: int | None = None) -> list[Registration]:
    """Live registrations of a campaign (of one department, if named), oldest first."""
    query = select(Registration).where(
        Registration.campaign_id == campaign_id, col(Registration.state).not_in(DEAD)
    )
    if department_id is not None:
        query = query.where(Registration.department_id == department_id)
    return list(session.exec(query.order_by(col(Registration.department_id), col(Registration.id))))


def of_person(session: Session, person_id: int) -> list[Registration]:
    """What a person registered, or was registered for, the newest first."""
    return list(
        session.exec(
            select(Registration)
            .where((col(Registration.person_id) == person_id) | (col(Registration.sent_by) == person_id))
            .order_by(col(Registration.id).desc())
            .limit(30)
        )
    )


def in_state(session: Session, state: str, department_id: int | None = None) -> list[Registration]:
    """Registrations waiting in a state, the oldest first."""
    query = select(Registration).where(Registration.state == state)
    if department_id is not None:
        query = query.where(Registration.department_id == department_id)
    return list(session.exec(query.order_by(col(Registration.id)).limit(500)))


def counts(session: Session, campaign_id: int) -> dict[tuple[int, str], int]:
    """(department, state) to how many; "late" is counted beside as its own state."""
    rows = session.exec(
        select(Registration.department_id, Registration.state, func.count())
        .where(Registration.campaign_id == campaign_id, col(Registration.state).not_in(DEAD))
        .group_by(col(Registration.department_id), col(Registration.state))
    )
    found = {(unit, state): number for unit, state, number in rows}
    late = session.exec(
        select(Registration.department_id, func.count())
        .where(
            Registration.campaign_id == campaign_id,
            col(Registration.late).is_(True),
            col(Registration.state).not_in(DEAD),
        )
        .group_by(col(Registration.department_id))
    )
    return found | {(unit, "late"): number for unit, number in late}


def count_of(
    session: Session, campaign_id: int, kind: str, subject_type: str, *, department_id: int | None = None
) -> int:
    """How many live registrations of a kind and subject type there are."""
    query = select(func.count(col(Registration.id))).where(
        Registration.campaign_id == campaign_id,
        Registration.kind == kind,
        Registration.subject_type == subject_type,
        col(Registration.state).not_in(DEAD),
    )
    if department_id is not None:
        query = query.where(Registration.department_id == department_id)
    return session.exec(query).one()


def keep_version(session: Session, registration: Registration, made_by: int) -> None:
    """Write down what the registration says now as its current version."""
    session.add(
        RegistrationVersion(
            registration_id=registration.id or 0,
            version=registration.version,
            fields=dict(registration.fields),
            made_by=made_by,
            made_at=registration.changed_at,
        )
    )


def versions(session: Session, registration_id: int) -> list[RegistrationVersion]:
    return list(
        session.exec(
            select(RegistrationVersion)
            .where(RegistrationVersion.registration_id == registration_id)
            .order_by(col(RegistrationVersion.version))
        )
    )


def keep_award(session: Session, subject_key: str, name: str, year: int, title: str, decision: str) -> None:
    """A row of award history; the same award again only renews its decision number."""
    known = session.exec(
        select(AwardRecord).where(
            AwardRecord.subject_key == subject_key, AwardRecord.year == year, AwardRecord.title == title
        )
    ).one_or_none()
    if known is None:
        known = AwardRecord(subject_key=subject_key, subject_name=name, year=year, title=title)
    known.decision = decision
    session.add(known)
    session.flush()


def awards_of_year(session: Session, year: int) -> list[str]:
    """The titles awarded in a year, one a record."""
    return list(session.exec(select(AwardRecord.title).where(AwardRecord.year == year)))


def of_subject(session: Session, subject_key: str) -> list[Registration]:
    """Every live registration of a subject, in any campaign."""
    return list(
        session.exec(
            select(Registration).where(
                Registration.subject_key == subject_key, col(Registration.state).not_in(DEAD)
            )
        )
    )


def awards(session: Session, subject_key: str) -> list[AwardRecord]:
    """The award history of one subject, by year."""
    return list(
        session.exec(
            select(AwardRecord).where(AwardRecord.subject_key == subject_key).order_by(col(AwardRecord.year))
        )
    )
