"""The life of a dossier: what may be done to it in which state, by whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.access import Action, Actor, may, own_cause


class State(StrEnum):
    """`held` waits with the Office like `sent`, for what must be cleared first."""

    OPEN = "open"
    SENT = "sent"
    HELD = "held"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    DROPPED = "dropped"


class Deed(StrEnum):
    """`change` is putting files in and taking them out."""

    CHANGE = "change"
    SEND = "send"
    WITHDRAW = "withdraw"
    DROP = "drop"
    ACCEPT = "accept"
    HOLD = "hold"
    RETURN = "return"


_IN_HAND = frozenset({State.OPEN, State.RETURNED, State.SENT, State.HELD})
_FROM = {
    Deed.CHANGE: _IN_HAND,
    Deed.SEND: _IN_HAND,
    Deed.WITHDRAW: frozenset({State.SENT, State.HELD}),
    Deed.DROP: frozenset({State.OPEN}),
    Deed.ACCEPT: frozenset({State.SENT, State.HELD}),
    Deed.HOLD: frozenset({State.SENT}),
    Deed.RETURN: frozenset({State.SENT, State.HELD, State.ACCEPTED}),
}
BECOMES = {
    Deed.WITHDRAW: State.OPEN,
    Deed.DROP: State.DROPPED,
    Deed.ACCEPT: State.ACCEPTED,
    Deed.HOLD: State.HELD,
    Deed.RETURN: State.RETURNED,
}
OF_DIVISION = frozenset({Deed.CHANGE, Deed.SEND, Deed.WITHDRAW, Deed.DROP})


@dataclass(frozen=True)
class Case:
    """What the rules need of a dossier. `hands` put something into it; `looked`: the Office has opened it."""

    state: State
    version: int
    department_id: int
    hands: frozenset[int]
    looked: bool


def permission(deed: Deed) -> Action:
    """Whose deed it is: the division's or the Office's."""
    return Action.HAND_IN if deed in OF_DIVISION else Action.REVIEW


def refused(case: Case, deed: Deed, actor: Actor, seen: int | None = None) -> str:
    """Why the actor may not do it now, "" if they may; `seen` is the version they had before them."""
    if not may(actor, permission(deed), case.department_id):
        return "denied"
    if deed in OF_DIVISION and actor.department_id != case.department_id:
        return "denied"
    if seen is not None and seen != case.version:
        return "faster"
    if case.state not in _FROM[deed]:
        return "done"
    if deed == Deed.WITHDRAW and case.looked:
        return "looked"
    return "own" if own_cause(actor, permission(deed), case.hands) else ""


def after_sending(*, disputed: bool) -> State:
    """An open question about the nominee is a hold, never a refusal."""
    return State.HELD if disputed else State.SENT


def returned(papers: Mapping[str, str], whole: str, until: str, wanted: Sequence[str]) -> dict[str, object]:
    """What a return says: the papers at fault with their reasons, that of the whole, and by which day.

    Papers that the plan has ceased to ask for can be handed in no more; if it is only those, all are open.
    """
    if papers and not any(paper in wanted for paper in papers):
        whole = "; ".join(
            [*([whole] if whole else []), *(f"{paper}: {why}" for paper, why in papers.items())]
        )
        papers = {}
    said = {"papers": dict(papers), "reason": whole, "until": until}
    return {name: value for name, value in said.items() if value}


def until(told: Mapping[str, object]) -> date | None:
    """The last day for handing in again that a return names, if the Office set one."""
    day = told.get("until")
    return date.fromisoformat(str(day)) if day else None


def who_looks(office: Mapping[int, bool], asked: int | None) -> frozenset[int]:
    """Whom of the Office one that comes again is told to: who asked for the change, else all.

    `office` says of each whether they can be reached, `asked` is who returned it last.
    """
    return frozenset({asked}) if asked is not None and office.get(asked) else frozenset(office)
