"""The head confirms the division's registrations; the Office accepts or returns what comes."""

from collections.abc import Sequence
from zlib import crc32

from sqlmodel import Session

from bot.access import Action as Permission
from bot.forms import Choice, Form, Step
from bot.registrations.states import Action, Deed, State
from bot.registrations.titles import Title
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import Rows, button, numbered
from handlers.registry import cards
from handlers.registry import dossiers as registry
from handlers.registry.acts import act, case_of, decided, of_id, seen
from handlers.registry.titles import titles_of
from handlers.registry.view import marks_of, title_of
from handlers.reviews import dossiers as reviewed
from handlers.texts import Markup
from handlers.turn import Turn
from storage import dossiers, registrations
from storage.tables import Draft, Registration

SHOWN = 8
ALL_SHOWN = 20  # of those approved at once
_REASON = Step("reason", max_length=500)


def queue(session: Session, turn: Turn) -> None:
    """/duyet: what waits for this person."""
    turn.say(*_queue(session, turn))


def queue_again(session: Session, turn: Turn) -> None:
    """Back to the list, in the place of a question about it."""
    turn.edit(*_queue(session, turn))


def _queue(session: Session, turn: Turn) -> tuple[Markup, Rows]:
    waiting = _waiting(session, turn)
    handed_in = dossiers.waiting(session) if turn.may(Permission.REVIEW) else []
    if not waiting and not handed_in:
        return turn.t("review-none"), []
    known = titles_of(session)
    lines = [_line(turn, one, known) for one in waiting[:SHOWN]]
    opening = [button(one.code, "rev", "r", one.id) for one in waiting[:SHOWN]]
    for dossier in handed_in[:SHOWN]:
        lines.append(
            turn.t(
                "review-dossier",
                code=dossier.code,
                department=registry.department_of(session, dossier),
                due=turn.label("dossier-due", time=due)
                if (due := registry.deadline_of(session, turn, dossier))
                else "",
                state=registry.state_of(turn, dossier),
            )
        )
        opening.append(button(dossier.code, "rev", "d", dossier.id))
    text, rows = numbered(turn.t("review-waiting"), lines, opening)
    left = len(waiting) + len(handed_in) - len(lines)
    if left:
        text = Markup(f"{text}\n{turn.t('review-more', count=left)}")
    if len(waiting) > 1:
        rows.append([button(turn.label("review-all", count=len(waiting)), "revall", waiting[-1].id)])
    return text, rows


def _line(turn: Turn, one: Registration, known: tuple[Title, ...]) -> Markup:
    return turn.t(
        "review-line",
        code=one.code,
        subject=one.subject_name,
        title=title_of(one, known, turn.language),
        marks=marks_of(turn, one),
    )


def _waiting(session: Session, turn: Turn) -> list[Registration]:
    if turn.may(Permission.REVIEW):
        return registrations.for_office(session)
    turn.require(Permission.CONFIRM_REGISTRATION, turn.me.department_id)
    return registrations.in_state(session, State.SENT, turn.me.department_id)


def show(session: Session, turn: Turn) -> None:
    """One registration ("r") or dossier ("d") with its buttons."""
    if turn.word(0) == "d":
        reviewed.show(session, turn, turn.number(1))
        return
    cards.put(session, turn, cards.seen_by(session, turn, turn.number(1)))


def confirm(session: Session, turn: Turn) -> None:
    """The head confirms; whoever was second is told that somebody was faster."""
    _do(session, turn, turn.number(0), Action.CONFIRM)


def accept(session: Session, turn: Turn) -> None:
    """The Office accepts a registration."""
    _do(session, turn, turn.number(0), Action.ACCEPT)


def _do(session: Session, turn: Turn, number: int, action: Action) -> None:
    one = of_id(session, turn, number)
    act(session, turn, one, Deed(action, seen(turn)))
    cards.put(session, turn, one)


