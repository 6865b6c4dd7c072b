"""Who comes by a division's link: picks their own name; a stranger waits until the head lets them in."""

from collections.abc import Sequence

from sqlmodel import Session

from bot.access import Action, Role
from bot.intents.assent import assent
from bot.language import canon, fold, squeeze
from bot.language.folding import compose, visible
from handlers import menus, texts
from handlers.keyboards import Rows, button
from handlers.paging import paged, turning
from handlers.turn import Sorry, Turn
from storage import announcements, moves, people
from storage.tables import Invitation, Newcomer, Person

ON_A_PAGE = 8
LONGEST_NAME = 80


def begin(session: Session, turn: Turn, invitation: Invitation) -> None:
    """The notice was agreed to: from now on they may be known, once it is clear who they are."""
    one = people.newcomer(session, turn.user_id) or Newcomer(telegram_id=turn.user_id, consented_at=turn.now)
    one.language, one.role, one.department_id = turn.language, invitation.role, invitation.department_id
    one.name, one.person_id = "", None
    session.add(one)
    session.flush()
    if not _not_in(session, one):
        turn.edit(turn.t("newcomer-name"))
        return
    _pick(session, turn, one, 0)


def _not_in(session: Session, one: Newcomer) -> list[Person]:
    """People of the division who are known and have not come in yet."""
    members = people.of_department(session, one.department_id) if one.department_id else []
    return [person for person in members if person.telegram_id is None]


def _pick(session: Session, turn: Turn, one: Newcomer, page: int) -> None:
    names, page, pages = paged(_not_in(session, one), ON_A_PAGE, page)
    rows: Rows = [
        [button(f"{person.name}{f', {person.post}' if person.post else ''}", "npick", person.id)]
        for person in names
    ]
    around = turning(turn, page, pages, "npage")
    turn.edit(turn.t("newcomer-pick"), [*rows, around, [button(turn.label("newcomer-not-there"), "nnew")]])


def _mine(session: Session, turn: Turn) -> Newcomer:
    one = people.newcomer(session, turn.user_id)
    if turn.person is not None or one is None:
        raise Sorry("stale-button")
    return one


def page(session: Session, turn: Turn) -> None:
    """More names to pick from."""
    _pick(session, turn, _mine(session, turn), turn.number(0))


def pick(session: Session, turn: Turn) -> None:
    """They say who they are; one with more rights than a civil servant is confirmed first."""
    one = _mine(session, turn)
    person = people.get(session, turn.number(0))
    if person is None or person not in _not_in(session, one):
        raise Sorry("newcomer-taken")
    _is(session, turn, one, person)


def _is(session: Session, turn: Turn, one: Newcomer, person: Person) -> None:
    if person.telegram_id is None and person.role == Role.STAFF:
        session.delete(one)
        session.flush()
        let_in(session, turn, person)
        _report(session, turn, one, person)
        return
    one.name, one.person_id = person.name, person.id
    session.add(one)
    wait(session, turn, one)


def let_in(session: Session, turn: Turn, person: Person) -> None:
    """The person at the other end is this one, and welcome."""
    moves.move_account(session, person, turn.user_id, turn.language, turn.now)
    person.consented_at = turn.now
    session.add(person)
    turn.person = person
    turn.note(session, "enrolled", f"person:{person.id}", role=person.role)
    turn.came_back(session)
    menus.publish_soon(turn.services.bot, turn.user_id, Role(person.role), person.language, turn.after)
    turn.edit(
        turn.t("enrolment-welcome", name=person.name, role=turn.label(f"role-{person.role}")),
        menus.menu_rows(turn.actor.role, turn.language),
    )


def _report(session: Session, turn: Turn, one: Newcomer, person: Person) -> None:
    """The division sees who came in under whose name, and can say that it is somebody else."""
    department = people.department(session, person.department_id)
    turn.tell_people(
        _deciders(session, one, person),
        "newcomer-came",
        lambda language: [
            [button(texts.label(language, "newcomer-wrong"), "nwrong", person.id, turn.user_id)],
        ],
        name=person.name,
        department=department.name if department else "",
    )


