"""What goes to people by e-mail, and whether Telegram has been away."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, or_, update
from sqlmodel import Session, SQLModel, col, func, select

from storage.insertion import insert_new
from storage.tables import Letter, Outgoing, Person

_letter = SQLModel.metadata.tables[str(Letter.__tablename__)]
_COLUMNS = [column.name for column in _letter.c if column.name != "id"]
# What is worth a letter; replies are for who is there.
KINDS = ("alert", "announcement")
RECENT = 500


def add(session: Session, letters: Sequence[Letter]) -> None:
    """Keep these; one whose key is there stays as it is."""
    if letters:
        values = [{name: getattr(one, name) for name in _COLUMNS} for one in letters]
        session.execute(insert_new(session, _letter), values)


def due(session: Session, now: datetime, limit: int) -> list[tuple[Letter, Person]]:
    """What is to be posted now, the oldest first."""
    rows = session.exec(
        select(Letter, Person)
        .join(Person, col(Person.id) == col(Letter.person_id))
        .where(Letter.state == "queued", Letter.due_at <= now, Person.email != "")
        .order_by(col(Letter.id))
        .limit(limit)
    )
    return list(rows)


def settle(session: Session, letter_id: int, state: str, now: datetime, due_at: datetime, error: str) -> None:
    """How a try to post it ended."""
    sent_at = now if state == "sent" else None
    session.execute(
        update(Letter)
        .where(col(Letter.id) == letter_id)
        .values(state=state, sent_at=sent_at, due_at=due_at, error=error, attempts=Letter.attempts + 1)
    )


def sent(session: Session, subject: str) -> int:
    """How many people were written to about a subject, in however many letters."""
    people = func.count(func.distinct(Letter.person_id))
    return session.exec(select(people).where(Letter.subject == subject, Letter.state == "sent")).one()


def away_since(session: Session, before: datetime) -> bool:
    """Whether something has waited since then, and nothing at all has reached Telegram meanwhile."""
    waiting = session.exec(
        select(Outgoing.id)
        .where(
            Outgoing.state == "queued",
            col(Outgoing.kind).in_(KINDS),
            # Tried in vain for so long, or not even tried: the program was waiting for Telegram to start.
            or_(
                and_(col(Outgoing.created_at) <= before, col(Outgoing.attempts) > 0),
                col(Outgoing.due_at) <= before,
            ),
        )
        .limit(1)
    ).first()
    if waiting is None:
        return False
    recent = select(Outgoing.sent_at).order_by(col(Outgoing.id).desc()).limit(RECENT)
    return all(moment is None or moment <= before for moment in session.exec(recent))


def waiting(session: Session) -> list[Outgoing]:
    """Alerts and announcements that Telegram has not taken."""
    return list(
        session.exec(
            select(Outgoing)
            .where(Outgoing.state == "queued", col(Outgoing.kind).in_(KINDS), Outgoing.method == "say")
            .order_by(col(Outgoing.id))
        )
    )
