"""Who is told of a deed on a registration, in which words, and with which buttons."""

from collections import defaultdict
from collections.abc import Sequence

from sqlmodel import Session

from bot.access import Role
from bot.registrations.states import Action, State
from handlers import callback_data, texts
from handlers.keyboards import Button, Rows, button
from handlers.links import OPEN, Screen
from handlers.registry import agenda
from handlers.registry.titles import titles_of
from handlers.registry.view import reason_of, state_words, title_of
from handlers.texts import Markup
from handlers.turn import Turn
from storage import campaigns, facts, people
from storage.tables import Person, Registration

MANY_SHOWN = 12
_BY_OFFICE = frozenset({Action.RETURN, Action.REFUSE})


def of_deed(session: Session, turn: Turn, one: Registration, action: Action, before: str) -> None:
    """Whom it concerns learns the new state; whoever it waits for, or waited for, learns that too."""
    told = _concerned(session, one)
    for person in told.values():
        turn.tell_people(
            [person],
            "registration-changed",
            lambda language, person=person: _ways(language, one, person),  # type: ignore[misc]
            **_named(session, one, person.language),
            state=state_words(one, person.language),
            reason=reason_of(one, person.language),
        )
    heads = [
        one_head
        for one_head in people.of_department(session, one.department_id, Role.HEAD)
        if one_head.id not in told
    ]
    if one.state == State.SENT:
        _to_heads(session, turn, one, heads)
    elif action == Action.WITHDRAW and before == State.SENT:
        turn.over(session, _waits(one))
        _plain(session, turn, one, heads, "registration-taken-back")
    elif action in _BY_OFFICE and one.returned.get("by") != Role.HEAD:
        _plain(session, turn, one, heads, "registration-changed")
    if action == Action.RESEND and one.state == State.CONFIRMED and one.decided_by is not None:
        reviewer = people.get(session, one.decided_by)
        _plain(session, turn, one, [reviewer] if reviewer else [], "registration-mended")


def of_many(session: Session, turn: Turn, done: Sequence[Registration]) -> None:
    """One message to each for all that was decided at once."""
    known = titles_of(session)
    theirs: dict[int, list[Registration]] = defaultdict(list)
    persons: dict[int, Person] = {}
    for one in done:
        for number, person in _concerned(session, one).items():
            theirs[number].append(one)
            persons[number] = person
    for number, ones in theirs.items():
        person = persons[number]
        if len(ones) == 1:
            of_deed_to(session, turn, ones[0], person)
            continue
        lines = [
            texts.t(
                person.language,
                "registration-many-line",
                subject=one.subject_name,
                title=title_of(one, known, person.language),
                code=one.code,
            )
            for one in ones[:MANY_SHOWN]
        ]
        if len(ones) > MANY_SHOWN:
            lines.append(texts.t(person.language, "plan-more", count=len(ones) - MANY_SHOWN))
        turn.tell_people(
            [person],
            "registration-many",
            lambda language: [[button(texts.label(language, "register-mine"), "go", "cuatoi")]],
            count=len(ones),
            state=state_words(ones[0], person.language),
            lines=Markup("\n".join(lines)),
        )


def of_deed_to(session: Session, turn: Turn, one: Registration, person: Person) -> None:
    """One registration's new state to one person."""
    turn.tell_people(
        [person],
        "registration-changed",
        lambda language: _ways(language, one, person),
        **_named(session, one, person.language),
        state=state_words(one, person.language),
        reason=reason_of(one, person.language),
    )


def _concerned(session: Session, one: Registration) -> dict[int, Person]:
    """Who sent it, and whom it is for."""
    numbers = {one.sent_by, *([one.person_id] if one.person_id else [])}
    found = ((number, people.get(session, number)) for number in sorted(numbers))
    return {number: person for number, person in found if person is not None}


def _named(session: Session, one: Registration, language: str) -> dict[str, object]:
    """What a notice says of the registration itself."""
    campaign = campaigns.get(session, one.campaign_id)
    return {
        "code": one.code,
        "subject": one.subject_name,
        "title": title_of(one, titles_of(session), language),
        "campaign": campaign.title if campaign else "",
    }


def _ways(language: str, one: Registration, person: Person) -> Rows:
    """On from the notice: mend what was given back, register anew what was refused, or look."""
    see = button(texts.label(language, "review-open"), "regmine", one.id)
    if one.state == State.RETURNED and person.id == one.sent_by:
        mend = button(texts.label(language, "register-complete"), "regedit", one.id, one.state, one.version)
        return [[mend, see]]
    if one.state == State.REFUSED:
        again = callback_data.encode(OPEN, Screen.REGISTER, one.campaign_id, one.kind)
        return [[Button(texts.label(language, "register-again"), again), see]]
    return [[see]]


def _to_heads(session: Session, turn: Turn, one: Registration, heads: Sequence[Person]) -> None:
    """It waits for them: what it is, by when, and the answer under it."""
    last = facts.last_deadline(session, one.campaign_id, "register")
    for head in heads:
        until = agenda.until(last, head.language) if last else ""
        due = texts.label(head.language, "registration-due", until=until) if until else ""
        turn.tell_people(
            [head],
            "registration-waits",
            lambda language: waiting_rows(language, one),
            _waits(one),
            **_named(session, one, head.language),
            due=due,
        )


def _waits(one: Registration) -> str:
    return f"registration-waits:{one.id}"


def waiting_rows(language: str, one: Registration) -> Rows:
    """Confirm at once, or look first."""
    now = (one.id, one.state, one.version)
    return [
        [
            button(texts.label(language, "review-confirm"), "revconf", *now, style="success"),
            button(texts.label(language, "review-open"), "rev", "r", one.id),
        ]
    ]


def _plain(session: Session, turn: Turn, one: Registration, persons: Sequence[Person], key: str) -> None:
    for person in persons:
        turn.tell_people(
            [person],
            key,
            lambda language: [[button(texts.label(language, "review-open"), "rev", "r", one.id)]],
            **_named(session, one, person.language),
            state=state_words(one, person.language),
            reason=reason_of(one, person.language),
        )
