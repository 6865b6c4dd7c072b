"""What becomes of a call after one try: pure decisions over the outbox's states.

queued -> sending -> sent | failed | unreachable | unknown. A call whose outcome is unknown may have
arrived, so it is never repeated blindly: a reply or an alert is sent again a few times (an alert says
so), an announcement waits for the Office to decide. What surely did not arrive is tried until it does.
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
    """The state to write, how long to wait before the next try, and whether that may be a repetition."""

    state: State
    wait: timedelta | None = None
    again: bool = False


MOST_REPETITIONS = 3
LONGEST_WAIT = 300  # seconds


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
            return Verdict(State.QUEUED, _pause(attempts))
        case Result.MAYBE_SENT:
            if kind == "announcement" or attempts > MOST_REPETITIONS:
                return Verdict(State.UNKNOWN)
            return Verdict(State.QUEUED, _pause(attempts), again=True)


def _pause(attempts: int) -> timedelta:
    return timedelta(seconds=min(2 ** min(attempts, 10), LONGEST_WAIT))


def after_crash(kind: str) -> Verdict:
    """What becomes of a row that was being sent when the process died."""
    if kind == "announcement":
        return Verdict(State.UNKNOWN)
    return Verdict(State.QUEUED, timedelta(), again=True)