def _came(session: Session, turn: Turn) -> tuple[Person, int]:
    """Who came in, and by which account, for somebody who may decide it."""
    person, account = people.get(session, turn.number(0)), turn.number(1)
    if person is None or person.telegram_id != account:
        raise Sorry("newcomer-gone")
    turn.about = f"person:{person.id}"
    _may_decide(turn, person.role, person.department_id)
    return person, account


def ask_wrong(session: Session, turn: Turn) -> None:
    """What the account had begun goes with it: asked once more."""
    person, account = _came(session, turn)
    turn.edit(
        turn.t("newcomer-wrong-ask", name=person.name),
        [
            [button(turn.label("newcomer-wrong-yes"), "nwrongok", person.id, account, style="danger")],
            [button(turn.label("newcomer-wrong-no"), "nright", person.id, account)],
        ],
    )


def right(session: Session, turn: Turn) -> None:
    """It is the right person after all."""
    person, _ = _came(session, turn)
    turn.edit(turn.t("newcomer-accepted", name=person.name))


def wrong(session: Session, turn: Turn) -> None:
    """Somebody else came in under this name: out they go; the name waits for whom it belongs to."""
    person, account = _came(session, turn)
    language = person.language
    people.take_account(session, person)
    turn.note(session, "newcomer_wrong", f"person:{person.id}")
    turn.tell(account, texts.t(language, "newcomer-refused"))
    turn.edit(turn.t("newcomer-put-out", name=person.name))


def not_there(session: Session, turn: Turn) -> None:
    """They are not on the list: how are they called?"""
    _mine(session, turn)
    turn.edit(turn.t("newcomer-name"))


def said(session: Session, turn: Turn) -> bool:
    """A newcomer's words: their name, if it is asked for; whether they were taken."""
    one = people.newcomer(session, turn.user_id)
    if one is None:
        return False
    if one.name:
        turn.say(turn.t("newcomer-waits", name=one.name))
        return True
    name = squeeze(compose(visible(turn.text)))
    if not 2 <= len(name) <= LONGEST_NAME or assent(name) is not None:
        turn.say(turn.t("newcomer-name"))
        return True
    known = namesakes(session, one.department_id, name)
    if known:
        _is(session, turn, one, known[0])
        return True
    one.name = name
    session.add(one)
    wait(session, turn, one)
    return True


def namesakes(session: Session, department_id: int | None, name: str) -> list[Person]:
    """People of the division called so, with these marks if anybody is; who has not come in first."""
    members = people.of_department(session, department_id) if department_id else []
    same = [person for person in members if person.folded == fold(name)]
    exact = [person for person in same if canon(person.name) == canon(name)]
    return sorted(exact or same, key=lambda person: person.telegram_id is not None)


def wait(session: Session, turn: Turn, one: Newcomer) -> None:
    """The newcomer is told to wait, and whoever may let them in is asked."""
    session.flush()
    turn.note(session, "newcomer_waits", f"newcomer:{one.id}")
    turn.edit(turn.t("newcomer-waits", name=one.name))
    department = people.department(session, one.department_id)
    known = people.get(session, one.person_id) if one.person_id else None
    key = "newcomer-asks" if known is None else "newcomer-claims"
    if known is not None and known.telegram_id is not None:
        key = "newcomer-new-account"
    for decider in _deciders(session, one, known):
        turn.tell_people(
            [decider],
            key,
            lambda language: [
                [
                    button(texts.label(language, "newcomer-yes"), "nyes", one.id, style="success"),
                    button(texts.label(language, "newcomer-no"), "nno", one.id, style="danger"),
                ]
            ],
            name=one.name,
            department=department.name if department else "",
            role=texts.label(decider.language, f"role-{known.role if known else one.role}"),
        )


