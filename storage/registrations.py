"""Registrations, their versions, the counts boards are made of; titles and awards beside them."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import sqlalchemy
from sqlalchemy import ColumnElement, bindparam, func, literal, text
from sqlmodel import Session, col, select, update

from storage.tables import AwardRecord, OwnTitle, Person, Registration, RegistrationVersion

# Written out: with the states as parameters no database sees that the index of live rows serves.
LIVE = text("registration.state NOT IN ('withdrawn', 'refused')")
NAMED = text("registration.initiative_key <> ''")

# Asked with every step of registering, and so made once.
_OF_PERSON = (
    select(Registration)
    .where(
        (col(Registration.person_id) == bindparam("person"))
        | (col(Registration.sent_by) == bindparam("person"))
    )
    .order_by(col(Registration.id).desc())
    .limit(30)
)
_OF_SUBJECT = select(Registration).where(col(Registration.subject_key) == bindparam("subject"), LIVE)
_OWN_TITLES = select(OwnTitle).order_by(col(OwnTitle.id))


def get(session: Session, registration_id: int) -> Registration | None:
    return session.get(Registration, registration_id)


def of_code(session: Session, code: str) -> Registration | None:
    """The registration of a receipt's code."""
    return session.exec(select(Registration).where(Registration.code == code)).one_or_none()


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
            LIVE,
        )
    ).one_or_none()


def departments_with(session: Session, campaign_id: int) -> set[int]:
    """Departments with at least one live registration."""
    return set(
        session.exec(
            select(Registration.department_id).where(Registration.campaign_id == campaign_id, LIVE).distinct()
        )
    )


def of_campaign(session: Session, campaign_id: int, department_id: int | None = None) -> list[Registration]:
    """Live registrations of a campaign (of one department, if named), oldest first."""
    query = select(Registration).where(Registration.campaign_id == campaign_id, LIVE)
    if department_id is not None:
        query = query.where(Registration.department_id == department_id)
    return list(session.exec(query.order_by(col(Registration.department_id), col(Registration.id))))


class Listed(NamedTuple):
    """What a list shows of a registration."""

    department_id: int
    code: str
    kind: str
    title: str
    subject_name: str
    fields: dict[str, object]
    state: str
    late: bool
    over_quota: bool


def listed(session: Session, campaign_id: int) -> list[Listed]:
    """What lists show of a campaign's live registrations, in the order of `of_campaign`."""
    columns = [col(getattr(Registration, name)) for name in Listed._fields]
    rows = session.execute(
        sqlalchemy.select(*columns)
        .where(col(Registration.campaign_id) == campaign_id, LIVE)
        .order_by(col(Registration.department_id), col(Registration.id))
    )
    return [Listed(*row) for row in rows]


def of_person(session: Session, person_id: int) -> list[Registration]:
    """What a person registered, or was registered for, the newest first."""
    return list(session.scalars(_OF_PERSON, {"person": person_id}))


class Waiting(NamedTuple):
    """What tells of a registration that waits where it stands in the queue, and whose it is."""

    campaign_id: int
    department_id: int
    id: int
    sent_by: int
    person_id: int | None


_WAITING = sqlalchemy.select(*(getattr(Registration, name) for name in Waiting._fields))


def _waits_for_office() -> ColumnElement[bool]:
    head = select(Person.id).where(
        Person.role == "head",
        col(Person.left_at).is_(None),
        col(Person.department_id) == col(Registration.department_id),
        col(Person.id).is_distinct_from(col(Registration.person_id)),
    )
    headless = (col(Registration.state) == "sent") & ~head.exists()
    return (col(Registration.state) == "confirmed") | headless


def for_office(session: Session) -> list[Waiting]:
    """What waits for the Office, campaign by campaign, division by division, the oldest first.

    Confirmed, or sent where no head is left to confirm: a head is none for what is their own.
    """
    return sorted(Waiting(*row) for row in session.connection().execute(_WAITING.where(_waits_for_office())))


def for_head(session: Session, department_id: int) -> list[Waiting]:
    """What waits for the head of a division, campaign by campaign, the oldest first."""
    sent = (col(Registration.state) == "sent", col(Registration.department_id) == department_id)
    return sorted(Waiting(*row) for row in session.connection().execute(_WAITING.where(*sent)))