def ask_all(session: Session, turn: Turn) -> None:
    """Everything that waited when the list was shown, named once more; what came later stays."""
    last = turn.number(0)
    _ask_all(session, turn, last, _up_to(session, turn, last), "review-all-ask")


def _ask_all(session: Session, turn: Turn, last: int, meant: Sequence[Registration], question: str) -> None:
    if not meant:
        queue_again(session, turn)
        return
    count, known = len(meant), titles_of(session)
    lines = [turn.t(question, count=count), *(_line(turn, one, known) for one in meant[:ALL_SHOWN])]
    if count > ALL_SHOWN:
        lines.append(turn.t("plan-more", count=count - ALL_SHOWN))
    yes = button(turn.label("review-all-yes", count=count), "revallok", last, _print_of(meant))
    turn.edit(Markup("\n".join(lines)), [[yes], [button(turn.label("review-all-no"), "revlist")]])


def _up_to(session: Session, turn: Turn, last: int) -> list[Registration]:
    return [one for one in _waiting(session, turn) if (one.id or 0) <= last]


def _print_of(meant: Sequence[Registration]) -> int:
    """A number that tells this list, as it was shown, from any other."""
    return crc32(repr([(one.id, one.version) for one in meant]).encode())


def approve_all(session: Session, turn: Turn) -> None:
    """What was named; where something has come or gone meanwhile, the person is asked again."""
    last = turn.number(0)
    action = Action.ACCEPT if turn.may(Permission.REVIEW) else Action.CONFIRM
    done = _up_to(session, turn, last)
    if _print_of(done) != turn.number(1):
        _ask_all(session, turn, last, done, "review-all-changed")
        return
    for one in done:
        act(session, turn, one, Deed(action, (State(one.state), one.version)))
    turn.edit(turn.t("review-all-done", count=len(done)))


def begin_return(session: Session, turn: Turn) -> None:
    """The Office: which items, and why?"""
    one = of_id(session, turn, turn.number(0))
    at = seen(turn)
    decided(turn, case_of(session, turn, one), Deed(Action.RETURN, at, frozenset(one.fields), "-"))
    guided.begin(session, turn, RETURN, f"r/{one.id}/{at[0]}/{at[1]}", {})


def begin_refuse(session: Session, turn: Turn) -> None:
    """The head or the Office: why?"""
    one = of_id(session, turn, turn.number(0))
    at = seen(turn)
    decided(turn, case_of(session, turn, one), Deed(Action.REFUSE, at, reason="-"))
    guided.begin(session, turn, REFUSE, f"r/{one.id}/{at[0]}/{at[1]}", {})


def _return_form(session: Session, turn: Turn, draft: Draft) -> Form:
    _, number, *_ = draft.subject.split("/")
    fields = tuple(
        Choice(name, turn.label(f"register-name-{name}"))
        for name in of_id(session, turn, int(number)).fields
        if name not in {"for_whom", "colleague", "title"}
    )
    return Form("return", (Step("fields", kind="choices", choices=lambda _: fields), _REASON))


def _finish_return(session: Session, turn: Turn, draft: Draft) -> None:
    _end(session, turn, draft, Action.RETURN)


def _end(session: Session, turn: Turn, draft: Draft, action: Action) -> None:
    _, number, state, version = draft.subject.split("/")
    one = of_id(session, turn, int(number))
    chosen = draft.answers.get("fields")
    fields = frozenset(str(name) for name in chosen) if isinstance(chosen, list) else frozenset()
    deed = Deed(action, (State(state), int(version)), fields, str(draft.answers["reason"]))
    act(session, turn, one, deed)
    cards.put(session, turn, one)


def _refuse_form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("refuse", (_REASON,))


def _finish_refuse(session: Session, turn: Turn, draft: Draft) -> None:
    _end(session, turn, draft, Action.REFUSE)


RETURN = Guide("return", _return_form, _finish_return, guided.plain)
REFUSE = Guide("refuse", _refuse_form, _finish_refuse, guided.plain)
