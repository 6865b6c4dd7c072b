"""Troubles of the assistant itself: told to the Office and the administrators, each matter once a day."""

from datetime import datetime

from sqlmodel import Session

from bot.access import Role
from bot.delivery.policy import State
from handlers import texts
from handlers.messages import outgoing
from storage import outbox, people
from storage.tables import Outgoing

KIND = "operators"
QUIET = frozenset({KIND, "board", "group"})  # what the Office has no need to hear of


def tell(session: Session, now: datetime, matter: str, about: str = "", **args: object) -> None:
    """Say the sentence "operators-MATTER" to each of them, unless it was said today about the same thing."""
    rows = [
        outgoing(
            one.telegram_id,
            texts.t(one.language, f"operators-{matter}", **args),
            None,
            now=now,
            key=f"{KIND}:{matter}:{about}:{now:%Y%m%d}:{one.id}",
            kind=KIND,
        )
        for one in people.with_roles(session, (Role.OFFICE, Role.ADMIN))
        if one.telegram_id is not None and one.unreachable_at is None
    ]
    outbox.add(session, rows)


def not_delivered(session: Session, row: Outgoing, state: State, now: datetime) -> None:
    """A message that nobody will send again by itself."""
    if row.kind in QUIET:
        return
    if row.kind == "announcement" and state == State.UNKNOWN:
        tell(session, now, "announcement-unknown", row.subject)
    else:
        tell(session, now, f"message-{state}")


def not_indexed(session: Session, plans: list[tuple[str, str]], now: datetime) -> None:
    """Plans (id, file) that could not be made ready for answering."""
    for number, name in plans:
        tell(session, now, "not-indexed", number, name=name)