def of_ids(session: Session, ids: Sequence[int]) -> list[Registration]:
    """These registrations, in this order."""
    found = {one.id: one for one in session.exec(select(Registration).where(col(Registration.id).in_(ids)))}
    return [found[number] for number in ids if number in found]


def count_for_office(session: Session, campaign_id: int | None = None) -> int:
    """How many wait for the Office (of one campaign, if named)."""
    query = select(func.count()).select_from(Registration).where(_waits_for_office())
    if campaign_id is not None:
        query = query.where(Registration.campaign_id == campaign_id)
    return session.exec(query).one()


def counts_sent(session: Session) -> dict[int, int]:
    """Department to how many wait for its head."""
    rows = session.exec(
        select(Registration.department_id, func.count())
        .where(Registration.state == "sent")
        .group_by(col(Registration.department_id))
    )
    return dict(iter(rows))


def count_sent(session: Session, department_id: int, campaign_id: int | None = None) -> int:
    """How many wait for a head of the department (of one campaign, if named)."""
    chosen = (Registration.state == "sent", Registration.department_id == department_id)
    query = select(func.count()).select_from(Registration).where(*chosen)
    if campaign_id is not None:
        query = query.where(Registration.campaign_id == campaign_id)
    return session.exec(query).one()


def counts(session: Session, campaign_id: int) -> dict[tuple[int, str], int]:
    """(department, state) to how many; "late" is counted beside as its own state."""
    rows = session.exec(
        select(Registration.department_id, Registration.state, func.count())
        .where(Registration.campaign_id == campaign_id, LIVE)
        .group_by(col(Registration.department_id), col(Registration.state))
    )
    found = {(unit, state): number for unit, state, number in rows}
    late = session.exec(
        select(Registration.department_id, func.count())
        .where(
            Registration.campaign_id == campaign_id,
            col(Registration.late).is_(True),
            LIVE,
        )
        .group_by(col(Registration.department_id))
    )
    return found | {(unit, "late"): number for unit, number in late}


def count_of(
    session: Session,
    campaign_id: int,
    kind: str,
    subject_type: str,
    *,
    up_to: int,
    department_id: int | None = None,
) -> int:
    """How many live registrations of a kind and subject type there are, counted no further than `up_to`."""
    query = sqlalchemy.select(literal(1)).where(
        col(Registration.campaign_id) == campaign_id,
        col(Registration.kind) == kind,
        col(Registration.subject_type) == subject_type,
        LIVE,
    )
    if department_id is not None:
        query = query.where(col(Registration.department_id) == department_id)
    return session.exec(select(func.count()).select_from(query.limit(up_to).subquery())).one()


def counts_of_kind(session: Session, campaign_id: int, kind: str) -> dict[int, int]:
    """Department to how many live registrations of a kind it has."""
    rows = session.exec(
        select(Registration.department_id, func.count())
        .where(Registration.campaign_id == campaign_id, Registration.kind == kind, LIVE)
        .group_by(col(Registration.department_id))
    )
    return dict(iter(rows))


def initiatives(session: Session, campaign_id: int, shortest: int, longest: int) -> list[str]:
    """The different initiatives of a campaign's live registrations, as keys of these lengths."""
    key = col(Registration.initiative_key)
    return list(
        session.exec(
            select(key)
            .where(
                Registration.campaign_id == campaign_id,
                func.length(key).between(shortest, longest),
                LIVE,
                NAMED,
            )
            .distinct()
        )
    )


def with_initiatives(
    session: Session, one: Registration, keys: Sequence[str], limit: int
) -> list[Registration]:
    """Other live registrations of its campaign with these initiatives, those of the very same first."""
    key = col(Registration.initiative_key)
    return list(
        session.exec(
            select(Registration)
            .where(
                Registration.campaign_id == one.campaign_id,
                Registration.id != one.id,
                key.in_(keys),
                LIVE,
                NAMED,
            )
            .order_by(key != one.initiative_key, col(Registration.id))
            .limit(limit)
        )
    )


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


