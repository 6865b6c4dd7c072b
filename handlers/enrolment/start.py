"""/start, the invitation code, and the consent that precedes the first datum kept."""

import re
from datetime import timedelta

from sqlmodel import Session

from bot import codes
from bot.access import Role
from bot.forms import Form, Step
from bot.language.folding import compose, fold, squeeze, visible
from handlers import guided, menus
from handlers.enrolment import newcomers
from handlers.guided import Guide
from handlers.keyboards import button
from handlers.turn import Sorry, Turn
from storage import audit, moves, people
from storage.tables import Draft, Invitation, Newcomer, Person

LOOKS_LIKE_CODE = re.compile(r"^\s*[A-Za-z0-9]{4}[-\s]?[A-Za-z0-9]{4}\s*$")

MOST_TRIES, TRIES_COUNTED = 10, timedelta(hours=1)


def start(session: Session, turn: Turn) -> None:
    """Greets whoever is known, and looks at the code of whoever is not."""
    if not turn.private:
        turn.say(turn.t("private-only"))
        return
    _, _, payload = turn.text.partition(" ")
    if turn.person is not None:
        turn.say(
            turn.t("welcome-back", name=turn.person.name), menus.menu_rows(turn.actor.role, turn.language)
        )
        return
    if not payload and newcomers.said(session, turn):
        return
    if not payload:
        turn.say(turn.t("unknown-person"))
        return
    offer(session, turn, payload)


def is_code(session: Session, text: str) -> bool:
    """Whether these words are the code of an invitation: a name may look like one."""
    return bool(LOOKS_LIKE_CODE.match(text)) and people.invitation(session, codes.tidy(text)) is not None


def typed_code(session: Session, turn: Turn) -> None:
    """A stranger typed what looks like a code."""
    offer(session, turn, turn.text)


def offer(session: Session, turn: Turn, typed: str) -> None:
    """The notice on personal data; nothing is kept before it is agreed to."""
    invitation = _valid(session, turn, codes.tidy(typed))
    department = people.department(session, invitation.department_id)
    turn.say(
        turn.t(
            "enrolment-notice",
            office=turn.office(session).office,
            role=turn.label(f"role-{invitation.role}"),
            department=department.name if department else turn.label("enrolment-no-department"),
        ),
        [
            [button(turn.label("enrolment-agree"), "enrol", invitation.code)],
            [button(turn.label("enrolment-decline"), "decline")],
        ],
    )


def _valid(session: Session, turn: Turn, code: str) -> Invitation:
    wrong = audit.tries(session, turn.user_id, "invitation-wrong", turn.now - TRIES_COUNTED)
    if wrong >= MOST_TRIES:
        raise Sorry("invitation-too-often")
    invitation = people.invitation(session, code)
    if invitation is None:
        raise Sorry("invitation-wrong")
    if invitation.used_at is not None or invitation.used >= invitation.most:
        raise Sorry("invitation-used")
    if invitation.expires_at <= turn.now:
        raise Sorry("invitation-expired")
    return invitation


def agree(session: Session, turn: Turn) -> None:
    """The person agrees: from here on they are known."""
    if turn.person is not None:
        raise Sorry("stale-button")
    invitation = _valid(session, turn, turn.word(0))
    invitation.used += 1
    session.add(invitation)
    if invitation.most > 1:
        newcomers.begin(session, turn, invitation)
        return
    person = _person(session, turn, invitation)
    invitation.used_at, invitation.used_by = turn.now, person.id
    turn.person = person
    turn.note(session, "enrolled", f"person:{person.id}", role=person.role)
    turn.came_back(session)
    turn.edit(turn.t("enrolment-agreed"))
    menus.publish_soon(turn.services.bot, turn.user_id, Role(person.role), person.language, turn.after)
    if invitation.person_id is None:
        guided.begin(session, turn, NAME, "", {})
    else:
        welcome(turn, person)


def _person(session: Session, turn: Turn, invitation: Invitation) -> Person:
    user = turn.update.effective_user
    person = people.get(session, invitation.person_id) if invitation.person_id else None
    if person is None:
        name = squeeze(visible(user.full_name))[:80] if user else ""
        person = Person(
            name=name,
            folded=fold(name),
            role=invitation.role,
            department_id=invitation.department_id,
            created_at=turn.now,
        )
    session.add(person)
    session.flush()
    before = moves.move_account(session, person, turn.user_id, turn.language, turn.now)
    if before is not None:
        # The Office gave the code for a new phone: who holds the old one is told.
        turn.tell(before, turn.t("account-moved", name=person.name))
    person.consented_at = turn.now
    session.add(person)
    session.flush()
    return person


def decline(_: Session, turn: Turn) -> None:
    """The person does not agree; nothing was kept."""
    turn.edit(turn.t("enrolment-declined"))


def welcome(turn: Turn, person: Person) -> None:
    """What one can do here, for this role."""
    turn.say(
        turn.t("enrolment-welcome", name=person.name, role=turn.label(f"role-{person.role}")),
        menus.menu_rows(turn.actor.role, turn.language),
    )


def _name_form(_: Session, __: Turn, ___: Draft) -> Form:
    return Form("name", (Step("name", max_length=80, of_name=True),))


def _named(session: Session, turn: Turn, draft: Draft) -> None:
    name = squeeze(compose(str(draft.answers["name"])))
    known = newcomers.namesakes(session, turn.me.department_id, name)
    known = [one for one in known if one.id != turn.my_id]
    if known:
        _known(session, turn, known[0], name)
        return
    turn.me.name, turn.me.folded = name, fold(name)
    session.add(turn.me)
    turn.note(session, "named", f"person:{turn.my_id}")
    turn.edit(turn.t("name-kept", name=name))
    welcome(turn, turn.me)


def _known(session: Session, turn: Turn, known: Person, name: str) -> None:
    """Somebody of the division is called so: who was only listed is them; an account moves once confirmed."""
    me = turn.me
    if known.telegram_id is None and known.role in {me.role, Role.STAFF}:
        role = me.role
        moves.absorb(session, known, me, turn.now)
        known.role, known.consented_at = role, turn.now
        session.add(known)
        turn.person = known
        turn.note(session, "enrolled", f"person:{known.id}", role=known.role)
        turn.edit(turn.t("name-kept", name=known.name))
        welcome(turn, known)
        return
    me.telegram_id, me.left_at = None, turn.now
    session.add(me)
    session.flush()
    one = Newcomer(
        telegram_id=turn.user_id,
        name=name,
        language=turn.language,
        role=me.role,
        department_id=me.department_id,
        person_id=known.id,
        consented_at=turn.now,
    )
    session.add(one)
    turn.person = None
    newcomers.wait(session, turn, one)


NAME = Guide("name", _name_form, _named, guided.plain)
