"""Stub until the rules of registrations are there."""

from sqlmodel import Session

from bot.forms import Form, Step
from handlers import guided
from handlers.guided import Guide
from handlers.turn import Turn


def choose(session: Session, turn: Turn) -> None: ...


mine = begin = show = withdraw = edit = choose
REGISTER = Guide(
    "register", lambda a, b, c: Form("register", (Step("x"),)), lambda a, b, c: None, guided.plain
)