class Award(NamedTuple):
    """An award of an earlier year, as it is brought in."""

    subject_key: str
    subject_name: str
    year: int
    title: str
    decision: str


def keep_awards(session: Session, awards: Sequence[Award]) -> None:
    """Many at once; the same award again only renews its decision number."""
    years = {one.year for one in awards}
    there = {
        (one.subject_key, one.year, one.title): one
        for one in session.exec(select(AwardRecord).where(col(AwardRecord.year).in_(years)))
    }
    for award in awards:
        key = (award.subject_key, award.year, award.title)
        known = there.get(key)
        if known is None:
            known = there[key] = AwardRecord(
                subject_key=award.subject_key,
                subject_name=award.subject_name,
                year=award.year,
                title=award.title,
            )
        known.decision = award.decision or known.decision
        session.add(known)
    session.flush()


def award_years(session: Session) -> dict[int, int]:
    """Each year of the award history with how many awards it has."""
    rows = session.exec(select(AwardRecord.year, func.count()).group_by(col(AwardRecord.year)))
    return dict(iter(rows))


def award_titles(session: Session, year: int) -> list[tuple[str, int]]:
    """Each title awarded in a year with how often, the most frequent first."""
    many = func.count()
    rows = session.exec(
        select(AwardRecord.title, many)
        .where(AwardRecord.year == year)
        .group_by(col(AwardRecord.title))
        .order_by(many.desc(), col(AwardRecord.title))
    )
    return list(rows)


def awards_in(session: Session, year: int, after: int, most: int) -> list[AwardRecord]:
    """What was awarded in a year, by name, from a place on."""
    query = select(AwardRecord).where(AwardRecord.year == year)
    ordered = query.order_by(col(AwardRecord.subject_name), col(AwardRecord.id))
    return list(session.exec(ordered.offset(after).limit(most)))


def award_subjects(session: Session) -> list[tuple[str, str]]:
    """Whom the award history names, by key and name."""
    return list(session.exec(select(AwardRecord.subject_key, AwardRecord.subject_name).distinct()))


def awards_of(session: Session, subject_keys: Sequence[str]) -> list[AwardRecord]:
    """The awards of these subjects, by name and year."""
    query = select(AwardRecord).where(col(AwardRecord.subject_key).in_(subject_keys))
    order = (col(AwardRecord.subject_name), col(AwardRecord.subject_key), col(AwardRecord.year))
    return list(session.exec(query.order_by(*order)))


def awards_of_year(session: Session, year: int) -> list[str]:
    """The titles awarded in a year, one a record."""
    return list(session.exec(select(AwardRecord.title).where(AwardRecord.year == year)))


def of_subject(session: Session, subject_key: str) -> list[Registration]:
    """Every live registration of a subject, in any campaign."""
    return list(session.scalars(_OF_SUBJECT, {"subject": subject_key}))


def awards(session: Session, subject_key: str) -> list[AwardRecord]:
    """The award history of one subject, by year."""
    return list(
        session.exec(
            select(AwardRecord).where(AwardRecord.subject_key == subject_key).order_by(col(AwardRecord.year))
        )
    )


def own_titles(session: Session) -> list[OwnTitle]:
    """The Office's own titles, the oldest first."""
    return list(session.scalars(_OWN_TITLES))


def in_time_after_all(session: Session, campaign_id: int, until: datetime) -> int:
    """Take the mark of lateness off what was sent before this moment; of how many."""
    chosen = (col(Registration.campaign_id) == campaign_id, col(Registration.late).is_(True))
    done = session.exec(
        update(Registration).where(*chosen, col(Registration.sent_at) < until).values(late=False)
    )
    return done.rowcount


def move(session: Session, campaign_id: int, to_campaign: int, kinds: Sequence[str]) -> int:
    """Give the registrations of these kinds to the campaign in the place of theirs; how many are in force."""
    chosen = (col(Registration.campaign_id) == campaign_id, col(Registration.kind).in_(kinds))
    in_force = session.exec(select(func.count()).select_from(Registration).where(*chosen, LIVE)).one()
    session.exec(update(Registration).where(*chosen).values(campaign_id=to_campaign))
    return in_force
