"""What is kept of a person, who sees it, and whom they ask to mend or delete it."""

from sqlmodel import Session

from bot.access import Action
from handlers.keyboards import Rows, button
from handlers.turn import Turn
from storage import people


def show(session: Session, turn: Turn, rows: Rows) -> None:
    """Their own entry; `rows` lead to the Office, who mend it, and themselves to the list of everybody."""
    turn.require(Action.ASK)
    unit = people.department(session, turn.me.department_id)
    own = turn.may(Action.MANAGE_PEOPLE)
    if own:
        rows = [[button(turn.label("menu-nguoi"), "go", "nguoi")]]
    turn.say(
        turn.t(
            "personal",
            name=turn.me.name,
            department=unit.name if unit else turn.label("enrolment-no-department"),
            role=turn.label(f"role-{turn.me.role}"),
            office=turn.office(session).office,
            own="yes" if own else "no",
        ),
        rows,
    )