def _deciders(session: Session, one: Newcomer, known: Person | None) -> Sequence[Person]:
    """The heads of the division; the Office where there is none, and for whoever is no civil servant."""
    if (known.role if known else one.role) == Role.STAFF and one.department_id:
        heads = [
            person
            for person in people.of_department(session, one.department_id, Role.HEAD)
            if person.telegram_id is not None
        ]
        if heads:
            return heads
    return people.with_roles(session, (Role.OFFICE, Role.ADMIN))


def _decided(session: Session, turn: Turn) -> tuple[Newcomer, Person | None]:
    one = session.get(Newcomer, turn.number(0))
    if one is None or not one.name:
        raise Sorry("newcomer-gone")
    turn.about = f"newcomer:{one.id}"
    known = people.get(session, one.person_id) if one.person_id else None
    _may_decide(turn, known.role if known else one.role, one.department_id)
    return one, known


def _may_decide(turn: Turn, role: str, department_id: int | None) -> None:
    """Whether a person of this role may be let in or put out by who is here; refused otherwise."""
    turn.require(Action.LET_IN, department_id)
    if role != Role.STAFF:
        turn.require(Action.INVITE_ADMIN if role == Role.ADMIN else Action.MANAGE_PEOPLE)


def accept(session: Session, turn: Turn) -> None:
    """They are who they say: in they come, or their account moves, with all that is theirs."""
    one, known = _decided(session, turn)
    account, language, name = one.telegram_id, one.language, one.name
    person = known or Person(
        name=name,
        folded=fold(name),
        role=one.role,
        department_id=one.department_id,
        created_at=turn.now,
    )
    consented = one.consented_at
    session.delete(one)
    session.flush()
    before = moves.move_account(session, person, account, language, turn.now)
    person.consented_at = consented
    session.add(person)
    session.flush()
    turn.note(session, "let_in", f"person:{person.id}", moved=before is not None)
    if announcements.came_back(session, person.id or 0, account, turn.now):
        turn.spreads()
    if before is not None:
        turn.tell(before, texts.t(language, "account-moved", name=person.name))
    role = Role(person.role)
    turn.tell(
        account,
        texts.t(language, "enrolment-welcome", name=person.name, role=texts.label(language, f"role-{role}")),
        menus.menu_rows(role, language),
    )
    menus.publish_soon(turn.services.bot, account, role, language, turn.after)
    turn.edit(turn.t("newcomer-accepted", name=person.name))


def refuse(session: Session, turn: Turn) -> None:
    """They are somebody else: nothing of them is kept."""
    one, _ = _decided(session, turn)
    turn.note(session, "newcomer_refused", f"newcomer:{one.id}")
    turn.tell(one.telegram_id, texts.t(one.language, "newcomer-refused"))
    session.delete(one)
    turn.edit(turn.t("newcomer-not", name=one.name))


def waiting(session: Session, turn: Turn) -> None:
    """Who waits to be let in, each with a button."""
    unit = turn.me.department_id if turn.actor.role == Role.HEAD else None
    turn.require(Action.LET_IN, unit)
    found = people.newcomers(session, unit)[:ON_A_PAGE]
    units = {one.id: one.name for one in people.departments(session)}
    rows = [
        [
            button(turn.label("newcomer-let-in", number=number), "nyes", one.id, style="success"),
            button(turn.label("newcomer-keep-out", number=number), "nno", one.id),
        ]
        for number, one in enumerate(found, 1)
    ]
    lines = [
        turn.t("newcomer-line", name=one.name, department=units.get(one.department_id, ""), number=number)
        for number, one in enumerate(found, 1)
    ]
    told = texts.Markup("\n".join([turn.t("newcomer-list", count=len(found)), *lines]))
    turn.edit(told, [*rows, [button(turn.label("menu-back"), "go", "nguoi")]])
