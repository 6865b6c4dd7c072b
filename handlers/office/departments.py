"""The departments of the office."""

from collections import Counter

from sqlmodel import Session

from bot.access import Action
from bot.forms import Form, Step
from bot.language.folding import squeeze
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import button
from handlers.texts import Markup
from handlers.turn import Turn
from storage import people
from storage.tables import Draft


def show(session: Session, turn: Turn) -> None:
    """/phong: the list, with how many people have come in."""
    turn.require(Action.MANAGE_DEPARTMENTS)
    everybody = people.everybody(session)
    members = Counter(one.department_id for one in everybody)
    inside = Counter(one.department_id for one in everybody if one.telegram_id is not None)
    lines = [
        turn.t("department-line", name=one.name, inside=inside[one.id], members=members[one.id])
        for one in people.departments(session)
    ]
    text = Markup("\n".join(lines)) if lines else turn.t("no-departments")
    turn.say(text, [[button(turn.label("department-add"), "depadd")]])


def add(session: Session, turn: Turn) -> None:
    """Ask for the name of a new one."""
    turn.require(Action.MANAGE_DEPARTMENTS)
    guided.begin(session, turn, DEPARTMENT, "", {})


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("department", (Step("name", max_length=100),))


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.MANAGE_DEPARTMENTS)
    made = people.add_department(session, squeeze(str(draft.answers["name"])))
    turn.note(session, "department_added", f"department:{made.id}")
    turn.edit(turn.t("department-added", name=made.name))


DEPARTMENT = Guide("department", _form, _finish, guided.plain)
