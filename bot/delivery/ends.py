"""How calls ended, and what follows from it, written in one transaction for all that ended together."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.delivery.policy import Outcome, Result, State, Verdict, after_crash, judge
from storage import leases, outbox
from storage.tables import Outgoing

Payload = dict[str, object]


def nobody(_: Session, __: Outgoing, ___: State) -> None:
    """Nobody is told."""


def uncounted(_: Session, __: Outgoing, ___: str) -> None:
    """Nobody asks how it stands."""


def never_mind(_: Session, __: Outgoing, ___: str, ____: datetime) -> None:
    """Nothing follows from it."""


@dataclass(frozen=True)
class Left:
    """Replies left to the worker; `hasten` names the chat whose waiting rows are to be tried now."""

    rows: list[int]
    due_at: datetime
    hasten: int | None = None


@dataclass(frozen=True)
class Ends:
    """What follows, by the functions that the delivery was given; `now` is the office's."""

    now: Callable[[], datetime]
    moved: Callable[[Session, int, int], None]
    unreachable: Callable[[Session, int, datetime], None]
    repeated: Callable[[Payload], Payload]
    troubled: Callable[[Session, Outgoing, State], None]
    muted: Callable[[Session, Outgoing, str, datetime], None]
    polled: Callable[[Session, Outgoing, str], None]

    def write(self, session: Session, ended: list[tuple[Outgoing, Outcome]], left: list[Left]) -> None:
        """How these calls ended; `left` is left to the worker."""
        now = self.now()
        arrived = [(row, outcome) for row, outcome in ended if outcome.result == Result.SENT]
        outbox.sent(
            session, [(row.id or 0, outcome.message_id or row.message_id) for row, outcome in arrived], now
        )
        for row, outcome in ended:
            if outcome.result == Result.SENT:
                if outcome.poll:
                    self.polled(session, row, outcome.poll)
                continue
            if outcome.result == Result.MOVED and outcome.chat_id is not None:
                self.moved(session, row.chat_id, outcome.chat_id)
            if outcome.result == Result.UNREACHABLE:
                self.unreachable(session, row.chat_id, now)
            if outcome.result == Result.MUTED:
                self.muted(session, row, outcome.error, now)
            self._settle(session, row, judged(row, outcome), now, outcome.error)
        for one in left:
            outbox.queue(session, one.rows, one.due_at)
            if one.hasten is not None:
                outbox.hasten(session, now, one.hasten)

    def recover(self, session: Session, only: Collection[int] | None = None) -> None:
        """Settle what was half sent, or these rows of it alone, as after a crash."""
        now = self.now()
        for row in leases.in_flight(session):
            if only is None or row.id in only:
                self._settle(session, row, after_crash(row.kind), now, "stopped")
        if only is None:
            outbox.hasten(session, now)

    def _settle(
        self,
        session: Session,
        row: Outgoing,
        verdict: Verdict,
        now: datetime,
        error: str,
    ) -> None:
        if verdict.state == State.QUEUED and outbox.superseded(session, row):
            verdict, error = Verdict(State.DROPPED), "superseded"
        outbox.settle(
            session,
            row.id or 0,
            verdict.state,
            now=now,
            error=error,
            due_at=now + verdict.wait if verdict.wait is not None else None,
            payload=self.repeated(row.payload) if verdict.again and row.kind == "alert" else None,
            attempts=max(row.attempts, 1),  # a reply sent at once was not claimed, and so not counted
            held_by=row.worker,
        )
        if verdict.state in {State.FAILED, State.UNKNOWN}:
            self.troubled(session, row, verdict.state)


def judged(row: Outgoing, outcome: Outcome) -> Verdict:
    """What follows for the row."""
    return judge(outcome, row.kind, row.attempts, edit=row.method in outbox.EDITS)
