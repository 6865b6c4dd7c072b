"""The head confirms the division's registrations; the Office accepts or returns what comes."""

from sqlmodel import Session

from bot.access import Action as Permission
from bot.access import Role
from bot.forms import Answers, Choice, Form, Step
from bot.registrations.states import Action, Deed, State
from handlers import guided, texts
from handlers.guided import Guide
from handlers.keyboards import Rows, button
from handlers.registration_acts import act, of_id, seen
from handlers.registration_checks import checks_of, warned
from handlers.registration_view import described, title_of
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import dossiers, people, registrations
from storage.tables import Dossier, Draft, Registration

SHOWN = 8


def queue(session: Session, turn: Turn) -> None:
    """/duyet: what waits for this person."""
    waiting = _waiting(session, turn)
    handed_in = dossiers.waiting(session) if turn.may(Permission.REVIEW) else []
    if not waiting and not handed_in:
        turn.say(turn.t("review-none"))
        return
    rows: Rows = []
    for one in waiting[:SHOWN]:
        name = f"{one.code} · {one.subject_name} · {title_of(one, turn.language)}"
        rows.append([button(name, "rev", "r", one.id)])
    for dossier in handed_in[:SHOWN]:
        department = people.department(session, dossier.department_id)
        rows.append(
            [button(f"{dossier.code} · {department.name if department else ''}", "rev", "d", dossier.id)]
        )
    if len(waiting) > 1:
        rows.append([button(turn.label("review-all", count=len(waiting)), "revall", waiting[-1].id)])
    turn.say(turn.t("review-waiting", count=len(waiting), dossiers=len(handed_in)), rows)


def _waiting(session: Session, turn: Turn) -> list[Registration]:
    if turn.may(Permission.REVIEW):
        return registrations.in_state(session, State.CONFIRMED)
    turn.require(Permission.CONFIRM_REGISTRATION, turn.me.department_id)
    return registrations.in_state(session, State.SENT, turn.me.department_id)


def show(session: Session, turn: Turn) -> None:
    """One registration or dossier with its buttons."""
    if turn.args[0] == "d":
        _show_dossier(session, turn, int(turn.args[1]))
        return
    one = of_id(session, int(turn.args[1]))
    if not turn.may(Permission.REVIEW):
        turn.require(Permission.CONFIRM_REGISTRATION, one.department_id)
    turn.edit(_card(session, turn, one), _rows(turn, one))


def _card(session: Session, turn: Turn, one: Registration) -> Markup:
    """The registration with its warnings; they are for whoever decides, and decide nothing."""
    found = warned(turn, checks_of(session, one))
    card = described(session, turn, one)
    return turn.t("review-with-checks", card=card, checks=found) if found else card


def _rows(turn: Turn, one: Registration) -> Rows:
    now = (one.id, one.state, one.version)
    office = turn.may(Permission.REVIEW)
    if office and one.state == State.CONFIRMED:
        return [
            [button(turn.label("review-accept"), "revok", "r", *now)],
            [button(turn.label("review-return"), "revret", "r", *now)],
        ]
    if not office and one.state == State.SENT:
        return [
            [button(turn.label("review-confirm"), "revok", "r", *now)],
            [button(turn.label("review-refuse"), "revret", "r", *now)],
        ]
    if office and one.state == State.ACCEPTED:
        return [[button(turn.label("review-return"), "revret", "r", *now)]]
    return []


def _show_dossier(session: Session, turn: Turn, dossier_id: int) -> None:
    turn.require(Permission.REVIEW)
    dossier = _dossier(session, dossier_id)
    department = people.department(session, dossier.department_id)
    files = dossiers.files(session, dossier_id)
    rows: Rows = []
    if dossier.state == "sent":
        rows = [
            [button(turn.label("review-accept"), "revok", "d", dossier_id)],
            [button(turn.label("review-return"), "revret", "d", dossier_id)],
        ]
    turn.edit(
        turn.t(
            "dossier-card",
            code=dossier.code,
            department=department.name if department else "",
            award=dossier.award or turn.label("plan-any-award"),
            state=turn.label(f"dossier-{dossier.state}"),
            late=turn.t("late-mark") if dossier.late else "",
        ),
        rows,
    )
    for one in files:
        turn.send_file(one.name, one.sha256, turn.t("dossier-file", component=one.component or "?"))


