"""Guided conversations in progress, one row a person, form and subject."""

from datetime import datetime

from sqlalchemy import bindparam, delete, update
from sqlmodel import Session, col, select

from storage.tables import Draft

FILES = "dossier"  # the form that takes files; no words answer it
# An announcement is written in messages of any kind; its own screen goes on with it.
ANNOUNCEMENTS = ("announce", "anncorrect", "annfind")

# Asked with every word and press, and so made once.
_CURRENT = (
    select(Draft)
    .where(col(Draft.person_id) == bindparam("person"), col(Draft.paused).is_(False))
    .order_by(col(Draft.updated_at).desc())
    .limit(1)
)
_FIND = select(Draft).where(
    col(Draft.person_id) == bindparam("person"),
    col(Draft.form) == bindparam("form"),
    col(Draft.subject) == bindparam("subject"),
)


def current(session: Session, person_id: int) -> Draft | None:
    """The conversation that takes this person's next words."""
    found: Draft | None = session.scalar(_CURRENT, {"person": person_id})
    return found


def paused(session: Session, person_id: int) -> list[Draft]:
    """Conversations put aside, the latest first; a dossier is gone on with by opening it, not here."""
    return list(
        session.exec(
            select(Draft)
            .where(
                Draft.person_id == person_id,
                col(Draft.paused).is_(True),
                col(Draft.form).not_in((FILES, *ANNOUNCEMENTS)),
            )
            .order_by(col(Draft.updated_at).desc())
        )
    )


def find(session: Session, person_id: int, form: str, subject: str) -> Draft | None:
    asked = {"person": person_id, "form": form, "subject": subject}
    found: Draft | None = session.execute(_FIND, asked).scalar_one_or_none()
    return found


def get(session: Session, draft_id: int) -> Draft | None:
    return session.get(Draft, draft_id)


def pause_others(session: Session, person_id: int, besides: int | None = None) -> None:
    """Put every other conversation of the person aside; only one takes their words."""
    query = update(Draft).where(col(Draft.person_id) == person_id)
    if besides is not None:
        query = query.where(col(Draft.id) != besides)
    session.execute(query.values(paused=True))


def start(
    session: Session,
    person_id: int,
    form: str,
    subject: str,
    step: str,
    answers: dict[str, object],
    now: datetime,
) -> Draft:
    """A fresh conversation about the subject, in place of one there was."""
    drop(session, person_id, form, subject)
    pause_others(session, person_id)
    draft = Draft(person_id=person_id, form=form, subject=subject, step=step, answers=answers, updated_at=now)
    session.add(draft)
    session.flush()
    return draft


def drop(session: Session, person_id: int, form: str, subject: str) -> None:
    session.execute(
        delete(Draft).where(
            col(Draft.person_id) == person_id, col(Draft.form) == form, col(Draft.subject) == subject
        )
    )


def older_than(session: Session, moment: datetime) -> list[Draft]:
    """Conversations nobody has touched since."""
    return list(session.exec(select(Draft).where(col(Draft.updated_at) < moment)))
