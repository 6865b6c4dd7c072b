"""Who is the head of a division already."""

from sqlmodel import Session

from bot.access import Role
from handlers.texts import Markup
from handlers.turn import Turn
from storage import people


def heads_there(session: Session, turn: Turn, department_id: int | None, besides: int | None) -> Markup:
    """Who is the head of a division already, to be known before there is another; "" for nobody."""
    unit = people.department(session, department_id)
    heads = people.of_department(session, department_id, Role.HEAD) if department_id else []
    names = ", ".join(one.name for one in heads if one.id != besides and not one.acting)
    if unit is None or not names:
        return Markup("")
    return turn.t("division-has-head", department=unit.name, names=names)
