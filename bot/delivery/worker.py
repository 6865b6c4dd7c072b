"""Sends the outbox's rows, each at its time, and writes down how it ended."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol

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
REFILL = 0.25
PATIENCE = 2.0  # seconds a reply may wait for its chat before the worker takes it over

Payload = dict[str, object]


class Sender(Protocol):
    """Makes one call. It never raises: every way a call can end is an Outcome."""

    async def send(self, row: Outgoing) -> Outcome: ...


class Delivery:
    """The outbox at work: one call at a time to a chat, many chats side by side.

    `moved(old, new)` and `unreachable(chat_id)` run in the row's own transaction; `repeated` gives the
    payload of an alert that may have arrived already and is sent again.
    """

    def __init__(
        self,
        database: Database,
        sender: Sender,
        clock: Clock,
        pacer: Pacer,
        *,
        moved: Callable[[Session, int, int], None],
        unreachable: Callable[[Session, int, datetime], None],
        repeated: Callable[[Payload], Payload],
    ) -> None:
        self._database = database
        self._sender = sender
        self._clock = clock
        self._pacer = pacer
        self._moved = moved
        self._unreachable = unreachable
        self._repeated = repeated
        self._under_way: dict[int, asyncio.Task[None]] = {}  # by chat
        self._full = False
        self._wake = asyncio.Event()
        self._calls: set[asyncio.Task[None]] = set()
        self._ended: list[tuple[Outgoing, Outcome]] = []
        self._writing = asyncio.Lock()

    async def recover(self) -> None:
        """Settle what a stopped process left half sent."""
        await self._database.write(self._recover)

    def wake(self) -> None:
        """There may be something new to send."""
        self._wake.set()

    async def run(self) -> None:
        """Send until cancelled."""
        while True:
            self._wake.clear()
            seen = self._clock.offset
            try:
                nap = await self._round()
            except Exception:
                # The database may be locked or away for a moment; the rows stay where they are.
                log.exception("outbox round failed")
                nap = 5.0
            await self._rest(nap, seen)

    async def _round(self) -> float:
        """Start what is due; returns for how many seconds there is nothing more to start."""
        now = self._clock.now()
        while (room := AT_ONCE - len(self._under_way)) > 0:
            rows = await self._database.read(outbox.due, now, room, tuple(self._under_way))
            if not rows:
                break
            for row in rows:
                if row.chat_id not in self._under_way:
                    task = asyncio.create_task(self._deliver(row))
                    self._under_way[row.chat_id] = task
                    task.add_done_callback(partial(self._landed, row.chat_id))
        self._full = room <= 0
        if self._full:
            return REFILL
        upcoming = await self._database.read(outbox.next_due, now)
        seconds = (upcoming - now).total_seconds() if upcoming else LONGEST_NAP
        return min(max(seconds, 0.05), LONGEST_NAP)

    def _landed(self, chat_id: int, _: asyncio.Task[None]) -> None:
        del self._under_way[chat_id]
        # While a broadcast fills every place, a look for more after each call would cost more than the calls.
        if not self._full:
            self._wake.set()

    async def _rest(self, seconds: float, seen: timedelta) -> None:
        waits = [
            asyncio.ensure_future(self._wake.wait()),
            asyncio.ensure_future(self._clock.wait(seconds, seen)),
        ]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waits:
                one.cancel()

    async def _deliver(self, row: Outgoing) -> None:
        await self._pacer.wait(row.chat_id, row.priority)
        # A stop may end the waiting above, but not a call that is being made.
        await asyncio.shield(self._keep(self._claim_and_send(row)))

    async def _claim_and_send(self, row: Outgoing) -> None:
        try:
            if await self._database.write(outbox.claim, row.id or 0):
                row.attempts += 1
                await self._record(row, await self._sender.send(row))
        except Exception:
            log.exception("delivery of row %s failed", row.id)

    def _keep(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._calls.add(task)
        task.add_done_callback(self._calls.discard)
        return task

    async def send_in_order(self, rows: list[Outgoing]) -> None:
        """Send replies one after another; their marks are written lazily, several to a commit.

        Where Telegram makes the chat wait, the worker sends the rest: whoever writes next is not held up.
        """
        for place, row in enumerate(rows):
            if self._pacer.delay(row.chat_id, Priority.REPLY) > PATIENCE:
                await self._hand_over(rows[place:], self._clock.now())
                return
            await self._pacer.wait(row.chat_id, Priority.REPLY)
            row.attempts += 1
            outcome = await self._sender.send(row)
            self._keep(self._record(row, outcome))
            verdict = judge(outcome, row.kind, row.attempts)
            if verdict.state == State.QUEUED and verdict.wait is not None:
                await self._hand_over(rows[place + 1 :], self._clock.now() + verdict.wait)
                return

    async def _hand_over(self, rows: list[Outgoing], due_at: datetime) -> None:
        await self._database.write(outbox.queue, [row.id or 0 for row in rows], due_at)
        self._wake.set()

    async def settle(self) -> None:
        """End the waiting and finish the calls under way; for a clean stop."""
        for task in self._under_way.values():
            task.cancel()
        await asyncio.gather(*self._calls, return_exceptions=True)

    async def _record(self, row: Outgoing, outcome: Outcome) -> None:
        """Write down how it ended; what ends while this is being written shares the next transaction."""
        if outcome.result == Result.WAIT:
            self._pacer.refused(row.chat_id, outcome.retry_after)
        self._ended.append((row, outcome))
        async with self._writing:
            ended, self._ended = self._ended, []
            if not ended:
                return
            try:
                await self._database.write(self._write, ended)
            except Exception:
                log.exception("outcomes of %s rows not written", len(ended))
                return
        if any(outcome.result != Result.SENT for _, outcome in ended):
            self._wake.set()

    def _write(self, session: Session, ended: list[tuple[Outgoing, Outcome]]) -> None:
        now = self._clock.now()
        arrived = [(row, outcome) for row, outcome in ended if outcome.result == Result.SENT]
        outbox.sent(session, [(row.id or 0, outcome.message_id) for row, outcome in arrived], now)
        for row, outcome in ended:
            if outcome.result == Result.SENT:
                continue
            if outcome.result == Result.MOVED and outcome.chat_id is not None:
                self._moved(session, row.chat_id, outcome.chat_id)
            if outcome.result == Result.UNREACHABLE:
                self._unreachable(session, row.chat_id, now)
            verdict = judge(outcome, row.kind, row.attempts)
            self._settle(session, row, verdict, now, outcome.error)

    def _recover(self, session: Session) -> None:
        now = self._clock.now()
        for row in outbox.in_flight(session):
            self._settle(session, row, after_crash(row.kind), now, "stopped")

    def _settle(
        self,
        session: Session,
        row: Outgoing,
        verdict: Verdict,
        now: datetime,
        error: str,
    ) -> None:
        outbox.settle(
            session,
            row.id or 0,
            verdict.state,
            now=now,
            error=error,
            due_at=now + verdict.wait if verdict.wait is not None else None,
            payload=self._repeated(row.payload) if verdict.again and row.kind == "alert" else None,
        )
