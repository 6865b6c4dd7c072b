"""The ways to campaigns that are over."""

from sqlmodel import Session

from bot.access import Action
from handlers.keyboards import Rows, button
from handlers.turn import Turn
from storage import campaigns


def over_rows(session: Session, turn: Turn) -> Rows:
    """For the Office: a button to what is over or replaced, and one to the archive."""
    if not turn.may(Action.SEND_PLAN):
        return []
    past, kept = len(campaigns.past(session)), len(campaigns.archived(session))
    rows: Rows = [[button(turn.label("campaigns-past-open", count=past), "cpast")]] if past else []
    return [*rows, [button(turn.label("campaigns-archived-open", count=kept), "ckept")]] if kept else rows
