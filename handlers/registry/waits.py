"""How much waits for somebody: registrations, dossiers, questions."""

from dataclasses import dataclass

from sqlmodel import Session

from bot.access import Action, Actor, Role, may
from storage import dossiers, questions, registrations
from storage.tables import Person


@dataclass(frozen=True)
class Waits:
    """What somebody can decide or answer now."""

    registrations: int = 0
    dossiers: int = 0
    questions: int = 0

    @property
    def to_review(self) -> int:
        return self.registrations + self.dossiers

    def __bool__(self) -> bool:
        return bool(self.to_review or self.questions)


def waiting_for(session: Session, person: Person) -> Waits:
    """What waits for this person."""
    actor = Actor(person.id or 0, Role(person.role), person.department_id)
    if may(actor, Action.REVIEW):
        return Waits(
            registrations.count_for_office(session),
            len(dossiers.waiting(session)),
            len(questions.waiting(session)),
        )
    if may(actor, Action.CONFIRM_REGISTRATION, person.department_id) and person.department_id is not None:
        return Waits(registrations.count_sent(session, person.department_id))
    return Waits()
