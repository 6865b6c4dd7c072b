"""What needs no action, or comes too late: each still gets its answer."""

from sqlmodel import Session

from handlers import menus
from handlers.turn import Turn


def button(_: Session, turn: Turn) -> None:
    """A button nobody claims any more."""
    turn.toast = (turn.label("stale-button"), True)


def unknown(_: Session, turn: Turn) -> None:
    """Stickers, voices, places and the like."""
    if turn.person is None:
        turn.say(turn.t("unknown-person"))
        return
    turn.say(turn.t("not-understood"), menus.menu_rows(turn.actor.role, turn.language))


def nothing(_: Session, __: Turn) -> None:
    """Nothing to do; the update is done all the same."""
