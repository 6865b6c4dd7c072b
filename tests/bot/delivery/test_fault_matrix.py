"""Every fault at every step, for every kind: the row ends in a state that is true of what arrived."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from itertools import product
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from bot.clock import Clock
from bot.delivery.pacing import Call
from bot.delivery.policy import TOPIC_GONE, Outcome, Result
from bot.delivery.worker import Delivery
from storage import outbox
from storage.database import Database, open_database
from storage.migrations import migrate
from storage.tables import Outgoing
from tests.bot.delivery.test_worker import NOW, row
from tests.fakes.pacer import NoWait

# A fault: whether the message arrives all the same, and what the caller learns.
FAULTS: dict[str, tuple[bool, Outcome]] = {
    "429": (False, Outcome(Result.WAIT, retry_after=0, error="RetryAfter")),
    "502": (False, Outcome(Result.MAYBE_SENT, error="NetworkError")),
    "timeout before": (False, Outcome(Result.MAYBE_SENT, error="TimedOut")),
    "timeout after": (True, Outcome(Result.MAYBE_SENT, error="TimedOut")),
    "no connection": (False, Outcome(Result.NOT_SENT, error="ConnectFailed")),
    "blocked": (False, Outcome(Result.UNREACHABLE, error="Forbidden")),
    "kicked": (False, Outcome(Result.UNREACHABLE, error="Forbidden")),
    "muted": (False, Outcome(Result.MUTED, error="BadRequest")),
    "topic gone": (False, Outcome(Result.MUTED, error=TOPIC_GONE)),
    "migrated": (False, Outcome(Result.MOVED, chat_id=-100_5, error="ChatMigrated")),
    "refused": (False, Outcome(Result.REFUSED, error="BadRequest")),
}
# kill -9: before the row is taken, between that and the call, before the outcome is written, while it is.
DEATHS = ("queued", "before the call", "after the call", "writing")
ARRIVED = ("timeout after", "after the call", "writing")  # though nobody knows it
KINDS = ("reply", "notice", "alert", "announcement")
FINAL = {"sent", "failed", "unreachable", "unknown", "dropped"}


class Dead(Exception):
    """kill -9, as far as this process sees it: nothing more is written."""


class World:
    """What really arrived; meets the faults in their order, then everything goes well."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = list(faults)
        self.arrived: list[str] = []
        self.dies = asyncio.Event()

    async def meets(self, point: str) -> None:
        """Die here, if that comes next."""
        if self.faults[:1] == [point]:
            self.faults.pop(0)
            await self._die()

    async def send(self, row: Outgoing) -> Outcome:
        fault = self.faults.pop(0) if self.faults[:1] not in (["queued"], ["writing"], []) else ""
        if fault == "before the call":
            await self._die()
        arrives, outcome = FAULTS.get(fault, (True, Outcome(Result.SENT, message_id=7)))
        if arrives:
            self.arrived.append(str(row.payload["text"]))
        if fault == "after the call":
            await self._die()
        return outcome

    async def _die(self) -> None:
        self.dies.set()
        await asyncio.Event().wait()


class Gate(NoWait):
    """Where a row waits before it is taken."""

    def __init__(self, world: World) -> None:
        super().__init__()
        self._world = world

    async def wait(self, chat_id: int, priority: int) -> Call:
        await self._world.meets("queued")
        return await super().wait(chat_id, priority)


class Mortal(Delivery):
    """Dies where its outcomes are about to be written."""

    world: World

    async def _write_down(self) -> None:
        if self._ended:
            await self.world.meets("writing")
        await super()._write_down()


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Database:
    folder: Path = tmp_path_factory.mktemp("matrix")
    migrate(f"sqlite:///{folder}/office.db")
    opened = open_database(f"sqlite:///{folder}/office.db")
    yield opened
    opened.close()


def process(database: Database, world: World) -> Delivery:
    made = Mortal(
        database,
        world,
        Clock(source=lambda: NOW),
        Gate(world),
        moved=outbox.move_chat,
        unreachable=lambda *_: None,
        repeated=lambda payload: {**payload, "text": f"{payload['text']} (again)"},
    )
    made.world = world
    return made


def hasten(session: Session) -> Outgoing:
    """The next try is now; the row as it stands."""
    outbox.hasten(session, NOW)
    return session.exec(select(Outgoing).order_by(col(Outgoing.id).desc())).first() or Outgoing()


async def life(database: Database, kind: str, world: World) -> Outgoing:
    """A row until it is final, through every death of the process that sends it."""
    await database.write(outbox.add, [row(-5, "words", kind)])
    async with asyncio.timeout(120):
        while True:
            delivery = process(database, world)
            await delivery.recover()
            working = asyncio.create_task(delivery.run())
            try:
                while not world.dies.is_set():
                    found = await database.write(hasten)
                    if found.state in FINAL:
                        return found
                    delivery.wake()
                    await asyncio.sleep(0)
            finally:
                working.cancel()
                for call in list(delivery._calls):
                    call.cancel()
                with suppress(asyncio.CancelledError):
                    await working
            world.dies.clear()


SEQUENCES = [
    *((one,) for one in (*FAULTS, *DEATHS)),
    *product(("429", "timeout after", "writing"), ("502", "blocked", "before the call", "after the call")),
    ("migrated", "queued"),
    ("after the call", "no connection"),
]


@pytest.mark.parametrize("kind", KINDS)
async def test_every_row_ends_in_a_state_that_is_true(database: Database, kind: str) -> None:
    for faults in SEQUENCES:
        world = World(faults)
        ended = await life(database, kind, world)
        copies = len(world.arrived)
        told = (kind, faults, ended.state, world.arrived)
        if ended.state == "sent":
            assert copies >= 1, told
        elif ended.state in {"failed", "unreachable"}:
            # Before it was refused a try may have arrived whose answer was lost.
            assert copies <= sum(map(faults.count, ARRIVED)), told
        else:
            assert ended.state == "unknown", told
            assert kind == "announcement", told
            assert copies <= 1, told
        if kind == "announcement":
            assert copies <= 1, told
        if kind == "alert":
            assert all("(again)" in one for one in world.arrived[1:]), told
