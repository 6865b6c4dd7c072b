"""A registration in words: its title, its fields, its state; and the form its kind asks."""

from collections.abc import Mapping

from sqlmodel import Session

from bot.access import Role
from bot.forms import Answers, Choice, Form
from bot.registrations import forms
from bot.registrations.states import State
from bot.registrations.titles import Title, by_code
from bot.registrations.wording import say
from handlers import texts
from handlers.registry.titles import named_by, titles_for, titles_of
from handlers.texts import Markup
from handlers.turn import Turn
from storage import campaigns, people, registrations
from storage.tables import Campaign, Registration

FIXED = frozenset({"title", "for_whom", "colleague"})  # another of these is another registration


def form_of(
    session: Session, turn: Turn, kind: str, campaign: Campaign | None, *, may_register_others: bool
) -> Form:
    """The questions of a kind in this campaign, for this person."""
    colleagues = []
    if may_register_others and turn.me.department_id is not None:
        colleagues = [
            Choice(str(one.id), one.name)
            for one in people.of_department(session, turn.me.department_id)
            if one.id != turn.my_id
        ]
    return forms.form(
        kind,
        titles_for(session, campaign),
        may_register_others=may_register_others,
        colleagues=colleagues,
        named=named_by(session, campaign),
        taken=lambda answers: _taken(session, turn, kind, campaign, answers),
        lang=turn.language,
    )


def items_of(session: Session, turn: Turn, one: Registration) -> list[str]:
    """What of it may be mended: what its form asks, answered or not, and never for whom and what it is."""
    form = form_of(session, turn, one.kind, None, may_register_others=False)
    return [step.name for step in form.asked(one.fields) if step.name not in FIXED]


def _taken(
    session: Session, turn: Turn, kind: str, campaign: Campaign | None, answers: Answers
) -> frozenset[str]:
    """The titles there is a registration of already, for whom the answers say."""
    if campaign is None or (answers.get("for_whom") == "colleague" and "colleague" not in answers):
        return frozenset()
    person = forms.subject_person(answers, turn.my_id)
    key = subject_key(person, turn.me.department_id or 0)
    live = registrations.of_subject(session, key)
    return frozenset(one.title for one in live if (one.campaign_id, one.kind) == (campaign.id, kind))


def subject_key(person_id: int | None, department_id: int) -> str:
    """How a person, or a division as a collective, is told from others."""
    return f"person:{person_id}" if person_id is not None else f"department:{department_id}"


def person_of(key: str) -> int | None:
    """The id of the person a key tells of; None for a division, or somebody the office does not know."""
    kind, _, number = key.partition(":")
    return int(number) if kind == "person" else None


def title_of(one: Registration, known: tuple[Title, ...], language: str) -> str:
    """What it is for: the title's name, else the kind's."""
    found = by_code(known, one.title) if one.title else None
    return found.name(language) if found else say(f"kind.{one.kind}", language)


def described(session: Session, turn: Turn, one: Registration) -> Markup:
    """The whole registration."""
    campaign: Campaign | None = campaigns.get(session, one.campaign_id)
    department = people.department(session, one.department_id)
    known = titles_of(session)
    sender = people.get(session, one.sent_by)
    return turn.t(
        "registration-card",
        code=one.code,
        title=title_of(one, known, turn.language),
        campaign=campaign.title if campaign else "",
        subject=one.subject_name,
        department=f", {department.name}" if department and department.name != one.subject_name else "",
        lines=fields_shown(turn, one.fields, reopened(one)),
        state=state_words(one, turn.language, turn.my_id),
        hands=_hands(session, turn, one),
        marks=marks_of(turn, one),
        sender=turn.label("registration-sender", name=sender.name)
        if sender and sender.name != one.subject_name
        else "",
        time=turn.moment(one.sent_at),
        version=turn.label("registration-version", number=one.version, time=turn.moment(one.changed_at))
        if one.version > 1
        else "",
        reason=reason_of(one, turn.language),
    )


def _hands(session: Session, turn: Turn, one: Registration) -> Markup:
    """Who confirmed and who decided: never whom it is for."""
    lines = [
        turn.t(f"registration-{deed}", name=person.name)
        for deed, number in (("confirmer", one.confirmed_by), ("decider", one.decided_by))
        if number is not None and number != one.sent_by and (person := people.get(session, number))
    ]
    return Markup("\n".join(lines))


def fields_shown(turn: Turn, fields: Mapping[str, object], marked: frozenset[str] = frozenset()) -> Markup:
    """What was answered, a line each; `marked` are the items the Office reopened."""
    mark = f" ({turn.t('register-reopened')})"
    lines = [
        turn.t(
            "form-line",
            name=turn.t(f"register-name-{name}") + (mark if name in marked else ""),
            value=_shown(turn, name, value),
        )
        for name, value in fields.items()
        if value not in (None, "") and name not in {"for_whom", "colleague", "title"}
    ]
    return Markup("\n".join(lines))


def reopened(one: Registration) -> frozenset[str]:
    """The items the Office gave back for completion."""
    names = one.returned.get("fields")
    return frozenset(str(name) for name in names) if isinstance(names, list) else frozenset()


def state_words(one: Registration, language: str, reader: int | None = None) -> str:
    """Where it stands, in words: who gave it back or refused it; to who withdrew it, plainly."""
    by_head = one.returned.get("by") == Role.HEAD
    if one.state in {State.RETURNED, State.REFUSED}:
        return say(f"state.{one.state}_{'head' if by_head else 'office'}", language)
    if one.state == State.WITHDRAWN and reader == one.sent_by:
        return say("state.withdrawn_self", language)
    return say(f"state.{one.state}", language)


def reason_of(one: Registration, language: str) -> str:
    """Why it was returned or refused, as a sentence; empty otherwise."""
    reason = one.returned.get("reason")
    return texts.label(language, "registration-reason", reason=reason) if reason else ""


def marks_of(turn: Turn, one: Registration) -> str:
    """Late, over the quota: what whoever decides must see."""
    found = [
        turn.label(key)
        for key, there in (("late-mark", one.late), ("over-quota-mark", one.over_quota))
        if there
    ]
    return " ".join(found)


def _shown(turn: Turn, name: str, value: object) -> str:
    if name == "due":
        return turn.date(str(value))
    if name == "part":
        return say(f"choice.{value}", turn.language)
    return str(value)
