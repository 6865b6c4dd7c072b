"""The head confirms the division's registrations; the Office accepts or returns what comes."""

from sqlmodel import Session

from bot.access import Action as Permission
from bot.forms import Choice, Form, Step
from bot.registrations.states import Action, Deed, State
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import button
from handlers.registry import cards
from handlers.registry.acts import act, case_of, decided, of_id, seen
from handlers.registry.titles import titles_of
from handlers.registry.view import items_of, title_of
from handlers.reviews import dossiers as reviewed
from handlers.reviews import queue
from handlers.turn import Turn
from storage.tables import Draft

_REASON = Step("reason", max_length=500)


def show(session: Session, turn: Turn) -> None:
    """One registration ("r") or dossier ("d") with its buttons."""
    if turn.word(0) == "d":
        reviewed.show(session, turn, turn.number(1))
        return
    one = cards.seen_by(session, turn, turn.number(1))
    cards.put(session, turn, one, [[button(turn.label("review-list"), "revlist")]])


def confirm(session: Session, turn: Turn) -> None:
    """The head confirms; whoever was second is told that somebody was faster."""
    _do(session, turn, turn.number(0), Action.CONFIRM)


def accept(session: Session, turn: Turn) -> None:
    """The Office accepts a registration."""
    _do(session, turn, turn.number(0), Action.ACCEPT)


def _do(session: Session, turn: Turn, number: int, action: Action) -> None:
    one = of_id(session, turn, number)
    act(session, turn, one, Deed(action, seen(turn)))
    cards.put(session, turn, one, queue.onward(session, turn, one))


def begin_return(session: Session, turn: Turn) -> None:
    """The Office: which items, and why?"""
    one = of_id(session, turn, turn.number(0))
    at = seen(turn)
    items = frozenset(items_of(session, turn, one))
    decided(turn, case_of(session, turn, one), Deed(Action.RETURN, at, items, "-"))
    guided.begin(session, turn, RETURN, f"r/{one.id}/{at[0]}/{at[1]}", {})


def begin_refuse(session: Session, turn: Turn) -> None:
    """The head or the Office: why?"""
    one = of_id(session, turn, turn.number(0))
    at = seen(turn)
    decided(turn, case_of(session, turn, one), Deed(Action.REFUSE, at, reason="-"))
    guide = REFUSE if turn.may(Permission.REVIEW) else DECLINE
    guided.begin(session, turn, guide, f"r/{one.id}/{at[0]}/{at[1]}", {})


def _return_form(session: Session, turn: Turn, draft: Draft) -> Form:
    _, number, *_ = draft.subject.split("/")
    items = items_of(session, turn, of_id(session, turn, int(number)))
    if len(items) == 1:  # nothing to choose from
        return Form("return", (_REASON,))
    fields = tuple(Choice(name, turn.label(f"register-name-{name}")) for name in items)
    return Form("return", (Step("fields", kind="choices", choices=lambda _: fields), _REASON))


def _finish_return(session: Session, turn: Turn, draft: Draft) -> None:
    _end(session, turn, draft, Action.RETURN)


def _end(session: Session, turn: Turn, draft: Draft, action: Action) -> None:
    _, number, state, version = draft.subject.split("/")
    one = of_id(session, turn, int(number))
    chosen = draft.answers.get("fields")
    only = items_of(session, turn, one) if action == Action.RETURN else []
    fields = frozenset(map(str, chosen if isinstance(chosen, list) else only))
    deed = Deed(action, (State(state), int(version)), fields, str(draft.answers["reason"]))
    act(session, turn, one, deed)
    cards.put(session, turn, one, queue.onward(session, turn, one))


def _about(session: Session, turn: Turn, draft: Draft) -> str:
    """Whose registration it is, for what."""
    _, number, *_ = draft.subject.split("/")
    one = of_id(session, turn, int(number))
    return f"{one.subject_name}: {title_of(one, titles_of(session), turn.language)} ({one.code})"


def _refuse_form(_: Session, __: Turn, draft: Draft) -> Form:
    return Form(draft.form, (_REASON,))


def _finish_refuse(session: Session, turn: Turn, draft: Draft) -> None:
    _end(session, turn, draft, Action.REFUSE)


RETURN = Guide("return", _return_form, _finish_return, guided.plain, about=_about)
REFUSE = Guide("refuse", _refuse_form, _finish_refuse, guided.plain, about=_about)
# The head's word for it, on the button, over the question and in what the sender reads.
DECLINE = Guide("decline", _refuse_form, _finish_refuse, guided.plain, about=_about)
