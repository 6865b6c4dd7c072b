"""What becomes of a call after one try: pure decisions over the outbox's states.

queued -> sending -> sent | failed | unreachable | unknown. A call whose outcome is unknown may have
arrived, so it is never repeated blindly: a reply or an alert is sent again (an alert says so), an
announcement waits for the Office to decide.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum, StrEnum


class Priority(IntEnum):
    """Smaller goes first."""

    REPLY = 0
    NOTICE = 1
    ALERT = 2
    ANNOUNCEMENT = 3


class State(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNREACHABLE = "unreachable"
    UNKNOWN = "unknown"


class Result(StrEnum):
    """How one try ended, as the sender saw it."""

    SENT = "sent"
    WAIT = "wait"
    NOT_SENT = "not_sent"
    MAYBE_SENT = "maybe_sent"
    UNREACHABLE = "unreachable"
    MOVED = "moved"
    REFUSED = "refused"


@dataclass(frozen=True)
class Outcome:
    """`retry_after` in seconds for WAIT, `chat_id` the new one for MOVED, `error` a name for the record."""

    result: Result
    message_id: int | None = None
    retry_after: float = 0
    chat_id: int | None = None
    error: str = ""


@dataclass(frozen=True)
class Verdict:
    """The state to write, and how long to wait before the next try."""

    state: State
    wait: timedelta | None = None


MOST_TRIES = 8


def judge(outcome: Outcome, kind: str, attempts: int) -> Verdict:
    """What follows from an outcome at this attempt (1 for the first)."""
    match outcome.result:
        case Result.SENT:
            return Verdict(State.SENT)
        case Result.WAIT:
            return Verdict(State.QUEUED, timedelta(seconds=outcome.retry_after))
        case Result.MOVED:
            return Verdict(State.QUEUED, timedelta())
        case Result.UNREACHABLE:
            return Verdict(State.UNREACHABLE)
        case Result.REFUSED:
            return Verdict(State.FAILED)
        case Result.NOT_SENT:
            return _again(attempts)
        case Result.MAYBE_SENT:
            return Verdict(State.UNKNOWN) if kind == "announcement" else _again(attempts)


def _again(attempts: int) -> Verdict:
    if attempts >= MOST_TRIES:
        return Verdict(State.FAILED)
    return Verdict(State.QUEUED, timedelta(seconds=min(2**attempts, 300)))


def after_crash(kind: str) -> State:
    """The state of a row that was being sent when the process died."""
    return State.UNKNOWN if kind == "announcement" else State.QUEUED
