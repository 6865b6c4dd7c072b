"""What may change about a person: name, post, role, division, who stands in for the head, the phone."""

from sqlmodel import Session

from bot import codes
from bot.access import Action, Role
from bot.forms import Form, Step
from bot.language import compose, fold, squeeze
from handlers import guided, menus, texts
from handlers.guided import Guide
from handlers.keyboards import Button, Rows, asked, button
from handlers.paging import paged, turning
from handlers.people.listing import ON_A_PAGE, of_turn, put
from handlers.registry.heads import heads_there
from handlers.texts import Markup
from handlers.turn import Sorry, Turn
from storage import moves, people
from storage.tables import Draft, Invitation, Person

ROLES = (Role.STAFF, Role.HEAD, Role.OFFICE, Role.ADMIN)


def _one(session: Session, turn: Turn) -> Person:
    one = of_turn(session, turn)
    turn.require(Action.INVITE_ADMIN if one.role == Role.ADMIN else Action.MANAGE_PEOPLE)
    return one


def begin_name(session: Session, turn: Turn) -> None:
    """Another name."""
    one = _one(session, turn)
    guided.begin(session, turn, CHANGE, f"name/{one.id}", {})


def begin_post(session: Session, turn: Turn) -> None:
    """Another post."""
    one = _one(session, turn)
    guided.begin(session, turn, CHANGE, f"post/{one.id}", {})


def _form(_: Session, __: Turn, draft: Draft) -> Form:
    return Form("change", (Step(draft.subject.partition("/")[0], max_length=80, of_name=True),))


def _changed(session: Session, turn: Turn, draft: Draft) -> None:
    what, _, number = draft.subject.partition("/")
    turn.args = (number,)
    one = _one(session, turn)
    said = squeeze(compose(str(draft.answers[what])))
    before = one.name if what == "name" else one.post
    if what == "name":
        one.name, one.folded = said, fold(said)
    else:
        one.post = said
    session.add(one)
    turn.note(session, f"person_{what}", f"person:{one.id}")
    put(session, turn, one, turn.t("person-changed", before=before or "–", after=said))


def _about(session: Session, _: Turn, draft: Draft) -> str:
    one = people.get(session, int(draft.subject.partition("/")[2]))
    return f"{one.name}{f', {one.post}' if one.post else ''}" if one else ""


CHANGE = Guide("change", _form, _changed, guided.plain, about=_about, at_once=True)


def roles(session: Session, turn: Turn) -> None:
    """Which role?"""
    one = _one(session, turn)
    rows: Rows = [
        [button(("✓ " if one.role == role else "") + turn.label(f"role-{role}"), "prset", one.id, role)]
        for role in ROLES
        if role != Role.ADMIN or turn.may(Action.INVITE_ADMIN)
    ]
    rows.append([button(turn.label("menu-back"), "pcard", one.id)])
    asked = turn.t("person-role-ask", name=one.name)
    there = heads_there(session, turn, one.department_id, one.id)
    turn.edit(Markup(f"{asked}\n\n{there}") if there and one.role != Role.HEAD else asked, rows)


def set_role(session: Session, turn: Turn) -> None:
    """The role was chosen; the office keeps one administrator at least."""
    one = _one(session, turn)
    if turn.word(1) not in ROLES:
        raise Sorry("stale-button")
    role = Role(turn.word(1))
    if role == Role.ADMIN:
        turn.require(Action.INVITE_ADMIN)
    if one.role == Role.ADMIN and role != Role.ADMIN:
        others = [other for other in people.with_roles(session, (Role.ADMIN,)) if other.id != one.id]
        if not others:
            raise Sorry("person-last-admin")
    _set_role(session, turn, one, role, acting=False)


def act(session: Session, turn: Turn) -> None:
    """They stand in for the head, or no longer."""
    one = _one(session, turn)
    if one.acting:
        _set_role(session, turn, one, Role.STAFF, acting=False)
    elif one.role == Role.STAFF and one.department_id is not None:
        _set_role(session, turn, one, Role.HEAD, acting=True)
    else:
        raise Sorry("stale-button")


def _set_role(session: Session, turn: Turn, one: Person, role: Role, *, acting: bool) -> None:
    before = one.role
    one.role, one.acting = role, acting
    session.add(one)
    turn.note(session, "person_role", f"person:{one.id}", before=before, after=role, acting=acting)
    if before != role:
        turn.tell_people([one], "person-your-role", role=texts.label(one.language, f"role-{role}"))
        if one.telegram_id is not None:
            menus.publish_soon(turn.services.bot, one.telegram_id, role, one.language, turn.after)
    told = turn.t("person-role-set", name=one.name, role=turn.label(f"role-{role}"))
    put(session, turn, one, _with_heads(session, turn, one, told))


