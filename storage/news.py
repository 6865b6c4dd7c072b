"""News that many are still to be told, the oldest first."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from storage.people import Recipient, recipients
from storage.tables import Group, News

GROUP = "group"


def place(one: Group | Recipient) -> str:
    """How a recipient is written down."""
    return f"{GROUP}:{one.id}" if isinstance(one, Group) else f"{one.id}"


def waits(session: Session) -> bool:
    """Whether some news is not in the outbox whole yet."""
    return session.exec(select(News.id).limit(1)).first() is not None


def first(session: Session) -> News | None:
    """The oldest that is not in the outbox whole yet."""
    return session.exec(select(News).order_by(col(News.id)).limit(1)).first()


def of_subject(session: Session, subject: str) -> list[News]:
    """Those about this."""
    return list(session.exec(select(News).where(News.subject == subject)))


def there(session: Session, places: Sequence[str]) -> list[Group | Recipient]:
    """Those of them who can be written to, in their order."""
    groups = [int(one.removeprefix(f"{GROUP}:")) for one in places if one.startswith(GROUP)]
    persons = [int(one) for one in places if not one.startswith(GROUP)]
    known: dict[str, Group | Recipient] = {
        place(one): one for one in recipients(session, persons) if one.telegram_id is not None
    }
    for group in session.exec(select(Group).where(col(Group.id).in_(groups), col(Group.left_at).is_(None))):
        known[place(group)] = group
    return [known[one] for one in places if one in known]
