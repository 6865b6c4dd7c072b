"""What becomes of a call after one try: pure decisions over the outbox's states.

queued -> sending -> sent | failed | unreachable | unknown | dropped; queued <-> held. A call whose outcome is
unknown may have arrived, so it is never repeated blindly: a reply or an alert is sent again a few times (an
alert says so), an announcement waits for the Office to decide. What surely did not arrive is tried until it
does, and so is an edit, which is the same however often it arrives.

What holds of the rows, whatever fails and whenever the process dies:

- A chat's messages go out in their order: a row waits for every earlier row of its chat that is at least
  as urgent and still to go. Only a row tried `HOLDS_UP` times in vain is passed by those behind it.
- A message never goes back to what it showed earlier: an edit is dropped once a newer one of the same
  message is kept, and no row passes an earlier edit of the message it changes itself.
- A row is "sending" only while one worker has it in hand, on a lease it renews; one that nobody has (its
  outcome could not be written, or the process that sent it is dead or hangs) is settled as after a crash,
  without a restart. Who lost the lease may still say that the row arrived, and nothing else of it.
- "held" waits for a person: nothing sends it, and it holds up nothing.
- "sent", "failed", "unreachable" and "dropped" are final. "unknown" is what only a person may decide.
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
    HELD = "held"  # an announcement was paused
    DROPPED = "dropped"  # a newer edit says more, or whom it was for has been deleted


class Result(StrEnum):
    """How one try ended, as the sender saw it."""

    SENT = "sent"
    WAIT = "wait"
    NOT_SENT = "not_sent"
    MAYBE_SENT = "maybe_sent"
    UNREACHABLE = "unreachable"
    MUTED = "muted"  # the place is there and does not let write for now
    MOVED = "moved"
    REFUSED = "refused"


@dataclass(frozen=True)
class Outcome:
    """`retry_after` in seconds for WAIT, `chat_id` the new one for MOVED, `error` a name for the record.

    `poll` is the number of a poll that was sent.
    """

    result: Result
    message_id: int | None = None
    retry_after: float = 0
    chat_id: int | None = None
    error: str = ""
    poll: str = ""


@dataclass(frozen=True)
class Verdict:
    """The state to write, how long to wait before the next try, and whether that may be a repetition."""

    state: State
    wait: timedelta | None = None
    again: bool = False


TOPIC_GONE = "TopicGone"  # the error of a row whose topic does not exist any more
# Few copies, far apart: an outage of an hour is outlived, and nobody reads the same thing ten times.
REPETITIONS = tuple(timedelta(seconds=wait) for wait in (2, 20, 300, 3600))
LONGEST_WAIT = 300  # seconds
HOLDS_UP = 5


def judge(outcome: Outcome, kind: str, attempts: int, *, edit: bool = False) -> Verdict:
    """What follows from an outcome at this attempt (1 for the first)."""
    match outcome.result:
        case Result.SENT:
            return Verdict(State.SENT)
        case Result.WAIT:
            return Verdict(State.QUEUED, timedelta(seconds=outcome.retry_after))
        case Result.MOVED:
            return Verdict(State.QUEUED, timedelta())
        case Result.UNREACHABLE | Result.MUTED:
            return Verdict(State.UNREACHABLE)
        case Result.REFUSED:
            return Verdict(State.FAILED)
        case Result.NOT_SENT:
            return Verdict(State.QUEUED, _pause(attempts))
        case Result.MAYBE_SENT:
            if edit:
                return Verdict(State.QUEUED, _pause(attempts))
            if kind == "announcement" or attempts > len(REPETITIONS):
                return Verdict(State.UNKNOWN)
            return Verdict(State.QUEUED, REPETITIONS[attempts - 1], again=True)


def _pause(attempts: int) -> timedelta:
    return timedelta(seconds=min(2 ** min(attempts, 10), LONGEST_WAIT))


def after_crash(kind: str) -> Verdict:
    """What becomes of a row that was being sent when the process died."""
    if kind == "announcement":
        return Verdict(State.UNKNOWN)
    return Verdict(State.QUEUED, timedelta(), again=True)
