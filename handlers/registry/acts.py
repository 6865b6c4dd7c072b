"""One registration and one deed: the rules decide, the rows follow, everybody concerned is told."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session

from bot.access import Action as Permission
from bot.access import Role
from bot.campaigns import is_late
from bot.registrations.initiatives import key_of
from bot.registrations.states import Action, Case, Decision, Deed, Refusal, State, decide
from handlers.registry import notices
from handlers.registry.view import reopened
from handlers.turn import Sorry, Turn
from storage import campaigns, facts, people, registrations
from storage.tables import Campaign, Deadline, Registration

_ANY = frozenset({"any"})


def overdue(session: Session, campaign: Campaign, now: datetime, act: str = "register") -> bool:
    """Whether the last deadline of this act is over, by the office's clock; no other deadline counts."""
    return over(campaign, facts.last_deadline(session, campaign.id or 0, act), now, act)


def over(campaign: Campaign, last: Deadline | None, now: datetime, act: str) -> bool:
    """The same of a deadline that is known; where the plan names none, registering ends with the campaign."""
    if last is not None:
        return is_late(last.last_day, last.at if last.inclusive else None, now)
    ends = campaign.ends_on if act == "register" else None
    return ends is not None and is_late(ends, None, now)


def closed(session: Session, campaign: Campaign, now: datetime) -> bool:
    """Whether nothing may be registered any more: the last day has passed, and nothing late is taken."""
    return campaign.late == "refuse" and overdue(session, campaign, now)


def case_of(session: Session, turn: Turn, one: Registration) -> Case:
    """What the rules need to know of a registration."""
    campaign = campaigns.get(session, one.campaign_id)
    return Case(
        state=State(one.state),
        version=one.version,
        sent_by=one.sent_by,
        subject=one.person_id,
        department_id=one.department_id,
        looked_at=one.confirmed_by not in {None, one.sent_by} or one.decided_by is not None,
        has_head=has_head(session, one.department_id, one.person_id),
        overdue=campaign is not None and overdue(session, campaign, turn.local_now),
        late=campaign.late if campaign is not None else "mark",
        reopened=reopened(one),
        to_head=one.returned.get("by") == Role.HEAD,
    )


def has_head(session: Session, department_id: int, subject: int | None) -> bool:
    """Whether somebody else than whom it is for confirms for this division."""
    return any(head.id != subject for head in people.of_department(session, department_id, Role.HEAD))


def decided(turn: Turn, case: Case, deed: Deed) -> Decision:
    """The rules' decision.

    Raises:
        Sorry: with the rules' own sentence; the try goes into the audit.
    """
    decision = decide(case, deed, turn.actor)
    if isinstance(decision, Refusal):
        raise Sorry("registration-refused", text=decision.message(turn.language), action=deed.action)
    return decision


def possible(session: Session, turn: Turn, one: Registration) -> frozenset[Action]:
    """What this person may do to it now: the buttons to show."""
    case = case_of(session, turn, one)
    fields = case.reopened if case.state == State.RETURNED else _ANY
    deeds = (Deed(action, (case.state, case.version), fields, "-") for action in Action)
    return frozenset(deed.action for deed in deeds if isinstance(decide(case, deed, turn.actor), Decision))


def act(
    session: Session,
    turn: Turn,
    one: Registration,
    deed: Deed,
    fields: Mapping[str, object] | None = None,
    *,
    tells: bool = True,
) -> None:
    """Do the deed: state, version, audit, and word to whoever it concerns, unless they are told otherwise."""
    decision = decided(turn, case_of(session, turn, one), deed)
    before = one.state
    if fields is not None:
        one.fields, one.initiative_key = dict(fields), key_of(fields)
    one.state, one.version, one.changed_at = decision.state, decision.version, turn.now
    if deed.action == Action.CONFIRM:
        one.confirmed_by = turn.my_id
    if deed.action in {Action.ACCEPT, Action.RETURN, Action.REFUSE} and turn.may(Permission.REVIEW):
        one.decided_by = turn.my_id
    one.returned = (
        {"fields": sorted(deed.fields), "reason": deed.reason, "by": turn.actor.role}
        if deed.action in {Action.RETURN, Action.REFUSE}
        else {}
    )
    session.add(one)
    session.flush()
    if fields is not None:
        registrations.keep_version(session, one, turn.my_id)
    turn.note(
        session,
        f"registration_{deed.action}",
        f"registration:{one.id}",
        before=before,
        after=one.state,
        version=one.version,
    )
    if tells:
        notices.of_deed(session, turn, one, deed.action, before)


def seen(turn: Turn) -> tuple[State, int]:
    """The state and version the person had before them, from the button."""
    state = turn.word(1)
    if state not in set(State):
        raise Sorry("stale-button")
    return State(state), turn.number(2)


def of_id(session: Session, turn: Turn, number: int) -> Registration:
    """The registration of this id; from then on the turn is about it."""
    one = registrations.get(session, number)
    if one is None:
        raise Sorry("stale-button")
    turn.about = f"registration:{one.id}"
    return one
