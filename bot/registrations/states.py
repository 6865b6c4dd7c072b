"""The life of a registration: who may do what to it, and what it becomes. Pure and complete."""

from dataclasses import dataclass, field
from enum import StrEnum

from bot.access import Action as Permission
from bot.access import Actor, Role, may, own_cause
from bot.registrations.wording import say


class State(StrEnum):
    """`returned` by the Office, for the named fields only; `withdrawn` and `refused` are over."""

    DRAFT = "draft"
    SENT = "sent"
    CONFIRMED = "confirmed"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"


class Action(StrEnum):
    SEND = "send"
    CONFIRM = "confirm"
    ACCEPT = "accept"
    RETURN = "return"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    EDIT = "edit"
    RESEND = "resend"


OVER = frozenset({State.WITHDRAWN, State.REFUSED})

# From where each action is possible at all.
_FROM = {
    Action.SEND: {State.DRAFT},
    Action.CONFIRM: {State.SENT},
    Action.ACCEPT: {State.CONFIRMED},
    # An accepted one can still be returned: mistakes come to light while the list waits for its signature.
    Action.RETURN: {State.SENT, State.CONFIRMED, State.ACCEPTED},
    # The head refuses what waits for the head, the Office what waits for the Office.
    Action.REFUSE: {State.SENT, State.CONFIRMED},
    Action.WITHDRAW: {State.DRAFT, State.SENT, State.CONFIRMED},
    Action.EDIT: {State.DRAFT, State.SENT, State.CONFIRMED, State.RETURNED},
    Action.RESEND: {State.RETURNED},
}


@dataclass(frozen=True)
class Case:
    """What is known of a registration when someone acts on it.

    `sent_by` is the sender (the author, while a draft); `subject` the person it is for, None for a
    collective. `looked_at`: someone other than the sender has confirmed or reviewed it. `has_head`: the
    division has a head other than whom it is for. `overdue`: the last day has passed; `late` is the
    campaign's "mark" or "refuse". `to_head`: the head gave it back, and sees it again.
    """

    state: State
    version: int
    sent_by: int
    subject: int | None
    department_id: int
    looked_at: bool = False
    has_head: bool = True
    overdue: bool = False
    late: str = "mark"
    reopened: frozenset[str] = frozenset()
    to_head: bool = False

    @property
    def about(self) -> frozenset[int]:
        """Whose own it is: whom it is for, and who sent it."""
        return frozenset({self.sent_by} if self.subject is None else {self.sent_by, self.subject})


@dataclass(frozen=True)
class Deed:
    """What someone wants to do. `seen` is the (state, version) they had before them.

    `fields` are the fields changed (edit, resend) or to be reopened (return); `reason` goes with return
    and refuse.
    """

    action: Action
    seen: tuple[State, int]
    fields: frozenset[str] = field(default_factory=frozenset)
    reason: str = ""


@dataclass(frozen=True)
class Decision:
    """What the registration becomes. `late`: to be marked as late now."""

    state: State
    version: int
    late: bool = False


@dataclass(frozen=True)
class Refusal:
    """Why nothing is done; `code` is a key of the wording under "refusal"."""

    code: str

    def message(self, lang: str = "vi") -> str:
        return say(f"refusal.{self.code}", lang)


def decide(case: Case, deed: Deed, actor: Actor) -> Decision | Refusal:
    """The decision, or why not. The order: permission, "someone was faster", state, deadline, content."""
    code = (
        _forbidden(case, deed.action, actor)
        or ("changed" if deed.seen != (case.state, case.version) else "")
        or _impossible(case, deed.action, actor)
        or _too_late(case, deed.action)
        or _lacking(case, deed)
    )
    if code:
        return Refusal(code)
    edited = deed.action in {Action.EDIT, Action.RESEND} and case.state != State.DRAFT
    return Decision(
        state=_becomes(case, deed.action, actor),
        version=case.version + 1 if edited else case.version,
        late=case.overdue and deed.action == Action.SEND,
    )


