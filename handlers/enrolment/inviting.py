"""Inviting: the Office chooses a role and a department and gets a code and a link to pass on."""

from sqlmodel import Session

from bot import codes
from bot.access import Action, Role
from bot.forms import Answers, Choice, Form, Step
from handlers import guided
from handlers.guided import Guide
from handlers.keyboards import Button, button
from handlers.registry.heads import heads_there
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import people
from storage.tables import Draft, Invitation


def invite(session: Session, turn: Turn) -> None:
    """/moi"""
    turn.require(Action.INVITE)
    guided.begin(session, turn, INVITE, "", {})


def _form(session: Session, turn: Turn, _: Draft) -> Form:
    roles = [Role.STAFF, Role.HEAD, Role.OFFICE]
    if turn.may(Action.INVITE_ADMIN):
        roles.append(Role.ADMIN)
    units = tuple(Choice(str(unit.id), unit.name) for unit in people.departments(session))

    def role_choices(_: Answers) -> tuple[Choice, ...]:
        return tuple(Choice(role, turn.label(f"role-{role}")) for role in roles)

    return Form(
        "invite",
        (
            Step("role", kind="choice", choices=role_choices),
            Step("department", kind="choice", choices=lambda _: units, when=lambda _: bool(units)),
        ),
    )


def _finish(session: Session, turn: Turn, draft: Draft) -> None:
    role = Role(str(draft.answers["role"]))
    turn.require(Action.INVITE_ADMIN if role == Role.ADMIN else Action.INVITE)
    chosen = draft.answers.get("department")
    made = create(session, turn, role, int(str(chosen)) if chosen else None)
    link = f"https://t.me/{turn.services.bot.username}?start={made.code}"
    turn.edit(
        turn.t(
            "invite-made",
            code=made.code,
            link=link,
            role=turn.label(f"role-{role}"),
            date=turn.date(turn.services.clock.local(made.expires_at).date().isoformat()),
        ),
        [
            [
                Button(turn.label("link-copy"), copy=link),
                Button(turn.label("code-copy"), copy=made.code),
            ],
            [button(turn.label("invite-withdraw"), "invoff", made.id)],
        ],
    )


def withdraw(session: Session, turn: Turn) -> None:
    """Whoever may invite may take an unused invitation back: it ends now."""
    turn.require(Action.INVITE)
    made = session.get(Invitation, turn.number(0))
    if made is None:
        raise Sorry("stale-button")
    if made.role == Role.ADMIN:
        turn.require(Action.INVITE_ADMIN)
    if made.used_at is not None:
        raise Sorry("invitation-used")
    made.expires_at = min(made.expires_at, turn.now)
    session.add(made)
    turn.note(session, "invitation_withdrawn", f"invitation:{made.id}")
    turn.edit(turn.t("invite-withdrawn", code=made.code))


def create(session: Session, turn: Turn, role: Role, department_id: int | None) -> Invitation:
    """A fresh invitation, in the audit."""
    made = Invitation(
        code=codes.new(),
        role=role,
        department_id=department_id,
        created_by=turn.my_id,
        created_at=turn.now,
        expires_at=turn.now + codes.VALID_FOR,
    )
    session.add(made)
    session.flush()
    turn.note(session, "invited", f"invitation:{made.id}", role=role)
    return made


def _warn(session: Session, turn: Turn, draft: Draft) -> Markup:
    chosen = draft.answers.get("department")
    if draft.answers.get("role") != Role.HEAD or not chosen:
        return Markup("")
    return heads_there(session, turn, int(str(chosen)), None)


INVITE = Guide("invite", _form, _finish, guided.plain, warn=_warn)