def move(session: Session, turn: Turn) -> None:
    """To which division?"""
    one = _one(session, turn)
    units = [unit for unit in people.departments(session) if unit.id != one.department_id]
    shown, page, pages = paged(units, ON_A_PAGE, turn.number(1))
    text, rows = asked(
        turn.t("person-move-ask", name=one.name),
        [button(unit.name, "pmset", one.id, unit.id) for unit in shown],
    )
    around = turning(turn, page, pages, "pmove", one.id)
    turn.edit(
        text,
        [*rows, around, [button(turn.label("menu-back"), "pcard", one.id)]],
    )


def set_division(session: Session, turn: Turn) -> None:
    """They are of that division from now on; what was registered stays with the division it was sent from."""
    one = _one(session, turn)
    unit = people.department(session, turn.number(1))
    if unit is None or unit.closed_at is not None:
        raise Sorry("stale-button")
    before = one.department_id
    one.department_id = unit.id
    if one.acting:
        one.role, one.acting = Role.STAFF, False
    session.add(one)
    turn.note(session, "person_moved", f"person:{one.id}", before=before, after=unit.id)
    turn.tell_people([one], "person-your-division", department=unit.name)
    told = turn.t("person-moved", name=one.name, department=unit.name)
    put(session, turn, one, _with_heads(session, turn, one, told))


def _with_heads(session: Session, turn: Turn, one: Person, told: Markup) -> Markup:
    """What was done, and who else is the head where a second one has just been made."""
    there = heads_there(session, turn, one.department_id, one.id)
    return Markup(f"{told} {there}") if there and one.role == Role.HEAD and not one.acting else told


def phone(session: Session, turn: Turn) -> None:
    """A code with which this very person comes in, with a new account if they had one."""
    one = _one(session, turn)
    made = Invitation(
        code=codes.new(),
        role=one.role,
        department_id=one.department_id,
        person_id=one.id,
        created_by=turn.my_id,
        created_at=turn.now,
        expires_at=turn.now + codes.VALID_FOR,
    )
    session.add(made)
    session.flush()
    turn.note(session, "invited", f"invitation:{made.id}", person=one.id)
    link = f"https://t.me/{turn.services.bot.username}?start={made.code}"
    day = turn.date(turn.services.clock.local(made.expires_at).date())
    turn.edit(
        turn.t("person-new-phone", name=one.name, code=made.code, link=link, date=day),
        [
            [
                Button(turn.label("link-copy"), copy=link),
                Button(turn.label("code-copy"), copy=made.code),
            ],
            [button(turn.label("invite-withdraw"), "invoff", made.id)],
            [button(turn.label("menu-back"), "pcard", one.id)],
        ],
    )


def merge(session: Session, turn: Turn) -> None:
    """Which of the namesakes is the same person?"""
    one = _one(session, turn)
    same = [other for other in people.named(session, one.folded, ON_A_PAGE) if other.folded == one.folded]
    units = {unit.id: unit.short or unit.name for unit in people.departments(session)}
    rows: Rows = [
        [button(f"{other.name}, {units.get(other.department_id, '–')}", "pmask", one.id, other.id)]
        for other in same
        if other.id != one.id
    ]
    rows.append([button(turn.label("menu-back"), "pcard", one.id)])
    turn.edit(turn.t("person-merge-ask", name=one.name), rows)


def ask_merge(session: Session, turn: Turn) -> None:
    """Cannot be undone: said what it does."""
    one, other = _one(session, turn), _other(session, turn)
    unit, into = (
        people.department(session, other.department_id),
        people.department(session, one.department_id),
    )
    turn.edit(
        turn.t(
            "person-merge-sure",
            name=one.name,
            into=into.name if into else "–",
            other=other.name,
            department=unit.name if unit else "–",
        ),
        [
            [button(turn.label("person-merge-yes"), "pmok", one.id, other.id, style="danger")],
            [button(turn.label("menu-back"), "pcard", one.id)],
        ],
    )


def _other(session: Session, turn: Turn) -> Person:
    other = people.get(session, turn.number(1))
    if other is None or other.left_at is not None or other.id == turn.number(0):
        raise Sorry("person-gone")
    turn.require(Action.INVITE_ADMIN if other.role == Role.ADMIN else Action.MANAGE_PEOPLE)
    return other


def merged(session: Session, turn: Turn) -> None:
    """They are one from now on: everything of the other is this one's."""
    one, other = _one(session, turn), _other(session, turn)
    moved = moves.absorb(session, one, other, turn.now)
    turn.note(session, "person_merged", f"person:{one.id}", gone=other.id, moved=moved)
    put(session, turn, one, turn.t("person-merged", name=one.name, count=moved))