def _forbidden(case: Case, action: Action, actor: Actor) -> str:
    mine = actor.person_id == case.sent_by
    match action:
        case Action.ACCEPT:
            return _own(case, actor) if _reviews(actor) else "needs_office"
        case Action.CONFIRM:
            return _not_head(case, actor) or _own(case, actor)
        case Action.REFUSE | Action.RETURN:
            return _own(case, actor) if _reviews(actor) else _not_head(case, actor) or _own(case, actor)
        case Action.WITHDRAW:
            return "" if mine else "not_yours"
        case Action.SEND:
            if not mine:
                return "not_yours"
            return "" if case.subject == actor.person_id else _not_head(case, actor)
        case Action.EDIT | Action.RESEND:
            own = mine and case.subject == actor.person_id
            allowed = own or (not _not_head(case, actor) and (mine or case.state != State.DRAFT))
            return "" if allowed else "not_yours"


def _reviews(actor: Actor) -> bool:
    return may(actor, Permission.REVIEW)


def _own(case: Case, actor: Actor) -> str:
    """Nobody decides on what is for themselves or was sent by themselves."""
    return "own_cause" if own_cause(actor, Permission.REVIEW, case.about) else ""


def _not_head(case: Case, actor: Actor) -> str:
    if actor.role != Role.HEAD:
        return "needs_head"
    allowed = may(actor, Permission.CONFIRM_REGISTRATION, case.department_id)
    return "" if allowed else "other_department"


def _impossible(case: Case, action: Action, actor: Actor) -> str:
    if case.state in OVER:
        return "over"
    at = case.state
    if at == State.SENT and not case.has_head and action in {Action.ACCEPT, Action.RETURN, Action.REFUSE}:
        at = State.CONFIRMED  # its head has left meanwhile: it must not wait for nobody
    own_turn = State.CONFIRMED if _reviews(actor) else State.SENT
    turn = {own_turn, State.ACCEPTED} if action == Action.RETURN and _reviews(actor) else {own_turn}
    if at not in _FROM[action] or (action in {Action.REFUSE, Action.RETURN} and at not in turn):
        return f"not_when_{case.state}"
    return "looked_at" if action == Action.WITHDRAW and case.looked_at else ""


def _too_late(case: Case, action: Action) -> str:
    """A returned registration may come back after the deadline: the Office asked for it."""
    sending = action == Action.SEND or (action == Action.EDIT and case.state in {State.SENT, State.CONFIRMED})
    return "too_late" if sending and case.overdue and case.late == "refuse" else ""


def _lacking(case: Case, deed: Deed) -> str:
    if deed.action in {Action.RETURN, Action.REFUSE} and not deed.reason.strip():
        return "needs_reason"
    if deed.action == Action.RETURN and not deed.fields:
        return "needs_fields"
    closed = case.state == State.RETURNED and not deed.fields <= case.reopened
    return "field_closed" if closed and deed.action in {Action.EDIT, Action.RESEND} else ""


def _becomes(case: Case, action: Action, actor: Actor) -> State:
    match action:
        case Action.EDIT if case.state in {State.DRAFT, State.RETURNED}:
            return case.state
        case Action.SEND | Action.EDIT:
            return _sent(case, actor)
        case Action.RESEND:
            return _sent(case, actor) if case.to_head else State.CONFIRMED
        case Action.CONFIRM:
            return State.CONFIRMED
        case Action.ACCEPT:
            return State.ACCEPTED
        case Action.RETURN:
            return State.RETURNED
        case Action.REFUSE:
            return State.REFUSED
        case Action.WITHDRAW:
            return State.WITHDRAWN


def _sent(case: Case, actor: Actor) -> State:
    """What a head sends for others needs no other head; a head's own waits for another one, if there is one.

    Without a head nobody can confirm: then it waits for the Office at once.
    """
    straight = not case.has_head or (not _not_head(case, actor) and case.subject != actor.person_id)
    return State.CONFIRMED if straight else State.SENT
