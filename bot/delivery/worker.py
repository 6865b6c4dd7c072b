"""Sends the outbox's rows, each at its time, and writes down how it ended."""

import asyncio
import itertools
import logging
from collections.abc import Callable, Coroutine, Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from secrets import token_hex
from typing import Any, Protocol

from sqlmodel import Session

from bot.clock import Clock
from bot.delivery.ends import Ends, Left, Payload, judged, never_mind, nobody, uncounted
from bot.delivery.leading import Leading
from bot.delivery.pacing import Call, Pacer
from bot.delivery.policy import HOLDS_UP, Outcome, Priority, Result, State
from storage import leases, outbox
from storage.database import Database
from storage.tables import Outgoing

log = logging.getLogger(__name__)

AT_ONCE = 60
LONGEST_NAP = 30.0
REFILL = 0.5  # a second's calls are in hand meanwhile
RETRY = 5.0  # seconds until what could not be written is tried again
PATIENCE = 2.0  # seconds a reply may wait for its chat before the worker takes it over
LEASE = 15.0  # seconds a row is a worker's own; it says so again while it has the row in hand
LOOK = 5.0
LOOK_FOR_OTHERS = 1.0  # where another process may have written what this one is to send
JOINS_AFTER = 2 * LOOK + 1  # by then every other worker has looked, and made room
LAST_CALLS = 2.0  # seconds the calls under way have to end when everything stops
STEP_BACK = timedelta(seconds=5)


class Sender(Protocol):
    """Makes one call. It never raises: every way a call can end is an Outcome."""

    async def send(self, row: Outgoing) -> Outcome: ...