def _dossier(session: Session, dossier_id: int) -> Dossier:
    dossier = dossiers.get(session, dossier_id)
    if dossier is None:
        raise Sorry("stale-button")
    return dossier


def approve(session: Session, turn: Turn) -> None:
    """The head confirms, the Office accepts; whoever was second is told that somebody was faster."""
    if turn.args[0] == "d":
        _decide_dossier(session, turn, _dossier(session, int(turn.args[1])), "accepted", "")
        return
    one = of_id(session, int(turn.args[1]))
    action = Action.ACCEPT if turn.may(Permission.REVIEW) else Action.CONFIRM
    act(session, turn, one, Deed(action, seen(turn, 2)))
    turn.edit(described(session, turn, one), _rows(turn, one))


def approve_all(session: Session, turn: Turn) -> None:
    """Everything that waited when the list was shown; what came later stays."""
    last = int(turn.args[0])
    action = Action.ACCEPT if turn.may(Permission.REVIEW) else Action.CONFIRM
    done = [one for one in _waiting(session, turn) if (one.id or 0) <= last]
    for one in done:
        act(session, turn, one, Deed(action, (State(one.state), one.version)))
    turn.edit(turn.t("review-all-done", count=len(done)))


def begin_return(session: Session, turn: Turn) -> None:
    """Ask for the items and the reason."""
    if turn.args[0] == "d":
        turn.require(Permission.REVIEW)
        dossier = _dossier(session, int(turn.args[1]))
        guided.begin(session, turn, RETURN, f"d/{dossier.id}", {})
        return
    one = of_id(session, int(turn.args[1]))
    state, version = seen(turn, 2)
    if not turn.may(Permission.REVIEW):
        turn.require(Permission.CONFIRM_REGISTRATION, one.department_id)
    guided.begin(session, turn, RETURN, f"r/{one.id}/{state}/{version}", {})


def _form(session: Session, turn: Turn, draft: Draft) -> Form:
    kind, number, *_ = draft.subject.split("/")
    fields: tuple[Choice, ...] = ()
    if kind == "r" and turn.may(Permission.REVIEW):
        one = of_id(session, int(number))
        fields = tuple(
            Choice(name, turn.label(f"register-name-{name}"))
            for name in one.fields
            if name not in {"for_whom", "colleague", "title"}
        )

    def choices(_: Answers) -> tuple[Choice, ...]:
        return fields

    return Form(
        "return",
        (
            Step("fields", kind="choices", choices=choices, when=lambda _: bool(fields)),
            Step("reason", max_length=500),
        ),
    )


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    kind, number, *rest = draft.subject.split("/")
    reason = str(draft.answers["reason"])
    if kind == "d":
        _decide_dossier(session, turn, _dossier(session, int(number)), "returned", reason)
        return
    one = of_id(session, int(number))
    chosen = draft.answers.get("fields")
    fields = frozenset(str(name) for name in chosen) if isinstance(chosen, list) else frozenset()
    action = Action.RETURN if turn.may(Permission.REVIEW) else Action.REFUSE
    act(session, turn, one, Deed(action, (State(rest[0]), int(rest[1])), fields=fields, reason=reason))
    turn.edit(described(session, turn, one))


def _decide_dossier(session: Session, turn: Turn, dossier: Dossier, state: str, reason: str) -> None:
    turn.require(Permission.REVIEW)
    if dossier.state != "sent":
        raise Sorry(
            "dossier-decided-already", code=dossier.code, state=turn.label(f"dossier-{dossier.state}")
        )
    dossier.state, dossier.changed_at = state, turn.now
    dossier.returned = {"reason": reason} if reason else {}
    session.add(dossier)
    turn.note(session, f"dossier_{state}", f"dossier:{dossier.id}")
    maker = people.get(session, dossier.made_by)
    concerned = {one.id: one for one in people.of_department(session, dossier.department_id, Role.HEAD)}
    if maker is not None:
        concerned[maker.id] = maker
    for person in concerned.values():
        turn.tell_people(
            [person],
            f"dossier-news-{state}",
            (lambda language: [[button(texts.label(language, "dossier-mend"), "dos", dossier.campaign_id)]])
            if state == "returned"
            else None,
            code=dossier.code,
            reason=reason,
        )
    turn.edit(turn.t("dossier-decided", code=dossier.code, state=turn.label(f"dossier-{state}")))


RETURN = Guide("return", _form, _finish, guided.plain)
