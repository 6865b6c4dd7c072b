"""One registration on one message: what it says, what each may do with it, and what it said before."""

from sqlmodel import Session

from bot.access import Action as Permission
from bot.registrations.states import Action, State
from handlers.keyboards import Button, Rows, button, in_rows
from handlers.registry.acts import of_id, possible
from handlers.registry.checks import checks_of, warned
from handlers.registry.view import described, fields_shown
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import people, registrations
from storage.tables import Registration


def show(session: Session, turn: Turn) -> None:
    """A button that opens a registration."""
    put(session, turn, seen_by(session, turn, turn.number(0)))


def seen_by(session: Session, turn: Turn, number: int) -> Registration:
    """The registration, for whom it concerns: who sent it, whom it is for, the division's head, the Office.

    Raises:
        Sorry: it is nobody else's business.
    """
    one = of_id(session, turn, number)
    own = turn.my_id in {one.sent_by, one.person_id}
    if not own and not turn.may(Permission.SEE_BOARD, one.department_id):
        raise Sorry("not-your-button")
    return one


def put(session: Session, turn: Turn, one: Registration, on: Rows | None = None) -> None:
    """The card in the place of the message whose button was pressed; `on` leads on from it, else to the list.

    Warnings are for whoever decides, and decide nothing.
    """
    decides = turn.may(Permission.REVIEW) or turn.may(Permission.CONFIRM_REGISTRATION, one.department_id)
    found = [warned(turn, checks_of(session, one))] if decides else []
    own = turn.my_id in {one.sent_by, one.person_id}
    if decides and own and one.state in {State.SENT, State.CONFIRMED}:
        found.append(turn.t("registration-own"))
    checks = Markup("\n".join(filter(None, found)))
    card = described(session, turn, one)
    text = turn.t("review-with-checks", card=card, checks=checks) if checks else card
    if on is None:
        back = ("review-list", "revlist") if decides and not own else ("card-to-mine", "minelist")
        on = [[button(turn.label(back[0]), back[1])]]
    told: Rows = []
    if turn.may(Permission.SEE_AUDIT):
        told = [[button(turn.label("journal-open"), "journal", "registration", one.id)]]
    turn.edit(text, _rows(turn, one, possible(session, turn, one)) + told + on)


_STYLES = {Action.CONFIRM: "success", Action.ACCEPT: "success", Action.REFUSE: "danger"}


def _rows(turn: Turn, one: Registration, may: frozenset[Action]) -> Rows:
    now = (one.id, one.state, one.version)
    returned = one.state == State.RETURNED
    refuse = "review-refuse-office" if turn.may(Permission.REVIEW) else "review-refuse"
    offered = (
        (Action.CONFIRM, "review-confirm", "revconf"),
        (Action.ACCEPT, "review-accept", "revok"),
        (Action.RETURN, "review-return", "revret"),
        (Action.REFUSE, refuse, "revref"),
        (Action.RESEND if returned else Action.EDIT, _edit_label(one), "regedit"),
        (Action.WITHDRAW, "register-withdraw", "regback"),
    )
    rows = in_rows(
        [
            button(turn.label(key), name, *now, style=_STYLES.get(action, ""))
            for action, key, name in offered
            if action in may
        ]
    )
    if one.version > 1:
        rows.append([button(turn.label("registration-versions"), "regold", one.id, one.version - 1)])
    return rows


def _edit_label(one: Registration) -> str:
    return "register-complete" if one.state == State.RETURNED else "register-edit"


def version(session: Session, turn: Turn) -> None:
    """An earlier version, word for word, with who wrote it and when."""
    one = seen_by(session, turn, turn.number(0))
    kept = {row.version: row for row in registrations.versions(session, one.id or 0)}
    row = kept.get(turn.number(1))
    if row is None:
        raise Sorry("stale-button")
    maker = people.get(session, row.made_by)
    moves: list[Button] = [
        button(turn.label("version-number", number=number), "regold", one.id, number)
        for number in (row.version - 1, row.version + 1)
        if number in kept
    ]
    turn.edit(
        turn.t(
            "version-card",
            code=one.code,
            number=row.version,
            count=len(kept),
            maker=maker.name if maker else "",
            time=turn.moment(row.made_at),
            lines=fields_shown(turn, row.fields),
        ),
        [moves, [button(turn.label("version-now"), "regmine", one.id)]],
    )
