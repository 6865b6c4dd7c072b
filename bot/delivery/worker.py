"""Sends the outbox's rows, each at its time, and writes down how it ended."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Protocol

from sqlmodel import Session

from bot.clock import Clock
from bot.delivery.pacing import Pacer
from bot.delivery.policy import Outcome, Priority, Result, State, Verdict, after_crash, judge
from storage import outbox
from storage.database import Database
from storage.tables import Outgoing

log = logging.getLogger(__name__)

AT_ONCE = 60
LONGEST_NAP = 30.0


class Sender(Protocol):
    """Makes one call. It never raises: every way a call can end is an Outcome."""

    async def send(self, row: Outgoing) -> Outcome: ...


class Delivery:
    """The outbox at work. `moved(old, new)` and `unreachable(chat_id)` run in the row's own transaction."""

    def __init__(
        self,
        database: Database,
        sender: Sender,
        clock: Clock,
        *,
        moved: Callable[[Session, int, int], None],
        unreachable: Callable[[Session, int, datetime], None],
    ) -> None:
        self.pacer = Pacer()
        self._database = database
        self._sender = sender
        self._clock = clock
        self._moved = moved
        self._unreachable = unreachable
        self._under_way: dict[int, asyncio.Task[None]] = {}
        self._wake = asyncio.Event()
        self._marks: set[asyncio.Task[None]] = set()

    async def recover(self) -> None:
        """Settle what a stopped process left half sent."""
        await self._database.write(_recover, self._clock.now())

    def wake(self) -> None:
        """There may be something new to send."""
        self._wake.set()

    async def run(self) -> None:
        """Send until cancelled."""
        while True:
            self._wake.clear()
            try:
                nap = await self._round()
            except Exception:
                # The database may be locked or away for a moment; the rows stay where they are.
                log.exception("outbox round failed")
                nap = 5.0
            await self._rest(nap)

    async def _round(self) -> float:
        now = self._clock.now()
        room = AT_ONCE - len(self._under_way)
        rows = await self._database.read(outbox.due, now, room, tuple(self._under_way)) if room > 0 else []
        for row in rows:
            if row.id is not None:
                task = asyncio.create_task(self._deliver(row, row.id))
                self._under_way[row.id] = task
                task.add_done_callback(partial(self._landed, row.id))
        if len(rows) == room:
            return LONGEST_NAP
        upcoming = await self._database.read(outbox.next_due)
        seconds = (upcoming - now).total_seconds() if upcoming else LONGEST_NAP
        return min(max(seconds, 0.05), LONGEST_NAP)

    def _landed(self, number: int, _: asyncio.Task[None]) -> None:
        del self._under_way[number]
        self._wake.set()

    async def _rest(self, seconds: float) -> None:
        waits = [asyncio.ensure_future(self._wake.wait()), asyncio.ensure_future(self._clock.wait(seconds))]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waits:
                one.cancel()

    async def _deliver(self, row: Outgoing, number: int) -> None:
        try:
            await self.pacer.wait(row.chat_id, row.priority)
            if await self._database.write(outbox.claim, number):
                row.attempts += 1
                await self._send(row, number)
        except Exception:
            log.exception("delivery of row %s failed", number)

    async def send_in_order(self, rows: list[Outgoing]) -> None:
        """Send replies one after another; their marks are written lazily, several to a commit."""
        for row in rows:
            if row.id is None:
                continue
            await self.pacer.wait(row.chat_id, Priority.REPLY)
            row.attempts = 1
            outcome = await self._sender.send(row)
            mark = asyncio.create_task(self._record(row, row.id, outcome))
            self._marks.add(mark)
            mark.add_done_callback(self._marks.discard)

    async def settle(self) -> None:
        """Wait until every mark is written; for a clean stop."""
        await asyncio.gather(*self._marks, *self._under_way.values(), return_exceptions=True)

    async def _send(self, row: Outgoing, number: int) -> None:
        await self._record(row, number, await self._sender.send(row))

    async def _record(self, row: Outgoing, number: int, outcome: Outcome) -> None:
        if outcome.result == Result.WAIT:
            self.pacer.refused(row.chat_id, outcome.retry_after)
        verdict = judge(outcome, row.kind, row.attempts)
        try:
            await self._database.write(self._write, row, number, outcome, verdict)
        except Exception:
            log.exception("outcome of row %s not written", number)
            return
        if verdict.state == State.QUEUED:
            self._wake.set()

    def _write(
        self, session: Session, row: Outgoing, number: int, outcome: Outcome, verdict: Verdict
    ) -> None:
        now = self._clock.now()
        if outcome.result == Result.MOVED and outcome.chat_id is not None:
            self._moved(session, row.chat_id, outcome.chat_id)
        if outcome.result == Result.UNREACHABLE:
            self._unreachable(session, row.chat_id, now)
        outbox.settle(
            session,
            number,
            verdict.state,
            now=now,
            message_id=outcome.message_id,
            error=outcome.error,
            due_at=now + verdict.wait if verdict.wait is not None else None,
        )


def _recover(session: Session, now: datetime) -> None:
    for row in outbox.in_flight(session):
        if row.id is not None:
            outbox.settle(session, row.id, after_crash(row.kind), now=now, error="stopped", due_at=now)
