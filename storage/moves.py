"""People and divisions that turn out to be one, or move: nothing of theirs is lost."""

from datetime import datetime

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from storage import outbox
from storage.tables import (
    AwardRecord,
    Campaign,
    Department,
    Dossier,
    Draft,
    Group,
    Invitation,
    Newcomer,
    Person,
    Question,
    Registration,
)


def move_account(
    session: Session, person: Person, telegram_id: int, language: str, now: datetime
) -> int | None:
    """The person is behind this Telegram account from now on; the account they had before, if it is another.

    Everything of theirs stays theirs; what was still to be said to the old account goes to the new one.
    """
    before = person.telegram_id
    if before == telegram_id:
        return None
    person.telegram_id, person.unreachable_at = telegram_id, None
    person.language, person.consented_at = language, person.consented_at or now
    session.add(person)
    session.flush()
    if before is not None:
        outbox.readdress(session, before, telegram_id)
    return before


def absorb(session: Session, kept: Person, gone: Person, now: datetime) -> int:
    """Two rows are one person: all of `gone` is `kept`'s; how many registrations moved.

    Of two registrations for the same thing the one of `kept` holds; the row of `gone` stays for what it did.
    """
    account, language = gone.telegram_id, gone.language
    gone.telegram_id, gone.left_at = None, now
    session.add(gone)
    session.flush()
    if kept.telegram_id is None and account is not None:
        move_account(session, kept, account, language, now)
    moved = _move_subject(session, gone.id or 0, kept.id or 0)
    session.execute(delete(Draft).where(col(Draft.person_id) == gone.id))
    session.execute(update(Question).where(col(Question.person_id) == gone.id).values(person_id=kept.id))
    return moved


def _move_subject(session: Session, gone: int, kept: int) -> int:
    old, new = f"person:{gone}", f"person:{kept}"
    own = session.exec(select(Registration).where(Registration.subject_key == old)).all()
    there = {
        (one.campaign_id, one.kind, one.title)
        for one in session.exec(select(Registration).where(Registration.subject_key == new))
        if one.state not in {"withdrawn", "refused"}
    }
    moved = 0
    for one in own:
        if (one.campaign_id, one.kind, one.title) in there and one.state not in {"withdrawn", "refused"}:
            continue
        one.subject_key, one.person_id = new, kept
        session.add(one)
        moved += 1
    awarded = {
        (one.year, one.title)
        for one in session.exec(select(AwardRecord).where(AwardRecord.subject_key == new))
    }
    for award in session.exec(select(AwardRecord).where(AwardRecord.subject_key == old)).all():
        if (award.year, award.title) in awarded:
            session.delete(award)
        else:
            award.subject_key = new
            session.add(award)
    session.execute(update(Registration).where(col(Registration.sent_by) == gone).values(sent_by=kept))
    session.flush()
    return moved


def merge_departments(session: Session, gone: Department, kept: Department, now: datetime) -> None:
    """The people, registrations, dossiers and groups of one division are the other's; the one is closed."""
    old, new = gone.id, kept.id
    for table in (Person, Invitation, Newcomer, Dossier, Registration, Group):
        session.execute(update(table).where(col(table.department_id) == old).values(department_id=new))
    key, other = f"department:{old}", f"department:{new}"
    there = {
        (one.campaign_id, one.kind, one.title)
        for one in session.exec(select(Registration).where(Registration.subject_key == other))
    }
    for one in session.exec(select(Registration).where(Registration.subject_key == key)).all():
        if (one.campaign_id, one.kind, one.title) not in there:
            one.subject_key = other
            session.add(one)
    for group in session.exec(select(Group).where(col(Group.units).is_not(None))).all():
        if old in (group.units or ()):
            group.units = sorted({(new or 0) if unit == old else unit for unit in group.units or ()})
            session.add(group)
    gone.closed_at = now
    session.add(gone)
    session.flush()


def under_way(session: Session, department_id: int) -> bool:
    """Whether the division has people, or something registered or handed in in a campaign that runs."""
    live = select(Campaign.id).where(Campaign.state == "live")
    looked = (
        select(Person.id).where(Person.department_id == department_id, col(Person.left_at).is_(None)),
        select(Registration.id).where(
            Registration.department_id == department_id, col(Registration.campaign_id).in_(live)
        ),
        select(Dossier.id).where(Dossier.department_id == department_id, col(Dossier.campaign_id).in_(live)),
    )
    return any(session.exec(query.limit(1)).first() is not None for query in looked)