class Delivery:
    """The outbox at work: one call at a time to a chat, many chats side by side.

    `moved(old, new)`, `unreachable(chat_id)`, `muted(row, error)` for a place that does not let write now,
    `polled(row, number)` for a poll that was sent, and `troubled(row, state)`, for what was not delivered,
    run in the row's own transaction; `repeated` gives the payload of an alert that may have arrived already
    and is sent again. What others left half sent is settled at once where this process is `alone` with its
    database, else when their lease has ended, which `moment` tells whatever the office's clock says.
    With `leading` this process listens too, among others, and learns there whether it leads them.
    """

    def __init__(  # noqa: PLR0913 - the parts around it, each once
        self,
        database: Database,
        sender: Sender,
        clock: Clock,
        pacer: Pacer,
        *,
        moved: Callable[[Session, int, int], None],
        unreachable: Callable[[Session, int, datetime], None],
        repeated: Callable[[Payload], Payload],
        troubled: Callable[[Session, Outgoing, State], None] = nobody,
        muted: Callable[[Session, Outgoing, str, datetime], None] = never_mind,
        polled: Callable[[Session, Outgoing, str], None] = uncounted,
        alone: bool = True,
        leading: Leading | None = None,
        moment: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.worker = token_hex(4)
        self._sharing = False
        self._place = (0, 1)  # this worker's among how many
        self._alone = alone
        self._leading = leading
        self._moment = moment
        self._database = database
        self._sender = sender
        self._clock = clock
        self._pacer = pacer
        self._ends = Ends(
            now=clock.now,
            moved=moved,
            unreachable=unreachable,
            repeated=repeated,
            troubled=troubled,
            muted=muted,
            polled=polled,
        )
        self._under_way: dict[int, asyncio.Task[None]] = {}  # by chat
        self._full = False
        self._wake = asyncio.Event()
        self._calls: set[asyncio.Task[None]] = set()
        self._ended: list[tuple[Outgoing, Outcome]] = []
        self._left: list[Left] = []
        self._writing = asyncio.Lock()
        self._next_write: asyncio.Task[None] | None = None
        self._writes: set[asyncio.Task[None]] = set()
        self._behind: dict[int, int] = {}  # by chat: its replies go through the worker
        self._numbers = itertools.count()
        self._in_hand: set[int] = set()
        self._astray: set[int] = set()
        self._looked_at = 0.0
        self._latest: datetime | None = None

    async def recover(self) -> None:
        """Settle what a stopped process left half sent."""
        if self._alone:
            await self._database.write(self._ends.recover)
        else:
            await self._share()
        waiting = await self._database.read(outbox.chats_waiting, Priority.REPLY)
        self._behind.update((chat, next(self._numbers)) for chat in waiting)

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
                nap = RETRY
            if not self._alone:
                nap = min(nap, LOOK_FOR_OTHERS)
            elif self._ended or self._left or self._in_hand:
                nap = min(nap, LOOK)
            await self._rest(nap, seen)

    async def _round(self) -> float:
        """Start what is due; returns for how many seconds there is nothing more to start."""
        await self._catch_up()
        now = self._clock.now()
        while (room := AT_ONCE - len(self._under_way)) > 0:
            besides = tuple(self._under_way)
            rows, upcoming = await self._database.read(outbox.look, now, room, besides, HOLDS_UP, self._place)
            for row in rows:
                if row.chat_id not in self._under_way:
                    task = asyncio.create_task(self._deliver(row))
                    self._under_way[row.chat_id] = task
                    task.add_done_callback(partial(self._landed, row.chat_id))
            if len(rows) < room:
                self._full = False
                if rows:  # asked only now: they do not wait for it
                    upcoming = await self._database.read(outbox.next_due, now)
                seconds = (upcoming - now).total_seconds() if upcoming else LONGEST_NAP
                return min(max(seconds, 0.05), LONGEST_NAP)
        self._full = True
        return REFILL

    async def _catch_up(self) -> None:
        """Write what could not be written, take back what went astray, and forget who was waited for."""
        await self._write_down()
        now = self._clock.now()
        if self._latest is not None and now < self._latest - STEP_BACK:
            log.warning("the clock was set back; what waits is tried now")
            await self._database.write(outbox.hasten, now)
        self._latest = now
        moment = asyncio.get_running_loop().time()
        if moment - self._looked_at >= LOOK:
            self._looked_at = moment
            await self._look_after()
        if self._behind:
            seen = dict(self._behind)
            still = await self._database.read(outbox.still_to_go, list(seen), Priority.REPLY)
            for chat, number in seen.items():
                if chat not in still and self._behind[chat] == number and chat not in self._under_way:
                    del self._behind[chat]

    async def _look_after(self) -> None:
        """Say of what is in hand that it still is, and settle what nobody has in hand."""
        if self._in_hand:
            await self._database.write(leases.hold, list(self._in_hand), self.worker, self.lease())
        await self.take_back()

    async def live(self) -> None:
        """Say again and again that this worker lives, until cancelled; nobody asks where it is alone."""
        while not self._alone:
            await asyncio.sleep(LOOK)
            try:
                await self._share()
            except Exception:
                log.exception("this worker could not say that it lives")
                if self._leading is not None:
                    self._leading.set(leads=False)

    async def _share(self) -> None:
        """Say that this worker lives, and share the limits with those that do."""
        joins_after = None if self._leading is None else JOINS_AFTER
        place, workers, leads = await self._database.write(
            leases.beat, self.worker, self._moment(), LEASE, joins_after
        )
        self._place = (place, workers)
        if self._leading is not None:
            self._leading.set(leads=leads)
        joins = not self._sharing and workers > 1
        self._sharing = True
        self._pacer.share(workers, after=JOINS_AFTER if joins else 0, groups_after=60 if joins else 0)

    def take(self, rows: Iterable[Outgoing]) -> None:
        """Those about to be sent at once are this worker's own from the beginning."""
        for row in rows:
            if row.state == State.SENDING:
                row.worker, row.leased_until = self.worker, self.lease()

    def lease(self) -> datetime:
        """Until when a row taken now is this worker's own."""
        return self._moment() + timedelta(seconds=LEASE)

    async def take_back(self) -> None:
        """Settle rows that stay "sending" though nobody has them in hand: seen so at two looks in a row."""
        rows = await self._database.read(leases.in_flight)
        now = self._moment()
        found = {
            row.id or 0
            for row in rows
            if self._alone or row.worker == self.worker or row.leased_until is None or row.leased_until < now
        } - self._in_hand
        astray, self._astray = found & self._astray, found
        if astray:
            log.warning("%s calls whose end is not known are taken up again", len(astray))
            await self._database.write(self._ends.recover, astray)

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
        call = await self._pacer.wait(row.chat_id, row.priority)
        # A stop may end the waiting above, but not a call that is being made.
        await asyncio.shield(self._keep(self._claim_and_send(row, call)))

    async def _claim_and_send(self, row: Outgoing, call: Call) -> None:
        number = row.id or 0
        self._in_hand.add(number)
        try:
            claimed = await self._claim(number)
            if claimed is None:
                self._in_hand.discard(number)
                return
            row.chat_id, row.payload = claimed
            row.attempts, row.worker = row.attempts + 1, self.worker
            outcome = await self._sender.send(row)
        finally:
            self._pacer.ended(call)
        await self._record(row, outcome)

    async def _claim(self, number: int) -> leases.Claimed | None:
        """What the row says, if it is this worker's now."""
        try:
            return await self._database.write(leases.claim, number, self.worker, self.lease(), HOLDS_UP)
        except Exception:
            # Whether it was claimed is not known; if it was, it is found astray.
            log.exception("delivery of row %s failed", number)
            return None

    def _keep(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._calls.add(task)
        task.add_done_callback(self._calls.discard)
        return task

    async def send_in_order(self, rows: list[Outgoing]) -> None:
        """Send replies one after another; their marks are written lazily, several to a commit.

        Where an earlier reply to the chat still has to go, or Telegram makes the chat wait, the worker sends
        them: whoever writes next is not held up.
        """
        self._in_hand.update(row.id or 0 for row in rows)
        for place, row in enumerate(rows):
            if row.chat_id in self._behind:
                await self._hand_over(rows[place:], self._clock.now(), hasten=True)
                return
            if self._pacer.delay(row.chat_id, Priority.REPLY) > PATIENCE:
                await self._hand_over(rows[place:], self._clock.now())
                return
            call = await self._pacer.wait(row.chat_id, Priority.REPLY)
            row.attempts += 1
            try:
                outcome = await self._sender.send(row)
            finally:
                self._pacer.ended(call)
            verdict = judged(row, outcome)
            if verdict.state == State.QUEUED:
                self._wait_behind(row, outcome)
            self._keep(self._record(row, outcome))
            if verdict.state == State.QUEUED and verdict.wait is not None:
                await self._hand_over(rows[place + 1 :], self._clock.now() + verdict.wait)
                return

    def _wait_behind(self, row: Outgoing, outcome: Outcome | None = None) -> None:
        """From now on the replies of this chat go through the worker, until none is left."""
        self._behind[row.chat_id] = next(self._numbers)
        if outcome is not None and outcome.chat_id is not None:
            self._behind[outcome.chat_id] = next(self._numbers)

    async def _hand_over(self, rows: list[Outgoing], due_at: datetime, *, hasten: bool = False) -> None:
        """Leave replies to the worker; with `hasten` those before them are tried now, somebody is there."""
        for row in rows:
            self._wait_behind(row)
        if rows:
            self._left.append(
                Left([row.id or 0 for row in rows], due_at, rows[0].chat_id if hasten else None)
            )
            await self._write_down()
        self._wake.set()

    async def settle(self) -> None:
        """End the waiting and finish the calls under way, but not for long; for a clean stop."""
        for task in self._under_way.values():
            task.cancel()
        if self._calls:
            await asyncio.wait(list(self._calls), timeout=LAST_CALLS)
        await self._write_down()
        if not self._alone:
            with suppress(Exception):  # the others find it gone when its lease ends
                await self._database.write(leases.leave, self.worker)

    async def _record(self, row: Outgoing, outcome: Outcome) -> None:
        """Write down how it ended; what ends while this is being written shares the next transaction."""
        if outcome.result == Result.WAIT:
            self._pacer.refused(row.chat_id, outcome.retry_after)
        self._ended.append((row, outcome))
        await self._write_down()

    async def _write_down(self) -> None:
        """Write how calls ended and what is left to the worker; what cannot be written now is kept.

        All that comes until the next write begins is written by that one, and waits for no other.
        """
        if self._next_write is None:
            self._next_write = asyncio.create_task(self._write_what_came())
            self._writes.add(self._next_write)
            self._next_write.add_done_callback(self._writes.discard)
        await asyncio.shield(self._next_write)

    async def _write_what_came(self) -> None:
        async with self._writing:
            self._next_write = None
            ended, self._ended = self._ended, []
            left, self._left = self._left, []
            if not ended and not left:
                return
            try:
                await self._database.write(self._ends.write, ended, left)
            except Exception:
                log.exception("outcomes of %s rows not written yet", len(ended) + len(left))
                self._ended[:0], self._left[:0] = ended, left
                return
        self._in_hand.difference_update(row.id or 0 for row, _ in ended)
        for one in left:
            self._in_hand.difference_update(one.rows)
        if left or any(outcome.result != Result.SENT for _, outcome in ended):
            self._wake.set()
