"""Somebody has left, or wants to be forgotten: the administrator lets them go."""

from sqlmodel import Session

from bot.access import Action
from bot.forms import Form, Step
from bot.language.folding import fold, squeeze
from handlers import guided
from handlers.guided import Guide
from handlers.turn import Sorry, Turn
from storage import people
from storage.tables import Draft, Person


def begin(session: Session, turn: Turn) -> None:
    """/xoa"""
    turn.require(Action.LET_GO)
    guided.begin(session, turn, LEAVE, "", {})


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("leave", (Step("name", max_length=80),))


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    turn.require(Action.LET_GO)
    person = _meant(session, turn, squeeze(str(draft.answers["name"])))
    people.let_go(session, person, turn.now)
    turn.note(session, "let_go", f"person:{person.id}")
    turn.edit(turn.t("leave-done", name=person.name))


def _meant(session: Session, turn: Turn, name: str) -> Person:
    """The one person of this name besides the administrator at work."""
    others = [one for one in people.everybody(session) if one.id != turn.my_id]
    # Marks tell two people apart where folded names do not.
    exact = [one for one in others if one.name.casefold() == name.casefold()]
    found = exact or [one for one in others if one.folded == fold(name)]
    if len(found) != 1:
        raise Sorry("leave-nobody", count=len(found), name=name)
    return found[0]


LEAVE = Guide("leave", _form, _finish, guided.plain)
