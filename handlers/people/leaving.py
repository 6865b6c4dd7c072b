"""Somebody has left, or wants to be forgotten: chosen, told what goes and what stays, then let go."""

from sqlmodel import Session

from bot.access import Action
from bot.forms import Form, Step
from bot.language.folding import fold, squeeze
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import Button, Rows, button
from handlers.people.listing import of_turn, told
from handlers.turn import Sorry, Turn
from storage import people, registrations
from storage.tables import Draft, Person

SHOWN = 8


def begin(session: Session, turn: Turn) -> None:
    """/xoa: by name, or out of the lists."""
    turn.require(Action.LET_GO)
    guided.begin(session, turn, LEAVE, "", {})


def _form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("leave", (Step("name", max_length=80, of_name=True),))


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    """Nobody goes yet: one is shown with what goes, several to choose from."""
    turn.require(Action.LET_GO)
    name = squeeze(str(draft.answers["name"]))
    found = [one for one in people.named(session, fold(name), SHOWN) if one.id != turn.my_id]
    exact = [one for one in found if one.folded == fold(name)]
    found = exact or found
    if not found:
        raise Sorry("leave-nobody", name=name)
    if len(found) == 1:
        _ask(session, turn, found[0])
        return
    units = {unit.id: unit.short or unit.name for unit in people.departments(session)}
    rows: Rows = [
        [button(f"{told(turn, one)} – {units.get(one.department_id, '–')}", "pdel", one.id)] for one in found
    ]
    turn.edit(turn.t("leave-which", name=name), rows)


def _ways(_: Session, turn: Turn, __: Draft, ___: Step) -> list[Button]:
    return [button(turn.label("leave-lists"), "go", "nguoi")]


# Looked at before anybody is searched for: what follows cannot be undone.
LEAVE = Guide("leave", _form, _finish, guided.plain, ways=_ways)


def ask(session: Session, turn: Turn) -> None:
    """What goes and what stays."""
    turn.require(Action.LET_GO)
    _ask(session, turn, _other(session, turn))


def _other(session: Session, turn: Turn) -> Person:
    one = of_turn(session, turn)
    if one.id == turn.my_id:
        raise Sorry("leave-yourself")
    return one


def _ask(session: Session, turn: Turn, one: Person) -> None:
    unit = people.department(session, one.department_id)
    registered = len(registrations.of_person(session, one.id or 0))
    awarded = len(registrations.awards(session, f"person:{one.id}"))
    turn.edit(
        turn.t(
            "leave-sure",
            name=one.name,
            department=unit.name if unit else "–",
            role=turn.label(f"role-{one.role}"),
            registered=registered,
            awarded=awarded,
        ),
        [
            [button(turn.label("leave-yes"), "pdelok", one.id, style="danger")],
            [button(turn.label("leave-no"), "pcard", one.id)],
        ],
    )


def let_go(session: Session, turn: Turn) -> None:
    """It was confirmed."""
    turn.require(Action.LET_GO)
    one = _other(session, turn)
    people.let_go(session, one, turn.now)
    turn.note(session, "let_go", f"person:{one.id}")
    turn.edit(turn.t("leave-done", name=one.name), [[button(turn.label("menu-nguoi"), "go", "nguoi")]])
